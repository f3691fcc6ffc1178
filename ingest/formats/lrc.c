/*
 * lrc.c - the small texts of the whisper family: LRC, TSV in ms, and the CSV
 * of whisper.cpp, which escapes quotes by a backslash.
 */
#include "base/ascii.h"
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/times/timecode.h"

enum { LRC_TIME = 12 };

/* "[00:04.10]" off the front of a line. */
static bool take_lrc(struct str *line, int64_t *ms)
{
	struct str s = *line;
	size_t end = str_chr(s, ']');

	if (!str_eat(&s, '[') || end == STR_NPOS || end < 6 || end > 14 ||
	    !timecode_parse(str_n(s.p, end - 1), ms))
		return false;
	*line = str_from(*line, end + 1);
	return true;
}

/* "[by:whisper.cpp]", "[ti:Title]": two letters and a colon. */
static bool lrc_tag(struct str line, struct str *value)
{
	size_t colon = str_chr(line, ':');

	line = str_rtrim(line);
	if (line.len < 4 || line.p[0] != '[' || line.p[line.len - 1] != ']' ||
	    colon == STR_NPOS || colon < 3 || colon > 7 || !ascii_is_lower(line.p[1]))
		return false;
	*value = str_trim(str_sub(line, colon + 1, line.len - 1));
	return true;
}

/* Hardly a line without its time: names above words are a transcript's. */
static bool is_timed(struct str text)
{
	size_t timed = 0, others = 0;
	struct str line, value;
	int64_t ms;

	while (str_line(&text, &line)) {
		bool time = take_lrc(&line, &ms);

		timed += time && str_trim(line).len;
		others += (!time && str_trim(line).len && !lrc_tag(line, &value)) ||
			  (time && str_starts(str_trim(line), STRL("- ")));
	}
	return others * 2 < timed;
}

static int sniff_lrc(struct str head)
{
	struct str line, value, text = head;
	int64_t ms;

	while (str_line(&head, &line)) {
		if (!str_trim(line).len)
			continue;
		if (str_starts(line, STRL("[by:")) && lrc_tag(line, &value))
			return 95;
		if (lrc_tag(line, &value))
			continue;
		/* "[00:12] Hello" is a plain transcript: LRC has hundredths. */
		return str_chr(str_head(line, LRC_TIME), '.') != STR_NPOS &&
			       take_lrc(&line, &ms) && str_chr(line, ':') == STR_NPOS &&
			       is_timed(text)
			   ? 75
			   : 0;
	}
	return 0;
}

static void put(struct assemble *as, size_t number, int64_t t0, int64_t t1,
		struct str speaker, struct str text)
{
	struct cue c = { .speaker = speaker,
			 .text = str_trim(text),
			 .t0 = t0,
			 .t1 = t1 < t0 ? TIME_NONE : t1,
			 .line = number };

	assemble_put(as, &c);
}

/* A line ends where the next one begins; the last one's end is not known. */
static int read_lrc(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, value, held = { 0 };
	int64_t ms, t0 = TIME_NONE;
	struct assemble as;
	size_t number = 0, at = 0;

	(void)e;
	in->r->source.flavor = STRL("lrc");
	assemble_init(&as, in->r);
	while (str_line(&rest, &line)) {
		number++;
		if (take_lrc(&line, &ms)) {
			put(&as, at, t0, ms, (struct str){ 0 }, held);
			while (take_lrc(&line, &t0))
				;
			t0 = ms;
			held = line;
			at = number;
		} else if (!lrc_tag(line, &value)) {
			put(&as, at, t0, TIME_NONE, (struct str){ 0 }, held);
			held = line;
			at = number;
		} else if (str_starts(line, STRL("[ti:")) && value.len) {
			in->r->title = value;
		}
	}
	put(&as, at, t0, TIME_NONE, (struct str){ 0 }, held);
	assemble_end(&as);
	return 0;
}

static struct str first_line(struct str head)
{
	struct str line = { 0 };

	str_line(&head, &line);
	return str_trim(line);
}

