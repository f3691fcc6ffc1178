/*
 * No quote is lost: the words of a text sample, with its markup taken out by the
 * rules below and not by the parsers, are the words of its segments, in order;
 * what is left over names speakers, title and people, or is one of the known words
 * of headers.  And no prefix of a file makes a reader fail.
 */
#include <glob.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "tests/ingest/reader.h"

enum { FILE_MAX = 1 << 20, PREFIX_MAX = 1500 };

VEC(words, struct str);

/* Words that formats write around speech and names. */
static const char known[] =
    " attendees attendance invited attachments meeting records transcript recording "
    "notes quick full transcription ended after title date type status topic tags "
    "this editable transcript was computer generated and might contain errors people "
    "can also change the text it created rate summary helpful or not please new tab by "
    "taking a short survey want to see more view the full polygon protocol governance "
    "call view recording mins no highlights watch action item screen sharing "
    "transcribed "
    "by https otter ai from everyone direct message replying reacted with id "
    "datestring "
    "privacy link speakers sentences audio url started stopped start language kind "
    "captions number duration at utc hour hours thursday friday true false null "
    "session "
    "memo rating updated in pm am youtube video february feb fathom calls timestamp "
    "03t z "
    "time x archive 01ownownownownownownownown \xF0\x9F\x93\x9D \xF0\x9F\x93\x96 "
    "\xE2\x9C\x8D\xEF\xB8\x8F \xF0\x9F\x91\x8B "
    /* Declined the invitation: not among those present. */
    "yuki tanabe ";

static bool in_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static void split(struct arena *a, struct str s, struct words *out)
{
	for (size_t i = 0; i < s.len;) {
		size_t from = i;
		char *p;

		while (i < s.len && in_word(s.p[i]))
			i++;
		if (i == from) {
			i++;
			continue;
		}
		p = arena_alloc(a, i - from);
		for (size_t k = from; k < i; k++)
			p[k - from] = s.p[k] >= 'A' && s.p[k] <= 'Z'
					  ? (char)(s.p[k] + 32)
					  : s.p[k];
		*VEC_ADD(a, out) = str_n(p, i - from);
	}
}

static bool has(const struct words *w, struct str s)
{
	for (size_t i = 0; i < w->n; i++)
		if (str_eq(w->v[i], s))
			return true;
	return false;
}

static bool is_known(struct str s)
{
	char text[64];

	if (s.len > sizeof(text) - 3)
		return false;
	snprintf(text, sizeof(text), " %.*s ", STR_ARG(s));
	return strstr(known, text);
}

/* A figure of a time, a date or a cue's number. */
static bool is_figure(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

/* Length of what a reader does not see at s: a tag, the target of a link, a time. */
static size_t unseen(struct str s)
{
	size_t end = str_chr(s, s.p[0] == '<' ? '>' : ')'), i = 0;
	char next = s.len > 1 ? s.p[1] : 0;

	/* Notion's sections have no other heading. */
	if (str_starts(s, STRL("<summary>")) || str_starts(s, STRL("<notes>")))
		return 0;
	if (s.p[0] == '<' && (next == '/' || next == '!' || in_word(next)))
		return end == STR_NPOS || memchr(s.p, '@', end) ? 0 : end + 1;
	if (s.p[0] == ']' && next == '(')
		return end == STR_NPOS ? 0 : end + 1;
	while (i < s.len &&
	       ((s.p[i] >= '0' && s.p[i] <= '9') || (i && memchr(":.,", s.p[i], 3))))
		i++;
	while (i && memchr(":.,", s.p[i - 1], 3))
		i--;
	return i > 3 && memchr(s.p, ':', i) ? i : 0;
}

static size_t reference(struct str s, char *out, size_t *n)
{
	static const struct {
		struct str name;
		const char *is;
	} names[] = { { STR("&amp;"), "&" },
		      { STR("&lt;"), "<" },
		      { STR("&gt;"), ">" },
		      { STR("&nbsp;"), "\xC2\xA0" },
		      { STR("&lrm;"), "\xE2\x80\x8E" } };
	size_t i = 2;
	unsigned cp = 0;

	for (size_t k = 0; k < COUNT(names); k++)
		if (str_starts(s, names[k].name)) {
			*n = strlen(names[k].is);
			memcpy(out, names[k].is, *n);
			return names[k].name.len;
		}
	if (s.len < 4 || s.p[1] != '#')
		return 0;
	while (i < s.len && s.p[i] >= '0' && s.p[i] <= '9')
		cp = cp * 10 + (unsigned)(s.p[i++] - '0');
	if (i == s.len || s.p[i] != ';' || cp > 0x7FF)
		return 0;
	*n = cp < 0x80 ? 1 : 2;
	out[0] = (char)(cp < 0x80 ? cp : 0xC0 | cp >> 6);
	out[1] = (char)(0x80 | (cp & 63));
	return i + 1;
}

/* Markup out, references in. */
static struct str bare(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.len + 8);
	size_t n = 0;

	for (size_t i = 0; i < s.len;) {
		size_t skip = unseen(str_from(s, i)), got;

		if (skip) {
			/* "wo<b>rd</b>" is one word, "[wo](x)" ends one. */
			if (s.p[i] != '<')
				p[n++] = ' ';
			i += skip;
		} else if (s.p[i] == '&' &&
			   (skip = reference(str_from(s, i), p + n, &got)) > 0) {
			n += got;
			i += skip;
		} else if (s.p[i] == '\\') {
			i++;
		} else {
			p[n++] = s.p[i++];
		}
	}
	return str_n(p, n);
}

