/* attending.c - see attending.h. */
#include "ingest/written/attending.h"

#include "base/ascii.h"
#include "base/lang/given.h"
#include "base/lang/name.h"
#include "base/lang/role.h"
#include "ingest/meta.h"
#include "ingest/written/shapes.h"

enum { PERSON_BYTES = 100, HOUSE_WORDS = 4, HOUSE_BYTES = 32 };

/* Without what stands in brackets behind it. */
static struct str name_of(struct str s)
{
	static const char marks[] = "([<,|";
	size_t n = 0;

	s = str_trim(s);
	while (n < s.len && !strchr(marks, s.p[n]))
		n++;
	return str_rtrim(str_n(s.p, n));
}

static bool is_full_name(struct str s)
{
	s = name_of(s);
	return shapes_is_full_name(s) && str_count(s, ' ') < HOUSE_WORDS && !role_is(s);
}

/* The next part of *s up to mark, outside of brackets and quotes. */
static bool next_part(struct str *s, char mark, struct str *part)
{
	bool quoted = false;
	size_t i = 0;
	int depth = 0;

	if (!s->len)
		return false;
	for (; i < s->len; i++) {
		char c = s->p[i];

		quoted ^= c == '"';
		depth += (strchr("([<", c) != NULL) - (strchr(")]>", c) != NULL);
		if (c == mark && depth <= 0 && !quoted)
			break;
	}
	*part = str_trim(str_n(s->p, i));
	*s = str_from(*s, i + 1);
	return true;
}

static size_t count_parts(struct str s, char mark)
{
	struct str part;
	size_t n = 0;

	while (next_part(&s, mark, &part))
		n++;
	return n;
}

/* Each part, of two at least, is somebody's whole name. */
static bool are_full_names(struct str s, size_t least)
{
	struct str part;
	size_t n = 0;

	for (; next_part(&s, ',', &part); n++)
		if (!is_full_name(part) && str_chr(part, '@') == STR_NPOS)
			return false;
	return n >= least;
}

/* "Ada, Bo / Anna, Cy": two sides of a table. */
static struct str sided(struct arena *a, struct str s)
{
	struct str mark = STRL(" / ");
	size_t at = str_find(s, mark, 0);
	struct str behind = str_from(s, at + mark.len), next;

	if (at == STR_NPOS)
		return s;
	next = str_trim(str_head(behind, str_chr(behind, ',')));
	return given_is(a, str_word(next))
		   ? arena_fmt(a, "%.*s, %.*s", STR_ARG(str_n(s.p, at)),
			       STR_ARG(behind))
		   : s;
}

/* "Ada Quill & Bo Lund", "Ada Quill and Bo Lund" with a comma between. */
static struct str parted(struct arena *a, struct str s)
{
	static const struct str marks[] = { STR(" & "), STR(" and "), STR(" + ") };

	for (size_t i = 0; i < COUNT(marks); i++) {
		size_t at = str_find(s, marks[i], 0), from = at;
		struct str behind;

		if (at == STR_NPOS)
			continue;
		while (from > 0 && s.p[from - 1] != ',')
			from--;
		behind = str_from(s, at + marks[i].len);
		if (is_full_name(str_sub(s, from, at)) &&
		    is_full_name(str_head(behind, str_chr(behind, ','))))
			return arena_fmt(a, "%.*s, %.*s", STR_ARG(str_n(s.p, at)),
					 STR_ARG(behind));
	}
	return s;
}

static bool is_struck(struct str s)
{
	return s.len > 4 && str_starts(s, STRL("~~")) &&
	       str_find(s, STRL("~~"), 2) == s.len - 2;
}

