/*
 * escape_line.c - what an output line tells about the place that follows it.
 * Only the line's start and what is open at its end count; private marks do not.
 */
#include "render/page/escape_line.h"

#include "base/ascii.h"

char escape_line_last(struct str line)
{
	size_t i = line.len;

	while (i > 0 && line.p[i - 1] == 2) {
		while (i > 0 && line.p[i - 1] != 1)
			i--;
		i -= i > 0;
	}
	return i ? line.p[i - 1] : 0;
}

static size_t skip_marks(struct str line, size_t i)
{
	while (i < line.len && line.p[i] == 1) {
		while (i < line.len && line.p[i] != 2)
			i++;
		i += i < line.len;
	}
	return i;
}

/* Past blanks, quote marks and one list mark; tells what stands there. */
static size_t block_start(struct str line, enum escape_place *place)
{
	size_t i = 0, d;

	*place = ESCAPE_PARAGRAPH;
	for (i = skip_marks(line, 0); i < line.len; i = skip_marks(line, i))
		if (line.p[i] == ' ' || line.p[i] == '\t' || line.p[i] == '>')
			i++;
		else
			break;
	/* Dataview reads what is indented below an item as part of it. */
	if (i > 0 && line.p[0] != 1)
		*place = ESCAPE_LIST;
	if (i < line.len && line.p[i] == '|') {
		*place = ESCAPE_CELL;
		return i + 1;
	}
	for (d = i; d < line.len && line.p[d] == '#';)
		d++;
	if (d > i && d < line.len && line.p[d] == ' ') {
		*place = ESCAPE_HEADING;
		return d + 1;
	}
	for (d = i; d < line.len && ascii_is_digit(line.p[d]);)
		d++;
	if (d == i ? i < line.len && strchr("-*+", line.p[i]) && line.p[i]
		   : d < line.len && (line.p[d] == '.' || line.p[d] == ')')) {
		if (d + 1 < line.len && line.p[d + 1] == ' ') {
			*place = ESCAPE_LIST;
			i = skip_marks(line, d + 2);
			if (i + 3 < line.len && line.p[i] == '[' &&
			    line.p[i + 2] == ']') {
				*place = ESCAPE_TASK;
				i += 4;
			}
		}
	}
	return i;
}

static bool tag_start(struct str line, size_t i)
{
	return line.p[i] == '<' && i + 1 < line.len && line.p[i + 1] &&
	       (ascii_is_letter(line.p[i + 1]) || strchr("/!?%", line.p[i + 1]));
}

/* Code, HTML or a link target is open at the end of the line. */
static bool nowhere(struct str line)
{
	bool code = false;
	size_t open = STR_NPOS;

	for (size_t i = 0; i < line.len; i++) {
		char c = line.p[i];

		/* Most bytes: none of those below. */
		if (ascii_is_letter(c) || c == ' ')
			continue;
		if (c == '\\') {
			i++;
		} else if (c == '`') {
			code = !code;
		} else if (c == '(' ? i > 0 && line.p[i - 1] == ']'
				    : tag_start(line, i)) {
			open = i;
		} else if (open != STR_NPOS && c == (line.p[open] == '<' ? '>' : ')')) {
			open = STR_NPOS;
		}
	}
	return code || open != STR_NPOS;
}

enum escape_place escape_place_of(struct str line)
{
	enum escape_place place;
	size_t open = STR_NPOS, i;

	if (nowhere(line))
		return ESCAPE_NOWHERE;
	i = str_find(line, STRL("[["), 0);
	for (; i != STR_NPOS && i + 1 < line.len; i++)
		if (line.p[i] == '[' && line.p[i + 1] == '[')
			open = i++;
		else if (line.p[i] == ']' && line.p[i + 1] == ']')
			open = STR_NPOS;
	if (open != STR_NPOS)
		return ESCAPE_LINK;
	block_start(line, &place);
	return place;
}

bool escape_line_starts(struct str line)
{
	enum escape_place place;
	size_t i = skip_marks(line, block_start(line, &place));

	while (i < line.len && line.p[i] == ' ')
		i = skip_marks(line, i + 1);
	return i >= line.len;
}
