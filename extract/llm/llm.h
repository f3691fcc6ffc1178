/*
 * llm.h - has a model read a meeting after the rules have read it.
 *
 * docs/llm.md describes what the model may add and change; without a usable answer all
 * that the rules found stays as it is.
 */
#ifndef EXTRACT_LLM_LLM_H
#define EXTRACT_LLM_LLM_H
#include "dossier/llm.h"
#include "extract/rules/rules.h"
#include "extract/talk.h"

/* All is borrowed. */
struct llm_read {
	struct llm_client *client;
	const struct conf *names;  /* people and accounts to redact */
	const struct rules *rules; /* tell which items come from the user's own rules */
	bool keep_ungrounded;      /* keep items without a quote, as rejected */
	bool notes_summary;        /* the summary is that of the notes, and stays */
};

/*
 * Adds what the model finds to the record of t, whose items must have their ids. Blocks
 * until the model has answered.  Parts without a usable answer get the flag
 * llm-fallback. Returns 0, or -1 with ERR_STOPPED if the run was interrupted; the
 * record is then as it was.
 */
int llm_record(const struct llm_read *how, struct talk *t, struct err *e);

#endif