/* "A社：川口、佐藤": a company or a department, by its last letter. */
static bool take_wide_house(struct str *s, struct str *house)
{
	/* company, division, section, room, office, society, ministry, place, side,
	 * group, team */
	static const struct str ends[] = {
		STR("\xE7\xA4\xBE"),
		STR("\xE9\x83\xA8"),
		STR("\xE8\xAA\xB2"),
		STR("\xE5\xAE\xA4"),
		STR("\xE5\xB1\x80"),
		STR("\xE4\xBC\x9A"),
		STR("\xE7\x9C\x81"),
		STR("\xE6\x89\x80"),
		STR("\xE5\x81\xB4"),
		STR("\xE7\x8F\xAD"),
		STR("\xE3\x83\x81\xE3\x83\xBC\xE3\x83\xA0")
	};
	size_t at = str_find(*s, STRL("\xEF\xBC\x9A"), 0);
	struct str before = str_trim(str_head(*s, at));

	for (size_t i = 0; at != STR_NPOS && i < COUNT(ends); i++) {
		if (!str_ends(before, ends[i]))
			continue;
		*house = before;
		*s = str_trim(str_from(*s, at + 3));
		return true;
	}
	return false;
}

/*
 * "Orlin: Ada Quill, Bo Lund", "Orlin - Ada Quill, Bo Lund": whose they are, and they;
 * "Ada Quill: CTO" and "Ada Quill: Orlin" are about her.
 */
static bool take_house(struct arena *a, struct str *s, struct str *house)
{
	static const struct str marks[] = { STR(": "), STR(" - "),
					    STR(" \xE2\x80\x93 "),
					    STR(" \xE2\x80\x94 ") };
	struct str before, rest;
	size_t i, at = STR_NPOS;

	if (take_wide_house(s, house))
		return true;
	for (i = 0; i < COUNT(marks) && at == STR_NPOS; i++)
		at = str_find(*s, marks[i], 0);
	if (at == STR_NPOS || at == 0)
		return false;
	before = str_trim(str_n(s->p, at));
	rest = str_trim(str_from(*s, at + marks[i - 1].len));
	if (!shapes_is_name(before) || str_chr(before, ',') != STR_NPOS ||
	    str_count(before, ' ') >= HOUSE_WORDS ||
	    (str_chr(before, ' ') != STR_NPOS && given_is(a, str_word(before))))
		return false;
	/* Behind a dash one name may be an organisation's. */
	if (!are_full_names(rest, i == 1 ? 1 : 2))
		return false;
	*house = before;
	*s = rest;
	return true;
}

/* "Ada Quill: Orlin" as "Ada Quill (Orlin)". */
static struct str told_behind_colon(struct arena *a, struct str s)
{
	size_t at = str_find(s, STRL(": "), 0);

	if (at == STR_NPOS || !is_full_name(str_n(s.p, at)))
		return s;
	return arena_fmt(a, "%.*s (%.*s)", STR_ARG(str_n(s.p, at)),
			 STR_ARG(str_trim(str_from(s, at + 2))));
}

/* How likely a comma parts two people: behind a key, in a line, in an item of a list.
 */
enum shape { KEY, LINE, ITEM };

/* "Quill, Ada": the first half is a surname; "Ada, Bo" are two. */
static bool is_turned(struct arena *a, struct str x, struct str y, enum shape shape)
{
	return (shape == ITEM || str_ends(y, STRL(")"))) &&
	       (!given_is(a, x) || !given_is(a, str_word(y)));
}

/* Of two halves around a comma the second one tells of the first. */
static bool is_about(struct arena *a, struct str x, struct str y, enum shape shape)
{
	bool given = given_is(a, str_word(y));

	if (role_is(y) || (str_chr(y, '@') != STR_NPOS && str_chr(y, ' ') == STR_NPOS &&
			   str_chr(x, '@') == STR_NPOS))
		return true;
	if (str_chr(x, ' ') == STR_NPOS)
		return is_turned(a, x, y, shape);
	if (str_chr(x, '<') != STR_NPOS ||
	    (str_ends(x, STRL(")")) && str_ends(y, STRL(")"))))
		return false;
	if (is_full_name(y))
		return shape == ITEM && !given;
	return shape == ITEM || (shape == LINE && !given && given_is(a, str_word(x)));
}

