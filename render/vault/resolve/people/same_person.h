/* same_person.h - may two spellings be one person; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SAME_PERSON_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SAME_PERSON_H
#include "dossier/mem.h"
#include "dossier/str.h"

VEC(numbers, uint32_t);

/* A name as records write it, and what they tell of who bears it. */
struct spelling {
	struct str name;
	struct strs given;       /* folded words before the surname */
	struct str last;         /* folded surname, or its initial */
	struct str words;        /* both, in order of bytes, a blank before each */
	bool first_first;        /* a known first name stands first */
	struct strs emails;      /* folded */
	struct numbers orgs;     /* that records or addresses name */
	struct numbers accounts; /* that its meetings are about */
	struct numbers around;   /* organisations of the others in its meetings */
	struct numbers present;  /* records in which it is present, ascending */
	const void *known; /* whom a page or the configuration calls so, or NULL */
	bool told;         /* it is the configuration: spelled on purpose */
};

enum same_person {
	PEOPLE_APART,
	PEOPLE_MAYBE, /* a question */
	PEOPLE_ONE    /* when nobody else fits as well: people_clash() */
};

/* Takes a name apart, in the arena; false: a first name alone, or a title. */
bool spelling_init(struct arena *a, struct spelling *x, struct str name);
/* The names alone may stand for one person. */
bool spellings_fit(const struct spelling *x, const struct spelling *y);
/* The verdict; *why, in the arena: what speaks for one person. */
enum same_person same_person(struct arena *a, const struct spelling *x,
			     const struct spelling *y, struct str *why);
/* Two people for certain, or told so: who fits both is neither. */
bool people_clash(const struct spelling *x, const struct spelling *y);
/* < 0: x is the fuller name, which a page is called after. */
int spelling_rank(const struct spelling *x, const struct spelling *y);

#endif
