/* parts.h - the steps of resolve and what they share; private to render/vault. */
#ifndef RENDER_VAULT_PARTS_H
#define RENDER_VAULT_PARTS_H
#include "render/vault/resolve.h"

struct build {
	struct arena *a;
	const struct resolve_in *in;
	struct resolved *w;
	struct questions *q;
	struct map people;   /* key of name, or folded e-mail -> w->people */
	struct map accounts; /* key of name -> w->accounts */
	struct map asked;    /* code and text -> questions */
	struct map renamed;  /* dossier_id of a page whose file name tells the name ->
				people or accounts */
};

/* w->meetings: records of one meeting joined; sets w->as_of. */
void parts_meetings(struct build *b);
/* w->people and w->accounts, who was in which meeting, and its title. */
void parts_who(struct build *b);
/* w->entries, and which meeting, account and person each belongs to. */
void parts_entries(struct build *b);
/* Contacts, collaborators, related people, topics, last contact. */
void parts_relate(struct build *b);
/* dossier_id, path and link of everything that deserves a page. */
void parts_places(struct build *b);

/* The dossier_id that a name gives, in arena b->a; kind: 'a' or 'p'. */
struct str parts_id(struct build *b, char kind, struct str name);
/* NULL when there is none of that name. */
struct person_of *parts_person(const struct build *b, struct str name);
struct account_of *parts_account(const struct build *b, struct str name);
/* Adds a meeting to the question of that code and text, which is made if new. */
struct question *parts_ask(struct build *b, struct str code, struct str text,
			   const struct meeting *m);

#endif
