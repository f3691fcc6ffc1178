/*
 * speakers.c - whom the labels of an export mean.
 *
 * A label that fits nobody is compared with those who were there and are no label's:
 * who was invited, by this export or another one of the meeting.
 */
#include "extract/who/index.h"

#include "extract/who/intro.h"
#include "extract/who/fits.h"
#include "extract/who/resolve.h"
#include "base/lang/role.h"

/* A label with less talk than this is not worth a person's time. */
enum { SMALL_SHARE = 20, SMALL_WORDS = 12 };
/* Who is left over is told by this much talk among this many who are known. */
enum { FAIR_SHARE = 50, MIN_KNOWN = 2 };
/* Of a webinar's guests the first are compared. */
enum { MAX_SILENT = 300 };

static bool is_them(struct str label)
{
	return str_ieq(label, STRL("them")) || str_ieq(label, STRL("others"));
}

/* Labels that stand for everybody else: no question that a person could answer. */
static bool is_crowd(struct str label)
{
	return is_them(label) || str_ieq(label, STRL("system")) || label.len == 0;
}

/* "Them" of a talk between two is the one who was invited beside us; else NULL. */
static const struct known_person *the_other(const struct talk *t, struct str label)
{
	const struct known_person *other = NULL;

	if (!is_them(label) || t->conf->me.len == 0)
		return NULL;
	for (size_t i = 0; i < t->speakers.n; i++) {
		struct str of = t->speakers.v[i].label;

		/* Notes above the talk are of no label. */
		if (of.len && !resolve_is_me(of) && !is_them(of))
			return NULL;
	}
	for (size_t i = 0; i < t->who->roster.n; i++) {
		const struct roster_entry *e = &t->who->roster.v[i];

		if (!e->listed || str_ieq(e->known->name, t->conf->me))
			continue;
		if (other)
			return NULL;
		other = e->known;
	}
	return other;
}

/* A label of whom nothing is known but what it says. */
static void unresolved(struct talk *t, size_t speaker)
{
	const struct speaker *s = &t->speakers.v[speaker];
	struct flag *f;

	if (is_crowd(s->label) || s->words < SMALL_WORDS || s->share < SMALL_SHARE)
		return;
	f = record_flag(t->r, STRL("unresolved-speaker"),
			"\"%.*s\" speaks %d%% of the words", STR_ARG(s->label),
			(int)(s->share / 10));
	f->said = s->label;
	for (size_t i = 0; i < t->turns.n; i++) {
		if (t->turns.v[i].speaker != speaker)
			continue;
		*VEC_ADD(t->arena, &f->segments) =
		    t->sentences.v[t->turns.v[i].first].seg->n;
		break;
	}
}

static void enter_speaker(struct talk *t, size_t speaker, const struct known_person *p,
			  const struct name_parts *n)
{
	struct who *w = t->who;
	struct roster_entry *e =
	    p ? index_enter(w, p) : resolve_new(w, n->name, n->email);

	resolve_fill(w, e,
		     &(struct person){ .email = n->email,
				       .org = n->org,
				       .role = n->role,
				       .present = true,
				       .confidence = p ? 950
						     : str_chr(n->name, ' ') != STR_NPOS
							 ? 900
							 : 700 });
	names_phrase(&w->local, t->speakers.v[speaker].label, e->known, GRADE_FULL);
	if (e->person.org.len == 0 && t->conf->me.len > 0 &&
	    str_eq(n->name, t->conf->me))
		e->person.org = t->conf->own.name;
	w->speaker_entry[speaker] = (size_t)(e - w->roster.v);
}

/* What another recording of the meeting calls this voice (voices.h), or NULL. */
static const struct participant *better_label(const struct record *r, struct str label)
{
	for (size_t i = 0; i < r->lent.n; i++)
		if (r->lent.v[i].label.len && str_eq(r->lent.v[i].label, label))
			return &r->lent.v[i];
	return NULL;
}

enum label_sort { NO_NAME, KNOWN, NOBODY_KNOWN };

/* NOBODY_KNOWN: *n is the name of somebody who is not entered yet. */
static enum label_sort add_speaker(struct talk *t, size_t speaker, struct name_parts *n)
{
	struct who *w = t->who;
	struct str label = t->speakers.v[speaker].label;
	const struct participant *better = better_label(t->r, label);
	struct person_refs several = { 0 };
	const struct known_person *p = the_other(t, label);

	p = p ? p : index_called(w, label);
	name_split(w->arena, better ? better->name : label, n);
	if (better && better->email.len)
		n->email = better->email;
	resolve_tell_me(t, label, n);
	if (p)
		*n = (struct name_parts){ .name = p->name };
	else if (n->pseudo || n->name.len == 0)
		return NO_NAME;
	if (!p)
		p = resolve_name(w, n, &several);
	if (!p && several.n > 1) {
		resolve_flag(t, label, false, &several, NULL);
		return KNOWN;
	}
	/* "Project Manager" is told apart by what it is called: no question. */
	if (!p && role_is_label(n->name))
		return KNOWN;
	if (!p)
		return resolve_personal(w->arena, n->name) ? NOBODY_KNOWN : NO_NAME;
	enter_speaker(t, speaker, p, n);
	return KNOWN;
}

