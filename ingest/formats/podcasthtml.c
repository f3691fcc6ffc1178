/*
 * podcasthtml.c - Podcasting 2.0 transcripts as HTML: <cite>Name:</cite>,
 * <time>0:53</time>, <p>text</p>; any of the first two may be missing.
 */
#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/unpack/entity.h"
#include "ingest/format.h"
#include "ingest/written/script.h"

enum { TAG_BYTES = 4096 };

/* The name of the tag at s ("<p class=x>", "</p>"): lower case is not required. */
static bool is_tag(struct str s, const char *name)
{
	struct str n = str_z(name);
	struct str in = str_from(s, 1);

	return str_istarts(in, n) &&
	       (in.len == n.len || memchr(" \t\r\n>/", in.p[n.len], 6));
}

/* The first '<' that begins a tag. */
static size_t tag_at(struct str s)
{
	for (size_t i = 0; i + 1 < s.len; i++) {
		char c = (char)(s.p[i + 1] | 0x20);

		if (s.p[i] == '<' &&
		    (ascii_is_lower(c) || s.p[i + 1] == '/' || s.p[i + 1] == '!'))
			return i;
	}
	return STR_NPOS;
}

/* The next tag: text before it, and the tag from '<' to behind '>'. */
static bool next_tag(struct str *rest, struct str *text, struct str *tag)
{
	size_t at = tag_at(*rest), end;
	struct str reach;

	if (!rest->len)
		return false;
	*text = at == STR_NPOS ? *rest : str_n(rest->p, at);
	*tag = str_from(*rest, text->len);
	reach = str_head(*tag, TAG_BYTES);
	end = str_chr(reach, '>');
	*tag = str_n(tag->p, end == STR_NPOS ? reach.len : end + 1);
	*rest = str_from(*rest, text->len + tag->len);
	return true;
}

static int sniff(struct str text)
{
	struct str rest = str_trim(text), word, tag;
	size_t cites = 0;
	bool time = false;

	if (!rest.len || rest.p[0] != '<')
		return 0;
	while (next_tag(&rest, &word, &tag)) {
		if (is_tag(tag, "cite") || is_tag(tag, "time"))
			cites++;
		time |= is_tag(tag, "time");
		if (time && is_tag(tag, "p") && cites)
			return 90;
	}
	return 0;
}

/* References decoded, blanks and line ends to one blank. */
static struct str plain(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, 2 * s.len + ENTITY_BYTES);
	size_t n = 0, taken;

	while (s.len) {
		size_t got = 1;

		taken = 1;
		p[n] = s.p[0];
		if (s.p[0] == '&' && (taken = entity_decode(s, p + n, &got)) == 0) {
			p[n] = '&';
			got = taken = 1;
		}
		if (got == 1 && memchr(" \t\r\n", p[n], 4)) {
			p[n] = ' ';
			got = n > 0 && p[n - 1] != ' ';
		}
		n += got;
		s = str_from(s, taken);
	}
	return utf8_nfc(a, str_trim(str_n(p, n)));
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, text, tag, name = { NULL, 0 };
	enum { OUTSIDE, CITE, TIME, TALK } where = OUTSIDE;
	int64_t ms = TIME_NONE;
	struct script s;
	size_t line = 1;

	(void)e;
	script_init(&s, in->r);
	while (next_tag(&rest, &text, &tag)) {
		struct str t = plain(in->r->arena, text);

		if (where == CITE && t.len) {
			name = str_ends(t, STRL(":")) ? str_n(t.p, t.len - 1) : t;
			name = str_trim(name);
		} else if (where == TIME && t.len && !script_clock(t, &ms)) {
			ms = TIME_NONE;
		} else if (where == TALK || where == OUTSIDE) {
			script_text(&s, t, line);
		}
		line += str_count(text, '\n') + str_count(tag, '\n');
		if (is_tag(tag, "cite") || is_tag(tag, "time") ||
		    is_tag(tag, "title")) {
			where = is_tag(tag, "cite")   ? CITE
				: is_tag(tag, "time") ? TIME
						      : OUTSIDE;
		} else if (is_tag(tag, "p")) {
			where = TALK;
			script_head(&s, name, ms, TIME_NONE);
			ms = TIME_NONE;
		} else if (is_tag(tag, "/cite") || is_tag(tag, "/time") ||
			   is_tag(tag, "/p")) {
			where = OUTSIDE;
		}
	}
	return 0;
}

const struct format format_podcast_html = {
	.name = "podcast-json",
	.flavors = "",
	.what = "Podcasting 2.0 transcript as HTML: <cite>, <time>, <p>",
	.sniff = sniff,
	.read = read,
};
