/* jsonput.c - strings and thousandths as JSON. */
#include "base/json.h"

#include "base/jsonscan.h"
#include "base/utf8.h"

static void put_special(struct buf *b, char c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
	const char *hit = c ? strchr(from, c) : NULL;

	if (hit) {
		buf_c(b, '\\');
		buf_c(b, to[hit - from]);
	} else {
		buf_fmt(b, "\\u%04x", (unsigned)c);
	}
}

/* UTF-8 as it is, anything else as U+FFFD. */
static void put_text(struct buf *b, struct str s)
{
	while (s.len > 0) {
		size_t ok = utf8_valid_prefix(s);

		buf_put(b, s.p, ok);
		s = str_from(s, ok);
		if (s.len > 0)
			utf8_put(b, utf8_next(&s));
	}
}

void json_put_string(struct buf *b, struct str s)
{
	buf_room(b, s.len + 2);
	buf_c(b, '"');
	while (s.len > 0) {
		uint64_t high = 0;
		size_t n = jsonscan_plain(s.p, s.len, &high);

		if (high)
			put_text(b, str_n(s.p, n));
		else
			buf_put(b, s.p, n);
		s = str_from(s, n);
		if (s.len > 0) {
			put_special(b, s.p[0]);
			s = str_from(s, 1);
		}
	}
	buf_c(b, '"');
}

void json_put_member(struct buf *b, const char *before, struct str s)
{
	buf_z(b, before);
	json_put_string(b, s);
}

void json_put_milli(struct buf *b, int64_t milli)
{
	uint64_t v = milli < 0 ? 0 - (uint64_t)milli : (uint64_t)milli,
		 whole = v / 1000;
	unsigned frac = (unsigned)(v % 1000);
	char text[32], *p = text + sizeof(text);
	int places = frac % 10 ? 3 : frac % 100 ? 2 : 1;

	for (int i = places; i < 3; i++)
		frac /= 10;
	for (int i = 0; i < places; i++, frac /= 10)
		*--p = (char)('0' + frac % 10);
	*--p = '.';
	do
		*--p = (char)('0' + whole % 10);
	while (whole /= 10);
	if (milli < 0)
		*--p = '-';
	buf_put(b, p, (size_t)(text + sizeof(text) - p));
}
