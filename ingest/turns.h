/*
 * turns.h - lines of a written transcript: who begins to speak, when, with what.
 *
 * "Name: text", "**Name:** text", "[0:12] Name: text", "Name [00:00:12]: text",
 * "Name (00:00:12):", "Name  0:12", "00:00:12 Name", "0:12 - Name (Orlin)",
 * "[Name] 00:00:12", "[00:00 --> 00:04] text", a line that is only a time.
 */
#ifndef INGEST_TURNS_H
#define INGEST_TURNS_H
#include <stdbool.h>

#include "dossier/record.h"
#include "ingest/assemble.h"
#include "ingest/speaker.h"

enum turn_kind {
	TURN_NONE,
	TURN_TEXT, /* speaker or time, and text on the same line */
	TURN_HEAD, /* a speaker (and time); the text is on the lines below */
	TURN_TIME  /* a time alone */
};

struct turn {
	struct str speaker, text;
	int64_t t0, t1;
	bool sure; /* the shape alone says speaker: bold, brackets, a time */
};

/* Reader of a run of such lines.  Init; learn every line; then put every line. */
struct talk {
	struct record *r;
	struct speaker_book book;
	struct assemble as;
	struct str speaker; /* of the open turn */
	int64_t t0, mark;   /* its time until used; the last time alone on a line */
	bool open;          /* lines without a speaker belong to the open turn */
	bool blank;         /* a blank line since */
	size_t said;        /* lines taken as speech */
};

void talk_init(struct talk *t, struct record *r);
void talk_learn(struct talk *t, struct str line);
/* What the line is, by its shape and the names learned. */
enum turn_kind talk_turn(struct talk *t, struct str line, struct turn *out);
/* Adds the line to the record as speech; false when it belongs to no turn. */
bool talk_put(struct talk *t, struct str line, size_t number);
void talk_end(struct talk *t);
/*
 * Sentences that recorders add around the words ("Transcribed by ...", "You should
 * review ..."): to be dropped.  An end time among them sets the duration.
 */
bool talk_is_boilerplate(struct record *r, struct str line);

#endif
