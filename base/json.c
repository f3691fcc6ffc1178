/*
 * json.c - strict JSON (RFC 8259) by pulling values out of a text in memory.
 * Strings are looked at eight bytes at a time; those without escapes are handed
 * out as they stand.  Nesting costs a counter, never the C stack.
 */
#include "base/json.h"

#include "base/ascii.h"
#include "base/jsonnum.h"
#include "base/jsonscan.h"
#include "base/utf8.h"

static void fail_as(struct json *j, enum err_code code, size_t at, const char *what)
{
	if (!j->failed)
		err_at(j->err, code, (struct str){ 0 }, 0, at + 1, "%s", what);
	j->failed = true;
}

static void fail(struct json *j, const char *what)
{
	fail_as(j, ERR_SYNTAX, j->at, what);
}

static void blanks(struct json *j)
{
	while (j->at < j->text.len) {
		char c = j->text.p[j->at];

		if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
			break;
		j->at++;
	}
}

/* The byte at the reader, or NUL at the end (a NUL starts no value either). */
static char here(const struct json *j)
{
	return j->at < j->text.len ? j->text.p[j->at] : '\0';
}

void json_init(struct json *j, struct str text, struct arena *a, struct err *e)
{
	*j = (struct json){ .text = text, .arena = a, .err = e };
}

enum json_type json_peek(struct json *j)
{
	if (j->failed)
		return JSON_ERROR;
	blanks(j);
	switch (here(j)) {
	case '"':
		return JSON_STRING;
	case '{':
		return JSON_OBJECT;
	case '[':
		return JSON_ARRAY;
	case 't':
		return JSON_TRUE;
	case 'f':
		return JSON_FALSE;
	case 'n':
		return JSON_NULL;
	default:
		break;
	}
	if (here(j) == '-' || ascii_is_digit(here(j)))
		return JSON_NUMBER;
	fail(j, j->at < j->text.len ? "a value was expected"
				    : "ends where a value was expected");
	return JSON_ERROR;
}

static bool word(struct json *j, struct str w)
{
	if (!str_starts(str_from(j->text, j->at), w)) {
		fail(j, "not a JSON value");
		return false;
	}
	j->at += w.len;
	return true;
}

/* Four hex digits at `at`, or -1. */
static int32_t hex4(struct str s, size_t at)
{
	int32_t v = 0;

	if (s.len < 4 || at > s.len - 4)
		return -1;
	for (size_t i = at; i < at + 4; i++) {
		int digit = ascii_hex(s.p[i]);

		if (digit < 0)
			return -1;
		v = v * 16 + digit;
	}
	return v;
}

/* The second half of a surrogate pair at `at`, or -1. */
static int32_t low_half(struct str t, size_t at)
{
	int32_t low = str_starts(str_from(t, at), STRL("\\u")) ? hex4(t, at + 2) : -1;

	return low < 0xDC00 || low > 0xDFFF ? -1 : low;
}

/* Reads \u and four hex digits, or a surrogate pair, at j->at; -1: neither. */
static int32_t unicode_escape(struct json *j)
{
	int32_t cp = hex4(j->text, j->at + 2), low = -1;

	if (cp >= 0xD800 && cp <= 0xDBFF)
		low = low_half(j->text, j->at + 6);
	if (low >= 0)
		cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
	else if (cp >= 0xD800 && cp <= 0xDFFF)
		cp = j->lax ? 0xFFFD : -1;
	if (cp >= 0)
		j->at += low >= 0 ? 12 : 6;
	return cp;
}

/* The escape at j->at as a code point, or -1 with the error set. */
static int32_t escape(struct json *j)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	char c = j->at + 1 < j->text.len ? j->text.p[j->at + 1] : '\0';
	const char *hit;
	int32_t cp;

	if (c == 'u') {
		cp = unicode_escape(j);
		if (cp < 0)
			fail(j, "\\u needs four hex digits, and surrogates come in "
				"pairs");
		return cp;
	}
	hit = c ? strchr(from, c) : NULL;
	if (!hit) {
		fail(j, "not an escape");
		return -1;
	}
	j->at += 2;
	return to[hit - from];
}

