/* mdtext.c - inline Markdown, in one pass. */
#include "ingest/written/mdtext.h"

#include "base/ascii.h"

/* A link that is longer than this is none: what it shows is looked at again. */
enum { LINK_BYTES = 1000 };

static bool punct(char c)
{
	return c && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) != NULL;
}

static bool word(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

struct out {
	char *p;
	size_t n;
};

static void put(struct out *o, struct str s)
{
	memcpy(o->p + o->n, s.p, s.len);
	o->n += s.len;
}

/* Where each end stands next, as found by an earlier search; searched once each. */
struct limits {
	size_t comment, struck, wiki, link, paren;
};

/* The next `what` at or after `from`, or STR_NPOS; *known: where it was found last. */
static size_t ahead(struct str s, struct str what, size_t from, size_t *known)
{
	if (*known == 0 || (*known != STR_NPOS && *known < from))
		*known = str_find(s, what, from);
	return *known;
}

/* "[[target|shown]]", "[shown](target)" at `at`; bytes, or 0. */
static size_t link(struct str s, size_t at, struct limits *known, struct str *shown)
{
	bool wiki = str_starts(str_from(s, at), STRL("[["));
	size_t end, close;

	if (wiki) {
		end = ahead(s, STRL("]]"), at + 2, &known->wiki);
		if (end == STR_NPOS || end - at > LINK_BYTES)
			return 0;
		*shown = str_sub(s, at + 2, end);
		close = str_chr(*shown, '|');
		if (close != STR_NPOS)
			*shown = str_from(*shown, close + 1);
		return end + 2 - at;
	}
	if (s.p[at] != '[')
		return 0;
	end = ahead(s, STRL("]("), at + 1, &known->link);
	if (end == STR_NPOS || end - at > LINK_BYTES ||
	    str_chr(str_sub(s, at + 1, end), '[') != STR_NPOS)
		return 0;
	close = ahead(s, STRL(")"), end + 2, &known->paren);
	if (close == STR_NPOS)
		return 0;
	*shown = str_sub(s, at + 1, end);
	return close + 1 - at;
}

/* Bytes of a construct at `at` (0: none); *shown is what is seen of it. */
static size_t construct(struct str s, size_t at, struct limits *known,
			struct str *shown)
{
	struct str rest = str_from(s, at);
	size_t end;

	*shown = (struct str){ "", 0 };
	if (str_starts(rest, STRL("<!--"))) {
		end = ahead(s, STRL("-->"), at + 4, &known->comment);
		return end == STR_NPOS ? 0 : end + 3 - at;
	}
	if (str_starts(rest, STRL("~~"))) {
		end = ahead(s, STRL("~~"), at + 2, &known->struck);
		return end == STR_NPOS ? 0 : end + 2 - at;
	}
	/* A picture, or another file that is shown here, is no words. */
	if (str_starts(rest, STRL("!["))) {
		end = link(s, at + 1, known, shown);
		*shown = (struct str){ "", 0 };
		return end ? end + 1 : 0;
	}
	return link(s, at, known, shown);
}

/* Is the mark at `at` emphasis: words on one side, or another mark? */
static bool emphasis(struct str s, size_t at)
{
	char before = at ? s.p[at - 1] : ' ',
	     after = at + 1 < s.len ? s.p[at + 1] : ' ';

	/* "_Note:_ the" ends behind a mark. */
	if (s.p[at] == '_')
		return word(before) != word(after) ||
		       (strchr(".:;!?)", before) && after == ' ');
	/* 2*3 and " * " are no emphasis. */
	return !(word(before) && word(after)) && (before != ' ' || after != ' ');
}

static bool plain_already(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (memchr("*_`~[\\<=", s.p[i], 8))
			return false;
	return true;
}

struct str mdtext_plain(struct arena *a, struct str s)
{
	struct limits known = { 0 };
	struct out o = { NULL, 0 };
	struct str shown;

	if (plain_already(s))
		return s;
	s = mdtext_unbroken(a, s, ' ');
	o.p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len;) {
		char c = s.p[i];
		size_t n = 0;

		if (c == '<' || c == '~' || c == '[' ||
		    (c == '!' && (!i || s.p[i - 1] == ' ')))
			n = construct(s, i, &known, &shown);
		/* "[~~done~~](url)" */
		if (n > 0 && str_starts(shown, STRL("~~")) &&
		    str_ends(shown, STRL("~~")))
			shown.len = 0;
		if (n > 0) {
			for (size_t k = 0; k < shown.len; k++)
				if (shown.p[k] != '*' && shown.p[k] != '`')
					o.p[o.n++] = shown.p[k];
			i += n;
		} else if (c == '\\' && i + 1 < s.len && punct(s.p[i + 1])) {
			o.p[o.n++] = s.p[i + 1];
			i += 2;
		} else if (c == '`' || ((c == '*' || c == '_') && emphasis(s, i))) {
			i++;
		} else if (c == '=' && i + 1 < s.len && s.p[i + 1] == '=') {
			i += 2;
		} else {
			put(&o, str_sub(s, i, i + 1));
			i++;
		}
	}
	return str_trim(str_n(o.p, o.n));
}

struct str mdtext_unbroken(struct arena *a, struct str s, char by)
{
	static const struct str marks[] = { STR("<br>"), STR("<br/>"), STR("<br />") };
	char *p;
	size_t n = 0;

	if (!str_has(s, STRL("<br")))
		return s;
	p = arena_alloc(a, s.len);
	while (s.len) {
		size_t i = 0;

		while (i < 3 && !str_starts(s, marks[i]))
			i++;
		p[n++] = i < 3 ? by : s.p[0];
		s = str_from(s, i < 3 ? marks[i].len : 1);
	}
	return str_n(p, n);
}

static struct str unescape(struct arena *a, struct str s)
{
	char *p;
	size_t n = 0;

	if (str_chr(s, '\\') == STR_NPOS)
		return s;
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] == '\\' && i + 1 < s.len && punct(s.p[i + 1]))
			i++;
		p[n++] = s.p[i];
	}
	return str_n(p, n);
}

void mdtext_unescape_speech(struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++) {
		struct segment *s = &r->segments.v[i];

		if (s->kind != SEG_SPEECH && s->kind != SEG_CHAT)
			continue;
		s->text = unescape(r->arena, s->text);
		s->speaker = unescape(r->arena, s->speaker);
	}
}
