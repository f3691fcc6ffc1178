/* header.c - lines above the words. */
#include "ingest/written/header.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "ingest/meta.h"
#include "ingest/written/attending.h"
#include "ingest/written/headkey.h"
#include "ingest/written/houses.h"
#include "ingest/written/linemark.h"
#include "ingest/written/named.h"
#include "ingest/written/speaker.h"
#include "ingest/written/topline.h"

enum { KEY_BYTES = 30, ITEM_BYTES = 60, WORDS = 5, LINK_BYTES = 3 };

bool header_is_tab(struct str text)
{
	static const char parts[] =
	    " Agenda Summary Actions Tasks TODO Todo Decisions "
	    "Discussion Topics Attendees Minutes Resumen Tareas "
	    "Aufgaben Protokoll Tagesordnung ";
	struct str s = str_trim(text), bare = linemark_bare(text);

	s = str_ltrim_any(s, "#* ");
	/* In any language: a memo and one word; "📝 Agenda" is a part of any notes. */
	if (str_starts(s, STRL("\xF0\x9F\x93\x9D ")) && bare.len &&
	    str_chr(bare, ' ') == STR_NPOS && !str_in_words(bare, parts))
		return true;
	return linemark_picture(s) > 0 &&
	       (str_ieq(bare, STRL("notes")) || str_ieq(bare, STRL("quick notes")) ||
		str_ieq(bare, STRL("full notes")));
}

/* whose: "Orlin" of "Orlin attendees", else none. */
static enum headkey key_of(struct str name, struct str *whose)
{
	enum headkey key;

	name = linemark_bare(name);
	*whose = str_none();
	key = headkey_of(name);
	if (key != KEY_NONE)
		return key;
	return headkey_of(attending_key(name, whose)) == KEY_PEOPLE ? KEY_PEOPLE
								    : KEY_NONE;
}

bool header_is_key(struct str name)
{
	struct str whose;

	return key_of(name, &whose) != KEY_NONE;
}

/* Where a colon, a wide one too, ends a key; mark: its bytes. */
static size_t key_colon(struct str s, size_t *mark)
{
	size_t at = str_chr(s, ':'), wide = str_find(s, STRL("\xEF\xBC\x9A"), 0);

	/* A narrow one behind a wide one is that of a time. */
	*mark = wide < at ? 3 : 1;
	return wide < at ? wide : at;
}

bool header_is_label(struct str line)
{
	struct str s = str_trim(line), name;
	size_t colon, at = speaker_colon(line, &colon);

	if (at == STR_NPOS || s.p[0] == '#' || linemark_sign(s) || linemark_ordinal(s))
		return false;
	name = str_trim(str_n(line.p, at));
	if (!name.len || speaker_is_nobody(name))
		return false;
	if (name.len > 2 && strchr("-*+", name.p[0]) && name.p[1] == ' ')
		name = str_trim(str_from(name, 2));
	/* "spk_0", "speaker 1" */
	if (ascii_is_lower(name.p[0]) &&
	    !(ascii_is_digit(name.p[name.len - 1]) && name_is_pseudo(name)))
		return false;
	/* "- [ ] Ada: send the plan" is a task. */
	if (str_has(name, STRL("[ ]")) || str_has(name, STRL("[x]")))
		return false;
	return speaker_words(name) <= WORDS && !header_is_key(name) &&
	       !speaker_is_nobody(linemark_bare(name));
}

bool header_has_key(struct str line)
{
	size_t mark, colon = key_colon(str_head(line, KEY_BYTES), &mark);

	return colon != STR_NPOS && header_is_key(str_n(line.p, colon));
}

bool header_is_people(struct str text)
{
	struct str whose;

	return key_of(text, &whose) == KEY_PEOPLE;
}

