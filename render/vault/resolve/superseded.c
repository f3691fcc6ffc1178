/* superseded.c - see superseded.h. */
#include "render/vault/resolve/superseded.h"

#include "base/lang/sketch.h"

enum { SAME_WORDS = 300 }; /* likeness of a corrected talk, in thousandths */

/* What a later batch may correct: the same path; the same recorder, start and title. */
static struct str path_key(struct arena *a, const struct record *r)
{
	return ARENA_CAT(a, STRL("p"), r->source.path);
}

/* Of one day: "audio_transcript.vtt" is what a recorder calls every meeting. */
static struct str path_day_key(struct arena *a, const struct record *r)
{
	return ARENA_CAT(a, STRL("P"), r->source.path, STRL("|"), r->date);
}

/* Other words on another day that an export tells: no correction of its namesake. */
static bool is_another(const struct record *r, const struct record *by)
{
	return r->date.len && by->date.len && !str_eq(r->date, by->date) &&
	       !str_eq(r->date_from, STRL("mtime")) &&
	       !str_eq(by->date_from, STRL("mtime")) &&
	       sketch_similarity(by->sketch, r->sketch) < SAME_WORDS;
}

static struct str start_key(struct arena *a, const struct record *r)
{
	return ARENA_CAT(a, STRL("s"), r->source.format, STRL("|"), r->source.flavor,
			 STRL("|"), r->date, STRL("|"), r->start, STRL("|"), r->title);
}

/* One meeting of a file of several, by its day; day: none for any. */
static struct str part_key(struct arena *a, const struct record *r, struct str day)
{
	return ARENA_CAT(a, STRL("d"), source_file(r->source.path), STRL("|"), day);
}

/* Of one batch the first. */
static void keep_newest(struct build *b, struct arena *a, struct map *newest,
			struct str key, size_t i)
{
	size_t at = map_put(a, newest, key, i);
	size_t held = b->in->records[at].batch, batch = b->in->records[i].batch;

	if (held < batch || (held == batch && i < at))
		map_set(a, newest, key, i);
}

/*
 * A file that was read as one meeting, and now holds several: the one of its day has
 * its page, or where the file told no day, any.
 */
static size_t parted_by(struct arena *a, const struct map *newest,
			const struct record *r)
{
	size_t at = STR_NPOS;

	if (source_is_part(r->source.path) || !record_is_notes(r))
		return STR_NPOS;
	if (r->date.len)
		at = map_get(newest, part_key(a, r, r->date));
	return at != STR_NPOS || str_eq(r->date_from, STRL("content"))
		   ? at
		   : map_get(newest, part_key(a, r, str_none()));
}

/* The newest record of that key if it is of a later batch, or NULL. */
static const struct stored *later(const struct build *b, const struct map *newest,
				  struct str key, size_t batch)
{
	size_t at = map_get(newest, key);

	return at != STR_NPOS && b->in->records[at].batch > batch ? &b->in->records[at]
								  : NULL;
}

/* The record that replaces number i, or i.  a: for nothing that stays. */
static size_t corrected_by(struct build *b, struct arena *a, const struct map *newest,
			   size_t i)
{
	const struct stored *all = b->in->records, *s = &all[i], *by;
	size_t at;

	arena_reset(a);
	by = later(b, newest, path_day_key(a, s->record), s->batch);
	if (by)
		return (size_t)(by - all);
	by = later(b, newest, path_key(a, s->record), s->batch);
	if (by && !is_another(s->record, by->record))
		return (size_t)(by - all);
	at = parted_by(a, newest, s->record);
	if (at != STR_NPOS && all[at].batch > s->batch)
		return at;
	if (!s->record->start.len)
		return i;
	by = later(b, newest, start_key(a, s->record), s->batch);
	return by && sketch_similarity(by->record->sketch, s->record->sketch) >=
			   SAME_WORDS
		   ? (size_t)(by - all)
		   : i;
}

/* What finds the newest record of each kind; of the oldest batch none corrects another.
 */
static void enter_keys(struct build *b, struct arena *keys, struct map *newest)
{
	size_t oldest = SIZE_MAX;

	for (size_t i = 0; i < b->in->n; i++)
		if (b->in->records[i].batch < oldest)
			oldest = b->in->records[i].batch;
	for (size_t k = 0; k < b->in->n; k++) {
		size_t i = b->in->as_kept[k];
		const struct record *r = b->in->records[i].record;

		if (b->in->records[i].batch > oldest) {
			keep_newest(b, keys, newest, path_key(keys, r), i);
			keep_newest(b, keys, newest, path_day_key(keys, r), i);
			if (r->start.len)
				keep_newest(b, keys, newest, start_key(keys, r), i);
		}
		if (!source_is_part(r->source.path))
			continue;
		keep_newest(b, keys, newest, part_key(keys, r, r->date), i);
		keep_newest(b, keys, newest, part_key(keys, r, str_none()), i);
	}
}

size_t *superseded_find(struct build *b, struct arena *a)
{
	struct arena keys = { 0 }, scratch = { 0 };
	struct map newest = { 0 };
	size_t *by = arena_array(a, by, b->in->n);

	enter_keys(b, &keys, &newest);
	for (size_t k = 0; k < b->in->n; k++) {
		size_t i = b->in->as_kept[k];

		by[i] = corrected_by(b, &scratch, &newest, i);
	}
	/* A correction may have been corrected itself. */
	for (size_t i = 0; i < b->in->n; i++)
		while (by[by[i]] != by[i])
			by[i] = by[by[i]];
	arena_fini(&keys);
	arena_fini(&scratch);
	return by;
}
