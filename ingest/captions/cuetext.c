/* cuetext.c - W3C WebVTT 6.4, "WebVTT cue text parsing rules". */
#include "ingest/captions/cuetext.h"

#include <stdint.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/unpack/entity.h"

/* No tag is longer; this keeps the search for '>' linear. */
enum { TAG_MAX = 512, TIME_TAG_MAX = 32 };

struct writer {
	struct arena *a;
	char *p;          /* room for all that body can become */
	size_t from, len; /* the voice being written begins at from */
	bool blank;       /* a blank or line end is due before the next character */
	struct str speaker;
	struct voices *out;
};

static const struct str tag_names[] = {
	STR("v"),    STR("c"),      STR("i"),    STR("b"),    STR("u"),
	STR("ruby"), STR("rt"),     STR("lang"), STR("font"), STR("s"),
	STR("em"),   STR("strong"), STR("br"),
};

/* Length of the known tag name at the start of s, 0 if there is none. */
static size_t tag_name(struct str s)
{
	/* No name begins with another letter. */
	if (!s.len || !memchr("vciburlfse", s.p[0] | 0x20, 10))
		return 0;
	for (size_t i = 0; i < COUNT(tag_names); i++) {
		size_t n = tag_names[i].len;

		if (!str_istarts(s, tag_names[i]))
			continue;
		/* A cut file ends inside its last tag. */
		if (s.len == n || ascii_is_space(s.p[n]) || memchr(".>/", s.p[n], 3))
			return n;
	}
	return 0;
}

/*
 * The tag at the start of s ("<..."): its length with both brackets, 0 when this
 * '<' is text.  Only a voice may lack its end: a cut file ends inside its name.
 */
static size_t tag_length(struct str s)
{
	struct str in = str_from(s, 1);
	bool digit = in.len && ascii_is_digit(in.p[0]);
	size_t name = in.len && !digit ? tag_name(in) : 0;
	size_t reach = digit ? TIME_TAG_MAX : TAG_MAX;
	const char *end;

	if (!in.len || (in.p[0] != '/' && !digit && !name))
		return 0;
	end = memchr(in.p, '>', in.len < reach ? in.len : reach);
	if (!end)
		return in.len < reach && name && (in.p[0] | 0x20) == 'v' ? s.len : 0;
	/* "<5 people>" is text: a number in a tag is a time. */
	if (digit && !memchr(in.p, ':', (size_t)(end - in.p)))
		return 0;
	return (size_t)(end - s.p) + 1;
}

static void put_bytes(struct writer *w, const char *p, size_t n)
{
	if (w->blank && w->len > w->from)
		w->p[w->len++] = ' ';
	w->blank = false;
	memcpy(w->p + w->len, p, n);
	w->len += n;
}

/* A reference at s goes to out or, when it is none, '&' itself; returns bytes read. */
static size_t take_reference(struct str s, char out[ENTITY_BYTES], size_t *n)
{
	size_t taken = entity_decode(s, out, n);

	if (taken)
		return taken;
	out[0] = '&';
	*n = 1;
	return 1;
}

static void end_voice(struct writer *w)
{
	struct str text = str_trim(str_n(w->p + w->from, w->len - w->from));

	/* An unnamed or cut voice stands even without words: the caller may count it.
	 */
	if (text.len || w->speaker.p) {
		struct voice *v = VEC_ADD(w->a, w->out);

		v->speaker = w->speaker;
		v->text = text;
	}
	w->from = w->len;
	w->blank = false;
}

/* "v.loud.first Mary Ann" without the brackets: the decoded name, may be empty. */
static struct str voice_name(struct arena *a, struct str in)
{
	size_t at = 0, n;
	struct str name;
	char *p;

	while (at < in.len && !ascii_is_space(in.p[at]))
		at++;
	name = str_trim(str_from(in, at));
	if (!name.len)
		return STRL("");
	if (!memchr(name.p, '&', name.len) && !memchr(name.p, '\n', name.len))
		return name;
	p = arena_alloc(a, 2 * name.len + ENTITY_BYTES);
	for (n = 0; name.len;) {
		char c[ENTITY_BYTES] = { name.p[0] };
		size_t got = 1, taken = 1;

		if (c[0] == '&')
			taken = take_reference(name, c, &got);
		else if (ascii_is_space(c[0]))
			c[0] = ' ';
		memcpy(p + n, c, got);
		n += got;
		name = str_from(name, taken);
	}
	return utf8_nfc(a, str_trim(str_n(p, n)));
}

/* The line end at `at`: blanks around it and empty lines become one blank. */
static size_t skip_line_end(struct writer *w, struct str body, size_t at)
{
	while (at < body.len && ascii_is_space(body.p[at]))
		at++;
	while (w->len > w->from && ascii_is_space(w->p[w->len - 1]))
		w->len--;
	w->blank = true;
	return at;
}