/* "[Ada](mailto:ada@x.example) <bo@x.example> ~~[Cy](mailto:…)~~ dee@x.example" */
static void invited(struct record *r, struct str s)
{
	if (str_chr(s, ',') != STR_NPOS && str_chr(s, '[') == STR_NPOS &&
	    !str_has(s, STRL("~~"))) {
		meta_participants(r, s);
		return;
	}
	while ((s = str_trim(s)).len > 0) {
		struct str mail = { NULL, 0 }, name = { NULL, 0 };
		size_t at = 0;

		if (str_starts(s, STRL("~~"))) {
			at = str_find(s, STRL("~~"), 2);
			s = at == STR_NPOS ? str_none() : str_from(s, at + 2);
			continue;
		}
		if (s.p[0] == '[' &&
		    (at = str_find(s, STRL("](mailto:"), 0)) != STR_NPOS) {
			name = str_sub(s, 1, at);
			s = str_from(s, at + 9);
			at = str_chr(s, ')');
		} else {
			for (at = 0; at < s.len && s.p[at] != ' ' && s.p[at] != ',';)
				at++;
		}
		mail = str_head(s, at);
		s = str_from(s, mail.len + 1);
		mail = str_ltrim_any(mail, "<(");
		mail = str_rtrim_any(mail, ">),;");
		if (name.p)
			meta_participant(r, arena_fmt(r->arena, "%.*s <%.*s>",
						      STR_ARG(name), STR_ARG(mail)));
		else if (str_chr(mail, '@') != STR_NPOS)
			meta_participant(r, mail);
	}
}

size_t header_invited(struct str s)
{
	static const struct str words[] = {
		STR("Invited "),
		STR("Eingeladen "),
		STR("Invit\xC3\xA9s "),
		STR("Invitados "),
		STR("Convidados "),
		STR("Invitati "),
		STR("Genodigden "),
		STR("\xE6\x8B\x9B\xE5\xBE\x85\xE6\xB8\x88\xE3\x81\xBF ")
	};

	return STR_ANY(str_starts, s, words);
}

/*
 * "[Ada Quill](mailto:ada@x.example) [Bo](mailto:…), Cy" as a list with addresses:
 * links need nothing between them.
 */
static struct str unlinked(struct arena *a, struct str s)
{
	static const struct str mark = STR("](mailto:");
	struct buf b = { 0 };
	size_t at;

	while ((at = str_find(s, mark, 0)) != STR_NPOS) {
		struct str mail = str_from(s, at + mark.len);
		size_t open = at, close = str_chr(mail, ')');

		while (open > 0 && s.p[open - 1] != '[')
			open--;
		if (!open || close == STR_NPOS)
			break;
		buf_str(&b, str_n(s.p, open - 1));
		buf_fmt(&b, "%.*s <%.*s>", STR_ARG(str_sub(s, open, at)),
			STR_ARG(str_n(mail.p, close)));
		s = str_from(mail, close + 1);
		if (str_starts(str_trim(s), STRL("[")))
			buf_c(&b, ',');
	}
	buf_str(&b, s);
	return arena_take(a, &b);
}

/* "Feb 3, 2026 | Time: 10:00 AM" */
static void date_of(struct record *r, struct str value)
{
	struct when w, clock;
	size_t colon;
	struct str rest;

	if (!when_find(value, &w)) {
		if (when_clock(value, &clock))
			meta_start(r, &clock);
		else if (!r->day.p)
			r->day = value;
		return;
	}
	rest = str_from(value, w.to);
	rest = str_ltrim_any(rest, " |,;*");
	colon = str_chr(rest, ':');
	if (w.minutes < 0 && colon != STR_NPOS &&
	    headkey_of(linemark_bare(str_n(rest.p, colon))) == KEY_TIME &&
	    when_clock(linemark_bare(str_from(rest, colon + 1)), &clock)) {
		w.minutes = clock.minutes;
		w.offset = clock.offset;
		w.seasonal = clock.seasonal;
	}
	meta_when(r, &w, STRL("content"));
}

