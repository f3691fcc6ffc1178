/*
 * meta.h - title, date and participants of a meeting, from several sources.
 *
 * In this order: content, calendar, file name, folder, file time (flag weak-date). What
 * is set already is never replaced.
 */
#ifndef INGEST_META_H
#define INGEST_META_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"
#include "ingest/times/when.h"

/*
 * Sets date, start, utc_offset and date_from of *r as far as they are not known.  Start
 * and offset are only added to the same date.  from: date_from, a literal.
 */
void meta_when(struct record *r, const struct when *w, struct str from);
/* Sets only the time of day; the date may come later. */
void meta_start(struct record *r, const struct when *w);
/* The same as meta_when for a time as in date_time_parse(), from the content. */
void meta_wall(struct record *r, int64_t wall, int32_t offset);
/*
 * The name in "[[People/Ada Quill|Ada]]", "[Ada Quill](mailto:...)" or "@Ada Quill":
 * "Ada Quill".
 */
struct str meta_unlinked(struct arena *a, struct str s);
/*
 * Adds a participant from a label such as "Ada Quill (Orlin) <ada@orlin.example>" or
 * "[[People/Ada Quill|Ada]]".  If the person is in the list already, only what is
 * missing is added.
 */
void meta_participant(struct record *r, struct str label);
/* The same for a list with commas, semicolons, "and" (not in brackets or quotes). */
void meta_participants(struct record *r, struct str list);

/* What a path says; absent texts are none. */
struct path_meta {
	struct str title;
	struct when when;
	bool has_when, in_folder; /* in_folder: the date is in the name of a folder */
};

/* Reads paths of Zoom, Teams, Gemini and Otter, and "YYYY-MM-DD Title" either way. */
void meta_path(struct arena *a, struct str path, struct path_meta *out);
/* Whether a recorder wrote a date and the text after it: "20260203_100000-Recording".
 */
bool meta_is_stamp(struct str stamp, struct str behind);
/*
 * Sets what content and calendar left open, from the path and the file time (seconds
 * since the epoch, TIME_NONE = unknown).  A path with nothing but a recorder's stamp
 * gives no title: render names the meeting after its account.
 */
void meta_complete(struct record *r, struct str path, int64_t mtime);

#endif
