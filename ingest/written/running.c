/*
 * running.c - see running.h.  The scan (below) lists what may part a text; then the
 * first level whose dated headings are meetings is taken.
 */
#include "ingest/written/running.h"

#include <string.h>

#include "base/ascii.h"
#include "base/mdscan.h"
#include "ingest/written/daywords.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/mdtext.h"
#include "ingest/written/noteline.h"
#include "ingest/written/yearless.h"

/* Levels 1-6 are Markdown's. */
enum { BOLD = 7, PLAIN = 8, LEVELS = 9 };
/* A line that is a heading without marks is short; one of others among so many dated.
 */
enum { LINE_BYTES = 120, OTHERS = 3, PLAIN_FEW = 3 };

/* A line that may part the text. */
struct mark {
	int level;
	bool dated;
	bool part; /* "Decisions", "Attendees": a part of notes at any level */
	struct str text;
	struct dayhead head;
	size_t from, body, lines;
	size_t words, told, people, tasks; /* in the text before */
};
VEC(marks, struct mark);

struct scan {
	struct arena *a;
	struct str text;
	struct marks marks;
	size_t words;               /* lines that are no heading */
	size_t told, people, tasks; /* parts of notes; of these, those present; tasks */
	bool blanks;                /* blank lines part paragraphs */
};

/* ---- the scan -------------------------------------------------------------------- */

static bool is_part(struct str s)
{
	return header_is_section(s) || header_is_people(s) || header_is_transcript(s) ||
	       header_is_chat(s);
}

/* "Attendees: Ada, Bo" */
static bool tells_people(const struct md_line *l)
{
	size_t colon = l->text.len <= LINE_BYTES ? str_chr(l->text, ':') : STR_NPOS;

	return colon != STR_NPOS && header_is_people(str_n(l->text.p, colon));
}

/* "Decisions" without marks */
static bool tells(const struct md_line *l)
{
	return l->kind == MD_TEXT && l->text.len <= LINE_BYTES && is_part(l->text);
}

/* The end of the line before `next`, so that what follows begins with a line end. */
static size_t end_before(struct str text, size_t next)
{
	if (next && text.p[next - 1] == '\n')
		next--;
	if (next && text.p[next - 1] == '\r')
		next--;
	return next;
}

/* What a line without marks of a heading may be: "**4 March 2026**", "4 March 2026". */
static int level_of(const struct scan *s, const struct md_line *l, struct str raw,
		    bool below_blank)
{
	bool number = l->kind == MD_BULLET && ascii_is_digit(l->mark);

	if (l->kind == MD_HEADING)
		return l->level;
	if ((l->kind != MD_TEXT && !number) || l->quoted || l->indent ||
	    raw.len > LINE_BYTES)
		return 0;
	if (str_starts(raw, STRL("**")) || str_starts(raw, STRL("__")))
		return BOLD;
	/* A sentence is no heading. */
	return raw.len && !strchr(".!?,;", raw.p[raw.len - 1]) &&
		       ascii_has_digit(raw) && (below_blank || !s->blanks)
		   ? PLAIN
		   : 0;
}

static void add_mark(struct scan *s, const struct mdscan *m, const struct md_line *l,
		     struct str raw, int level)
{
	struct str text = mdtext_plain(s->a, level == l->level ? l->text : raw);
	struct mark k = { .level = level,
			  .text = linemark_bare(text),
			  .from = l->from,
			  .body = end_before(s->text, l->next),
			  .lines = m->line - 1,
			  .words = s->words,
			  .told = s->told,
			  .people = s->people,
			  .tasks = s->tasks };

	k.dated = dayhead_parse(text, &k.head);
	k.part = !k.dated && is_part(text);
	/* A sentence that begins in bold, and lines that are just text. */
	if (!k.dated && (level == PLAIN || (level == BOLD && !noteline_heading(raw))))
		return;
	*VEC_ADD(s->a, &s->marks) = k;
}

/* Most texts have no day that stands alone: of them nothing more is asked. */
static bool has_day(struct scan *s)
{
	struct mdscan m;
	struct md_line l;
	struct dayhead head;
	bool day = false;

	mdscan_init(&m, s->text);
	while (mdscan_next(&m, &l) && !(day && s->blanks)) {
		struct str raw = str_trim(str_sub(s->text, l.from, l.to));

		s->blanks |= l.kind == MD_BLANK;
		if (!day && ascii_has_digit(raw) && level_of(s, &l, raw, true))
			day = dayhead_parse(mdtext_plain(s->a, raw), &head);
	}
	return day;
}

