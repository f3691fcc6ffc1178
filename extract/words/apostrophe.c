/*
 * apostrophe.c - see apostrophe.h.
 *
 * Chats and captions without punctuation write contractions as one word.  All that
 * reads a sentence (rules, promises, wording) knows them with their sign, so it is put
 * back once, here; quotes are cut from the segment and stay as they were typed.
 */
#include "extract/words/apostrophe.h"

#include "base/ascii.h"

enum { LONGEST = 8, SHORTEST = 2 }; /* bytes of "wouldnt", "im" */

/* No other words; behind how many letters the sign stands, by their end. */
static const char clipped[] =
    " im ive youre youve youll theyre theyve theyll weve dont doesnt didnt isnt arent "
    "wasnt werent hasnt havent hadnt cant couldnt wouldnt shouldnt thats whats theres "
    "itll thatll ";

/* Somebody is ill behind these, */
static const char is_sick[] =
    " am are be became become been being called fall fallen falling feel "
    "feeling feels fell felt get gets getting got in is look looked looks "
    "mentally off quite seriously still too very was were i'm he's she's "
    "they're ";
/* and before these. */
static const char sick_is[] =
    " again and at but children effects for from health in last or people "
    "since this today will with yesterday ";

/* A mark that ends a word. */
static bool is_mark(char c)
{
	return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
}

static size_t sign_at(struct str word)
{
	static const struct str ends[] = { STR("nt"), STR("ll"), STR("re"),
					   STR("ve"), STR("m"),  STR("s") };

	return word.len - STR_ANY(str_ends, word, ends) + str_ends(word, STRL("nt"));
}

/* The word in lower case without the marks behind it; none when it is long. */
static struct str plain(struct str word, char low[LONGEST + 1])
{
	while (word.len > 0 && is_mark(word.p[word.len - 1]))
		word.len--;
	if (word.len < SHORTEST || word.len > LONGEST)
		return str_none();
	for (size_t i = 0; i < word.len; i++)
		low[i] = ascii_lower(word.p[i]);
	return str_n(low, word.len);
}

/* "ill send it", and nobody is ill. */
static bool promises(struct str before, struct str word, struct str next)
{
	char low[LONGEST + 1];

	return ascii_is_lower(word.p[word.len - 1]) && next.len > 0 &&
	       ascii_is_letter(next.p[0]) &&
	       !str_in_words(plain(before, low), is_sick) &&
	       !str_in_words(plain(next, low), sick_is);
}

bool apostrophe_may_lack(struct str word)
{
	char low[LONGEST + 1];

	word = plain(word, low);
	/* All of them end so. */
	return word.len > 0 && strchr("elmst", word.p[word.len - 1]) &&
	       (str_eq(word, STRL("ill")) || str_in_words(word, clipped));
}

/* Where the sign is missing in the word at `at`, or STR_NPOS. */
static size_t missing(struct str s, struct str before, size_t at, size_t len)
{
	char low[LONGEST + 1];
	struct str word = plain(str_n(s.p + at, len), low);

	if (str_eq(word, STRL("ill")))
		return len == word.len && promises(before, str_n(s.p + at, len),
						   str_word(str_from(s, at + len + 1)))
			   ? at + 1
			   : STR_NPOS;
	/* Not "IM". */
	return word.len > 0 && ascii_is_lower(s.p[at + word.len - 1]) &&
		       str_in_words(word, clipped)
		   ? at + sign_at(word)
		   : STR_NPOS;
}

struct str apostrophe_restore(struct arena *a, struct str s)
{
	struct str before = str_none();
	size_t done = 0, n = 0, sign;
	char *p = NULL;

	for (size_t at = 0, len; at < s.len; at += len + 1) {
		len = str_word(str_from(s, at)).len;
		sign = len < SHORTEST || len > LONGEST + 1
			   ? STR_NPOS
			   : missing(s, before, at, len);
		before = str_n(s.p + at, len);
		if (sign == STR_NPOS)
			continue;
		if (!p) /* no more signs than words of two letters and a blank */
			p = arena_alloc(a, s.len + s.len / 3 + 2);
		memcpy(p + n, s.p + done, sign - done);
		n += sign - done;
		p[n++] = '\'';
		done = sign;
	}
	if (!p)
		return s;
	memcpy(p + n, s.p + done, s.len - done);
	return str_n(p, n + s.len - done);
}
