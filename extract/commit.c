/*
 * commit.c - recognises promises, requests and acceptance, and where a promise ends, by
 * phrases of English conversation in text without punctuation (commit_flat).
 */
#include "extract/commit.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"
#include "extract/due/due.h"
#include "extract/who/who.h"

struct str commit_flat(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.len + 3);
	size_t n = 0;

	p[n++] = ' ';
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == 0xE2 && i + 2 < s.len && (unsigned char)s.p[i + 1] == 0x80 &&
		    (unsigned char)s.p[i + 2] == 0x99) {
			p[n++] = '\'';
			i += 2;
		} else if (ascii_is_alnum((char)c)) {
			p[n++] = ascii_lower((char)c);
		} else if (c == '\'' || c >= 0x80) {
			p[n++] = (char)c;
		} else if (p[n - 1] != ' ') {
			p[n++] = ' ';
		}
	}
	if (p[n - 1] != ' ')
		p[n++] = ' ';
	return str_n(p, n);
}

struct str commit_flat_at(const struct talk *t, size_t sentence)
{
	struct str *flat = &t->flat[sentence];

	if (!flat->p)
		*flat = commit_flat(t->arena, t->sentences.v[sentence].text);
	return *flat;
}

bool commit_begins(struct str flat_text, const char *const *list)
{
	for (; *list; list++)
		if (str_starts(flat_text, str_z(*list)))
			return true;
	return false;
}

bool commit_has(struct str flat_text, const char *const *list)
{
	uint32_t begins = 0; /* bits of the letters behind the first blank */

	for (size_t k = 0; list[k]; k++)
		begins |= UINT32_C(1) << (list[k][1] & 31);
	for (size_t i = 0; i + 1 < flat_text.len; i++)
		for (size_t k = 0; flat_text.p[i] == ' ' &&
				   begins >> (flat_text.p[i + 1] & 31) & 1 && list[k];
		     k++)
			if (list[k][1] == flat_text.p[i + 1] &&
			    str_starts(str_from(flat_text, i), str_z(list[k])))
				return true;
	return false;
}

static const char *const said_promises[] = { " i'll ",
					     " i will ",
					     " i am going to ",
					     " i'm going to ",
					     " i'm gonna ",
					     " leave it with me ",
					     " leave that with me ",
					     " put me down ",
					     " count me in ",
					     " i'm putting ",
					     " i'm sending ",
					     " i shall ",
					     " i take that ",
					     " on me ",
					     " i'll'",
					     " give me ",
					     " i promise ",
					     " i owe you ",
					     " i'm on it ",
					     " i'm writing ",
					     " i've got to ",
					     " i need to ",
					     NULL };
static const char *const said_offers[] = { " i can ",      " let me ",   " i could ",
					   " happy to ",   " i do it ",  " shall i ",
					   " i'd better ", " i should ", NULL };
static const char *const said_of_group[] = { " we'll ", " we will ", " we can ",
					     " between us ", NULL };
static const char *const said_gifts[] = { " you'll have ",
					  " you can have ",
					  " you'll see ",
					  " you'll get ",
					  " you'll all get ",
					  " you'll all have ",
					  " it'll be ",
					  " they'll be ",
					  " there'll be ",
					  " it goes out ",
					  " you get ",
					  " gets it ",
					  " you have it ",
					  " you have them ",
					  " you've got it on ",
					  " you have my ",
					  " from me ",
					  " will do ",
					  NULL };

/* A promise in the present tense, as people say it whose first language has no "will":
 * "I ask the manager and I tell you by Thursday"; not "when I ask", "what I make". */
static bool says_at_present(struct str f)
{
	static const char verbs[] = " ask book bring call check correct draft email "
				    "give make mail order prepare "
				    "print ring run send speak talk tell test write ";
	static const char not_behind[] =
	    " if when where what how why do did does as before "
	    "after until till while since because than "
	    "which whenever unless should could can would ";
	struct str word, before = str_none();

	for (size_t at = 1; at < f.len; at += word.len + 1) {
		word = str_head(str_from(f, at), str_chr(str_from(f, at), ' '));
		if (str_eq(before, STRL("i")) && str_in_words(word, verbs))
			return true;
		before = str_eq(word, STRL("i")) && str_in_words(before, not_behind)
			     ? str_none()
			     : word;
	}
	return false;
}

