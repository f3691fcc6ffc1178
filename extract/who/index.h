/*
 * index.h - an index of names by their first word, and the mentions of names in a talk.
 *
 * Shared by the files behind who.h.  One table has the names of conf (built once per
 * engine), another one those that this meeting adds.  A sentence is looked up word by
 * word in both, so the cost grows with the number of words and not of names.
 */
#ifndef EXTRACT_WHO_INDEX_H
#define EXTRACT_WHO_INDEX_H
#include "base/map.h"
#include "extract/who/who.h"

enum name_sort { NAME_PERSON, NAME_ACCOUNT, NAME_PROJECT };

/* How certainly a name means what it names; smaller is better. */
enum name_grade { GRADE_FULL, GRADE_ALIAS, GRADE_FIRST, GRADE_NICK, GRADE_LAST };

enum { NAME_WORDS = 8 };

struct name {
	enum name_sort sort;
	enum name_grade grade;
	const struct known_person *person;   /* NAME_PERSON */
	const struct known_account *account; /* the other sorts */
	struct str text;                     /* as it is written */
	struct str word[NAME_WORDS];         /* folded */
	size_t n_words;
	bool exact;  /* must be said in the same case: a short or everyday word */
	bool bare;   /* without its "the": valid only as a heading, "Museum first." */
	size_t next; /* the next name with the same first word, or STR_NPOS */
};
VEC(name_list, struct name);

VEC(person_refs, const struct known_person *);
VEC(account_refs, const struct known_account *);

struct names {
	struct arena *arena;
	struct map first; /* folded first word -> newest name */
	/* For each first byte, a bit for each second byte (its low 5 bits). */
	uint32_t begins[256];
	struct name_list list;
	struct map emails; /* lower case -> index into people */
	struct person_refs people;
	struct map domains; /* lower case -> index into orgs */
	struct account_refs orgs;
};

/* Enters a person with full name, aliases, first name, short forms, surname, e-mail. */
void names_person(struct names *x, const struct known_person *p);
/* "mina tay" for Wilhelmina Tay with the address mina.tay@; or none. */
struct str names_by_mail(struct arena *a, const struct known_person *p);
/* Enters one phrase for a person. */
void names_phrase(struct names *x, struct str text, const struct known_person *p,
		  enum name_grade grade);
/* Enters an account or project with its aliases and domains. */
void names_account(struct names *x, const struct known_account *a, enum name_sort sort);
/* Enters one more name of an account. */
void names_short(struct names *x, struct str text, const struct known_account *a);

struct who_index {
	struct arena arena;
	const struct conf *conf;
	struct names names;
	struct map own_domains;
	struct map given;  /* first names and short forms that people have */
	struct map places; /* countries, towns */
};

/* Enters all that conf knows; memory comes from a. */
void index_fill(struct who_index *x, struct arena *a, const struct conf *conf);

/* One name in the talk; several people when the words fit several. */
struct mention {
	size_t sentence; /* STR_NPOS: the title */
	size_t from, to; /* bytes of the sentence's text */
	enum name_sort sort;
	enum name_grade grade;
	bool plural; /* "Mayas" */
	const struct known_account *account;
	size_t people, n_people; /* the range of who.candidates it may mean */
	const struct known_person
	    *meant;   /* the one meant by "our" or "your", or NULL */
	bool another; /* nobody known: "our Sam", when Sam is of another organisation */
};
VEC(mentions, struct mention);

/* Somebody who is in r->people or may be entered there. */
struct roster_entry {
	const struct known_person *known;
	struct person person;
	size_t first_seen; /* sentence; sorts those who are not present */
	bool listed;       /* belongs in r->people */
	size_t place;      /* index into r->people, or STR_NPOS */
	bool there;        /* present or invited, by another export of the meeting */
	bool ambiguous;    /* somebody else with that first name is mentioned */
};

VEC(roster, struct roster_entry);

/* Private to the record: what the files behind who.h share. */
struct who {
	struct arena *arena;
	const struct who_index *index;
	struct names local; /* what this meeting adds */
	struct roster roster;
	struct person_refs candidates;
	size_t *speaker_entry;    /* of each speaker: index into roster, or STR_NPOS */
	struct map places;        /* address of a known person -> index into roster */
	struct mentions mentions; /* in reading order, those of the title first */
	size_t *of_sentence; /* first mention of each sentence; one more at the end */
	unsigned char *may_name;     /* for each sentence; private to rawword.c, */
	struct raw_words *raw_words; /* as is this */
	struct account_refs seated;  /* with people there, by another export */
	struct map only_said;        /* folded names of accounts that only talk names */
	bool cased;                  /* the export has capital letters */
	bool written;                /* nobody speaks in it */
};

/*
 * Sets *raw to the next word of text and *folded to its folded form: in buf if it is
 * ASCII, else its utf8_key() in a.  Returns false at the end.
 */
enum { WORD_BUF = 48 };
bool index_word(struct arena *a, struct str text, size_t *at, struct str *raw,
		struct str *folded, char buf[WORD_BUF]);
/* Sets t->who with the index of conf; people_find calls it first. */
void index_open(struct talk *t);
/* Finds all names in title and talk; sensitive and injected sentences are left out. */
void index_scan(struct talk *t);
/*
 * Names that no table knows: full names said of a person, misheard first names
 * of those present.  Enters them; true when there are any (said.c).
 */
bool said_names(struct talk *t);
/* Organisations that only the talk names.  Enters them; true when there are any
 * (orgs.c). */
bool orgs_said(struct talk *t);
/* "Ada, Bo (Orlin), Toby, Cy (Larkmoor)": where our organisation and another stand in
 * brackets, each is that of those before it, too. */
void orgs_share(struct talk *t);
/* Those of other meetings whom this one may name (lent.c). */
void lent_enter(struct talk *t);
/* Flags organisations that it is lent, lists, and only the talk of others tells. */
void lent_flag(struct talk *t);
/* New accounts from participants' domains, before the talk is scanned (domains.c). */
void domains_enter(struct talk *t);
/* Whom a mention in the talk names, or NULL (people.c). */
const struct person *index_mentioned(const struct talk *t, const struct mention *m);
/* All people whom exactly this phrase may name, best grade only, appended to *out. */
void index_people(const struct who *w, struct str phrase, struct person_refs *out);
/* The account that exactly this phrase names, or NULL. */
const struct known_account *index_account(const struct who *w, struct str phrase);
/* The account or own organisation that has this domain, or NULL. */
const struct known_account *index_domain(const struct who *w, struct str domain);
/* The roster entry of a known person, or NULL. */
struct roster_entry *index_entry(const struct who *w, const struct known_person *p);
/* The same, entered if there is none.  Entering moves the other entries in memory. */
struct roster_entry *index_enter(struct who *w, const struct known_person *p);
/* Makes the entry that of p, who has a fuller name; the old name still leads to it. */
void index_rename(struct who *w, struct roster_entry *e, const struct known_person *p);

/*
 * The person whom dossier.yaml calls exactly like this label, brackets included, to
 * tell two namesakes apart: "David Chen (Risk)".  Or NULL.
 */
const struct known_person *index_called(const struct who *w, struct str label);

#endif
