/* wording.c - checks of the model's wording against what was said. */
#include "extract/llm/wording.h"

#include "base/date.h"
#include "base/utf8.h"

enum {
	WORDING_BYTES = 300,
	WORDING_TERMS = 3,
	NEW_WORDS = 4, /* of so many content words one may be new */
	UNIT_AFTER = 4,
	UNIT_BEFORE = 3
};

/* What was said, read once for all checks. */
struct check {
	struct arena *arena;
	const struct wording *w;
	struct terms own;      /* of the wording */
	struct criticals mine; /* of the wording */
	struct criticals said; /* of the quoted sentences */
	struct terms turns;    /* of the cited turns */
	struct criticals all;  /* of the cited turns; "I" is its speaker's name */
	struct map stems;      /* of the cited turns */
	struct terms owner, due, about;
};

struct str wording_plain(struct arena *a, struct str text)
{
	static const char marks[] = " -'\".,;:()%$&+?!";
	struct str rest = text = str_trim(text);

	if (text.len == 0 || text.len > WORDING_BYTES ||
	    utf8_valid_prefix(text) != text.len)
		return (struct str){ 0 };
	while (rest.len) {
		uint32_t c = utf8_next(&rest);

		if (!utf8_is_letter(c) && !utf8_is_digit(c) &&
		    !(c < 0x80 && c && strchr(marks, (int)c)) && c != 0x2019 &&
		    c != 0x2013 && c != 0x2014 && c != 0x20AC && c != 0xA3)
			return (struct str){ 0 };
	}
	return arena_str(a, text);
}

static struct str stem(const struct check *s, struct str word)
{
	return word_stem(s->w->names->stemmer, s->arena, word);
}

/* "I", "my", "we": the speaker, as a name at that place. */
static bool is_speaker(struct str word)
{
	return str_in_words(word, "i me my mine");
}

static void add_speaker(struct check *s, const struct terms *name, size_t at)
{
	for (size_t i = 0; i < name->n; i++)
		*VEC_ADD(s->arena, &s->all) = (struct critical){
			.sense = SENSE_NAME, .word = name->v[i].word, .term = at, .n = 1
		};
}

/* The critical terms of a turn, with its speaker wherever it says "I". */
static void read_turn(struct check *s, const struct cited *c)
{
	struct terms t = { 0 }, name = { 0 };
	struct criticals found = { 0 };
	size_t base = s->turns.n, next = 0;

	terms_read(s->arena, c->turn, &t);
	terms_read(s->arena, c->speaker, &name);
	critical_read(s->arena, s->w->names, &t, &found);
	for (size_t i = 0; i < t.n; i++) {
		*VEC_ADD(s->arena, &s->turns) = t.v[i];
		map_set(s->arena, &s->stems, stem(s, t.v[i].word), 1);
		if (is_speaker(t.v[i].word))
			add_speaker(s, &name, base + i);
		for (; next < found.n && found.v[next].term == i; next++) {
			struct critical *k = VEC_ADD(s->arena, &s->all);

			*k = found.v[next];
			k->term += base;
		}
	}
}

static void read_source(struct check *s)
{
	const struct wording *w = s->w;
	int64_t due;

	terms_read(s->arena, w->text, &s->own);
	critical_read(s->arena, w->names, &s->own, &s->mine);
	for (size_t i = 0; i < w->cited.n; i++) {
		struct terms t = { 0 };

		terms_read(s->arena, w->cited.v[i].said, &t);
		critical_read(s->arena, w->names, &t, &s->said);
		read_turn(s, &w->cited.v[i]);
	}
	terms_read(s->arena, w->owner, &s->owner);
	if (date_parse(w->due, &due))
		terms_read(s->arena, date_words(s->arena, due), &s->due);
	for (size_t i = 0; i < w->about.n; i++)
		terms_read(s->arena, w->about.v[i], &s->about);
}

static bool holds(const struct terms *t, struct str word)
{
	return terms_find(t, word) != STR_NPOS;
}

static bool holds_number(const struct terms *t, int64_t value)
{
	int64_t v;

	for (size_t i = 0; i < t->n; i++)
		if (terms_number(t, i, &v) && v == value)
			return true;
	return false;
}

/* A day's number has a month, a year or nothing behind it: not "6 sites". */
static bool in_due(const struct check *s, const struct critical *c)
{
	size_t next = c->term + c->n;

	return holds_number(&s->due, c->value) &&
	       (next >= s->own.n || word_is_stop(s->own.v[next].word) ||
		holds(&s->due, s->own.v[next].word));
}

/* The name of an account stands beside the names that were said, for none of them. */
static bool in_about(const struct check *s, const struct critical *c)
{
	if (!holds(&s->about, c->word))
		return false;
	for (size_t i = 0; i < s->said.n; i++)
		if (s->said.v[i].sense == SENSE_NAME &&
		    !holds(&s->own, s->said.v[i].word))
			return false;
	return true;
}

