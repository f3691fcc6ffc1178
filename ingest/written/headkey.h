/* headkey.h - the keys of header lines, in several languages: "Date", "Teilnehmer". */
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
	KEY_NAMES, /* as KEY_PEOPLE, but only with names on the same line */
	KEY_WORDS,
	KEY_ABSENT,
	KEY_OTHER
};

/* What a key, without marks and colon, means. */
enum headkey headkey_of(struct str name);

/* Whether it says that people came ("People present"), not just that they may. */
bool headkey_was_there(struct str name);
/* Whether it is "Guests" or similar: below those present, they were there too. */
bool headkey_is_guests(struct str name);

#endif
