/*
 * jtalk.h - fills a record from a JSON export: speech from sentences or single words,
 * notes, people and dates.  Shared by all readers of JSON exports.
 */
#ifndef INGEST_JSON_JTALK_H
#define INGEST_JSON_JTALK_H
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/json/jtree.h"

/* The unit of a number: a tick is 100 ns. */
enum junit { JTIME_S, JTIME_MS, JTIME_TICKS };

/*
 * A time in milliseconds.  unit: that of a number, also in a string ("4.08",
 * "12.900s"). Other values need none: "HH:MM:SS", RFC 3339 (the result is since 1970),
 * and {seconds, nanos} as Google writes it.  TIME_NONE for anything else.
 */
int64_t jtalk_time(struct jval v, enum junit unit);

/* jtalk_time() minus base; TIME_NONE if either is. */
int64_t jtalk_since(struct jval v, int64_t base, enum junit unit);

/* A record being filled; jtalk_init() leaves the rest of it zero. */
struct jtalk {
	struct reading *in;
	struct record *r;
	struct assemble as;
	bool spaced;          /* words have their own blanks: " full" */
	struct str delimiter; /* else stands between words; one blank unless set */
	/* The sentence that jtalk_word() adds to. */
	struct buf words;
	struct str speaker;
	int64_t t0, t1;
	size_t line;
	bool glue; /* the next word follows without a blank */
};

/* Begins to fill in->r; borrows in. */
void jtalk_init(struct jtalk *t, struct reading *in);
/* Adds the last sentence, and frees what the others allocated. */
void jtalk_fini(struct jtalk *t);
/*
 * Adds what somebody says, in which white space becomes single blanks.  Here and below,
 * `at` is the value whose line the segment gets.
 */
void jtalk_say(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
	       int64_t t1, struct str text);
/* The same, with text, start and end from members of `at` that have these names. */
void jtalk_say_at(struct jtalk *t, struct jval at, struct str speaker, const char *text,
		  const char *start, const char *end, enum junit unit);
/*
 * Adds a word to the current sentence, which ends with a full stop or the like, with
 * another speaker, with a long pause, or when it becomes too long.  attach: it is a
 * mark that follows the word before without a blank.
 */
void jtalk_word(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
		int64_t t1, struct str word, bool attach);
/* Ends the current sentence. */
void jtalk_stop(struct jtalk *t);

/* Adds a heading and lines of Markdown or plain text below it; nothing if the text is
 * empty. */
void jtalk_notes(struct jtalk *t, struct jval at, struct str heading, struct str text);
/*
 * Adds a heading and items as bullets below it.  items: a string of lines, or an array
 * of strings or of objects with "text", "title", "description" or the like.
 */
void jtalk_items(struct jtalk *t, struct jval items, struct str heading);
/*
 * Adds an array of objects that are sections of notes: "title" or "label" as a heading;
 * "text", "summary" or "description" and "subpoints" below it.
 */
void jtalk_sections(struct jtalk *t, struct jval list);
/* Adds one segment of notes; level as in struct segment. */
void jtalk_note(struct jtalk *t, struct jval at, enum seg_kind kind, int64_t level,
		struct str text);

/* Adds a participant; one who is known gets only what was missing. */
void jtalk_person(struct jtalk *t, struct str name, struct str email);
/*
 * Adds participants from an array of objects, with these members, or of strings that
 * are addresses or names.
 */
void jtalk_people(struct jtalk *t, struct jval list, const char *name,
		  const char *email);
/* Sets the title, unless there is one. */
void jtalk_title(struct jtalk *t, struct jval v);
/* Sets when the meeting began: RFC 3339, or a number since 1970. */
void jtalk_when(struct jtalk *t, struct jval v, enum junit unit);
/* The same from milliseconds since 1970 in UTC; TIME_NONE does nothing. */
void jtalk_when_ms(struct jtalk *t, int64_t ms);
/* Notes that a label is the recogniser's though it looks like a name: "F4". */
void jtalk_pseudo(struct jtalk *t, struct str label);
/* The label of a speaker: "Speaker 2" for a bare "2" or "S2", likewise for a bare
 * letter; any other as it is. */
struct str jtalk_label(struct jtalk *t, struct jval v);

/*
 * A file with several meetings: each one in a record and an arena of its own, with the
 * path "path#name".  A file with a single meeting keeps its path and its record.
 */
struct jmany {
	struct reading *in;
	struct record *first; /* in->r as it was */
	struct record own;
	struct arena arena;
	bool several;
};

void jmany_init(struct jmany *m, struct reading *in, bool several);
/* Begins a meeting: in->r is now its record, to be filled by a jtalk of its own. */
void jmany_begin(struct jmany *m, struct str name);
/* Gives the record to the next stage if it has words.  Returns 0, or -1 if that failed.
 */
int jmany_end(struct jmany *m, struct err *e);
void jmany_fini(struct jmany *m);

#endif