/* "Ada, Bo; excused: Cy" without those who were not there. */
static struct str without_absent(struct str list)
{
	size_t mark, colon;

	for (size_t i = 0; i < list.len; i++) {
		struct str s = str_trim(str_from(list, i + 1));

		if (!strchr(";.|", list.p[i]))
			continue;
		colon = key_colon(str_head(s, KEY_BYTES), &mark);
		if (colon != STR_NPOS &&
		    headkey_of(str_rtrim(str_n(s.p, colon))) == KEY_ABSENT)
			return str_rtrim(str_n(list.p, i));
	}
	return list;
}

/* "2", "12 people": how many were there. */
static bool is_count(struct str s)
{
	struct str n;

	return str_split(&s, ' ', &n) && str_uint(n, INT16_MAX) >= 0 &&
	       (!(s = str_trim(s)).len || ascii_is_lower(s.p[0])) &&
	       str_chr(s, ' ') == STR_NPOS;
}

/* false: it says no time of day ("Time: ten minutes"). */
static bool take(struct header *h, struct record *r, enum headkey key, struct str whose,
		 struct str value)
{
	struct when w;

	value = str_trim(value);
	/* "**Date:** ...", "title:: ..." */
	while (value.len && strchr("*:", value.p[0]))
		value = str_trim(str_from(value, 1));
	/* "Time: 4 March 2026, 10:00" */
	if (key == KEY_TIME && !when_clock(value, &w)) {
		if (!when_find(value, &w) || w.from > 0)
			return false;
		key = KEY_DATE;
	}
	/* A day may keep its place (parts.c). */
	if (key == KEY_TITLE && (!r->title.p || r->title.p == r->date.p) && value.len)
		r->title = value;
	else if (key == KEY_DATE)
		date_of(r, value);
	else if (key == KEY_TIME)
		meta_start(r, &w);
	else if (key == KEY_PEOPLE && value.len == 0)
		*h = (struct header){ .people_next = true,
				      .houses = true,
				      .whose = whose };
	else if ((key == KEY_PEOPLE || key == KEY_NAMES) && !is_count(value)) {
		h->more = str_ends(value, STRL(","));
		attending_list(r, unlinked(r->arena, without_absent(value)), whose);
	}
	return true;
}

/* One name of a list with a line for each, or several with commas. */
bool header_is_names(struct str s)
{
	struct str rest = s, part;
	char last = s.len ? s.p[s.len - 1] : '.';

	if (last == '.' || last == '?' || last == '!' || last == ':')
		return false;
	while (str_split(&rest, str_chr(rest, ';') < str_chr(rest, ',') ? ';' : ',',
			 &part))
		if (str_count(part, ' ') > WORDS || part.len > ITEM_BYTES)
			return false;
	return true;
}

/* Without the marks of headings, bullets and emphasis, and pictures, before it. */
static struct str unmarked(struct str line)
{
	struct str s = str_trim(line);
	size_t n;

	while (s.len > 1 && strchr("-+*#", s.p[0]) && s.p[1] != '*')
		s = str_trim(str_from(s, 1));
	s = str_ltrim_any(s, "*_");
	while ((n = linemark_picture(s)) > 0)
		s = str_trim(str_from(s, n));
	return s;
}

/* A word of a name, or of what stands in brackets behind one; "van" is, too. */
static bool is_names_word(struct str word, int *depth)
{
	bool inside = *depth > 0;

	for (size_t i = 0; i < word.len; i++)
		*depth += (strchr("([", word.p[i]) != NULL) -
			  (strchr(")]", word.p[i]) != NULL);
	return inside || word.len <= LINK_BYTES || !ascii_is_lower(word.p[0]) ||
	       str_chr(word, '@') != STR_NPOS;
}

