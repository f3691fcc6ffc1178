/* itemtext.c - what an item says: its sentences, cleaned, in the order of the talk. */
#include "extract/say.h"

struct wording {
	const struct talk *t;
	const size_t *sentence;
	size_t n;
};

static const struct sentence *sentence_at(const struct wording *w, size_t i)
{
	return &w->t->sentences.v[w->sentence[i]];
}

static const struct speaker *speaker_at(const struct wording *w, size_t i)
{
	return &w->t->speakers.v[w->t->turns.v[sentence_at(w, i)->turn].speaker];
}

/* Assent is evidence, but nothing to read beside what it is given to. */
static bool all_assent(const struct wording *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (!clean_is_assent(sentence_at(w, i)->text))
			return false;
	return true;
}

static bool one_speaker(const struct wording *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (speaker_at(w, i) != speaker_at(w, 0))
			return false;
	return true;
}

/* Each sentence with the name of who speaks in it, or as said. */
static void put(const struct wording *w, bool named, struct buf *b)
{
	bool all = all_assent(w);

	b->len = 0;
	for (size_t i = 0; i < w->n; i++) {
		struct str text = sentence_at(w, i)->text;
		const struct person *p = speaker_at(w, i)->person;

		if (all || !clean_is_assent(text))
			clean_add(w->t->arena, b,
				  clean_sentence(w->t->arena, text,
						 named && p ? p->name : str_none()));
	}
}

struct str item_text(const struct talk *t, const size_t *sentences, size_t n)
{
	struct wording w = { t, sentences, n };
	struct buf b = { 0 };
	struct str out;

	put(&w, true, &b);
	/* A name beside an "I" that stayed would be two people. */
	if (one_speaker(&w) && clean_says_i(buf_view(&b)))
		put(&w, false, &b);
	out = arena_str(t->arena, buf_view(&b));
	buf_fini(&b);
	return out;
}

/* Where a first name stands as who will do something, or STR_NPOS; *len: to behind
 * "will". */
static size_t doer_at(struct str text, struct str name, size_t *len)
{
	static const struct str verbs[] = { STR(" will "), STR("'ll "),
					    STR("\xE2\x80\x99ll ") };

	for (size_t at = 0; (at = str_find(text, name, at)) != STR_NPOS; at++)
		for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
			if ((at == 0 || text.p[at - 1] == ' ') &&
			    str_starts(str_from(text, at + name.len), verbs[i])) {
				*len = name.len + verbs[i].len;
				return at;
			}
	return STR_NPOS;
}

void item_name_owner(const struct talk *t, struct item *it)
{
	size_t blank = str_chr(it->owner, ' '), at, len;

	if (it->kind != ITEM_ACTION || blank == STR_NPOS ||
	    str_find(it->text, it->owner, 0) != STR_NPOS)
		return;
	at = doer_at(it->text, str_sub(it->owner, 0, blank), &len);
	if (at != STR_NPOS)
		it->text = arena_fmt(t->arena, "%.*s%.*s will %.*s", (int)at,
				     it->text.p, STR_ARG(it->owner),
				     STR_ARG(str_from(it->text, at + len)));
}