/* Bytes of "&lt;i&gt;" or "&lt;/b&gt;" at the start of s, or 0: YouTube's emphasis. */
static size_t escaped_tag(struct str s)
{
	struct str in = str_from(s, 4);

	if (!str_starts(s, STRL("&lt;")))
		return 0;
	(void)str_eat(&in, '/');
	return in.len >= 5 && strchr("ibu", in.p[0]) &&
		       str_starts(str_from(in, 1), STRL("&gt;"))
		   ? (size_t)(in.p - s.p) + 5
		   : 0;
}

static size_t take_tag(struct writer *w, struct str body, size_t at, size_t len)
{
	struct str in = str_n(body.p + at + 1, len - 1);

	if (in.len && in.p[in.len - 1] == '>')
		in.len--;
	if (tag_name(in) == 1 && (in.p[0] == 'v' || in.p[0] == 'V')) {
		end_voice(w);
		w->speaker = voice_name(w->a, in);
	} else if (str_ieq(in, STRL("/v"))) {
		end_voice(w);
		w->speaker = (struct str){ NULL, 0 };
	} else if (str_istarts(in, STRL("br"))) {
		w->blank = true;
	}
	return at + len;
}

static void parse_markup(struct writer *w, struct str body)
{
	size_t at = 0;

	while (at < body.len) {
		size_t from = at, len;
		char c;

		while (at < body.len && body.p[at] != '<' && body.p[at] != '&' &&
		       body.p[at] != '\n' && body.p[at] != '\r')
			at++;
		if (at > from)
			put_bytes(w, body.p + from, at - from);
		if (at == body.len)
			break;
		c = body.p[at];
		if (c == '\n' || c == '\r') {
			at = skip_line_end(w, body, at);
		} else if (c == '&' && (len = escaped_tag(str_from(body, at))) > 0) {
			at += len;
		} else if (c == '&') {
			char out[ENTITY_BYTES];

			at += take_reference(str_from(body, at), out, &len);
			put_bytes(w, out, len);
		} else if ((len = tag_length(str_from(body, at))) > 0) {
			at = take_tag(w, body, at, len);
		} else {
			put_bytes(w, "<", 1);
			at++;
		}
	}
}

typedef unsigned char vec16 __attribute__((vector_size(16)));

/* Which of the sixteen bytes at `at`, or of the last ones, are '<', '&' or below 14. */
static vec16 markup_at(struct str s, size_t at)
{
	size_t last = s.len - sizeof(vec16);
	vec16 v;

	memcpy(&v, s.p + (at < last ? at : last), sizeof(v));
	return (vec16)(v == '<') | (vec16)(v == '&') | (vec16)(v < 14);
}

/*
 * Whether s holds '<', '&' or a line end.  Two vectors at a time, even where s ends
 * before: how often a loop runs is hard to predict.
 */
static bool has_markup(struct str s)
{
	enum { N = sizeof(vec16) };
	vec16 seen = { 0 };
	uint64_t half[2];
	char padded[N];

	if (s.len < N) {
		memset(padded, ' ', N);
		memcpy(padded, s.p, s.len);
		s = str_n(padded, N);
	}
	for (size_t i = 0; i < s.len; i += (size_t)2 * N)
		seen |= markup_at(s, i) | markup_at(s, i + N);
	memcpy(half, &seen, sizeof(half));
	return half[0] | half[1];
}

bool cuetext_simple(struct str body, struct str *speaker, struct str *text)
{
	const char *close;
	size_t at = 0;

	*speaker = str_none();
	if (body.len > 3 && memcmp(body.p, "<v ", 3) == 0) {
		body = str_from(body, 3);
		if (body.len >= 4 && memcmp(body.p + body.len - 4, "</v>", 4) == 0)
			body.len -= 4;
		close = memchr(body.p, '>', body.len);
		if (!close)
			return false;
		at = (size_t)(close - body.p);
		*speaker = str_trim(str_n(body.p, at++));
	}
	if (has_markup(body))
		return false;
	*text = str_trim(str_from(body, at));
	return text->len > 0;
}

void cuetext_parse(struct arena *a, struct str body, struct voices *out)
{
	struct writer w = { .a = a, .out = out };
	struct voice v;

	out->n = 0;
	body = str_trim(body);
	if (cuetext_simple(body, &v.speaker, &v.text)) {
		*VEC_ADD(a, out) = v;
		return;
	}
	/* "&nGt;" is the worst: five bytes to six. */
	w.p = arena_alloc(a, 2 * body.len + ENTITY_BYTES);
	parse_markup(&w, body);
	end_voice(&w);
	for (size_t i = 0; i < out->n; i++)
		out->v[i].text = utf8_nfc(a, out->v[i].text);
}
