/* test_utf8.c - validity, code points, normal form, keys. */
#include "base/utf8.h"
#include "tests/tap.h"

static const struct {
	const char *in;
	size_t valid;
} valid[] = {
	{ "", 0 },
	{ "plain ascii, longer than one word", 33 },
	{ "caf\xC3\xA9", 5 },
	{ "12345678\xC3", 8 },           /* cut off */
	{ "a\x80", 1 },                  /* continuation alone */
	{ "\xC0\xAF", 0 },               /* overlong */
	{ "\xE0\x9F\xBF", 0 },           /* overlong */
	{ "\xED\xA0\x80", 0 },           /* surrogate */
	{ "\xED\x9F\xBF", 3 },           /* last before them */
	{ "\xF0\x8F\xBF\xBF", 0 },       /* overlong */
	{ "\xF4\x8F\xBF\xBF", 4 },       /* U+10FFFF */
	{ "\xF4\x90\x80\x80", 0 },       /* beyond */
	{ "\xF0\x9F\x99\x82 ok\xFF", 7 } /* emoji, then not a byte of UTF-8 */
};

static const struct {
	const char *in, *fold, *key;
} keys[] = {
	{ "In\xC3\xA9s O'Neil", "in\xC3\xA9s o'neil", "ines oneil" },
	{ "Ine\xCC\x81s O\xE2\x80\x99Neil", "in\xC3\xA9s o\xE2\x80\x99neil",
	  "ines oneil" },
	{ "  A \t\r\n b  ", "a b", "a b" },
	{ "\xC2\xA0"
	  "A\xE3\x80\x80"
	  "B\xC2\xA0",
	  "a b", "a b" },
	{ "Anne-Marie", "anne-marie", "anne marie" },
	{ "hello,world!", "hello,world!", "hello world" },
	{ "U.S.", "u.s.", "us" },
	{ "1.5% of $1,500.", "1.5% of $1,500.", "1.5% of $1,500" },
	{ "1.5% \xC3\xA0 1,500.", "1.5% \xC3\xA0 1,500.", "1.5% a 1,500" },
	{ "STRASSE Stra\xC3\x9F"
	  "e",
	  "strasse strasse", "strasse strasse" },
	{ "S\xC3\xB8ren", "s\xC3\xB8ren", "soren" },
	{ "C++ & C#", "c++ & c#", "c++ c" },
	{ "...", "...", "" },
	{ "\xE2\x80\xA6", "\xE2\x80\xA6", "" },
	{ "zero\xE2\x80\x8Bwidth", "zero\xE2\x80\x8Bwidth", "zerowidth" },
	{ "", "", "" },
};

static void test_code_points(void)
{
	struct buf b = { 0 };
	struct str s = STRL("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82\xFFz\xC3");
	static const uint32_t want[] = {
		'a', 0xE9, 0x20AC, 0x1F642, 0xFFFD, 'z', 0xFFFD
	};

	for (size_t i = 0; i < COUNT(want); i++)
		OK(utf8_next(&s) == want[i], "code point %zu", i);
	OK(s.len == 0, "all taken");
	utf8_put(&b, 'a');
	utf8_put(&b, 0x20AC);
	utf8_put(&b, 0xD800);
	utf8_put(&b, 0x110000);
	OK(str_eq(buf_view(&b), STRL("a\xE2\x82\xAC\xEF\xBF\xBD\xEF\xBF\xBD")),
	   "put, with U+FFFD for what is no character");
	buf_fini(&b);
}

static void test_nfc(struct arena *a)
{
	struct str same = STRL("caf\xC3\xA9 \xE2\x80\x94 \xE1\xBA\xA1");
	struct buf b = { 0 };

	OK(utf8_nfc(a, same).p == same.p, "NFC is returned as it is");
	OK(str_eq(utf8_nfc(a, STRL("e\xCC\x81")), STRL("\xC3\xA9")), "composed");
	OK(str_eq(utf8_nfc(a, STRL("a\xCC\xA3\xCC\x82")),
		  utf8_nfc(a, STRL("a\xCC\x82\xCC\xA3"))),
	   "marks in any order");
	OK(str_eq(utf8_nfc(a, STRL("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB")),
		  STRL("\xED\x95\x9C")),
	   "Hangul");
	/* Quadratic sorting would need minutes here. */
	for (int i = 0; i < 200000; i++)
		buf_z(&b, i % 2 ? "\xCC\x81" : "\xCC\xA3");
	OK(utf8_nfc(a, buf_view(&b)).len == b.len, "400 kB of marks on one letter");
	buf_fini(&b);
}

