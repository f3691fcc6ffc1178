/*
 * scrub.h - one person taken out of a record: what the person said, owns and is called.
 */
#ifndef RENDER_VAULT_MEMORY_SCRUB_H
#define RENDER_VAULT_MEMORY_SCRUB_H
#include "dossier/record.h"

/* Hands each text of a record that may name a person to `each`. */
void scrub_texts(const struct record *r, void (*each)(void *ctx, struct str text),
		 void *ctx);

/*
 * Names and addresses of one person, as utf8_key() writes them; sorted out by
 * scrub_add.  A name of one word means the person only in records of meetings with
 * the person: elsewhere it is a word, or a first name of others.
 */
struct scrub {
	struct arena *arena;
	struct strs names;
	struct strs others; /* names of others that hold one of them: "Ada Quill-Orr" */
	bool present;       /* so names of one word count, where texts say them */
};

void scrub_add(struct scrub *s, struct str name);
/* One of somebody else; nothing unless it holds a name of the person. */
void scrub_other(struct scrub *s, struct str name);
/* Is it one of the names, or does it say one, as whole words and not as part of
 * another's? */
bool scrub_says(const struct scrub *s, struct str text);
/* Is the person one of the record's people, or named in what it says? */
bool scrub_finds(const struct scrub *s, const struct record *r);
/*
 * The record without the person, a copy in the arena.  Items that only the person
 * supports go, and every text that names the person; *gone gets the quotes that went.
 * The title stays: a meeting is forgotten by itself.
 */
struct record *scrub_record(const struct scrub *s, const struct record *r,
			    struct strs *gone);
/* The same of one that is stored: where it was lent names, what it loses with them
 * comes back when it is read again, as no digest is "-". */
struct record *scrub_kept(const struct scrub *s, const struct record *r,
			  struct strs *gone);

#endif
