/* tabtext.c - see tabtext.h */
#include "ingest/written/tabtext.h"

#include <string.h>

#include "base/ascii.h"

enum { TOPICS = 2, TOPIC_BYTES = 100 };

/* TABs before the words of a line; 0 for a blank one. */
static size_t depth_of(struct str line)
{
	size_t n = 0;

	while (n < line.len && line.p[n] == '\t')
		n++;
	/* "<TAB>- point" is Markdown as it stands. */
	return n < line.len && !strchr(" -*+", line.p[n]) && !ascii_is_digit(line.p[n])
		   ? n
		   : 0;
}

static bool is_margin(struct str line)
{
	return line.len && line.len <= TOPIC_BYTES && !strchr(" \t#-*>|", line.p[0]);
}

/* At the margin below a blank line, with the first of its points right below. */
static bool is_topic(struct str above, struct str line, struct str rest)
{
	struct str next;

	return !str_trim(above).len && is_margin(line) && str_line(&rest, &next) &&
	       depth_of(next) == 1;
}

bool tabtext_is(struct str text)
{
	struct str above = str_none(), line;
	size_t topics = 0, points = 0, lines = 0;

	for (; str_line(&text, &line); above = line) {
		topics += is_topic(above, line, text);
		points += depth_of(line) > 0;
		lines += str_trim(line).len > 0;
	}
	return topics >= TOPICS && points * 5 >= lines * 3;
}

struct str tabtext_plain(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	struct str above = str_none(), line;
	bool titled = false;

	if (!tabtext_is(text))
		return text;
	for (; str_line(&text, &line); above = line) {
		size_t depth = depth_of(line);

		if (is_topic(above, line, text))
			buf_str(&b, STRL("## "));
		else if (!depth && is_margin(line) && str_chr(line, ':') == STR_NPOS &&
			 !titled)
			buf_str(&b, STRL("# "));
		titled = titled || str_trim(line).len > 0;
		for (size_t i = 1; i < depth; i++)
			buf_str(&b, STRL("  "));
		if (depth)
			buf_str(&b, STRL("- "));
		buf_str(&b, str_from(line, depth));
		buf_c(&b, '\n');
	}
	return arena_take(a, &b);
}
