/*
 * guard.c - what must not leave the talk: private matters, and instructions to
 * machines.
 *
 * What is said is private as passages.c weighs it, with what stands around it.  What is
 * written, a line of notes, stands alone: cues.h tells.
 */
#include "extract/guard/guard.h"

#include "extract/guard/cues.h"
#include "extract/guard/guardword.h"
#include "extract/guard/orders.h"
#include "extract/guard/passages.h"

static void mark_said(struct talk *t, const struct privacy *p)
{
	struct passages v = { 0 };

	passages_find(t, &v);
	passages_weigh(p, t, &v);
	for (size_t i = 0; i < v.n; i++)
		for (size_t k = v.v[i].first;
		     passages_private(p, &v.v[i]) && k <= v.v[i].last; k++)
			t->sentences.v[k].marks |= MARK_SENSITIVE;
}

/* With the sentence before it and the one behind. */
static void mark_written(struct talk *t, const struct turn *k)
{
	for (size_t i = k->first; i <= k->last; i++) {
		size_t from = i > k->first ? i - 1 : i, to = i < k->last ? i + 1 : i;

		if (!segment_is_said(t->sentences.v[i].seg) &&
		    (cues_of(t, from, to) & CUE_PRIVATE))
			t->sentences.v[i].marks |= MARK_SENSITIVE;
	}
}

unsigned guard_says(struct str text)
{
	char word[GUARDWORD_BUF];
	unsigned says = 0;
	size_t at = 0;

	while (guardword_next(text, &at, word)) {
		unsigned is = guardword_class(word);

		if ((is &
		     (GUARD_MATTER | GUARD_OWNED | GUARD_KIN | GUARD_KIN_OF |
		      GUARD_PRIVATE | GUARD_PAY | GUARD_ENDS_PAIR | GUARD_HUSHED)) ||
		    ((is & GUARD_LET) && !str_ends(text, STRL("'s"))))
			says |= SAYS_PRIVATE;
		if (is & (GUARD_PRONOUN | GUARD_POSSESSIVE))
			says |= SAYS_PERSON;
		if ((is & (GUARD_ORDERS | GUARD_MACHINE | GUARD_IGNORE)) ||
		    strcmp(word, "taker") == 0)
			says |= SAYS_ORDERS;
	}
	if (str_ends(text, STRL("javascript")) || str_has(text, STRL("dataviewjs")) ||
	    str_has(text, STRL(".obsidian")))
		says |= SAYS_CODE;
	return says;
}

static void flag_marked(struct talk *t, enum mark mark, struct str code,
			const char *detail)
{
	struct flag *f = NULL;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (!(s->marks & mark))
			continue;
		if (!f)
			f = record_flag(t->r, code, "%s", detail);
		if (f->segments.n == 0 || f->segments.v[f->segments.n - 1] != s->seg->n)
			*VEC_ADD(t->arena, &f->segments) = s->seg->n;
	}
}

/* A record that was extracted before gets its flags anew. */
static void drop_old_flags(struct record *r)
{
	static const struct str ours[] = {
		STR("ambiguous-person"), STR("unresolved-speaker"), STR("no-date"),
		STR("new-person"),       STR("new-account"),        STR("sensitive"),
		STR("injection")
	};
	size_t n = 0;

	for (size_t i = 0; i < r->flags.n; i++) {
		bool drop = false;

		for (size_t k = 0; k < COUNT(ours); k++)
			drop = drop || str_eq(r->flags.v[i].code, ours[k]);
		if (!drop)
			r->flags.v[n++] = r->flags.v[i];
	}
	r->flags.n = n;
}

void guard_mark(struct talk *t, const struct privacy *p)
{
	drop_old_flags(t->r);
	mark_said(t, p);
	for (size_t i = 0; i < t->turns.n; i++)
		mark_written(t, &t->turns.v[i]);
	orders_mark(t);
	flag_marked(t, MARK_SENSITIVE, STRL("sensitive"),
		    "private matters are spoken of");
	flag_marked(t, MARK_INJECTION, STRL("injection"),
		    "text that tries to instruct a machine");
}
