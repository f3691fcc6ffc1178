/*
 * ground.c - what of an answer stands on the meeting's words.
 *
 * A quote is looked for in the turn that is cited, then in near turns of the same
 * speaker.  One that is nowhere takes its whole item with it: a true quote must not
 * carry an invented one.  What is shown later is our text at that place, in whole
 * sentences, so that no quote can start behind a "not".
 */
#include "extract/attribute.h"
#include "extract/llm/derive.h"
#include "extract/llm/kinds.h"
#include "extract/llm/reading.h"
#include "extract/llm/wording.h"
#include "extract/owner/assign.h"
#include "extract/wording/clean.h"

enum {
	NEAR_UNITS = 2,
	MOVED_WORDS = 4,  /* a shorter quote is found only where it is cited */
	TEXT_BYTES = 420, /* of the cleaned sentences */
	TOPIC_BYTES = 48
};

/* The model's string with names put back; none when it has a placeholder of its own. */
static struct str restored(const struct reading *x, struct str s)
{
	bool unknown = false;
	struct str out = redact_restore(&x->redact, s, &unknown);

	return unknown ? (struct str){ 0 } : out;
}

/* ---- quotes --------------------------------------------------------------- */

struct hit {
	size_t unit;
	struct aligned at;
	bool moved;
};
VEC(hits, struct hit);

static bool long_enough(struct reading *x, struct str quote)
{
	struct terms t = { 0 };

	terms_read(x->a, quote, &t);
	return t.n >= MOVED_WORDS;
}

static bool find_quote(struct reading *x, const struct asked_ids *ids,
		       const struct answer_quote *q, struct hit *out)
{
	size_t unit = answer_id(q->turn, 'T') - 1;
	struct str quote = restored(x, q->quote);

	if (unit < ids->chunk.context || unit >= ids->chunk.last)
		return false;
	*out = (struct hit){ .unit = unit };
	out->at = align_quote(&x->units.v[unit].words, x->a, &x->names, quote);
	if (out->at.step != ALIGN_NONE)
		return true;
	out->moved = true;
	for (size_t d = 1; d <= NEAR_UNITS && long_enough(x, quote); d++)
		for (int side = 0; side < 2; side++) {
			size_t u = side ? unit + d : unit - d;

			if (u < ids->chunk.context || u >= ids->chunk.last ||
			    x->units.v[u].speaker != x->units.v[unit].speaker)
				continue;
			out->unit = u;
			out->at =
			    align_quote(&x->units.v[u].words, x->a, &x->names, quote);
			if (out->at.step != ALIGN_NONE)
				return true;
		}
	return false;
}

/* All quotes of an item; false when one is nowhere, or all are context. */
static bool find_quotes(struct reading *x, const struct asked_ids *ids,
			const struct answer_item *it, struct hits *out)
{
	bool inside = false;

	for (size_t i = 0; i < it->evidence.n; i++) {
		struct hit h;

		if (!find_quote(x, ids, &it->evidence.v[i], &h))
			return false;
		inside = inside || h.unit >= ids->chunk.first;
		*VEC_ADD(x->a, out) = h;
	}
	return inside;
}

/* ---- evidence ------------------------------------------------------------- */

static bool holds(const struct int64s *list, size_t v)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i] == (int64_t)v)
			return true;
	return false;
}

/* Keeps the list sorted, each number once. */
static void add_size(struct arena *a, struct int64s *list, size_t v)
{
	size_t i = list->n;

	if (holds(list, v))
		return;
	VEC_ADD(a, list);
	for (; i > 0 && list->v[i - 1] > (int64_t)v; i--)
		list->v[i] = list->v[i - 1];
	list->v[i] = (int64_t)v;
}

/* The sentences that a quote touches. */
static void add_sentences(struct reading *x, const struct hit *h, struct int64s *out)
{
	const struct places *p = &x->units.v[h->unit].places;

	for (size_t i = 0; i < p->n; i++)
		if (p->v[i].from < h->at.to && p->v[i].to > h->at.from)
			add_size(x->a, out, p->v[i].sentence);
}

