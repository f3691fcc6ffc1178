/*
 * wording.h - whether the model's own words for an item may be shown.
 *
 * They may if nothing in them can be wrong: each number (with its unit), date and name
 * is in the cited turns, or in the owner, day and accounts that our code found; and
 * negations, certainty and verbs with an opposite are those of the quoted sentences.
 * Else the cleaned sentence is shown, which costs style but not truth.
 */
#ifndef EXTRACT_LLM_WORDING_H
#define EXTRACT_LLM_WORDING_H
#include "dossier/record.h"
#include "extract/llm/critical.h"

/* A turn that the model cites. */
struct cited {
	struct str turn;    /* all of it */
	struct str said;    /* the sentences that hold the quote */
	struct str speaker; /* canonical name, or none */
};
VEC(citeds, struct cited);

/* A wording to be checked, and what it is checked against. */
struct wording {
	const struct critical_names *names;
	struct str text; /* made by wording_plain() */
	struct citeds cited;
	struct strs about; /* names of accounts, by our code */
	struct str owner;  /* by our code, or none */
	struct str due;    /* YYYY-MM-DD, by our code, or none */
	bool promised;     /* somebody takes it on, so that "will" adds nothing */
	bool action;       /* the item is one */
};

/* The text trimmed, in a, if it is one line of letters, digits and plain punctuation;
 * else none. */
struct str wording_plain(struct arena *a, struct str text);
/* Whether the wording may be shown.  a: for what is needed meanwhile. */
bool wording_stands(struct arena *a, const struct wording *w);

#endif
