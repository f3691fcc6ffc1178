/*
 * meta.c - title, date, start and people of a meeting from where they stand.
 *
 * File name grammars are those of the recorders: "GMT20260203-100000_Recording",
 * "Title-20260203_100000UTC-Meeting Transcript", "Title - 2026_02_03 10_00 GMT -
 * Notes by Gemini", "2026-02-03 10.00.00 Title 81234567890/", and what people type.
 */
#include "ingest/meta.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/lang/role.h"
#include "ingest/title.h"

enum { DAY_S = 86400, ZOOM_ID_MIN = 9, ZOOM_ID_MAX = 11, HEX_ID = 32, LIST_MAX = 500 };
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

void meta_when(struct record *r, const struct when *w, struct str from)
{
	struct str date = date_text(r->arena, w->days);

	if (!r->date.p) {
		r->date = date;
		r->date_from = from;
		if (w->unsure)
			record_flag(r, STRL("weak-date"),
				    "day and month of %.*s may be the other way round",
				    STR_ARG(date));
	}
	if (str_eq(r->date, date))
		meta_start(r, w);
}

void meta_start(struct record *r, const struct when *w)
{
	int32_t off;

	if (r->start.p || w->minutes < 0)
		return;
	r->start = arena_fmt(r->arena, "%02d:%02d", w->minutes / 60, w->minutes % 60);
	if (w->offset == OFFSET_NONE)
		return;
	off = w->offset < 0 ? -w->offset : w->offset;
	r->utc_offset = arena_fmt(r->arena, "%c%02d:%02d", w->offset < 0 ? '-' : '+',
				  off / 3600, off / 60 % 60);
}

void meta_wall(struct record *r, int64_t wall, int32_t offset)
{
	int64_t days = wall / DAY_S - (wall % DAY_S < 0);
	struct when w = { .days = days,
			  .minutes = (int)((wall - days * DAY_S) / 60),
			  .offset = offset };

	meta_when(r, &w, STRL("content"));
}

/*
 * "[[People/Ada Quill|Ada]]" -> "Ada Quill", "[[p-17|Ada]]" -> "Ada", "[Ada](mailto:…)"
 * -> "Ada", "@Ada" -> "Ada".
 */
static struct str unlink_label(struct str s)
{
	size_t at;

	s = str_trim(s);
	while (s.len > 1 && (s.p[0] == '"' || s.p[0] == '\'') &&
	       s.p[s.len - 1] == s.p[0])
		s = str_trim(str_sub(s, 1, s.len - 1));
	if (str_starts(s, STRL("[[")) && str_ends(s, STRL("]]")) && s.len > 4) {
		struct str shown;

		s = str_sub(s, 2, s.len - 2);
		at = str_chr(s, '|');
		shown = at == STR_NPOS ? str_none() : str_trim(str_from(s, at + 1));
		if (shown.p)
			s.len = at;
		while ((at = str_chr(s, '/')) != STR_NPOS)
			s = str_from(s, at + 1);
		/* The page has the whole name when it holds what is shown. */
		if (shown.len && str_find(s, shown, 0) == STR_NPOS)
			s = shown;
	} else if (s.len > 2 && s.p[0] == '[' &&
		   (at = str_find(s, STRL("]("), 0)) != STR_NPOS) {
		s = str_sub(s, 1, at);
	} else if (s.len > 2 && s.p[0] == '[' && str_chr(s, ']') == s.len - 1) {
		s = str_sub(s, 1, s.len - 1);
	}
	(void)str_eat(&s, '@');
	return str_trim(s);
}

static void fill(struct str *to, struct str from)
{
	if (!to->p && from.len > 0)
		*to = from;
}

void meta_participant(struct record *r, struct str label)
{
	struct participant *p = NULL;
	struct name_parts parts;

	label = unlink_label(label);
	if (label.len == 0 || r->participants.n >= LIST_MAX)
		return;
	name_split(r->arena, label, &parts);
	for (size_t i = 0; i < r->participants.n && !p; i++) {
		struct participant *q = &r->participants.v[i];

		if ((str_ieq(q->name, parts.name) &&
		     !emails_of_two(r->arena, q->email, parts.email)) ||
		    (parts.email.p && str_ieq(q->email, parts.email)))
			p = q;
	}
	if (!p) {
		p = VEC_ADD(r->arena, &r->participants);
		p->pseudo = parts.pseudo;
		p->name = parts.name;
	}
	fill(&p->email, parts.email);
	fill(&p->org, parts.org);
	fill(&p->role, parts.role);
}