static int sniff_tsv(struct str head)
{
	return str_eq(first_line(head), STRL("start\tend\ttext")) ? 95 : 0;
}

static int sniff_csv(struct str head)
{
	struct str line = first_line(head);

	return str_eq(line, STRL("start,end,text")) ||
		       str_eq(line, STRL("start,end,speaker,text"))
		   ? 95
		   : 0;
}

static int64_t take_ms(struct str s)
{
	long ms = str_uint(str_trim(s), 1000000000000);

	return ms < 0 ? TIME_NONE : ms;
}

static int read_tsv(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, from, to, text;
	struct assemble as;
	size_t number = 0;

	(void)e;
	in->r->source.flavor = STRL("tsv");
	assemble_init(&as, in->r);
	while (str_line(&rest, &line)) {
		if (++number == 1 || !str_trim(line).len)
			continue;
		text = line;
		if (str_split(&text, '\t', &from) && str_split(&text, '\t', &to) &&
		    text.p && take_ms(from) != TIME_NONE)
			put(&as, number, take_ms(from), take_ms(to), (struct str){ 0 },
			    text);
		else
			put(&as, number, TIME_NONE, TIME_NONE, (struct str){ 0 }, line);
	}
	assemble_end(&as);
	return 0;
}

/*
 * Takes one field off *row, quoted or not, and the comma behind it.  A quote inside
 * is escaped by a backslash, or doubled.
 */
static struct str take_field(struct arena *a, struct str *row)
{
	char *out = arena_alloc(a, row->len + 1);
	bool quoted = str_eat(row, '"');
	size_t n = 0, i = 0;

	for (; i < row->len; i++) {
		char c = row->p[i], next = i + 1 < row->len ? row->p[i + 1] : 0;

		if (quoted && ((c == '\\' && (next == '"' || next == '\\')) ||
			       (c == '"' && next == '"')))
			out[n++] = row->p[++i];
		else if (quoted ? c == '"' : c == ',')
			break;
		else
			out[n++] = c;
	}
	*row = str_from(*row, quoted && i < row->len ? i + 1 : i);
	str_eat(row, ',');
	return str_n(out, n);
}

static void csv_row(struct arena *a, struct assemble *as, struct str row, size_t number,
		    bool speakers)
{
	struct str from, to, who = { 0 }, line = row;
	int64_t t0;

	from = take_field(a, &row);
	to = take_field(a, &row);
	t0 = take_ms(from);
	if (t0 == TIME_NONE) {
		put(as, number, TIME_NONE, TIME_NONE, who, line);
		return;
	}
	if (speakers)
		who = take_field(a, &row);
	if (str_uint(who, 999) >= 0)
		who = arena_fmt(a, "Speaker %.*s", STR_ARG(who));
	if (!who.len)
		who = (struct str){ 0 };
	put(as, number, t0, take_ms(to), who, take_field(a, &row));
}

static int read_csv(struct reading *in, struct err *e)
{
	struct str rest = in->text, line;
	struct assemble as;
	size_t number = 0;
	bool speakers = str_has(first_line(rest), STRL("speaker"));

	(void)e;
	in->r->source.flavor = STRL("csv");
	assemble_init(&as, in->r);
	while (str_line(&rest, &line))
		if (++number > 1 && str_trim(line).len)
			csv_row(in->r->arena, &as, line, number, speakers);
	assemble_end(&as);
	return 0;
}

const struct format format_lrc = {
	.name = "whisper",
	.flavors = "lrc",
	.what = "LRC: [mm:ss.cc] text",
	.sniff = sniff_lrc,
	.read = read_lrc,
};

const struct format format_whispertsv = {
	.name = "whisper",
	.flavors = "tsv",
	.what = "TSV of whisper: start, end in ms, text",
	.sniff = sniff_tsv,
	.read = read_tsv,
};

const struct format format_whispercsv = {
	.name = "whisper",
	.flavors = "csv",
	.what = "CSV of whisper.cpp: start, end in ms, speaker, text",
	.sniff = sniff_csv,
	.read = read_csv,
};
