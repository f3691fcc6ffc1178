/* same_meeting: talk, title, start and people that make two records one meeting. */
#include "render/vault/resolve/same_meeting.h"

#include "tests/tap.h"

enum { BINS = 64, BIN = 8, SKETCH = BINS * BIN }; /* of a sketch, hex digits */

/*
 * A record of the day.  people: a letter each, small: named there, not present; a
 * digit: somebody who is told by the address alone.
 */
struct side {
	char what; /* 't' talk, 'n' notes, 'c' a calendar entry: without talk */
	const char *title, *start, *people;
};

/* alike: bins that the sketches of two talks have in common. */
static const struct {
	const char *name;
	struct side x, y;
	int alike;
	enum same_meeting same;
} rows[] = {
	{ "one talk, heard twice",
	  { 't', "a", "", "" },
	  { 't', "b", "", "" },
	  20,
	  MEETINGS_ONE },
	{ "though the clocks differ",
	  { 't', "a", "09:00", "" },
	  { 't', "b", "15:00", "" },
	  45,
	  MEETINGS_ONE },
	{ "the same questions to others, later",
	  { 't', "a", "09:00", "AB" },
	  { 't', "b", "15:00", "AC" },
	  44,
	  MEETINGS_APART },
	{ "to the same people: asked",
	  { 't', "a", "09:00", "AB" },
	  { 't', "b", "15:00", "AB" },
	  20,
	  MEETINGS_MAYBE },
	{ "hardly alike",
	  { 't', "a", "", "AB" },
	  { 't', "b", "", "AB" },
	  19,
	  MEETINGS_APART },
	{ "badly heard, one title",
	  { 't', "a", "", "" },
	  { 't', "a", "", "" },
	  7,
	  MEETINGS_ONE },
	{ "badly heard, one time and two people",
	  { 't', "a", "10:00", "AB" },
	  { 't', "b", "10:20", "BA" },
	  7,
	  MEETINGS_ONE },
	{ "badly heard, one person",
	  { 't', "a", "10:00", "AB" },
	  { 't', "b", "10:20", "AC" },
	  7,
	  MEETINGS_APART },
	{ "badly heard, another time",
	  { 't', "a", "10:00", "AB" },
	  { 't', "a", "10:21", "AB" },
	  7,
	  MEETINGS_APART },
	{ "badly heard, no time, another title",
	  { 't', "a", "", "AB" },
	  { 't', "b", "10:00", "AB" },
	  7,
	  MEETINGS_APART },
	{ "hardly a word, one title: asked",
	  { 't', "a", "", "AB" },
	  { 't', "a", "", "AB" },
	  6,
	  MEETINGS_MAYBE },
	{ "hardly a word, one time: asked",
	  { 't', "a", "10:00", "AB" },
	  { 't', "b", "10:05", "AB" },
	  1,
	  MEETINGS_MAYBE },
	{ "and the very minute",
	  { 't', "a", "10:00", "AB" },
	  { 't', "b", "10:00", "AB" },
	  1,
	  MEETINGS_MAYBE },
	{ "not a word, one title: asked",
	  { 't', "a", "", "AB" },
	  { 't', "a", "", "AB" },
	  0,
	  MEETINGS_MAYBE },
	{ "not a word, one time",
	  { 't', "a", "10:00", "AB" },
	  { 't', "b", "10:00", "AB" },
	  0,
	  MEETINGS_APART },
	{ "other talk of one title, one person",
	  { 't', "a", "", "AB" },
	  { 't', "a", "", "Ab" },
	  0,
	  MEETINGS_APART },
	{ "notes of one title",
	  { 't', "a", "", "" },
	  { 'n', "a", "", "" },
	  0,
	  MEETINGS_ONE },
	{ "at the time",
	  { 't', "a", "10:00", "" },
	  { 'n', "a", "10:20", "" },
	  0,
	  MEETINGS_ONE },
	{ "at another",
	  { 't', "a", "10:00", "" },
	  { 'n', "a", "10:21", "" },
	  0,
	  MEETINGS_APART },
	{ "begun late",
	  { 't', "a", "11:30", "AB" },
	  { 'c', "a", "10:00", "AB" },
	  0,
	  MEETINGS_ONE },
	{ "another one of that title",
	  { 't', "a", "11:31", "AB" },
	  { 'c', "a", "10:00", "AB" },
	  0,
	  MEETINGS_APART },
	{ "begun late, with another",
	  { 't', "a", "11:30", "AB" },
	  { 'c', "a", "10:00", "AC" },
	  0,
	  MEETINGS_APART },
	{ "titles that share two words of three",
	  { 't', "Store room plan", "10:00", "AB" },
	  { 'n', "Plan of the store room", "10:20", "AB" },
	  0,
	  MEETINGS_ONE },
	{ "without a time as well",
	  { 't', "Store plan", "", "AB" },
	  { 'n', "Store plan again", "", "AB" },
	  0,
	  MEETINGS_ONE },
	{ "that share few",
	  { 't', "Store room plan B review", "10:00", "AB" },
	  { 'n', "Store of old plan costs and dates", "10:20", "AB" },
	  0,
	  MEETINGS_APART },
	{ "one word",
	  { 't', "Store", "10:00", "AB" },
	  { 'n', "The store", "10:20", "AB" },
	  0,
	  MEETINGS_APART },
	{ "the very minute",
	  { 't', "a", "10:00", "AB" },
	  { 'n', "b", "10:00", "AB" },
	  0,
	  MEETINGS_ONE },
	{ "with other people",
	  { 't', "a", "10:00", "AB" },
	  { 'n', "b", "10:00", "CD" },
	  0,
	  MEETINGS_APART },
	{ "a minute later",
	  { 't', "a", "10:00", "AB" },
	  { 'n', "b", "10:01", "AB" },
	  0,
	  MEETINGS_APART },
	{ "midnight is a time",
	  { 't', "a", "00:00", "" },
	  { 'n', "a", "01:00", "" },
	  0,
	  MEETINGS_APART },
	{ "what is no time is none",
	  { 't', "a", "10:00", "" },
	  { 'n', "a", "24:00", "" },
	  0,
	  MEETINGS_ONE },
	{ "nor this",
	  { 't', "a", "10:00", "" },
	  { 'n', "a", "12:60", "" },
	  0,
	  MEETINGS_ONE },
	{ "people by their addresses",
	  { 't', "a", "10:00", "12" },
	  { 'n', "b", "10:00", "12" },
	  0,
	  MEETINGS_ONE },
	{ "by other addresses",
	  { 't', "a", "10:00", "12" },
	  { 'n', "b", "10:00", "34" },
	  0,
	  MEETINGS_APART },
	{ "who was not there does not count",
	  { 't', "a", "10:00", "Ab" },
	  { 'n', "b", "10:00", "AB" },
	  0,
	  MEETINGS_APART },
};

