/*
 * turns.h - lines of a written transcript: who begins to speak, when, with what.
 *
 * "Name: text", "**Name:** text", "[0:12] Name: text", "Name [00:00:12]: text",
 * "Name (00:00:12):", "Name  0:12", "00:00:12 Name", "0:12 - Name (Orlin)",
 * "[Name] 00:00:12", "[Name - 0:12] text", "[00:00 --> 00:04] text", a line that is
 * only a time; stamps "2026-02-03 10:02:03" and "10:02 AM" for times; what shapes.h
 * finds.
 */
#ifndef INGEST_TURNS_H
#define INGEST_TURNS_H
#include <stdbool.h>

#include "dossier/record.h"
#include "ingest/assemble.h"
#include "ingest/shapes.h"
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
	int64_t day; /* of a stamp, days since 1970; TIME_NONE = no date in it */
	bool unsure; /* its month and day may be the other way round */
	bool clock;  /* a time of day for sure */
};

/*
 * Takes a time off *s: an offset, "10:02 AM", "2026-02-03 10:02:03".  Sets out->day and
 * out->clock.  (turntime.c)
 */
bool turn_time(struct str *s, int64_t *ms, struct turn *out);
/* Where the time at the end of s begins: "0:12" or "10:02 AM"; its last word anyway. */
size_t turn_time_at(struct str s);
/*
 * Times over all of s, to out->t0 and t1: "0:12", "00:00 --> 00:04", "0:12 - 0:15",
 * SBV's "0:00:01.000,0:00:03.000", "3.2s", "1 minute 3 seconds", Slack's
 * ":house: 10:02 AM".
 */
bool turn_times(struct str s, struct turn *out);
/* The same of one time alone. */
bool turn_moment(struct str s, int64_t *ms);
/* turn_times at the front of *s, which is moved past it. */
bool turn_range(struct str *s, struct turn *out);

/* ---- talk.c ---- */

/* Reader of a run of such lines.  Init; learn every line; then put every line. */
struct talk {
	struct record *r;
	struct speaker_book book;
	const struct shapes *shapes;
	struct assemble as;
	struct str speaker;   /* of the open turn */
	int64_t t0, t1, mark; /* its times until used; the last time alone on a line */
	int64_t base;         /* of times of day; 0 = they are offsets, TIME_NONE = ? */
	bool open;            /* lines without a speaker belong to the open turn */
	bool blank;           /* a blank line since */
	size_t said;          /* lines taken as speech */
	size_t turns;         /* numbers of turns left out (shapes.h: numbered) */
};

/* shapes: of all lines that will be put, or more.  It is borrowed until talk_end. */
void talk_init(struct talk *t, struct record *r, const struct shapes *shapes);
/* Another talk of the same text: forgets names, times and the open turn. */
void talk_again(struct talk *t);
void talk_learn(struct talk *t, struct str line);
/* What the line is, by its shape and the names learned. */
enum turn_kind talk_turn(struct talk *t, struct str line, struct turn *out);
/* Adds the line to the record as speech; false when it belongs to no turn. */
bool talk_put(struct talk *t, struct str line, size_t number);
/* Adds a turn that the caller has taken apart; its times are made offsets. */
void talk_say(struct talk *t, struct turn *turn, size_t number);
void talk_end(struct talk *t);

/* ---- boilerplate.c ---- */

/*
 * Takes a sentence that recorders add around the words ("Transcribed by ...", "You
 * should review ..."), which is nobody's; false when the line is none.  An end time in
 * it becomes the record's duration.
 */
bool talk_boilerplate(struct record *r, struct str line);

#endif
