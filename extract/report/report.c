/*
 * report.c - see report.h.  Strict, since what is wrongly taken for done hides a task:
 * a sentence with any word of doubt, denial, condition, habit, part or time to come is
 * no report.  Of what it tells the words alone decide later (render).
 */
#include "extract/report/report.h"

#include "base/lang/words.h"
#include "extract/signals.h"
#include "extract/who/index.h"
#include "extract/wording/itemtext.h"

enum {
	WORDS = 24,       /* of a report, at most */
	ANSWER_WORDS = 8, /* of an answer */
	ASKED_WORDS = 20,
	ADVERBS = 2 /* between "has" and "sent" */
};

static const char barred[] =
    " not never no nobody nothing none neither nor without cannot almost nearly half "
    "part partly partially most mostly some bit first draft if unless until till when "
    "once before whether should would could might may will shall must need needs "
    "gonna going want wants wanted wish hope hopefully hoping think thinks guess "
    "maybe perhaps probably possibly supposed ought try tried trying but except yet "
    "still be being soon next tomorrow tonight say says said tell tells told heard "
    "wondering sure like every each always usually often sometimes year years "
    "though although only just-about let let's imagine suppose assume assuming "
    "better rather instead than which who what why how too ";
static const char adverbs[] =
    " already just now finally all also both then both have has had been since ";
static const char doers[] =
    " i we he she they i've we've he's she's they've you've you ";
static const char is_words[] = " is are was were been ";
static const char ended[] =
    " done finished complete completed closed resolved fixed sorted solved sent signed "
    "booked ordered shipped delivered installed filed submitted raised shared "
    "uploaded updated approved paid merged deployed migrated published tested "
    "cleared lifted scheduled confirmed arrived landed received reissued returned ";
/* "The permit is here.", "has come": with this, what was to come has come. */
static const char arrived[] = " here back live ";
static const char comes[] = " come arrived landed gone cleared passed ";
static const char whose[] = " the your his her their that those these our ";
static const char irregular[] = " sent built sold wrote chose taught paid bought spoke "
				"drew took found gave met brought made rang did done "
				"ran ";
static const char yes[] = " yes yep yeah yup that's it's they're done all finished "
			  "sorted both sent signed booked ";
static const char answers[] =
    " yes yep yeah yup that's that it's it is they're they are all both already now "
    "i've we've i we have has been was on last week yesterday today morning monday "
    "tuesday wednesday thursday friday thanks and ";
static const char asks[] = " did have has is are was were ";
static const char begins_asking[] = " did do does have has is are was were can ";
static const char opens[] = WORDS_OPENING "hey great good cool ";

static bool is_in(struct str word, const char *list)
{
	return word.len > 0 && str_in_words(word, list);
}

static bool is_barred(struct str w)
{
	return is_in(w, barred) || str_ends(w, STRL("n't")) ||
	       str_ends(w, STRL("'ll")) || str_ends(w, STRL("'d"));
}

/* "Have to", "so that it's done by Friday" */
static bool any_barred(const struct talk *t, const struct sentence *s)
{
	if (s->says & SAYS_DOUBT)
		return true;
	for (size_t i = 0; i + 1 < s->n_words; i++) {
		struct str w = talk_word(t, s, i), next = talk_word(t, s, i + 1);

		if ((is_in(w, " have has had ") && is_in(next, " to ")) ||
		    (is_in(w, " so ") && is_in(next, " that ")) ||
		    (is_in(w, " by ") && !is_in(next, " the ")))
			return true;
	}
	return false;
}

static bool is_past(struct str w)
{
	return is_in(w, irregular) ||
	       (w.len > 4 && str_ends(w, STRL("ed")) && !str_ends(w, STRL("eed")));
}

unsigned report_says(struct str form)
{
	bool past = is_past(form) || is_in(form, ended) || is_in(form, " in got ") ||
		    is_in(form, arrived) || is_in(form, comes);

	return (past ? SAYS_PAST : 0) | (is_barred(form) ? SAYS_DOUBT : 0);
}

/* "The feed is in", "is in now", "is in place". */
static bool is_in_place(const struct talk *t, const struct sentence *s, size_t i)
{
	struct str next = talk_word(t, s, i + 1);

	return str_eq(talk_word(t, s, i), STRL("in")) &&
	       (!next.len || is_in(next, " now place so and "));
}

