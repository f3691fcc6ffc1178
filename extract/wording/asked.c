/* asked.c - what somebody asks for, told by the name of who will do it. */
#include "extract/wording/asked.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "extract/who/who.h"
#include "extract/wording/clean.h"
#include "extract/wording/verb.h"

enum { BEFORE_ASKED = 8 /* words before "could you" that may go */ };

/* "do me a list" is an errand, "do that" is none. */
static bool does_me(struct str text, size_t behind, struct str verb)
{
	return str_eq(verb, STRL("do")) &&
	       str_starts(str_from(text, behind), STRL(" me "));
}

/* Where the words "could you", or "you'll", end in a question, or STR_NPOS. */
static size_t behind_could_you(struct str text)
{
	static const char softly[] = " please just maybe perhaps also possibly then ";
	static const char asks[] =
	    " mind have be say think know remember see hear like want imagine believe "
	    "not do ";
	struct str word, low;
	bool could = false, found = false;
	char buf[12];
	size_t n = 0;

	for (size_t at = 0; word_next(text, &at, &word); n++) {
		if (!word_fold(word, buf, sizeof buf, &low))
			low = STRL("-");
		if (found && !str_in_words(low, softly))
			return str_in_words(low, asks) && !does_me(text, at, low)
				   ? STR_NPOS
				   : at - word.len;
		if (!found && n > BEFORE_ASKED)
			return STR_NPOS;
		found = found || (could && str_eq(low, STRL("you"))) ||
			str_eq(low, STRL("you'll"));
		could = str_in_words(low, "can could would will");
	}
	return STR_NPOS;
}

/* Without its question mark, "please" and "Kev" at the end, and why it is asked. */
static struct str without_end(const struct talk *t, struct str s,
			      const struct person *owner)
{
	static const struct str why[] = { STR(", so I"), STR(" so I"),
					  STR(" so that I"), STR(" because I") };
	size_t comma;

	for (size_t i = 0; i < COUNT(why); i++) {
		size_t at = str_find(s, why[i], 0);

		/* "so I can", "so I've", not "so It" */
		if (at != STR_NPOS && at + why[i].len < s.len &&
		    !ascii_is_letter(s.p[at + why[i].len]))
			s = str_head(s, at);
	}
	s = str_rtrim_any(s, "?!. ,");
	comma = str_last_word(s);
	if (str_ieq(str_from(s, comma), STRL("please")) ||
	    (comma > 1 && s.p[comma - 2] == ',' &&
	     people_named(t, str_from(s, comma)) == owner))
		s.len = comma;
	s = str_rtrim_any(s, " ,");
	return s;
}

/* Without the owner's name where it calls: "draw it, Sam, on one page". */
static struct str without_call(const struct talk *t, struct str s,
			       const struct person *owner)
{
	for (size_t at = 0; (at = str_find(s, STRL(", "), at)) != STR_NPOS; at++) {
		size_t end = str_find(s, STRL(","), at + 1);

		if (end != STR_NPOS &&
		    people_named(t, str_sub(s, at + 2, end)) == owner)
			return arena_fmt(t->arena, "%.*s%.*s", (int)at, s.p,
					 STR_ARG(str_from(s, end)));
	}
	return s;
}

/* "send it over, would you?" is an order: without that, or as it is. */
static struct str without_tag(struct str s)
{
	static const struct str tags[] = { STR(", would you?"), STR(", will you?"),
					   STR(", could you?"), STR(", can you?") };

	return str_head(s, s.len - STR_ANY(str_ends, s, tags));
}

/* Where the order begins in "Sam, send it", "then Sam you send it", or in one that
 * needs no call, as "would you?" stood behind it; or STR_NPOS. */
static size_t order_at(const struct talk *t, struct str s, const struct person *owner,
		       bool tag)
{
	static const char openers[] = WORDS_OPENING "please you ";
	bool called = tag, name = false;
	struct str word, low;
	char buf[12];

	for (size_t at = 0; word_next(s, &at, &word);) {
		struct str behind = str_from(s, at);

		if (!name && ascii_is_upper(word.p[0]) &&
		    people_named(t, word) == owner) {
			name = true;
			called = called || str_starts(behind, STRL(", ")) ||
				 str_starts(behind, STRL(" you "));
			continue;
		}
		if (!word_fold(word, buf, sizeof buf, &low))
			return STR_NPOS;
		if (!str_in_words(low, openers))
			return called && (verb_says(low) ||
					  str_in_words(low, " put set make let "))
				   ? at - word.len
				   : STR_NPOS;
	}
	return STR_NPOS;
}

/* The request in the cleaned sentence, or none. */
static struct str request(const struct talk *t, struct str c,
			  const struct person *owner)
{
	struct str order = without_tag(c);
	size_t at = str_ends(c, STRL("?")) ? behind_could_you(c) : STR_NPOS;

	if (at == STR_NPOS)
		at = order_at(t, order, owner, order.len < c.len);
	else
		order = c;
	return at == STR_NPOS
		   ? str_none()
		   : without_call(t, without_end(t, str_from(order, at), owner), owner);
}

/* With the asker's name for "me" and "I"; it begins with a verb. */
static struct str by_asker(const struct talk *t, struct str s,
			   const struct person *asker)
{
	struct str out = clean_sentence(t->arena, s, asker ? asker->name : str_none());

	return out.len ? arena_fmt(t->arena, "%c%.*s", ascii_lower(out.p[0]),
				   (int)out.len - 1, out.p + 1)
		       : out;
}

struct str asked_text(const struct talk *t, struct str text, const struct person *asker,
		      const struct person *owner, struct str name)
{
	struct str c = clean_sentence(t->arena, text, str_none()), word;
	struct str rest = request(t, c, owner);
	size_t done = 0;
	struct buf b = { 0 };

	if (!rest.len)
		return str_none();
	rest = by_asker(t, rest, asker);
	buf_fmt(&b, "%.*s will ", STR_ARG(name));
	for (size_t i = 0; word_next(rest, &i, &word);) {
		bool your = str_ieq(word, STRL("your"));

		if (clean_says_i(word) || (!your && str_istarts(word, STRL("you")))) {
			buf_fini(&b);
			return str_none();
		}
		buf_str(&b, str_sub(rest, done, (size_t)(word.p - rest.p)));
		buf_str(&b, your ? STRL("their") : word);
		done = (size_t)(word.p - rest.p) + word.len;
	}
	buf_str(&b, str_from(rest, done));
	buf_c(&b, '.');
	return arena_take(t->arena, &b);
}
