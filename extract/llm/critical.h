/*
 * critical.h - finds the terms that decide what a sentence means: numbers, dates,
 * negation, certainty, names, and verbs that have an opposite.
 *
 * Two texts can only mean the same if they agree in these, however alike they are
 * otherwise.  Of other languages than English only numbers and names are known.
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
	size_t term, n; /* its first term, and how many it has */
};
VEC(criticals, struct critical);

/*
 * The words of names that are known.  A word with a capital inside a sentence is a name
 * too; the first word of a sentence is one only if it is known.
 */
struct critical_names {
	struct stemmer *stemmer; /* borrowed; each thread has its own */
	struct map known;
	struct map any_case; /* names without a capital: private to critical_agree() */
	bool uncased;        /* the export has no capitals: known names need none */
};

/* Adds the words of a name to those that are known. */
void critical_name(struct critical_names *names, struct arena *a, struct str name);
/* Appends the critical terms of a text to *out, in order. */
void critical_read(struct arena *a, const struct critical_names *names,
		   const struct terms *t, struct criticals *out);
/* Whether they have the same sense, value and word. */
bool critical_eq(const struct critical *x, const struct critical *y);
/*
 * Whether two texts have the same critical terms in the same order.  A word that is a
 * name in one of them is a name in the other too, even without a capital.
 */
bool critical_agree(struct arena *a, const struct critical_names *names,
		    const struct terms *x, const struct terms *y);
/* The number of negations. */
size_t critical_negations(const struct criticals *c);
/* The modals, as a bit 1 << enum modal each. */
unsigned critical_modals(const struct criticals *c);

#endif
