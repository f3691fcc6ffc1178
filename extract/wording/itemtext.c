/* itemtext.c - what an item says: its sentences, cleaned, in the order of the talk. */
#include "extract/wording/itemtext.h"

#include <stdio.h>

#include "base/lang/name.h"
#include "base/lang/words.h"
#include "extract/commit.h"
#include "extract/who/who.h"
#include "extract/wording/asked.h"
#include "extract/wording/capital.h"
#include "extract/wording/clean.h"
#include "extract/wording/told.h"
#include "extract/wording/trim.h"
#include "extract/wording/verb.h"
#include "extract/wording/you.h"

#define GLAD                                                                         \
	" great fine good lovely perfect grand brilliant wonderful super excellent " \
	"ideal "                                                                     \
	"works suits thank thanks cheers bless aye yes yeah yep yup agreed okay "    \
	"ma'am "

enum {
	ECHO_WORDS = 7, /* of a sentence that says again what pleases */
	BARE_ANSWER = 5 /* words of an answer that may add nothing to what was asked */
};

struct wording {
	const struct talk *t;
	enum item_kind kind;
	const size_t *sentence;
	size_t n;
	const struct person
	    *owner; /* of an action that somebody else asks for, or NULL */
	const struct person *voice; /* whose words they are if no label tells */
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
		if (!clean_is_assent(w->t, sentence_at(w, i)))
			return false;
	return true;
}

/* Who says all of it but the assent, or NULL. */
static const struct speaker *one_speaker(const struct wording *w)
{
	const struct speaker *who = NULL;

	for (size_t i = 0; i < w->n; i++) {
		if (clean_is_assent(w->t, sentence_at(w, i)))
			continue;
		if (who && speaker_at(w, i) != who)
			return NULL;
		who = speaker_at(w, i);
	}
	return who;
}

/* Cleaning adds no "I": most need not be looked at again. */
static bool any_says_i(const struct wording *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (sentence_at(w, i)->says & SAYS_I)
			return true;
	return false;
}

/* "Yeah, will do.", "I'll ask.": a day would be more. */
static bool adds_nothing(const struct wording *w, size_t answer, size_t asked)
{
	const struct sentence *s = sentence_at(w, answer);

	if (s->n_words > BARE_ANSWER || (s->says & SAYS_TIME))
		return false;
	for (size_t k = s->word; k < s->word + s->n_words; k++) {
		const struct form *f = talk_form(w->t, k);

		if (f->content && !talk_says(w->t, sentence_at(w, asked), f->term))
			return false;
	}
	return true;
}

/* The whole name once, then the first one. */
static struct str once(struct str before, const struct person *p)
{
	return !str_has(before, p->name) ? p->name : name_first(p->name);
}

/* "You can have it Thursday." "This Thursday?" "Thursday the twelfth." */
static bool asks_again(const struct wording *w, size_t i)
{
	const struct sentence *s = sentence_at(w, i);

	if (i == 0 || i + 1 == w->n || s->n_words > BARE_ANSWER ||
	    !str_ends(s->text, STRL("?")) || speaker_at(w, i) == speaker_at(w, i - 1))
		return false;
	for (size_t k = s->word; k < s->word + s->n_words; k++) {
		const struct form *f = talk_form(w->t, k);

		if (!(f->says & SAYS_STOP) &&
		    !talk_says(w->t, sentence_at(w, i - 1), f->term))
			return false;
	}
	return true;
}

/* A word of a sentence that says no more than those before it: "Friday's", "great". */
static bool is_echo(struct str low, struct str before)
{
	static const char small[] =
	    " is are was be would will it it's it'd it'll that that's that'd this then "
	    "so "
	    "oh very well for us me with by the a an all right just too also at end of "
	    "ok sounds makes sense you much indeed god please do ";
	char flat[24];

	if (str_in_words(low, GLAD) || str_in_words(low, small))
		return true;
	if (str_ends(low, STRL("'s")) || str_ends(low, STRL("'d")))
		low.len -= 2;
	else if (str_ends(low, STRL("'ll")))
		low.len -= 3;
	snprintf(flat, sizeof flat, " %.*s ", STR_ARG(low));
	return str_has(before, str_z(flat));
}

/* "I'll send it on Friday." "Friday's great, thanks Ben.", which answers nothing. */
static bool echoes(const struct wording *w, size_t i)
{
	const struct sentence *s = sentence_at(w, i);
	struct str word, low, before = str_none();
	bool glad = false;
	char buf[20];

	if (i == 0 || s->n_words > ECHO_WORDS || str_ends(s->text, STRL("?")))
		return false;
	for (size_t k = 0; k < i; k++)
		if (clean_asks(clean_sentence(w->t->arena, sentence_at(w, k)->text,
					      str_none())))
			return false;
	for (size_t at = 0; word_next(s->text, &at, &word);) {
		bool echo = false;

		if (!word_fold(word, buf, sizeof buf, &low))
			return false;
		for (size_t k = 0; k < i && !echo; k++)
			echo = is_echo(low, commit_flat_at(w->t, w->sentence[k]));
		if (!echo && !people_named(w->t, word) &&
		    !(before.len && str_ieq(before, STRL("you"))))
			return false;
		glad = glad || str_in_words(low, GLAD);
		before = word;
	}
	return glad;
}

