/* labels.c - see labels.h; the words are those of headings, and what only lines have.
 */
#include "extract/notes/labels.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/commit.h"
#include "extract/notes/answered.h"
#include "extract/notes/noteday.h"
#include "extract/notes/noteline.h"
#include "extract/wording/clean.h"
#include "extract/words/nouns.h"

enum { LABEL_BYTES = 24, LEAST_WORDS = 2, NAMES_BYTES = 48 };

static bool is_enough(struct str s)
{
	return noteline_words(s, LEAST_WORDS) > noteline_words(s, LEAST_WORDS - 1);
}

/* "Decided: ...", "Risk: ...": singular or plural, but nothing that sums up. */
static bool heading_label(const struct talk *t, struct label *l)
{
	size_t colon = str_chr(str_head(l->text, LABEL_BYTES + 1), ':');
	enum section s;

	if (colon == STR_NPOS || colon == 0)
		return false;
	s = heading_section(utf8_key(t->arena, str_n(l->text.p, colon)));
	if (s == SECTION_OTHER || s == SECTION_SKIP || s == SECTION_FACTS ||
	    s == SECTION_SUMMARY)
		return false;
	l->section = s;
	l->text = str_trim(str_from(l->text, colon + 1));
	return is_enough(l->text);
}

/* "TODO(ben) ...", "TODO ...", "todo: ..." is a heading's. */
static bool todo_label(struct label *l)
{
	struct str rest = l->text;
	size_t close;

	if (!str_istarts(rest, STRL("todo")))
		return false;
	l->section = SECTION_ACTIONS;
	rest = str_from(rest, 4);
	if (str_eat(&rest, '(') && (close = str_chr(rest, ')')) != STR_NPOS) {
		l->owner = str_n(rest.p, close);
		rest = str_from(rest, close + 1);
		(void)str_eat(&rest, ':');
	} else if (!str_starts(l->text, STRL("TODO "))) {
		return false;
	}
	l->text = str_trim(rest);
	return is_enough(l->text);
}

/* "AI: Ben orders", "AP: Ben": action item or point, where somebody is named. */
static bool short_label(const struct talk *t, struct label *l)
{
	struct str s = l->text;

	while (str_starts(s, STRL("??")))
		s = str_from(s, 1);
	if (str_starts(s, STRL("? "))) {
		l->section = SECTION_QUESTIONS;
		l->text = str_trim(str_from(s, 2));
		return is_enough(l->text);
	}
	if (str_starts(s, STRL("Q: ")) &&
	    (str_chr(s, '?') != STR_NPOS || answered_within(s))) {
		l->section = SECTION_QUESTIONS;
		l->text = str_trim(str_from(s, 3));
		return is_enough(l->text);
	}
	if (!str_starts(s, STRL("AI: ")) && !str_starts(s, STRL("AP: ")) &&
	    !str_starts(s, STRL("AI @")) && !str_starts(s, STRL("AP @")))
		return false;
	l->section = SECTION_ACTIONS;
	l->text = str_trim(str_from(s, 3));
	return noteline_owner(t, l->text) && is_enough(l->text);
}

/* "Jo", "Jo + Al", "Jo and Al Moor": nothing but people. */
static bool are_people(const struct talk *t, struct str s)
{
	static const struct str joins[] = { STR("+"), STR("&"), STR("/"), STR(","),
					    STR(" and ") };
	struct str left;

	for (size_t i = 0; i < COUNT(joins); i++) {
		size_t at = str_find(s, joins[i], 0);

		if (at == STR_NPOS)
			continue;
		left = str_n(s.p, at);
		return are_people(t, left) &&
		       are_people(t, str_from(s, at + joins[i].len));
	}
	return noteline_person(t, s) != NULL;
}

