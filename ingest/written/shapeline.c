/* shapeline.c - what one line may be, whatever stands around it. */
#include "ingest/written/shapes.h"

#include "base/ascii.h"
#include "ingest/assemble.h"
#include "ingest/times/turntime.h"
#include "ingest/times/when.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/speaker.h"

enum { NAME_BYTES = 60, NAME_WORDS = 5, LINE_BYTES = 120, CHAPTER_BYTES = 60 };

bool shapes_is_sentence(struct str s)
{
	static const char abbreviations[] =
	    " Dr Mr Mrs Ms Prof St Sr Jr Ltd Inc Co Corp Esq Hon Rev Bros ";

	for (size_t i = 0, from = 0; i < s.len; i++) {
		if (s.p[i] == ' ')
			from = i + 1;
		if (s.p[i] != '.' || (i + 1 < s.len && s.p[i + 1] != ' '))
			continue;
		/* "J.", "Ph.D." and "B.V." have a stop or one letter before theirs. */
		if (i - from > 1 && s.p[i - 2] != '.' &&
		    !str_in_words(str_sub(s, from, i), abbreviations))
			return true;
	}
	return false;
}

bool shapes_is_name(struct str s)
{
	char last = s.len ? s.p[s.len - 1] : 0;

	return s.len && s.len <= NAME_BYTES && str_count(s, ' ') < NAME_WORDS &&
	       !ascii_is_lower(s.p[0]) && !ascii_is_digit(s.p[0]) &&
	       !strchr("?!,:;|-", last) && !strchr("#*>-([<", s.p[0]) &&
	       !shapes_is_sentence(s) && !str_has(s, STRL("://")) &&
	       !header_is_section(s) && !header_is_transcript(s) &&
	       !header_is_people(s);
}

bool shapes_is_full_name(struct str s)
{
	struct str word;

	if (str_chr(s, ' ') == STR_NPOS)
		return false;
	while (str_split(&s, ' ', &word))
		if (!word.len || ascii_is_lower(word.p[0]))
			return false;
	return true;
}

bool shapes_is_chapter(struct str s)
{
	s = str_trim(s);
	while (str_eat(&s, '-'))
		s = str_trim(s);
	return s.len && s.len <= CHAPTER_BYTES && !ascii_is_lower(s.p[0]) &&
	       !assemble_ends_sentence(s) && !header_is_label(s);
}

/* "Ada | 0:03 - 0:09": where the first of two times begins; else at. */
static size_t range_at(struct str s, size_t at)
{
	struct str before = str_rtrim(str_n(s.p, at)), first;
	struct turn t = { .t1 = TIME_NONE };
	size_t from;

	if (str_ends(before, STRL("-")))
		before.len--;
	else if (str_ends(before, STRL("\xE2\x80\x93")) ||
		 str_ends(before, STRL("\xE2\x86\x92")))
		before.len -= 3;
	else
		return at;
	before = str_rtrim(before);
	from = turn_time_at(before);
	first = str_from(before, from);
	return from > 0 && ascii_is_digit(first.p[0]) &&
		       turn_times(str_from(s, from), &t) && t.t1 != TIME_NONE
		   ? from
		   : at;
}

bool shapes_name_time(struct str line, struct str *name, struct str *time)
{
	/* From the end of the line on. */
	static const struct str parts[] = {
		STR(" at"),
		STR(" Today"),
		STR(" Yesterday"),
		STR("|"),
		STR(","),
		STR("-"),
		STR(":"),
		STR("@"),
		STR("\xC2\xB7"),
		STR("\xE2\x80\x93"),
		STR("\xE2\x80\x94"),
		STR("\xE2\x80\xA2"),
	};
	struct when w;
	struct str s = str_trim(line);
	size_t at = s.len > LINE_BYTES ? 0 : range_at(s, turn_time_at(s));

	/* "**Ada** *0:03*" */
	*time = linemark_bare(str_from(s, at));
	*name = linemark_bare(str_n(s.p, at));
	if (!name->len || !time->len || !memchr(time->p, ':', time->len))
		return false;
	/* "Ada — 02/03/2026 10:02", "Ada — Today at 10:02" */
	if (when_find(*name, &w) && w.from > 0 && w.to == name->len) {
		*time = str_sub(s, (size_t)(name->p + w.from - s.p), s.len);
		*name = linemark_bare(str_n(name->p, w.from));
	}
	for (size_t i = 0; i < COUNT(parts); i++)
		if (str_ends(*name, parts[i]))
			*name = linemark_bare(str_n(name->p, name->len - parts[i].len));
	/* "Start: 2/3/2026 10:00" is a line of a header. */
	return shapes_is_name(*name) && !header_is_key(*name) && !header_has_key(*name);
}

