/* accord.c - see accord.h.  Phrases of English conversation, in flat text. */
#include "extract/accord.h"

#include "base/ascii.h"
#include "base/date.h"
#include "extract/commit.h"

enum {
	BRIEF = 6,     /* words that settle something */
	ECHO = 4,      /* words that only repeat it */
	BACK = 5,      /* sentences to what named it */
	TAKE_WORDS = 6 /* of who takes it on */
};

/* "seventy", "19th", "march": what is settled so; not "one", which may be anything, and
 * no day of the week, which rather dates what somebody does. */
static bool is_figure(struct str word)
{
	static const char numbers[] =
	    " two three four five six seven eight nine ten eleven twelve thirteen "
	    "fourteen "
	    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
	    "sixty "
	    "seventy eighty ninety hundred thousand million half second third fourth "
	    "fifth "
	    "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
	    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
	    "thirtieth ";

	return ascii_has_digit(word) || str_in_words(word, numbers) || date_month(word);
}

/* The first figure of a sentence, or none. */
static struct str figure_of(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];

	for (size_t k = 0; k < s->n_words; k++)
		if (is_figure(talk_word(t, s, k)))
			return talk_word(t, s, k);
	return str_none();
}

static bool has_word(const struct talk *t, size_t i, struct str word)
{
	const struct sentence *s = &t->sentences.v[i];

	for (size_t k = 0; k < s->n_words; k++)
		if (str_eq(talk_word(t, s, k), word))
			return true;
	return false;
}

static bool ends_so(struct str flat)
{
	return str_ends(flat, STRL(" then ")) || str_ends(flat, STRL(" it is ")) ||
	       str_ends(flat, STRL(" it is then "));
}

/* "Make it the nineteenth" of another voice, and nothing but that day again. */
static bool is_echo(const struct talk *t, size_t i, size_t before)
{
	static const char *const offers[] = { " make it ", " make that ", " let's say ",
					      " call it ", " i'd say ",   NULL };

	return t->sentences.v[i].n_words <= ECHO &&
	       t->turns.v[t->sentences.v[i].turn].first == i &&
	       talk_voice(t, i) != talk_voice(t, before) &&
	       t->sentences.v[before].turn + 1 == t->sentences.v[i].turn &&
	       commit_has(commit_flat_at(t, before), offers);
}

/* "Sixteen five, two years. Done." */
static bool is_done(const struct talk *t, size_t i)
{
	return i < t->turns.v[t->sentences.v[i].turn].last &&
	       str_eq(commit_flat_at(t, i + 1), STRL(" done "));
}

bool accord_settles(const struct talk *t, size_t sentence)
{
	const struct sentence *s = &t->sentences.v[sentence];
	struct str figure;
	bool so;

	if (s->n_words > BRIEF || str_ends(s->text, STRL("?")))
		return false;
	figure = figure_of(t, sentence);
	so = ends_so(commit_flat_at(t, sentence)) || is_done(t, sentence);
	for (size_t k = sentence; figure.len && k > 0 && sentence - k < BACK; k--)
		if (has_word(t, k - 1, figure))
			return so || is_echo(t, sentence, k - 1);
	return false;
}

/* Somebody wants something, or asks who does it. */
static bool wants(const struct talk *t, size_t i)
{
	static const char *const words[] = {
		" wants ",    " needs ",   " need ",      " has to ",      " have to ",
		" who does ", " who can ", " who takes ", " who's doing ", NULL
	};
	struct str flat = commit_flat_at(t, i);

	return commit_has(flat, words) || commit_asks(flat) ||
	       commit_orders(t->sentences.v[i].text);
}

bool accord_takes(const struct talk *t, size_t sentence, size_t *with)
{
	static const char takes[] =
	    "| mine | that one's mine | leave it with me | leave that "
	    "with me | leave it to me | leave that to me |";
	const struct sentence *s = &t->sentences.v[sentence];
	const struct turn *u = &t->turns.v[s->turn];

	if (s->n_words > TAKE_WORDS || u->first != sentence || sentence == 0 ||
	    talk_voice(t, sentence - 1) == talk_voice(t, sentence) ||
	    str_find(str_z(takes),
		     arena_fmt(t->arena, "|%.*s|",
			       STR_ARG(commit_flat_at(t, sentence))),
		     0) == STR_NPOS)
		return false;
	*with = sentence - 1;
	return wants(t, sentence - 1);
}