/* "contract by 6 May", "tyres, tonight": no sentence, and a day. */
static bool is_errand(const struct talk *t, struct str s)
{
	enum { ERRAND_WORDS = 8 };
	static const char finite[] = WORDS_FINITE "said says ";
	struct str word;
	size_t n = 0;
	int64_t day;

	if (str_ends(s, STRL(".")) || !noteday_find(t, s, &day))
		return false;
	for (size_t at = 0; word_next(s, &at, &word); n++)
		if (word_is_in(word, finite))
			return false;
	return n <= ERRAND_WORDS;
}

/* "Jo to order tyres", "me: call the bank", "Jo: tyres by Friday": what somebody is to
 * do, by its verb or its day. */
static bool told_label(const struct talk *t, struct label *l)
{
	static const char no_verbs[] = WORDS_DETERMINERS
	    "all and be do everybody everyone him it me them us what you ";
	struct str s = l->text, word;
	size_t colon = str_chr(str_head(s, LABEL_BYTES + 1), ':');
	size_t to = str_find(str_head(s, NAMES_BYTES), STRL(" to "), 0);

	l->section = SECTION_ACTIONS;
	if (colon != STR_NPOS)
		return noteline_person(t, str_n(s.p, colon)) && is_enough(s) &&
		       (commit_orders(str_from(s, colon + 1)) ||
			is_errand(t, str_from(s, colon + 1)));
	if (to == STR_NPOS)
		return false;
	word = str_word(str_from(s, to + 4));
	return word.p + word.len < s.p + s.len && ascii_is_lower(word.p[0]) &&
	       !str_in_words(word, no_verbs) && are_people(t, str_n(s.p, to));
}

/* "Jo find out who pays": no sentence of Jo's, since it would say "finds". */
static bool bare_label(const struct talk *t, struct label *l)
{
	/* As much what Jo did. */
	static const char past[] = " put set ";
	struct str s = l->text;

	l->section = SECTION_ACTIONS;
	for (size_t k = 1; k <= LEAST_WORDS; k++) {
		size_t end = noteline_words(s, k);
		struct str rest = str_trim(str_from(s, end));

		if (rest.len && ascii_is_lower(rest.p[0]) && commit_orders(rest) &&
		    !str_in_words(str_word(rest), past) &&
		    noteline_person(t, str_n(s.p, end)))
			return is_enough(rest);
	}
	return false;
}

/* What stands behind a mark of its owner is to be done, and was not said or had. */
static bool is_to_do(const struct talk *t, struct str s)
{
	static const char told[] = " asks had has is likes out says said thinks told "
				   "wants was ";
	struct str word = str_word(s);
	int64_t day;

	return is_enough(s) && !str_in_words(word, told) &&
	       !str_ends(word, STRL("ed")) &&
	       (commit_orders(s) || noteday_find(t, s, &day));
}

/* "calls the bank", "rings Al": a sentence, which needs its name. */
static bool tells(struct str s)
{
	static const char objects[] = " a an the him her it them us ";
	struct str verb = str_word(s), next = str_trim(str_from(s, verb.len));

	return str_ends(verb, STRL("s")) && ascii_is_lower(verb.p[0]) &&
	       (nouns_is_verb(verb) || str_in_words(str_word(next), objects) ||
		(next.len && ascii_is_upper(next.p[0])));
}

/* "JQ -> lean on Al, Monday", "[Jo] hours a van, Wed", "12 vans. [Jo] rings Al Tue". */
static bool marked_label(const struct talk *t, struct label *l)
{
	struct str s = l->text, above, rest;
	size_t open = str_chr(s, '['), close = str_chr(s, ']'), at = 0;

	l->section = SECTION_ACTIONS;
	while (at < s.len && at < LABEL_BYTES && !utf8_arrow(str_from(s, at)))
		at++;
	if (at && utf8_arrow(str_from(s, at)) && noteline_person(t, str_n(s.p, at)))
		return is_to_do(t, str_trim(
				       str_from(s, at + utf8_arrow(str_from(s, at)))));
	if (open == STR_NPOS || close == STR_NPOS || close < open)
		return false;
	l->owner = str_sub(s, open + 1, close);
	above = str_rtrim(str_n(s.p, open));
	rest = str_trim(str_from(s, close + 1));
	if (!noteline_person(t, l->owner) || !is_to_do(t, rest))
		return false;
	if (tells(rest))
		l->text = arena_fmt(t->arena, "%.*s %.*s %.*s", STR_ARG(above),
				    STR_ARG(l->owner), STR_ARG(rest));
	else if (str_ends(above, STRL(".")))
		l->text = arena_fmt(t->arena, "%.*s %.*s", STR_ARG(above),
				    STR_ARG(clean_capital(t->arena, rest)));
	else if (above.len)
		l->text =
		    arena_fmt(t->arena, "%.*s: %.*s", STR_ARG(above), STR_ARG(rest));
	return true;
}

