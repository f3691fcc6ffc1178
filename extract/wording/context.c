/* context.c - what was said right before an item that speaks of "it" or "them". */
#include "extract/wording/context.h"

#include "extract/signals.h"

enum {
	SENTENCES = 4, /* that are looked at */
	TURNS = 3,     /* back */
	WORDS = 4,     /* fewer are no more than an answer: of what? */
	BYTES = 240    /* longer ones are left out */
};

/* "It's late", "ask them", "That takes nine days"; "this year" refers to nothing. */
unsigned context_says(struct str text)
{
	text = str_head(text, str_chr(text, '\''));
	text = str_head(text, str_chr(text, '\xe2')); /* the typographic one */
	if (str_in_words(text, "it its they them their theirs he him she her "
			       "one ones same"))
		return SAYS_BACK;
	return str_in_words(text, "that those") ? SAYS_THAT : 0;
}

static bool refers_back(const struct talk *t, const struct sentence *s)
{
	unsigned begins = 0;

	for (size_t w = s->word; w < s->word + s->n_words && w < s->word + 2; w++)
		begins |= talk_form(t, w)->says;
	return (s->says & SAYS_BACK) || (begins & SAYS_THAT);
}

static bool has_content(const struct talk *t, const struct sentence *s)
{
	for (size_t w = s->word; w < s->word + s->n_words; w++)
		if (talk_form(t, w)->content)
			return true;
	return false;
}

/* The first of the sentences before `first` that tell what they speak of. */
static size_t begin(const struct talk *t, size_t first)
{
	const struct sentence *all = t->sentences.v, *item = &all[first];
	size_t from = first, words = 0, bytes = 0;
	bool open = true;

	while (open && from > 0 && first - from < SENTENCES) {
		const struct sentence *s = &all[from - 1];

		bytes += s->text.len;
		if (!signals_open(t, from - 1) || s->seg->kind != item->seg->kind ||
		    s->turn + TURNS < item->turn || bytes > BYTES)
			break;
		from--;
		words += s->n_words;
		open = words < WORDS || refers_back(t, s) || !has_content(t, s);
	}
	return from;
}

struct str context_of(const struct talk *t, const size_t *sentence, size_t n)
{
	size_t first = sentence[0], i = 0;
	struct buf b = { 0 };

	while (i < n && !refers_back(t, &t->sentences.v[sentence[i]]))
		i++;
	for (size_t k = i < n ? begin(t, first) : first; k < first; k++) {
		if (b.len)
			buf_c(&b, ' ');
		buf_str(&b, t->sentences.v[k].text);
	}
	return arena_take(t->arena, &b);
}
