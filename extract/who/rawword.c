/* rawword.c - see rawword.h. */
#include "extract/who/rawword.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/utf8.h"

enum { MIN_NAME = 3, MAX_WORDS = 160 };

static bool small(char c)
{
	return ascii_is_lower(c) || (unsigned char)c >= 0x80;
}

static bool is_capital_word(struct str raw)
{
	if (raw.len < MIN_NAME || !ascii_is_upper(raw.p[0]))
		return false;
	for (size_t i = 1; i < raw.len; i++)
		if (!small(raw.p[i]))
			return false;
	return true;
}

/* A capital with a small letter behind it, but for the first byte. */
static bool has_capital(struct str text)
{
	for (size_t i = 1; i + 1 < text.len; i += 8) {
		uint64_t x = bytes_load(text.p + i, text.len - i);
		uint64_t capitals = bytes_range(x, 'A', 'Z');

		for (; capitals; capitals &= capitals - 1) {
			size_t next = i + bytes_first(capitals) + 1;

			if (next < text.len && small(text.p[next]))
				return true;
		}
	}
	return false;
}

static bool has_name(const struct talk *t, const struct sentence *s)
{
	const struct lexicon *l = &t->words;
	struct str text = s->text;

	if (has_capital(text))
		return true;
	return s->n_words > 0 && is_capital_word(lexicon_word(l, s->word, text)) &&
	       !(l->forms.v[l->words.v[s->word].form].says & SAYS_STOP);
}

bool rawword_may_name(const struct talk *t, size_t sentence)
{
	enum { YES = 1, NO = 2 };
	struct who *w = t->who;
	const struct sentence *s = &t->sentences.v[sentence];

	if (talk_barred(s))
		return false;
	if (!w->may_name)
		w->may_name = arena_alloc(w->arena, t->sentences.n + 1);
	if (w->may_name[sentence] == 0)
		w->may_name[sentence] = has_name(t, s) ? YES : NO;
	return w->may_name[sentence] == YES;
}

static void split(const struct talk *t, size_t sentence, struct raw_words *out)
{
	const struct who *w = t->who;
	struct str text = t->sentences.v[sentence].text, raw, folded;
	size_t m = w->of_sentence[sentence], end = w->of_sentence[sentence + 1];
	char room[WORD_BUF];

	VEC_RESERVE(w->arena, out, t->sentences.v[sentence].n_words);
	for (size_t at = 0; out->n < MAX_WORDS &&
			    index_word(w->arena, text, &at, &raw, &folded, room);) {
		struct raw_word *p = VEC_ADD(w->arena, out);
		size_t from = (size_t)(raw.p - text.p);

		while (m < end && w->mentions.v[m].to <= from)
			m++;
		p->raw = raw;
		p->folded = arena_str(w->arena, folded);
		p->known = m < end && w->mentions.v[m].from <= from;
		p->given = p->known && w->mentions.v[m].sort == NAME_PERSON &&
			   w->mentions.v[m].from == from &&
			   w->mentions.v[m].to == from + raw.len;
		p->capital = is_capital_word(raw);
	}
}

const struct raw_words *rawword_of(const struct talk *t, size_t sentence)
{
	struct who *w = t->who;

	if (!w->raw_words)
		w->raw_words =
		    arena_alloc(w->arena, t->sentences.n * sizeof *w->raw_words);
	if (w->raw_words[sentence].n == 0)
		split(t, sentence, &w->raw_words[sentence]);
	return &w->raw_words[sentence];
}

bool rawword_spaced(const struct raw_words *w, size_t i)
{
	const struct str *before = &w->v[i - 1].raw, *at = &w->v[i].raw;

	return at->p == before->p + before->len + 1 && at->p[-1] == ' ';
}

struct str rawword_pair(const struct raw_words *w, size_t i)
{
	return str_n(w->v[i].raw.p, w->v[i].raw.len + 1 + w->v[i + 1].raw.len);
}

bool rawword_in_lower(const struct talk *t, struct str name)
{
	struct str low = utf8_fold(t->arena, name);

	for (size_t i = 0; i < t->sentences.n; i++) {
		struct str text = t->sentences.v[i].text;
		size_t k = str_find(text, low, 0);

		if (k != STR_NPOS && (k == 0 || text.p[k - 1] == ' '))
			return true;
	}
	return false;
}
