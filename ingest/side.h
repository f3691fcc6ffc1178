/*
 * side.h - files that accompany a talk ("sides"): a calendar entry, a mail with an
 * invitation, a list of those present, a chat.
 */
#ifndef INGEST_SIDE_H
#define INGEST_SIDE_H
#include <stdbool.h>

#include "ingest/format.h"

struct side_file {
	struct str raw;  /* the file's bytes */
	struct str text; /* decoded, NFC */
	int64_t moment;  /* start of the talk: minutes since 1970 UTC, or TIME_NONE */
	int minutes;     /* the same by the recorder's clock: since midnight, or -1 */
};

struct side {
	const struct format *format;
	/* Whether the first bytes, raw and decoded, are of such a file. */
	bool (*is)(struct str raw, struct str text);
	/*
	 * Adds to *r what the file says and *r lacks.  day: of the talk (days since
	 * 1970), or TIME_NONE; sure: it cannot belong to another talk.  Returns false
	 * if the file is about another meeting.  Texts of *f must outlive *r.
	 */
	bool (*attach)(struct record *r, const struct side_file *f, int64_t day,
		       bool sure);
	const struct jside *json; /* replaces both (jside.h) */
	bool words;  /* without a talk, it is read by its format as one itself */
	bool single; /* a meeting has only one: if two fit, neither is sure */
};

/* The kind of side that begins like this, or NULL. */
const struct side *side_of(struct str raw, struct str text);
/* Its attach(). */
bool side_attach(const struct side *s, struct record *r, const struct side_file *f,
		 int64_t day, bool sure);

#endif
