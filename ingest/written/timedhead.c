/* timedhead.c - see timedhead.h. */
#include "ingest/written/timedhead.h"

#include "base/ascii.h"
#include "ingest/assemble.h"
#include "ingest/written/speaker.h"

enum { NAME_BYTES = 60, NAMES = 2 };

/* "[0:03] text", "(0:03) text", and "0:03  text" where blanks make columns. */
static bool take_time(struct str s, struct turn *out)
{
	char close = s.p[0] == '[' ? ']' : s.p[0] == '(' ? ')' : 0;
	size_t at = close ? str_chr(str_head(s, NAME_BYTES), close) : STR_NPOS;

	if (close) {
		if (at == STR_NPOS || !turn_times(str_sub(s, 1, at), out))
			return false;
		s = str_from(s, at + 1);
	} else if (!turn_range(&s, out)) {
		return false;
	}
	/* Chinese words need no blank before them. */
	if (!s.len || !(ascii_is_blank(s.p[0]) || (unsigned char)s.p[0] & 0x80))
		return false;
	out->text = str_trim(s);
	return out->text.len > 0;
}

bool timedhead_take(struct str line, struct turn *out)
{
	size_t reach = str_head(line, NAME_BYTES).len;

	for (size_t i = 1; i + 1 < reach; i++) {
		char before = line.p[i - 1], c = line.p[i];
		/* "Speaker 1 0:03 text": a number is no first word of what is said. */
		bool wide = ascii_is_digit(c) && i > 1 &&
			    (before == '\t' ||
			     (before == ' ' &&
			      (line.p[i - 2] == ' ' || ascii_is_digit(line.p[i - 2]))));

		if (!ascii_is_blank(before) || !(wide || c == '[' || c == '('))
			continue;
		out->speaker = str_rtrim(str_n(line.p, i));
		return shapes_is_name(out->speaker) &&
		       take_time(str_from(line, i), out);
	}
	return false;
}

bool timedhead_behind(struct str line, struct str *text, struct turn *out)
{
	struct str s = *text;

	if (!strchr("<[", line.p[0]) || !turn_range(&s, out) ||
	    (s.len && !strchr(" \t:", s.p[0])))
		return false;
	(void)str_eat(&s, ':');
	*text = str_trim(s);
	return true;
}

/* "[Ada] text", "<Ada> text": what stands behind the name. */
static struct str behind_name(struct str line)
{
	size_t close = line.p[0] == '['   ? str_chr(line, ']')
		       : line.p[0] == '<' ? str_chr(line, '>')
					  : STR_NPOS;

	return close == STR_NPOS || close > NAME_BYTES
		   ? str_none()
		   : str_trim(str_from(line, close + 1));
}

void timedhead_find(struct arena *a, struct str text, struct shapes *out)
{
	struct map names = { 0 };
	size_t lines = 0, heads = 0, said = 0, brackets = 0, behind = 0;
	struct str line;

	while (str_line(&text, &line)) {
		struct turn turn = { .t1 = TIME_NONE };
		struct str rest;

		line = str_trim(line);
		lines += line.len > 0;
		rest = line.len ? behind_name(line) : str_none();
		brackets += rest.len > 0;
		behind += rest.len && timedhead_behind(line, &rest, &turn);
		if (!line.len || !timedhead_take(line, &turn) ||
		    speaker_is_nobody(turn.speaker))
			continue;
		heads++;
		said += assemble_ends_sentence(turn.text);
		map_put(a, &names, turn.speaker, 0);
	}
	out->behind = brackets >= NAMES && behind * 10 >= brackets * 9;
	out->timed = names.n >= NAMES && names.n < heads && heads * 2 >= lines &&
		     said * 2 >= heads;
}
