/*
 * people_csv.c - attendance reports.
 *
 * Zoom stacks two tables, the meeting and its people, with English headings; Google
 * Meet lists people alone (untested against a real file).  Teams has numbered sections,
 * TABs and headings in the user's language: there the place of a cell says what it is.
 * Until 2021 it had a list with TABs of who joined and left when, with headings in
 * English (untested against a real file).
 */
#include "ingest/formats/people_csv.h"

#include "base/date.h"
#include "ingest/format.h"
#include "ingest/meta.h"

enum { CELLS = 24, ROWS = 5000, SECTION_BYTES = 80 };

/* What a column holds. */
enum column { NONE, TOPIC, START, NAME, FIRST, LAST, EMAIL, JOINED, MINUTES };

struct row {
	struct str cell[CELLS];
	size_t n;
};

/* One line to cells; quotes of CSV are undone where no quote stands inside. */
static void split_row(struct str line, char sep, struct row *out)
{
	size_t from = 0;
	bool quoted = false;

	out->n = 0;
	for (size_t i = 0; i <= line.len && out->n < CELLS; i++) {
		struct str s;

		if (i < line.len && line.p[i] == '"')
			quoted = !quoted;
		if (i < line.len && (quoted || line.p[i] != sep))
			continue;
		s = str_trim(str_sub(line, from, i));
		if (s.len > 1 && s.p[0] == '"' && s.p[s.len - 1] == '"')
			s = str_trim(str_sub(s, 1, s.len - 1));
		out->cell[out->n++] = s;
		from = i + 1;
	}
}

static enum column column_of(struct str s)
{
	static const struct {
		struct str name;
		enum column column;
	} names[] = {
		{ STR("Topic"), TOPIC },        { STR("Meeting Title"), TOPIC },
		{ STR("Start Time"), START },   { STR("Name (Original Name)"), NAME },
		{ STR("Participant"), NAME },   { STR("Full Name"), NAME },
		{ STR("Name"), NAME },          { STR("User Email"), EMAIL },
		{ STR("Email"), EMAIL },        { STR("Duration (Minutes)"), MINUTES },
		{ STR("First name"), FIRST },   { STR("Last name"), LAST },
		{ STR("Time joined"), JOINED }, { STR("Timestamp"), JOINED },
	};

	for (size_t i = 0; i < COUNT(names); i++)
		if (str_ieq(s, names[i].name))
			return names[i].column;
	return NONE;
}

/* "2. Participants": a line of its own in Teams' report. */
static int section_of(struct str line)
{
	line = str_trim(line);
	if (line.len < 4 || line.len > SECTION_BYTES || line.p[0] < '1' ||
	    line.p[0] > '3' || line.p[1] != '.' || line.p[2] != ' ' ||
	    str_chr(line, '\t') != STR_NPOS)
		return 0;
	return line.p[0] - '0';
}

static bool is_teams(struct str text)
{
	struct str line = { NULL, 0 };

	while (str_line(&text, &line) && !str_trim(line).len)
		;
	if (section_of(line) != 1)
		return false;
	return str_line(&text, &line) && str_chr(line, '\t') != STR_NPOS;
}

/*
 * A heading row of Zoom's: at least two columns that are known.  First and last names
 * stand in any list of addresses: Google's says who came when.
 */
static bool is_heading(const struct row *row)
{
	size_t known = 0;
	bool parts = false, joined = false;

	for (size_t i = 0; i < row->n; i++) {
		enum column c = column_of(row->cell[i]);

		known += c != NONE;
		parts |= c == FIRST || c == LAST;
		joined |= c == JOINED;
	}
	return known >= 2 && (joined || !parts);
}

/* Teams' old list has TABs. */
static char separator(struct str text)
{
	struct str line = { NULL, 0 };

	while (str_line(&text, &line) && !str_trim(line).len)
		;
	return str_chr(line, '\t') == STR_NPOS ? ',' : '\t';
}

static bool is_zoom(struct str text)
{
	struct row row;
	struct str line = { NULL, 0 };

	while (str_line(&text, &line) && !str_trim(line).len)
		;
	if (!line.len)
		return false;
	split_row(line, separator(line), &row);
	return row.n >= 3 && is_heading(&row);
}

bool people_csv_is(struct str text)
{
	return is_teams(text) || is_zoom(text);
}

struct list {
	struct record *r;
	int64_t day;
	bool sure, any, other; /* other: it tells of another day */
	bool dated;            /* it tells of that day */
	bool us;               /* dates are month first */
	struct str from;
};

/* 2/3/26 may be either day; the one that is known elsewhere decides. */
static void settle(const struct list *l, struct when *w)
{
	struct str text;
	int64_t swapped;

	if (l->us)
		w->unsure = false;
	if (!w->unsure || l->day == TIME_NONE)
		return;
	text = date_text(l->r->arena, w->days);
	text = arena_fmt(l->r->arena, "%.4s-%.2s-%.2s", text.p, text.p + 8, text.p + 5);
	if (w->days == l->day) {
		w->unsure = false;
	} else if (date_parse(text, &swapped) && swapped == l->day) {
		w->days = swapped;
		w->unsure = false;
	}
}

