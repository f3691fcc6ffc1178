/* talk.c - lines of a written transcript, one after the other, to segments. */
#include "ingest/written/talk.h"

#include <limits.h>

#include "ingest/meta.h"

enum { SECONDS = 60, HALF_DAY_H = 12, GAP_H = 6 };
enum { HOUR_MS = 3600 * 1000, DAWN_MS = 6 * HOUR_MS, DAY_MS = 24 * HOUR_MS };

void talk_again(struct talk *t)
{
	*t = (struct talk){ .r = t->r,
			    .shapes = t->shapes,
			    .as = t->as,
			    .t0 = TIME_NONE,
			    .t1 = TIME_NONE,
			    .mark = TIME_NONE,
			    .base = TIME_NONE,
			    .clock = TIME_NONE };
	assemble_end(&t->as);
	speaker_init(&t->book, t->r->arena);
}

void talk_init(struct talk *t, struct record *r, const struct shapes *shapes)
{
	t->r = r;
	t->shapes = shapes;
	assemble_init(&t->as, r);
	talk_again(t);
}

static void say(struct talk *t, const struct turn *turn, size_t number, bool joined)
{
	bool heard = !turn->speaker.p && speaker_is_sound(turn->text);
	struct cue c = { .speaker = heard ? str_none() : t->speaker,
			 .text = turn->text,
			 .t0 = turn->t0,
			 .t1 = turn->t1,
			 .line = number,
			 .joined = joined };

	assemble_put(&t->as, &c);
	t->said++;
}

/* "10:03" below "10:02 AM", read as minutes and seconds, is the next minute. */
static int64_t next_minute(int64_t clock, int64_t ms)
{
	int64_t day = ms * SECONDS, last = clock + GAP_H * HOUR_MS;

	if (day < clock)
		day += HALF_DAY_H * HOUR_MS;
	return day >= clock && day <= last ? day : ms;
}

/* From base to a time of day, past midnight too; what else is below it is an offset. */
static int64_t since(const struct talk *t, int64_t ms, bool of_day)
{
	if (ms >= t->base)
		return ms - t->base;
	return of_day && t->base - ms > DAY_MS / 2 ? ms + DAY_MS - t->base : ms;
}

/*
 * Times of day become offsets from the first one.  A talk does not begin six hours
 * into a recording; a stamp with a date tells when it was.
 */
static void rebase(struct talk *t, struct turn *turn, size_t number)
{
	bool of_day;

	if (turn->t0 == TIME_NONE)
		return;
	if (turn->clock)
		t->clock = turn->t0;
	else if (t->clock != TIME_NONE)
		turn->t0 = next_minute(t->clock, turn->t0);
	if (t->base == TIME_NONE) {
		t->base = turn->clock || (turn->t0 >= DAWN_MS && turn->t0 < DAY_MS)
			      ? turn->t0
			      : 0;
		if (t->base)
			record_warn(t->r, STRL("wall-clock"), number,
				    "times of day: counted from the first line");
		if (turn->day != TIME_NONE) {
			struct when w = { .days = turn->day,
					  .minutes = (int)(turn->t0 / 60000 % 1440),
					  .offset = OFFSET_NONE,
					  .unsure = turn->unsure };

			meta_when(t->r, &w, STRL("content"));
		}
	}
	of_day = turn->clock || t->clock == TIME_NONE;
	turn->t0 = since(t, turn->t0, of_day);
	if (turn->t1 != TIME_NONE)
		turn->t1 = since(t, turn->t1, of_day);
}

void talk_say(struct talk *t, struct turn *turn, size_t number)
{
	rebase(t, turn, number);
	if (turn->speaker.p)
		t->speaker = turn->speaker;
	if (turn->t0 == TIME_NONE)
		turn->t0 = t->mark;
	t->t0 = t->t1 = TIME_NONE;
	t->open = true;
	/* Only "[from --> to] text" is a caption that may go on. */
	if (turn->t1 == TIME_NONE)
		assemble_end(&t->as);
	say(t, turn, number, false);
}

/* The next number above a time, where all turns have one. */
static bool is_number(struct talk *t, struct str line)
{
	if (!t->shapes->numbered || (t->open && !t->blank) ||
	    str_uint(line, LONG_MAX) != (long)t->turns + 1)
		return false;
	t->turns++;
	return true;
}

bool talk_put(struct talk *t, struct str line, size_t number)
{
	struct turn turn;
	enum turn_kind kind;

	line = t->shapes->quoted ? shapes_unquoted(line) : str_trim(line);
	if (line.len == 0) {
		t->blank = true;
		return t->open;
	}
	kind = talk_turn(t, line, &turn);
	if (kind != TURN_TEXT)
		rebase(t, &turn, number);
	switch (kind) {
	case TURN_TIME:
		t->mark = t->t0 = turn.t0;
		t->t1 = turn.t1;
		t->open = true;
		break;
	case TURN_HEAD:
		t->speaker = turn.speaker;
		t->t0 = turn.t0 == TIME_NONE ? t->mark : turn.t0;
		t->t1 = turn.t1;
		t->open = true;
		assemble_end(&t->as);
		break;
	case TURN_TEXT:
		talk_say(t, &turn, number);
		break;
	case TURN_NONE:
		if (is_number(t, line))
			break;
		if (!t->open)
			return false;
		turn = (struct turn){ .text = line, .t0 = t->t0, .t1 = t->t1 };
		say(t, &turn, number, !t->blank && t->t0 == TIME_NONE);
		if (!speaker_is_sound(line)) /* the words below have that time, too */
			t->t0 = t->t1 = TIME_NONE;
		break;
	}
	t->blank = false;
	return true;
}

void talk_end(struct talk *t)
{
	assemble_end(&t->as);
	t->open = false;
}