static void scan(struct scan *s)
{
	struct mdscan m;
	struct md_line l;
	bool below_blank = true;

	mdscan_init(&m, s->text);
	while (mdscan_next(&m, &l)) {
		struct str raw = str_trim(str_sub(s->text, l.from, l.to));
		int level = level_of(s, &l, raw, below_blank);
		size_t n = s->marks.n;

		below_blank = l.kind == MD_BLANK || l.kind == MD_FRONT;
		if (level)
			add_mark(s, &m, &l, raw, level);
		if (n < s->marks.n) {
			s->told += s->marks.v[n].part;
			s->people += header_is_people(s->marks.v[n].text);
		} else if (!below_blank && l.kind != MD_RULE && l.kind != MD_COMMENT) {
			bool people = tells_people(&l);

			s->words++;
			s->people += people;
			s->tasks += l.kind == MD_TASK;
			s->told += people || tells(&l);
		}
	}
}

/* ---- what the headings around say --------------------------------------------------
 */

static bool is_markdown(const struct mark *k)
{
	return k->level < BOLD;
}

/* The document's title: its first heading, with no words above. */
static const struct mark *title_of(const struct scan *s)
{
	const struct mark *k = s->marks.v;

	return s->marks.n && is_markdown(k) && !k->dated && !k->words ? k : NULL;
}

/* The heading under which number `at` stands, or NULL. */
static const struct mark *parent_of(const struct scan *s, size_t at)
{
	int level = s->marks.v[at].level;

	while (at-- > 0)
		if (is_markdown(&s->marks.v[at]) && s->marks.v[at].level < level)
			return &s->marks.v[at];
	return NULL;
}

/* Days below this heading may be those of meetings. */
static bool holds_meetings(const struct scan *s, const struct mark *parent)
{
	if (!parent || daywords_is_period(parent->text))
		return true;
	if (parent->dated)
		return false; /* of that meeting */
	if (parent == title_of(s))
		return daywords_holds(parent->text) || !daywords_plans(parent->text);
	return daywords_holds(parent->text) && !daywords_plans(parent->text);
}

/* Number `first` is the first dated heading of its level. */
static bool may_begin(const struct scan *s, size_t first)
{
	const struct mark *k = &s->marks.v[first], *title = title_of(s);
	const struct mark *before = first ? k - 1 : NULL;

	if (!holds_meetings(s, parent_of(s, first)))
		return false;
	if (title && daywords_plans(title->text) && !daywords_holds(title->text))
		return false;
	if (!before || before == title || daywords_is_period(before->text))
		return true;
	if (daywords_plans(before->text) && before->words == k->words)
		return false; /* it has nothing else below it */
	/* "Next steps", then lines with days: what is to be done by then. */
	return is_markdown(k) || !before->part;
}

/* ---- the parts of one level ------------------------------------------------------ */

struct parting {
	const struct scan *s;
	struct running *out;
	int level, parent; /* of the dated headings; of the one above them, or 0 */
	size_t last;       /* the last dated one */
	size_t others;     /* undated headings of that level among them */
	bool open;         /* the last part goes on */
	struct yearless years;
};

static void end_part(struct parting *p, const struct mark *k)
{
	struct running_part *part;
	size_t words = k ? k->words : p->s->words, told = k ? k->told : p->s->told;

	if (!p->open)
		return;
	part = &p->out->parts.v[p->out->parts.n - 1];
	part->to = k ? k->from : p->s->text.len;
	part->words = words - part->words;
	part->told = told - part->told;
	p->open = false;
}

static void begin_part(struct parting *p, const struct mark *k)
{
	struct running_part *part;

	end_part(p, k);
	part = VEC_ADD(p->s->a, &p->out->parts);
	*part = (struct running_part){ .head = k->head,
				       .from = k->from,
				       .body = k->body,
				       .lines = k->lines,
				       .words = k->words,
				       .told = k->told };
	yearless_add(p->s->a, &p->years, k->text, &k->head);
	p->open = true;
}

