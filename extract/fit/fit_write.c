/*
 * fit_write.c - a rules file with new weights; the rest of its text stays.
 *
 * Blocks are told by their indent: `kinds:` at the margin holds those of tidy
 * talk, `verbatim:` the others; the block of a kind ends where another begins.
 */
#include "extract/fit/fit_data.h"

struct editor {
	struct strs lines; /* without line ends */
	struct arena arena;
	const struct fit_block (*blocks)[ITEM_KINDS];
	bool written[FORMS][ITEM_KINDS];
	struct buf *out;
};

static size_t indent_of(struct str line)
{
	size_t n = 0;

	while (n < line.len && line.p[n] == ' ')
		n++;
	return n;
}

static bool is_blank(struct str line)
{
	return str_trim(line).len == 0;
}

/* First line from `from` that is not deeper than `indent` and says something. */
static size_t end_of(const struct editor *ed, size_t from, size_t indent)
{
	size_t i = from;

	while (i < ed->lines.n &&
	       (is_blank(ed->lines.v[i]) || indent_of(ed->lines.v[i]) > indent))
		i++;
	return i;
}

static int kind_of(struct str line)
{
	struct str name = str_trim(line);
	size_t colon = str_chr(name, ':');

	return colon == STR_NPOS ? -1 : item_kind_of(str_sub(name, 0, colon));
}

static void put_block(struct editor *ed, enum talk_form form, int kind, size_t indent)
{
	struct str rest = buf_view(&ed->blocks[form][kind].text), line;

	for (; str_line(&rest, &line); buf_c(ed->out, '\n')) {
		for (size_t i = 0; line.len && i < indent; i++)
			buf_c(ed->out, ' ');
		buf_str(ed->out, line);
	}
	ed->written[form][kind] = true;
}

static void put_missing(struct editor *ed, enum talk_form form, size_t indent)
{
	for (int k = 0; k < ITEM_KINDS; k++)
		if (ed->blocks[form][k].used && !ed->written[form][k])
			put_block(ed, form, k, indent);
}

/* Lines of a map of kinds, [from, to); the comment above a block that goes is lost. */
static void put_kinds(struct editor *ed, enum talk_form form, size_t from, size_t to)
{
	size_t indent = form == FORM_VERBATIM ? 4 : 2, blank = 0;

	for (size_t i = from; i < to;) {
		struct str line = ed->lines.v[i];
		int kind = indent_of(line) == indent ? kind_of(line) : -1;
		bool made = str_starts(str_trim(line), STRL("# fit:"));

		if (kind >= 0 && ed->blocks[form][kind].used) {
			put_block(ed, form, kind, indent);
			i = end_of(ed, i + 1, indent);
			while (i > from && is_blank(ed->lines.v[i - 1]))
				i--;
			blank = 0;
			continue;
		}
		blank = is_blank(line) ? blank + 1 : 0;
		if (!made && blank < 2) {
			buf_str(ed->out, line);
			buf_c(ed->out, '\n');
		}
		i++;
	}
	put_missing(ed, form, indent);
}

static bool any(const struct editor *ed, enum talk_form form)
{
	for (int k = 0; k < ITEM_KINDS; k++)
		if (ed->blocks[form][k].used && !ed->written[form][k])
			return true;
	return false;
}

static void put_lines(struct editor *ed, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		buf_fmt(ed->out, "%.*s\n", STR_ARG(ed->lines.v[i]));
}

/* A literal block of text. */
static void put_text(struct editor *ed, const char *key, struct str text)
{
	struct str line;

	if (text.len)
		buf_fmt(ed->out, "\n%s: |\n", key);
	while (str_line(&text, &line))
		buf_fmt(ed->out, "  %.*s\n", STR_ARG(line));
}

static void put_rest(struct editor *ed)
{

	if (any(ed, FORM_TIDY)) {
		buf_z(ed->out, "\nkinds:\n");
		put_missing(ed, FORM_TIDY, 2);
	}
	if (any(ed, FORM_VERBATIM)) {
		buf_z(ed->out, "\nverbatim:\n  kinds:\n");
		put_missing(ed, FORM_VERBATIM, 4);
	}
}

void fit_write(struct str rules, const struct fit_block blocks[FORMS][ITEM_KINDS],
	       const struct fit_texts *texts, struct buf *out)
{
	struct editor ed = { .blocks = blocks, .out = out };
	struct str rest = rules, line;
	size_t kept = 0, kept_end = 0;   /* the lexicon, where it stays */
	bool tidy = any(&ed, FORM_TIDY); /* trees of other weights mean nothing */

	while (str_line(&rest, &line))
		*VEC_ADD(&ed.arena, &ed.lines) = line;
	for (size_t i = 0; i < ed.lines.n;) {
		size_t end = i + 1;

		line = ed.lines.v[i];
		if (str_starts(line, STRL("kinds:")) ||
		    str_starts(line, STRL("verbatim:"))) {
			enum talk_form form =
			    line.p[0] == 'k' ? FORM_TIDY : FORM_VERBATIM;

			end = end_of(&ed, i + 1, 0);
			buf_fmt(out, "%.*s\n", STR_ARG(line));
			put_kinds(&ed, form, i + 1, end);
		} else if (str_starts(line, STRL("lexicon:"))) {
			kept = i;
			kept_end = end = end_of(&ed, i + 1, 0);
		} else if ((texts->private.len && str_starts(line, STRL("private:"))) ||
			   (tidy && str_starts(line, STRL("surroundings:")))) {
			end = end_of(&ed, i + 1, 0);
		} else {
			buf_str(out, line);
			buf_c(out, '\n');
		}
		i = end;
	}
	while (out->len > 1 && out->p[out->len - 1] == '\n' &&
	       out->p[out->len - 2] == '\n')
		out->len--;
	put_rest(&ed);
	put_text(&ed, "surroundings", texts->surroundings);
	put_text(&ed, "private", texts->private);
	/* Last: rules_read takes it off the text. */
	if (texts->lexicon.len) {
		put_text(&ed, "lexicon", texts->lexicon);
	} else if (kept_end) {
		buf_c(out, '\n');
		put_lines(&ed, kept, kept_end);
	}
	arena_fini(&ed.arena);
}
