/*
 * disfluency.c - what is said without being meant: "um", "you know,", "th the", "we
 * could we could", ", so..." at the end.  Where it may be meant it stays: "had had",
 * "six six six", "St Stephen".
 */
#include "extract/wording/disfluency.h"

#include "base/ascii.h"
#include "base/lang/words.h"

enum {
	MAX_REPEAT = 4,
	LEFT_MAX = UTTERANCE_MAX + MAX_REPEAT * 2,
	MAX_FRAGMENT = 2,
	MAX_SOUND = 3
};

/* Takes out n words from i; the last one's full stop goes to the word before. */
static void drop(struct utterance *u, size_t i, size_t n)
{
	struct str end = u->v[i + n - 1].tail;

	for (size_t k = i; k < i + n; k++)
		u->v[k].gone = true;
	if (end.len == 0 || end.p[0] == ',')
		return;
	while (i > 0 && u->v[i - 1].gone)
		i--;
	if (i > 0 && (u->v[i - 1].tail.len == 0 || u->v[i - 1].tail.p[0] == ','))
		u->v[i - 1].tail = end;
}

static bool is_number(const struct utterance *u, size_t i)
{
	struct str w = i < u->n ? u->v[i].word : str_none();

	return w.len > 0 &&
	       (ascii_is_digit(w.p[0]) || word_cardinal(utterance_word(u, i)) >= 0);
}

/* "you know," and the like: only set off by commas, or at the start. */
static size_t phrase(const struct utterance *u, size_t i)
{
	static const char *const two[][2] = { { "you", "know" },
					      { "i", "mean" },
					      { "sort", "of" },
					      { "kind", "of" },
					      { "you", "see" } };
	bool before = i == 0 || utterance_comma(u, i - 1) || u->v[i - 1].gone;

	for (size_t k = 0; before && utterance_comma(u, i + 1) && k < 5; k++)
		if (utterance_is(u, i, two[k][0]) && utterance_is(u, i + 1, two[k][1]))
			return 2;
	if (before && utterance_is(u, i, "tell") && utterance_is(u, i + 1, "you") &&
	    utterance_is(u, i + 2, "what") && utterance_comma(u, i + 2))
		return 3;
	/* "up to, I don't know, ten minutes" */
	if (before && i > 0 && utterance_comma(u, i + 2) && utterance_is(u, i, "i") &&
	    utterance_is(u, i + 1, "don't") && utterance_is(u, i + 2, "know") &&
	    (utterance_in(u, i + 3, " a an some maybe about ") || is_number(u, i + 3)))
		return 3;
	if (i == 0 && utterance_is(u, 0, "i") && utterance_is(u, 1, "mean") &&
	    u->n > 3 && u->v[1].tail.len == 0)
		return utterance_in(u, 2, " i we it's ") ? 2 : 0;
	return before && utterance_is(u, i, "like") && utterance_comma(u, i);
}

/* "by the, um, end of May": words with which no clause ends, so that the comma is the
 * sound's alone; "it's, um, we need it" is begun anew. */
static bool goes_on(const struct utterance *u, size_t i, size_t next)
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

	if (utterance_in(u, i, joins))
		return i > 0;
	return utterance_in(u, i, words) && !utterance_in(u, next, anew);
}

/* A comma before a sound that only the sound has. */
static void join_over(struct utterance *u, size_t sound)
{
	size_t before = sound;

	while (before > 0 && u->v[before - 1].gone)
		before--;
	if (before > 0 && utterance_comma(u, before - 1) &&
	    goes_on(u, before - 1, utterance_next(u, sound)))
		u->v[before - 1].tail = (struct str){ 0 };
}

static void drop_fillers(struct utterance *u)
{
	static const char sounds[] =
	    " um umm uh uhh uhm er erm ehm hmm mm mmm mhm ah eh ";

	for (size_t i = 0; i < u->n; i++) {
		/* Most words do not begin so. */
		bool sound = u->v[i].word.len <= MAX_SOUND &&
			     strchr("uehma", u->v[i].folded[0]) &&
			     utterance_in(u, i, sounds);
		size_t n = sound ? 1 : phrase(u, i);

		/* Both commas belong to "you know". */
		if (n > 0 && !sound && i > 0 && utterance_comma(u, i - 1))
			u->v[i - 1].tail = (struct str){ 0 };
		if (sound)
			join_over(u, i);
		if (n > 0 && n < u->n) {
			drop(u, i, n);
			i += n - 1;
		}
	}
}

/* Takes out the words [i, to), which what follows says again. */
static void say_later(struct utterance *u, size_t i, size_t to)
{
	/* A capital that only the beginning had. */
	if (i < u->n && ascii_is_upper(u->v[i].word.p[0]) &&
	    u->v[i].word.len == u->v[to].word.len)
		u->v[to].word = u->v[i].word;
	for (; i < to; i++)
		u->v[i].gone = true;
}

/* "sha shape", "light lighting"; "the theatre", "nine ninety" and "Sun Sunday" are two.
 */
static bool begun(const struct utterance *u, size_t i, size_t next)
{
	struct str n = u->v[next].word;

	return n.p[u->v[i].word.len] >= 'a' && !ascii_is_upper(n.p[0]) &&
	       u->v[i].n_folded > 0 && !word_is_stop(utterance_word(u, i)) &&
	       !is_number(u, i);
}

