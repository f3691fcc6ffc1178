/* itemtext.c - what an item says: its sentences, cleaned, in the order of the talk. */
#include "base/lang/words.h"
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

/* Who says all of it but the assent, or NULL. */
static const struct speaker *one_speaker(const struct wording *w)
{
	const struct speaker *who = NULL;

	for (size_t i = 0; i < w->n; i++) {
		if (clean_is_assent(sentence_at(w, i)->text))
			continue;
		if (who && speaker_at(w, i) != who)
			return NULL;
		who = speaker_at(w, i);
	}
	return who;
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

/* The other one of a talk between two, or NULL. */
static const struct person *partner(const struct talk *t, const struct speaker *who)
{
	const struct speakers *v = &t->speakers;

	return who && who->person && v->n == 2 ? v->v[who == &v->v[0] ? 1 : 0].person
					       : NULL;
}

/*
 * Between two "you" is the other, where something is sent, given or told: "Nora Pell
 * will send you the map" -> "... send Rufus Tarn the map".  Another "you" or "your" may
 * be anybody: then all stay.
 */
static struct str name_you(const struct talk *t, const struct person *other,
			   struct str text)
{
	static const char gives[] =
	    " send give get show tell bring ask call e-mail email "
	    "mail forward text ping meet help update owe let ";
	struct str word, before = str_none(), you = str_none();
	size_t left = 0;
	char low[16];

	if (!other)
		return text;
	for (size_t at = 0; word_next(text, &at, &word); before = word) {
		if (str_ieq(word, STRL("you")) && !you.len &&
		    word_fold(before, low, sizeof low, &before) &&
		    str_in_words(before, gives))
			you = word;
		else
			left += str_istarts(word, STRL("you"));
	}
	if (!you.len || left)
		return text;
	return arena_fmt(t->arena, "%.*s%.*s%.*s", (int)(you.p - text.p), text.p,
			 STR_ARG(other->name),
			 STR_ARG(str_from(text, (size_t)(you.p - text.p) + you.len)));
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
	return clean_says_i(out) ? out : name_you(t, partner(t, one_speaker(&w)), out);
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
