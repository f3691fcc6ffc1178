/*
 * timecode.h - times of cues: "HH:MM:SS.mmm", and the lines that hold two of them.
 *
 * Wider than WebVTT: comma for point, one-digit fields, any number of fraction
 * digits or none, a minus sign, no end time, the arrow of careless editors "- ->".
 */
#ifndef INGEST_TIMES_TIMECODE_H
#define INGEST_TIMES_TIMECODE_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/str.h"

enum timing_kind {
	TIMING_NONE, /* not a timing line: text */
	TIMING_OK,
	TIMING_BAD /* meant as one, but a time does not parse */
};

struct timing {
	int64_t t0, t1; /* ms; t1 TIME_NONE when the line has no end time */
	bool carried;   /* minutes or seconds over 59 were carried */
};

/*
 * Takes one time off *s: [-][h+:]m[m]:s[s][(.|,)f+].  The first of two fields is
 * minutes.  A fraction is decimal (",5" = 500 ms), digits after the third are
 * dropped, and so are the frames of an editing program ("00:00:04:12").  Fields over
 * 59 are carried.
 */
bool timecode_take(struct str *s, int64_t *ms);
/* The same over the whole span, blanks around it allowed. */
bool timecode_parse(struct str s, int64_t *ms);
/* "28min", "1 hr 5 mins", "45m 10s": how long something was, in words. */
bool timecode_length(struct str s, int64_t *ms);
/* Takes "2.48s" or "12s" off *s. */
bool timecode_seconds(struct str *s, int64_t *ms);
/* "HH:MM:SS.mmm --> HH:MM:SS.mmm" at the start of a line: nearly all are so. */
enum { TIMECODE_FIXED = 29 };
bool timecode_fixed(struct str line, int64_t *t0, int64_t *t1);
/*
 * A line without its line end.  Anything may follow the end time.  carry: fields over
 * 59 are carried, else the line is bad.
 */
enum timing_kind timecode_line(struct str line, bool carry, struct timing *t);
/* Behind the end of such a line only settings stand ("align:start"), no words. */
bool timecode_alone(struct str line);
/* A line at the end of a cut file that may have been going to be a timing line. */
bool timecode_is_stump(struct str line);

#endif