/* Most words do not begin as the next one does. */
static bool begins_alike(const struct utterance *u, size_t i, size_t next)
{
	return u->v[i].n_folded == 0 || u->v[next].n_folded == 0 ||
	       u->v[i].folded[0] == u->v[next].folded[0];
}

/*
 * "th the", "M maybe", "b be": the first letters of the word that follows, which are
 * no word, no acronym, no title and no name of one among several ("option b because").
 */
static bool fragment(const struct utterance *u, size_t i, size_t next)
{
	static const char words[] = " a i x ad ah am an as at be by do ed ex go ha he "
				    "hi ho id if in is it la lo ma me mu my na no of "
				    "oh ok on or ox pa pc pi re so st ta to tv up us "
				    "we dr mr ms mt nr vs km ";
	static const char named[] =
	    " option plan group phase class type level grade team site building block "
	    "section part point version tier unit room line appendix annex lot zone "
	    "bay and or ";
	const struct spoken_word *k = &u->v[i];

	if (next >= u->n || !begins_alike(u, i, next))
		return false;
	/* "I I'm", "we we'll" */
	if (k->tail.len == 0 && u->v[next].word.len > k->word.len + 1 &&
	    str_istarts(u->v[next].word, k->word) &&
	    strchr("'\xE2", u->v[next].word.p[k->word.len]) &&
	    utterance_in(u, i, " i we you they he she it "))
		return true;
	if (k->tail.len > 0 || k->word.len == 0 || k->word.len >= u->v[next].word.len ||
	    !str_istarts(u->v[next].word, k->word))
		return false;
	if (k->word.len > MAX_FRAGMENT ? !begun(u, i, next) : utterance_in(u, i, words))
		return false;
	for (size_t c = 0; c < k->word.len; c++)
		if (!ascii_is_letter(k->word.p[c]) ||
		    (ascii_is_upper(k->word.p[c]) && (i > 0 || c > 0)))
			return false;
	return i == 0 || !utterance_in(u, i - 1, named);
}

static void drop_fragments(struct utterance *u)
{
	/* From the end: "al al also" */
	for (size_t i = u->n; i-- > 0;)
		if (!u->v[i].gone && fragment(u, i, utterance_next(u, i)))
			u->v[i].gone = true;
}

/* "had had", "that that", "very very", "six six": sense, no stutter; "one one key" is.
 */
static bool may_repeat(const struct utterance *u, size_t i, size_t again, bool alone)
{
	if (alone &&
	    utterance_in(u, i, " had that very really so no yes yeah bye many far "))
		return true;
	return is_number(u, i) &&
	       (!utterance_is(u, i, "one") || is_number(u, utterance_next(u, again)));
}

/* They may be the same word: a first look at what most often parts them. */
static bool alike(const struct spoken_word *a, const struct spoken_word *b)
{
	return memcmp(a->folded, b->folded, UTTERANCE_FOLDED) == 0;
}

/* These n words are said by the n behind them again; a comma may stand between. */
static bool said_again(const struct utterance *u, const size_t *word, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (word[n + k] >= u->n || !alike(&u->v[word[k]], &u->v[word[n + k]]))
			return false;
	for (size_t k = 0; k < n; k++) {
		const struct spoken_word *from = &u->v[word[k]],
					 *at = &u->v[word[n + k]];
		bool last = k + 1 == n;

		if (!str_ieq(from->word, at->word) ||
		    may_repeat(u, word[k], word[n + k], n == 1))
			return false;
		if (from->tail.len > 0 && !(last && utterance_comma(u, word[k])))
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

/* The words that are left, u->n behind them. */
static size_t list_left(const struct utterance *u, size_t left[LEFT_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < u->n; i++) {
		left[n] = i;
		n += !u->v[i].gone;
	}
	for (size_t k = n; k < n + MAX_REPEAT * 2; k++)
		left[k] = u->n;
	return n;
}

/* "the the", "I'll I'll", "we could we could": the first saying goes. */
static void drop_repeats(struct utterance *u)
{
	size_t left[LEFT_MAX], n_left = list_left(u, left);

	for (size_t k = 0; k < n_left; k++)
		for (size_t n = MAX_REPEAT; n > 0 && !u->v[left[k]].gone; n--)
			if (left[k + n] < u->n &&
			    alike(&u->v[left[k]], &u->v[left[k + n]]) &&
			    said_again(u, left + k, n))
				say_later(u, left[k], left[k + n]);
}

/* "..., so..." and "..., and" break off. */
static void drop_broken_end(struct utterance *u)
{
	size_t i = u->n, before;
	struct str tail;

	while (i > 0 && u->v[i - 1].gone)
		i--;
	if (i-- == 0)
		return;
	for (before = i; before > 0 && u->v[before - 1].gone;)
		before--;
	tail = u->v[i].tail;
	if (before-- == 0 || utterance_left(u, 0) < 4 || !utterance_comma(u, before) ||
	    !utterance_in(u, i, " so and but or because 'cause cause then "))
		return;
	if (tail.len == 0 || tail.p[0] == ',' || tail.len > 1) {
		u->v[i].gone = true;
		u->v[before].tail = tail.len > 1 ? STRL(".") : str_none();
	}
}

void disfluency_drop(struct utterance *u)
{
	drop_fillers(u);
	drop_fragments(u);
	drop_repeats(u);
	drop_broken_end(u);
}