/* "Is here.", "is live now". */
static bool is_arrived(const struct talk *t, const struct sentence *s, size_t i)
{
	struct str next = talk_word(t, s, i + 1);

	return is_in(talk_word(t, s, i), arrived) &&
	       (!next.len || is_in(next, " now already so and since "));
}

/* Do words from number k to i tell what it is? */
static bool is_named(const struct talk *t, const struct sentence *s, size_t k, size_t i)
{
	const struct lexicon *l = &t->words;

	for (; k < i; k++) {
		const struct form *f = &l->forms.v[l->words.v[s->word + k].form];

		if (f->content || (f->says & SAYS_NAME))
			return true;
	}
	return false;
}

/* "The ticket is done", "has been sent": which word tells the end, from 1, or 0. */
static size_t passive_at(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 1; i + 1 < s->n_words; i++) {
		struct str w = talk_word(t, s, i);
		bool has = is_in(w, " has have ");
		size_t k = i + 1;

		if (!is_in(w, is_words) && !has &&
		    (!str_ends(w, STRL("'s")) || is_in(w, doers)))
			continue;
		while (k - i <= ADVERBS && is_in(talk_word(t, s, k), adverbs))
			k++;
		if (((!has && is_in(talk_word(t, s, k), ended)) ||
		     (!is_in(w, is_words) && is_in(talk_word(t, s, k), comes)) ||
		     (!has && is_arrived(t, s, k)) || is_in_place(t, s, k)) &&
		    is_named(t, s, 0, i + str_ends(w, STRL("'s"))))
			return k;
	}
	return 0;
}

/* Whom the bytes right before `at` of sentence i name; *named: somebody. */
static const struct person *named_before(const struct talk *t, size_t i, size_t at,
					 bool *named)
{
	const struct who *w = t->who;

	*named = false;
	for (size_t m = w && w->of_sentence ? w->of_sentence[i] : 0;
	     w && w->of_sentence && m < w->of_sentence[i + 1]; m++)
		if (w->mentions.v[m].sort == NAME_PERSON &&
		    w->mentions.v[m].to + 1 == at) {
			*named = true;
			return index_mentioned(t, &w->mentions.v[m]);
		}
	return NULL;
}

/* "I sent it", "Priya has finished it": the same; *who: NULL when it is not told. */
static size_t active_at(const struct talk *t, size_t at, const struct person **who)
{
	const struct sentence *s = &t->sentences.v[at];

	for (size_t i = 1; i < s->n_words; i++) {
		size_t k = i;
		bool named;

		if (!is_past(talk_word(t, s, i)) || !is_named(t, s, i + 1, s->n_words))
			continue;
		while (k > 0 && i - k < ADVERBS &&
		       is_in(talk_word(t, s, k - 1), adverbs))
			k--;
		*who = named_before(t, at, t->words.words.v[s->word + k].from, &named);
		if (named)
			return *who ? i : 0;
		if (k == 0 || !is_in(talk_word(t, s, k - 1), doers))
			continue;
		/* "We": of whose house it is counts, in which anybody may do it. */
		*who = talk_speaker(t, at);
		return is_in(talk_word(t, s, k - 1), " i i've we we've ") ? i : 0;
	}
	return 0;
}

/* "I've got your file", "We got the samples": what another one was to send or bring. */
static bool is_received(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 1; i + 2 < s->n_words; i++)
		if (is_in(talk_word(t, s, i), " got received had ") &&
		    is_in(talk_word(t, s, i - 1), " i we i've we've ") &&
		    is_in(talk_word(t, s, i + 1), whose) &&
		    (!is_in(talk_word(t, s, i), " had ") ||
		     str_ends(talk_word(t, s, i - 1), STRL("'ve"))))
			return is_named(t, s, i + 2, s->n_words);
	return false;
}

static bool may_report(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];

	return segment_is_said(s->seg) && signals_open(t, i) &&
	       !(s->marks & MARK_NOTES);
}

