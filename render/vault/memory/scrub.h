/* scrub.h - removes a person from a record: the names, and what the person said. */
#ifndef RENDER_VAULT_MEMORY_SCRUB_H
#define RENDER_VAULT_MEMORY_SCRUB_H
#include "dossier/record.h"

/* Calls `each` with every text of a record that may name a person. */
void scrub_texts(const struct record *r, void (*each)(void *ctx, struct str text),
		 void *ctx);

/*
 * The names and addresses of one person, as utf8_key().  A name of one word means the
 * person only in records of meetings with the person: elsewhere it may be a word, or
 * the first name of somebody else.
 */
struct scrub {
	struct arena *arena;
	struct strs names;
	struct strs others; /* others' names that contain one: "Ada Quill-Orr" */
	bool present;       /* the person takes part: names of one word count */
};

void scrub_add(struct scrub *s, struct str name);
/* Adds somebody else's name, if it contains a name of the person. */
void scrub_other(struct scrub *s, struct str name);
/* Whether a text has one of the names, as whole words and not within another's name. */
bool scrub_says(const struct scrub *s, struct str text);
/* Whether the person is one of the record's people or is named in it. */
bool scrub_finds(const struct scrub *s, const struct record *r);
/*
 * A copy of the record without the person, in the arena.  Items with no other evidence
 * than the person's are removed, and every text that names the person; *gone gets the
 * quotes of these.  The title is kept: a meeting is forgotten separately.
 */
struct record *scrub_record(const struct scrub *s, const struct record *r,
			    struct strs *gone);
/*
 * The same for a stored record.  If it was lent names, its lent_as becomes "-", which
 * is no digest, so that it is extracted again and gets back what it lost with them.
 */
struct record *scrub_kept(const struct scrub *s, const struct record *r,
			  struct strs *gone);

#endif