static bool is_one(struct arena *a, struct str s, enum shape shape)
{
	struct str x = str_none(), y = x, rest = s;

	if (count_parts(s, ',') != 2)
		return shape == ITEM && !are_full_names(s, 2) &&
		       !str_has(s, STRL("), "));
	(void)next_part(&rest, ',', &x);
	(void)next_part(&rest, ',', &y);
	return is_about(a, x, y, shape);
}

/* "None", "TBD": nobody in particular. */
static bool is_none(struct str s)
{
	static const char words[] =
	    " none n/a tbd tba nobody keine niemand aucun aucune "
	    "ninguno ninguna nenhum nessuno geen - ";

	return str_iin_words(s, words);
}

static void put(struct record *r, struct str s, enum shape shape)
{
	struct arena *a = r->arena;

	if (is_struck(s) || is_none(s))
		return;
	s = sided(a, parted(a, told_behind_colon(a, s)));
	if (is_one(a, s, shape))
		meta_participant(r, s);
	else
		meta_participants(r, s);
}

/* Without the stars of bold parts. */
static struct str unstarred(struct arena *a, struct str s)
{
	size_t n = 0;
	char *p;

	if (!str_has(s, STRL("**")))
		return s;
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] != '*')
			p[n++] = s.p[i];
	return str_n(p, n);
}

/* A wide blank, and behind it the next house: "佐藤　B社：田中". */
static bool parts_houses(struct str s)
{
	struct str rest = str_from(s, 3);
	size_t colon = str_find(rest, STRL("\xEF\xBC\x9A"), 0);

	return str_starts(s, STRL("\xE3\x80\x80")) && colon != STR_NPOS &&
	       colon < str_find(rest, STRL("\xE3\x80\x81"), 0) &&
	       colon < str_find(rest, STRL("\xE3\x80\x80"), 0);
}

/* Wide brackets and blanks as those that names are split by. */
static struct str narrow(struct arena *a, struct str s)
{
	static const struct str open = STR("\xEF\xBC\x88"), close = STR("\xEF\xBC\x89"),
				blank = STR("\xE3\x80\x80");
	struct buf b = { 0 };

	if (!str_has(s, open) && !str_has(s, blank))
		return s;
	while (s.len) {
		bool opens = str_starts(s, open), closes = str_starts(s, close);

		if (parts_houses(s)) {
			buf_c(&b, ';');
			s = str_from(s, blank.len);
			continue;
		}
		if (opens)
			buf_str(&b, STRL(" ("));
		else
			buf_c(&b, closes ? ')' : s.p[0]);
		s = str_from(s, opens || closes ? open.len : 1);
	}
	return arena_take(a, &b);
}

/* "Quill, Ada; Lund, Bo": each part has one comma. */
static bool are_pairs(struct str s)
{
	struct str part;

	while (next_part(&s, ';', &part))
		if (count_parts(part, ',') != 2)
			return false;
	return true;
}

static bool are_persons(struct str s)
{
	struct str part;

	while (next_part(&s, ';', &part))
		if (!attending_is_person(part))
			return false;
	return true;
}

/* "Ada Quill, Bo Lund." ends as a sentence does; "Bo Lund Jr." does not. */
static struct str without_stop(struct str s)
{
	static const char kept[] = " jr sr inc ltd co corp esq ";
	size_t from, n;

	if (str_ends(s, STRL("\xE3\x80\x82")))
		return str_n(s.p, s.len - 3);
	if (!str_ends(s, STRL(".")))
		return s;
	for (from = s.len - 1; from > 0 && !strchr(" ,;", s.p[from - 1]);)
		from--;
	n = s.len - 1 - from;
	return n < 2 || str_iin_words(str_n(s.p + from, n), kept)
		   ? s
		   : str_n(s.p, s.len - 1);
}

/* "[[Ada Quill]] - CTO" without the marks of links to pages; "[[Quill, Ada]]" is one.
 */
static struct str unpaged(struct arena *a, struct str s)
{
	struct buf b = { 0 };
	size_t open, close;