/* Bytes of "、", "，", " and @", " und " at the start of s, or 0. */
static size_t list_word(struct str s)
{
	static const struct str words[] = { STR("\xE3\x80\x81"), STR("\xEF\xBC\x8C"),
					    STR(" and "),        STR(" und "),
					    STR(" et "),         STR(" y ") };

	for (size_t i = 0; i < COUNT(words); i++)
		if (str_starts(s, words[i]))
			return words[i].len;
	return 0;
}

/* "Ada Quill, CTO, ada@orlin.example, Bo": what tells of her is hers. */
static bool goes_on(struct str label, struct str rest)
{
	size_t at = str_chr(label, ',');
	struct str next = str_trim(str_head(rest, str_chr(rest, ',')));

	if (role_is(str_trim(str_head(label, at))))
		return false;
	return role_is(next) ||
	       (at != STR_NPOS && role_is(str_trim(str_from(label, at + 1))) &&
		str_chr(next, '@') != STR_NPOS);
}

void meta_participants(struct record *r, struct str list)
{
	size_t from = 0, word;
	bool quoted = false;
	int depth = 0;

	list = str_trim(list);
	for (size_t i = 0; i <= list.len; i++) {
		char c = i < list.len ? list.p[i] : ',';

		if (c == '"')
			quoted = !quoted;
		else if (strchr("([<", c) && c)
			depth++;
		else if (strchr(")]>", c) && c && depth > 0)
			depth--;
		if (i < list.len && (quoted || depth > 0))
			continue;
		/* "[Ada] [Bo]" */
		word = c == ',' || c == ';' ? 1
		       : i && c == ' ' && list.p[i - 1] == ']' &&
			       str_starts(str_from(list, i), STRL(" ["))
			   ? 1
			   : list_word(str_from(list, i));
		if (!word || (c == ',' &&
			      goes_on(str_sub(list, from, i), str_from(list, i + 1))))
			continue;
		meta_participant(r, str_sub(list, from, i));
		from = i + word;
		i = from - 1;
	}
}

/* " (1)": a second download */
static bool drop_copy(struct str *s)
{
	if (s->len <= 4 || s->p[s->len - 1] != ')' ||
	    !ascii_is_digit(s->p[s->len - 2]) ||
	    !str_eq(str_sub(*s, s->len - 4, s->len - 2), STRL(" (")))
		return false;
	s->len -= 4;
	return true;
}

/* "x.transcript.vtt" -> "x"; what does not look like an extension stays. */
static struct str without_extension(struct str s)
{
	static const struct str inner[] = { STR(".transcript"), STR(".cc"),
					    STR(".captions"),   STR(".en"),
					    STR("_otter_ai"),   STR("_otter.ai"),
					    STR("newChat") };
	size_t dot = s.len;

	while (dot > 0 && s.p[dot - 1] != '.')
		dot--;
	if (dot > 1 && s.len - dot <= 5 && s.len > dot && !ascii_is_digit(s.p[dot]) &&
	    str_chr(str_from(s, dot), ' ') == STR_NPOS)
		s.len = dot - 1;
	(void)drop_copy(&s);
	(void)title_drop_sound(&s); /* "x.mp4.srt" */
	for (size_t i = 0; i < COUNT(inner); i++)
		(void)title_drop_end(&s, inner[i]);
	return s;
}

static bool is_hex_id(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_digit(s.p[i]) && !(s.p[i] >= 'a' && s.p[i] <= 'f'))
			return false;
	return s.len == HEX_ID;
}

/* "_1920x1080": of a video */
static bool drop_size(struct str *s)
{
	size_t at = s->len, digits = 0, parts = 0;

	while (at > 0 && parts < 3) {
		char c = s->p[--at];

		if (ascii_is_digit(c)) {
			digits++;
			continue;
		}
		if (digits < 3 || digits > 4 || c != (parts ? '_' : 'x'))
			return false;
		digits = 0;
		if (++parts == 2) {
			s->len = at;
			return true;
		}
	}
	return false;
}

