/*
 * redact.h - replaces names and contact data in a text that is sent by placeholders,
 * and puts them back into the answer.
 *
 * A placeholder such as "PERSON_1", between U+27E6 and U+27E7, stands for one spelling.
 * Within one redaction (one meeting) a spelling always has the same one.  Numbers
 * depend only on the order of names and texts.  This is best effort: a name that is not
 * known, or that is also an everyday word, is sent.
 */
#ifndef EXTRACT_LLM_REDACT_H
#define EXTRACT_LLM_REDACT_H
#include "base/map.h"
#include "dossier/mem.h"
#include "dossier/str.h"

/* What is replaced. */
enum redact_level {
	REDACT_NONE,
	REDACT_CONTACTS, /* addresses and numbers: REDACT_URL to REDACT_PHONE */
	REDACT_NAMES     /* these, and names of people and accounts */
};

/* What a placeholder stands for. */
enum redact_sort {
	REDACT_PERSON,
	REDACT_ACCOUNT,
	REDACT_URL,
	REDACT_EMAIL,
	REDACT_KEY,
	REDACT_IBAN,
	REDACT_CARD,
	REDACT_IP,
	REDACT_PHONE, /* and other long numbers in groups */
	REDACT_MARK,  /* a U+27E6 in the text, which would look like a placeholder */
	REDACT_SORTS
};

/* Who or what is named, in one or more spellings. */
struct redact_entity {
	enum redact_sort sort;
	size_t number;   /* within its sort; 0 until a text has it */
	size_t variants; /* its spellings that texts had */
};
VEC(redact_entities, struct redact_entity);

/* A spelling to look for. */
struct redact_name {
	struct str text;
	size_t entity; /* index into redact.entities */
	bool
	    any_case; /* else it counts only in this case: it is an everyday word too */
};
VEC(redact_names, struct redact_name);

/* One meeting's redaction; lives in the arena. */
struct redact {
	struct arena *arena;
	enum redact_level level;
	struct redact_entities entities;
	struct redact_names names;
	bool sorted;                         /* names are, longest first */
	struct strs placeholders, originals; /* in pairs */
	struct map by_original, by_placeholder;
	size_t counts[REDACT_SORTS];
};

/* The level of "names", "contacts", "none"; REDACT_NAMES for anything else. */
enum redact_level redact_level_of(struct str word);
void redact_init(struct redact *r, struct arena *a, enum redact_level level);
/* Add somebody or something to redact, by name and aliases, which are borrowed.  Of a
 * person's name the parts count too.  Call before the first redact_text(). */
void redact_person(struct redact *r, struct str name, const struct strs *aliases);
void redact_account(struct redact *r, struct str name, const struct strs *aliases);
/* The text with placeholders, in the arena; the text itself if it needs none. */
struct str redact_text(struct redact *r, struct str text);
/*
 * A decoded string of the answer with the originals put back.  Sets *unknown, unless it
 * is NULL, if the string has a placeholder that no text got: it should then be dropped.
 */
struct str redact_restore(const struct redact *r, struct str text, bool *unknown);

/* Whether the text has one of these names as a word, in any case. */
bool redact_names_any(struct str text, const struct strs *names);

#endif