/* "That's Nora's to say, isn't it?" "It is. I'll ask her.": the promise answers. */
static bool only_answers(const struct wording *w, size_t i)
{
	static const char who[] = " i it we they he she that there ";
	static const char be[] = WORDS_FINITE "isn't don't didn't haven't ";
	const struct sentence *s = sentence_at(w, i);

	return w->kind == ITEM_ACTION && i > 0 && i + 1 < w->n && s->n_words == 2 &&
	       str_in_words(talk_word(w->t, s, 0), who) &&
	       str_in_words(talk_word(w->t, s, 1), be) &&
	       str_ends(sentence_at(w, i - 1)->text, STRL("?")) &&
	       speaker_at(w, i) != speaker_at(w, i - 1) &&
	       sentence_at(w, i + 1)->turn == s->turn;
}

/* "I'll draw it. By Tuesday?": the day stands beside the action. */
static bool only_dates(const struct wording *w, size_t i)
{
	const struct sentence *s = sentence_at(w, i);

	return w->kind == ITEM_ACTION && i > 0 && s->n_words == 2 &&
	       str_ends(s->text, STRL("?")) &&
	       str_in_words(talk_word(w->t, s, 0), " by on before ") &&
	       (s->says & SAYS_TIME) && s->turn == sentence_at(w, i - 1)->turn;
}

/* Sentence i as it reads behind those before; none: it says nothing more. */
static struct str worded(const struct wording *w, size_t i, bool named,
			 struct str before, size_t *asked)
{
	const struct talk *t = w->t;
	struct str text = capital_names(t, w->sentence[i]), told = str_none();
	const struct person *p = speaker_at(w, i)->person, *asker;

	p = p ? p : w->voice;
	if (w->owner && p != w->owner)
		told = asked_text(t, text, p, w->owner, once(before, w->owner));
	if (told.len) {
		*asked = i;
		return told;
	}
	if (w->owner && p == w->owner && *asked != STR_NPOS) {
		asker = speaker_at(w, *asked)->person;
		if (adds_nothing(w, i, *asked))
			return str_none();
		return you_named(t, asker ? asker->name : str_none(),
				 clean_sentence(t->arena, text, name_first(p->name)));
	}
	if (w->kind == ITEM_ACTION)
		text = trim_promise(text);
	if (!named || !p)
		return clean_sentence(t->arena, text, str_none());
	return clean_sentence(t->arena, text, once(before, p));
}

/* "I'll do it tomorrow. No, hang on, I'm out. You'll have it on Monday.": the promise
 * that stands in the end, or 0. */
static size_t not_taken_back(const struct wording *w)
{
	for (size_t i = 1; i + 1 < w->n && w->kind == ITEM_ACTION; i++) {
		if (!commit_takes_back(commit_flat_at(w->t, w->sentence[i])) ||
		    sentence_at(w, i)->turn != sentence_at(w, i - 1)->turn)
			continue;
		for (size_t k = i + 1; k < w->n; k++)
			if (sentence_at(w, k)->turn == sentence_at(w, i)->turn &&
			    (sentence_at(w, k)->says & SAYS_TIME) &&
			    commit_of(commit_flat_at(w->t, w->sentence[k])) !=
				COMMIT_NONE)
				return k;
	}
	return 0;
}

/* Each sentence with the name of who speaks in it, or as said. */
static void put(const struct wording *w, bool named, struct buf *b)
{
	bool all = all_assent(w);
	size_t asked = STR_NPOS;

	b->len = 0;
	for (size_t i = not_taken_back(w); i < w->n; i++)
		if (all ||
		    (!clean_is_assent(w->t, sentence_at(w, i)) && !asks_again(w, i) &&
		     !echoes(w, i) && !only_answers(w, i) && !only_dates(w, i)))
			clean_add(w->t->arena, b,
				  worded(w, i, named, buf_view(b), &asked));
}

/* The only sentence with "you", or w->n. */
static size_t who_says_you(const struct wording *w)
{
	static const char *const you[] = { " you ", NULL };
	size_t found = w->n;

	for (size_t i = 0; i < w->n; i++) {
		if (!commit_has(commit_flat_at(w->t, w->sentence[i]), you))
			continue;
		if (found < w->n)
			return w->n;
		found = i;
	}
	return found;
}

