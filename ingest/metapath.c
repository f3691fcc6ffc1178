/*
 * metapath.c - what the names of a file and its folders tell of a meeting.
 *
 * Grammars are those of the recorders: "GMT20260203-100000_Recording",
 * "Title-20260203_100000UTC-Meeting Transcript", "Title - 2026_02_03 10_00 GMT -
 * Notes by Gemini", "2026-02-03 10.00.00 Title 81234567890/", and what people type.
 */
#include "ingest/meta.h"

#include "base/ascii.h"
#include "ingest/title.h"

enum { ZOOM_ID_MIN = 9, ZOOM_ID_MAX = 11, HEX_ID = 32 };

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
		tail = str_ltrim_any(tail, " ");
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
bool meta_is_stamp(struct str stamp, struct str behind)
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

		if (left.len &&
		    meta_is_stamp(str_sub(s, w->from, w->to), str_from(s, w->to)))
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
