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
#include "extract/wording/pieces.h"
#include "extract/wording/restart.h"
#include "extract/words/nouns.h"

#define OURS " we we're we've we'd we'll us our ours ourselves "

enum { MAX_LEAD = 8, MAX_ASSENT = 6, CLAUSE_WORDS = 3, QUESTION_BYTES = 100 };

/* A subject pronoun, alone or with its verb: "I", "we'll", "let's". */
static bool subject(const struct pieces *p, size_t i)
{
	static const struct str list[] = { STR("i"),   STR("we"), STR("you"), STR("he"),
					   STR("she"), STR("it"), STR("they") };
	struct str w;

	if (i >= p->n || p->v[i].gone)
		return false;
	if (pieces_in(p, i, " i we you he she it they let's that's there there's "))
		return true;
	w = p->v[i].word;
	for (size_t k = 0; k < COUNT(list); k++)
		if (w.len > list[k].len && str_istarts(w, list[k]) &&
		    (w.p[list[k].len] == '\'' ||
		     (unsigned char)w.p[list[k].len] == 0xE2))
			return true;
	return false;
}

/* From word i on stands more than a place, a time or a word. */
static bool clause(const struct pieces *p, size_t i)
{
	static const char parts[] =
	    " by at in on for with from to of about not maybe only but ";

	return !pieces_in(p, i, parts) && pieces_left(p, i) >= CLAUSE_WORDS;
}

/* "so that", "so far", "so is the other", "so cheap that". */
static bool degree(const struct pieces *p, size_t i)
{
	static const char words[] =
	    " that far much many long few little good called is are was were do does "
	    "did be am has have had will ";
	char low[24];
	struct str w;

	return pieces_in(p, i, words) ||
	       (i < p->n && word_fold(p->v[i].word, low, sizeof low, &w) &&
		(nouns_describes(w) || nouns_inflected(w)));
}

/* "Because we have none": what an answer begins with; "because it rains, we wait" is
 * half of a sentence. */
static bool reasons(const struct pieces *p, size_t i)
{
	if (!subject(p, i) && !pieces_in(p, i, " the our my "))
		return false;
	for (size_t k = i; k + 1 < p->n; k++)
		if (pieces_comma(p, k) &&
		    pieces_in(p, k + 1,
			      " i we you he she it they i'll we'll you'll i'm we're "
			      "it's they're "))
			return false;
	return pieces_left(p, i) > CLAUSE_WORDS;
}

/*
 * "Yeah bin the rule", "And the list please", "So until it is signed": the first word
 * says nothing.  Many exports have no commas.  "so that", "and two more" and "okay for
 * us" are no openers.
 */
static bool opens(const struct pieces *p, size_t i)
{
	static const char yes[] = " yeah yep yup yes aye okay ok oh ";
	static const char links[] = " so and then but okay ok yeah yep yes aye oh ooh "
				    "ach well great sure anyway right no nah ";
	static const char begins[] = " the a an this these those our my your their his "
				     "its what how who when where why which if until "
				     "unless maybe perhaps please all every each some "
				     "nobody everybody everyone nothing ";
	static const char asks[] =
	    " is are was were do does did can could will would should have has isn't "
	    "aren't don't doesn't didn't can't couldn't won't wouldn't shouldn't "
	    "haven't hasn't ";
	size_t next = pieces_next(p, i);

	if (p->v[i].tail.len == 0 && pieces_in(p, i, " because cause 'cause "))
		return reasons(p, next);
	if (p->v[i].tail.len > 0 || !pieces_in(p, i, links))
		return false;
	if (subject(p, next) || pieces_in(p, next, links))
		return true;
	if (pieces_left(p, next) < CLAUSE_WORDS)
		return false;
	if (pieces_in(p, i, yes))
		return !pieces_in(p, next, " to for with by on if ");
	if (pieces_is(p, next, "let"))
		return true;
	if (!pieces_in(p, i, " so and but then well "))
		return false;
	if (pieces_in(p, next, begins) ||
	    (pieces_in(p, next, asks) &&
	     (pieces_in(p, pieces_next(p, next), " you somebody someone anybody ") ||
	      str_ends(p->v[p->n - 1].tail, STRL("?")))))
		return true;
	return pieces_is(p, i, "so") && !degree(p, next);
}

/* "Okay, but could you": a yes before "but" would be an answer. */
static bool hesitates(const struct pieces *p, size_t i)
{
	return pieces_in(p, i, " okay ok right well so oh ") &&
	       pieces_in(p, pieces_next(p, i), " but so and ");
}

/* "No you're away all week", without a mark; "no, we don't" may answer. */
static bool bare_no(const struct pieces *p, size_t i)
{
	while (pieces_in(p, i, " no nah ") && p->v[i].tail.len == 0) {
		i = pieces_next(p, i);
		if (subject(p, i))
			return true;
	}
	return false;
}

