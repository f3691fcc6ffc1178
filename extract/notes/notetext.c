/*
 * notetext.c - what one line of notes says, without owner and day.
 *
 * These stand in fields of the item; the text keeps what is to be done.  Only what was
 * understood is taken out, and a sentence stays a sentence.
 */
#include "base/lang/words.h"
#include "extract/notes/noteline.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/months.h"
#include "base/utf8.h"
#include "extract/notes/noteday.h"
#include "extract/wording/clean.h"
#include "extract/words/nouns.h"

enum {
	MAX_NAME = 3,
	MAX_HEADING = 48,
	MAX_PASSES = 4,
	MAX_PIECE = 60,
	MAX_DAY_WORDS = 4,
	LEAST_WORDS = 2, /* that a line says without its day */
	WORD_BYTES = 24,
	PICTURE_BYTES = 3 /* that makes a sign a picture */
};

struct line {
	const struct talk *t;
	const struct item *it;
	struct str text;
};

static bool owner_is(const struct line *l, struct str words)
{
	const struct person *p =
	    words.len <= MAX_HEADING ? noteline_person(l->t, words) : NULL;

	return p && l->it->owner.len > 0 && str_eq(p->name, l->it->owner);
}

/* Lower case, without the punctuation around it. */
static size_t word_key(struct str w, char key[WORD_BYTES])
{
	size_t n = 0;

	for (size_t i = 0; i < w.len && n < WORD_BYTES - 1; i++) {
		char c = w.p[i];

		if (ascii_is_upper(c))
			c = (char)(c | 32);
		if (ascii_is_lower(c) || ascii_is_digit(c))
			key[n++] = c;
	}
	key[n] = 0;
	return n;
}

static bool has_word(struct str s, struct str word)
{
	char key[WORD_BYTES], other[WORD_BYTES];
	size_t n = word_key(word, key);
	struct str w;

	while (n && str_split(&s, ' ', &w))
		if (str_eq(str_n(other, word_key(w, other)), str_n(key, n)))
			return true;
	return false;
}

static struct str bare(struct str w)
{
	w = str_trim(w);
	w = str_rtrim_any(w, ".,;:)");
	return w;
}

/* A word that stands in expressions of time only, or beside them. */
static bool date_word(struct str w)
{
	static const char list[] = " by due on before until till deadline eta the of "
				   "end this next coming week month quarter year day "
				   "today tomorrow tmrw tonight noon eod eow cob close "
				   "business am pm and in two three days weeks latest "
				   "date de q1 q2 q3 q4 eom eoq eoy target when wc "
				   "commencing wk ";
	char key[WORD_BYTES + 2] = " ";
	size_t n = word_key(w, key + 1), dot = str_chr(w, '.');

	/* "driver 4.1 on Tuesday" */
	if (dot != STR_NPOS && dot > 0 && dot + 1 < w.len &&
	    str_chr(str_from(w, dot + 1), '.') == STR_NPOS)
		return false;
	if (n == 0 || ascii_is_digit(key[1]))
		return true;
	if (date_weekday_of(str_n(key + 1, n)) >= 0 ||
	    date_month(str_n(key + 1, n)) > 0 || months_of(bare(w)) > 0)
		return true;
	key[n + 1] = ' ';
	return str_has(str_n(list, sizeof list - 1), str_n(key, n + 2));
}

/* The piece says the item's day and nothing else. */
static bool day_is(const struct line *l, struct str piece)
{
	int64_t day, due;
	size_t at = 0;

	if (l->it->due.len == 0 || piece.len > MAX_PIECE ||
	    !date_parse(l->it->due, &due))
		return false;
	while (at < piece.len) {
		size_t end = at + noteline_words(str_from(piece, at), 1);

		if (!date_word(str_sub(piece, at, end)))
			return false;
		at = end;
	}
	return noteday_find(l->t, piece, &day) && day == due;
}

/* "Jo", "due Friday", "Jo, 2 May": all of it is said by the item already. */
static bool known_piece(const struct line *l, struct str s)
{
	size_t comma = str_chr(s, ',');

	s = str_trim(s);
	s = str_from(s, s.len > 0 && s.p[0] == '@' ? 1 : noteline_key(s));
	if (s.len == 0 || owner_is(l, s) || day_is(l, s))
		return s.len > 0;
	return comma != STR_NPOS && comma < s.len &&
	       known_piece(l, str_sub(s, 0, comma)) &&
	       day_is(l, str_from(s, comma + 1));
}

