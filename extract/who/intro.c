/*
 * intro.c - whom a label means that says so: "I'm Nora, we have mailed", "it's Rufus".
 *
 * Recorders write "Speaker 2" or the name of a machine.  Only those whom a table knows
 * count; what a speaker says of others ("this is Nora") tells nothing.
 */
#include "extract/who/intro.h"

#include "base/lang/name.h"
#include "base/utf8.h"
#include "extract/who/resolve.h"

/* Where the name begins in the words from i on, or STR_NPOS. */
static size_t said_at(const struct talk *t, const struct sentence *s, size_t i)
{
	struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1);

	if (str_in_words(one, "i'm i\xE2\x80\x99m it's it\xE2\x80\x99s"))
		return i + 1;
	/* What a machine writes without commas and signs: "its nora can you hear". */
	if (!t->who->cased && str_eq(one, STRL("its")))
		return i + 1;
	if (str_eq(one, STRL("i")) && str_eq(two, STRL("am")))
		return i + 2;
	return str_eq(one, STRL("name")) && str_in_words(two, "is") ? i + 2 : STR_NPOS;
}

/* A comma, the end or "here" stands behind the name's last word. */
static bool is_set_off(const struct talk *t, const struct sentence *s, size_t last)
{
	/* Without commas: what begins another clause. */
	static const char clause[] =
	    " and can could i i'd i'll i'm i've let let's so sorry uh um we we're ";
	const struct lexicon *l = &t->words;
	const struct said *w = &l->words.v[s->word + last];
	struct str text = s->text, behind;
	size_t end = w->from + l->forms.v[w->form].text.len;

	struct str next = talk_word(t, s, last + 1);

	if (str_in_words(next, "here speaking from") ||
	    (!t->who->cased && str_in_words(next, clause)))
		return true;
	behind = end < text.len ? str_from(text, end) : str_none();
	return behind.len == 0 || strchr(",.!;:", behind.p[0]) != NULL;
}

static struct str words_at(const struct talk *t, const struct sentence *s, size_t i,
			   size_t n)
{
	const struct lexicon *l = &t->words;
	const struct said *first = &l->words.v[s->word + i],
			  *last = &l->words.v[s->word + i + n - 1];

	return str_sub(s->text, first->from,
		       last->from + l->forms.v[last->form].text.len);
}

/* Somebody who answers a label is not the one it stands for. */
static bool talks_with(const struct talk *t, size_t speaker, size_t other)
{
	for (size_t i = 1; i < t->turns.n; i++) {
		size_t one = t->turns.v[i - 1].speaker, two = t->turns.v[i].speaker;

		if ((one == speaker && two == other) ||
		    (one == other && two == speaker))
			return true;
	}
	return false;
}

/*
 * Whom a name that a speaker says means, who is here.  Another label may be the same
 * person's, of whose talk somebody named some turns, but not one that talks with this.
 */
static const struct known_person *one_person(const struct talk *t, struct str name,
					     size_t speaker)
{
	const struct who *w = t->who;
	struct person_refs c = { 0 };
	const struct known_person *p;
	size_t present;

	index_people(w, name, &c);
	p = resolve_present(w, &c, &present);
	if (!p && c.n == 1)
		p = c.v[0];
	for (size_t i = 0; p && i < t->speakers.n; i++)
		if (w->speaker_entry[i] != STR_NPOS &&
		    w->roster.v[w->speaker_entry[i]].known == p &&
		    talks_with(t, speaker, i))
			return NULL;
	return p;
}

/* "Board room", "Office (2)": several may speak there. */
static bool is_place(const struct talk *t, struct str label)
{
	static const char places[] =
	    "room rooms boardroom conf conference office meeting "
	    "huddle lobby hall them others system";
	struct str raw, folded;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(t->arena, label, &at, &raw, &folded, buf);)
		if (str_in_words(folded, places))
			return true;
	return label.len == 0 || name_is_room(label);
}

/* Whom sentence s introduces as its speaker, or NULL. */
static const struct known_person *introduced(const struct talk *t,
					     const struct sentence *s)
{
	for (size_t i = 0; i < s->n_words; i++) {
		size_t at = said_at(t, s, i);

		for (size_t n = 2; at != STR_NPOS && n > 0; n--) {
			const struct known_person *p = NULL;

			if (at + n <= s->n_words && is_set_off(t, s, at + n - 1))
				p = one_person(t, words_at(t, s, at, n),
					       t->turns.v[s->turn].speaker);
			if (p)
				return p;
		}
	}
	return NULL;
}

/* "It's Dan. He's writing up": the sentence behind s goes on about somebody else. */
static bool is_of_another(const struct talk *t, const struct sentence *s)
{
	return str_in_words(talk_word(t, s + 1, 0),
			    " he he's he\xE2\x80\x99s she she's she\xE2\x80\x99s ");
}

const struct known_person *intro_of(const struct talk *t, size_t speaker)
{
	const struct speaker *of = &t->speakers.v[speaker];
	const struct known_person *one = NULL;
	const struct turn *turn;

	if (is_place(t, of->label))
		return NULL;
	for (size_t at = of->newest; at; at = turn->before) {
		turn = &t->turns.v[at - 1];
		for (size_t k = turn->first; k <= turn->last; k++) {
			const struct sentence *s = &t->sentences.v[k];
			const struct known_person *p =
			    talk_barred(s) || (k < turn->last && is_of_another(t, s))
				? NULL
				: introduced(t, s);

			/* One label for two people tells nothing. */
			if (p && one && p != one)
				return NULL;
			one = p ? p : one;
		}
	}
	return one;
}

/* "Graham from the yard rang": who says so is another one, or has "it's" before it. */
static bool speaks_of(const struct talk *t, size_t speaker, struct str name)
{
	const struct speaker *of = &t->speakers.v[speaker];
	struct str first = utf8_fold(t->arena, name_first(name));
	const struct turn *turn;

	for (size_t at = of->newest; at; at = turn->before) {
		turn = &t->turns.v[at - 1];
		for (size_t k = turn->first; k <= turn->last; k++) {
			const struct sentence *s = &t->sentences.v[k];

			for (size_t i = 0; i < s->n_words; i++)
				if (str_eq(talk_word(t, s, i), first) &&
				    (!is_set_off(t, s, i) ||
				     str_eq(talk_word(t, s, i + 1), STRL("from"))) &&
				    (i == 0 || said_at(t, s, i - 1) != i) &&
				    (i < 2 || said_at(t, s, i - 2) != i))
					return true;
		}
	}
	return false;
}

const struct known_person *intro_of_device(const struct talk *t, size_t speaker)
{
	static const char machines[] = " iphone ipad phone mobile galaxy pixel macbook "
				       "laptop tablet surface ";
	const struct who *w = t->who;
	struct str label = t->speakers.v[speaker].label;
	struct str raw, folded, name = str_none();
	struct person_refs c = { 0 };
	const struct known_person *p;
	size_t present, words = 0;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(w->arena, label, &at, &raw, &folded, buf);) {
		if (str_eq(folded, STRL("s")) && words)
			name = str_rtrim(str_n(label.p, (size_t)(raw.p - label.p)));
		words++;
	}
	if (!name.len || !str_in_words(folded, machines))
		return NULL;
	while (name.len && ((unsigned char)name.p[name.len - 1] >= 0x80 ||
			    name.p[name.len - 1] == '\''))
		name.len--;
	if (speaks_of(t, speaker, name))
		return NULL;
	index_people(w, name, &c);
	p = resolve_present(w, &c, &present);
	return p || c.n != 1 ? p : c.v[0];
}
