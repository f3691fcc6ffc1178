/*
 * redact.h - names and numbers of people out of a text before it is sent, and
 * back into the answer.
 *
 * A placeholder, such as U+27E6 "PERSON_1" U+27E7, stands for one spelling.
 * The same spelling has the same placeholder in one redaction (one meeting), in
 * the order in which names were told and texts came.  Best effort: a name that
 * nobody told, or that is also a plain word, is sent.
 */
#ifndef EXTRACT_LLM_REDACT_H
#define EXTRACT_LLM_REDACT_H
#include "base/map.h"
#include "dossier/mem.h"
#include "dossier/str.h"

enum redact_level {
	REDACT_NONE,
	REDACT_CONTACTS, /* e-mail, phone, card, account number, key, address */
	REDACT_NAMES     /* these, and people and accounts */
};

/* What a placeholder stands for; the names are in redact.c. */
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
	REDACT_MARK,  /* the bracket of placeholders itself */
	REDACT_SORTS
};

/* Who or what is named, in one or more spellings. */
struct redact_entity {
	enum redact_sort sort;
	size_t number;   /* within its sort, 0 until it was met */
	size_t variants; /* spellings met */
};
VEC(redact_entities, struct redact_entity);

/* A spelling to look for. */
struct redact_name {
	struct str text;
	size_t entity;
	bool any_case;
};
VEC(redact_names, struct redact_name);

/* One meeting's redaction; lives in the arena. */
struct redact {
	struct arena *arena;
	enum redact_level level;
	struct redact_entities entities;
	struct redact_names names;
	bool sorted;                         /* names, longest first */
	struct strs placeholders, originals; /* what was given out, in pairs */
	struct map by_original, by_placeholder;
	size_t counts[REDACT_SORTS];
};

/* "names", "contacts", "none"; anything else is REDACT_NAMES. */
enum redact_level redact_level_of(struct str word);
void redact_init(struct redact *r, struct arena *a, enum redact_level level);
/* Borrow the spellings.  The first is the name; parts of a person's name count too. */
void redact_person(struct redact *r, struct str name, const struct strs *aliases);
void redact_account(struct redact *r, struct str name, const struct strs *aliases);
/* Call after the last name was told. */
struct str redact_text(struct redact *r, struct str text);
/*
 * A decoded string of the answer with the originals put back.  *unknown (may be
 * NULL) is set when it holds a placeholder that was never given out: drop it.
 */
struct str redact_restore(const struct redact *r, struct str text, bool *unknown);

/* Whether the text names one of these accounts as a word, in any case. */
bool redact_names_any(struct str text, const struct strs *names);

#endif