/* "rings", "ringing"; not "is", and not what happens on a day: "starts". */
static bool is_deed(struct str word)
{
	static const char none[] = " comes during ends evening goes has is joins "
				   "leaves likes morning needs owns "
				   "says starts thinks wants was ";

	return word.len > 3 && ascii_is_lower(word.p[0]) &&
	       (str_ends(word, STRL("s")) || str_ends(word, STRL("ing"))) &&
	       !str_ends(word, STRL("ss")) && !str_in_words(word, none);
}

/* What begins a line, or stands within it, names who does it, and by when. */
static bool does(const struct talk *t, struct str piece)
{
	struct label l = { .text = piece };
	size_t end;
	int64_t day;

	if (told_label(t, &l) || marked_label(t, &l))
		return true;
	if (!noteday_find(t, piece, &day))
		return false;
	for (size_t k = 1; k <= LEAST_WORDS; k++) {
		struct str rest, word;

		end = noteline_words(piece, k);
		rest = str_trim(str_from(piece, end));
		word = str_word(rest);
		if (is_deed(word) && is_enough(rest) &&
		    noteline_person(t, str_n(piece.p, end)))
			return true;
	}
	return false;
}

/* Where a piece begins that says so, from `at` on; or the length. */
static size_t next_doing(const struct talk *t, struct str line, size_t at)
{
	for (; at < line.len; at++)
		if ((at == 0 || (at > 1 && line.p[at - 1] == ' ' &&
				 strchr(".,?!;", line.p[at - 2]))) &&
		    does(t, str_from(line, at)))
			break;
	return at;
}

bool label_doing(const struct talk *t, struct str line, struct label *out)
{
	size_t at = next_doing(t, line, 0);

	if (at == line.len)
		return false;
	*out = (struct label){ .section = SECTION_ACTIONS,
			       .above = str_rtrim(str_n(line.p, at)) };
	out->above.len -= out->above.len && strchr(",;", line.p[out->above.len - 1]);
	out->text = str_rtrim(str_sub(line, at, next_doing(t, line, at + 1)));
	return true;
}

/* "@ben ...", "-> ben: ...", "... -> ben, by Friday". */
static bool owner_label(const struct talk *t, struct label *l)
{
	size_t arrow = utf8_arrow(l->text);
	struct str rest = str_trim(str_from(l->text, arrow));

	l->section = SECTION_ACTIONS;
	if (arrow || str_starts(rest, STRL("@"))) {
		l->text = rest;
		return rest.len && noteline_owner(t, rest) && is_enough(rest);
	}
	return noteline_given(t, rest) && is_enough(rest);
}

bool label_find(const struct talk *t, struct str line, struct label *out)
{
	static bool (*const kinds[])(const struct talk *,
				     struct label *) = { heading_label, short_label,
							 owner_label,   told_label,
							 bare_label,    marked_label };

	*out = (struct label){ .text = line };
	if (todo_label(out))
		return true;
	for (size_t i = 0; i < COUNT(kinds); i++) {
		*out = (struct label){ .text = line };
		if (kinds[i](t, out))
			return true;
	}
	return false;
}

bool label_inside(const struct talk *t, struct str sentence, struct label *out)
{
	*out = (struct label){ .text = sentence };
	return heading_label(t, out) &&
	       (out->section == SECTION_ACTIONS || out->section == SECTION_DECISIONS);
}
