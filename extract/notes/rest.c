/*
 * rest.c - bullets of notes that nothing else has taken.
 *
 * "wants 3y, budget Q4": who writes a few lines after a call wrote down what is worth
 * keeping, also above the "Next steps": of the labelled worlds' notes 84 % of such
 * bullets are items, and 95 % of those in which the rules find one, however unsure.
 */
#include "extract/notes/notes.h"

#include "base/date.h"
#include "base/utf8.h"
#include "extract/notes/bulletkind.h"
#include "extract/notes/headings.h"
#include "extract/notes/noteday.h"
#include "extract/notes/noteline.h"

enum {
	CONFIDENCE = 700,
	MOST = 24,       /* bullets; more are minutes of all that was said */
	LEAST_BYTES = 8, /* of a bullet that tells something */
	DAY_WORDS = 4,   /* behind a name, "by" among them */
	TOPIC_WORDS = 4  /* of a bullet that only heads those below it */
};

/* What a heading, or a line in its place, says of those below it. */
static enum section section_of(const struct talk *t, const struct segment *seg)
{
	enum { LINE = 48 };

	if ((seg->kind != SEG_HEADING && seg->kind != SEG_PARAGRAPH) ||
	    seg->text.len > LINE)
		return SECTION_OTHER;
	return heading_section(utf8_key(t->arena, seg->text));
}

/* By segment: nothing may be taken of it, or some item has. */
static bool *taken(const struct talk *t)
{
	bool *out = arena_alloc(t->arena, t->r->segments.n + 1);

	for (size_t i = 0; i < t->sentences.n; i++)
		if (talk_barred(&t->sentences.v[i]))
			out[t->sentences.v[i].seg - t->r->segments.v] = true;
	for (size_t i = 0; i < t->r->items.n; i++)
		for (size_t k = 0; k < t->r->items.v[i].evidence.n; k++)
			out[t->r->items.v[i].evidence.v[k].segment] = true;
	return out;
}

/* Deeper bullets, or the paragraphs of minutes, follow. */
static bool has_below(const struct talk *t, size_t i)
{
	const struct segment *seg = &t->r->segments.v[i];

	return i + 1 < t->r->segments.n &&
	       (seg[1].kind == SEG_PARAGRAPH ||
		(seg[1].kind == SEG_BULLET && seg[1].level > seg->level));
}

static struct evidence evidence_of(const struct segment *seg)
{
	struct str text = str_trim(seg->text);
	size_t from = (size_t)(text.p - seg->text.p);

	return talk_evidence(seg, from, from + text.len);
}

/* "Jo by 19/3" below what is to be done: true when it says that and nothing else. */
static bool gives(const struct talk *t, const struct segment *seg, struct item *above)
{
	struct str text = str_trim(seg->text);
	size_t by = str_find(text, STRL(" by "), 0);
	const struct person *p =
	    by == STR_NPOS ? NULL : noteline_person(t, str_n(text.p, by));
	int64_t day;

	if (!p || str_count(str_from(text, by), ' ') > DAY_WORDS ||
	    !noteday_find(t, str_from(text, by + 1), &day))
		return false;
	above->kind = ITEM_ACTION;
	above->status = STRL("open");
	above->owner = p->name;
	above->due = date_text(t->arena, day);
	*VEC_ADD(t->arena, &above->evidence) = evidence_of(seg);
	return true;
}

/* "!! four vans, need nine", "(!) no key", "-> two gates" */
static struct str without_mark(struct str text)
{
	text = str_trim(str_from(text, utf8_arrow(text)));
	if (str_starts(text, STRL("(!)")))
		text = str_from(text, 3);
	while (str_starts(text, STRL("!")))
		text = str_from(text, 1);
	return str_trim(text);
}

static void put(struct talk *t, const struct segment *seg, struct str topic)
{
	struct item *it = VEC_ADD(t->arena, &t->r->items);
	struct str text = without_mark(str_trim(seg->text));
	const struct person *owner;
	int64_t day;

	it->kind = bulletkind_of(t, text, &owner);
	if (owner) {
		it->owner = owner->name;
		if (noteday_find(t, text, &day))
			it->due = date_text(t->arena, day);
		text = noteline_text(t, it, text);
	}
	it->text =
	    topic.len ? arena_fmt(t->arena, "%.*s: %.*s", STR_ARG(topic), STR_ARG(text))
		      : text;
	it->by = STRL("notes");
	it->confidence = CONFIDENCE;
	if (it->kind != ITEM_FACT && it->kind != ITEM_DECISION)
		it->status = STRL("open");
	*VEC_ADD(t->arena, &it->evidence) = evidence_of(seg);
	*VEC_ADD(t->arena, &it->why) =
	    (struct why){ .signal = STRL("notes-bullet"), .weight = CONFIDENCE };
}

/* What the rules found in a bullet is no less written down than the rest. */
static void keep_found(struct talk *t)
{
	for (size_t i = 0; i < t->r->items.n; i++) {
		struct item *it = &t->r->items.v[i];

		if (t->r->segments.v[it->evidence.v[0].segment].kind == SEG_BULLET)
			it->possible = false;
	}
}

void notes_rest(struct talk *t)
{
	const struct segments *v = &t->r->segments;
	struct str topic = str_none();
	int64_t topic_level = 0;
	size_t bullets = 0;
	const struct segment *above = NULL; /* the newest item's */
	bool *barred, skips = false;

	if (record_has_talk(t->r))
		return;
	barred = taken(t);
	for (size_t i = 0; i < v->n; i++)
		bullets += v->v[i].kind == SEG_BULLET && !barred[i];
	if (!bullets || bullets > MOST)
		return;
	keep_found(t);
	for (size_t i = 0; i < v->n; i++) {
		const struct segment *seg = &v->v[i];
		struct str text = str_trim(seg->text);

		if (seg->kind != SEG_BULLET || seg->level <= topic_level) {
			topic = str_none();
			topic_level = 0;
		}
		if (seg->kind == SEG_HEADING)
			skips = section_of(t, seg) == SECTION_SKIP;
		if (seg->kind != SEG_BULLET || barred[i] || skips ||
		    (above && above + 1 == seg && seg->level > above->level &&
		     gives(t, seg, &t->r->items.v[t->r->items.n - 1])))
			continue;
		if (has_below(t, i) && str_count(text, ' ') < TOPIC_WORDS) {
			topic = text;
			topic_level = seg->level;
			while (topic.len && strchr(":-", topic.p[topic.len - 1]))
				topic = str_rtrim(str_n(topic.p, topic.len - 1));
			continue;
		}
		if (text.len < LEAST_BYTES || bulletkind_idle(t->arena, text))
			continue;
		put(t, seg, topic);
		above = seg;
	}
}