static struct str speaker_name(const struct reading *x, size_t speaker)
{
	const struct person *p = x->t->speakers.v[speaker].person;

	return p ? p->name : (struct str){ 0 };
}

/* The rules' way to word an item: its sentences, cleaned. */
static struct str cleaned(struct reading *x, const struct int64s *sentences)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < sentences->n; i++) {
		const struct sentence *s = &x->t->sentences.v[sentences->v[i]];
		struct str part =
		    clean_sentence(x->a, s->text,
				   speaker_name(x, x->t->turns.v[s->turn].speaker));

		if (b.len && b.len + part.len > TEXT_BYTES)
			break;
		clean_add(x->a, &b, part);
	}
	return arena_take(x->a, &b);
}

/* One says it, no question, and a later speaker agrees. */
static bool agreed(struct reading *x, const struct int64s *sentences)
{
	const struct talk *t = x->t;

	for (size_t i = 0; i < sentences->n; i++) {
		const struct sentence *said = &t->sentences.v[sentences->v[i]];

		if (str_ends(said->text, STRL("?")))
			continue;
		for (size_t k = i + 1; k < sentences->n; k++) {
			const struct sentence *s = &t->sentences.v[sentences->v[k]];

			if (t->turns.v[s->turn].speaker !=
				t->turns.v[said->turn].speaker &&
			    kind_agrees(x->a, s->text))
				return true;
		}
	}
	return false;
}

/* ---- items ---------------------------------------------------------------- */

/* The quoted units, each with the stretch from its first quoted sentence to its last.
 */
static void add_cited(struct reading *x, const struct int64s *units,
		      const struct int64s *sentences, struct citeds *out)
{
	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &x->units.v[units->v[i]];
		size_t from = u->text.len, to = 0;

		for (size_t k = 0; k < u->places.n; k++) {
			const struct place *p = &u->places.v[k];

			if (!holds(sentences, p->sentence))
				continue;
			from = p->from < from ? p->from : from;
			to = p->to;
		}
		*VEC_ADD(x->a, out) =
		    (struct cited){ u->text, str_sub(u->text, from, to),
				    speaker_name(x, u->speaker) };
	}
}

static void add_ungrounded(struct reading *x, const struct answer_item *it)
{
	struct find *f = VEC_ADD(x->a, &x->ungrounded);

	f->item.kind = it->kind;
	f->item.text = wording_plain(x->a, restored(x, it->text));
}

/* The places of its quotes: evidence, and how well they were found. */
static void place_item(struct reading *x, const struct hits *hits, struct find *f,
		       struct int64s *sentences, struct int64s *units)
{
	for (size_t i = 0; i < hits->n; i++) {
		const struct hit *h = &hits->v[i];

		add_sentences(x, h, sentences);
		add_size(x->a, units, h->unit);
		f->edited = f->edited || h->at.step == ALIGN_EDITS;
		f->moved = f->moved || h->moved;
	}
	for (size_t i = 0; i < sentences->n; i++) {
		talk_quote(x->t, (size_t)sentences->v[i], &f->item.evidence);
		*VEC_ADD(x->a, &f->sentences) = x->t->sentences.v[sentences->v[i]].text;
	}
	add_cited(x, units, sentences, &f->cited);
}

/* The model's text where it may stand, else the cleaned sentences. */
static void word_item(struct reading *x, struct find *f, struct str text, bool promised,
		      const struct int64s *sentences)
{
	struct wording w = { .names = &x->names,
			     .cited = f->cited,
			     .owner = f->item.owner,
			     .due = f->item.due,
			     .promised = promised,
			     .action = f->item.kind == ITEM_ACTION };

	item_attribute(x->t, &f->item);
	w.about = f->item.about;
	w.text = wording_plain(x->a, restored(x, text));
	if (w.text.len && wording_stands(x->a, &w))
		f->wording = w.text;
	f->item.text = f->wording.len ? f->wording : cleaned(x, sentences);
}

