/*
 * jtalk.h - what the readers of JSON exports share: times by unit, people, dates,
 * sentences from words, notes inside an export.
 */
#ifndef INGEST_JSON_JTALK_H
#define INGEST_JSON_JTALK_H
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/json/jtree.h"

enum junit { JTIME_S, JTIME_MS, JTIME_TICKS };

/*
 * A time in ms.  unit: of a number, or a string that holds one ("4.08", "12.900s").
 * "HH:MM:SS" is read as such, RFC 3339 as ms since 1970, {seconds, nanos} as Google
 * writes it, whatever the unit.  TIME_NONE for anything else.
 */
int64_t jtalk_time(struct jval v, enum junit unit);

/* jtalk_time less base; TIME_NONE when either is. */
int64_t jtalk_since(struct jval v, int64_t base, enum junit unit);

/* One run of speech; words become sentences.  Zero but for what init sets. */
struct jtalk {
	struct reading *in;
	struct record *r;
	struct assemble as;
	bool spaced;          /* words bring their own blanks: " full" */
	struct str delimiter; /* between words else; one blank unless set */
	/* The sentence that words are added to. */
	struct buf words;
	struct str speaker;
	int64_t t0, t1;
	size_t line;
	bool glue; /* the next word follows without a blank */
};

void jtalk_init(struct jtalk *t, struct reading *in);
/* Hands on the last sentence and frees what init and words took. */
void jtalk_fini(struct jtalk *t);
/* One utterance; at: where it stands.  White space in text becomes single blanks. */
void jtalk_say(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
	       int64_t t1, struct str text);
/* The same with text, start and end of members of `at`. */
void jtalk_say_at(struct jtalk *t, struct jval at, struct str speaker, const char *text,
		  const char *start, const char *end, enum junit unit);
/*
 * One word.  A sentence ends with its mark, another speaker, a long pause, and when
 * it grows too long.  attach: a mark that follows the word before without a blank.
 */
void jtalk_word(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
		int64_t t1, struct str word, bool attach);
/* Ends the sentence that stands. */
void jtalk_stop(struct jtalk *t);

/* Notes in the export: heading, then Markdown or plain lines.  Empty text: nothing. */
void jtalk_notes(struct jtalk *t, struct jval at, struct str heading, struct str text);
/*
 * Items to bullets below the heading: a string of lines, or an array of strings or
 * of objects with one of "text", "title", "description" and their like.
 */
void jtalk_items(struct jtalk *t, struct jval items, struct str heading);
/*
 * An array of objects, each a part of notes: what it is called ("title", "label") to
 * a heading, its text ("text", "summary", "description") and "subpoints" below it.
 */
void jtalk_sections(struct jtalk *t, struct jval list);
/* One of them alone; level as in struct segment. */
void jtalk_note(struct jtalk *t, struct jval at, enum seg_kind kind, int64_t level,
		struct str text);

/* Somebody named in the export; who is known gets only what was missing. */
void jtalk_person(struct jtalk *t, struct str name, struct str email);
/* Those of an array of {name, email}, or of strings that are addresses or names. */
void jtalk_people(struct jtalk *t, struct jval list, const char *name,
		  const char *email);
/* Title, unless it stands already. */
void jtalk_title(struct jtalk *t, struct jval v);
/* When it began: RFC 3339, or ms or seconds since 1970. */
void jtalk_when(struct jtalk *t, struct jval v, enum junit unit);
/* The same from ms since 1970 in UTC; TIME_NONE does nothing. */
void jtalk_when_ms(struct jtalk *t, int64_t ms);
/* A label of the recogniser's that no rule for names tells from a name: "F4". */
void jtalk_pseudo(struct jtalk *t, struct str label);
/* "Speaker 2" for a bare number or letter or "S2", else the label; none stays none. */
struct str jtalk_label(struct jtalk *t, struct jval v);

/*
 * One file, several meetings: each in a record and an arena of its own, called
 * "path#name".  A file of only one keeps its path and the record it came with.
 */
struct jmany {
	struct reading *in;
	struct record *first; /* in->r as it was */
	struct record own;
	struct arena arena;
	bool several;
};

void jmany_init(struct jmany *m, struct reading *in, bool several);
/* in->r is then the record to fill, by a jtalk of its own. */
void jmany_begin(struct jmany *m, struct str name);
/* Hands it on when it has words.  -1: the next stage failed. */
int jmany_end(struct jmany *m, struct err *e);
void jmany_fini(struct jmany *m);

#endif