/* What recorders and people put behind a title; true when something went. */
static bool drop_tail(struct str *s)
{
	static const struct str tails[] = {
		STR("-Meeting Recording"),
		STR("-Meeting Transcript"),
		STR("-Meeting Notes"),
		STR("Notes by Gemini"),
		STR("- Transcript"),
		STR("- Recording"),
		STR("- notes"),
		STR("- chat"),
		STR("- summary"),
		STR("_transcript"),
		STR(" transcript"),
		STR("_notes"),
		STR("-transcript"),
		STR("-notes"),
	};

	for (size_t i = 0; i < COUNT(tails); i++)
		if (s->len > tails[i].len && title_drop_end(s, tails[i]))
			return true;
	if (drop_copy(s) || drop_size(s))
		return true;
	if (s->len > HEX_ID + 1 && s->p[s->len - HEX_ID - 1] == ' ' &&
	    is_hex_id(str_from(*s, s->len - HEX_ID))) {
		s->len -= HEX_ID + 1; /* Notion's page id */
		return true;
	}
	return false;
}

/* "Topic 81234567890" -> "Topic" */
static struct str without_zoom_id(struct str s)
{
	size_t n = 0;

	while (n < s.len && ascii_is_digit(s.p[s.len - 1 - n]))
		n++;
	if (n >= ZOOM_ID_MIN && n <= ZOOM_ID_MAX && n < s.len &&
	    s.p[s.len - 1 - n] == ' ')
		s.len -= n + 1;
	return s;
}

static struct str spaced(struct arena *a, struct str s)
{
	char *p;

	if (str_chr(s, ' ') != STR_NPOS || str_chr(s, '_') == STR_NPOS)
		return s;
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++)
		p[i] = s.p[i] == '_' ? ' ' : s.p[i];
	return str_n(p, s.len);
}

/*
 * The date in a name.  One at the very end, behind a hyphen, is the recorder's, even
 * when the title holds another.
 */
static bool date_in_name(struct str s, struct when *w)
{
	for (size_t i = s.len; i > 0; i--) {
		struct str tail = str_from(s, i);

		if (s.p[i - 1] != '-')
			continue;
		while (tail.len && tail.p[0] == ' ')
			tail = str_from(tail, 1);
		if (when_find(tail, w) && w->from == 0 && w->to == tail.len) {
			w->from = i - 1;
			w->to = s.len;
			return true;
		}
		if (s.len - i > 40)
			break;
	}
	return when_find(s, w);
}

/*
 * Teams and Gemini write a stamp ("20260203_110732", "2026_02_03 11_07 CET"), a hyphen,
 * and what that is in the user's words.
 */
static bool is_told(struct str stamp, struct str behind)
{
	if (stamp.len < 15 || !ascii_is_digit(stamp.p[0]))
		return false;
	if (stamp.p[8] == '_' && ascii_is_digit(stamp.p[14]))
		return str_starts(behind, STRL("-"));
	behind = str_trim(behind);
	return stamp.p[4] == '_' && stamp.p[7] == '_' && stamp.p[13] == '_' &&
	       (str_starts(behind, STRL("- ")) ||
		str_starts(behind, STRL("\xE2\x80\x93 ")));
}

