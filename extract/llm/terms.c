/* terms.c - words as they are compared, and the numbers among them. */
#include "extract/llm/terms.h"

#include "base/lang/words.h"
#include "base/utf8.h"

enum { MAX_WORD = 64, MAX_DIGITS = 12 };

/* A word being read: its bytes folded, without what is invisible. */
struct word {
	char text[MAX_WORD];
	size_t len, from, to;
	bool capital;
};

static bool invisible(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

static bool apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC;
}

static bool digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static uint32_t peek(struct str s)
{
	return s.len ? utf8_next(&s) : 0;
}

static bool part(uint32_t c)
{
	return utf8_is_letter(c) || utf8_is_digit(c) || (c >= 0x300 && c <= 0x36F);
}

static void put(struct arena *a, struct terms *out, struct str word, size_t from,
		size_t to, bool capital)
{
	*VEC_ADD(a, out) = (struct term){ word, from, to, capital, false };
}

/* Short forms and what they stand for; the first matching row counts. */
static const struct {
	struct str end, put;
} short_forms[] = {
	{ STR("n't"), STR("not") },  { STR("'ll"), STR("will") },
	{ STR("'re"), STR("are") },  { STR("'ve"), STR("have") },
	{ STR("'d"), STR("would") }, { STR("'m"), STR("am") },
	{ STR("'s"), STR("s") },
};

static const struct {
	struct str said, first, then;
} joined[] = {
	{ STR("cannot"), STR("can"), STR("not") },
	{ STR("gonna"), STR("going"), STR("to") },
	{ STR("wanna"), STR("want"), STR("to") },
	{ STR("gotta"), STR("got"), STR("to") },
};

/* "ca" of "can't", "wo" of "won't", "sha" of "shan't". */
static struct str verb_of(struct str left)
{
	if (str_eq(left, STRL("ca")))
		return STRL("can");
	if (str_eq(left, STRL("wo")))
		return STRL("will");
	return str_eq(left, STRL("sha")) ? STRL("shall") : left;
}

static bool put_joined(struct arena *a, struct terms *out, const struct word *w,
		       struct str text)
{
	for (size_t i = 0; i < COUNT(joined); i++)
		if (str_eq(text, joined[i].said)) {
			put(a, out, joined[i].first, w->from, w->to, w->capital);
			put(a, out, joined[i].then, w->from, w->to, false);
			return true;
		}
	return false;
}

static void put_word(struct arena *a, struct terms *out, const struct word *w)
{
	struct str text = str_n(w->text, w->len);

	if (put_joined(a, out, w, text))
		return;
	text = arena_str(a, text);
	for (size_t i = 0; i < COUNT(short_forms); i++) {
		struct str end = short_forms[i].end, left;

		if (text.len <= end.len || !str_ends(text, end))
			continue;
		left = str_sub(text, 0, text.len - end.len);
		put(a, out, i == 0 ? verb_of(left) : left, w->from, w->to, w->capital);
		put(a, out, short_forms[i].put, w->from, w->to, false);
		return;
	}
	put(a, out, text, w->from, w->to, w->capital);
}

static void word_add(struct word *w, struct arena *a, struct str bytes, uint32_t c)
{
	struct str folded;
	char low;

	if (c < 0x80) {
		low = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c);
		folded = str_n(&low, 1);
	} else {
		folded = utf8_fold(a, bytes);
	}
	if (w->len + folded.len <= MAX_WORD) {
		memcpy(w->text + w->len, folded.p, folded.len);
		w->len += folded.len;
	}
}

/* Digits that may have "," or "." between them; "," says nothing. */
static struct str read_digits(struct word *w, struct arena *a, struct str rest)
{
	while (rest.len && digit(peek(rest))) {
		word_add(w, a, str_sub(rest, 0, 1), (unsigned char)rest.p[0]);
		rest = str_from(rest, 1);
		if (rest.len > 1 && (rest.p[0] == ',' || rest.p[0] == '.') &&
		    digit((unsigned char)rest.p[1])) {
			if (rest.p[0] == '.')
				word_add(w, a, STRL("."), '.');
			rest = str_from(rest, 1);
		}
	}
	for (size_t i = 0; i < 4; i++) {
		static const struct str ends[] = { STR("st"), STR("nd"), STR("rd"),
						   STR("th") };

		if (str_istarts(rest, ends[i]) && !part(peek(str_from(rest, 2))))
			return str_from(rest, 2);
	}
	return rest;
}

static struct str read_letters(struct word *w, struct arena *a, struct str rest)
{
	while (rest.len) {
		struct str after = rest;
		uint32_t c = utf8_next(&after);
		struct str bytes = str_n(rest.p, rest.len - after.len);

		if (part(c)) {
			w->capital = w->capital || utf8_is_upper(c);
			word_add(w, a, bytes, c);
		} else if (apostrophe(c) && part(peek(after))) {
			word_add(w, a, STRL("'"), '\'');
		} else if (!invisible(c)) {
			break;
		}
		rest = after;
	}
	return rest;
}