/* Known without being said: who does it, until when, whom it is about. */
static bool resolved(const struct check *s, const struct critical *c)
{
	switch (c->sense) {
	case SENSE_NUMBER:
		return in_due(s, c);
	case SENSE_DATE:
		return holds(&s->due, c->word);
	case SENSE_NAME:
		return holds(&s->owner, c->word) || in_about(s, c);
	default:
		return false;
	}
}

/*
 * What follows a number in the wording stands near that number in the talk: ten
 * sites and four switches are not four sites.
 */
static bool unit_fits(const struct check *s, const struct critical *mine,
		      const struct critical *theirs)
{
	size_t next = mine->term + mine->n, from, to;
	struct str unit;

	if (next >= s->own.n || word_is_stop(s->own.v[next].word))
		return true;
	unit = stem(s, s->own.v[next].word);
	from = theirs->term > UNIT_BEFORE ? theirs->term - UNIT_BEFORE : 0;
	to = theirs->term + theirs->n + UNIT_AFTER;
	for (size_t i = from; i < to && i < s->turns.n; i++)
		if (str_eq(stem(s, s->turns.v[i].word), unit) ||
		    (str_eq(unit, STRL("%")) &&
		     str_eq(s->turns.v[i].word, STRL("percent"))) ||
		    (str_eq(unit, STRL("percent")) &&
		     str_eq(s->turns.v[i].word, STRL("%"))))
			return true;
	return false;
}

/* All of one sense, in the order in which the turns have them. */
static bool in_order(const struct check *s, enum sense sense)
{
	size_t at = 0;

	for (size_t i = 0; i < s->mine.n; i++) {
		const struct critical *c = &s->mine.v[i];
		size_t k = at;

		if (c->sense != sense)
			continue;
		while (k < s->all.n &&
		       !(critical_eq(&s->all.v[k], c) &&
			 (sense != SENSE_NUMBER || unit_fits(s, c, &s->all.v[k]))))
			k++;
		if (k < s->all.n)
			at = k + 1;
		else if (!resolved(s, c))
			return false;
	}
	return true;
}

static bool has(const struct criticals *list, const struct critical *c)
{
	for (size_t i = 0; i < list->n; i++)
		if (critical_eq(&list->v[i], c))
			return true;
	return false;
}

/* Each of a sense that one list has is in the other. */
static bool all_in(const struct criticals *list, const struct criticals *in,
		   enum sense sense)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i].sense == sense && !has(in, &list->v[i]))
			return false;
	return true;
}

/* As sure as it was said, neither more nor less. */
static bool certainty(const struct check *s)
{
	unsigned mine = critical_modals(&s->mine), said = critical_modals(&s->said);
	unsigned more = mine & ~said, less = said & ~mine;

	if (s->w->action && s->w->promised) {
		more &= ~(1u << MODAL_WILL);
		less &= ~(1u << MODAL_WILL | 1u << MODAL_CAN);
	}
	return more == 0 && less == 0;
}

/* Who is named as the one who will do it is its owner. */
static bool doer(const struct check *s)
{
	const struct critical *last = NULL;

	if (!s->w->action)
		return true;
	for (size_t i = 0; i < s->mine.n; i++) {
		const struct critical *c = &s->mine.v[i];

		if (c->sense == SENSE_NAME)
			last = c;
		if (last && (c->sense == SENSE_MODAL || last->term == 0) &&
		    c->term <= last->term + 2 && !holds(&s->owner, last->word))
			return false;
	}
	return true;
}

/* Few words that nobody said, and none at the start, where a name would stand. */
static bool words_known(const struct check *s)
{
	size_t content = 0, unknown = 0, next = 0;

	for (size_t i = 0; i < s->own.n; i++) {
		struct str word = s->own.v[i].word;

		while (next < s->mine.n &&
		       s->mine.v[next].term + s->mine.v[next].n <= i)
			next++;
		if ((next < s->mine.n && s->mine.v[next].term <= i) ||
		    word_is_stop(word) || word.len < 2)
			continue;
		content++;
		if (map_get(&s->stems, stem(s, word)) != STR_NPOS ||
		    holds(&s->about, word))
			continue;
		unknown++;
		if (i == 0)
			return false;
	}
	return unknown * NEW_WORDS <= content;
}

bool wording_stands(struct arena *a, const struct wording *w)
{
	struct check s = { .arena = a, .w = w };

	read_source(&s);
	return s.own.n >= WORDING_TERMS &&
	       critical_negations(&s.mine) == critical_negations(&s.said) &&
	       all_in(&s.mine, &s.said, SENSE_POLAR) &&
	       all_in(&s.said, &s.mine, SENSE_POLAR) &&
	       all_in(&s.mine, &s.said, SENSE_SIDE) && certainty(&s) &&
	       in_order(&s, SENSE_NUMBER) && in_order(&s, SENSE_DATE) &&
	       in_order(&s, SENSE_NAME) && doer(&s) && words_known(&s);
}