bool shapes_name_moment(struct str s, struct str *name)
{
	size_t open = str_ends(s, STRL(")"))   ? str_chr(s, '(')
		      : str_ends(s, STRL("]")) ? str_chr(s, '[')
					       : STR_NPOS;
	struct str time;
	struct turn t;

	if (open == STR_NPOS)
		return shapes_name_time(s, name, &time) && turn_times(time, &t);
	*name = linemark_bare(str_n(s.p, open));
	return shapes_is_name(*name) && turn_times(str_sub(s, open + 1, s.len - 1), &t);
}

bool shapes_inside(struct str line, struct str *name, struct str *time, size_t *end)
{
	size_t close = line.len && strchr("[(", line.p[0])
			   ? str_chr(line, line.p[0] == '[' ? ']' : ')')
			   : STR_NPOS;
	struct str in;
	struct turn t;
	int64_t ms;

	if (close == STR_NPOS || close > LINE_BYTES)
		return false;
	*end = close + 1;
	in = str_trim(str_sub(line, 1, close));
	if (shapes_name_time(in, name, time))
		return turn_moment(*time, &ms);
	*name = in;
	if (!turn_time(name, &ms, &t))
		return false;
	*time = str_n(in.p, in.len - name->len);
	*name = str_trim(*name);
	if (str_starts(*name, STRL("\xE2\x80\x93")) ||
	    str_starts(*name, STRL("\xE2\x80\x94")))
		*name = str_trim(str_from(*name, 3));
	else if (name->len && strchr("-|,;@", name->p[0]))
		*name = str_trim(str_from(*name, 1));
	return shapes_is_name(*name);
}

bool shapes_parted(struct str line, struct str sep, struct str *name, struct str *time,
		   struct str *text)
{
	/* No name is longer. */
	size_t at = str_find(str_head(line, LINE_BYTES), sep, 0), next;
	int64_t ms;

	*time = str_none();
	if (at == STR_NPOS)
		return false;
	*name = str_trim(str_n(line.p, at));
	*text = str_trim(str_from(line, at + sep.len));
	next = str_find(*text, sep, 0);
	if (next != STR_NPOS && turn_moment(str_trim(str_n(text->p, next)), &ms)) {
		*time = str_trim(str_n(text->p, next));
		*text = str_trim(str_from(*text, next + sep.len));
	}
	return text->len && shapes_is_name(*name);
}

struct str shapes_unquoted(struct str line)
{
	line = str_trim(line);
	return str_eq(line, STRL(">"))        ? str_none()
	       : str_starts(line, STRL("> ")) ? str_trim(str_from(line, 2))
					      : line;
}

/* "=== Ada ===", "[Ada]" */
struct str shapes_unruled(struct str line)
{
	struct str s = str_trim(line);
	char rule = s.len ? s.p[0] : 0;

	if (rule == '[' && str_chr(s, ']') == s.len - 1 && !speaker_is_sound(s) &&
	    shapes_is_name(str_sub(s, 1, s.len - 1)))
		return str_sub(s, 1, s.len - 1);
	if (s.len < 5 || (rule != '=' && rule != '-' && rule != '~') ||
	    s.p[1] != rule || s.p[s.len - 1] != rule || s.p[s.len - 2] != rule)
		return line;
	while (str_eat(&s, rule))
		;
	while (s.len && s.p[s.len - 1] == rule)
		s.len--;
	return str_trim(s).len ? str_trim(s) : line;
}

size_t shapes_list_mark(struct str s)
{
	size_t sign = linemark_sign(s);

	/* A box is a task. */
	if (str_starts(s, STRL("\xE2\x98")))
		return 0;
	return sign ? sign : linemark_ordinal(s);
}

struct str shapes_unlisted(const struct shapes *shapes, struct str line)
{
	struct str s = str_trim(line);
	size_t n = shapes->listed ? shapes_list_mark(s) : 0;

	return n && header_is_label(str_trim(str_from(s, n))) ? str_trim(str_from(s, n))
							      : line;
}