/* The first bins are those of any sketch, the others its own. */
static struct str sketch(struct arena *a, int common, int own)
{
	struct buf b = { 0 };

	for (int i = 0; i < BINS; i++)
		buf_fmt(&b, "%0*x", BIN, i < common ? 0x100 + i : 0x1000 * own + i);
	return arena_take(a, &b);
}

static struct record record_of(struct arena *a, const struct side *s, int alike,
			       int own)
{
	struct record r = { .title = str_z(s->title), .start = str_z(s->start) };

	r.source.format = s->what == 'n' ? STRL("markdown-notes") : STRL("webvtt");
	if (s->what == 't')
		r.sketch = sketch(a, alike, own);
	for (const char *c = s->people; *c; c++) {
		struct person *p = VEC_ADD(a, &r.people);
		bool digit = *c >= '0' && *c <= '9';

		p->present = *c < 'a';
		if (digit)
			p->email = arena_fmt(a, "p%c@orlin.example", *c);
		else
			p->name = arena_fmt(a, "%c Quill", *c & ~0x20);
	}
	return r;
}

/* A talk by its title, and a file of another title. */
static const struct {
	const char *name, *title, *start, *path;
	enum same_meeting same;
	char what;
} files[] = {
	{ "a file of its title", "Orlin / Bray first call", "",
	  "in/2026-04-14 Orlin - Bray first call - notes.md", MEETINGS_ONE, 'n' },
	{ "of more", "Orlin first call", "", "Orlin first call two - notes.md",
	  MEETINGS_APART, 'n' },
	{ "of less", "Orlin first call two", "", "Orlin first call minutes.txt",
	  MEETINGS_APART, 'n' },
	{ "of one word", "Orlin", "", "Orlin - notes.md", MEETINGS_APART, 'n' },
	{ "of another time", "Orlin first call", "15:00", "Orlin first call - notes.md",
	  MEETINGS_APART, 'n' },
	{ "of talk", "Orlin first call", "", "Orlin first call.vtt", MEETINGS_APART,
	  't' },
};

