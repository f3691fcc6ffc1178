/*
 * side.h - files that stand beside a talk and tell of it: calendar, mail with an
 * invitation, list of those present, chat.
 */
#ifndef INGEST_SIDE_H
#define INGEST_SIDE_H
#include <stdbool.h>

#include "ingest/format.h"

struct side_file {
	struct str raw;  /* the file's bytes */
	struct str text; /* decoded, NFC */
	int64_t moment; /* of the talk, minutes since 1970 UTC; TIME_NONE = not known */
	int minutes;    /* of the talk, of the day by its recorder's clock; or -1 */
};

struct side {
	const struct format *format;
	/* From the first bytes, raw and decoded. */
	bool (*is)(struct str raw, struct str text);
	/*
	 * Adds to *r what the file tells and *r lacks.  day: of the talk (days since
	 * 1970), or TIME_NONE; sure: there is no other talk it could belong to.
	 * false: it tells of another meeting.  Strings of *f must outlive *r.
	 */
	bool (*attach)(struct record *r, const struct side_file *f, int64_t day,
		       bool sure);
	const struct jside *json; /* in place of both (jside.h) */
	/* Without a talk it is one itself, with words: its format's reader takes it. */
	bool words;
	/* A meeting has one: when two in its folder fit, it is in doubt which. */
	bool single;
};

/* What kind of such file begins like this, or NULL. */
const struct side *side_of(struct str raw, struct str text);
/* Its attach(). */
bool side_attach(const struct side *s, struct record *r, const struct side_file *f,
		 int64_t day, bool sure);

#endif