/* The fold of ASCII, byte by byte, as its contract says it. */
static size_t slow_key(char *to, const char *p, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		char c = p[i];
		bool figure = i > 0 && i + 1 < len && strchr("0123456789", p[i - 1]) &&
			      strchr("0123456789", p[i + 1]);

		if ((c == '.' || c == ',') && figure)
			to[n++] = c;
		else if (c == '.' || c == '\'' || c == '`')
			continue;
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			 strchr("$%+<=>^|~", c))
			to[n++] = c;
		else if (c >= 'A' && c <= 'Z')
			to[n++] = (char)(c + 32);
		else if (n && to[n - 1] != ' ')
			to[n++] = ' ';
	}
	return n && to[n - 1] == ' ' ? n - 1 : n;
}

static size_t slow_fold(char *to, const char *p, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		char c = p[i];

		if (c != ' ' && c != '\t')
			to[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
		else if (n && to[n - 1] != ' ')
			to[n++] = ' ';
	}
	return n && to[n - 1] == ' ' ? n - 1 : n;
}

/* A tidy text is what folding leaves as it is but for capitals, without controls. */
static bool slow_tidy(const char *p, size_t len)
{
	char folded[64];

	for (size_t i = 0; i < len; i++)
		if ((unsigned char)p[i] < ' ' || (unsigned char)p[i] > '~')
			return false;
	return len > 0 && slow_fold(folded, p, len) == len;
}

static void test_long_keys(struct arena *a)
{
	static const char letters[] =
	    "abcdefgh  ABCXYZ 0189 ,.,.' eeee tttt aaaa \t-_/@[`{$%+<=>^|~\"";
	uint32_t x = 1;
	size_t bad = 0, untidy = 0, tidy = 0;

	for (int round = 0; round < 2000; round++) {
		char text[64], want[64];
		size_t len = (size_t)round % sizeof(text), n;

		for (size_t i = 0; i < len; i++) {
			x = x * 1664525 + 1013904223;
			text[i] = letters[(x >> 16) % (sizeof(letters) - 1)];
		}
		n = slow_key(want, text, len);
		bad += !str_eq(utf8_key(a, str_n(text, len)), str_n(want, n));
		n = slow_fold(want, text, len);
		bad += !str_eq(utf8_fold(a, str_n(text, len)), str_n(want, n));
		if (n && round % 4 == 0)
			want[n / 2] = round % 8 ? '\x7F' : '\xC3';
		untidy += utf8_is_tidy(str_n(want, n)) != slow_tidy(want, n);
		tidy += slow_tidy(want, n);
		untidy += utf8_is_tidy(str_n(text, len)) != slow_tidy(text, len);
	}
	OK(bad == 0, "keys and folds of 2000 random texts (%zu differ)", bad);
	OK(untidy == 0 && tidy > 100, "tidy texts are told (%zu differ)", untidy);
}

static void test_last(void)
{
	OK(utf8_last(STRL("")) == 0 && utf8_last(str_none()) == 0, "of no text");
	OK(utf8_last(STRL("ab")) == 'b' && utf8_last(STRL("a")) == 'a', "of ASCII");
	OK(utf8_last(STRL("Caf\xC3\xA9")) == 0xE9, "of two bytes");
	OK(utf8_last(STRL("\xF0\xA0\xAE\xB7")) == 0x20BB7, "of four");
	OK(utf8_last(STRL("\x80")) == 0xFFFD, "of none");
}

int main(void)
{
	test_last();
	struct arena a = { 0 };
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(valid); i++)
		OK(utf8_valid_prefix(str_z(valid[i].in)) == valid[i].valid, "valid %zu",
		   i);
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct str in = str_z(keys[i].in), fold = utf8_fold(&a, in);

		OK(str_eq(fold, str_z(keys[i].fold)), "fold %s", keys[i].in);
		OK(str_eq(utf8_key(&a, in), str_z(keys[i].key)), "key %s", keys[i].in);
		OK(str_eq(utf8_fold(&a, fold), fold), "a fold folds to itself");
		b.len = 0;
		utf8_key_put(&b, in);
		OK(str_eq(buf_view(&b), str_z(keys[i].key)), "key_put is key");
	}
	test_code_points();
	test_long_keys(&a);
	test_nfc(&a);
	OK(utf8_is_letter('x') && utf8_is_letter(0xE9) && !utf8_is_letter('1') &&
	       !utf8_is_letter('['),
	   "letters");
	OK(utf8_is_upper('X') && utf8_is_upper(0xC9) && !utf8_is_upper(0xE9),
	   "capitals");
	OK(utf8_is_digit('0') && utf8_is_digit(0x663) && !utf8_is_digit('a'), "digits");
	OK(utf8_is_space(' ') && utf8_is_space(0xA0) && !utf8_is_space(0x200B),
	   "blanks");
	buf_fini(&b);
	arena_fini(&a);
	return tap_end();
}