static void test_files(struct arena *a)
{
	for (size_t i = 0; i < COUNT(files); i++) {
		struct side talk = { 't', files[i].title, "10:00", "" };
		struct side file = { files[i].what, "b", files[i].start, "" };
		struct record x = record_of(a, &talk, 0, 1);
		struct record y = record_of(a, &file, 0, 2);

		y.source.path = str_z(files[i].path);
		OK(same_meeting(a, &x, &y, false) == files[i].same &&
		       same_meeting(a, &y, &x, false) == files[i].same,
		   "%s", files[i].name);
	}
}

/* Titled "a", AB present: whose days are their files'. */
static const struct {
	const char *name, *x, *y; /* what, folder */
	int alike, guessed;       /* how many of both */
	enum same_meeting same;
} guesses[] = {
	{ "a guessed day: other talk", "t", "t", 0, 2, MEETINGS_APART },
	{ "badly heard", "t", "t", 7, 2, MEETINGS_ONE },
	{ "one is sure", "t", "t", 0, 1, MEETINGS_MAYBE },
	{ "notes beside it", "t", "n", 0, 2, MEETINGS_ONE },
	{ "notes of another folder", "tjan", "nfeb", 0, 2, MEETINGS_APART },
	{ "of a day that is sure", "tjan", "nfeb", 0, 1, MEETINGS_ONE },
	{ "two notes", "n", "n", 0, 2, MEETINGS_APART },
	{ "of a sure day", "njan", "nfeb", 0, 1, MEETINGS_ONE },
};

static void test_guesses(struct arena *a)
{
	for (size_t i = 0; i < COUNT(guesses); i++) {
		const char *said[] = { guesses[i].x, guesses[i].y };
		struct record r[2];

		for (int k = 0; k < 2; k++) {
			struct side s = { said[k][0], "a", "", "AB" };

			r[k] = record_of(a, &s, guesses[i].alike, k + 1);
			r[k].source.path = arena_fmt(a, "%s/a", said[k] + 1);
			if (k < guesses[i].guessed)
				VEC_ADD(a, &r[k].flags)->code = STRL("weak-date");
		}
		OK(same_meeting(a, &r[0], &r[1], true) == guesses[i].same &&
		       same_meeting(a, &r[1], &r[0], true) == guesses[i].same,
		   "%s", guesses[i].name);
	}
}

/* A recording, and notes of that minute that were read with another zone. */
static void check_zones(void)
{
	static const struct {
		const char *start, *offset;
		enum same_meeting same;
	} notes[] = {
		{ "09:29", "+01:00", MEETINGS_ONE },
		{ "03:30", "-05:00", MEETINGS_ONE },
		{ "09:30", "-05:00", MEETINGS_APART },
		{ "03:30", "", MEETINGS_APART },
	};
	const struct side talk = { 't', "Store weekly", "09:30", "AB" };

	for (size_t i = 0; i < COUNT(notes); i++) {
		struct arena a = { 0 };
		struct side side = { 'n', "Store weekly", notes[i].start, "AB" };
		struct record x = record_of(&a, &talk, 0, 1),
			      y = record_of(&a, &side, 0, 2);

		x.utc_offset = STRL("+01:00");
		y.utc_offset = str_z(notes[i].offset);
		OK(same_meeting(&a, &x, &y, true) == notes[i].same, "notes of %s %s",
		   notes[i].start, notes[i].offset);
		arena_fini(&a);
	}
}

int main(void)
{
	check_zones();
	static const char *const said[] = { "apart", "one", "maybe" };
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record x = record_of(&a, &rows[i].x, rows[i].alike, 1);
		struct record y = record_of(&a, &rows[i].y, rows[i].alike, 2);
		bool titled = str_eq(x.title, y.title);
		enum same_meeting got = same_meeting(&a, &x, &y, titled),
				  back = same_meeting(&a, &y, &x, titled);

		OK(got == rows[i].same && back == got, "%s: %s, the other way %s",
		   rows[i].name, said[got], said[back]);
	}
	test_files(&a);
	test_guesses(&a);
	OK(starts_differ(STRL("10:00"), STRL("10:21")),
	   "starts 21 minutes apart differ");
	OK(!starts_differ(STRL("10:20"), STRL("10:00")),
	   "20 minutes apart they do not");
	OK(!starts_differ(STRL(""), STRL("10:00")), "nor when one is not known");
	arena_fini(&a);
	return tap_end();
}
