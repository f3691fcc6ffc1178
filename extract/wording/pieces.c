/*
 * pieces.c - what is said without being meant: "um", "you know,", "th the", "we could
 * we could", ", so..." at the end.  Where it may be meant it stays: "had had", "six six
 * six", "St Stephen".
 */
#include "extract/wording/pieces.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/words.h"

enum {
	MAX_REPEAT = 4,
	LEFT_MAX = PIECES_MAX + MAX_REPEAT * 2,
	MAX_FRAGMENT = 2,
	MAX_SOUND = 3
};

/* Dashes, closing quotes and dots of U+20xx are punctuation, the apostrophe is not. */
static bool wide_mark(struct str s)
{
	static const struct str marks[] = { STR("\xE2\x80\xA6"), STR("\xE2\x80\x9C"),
					    STR("\xE2\x80\x9D"), STR("\xE2\x80\x93"),
					    STR("\xE2\x80\x94") };

	for (size_t i = 0; i < COUNT(marks); i++)
		if (str_ends(s, marks[i]))
			return true;
	return false;
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
static void fold(struct piece *p)
{
	struct str word = p->word, folded;
	uint64_t x;

	if (word.len <= 8) {
		x = bytes_load(word.p, word.len);
		if (!(x & BYTES_HIGH)) {
			x = htole64(bytes_lower(x));
			memcpy(p->folded, &x, sizeof x);
			p->n_folded = (unsigned char)word.len;
			return;
		}
	}
	if (word_fold(word, p->folded, PIECE_FOLDED, &folded))
		p->n_folded = (unsigned char)folded.len;
}

bool pieces_split(struct pieces *p, struct str text)
{
	size_t i = 0;

	for (p->n = 0; i < text.len; i++) {
		size_t from = i, end;

		i = word_end(text, from);
		if (i == from)
			continue;
		if (p->n == PIECES_MAX)
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
		p->v[p->n] = (struct piece){ .word = str_sub(text, from, end),
					     .tail = str_sub(text, end, i) };
		fold(&p->v[p->n++]);
	}
	return true;
}

static struct str folded(const struct pieces *p, size_t i)
{
	return i < p->n ? str_n(p->v[i].folded, p->v[i].n_folded) : str_none();
}

bool pieces_is(const struct pieces *p, size_t i, const char *word)
{
	return i < p->n && !p->v[i].gone && p->v[i].folded[0] == word[0] &&
	       str_eq(folded(p, i), str_z(word));
}

bool pieces_in(const struct pieces *p, size_t i, const char *words)
{
	return i < p->n && !p->v[i].gone && str_in_words(folded(p, i), words);
}

bool pieces_comma(const struct pieces *p, size_t i)
{
	return i < p->n && p->v[i].tail.len > 0 && p->v[i].tail.p[0] == ',';
}

size_t pieces_next(const struct pieces *p, size_t i)
{
	for (i++; i < p->n && p->v[i].gone;)
		i++;
	return i < p->n ? i : p->n;
}

size_t pieces_left(const struct pieces *p, size_t i)
{
	size_t n = 0;

	for (; i < p->n; i++)
		n += !p->v[i].gone;
	return n;
}

/* Takes out n words from i; the last one's full stop goes to the word before. */
static void drop(struct pieces *p, size_t i, size_t n)
{
	struct str end = p->v[i + n - 1].tail;

	for (size_t k = i; k < i + n; k++)
		p->v[k].gone = true;
	if (end.len == 0 || end.p[0] == ',')
		return;
	while (i > 0 && p->v[i - 1].gone)
		i--;
	if (i > 0 && (p->v[i - 1].tail.len == 0 || p->v[i - 1].tail.p[0] == ','))
		p->v[i - 1].tail = end;
}

static bool is_number(const struct pieces *p, size_t i)
{
	struct str w = i < p->n ? p->v[i].word : str_none();

	return w.len > 0 &&
	       (ascii_is_digit(w.p[0]) || word_cardinal(folded(p, i)) >= 0);
}

/* "you know," and the like: only set off by commas, or at the start. */
static size_t phrase(const struct pieces *p, size_t i)
{
	static const char *const two[][2] = { { "you", "know" },
					      { "i", "mean" },
					      { "sort", "of" },
					      { "kind", "of" },
					      { "you", "see" } };
	bool before = i == 0 || pieces_comma(p, i - 1) || p->v[i - 1].gone;

	for (size_t k = 0; before && pieces_comma(p, i + 1) && k < 5; k++)
		if (pieces_is(p, i, two[k][0]) && pieces_is(p, i + 1, two[k][1]))
			return 2;
	if (before && pieces_is(p, i, "tell") && pieces_is(p, i + 1, "you") &&
	    pieces_is(p, i + 2, "what") && pieces_comma(p, i + 2))
		return 3;
	/* "up to, I don't know, ten minutes" */
	if (before && i > 0 && pieces_comma(p, i + 2) && pieces_is(p, i, "i") &&
	    pieces_is(p, i + 1, "don't") && pieces_is(p, i + 2, "know") &&
	    (pieces_in(p, i + 3, " a an some maybe about ") || is_number(p, i + 3)))
		return 3;
	if (i == 0 && pieces_is(p, 0, "i") && pieces_is(p, 1, "mean") && p->n > 3 &&
	    p->v[1].tail.len == 0)
		return pieces_in(p, 2, " i we it's ") ? 2 : 0;
	return before && pieces_is(p, i, "like") && pieces_comma(p, i);
}

/* "by the, um, end of May": words with which no clause ends, so that the comma is the
 * sound's alone; "it's, um, we need it" is begun anew. */
static bool goes_on(const struct pieces *p, size_t i, size_t next)
{
	static const char joins[] =
	    " and or but because if whether when where which than ";
	static const char words[] =
	    " a an the my our your their his every each some any of at by for from in "
	    "into on to with about between until till per via under is are was were be "
	    "been will would could should must called got need needs want wants it's "
	    "that's there's he's she's we're they're you're i'm i've we've they've "
	    "i'll we'll you'll they'll i'd we'd they'd ";
	static const char anew[] =
	    " i we you he she it they so because well it's that's there's he's she's "
	    "we're they're you're i'm i've we've they've i'll we'll you'll they'll ";

	if (pieces_in(p, i, joins))
		return i > 0;
	return pieces_in(p, i, words) && !pieces_in(p, next, anew);
}

/* A comma before a sound that only the sound has. */
static void join_over(struct pieces *p, size_t sound)
{
	size_t before = sound;

	while (before > 0 && p->v[before - 1].gone)
		before--;
	if (before > 0 && pieces_comma(p, before - 1) &&
	    goes_on(p, before - 1, pieces_next(p, sound)))
		p->v[before - 1].tail = (struct str){ 0 };
}

static void drop_fillers(struct pieces *p)
{
	static const char sounds[] =
	    " um umm uh uhh uhm er erm ehm hmm mm mmm mhm ah eh ";

	for (size_t i = 0; i < p->n; i++) {
		/* Most words do not begin so. */
		bool sound = p->v[i].word.len <= MAX_SOUND &&
			     strchr("uehma", p->v[i].folded[0]) &&
			     pieces_in(p, i, sounds);
		size_t n = sound ? 1 : phrase(p, i);

		/* Both commas belong to "you know". */
		if (n > 0 && !sound && i > 0 && pieces_comma(p, i - 1))
			p->v[i - 1].tail = (struct str){ 0 };
		if (sound)
			join_over(p, i);
		if (n > 0 && n < p->n) {
			drop(p, i, n);
			i += n - 1;
		}
	}
}

/* Takes out the words [i, to), which what follows says again. */
static void say_later(struct pieces *p, size_t i, size_t to)
{
	/* A capital that only the beginning had. */
	if (i < p->n && ascii_is_upper(p->v[i].word.p[0]) &&
	    p->v[i].word.len == p->v[to].word.len)
		p->v[to].word = p->v[i].word;
	for (; i < to; i++)
		p->v[i].gone = true;
}

/* "sha shape", "light lighting"; "the theatre", "nine ninety" and "Sun Sunday" are two.
 */
static bool begun(const struct pieces *p, size_t i, size_t next)
{
	struct str n = p->v[next].word;

	return n.p[p->v[i].word.len] >= 'a' && !ascii_is_upper(n.p[0]) &&
	       p->v[i].n_folded > 0 && !word_is_stop(folded(p, i)) && !is_number(p, i);
}

/* Most words do not begin as the next one does. */
static bool begins_alike(const struct pieces *p, size_t i, size_t next)
{
	return p->v[i].n_folded == 0 || p->v[next].n_folded == 0 ||
	       p->v[i].folded[0] == p->v[next].folded[0];
}

/*
 * "th the", "M maybe", "b be": the first letters of the word that follows, which are
 * no word, no acronym, no title and no name of one among several ("option b because").
 */
static bool fragment(const struct pieces *p, size_t i, size_t next)
{
	static const char words[] = " a i x ad ah am an as at be by do ed ex go ha he "
				    "hi ho id if in is it la lo ma me mu my na no of "
				    "oh ok on or ox pa pc pi re so st ta to tv up us "
				    "we dr mr ms mt nr vs km ";
	static const char named[] =
	    " option plan group phase class type level grade team site building block "
	    "section part point version tier unit room line appendix annex lot zone "
	    "bay and or ";
	const struct piece *k = &p->v[i];

	if (next >= p->n || !begins_alike(p, i, next))
		return false;
	/* "I I'm", "we we'll" */
	if (k->tail.len == 0 && p->v[next].word.len > k->word.len + 1 &&
	    str_istarts(p->v[next].word, k->word) &&
	    strchr("'\xE2", p->v[next].word.p[k->word.len]) &&
	    pieces_in(p, i, " i we you they he she it "))
		return true;
	if (k->tail.len > 0 || k->word.len == 0 || k->word.len >= p->v[next].word.len ||
	    !str_istarts(p->v[next].word, k->word))
		return false;
	if (k->word.len > MAX_FRAGMENT ? !begun(p, i, next) : pieces_in(p, i, words))
		return false;
	for (size_t c = 0; c < k->word.len; c++)
		if (!ascii_is_letter(k->word.p[c]) ||
		    (ascii_is_upper(k->word.p[c]) && (i > 0 || c > 0)))
			return false;
	return i == 0 || !pieces_in(p, i - 1, named);
}

static void drop_fragments(struct pieces *p)
{
	/* From the end: "al al also" */
	for (size_t i = p->n; i-- > 0;)
		if (!p->v[i].gone && fragment(p, i, pieces_next(p, i)))
			p->v[i].gone = true;
}

/* "had had", "that that", "very very", "six six": sense, no stutter; "one one key" is.
 */
static bool may_repeat(const struct pieces *p, size_t i, size_t again, bool alone)
{
	if (alone &&
	    pieces_in(p, i, " had that very really so no yes yeah bye many far "))
		return true;
	return is_number(p, i) &&
	       (!pieces_is(p, i, "one") || is_number(p, pieces_next(p, again)));
}

/* They may be the same word: a first look at what most often parts them. */
static bool alike(const struct piece *a, const struct piece *b)
{
	return memcmp(a->folded, b->folded, PIECE_FOLDED) == 0;
}

/* These n words are said by the n behind them again; a comma may stand between. */
static bool said_again(const struct pieces *p, const size_t *word, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (word[n + k] >= p->n || !alike(&p->v[word[k]], &p->v[word[n + k]]))
			return false;
	for (size_t k = 0; k < n; k++) {
		const struct piece *from = &p->v[word[k]], *at = &p->v[word[n + k]];
		bool last = k + 1 == n;

		if (!str_ieq(from->word, at->word) ||
		    may_repeat(p, word[k], word[n + k], n == 1))
			return false;
		if (from->tail.len > 0 && !(last && pieces_comma(p, word[k])))
			return false;
		/* "Tilda Marsh, Marsh & Pole" */
		if (from->tail.len > 0 && word[k] > 0 && from->word.len > 3 &&
		    ascii_is_upper(from->word.p[0]))
			return false;
		if (!last && at->tail.len > 0)
			return false;
	}
	return true;
}

/* The words that are left, p->n behind them. */
static size_t list_left(const struct pieces *p, size_t left[LEFT_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		left[n] = i;
		n += !p->v[i].gone;
	}
	for (size_t k = n; k < n + MAX_REPEAT * 2; k++)
		left[k] = p->n;
	return n;
}

/* "the the", "I'll I'll", "we could we could": the first saying goes. */
static void drop_repeats(struct pieces *p)
{
	size_t left[LEFT_MAX], n_left = list_left(p, left);

	for (size_t k = 0; k < n_left; k++)
		for (size_t n = MAX_REPEAT; n > 0 && !p->v[left[k]].gone; n--)
			if (left[k + n] < p->n &&
			    alike(&p->v[left[k]], &p->v[left[k + n]]) &&
			    said_again(p, left + k, n))
				say_later(p, left[k], left[k + n]);
}

/* "..., so..." and "..., and" break off. */
static void drop_broken_end(struct pieces *p)
{
	size_t i = p->n, before;
	struct str tail;

	while (i > 0 && p->v[i - 1].gone)
		i--;
	if (i-- == 0)
		return;
	for (before = i; before > 0 && p->v[before - 1].gone;)
		before--;
	tail = p->v[i].tail;
	if (before-- == 0 || pieces_left(p, 0) < 4 || !pieces_comma(p, before) ||
	    !pieces_in(p, i, " so and but or because 'cause cause then "))
		return;
	if (tail.len == 0 || tail.p[0] == ',' || tail.len > 1) {
		p->v[i].gone = true;
		p->v[before].tail = tail.len > 1 ? STRL(".") : str_none();
	}
}

void pieces_unstutter(struct pieces *p)
{
	drop_fillers(p);
	drop_fragments(p);
	drop_repeats(p);
	drop_broken_end(p);
}
