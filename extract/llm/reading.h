/*
 * reading.h - the state of one meeting while a model reads it, and the steps in order:
 *
 *     units.c   the talk as numbered units, and chunks of them
 *     prompt.c  a question about a chunk
 *     answer.c  the form of the answer
 *     ground.c  its items that stand on words of the meeting: finds
 *     blend.c   finds into the items of the record
 *
 * Everything lives in the arena of the record.
 */
#ifndef EXTRACT_LLM_READING_H
#define EXTRACT_LLM_READING_H
#include "extract/llm/answer.h"
#include "extract/llm/client.h"
#include "extract/llm/redact.h"
#include "extract/llm/units.h"
#include "extract/llm/wording.h"

/* An item of the model, with the words of the meeting that it stands on. */
struct find {
	struct item item;
	struct strs sentences; /* quoted, whole */
	struct citeds cited;
	struct str
	    wording;    /* the model's text if it may be shown (wording.h), or none */
	bool sure_kind; /* the sentences sound like its kind (kinds.h) */
	bool edited;    /* a quote differs in some words */
	bool moved;     /* a quote is from another turn than the one cited */
};
VEC(finds, struct find);

/* A sentence of the summary, and the unit that it stands on. */
struct found_line {
	struct str text;
	size_t unit;
};
VEC(found_lines, struct found_line);

struct reading {
	struct talk *t;
	struct arena *a;
	struct units units;
	struct critical_names names;
	struct redact redact;
	struct finds finds;
	struct finds ungrounded;    /* items without a quote, if they are to be kept */
	enum reject_reason *reason; /* for each item of the rules, */
	bool *rejected;             /* whether the model rejects it, and */
	bool *exempt;               /* whether it cannot: a rule of the user's own */
	struct found_lines summary;
	struct topics topics;
	size_t n_chunks, n_lost;
	struct int64s lost; /* segments of the chunks without a usable answer */
};

/* The ids that a question offered; an answer may use no others. */
struct asked_ids {
	struct chunk chunk;
	bool *people, *accounts,
	    *items;       /* for each one of the record: was it offered */
	bool tells_about; /* the answer gives an account for some item */
};

/* Fills *q with the question about a chunk, and *ids with what it offers. */
void prompt_chunk(struct reading *x, const struct chunk *c, struct asked_ids *ids,
		  struct llm_ask *q);
/* Fills *q with the question which finds are the same, and what to keep of summary and
 * topics; ids are their places in x. */
void prompt_join(struct reading *x, struct llm_ask *q);
/* Adds to x what of an answer stands on words of the meeting. */
void ground_answer(struct reading *x, struct asked_ids *ids,
		   const struct answer *answer);
/* Merges finds and rejections into the items of the record. */
void blend_items(struct reading *x, bool keep_ungrounded);
/* Joins finds that say the same, and keeps of summary and topics what was chosen. */
void blend_join(struct reading *x, const struct answer_join *join);
/* Sets summary and topics of the record to the model's, if enough of them stand on
 * words of the meeting.  from_notes: the summary is that of the notes, and stays. */
void blend_summary(struct reading *x, bool from_notes);

#endif
