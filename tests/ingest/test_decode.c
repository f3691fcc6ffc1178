/* test_decode.c - encodings of files. */
#include "ingest/unpack/decode.h"

#include "base/utf8.h"
#include "tests/tap.h"

static const struct {
	const char *name;
	struct str in;
	const char *out;
	bool guessed, damaged;
} cases[] = {
	/* First, while there is no memory that its text could point into. */
	{ "a mark of UTF-32 and nothing more", STR("\xFF\xFE\0\0"), "", false, false },
	{ "ASCII", STR("plain text, more than eight bytes"),
	  "plain text, more than eight bytes", false, false },
	{ "UTF-8", STR("caf\xC3\xA9"), "caf\xC3\xA9", false, false },
	{ "UTF-8 with BOM", STR("\xEF\xBB\xBFhi"), "hi", false, false },
	{ "UTF-16LE", STR("\xFF\xFEh\0\xE9\0"), "h\xC3\xA9", false, false },
	{ "UTF-16BE", STR("\xFE\xFF\0h\0\xE9"), "h\xC3\xA9", false, false },
	{ "UTF-16 pair", STR("\xFF\xFE\x3D\xD8\x00\xDE"), "\xF0\x9F\x98\x80", false,
	  false },
	{ "UTF-16 lone half", STR("\xFF\xFE\x3D\xD8h\0"), "\xEF\xBF\xBDh", false,
	  true },
	{ "UTF-16 cut", STR("\xFF\xFEh\0i"), "h", false, true },
	{ "UTF-32LE", STR("\xFF\xFE\0\0h\0\0\0"), "h", false, false },
	{ "UTF-32BE", STR("\0\0\xFE\xFF\0\1\xF6\0"), "\xF0\x9F\x98\x80", false, false },
	{ "UTF-16LE without a mark", STR("W\0E\0B\0V\0T\0T\0\n\0\n\0"), "WEBVTT\n\n",
	  false, false },
	{ "UTF-16BE without a mark", STR("\0W\0E\0B\0V\0T\0T\0\n\0\n"), "WEBVTT\n\n",
	  false, false },
	{ "Windows-1252",
	  STR("caf\xE9 \x96 \x80"
	      "5"),
	  "caf\xC3\xA9 \xE2\x80\x93 \xE2\x82\xAC"
	  "5",
	  true, false },
	{ "one bad byte among UTF-8", STR("\xC3\xA9\xE9\xC3\xA9"),
	  "\xC3\xA9\xC3\xA9\xC3\xA9", true, false },
	{ "cut in a character", STR("na\xC3\xAFve \xE2\x80"),
	  "na\xC3\xAFve \xEF\xBF\xBD", false, true },
	{ "overlong", STR("\xC0\x80"), "\xC3\x80\xE2\x82\xAC", true, false },
	{ "NUL", STR("h\0i"), "h\xEF\xBF\xBDi", false, false },
	{ "NUL far behind", STR("0123456789abcdef\0ghij"),
	  "0123456789abcdef\xEF\xBF\xBDghij", false, false },
	{ "empty", STR(""), "", false, false },
};

static const struct {
	struct str head;
	const char *what;
} binaries[] = {
	{ STR("PK\x03\x04\x14\0"), "a ZIP or Office file" },
	{ STR("%PDF-1.7\n"), "a PDF file" },
	{ STR("\0\0\0\x20"
	      "ftypisom"),
	  "a recording" },
	{ STR("\xFF\xFB\x90\x64\0\x0F\xF0\0"), "a recording" },
	{ STR("\1\2\3\4\5\6\7\10\16\17\20\21\22"), "a binary file" },
	{ STR("WEBVTT\n\n00:01.000 --> 00:02.000\nh\0i\n"), NULL },
	{ STR("1\n00:00:01,000 --> 00:00:02,000\nh\0i\n"), NULL },
	{ STR("Ada: hello\0there, this is no text\n"), "a binary file" },
	{ STR("\0\1\2ELF\xFF\xFE\0\0junk\0"), "a binary file" },
	{ STR("\xFF\xFEh\0i\0"), NULL },
	{ STR("WEBVTT\n"), NULL },
	{ STR(""), NULL },
};

int main(void)
{
	struct buf tmp = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct decoded d;

		decode_text(cases[i].in, &tmp, &d);
		OK(d.text.p && str_eq(d.text, str_z(cases[i].out)) &&
		       d.guessed == cases[i].guessed && d.damaged == cases[i].damaged,
		   "%s", cases[i].name);
		OK(utf8_valid_prefix(d.text) == d.text.len, "%s gives UTF-8",
		   cases[i].name);
	}
	for (size_t i = 0; i < COUNT(binaries); i++) {
		const char *what = decode_binary(binaries[i].head);

		OK(what == binaries[i].what ||
		       (what && binaries[i].what && !strcmp(what, binaries[i].what)),
		   "binary %zu: %s", i, what ? what : "text");
	}
	buf_fini(&tmp);
	return tap_end();
}