static bool starts_block(struct str s)
{
	return str_starts(s, STRL("NOTE")) || str_starts(s, STRL("STYLE")) ||
	       str_starts(s, STRL("REGION")) || str_starts(s, STRL("WEBVTT"));
}

/* Captions: without header, ids, times and blocks that are no cues. */
static struct str payload(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	struct str line, before = { NULL, 0 }, rest = text;
	bool block = false, blank = true, id_place = false;

	while (str_line(&rest, &line)) {
		line = str_trim(line);
		if (str_has(line, STRL("-->"))) {
			/* The line before was an id, not a text. */
			if (!id_place && before.p && !block) {
				buf_str(&b, before);
				buf_c(&b, '\n');
			}
			before = (struct str){ NULL, 0 };
			block = blank = false;
			continue;
		}
		if (before.p && !block) {
			buf_str(&b, before);
			buf_c(&b, '\n');
		}
		if (blank && starts_block(line))
			block = true;
		id_place = blank || is_figure(line);
		before = line;
		if (!line.len)
			block = false;
		blank = !line.len;
	}
	if (before.p && !block)
		buf_str(&b, before);
	return arena_take(a, &b);
}

static void names_of(struct arena *a, const struct record *r, struct words *out)
{
	split(a, r->title, out);
	split(a, r->date, out);
	split(a, r->source.flavor, out);
	for (size_t i = 0; i < r->participants.n; i++) {
		split(a, r->participants.v[i].name, out);
		split(a, r->participants.v[i].email, out);
		split(a, r->participants.v[i].org, out);
	}
	for (size_t i = 0; i < r->segments.n; i++)
		if (!i ||
		    !str_eq(r->segments.v[i].speaker, r->segments.v[i - 1].speaker))
			split(a, r->segments.v[i].speaker, out);
}

static void check_words(struct reader *x, const char *path, bool captions, bool repeats)
{
	struct arena *a = &x->arena;
	struct words source = { 0 }, said = { 0 }, names = { 0 }, lost = { 0 };
	struct str text = captions ? payload(a, x->dec.text) : x->dec.text;
	size_t at = 0;

	split(a, bare(a, text), &source);
	for (size_t i = 0; i < x->r.segments.n; i++)
		split(a, bare(a, x->r.segments.v[i].text), &said);
	names_of(a, &x->r, &names);
	for (size_t i = 0; i < source.n; i++) {
		struct str w = source.v[i];

		if (at < said.n && str_eq(w, said.v[at]))
			at++;
		else if (!has(&names, w) && !is_known(w) && !is_figure(w) &&
			 !(repeats && has(&said, w)))
			*VEC_ADD(a, &lost) = w;
	}
	OK(at == said.n, "%s: every word of a segment stands in the source, in order",
	   path);
	if (at < said.n)
		printf("# word %zu of %zu: %.*s\n", at, said.n, STR_ARG(said.v[at]));
	OK(lost.n == 0, "%s: no word is lost", path);
	for (size_t i = 0; i < lost.n && i < 12; i++)
		printf("# lost: %.*s\n", STR_ARG(lost.v[i]));
}