/*
 * Passes over a string and checks it.  Returns what stands between the quotes;
 * *escaped tells whether it has to be decoded.
 */
static struct str scan_string(struct json *j, bool *escaped)
{
	size_t start = ++j->at, ok;
	struct str raw, none = { 0 };
	uint64_t high = 0;

	for (*escaped = false;;) {
		char c;

		j->at += jsonscan_plain(j->text.p + j->at, j->text.len - j->at, &high);
		if (j->at >= j->text.len) {
			fail(j, "a string without its end");
			return none;
		}
		c = here(j);
		if (c == '"')
			break;
		if (c == '\\') {
			*escaped = true;
			if (escape(j) < 0)
				return none;
		} else if (j->lax) {
			j->at++;
		} else {
			fail(j, "a control character in a string");
			return none;
		}
	}
	raw = str_n(j->text.p + start, j->at - start);
	j->at++;
	if (high == 0)
		return raw;
	ok = utf8_valid_prefix(raw);
	if (ok < raw.len) {
		fail_as(j, ERR_ENCODING, start + ok, "not UTF-8");
		return none;
	}
	return raw;
}

/* A checked string with escapes, decoded: never longer than its source. */
static struct str decode(struct json *j, struct str raw)
{
	char *out = arena_alloc(j->arena, raw.len + 1), *p = out;
	struct json in = { .text = raw, .lax = j->lax };

	while (in.at < raw.len) {
		struct str rest = str_from(raw, in.at);
		size_t n = str_chr(rest, '\\');

		if (n == STR_NPOS)
			n = rest.len;
		memcpy(p, rest.p, n);
		p += n;
		in.at += n;
		if (in.at < raw.len)
			p += utf8_encode((uint32_t)escape(&in), p);
	}
	return str_n(out, (size_t)(p - out));
}

struct str json_string(struct json *j)
{
	struct str raw, none = { 0 };
	bool escaped;

	if (j->failed || (here(j) != '"' && json_peek(j) != JSON_STRING)) {
		fail(j, "a string was expected");
		return none;
	}
	raw = scan_string(j, &escaped);
	return escaped && !j->failed ? decode(j, raw) : raw;
}

static size_t digits(struct json *j)
{
	size_t from = j->at;

	while (ascii_is_digit(here(j)))
		j->at++;
	return j->at - from;
}

/* Passes over a number; false with the error set when it is not one. */
static bool scan_number(struct json *j, struct str *out)
{
	size_t from = j->at;

	if (here(j) == '-')
		j->at++;
	if (here(j) == '0')
		j->at++;
	else if (digits(j) == 0)
		goto bad;
	if (here(j) == '.') {
		j->at++;
		if (digits(j) == 0)
			goto bad;
	}
	if (here(j) == 'e' || here(j) == 'E') {
		j->at++;
		if (here(j) == '+' || here(j) == '-')
			j->at++;
		if (digits(j) == 0)
			goto bad;
	}
	*out = str_n(j->text.p + from, j->at - from);
	return true;
bad:
	fail(j, "not a number");
	return false;
}

static bool number(struct json *j, struct str *out)
{
	if (json_peek(j) != JSON_NUMBER) {
		fail(j, "a number was expected");
		return false;
	}
	return scan_number(j, out);
}

int64_t json_milli(struct json *j)
{
	struct str s;

	return number(j, &s) ? jsonnum_milli(s) : 0;
}

int64_t json_int(struct json *j)
{
	int64_t v = 0;
	size_t at;
	struct str s;

	if (!number(j, &s))
		return 0;
	at = j->at - s.len;
	if (jsonnum_int(s, &v))
		return v;
	if (str_chr(s, '.') != STR_NPOS || str_chr(s, 'e') != STR_NPOS ||
	    str_chr(s, 'E') != STR_NPOS)
		fail_as(j, ERR_SYNTAX, at, "a whole number was expected");
	else
		fail_as(j, ERR_LIMIT, at, "a number of more than 64 bits");
	return 0;
}

