/*
 * meta.h - what a meeting is called, when it was and who was there.  Order: content,
 * calendar, file name, folder, file time (flag weak-date); what stands already is never
 * replaced.
 */
#ifndef INGEST_META_H
#define INGEST_META_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"
#include "ingest/times/when.h"

/*
 * Sets date, start, utc_offset and date_from of *r where they are not known; a start
 * and offset also when the date that stands is the same.  from: a literal.
 */
void meta_when(struct record *r, const struct when *w, struct str from);
/* The time of day alone; the date may follow. */
void meta_start(struct record *r, const struct when *w);
/* The same of a wall clock: seconds since the epoch as it shows them; from content. */
void meta_wall(struct record *r, int64_t wall, int32_t offset);
/* "Ada Quill" of "[[People/Ada Quill|Ada]]", "[Ada Quill](mailto:...)", "@Ada Quill".
 */
struct str meta_unlinked(struct arena *a, struct str s);
/*
 * Adds somebody from a list of those present: "Ada Quill (Orlin) <ada@orlin.example>",
 * "[[People/Ada Quill|Ada]]".  Whoever is there already only gets what was missing.
 */
void meta_participant(struct record *r, struct str label);
/* The same for a list with commas, semicolons, "and" (not in brackets or quotes). */
void meta_participants(struct record *r, struct str list);

/* What a path tells; absent parts are {NULL, 0}. */
struct path_meta {
	struct str title;
	struct when when;
	bool has_when, in_folder; /* the date stands in a folder's name */
};

/* Zoom, Teams, Gemini, Otter, and "YYYY-MM-DD Title" in either order. */
void meta_path(struct arena *a, struct str path, struct path_meta *out);
/* A recorder wrote this date and what stands behind it: "20260203_100000-Recording". */
bool meta_is_stamp(struct str stamp, struct str behind);
/*
 * What content and calendar left open, from path and file time (seconds since the
 * epoch, TIME_NONE = unknown).  A name of stamps alone gives no title: render names
 * the meeting after its account.
 */
void meta_complete(struct record *r, struct str path, int64_t mtime);

#endif
