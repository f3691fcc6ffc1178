/* same_meeting.c - thresholds of talk (MinHash), titles, starts and people. */
#include "render/vault/resolve/same_meeting.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/sketch.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/resolve/people/named.h"

enum {
	SAME_TALK = 300,  /* estimated likeness, thousandths: one talk, heard twice */
	SURE_TALK = 700,  /* the same, whatever their clocks say */
	LIKE_TALK = 100,  /* with something else in common: badly heard */
	SAME_TITLE = 600, /* of the words of both titles */
	NEAR = 20,        /* minutes between the starts of two recorders */
	PLANNED = 90,     /* between an invitation and what was recorded */
	PEOPLE = 2        /* in common */
};

/* Minutes between two starts, or -1 when one is not known. */
static long apart(struct str x, struct str y)
{
	long m = date_minutes(x), n = date_minutes(y);

	return m < 0 || n < 0 ? -1 : labs(m - n);
}

/* "+01:00" in minutes; false: not told. */
static bool offset_of(const struct record *r, long *minutes)
{
	*minutes = r->utc_offset.len ? date_minutes(str_from(r->utc_offset, 1)) : -1;
	if (*minutes < 0)
		return false;
	if (str_starts(r->utc_offset, STRL("-")))
		*minutes = -*minutes;
	return true;
}

/* The same of two records, of which one may have been read with another zone. */
static long starts_apart(const struct record *x, const struct record *y)
{
	long m = date_minutes(x->start), n = date_minutes(y->start), east, other;

	if (m < 0 || n < 0 || !offset_of(x, &east) || !offset_of(y, &other))
		return apart(x->start, y->start);
	return labs((m - east) - (n - other));
}

bool starts_differ(struct str x, struct str y)
{
	return apart(x, y) > NEAR;
}

/* "Margit" of somebody's notes is Margit Solberg who spoke that day. */
static bool same_person(const struct person *x, const struct named *n,
			const struct person *y, const struct named *m)
{
	if (x->email.len && str_ieq(x->email, y->email))
		return true;
	return (n->key.len && str_eq(n->key, m->key)) || named_fits(n, m) ||
	       named_fits(m, n);
}

/* People who were present by both records; as many as matter. */
static size_t people(struct arena *a, const struct record *x, const struct record *y)
{
	struct named *names = arena_array(a, names, y->people.n);
	size_t n = 0;

	for (size_t k = 0; k < y->people.n; k++)
		names[k] = named_of(a, y->people.v[k].name);
	for (size_t i = 0; i < x->people.n && n < PEOPLE; i++) {
		struct named name = named_of(a, x->people.v[i].name);

		for (size_t k = 0; x->people.v[i].present && k < y->people.n; k++)
			if (y->people.v[k].present &&
			    same_person(&x->people.v[i], &name, &y->people.v[k],
					&names[k])) {
				n++;
				break;
			}
	}
	return n;
}

bool meetings_share_people(struct arena *a, const struct record *x,
			   const struct record *y)
{
	return people(a, x, y) >= PEOPLE;
}

static size_t words_of(struct arena *a, struct str title, struct strs *out)
{
	struct str key = utf8_key(a, title), word;

	for (size_t at = 0; word_next(key, &at, &word);)
		if (!word_is_stop(word))
			*VEC_ADD(a, out) = word;
	return out->n;
}

static bool titles_alike(struct arena *a, const struct record *x,
			 const struct record *y)
{
	struct strs v = { 0 }, w = { 0 };
	size_t n = words_of(a, x->title, &v), m = words_of(a, y->title, &w), both = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (str_eq(v.v[i], w.v[k])) {
				both++;
				break;
			}
	return both >= 2 && 2000 * both >= (size_t)SAME_TITLE * (n + m);
}

/* Neither a day nor what notes call themselves. */
static bool names_meeting(struct str word)
{
	return !ascii_is_digit(word.p[0]) &&
	       !str_in_words(word, "notes note minutes summary recap protocol");
}

