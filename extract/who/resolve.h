/* resolve.h - from names to people; shared by the files behind who.h. */
#ifndef EXTRACT_WHO_RESOLVE_H
#define EXTRACT_WHO_RESOLVE_H
#include "base/lang/name.h"
#include "extract/who/index.h"

/*
 * A label or participant's name among the known and the roster, or NULL.
 * *several is filled when it fits more than one.
 */
const struct known_person *resolve_name(const struct who *w, const struct name_parts *n,
					struct person_refs *several);
/* The one of them that is listed; *present says how many are. */
const struct known_person *
resolve_present(const struct who *w, const struct person_refs *c, size_t *present);
/* Two or three capitals that are the initials of one known person only, or NULL. */
const struct known_person *resolve_letters(const struct who *w, struct str name);
/* Who is "me" in notes: the one they say wrote them, else the user. */
struct str resolve_me(const struct talk *t);
/* "Me", "You": whose recorder it is. */
bool resolve_is_me(struct str label);
/* In my own meetings "Me" and my name with an initial are I: sets *n. */
void resolve_tell_me(const struct talk *t, struct str label, struct name_parts *n);
/* Adds what is known now to an entry and lists it. */
void resolve_fill(const struct who *w, struct roster_entry *e, struct str email,
		  struct str org, struct str role, bool present, int64_t confidence);
/* A person that only this meeting knows. */
struct roster_entry *resolve_new(struct who *w, struct str name, struct str email);
/* "Renata O" or "K. Wieliczko" of that name: an initial, which needs more evidence. */
bool resolve_initial(struct arena *a, struct str label, struct str name);
/* The one listed whom "Nora W" names so, or NULL. */
const struct known_person *resolve_initialed(const struct who *w, struct str name);
/*
 * A label that may be a badly heard or short form of that name, for one who must be
 * somebody of few: "Coffee Lambert" and Kofi Lambert, "Ravindra Shelia" and Ravindra
 * Chelliah, "Dr Osei" and Renata Osei, "Wilf" and Wilfred Standish.
 */
bool resolve_misheard(const struct who *w, struct str label, struct str name);
/* The same by no more than how it begins, for the last label that is left: "Aussie" and
 * Oswald Brand. */
bool resolve_alike(const struct who *w, struct str label, struct str name);
/* Letters only, more than an initial: what a recorder shows for a person. */
bool resolve_personal(struct arena *a, struct str name);
/* Flags a name that fits several (sorts them); segment may be NULL. */
void resolve_flag(struct talk *t, struct str as_said, bool plural,
		  struct person_refs *c, const int64_t *segment);
/* Labels of speakers to people, and flags those that stay in doubt (speakers.c). */
void speakers_find(struct talk *t);
/* Enters people whom notes name as owners (owners.c). */
void owners_add(struct talk *t);
/* Gives each mention in the talk its person, or a flag (settle.c). */
void settle_names(struct talk *t);

#endif
