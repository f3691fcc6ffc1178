/*
 * readbefore.h - which records the exports gave that earlier runs read, so that an
 * export that did not change need not be read again.
 *
 * They are kept in .dossier/cache/exports, by what stat() says about each file. Without
 * that file (see base/cachefile.h) all exports are read again, and found to be known.
 */
#ifndef CLI_READBEFORE_H
#define CLI_READBEFORE_H
#include "dossier/ingest.h"

struct read_before;

/*
 * Reads the file of a vault; call it before exports are listed.  limit: ingest_opts's
 * max_bytes; what was read with another limit counts as not read.
 */
struct read_before *read_before_open(const char *vault, size_t limit);
void read_before_free(struct read_before *b);
/* Whether no export is known; b may be NULL. */
bool read_before_is_empty(const struct read_before *b);
/* For ingest_opts.is_talk; ctx: a struct read_before. */
bool read_before_is_talk(void *ctx, struct str file);
/*
 * Sets *gave to the records that a unit gave, each as "id " or "id=note " (see
 * directory_note()).  Returns false if that is not known.
 */
bool read_before_get(const struct read_before *b, const struct ingest_key *key,
		     struct str *gave);
/* Takes the next record off *gave; *note is none if it has none.  False at the end. */
bool read_before_split(struct str *gave, struct str *id, struct str *note);
/* Notes what a unit gave, in place of what was noted before.  Not thread-safe. */
void read_before_put(struct read_before *b, const struct ingest_key *key,
		     struct str gave);
/* Notes that a unit still gives what it gave. */
void read_before_again(struct read_before *b, const struct ingest_key *key);
/* Writes what was noted to the file. */
void read_before_keep(struct read_before *b);

#endif