static struct str trim_end(struct str s)
{
	static const struct str dashes[] = { STR("\xE2\x80\x93"), STR("\xE2\x80\x94"),
					     STR("->"), STR("=>"),
					     STR("\xE2\x86\x92") };

	for (size_t before = 0; s.len != before;) {
		before = s.len;
		s = str_rtrim(s);
		if (s.len > 0 && strchr(",;:-|", s.p[s.len - 1]))
			s.len--;
		s.len -= STR_ANY(str_ends, s, dashes);
	}
	return s;
}

/* A mark before the word at `at`. */
static bool ends_clause(struct str s, size_t at)
{
	s = str_rtrim(str_sub(s, 0, at));
	return s.len > 0 && strchr("?!.;)", s.p[s.len - 1]);
}

/* Where the last k words begin, or 0. */
static size_t last_words(struct str s, size_t k)
{
	for (; k > 0; k--)
		s.len = str_last_word(str_rtrim_any(s, " "));
	return s.len;
}

/*
 * "Draft plan Tue 3 Mar": the day ends the line without a mark.  In "plan for 3 March"
 * it belongs to what is said; "this week" may be how the talk said it, too, but for
 * "in the bundle? tomorrow".
 */
static bool cut_day(struct line *l)
{
	static const char ties[] =
	    " a about after an and at before between by for from in is of on or since "
	    "than the to until with ";
	static const char glue[] = " by due on before until till of in the and ";
	char before[WORD_BYTES], first[WORD_BYTES];
	struct str s = str_rtrim(l->text);

	for (size_t k = MAX_DAY_WORDS; k > 0; k--) {
		size_t at = last_words(s, k), prev = last_words(str_sub(s, 0, at), 1);
		size_t n, m;

		if (at <= noteline_words(s, LEAST_WORDS) || !day_is(l, str_from(s, at)))
			continue;
		m = word_key(str_sub(s, at, at + noteline_words(str_from(s, at), 1)),
			     first);
		n = word_key(str_sub(s, prev, at), before);
		if (m == 0 ||
		    !(ascii_has_digit(str_from(s, at)) || ends_clause(s, at)) ||
		    str_in_words(str_n(first, m), glue) ||
		    str_in_words(str_n(before, n), ties))
			return false;
		l->text = trim_end(str_sub(s, 0, at));
		return true;
	}
	return false;
}

/* "Send it on or", "heat, not": what is before "by Friday" does not end there, nor
 * before the date of "Friday, May 29". */
static bool is_half(struct str s)
{
	static const char open[] =
	    " and between from no nor not of on only or than the ";
	char last[WORD_BYTES];

	s = trim_end(s);
	s = str_n(last, word_key(str_from(s, last_words(s, 1)), last));
	return str_in_words(s, open) || date_weekday_of(s) >= 0;
}

/* Takes one mark of owner or day off the end. */
static bool cut_end(struct line *l)
{
	static const struct str marks[] = { STR(" @"),
					    STR(" - "),
					    STR(", "),
					    STR("; "),
					    STR(" | "),
					    STR(" \xE2\x80\x93 "),
					    STR(" \xE2\x80\x94 "),
					    STR(" by "),
					    STR(" due "),
					    STR(" before "),
					    STR(" b4 "),
					    STR(" until "),
					    STR(" bis "),
					    STR(" bis zum "),
					    STR(" pour le "),
					    STR(" avant le "),
					    STR(" d'ici le "),
					    STR(" d'ici au "),
					    STR(" jusqu'au "),
					    STR(" para el "),
					    STR(" antes del "),
					    STR(" hasta el "),
					    STR(" entro il "),
					    STR(" -> "),
					    STR(" => "),
					    STR(" \xE2\x86\x92 "),
					    STR("\xF0\x9F\x93\x85") };
	struct str s = str_rtrim(l->text);
	size_t at = s.len;

	if (s.len > 2 && (s.p[s.len - 1] == ')' || s.p[s.len - 1] == ']')) {
		while (at > 0 && s.p[at - 1] != '(' && s.p[at - 1] != '[')
			at--;
		if (at < 2 || !known_piece(l, str_sub(s, at, s.len - 1)))
			return false;
		l->text = trim_end(str_sub(s, 0, at - 1));
		return true;
	}
	for (size_t i = s.len; i > 1 && s.len - i < MAX_PIECE; i--)
		for (size_t k = 0; k < COUNT(marks); k++) {
			struct str rest = str_from(s, i - 1);

			if (!str_istarts(rest, marks[k]) ||
			    !known_piece(l, str_from(rest, marks[k].len)) ||
			    is_half(str_sub(s, 0, i - 1)))
				continue;
			l->text = trim_end(str_sub(s, 0, i - 1));
			return true;
		}
	return cut_day(l);
}