/* Was to be there, by this export or another one, and is no label's so far. */
static bool is_silent(const struct who *w, size_t n_speakers, size_t i)
{
	const struct roster_entry *e = &w->roster.v[i];

	for (size_t k = 0; k < n_speakers; k++)
		if (w->speaker_entry[k] == i)
			return false;
	return (e->listed && e->person.email.len) || e->there;
}

/* Wilhelmina Tay, or Mina Tay as her address has her. */
static bool fits_person(const struct who *w, struct str label,
			const struct known_person *p,
			bool (*fits)(const struct who *, struct str, struct str))
{
	struct str called = names_by_mail(w->arena, p);

	return fits(w, label, p->name) || (called.len && fits(w, label, called));
}

/* The only silent one whose name `fits` the label, or NULL. */
static const struct known_person *
only_fitting(const struct talk *t, struct str name,
	     bool (*fits)(const struct who *w, struct str label, struct str name))
{
	const struct who *w = t->who;
	const struct known_person *one = NULL;

	for (size_t i = 0; i < w->roster.n && i < MAX_SILENT; i++) {
		const struct known_person *p = w->roster.v[i].known;

		if (!is_silent(w, t->speakers.n, i) || !fits_person(w, name, p, fits))
			continue;
		if (one)
			return NULL;
		one = p;
	}
	return one;
}

/*
 * Labels of nobody known: "Coffee Lambert" is Kofi Lambert, who was invited and says
 * nothing; "Aussie", the last one left, is Oswald, the only one of that sound.
 */
static void match_labels(struct talk *t, const enum label_sort *sort,
			 const struct name_parts *names)
{
	const struct known_person *p;
	size_t left = 0, last = 0;

	for (size_t i = 0; i < t->speakers.n; i++) {
		if (sort[i] != NOBODY_KNOWN)
			continue;
		p = only_fitting(t, names[i].name, fits_misheard);
		if (p) {
			enter_speaker(t, i, p, &names[i]);
		} else {
			left++;
			last = i;
		}
	}
	p = left == 1 ? only_fitting(t, names[last].name, fits_alike) : NULL;
	if (p)
		enter_speaker(t, last, p, &names[last]);
	for (size_t i = 0; i < t->speakers.n; i++)
		if (sort[i] == NOBODY_KNOWN && t->who->speaker_entry[i] == STR_NPOS)
			enter_speaker(t, i, NULL, &names[i]);
}

static bool fits_any(const struct who *w, struct str label, struct str name)
{
	(void)w;
	return label.len && name.len;
}

/*
 * "Speaker 2", where everybody else who speaks was invited and is known, and everybody
 * else who was invited speaks: the one who is left.  NULL: not so, or it says little.
 */
static const struct known_person *left_over(const struct talk *t, size_t speaker)
{
	const struct speaker *s = &t->speakers.v[speaker];
	size_t known = 0;

	if (s->share < FAIR_SHARE || !str_istarts(s->label, STRL("speaker ")))
		return NULL;
	for (size_t i = 0; i < t->speakers.n; i++) {
		size_t e = t->who->speaker_entry[i];

		if (i == speaker || is_them(t->speakers.v[i].label))
			continue;
		if (e == STR_NPOS || !t->who->roster.v[e].person.email.len)
			return NULL;
		known++;
	}
	return known >= MIN_KNOWN ? only_fitting(t, s->label, fits_any) : NULL;
}

/* Labels that are no names: by what they say of themselves, else by who is left. */
static void name_labels(struct talk *t, const enum label_sort *sort)
{
	const struct known_person *p;

	for (size_t i = 0; i < t->speakers.n; i++)
		if (sort[i] == NO_NAME &&
		    ((p = intro_of(t, i)) || (p = intro_of_device(t, i))))
			enter_speaker(t, i, p, &(struct name_parts){ .name = p->name });
	for (size_t i = 0; i < t->speakers.n; i++) {
		if (sort[i] != NO_NAME || t->who->speaker_entry[i] != STR_NPOS)
			continue;
		p = left_over(t, i);
		if (p)
			enter_speaker(t, i, p, &(struct name_parts){ .name = p->name });
		else
			unresolved(t, i);
	}
}

void speakers_find(struct talk *t)
{
	struct who *w = t->who;
	size_t n = t->speakers.n;
	enum label_sort *sort = arena_array(w->arena, sort, n);
	struct name_parts *names = arena_array(w->arena, names, n);

	w->speaker_entry = arena_array(w->arena, w->speaker_entry, n);
	for (size_t i = 0; i < n; i++)
		w->speaker_entry[i] = STR_NPOS;
	for (size_t i = 0; i < n; i++)
		sort[i] = add_speaker(t, i, &names[i]);
	match_labels(t, sort, names);
	name_labels(t, sort);
}
