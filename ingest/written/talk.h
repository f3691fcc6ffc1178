/*
 * talk.h - lines of a written transcript: who begins to speak, when, with what.
 *
 * "Name: text", "**Name:** text", "[0:12] Name: text", "Name [00:00:12]: text",
 * "Name (00:00:12):", "Name  0:12", "00:00:12 Name", "0:12 - Name (Orlin)",
 * "[Name] 00:00:12", "[Name - 0:12] text", "[00:00 --> 00:04] text", a line that is
 * only a time; stamps "2026-02-03 10:02:03" and "10:02 AM" for times; what shapes.h
 * finds.
 */
#ifndef INGEST_WRITTEN_TALK_H
#define INGEST_WRITTEN_TALK_H
#include "ingest/assemble.h"
#include "ingest/written/shapes.h"
#include "ingest/written/speaker.h"
#include "ingest/times/turntime.h"

enum turn_kind {
	TURN_NONE,
	TURN_TEXT, /* speaker or time, and text on the same line */
	TURN_HEAD, /* a speaker (and time); the text is on the lines below */
	TURN_TIME  /* a time alone */
};

/* Reader of a run of such lines.  Init; learn every line; then put every line. */
struct talk {
	struct record *r;
	struct speaker_book book;
	const struct shapes *shapes;
	struct assemble as;
	struct str speaker;   /* of the open turn */
	int64_t t0, t1, mark; /* its times until used; the last time alone on a line */
	int64_t base;         /* of times of day; 0 = they are offsets, TIME_NONE = ? */
	int64_t clock;        /* the last "10:02 AM", TIME_NONE = none */
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
/* What the line is, by its shape and the names learned.  (turns.c) */
enum turn_kind talk_turn(struct talk *t, struct str line, struct turn *out);
/* Adds the line to the record as speech; false when it belongs to no turn. */
bool talk_put(struct talk *t, struct str line, size_t number);
/* Adds a turn that the caller has taken apart; its times are made offsets. */
void talk_say(struct talk *t, struct turn *turn, size_t number);
void talk_end(struct talk *t);

#endif