/* "orders it", "sends tyres"; not "estates quote". */
static bool is_third_person(struct str word, struct str behind)
{
	static const char objects[] = WORDS_DETERMINERS "it them him all ";

	return str_ends(word, STRL("s")) && !str_ends(word, STRL("ss")) &&
	       (nouns_is_verb(word) ||
		str_in_words(str_sub(behind, 0, noteline_words(behind, 1)), objects));
}

/* "Jo to order it" and "Jo order it" lose the name, "Jo orders it" and "Jo will order
 * it" are sentences and get it whole. */
static bool cut_name(struct line *l, struct str s)
{
	static const char two[] = " and or & + / ";
	static const char verbs[] =
	    " will is has was can could should must may would needs wants cannot no "
	    "never already ";
	for (size_t k = MAX_NAME; k > 0; k--) {
		size_t end = noteline_words(s, k), mark = 0, next;
		struct str rest, word;

		/* A mark is no part of the name. */
		if (end == s.len || strchr(",/&+>", s.p[end - 1]) ||
		    !owner_is(l, str_sub(s, 0, end)))
			continue;
		rest = str_trim(str_from(s, end));
		if (rest.len > 2 && rest.p[1] == '.' && rest.p[2] == ' ')
			rest = str_trim(str_from(rest, 2)); /* "Jo T." */
		if (str_istarts(rest, STRL("to ")))
			rest = str_trim(str_from(rest, 3));
		else if (str_istarts(rest, STRL("- ")))
			rest = str_trim(str_from(rest, 2));
		else if ((mark = str_starts(rest, STRL("> ")) ? 2 : utf8_arrow(rest)))
			rest = str_trim(str_from(rest, mark));
		next = noteline_words(rest, 1);
		word = str_sub(rest, 0, next);
		if (str_in_words(word, two) || (next == rest.len && !mark))
			return false;
		if (str_in_words(word, verbs) || str_ends(word, STRL("n't")) ||
		    str_ends(word, STRL("n\xE2\x80\x99t")) ||
		    is_third_person(word, str_trim(str_from(rest, next))))
			l->text = arena_fmt(l->t->arena, "%.*s %.*s",
					    STR_ARG(l->it->owner), STR_ARG(rest));
		else
			l->text = rest;
		return true;
	}
	return false;
}

/* "Jo (by Friday)" is Jo. */
static struct str without_day(const struct line *l, struct str s)
{
	size_t open = str_chr(s, '(');

	if (open == STR_NPOS || !str_ends(s, STRL(")")) ||
	    !known_piece(l, str_sub(s, open + 1, s.len - 1)))
		return s;
	return str_rtrim(str_head(s, open));
}

