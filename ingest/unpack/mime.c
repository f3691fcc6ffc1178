/* mime.c - codes of mails to text. */
#include "ingest/unpack/mime.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/unpack/charset.h"
#include "ingest/unpack/decode.h"
#include "ingest/unpack/entity.h"

enum { TAG_NAME = 12, LISTS = 8 };
/* Of an encoded word; RFC 2047 allows 75 bytes in all, mailers write more. */
enum { CHARSET_BYTES = 40, WORD_BYTES = 500 };

static int digit64(char c)
{
	static const char all[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(all, c) : NULL;

	return at ? (int)(at - all) : c == '-' ? 62 : c == '_' ? 63 : -1;
}

void mime_base64(struct buf *out, struct str s)
{
	unsigned bits = 0;
	int have = 0;

	buf_room(out, s.len / 4 * 3 + 3);
	for (size_t i = 0; i < s.len && s.p[i] != '='; i++) {
		int d = digit64(s.p[i]);

		if (d < 0)
			continue;
		bits = (bits << 6 | (unsigned)d) & 0xFFFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			buf_c(out, (char)(unsigned char)(bits >> have & 0xFF));
		}
	}
}

void mime_quoted(struct buf *out, struct str s, bool word)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (c == '_' && word) {
			c = ' ';
		} else if (c == '=' && i + 2 < s.len && ascii_hex(s.p[i + 1]) >= 0 &&
			   ascii_hex(s.p[i + 2]) >= 0) {
			c = (char)(ascii_hex(s.p[i + 1]) * 16 + ascii_hex(s.p[i + 2]));
			i += 2;
		} else if (c == '=') {
			/* A soft line break, with blanks before it or not. */
			size_t end = i + 1;

			while (end < s.len && (s.p[end] == ' ' || s.p[end] == '\t' ||
					       s.p[end] == '\r'))
				end++;
			if (end < s.len && s.p[end] == '\n') {
				i = end;
				continue;
			}
		}
		buf_c(out, c);
	}
}

/*
 * "=?charset?B?text?=" at the start of s; appends its bytes, of a charset that is not
 * guessed its text, and returns its length.
 */
static size_t encoded_word(struct buf *out, struct str s)
{
	size_t code, end, from = out->len;
	struct str text, bytes;
	struct buf decoded = { 0 };
	char how;

	if (!str_starts(s, STRL("=?")))
		return 0;
	code = str_chr(str_head(str_from(s, 2), CHARSET_BYTES), '?');
	if (code == STR_NPOS || code + 5 >= s.len || s.p[code + 4] != '?')
		return 0;
	how = (char)(s.p[code + 3] | 32);
	text = str_head(str_from(s, code + 5), WORD_BYTES);
	end = str_find(text, STRL("?="), 0);
	if (end == STR_NPOS || (how != 'b' && how != 'q'))
		return 0;
	text.len = end;
	if (how == 'b')
		mime_base64(out, text);
	else
		mime_quoted(out, text, true);
	bytes = str_from(buf_view(out), from);
	if (charset_decode(&decoded, bytes, str_sub(s, 2, code + 2))) {
		out->len = from;
		buf_str(out, buf_view(&decoded));
	}
	buf_fini(&decoded);
	return code + 5 + end + 2;
}

struct str mime_text(struct arena *a, struct str bytes, struct str charset)
{
	struct buf tmp = { 0 }, from = { 0 };
	struct decoded d;
	struct str text;

	if (charset_decode(&from, bytes, charset))
		bytes = buf_view(&from);
	decode_text(bytes, &tmp, &d);
	text = utf8_nfc(a, arena_str(a, d.text));
	buf_fini(&tmp);
	buf_fini(&from);
	return text;
}

struct str mime_header(struct arena *a, struct str value)
{
	struct buf out = { 0 };
	struct str text;
	bool after_word = false;

	value = str_trim(value);
	for (size_t i = 0; i < value.len;) {
		size_t n = encoded_word(&out, str_from(value, i)), end = i;

		if (n) {
			i += n;
			after_word = true;
			continue;
		}
		while (end < value.len && memchr(" \t\r\n", value.p[end], 4))
			end++;
		/* White space between two encoded words is none. */
		if (end > i && after_word &&
		    str_starts(str_from(value, end), STRL("=?"))) {
			i = end;
			continue;
		}
		after_word = false;
		buf_c(&out, end > i ? ' ' : value.p[i]);
		i = end > i ? end : i + 1;
	}
	text = mime_text(a, buf_view(&out), str_none());
	buf_fini(&out);
	return str_trim(text);
}

struct str mime_flowed(struct arena *a, struct str text, bool delsp)
{
	char *to = arena_alloc(a, 2 * text.len + 2);
	struct str line;
	size_t n = 0;

	while (str_line(&text, &line)) {
		bool flows = line.len && line.p[line.len - 1] == ' ' &&
			     !str_eq(line, STRL("-- "));

		if (line.len && line.p[0] == ' ')
			line = str_from(line, 1);
		if (flows && delsp && line.len)
			line.len--;
		if (line.len)
			memcpy(to + n, line.p, line.len);
		n += line.len;
		if (!flows)
			to[n++] = '\n';
	}
	return str_n(to, n);
}

static bool is_tag(struct str name, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ieq(name, str_z(names[i])))
			return true;
	return false;
}

