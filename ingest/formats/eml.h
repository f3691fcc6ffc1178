/*
 * eml.h - reads saved mails (RFC 5322, MIME): invitations, transcripts that were
 * mailed, and mails whose text is notes of a meeting.
 */
#ifndef INGEST_FORMATS_EML_H
#define INGEST_FORMATS_EML_H
#include <stdbool.h>

#include "dossier/mem.h"

struct eml {
	struct str subject, from, to, cc; /* decoded, on one line */
	struct str date;                  /* as it is written */
	struct str talk;                  /* an attached transcript (.vtt, .srt) */
	struct str body;  /* the plain text, else the text of the HTML; may be empty */
	size_t body_line; /* the line before the body; 0 = the body was encoded */
	struct strs calendars; /* the bytes of the calendar parts, in order */
};

/* Whether a text begins with the header of a mail. */
bool eml_is(struct str text);
/* Whether a mail seems to have a calendar part: whether it has that media type. */
bool eml_has_calendar(struct str raw);
/*
 * Reads a mail; of a damaged one, as much as can be read.  Strings borrow from raw or
 * are in a.
 */
void eml_read(struct arena *a, struct str raw, struct eml *out);
/* Whether it is forwarded, by its subject: "Fwd:", "WG:". */
bool eml_is_forwarded(const struct eml *mail);
/*
 * The body without the quoted mails that it answers, whose headers would look like
 * speakers; the whole body of a forwarded mail.
 */
struct str eml_own_words(const struct eml *mail);

#endif
