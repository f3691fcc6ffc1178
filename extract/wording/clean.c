/*
 * clean.c - a spoken sentence made to stand alone.
 *
 * Words are only taken out or, for the speaker's own "I", replaced by the name.
 * Wherever a removal could change the sense the word stays.
 */
#include "extract/wording/clean.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/wording/byname.h"
#include "extract/wording/disfluency.h"
#include "extract/wording/restart.h"
#include "extract/words/nouns.h"

#define OURS " we we're we've we'd we'll us our ours ourselves "

enum { MAX_LEAD = 8, MAX_ASSENT = 6, CLAUSE_WORDS = 3, QUESTION_BYTES = 100 };

/* A subject pronoun, alone or with its verb: "I", "we'll", "let's". */
static bool subject(const struct utterance *u, size_t i)
{
	static const struct str list[] = { STR("i"),   STR("we"), STR("you"), STR("he"),
					   STR("she"), STR("it"), STR("they") };
	struct str w;

	if (i >= u->n || u->v[i].gone)
		return false;
	if (utterance_in(u, i, " i we you he she it they let's that's there there's "))
		return true;
	w = u->v[i].word;
	for (size_t k = 0; k < COUNT(list); k++)
		if (w.len > list[k].len && str_istarts(w, list[k]) &&
		    (w.p[list[k].len] == '\'' ||
		     (unsigned char)w.p[list[k].len] == 0xE2))
			return true;
	return false;
}

/* From word i on stands more than a place, a time or a word. */
static bool clause(const struct utterance *u, size_t i)
{
	static const char parts[] =
	    " by at in on for with from to of about not maybe only but ";

	return !utterance_in(u, i, parts) && utterance_left(u, i) >= CLAUSE_WORDS;
}

/* "so that", "so far", "so is the other", "so cheap that". */
static bool degree(const struct utterance *u, size_t i)
{
	static const char words[] =
	    " that far much many long few little good called is are was were do does "
	    "did be am has have had will ";
	char low[24];
	struct str w;

	return utterance_in(u, i, words) ||
	       (i < u->n && word_fold(u->v[i].word, low, sizeof low, &w) &&
		(nouns_describes(w) || nouns_inflected(w)));
}

/* "Because we have none": what an answer begins with; "because it rains, we wait" is
 * half of a sentence. */
static bool reasons(const struct utterance *u, size_t i)
{
	if (!subject(u, i) && !utterance_in(u, i, " the our my "))
		return false;
	for (size_t k = i; k + 1 < u->n; k++)
		if (utterance_comma(u, k) &&
		    utterance_in(u, k + 1,
				 " i we you he she it they i'll we'll you'll i'm we're "
				 "it's they're "))
			return false;
	return utterance_left(u, i) > CLAUSE_WORDS;
}

/*
 * "Yeah bin the rule", "And the list please", "So until it is signed": the first word
 * says nothing.  Many exports have no commas.  "so that", "and two more" and "okay for
 * us" are no openers.
 */
static bool opens(const struct utterance *u, size_t i)
{
	static const char yes[] = " yeah yep yup yes aye okay ok oh ";
	static const char links[] = " so and then but okay ok yeah yep yes aye oh ooh "
				    "ach well great sure anyway right no nah ";
	static const char begins[] = " the a an this these those our my your their his "
				     "its what how who when where why which if until "
				     "unless maybe perhaps please all every each some "
				     "nobody everybody everyone nothing ";
	static const char asks[] = WORDS_FINITE
	    "isn't aren't don't doesn't didn't can't couldn't won't wouldn't shouldn't "
	    "haven't hasn't ";
	size_t next = utterance_next(u, i);

	if (u->v[i].tail.len == 0 && utterance_in(u, i, " because cause 'cause "))
		return reasons(u, next);
	if (u->v[i].tail.len > 0 || !utterance_in(u, i, links))
		return false;
	if (subject(u, next) || utterance_in(u, next, links))
		return true;
	if (utterance_left(u, next) < CLAUSE_WORDS)
		return false;
	if (utterance_in(u, i, yes))
		return !utterance_in(u, next, " to for with by on if ");
	if (utterance_is(u, next, "let"))
		return true;
	if (!utterance_in(u, i, " so and but then well "))
		return false;
	if (utterance_in(u, next, begins) ||
	    (utterance_in(u, next, asks) &&
	     (utterance_in(u, utterance_next(u, next),
			   " you somebody someone anybody ") ||
	      str_ends(u->v[u->n - 1].tail, STRL("?")))))
		return true;
	return utterance_is(u, i, "so") && !degree(u, next);
}

/* "Okay, but could you": a yes before "but" would be an answer. */
static bool hesitates(const struct utterance *u, size_t i)
{
	return utterance_in(u, i, " okay ok right well so oh ") &&
	       utterance_in(u, utterance_next(u, i), " but so and ");
}

/* "No you're away all week", without a mark; "no, we don't" may answer. */
static bool bare_no(const struct utterance *u, size_t i)
{
	while (utterance_in(u, i, " no nah ") && u->v[i].tail.len == 0) {
		i = utterance_next(u, i);
		if (subject(u, i))
			return true;
	}
	return false;
}

