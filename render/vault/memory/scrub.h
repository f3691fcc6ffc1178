/*
 * scrub.h - one person taken out of a record: what the person said, owns and is called.
 */
#ifndef RENDER_VAULT_MEMORY_SCRUB_H
#define RENDER_VAULT_MEMORY_SCRUB_H
#include "dossier/record.h"

/* Hands each text of a record that may name a person to `each`. */
void scrub_texts(const struct record *r, void (*each)(void *ctx, struct str text),
		 void *ctx);

/* Names and addresses of one person, as utf8_key() writes them; sorted out by
 * scrub_add. */
struct scrub {
	struct arena *arena;
	struct strs names;
};

void scrub_add(struct scrub *s, struct str name);
/* Does a text say one of the names, as whole words? */
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

#endif
