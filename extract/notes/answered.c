/* answered.c - see answered.h. */
#include "extract/notes/answered.h"

#include "extract/notes/noteline.h"

/* Is nothing said, or only that it is not known yet? */
static bool is_none(struct str s)
{
	static const char none[] = " none open pending tba tbc tbd unclear unknown ";
	size_t n = 0;

	s = str_rtrim_any(s, " )]_*.");
	s = str_trim(s);
	if (str_istarts(s, STRL("not yet")))
		return true;
	while (n < s.len && !strchr(" ,.;:", s.p[n]))
		n++;
	return n == 0 || s.p[0] == '?' || s.p[0] == '-' ||
	       str_iin_words(str_head(s, n), none);
}

/* "answered", "answered: yes", "resolved by Jo", and nothing that goes on otherwise:
 * "- answered or missed". */
static bool says_so(struct str s)
{
	static const struct str words[] = { STR("answered"), STR("resolved") };

	for (size_t i = 0; i < COUNT(words); i++) {
		struct str rest = str_from(s, words[i].len);

		if (!str_istarts(s, words[i]))
			continue;
		if (str_starts(rest, STRL(" by ")))
			return true;
		rest = str_trim(rest);
		return !rest.len || strchr(")]:,.;-_*", rest.p[0]) != NULL;
	}
	return false;
}

bool answered_by(struct str line)
{
	static const struct str words[] = { STR("answer:"), STR("answered:"),
					    STR("ans:"), STR("A:") };
	size_t n;

	line = str_trim(line);
	n = STR_ANY(str_istarts, line, words);
	return n && !is_none(str_from(line, n));
}

/* What may stand between a question and its answer. */
static struct str behind_marks(struct str s)
{
	static const struct str marks[] = { STR(" "),
					    STR("("),
					    STR("["),
					    STR("-"),
					    STR("*"),
					    STR("_"),
					    STR("\xE2\x80\x93"),
					    STR("\xE2\x80\x94") }; /* dashes */
	size_t n;

	while ((n = STR_ANY(str_starts, s, marks)))
		s = str_from(s, n);
	return s;
}

bool answered_within(struct str text)
{
	if (noteline_done(text).len)
		return true;
	for (size_t i = 0; i < text.len; i++) {
		bool asked = text.p[i] == '?';
		struct str rest = str_from(text, i + 1);

		if (!asked && text.p[i] != '(' && text.p[i] != '[' &&
		    !str_starts(str_from(text, i), STRL(" - ")))
			continue;
		rest = behind_marks(rest);
		if (says_so(rest) || (text.p[i] != ' ' && answered_by(rest)))
			return true;
	}
	return false;
}