/* "@Jo order it", "[Jo] order it", "Jo: order it": not of two, "@Jo and @Al". */
static bool cut_start(struct line *l)
{
	static const struct str more[] = {
		STR("and "), STR("&"),   STR("+"), STR(","),
		STR("/"),    STR("or "), STR("'"), STR("@")
	};
	struct str s = l->text, rest = { 0 };
	size_t key = noteline_key(s), close, colon;

	s = str_from(s, key);
	close = str_chr(s, ']');
	colon = str_chr(s, ':');

	if (str_starts(s, STRL("@"))) {
		for (size_t k = MAX_NAME; k > 0 && rest.len == 0; k--) {
			size_t end = noteline_words(s, k);

			if (owner_is(l, str_sub(s, 1, end)))
				rest = str_from(s, end);
		}
	} else if (str_starts(s, STRL("[")) && close != STR_NPOS) {
		/* "[Jo, Al] order it" is of two. */
		if (!owner_is(l, str_sub(s, 1, close)))
			return false;
		rest = str_from(s, close + 1);
	} else if (colon != STR_NPOS &&
		   owner_is(l, without_day(l, str_sub(s, 0, colon)))) {
		rest = str_from(s, colon + 1);
	}
	rest = str_trim(rest);
	if (rest.len > 0 && rest.p[0] == ':')
		rest = str_trim(str_from(rest, 1));
	if (STR_ANY(str_istarts, rest, more))
		return false;
	if (str_istarts(rest, STRL("to ")))
		rest = str_trim(str_from(rest, 3));
	if (rest.len == 0)
		return cut_name(l, s);
	l->text = rest;
	return true;
}

struct str noteline_stamp(struct str text)
{
	struct str s = str_rtrim(text);
	size_t at = s.len, digits = 0, colons = 0;

	if (s.len < 2 || (s.p[s.len - 1] != ')' && s.p[s.len - 1] != ']'))
		return str_none();
	for (at--; at > 0 && (ascii_is_digit(s.p[at - 1]) || s.p[at - 1] == ':');
	     at--) {
		digits += s.p[at - 1] != ':';
		colons += s.p[at - 1] == ':';
	}
	if (at < 2 || (s.p[at - 1] != '(' && s.p[at - 1] != '[') || colons == 0 ||
	    colons > 2 || digits < 2 * colons + 1 || digits > 2 * colons + 2)
		return str_none();
	return str_from(s, at - 1);
}

/* "Send offer: Send the pilot offer": a title that the sentence says again. */
static struct str without_title(struct str s)
{
	size_t colon = str_chr(s, ':'), words = 0;
	struct str rest, title, word;

	if (colon == STR_NPOS || colon + 2 >= s.len || colon > MAX_HEADING)
		return s;
	rest = str_trim(str_from(s, colon + 1));
	for (title = str_n(s.p, colon); str_split(&title, ' ', &word); words++)
		if (!has_word(rest, word))
			return s;
	return words >= LEAST_WORDS ? rest : s;
}

static bool is_one_of(struct str s, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_starts(s, list[i]) && s.len <= list[i].len + PICTURE_BYTES)
			return true;
	return false;
}

/*
 * What Obsidian's Tasks puts behind a task: "#task", "⏫", "➕ 2026-02-03"; the day it is
 * due by stays.
 */
static struct str without_marks(struct str s)
{
	static const struct str alone[] = { STR("⏫"), STR("🔼"), STR("🔽"), STR("🔺"),
					    STR("⏬") };
	static const struct str dated[] = { STR("➕"), STR("🛫"), STR("⏳"), STR("✅"),
					    STR("❌") };

	for (size_t before = 0; s.len != before;) {
		size_t at, mark;
		int64_t day;

		before = s.len;
		at = last_words(s, 1);
		mark = last_words(s, 2);
		if (at > 0 && ((s.p[at] == '#' && s.len - at > 2 &&
				ascii_is_letter(s.p[at + 1])) ||
			       is_one_of(str_from(s, at), alone, COUNT(alone))))
			s = str_rtrim(str_n(s.p, at));
		else if (mark > 0 && date_parse(str_from(s, at), &day) &&
			 is_one_of(str_rtrim(str_sub(s, mark, at)), dated,
				   COUNT(dated)))
			s = str_rtrim(str_n(s.p, mark));
	}
	return s;
}

struct str noteline_text(const struct talk *t, const struct item *it, struct str text)
{
	struct line l = { .t = t, .it = it, .text = without_marks(str_trim(text)) };
	bool cut = false;

	for (size_t i = 0; i < MAX_PASSES && l.text.len > 0 && cut_end(&l); i++) {
		cut = true;
		l.text = without_marks(l.text);
	}
	if (l.text.len > 0)
		cut = cut_start(&l) || cut;
	/* Nothing but names and dates: as it was written. */
	if (l.text.len == 0)
		return text;
	l.text = without_title(l.text);
	if (l.text.p[0] == '@')
		l.text = str_from(l.text, 1);
	return cut ? clean_capital(t->arena, l.text) : l.text;
}
