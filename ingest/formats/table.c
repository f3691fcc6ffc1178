/*
 * table.c - transcripts as tables: CSV, TSV and the like with a row for each sentence,
 * known by the headings of their columns.
 *
 * Otter, Fireflies, Descript and scripts write such files (their own headings
 * untested against real files): one column of words and one of speakers or times.
 */
#include <limits.h>

#include "base/date.h"
#include "base/jsonnum.h"
#include "ingest/assemble.h"
#include "ingest/written/columns.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/times/timecode.h"

enum { CELLS = 24, CLOCK_MS = 5 * 3600 * 1000 };

struct row {
	struct str cell[CELLS];
	size_t n;
};

struct table {
	struct str rest;
	size_t line; /* of the next row */
	char sep;
	bool ms;            /* whole numbers in columns "..._ms" */
	size_t at[COLUMNS]; /* cell of the column, CELLS = none */
};

/* The end of the cell at s: a separator or line end outside of quotes. */
static size_t cell_end(struct str s, char sep)
{
	size_t i = 0;

	if (s.len && s.p[0] == '"') {
		for (i = 1; i < s.len; i++) {
			if (s.p[i] != '"')
				continue;
			if (i + 1 < s.len && s.p[i + 1] == '"')
				i++;
			else
				break;
		}
	}
	while (i < s.len && s.p[i] != sep && s.p[i] != '\n' && s.p[i] != '\r')
		i++;
	return i;
}

/* RFC 4180: cells may hold line ends.  false at the end. */
static bool next_row(struct table *t, struct row *row)
{
	row->n = 0;
	if (!t->rest.len)
		return false;
	for (;;) {
		size_t n = cell_end(t->rest, t->sep);

		if (row->n < CELLS)
			row->cell[row->n++] = str_n(t->rest.p, n);
		t->line += str_count(str_n(t->rest.p, n), '\n');
		t->rest = str_from(t->rest, n);
		if (!str_eat(&t->rest, t->sep))
			break;
	}
	(void)str_eat(&t->rest, '\r');
	(void)str_eat(&t->rest, '\n');
	t->line++;
	return true;
}

/* A cell without its quotes, on one line. */
static struct str cell(struct arena *a, const struct row *row, size_t at)
{
	struct str s = at < row->n ? str_trim(row->cell[at]) : str_none();
	char *p;
	size_t n = 0;

	if (s.len < 2 || s.p[0] != '"' || s.p[s.len - 1] != '"')
		return s;
	s = str_sub(s, 1, s.len - 1);
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		i += c == '"' && i + 1 < s.len && s.p[i + 1] == '"';
		p[n++] = c == '\n' || c == '\r' ? ' ' : c;
	}
	return str_trim(str_n(p, n));
}

static bool open_table(struct str text, char sep, struct table *t)
{
	struct row row;
	bool known = true;

	*t = (struct table){ .rest = text, .line = 1, .sep = sep };
	/* "sep=;", as Excel is told what parts cells. */
	if (str_starts(text, STRL("sep=")) && text.len > 4 && text.p[4] == sep)
		t->rest = str_from(text, 5);
	while (t->rest.len && memchr("\r\n", t->rest.p[0], 2))
		t->line += str_eat(&t->rest, '\n') || !str_eat(&t->rest, '\r');
	for (size_t i = 0; i < COLUMNS; i++)
		t->at[i] = CELLS;
	if (!next_row(t, &row) || row.n < 2)
		return false;
	for (size_t i = 0; i < row.n; i++) {
		enum column c = column_of(row.cell[i], &t->ms);

		/* Headings are words, not sentences. */
		known &= row.cell[i].len < 40;
		if (t->at[c] == CELLS)
			t->at[c] = i;
	}
	return known && t->at[COLUMN_TEXT] < CELLS &&
	       (t->at[COLUMN_SPEAKER] < CELLS || t->at[COLUMN_START] < CELLS);
}

static bool find_table(struct str text, struct table *t)
{
	static const char seps[] = { ',', '\t', ';', '|' };

	for (size_t i = 0; i < sizeof(seps); i++)
		if (open_table(text, seps[i], t))
			return true;
	return false;
}

/* "0:03", "00:00:03.500", "3.5" seconds, "3500" under "start_ms". */
static int64_t time_of(const struct table *t, struct str s)
{
	int64_t ms;
	long whole = str_uint(s, 1000000000);
	int64_t wall;
	int32_t offset;
	size_t dot;

	if (date_time_parse(s, &wall, &offset))
		return wall * 1000;
	if (whole >= 0)
		return t->ms ? whole : (int64_t)whole * 1000;
	if (timecode_parse(s, &ms))
		return ms;
	/* Seconds with a fraction. */
	dot = str_chr(s, '.');
	if (dot == STR_NPOS || s.len > 24 ||
	    str_uint(str_n(s.p, dot), 1000000000) < 0 ||
	    str_uint(str_from(s, dot + 1), LONG_MAX) < 0)
		return TIME_NONE;
	ms = jsonnum_milli(s);
	return t->ms ? ms / 1000 : ms;
}

/* What times count from: the first of a talk's times of day, or moments. */
static int64_t origin_of(struct record *r, struct str s, int64_t t0)
{
	int64_t wall;
	int32_t offset;

	if (date_time_parse(s, &wall, &offset))
		meta_wall(r, wall, offset);
	return t0 >= CLOCK_MS ? t0 : 0;
}

/* No time where no start was before it. */
static int64_t since(int64_t origin, int64_t t)
{
	return origin == TIME_NONE || t == TIME_NONE ? TIME_NONE : t - origin;
}

static int read(struct reading *in, struct err *e)
{
	struct arena *a = in->r->arena;
	struct table t;
	struct assemble as;
	struct row row;
	size_t line;
	int64_t origin = TIME_NONE;

	(void)e;
	if (!find_table(in->text, &t))
		return 0;
	assemble_init(&as, in->r);
	for (line = t.line; next_row(&t, &row); line = t.line) {
		struct cue c = { .speaker = cell(a, &row, t.at[COLUMN_SPEAKER]),
				 .text = cell(a, &row, t.at[COLUMN_TEXT]),
				 .t0 = time_of(&t, cell(a, &row, t.at[COLUMN_START])),
				 .t1 = time_of(&t, cell(a, &row, t.at[COLUMN_END])),
				 .line = line };

		if (!c.speaker.len)
			c.speaker = str_none();
		if (origin == TIME_NONE && c.t0 != TIME_NONE)
			origin =
			    origin_of(in->r, cell(a, &row, t.at[COLUMN_START]), c.t0);
		c.t0 = since(origin, c.t0);
		c.t1 = since(origin, c.t1);
		if (c.t1 != TIME_NONE && c.t1 < c.t0)
			c.t1 = TIME_NONE;
		assemble_put(&as, &c);
	}
	assemble_end(&as);
	return 0;
}

static int sniff(struct str head)
{
	struct table t;
	struct row row;

	return find_table(head, &t) && next_row(&t, &row) && row.n >= 2 ? 92 : 0;
}

const struct format format_table = {
	.name = "csv",
	.flavors = "",
	.what = "CSV or TSV with columns of speakers, times and words (untested)",
	.sniff = sniff,
	.read = read,
};
