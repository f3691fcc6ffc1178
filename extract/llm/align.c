/* align.c - quotes in what was said. */
#include "extract/llm/align.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/llm/distance.h"

enum { SHORT = 4, QUOTE_WORDS = 512, TOLERANCE = 15 /* percent */ };

void align_open(struct align_text *t, struct arena *a, struct str text)
{
	*t = (struct align_text){ .text = text };
	terms_read(a, text, &t->terms);
	t->ids = arena_array(a, t->ids, t->terms.n);
	for (size_t i = 0; i < t->terms.n; i++)
		t->ids[i] =
		    (uint32_t)map_put(a, &t->numbers, t->terms.v[i].word, t->numbers.n);
}

static bool in_word(struct str text, size_t at)
{
	struct str rest = str_from(text, at);
	unsigned char c = rest.len ? (unsigned char)rest.p[0] : 0;

	return c >= 0x80 ? utf8_is_letter(utf8_next(&rest)) : ascii_is_alnum((char)c);
}

static bool ends_word(struct str text, size_t at)
{
	while (at > 0 && ((unsigned char)text.p[at - 1] & 0xC0) == 0x80)
		at--;
	return at > 0 && in_word(text, at - 1);
}

/* Byte for byte, at both ends of words. */
static bool exact(struct str text, struct str quote, struct aligned *out)
{
	for (size_t at = 0; (at = str_find(text, quote, at)) != STR_NPOS; at++) {
		size_t end = at + quote.len;

		if ((in_word(text, at) && ends_word(text, at)) ||
		    (in_word(text, end) && ends_word(text, end)))
			continue;
		*out = (struct aligned){ ALIGN_EXACT, at, end };
		return true;
	}
	return false;
}

/* Terms [from, to) as a list of their own. */
static struct terms stretch(const struct terms *t, size_t from, size_t to)
{
	return (struct terms){ t->v + from, to - from, 0 };
}

struct aligned align_quote(const struct align_text *t, struct arena *a,
			   const struct critical_names *names, struct str quote)
{
	struct aligned out = { ALIGN_NONE, 0, 0 };
	struct terms words = { 0 }, there;
	struct distance_hit hit;
	uint32_t *ids;
	size_t most = 0;

	quote = str_trim(quote);
	if (quote.len == 0 || t->terms.n == 0)
		return out;
	terms_read(a, quote, &words);
	if (words.n == 0 || words.n > QUOTE_WORDS || exact(t->text, quote, &out))
		return out;
	ids = arena_alloc(a, words.n * sizeof *ids);
	for (size_t i = 0; i < words.n; i++) {
		size_t id = map_get(&t->numbers, words.v[i].word);

		ids[i] = id == STR_NPOS ? DISTANCE_NEW : (uint32_t)id;
	}
	hit = distance_best(a, ids, words.n, t->ids, t->terms.n, t->numbers.n);
	if (words.n >= SHORT)
		most = words.n * TOLERANCE > 100 ? words.n * TOLERANCE / 100 : 1;
	if (hit.distance > most)
		return out;
	there = stretch(&t->terms, hit.from, hit.to);
	if (hit.distance > 0 && !critical_agree(a, names, &words, &there))
		return out;
	out.step = hit.distance > 0 ? ALIGN_EDITS : ALIGN_WORDS;
	out.from = there.v[0].from;
	out.to = there.v[there.n - 1].to;
	return out;
}
