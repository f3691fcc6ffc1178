/* cues.c - finds timing lines and what belongs to them; WebVTT 6.1 made wider. */
#include "ingest/captions/cues.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "dossier/record.h"

enum { NUMBER_DIGITS = 10 };

struct line {
	size_t from, to, next; /* bytes; to is without the line end */
};

/* State between one timing line and the next. */
struct body {
	size_t from, to;    /* the payload so far */
	size_t before_last; /* where it would end without its last line */
	struct line last;   /* the line before, when it is not blank */
	bool has_last;
	bool first_of_block; /* `last` follows a blank line */
	bool after_blank;
	bool closed; /* a NOTE or the like: no more payload */
	size_t line; /* number of the first line, 0 = none yet */
};

void cue_scan_init(struct cue_scan *s, struct str text, bool subrip)
{
	*s = (struct cue_scan){ .text = text, .line = 1, .subrip = subrip };
}

static bool next_line(struct cue_scan *s, struct line *l)
{
	const char *p = s->text.p + s->at, *nl, *cr;

	if (s->at == s->text.len)
		return false;
	/* A file whose lines end in CR has none: that is found out once. */
	if (s->lf < s->at || s->at == 0) {
		nl = memchr(p, '\n', s->text.len - s->at);
		s->lf = nl ? (size_t)(nl - s->text.p) : s->text.len;
	}
	l->from = s->at;
	l->to = s->lf;
	l->next = l->to + (l->to < s->text.len);
	cr = memchr(p, '\r', l->to - l->from);
	if (cr) {
		l->to = (size_t)(cr - s->text.p);
		l->next = l->to + 1;
		if (l->next < s->text.len && s->text.p[l->next] == '\n')
			l->next++;
	}
	s->at = l->next;
	s->line++;
	return true;
}

static bool is_blank_line(const struct cue_scan *s, const struct line *l)
{
	for (size_t i = l->from; i < l->to; i++)
		if (s->text.p[i] != ' ' && s->text.p[i] != '\t')
			return false;
	return true;
}

/* First line of a block that is no speech: NOTE, STYLE, REGION, a second header. */
static bool is_block_word(struct str l)
{
	static const struct str words[] = { STR("NOTE"), STR("STYLE"), STR("REGION"),
					    STR("WEBVTT") };

	if (!l.len || !memchr("NSRW", l.p[0], 4))
		return false;
	for (size_t i = 0; i < 4; i++)
		if (str_starts(l, words[i]) &&
		    (l.len == words[i].len || l.p[words[i].len] == ' ' ||
		     l.p[words[i].len] == '\t'))
			return true;
	return false;
}

static struct str line_str(const struct cue_scan *s, const struct line *l)
{
	return str_sub(s->text, l->from, l->to);
}

/* Ids that exporters write: "<uuid>/7-0", "<uuid>-3", 2 "Toby Crane" (1204417728). */
static bool is_export_id(struct str id)
{
	size_t digits = 0, hex = 0;

	while (digits < id.len && ascii_is_digit(id.p[digits]))
		digits++;
	if (digits && digits + 1 < id.len && memcmp(id.p + digits, " \"", 2) == 0)
		return true;
	while (hex < id.len && hex < 36 &&
	       (id.p[hex] == '-' || ascii_is_digit(id.p[hex]) ||
		(id.p[hex] >= 'a' && id.p[hex] <= 'f')))
		hex++;
	return hex == 36 && id.len > 37 && (id.p[36] == '/' || id.p[36] == '-');
}

/* The number that a line consists of, or -1. */
static int64_t number_of(struct str l)
{
	int64_t n = 0;

	l = str_trim(l);
	if (!l.len || l.len > NUMBER_DIGITS)
		return -1;
	for (size_t i = 0; i < l.len; i++) {
		if (!ascii_is_digit(l.p[i]))
			return -1;
		n = n * 10 + (l.p[i] - '0');
	}
	return n;
}

/* Whether the line before a timing line names the cue instead of being spoken. */
static bool is_id(struct cue_scan *s, const struct body *b, bool first_cue)
{
	struct str l = line_str(s, &b->last);
	int64_t number = number_of(l);

	if (s->subrip)
		return number >= 0;
	if (number >= 0 &&
	    (b->first_of_block || number == number_of(s->last_number) + 1)) {
		s->last_number = l;
		return true;
	}
	if (first_cue && is_block_word(l))
		return false;
	return b->first_of_block || is_export_id(l);
}

