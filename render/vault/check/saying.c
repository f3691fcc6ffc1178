/* saying.c - the stems of what a line says, and what two sayings have together. */
#include "render/vault/check/saying.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/utf8.h"

static int by_text(const void *a, const void *b)
{
	return str_cmp(((const struct stem *)a)->text, ((const struct stem *)b)->text);
}

/* "Nobody else" tells who alone, and denies nothing. */
static bool negates(struct str w, struct str rest)
{
	char room[16];
	struct str low;

	return !str_istarts(str_trim(rest), STRL("else")) &&
	       word_fold(w, room, sizeof room, &low) &&
	       (word_negates(low) || str_ends(low, STRL("n't")));
}

void saying_stems(struct check *c, struct arena *a, struct saying *s)
{
	struct str w;
	size_t at = 0, n = 0, cap = 0;

	while (s->text.len && word_next(s->text, &at, &w)) {
		struct str first = w;

		if (negates(w, str_from(s->text, at)))
			s->negated = true;
		else if (!word_is_stop(w)) {
			s->v = arena_grow(a, s->v, n, &cap, sizeof *s->v);
			s->v[n].text = word_stem(c->stemmer, a, w);
			s->v[n++].name = utf8_is_upper(utf8_next(&first));
		}
	}
	if (n)
		qsort(s->v, n, sizeof *s->v, by_text);
	for (size_t i = 0; i < n; i++) {
		if (s->n && str_eq(s->v[s->n - 1].text, s->v[i].text))
			s->v[s->n - 1].name |= s->v[i].name;
		else
			s->v[s->n++] = s->v[i];
	}
}

struct likeness saying_compare(const struct saying *a, const struct saying *b)
{
	struct likeness x = { 0 };
	size_t i = 0, k = 0;

	while (i < a->n || k < b->n) {
		int r = i == a->n   ? 1
			: k == b->n ? -1
				    : str_cmp(a->v[i].text, b->v[k].text);

		if (r != 0) {
			const struct stem *s = r < 0 ? &a->v[i] : &b->v[k];

			x.names[r > 0] += s->name;
			x.numbers[r > 0] += ascii_has_digit(s->text);
		} else {
			x.both++;
			x.plain += !a->v[i].linked;
		}
		i += r <= 0;
		k += r >= 0;
	}
	return x;
}