static bool start(struct list *l, struct str cell, struct when *w)
{
	if (!when_find(cell, w))
		return false;
	settle(l, w);
	if (!l->sure && w->days != l->day) {
		l->other = true;
		return false;
	}
	l->dated = true;
	return true;
}

static void meeting(struct list *l, struct str title, struct str when, long minutes)
{
	struct when w;
	bool dated = start(l, when, &w);

	if (l->other || (!l->sure && !dated))
		return;
	if (dated)
		meta_when(l->r, &w, l->from);
	if (!l->r->title.p && title.len)
		l->r->title = title;
	if (minutes > 0 && l->r->duration == TIME_NONE)
		l->r->duration = (int64_t)minutes * 60000;
	l->any = true;
}

static void person(struct list *l, struct str name, struct str email)
{
	struct arena *a = l->r->arena;

	if ((!name.len && !email.len) || (!l->sure && !l->dated))
		return;
	if (email.len && str_chr(email, '@') != STR_NPOS)
		name = arena_fmt(a, "\"%.*s\" <%.*s>", STR_ARG(name), STR_ARG(email));
	meta_participant(l->r, name);
	l->any = true;
}

/*
 * "Bo (Bo Orlin)", "Toby Crane (Toby C)": shown and original name of one person, the
 * longer one tells more.
 */
static struct str whole_name(struct str s)
{
	size_t open = str_find(s, STRL(" ("), 0);
	struct str shown, original;

	if (open == STR_NPOS || !str_ends(s, STRL(")")))
		return s;
	shown = str_trim(str_n(s.p, open));
	original = str_trim(str_sub(s, open + 2, s.len - 1));
	if (!str_ieq(str_word(shown), str_word(original)))
		return s;
	return original.len > shown.len ? original : shown;
}

static struct str at(const struct row *row, size_t i)
{
	return i < row->n ? row->cell[i] : (struct str){ NULL, 0 };
}

/* Section 1: title, count, start, end, duration.  2: name, join, leave, time, e-mail.
 */
static void read_teams(struct list *l, struct str text)
{
	struct str line, title = { NULL, 0 };
	int section = 0;
	size_t n = 0;
	struct row row;

	while (str_line(&text, &line) && !l->other) {
		if (section_of(line)) {
			section = section_of(line);
			n = 0;
			continue;
		}
		if (!str_trim(line).len || n > ROWS)
			continue;
		split_row(line, '\t', &row);
		if (section == 1 && n == 0)
			title = at(&row, 1);
		else if (section == 1 && n == 2)
			meeting(l, title, at(&row, 1), 0);
		else if (section == 2 && n > 0)
			person(l, at(&row, 0), at(&row, 4));
		n++;
	}
}

static void zoom_row(struct list *l, const struct row *heads, const struct row *row)
{
	struct str v[MINUTES + 1] = { { NULL, 0 } };

	for (size_t i = 0; i < heads->n && i < row->n; i++)
		if (!v[column_of(heads->cell[i])].len)
			v[column_of(heads->cell[i])] = row->cell[i];
	if (v[FIRST].len || v[LAST].len)
		v[NAME] = str_trim(arena_fmt(l->r->arena, "%.*s %.*s",
					     STR_ARG(v[FIRST]), STR_ARG(v[LAST])));
	if (v[NAME].len && v[JOINED].len && !l->dated)
		meeting(l, str_none(), v[JOINED], 0);
	if (v[NAME].len)
		person(l, whole_name(v[NAME]), v[EMAIL]);
	else if (v[START].len)
		meeting(l, v[TOPIC], v[START], str_uint(v[MINUTES], 100000));
}

static void read_zoom(struct list *l, struct str text)
{
	struct row heads = { .n = 0 }, row;
	struct str line;
	bool people = false;
	char sep = separator(text);

	for (size_t n = 0; n < ROWS && str_line(&text, &line); n++) {
		if (!str_trim(line).len)
			continue;
		split_row(line, sep, &row);
		if (is_heading(&row)) {
			heads = row;
			people = false;
			for (size_t i = 0; i < row.n; i++)
				people |= column_of(row.cell[i]) == NAME ||
					  column_of(row.cell[i]) == FIRST;
			if (people && l->other)
				return; /* the people of another meeting */
			continue;
		}
		/* Of a list of recordings the one of that day. */
		if (!people && l->any)
			continue;
		l->other = false;
		zoom_row(l, &heads, &row);
	}
}

bool people_csv_attach(struct record *r, struct str text, int64_t day, bool sure)
{
	struct list l = { .r = r, .day = day, .sure = sure };

	l.from = r->segments.n ? STRL("calendar") : STRL("content");
	l.us = separator(text) == ',' && !is_teams(text);
	if (is_teams(text))
		read_teams(&l, text);
	else
		read_zoom(&l, text);
	return l.any;
}

static int sniff(struct str head)
{
	return people_csv_is(head) ? 95 : 0;
}

const struct format format_people_csv = {
	.name = "participants",
	.flavors = "",
	.what = "attendance report of Zoom, Teams or Google Meet, joined to the talk "
		"beside it",
	.sniff = sniff,
};
