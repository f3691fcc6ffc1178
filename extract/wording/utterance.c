/*
 * utterance.c - divides a spoken sentence into its words.  Words are parted by blanks;
 * what is no letter or digit at the end of one is the punctuation behind it.
 */
#include "extract/wording/utterance.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/words.h"

/* Dashes, closing quotes and dots of U+20xx are punctuation, the apostrophe is not. */
static bool wide_mark(struct str s)
{
	static const struct str marks[] = { STR("\xE2\x80\xA6"), STR("\xE2\x80\x9C"),
					    STR("\xE2\x80\x9D"), STR("\xE2\x80\x93"),
					    STR("\xE2\x80\x94") };

	return STR_ANY(str_ends, s, marks);
}

static bool in_word(unsigned char c)
{
	return c >= 0x80 || ascii_is_alnum((char)c);
}

/* Where the word that begins at `from` ends with what stands right behind it. */
static size_t word_end(struct str text, size_t from)
{
	for (; from < text.len; from += 8) {
		uint64_t x = bytes_load(text.p + from, text.len - from);
		uint64_t blanks = bytes_range(x, '\t', '\n') | bytes_range(x, ' ', ' ');

		if (blanks)
			return from + bytes_first(blanks);
	}
	return text.len;
}

/* As word_fold does; most words are short, and of ASCII. */
static void fold(struct spoken_word *w)
{
	struct str word = w->word, folded;
	uint64_t x;

	if (word.len <= 8) {
		x = bytes_load(word.p, word.len);
		if (!(x & BYTES_HIGH)) {
			x = htole64(bytes_lower(x));
			memcpy(w->folded, &x, sizeof x);
			w->n_folded = (unsigned char)word.len;
			return;
		}
	}
	if (word_fold(word, w->folded, UTTERANCE_FOLDED, &folded))
		w->n_folded = (unsigned char)folded.len;
}

bool utterance_split(struct utterance *u, struct str text)
{
	size_t i = 0;

	for (u->n = 0; i < text.len; i++) {
		size_t from = i, end;

		i = word_end(text, from);
		if (i == from)
			continue;
		if (u->n == UTTERANCE_MAX)
			return false;
		for (end = i; end > from;) {
			unsigned char c = (unsigned char)text.p[end - 1];

			if (!in_word(c))
				end--;
			else if (c >= 0x80 && wide_mark(str_sub(text, from, end)))
				end -= 3;
			else
				break;
		}
		u->v[u->n] = (struct spoken_word){ .word = str_sub(text, from, end),
						   .tail = str_sub(text, end, i) };
		fold(&u->v[u->n++]);
	}
	return true;
}

struct str utterance_word(const struct utterance *u, size_t i)
{
	return i < u->n ? str_n(u->v[i].folded, u->v[i].n_folded) : str_none();
}

bool utterance_is(const struct utterance *u, size_t i, const char *word)
{
	return i < u->n && !u->v[i].gone && u->v[i].folded[0] == word[0] &&
	       str_eq(utterance_word(u, i), str_z(word));
}

bool utterance_in(const struct utterance *u, size_t i, const char *words)
{
	return i < u->n && !u->v[i].gone && str_in_words(utterance_word(u, i), words);
}

bool utterance_comma(const struct utterance *u, size_t i)
{
	return i < u->n && u->v[i].tail.len > 0 && u->v[i].tail.p[0] == ',';
}

size_t utterance_next(const struct utterance *u, size_t i)
{
	for (i++; i < u->n && u->v[i].gone;)
		i++;
	return i < u->n ? i : u->n;
}

size_t utterance_left(const struct utterance *u, size_t i)
{
	size_t n = 0;

	for (; i < u->n; i++)
		n += !u->v[i].gone;
	return n;
}