	if (!str_has(s, STRL("[[")))
		return s;
	while ((open = str_find(s, STRL("[["), 0)) != STR_NPOS &&
	       (close = str_find(s, STRL("]]"), open)) != STR_NPOS) {
		struct str link = str_sub(s, open, close + 2);
		struct str name = meta_unlinked(a, link);

		buf_str(&b, str_n(s.p, open));
		buf_str(&b, str_chr(name, ',') == STR_NPOS ? name : link);
		s = str_from(s, close + 2);
		if (str_starts(str_trim(s), STRL("[[")))
			buf_c(&b, ',');
	}
	buf_str(&b, s);
	return arena_take(a, &b);
}

static void take(struct record *r, struct str s, struct str house, enum shape shape)
{
	struct arena *a = r->arena;
	struct str rest =
		       without_stop(str_rtrim(narrow(a, unstarred(a, unpaged(a, s))))),
		   part;
	bool several = count_parts(rest, ';') > 1;

	if (several && shape == ITEM && !are_persons(rest)) {
		meta_participant(r, rest);
		return;
	}
	if (several)
		shape = are_pairs(rest) ? ITEM : KEY;
	while (next_part(&rest, ';', &part)) {
		struct str own = house;
		size_t from = r->participants.n;
		bool of = take_house(a, &part, &own);

		put(r, part, of ? KEY : shape);
		for (; own.len && from < r->participants.n; from++) {
			struct participant *p = &r->participants.v[from];

			if (!p->org.len && !p->pseudo)
				p->org = own;
		}
	}
}

void attending_list(struct record *r, struct str list, struct str house)
{
	take(r, list, house, KEY);
}

void attending_item(struct record *r, struct str item, struct str house)
{
	take(r, item, house, ITEM);
}

void attending_line(struct record *r, struct str line, struct str house)
{
	take(r, line, house, LINE);
}

bool attending_may_be(struct str s)
{
	static const struct str marks[] = { STR("="), STR("->"), STR("\xE2\x86\x92"),
					    STR("\""), STR("...") };

	if (s.len == 0 || s.len > PERSON_BYTES)
		return false;
	/* "tl;dv Recorder"; "nine pumps are in" */
	if (name_is_pseudo(s) && ascii_has_upper(s) && !shapes_is_sentence(s))
		return true;
	if (STR_ANY(str_has, s, marks))
		return false;
	return (!ascii_is_lower(s.p[0]) || str_chr(s, '@') != STR_NPOS) &&
	       !shapes_is_sentence(s);
}

bool attending_is_thing(struct str s)
{
	struct str name = name_of(s);

	for (size_t i = 0; i < name.len && str_chr(s, '@') == STR_NPOS; i++)
		if (ascii_is_digit(name.p[i]))
			return true;
	return !attending_may_be(s);
}

bool attending_is_person(struct str s)
{
	return attending_may_be(s) && (is_full_name(s) || str_chr(s, '@') != STR_NPOS);
}

struct str attending_key(struct str key, struct str *house)
{
	static const char all[] =
	    " all other others key main required optional internal "
	    "external our their client customer vendor partner "
	    "remote online virtual in-person team meeting also ";
	static const char people[] = " attendees participants invitees ";
	size_t open = str_ends(key, STRL(")")) ? str_chr(key, '(') : STR_NPOS;
	size_t last;

	*house = str_none();
	if (open != STR_NPOS && open > 0) {
		*house = str_trim(str_sub(key, open + 1, key.len - 1));
		key = str_rtrim(str_n(key.p, open));
	} else {
		last = str_last_word(key);
		if (last == 0 || last == key.len ||
		    !str_in_words(str_from(key, last), people))
			return key;
		*house = str_trim(str_n(key.p, last));
		key = str_from(key, last);
	}
	if (house->len >= HOUSE_BYTES || str_count(*house, ' ') >= HOUSE_WORDS)
		return key;
	if (!house->len || str_iin_words(*house, all) ||
	    !(ascii_is_upper(house->p[0]) || ((unsigned char)house->p[0] & 0x80)))
		*house = str_none();
	return key;
}
