/*
 * restart.c - sentences that are begun anew or taken back: "can you put this, can you
 * tidy this up", "it's, the annex has them", "I'll get Ben to... no, I'll do it".
 *
 * What goes is said again, is no more than a beginning, or is taken back in words.
 */
#include "extract/wording/restart.h"

#include "base/lang/words.h"

enum { LONG_START = 6 /* words that may be said anew */, AFTER_NO = 3 };

static void drop(struct pieces *p, size_t from, size_t to)
{
	for (; from < to; from++)
		p->v[from].gone = true;
}

/* Where the clause of word i begins: behind the comma before, or at the start. */
static size_t clause_of(const struct pieces *p, size_t i)
{
	while (i > 0 && !pieces_comma(p, i - 1))
		i--;
	while (i < p->n && p->v[i].gone)
		i++;
	return i;
}

static bool breaks_off(const struct piece *p)
{
	return str_starts(p->tail, STRL("..")) ||
	       str_starts(p->tail, STRL("\xE2\x80\xA6")) ||
	       (p->tail.len && (str_ends(p->word, STRL("'ll")) ||
				str_ends(p->word, STRL("\xE2\x80\x99ll"))));
}

/* "I'll get Ben to... no, I'll do it", "... and Maddie'll, no, I'll write" */
static void drop_broken(struct pieces *p, size_t no)
{
	size_t from = clause_of(p, no - 1);

	if (!breaks_off(&p->v[no - 1]) || pieces_left(p, no + 1) < AFTER_NO)
		return;
	for (size_t i = no - 1; i > from; i--)
		if (pieces_in(p, i, " and but ")) {
			from = i;
			if (!p->v[i - 1].tail.len)
				p->v[i - 1].tail = STRL(",");
			break;
		}
	drop(p, from, no + 1);
}

/* "by Friday, no, make it Monday": the day, the place, the number goes. */
static void drop_corrected(struct pieces *p, size_t no)
{
	static const char part[] = " by on in at for until till before from to about ";
	size_t start = clause_of(p, no - 1), from = no - 1, behind = no + 1;

	while (from > start && !pieces_in(p, from, part))
		from--;
	if (!pieces_comma(p, no - 1) || !pieces_in(p, from, part) ||
	    pieces_left(p, behind) == 0)
		return;
	if (pieces_is(p, behind, "make") && pieces_in(p, behind + 1, " it that "))
		behind += 2;
	if (behind < p->n)
		drop(p, from, behind);
}

/* "it's, the annex has": a beginning alone. */
static bool is_beginning(const struct pieces *p, size_t i)
{
	static const char words[] = " i'm i've i'd i'll it's we're we've we'd we'll "
				    "they're they've he's she's you're you've that's "
				    "there's ";

	return pieces_comma(p, i) && pieces_in(p, i, words) &&
	       pieces_left(p, i + 1) >= AFTER_NO;
}

/* "I've actually, I spoke": the same pronoun again, and nothing said yet. */
static bool is_hesitation(const struct pieces *p, size_t i, size_t next)
{
	static const char adverbs[] = " actually just really only also sort kind ";
	struct str a = p->v[i].word, b;

	if (next != i + 2 || next >= p->n || !pieces_in(p, i + 1, adverbs) ||
	    p->v[next].gone)
		return false;
	b = p->v[next].word;
	for (size_t k = 0; k < a.len && k < b.len; k++)
		if (a.p[k] == '\'' || b.p[k] == '\'' || (a.p[k] | 32) != (b.p[k] | 32))
			return k > 0 && a.p[k] == '\'';
	return a.len > b.len && a.p[b.len] == '\'';
}

static bool alike(const struct pieces *p, size_t i, size_t k)
{
	return k < p->n && !p->v[i].gone && !p->v[k].gone && p->v[i].n_folded &&
	       str_ieq(p->v[i].word, p->v[k].word);
}

/* The words [i, next) are said again from `next` on: "can you put this, can you tidy"
 */
static bool is_anew(const struct pieces *p, size_t i, size_t next)
{
	static const char modal[] = " can could would will ";
	static const char either[] =
	    " is are was were do does did has have not never no ";
	bool asks;

	if (next - i < 3 || next - i > LONG_START || !alike(p, i, next) ||
	    !alike(p, i + 1, next + 1) || p->v[i + 1].tail.len ||
	    pieces_left(p, next) < next - i)
		return false;
	asks = pieces_in(p, i, modal) && pieces_is(p, i + 1, "you");
	for (size_t k = i; k < next; k++) {
		struct str w = str_n(p->v[k].folded, p->v[k].n_folded);

		if (pieces_in(p, k, either))
			return false;
		if (k > i + 1 && !asks && !word_is_stop(w))
			return false;
	}
	return true;
}

/* "next week, on the, on Tuesday", "To the, it's the ninth": no more than a beginning.
 */
static bool is_approach(const struct pieces *p, size_t i, size_t end, size_t next)
{
	static const char to[] = " in on at by for from to of with until before after ";
	static const char which[] =
	    " the a an my our your their this that these those ";
	static const char anew[] = " it's that's there's they're we're i'll we'll ";

	return end == i + 1 && pieces_in(p, i, to) && pieces_in(p, end, which) &&
	       (alike(p, i, next) || (i == 0 && pieces_in(p, next, anew))) &&
	       pieces_left(p, next) > 1;
}

/* "On the, let me look, on the ninth": who speaks looks something up. */
static bool is_looking(const struct pieces *p, size_t i, size_t end)
{
	return i > 0 && end == i + 2 && pieces_comma(p, i - 1) &&
	       pieces_comma(p, end) && pieces_is(p, i, "let") &&
	       pieces_is(p, i + 1, "me") &&
	       pieces_in(p, end, " look see check think ") &&
	       pieces_left(p, end + 1) > 1;
}

/* "I could come on the, on the ninth": its last two words stand again behind it. */
static bool is_said_again(const struct pieces *p, size_t end, size_t next)
{
	return end > 1 && is_approach(p, end - 1, end, next) && alike(p, end, next + 1);
}

void restart_drop(struct pieces *p)
{
	for (size_t i = 1; i + 1 < p->n; i++)
		if (pieces_is(p, i, "no") && pieces_comma(p, i)) {
			drop_broken(p, i);
			drop_corrected(p, i);
		}
	for (size_t i = 0, end; i + 1 < p->n; i = end + 1) {
		size_t next;

		for (end = i; end + 1 < p->n && !pieces_comma(p, end);)
			end++;
		while (i < end && p->v[i].gone)
			i++;
		if (is_looking(p, i, end)) {
			drop(p, i, end + 1);
			continue;
		}
		next = pieces_next(p, end);
		if (next < p->n && is_looking(p, next, next + 2))
			next = pieces_next(p, next + 2);
		if (p->v[i].gone)
			continue;
		if (is_said_again(p, end, next))
			drop(p, end - 1, end + 1);
		/* "but I'll, I'll ask" */
		if (end == i + 1 && pieces_in(p, i, " but and so or ") &&
		    is_beginning(p, end))
			drop(p, end, end + 1);
		if (is_beginning(p, i) || is_hesitation(p, i, next) ||
		    is_anew(p, i, next) || is_approach(p, i, end, next))
			drop(p, i, end + 1);
	}
}
