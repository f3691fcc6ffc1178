/*
 * cues.h - the cues of WebVTT and SubRip files: id, times and payload.
 *
 * A payload ends at the next line with times, or at the id in the line before that.  It
 * may contain blank lines, which in the specifications would end it.
 */
#ifndef INGEST_CAPTIONS_CUES_H
#define INGEST_CAPTIONS_CUES_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"
#include "ingest/times/timecode.h"

struct cue_block {
	struct str id;   /* the line before the times, or none */
	struct str body; /* lines with their line ends; may be empty */
	int64_t t0, t1;  /* ms; t1 TIME_NONE = not given */
	size_t line;     /* of the first line of the body, from 1 */
	bool bad;        /* the times cannot be read: drop it */
	bool carried;    /* minutes or seconds are over 59 */
};

struct cue_scan {
	struct str text;
	size_t at, line; /* of the next line to read */
	bool subrip;
	bool lost_text; /* there are words before the first cue */
	bool cut;       /* the file ends within a line of times */
	/* Private: */
	size_t lf;  /* the end of the last line read */
	bool found; /* `next` is a cue whose payload comes now */
	struct cue_block next;
	struct str last_number; /* the last id that is a number */
};

/* Begins with a text, which is borrowed.  subrip: ids, and fields over 59, are read as
 * in SubRip; else as in WebVTT. */
void cue_scan_init(struct cue_scan *s, struct str text, bool subrip);
/* Reads the next cue of the file; false at the end. */
bool cue_scan_next(struct cue_scan *s, struct cue_block *out);
/* Adds a warning to the record if the file was cut.  Call after the last cue. */
void cues_tell_cut(const struct cue_scan *s, struct record *r);

#endif
