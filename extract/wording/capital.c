/* capital.c - "keith" and "friday" as "Keith" and "Friday". */
#include "extract/wording/capital.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"
#include "extract/who/index.h"

enum { ENDING_BYTES = 3 /* of a word before a stop; fewer may be shortened */ };

/* "May" and "march" are months behind one of these only. */
static const char before_month[] =
    " of in by since until till before after early late mid next last end ";

/* Not "sun", "sat" and "mar", which are words as well. */
static bool is_day(struct str before, struct str word)
{
	enum { SHORT = 3 };

	if (str_in_words(word, "may march"))
		return str_in_words(before, before_month);
	return word.len > SHORT && (date_weekday_of(word) >= 0 || date_month(word) > 0);
}

/* A sentence begins at `at` of a text that has no capitals: ". we", not "approx. five".
 */
static bool begins(struct str s, size_t at)
{
	static const char shortened[] =
	    " approx etc inc ltd corp dept prof ext max min fig "
	    "tel vol dec jan feb aug sept oct nov ";
	size_t end, from;

	if (at < 2 || s.p[at - 1] != ' ' || !strchr(".!?", s.p[at - 2]))
		return false;
	end = at - 2;
	for (from = end; from > 0 && ascii_is_letter(s.p[from - 1]);)
		from--;
	return s.p[end] != '.' || (end - from >= ENDING_BYTES &&
				   !str_in_words(str_sub(s, from, end), shortened));
}

/* Words of text from `from` to `to` begin with capitals: "castle verrick". */
static void capitalise_words(char *text, size_t from, size_t to)
{
	struct str name = str_n(text + from, to - from), word;

	if (ascii_has_upper(name))
		return;
	for (size_t at = 0; word_next(name, &at, &word);)
		if (!word_is_stop(word))
			text[word.p - text] = ascii_upper(*word.p);
}

struct str capital_names(const struct talk *t, size_t i)
{
	struct str s = t->sentences.v[i].text, word, before = str_none();
	const struct who *w = t->who;
	char *text;

	if (!w || w->cased || !w->of_sentence)
		return s;
	text = arena_alloc(t->arena, s.len + 1);
	memcpy(text, s.p, s.len);
	for (size_t k = w->of_sentence[i]; k < w->of_sentence[i + 1]; k++) {
		const struct mention *m = &w->mentions.v[k];

		if (m->sentence == i)
			capitalise_words(text, m->from, m->to);
	}
	for (size_t at = 0; word_next(s, &at, &word); before = word)
		if (begins(s, (size_t)(word.p - s.p)) ||
		    is_day(before, str_head(word, str_chr(word, '\''))))
			text[word.p - s.p] = ascii_upper(*word.p);
	return str_n(text, s.len);
}
