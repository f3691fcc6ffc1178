/* headkey.h - what people write before a colon above the words: "Date", "Teilnehmer".
 */
#ifndef INGEST_WRITTEN_HEADKEY_H
#define INGEST_WRITTEN_HEADKEY_H
#include <stdbool.h>

#include "dossier/str.h"

enum headkey {
	KEY_NONE,
	KEY_TITLE,
	KEY_DATE,
	KEY_TIME,
	KEY_PEOPLE,
	KEY_NAMES, /* the same, and no heading: names follow on the line */
	KEY_WORDS,
	KEY_ABSENT,
	KEY_OTHER
};

/* Of a key without marks and colon. */
enum headkey headkey_of(struct str name);

/* "People present": "Attendees" may be those of a meeting to come. */
bool headkey_was_there(struct str name);
/* "Guests", right below those present: they were there as well. */
bool headkey_is_guests(struct str name);

#endif
