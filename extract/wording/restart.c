/*
 * restart.c - sentences that are begun anew or taken back: "can you put this, can you
 * tidy this up", "it's, the annex has them", "I'll get Ben to... no, I'll do it".
 *
 * What goes is said again, is no more than a beginning, or is taken back in words.
 */
#include "extract/wording/restart.h"

#include "base/lang/words.h"

enum { LONG_START = 6 /* words that may be said anew */, AFTER_NO = 3 };

static void drop(struct utterance *u, size_t from, size_t to)
{
	for (; from < to; from++)
		u->v[from].gone = true;
}

/* Where the clause of word i begins: behind the comma before, or at the start. */
static size_t clause_of(const struct utterance *u, size_t i)
{
	while (i > 0 && !utterance_comma(u, i - 1))
		i--;
	while (i < u->n && u->v[i].gone)
		i++;
	return i;
}

static bool breaks_off(const struct spoken_word *w)
{
	return str_starts(w->tail, STRL("..")) ||
	       str_starts(w->tail, STRL("\xE2\x80\xA6")) ||
	       (w->tail.len && (str_ends(w->word, STRL("'ll")) ||
				str_ends(w->word, STRL("\xE2\x80\x99ll"))));
}

/* "I'll get Ben to... no, I'll do it", "... and Maddie'll, no, I'll write" */
static void drop_broken(struct utterance *u, size_t no)
{
	size_t from = clause_of(u, no - 1);

	if (!breaks_off(&u->v[no - 1]) || utterance_left(u, no + 1) < AFTER_NO)
		return;
	for (size_t i = no - 1; i > from; i--)
		if (utterance_in(u, i, " and but ")) {
			from = i;
			if (!u->v[i - 1].tail.len)
				u->v[i - 1].tail = STRL(",");
			break;
		}
	drop(u, from, no + 1);
}

/* "by Friday, no, make it Monday": the day, the place, the number goes. */
static void drop_corrected(struct utterance *u, size_t no)
{
	static const char part[] = " by on in at for until till before from to about ";
	size_t start = clause_of(u, no - 1), from = no - 1, behind = no + 1;

	while (from > start && !utterance_in(u, from, part))
		from--;
	if (!utterance_comma(u, no - 1) || !utterance_in(u, from, part) ||
	    utterance_left(u, behind) == 0)
		return;
	if (utterance_is(u, behind, "make") && utterance_in(u, behind + 1, " it that "))
		behind += 2;
	if (behind < u->n)
		drop(u, from, behind);
}

/* "it's, the annex has": a beginning alone. */
static bool is_beginning(const struct utterance *u, size_t i)
{
	static const char words[] = " i'm i've i'd i'll it's we're we've we'd we'll "
				    "they're they've he's she's you're you've that's "
				    "there's ";

	return utterance_comma(u, i) && utterance_in(u, i, words) &&
	       utterance_left(u, i + 1) >= AFTER_NO;
}

/* "I've actually, I spoke": the same pronoun again, and nothing said yet. */
static bool is_hesitation(const struct utterance *u, size_t i, size_t next)
{
	static const char adverbs[] = " actually just really only also sort kind ";
	struct str a = u->v[i].word, b;

	if (next != i + 2 || next >= u->n || !utterance_in(u, i + 1, adverbs) ||
	    u->v[next].gone)
		return false;
	b = u->v[next].word;
	for (size_t k = 0; k < a.len && k < b.len; k++)
		if (a.p[k] == '\'' || b.p[k] == '\'' || (a.p[k] | 32) != (b.p[k] | 32))
			return k > 0 && a.p[k] == '\'';
	return a.len > b.len && a.p[b.len] == '\'';
}

static bool alike(const struct utterance *u, size_t i, size_t k)
{
	return k < u->n && !u->v[i].gone && !u->v[k].gone && u->v[i].n_folded &&
	       str_ieq(u->v[i].word, u->v[k].word);
}

/* The words [i, next) are said again from `next` on: "can you put this, can you tidy"
 */
static bool is_anew(const struct utterance *u, size_t i, size_t next)
{
	static const char modal[] = " can could would will ";
	static const char either[] =
	    " is are was were do does did has have not never no ";
	bool asks;

	if (next - i < 3 || next - i > LONG_START || !alike(u, i, next) ||
	    !alike(u, i + 1, next + 1) || u->v[i + 1].tail.len ||
	    utterance_left(u, next) < next - i)
		return false;
	asks = utterance_in(u, i, modal) && utterance_is(u, i + 1, "you");
	for (size_t k = i; k < next; k++) {
		struct str w = str_n(u->v[k].folded, u->v[k].n_folded);

		if (utterance_in(u, k, either))
			return false;
		if (k > i + 1 && !asks && !word_is_stop(w))
			return false;
	}
	return true;
}

/* "next week, on the, on Tuesday", "To the, it's the ninth": no more than a beginning.
 */
static bool is_approach(const struct utterance *u, size_t i, size_t end, size_t next)
{
	static const char to[] = " in on at by for from to of with until before after ";
	static const char anew[] = " it's that's there's they're we're i'll we'll ";

	return end == i + 1 && utterance_in(u, i, to) &&
	       utterance_in(u, end, WORDS_DETERMINERS) &&
	       (alike(u, i, next) || (i == 0 && utterance_in(u, next, anew))) &&
	       utterance_left(u, next) > 1;
}

/* "On the, let me look, on the ninth": who speaks looks something up. */
static bool is_looking(const struct utterance *u, size_t i, size_t end)
{
	return i > 0 && end == i + 2 && utterance_comma(u, i - 1) &&
	       utterance_comma(u, end) && utterance_is(u, i, "let") &&
	       utterance_is(u, i + 1, "me") &&
	       utterance_in(u, end, " look see check think ") &&
	       utterance_left(u, end + 1) > 1;
}

/* "I could come on the, on the ninth": its last two words stand again behind it. */
static bool is_said_again(const struct utterance *u, size_t end, size_t next)
{
	return end > 1 && is_approach(u, end - 1, end, next) && alike(u, end, next + 1);
}

void restart_drop(struct utterance *u)
{
	for (size_t i = 1; i + 1 < u->n; i++)
		if (utterance_is(u, i, "no") && utterance_comma(u, i)) {
			drop_broken(u, i);
			drop_corrected(u, i);
		}
	for (size_t i = 0, end; i + 1 < u->n; i = end + 1) {
		size_t next;

		for (end = i; end + 1 < u->n && !utterance_comma(u, end);)
			end++;
		while (i < end && u->v[i].gone)
			i++;
		if (is_looking(u, i, end)) {
			drop(u, i, end + 1);
			continue;
		}
		next = utterance_next(u, end);
		if (next < u->n && is_looking(u, next, next + 2))
			next = utterance_next(u, next + 2);
		if (u->v[i].gone)
			continue;
		if (is_said_again(u, end, next))
			drop(u, end - 1, end + 1);
		/* "but I'll, I'll ask" */
		if (end == i + 1 && utterance_in(u, i, " but and so or ") &&
		    is_beginning(u, end))
			drop(u, end, end + 1);
		if (is_beginning(u, i) || is_hesitation(u, i, next) ||
		    is_anew(u, i, next) || is_approach(u, i, end, next))
			drop(u, i, end + 1);
	}
}
