/*
 * topicphrases.c - pairs of neighbouring content words, and single ones.  Names of
 * people and accounts are in none: pages list them by themselves.
 */
#include "extract/topicphrases.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "extract/who/index.h"
#include "extract/words/nouns.h"

enum { MAX_PHRASE = 48, MAX_WORD = 32 };

#define NO_TERM UINT32_MAX

static struct str lower(struct str word, char to[MAX_WORD])
{
	struct str out = str_none();

	(void)word_fold(word, to, MAX_WORD, &out);
	return out;
}

bool phrase_is_name(const struct finder *f, size_t term)
{
	return f->cases[term].capital > f->cases[term].small;
}

/* The noun of a phrase: "rack", not "confirmed", "boring", "alone" or "including". */
static bool heads(const struct finder *f, size_t term, struct str word)
{
	char room[MAX_WORD];
	struct str w = lower(word, room);

	if (phrase_is_name(f, term))
		return true;
	return w.len > 0 && f->nouns[term] >= 0 && !nouns_inflected(w) &&
	       !nouns_is_verb(w) && !nouns_describes(w) &&
	       !(nouns_is_gerund(w) && f->nouns[term] < 2);
}

bool phrase_is_plural(struct str w)
{
	return w.len > 3 && w.p[1] >= 'a' && str_ends(w, STRL("s")) &&
	       !str_ends(w, STRL("ss")) && !str_ends(w, STRL("us")) &&
	       !str_ends(w, STRL("is"));
}

/*
 * "rack" and "steel rack", not "confirm", "confirm rack" or "rack confirmed"; nor
 * "phones ride", where a verb that may be a noun stands behind a plural.
 */
bool phrase_is_noun(const struct finder *f, const struct phrase *p)
{
	size_t blank = str_chr(p->shown, ' '), last = p->word[p->n - 1];
	struct str head = p->n == 2 ? str_from(p->shown, blank + 1) : p->shown, w;
	char room[MAX_WORD];
	bool plural;

	/* "lead" of "flash lead time" */
	head = str_word(head);
	if (!heads(f, last, head))
		return false;
	if (p->n == 1) {
		w = lower(head, room);
		return f->nouns[last] >= 1 && !nouns_is_vague(w);
	}
	w = str_sub(p->shown, 0, blank);
	plural = phrase_is_plural(w);
	w = lower(w, room);
	if (f->nouns[p->word[0]] < 0 || nouns_is_verb(w) ||
	    (nouns_is_gerund(w) && phrase_is_plural(head)))
		return false;
	/* "engineer Bassey", "suits Geoffrey" */
	if (phrase_is_name(f, last) && !phrase_is_name(f, p->word[0]))
		return false;
	/* "zoo rang", said once: nowhere else a noun */
	if (!p->stands && p->segments == 1 && f->nouns[last] < 1 &&
	    !phrase_is_name(f, last))
		return false;
	return !plural || phrase_is_plural(head) || f->nouns[last] >= 2 ||
	       phrase_is_name(f, last);
}

/* Headings announce, they are not talk. */
static bool open(const struct sentence *s)
{
	return !(s->marks & MARK_HEADING) && !talk_barred(s);
}

/* The number of the phrase of these terms; the next new one when there is none yet. */
static size_t phrase_of(struct finder *f, const uint32_t *word, uint32_t n)
{
	struct str key = str_n((const char *)word, n * sizeof *word);
	size_t at = n == 1 ? f->single[word[0]] : map_get(&f->pairs, key);

	if (n == 1 && at == 0) {
		f->single[word[0]] = (uint32_t)f->phrases.n + 1;
		return f->phrases.n;
	}
	if (n == 1)
		return at - 1;
	if (at != STR_NPOS)
		return at;
	map_set(f->t->arena, &f->pairs, arena_str(f->t->arena, key), f->phrases.n);
	return f->phrases.n;
}

/* The phrase's number; STR_NPOS: too long to be one. */
static size_t count(struct finder *f, const uint32_t *word, uint32_t n,
		    struct str shown, size_t sentence)
{
	int64_t segment = f->t->sentences.v[sentence].seg->n;
	struct phrase *p;
	size_t at;

	if (shown.len > MAX_PHRASE)
		return STR_NPOS;
	at = phrase_of(f, word, n);
	if (at == f->phrases.n) {
		p = VEC_ADD(f->t->arena, &f->phrases);
		memcpy(p->word, word, n * sizeof *word);
		p->n = n;
		p->shown = shown;
	}
	p = &f->phrases.v[at];
	p->times++;
	p->items += f->items[sentence] != 0;
	if (p->segments && p->last == segment)
		return at;
	p->last = segment;
	if (p->segments++ < TOPIC_SEGMENTS) {
		*VEC_ADD(f->t->arena, &f->spots) =
		    (struct spot){ segment, p->newest, (uint32_t)sentence };
		p->newest = (uint32_t)f->spots.n;
	}
	return at;
}

/* Whether this byte of a sentence stands in the name of a person or an account. */
static bool in_name(const struct who *w, size_t sentence, size_t from)
{
	for (size_t i = w->of_sentence[sentence]; i < w->of_sentence[sentence + 1]; i++)
		if (w->mentions.v[i].sort != NAME_PROJECT &&
		    w->mentions.v[i].from <= from && from < w->mentions.v[i].to)
			return true;
	return false;
}

static bool is_mark(char c)
{
	return c == '/' || c == '_' || c == '@' || c == '=' || c == '\\' || c == '#';
}

