/*
 * wording.h - may the model's own words stand for what was said?
 *
 * Only when nothing in them could be wrong by itself: each number (with its unit),
 * date and name occurs in the cited turns or in what our code made of them, and
 * negation, certainty and verbs with an opposite are those of the quoted sentences.
 * In doubt the cleaned sentence stands, so a refusal costs style, not truth.
 */
#ifndef EXTRACT_LLM_WORDING_H
#define EXTRACT_LLM_WORDING_H
#include "dossier/record.h"
#include "extract/llm/critical.h"

/* A turn that is cited. */
struct cited {
	struct str turn;    /* all of it */
	struct str said;    /* the sentences that hold the quote */
	struct str speaker; /* canonical name, or none */
};
VEC(citeds, struct cited);

struct wording {
	const struct critical_names *names;
	struct str text;
	struct citeds cited;
	struct strs about; /* names of accounts, by our code */
	struct str owner;  /* by our code, or none */
	struct str due;    /* YYYY-MM-DD, by our code, or none */
	bool promised;     /* somebody takes it on: "will" says nothing new */
	bool action;
};

/* One line of letters, figures and plain punctuation, trimmed; none when it is not. */
struct str wording_plain(struct arena *a, struct str text);
/* text: made by wording_plain. */
bool wording_stands(struct arena *a, const struct wording *w);

#endif
