/* test_entity.c - character references of HTML. */
#include "ingest/unpack/entity.h"

#include "ingest/unpack/entity_table.h"
#include "tests/tap.h"

static const struct {
	const char *in, *out;
	size_t taken;
} cases[] = {
	{ "&amp;", "&", 5 },
	{ "&lt;b", "<", 4 },
	{ "&nbsp;", "\xC2\xA0", 6 },
	{ "&eacute;", "\xC3\xA9", 8 },
	{ "&hellip;", "\xE2\x80\xA6", 8 },
	{ "&AElig;", "\xC3\x86", 7 },
	{ "&zwnj;", "\xE2\x80\x8C", 6 },
	{ "&zwj;x", "\xE2\x80\x8D", 5 },
	{ "&nGt;", "\xE2\x89\xAB\xE2\x83\x92", 5 },
	{ "&CounterClockwiseContourIntegral;", "\xE2\x88\xB3", 33 },
	{ "&NewLine;", " ", 9 },
	{ "&frac12;", "\xC2\xBD", 8 },
	{ "&#233;", "\xC3\xA9", 6 },
	{ "&#xE9;", "\xC3\xA9", 6 },
	{ "&#XE9x", "\xC3\xA9", 5 },
	{ "&#39;", "'", 5 },
	{ "&#128;", "\xE2\x82\xAC", 6 },
	{ "&#0;", "\xEF\xBF\xBD", 4 },
	{ "&#xD800;", "\xEF\xBF\xBD", 8 },
	{ "&#99999999999999999999;", "\xEF\xBF\xBD", 23 },
	{ "&#x1F600;", "\xF0\x9F\x98\x80", 9 },
	/* Old names count without their semicolon, longest first. */
	{ "&ampfoo", "&", 4 },
	{ "&copy 2026", "\xC2\xA9", 5 },
	{ "&notit;", "\xC2\xAC", 4 },
	{ "&unknown;", "", 0 },
	{ "&apos", "", 0 },
	{ "&T", "", 0 },
	{ "&", "", 0 },
	{ "& b", "", 0 },
	{ "&#;", "", 0 },
	{ "&#x;", "", 0 },
	{ "&#xg;", "", 0 },
};

/* Every entry must be found by the search, which needs the lists sorted. */
static size_t lost_entries(size_t *n)
{
	size_t lost = 0;

	for (size_t i = 0; i < 52; i++)
		for (const char *p = entity_lists[i]; *p;) {
			size_t name = strcspn(p, "=:"), value;
			char in[64] = "&", out[ENTITY_BYTES];

			memcpy(in + 1, p, name);
			in[1 + name] = ';';
			lost += entity_decode(str_z(in), out, &value) != name + 2;
			p += name + 1;
			value = strcspn(p, "\n");
			lost += memcmp(out, p, value) != 0;
			p += value + 1;
			++*n;
		}
	return lost;
}

int main(void)
{
	size_t n = 0;

	for (size_t i = 0; i < COUNT(cases); i++) {
		char out[ENTITY_BYTES];
		size_t len = 0, taken = entity_decode(str_z(cases[i].in), out, &len);

		OK(taken == cases[i].taken &&
		       (!taken || str_eq(str_n(out, len), str_z(cases[i].out))),
		   "'%s' takes %zu", cases[i].in, cases[i].taken);
	}
	OK(lost_entries(&n) == 0, "every named reference is found");
	OK(n == 2125, "2125 names stand in the table (%zu)", n);
	return tap_end();
}
