/* token.c - words by words.h, parted at hyphens; short lists of words as text. */
#include "base/lang/token.h"

#include <string.h>

#include "base/date.h"
#include "base/lang/words.h"

static void add_token(struct arena *a, struct str text, size_t from, size_t to,
		      bool joined, struct tokens *out)
{
	struct token *t = VEC_ADD(a, out);

	t->text = str_sub(text, from, to);
	t->before = from > 0 ? text.p[from - 1] : 0;
	t->after = to < text.len ? text.p[to] : 0;
	t->joined = joined;
	for (size_t i = 0; i < t->text.len && i + 1 < sizeof(t->low); i++) {
		char c = t->text.p[i];

		t->low[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
}

void tokens_of(struct arena *a, struct str text, struct tokens *out)
{
	struct str word;
	int64_t day;

	for (size_t at = 0; word_next(text, &at, &word);) {
		size_t end = at, from = at - word.len;

		for (size_t i = from; i < end && !date_parse(word, &day); i++)
			if (text.p[i] == '-') {
				add_token(a, text, from, i, true, out);
				from = i + 1;
			}
		add_token(a, text, from, end, false, out);
	}
}

bool token_is(const struct tokens *t, size_t i, const char *list)
{
	size_t n = i < t->n ? strlen(t->v[i].low) : 0;

	for (const char *p = n ? strstr(list, t->v[i].low) : NULL; p;
	     p = strstr(p + 1, t->v[i].low))
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == 0))
			return true;
	return false;
}
