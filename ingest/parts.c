/* parts.c - see parts.h. */
#include "ingest/parts.h"

#include "base/map.h"
#include "base/utf8.h"
#include "ingest/meta.h"
#include "ingest/nottalk.h"
#include "ingest/title.h"
#include "ingest/written/blanks.h"
#include "ingest/written/daywords.h"
#include "ingest/written/running.h"

enum { TITLE_BYTES = 80, SUBJECT_BYTES = 60, WORD_BYTES = 3 };

struct parts {
	struct reading *in;
	const struct format *f;
	struct running running;
	struct record above; /* what stands above the first meeting */
	struct record *v;    /* one for each part, in time */
};

/* ---- titles ---------------------------------------------------------------------- */

/* "Graystone running notes" -> "Graystone"; none when only such words are there. */
static struct str subject_of(struct str title)
{
	title = title_trim(title);
	while (title.len) {
		size_t at = str_last_word(title);

		if (!daywords_is_notes(str_from(title, at)))
			break;
		title = title_trim(str_n(title.p, at));
	}
	return title.len <= SUBJECT_BYTES ? title : str_none();
}

/* The heading names what the document is about. */
static bool names(struct arena *a, struct str heading, struct str subject)
{
	struct str key = utf8_key(a, heading), rest = utf8_key(a, subject), word;

	while (str_split(&rest, ' ', &word))
		if (word.len >= WORD_BYTES && str_has(key, word))
			return true;
	return false;
}

/*
 * "weekly" of ten customers is ten meetings: the document's subject stands before what
 * the heading says, unless that names it.
 */
static struct str title_of(struct parts *p, struct str heading)
{
	struct arena *a = p->in->r->arena;
	struct path_meta file;
	struct str title = p->above.title, subject;

	meta_path(a, p->in->path, &file);
	if (!heading.len)
		return title.p ? title : file.title;
	subject = subject_of(title);
	if (!subject.len)
		subject = subject_of(file.title);
	if (!subject.len || names(a, heading, subject))
		return heading;
	return ARENA_CAT(a, subject, STRL(" \xE2\x80\x93 "), heading);
}

/* ---- reading --------------------------------------------------------------------- */

/* Those present who are named above hold for all; with names below, only who they are.
 */
static void add_people(struct record *r, const struct record *above)
{
	bool any = r->participants.n > 0;

	for (size_t i = 0; i < above->participants.n; i++) {
		const struct participant *who = &above->participants.v[i];

		if (!any) {
			*VEC_ADD(r->arena, &r->participants) = *who;
			continue;
		}
		for (size_t k = 0; k < r->participants.n; k++) {
			struct participant *q = &r->participants.v[k];

			if (!who->name.len || !str_ieq(q->name, who->name))
				continue;
			if (!q->email.p)
				q->email = who->email;
			if (!q->org.p)
				q->org = who->org;
			if (!q->role.p)
				q->role = who->role;
		}
	}
}

/* A first line without marks, alone above all, is the title. */
static void take_title(struct record *above)
{
	const struct segment *s = above->segments.v;

	if (above->title.p || !above->segments.n || s->kind != SEG_PARAGRAPH ||
	    s->text.len > TITLE_BYTES || strchr(".?!:;,", s->text.p[s->text.len - 1]) ||
	    title_is_generic(s->text))
		return;
	above->title = s->text;
	above->segments.n--;
	memmove(above->segments.v, s + 1, above->segments.n * sizeof(*s));
}

/* Reads a slice of the text as a file of its own; lines: before it. */
static int read_slice(struct parts *p, struct record *r, struct str text, size_t lines,
		      struct err *e)
{
	struct reading in = *p->in;

	in.text = text;
	in.r = r;
	if (p->f->read(&in, e) < 0)
		return -1;
	for (size_t i = 0; i < r->segments.n; i++)
		r->segments.v[i].line += (int64_t)lines;
	for (size_t i = 0; i < r->warnings.n; i++)
		r->warnings.v[i].line += r->warnings.v[i].line ? (int64_t)lines : 0;
	return 0;
}

static int read_part(struct parts *p, const struct running_part *part, struct record *r,
		     struct err *e)
{
	struct str text = str_sub(p->in->text, part->body, part->to);
	struct str heading = part->head.title;