enum commit commit_of(struct str f)
{
	if (commit_has(f, said_promises) || str_eq(f, STRL(" mine ")) ||
	    str_eq(f, STRL(" that one's mine ")))
		return COMMIT_FIRST;
	if (commit_has(f, said_offers) || says_at_present(f))
		return COMMIT_CAN;
	if (commit_has(f, said_of_group))
		return COMMIT_GROUP;
	return commit_has(f, said_gifts) ? COMMIT_WEAK : COMMIT_NONE;
}

enum { SHORT_YES = 40 }; /* bytes of a yes that ends in the word */

bool commit_accepts(struct str f)
{
	static const char *const words[] = { "sure",       "yes",
					     "yeah",       "yep",
					     "okay",       "ok",
					     "of course",  "will do",
					     "no problem", "absolutely",
					     "i can",      "i'll",
					     "happy to",   "on it",
					     "fine",       "consider it done",
					     "gladly",     "with pleasure",
					     "understood", "count on it",
					     "certainly",  "all right",
					     "alright",    "got it",
					     "aye",        NULL };

	for (size_t i = 0; words[i]; i++)
		if (str_starts(str_from(f, 1), str_z(words[i])) &&
		    f.p[1 + strlen(words[i])] == ' ')
			return true;
	/* "By Monday, yes." */
	return f.len <= SHORT_YES &&
	       (str_ends(f, STRL(" yes ")) || str_ends(f, STRL(" yeah ")) ||
		str_ends(f, STRL(" yep ")) || str_ends(f, STRL(" sure ")));
}

bool commit_asks(struct str f)
{
	static const char *const words[] = { " can you ",
					     " could you ",
					     " would you ",
					     " will you ",
					     " can we have ",
					     " may we have ",
					     " may i have ",
					     " you make me ",
					     " you send me ",
					     " you give me ",
					     " could we have ",
					     " can i have ",
					     " could i have ",
					     " can i get ",
					     " would you mind ",
					     " please ",
					     " grab me ",
					     " send me ",
					     " if you could ",
					     " off you ",
					     " i need you to ",
					     " let me have ",
					     " you'll give me ",
					     " you'll give us ",
					     " you'll send me ",
					     " you'll send us ",
					     " you'll let me ",
					     " you'll let us ",
					     NULL };

	return commit_has(f, words);
}

bool commit_refuses(struct str f)
{
	static const char *const words[] = { "no",       "nope",     "not ",
					     "i can't",  "i cannot", "i won't",
					     "we can't", "sorry",    "i'm afraid",
					     "i don't",  "why",      "what",
					     NULL };

	return commit_begins(str_from(f, 1), words);
}

bool commit_takes_back(struct str f)
{
	static const char *const words[] = { " sorry ",    " no ",    " i mean ",
					     " actually ", " wait ",  " hang on ",
					     " hold on ",  " oh no ", NULL };
	static const char *const polite[] = { " no problem ", " no worries ",
					      " no rush ", " no hurry ", NULL };

	return !commit_begins(f, polite) && commit_begins(f, words);
}

bool commit_declines(struct str f)
{
	static const char *const words[] = { " i can't ",
					     " i cannot ",
					     " i couldn't ",
					     " i won't be ",
					     " i won't have ",
					     " i'm not able to ",
					     " i'd rather not ",
					     " i don't have time ",
					     " i have no time ",
					     " not me ",
					     NULL };
	/* "I can't before Monday", "I can't see why not" */
	static const char *const but[] = { " before ", " until ", " till ",
					   " by ",     " but ",   " i can't see ",
					   NULL };

	return commit_has(f, words) && !commit_has(f, but);
}