/* "Title-20260203 1000-1": Webex has a blank there, and the number of the part. */
static bool is_webex_name(struct arena *a, struct str *s, struct when *w)
{
	static const char shape[] = "-99999999 9999-9";
	size_t n = sizeof(shape) - 1, from = s->len - n;

	if (s->len <= n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (shape[i] == '9' ? !ascii_is_digit(s->p[from + i])
				    : s->p[from + i] != shape[i])
			return false;
	if (!when_find(arena_fmt(a, "%.*s_%.*s", 8, s->p + from + 1, 4,
				 s->p + from + 10),
		       w))
		return false;
	s->len = from;
	return true;
}

/* "abc-defg-hij": the code of a Google meeting */
static bool is_meet_code(struct str s)
{
	static const char shape[] = "aaa-aaaa-aaa";

	if (s.len != sizeof(shape) - 1)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (shape[i] == 'a' ? !ascii_is_lower(s.p[i]) : s.p[i] != '-')
			return false;
	return true;
}

/* "audio1234567890": of a recording on somebody's computer */
static bool is_numbered(struct str s)
{
	size_t n = 0;

	while (n < s.len && ascii_is_digit(s.p[s.len - 1 - n]))
		n++;
	return n >= ZOOM_ID_MIN && title_is_generic(str_n(s.p, s.len - n));
}

/* Title and date of one file or folder name; returns whether there is a date. */
static bool name_meta(struct arena *a, struct str s, struct str *title, struct when *w)
{
	bool dated;

	s = title_trim(s);
	while (drop_tail(&s))
		s = title_trim(s);
	s = without_zoom_id(s);
	if (is_webex_name(a, &s, w)) {
		dated = true;
	} else if ((dated = date_in_name(s, w))) {
		struct str left = title_trim(str_n(s.p, w->from));
		struct str right = title_trim(str_from(s, w->to));

		if (str_ends(left, STRL("(")) && str_eat(&right, ')'))
			left = title_trim(str_n(left.p, left.len - 1));

		if (left.len && is_told(str_sub(s, w->from, w->to), str_from(s, w->to)))
			right.len = 0;
		if (left.len && right.len)
			s = arena_fmt(a, "%.*s %.*s", STR_ARG(left), STR_ARG(right));
		else
			s = left.len ? left : right;
	}
	s = title_trim(s);
	*title = title_is_generic(s) || is_meet_code(s) || is_numbered(s)
		     ? str_none()
		     : spaced(a, s);
	return dated;
}

void meta_path(struct arena *a, struct str path, struct path_meta *out)
{
	struct str rest = path;
	bool file = true;

	*out = (struct path_meta){ 0 };
	if (str_eq(path, STRL("-")))
		return;
	while (rest.len > 0 && (!out->has_when || !out->title.p)) {
		struct str name = str_base(rest), title;
		struct when w;
		bool dated;

		rest = str_folder(rest);
		rest.len -= rest.len > 0; /* the slash */
		dated = name_meta(a, file ? without_extension(name) : name, &title, &w);
		/* A folder names a meeting when it is dated; "exports" does not. */
		if (!out->title.p && (file || dated))
			out->title = title;
		if (dated && !out->has_when) {
			out->when = w;
			out->has_when = true;
			out->in_folder = !file;
		}
		file = false;
	}
}

static void from_file_time(struct record *r, int64_t mtime)
{
	int64_t days = mtime / DAY_S - (mtime % DAY_S < 0);

	r->date = date_text(r->arena, days);
	r->date_from = STRL("mtime");
	record_flag(r, STRL("weak-date"),
		    "the date %.*s is the file's, not the meeting's", STR_ARG(r->date));
}

/*
 * A first line such as "[06/03/2026, 16:02] ..." says day and month in an order that
 * only the name of the file may tell.
 */
static void settle_day(struct record *r, const struct when *named)
{
	struct civil c, other;
	int64_t days;
	size_t i = 0;

	while (i < r->flags.n && !str_eq(r->flags.v[i].code, STRL("weak-date")))
		i++;
	if (i == r->flags.n || named->unsure || !date_parse(r->date, &days))
		return;
	c = date_civil(days);
	other = (struct civil){ c.year, c.day, c.month };
	if (named->days != days &&
	    (!date_valid(other) || named->days != date_days(other)))
		return;
	r->date = date_text(r->arena, named->days);
	r->flags.n--;
	memmove(&r->flags.v[i], &r->flags.v[i + 1],
		(r->flags.n - i) * sizeof(*r->flags.v));
}

/* "Weekly-20260203_100000-Meeting Recording" -> "Weekly", where the words begin so. */
static void without_stamp(struct record *r)
{
	struct when w;
	struct str left;

	if (!when_find(r->title, &w) ||
	    !is_told(str_sub(r->title, w.from, w.to), str_from(r->title, w.to)))
		return;
	left = title_trim(str_n(r->title.p, w.from));
	if (left.len)
		r->title = left;
}

void meta_complete(struct record *r, struct str path, int64_t mtime)
{
	struct path_meta pm;

	meta_path(r->arena, path, &pm);
	if (pm.has_when)
		settle_day(r, &pm.when);
	if (pm.has_when)
		meta_when(r, &pm.when,
			  pm.in_folder ? STRL("folder") : STRL("filename"));
	if (!r->date.p && mtime != TIME_NONE)
		from_file_time(r, mtime);
	without_stamp(r);
	title_bare(r);
	fill(&r->title, pm.title);
	title_people(r);
}