/* "Okay,", "Sure,", "And we", "Then I'll" at the start say nothing. */
static void drop_openers(struct utterance *u)
{
	static const char list[] =
	    " so okay ok well right yeah yep yes aye oh ooh ach anyway and but now "
	    "alright look "
	    "sure great fine good perfect cool thanks absolutely exactly lovely "
	    "brilliant excellent then also plus because cause 'cause ";

	for (size_t i = 0; i + 1 < u->n; i++) {
		if (u->v[i].gone)
			continue;
		if (utterance_is(u, i, "of") && utterance_is(u, i + 1, "course") &&
		    (utterance_comma(u, i + 1) ||
		     (!u->v[i + 1].tail.len && subject(u, utterance_next(u, i + 1)))) &&
		    clause(u, utterance_next(u, i + 1))) {
			u->v[i].gone = u->v[i + 1].gone = true;
			continue;
		}
		if (!(utterance_in(u, i, list) || bare_no(u, i)) ||
		    !(utterance_comma(u, i)
			  ? clause(u, utterance_next(u, i)) || hesitates(u, i)
			  : opens(u, i)))
			return;
		u->v[i].gone = true;
	}
}

/* "One thing that worries me: ...": what follows the colon stands alone. */
static void drop_lead(struct utterance *u)
{
	static const char first[] = " one another the my our a just quick question ";
	static const char nouns[] = " thing point problem worry concern question issue "
				    "risk blocker request ask ";
	bool noun = false;
	size_t i = 0;

	while (i < u->n && u->v[i].gone)
		i++;
	if (!utterance_in(u, i, first))
		return;
	for (size_t k = i; k < u->n && k < i + MAX_LEAD; k++) {
		noun = noun || utterance_in(u, k, nouns);
		if (u->v[k].tail.len == 0)
			continue;
		if (u->v[k].tail.len > 1 || u->v[k].tail.p[0] != ':' || !noun ||
		    !clause(u, k + 1))
			return;
		for (; i <= k; i++)
			u->v[i].gone = true;
		return;
	}
}

/* The words "I'd say" at i, or 0; "I'd say so", "I'd say it again" say something. */
static size_t guesses(const struct utterance *u, size_t i)
{
	static const char speaks[] = " so no yes it this that's something nothing "
				     "anything if earlier to not more hello same ";
	size_t n = utterance_is(u, i, "i'd")                                    ? 2
		   : utterance_is(u, i, "i") && utterance_is(u, i + 1, "would") ? 3
										: 0;
	size_t next;

	if (!n || !utterance_is(u, i + n - 1, "say") || u->v[i].tail.len)
		return 0;
	next = utterance_next(u, i + n - 1);
	if (next < u->n && u->v[i + n - 1].tail.len && !utterance_comma(u, i + n - 1))
		return 0;
	if (utterance_is(u, next, "that"))
		return subject(u, next + 1) ? n + 1 : 0;
	return utterance_in(u, next, speaks) ? 0 : n;
}

/* "I'd say we take four", "by Friday, I'd say": what is said is meant. */
static void drop_guess(struct utterance *u)
{
	size_t before = u->n, n; /* the word before that is left; u->n: none */

	for (size_t i = 0; i < u->n; i++) {
		bool begins = before == u->n || utterance_comma(u, before);

		n = begins ? guesses(u, i) : 0;
		if (n && (before < u->n || utterance_next(u, i + n - 1) < u->n)) {
			if (utterance_next(u, i + n - 1) == u->n)
				u->v[before].tail = u->v[i + n - 1].tail;
			for (size_t k = i; k < i + n; k++)
				u->v[k].gone = true;
		}
		before = u->v[i].gone ? before : i;
	}
}

/* "Leave it with me, I'll ask them": only the second part says what. */
static void drop_leave(struct utterance *u)
{
	size_t i = 0;

	while (i < u->n && u->v[i].gone)
		i++;
	if (!utterance_is(u, i, "leave") || !utterance_in(u, i + 1, " it that this ") ||
	    !utterance_in(u, i + 2, " with to ") || !utterance_is(u, i + 3, "me") ||
	    u->v[i + 3].tail.len == 0 || !clause(u, utterance_next(u, i + 3)))
		return;
	for (size_t k = i; k < i + 4; k++)
		u->v[k].gone = true;
	drop_openers(u);
}

static bool says(struct str text, const char *words)
{
	uint32_t begins = 0; /* bits of their first letters */
	struct str word;

	for (size_t i = 0; words[i + 1]; i++)
		if (words[i] == ' ')
			begins |= UINT32_C(1) << (words[i + 1] & 31);
	for (size_t at = 0; word_next(text, &at, &word);)
		if (begins >> (word.p[0] & 31) & 1 && word_is_in(word, words))
			return true;
	return false;
}

bool clean_says_i(struct str text)
{
	return says(text, BYNAME_OWN);
}

bool clean_says_we(struct str text)
{
	return says(text, OURS);
}

