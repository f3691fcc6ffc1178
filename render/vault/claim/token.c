/* token.c - words by words.h, parted at hyphens. */
#include "render/vault/claim/token.h"

#include "base/date.h"

static void add_token(struct forms *f, struct arena *a, struct str text, size_t from,
		      size_t to, struct tokens *out)
{
	struct token *t = VEC_ADD(a, out);

	t->text = str_sub(text, from, to);
	t->form = form_of(f, a, t->text);
	t->low = t->form->low;
	t->before = from > 0 ? text.p[from - 1] : 0;
	t->after = to < text.len ? text.p[to] : 0;
}

void tokens_of(struct forms *f, struct arena *a, struct str text, struct tokens *out)
{
	struct str word;
	int64_t day;

	for (size_t at = 0; word_next(text, &at, &word);) {
		size_t from = at - word.len, hyphen = str_chr(word, '-');

		while (hyphen != STR_NPOS && !date_parse(word, &day)) {
			add_token(f, a, text, from, from + hyphen, out);
			out->v[out->n - 1].joined = true;
			from += hyphen + 1;
			hyphen = str_chr(str_sub(text, from, at), '-');
		}
		add_token(f, a, text, from, at, out);
	}
}

bool token_is(const struct tokens *t, size_t i, const char *list)
{
	return i < t->n && str_place(str_z(t->v[i].low), list) >= 0;
}
