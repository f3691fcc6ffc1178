/*
 * whispertext.c - what the whisper family writes beside JSON and captions: lyrics
 * "[00:04.10] text", TSV "start<TAB>end<TAB>text" and CSV "start,end,[speaker,]text"
 * in milliseconds, where whisper.cpp escapes quotes by a backslash.
 *
 * TSV is untested against a real file.
 */
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/timecode.h"

enum { MS_MAX = 1000000000 };
enum shape { LYRICS, TSV, CSV };

static struct str first_line(struct str text)
{
	struct str line = { NULL, 0 };

	text = str_trim(text);
	return str_line(&text, &line) ? str_trim(line) : line;
}

/* "[00:04.10] text" */
static bool lyrics_line(struct str s, struct cue *c)
{
	bool carried = false;

	if (!str_eat(&s, '[') || s.len < 8 || s.p[2] != ':' || s.p[5] != '.' ||
	    !timecode_take(&s, true, &c->t0, &carried) || !str_eat(&s, ']'))
		return false;
	c->text = str_trim(s);
	return true;
}

static bool take_ms(struct str *s, char sep, int64_t *ms)
{
	size_t at = str_chr(*s, sep);

	if (at == STR_NPOS)
		return false;
	*ms = str_uint(str_trim(str_n(s->p, at)), MS_MAX);
	*s = str_from(*s, at + 1);
	return *ms >= 0;
}

static bool tsv_line(struct str s, struct cue *c)
{
	if (!take_ms(&s, '\t', &c->t0) || !take_ms(&s, '\t', &c->t1))
		return false;
	c->text = str_trim(s);
	return true;
}

/* A quoted field at the start of *s, with the comma behind it; quotes may be doubled.
 */
static struct str take_quoted(struct arena *a, struct str *s)
{
	char *p = arena_alloc(a, s->len + 1);
	size_t at = 1, n = 0;

	while (at < s->len) {
		char c = s->p[at], next = at + 1 < s->len ? s->p[at + 1] : 0;

		if ((c == '\\' && next) || (c == '"' && next == '"'))
			at++;
		else if (c == '"')
			break;
		p[n++] = s->p[at++];
	}
	*s = str_from(*s, at + 1);
	str_eat(s, ',');
	return str_trim(str_n(p, n));
}

static struct str take_field(struct arena *a, struct str *s, bool last)
{
	struct str field = { NULL, 0 };

	if (str_starts(*s, STRL("\"")))
		return take_quoted(a, s);
	if (last)
		return str_trim(*s);
	str_split(s, ',', &field);
	return str_trim(field);
}

static bool csv_line(struct arena *a, struct str s, bool speakers, struct cue *c)
{
	if (!take_ms(&s, ',', &c->t0) || !take_ms(&s, ',', &c->t1))
		return false;
	if (speakers)
		c->speaker = take_field(a, &s, false);
	c->text = take_field(a, &s, true);
	return true;
}

static bool csv_head(struct str line, bool *speakers)
{
	*speakers = str_eq(line, STRL("start,end,speaker,text"));
	return *speakers || str_eq(line, STRL("start,end,text"));
}

static int sniff_lyrics(struct str head)
{
	struct str line = first_line(head);
	struct cue c;

	return str_starts(line, STRL("[by:")) || str_starts(line, STRL("[re:")) ||
		       lyrics_line(line, &c)
		   ? 90
		   : 0;
}

static int sniff_tsv(struct str head)
{
	return str_eq(first_line(head), STRL("start\tend\ttext")) ? 95 : 0;
}

static int sniff_csv(struct str head)
{
	bool speakers;

	return csv_head(first_line(head), &speakers) ? 95 : 0;
}

/* "[by:whisper.cpp]", "[ti:...]" and the like above the lines of lyrics. */
static bool is_tag(struct str s)
{
	return s.len > 4 && s.p[0] == '[' && s.p[1] >= 'a' && s.p[1] <= 'z' &&
	       s.p[3] == ':' && s.p[s.len - 1] == ']';
}

static int read_lines(struct reading *in, enum shape shape)
{
	struct str rest = in->text, line;
	struct assemble as;
	bool speakers = false, took = false;

	assemble_init(&as, in->r);
	csv_head(first_line(in->text), &speakers);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		struct cue c = { .t0 = TIME_NONE, .t1 = TIME_NONE, .line = n };
		bool ok;

		line = str_trim(line);
		if (!line.len || (shape == LYRICS && is_tag(line)))
			continue;
		ok = shape == LYRICS ? lyrics_line(line, &c)
		     : shape == TSV  ? tsv_line(line, &c)
				     : csv_line(in->r->arena, line, speakers, &c);
		/* The head of the columns, or a text that was broken. */
		if (!ok) {
			c.text = took ? line : (struct str){ NULL, 0 };
			c.joined = true;
		}
		took |= ok;
		assemble_put(&as, &c);
	}
	return 0;
}

static int read_lyrics(struct reading *in, struct err *e)
{
	(void)e;
	return read_lines(in, LYRICS);
}

static int read_tsv(struct reading *in, struct err *e)
{
	(void)e;
	return read_lines(in, TSV);
}

static int read_csv(struct reading *in, struct err *e)
{
	(void)e;
	return read_lines(in, CSV);
}

const struct format format_lrc = {
	.name = "whisper",
	.flavors = "",
	.what = "whisper lyrics (LRC): \"[00:04.10] text\"",
	.sniff = sniff_lyrics,
	.read = read_lyrics,
};

const struct format format_whispertsv = {
	.name = "whisper",
	.flavors = "",
	.what = "whisper TSV: start and end in milliseconds, text (untested)",
	.sniff = sniff_tsv,
	.read = read_tsv,
};

const struct format format_whispercsv = {
	.name = "whisper",
	.flavors = "",
	.what = "whisper.cpp CSV: start, end, speaker, text",
	.sniff = sniff_csv,
	.read = read_csv,
};
