/*
 * speaker.h - who speaks in captions that write "Name: text".
 *
 * Whether "Note: " is a person is decided from the whole file: learn all texts
 * first, then take the names off.
 */
#ifndef INGEST_WRITTEN_SPEAKER_H
#define INGEST_WRITTEN_SPEAKER_H
#include <stdbool.h>

#include "base/map.h"
#include "dossier/mem.h"
#include "dossier/str.h"

struct speaker_name {
	struct str name;     /* before the first ": " */
	struct str second;   /* what stands before a second ": ", always the same */
	size_t count, small; /* how often; how often before a small letter */
	bool likely;         /* short and capitalised */
	bool phrase;         /* with words in small letters: "Option one" */
};
VEC(speaker_names, struct speaker_name);

struct speaker_book {
	struct arena *arena;
	struct map index;
	struct speaker_names names;
	size_t texts, labelled; /* learned, and those of them with a prefix */
	size_t likely;          /* different likely names, no phrases */
	bool again;             /* one of them comes back */
	size_t plain;           /* texts with one of them before a capital */
	size_t last;            /* index of the name met last: mostly met again */
	bool brackets; /* "[Name] text", "(Name) text", "<Name> text" count as well */
};

/* "Note", "- **Status**": a word that stands before a colon and is no person. */
bool speaker_is_nobody(struct str name);
/* "[Music]", "(applause)" and nothing else: heard, but said by nobody who is named. */
bool speaker_is_sound(struct str text);
/* An address of the web and nothing else. */
bool speaker_is_link(struct str words);
/* Words of a name: "Bo | Orlin (he/him) [Larkmoor, Inc.]" has two. */
size_t speaker_words(struct str name);
/*
 * Where a prefix may end: the first ": ", else a wide colon or, between letters that
 * are not ASCII, ":" alone.  *len: of the colon.  STR_NPOS: nowhere near.
 */
size_t speaker_colon(struct str text, size_t *len);
void speaker_init(struct speaker_book *b, struct arena *a);
/* One cue's text, without markup.  Borrows from it. */
void speaker_learn(struct speaker_book *b, struct str text);
/*
 * If *text begins with a name that the file uses as a speaker, takes it and the
 * colon off and returns true.
 */
bool speaker_take(struct speaker_book *b, struct str *text, struct str *name);

#endif
