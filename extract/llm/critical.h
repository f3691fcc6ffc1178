/*
 * critical.h - the terms on which the sense of a sentence turns: numbers, dates,
 * negation, certainty, names, and verbs that have an opposite.
 *
 * Two writings of one sentence must agree in them, however near they are else.
 * English; in other languages only numbers and names are known.
 */
#ifndef EXTRACT_LLM_CRITICAL_H
#define EXTRACT_LLM_CRITICAL_H
#include "base/lang/words.h"
#include "base/map.h"
#include "extract/llm/terms.h"

enum sense {
	SENSE_NONE,
	SENSE_NUMBER,   /* value */
	SENSE_NEGATION, /* not, never, without */
	SENSE_MODAL,    /* value: enum modal */
	SENSE_POLAR,    /* word: the stem of a verb with an opposite: accept, reject */
	SENSE_SIDE,     /* word: before, after, all, only, more */
	SENSE_DATE,     /* word: monday, march, tomorrow, next */
	SENSE_NAME      /* word */
};

enum modal {
	MODAL_WILL, /* will, shall, going to */
	MODAL_CAN,
	MODAL_MAY,    /* may, might, could, perhaps, possibly */
	MODAL_LIKELY, /* probably, likely */
	MODAL_SHOULD,
	MODAL_MUST,
	MODAL_WOULD,
	MODAL_IF,    /* if, unless, whether */
	MODAL_THINK, /* think, guess, hope, seem */
	MODAL_TRY,   /* try, want, plan: intended, not promised */
	MODALS
};

struct critical {
	enum sense sense;
	int64_t value;
	struct str word;
	size_t term, n; /* where it stands, and how many terms it has */
};
VEC(criticals, struct critical);

/*
 * Words that are names whatever their case, as keys.  A capital inside a sentence
 * makes a name too; at its start only a known one is.
 */
struct critical_names {
	struct stemmer *stemmer; /* borrowed; one a thread */
	struct map known;
	struct map any_case; /* names in any case: private to critical_agree */
	bool uncased; /* the export writes no capitals: known names count in any case */
};

/* Enters the words of a name. */
void critical_name(struct critical_names *names, struct arena *a, struct str name);
/* Appends the critical terms of t in order. */
void critical_read(struct arena *a, const struct critical_names *names,
		   const struct terms *t, struct criticals *out);
/* The same sense, value and word. */
bool critical_eq(const struct critical *x, const struct critical *y);
/* The same ones in the same order.  A name that one of them writes small is one. */
bool critical_agree(struct arena *a, const struct critical_names *names,
		    const struct terms *x, const struct terms *y);
/* How many deny; bits of enum modal that stand there. */
size_t critical_negations(const struct criticals *c);
unsigned critical_modals(const struct criticals *c);

#endif