unsigned clean_says(struct str text)
{
	static const char yes[] =
	    " agreed all alright absolutely brilliant cool deal definitely done "
	    "exactly fine for good great i agree it lovely makes me ok okay perfect "
	    "right sense sounds sure that that's then too us with works yeah yep yes "
	    "yup ";

	return (word_is_in(text, BYNAME_OWN) ? SAYS_I : 0) |
	       (word_is_in(text, yes) ? SAYS_YES : 0);
}

bool clean_is_assent(const struct talk *t, const struct sentence *s)
{
	if (s->n_words == 0 || s->n_words > MAX_ASSENT)
		return false;
	for (size_t w = s->word; w < s->word + s->n_words; w++)
		if (!(talk_form(t, w)->says & SAYS_YES))
			return false;
	return true;
}

/* Addresses, files and code are written as they are: "getName", "a_b", "notes.txt". */
static bool takes_capital(struct str s)
{
	for (size_t i = 0; i < s.len && s.p[i] != ' '; i++)
		if (ascii_is_upper(s.p[i]) || ascii_is_digit(s.p[i]) ||
		    strchr("_/=(@", s.p[i]) ||
		    (s.p[i] == '.' && i + 1 < s.len && ascii_is_letter(s.p[i + 1])))
			return false;
	return s.len > 0 && ascii_is_lower(s.p[0]);
}

struct str clean_capital(struct arena *a, struct str s)
{
	return takes_capital(s) ? arena_fmt(a, "%c%.*s", ascii_upper(s.p[0]),
					    (int)s.len - 1, s.p + 1)
				: s;
}

struct str clean_sentence(struct arena *a, struct str text, struct str speaker)
{
	struct utterance u;
	struct buf b = { 0 };
	struct str out;

	text = str_trim(text);
	if (!utterance_split(&u, text))
		return arena_str(a, text);
	disfluency_drop(&u);
	drop_openers(&u);
	restart_drop(&u);
	drop_openers(&u);
	drop_guess(&u);
	drop_leave(&u);
	drop_lead(&u);
	if (!byname_join(&b, &u, speaker)) {
		b.len = 0;
		byname_join(&b, &u, str_none());
	}
	out = arena_str(a, str_trim(buf_view(&b)));
	buf_fini(&b);
	if (out.len == 0)
		return arena_str(a, text);
	return speaker.len && str_starts(out, speaker) ? out : clean_capital(a, out);
}

/* ---- several sentences ---------------------------------------------------- */

static bool has_mark(struct str s)
{
	static const struct str closers[] = {
		STR("\""),           STR("'"),           STR(")"), STR("]"),
		STR("\xE2\x80\x9D"), STR("\xE2\x80\x99")
	};
	static const struct str stops[] = { STR("."), STR("!"), STR("?"), STR(":"),
					    STR("\xE2\x80\xA6") };

	s.len -= STR_ANY(str_ends, s, closers);
	return STR_ANY(str_ends, s, stops);
}

bool clean_asks(struct str s)
{
	static const char be[] =
	    " is are was were will would should could can did does has am ";
	static const char all[] =
	    " i we you he she it they there that this these those the our your my "
	    "anyone anybody someone everyone ";
	static const char which[] = " who what when where how which why ";
	char one[12], two[12];
	struct str verb, who;
	size_t at = 0;

	if (str_ends(s, STRL("?")))
		return true;
	if (s.len > QUESTION_BYTES || !word_next(s, &at, &verb) ||
	    !word_fold(verb, one, sizeof one, &verb))
		return false;
	if (str_in_words(verb, " who's what's where's whose "))
		return true;
	if (!word_next(s, &at, &who) || !word_fold(who, two, sizeof two, &who))
		return false;
	return (str_in_words(verb, be) && str_in_words(who, all)) ||
	       (str_in_words(verb, which) && str_in_words(who, be)) ||
	       (str_in_words(verb, " do have ") &&
		str_in_words(who, " i we you they "));
}

/* Some words in a row have been said already; one word alone may answer. */
static bool said(struct arena *a, struct str text, struct str part)
{
	struct str key = utf8_key(a, part);

	if (str_chr(key, ' ') == STR_NPOS)
		return false;
	text = arena_fmt(a, " %.*s ", STR_ARG(utf8_key(a, text)));
	return str_has(text, arena_fmt(a, " %.*s ", STR_ARG(key)));
}

void clean_add(struct arena *a, struct buf *b, struct str part)
{
	static const struct str loose[] = {
		STR(",."),           STR(","),           STR(";"), STR("-"),
		STR("\xE2\x80\x93"), STR("\xE2\x80\x94")
	};

	part = str_trim(part);
	for (size_t i = 0; i < COUNT(loose); i++)
		if (str_ends(part, loose[i]))
			part = str_rtrim(str_sub(part, 0, part.len - loose[i].len));
	if (part.len == 0 || (b->len > 0 && said(a, buf_view(b), part)))
		return;
	if (b->len > 0)
		buf_c(b, ' ');
	buf_str(b, part);
	if (!has_mark(part))
		buf_c(b, clean_asks(part) ? '?' : '.');
}
