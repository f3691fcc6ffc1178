/*
 * voices.h - finds labels of two recordings of one meeting that are the same voice.
 *
 * A phone writes "Speaker 3" or "Tom Ash" where the recorder of the meeting, which
 * knows who joined, writes Tomasz Grudzien; but both hear the same words.  So a label
 * says what is said under it as a sketch (record.voices), and a directory lends a
 * record the better labels of other recordings of that day.  A label is better if it
 * stands for a participant with an address, else if it is a whole name, else if it is a
 * name at all.
 *
 * This uses only what ingest read, so it does not depend on other meetings.  Private to
 * extract.c and the files behind directory.h.
 */
#ifndef EXTRACT_WHO_VOICES_H
#define EXTRACT_WHO_VOICES_H
#include "base/map.h"
#include "extract/talk.h"
#include "extract/who/dirnote.h"

/* Sets r->voices: of each label that says enough for a sketch. */
void voices_sketch(struct talk *t);

/* How well a label tells who speaks. */
enum voice_rank { VOICE_PSEUDO, VOICE_WORD, VOICE_NAME, VOICE_ADDRESS };

struct heard_voice {
	struct str label, sketch, email;
	enum voice_rank rank;
};
VEC(heard_voices, struct heard_voice);

/* One recording. */
struct heard {
	struct str id;
	struct dirnote_time time;
	struct heard_voices voices;
};
VEC(heard_list, struct heard);

struct voice_book {
	struct heard_list v; /* by day, after voices_end() */
	struct map first;    /* id -> the first of its loans */
	struct participants loans;
	struct strs to; /* id of the record that has that loan */
};

/* Enters the recording of a record that has a day; copies what it needs. */
void voices_add(struct voice_book *b, struct arena *a, const struct record *r);
/* Finds all loans.  Call once, after the last voices_add. */
void voices_end(struct voice_book *b, struct arena *a);
/* Appends to *out the better labels of a record: `label`, `name` and `email` are set.
 */
void voices_find(const struct voice_book *b, struct arena *a, struct str id,
		 struct participants *out);

#endif