	record_init(r, p->in->r->arena);
	r->source = p->in->r->source;
	meta_when(r, &part->head.when, STRL("content"));
	/* Nothing below is the title but what says so: the day keeps its place. */
	r->title = heading.len ? title_of(p, heading) : r->date;
	if (read_slice(p, r, text, part->lines, e) < 0)
		return -1;
	if (!heading.len)
		r->title = title_of(p, r->title.p == r->date.p ? str_none() : r->title);
	add_people(r, &p->above);
	return 0;
}

static bool has_words(const struct parts *p, const struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++)
		if (r->segments.v[i].kind != SEG_HEADING)
			return !p->f->any || !nottalk_words(r);
	return false;
}

/*
 * With a day of its own a file is of that day's meeting, unless its headings surely are
 * meetings.  Lines without marks between what is said are days of a chat.
 */
static bool agree(const struct parts *p)
{
	const struct running *r = &p->running;
	struct path_meta file;
	size_t words = 0;

	meta_path(p->in->r->arena, p->in->path, &file);
	if (!r->sure && r->parts.n > 1 && (p->above.date.p || file.has_when))
		return false;
	if (r->parts.n == 1 &&
	    (p->above.date.p || file.has_when || (!r->series && p->above.segments.n)))
		return false;
	for (size_t i = 0; i < r->parts.n; i++) {
		words += has_words(p, &p->v[i]);
		if (!r->marked && record_has_speech(&p->v[i]))
			return false;
	}
	return words > 0;
}

/* ---- handing on ------------------------------------------------------------------ */

static int by_day(const void *x, const void *y)
{
	const struct running_part *a = x, *b = y;
	int64_t m = a->head.when.days, n = b->head.when.days;

	return m != n ? (m < n ? -1 : 1) : a->from < b->from ? -1 : a->from > b->from;
}

static void in_time(struct running *r)
{
	struct running_parts *v = &r->parts;

	for (size_t i = 0; r->newest_first && i < v->n / 2; i++) {
		struct running_part t = v->v[i];

		v->v[i] = v->v[v->n - 1 - i];
		v->v[v->n - 1 - i] = t;
	}
	/* Of one day, the order of the document: from here on, time. */
	for (size_t i = 0; i < v->n; i++)
		v->v[i].from = i;
	VEC_SORT(v, by_day);
}

/* "notes.md#2026-03-04", and "-2" behind the second meeting of that day. */
static void name_part(struct parts *p, size_t i, size_t *nth)
{
	struct record *r = &p->v[i];
	struct str path = r->source.path;

	*nth = i && str_eq(p->v[i - 1].date, r->date) ? *nth + 1 : 1;
	r->source.path = *nth == 1 ? ARENA_CAT(r->arena, path, STRL("#"), r->date)
				   : arena_fmt(r->arena, "%.*s#%.*s-%zu", STR_ARG(path),
					       STR_ARG(r->date), *nth);
}

static int hand_on(struct parts *p, struct err *e)
{
	struct arena *a = p->in->r->arena;
	struct map ids = { 0 };
	size_t nth = 0;

	for (size_t i = 0; i < p->running.parts.n; i++) {
		struct reading in = *p->in;

		name_part(p, i, &nth);
		if (!has_words(p, &p->v[i]))
			continue;
		in.r = &p->v[i];
		in.several = true;
		record_seal(in.r);
		/* "Nothing new." once more is another meeting. */
		in.alike = map_put(a, &ids, in.r->id, i) != i;
		if (in.done(&in, e) < 0)
			return -1;
		p->in->handed = true;
	}
	return 0;
}

int parts_read(struct reading *in, const struct format *f, struct err *e)
{
	struct parts p = { .in = in, .f = f };
	size_t n;

	if (!in->done)
		return 0;
	in->text = blanks_plain(in->r->arena, in->text);
	if (!running_find(in->r->arena, in->text, &p.running))
		return 0;
	n = p.running.parts.n;
	record_init(&p.above, in->r->arena);
	p.above.source = in->r->source;
	if (read_slice(&p, &p.above, str_n(in->text.p, p.running.parts.v[0].from), 0,
		       e) < 0)
		return -1;
	take_title(&p.above);
	in_time(&p.running);
	p.v = arena_alloc(in->r->arena, n * sizeof(*p.v));
	for (size_t i = 0; i < n; i++)
		if (read_part(&p, &p.running.parts.v[i], &p.v[i], e) < 0)
			return -1;
	return agree(&p) ? hand_on(&p, e) : 0;
}
