/*
 * reading.h - one meeting while a model reads it: what the files of this folder share.
 *
 * units -> question (prompt.c) -> answer (answer.c) -> finds (ground.c) -> the
 * record's items (blend.c).  Everything lives in the record's arena.
 */
#ifndef EXTRACT_LLM_READING_H
#define EXTRACT_LLM_READING_H
#include "extract/llm/answer.h"
#include "extract/llm/client.h"
#include "extract/llm/redact.h"
#include "extract/llm/units.h"
#include "extract/llm/wording.h"

/* A model's item that stands on words of the meeting. */
struct find {
	struct item item;
	struct strs sentences; /* quoted, whole */
	struct citeds cited;
	struct str wording; /* the model's text when it may stand, or none */
	bool sure_kind;     /* the words sound like its kind */
	bool edited;        /* a quote had words changed */
	bool moved;         /* a quote stood in another turn than the cited one */
};
VEC(finds, struct find);

/* A sentence of the summary, a topic: with where they come from. */
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
	struct finds ungrounded;    /* text alone: kept when asked for */
	enum reject_reason *reason; /* of each item of the rules */
	bool *rejected, *exempt;    /* of each; exempt: one of the user's own rules */
	struct found_lines summary;
	struct topics topics;
	size_t n_chunks, n_lost;
	struct int64s lost; /* segments of chunks without an answer */
};

/* What a question may be answered with: ids that were sent. */
struct asked_ids {
	struct chunk chunk;
	bool *people, *accounts, *items; /* of the record's, by their place */
	bool tells_about;                /* the answer names an account for some item */
};

/* Fills the closed sets and the question about a chunk (prompt.c). */
void prompt_chunk(struct reading *x, const struct chunk *c, struct asked_ids *ids,
		  struct llm_ask *q);
/* The same to join what was found: finds, summary and topics by their place. */
void prompt_join(struct reading *x, struct llm_ask *q);
/* Takes from an answer what stands on the meeting's words (ground.c). */
void ground_answer(struct reading *x, struct asked_ids *ids,
		   const struct answer *answer);
/* Puts finds and rejections into the record's items (blend.c). */
void blend_items(struct reading *x, bool keep_ungrounded);
/* Finds that say the same become one; ids chosen for summary and topics stay. */
void blend_join(struct reading *x, const struct answer_join *join);
/* Summary and topics of the model, where enough of them stand. */
void blend_summary(struct reading *x, bool from_notes);

#endif