bool json_bool(struct json *j)
{
	enum json_type t = json_peek(j);

	if (t == JSON_TRUE)
		return word(j, STRL("true"));
	if (t == JSON_FALSE)
		word(j, STRL("false"));
	else
		fail(j, "true or false was expected");
	return false;
}

bool json_null(struct json *j)
{
	return !j->failed && json_peek(j) == JSON_NULL && word(j, STRL("null"));
}

bool json_enter(struct json *j, enum json_type type)
{
	if (json_peek(j) != type) {
		fail(j, type == JSON_OBJECT ? "an object was expected"
					    : "an array was expected");
		return false;
	}
	if (j->depth == JSON_DEPTH) {
		fail_as(j, ERR_LIMIT, j->at, "nested too deeply");
		return false;
	}
	j->depth++;
	j->at++;
	return true;
}

/*
 * Passes the comma before a member, or the closing bracket.  Straight after the
 * opening bracket there is no comma: values never end in that byte.
 */
static bool next(struct json *j, char open, char close)
{
	bool first;

	if (j->failed)
		return false;
	first = j->text.p[j->at - 1] == open;
	blanks(j);
	if (here(j) == close) {
		j->at++;
		j->depth--;
		return false;
	}
	if (first)
		return true;
	if (here(j) != ',') {
		fail(j, close == '}' ? "',' or '}' was expected"
				     : "',' or ']' was expected");
		return false;
	}
	j->at++;
	return true;
}

bool json_key(struct json *j, struct str *key)
{
	if (!next(j, '{', '}'))
		return false;
	blanks(j);
	if (here(j) != '"') {
		fail(j, "a member name was expected");
		return false;
	}
	*key = json_string(j);
	if (j->failed)
		return false;
	blanks(j);
	if (here(j) != ':') {
		fail(j, "':' was expected");
		return false;
	}
	j->at++;
	return true;
}

bool json_more(struct json *j)
{
	return next(j, '[', ']');
}

/* One value that is not an array or object; false with the error set. */
static bool skip_scalar(struct json *j, enum json_type type)
{
	bool escaped;
	struct str s;

	switch (type) {
	case JSON_STRING:
		scan_string(j, &escaped);
		break;
	case JSON_NUMBER:
		scan_number(j, &s);
		break;
	case JSON_TRUE:
		word(j, STRL("true"));
		break;
	case JSON_FALSE:
		word(j, STRL("false"));
		break;
	default:
		word(j, STRL("null"));
		break;
	}
	return !j->failed;
}

/* A member name, without decoding it. */
static void skip_key(struct json *j)
{
	bool escaped;

	blanks(j);
	if (here(j) != '"') {
		fail(j, "a member name was expected");
		return;
	}
	scan_string(j, &escaped);
	blanks(j);
	if (here(j) != ':')
		fail(j, "':' was expected");
	else
		j->at++;
}

struct str json_raw(struct json *j)
{
	char open[JSON_DEPTH + 1];
	int base = j->depth;
	size_t from;

	json_peek(j);
	from = j->at;
	do {
		enum json_type t = json_peek(j);

		if (t == JSON_OBJECT || t == JSON_ARRAY) {
			if (!json_enter(j, t))
				break;
			open[j->depth] = t == JSON_OBJECT ? '{' : '[';
		} else if (t == JSON_ERROR || !skip_scalar(j, t)) {
			break;
		}
		while (j->depth > base &&
		       !next(j, open[j->depth], open[j->depth] == '{' ? '}' : ']'))
			if (j->failed)
				break;
		if (!j->failed && j->depth > base && open[j->depth] == '{')
			skip_key(j);
	} while (!j->failed && j->depth > base);
	return j->failed ? str_none() : str_n(j->text.p + from, j->at - from);
}

bool json_end(struct json *j)
{
	if (j->failed)
		return false;
	blanks(j);
	if (j->at == j->text.len)
		return true;
	fail(j, "text after the end of the value");
	return false;
}
