/*
 * answer.h - what a model answered, as far as its form goes.
 *
 * Untrusted: every string is only what the model wrote.  The form is that of
 * templates/llm-items.json and templates/llm-join.json, whatever a server promised:
 * an unknown, missing or doubled member, a wrong type or word refuses the answer.
 */
#ifndef EXTRACT_LLM_ANSWER_H
#define EXTRACT_LLM_ANSWER_H
#include "dossier/record.h"

enum {
	ANSWER_ITEMS = 200, /* more are left out, and so on */
	ANSWER_QUOTES = 8,
	ANSWER_NAMES = 16,
	ANSWER_STRING = 4000 /* bytes; a longer one is as none */
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

/* Why the model thinks that a rule's item is none. */
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

/* The reduce step: ids alone. */
struct answer_join {
	struct strs summary, topics;
	VEC(answer_same, struct strs) same;
};

/* -1 with ERR_SYNTAX when the text has not the form.  Strings are in the arena. */
int answer_read(struct arena *a, struct str text, struct answer *out, struct err *e);
int answer_read_join(struct arena *a, struct str text, struct answer_join *out,
		     struct err *e);
/*
 * The number of an id made of a letter and figures ("T0012" -> 12), or 0.  Leading
 * zeros do not matter.
 */
size_t answer_id(struct str id, char letter);

#endif