/* "Okay,", "Sure,", "And we", "Then I'll" at the start say nothing. */
static void drop_openers(struct pieces *p)
{
	static const char list[] =
	    " so okay ok well right yeah yep yes aye oh ooh ach anyway and but now "
	    "alright look "
	    "sure great fine good perfect cool thanks absolutely exactly lovely "
	    "brilliant excellent then also plus because cause 'cause ";

	for (size_t i = 0; i + 1 < p->n; i++) {
		if (p->v[i].gone)
			continue;
		if (pieces_is(p, i, "of") && pieces_is(p, i + 1, "course") &&
		    (pieces_comma(p, i + 1) ||
		     (!p->v[i + 1].tail.len && subject(p, pieces_next(p, i + 1)))) &&
		    clause(p, pieces_next(p, i + 1))) {
			p->v[i].gone = p->v[i + 1].gone = true;
			continue;
		}
		if (!(pieces_in(p, i, list) || bare_no(p, i)) ||
		    !(pieces_comma(p, i)
			  ? clause(p, pieces_next(p, i)) || hesitates(p, i)
			  : opens(p, i)))
			return;
		p->v[i].gone = true;
	}
}

/* "One thing that worries me: ...": what follows the colon stands alone. */
static void drop_lead(struct pieces *p)
{
	static const char first[] = " one another the my our a just quick question ";
	static const char nouns[] = " thing point problem worry concern question issue "
				    "risk blocker request ask ";
	bool noun = false;
	size_t i = 0;

	while (i < p->n && p->v[i].gone)
		i++;
	if (!pieces_in(p, i, first))
		return;
	for (size_t k = i; k < p->n && k < i + MAX_LEAD; k++) {
		noun = noun || pieces_in(p, k, nouns);
		if (p->v[k].tail.len == 0)
			continue;
		if (p->v[k].tail.len > 1 || p->v[k].tail.p[0] != ':' || !noun ||
		    !clause(p, k + 1))
			return;
		for (; i <= k; i++)
			p->v[i].gone = true;
		return;
	}
}

/* The words "I'd say" at i, or 0; "I'd say so", "I'd say it again" say something. */
static size_t guesses(const struct pieces *p, size_t i)
{
	static const char speaks[] = " so no yes it this that's something nothing "
				     "anything if earlier to not more hello same ";
	size_t n = pieces_is(p, i, "i'd")                                 ? 2
		   : pieces_is(p, i, "i") && pieces_is(p, i + 1, "would") ? 3
									  : 0;
	size_t next;

	if (!n || !pieces_is(p, i + n - 1, "say") || p->v[i].tail.len)
		return 0;
	next = pieces_next(p, i + n - 1);
	if (next < p->n && p->v[i + n - 1].tail.len && !pieces_comma(p, i + n - 1))
		return 0;
	if (pieces_is(p, next, "that"))
		return subject(p, next + 1) ? n + 1 : 0;
	return pieces_in(p, next, speaks) ? 0 : n;
}

/* "I'd say we take four", "by Friday, I'd say": what is said is meant. */
static void drop_guess(struct pieces *p)
{
	size_t before = p->n, n; /* the word before that is left; p->n: none */

	for (size_t i = 0; i < p->n; i++) {
		bool begins = before == p->n || pieces_comma(p, before);

		n = begins ? guesses(p, i) : 0;
		if (n && (before < p->n || pieces_next(p, i + n - 1) < p->n)) {
			if (pieces_next(p, i + n - 1) == p->n)
				p->v[before].tail = p->v[i + n - 1].tail;
			for (size_t k = i; k < i + n; k++)
				p->v[k].gone = true;
		}
		before = p->v[i].gone ? before : i;
	}
}

/* "Leave it with me, I'll ask them": only the second part says what. */
static void drop_leave(struct pieces *p)
{
	size_t i = 0;

	while (i < p->n && p->v[i].gone)
		i++;
	if (!pieces_is(p, i, "leave") || !pieces_in(p, i + 1, " it that this ") ||
	    !pieces_in(p, i + 2, " with to ") || !pieces_is(p, i + 3, "me") ||
	    p->v[i + 3].tail.len == 0 || !clause(p, pieces_next(p, i + 3)))
		return;
	for (size_t k = i; k < i + 4; k++)
		p->v[k].gone = true;
	drop_openers(p);
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
	struct pieces p;
	struct buf b = { 0 };
	struct str out;

	text = str_trim(text);
	if (!pieces_split(&p, text))
		return arena_str(a, text);
	pieces_unstutter(&p);
	drop_openers(&p);
	restart_drop(&p);
	drop_openers(&p);
	drop_guess(&p);
	drop_leave(&p);
	drop_lead(&p);
	if (!byname_join(&b, &p, speaker)) {
		b.len = 0;
		byname_join(&b, &p, str_none());
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

	for (size_t i = 0; i < COUNT(closers); i++)
		if (str_ends(s, closers[i])) {
			s.len -= closers[i].len;
			break;
		}
	for (size_t i = 0; i < COUNT(stops); i++)
		if (str_ends(s, stops[i]))
			return true;
	return false;
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
	return str_find(text, arena_fmt(a, " %.*s ", STR_ARG(key)), 0) != STR_NPOS;
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
