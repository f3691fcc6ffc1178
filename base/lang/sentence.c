/*
 * sentence.c - where sentences end.
 *
 * One pass; what is looked at before or after a full stop is bounded, so that a line of
 * a million stops costs no more than a line of letters.
 */
#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/words.h"
#include "base/utf8.h"

#define IN_TABLE(key, table) str_in_sorted((key), (table), COUNT(table))

/* Sorted.  Never the end of a sentence; what else ends in a stop may be. */
static const struct str abbrev[] = {
	STR("al"),  STR("approx"), STR("assoc"), STR("capt"), STR("cf"),
	STR("col"), STR("dept"),   STR("dr"),    STR("e.g"),  STR("eg"),
	STR("est"), STR("excl"),   STR("fig"),   STR("gen"),  STR("gov"),
	STR("hon"), STR("i.e"),    STR("ie"),    STR("incl"), STR("jr"),
	STR("lt"),  STR("messrs"), STR("mr"),    STR("mrs"),  STR("ms"),
	STR("mt"),  STR("ph.d"),   STR("prof"),  STR("resp"), STR("rev"),
	STR("sen"), STR("sgt"),    STR("sr"),    STR("st"),   STR("viz"),
	STR("vs"),
};

/* Sorted.  An abbreviation only before a number: "No. 5", "Feb. 3". */
static const struct str before_number[] = {
	STR("apr"), STR("art"), STR("aug"),  STR("ch"),  STR("dec"),  STR("feb"),
	STR("jan"), STR("jul"), STR("jun"),  STR("mar"), STR("no"),   STR("nos"),
	STR("nov"), STR("nr"),  STR("oct"),  STR("p"),   STR("para"), STR("pp"),
	STR("sec"), STR("sep"), STR("sept"), STR("ver"), STR("vol"),
};

/* Does the stop at `at` end no sentence?  next is the first letter after it. */
static bool stop_inside(struct str s, size_t start, size_t at, char next)
{
	char room[12];
	struct str word;
	size_t from = at;
	bool dotted = false;

	while (from > start && at - from <= sizeof(room) &&
	       (ascii_is_alnum(s.p[from - 1]) || s.p[from - 1] == '.')) {
		from--;
		dotted |= s.p[from] == '.';
	}
	if (from == at || !word_fold(str_sub(s, from, at), room, sizeof(room), &word))
		return false;
	if (from == start && str_uint(word, 999) >= 0)
		return true; /* a list number */
	if (word.len == 1 && ascii_is_upper(s.p[from]))
		return s.p[from] != 'I';
	if (dotted && word.len >= 3 && word.p[1] == '.' && ascii_is_upper(s.p[from]))
		return true; /* U.S. Navy */
	if (IN_TABLE(word, abbrev))
		return true;
	return ascii_is_digit(next) && IN_TABLE(word, before_number);
}

/* Length of . ! ? or an ellipsis at `at`, or 0. */
static size_t stop_at(struct str s, size_t at)
{
	char c = s.p[at];

	if (c == '.' || c == '!' || c == '?')
		return 1;
	if ((unsigned char)c < 0x80)
		return 0;
	if (str_starts(str_from(s, at), STRL("\xE2\x80\xA6")))
		return 3;                                                 /* … */
	return str_starts(str_from(s, at), STRL("\xE3\x80\x82")) ? 3 : 0; /* 。 */
}

/* What may stand between the stop and the space: more stops, quotes, brackets. */
static size_t closer_at(struct str s, size_t at)
{
	char c = s.p[at];
	size_t n = stop_at(s, at);

	if (n)
		return n;
	if (c == '"' || c == '\'' || c == ')' || c == ']')
		return 1;
	if ((unsigned char)c < 0x80)
		return 0;
	if (str_starts(str_from(s, at), STRL("\xE2\x80\x9D")) ||
	    str_starts(str_from(s, at), STRL("\xE2\x80\x99")))
		return 3;
	return 0;
}

enum { CASELESS = 0x590 }; /* the first script behind those of Europe */

static bool starts_small(struct str s)
{
	uint32_t cp;

	if ((unsigned char)s.p[0] < 0x80)
		return ascii_is_lower(s.p[0]);
	cp = utf8_next(&s);
	return cp < CASELESS && utf8_is_letter(cp) && !utf8_is_upper(cp);
}

enum ending { GOES_ON, MAY_END, ENDS };

/*
 * A stop at *at: moves *at over it and its closers.  MAY_END: a lower-case
 * letter follows, so it ends only a sentence that is too long.
 */
static enum ending ending(struct str s, size_t start, size_t *at)
{
	size_t stop = *at, i = stop, n;
	bool wide = (unsigned char)s.p[stop] == 0xE3, single;

	while (i < s.len && (n = closer_at(s, i)) > 0)
		i += n;
	*at = i;
	single = i == stop + 1 && s.p[stop] == '.';
	if (i >= s.len || wide)
		return ENDS;
	if (!ascii_is_space(s.p[i]))
		return GOES_ON;
	while (i < s.len && ascii_is_space(s.p[i]))
		i++;
	if (i >= s.len)
		return ENDS;
	if (single && stop_inside(s, start, stop, s.p[i]))
		return GOES_ON;
	return starts_small(str_from(s, i)) ? MAY_END : ENDS;
}

/* Where a sentence that is too long is cut: at a weak end, a space, or a character. */
static size_t cut(struct str s, size_t start, size_t weak, size_t i)
{
	size_t blank = i - 1;

	if (weak > start + SENTENCE_MAX / 2)
		return weak;
	while (blank > start && !ascii_is_space(s.p[blank]))
		blank--;
	if (blank > start)
		return blank;
	while (i > start + 1 && i < s.len && ((unsigned char)s.p[i] & 0xC0) == 0x80)
		i--;
	return i;
}

/* The first byte from i on with which a stop may begin, or end. */
static size_t find_stop(struct str s, size_t i, size_t end)
{
	for (; i < end; i += 8) {
		uint64_t x = bytes_load(s.p + i, end - i);
		uint64_t stops = (x & BYTES_HIGH) | bytes_range(x, '.', '.') |
				 bytes_range(x, '!', '!') | bytes_range(x, '?', '?');

		if (stops)
			return i + bytes_first(stops);
	}
	return end;
}

/* To the next stop and over it, or to `end`. */
static enum ending step(struct str s, size_t start, size_t end, size_t *at)
{
	*at = find_stop(s, *at, end);
	if (*at == end)
		return GOES_ON;
	if (stop_at(s, *at) > 0)
		return ending(s, start, at);
	++*at;
	return GOES_ON;
}

bool sentence_next(struct str text, size_t *at, struct str *sentence)
{
	size_t i = *at, start, end, weak;

	while (i < text.len && ascii_is_space(text.p[i]))
		i++;
	start = weak = i;
	end = text.len - start > SENTENCE_MAX ? start + SENTENCE_MAX + 1 : text.len;
	while (i < text.len) {
		enum ending e = step(text, start, end, &i);

		if (e == ENDS)
			break;
		if (e == MAY_END)
			weak = i;
		if (i - start > SENTENCE_MAX) {
			i = cut(text, start, weak, i);
			break;
		}
	}
	*at = i;
	*sentence = str_rtrim(str_sub(text, start, i));
	return i > start;
}
