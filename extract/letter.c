/* letter.c - see letter.h; phrases of English mails, looked for in flat text. */
#include "extract/letter.h"

#include "base/ascii.h"
#include "extract/commit.h"
#include "extract/due/due.h"
#include "extract/who/who.h"

enum {
	LEAST_WORDS = 5,
	GREETING_WORDS = 3,
	GREETING_LINES = 2 /* where it stands */
};

static bool is_letter(const struct talk *t)
{
	return str_eq(t->r->source.format, STRL("eml")) && !record_has_talk(t->r);
}

/* "Hope you are well", "Thanks for ringing": of this no page tells. */
static bool is_courtesy(struct str flat)
{
	static const char *const words[] = { " thanks ",
					     " thank you ",
					     " hope you ",
					     " hope this ",
					     " nice to ",
					     " good to ",
					     " great to ",
					     " sorry ",
					     " looking forward ",
					     " let me know ",
					     " kind regards ",
					     " best wishes ",
					     " by the way ",
					     " as discussed ",
					     " please find ",
					     " see below ",
					     NULL };

	return commit_has(flat, words);
}

/* A figure, a number in words or a day: what a mail states. */
static bool has_figure(const struct talk *t, size_t i)
{
	static const char numbers[] = " one two three four five six seven eight nine "
				      "ten eleven twelve half dozen "
				      "hundred thousand ";
	const struct sentence *s = &t->sentences.v[i];
	int64_t day, meeting = 0;
	bool found = false;

	for (size_t k = 0; k < s->n_words; k++) {
		struct str word = talk_word(t, s, k);

		if (ascii_has_digit(word) || str_in_words(word, numbers) ||
		    str_ends(word, STRL("teen")) || str_ends(word, STRL("ty")))
			return true;
	}
	(void)due_find(s->text, meeting, &day, &found);
	return found;
}

static bool promises(struct str flat)
{
	static const char *const ours[] = { " we'll ", " we will ", " we are going to ",
					    " we're going to ", NULL };

	return commit_of(flat) == COMMIT_FIRST || commit_has(flat, ours);
}

/* "Cheers", "Kind regards," or the sender's name alone: what follows is no letter. */
static bool is_signed_before(const struct talk *t, const struct segment *seg)
{
	static const char closings[] =
	    " best cheers kind many regards sincerely thanks "
	    "warm yours ";

	for (const struct segment *s = t->r->segments.v + GREETING_LINES; s < seg;
	     s++) {
		struct str text = str_rtrim_any(str_trim(s->text), ",!.- ");

		if (!text.len || str_count(text, ' ') >= GREETING_WORDS)
			continue;
		if (str_iin_words(str_word(text), closings) ||
		    str_istarts(seg->speaker, text))
			return true;
	}
	return false;
}

bool letter_tells(const struct talk *t, size_t sentence, enum item_kind *kind)
{
	const struct sentence *s = &t->sentences.v[sentence];
	struct str flat = commit_flat_at(t, sentence);

	if (!is_letter(t) || s->seg->kind != SEG_PARAGRAPH || !s->seg->speaker.len ||
	    s->n_words < LEAST_WORDS || is_signed_before(t, s->seg))
		return false;
	if (commit_asks(flat))
		*kind = ITEM_ACTION;
	else if (str_ends(s->text, STRL("?")))
		*kind = ITEM_QUESTION;
	else if (promises(flat) && has_figure(t, sentence))
		*kind = ITEM_ACTION;
	else if (has_figure(t, sentence))
		*kind = ITEM_FACT;
	else
		return false;
	return *kind != ITEM_FACT || !is_courtesy(flat);
}

const struct person *letter_to(const struct talk *t)
{
	static const char greets[] =
	    " hi hello hey dear good morning afternoon evening ";
	const struct segments *v = &t->r->segments;

	for (size_t i = 0; is_letter(t) && i < v->n && i < GREETING_LINES; i++) {
		struct str text = str_rtrim_any(str_trim(v->v[i].text), ",!.-: "), word;
		const struct person *p;

		if (str_count(text, ' ') >= GREETING_WORDS)
			continue;
		while (word = str_word(text), str_iin_words(word, greets))
			text = str_trim(str_from(text, word.len));
		p = text.len ? people_named(t, text) : NULL;
		if (p)
			return p;
	}
	return NULL;
}