bool commit_orders(struct str text)
{
	static const char openers[] = " and but no ok okay right so then yes ";
	static const char verbs[] = " add ask book bring buy call check circulate "
				    "confirm correct draft draw email find fix forward "
				    "get give go grab have keep look make measure "
				    "order ping post print push put remind ring send "
				    "set share speak start take talk tell test try "
				    "update write ";
	struct str word;

	for (size_t at = 0; word_next(text, &at, &word);)
		if (!word_is_in(word, openers))
			return word_is_in(word, verbs);
	return false;
}

static bool day_of(const struct talk *t, size_t sentence, int64_t *day)
{
	int64_t meeting;
	bool found;

	return date_parse(t->r->date, &meeting) &&
	       due_said(t, sentence, meeting, day, &found);
}

enum {
	LONG_ASK = 12, /* words: "can you do it by Friday?" has fewer */
	LONG_OWN = 8   /* "I send it on Monday then" has fewer */
};

/* Whether the first word after openers has a capital and may be a name; sets *behind to
 * what follows it. */
static bool begins_capital(struct str text, struct str *behind)
{
	static const char none[] = " i it he she we you they that this there who ";
	struct str word, low;
	size_t at = 0;
	char buf[16];

	do {
		if (!word_next(text, &at, &word) ||
		    !word_fold(word, buf, sizeof buf, &low))
			return false;
	} while (str_in_words(low, WORDS_OPENING));
	*behind = str_from(text, at);
	return ascii_is_upper(word.p[0]) && !str_in_words(low, none);
}

/* Whether it says what somebody else does: "And Kurt will do the mapping". */
static bool begins_named(struct str text)
{
	struct str behind;

	return begins_capital(text, &behind) && str_starts(behind, STRL(" will "));
}

/* Whether it gives a task to somebody who does not speak next: "Kurt needs to return
 * them by Friday". */
static bool gives_another(const struct talk *t, size_t s, size_t next)
{
	static const struct str does[] = { STR(" will "), STR(" needs to "),
					   STR(" has to ") };
	struct str text = t->sentences.v[s].text, behind, name;
	const struct person *p = NULL;

	if (!begins_capital(text, &behind))
		return false;
	name = str_head(text, text.len - behind.len);
	name = str_from(name, str_last_word(name));
	for (size_t i = 0; i < COUNT(does) && !p; i++)
		if (str_starts(behind, does[i]))
			p = people_named(t, name);
	return p && p != talk_speaker(t, next);
}

/* Whether it begins by addressing somebody: "And Lucia, can you". */
static bool begins_called(struct str text)
{
	struct str behind;

	return begins_capital(text, &behind) && str_starts(behind, STRL(","));
}

/* Whether sentence `next` says what its speaker does, and not the same again: "And I
 * speak to them before May." */
static bool takes_another(const struct talk *t, const size_t *sentence, size_t n,
			  size_t next)
{
	const struct sentence *s = &t->sentences.v[next];

	return (str_eq(talk_word(t, s, 0), STRL("i")) ||
		(str_in_words(talk_word(t, s, 0), "and then so") &&
		 str_eq(talk_word(t, s, 1), STRL("i")))) &&
	       (s->n_words > LONG_OWN || !commit_comes_back(t, sentence, n, next));
}

/* Whether a request follows a promise: "I'll ask legal." "Can you send me the list?" */
static bool asks_anew(const struct talk *t, const size_t *sentence, size_t n,
		      size_t next)
{
	for (size_t i = 0; i < n; i++) {
		struct str text = t->sentences.v[sentence[i]].text;
		struct str f = commit_flat_at(t, sentence[i]);

		if (t->sentences.v[sentence[i]].half)
			return true;
		if (begins_called(t->sentences.v[next].text) &&
		    (begins_named(text) ||
		     (commit_asks(f) && !commit_comes_back(t, sentence, n, next))))
			return true;
		if (t->sentences.v[sentence[i]].turn != t->sentences.v[next].turn &&
		    commit_of(f) == COMMIT_FIRST && !commit_asks(f))
			return !commit_comes_back(t, sentence, n, next) ||
			       t->sentences.v[next].n_words > LONG_ASK;
	}
	return false;
}

