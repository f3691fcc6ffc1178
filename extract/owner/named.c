/*
 * named.c - what the names in a sentence say of who does something: "Maya will send
 * it", "Toby, can you", "he'll look".
 */
#include "extract/owner/named.h"

#include "base/lang/words.h"
#include "extract/commit.h"
#include "extract/who/index.h"

enum { NAMED_BEFORE = 4 /* sentences back to whom "he" means */ };

/* Somebody named in a sentence, and the words around the name. */
struct around {
	const struct person *person;
	struct str before, after;
};

static bool look_around(const struct talk *t, size_t s, size_t mention,
			struct around *out)
{
	const struct mention *m = &t->who->mentions.v[mention];
	struct str text = t->sentences.v[s].text;

	out->person = index_mentioned(t, m);
	out->before = str_rtrim(str_sub(text, 0, m->from));
	out->after = str_from(text, m->to);
	return out->person != NULL;
}

static struct str first_word(struct str s)
{
	size_t at = 0;
	struct str word;

	return word_next(s, &at, &word) ? word : str_none();
}

static bool ends_with_word(struct str s, const char *list)
{
	return word_is_in(str_from(s, str_last_word(s)), list);
}

static bool begins(struct str s, const char *const *list)
{
	for (size_t i = 0; list[i]; i++)
		if (str_istarts(s, str_z(list[i])))
			return true;
	return false;
}

/* " makes one", "'s drafting it": what somebody is said to do, not to be or think. */
static bool is_doing(struct str after)
{
	static const char *const being[] = { "'s ", "’s ", " is ", NULL };
	static const char other[] = " always does gets has his is its likes looks "
				    "needs says seems sometimes thinks "
				    "this us wants was ";
	struct str word;

	if (begins(after, being)) {
		word =
		    first_word(str_from(after, 1 + str_chr(str_from(after, 1), ' ')));
		return word.len > 4 && str_ends(word, STRL("ing"));
	}
	word = first_word(after);
	return after.len > 0 && after.p[0] == ' ' && word.len > 3 &&
	       str_ends(word, STRL("s")) && !str_ends(word, STRL("ss")) &&
	       !str_in_words(word, other);
}

/* Nothing stands before the name but a word that opens. */
static bool opens(struct str before)
{
	return before.len == 0 || before.p[before.len - 1] == ',' ||
	       ends_with_word(before,
			      " so and then okay ok right now well yes yeah tasks task "
			      "action actions um uh ");
}

/* "I'll have Maya look at it", not what Maya has done: "I'll have Maya's copy ready".
 */
static bool is_made_to(const struct talk *t, const struct around *x)
{
	return commit_orders(str_trim(x->after)) &&
	       str_ends(commit_flat(t->arena, x->before), STRL(" i'll have "));
}

/* "You'll have the report from Maya by Friday", not "..., I need a figure from Maya".
 */
static bool is_giver(const struct talk *t, const struct around *x)
{
	static const char *const gives[] = { " you'll have ", " you'll get ",
					     " you have ", " you get ", NULL };
	static const char *const own[] = { " i ", " i've ", " i'll ", " and ", NULL };
	struct str rest = x->before, clause = rest, flat;

	if (!ends_with_word(x->before, " from "))
		return false;
	while (str_split(&rest, ',', &clause))
		continue;
	flat = commit_flat(t->arena, clause);
	return commit_has(flat, gives) && !commit_has(flat, own);
}

/* "Maya'll get", "Jo to send", "Ada has it, she'll scan it", "drawn up by Ms Nair". */
static bool is_told_of(const struct around *x, struct str flat)
{
	static const char *const verbs[] = {
		"'ll ",     "’ll ",          " will ",       " to ",
		" does ",   " is going to ", "'s going to ", "’s going to ",
		" has to ", " needs to ",    " please ",     NULL
	};
	static const char *const later[] = { " he'll ", " she'll ", NULL };
	static const char *const passive[] = { " be ", " gets ", " get ", NULL };

	/* "I'll get Fergus to send it" */
	if (ends_with_word(x->before, " get ask tell want "))
		return false;
	return begins(x->after, verbs) || commit_has(flat, later) ||
	       (opens(x->before) && is_doing(x->after)) ||
	       (ends_with_word(x->before, " by ") && commit_has(flat, passive));
}

static bool is_owning(const struct around *x)
{
	return str_istarts(x->after, STRL("'s")) || str_istarts(x->after, STRL("’s"));
}

static bool ends_sentence(const struct around *x)
{
	return str_trim(x->after).len <= 1;
}

/* "Toby, can you", "can you ..., Toby?", "and you'll get those, Toby, by May". */
static bool is_called(const struct around *x)
{
	bool first = x->after.len > 0 && x->after.p[0] == ',';
	bool comma = x->before.len > 0 && x->before.p[x->before.len - 1] == ',';

	return !is_owning(x) && (first || ends_sentence(x)) &&
	       (opens(x->before) || comma);
}

/* Commas are few in what a machine writes: "karel call them tomorrow". */
static bool is_spoken_to(const struct around *x, struct str flat)
{
	static const char *const you[] = { " you ",    " you'll ", " you're ",
					   " you've ", " your ",   NULL };
	static const char beside[] =
	    " to with for from by of and or ask asked tell told call email ping than "
	    "about like via as is not the see seeing meet meeting have has had get "
	    "give gave show send bring lend remind help let chase ";

	if (is_owning(x) || !x->person->present || ends_with_word(x->before, beside))
		return false;
	return commit_has(flat, you) ||
	       (opens(x->before) && commit_orders(str_trim(x->after)));
}

