/* meta.c - title, date, start and people of a meeting from where they stand. */
#include "ingest/meta.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/lang/role.h"
#include "ingest/times/clock.h"
#include "ingest/title.h"

enum { DAY_S = 86400, LIST_MAX = 500, MORE_MAX = 99, NAME_WORDS = 3 };

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
	int64_t days = 0;
	int32_t off;

	if (r->start.p || w->minutes < 0)
		return;
	r->start = arena_fmt(r->arena, "%02d:%02d", w->minutes / 60, w->minutes % 60);
	if (w->offset == OFFSET_NONE || (!date_parse(r->date, &days) && w->seasonal))
		return;
	off = clock_offset(w, days);
	r->utc_offset = arena_fmt(r->arena, "%c%02d:%02d", off < 0 ? '-' : '+',
				  abs(off) / 3600, abs(off) / 60 % 60);
}

void meta_wall(struct record *r, int64_t wall, int32_t offset)
{
	int64_t days = wall / DAY_S - (wall % DAY_S < 0);
	struct when w = { .days = days,
			  .minutes = (int)((wall - days * DAY_S) / 60),
			  .offset = offset };

	meta_when(r, &w, STRL("content"));
}

/* "ada-quill", "bo_van_lund": the words of a page's name, or s as it stands. */
static struct str page_name(struct arena *a, struct str s)
{
	size_t words = 1, letters = 0;
	char *p;

	for (size_t i = 0; i <= s.len; i++) {
		if (i < s.len && ascii_is_lower(s.p[i])) {
			letters++;
			continue;
		}
		if (letters < 2 || (i < s.len && !strchr("-_", s.p[i])))
			return s;
		words += i < s.len;
		letters = 0;
	}
	if (words < 2 || words > NAME_WORDS)
		return s;
	p = arena_alloc(a, s.len);
	for (size_t i = 0; i < s.len; i++)
		p[i] = !ascii_is_lower(s.p[i])           ? ' '
		       : i && ascii_is_lower(s.p[i - 1]) ? s.p[i]
							 : ascii_upper(s.p[i]);
	return str_n(p, s.len);
}

/*
 * "[[People/Ada Quill|Ada]]" -> "Ada Quill", "[[ada-quill]]" -> "Ada Quill",
 * "[[p-17|Ada]]" -> "Ada", "[Ada](mailto:…)"
 * -> "Ada", "@Ada" -> "Ada".
 */
struct str meta_unlinked(struct arena *a, struct str s)
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
		s = page_name(a, s);
		/* The page has the whole name when it holds what is shown. */
		if (shown.len && !str_has(s, shown))
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

/*
 * "[name]", "[names of those present]", "[Name 1] ([Role/Team])", "[Client Name]",
 * "{{attendee}}": of a template.
 */
static bool is_blank(struct str s)
{
	static const char words[] =
	    " name names nom noms nombre nombres nome nomi naam namen attendee "
	    "attendees participant participants person role ... \xE2\x80\xA6 ";
	size_t end = str_chr(s, ']');
	struct str in, first;

	if (s.len > 2 && s.p[0] == '{' && s.p[s.len - 1] == '}')
		return true;
	if (end == STR_NPOS || s.p[0] != '[' ||
	    str_starts(str_from(s, end), STRL("](")))
		return false;
	in = str_trim(str_sub(s, 1, end));
	first = str_word(in);
	return str_iin_words(first, words) || str_ends(in, STRL(" Name")) ||
	       (first.len > 0 && ascii_is_lower(in.p[0]) && first.len < in.len);
}

static void fill(struct str *to, struct str from)
{
	if (!to->p && from.len > 0)
		*to = from;
}

/* "ada-quill", as a file of her would be named, is Ada Quill. */
static bool is_slug(struct str slug, struct str name)
{
	if (slug.len != name.len || str_chr(slug, '-') == STR_NPOS)
		return false;
	for (size_t i = 0; i < slug.len; i++)
		if (slug.p[i] != (name.p[i] == ' ' ? '-' : ascii_lower(name.p[i])))
			return false;
	return true;
}

/* "+ 4 sales reps", "+2": how many more there were; no number of a phone. */
static bool is_more(struct str s)
{
	struct str n;

	if (!str_eat(&s, '+'))
		return false;
	s = str_trim(s);
	(void)str_split(&s, ' ', &n);
	return str_uint(n, MORE_MAX) >= 0 && (!s.len || ascii_is_lower(s.p[0]));
}

void meta_participant(struct record *r, struct str label)
{
	struct participant *p = NULL;
	struct name_parts parts;

	if (is_blank(str_trim(label)))
		return;
	label = meta_unlinked(r->arena, label);
	if (label.len == 0 || is_blank(label) || is_more(label) ||
	    r->participants.n >= LIST_MAX)
		return;
	name_split(r->arena, label, &parts);
	for (size_t i = 0; i < r->participants.n && !p; i++) {
		struct participant *q = &r->participants.v[i];

		if ((str_ieq(q->name, parts.name) &&
		     !emails_of_two(r->arena, q->email, parts.email)) ||
		    is_slug(q->name, parts.name) || is_slug(parts.name, q->name) ||
		    (parts.email.p && str_ieq(q->email, parts.email)))
			p = q;
	}
	if (!p) {
		p = VEC_ADD(r->arena, &r->participants);
		p->pseudo = parts.pseudo;
		p->name = parts.name;
	}
	if (is_slug(p->name, parts.name))
		p->name = parts.name;
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

	return STR_ANY(str_starts, s, words);
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

static void from_file_time(struct record *r, int64_t mtime)
{
	int64_t days = mtime / DAY_S - (mtime % DAY_S < 0);

	r->date = date_text(r->arena, days);
	r->date_from = STRL("mtime");
	record_flag(r, STRL("weak-date"),
		    "the date %.*s is the file's, not the meeting's", STR_ARG(r->date));
}

/* "Feb 3" of the year that the file was written in, or the one before. */
static bool from_day(struct record *r, int64_t mtime)
{
	int64_t today = mtime / DAY_S - (mtime % DAY_S < 0);
	int year = date_civil(today).year;
	struct when w;

	if (!r->day.len || !when_in_year(r->day, year, &w) || w.from > 0)
		return false;
	if (w.days > today && (!when_in_year(r->day, year - 1, &w) || w.from > 0))
		return false;
	r->date = date_text(r->arena, w.days);
	r->date_from = STRL("mtime");
	meta_start(r, &w);
	record_flag(r, STRL("weak-date"), "the year of the date %.*s is the file's",
		    STR_ARG(r->date));
	return true;
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
	    !meta_is_stamp(str_sub(r->title, w.from, w.to), str_from(r->title, w.to)))
		return;
	left = title_trim(str_n(r->title.p, w.from));
	if (left.len)
		r->title = left;
}

void meta_complete(struct record *r, struct str path, int64_t mtime)
{
	struct path_meta pm;
	struct when w;

	meta_path(r->arena, path, &pm);
	if (pm.has_when)
		settle_day(r, &pm.when);
	if (pm.has_when)
		meta_when(r, &pm.when,
			  pm.in_folder ? STRL("folder") : STRL("filename"));
	if (!r->date.p && when_find(r->title, &w) && w.from > 0 && w.to == r->title.len)
		meta_when(r, &w, STRL("content"));
	if (!r->date.p && mtime != TIME_NONE && !from_day(r, mtime))
		from_file_time(r, mtime);
	without_stamp(r);
	title_bare(r);
	fill(&r->title, pm.title);
	title_people(r);
}
