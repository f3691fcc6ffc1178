/* rtf.c - see rtf.h; the Rich Text Format Specification, 1.9.1. */
#include "ingest/unpack/rtf.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/unpack/decode.h"

enum {
	GROUPS = 200,
	WORD_BYTES = 32,
	NUMBER_BYTES = 10,
	ALT_MAX = 9,
	SURROGATE = 0x10000
};

/* What a group has of its own. */
struct group {
	bool skip;  /* no text of the document */
	size_t alt; /* bytes that stand for a \u behind it */
};

struct rtf {
	struct buf out;
	struct group groups[GROUPS];
	size_t depth, deeper; /* groups; those beyond the limit */
	size_t drop;          /* bytes to drop behind a \u */
	uint32_t high;        /* the first half of a character */
};

bool rtf_is(struct str raw)
{
	return str_starts(raw, STRL("{\\rtf"));
}

static void put(struct rtf *r, uint32_t c)
{
	if (r->groups[r->depth].skip)
		return;
	if (r->drop)
		r->drop--;
	else
		utf8_put(&r->out, c);
}

static void put_unicode(struct rtf *r, long n)
{
	uint32_t c = (uint32_t)(n < 0 ? n + SURROGATE : n);

	r->drop = 0;
	if (c >= 0xD800 && c < 0xDC00)
		r->high = c;
	else if (c >= 0xDC00 && c < 0xE000 && r->high)
		put(r, SURROGATE + ((r->high - 0xD800) << 10) + (c - 0xDC00));
	else
		put(r, c);
	r->drop = r->groups[r->depth].alt;
}

static void word(struct rtf *r, struct str w, long n)
{
	/* Groups that are about the document, and what stands on every page. */
	static const char aside[] =
	    " fonttbl colortbl stylesheet info pict header headerl headerr headerf "
	    "footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl "
	    "generator object fldinst themedata xmlnstbl datastore latentstyles "
	    "footnote annotation bkmkstart bkmkend expandedcolortbl ";
	static const struct {
		const char *word;
		uint32_t c;
	} chars[] = { { " par line sect page row ", '\n' },
		      { " tab cell ", '\t' },
		      { " emdash ", 0x2014 },
		      { " endash ", 0x2013 },
		      { " lquote ", 0x2018 },
		      { " rquote ", 0x2019 },
		      { " ldblquote ", 0x201C },
		      { " rdblquote ", 0x201D },
		      { " bullet ", 0x2022 } };

	if (str_eq(w, STRL("u"))) {
		put_unicode(r, n);
		return;
	}
	if (str_eq(w, STRL("uc")))
		r->groups[r->depth].alt = n > 0 && n <= ALT_MAX ? (size_t)n : 0;
	else if (str_in_words(w, aside))
		r->groups[r->depth].skip = true;
	for (size_t i = 0; i < COUNT(chars); i++)
		if (str_in_words(w, chars[i].word)) {
			r->drop = 0;
			put(r, chars[i].c);
		}
}

/* Behind a backslash; *s: what follows it. */
static void control(struct rtf *r, struct str *s)
{
	char number[NUMBER_BYTES + 2] = "", c = s->len ? s->p[0] : ' ';
	size_t n = 0, digits = 0, from;

	if (!ascii_is_letter(c)) {
		*s = str_from(*s, 1);
		if (c == '\'' && s->len > 1) {
			int hi = ascii_hex(s->p[0]), lo = ascii_hex(s->p[1]);

			*s = str_from(*s, 2);
			if (hi >= 0 && lo >= 0)
				put(r, decode_cp1252((unsigned char)(hi << 4 | lo)));
		} else if (c == '\n' || c == '\r') {
			put(r, '\n');
		} else if (c == '*') {
			r->groups[r->depth].skip = true;
		} else if (c == '~' || c == '_') {
			put(r, c == '~' ? ' ' : '-');
		} else if (strchr("\\{}", c)) {
			put(r, (unsigned char)c);
		}
		return;
	}
	while (n < s->len && n < WORD_BYTES && ascii_is_letter(s->p[n]))
		n++;
	for (from = n; n < s->len && digits < NUMBER_BYTES &&
		       (ascii_is_digit(s->p[n]) || (n == from && s->p[n] == '-'));)
		number[digits++] = s->p[n++];
	word(r, str_n(s->p, from), strtol(number, NULL, 10));
	*s = str_from(*s, n + (n < s->len && s->p[n] == ' '));
}

static void open_group(struct rtf *r)
{
	if (r->depth + 1 == GROUPS) {
		r->deeper++;
		return;
	}
	r->depth++;
	r->groups[r->depth] = r->groups[r->depth - 1];
}

static void close_group(struct rtf *r)
{
	if (r->deeper)
		r->deeper--;
	else if (r->depth)
		r->depth--;
	r->drop = 0;
}

struct str rtf_text(struct arena *a, struct str raw)
{
	struct rtf r = { .groups[0].alt = 1 };
	struct str s = raw;

	while (s.len) {
		char c = s.p[0];

		s = str_from(s, 1);
		if (c == '{')
			open_group(&r);
		else if (c == '}')
			close_group(&r);
		else if (c == '\\')
			control(&r, &s);
		else if (c != '\n' && c != '\r' && c)
			put(&r, (unsigned char)c < 0x80
				    ? (unsigned char)c
				    : decode_cp1252((unsigned char)c));
	}
	return arena_take(a, &r.out);
}
