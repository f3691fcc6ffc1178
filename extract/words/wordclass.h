/*
 * wordclass.h - classes of words that keep the same company: "mum gran uncle", "send
 * mail".
 *
 * The block "classes" of a rules file, a class a line: "@12 mum gran uncle".  What was
 * learned of a class holds for a word that was never seen where it was learned.  They
 * are found by what stands next to each word (P. Brown et al., Class-based n-gram
 * models of natural language, 1992; S. Martin, J. Liermann, H. Ney, 1998):
 * tests/eval/word_classes.c.
 */
#ifndef EXTRACT_WORDS_WORDCLASS_H
#define EXTRACT_WORDS_WORDCLASS_H
#include <stdbool.h>

#include "base/map.h"

/* A zeroed one has no class.  Lives in an arena. */
struct wordclasses {
	struct map of;     /* number of a word's class */
	struct strs names; /* by number, "@12" */
};

/* Reads one block; a word's later class replaces the earlier one.  false: *line is
 * wrong. */
bool wordclasses_read(struct wordclasses *c, struct arena *a, struct str text,
		      size_t *line);
/* "@12"; empty when it has none.  word: in lower case, apostrophes do not count. */
struct str wordclass_of(const struct wordclasses *c, struct str word);

#endif
