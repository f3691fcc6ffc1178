/*
 * index.h - names by their first word, and where they stand in a talk.
 *
 * Shared by the files behind who.h.  One table holds what conf knows (built once
 * per engine), another what this meeting adds; a sentence is looked up word by
 * word in both, so that cost grows with the words and not with the names.
 */
#ifndef EXTRACT_WHO_INDEX_H
#define EXTRACT_WHO_INDEX_H
#include "base/map.h"
#include "extract/who/who.h"

enum name_sort { NAME_PERSON, NAME_ACCOUNT, NAME_PROJECT };

/* How well a name stands for what it names: smaller is better. */
enum name_grade { GRADE_FULL, GRADE_ALIAS, GRADE_FIRST, GRADE_NICK, GRADE_LAST };

enum { NAME_WORDS = 8 };

struct name {
	enum name_sort sort;
	enum name_grade grade;
	const struct known_person *person;   /* NAME_PERSON */
	const struct known_account *account; /* the other sorts */
	struct str text;                     /* as it was written */
	struct str word[NAME_WORDS];         /* folded */
	size_t n_words;
	bool exact;  /* only in this case: short or everyday words */
	bool bare;   /* without its "the": only as a heading, "Museum first." */
	size_t next; /* name with the same first word, or STR_NPOS */
};
VEC(name_list, struct name);

VEC(person_refs, const struct known_person *);
VEC(account_refs, const struct known_account *);

struct names {
	struct arena *arena;
	struct map first; /* folded first word -> newest name */
	/* By first byte: bits of the second bytes (their low 5 bits) of these words. */
	uint32_t begins[256];
	struct name_list list;
	struct map emails; /* lower case -> index into people */
	struct person_refs people;
	struct map domains; /* lower case -> index into orgs */
	struct account_refs orgs;
};

/* Enters a person with full name, aliases, first name, short forms, surname, e-mail. */
void names_person(struct names *x, const struct known_person *p);
/* "mina tay" of Wilhelmina Tay, who writes from mina.tay@; or none. */
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
	size_t people, n_people; /* range of who.candidates */
	const struct known_person
	    *meant;   /* of several, by "our" or "your"; else NULL */
	bool another; /* nobody known: "our Sam" of another house than Sam */
};
VEC(mentions, struct mention);

/* Somebody who is in r->people or may come there. */
struct roster_entry {
	const struct known_person *known;
	struct person person;
	size_t first_seen; /* sentence, for the order of those not present */
	bool listed;       /* goes into r->people */
	size_t place;      /* index into r->people, STR_NPOS when not there */
	bool there;        /* or invited, by another export of the meeting */
	bool ambiguous;    /* another of that first name is spoken of */
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
	size_t *of_sentence;  /* first mention of each sentence, one more at the end */
	unsigned char *worth; /* of each sentence, as the next private to piece.c */
	struct pieces *pieces;
	struct account_refs seated; /* have somebody there by another export */
	struct map only_said; /* folded names of accounts that only the talk names */
	bool cased;           /* the export writes capitals */
	bool written;         /* nobody speaks in it */
};

/* A word of text, folded into buf (lower case) when it is ASCII, else by utf8_key. */
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
/* The same, made when there is none; entries move when others are made. */
struct roster_entry *index_enter(struct who *w, const struct known_person *p);
/* From now on the entry is p's, who has a fuller name; the old one means it as well. */
void index_rename(struct who *w, struct roster_entry *e, const struct known_person *p);

/* "David Chen (Risk)", as the user calls one of two: no house stands in the brackets;
 * NULL: nobody is called so. */
const struct known_person *index_called(const struct who *w, struct str label);

#endif
