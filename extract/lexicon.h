/* lexicon.h - the content words of one meeting and how often they are said. */
#ifndef EXTRACT_LEXICON_H
#define EXTRACT_LEXICON_H
#include "base/map.h"
#include "dossier/mem.h"

struct term {
	struct str key;   /* lower case, plural s taken off */
	struct str shown; /* as first said */
	size_t count;
	bool content; /* neither a function word nor one of talk in general */
};
VEC(terms, struct term);

struct lexicon {
	struct arena *arena;
	struct map map;
	struct terms terms;
};

/* The index of a word in terms, entered when it is new. */
size_t lexicon_term(struct lexicon *l, struct str word);

#endif