/*
 * The file of notes bears the other's title: "2026-04-14 Orlin first call - notes.md",
 * whatever heading stands in it.
 */
static bool is_file_of(struct arena *a, const struct record *notes,
		       const struct record *talk)
{
	struct str file = str_base(source_file(notes->source.path));
	struct strs v = { 0 }, w = { 0 };
	size_t k = 0, both = 0;

	if (!record_is_notes(notes))
		return false;
	file = str_without(str_without(file, STRL(".md")), STRL(".txt"));
	words_of(a, str_without(file, STRL(".docx")), &v);
	words_of(a, talk->title, &w);
	for (size_t i = 0; i < v.n; i++) {
		if (!names_meeting(v.v[i]))
			continue;
		while (k < w.n && !names_meeting(w.v[k]))
			k++;
		if (k == w.n || !str_eq(v.v[i], w.v[k++]))
			return false;
		both++;
	}
	while (k < w.n && !names_meeting(w.v[k]))
		k++;
	return both >= 2 && k == w.n;
}

/* Two talks: the words decide, in doubt a person. */
static enum same_meeting same_talk(struct arena *a, const struct record *x,
				   const struct record *y, bool titled, int64_t like)
{
	long minutes = starts_apart(x, y);

	if (minutes > NEAR || (!titled && (minutes < 0 || like == 0)))
		return MEETINGS_APART;
	if (like >= LIKE_TALK && titled)
		return MEETINGS_ONE;
	if (people(a, x, y) < PEOPLE)
		return MEETINGS_APART;
	return like >= LIKE_TALK ? MEETINGS_ONE : MEETINGS_MAYBE;
}

/* The day of both is their file's, which copying gives to all: it tells nothing. */
static bool days_guessed(const struct record *x, const struct record *y)
{
	return record_has_flag(x, STRL("weak-date")) &&
	       record_has_flag(y, STRL("weak-date"));
}

/* Then what was written is of the talk that lies beside it, if any. */
static bool lie_apart(const struct record *x, const struct record *y)
{
	return (record_is_notes(x) && record_is_notes(y)) ||
	       !str_eq(str_folder(x->source.path), str_folder(y->source.path));
}

enum same_meeting same_meeting(struct arena *a, const struct record *x,
			       const struct record *y, bool titled)
{
	bool guessed = days_guessed(x, y);
	int64_t like = sketch_similarity(x->sketch, y->sketch);
	struct str file = source_file(x->source.path);
	bool talks = x->sketch.len && y->sketch.len && !record_is_notes(x) &&
		     !record_is_notes(y);
	long minutes = starts_apart(x, y);

	/* One file tells its meetings apart. */
	if (file.len < x->source.path.len && record_is_notes(x) && record_is_notes(y) &&
	    str_eq(file, source_file(y->source.path)))
		return MEETINGS_APART;
	/* The same questions may be put to others later that day. */
	if (like >= SAME_TALK && like < SURE_TALK && minutes > NEAR)
		return people(a, x, y) >= PEOPLE ? MEETINGS_MAYBE : MEETINGS_APART;
	if (like >= SAME_TALK)
		return MEETINGS_ONE;
	if (talks) {
		enum same_meeting same = same_talk(a, x, y, titled, like);

		return guessed && same == MEETINGS_MAYBE ? MEETINGS_APART : same;
	}
	if (guessed && lie_apart(x, y))
		return MEETINGS_APART;
	if (titled || is_file_of(a, x, y) || is_file_of(a, y, x))
		return minutes <= NEAR ||
			       (minutes <= PLANNED && people(a, x, y) >= PEOPLE)
			   ? MEETINGS_ONE
			   : MEETINGS_APART;
	if (minutes > NEAR || people(a, x, y) < PEOPLE)
		return MEETINGS_APART;
	return titles_alike(a, x, y) || minutes == 0 ? MEETINGS_ONE : MEETINGS_APART;
}