static struct str text_for(const struct talk *t, enum item_kind kind,
			   const size_t *sentences, size_t n,
			   const struct person *owner, const struct person *voice)
{
	struct wording w = { t, kind, sentences, n, owner, voice };
	bool own = any_says_i(&w);
	struct buf b = { 0 };
	const struct speaker *who = one_speaker(&w);
	struct str out;
	size_t you = 0;

	put(&w, true, &b);
	/* A name beside an "I" that stayed would be two people; one sentence has no
	 * both. */
	if (own && n > 1 && who && clean_says_i(buf_view(&b)))
		put(&w, false, &b);
	out = arena_take(t->arena, &b);
	if (own && clean_says_i(out))
		return out;
	/* Of several who speak, it is who says "you". */
	if (!who && kind == ITEM_ACTION && (you = who_says_you(&w)) < n)
		who = speaker_at(&w, you);
	return you_named(t, who ? you_are(t, who, sentences[you]) : str_none(), out);
}

struct str item_text(const struct talk *t, enum item_kind kind, const size_t *sentences,
		     size_t n)
{
	return text_for(t, kind, sentences, n, NULL, NULL);
}

/* Where a first name stands as who will do something, or STR_NPOS; *len: to behind
 * "will". */
static size_t doer_at(struct str text, struct str name, size_t *len)
{
	static const struct str verbs[] = { STR(" will "), STR("'ll "),
					    STR("\xE2\x80\x99ll ") };

	for (size_t at = 0; (at = str_find(text, name, at)) != STR_NPOS; at++)
		for (size_t i = 0; i < COUNT(verbs); i++)
			if ((at == 0 || text.p[at - 1] == ' ') &&
			    str_starts(str_from(text, at + name.len), verbs[i])) {
				*len = name.len + verbs[i].len;
				return at;
			}
	return STR_NPOS;
}

static bool is_request(const struct talk *t, size_t i, const struct person *owner)
{
	const struct person *asker = talk_speaker(t, i);

	return asker != owner &&
	       (str_ends(t->sentences.v[i].text, STRL("?")) ||
		asked_text(t, capital_names(t, i), asker, owner, owner->name).len);
}

/* The text anew when somebody else asks the owner for it, or nothing but the answers
 * around it told who speaks. */
static void tell_asked(const struct talk *t, struct item *it)
{
	size_t v[TALK_ITEM_SENTENCES], n = talk_sentences_of(t, it, v);
	const struct person *owner = people_named(t, it->owner);

	n = told_of(t, v, n);
	if (owner && n == 1 && !talk_speaker(t, v[0]))
		it->text = text_for(t, ITEM_ACTION, v, n, NULL, owner);
	for (size_t i = 0; owner && i < n; i++)
		if (is_request(t, v[i], owner)) {
			it->text = text_for(t, ITEM_ACTION, v, n, owner, NULL);
			return;
		}
}

/* "He'll send it" by the owner's name, who is meant. */
static void tell_pronoun(const struct talk *t, struct item *it)
{
	static const struct str words[] = {
		STR("He'll "),    STR("She'll "),           STR("He will "),
		STR("She will "), STR("He\xE2\x80\x99ll "), STR("She\xE2\x80\x99ll ")
	};
	size_t n = STR_ANY(str_starts, it->text, words);

	if (n)
		it->text = arena_fmt(t->arena, "%.*s will %.*s", STR_ARG(it->owner),
				     STR_ARG(str_from(it->text, n)));
}

/* "Nora writes to them", "Nora can draw it": where the first name stands, or STR_NPOS.
 */
static size_t subject_at(struct str text, struct str name)
{
	struct str word, low;
	char buf[16];

	for (size_t at = 0; (at = str_find(text, name, at)) != STR_NPOS; at++) {
		size_t i = at + name.len;

		if ((at == 0 || text.p[at - 1] == ' ') && i < text.len &&
		    text.p[i] == ' ' && word_next(text, &i, &word) &&
		    word_fold(word, buf, sizeof buf, &low) &&
		    (verb_says_third(low) || str_in_words(low, "has is") ||
		     (str_eq(low, STRL("can")) &&
		      !str_starts(str_from(text, i), STRL(" you")))))
			return at;
	}
	return STR_NPOS;
}

void item_name_owner(const struct talk *t, struct item *it)
{
	size_t blank = str_chr(it->owner, ' '), at, len;
	struct str opener, first, will = STRL(" will ");

	if (it->kind != ITEM_ACTION || it->owner.len == 0)
		return;
	if (!str_starts(it->by, STRL("notes")))
		tell_asked(t, it);
	if (blank == STR_NPOS || str_has(it->text, it->owner))
		return;
	tell_pronoun(t, it);
	first = str_sub(it->owner, 0, blank);
	at = doer_at(it->text, first, &len);
	if (at == STR_NPOS) {
		at = subject_at(it->text, first);
		len = first.len;
		will = str_none();
	}
	if (at == STR_NPOS)
		return;
	opener = str_rtrim(str_sub(it->text, 0, at));
	if (opener.len && str_in_words(opener, "And So Then"))
		opener = str_none(); /* "And Maya will" */
	else
		opener = str_sub(it->text, 0, at);
	it->text =
	    arena_fmt(t->arena, "%.*s%.*s%.*s%.*s", STR_ARG(opener), STR_ARG(it->owner),
		      STR_ARG(will), STR_ARG(str_from(it->text, at + len)));
}