/* Number i, behind the first dated one; false: these are no meetings. */
static bool pass(struct parting *p, size_t i)
{
	const struct mark *k = &p->s->marks.v[i];

	if (k->level == p->level && k->dated) {
		begin_part(p, k);
	} else if (is_markdown(k) && k->level < p->level &&
		   daywords_is_period(k->text)) {
		end_part(p, k);
		yearless_period(&p->years, dayhead_year(k->text));
	} else if (is_markdown(k) && k->level < p->level &&
		   (p->level < BOLD || k->level <= p->parent)) {
		if (i < p->last)
			return false;
		end_part(p, k);
	} else if ((k->level == p->level || (p->level >= BOLD && is_markdown(k))) &&
		   !k->part && p->open) {
		p->others++;
	}
	return true;
}

static bool part_text(struct parting *p, size_t first)
{
	const struct mark *parent = parent_of(p->s, first), *title = title_of(p->s);

	p->parent = parent ? parent->level : 0;
	for (size_t i = 0; i < first; i++)
		if (daywords_is_period(p->s->marks.v[i].text))
			yearless_period(&p->years, dayhead_year(p->s->marks.v[i].text));
	if (title)
		p->years.title = dayhead_year(title->text);
	begin_part(p, &p->s->marks.v[first]);
	for (size_t i = first + 1; i < p->s->marks.n; i++)
		if (!pass(p, i))
			return false;
	end_part(p, NULL);
	return yearless_resolve(&p->years, p->out);
}

/* ---- are they meetings? ---------------------------------------------------------- */

/* Newest first or oldest first, hardly one out of its place, and not all one day. */
static bool run_one_way(struct running *out)
{
	size_t up = 0, down = 0, n = out->parts.n;

	for (size_t i = 1; i < n; i++) {
		int64_t before = out->parts.v[i - 1].head.when.days;
		int64_t day = out->parts.v[i].head.when.days;

		up += day > before;
		down += day < before;
	}
	out->newest_first = down > up;
	return up + down > 0 && (up < down ? up : down) * 5 <= n;
}

/* "Offsite": days one after the other are one event. */
static bool is_event(const struct parting *p)
{
	const struct running_parts *v = &p->out->parts;
	const struct mark *title = title_of(p->s);
	int64_t span = v->v[v->n - 1].head.when.days - v->v[0].head.when.days;

	return title && daywords_lasts(title->text) && span == (int64_t)v->n - 1;
}

static bool are_meetings(const struct parting *p)
{
	struct running *out = p->out;
	size_t n = out->parts.n, full = 0, told = 0;

	for (size_t i = 0; i < n; i++) {
		full += out->parts.v[i].words > 0;
		told += out->parts.v[i].told > 0;
	}
	if (p->others * OTHERS > n || !run_one_way(out) || full * 2 < n || !full ||
	    is_event(p))
		return false;
	out->sure = out->newest_first || told * 2 >= n;
	if (p->level < BOLD)
		return true;
	/* Without marks, a day may be one that somebody wrote on a line of its own. */
	return full == n && (out->newest_first || told == n || n >= PLAIN_FEW);
}

/*
 * The notes of a series before its second meeting: the title says so, or a heading that
 * names it stands right below the title.
 */
static bool is_first(const struct parting *p, size_t first)
{
	const struct running_part *part = p->out->parts.v;
	const struct mark *k = &p->s->marks.v[first], *title = title_of(p->s);

	if (p->level >= BOLD || !title || part->head.day.len || p->others ||
	    !part->words)
		return false;
	p->out->series = daywords_holds(title->text);
	return p->out->series ? k->told == k->people && !k->tasks
			      : first == 1 && part->head.title.len > 0;
}

static bool try_level(const struct scan *s, int level, struct running *out)
{
	struct parting p = { .s = s, .out = out, .level = level };
	size_t first = STR_NPOS, n = 0;

	*out = (struct running){ .marked = level < BOLD };
	for (size_t i = 0; i < s->marks.n; i++)
		if (s->marks.v[i].dated && s->marks.v[i].level == level) {
			first = n++ ? first : i;
			p.last = i;
		}
	return n && may_begin(s, first) && part_text(&p, first) &&
	       (out->parts.n > 1 ? are_meetings(&p) : is_first(&p, first));
}

bool running_find(struct arena *a, struct str text, struct running *out)
{
	struct scan s = { .a = a, .text = text };

	*out = (struct running){ 0 };
	if (!has_day(&s))
		return false;
	scan(&s);
	for (int level = 1; level < LEVELS; level++)
		if (try_level(&s, level, out))
			return true;
	*out = (struct running){ 0 };
	return false;
}
