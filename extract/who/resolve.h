/* resolve.h - finds the person whom a name means; shared by the files behind who.h. */
#ifndef EXTRACT_WHO_RESOLVE_H
#define EXTRACT_WHO_RESOLVE_H
#include "base/lang/name.h"
#include "extract/who/index.h"

/*
 * The known person, or one of the roster, whom a label or a participant's name means,
 * or NULL.  *several is filled when it fits more than one.
 */
const struct known_person *resolve_name(const struct who *w, const struct name_parts *n,
					struct person_refs *several);
/* The one of them that is listed, or NULL; *present is set to how many are. */
const struct known_person *
resolve_present(const struct who *w, const struct person_refs *c, size_t *present);
/* The only known person with these two or three initials, or NULL. */
const struct known_person *resolve_letters(const struct who *w, struct str name);
/* Whom "me" means in notes: their author, if they name one, else the user. */
struct str resolve_me(const struct talk *t);
/* Whether a label is a recorder's word for its owner: "Me", "You". */
bool resolve_is_me(struct str label);
/*
 * In the user's own meetings, sets *n to the user if the label is such a word or the
 * user's name with an initial.
 */
void resolve_tell_me(const struct talk *t, struct str label, struct name_parts *n);
/* Adds what is newly known of somebody (all but the name) to an entry, and lists it. */
void resolve_fill(const struct who *w, struct roster_entry *e,
		  const struct person *news);
/* Enters a person whom only this meeting knows. */
struct roster_entry *resolve_new(struct who *w, struct str name, struct str email);
/* The only listed person whom a label with an initial ("Nora W") fits, or NULL. */
const struct known_person *resolve_initialed(const struct who *w, struct str name);
/* Whether a name has only letters and is more than an initial. */
bool resolve_personal(struct arena *a, struct str name);
/*
 * Flags a name that fits several people, whom it sorts.  segment: where it is said, or
 * NULL.  What is said of one of many, none of whom is there, is not flagged.
 */
void resolve_flag(struct talk *t, struct str as_said, bool plural,
		  struct person_refs *c, const int64_t *segment);
/* Finds the people behind the labels of speakers; flags the rest (speakers.c). */
void speakers_find(struct talk *t);
/* Enters people whom notes name as owners (owners.c). */
void owners_add(struct talk *t);
/* Finds the person of each mention in the talk, or flags it (settle.c). */
void settle_names(struct talk *t);

#endif
