/*
 * ask.c - what a person needs to answer a flag: the words, and whom they may mean.
 * Sensitive and injected sentences are never quoted.
 */
#include "extract/owner/ask.h"

#include "base/ascii.h"
#include "extract/owner/named.h"

enum { QUOTE_BYTES = 160, NAMES_TELL = 10, OWN_TELLS = 5, INTRODUCES = 30 };

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

		if (s->seg->n == segment && !talk_barred(s) && str_has(s->text, name))
			return s->text;
	}
	return str_none();
}

/* "I'm Nora", "this is Rufus" */
static bool introduces(struct str s)
{
	static const struct str words[] = { STR("I'm "), STR("I\xE2\x80\x99m "),
					    STR("I am "), STR("my name is "),
					    STR("this is ") };

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = str_find(s, words[i], 0);

		if (at != STR_NPOS && at + words[i].len < s.len &&
		    ascii_is_upper(s.p[at + words[i].len]))
			return true;
	}
	return false;
}

/* How much a sentence tells of its speaker: a long one, with names, about "me". */
static size_t tells(const struct sentence *s)
{
	size_t points = s->text.len <= QUOTE_BYTES ? s->n_words : 1;

	if (introduces(s->text))
		points += INTRODUCES;
	return points + (s->says & SAYS_NAME ? NAMES_TELL : 0) +
	       (s->says & SAYS_I ? OWN_TELLS : 0);
}

/* By what somebody knows a voice: its most telling sentence, with what it goes on to
 * say as far as there is room. */
static struct str words_of(const struct talk *t, struct str label)
{
	const struct sentence *best = NULL, *next;
	struct str text;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (!talk_barred(s) &&
		    str_eq(t->speakers.v[t->turns.v[s->turn].speaker].label, label) &&
		    (!best || tells(s) > tells(best)))
			best = s;
	}
	if (!best)
		return str_none();
	text = best->text;
	for (next = best + 1; next < t->sentences.v + t->sentences.n; next++) {
		size_t len = (size_t)(next->text.p - text.p) + next->text.len;

		if (next->seg != best->seg || talk_barred(next) || len > QUOTE_BYTES)
			break;
		text.len = len;
	}
	return text;
}

static bool speaks(const struct talk *t, const struct person *p)
{
	for (size_t k = 0; k < t->speakers.n; k++) {
		const struct person *q = t->speakers.v[k].person;

		if (q && str_eq(q->name, p->name))
			return true;
	}
	return false;
}

/* Who was there, or is called by name: whom "Ida, could you" calls is in the room. */
static bool *find_there(const struct talk *t)
{
	const struct persons *v = &t->r->people;
	bool *there = arena_alloc(t->arena, v->n + 1);

	for (size_t i = 0; i < v->n; i++)
		there[i] = v->v[i].present;
	for (size_t s = 0; s < t->sentences.n; s++) {
		const struct person *p = named_called(t, s);

		for (size_t i = 0; p && i < v->n; i++)
			there[i] |= str_eq(p->name, v->v[i].name);
	}
	return there;
}

/* People of the meeting whom no label speaks for: those who were there first. */
static void add_silent(const struct talk *t, struct flag *f)
{
	const struct persons *v = &t->r->people;
	const bool *there = find_there(t);

	for (int first = 1; first >= 0; first--)
		for (size_t i = 0; i < v->n && f->choices.n < MAX_CHOICES; i++)
			if (there[i] == first && !speaks(t, &v->v[i]))
				*VEC_ADD(t->arena, &f->choices) = v->v[i].name;
}

void ask_prepare(struct talk *t)
{
	for (size_t i = 0; i < t->r->flags.n; i++) {
		struct flag *f = &t->r->flags.v[i];
		bool speaker = str_eq(f->code, STRL("unresolved-speaker"));

		if (!f->said.len)
			continue;
		if (speaker) {
			add_silent(t, f);
			f->quote = quote_of(t->arena, words_of(t, f->said));
		}
		for (size_t k = 0; k < f->segments.n && !f->quote.len && !speaker; k++)
			f->quote = quote_of(t->arena,
					    sentence_of(t, f->segments.v[k], f->said));
	}
}