static void extend(struct cue_scan *s, struct body *b, const struct line *l)
{
	b->first_of_block = b->after_blank;
	if (b->after_blank && !s->subrip) {
		if (is_block_word(line_str(s, l)))
			b->closed = true;
	}
	b->after_blank = false;
	b->last = *l;
	b->has_last = true;
	b->before_last = b->to;
	if (b->closed)
		return;
	if (!b->line) {
		b->line = s->line - 1;
		b->from = l->from;
		b->before_last = b->from;
	}
	b->to = l->to;
}

/* Puts id and payload where they belong when timing line `t` follows. */
static void split_id(struct cue_scan *s, struct body *b, struct str *id)
{
	*id = (struct str){ NULL, 0 };
	if (!b->has_last || b->after_blank || !is_id(s, b, !s->found))
		return;
	*id = line_str(s, &b->last);
	if (!b->closed)
		b->to = b->before_last;
}

static void finish(struct cue_scan *s, const struct body *b, struct cue_block *out)
{
	*out = s->next;
	out->body = b->line && b->to > b->from ? str_sub(s->text, b->from, b->to)
					       : (struct str){ "", 0 };
	if (b->line)
		out->line = b->line;
}

static void begin(struct cue_scan *s, const struct timing *t, enum timing_kind kind,
		  struct str id)
{
	s->next = (struct cue_block){ .id = id, .line = s->line - 1 };
	s->next.bad = kind == TIMING_BAD;
	if (!s->next.bad) {
		s->next.t0 = t->t0;
		s->next.t1 = t->t1;
		s->next.carried = t->carried;
	}
	s->found = true;
}

/* Last words of a cut file: a half timing line and its index are not spoken. */
static void drop_stump(struct cue_scan *s, struct body *b)
{
	struct line prev = { 0 };

	if (!b->has_last && s->line == s->next.line + 1 &&
	    s->text.p[s->text.len - 1] != '\n' && s->text.p[s->text.len - 1] != '\r')
		s->cut = true;
	if (!b->has_last || b->after_blank || b->closed || b->last.next != b->last.to ||
	    !timecode_is_stump(line_str(s, &b->last)))
		return;
	s->cut = true;
	b->to = b->before_last;
	if (b->to <= b->from)
		return;
	prev.to = b->to;
	for (prev.from = prev.to; prev.from > b->from; prev.from--)
		if (s->text.p[prev.from - 1] == '\n' ||
		    s->text.p[prev.from - 1] == '\r')
			break;
	if (number_of(line_str(s, &prev)) >= 0)
		b->to = prev.from;
}

/*
 * Cues as nearly all files write them, each step from one place to the place behind
 * what it read; NULL when it is something else.
 */
static const char *after_end(const struct cue_scan *s, const char *at)
{
	const char *end = s->text.p + s->text.len;

	if (at < end && *at == '\n')
		return at + 1;
	return end - at > 1 && at[0] == '\r' && at[1] == '\n' ? at + 2 : NULL;
}

/* Bytes of the line from `at` to the next one, without its end, LF or CRLF. */
static size_t line_bytes(const char *at, const char *next)
{
	size_t n = (size_t)(next - at) - 1;

	return n - (n && at[n - 1] == '\r');
}

static const char *after_line(const struct cue_scan *s, const char *at)
{
	const char *end = s->text.p + s->text.len;

	/* A line with a tab, or with CR alone, is not for here. */
	for (; end - at >= (ptrdiff_t)sizeof(uint64_t); at += sizeof(uint64_t)) {
		uint64_t w = bytes_load(at, sizeof(w));
		uint64_t low = (w - BYTES_ONES * ' ') & ~w & BYTES_HIGH;

		if (low) {
			at += bytes_first(low);
			break;
		}
	}
	while (at < end && (unsigned char)*at >= ' ')
		at++;
	return after_end(s, at);
}