/* Whether text ends with the "- " of an item that says nothing yet. */
static bool after_mark(struct str s)
{
	if (!str_ends(s, STRL("- ")))
		return false;
	for (s.len -= 2; s.len && s.p[s.len - 1] == ' ';)
		s.len--;
	return !s.len || s.p[s.len - 1] == '\n';
}

/* The words so far, and the lists that are open around what comes. */
struct html {
	struct buf out;
	size_t lists;
	struct str skip; /* the tag whose words nobody sees, or none */
	size_t nested;   /* of its name within it */
	bool all;        /* parts that are not shown count as well */
};

/* "- " of an item, two blanks further in for each list around its own. */
static void put_item(struct html *h)
{
	for (size_t i = 1; i < h->lists && i < LISTS; i++)
		buf_z(&h->out, "  ");
	buf_z(&h->out, "- ");
}

/* What a tag is worth in text. */
static void put_tag(struct html *h, struct str name, bool closes)
{
	static const char *const blocks[] = { "p",     "div", "br", "tr",
					      "table", "ul",  "ol", "li",
					      "h1",    "h2",  "h3", "h4",
					      "h5",    "h6",  "hr", "blockquote" };
	struct buf *out = &h->out;
	bool new_line = out->len == 0 || out->p[out->len - 1] == '\n';

	if (str_ieq(name, STRL("ul")) || str_ieq(name, STRL("ol")))
		h->lists = closes ? h->lists - (h->lists > 0) : h->lists + 1;
	if ((str_ieq(name, STRL("td")) || str_ieq(name, STRL("th"))) && closes)
		buf_c(out, ' ');
	if (!is_tag(name, blocks, COUNT(blocks)))
		return;
	/* <li><p>text: the paragraph is the item's. */
	if (!closes && (str_ieq(name, STRL("p")) || str_ieq(name, STRL("div"))) &&
	    after_mark(buf_view(out)))
		return;
	if (!new_line || str_ieq(name, STRL("br")))
		buf_c(out, '\n');
	if (closes)
		return;
	if (str_ieq(name, STRL("li")))
		put_item(h);
	else if (name.len == 2 && (name.p[0] | 32) == 'h' && name.p[1] != 'r')
		buf_z(out, "## ");
}

/* The tag at the start of s (behind '<'): its name, and its end. */
static size_t tag_of(struct str s, struct str *name, bool *closes)
{
	size_t end = str_chr(s, '>'), n = 0;

	*closes = str_eat(&s, '/');
	while (n < s.len && n < TAG_NAME &&
	       (ascii_is_digit(s.p[n]) || ascii_is_letter(s.p[n])))
		n++;
	*name = str_n(s.p, n);
	return end == STR_NPOS ? STR_NPOS : end + 1;
}

static struct str without_entities(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, s.len + ENTITY_BYTES);
	size_t n = 0;

	for (size_t i = 0; i < s.len;) {
		char code[ENTITY_BYTES];
		size_t len = 0, took = 0;

		if (s.p[i] == '&')
			took = entity_decode(str_from(s, i), code, &len);
		/* A reference is never shorter than what it stands for. */
		if (took && len <= took)
			memcpy(to + n, code, len);
		else
			to[n] = s.p[i];
		n += took && len <= took ? len : 1;
		i += took && len <= took ? took : 1;
	}
	return str_n(to, n);
}

/* <style> and its like, and what a mail shows in the list of mails only. */
static bool is_hidden(const struct html *h, struct str name, struct str tag)
{
	static const char *const hidden[] = { "style", "script", "head", "title" };

	return is_tag(name, hidden, COUNT(hidden)) ||
	       (!h->all &&
		(str_ieq(name, STRL("div")) || str_ieq(name, STRL("span"))) &&
		(str_has(tag, STRL("display:none")) ||
		 str_has(tag, STRL("display: none"))));
}

static void take_tag(struct html *h, struct str name, bool closes, struct str tag)
{
	if (!h->skip.len) {
		if (!closes && is_hidden(h, name, tag))
			h->skip = name;
		else
			put_tag(h, name, closes);
	} else if (str_ieq(name, h->skip)) {
		if (!closes)
			h->nested++;
		else if (h->nested)
			h->nested--;
		else
			h->skip.len = 0;
	}
}

static void read_html(struct html *h, struct str html)
{
	struct str name;
	bool closes;

	for (size_t i = 0; i < html.len; i++) {
		char c = html.p[i];
		size_t end;

		if (c != '<') {
			if (!h->skip.len)
				buf_c(&h->out, memchr("\r\n\t", c, 3) ? ' ' : c);
			continue;
		}
		if (str_starts(str_from(html, i), STRL("<!--"))) {
			end = str_find(html, STRL("-->"), i + 4);
			if (end == STR_NPOS)
				break;
			i = end + 2;
			continue;
		}
		end = tag_of(str_from(html, i + 1), &name, &closes);
		if (end == STR_NPOS)
			break;
		take_tag(h, name, closes, str_sub(html, i, i + end));
		i += end;
	}
}

struct str mime_html(struct arena *a, struct str html)
{
	struct html h = { .all = false };
	struct str text;

	read_html(&h, html);
	/* A part without its end would hide all that follows. */
	if (str_ieq(h.skip, STRL("div")) || str_ieq(h.skip, STRL("span"))) {
		h.out.len = 0;
		h = (struct html){ .out = h.out, .all = true };
		read_html(&h, html);
	}
	text = without_entities(a, mime_text(a, buf_view(&h.out), str_none()));
	buf_fini(&h.out);
	return text;
}