/* "https" and "example" of an address, a piece of code. */
static bool in_address(struct str text, struct str word)
{
	size_t from = (size_t)(word.p - text.p), to = from + word.len;

	return (from > 0 && is_mark(text.p[from - 1])) ||
	       (to < text.len && is_mark(text.p[to])) ||
	       (to + 2 < text.len && str_starts(str_from(text, to), STRL("://")));
}

struct walk {
	uint32_t last; /* term of the word before, content; or NO_TERM */
	struct str before;
	size_t pair; /* phrase that was said just before, or STR_NPOS */
	bool opened; /* "the" or "of" stands before the run of content words */
	bool title;  /* "Mrs": the next word is somebody's name */
};

static bool adjoins(const struct walk *at, struct str word)
{
	return at->last != NO_TERM && word.p == at->before.p + at->before.len + 1 &&
	       word.p[-1] == ' ';
}

/*
 * Notes name things; so does talk behind "the", "our" or "of", but for "the yard
 * floods", where a verb may stand behind one that is alone.
 */
static bool stands(const struct finder *f, size_t sentence, const struct walk *at,
		   uint32_t id, struct str word)
{
	if ((f->t->sentences.v[sentence].marks & MARK_NOTES) ||
	    record_is_notes(f->t->r))
		return true;
	return at->opened && (f->nouns[id] >= 2 || !phrase_is_plural(word) ||
			      phrase_is_plural(at->before));
}

/* "Street app" of "Front Street app" */
static bool halves_name(struct str left, struct str before, struct str word)
{
	return ascii_is_upper(left.p[0]) && ascii_is_upper(before.p[0]) &&
	       !ascii_is_upper(word.p[0]);
}

static void read_pair(struct finder *f, size_t i, struct walk *at, uint32_t id,
		      struct str word)
{
	uint32_t pair[TOPIC_WORDS] = { at->last, id };
	size_t left = at->pair;

	at->pair = STR_NPOS;
	if (at->last == id || !adjoins(at, word))
		return;
	if (left != STR_NPOS && halves_name(f->phrases.v[left].shown, at->before, word))
		return;
	if (left != STR_NPOS)
		f->phrases.v[left].cut++;
	at->pair =
	    count(f, pair, 2, str_n(at->before.p, at->before.len + 1 + word.len), i);
	if (at->pair != STR_NPOS && stands(f, i, at, id, word))
		f->phrases.v[at->pair].stands = true;
}

/* "time" behind "flash lead" is shown with it; behind "lead" alone it makes a pair. */
static void read_tail(struct finder *f, size_t i, struct walk *at, uint32_t id,
		      struct str word)
{
	struct phrase *p;
	size_t len;

	if (at->pair == STR_NPOS) {
		read_pair(f, i, at, id, word);
		return;
	}
	p = &f->phrases.v[at->pair];
	len = (size_t)(word.p - p->shown.p) + word.len;
	if (p->times == 1 && adjoins(at, word) && len <= MAX_PHRASE)
		p->shown.len = len;
}

/* A word that a phrase may be made of. */
static bool is_part(const struct finder *f, size_t sentence, const struct form *form,
		    struct str word)
{
	struct str text = f->t->sentences.v[sentence].text;

	return form->thing && !in_address(text, word) &&
	       !in_name(f->t->who, sentence, (size_t)(word.p - text.p));
}

/* The word ends what was begun; what it says of the next one is kept. */
static void read_other(struct finder *f, size_t i, struct walk *at,
		       const struct form *form, struct str word)
{
	if (!at->title && at->last != NO_TERM && form->tail)
		read_tail(f, i, at, form->term, word);
	*at = (struct walk){ .last = NO_TERM,
			     .pair = STR_NPOS,
			     .opened = nouns_opens(form->role) };
}

static void read_part(struct finder *f, size_t i, struct walk *at,
		      const struct form *form, struct str word)
{
	bool owns = word.len > 2 && str_ends(form->text, STRL("'s"));
	uint32_t id = form->term;

	word.len -= owns ? 2 : 0;
	count(f, &id, 1, word, i);
	read_pair(f, i, at, id, word);
	at->last = owns ? NO_TERM : id;
	at->opened = at->opened || owns;
	at->before = word;
}

static void read_sentence(struct finder *f, size_t i)
{
	const struct sentence *s = &f->t->sentences.v[i];
	const struct lexicon *l = &f->t->words;
	struct walk at = { .last = NO_TERM, .pair = STR_NPOS };

	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *form = &l->forms.v[l->words.v[w].form];
		struct str word = lexicon_word(l, w, s->text);
		bool title = form->says & SAYS_TITLE;

		if (title || at.title || !is_part(f, i, form, word)) {
			read_other(f, i, &at, form, word);
			at.title = title;
			continue;
		}
		if (w > s->word)
			*(ascii_is_upper(word.p[0]) ? &f->cases[form->term].capital
						    : &f->cases[form->term].small) += 1;
		read_part(f, i, &at, form, word);
	}
}

void topicphrases_find(struct finder *f, struct talk *t)
{
	*f = (struct finder){ .t = t };
	f->items = talk_items(t);
	f->nouns = nouns_count(t);
	f->single = arena_array(t->arena, f->single, t->words.forms.n);
	f->cases = arena_array(t->arena, f->cases, t->words.forms.n);
	VEC_RESERVE(t->arena, &f->phrases, t->words.words.n / 4);
	for (size_t i = 0; i < t->sentences.n; i++)
		if (open(&t->sentences.v[i]))
			read_sentence(f, i);
}
