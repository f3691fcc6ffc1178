/* parts.h - the steps of resolve and what they share; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PARTS_H
#define RENDER_VAULT_RESOLVE_PARTS_H
#include "render/vault/resolve/resolve.h"

struct build {
	struct arena *a; /* what is kept */
	struct buf *key; /* see parts_key() */
	const struct resolve_in *in;
	struct resolved *w;
	struct questions *q;
	struct map people;   /* key of name, or folded e-mail -> w->people */
	struct map accounts; /* key of name -> w->accounts */
	struct map spelled;  /* key of name and meeting -> full_names; see names.h */
	struct strs full_names;
	struct map joined_at; /* key of name -> joined; see spellings.h */
	struct spelled_list joined;
	struct map
	    corrected; /* id of an item -> w->moved, of which it is what came of it */
	struct map asked;   /* id -> questions */
	struct map renamed; /* dossier_id of a page whose file name tells the name ->
			       people or accounts */
};

/* w->meetings: records of one meeting joined; sets w->as_of. */
void parts_meetings(struct build *b);
/* w->people and w->accounts, who was in which meeting, and its title. */
void parts_who(struct build *b);
/*
 * Whose people they were in each meeting: as it tells itself, else as the one before it
 * that does, or the first one after it; as they are today where none does.
 */
void parts_houses(struct build *b);
/* The same for who has been in calls with one account only, where no address is known.
 */
void parts_guests(struct build *b);
/*
 * The account of a meeting whose exports name none, told by other meetings: for
 * parts_who, when it knows all accounts, people and who was where.
 */
void parts_subjects(struct build *b);
/* The one account that the meeting is about, the own aside; NULL: none or several. */
const struct account_of *parts_subject(const struct meeting *m);
/* w->entries, and which meeting, account and person each belongs to. */
void parts_entries(struct build *b);
/* Contacts, collaborators, related people, last contact. */
void parts_relate(struct build *b);
/* What each meeting and account was about. */
void parts_topics(struct build *b);
/* dossier_id, path and link of all meetings, and of what else deserves a page. */
struct places;
struct places *parts_meeting_places(struct build *b);
void parts_places(struct build *b, struct places *p);
/* The questions that extract could not answer from one meeting. */
void parts_flags(struct build *b);
/* What a flag of a record asks about, for answers_id(). */
struct str parts_flag_key(struct arena *a, const struct flag *f,
			  const struct record *r);

/* The dossier_id that a name gives, in the arena; kind: 'a' or 'p'. */
struct str parts_id(struct arena *a, char kind, struct str name);
/* utf8_key(), valid until the next call: for looking up, which leaves nothing behind.
 */
struct str parts_key(const struct build *b, struct str name);
/* NULL when there is none of that name. */
struct person_of *parts_person(const struct build *b, struct str name);
struct account_of *parts_account(const struct build *b, struct str name);
/*
 * Asks q (code, text, quote, choices, tagged, lines) about `key`, see answers_id(),
 * unless it was answered; once for all meetings that raise it.  m may be NULL; an old
 * meeting asks nothing.  Returns the number of the choice that the person took, or
 * ANSWER_*.
 */
int parts_ask(struct build *b, const struct question *q, struct str key,
	      const struct meeting *m);
/* Asks what another build of the same meetings asked, behind all of this one. */
void parts_ask_too(struct build *b, const struct questions *more);
/* Older than open_days before as_of. */
bool parts_is_old(const struct build *b, const struct meeting *m);
/* The answer alone, before there are meetings. */
int parts_answer(const struct build *b, struct str code, struct str key,
		 const struct strs *choices);

#endif
