/*
 * fingerprint.h - is this line still the one that was written?
 *
 * Neither a linter (quotes, dashes, spaces), nor Obsidian (table padding), nor
 * ticking or dating a task changes a fingerprint; a changed word does.
 */
#ifndef RENDER_VAULT_MERGE_FINGERPRINT_H
#define RENDER_VAULT_MERGE_FINGERPRINT_H
#include <stdbool.h>
#include <stdint.h>

#include "base/lang/words.h"
#include "dossier/mem.h"

/* A line's text taken apart; all borrow from it. */
struct fp_parts {
	struct str text;  /* the words, links included */
	struct str signs; /* trailing task signifiers and [key:: value] fields */
	struct str id;    /* "^i-52c1", or none */
};

/* Is it an id that dossier gave ("^i-52c1...")?  Links of other pages know it. */
bool fp_is_ours(struct str id);
/* text: a line's content without list mark and check box. */
struct fp_parts fp_split(struct str text);
/* Normal form of fp_split().text: escapes undone, typography, case and spaces folded.
 */
struct str fp_normal(struct arena *a, struct str text);
/*
 * 8 characters for a normal form.  The first FP_SHOWN leave out where its links lead:
 * Obsidian mends links to a page that somebody renames.
 */
enum { FP_SHOWN = 5 };
struct str fp_token(struct arena *a, struct str normal);

/* What a line says: for near-duplicates and for remembering a deleted wording. */
struct fp_words {
	struct strs stems; /* sorted, each once, without function words */
	uint64_t mask;     /* a bit per stem: a cheap first test */
	size_t negations;
	struct str
	    owner; /* "[[People/Ada Quill|Ada Quill]]: ...": who it is, or none */
	struct str signs; /* a task's dates: a new one makes a new task */
};

/*
 * Words of a line, its "([[source]])", its owner and where its links lead left out.  *s
 * is made when it is NULL; the caller frees it with stemmer_free().
 */
void fp_words(struct stemmer **s, struct arena *a, struct str text,
	      struct fp_words *out);
/*
 * Both lines say the same: at least 0.8 of the stems of each are in the other,
 * all numbers are equal and so is negation; no two owners are named.
 */
bool fp_near(const struct fp_words *a, const struct fp_words *b);
/* 8 characters for the wording, or none when there are too few words to tell. */
struct str fp_wording(struct arena *a, const struct fp_words *w);

#endif