/* "Ada Quill; Bo Lund", "Quill, Ada; Lund, Bo", "Ada [host], Bo", addresses */
static bool is_full_names(struct str s)
{
	struct str part, word;
	int depth = 0;

	if (!s.len || ascii_is_lower(s.p[0]) || !header_is_names(s))
		return false;
	while (str_split(&s, ';', &part))
		while ((part = str_trim(part)).len && str_split(&part, ' ', &word))
			if (!is_names_word(word, &depth))
				return false;
	return true;
}

/* "Date: ...", "Attendees" alone, and the line below "SUMMARY KEYWORDS". */
static bool key_line(struct header *h, struct record *r, struct str s)
{
	size_t mark, colon = key_colon(str_head(s, KEY_BYTES), &mark);
	struct str whose;
	enum headkey key = key_of(str_head(s, colon), &whose);

	if (h->words_next) {
		h->words_next = false;
		return true;
	}
	h->words_next = key == KEY_WORDS &&
			(colon == STR_NPOS || !str_trim(str_from(s, colon + mark)).len);
	if (h->words_next)
		return true;
	if (key == KEY_NONE || (key != KEY_PEOPLE && colon == STR_NPOS))
		return false;
	/* "Required: a permit" names nobody. */
	if (key == KEY_NAMES && !is_full_names(str_trim(str_from(s, colon + mark))))
		return false;
	h->people_next = false;
	return take(h, r, key, whose,
		    colon == STR_NPOS ? STRL("") : str_from(s, colon + mark));
}

/* The line below "Present: Ada, Bo,". */
static bool goes_on(struct header *h, struct record *r, struct str s)
{
	if (!h->more)
		return false;
	h->more = str_ends(s, STRL(","));
	attending_list(r, unlinked(r->arena, without_absent(s)), h->whose);
	return true;
}

bool header_present(struct header *h, struct record *r, struct str line)
{
	struct str s = unmarked(line), key, list;
	size_t mark, colon = key_colon(str_head(s, KEY_BYTES), &mark);

	if (goes_on(h, r, s))
		return true;
	if (colon == STR_NPOS)
		return false;
	key = linemark_bare(str_n(s.p, colon));
	list = linemark_bare(without_absent(str_trim(str_from(s, colon + mark))));
	if (!is_full_names(list))
		return false;
	if (headkey_of(key) == KEY_ABSENT)
		return true;
	if (!headkey_was_there(key))
		return false;
	attending_list(r, unlinked(r->arena, list), str_none());
	h->more = str_ends(list, STRL(","));
	return true;
}

bool header_line(struct header *h, struct record *r, struct str line)
{
	static const struct str people = STR("\xF0\x9F\x91\xA5 ");
	struct str s = unmarked(line), label, name;
	struct when w;

	if (s.len == 0) {
		h->people_next &= !h->people;
		h->gap = true;
		h->more = false;
		return false;
	}
	if (goes_on(h, r, s))
		return true;
	/* Who was not there is listed below it. */
	if (headkey_of(linemark_bare(s)) == KEY_ABSENT) {
		h->people_next = h->houses = false;
		return false;
	}
	if (key_line(h, r, s) || houses_line(h, r, s))
		return true;
	/* "👥 Ada, Bo" */
	if (str_starts(str_trim(line), people) && is_full_names(s)) {
		meta_participants(r, s);
		return true;
	}
	if (named_line(s, &label, &name))
		return false; /* for named_speakers() */
	if (h->people_next && (!h->people || header_is_names(s))) {
		h->people++;
		attending_line(r, s, h->whose);
		return true;
	}
	h->people_next = false;
	/* "Attachments Larkmoor intro - 2026/02/03 10:00 GMT - Recording" */
	if (str_starts(s, STRL("Attachments "))) {
		if (when_find(s, &w))
			meta_when(r, &w, STRL("content"));
		return true;
	}
	if (header_invited(s)) {
		invited(r, str_from(s, header_invited(s)));
		return true;
	}
	return topline_company(r, s) || topline_coded(r, s) ||
	       topline_recording(r, s) || topline_length(r, s) || topline_date(r, s);
}
