/* same_person.h - whether two spellings are of one person.  Private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SAME_PERSON_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SAME_PERSON_H
#include "dossier/mem.h"
#include "dossier/str.h"

VEC(numbers, uint32_t);

/* A name as records write it, and what they say about its bearer. */
struct spelling {
	struct str name;
	struct strs given;       /* folded words before the surname */
	struct str last;         /* folded surname, or its initial */
	struct str words;        /* both, sorted by bytes, a blank before each */
	bool first_first;        /* it begins with a known first name */
	struct strs emails;      /* folded */
	struct numbers orgs;     /* that records or addresses name */
	struct numbers accounts; /* that its meetings are about */
	struct numbers around;   /* organisations of others in its meetings */
	struct numbers present;  /* records in which it is present, ascending */
	const void
	    *known; /* the person of this name in pages or configuration, or NULL */
	bool told;  /* the configuration spells it so */
};

enum same_person {
	PEOPLE_APART,
	PEOPLE_MAYBE, /* a question */
	PEOPLE_ONE    /* unless somebody else fits as well: see people_clash() */
};

/* Fills the name and its words, in a.  False for a first name alone, or with a title.
 */
bool spelling_init(struct arena *a, struct spelling *x, struct str name);
/* Whether the names alone may be of one person. */
bool spellings_fit(const struct spelling *x, const struct spelling *y);
/* Decides, and sets *why, in a, to what suggests that they are one person. */
enum same_person same_person(struct arena *a, const struct spelling *x,
			     const struct spelling *y, struct str *why);
/* Whether they are certainly two people; then a name that fits both is joined to
 * neither. */
bool people_clash(const struct spelling *x, const struct spelling *y);
/* Orders spellings: < 0 if x is the fuller name, which becomes the title of the page.
 */
int spelling_rank(const struct spelling *x, const struct spelling *y);

#endif
