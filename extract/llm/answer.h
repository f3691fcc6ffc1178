/*
 * answer.h - reads what a model answered, and checks its form.
 *
 * The strings are what the model wrote, and are not to be trusted.  The form is that of
 * templates/llm-items.json and templates/llm-join.json, whatever the server promised:
 * an answer with an unknown, missing or repeated member, or with a wrong type or word,
 * is refused.
 */
#ifndef EXTRACT_LLM_ANSWER_H
#define EXTRACT_LLM_ANSWER_H
#include "dossier/record.h"

/* Limits of lists and strings; what is over is dropped. */
enum {
	ANSWER_ITEMS = 200,
	ANSWER_QUOTES = 8,
	ANSWER_NAMES = 16,
	ANSWER_STRING = 4000 /* bytes; a longer string becomes empty */
};

struct answer_quote {
	struct str turn, quote;
};
VEC(answer_quotes, struct answer_quote);

struct answer_item {
	struct answer_quotes evidence;
	enum item_kind kind;
	struct str text, owner, due;
	struct strs about;
};
VEC(answer_items, struct answer_item);

/* Why the model thinks that what a rule found is no item. */
enum reject_reason {
	REJECT_NO_ITEM,
	REJECT_PROPOSAL,
	REJECT_PAST,
	REJECT_JOKE,
	REJECT_REVERSED,
	REJECT_DUPLICATE,
	REJECT_WRONG_KIND,
	REJECT_REASONS
};
/* "no-item", "proposal" and so on, as the answer writes them. */
struct str reject_reason_name(enum reject_reason reason);

struct answer_reject {
	struct str rule;
	enum reject_reason reason;
};
VEC(answer_rejects, struct answer_reject);

struct answer_line {
	struct answer_quote evidence;
	struct str text;
};
VEC(answer_lines, struct answer_line);

struct answer_topic {
	struct str name;
	struct strs turns;
};
VEC(answer_topics, struct answer_topic);

struct answer {
	struct answer_items items;
	struct answer_rejects rejected;
	struct answer_lines summary;
	struct answer_topics topics;
};

/* The answer to the question that joins what all chunks gave: ids alone. */
struct answer_join {
	struct strs summary, topics;        /* those to keep */
	VEC(answer_same, struct strs) same; /* groups of items that say the same */
};

/*
 * Read an answer of either form, with its strings in the arena.  Return 0, or -1 with
 * ERR_SYNTAX if the text does not have that form.
 */
int answer_read(struct arena *a, struct str text, struct answer *out, struct err *e);
int answer_read_join(struct arena *a, struct str text, struct answer_join *out,
		     struct err *e);
/* The number of an id that is this letter and digits: 12 of "T0012"; else 0. */
size_t answer_id(struct str id, char letter);

#endif
