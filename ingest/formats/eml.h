/*
 * eml.h - saved mails (RFC 5322, MIME): an invitation beside a talk, or a mail whose
 * text is notes of a meeting.
 */
#ifndef INGEST_FORMATS_EML_H
#define INGEST_FORMATS_EML_H
#include <stdbool.h>

#include "dossier/mem.h"

struct eml {
	struct str subject, from, to, cc; /* decoded, on one line */
	struct str date;                  /* as it stands */
	struct str talk;                  /* an attached transcript: .vtt, .srt */
	struct str body;       /* its plain text, else its HTML as text; may be empty */
	size_t body_line;      /* line before the body, 0 = the body was encoded */
	struct strs calendars; /* bytes of the calendar parts, in their order */
};

/* Whether a text begins with the header of a mail. */
bool eml_is(struct str text);
/* Whether a part of the mail is a calendar; looks for its type only. */
bool eml_has_calendar(struct str raw);
/* Whatever is damaged is read as far as it goes.  Strings borrow or live in a. */
void eml_read(struct arena *a, struct str raw, struct eml *out);
/* By its subject: "Fwd:", "WG:". */
bool eml_is_forwarded(const struct eml *mail);
/*
 * What somebody wrote, without the mails that it answers: their heads look like people
 * who speak, and what they say was not said now.  Of a forwarded mail they are all.
 */
struct str eml_own_words(const struct eml *mail);

#endif
