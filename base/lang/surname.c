/* surname.c - names in which the surname stands in capitals, or first. */
#include "base/lang/name.h"

#include "base/lang/given.h"
#include "base/lang/role.h"
#include "base/utf8.h"

/* Of fewer letters many are an organisation's: "Ada SAP".  No name has more words, nor
 * more given names behind a surname. */
enum { SURNAME_LETTERS = 4, WORDS_MAX = 6, GIVEN_BEHIND = 2 };

/* Letters of a word of capitals, "O'NEIL", "LE-ROUX", else 0. */
static size_t capitals(struct str word)
{
	size_t n = 0;

	while (word.len > 0) {
		uint32_t cp = utf8_next(&word);

		if (utf8_is_letter(cp) ? !utf8_is_upper(cp)
				       : cp != '-' && cp != '\'' && cp != 0x2019)
			return 0;
		n += utf8_is_letter(cp);
	}
	return n;
}

/* "NHS" and "BMW" can only be spelt. */
static bool can_be_said(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (strchr("AEIOUY", word.p[i]) || (word.p[i] & 0x80))
			return true;
	return false;
}

/* "LE-ROUX" -> "Le-Roux" */
static void put_small(struct arena *a, struct buf *b, struct str word)
{
	bool first = true;

	while (word.len > 0) {
		struct str letter = word;
		uint32_t cp = utf8_next(&word);

		letter.len -= word.len;
		buf_str(b, first ? letter : utf8_fold(a, letter));
		first = !utf8_is_letter(cp);
	}
}

static void put_words(struct arena *a, struct buf *b, const struct str *word, size_t n,
		      bool small)
{
	for (size_t i = 0; i < n; i++) {
		if (b->len > 0)
			buf_c(b, ' ');
		if (small)
			put_small(a, b, word[i]);
		else
			buf_str(b, word[i]);
	}
}

/* Whether so many words from there are a surname in capitals. */
static bool is_surname(const struct str *word, size_t n)
{
	struct str all =
	    str_n(word[0].p, (size_t)(word[n - 1].p - word[0].p) + word[n - 1].len);
	bool whole = false;

	for (size_t i = 0; i < n; i++)
		whole |= capitals(word[i]) >= SURNAME_LETTERS && can_be_said(word[i]);
	return whole && !role_is(all);
}

struct str name_plain_case(struct arena *a, struct str name)
{
	struct str word[WORDS_MAX], rest = name;
	size_t n = 0, head = 0, tail = 0, from;
	struct buf b = { 0 };

	while (n < WORDS_MAX && str_split(&rest, ' ', &word[n]))
		n++;
	while (head < n && capitals(word[head]) > 1)
		head++;
	while (tail < n && capitals(word[n - 1 - tail]) > 1)
		tail++;
	from = head ? 0 : n - tail;
	if (rest.p || (head > 0) == (tail > 0) ||
	    (head > 0 && n - head > GIVEN_BEHIND) || !given_is(a, word[head]) ||
	    !is_surname(word + from, head + tail))
		return name;
	put_words(a, &b, word + head, n - head - tail, false);
	put_words(a, &b, word + from, head + tail, true);
	name = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return name;
}

struct str name_by_address(struct arena *a, struct str name, struct str email)
{
	struct str box = str_head(email, str_chr(email, '@')), first, last = box;
	size_t at = str_chr(name, ' ');
	struct str x = str_head(name, at), y = str_from(name, at + 1);

	if (at == STR_NPOS || !str_split(&last, '.', &first) || !str_ieq(first, y) ||
	    !str_ieq(last, x) || !given_is(a, y) || given_is(a, x))
		return name;
	return arena_fmt(a, "%.*s %.*s", STR_ARG(y), STR_ARG(x));
}
