/* fences.c - see fences.h */
#include "ingest/written/fences.h"

#include <string.h>

#include "base/ascii.h"
#include "ingest/nottalk.h"

enum { MARKS = 3, WORDS_MIN = 4 };

/* Bytes of the mark that opens a block at the start of s, or 0. */
static size_t mark_of(struct str s)
{
	size_t n = 0;

	if (!s.len || !strchr("`~:", s.p[0]))
		return 0;
	while (n < s.len && s.p[n] == s.p[0])
		n++;
	if (n < MARKS || (s.p[0] == '`' && str_chr(str_from(s, n), '`') != STR_NPOS))
		return 0;
	return n;
}

/* Words between the marks, by what stands behind the first: "```text". */
static bool is_words_info(struct str info)
{
	return !info.len ||
	       str_in_words(info,
			    " text txt plain plaintext markdown md irc chat log ");
}

struct copy {
	char *p;
	struct str text; /* of it */
};

/* s: of the copy. */
static void blank(struct copy *c, struct str s, char with)
{
	memset(c->p + (s.p - c->text.p), with, s.len);
}

/* The line that closes the block of this mark; none when nothing does. */
static struct str closing(struct str mark, struct str rest)
{
	struct str line;

	while (str_line(&rest, &line)) {
		line = str_trim(line);
		if (line.len >= mark.len && line.p[0] == mark.p[0] &&
		    mark_of(line) == line.len)
			return line;
	}
	return str_none();
}

/* ":::info Title" loses its mark, and what kind of block it is. */
static void contain(struct copy *c, struct str line, size_t n)
{
	while (n < line.len && ascii_is_lower(line.p[n]))
		n++;
	blank(c, str_n(line.p, n), ' ');
}

/* rest: the lines below, which become those below the block. */
static void block(struct copy *c, struct str line, struct str above, struct str *rest)
{
	struct str mark = str_n(line.p, mark_of(line)), end;
	struct str info = str_trim(str_from(line, mark.len)), words;

	if (mark.p[0] == '~' && !info.len && above.len && mark.len >= above.len) {
		blank(c, mark, '-');
		return;
	}
	end = closing(mark, *rest);
	if (!end.p) {
		if (mark.p[0] == '~' || !info.len)
			blank(c, mark, ' ');
		return;
	}
	words = str_n(rest->p, (size_t)(end.p - rest->p));
	*rest = str_from(*rest, (size_t)(end.p + end.len - rest->p));
	if (is_words_info(info) && str_count(words, ' ') + 1 >= WORDS_MIN &&
	    !nottalk_text(words)) {
		blank(c, line, ' ');
		blank(c, end, ' ');
	}
}

struct str fences_plain(struct arena *a, struct str text)
{
	struct str rest, line, above = str_none();
	struct copy c;

	if (!str_has(text, STRL("```")) && !str_has(text, STRL("~~~")) &&
	    !str_has(text, STRL(":::")))
		return text;
	c.p = arena_alloc(a, text.len);
	memcpy(c.p, text.p, text.len);
	c.text = rest = str_n(c.p, text.len);
	while (str_line(&rest, &line)) {
		size_t n;

		line = str_trim(line);
		n = mark_of(line);
		if (n && line.p[0] == ':')
			contain(&c, line, n);
		else if (n)
			block(&c, line, above, &rest);
		above = line;
	}
	return c.text;
}