static void ground_item(struct reading *x, const struct asked_ids *ids,
			const struct answer_item *it)
{
	struct hits hits = { 0 };
	struct int64s sentences = { 0 }, units = { 0 };
	const struct person *taker;
	struct find *f;
	bool sure;

	if (!find_quotes(x, ids, it, &hits)) {
		add_ungrounded(x, it);
		return;
	}
	f = VEC_ADD(x->a, &x->finds);
	f->item.kind = it->kind;
	place_item(x, &hits, f, &sentences, &units);
	taker = item_taker(x->t, &f->item, &sure);
	sure = sure && taker;
	if (it->kind == ITEM_ACTION) {
		f->item.owner =
		    derive_owner(x, ids, &sentences, it->owner, taker, sure);
		f->item.due = derive_due(x, &units, &sentences, restored(x, it->due));
	}
	f->sure_kind = kind_stands(x->a, it->kind, &f->sentences,
				   (struct kind_signs){ sure, agreed(x, &sentences) });
	word_item(x, f, it->text, sure, &sentences);
	derive_about(x, ids, &sentences, &it->about, &f->item);
}

/* ---- the rest of an answer -------------------------------------------------- */

static void ground_line(struct reading *x, const struct asked_ids *ids,
			const struct answer_line *line)
{
	struct hit h;
	struct int64s sentences = { 0 }, units = { 0 };
	struct wording w = { .names = &x->names };

	if (!find_quote(x, ids, &line->evidence, &h) || h.unit < ids->chunk.first)
		return;
	add_sentences(x, &h, &sentences);
	add_size(x->a, &units, h.unit);
	add_cited(x, &units, &sentences, &w.cited);
	w.text = wording_plain(x->a, restored(x, line->text));
	if (!w.text.len || !wording_stands(x->a, &w))
		w.text = cleaned(x, &sentences);
	*VEC_ADD(x->a, &x->summary) = (struct found_line){ w.text, h.unit };
}

/* A topic is words of the turns that it names. */
static void ground_topic(struct reading *x, const struct asked_ids *ids,
			 const struct answer_topic *topic)
{
	struct str name = wording_plain(x->a, restored(x, topic->name));
	struct topic out = { .name = name };
	struct terms words = { 0 };
	bool *said;

	terms_read(x->a, name, &words);
	said = arena_alloc(x->a, words.n + 1);
	for (size_t i = 0; i < topic->turns.n; i++) {
		size_t u = answer_id(topic->turns.v[i], 'T') - 1;

		if (u < ids->chunk.first || u >= ids->chunk.last)
			continue;
		for (size_t k = 0; k < words.n; k++)
			said[k] = said[k] || terms_find(&x->units.v[u].words.terms,
							words.v[k].word) != STR_NPOS;
		*VEC_ADD(x->a, &out.segments) =
		    x->t->sentences.v[x->units.v[u].places.v[0].sentence].seg->n;
	}
	for (size_t k = 0; k < words.n; k++)
		if (!said[k])
			words.n = 0;
	if (words.n > 0 && name.len <= TOPIC_BYTES)
		*VEC_ADD(x->a, &x->topics) = out;
}

static void take_reject(struct reading *x, const struct asked_ids *ids,
			const struct answer_reject *reject)
{
	size_t n = answer_id(reject->rule, 'R') - 1;

	if (n >= x->t->r->items.n || !ids->items[n])
		return;
	x->rejected[n] = true;
	x->reason[n] = reject->reason;
}

void ground_answer(struct reading *x, struct asked_ids *ids,
		   const struct answer *answer)
{
	for (size_t i = 0; i < answer->items.n; i++)
		ids->tells_about = ids->tells_about || answer->items.v[i].about.n > 0;
	for (size_t i = 0; i < answer->items.n; i++)
		ground_item(x, ids, &answer->items.v[i]);
	for (size_t i = 0; i < answer->rejected.n; i++)
		take_reject(x, ids, &answer->rejected.v[i]);
	for (size_t i = 0; i < answer->summary.n; i++)
		ground_line(x, ids, &answer->summary.v[i]);
	for (size_t i = 0; i < answer->topics.n; i++)
		ground_topic(x, ids, &answer->topics.v[i]);
}
