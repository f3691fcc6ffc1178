/* somebody.c - a name that no table knows, spoken of as of a person. */
#include "extract/somebody.h"

#include "base/lang/words.h"

enum { REACH = 3 /* words before "to Jonas" */ };

static bool first_in(struct str s, const char *words)
{
	struct str word;
	size_t at = 0;

	return word_next(s, &at, &word) && word_is_in(word, words);
}

/* Takes the last word off *s, and returns it. */
static struct str last_word(struct str *s)
{
	size_t from = str_last_word(*s);
	struct str word = str_from(*s, from);

	*s = str_rtrim(str_sub(*s, 0, from));
	return word;
}

/* "ask", "introduce you to", "square it with" */
static bool turns_to(struct str left)
{
	static const char verbs[] = " ask asked call called cc email emailed introduce "
				    "know meet met ping pinged tell thank thanks told ";
	static const char with[] = " check connect introduce reply speak spoke square "
				   "talk talked write wrote ";
	struct str word = last_word(&left);

	if (first_in(word, verbs))
		return true;
	for (size_t n = 0; first_in(word, " to with ") && n < REACH && left.len; n++)
		if (first_in(last_word(&left), with))
			return true;
	return false;
}

bool somebody_in(struct str text, struct str name)
{
	static const char behind[] =
	    " asked knows mentioned said says thinks told thought wants wanted who ";
	size_t at = str_find(text, name, 0);
	struct str left, right;

	if (at == STR_NPOS)
		return false;
	left = str_rtrim(str_sub(text, 0, at));
	right = str_from(text, at + name.len);
	if (turns_to(left) || (str_starts(right, STRL(" ")) && first_in(right, behind)))
		return true;
	return str_chr(name, ' ') != STR_NPOS && str_ends(left, STRL(",")) &&
	       (!right.len || strchr(",.", right.p[0]) ||
		str_starts(right, STRL(" from ")));
}