/* Folders with samples of text; those of captions, and where text repeats itself. */
static const struct {
	const char *pattern;
	bool captions, repeats;
} kinds[] = {
	{ "zoom-vtt/*.vtt", true, false },
	{ "teams-vtt/own_guid*.vtt", true, false },
	{ "teams-vtt/own_[lns]*.vtt", true, false },
	{ "teams-vtt/own_rolling.vtt", true, true },
	{ "webex/*.vtt", true, false },
	{ "youtube-vtt/*.vtt", true, true },
	{ "webvtt-spec/[apw]*_[!enhst]*.vtt", true, false },
	{ "srt/[!ac]*.srt", true, false },
	{ "srt/astisub*.srt", true, false },
	{ "zoom-chat/[oz]*.txt", false, false },
	{ "zoom-caption-txt/*", false, false },
	{ "otter-txt/*", false, false },
	{ "fathom/*.txt", false, false },
	{ "fireflies/*.txt", false, false },
	{ "google-meet/*.txt", false, false },
	{ "google-meet/own_gemini_notes.md", false, false },
	{ "google-meet/own_gemini_quick_full_bold.md", false, true },
	{ "google-meet/ppgc*", false, false },
	{ "teams-docx/*.txt", false, false },
	{ "webex/*.txt", false, false },
	{ "whisper/*.txt", false, false },
	{ "notion/*", false, false },
	{ "markdown-notes/*.md", false, false },
	{ "plain/*", false, false },
	{ "podcast-json/*.html", false, false },
};

static void each_file(const char *folder, const char *pattern,
		      void (*fn)(const char *, struct str, void *), void *ctx)
{
	char path[256];
	glob_t g = { 0 };

	snprintf(path, sizeof(path), "%s/%s", folder, pattern);
	if (glob(path, 0, NULL, &g) == 0)
		for (size_t i = 0; i < g.gl_pathc; i++) {
			struct buf b = { 0 };
			struct err e = { 0 };

			if (fs_read(g.gl_pathv[i], FILE_MAX, &b, &e) == 0)
				fn(g.gl_pathv[i], buf_view(&b), ctx);
			buf_fini(&b);
		}
	globfree(&g);
}

static void one_sample(const char *path, struct str bytes, void *ctx)
{
	const size_t *kind = ctx;
	struct reader x;
	const char *name = strstr(path, "samples/");

	if (reader_open(&x, bytes))
		check_words(&x, name ? name + 8 : path, kinds[*kind].captions,
			    kinds[*kind].repeats);
	else
		OK(0, "%s is read", path);
	reader_close(&x);
}

/* Every prefix of the first bytes of a file; longer ones would only take longer. */
static void one_golden(const char *path, struct str bytes, void *ctx)
{
	size_t n = bytes.len < PREFIX_MAX ? bytes.len : PREFIX_MAX, *files = ctx;

	if (strstr(path, ".want") || decode_binary(bytes))
		return;
	for (size_t len = 0; len <= n; len++) {
		struct reader x;
		/* A copy of its own, so that a read behind its end is seen. */
		char *copy = mem_alloc(len + 1);

		memcpy(copy, bytes.p, len);
		copy = mem_resize(copy, len ? len : 1);
		(void)reader_open(&x, str_n(copy, len));
		reader_close(&x);
		mem_free(copy);
	}
	++*files;
}

int main(void)
{
	size_t files = 0;

	if (access("../shared/samples", R_OK) != 0)
		printf("# SKIP the samples are not here\n");
	for (size_t i = 0; i < COUNT(kinds); i++)
		each_file("../shared/samples", kinds[i].pattern, one_sample, &i);
	each_file("tests/golden/ingest", "*/*.*", one_golden, &files);
	OK(files > 10, "%zu files, cut at every byte, are read or refused", files);
	return tap_end();
}
