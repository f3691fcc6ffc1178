/*
 * fingerprint.h - tells whether a line is still as it was written.
 *
 * A changed word changes the fingerprint.  What linters do (quotes, dashes, spaces),
 * what Obsidian does (table padding), and ticking or dating a task do not.
 */
#ifndef RENDER_VAULT_MERGE_FINGERPRINT_H
#define RENDER_VAULT_MERGE_FINGERPRINT_H
#include <stdbool.h>
#include <stdint.h>

#include "base/lang/words.h"
#include "dossier/mem.h"

/* The parts of a line's text; they borrow from it. */
struct fp_parts {
	struct str text;  /* the words, links included */
	struct str signs; /* trailing task signifiers and [key:: value] fields */
	struct str id;    /* "^i-52c1", or none */
};

/* Whether it is an id that dossier gave ("^i-52c1..."), to which other pages link. */
bool fp_is_ours(struct str id);
/* text: a line's content without list mark and check box. */
struct fp_parts fp_split(struct str text);
/* The normal form of fp_parts.text: no escapes; typography, case and spaces folded. */
struct str fp_normal(struct arena *a, struct str text);
/*
 * 8 characters for a normal form.  The first FP_SHOWN do not depend on the targets of
 * its links, since Obsidian updates links to a renamed page.
 */
enum { FP_SHOWN = 5 };
struct str fp_token(struct arena *a, struct str normal);

/* The content of a line, to find near-duplicates and to remember deleted wordings. */
struct fp_words {
	struct strs stems; /* sorted, each once, without function words */
	uint64_t mask;     /* a bit per stem: a cheap first test */
	size_t negations;
	struct str
	    owner; /* "[[People/Ada Quill|Ada Quill]]: ...": who it is, or none */
	struct str signs; /* a task's dates: a new one makes a new task */
};

/*
 * Fills *out with the words of a line, without its "([[source]])", its owner and the
 * targets of links.  *s is made when it is NULL; the caller frees it (stemmer_free).
 */
void fp_words(struct stemmer **s, struct arena *a, struct str text,
	      struct fp_words *out);
/*
 * Whether both lines say the same: at least 0.8 of the stems of each are in the other,
 * numbers and negation are equal, and they do not name different owners.
 */
bool fp_near(const struct fp_words *a, const struct fp_words *b);
/* 8 characters for the wording, or none when there are too few words. */
struct str fp_wording(struct arena *a, const struct fp_words *w);

#endif
