/*
 * cues.h - the blocks of WebVTT and SubRip: id, times, payload.
 *
 * A payload runs to the next timing line, less an id line directly before that
 * line: blank lines inside it cost nothing.
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
	size_t line;     /* 1-based, of the first line of the body */
	bool bad;        /* the times do not parse: drop it */
	bool carried;    /* minutes or seconds over 59 */
};

struct cue_scan {
	struct str text;
	size_t at, line; /* of the next line to read */
	bool subrip;
	bool lost_text; /* words stand before the first cue */
	bool cut;       /* the file ends inside a timing line */
	size_t lf;      /* private: of the line that was read last, or the end */
	/* Private: what stood before the timing line found last. */
	bool found;
	struct cue_block next;
	struct str last_number; /* the last id that was one */
};

/* subrip: SubRip's rules for ids and fields over 59, else WebVTT's. */
void cue_scan_init(struct cue_scan *s, struct str text, bool subrip);
/* The next cue in file order; false at the end. */
bool cue_scan_next(struct cue_scan *s, struct cue_block *out);
/* After the last cue: a file that was cut is told in the record, and on its page. */
void cues_tell_cut(const struct cue_scan *s, struct record *r);

#endif