/* The flat text behind the words that open it. */
static struct str behind_openers(struct str flat)
{
	static const char openers[] = WORDS_OPENING "no ";
	struct str word = first_word(flat);

	while (word.len && str_in_words(word, openers)) {
		flat = str_from(flat, 1 + word.len);
		word = first_word(flat);
	}
	return flat;
}

/* "I do the colours and send them to you, Bex." */
static bool begins_own(struct str flat)
{
	static const char *const own[] = { " i ", " i'll ", " let me ", NULL };

	return begins(behind_openers(flat), own);
}

/* What a name in a sentence says of who does it, the surer the greater. */
enum role { MENTIONED, SPOKEN_TO, CALLED, TOLD_OF };

static enum role role_of(const struct talk *t, const struct around *x, struct str flat,
			 bool speaks)
{
	if (is_told_of(x, flat) || is_giver(t, x))
		return TOLD_OF;
	if (speaks || (begins_own(flat) && !commit_asks(flat)))
		return MENTIONED;
	if (is_called(x))
		return CALLED;
	return is_spoken_to(x, flat) ? SPOKEN_TO : MENTIONED;
}

const struct person *named_doer(const struct talk *t, size_t s, struct str flat)
{
	const struct who *w = t->who;
	const struct person *doer = NULL;
	enum role best = MENTIONED;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++) {
		enum role role =
		    look_around(t, s, i, &x)
			? role_of(t, &x, flat, x.person == talk_speaker(t, s))
			: MENTIONED;

		if (role > best) {
			best = role;
			doer = x.person;
		}
	}
	return doer;
}

/* "Dawn will write it": somebody nobody here knows, or something. */
static bool begins_other(struct str flat)
{
	static const char known[] = "i we you it this that there they he she who what "
				    "which";
	static const char *const will[] = { " will ", NULL };
	static const char *const states[] = { " will be ", " will have ", NULL };
	struct str word, rest;

	flat = behind_openers(flat);
	word = first_word(flat);
	rest = str_from(flat, 1 + word.len);
	return word.len && !str_in_words(word, known) && begins(rest, will) &&
	       !begins(rest, states);
}

bool named_unknown(const struct talk *t, size_t s, struct str flat)
{
	const struct who *w = t->who;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (!look_around(t, s, i, &x) && is_told_of(&x, flat))
			return true;
	return begins_other(flat);
}

size_t named_promise(struct str text)
{
	static const struct str words[] = { STR("I'll "), STR("I\xE2\x80\x99ll "),
					    STR("I will "), STR("i'll ") };
	size_t first = text.len;

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = str_find(text, words[i], 0);

		first = at < first ? at : first;
	}
	return first;
}

/* Whom "he" and "she" mean in sentence s: who alone was named last, in this turn or the
 * one before. */
static const struct person *spoken_of(const struct talk *t, size_t s)
{
	const struct who *w = t->who;
	size_t turn = t->sentences.v[s].turn;
	const struct person *one = NULL;
	struct around x;

	for (size_t k = s; k > 0 && k + NAMED_BEFORE > s && !one; k--) {
		if (t->sentences.v[k - 1].turn + 1 < turn)
			return NULL;
		for (size_t i = w->of_sentence[k - 1]; i < w->of_sentence[k]; i++) {
			if (w->mentions.v[i].sort != NAME_PERSON)
				continue;
			if (!look_around(t, k - 1, i, &x) || (one && one != x.person))
				return NULL;
			if (x.person != talk_speaker(t, s) && !is_called(&x))
				one = x.person;
		}
	}
	return one;
}

/* "She'll have one by then": what is said of a state is no doing. */
static bool is_state(struct str behind_pronoun)
{
	static const char states[] =
	    " have need want know like love find see hear remember understand ";

	return str_in_words(first_word(behind_pronoun), states);
}

bool named_other(struct talk *t, size_t s, struct str flat, const struct person **who)
{
	static const char *const pronoun[] = {
		" he'll ",         " she'll ",         " he will ", " she will ",
		" he's going to ", " she's going to ", NULL
	};
	static const char *const mine[] = { " from me ", " off me ", NULL };
	const struct who *w = t->who;
	size_t own = named_promise(t->sentences.v[s].text);
	struct around x;

	*who = NULL;
	/* "Maya'll have it from me" */
	if (commit_has(flat, mine))
		return false;
	flat = behind_openers(flat);
	for (size_t i = 0; pronoun[i]; i++)
		if (str_starts(flat, str_z(pronoun[i]))) {
			*who = spoken_of(t, s);
			return !is_state(str_from(flat, strlen(pronoun[i]) - 1));
		}
	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (look_around(t, s, i, &x) &&
		    ((x.before.len < own && opens(x.before) && is_told_of(&x, flat)) ||
		     is_made_to(t, &x))) {
			*who = x.person;
			return true;
		}
	return false;
}

const struct person *named_called(const struct talk *t, size_t s)
{
	const struct who *w = t->who;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (look_around(t, s, i, &x) && is_called(&x))
			return x.person;
	return NULL;
}

const struct person *named_answered(const struct talk *t, size_t s)
{
	const struct who *w = t->who;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (look_around(t, s, i, &x) && str_ends(x.before, STRL(",")) &&
		    ends_sentence(&x) && !str_ends(t->sentences.v[s].text, STRL("?")))
			return x.person;
	return NULL;
}

const struct person *named_subject(const struct talk *t, size_t s)
{
	const struct who *w = t->who;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (look_around(t, s, i, &x) && !is_called(&x) &&
		    behind_openers(commit_flat(t->arena, x.before)).len <= 1)
			return x.person;
	return NULL;
}
