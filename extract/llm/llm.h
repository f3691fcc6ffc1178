/*
 * llm.h - a model beside the rules: reads a meeting that the rules have read.
 *
 * What the rules found stays, whatever the model does: docs/llm.md.
 */
#ifndef EXTRACT_LLM_LLM_H
#define EXTRACT_LLM_LLM_H
#include "dossier/llm.h"
#include "extract/rules/rules.h"
#include "extract/talk.h"

struct llm_read {
	struct llm_client *client; /* borrowed */
	const struct conf *names;  /* people and accounts to redact */
	const struct rules *rules; /* to tell which items come from the user's own */
	bool keep_ungrounded; /* items without a word of the meeting stay, rejected */
	bool notes_summary;   /* the summary is that of the notes: it stays */
};

/*
 * Adds to the record of t what the model finds in it, blocking until it has answered.
 * Items must have their ids.  A part without a usable answer is left to the rules,
 * with the flag llm-fallback.  -1 only as llm_ask: the record is then as it was.
 */
int llm_record(const struct llm_read *how, struct talk *t, struct err *e);

#endif