/* Does sentence i tell, by itself, of what is done?  *who: did it, or NULL. */
static bool reports(const struct talk *t, size_t i, const struct person **who)
{
	const struct sentence *s = &t->sentences.v[i];

	*who = NULL;
	if (!(s->says & SAYS_PAST) || !may_report(t, i) || s->n_words < 3 ||
	    s->n_words > WORDS || str_ends(s->text, STRL("?")) ||
	    is_in(talk_word(t, s, 0), begins_asking) || any_barred(t, s))
		return false;
	return passive_at(t, s) || is_received(t, s) || active_at(t, i, who);
}

/* "And did you send the list?", "Is the ticket closed?" */
static bool is_asked(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	size_t k = 0;

	if (!str_ends(s->text, STRL("?")) || !may_report(t, i) ||
	    s->n_words > ASKED_WORDS || any_barred(t, s))
		return false;
	while (is_in(talk_word(t, s, k), opens))
		k++;
	return is_in(talk_word(t, s, k), asks) && is_named(t, s, 0, s->n_words);
}

/* "Yes, that's done.", "Done.", "Yep, sent on Tuesday." */
static bool is_answered(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	bool done = false;

	if (!may_report(t, i) || s->n_words > ANSWER_WORDS ||
	    str_ends(s->text, STRL("?")) || !is_in(talk_word(t, s, 0), yes))
		return false;
	for (size_t k = 0; k < s->n_words; k++) {
		struct str w = talk_word(t, s, k);

		if (is_in(w, ended))
			done = true;
		else if (!is_in(w, answers))
			return false;
	}
	return done;
}

/* "But the annex is missing", "Not the annex": it was not all. */
static bool takes_back(const struct talk *t, size_t i)
{
	return i < t->sentences.n &&
	       is_in(talk_word(t, &t->sentences.v[i], 0),
		     " but except well not although though just only almost nearly "
		     "no sorry actually or wait hopefully ");
}

bool report_is(const struct item *it)
{
	return it->kind == ITEM_ACTION && str_eq(it->status, STRL("done")) &&
	       str_eq(it->by, STRL("rules"));
}

static void add(struct talk *t, const size_t *v, size_t n, const struct person *who)
{
	struct item *it = VEC_ADD(t->arena, &t->r->items);

	it->kind = ITEM_ACTION;
	it->by = STRL("rules");
	it->status = STRL("done");
	it->owner = who ? who->name : str_none();
	it->text = n == 1 ? item_text(t, it->kind, v, n)
			  : arena_fmt(t->arena, "%.*s %.*s",
				      STR_ARG(str_trim(t->sentences.v[v[0]].text)),
				      STR_ARG(str_trim(t->sentences.v[v[1]].text)));
	for (size_t i = 0; i < n; i++) {
		const struct sentence *s = &t->sentences.v[v[i]];

		*VEC_ADD(t->arena, &it->evidence) =
		    talk_evidence(s->seg, s->from, s->to);
	}
}

/* "I finished the export on Thursday" is nothing to do. */
static bool is_no_action(const struct talk *t, const struct item *it)
{
	size_t v[TALK_ITEM_SENTENCES], n = talk_sentences_of(t, it, v);
	const struct person *who;

	for (size_t i = 0; i < n; i++)
		if (!reports(t, v[i], &who) || is_received(t, &t->sentences.v[v[i]]))
			return false;
	return n > 0 && it->kind == ITEM_ACTION && str_eq(it->by, STRL("rules"));
}

void report_find(struct talk *t)
{
	struct items *items = &t->r->items;
	size_t n = 0;

	for (size_t i = 0; i < items->n; i++)
		if (!is_no_action(t, &items->v[i]))
			items->v[n++] = items->v[i];
	items->n = n;
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct person *who;

		if (reports(t, i, &who) && !takes_back(t, i + 1))
			add(t, &i, 1, who);
		if (is_asked(t, i) && i + 1 < t->sentences.n &&
		    talk_voice(t, i) != talk_voice(t, i + 1) && is_answered(t, i + 1) &&
		    !takes_back(t, i + 2))
			add(t, (const size_t[]){ i, i + 1 }, 2, NULL);
	}
}

void report_part(struct talk *t)
{
	struct items *items = &t->r->items;
	size_t n = 0;

	for (size_t i = 0; i < items->n; i++)
		if (report_is(&items->v[i]))
			*VEC_ADD(t->arena, &t->r->reports) = items->v[i];
		else
			items->v[n++] = items->v[i];
	items->n = n;
}
