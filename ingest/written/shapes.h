/*
 * shapes.h - heads of turns that only the whole text gives away: "Ada 0:03", "Ada:"
 * above the words, "## Ada (0:03)", "<Ada> text", "1. Ada: text".  One such line is
 * prose; where several follow each other with rising times or the same names, they say
 * who speaks.
 */
#ifndef INGEST_WRITTEN_SHAPES_H
#define INGEST_WRITTEN_SHAPES_H
#include <stdbool.h>

#include "base/map.h"

struct shapes {
	/* "Ada 0:03", "Ada, 0:03", "Ada | 0:03", "Ada - 0:03", "Ada: 0:03" */
	bool name_time;
	bool headings; /* "## Ada (0:03)", "## Ada" above "0:03" */
	bool brackets; /* "<Ada> text", "[Ada] text" */
	bool behind;   /* "[Ada] 0:03 text": all of these have a time there */
	bool quoted;   /* all of it is a quote: "> Ada: text" */
	bool bolds;    /* "**Ada (0:03)**" above words */
	bool inside;   /* "[Ada - 0:03] text", "[0:03 - Ada] text" */
	bool numbered; /* 1, 2, 3 on lines of their own above the times */
	bool listed;   /* "1. Ada: text", "• Ada: text" */
	bool small;    /* "ada: text" */
	bool alone;    /* a name is a line, its words (or time) stand below */
	bool stamps;   /* "0:12 text": nobody is named */
	bool timed;    /* "Ada [0:03] text", "Ada  0:03  text" (timedhead.h) */
	bool marked;   /* "[0:12] Ada" above words */
	bool places;   /* "Prices (0:00 - 8:12)" in a summary: nobody's name */
	/* "10:00 - 10:15 Welcome", "2:34 Archive sizing" in a summary: no turns */
	bool agenda;
	/* What parts "Ada<TAB>text", "Ada | 0:03 | text"; empty when nothing does. */
	struct str sep;
	/* The lines of name_time, trimmed, and the names of alone; keys borrow. */
	struct map heads, names;
};

/* Linear in text.  Zeroed shapes are valid: none of them is used. */
void shapes_find(struct arena *a, struct str text, struct shapes *out);

/* ---- one line (shapeline.c) ---- */

/* "Ada, 0:03": true when the line is nothing else.  The time is left to the caller. */
bool shapes_name_time(struct str line, struct str *name, struct str *time);
/* The same, and "Ada (0:03)", "Ada [0:03 - 0:09]". */
bool shapes_name_moment(struct str s, struct str *name);
/* Trimmed, and without "> ": a mark that says nothing of the line. */
struct str shapes_unquoted(struct str line);
/* "Ada | text", "Ada | 0:03 | text"; an absent time is empty. */
bool shapes_parted(struct str line, struct str sep, struct str *name, struct str *time,
		   struct str *text);
/*
 * A name and a time in the brackets that line begins with; end: bytes to behind them.
 * The time is left to the caller.
 */
bool shapes_inside(struct str line, struct str *name, struct str *time, size_t *end);
/* "Ada Quill", not "is that enough": what may stand for a person without a colon. */
bool shapes_is_name(struct str s);
/* "Ada Quill", "BO ORLIN"; "Outcome" and "Open point" are no names for sure. */
bool shapes_is_full_name(struct str s);
/* " Archive sizing", " - Archive sizing" behind a time: no sentence. */
bool shapes_is_chapter(struct str s);
/* A full stop in it ends a sentence, not "Dr." or "Ltd.". */
bool shapes_is_sentence(struct str s);
/* "Ada" of "=== Ada ===" or "[Ada]", else the line. */
struct str shapes_unruled(struct str line);
/* Bytes of "12. " or a bullet that is a sign at the start of s, or 0. */
size_t shapes_list_mark(struct str s);
/* "Ada: text" of "1. Ada: text", when such lines are turns; else the line. */
struct str shapes_unlisted(const struct shapes *shapes, struct str line);

#endif