/* Whether somebody who does not speak next has said yes to a request. */
static bool is_settled(const struct talk *t, const size_t *sentence, size_t n,
		       size_t next)
{
	for (size_t i = 1; i < n; i++) {
		size_t by = talk_voice(t, sentence[i]);

		if (by != talk_voice(t, next) && by != talk_voice(t, sentence[i - 1]) &&
		    (str_ends(t->sentences.v[sentence[i - 1]].text, STRL("?")) ||
		     commit_asks(commit_flat_at(t, sentence[i - 1]))) &&
		    commit_accepts(commit_flat_at(t, sentence[i])))
			return true;
	}
	return false;
}

bool commit_splits(const struct talk *t, const size_t *sentence, size_t n, size_t next)
{
	struct str f = commit_flat_at(t, next);
	/* "I can" and "I'll" of a run belong together: an offer and its promise. */
	bool promises = commit_of(f) == COMMIT_FIRST;
	bool gives = commit_of(f) == COMMIT_WEAK && !commit_accepts(f), dated;
	bool named = begins_named(t->sentences.v[next].text);
	int64_t day;

	if (commit_asks(f))
		return asks_anew(t, sentence, n, next);
	/* "Can you send it?" "Sure.": what a third person promises is something else.
	 */
	if (promises && is_settled(t, sentence, n, next))
		return true;
	dated = day_of(t, next, &day);
	if (!promises && !gives && !dated && !named)
		return false;
	for (size_t i = 0; i < n; i++) {
		struct str g = commit_flat_at(t, sentence[i]);
		bool another = talk_voice(t, sentence[i]) != talk_voice(t, next);
		enum commit c = commit_of(g);
		int64_t other;

		if (promises && another && gives_another(t, sentence[i], next) &&
		    (t->sentences.v[next].n_words > LONG_OWN ||
		     !commit_comes_back(t, sentence, n, next)))
			return true;
		if (named && (c != COMMIT_NONE || commit_asks(g)) &&
		    !commit_comes_back(t, sentence, n, next))
			return true;
		if (c == COMMIT_NONE || commit_asks(g))
			continue;
		if (another && dated && c == COMMIT_FIRST &&
		    takes_another(t, sentence, n, next))
			return true;
		if (another && (promises || (gives && c != COMMIT_GROUP)))
			return true;
		if (!promises && !another)
			continue;
		if (c != COMMIT_FIRST && commit_comes_back(t, sentence, n, next))
			continue;
		if (dated && day_of(t, sentence[i], &other) && other != day)
			return true;
	}
	return false;
}

bool commit_strays(const struct talk *t, const size_t *sentence, size_t n, size_t next)
{
	struct str text = t->sentences.v[next].text, f = commit_flat_at(t, next);
	int64_t day;

	for (size_t i = 0; i < n; i++)
		if (talk_voice(t, sentence[i]) == talk_voice(t, next))
			return false;
	return commit_of(f) == COMMIT_NONE && !commit_asks(f) && !commit_accepts(f) &&
	       !commit_orders(text) && !day_of(t, next, &day);
}

static bool has_term(const struct talk *t, const size_t *sentence, size_t n,
		     uint32_t term)
{
	for (size_t i = 0; i < n; i++)
		if (talk_says(t, &t->sentences.v[sentence[i]], term))
			return true;
	return false;
}

bool commit_comes_back(const struct talk *t, const size_t *sentence, size_t n,
		       size_t next)
{
	enum { BRIEF = 2 }; /* words that tell something */
	const struct sentence *s = &t->sentences.v[next];
	size_t own = 0, again = 0;

	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *f = talk_form(t, w);

		own += f->content;
		again += f->content && has_term(t, sentence, n, f->term);
	}
	return own <= BRIEF || again * 4 >= own * 3;
}
