/* fit_talk.c - a labelled record as sentences with the rules that hold. */
#include "base/lang/words.h"
#include "base/map.h"
#include "extract/fit/fit_private.h"
#include "extract/fit/fit_talk.h"
#include "extract/guard/guard.h"
#include "extract/notes/notes.h"
#include "extract/signals.h"
#include "extract/who/who.h"

enum { BRIEF_WORDS = 2, OVERLAP = 3 };

/* A text among the members that records do not know, or none; key: with its colon. */
static struct str extra_of(const struct record *r, struct str key)
{
	size_t at = str_find(r->extra, key, 0), end;

	if (at == STR_NPOS)
		return str_none();
	at = str_find(r->extra, STRL("\""), at + key.len);
	end = at == STR_NPOS ? at : str_find(r->extra, STRL("\""), at + 1);
	return end == STR_NPOS ? str_none() : str_sub(r->extra, at + 1, end);
}

struct str fit_talk_group(const struct record *r)
{
	struct str group = extra_of(r, STRL("\"group\":"));

	return group.len ? group : r->id;
}

/* The segments that are private, by its flags. */
static struct int64s sensitive_of(const struct record *r)
{
	struct int64s v = { 0 };

	for (size_t i = 0; i < r->flags.n; i++)
		for (size_t k = 0; str_eq(r->flags.v[i].code, STRL("sensitive")) &&
				   k < r->flags.v[i].segments.n;
		     k++)
			*VEC_ADD(r->arena, &v) = r->flags.v[i].segments.v[k];
	return v;
}

static bool is_brief(struct str text)
{
	size_t at = 0, words = 0;
	struct str word;

	while (words < BRIEF_WORDS && word_next(text, &at, &word))
		words++;
	return words < BRIEF_WORDS;
}

static void take_signals(struct arena *a, struct signals *g, size_t i,
			 struct fit_sentence *s)
{
	size_t n = 0;

	signals_time(g, i);
	for (size_t rule = 0; rule < rules_count(g->rules); rule++)
		n += signals_holds(g, i, rule);
	s->own = arena_array(a, s->own, n);
	for (size_t rule = 0; rule < rules_count(g->rules); rule++)
		if (signals_holds(g, i, rule))
			s->own[s->n_own++] = (uint32_t)rule;
}

static void label(const struct talk *t, const struct item *it, uint32_t number,
		  struct fit_sentence *out)
{
	for (size_t e = 0; e < it->evidence.n; e++) {
		const struct evidence *ev = &it->evidence.v[e];

		for (size_t i = 0; i < t->sentences.n; i++) {
			const struct sentence *s = &t->sentences.v[i];
			int8_t *mark = &out[i].label[it->kind];

			if (s->seg->n != ev->segment ||
			    (int64_t)s->to < ev->from + OVERLAP ||
			    (int64_t)s->from + OVERLAP > ev->to)
				continue;
			if (*mark != 1)
				*mark = it->possible ? -1 : 1;
			if (!out[i].item[it->kind] || !it->possible)
				out[i].item[it->kind] = number;
		}
	}
}

/* Items of one kind with one text are one item. */
static void take_items(struct arena *a, const struct talk *t, const struct items *gold,
		       struct fit_talk *out)
{
	struct map numbers = { 0 };

	for (size_t i = 0; i < gold->n; i++) {
		const struct item *it = &gold->v[i];
		struct str key =
		    arena_fmt(a, "%d %.*s", (int)it->kind, STR_ARG(it->text));
		size_t next = out->items[it->kind] + 1;
		size_t number = map_put(a, &numbers, key, next);

		if (number == next)
			out->items[it->kind]++;
		label(t, it, (uint32_t)number, out->sentences);
	}
}

void fit_talk_read(struct fit_talks *v, struct arena *a, struct record *r,
		   const struct fit_engine *with)
{
	struct str labels = extra_of(r, STRL("\"labels\":"));
	struct int64s sensitive = sensitive_of(r);
	struct items gold = r->items;
	struct fit_talk *out;
	struct signals g;
	struct talk t;

	r->items = (struct items){ 0 };
	talk_build(&t, r, with->conf, NULL);
	t.index = with->who;
	if (!str_eq(labels, STRL("items")) && !str_eq(labels, STRL("weights")))
		fit_private_add(with->private, a, &t, fit_talk_group(r), &sensitive);
	if (str_eq(labels, STRL("private")))
		return;
	out = VEC_ADD(a, v);
	guard_mark(&t, rules_privacy(with->rules));
	people_find(&t);
	accounts_find(&t);
	notes_items(&t);
	signals_find(&g, with->rules, with->scratch, &t);
	*out = (struct fit_talk){ .group = arena_str(a, fit_talk_group(r)),
				  .id = arena_str(a, r->id),
				  .aside = str_eq(labels, STRL("weights")),
				  .form = g.form,
				  .n = t.sentences.n };
	out->sentences = arena_array(a, out->sentences, out->n);
	for (size_t i = 0; i < out->n; i++) {
		struct fit_sentence *s = &out->sentences[i];

		s->text = arena_str(a, t.sentences.v[i].text);
		s->brief = is_brief(s->text);
		s->open = signals_open(&t, i);
		s->turn = t.sentences.v[i].turn;
		s->voice = talk_voice(&t, i);
		s->words = t.sentences.v[i].n_words;
		if (s->open)
			take_signals(a, &g, i, s);
	}
	take_items(a, &t, &gold, out);
}