static bool figure_sign(uint32_t c, struct str after, bool gap)
{
	return c == '%' || c == '$' || c == 0x20AC || c == 0xA3 ||
	       ((c == '-' || c == 0x2212) && gap && digit(peek(after)));
}

void terms_read(struct arena *a, struct str text, struct terms *out)
{
	struct str rest = text;
	bool first = true, gap = true;

	while (rest.len) {
		struct str after = rest;
		size_t at = text.len - rest.len, n = out->n;
		uint32_t c = utf8_next(&after);
		struct word w = { .from = at };

		if (part(c)) {
			rest = digit(c) ? read_digits(&w, a, rest)
					: read_letters(&w, a, rest);
			w.to = text.len - rest.len;
			put_word(a, out, &w);
		} else {
			rest = after;
			if (figure_sign(c, after, gap))
				put(a, out,
				    c == 0x2212
					? STRL("-")
					: arena_str(a, str_sub(text, at,
							       text.len - after.len)),
				    at, text.len - after.len, false);
			first =
			    first || c == '.' || c == '!' || c == '?' || c == 0x2026;
		}
		gap = !part(c);
		if (out->n > n) {
			out->v[n].first = first;
			first = false;
		}
	}
}

size_t terms_find(const struct terms *t, struct str word)
{
	for (size_t i = 0; i < t->n; i++)
		if (str_eq(t->v[i].word, word))
			return i;
	return STR_NPOS;
}

size_t terms_find_all(const struct terms *t, const struct terms *row)
{
	for (size_t i = 0; row->n && i + row->n <= t->n; i++) {
		size_t k = 0;

		while (k < row->n && str_eq(t->v[i + k].word, row->v[k].word))
			k++;
		if (k == row->n)
			return i;
	}
	return STR_NPOS;
}

/* ---- numbers -------------------------------------------------------------- */

static bool small_number(struct str w, int64_t *value)
{
	int v = word_cardinal(w);

	if (v < 0)
		v = str_eq(w, STRL("dozen")) ? 12 : word_ordinal(w);
	*value = v;
	return v > 0 || str_eq(w, STRL("zero"));
}

static int64_t scale(struct str w)
{
	return str_eq(w, STRL("hundred"))                            ? 100
	       : str_eq(w, STRL("thousand")) || str_eq(w, STRL("k")) ? 1000
	       : str_eq(w, STRL("million")) || str_eq(w, STRL("mn")) ? 1000000
	       : str_eq(w, STRL("billion")) || str_eq(w, STRL("bn")) ? 1000000000
								     : 0;
}

/* "1500", "1.5" in thousandths. */
static bool figures(struct str w, int64_t *milli)
{
	size_t i = 0, places = 0;
	int64_t v = 0;

	if (w.len > MAX_DIGITS || !w.len || !digit((unsigned char)w.p[0]))
		return false;
	for (; i < w.len && digit((unsigned char)w.p[i]); i++)
		v = v * 10 + (w.p[i] - '0');
	if (i < w.len && w.p[i] == '.')
		for (i++; i < w.len && digit((unsigned char)w.p[i]) && places < 3;
		     i++, places++)
			v = v * 10 + (w.p[i] - '0');
	for (; places < 3; places++)
		v *= 10;
	*milli = v;
	return i == w.len;
}

/* "twenty" takes a "six", "two hundred" takes a "six" or a "sixty". */
static bool takes(int64_t sum, int64_t more)
{
	int64_t tens = sum % 100;

	return (tens >= 20 && tens % 10 == 0 && more > 0 && more < 10) ||
	       (sum >= 100 && tens == 0 && more < 100);
}

size_t terms_number(const struct terms *t, size_t i, int64_t *value)
{
	int64_t now = 0, more, times;
	size_t n = 0;

	if (i < t->n && figures(t->v[i].word, &now)) {
		n = 1;
	} else if (i < t->n && small_number(t->v[i].word, &now)) {
		for (n = 1; i + n < t->n; n++) {
			if (small_number(t->v[i + n].word, &more) && takes(now, more))
				now += more;
			else if (scale(t->v[i + n].word) == 100 && now < 100 && now > 0)
				now *= 100;
			else if (!(str_eq(t->v[i + n].word, STRL("and")) &&
				   now >= 100 && i + n + 1 < t->n &&
				   small_number(t->v[i + n + 1].word, &more) &&
				   takes(now, more)))
				break;
		}
		now *= 1000;
	} else {
		return 0;
	}
	while (i + n < t->n && (times = scale(t->v[i + n].word)) > 0 &&
	       now < INT64_MAX / times) {
		now *= times;
		n++;
	}
	*value = now;
	return n;
}