/* Whether a line of words may begin so: not like a time, a blank line or an id. */
static bool begins_words(const struct cue_scan *s, const char *at)
{
	unsigned char c = at < s->text.p + s->text.len ? (unsigned char)*at : 0;

	return c > '9' || (c > ' ' && c < '0' && c != '-');
}

/* Fixed times, into s->next, and the rest of their line. */
static const char *after_times(struct cue_scan *s, const char *at)
{
	struct str line = str_n(at, (size_t)(s->text.p + s->text.len - at));
	const char *end;

	if (!timecode_fixed(line, &s->next.t0, &s->next.t1))
		return NULL;
	at += TIMECODE_FIXED;
	end = after_end(s, at);
	return end ? end : after_line(s, at);
}

/* Digits alone on a line. */
static const char *after_number(const struct cue_scan *s, const char *at)
{
	const char *end = s->text.p + s->text.len, *from = at;

	while (at < end && ascii_is_digit(*at))
		at++;
	return at > from && at - from <= NUMBER_DIGITS ? after_end(s, at) : NULL;
}

/* An id, if there is one, and times, into s->next: what stands between two cues. */
static const char *after_head(struct cue_scan *s, const char *at)
{
	const char *times = after_number(s, at), *end;

	if (times) {
		s->next.id = str_n(at, line_bytes(at, times));
		end = after_times(s, times);
		if (end)
			s->last_number = s->next.id;
		return end;
	}
	s->next.id = str_none();
	end = after_times(s, at);
	if (end || s->subrip || memchr("NSRW", *at, 4) || (unsigned char)*at <= ' ')
		return end;
	times = after_line(s, at);
	if (!times)
		return NULL;
	s->next.id = str_n(at, line_bytes(at, times));
	return memchr(at, '>', s->next.id.len) ? NULL : after_times(s, times);
}

/*
 * Lines of words, one blank line, and the head of the next cue.  Takes the cue whose
 * times were found last; false, and nothing changed, when there is anything else.
 */
static bool simple_cue(struct cue_scan *s, struct cue_block *out)
{
	const char *from = s->text.p + s->at, *at = from, *blank;
	size_t lines = 0;

	for (; begins_words(s, at); lines++) {
		at = after_line(s, at);
		if (!at)
			return false;
	}
	blank = at;
	at = lines ? after_end(s, at) : NULL;
	if (!at || at == s->text.p + s->text.len)
		return false;
	*out = s->next;
	at = after_head(s, at);
	if (!at) {
		s->next = *out;
		return false;
	}
	out->body = str_n(from, line_bytes(from, blank));
	out->line = s->line;
	s->line += lines + (s->next.id.p ? 3 : 2);
	s->next.line = s->line - 1;
	s->next.bad = s->next.carried = false;
	s->at = (size_t)(at - s->text.p);
	return true;
}

static bool any_cue(struct cue_scan *s, struct cue_block *out)
{
	struct body b = { .after_blank = !s->found };
	struct line l;

	while (next_line(s, &l)) {
		struct timing t;
		enum timing_kind kind;
		struct str id;
		bool had = s->found;

		if (is_blank_line(s, &l)) {
			b.after_blank = true;
			continue;
		}
		kind = timecode_line(line_str(s, &l), s->subrip, &t);
		if (kind == TIMING_NONE) {
			extend(s, &b, &l);
			continue;
		}
		split_id(s, &b, &id);
		if (had)
			finish(s, &b, out);
		else
			s->lost_text = b.line && b.to > b.from;
		begin(s, &t, kind, id);
		if (had)
			return true;
		b = (struct body){ 0 };
	}
	if (!s->found)
		return false;
	drop_stump(s, &b);
	finish(s, &b, out);
	s->found = false;
	return true;
}

bool cue_scan_next(struct cue_scan *s, struct cue_block *out)
{
	/* Two calls, so that any_cue() and its large frame stay out of the quick way.
	 */
	if (!s->found)
		return any_cue(s, out);
	return simple_cue(s, out) || any_cue(s, out);
}

void cues_tell_cut(const struct cue_scan *s, struct record *r)
{
	static const char said[] = "the file ends inside a cue's time";

	if (!s->cut)
		return;
	record_warn(r, STRL("truncated"), s->line - 1, "%s", said);
	record_flag(r, STRL("truncated"), "%s", said);
}
