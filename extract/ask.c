/*
 * ask.c - what a person needs to answer a flag: the words, and whom they may mean.
 * Sensitive and injected sentences are never quoted.
 */
#include "extract/ask.h"

enum { QUOTE_BYTES = 160 };

/* The sentence cut at a word, with dots where it was cut. */
static struct str quote_of(struct arena *a, struct str s)
{
	size_t n = QUOTE_BYTES;

	if (s.len <= QUOTE_BYTES)
		return s;
	while (n > 0 && s.p[n] != ' ')
		n--;
	return n ? arena_fmt(a, "%.*s ...", (int)n, s.p) : str_none();
}

/* The first sentence of that segment that may be shown and bears the name. */
static struct str sentence_of(const struct talk *t, int64_t segment, struct str name)
{
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->seg->n == segment &&
		    !(s->marks & (MARK_SENSITIVE | MARK_INJECTION)) &&
		    (!name.len || str_find(s->text, name, 0) != STR_NPOS))
			return s->text;
	}
	return str_none();
}

/* People of the meeting whom no label speaks for: those who were there first. */
static void add_silent(const struct talk *t, struct flag *f)
{
	for (size_t i = 0; i < t->r->people.n && f->choices.n < MAX_CHOICES; i++) {
		bool speaks = false;

		for (size_t k = 0; k < t->speakers.n && !speaks; k++) {
			const struct person *p = t->speakers.v[k].person;

			speaks = p && str_eq(p->name, t->r->people.v[i].name);
		}
		if (!speaks)
			*VEC_ADD(t->arena, &f->choices) = t->r->people.v[i].name;
	}
}

void ask_prepare(struct talk *t)
{
	for (size_t i = 0; i < t->r->flags.n; i++) {
		struct flag *f = &t->r->flags.v[i];
		bool speaker = str_eq(f->code, STRL("unresolved-speaker"));

		if (!f->said.len)
			continue;
		if (speaker)
			add_silent(t, f);
		for (size_t k = 0; k < f->segments.n && !f->quote.len; k++)
			f->quote = quote_of(t->arena, sentence_of(t, f->segments.v[k],
								  speaker ? str_none()
									  : f->said));
	}
}
