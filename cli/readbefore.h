/*
 * readbefore.h - exports that a past run read: .dossier/cache/exports keeps, by stat,
 * which records each gave, so that an export is read once and not with every new
 * meeting.
 *
 * Derived (base/cachefile.h): without it exports are read again, and their records are
 * found to be known.
 */
#ifndef CLI_READBEFORE_H
#define CLI_READBEFORE_H
#include "dossier/ingest.h"

struct read_before;

/*
 * Call before exports are listed.  limit: see struct ingest_opts; files that were over
 * another one count as unread.
 */
struct read_before *read_before_open(const char *vault, size_t limit);
void read_before_free(struct read_before *b);
/* No past run read any, as far as is known; b may be NULL. */
bool read_before_is_empty(const struct read_before *b);
/* ingest_opts.is_talk, ctx: a read_before. */
bool read_before_is_talk(void *ctx, struct str file);
/*
 * The records that it gave, each "id " or "id=note " (directory_note()); false: not
 * known.
 */
bool read_before_get(const struct read_before *b, const struct ingest_key *key,
		     struct str *gave);
/* Takes "id=note " apart; false: none is left.  note: none when it has none. */
bool read_before_split(struct str *gave, struct str *id, struct str *note);
/* Notes what a unit gave, without a word said; once more: instead.  Not thread-safe. */
void read_before_put(struct read_before *b, const struct ingest_key *key,
		     struct str gave);
/* Notes that it is still there. */
void read_before_again(struct read_before *b, const struct ingest_key *key);
/* Writes what was noted since open. */
void read_before_keep(struct read_before *b);

#endif
