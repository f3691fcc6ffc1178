/*
 * Tests of render/page/front: each expected line is what eemeli yaml 2.7.0 gave for
 * stringify({k: value}, {lineWidth: 0}); tests/npm compares whole pages with it.
 */
#include "render/page/page.h"

#include "tests/tap.h"

static const struct {
	const char *in, *out;
} values[] = {
	{ "Larkmoor", "Larkmoor" },
	{ "yes", "yes" },
	{ "no", "no" },
	{ "10:30", "10:30" },
	{ "2026-01-02", "2026-01-02" },
	{ "a-", "a-" },
	{ "-x", "-x" },
	{ "?x", "?x" },
	{ "=", "=" },
	{ "<<", "<<" },
	{ "a,b", "a,b" },
	{ "it's", "it's" },
	{ "say \"x\"", "say \"x\"" },
	{ "---", "---" },
	{ "1_000", "1_000" },
	{ "a\\b", "a\\b" },
	{ "a#b", "a#b" },
	{ "a:b", "a:b" },
	{ "1.2.3", "1.2.3" },
	{ "0x", "0x" },
	{ "1e", "1e" },
	{ ".", "." },
	{ "+", "+" },
	{ "a:", "\"a:\"" },
	{ "-", "\"-\"" },
	{ "?", "\"?\"" },
	{ "- x", "\"- x\"" },
	{ "~", "\"~\"" },
	{ "0123", "\"0123\"" },
	{ "1.10", "\"1.10\"" },
	{ "1e5", "\"1e5\"" },
	{ "-1.", "\"-1.\"" },
	{ ".5", "\".5\"" },
	{ "+1", "\"+1\"" },
	{ "0x1F", "\"0x1F\"" },
	{ "0o17", "\"0o17\"" },
	{ "-.inf", "\"-.inf\"" },
	{ ".NaN", "\".NaN\"" },
	{ "null", "\"null\"" },
	{ "True", "\"True\"" },
	{ "{x", "\"{x\"" },
	{ ",x", "\",x\"" },
	{ "a #b", "\"a #b\"" },
	{ "#b", "\"#b\"" },
	{ "a: b", "\"a: b\"" },
	{ "\"x\"", "'\"x\"'" },
	{ "'x", "\"'x\"" },
	{ "%x", "\"%x\"" },
	{ "[[X]]", "\"[[X]]\"" },
	{ "[[X|it's \"q\"]]", "\"[[X|it's \\\"q\\\"]]\"" },
	{ "[[X|\"q\"]]", "'[[X|\"q\"]]'" },
	{ "a\\b: c", "\"a\\\\b: c\"" },
	{ "a\nb", "a b" },
	{ "x\n---\ny: z", "\"x --- y: z\"" },
	{ "<% x %>", "< % x %>" },
	{ "\xC3\xA9", "\xC3\xA9" },
};

static void check_values(void)
{
	for (size_t i = 0; i < COUNT(values); i++) {
		struct str v = str_z(values[i].in);
		struct page_prop p = { .key = STR("k"), .values = { .v = &v, .n = 1 } };
		struct buf b = { 0 }, want = { 0 };

		page_prop(&b, &p);
		buf_fmt(&want, "k: %s\n", values[i].out);
		if (!OK(str_eq(buf_view(&b), buf_view(&want)), "value %s",
			values[i].in))
			printf("# got %.*s", STR_ARG(b));
		buf_fini(&b);
		buf_fini(&want);
	}
}

static void check_block(void)
{
	struct str date = STR("2026-04-07"),
		   tags[] = { STR("type/customer"), STR("- a") };
	struct page_prop v[] = {
		{ .key = STR("date"), .plain = true, .values = { .v = &date, .n = 1 } },
		{ .key = STR("tags"), .list = true, .values = { .v = tags, .n = 2 } },
		{ .key = STR("aliases"), .list = true },
	};
	struct page_props props = { .v = v, .n = 3 };
	struct buf b = { 0 };

	page_front(&b, &props);
	OK(str_eq(buf_view(&b), STRL("---\ndate: 2026-04-07\ntags:\n  - type/customer\n"
				     "  - \"- a\"\naliases: []\n---\n")),
	   "a whole block");
	buf_fini(&b);
}

int main(void)
{
	check_values();
	check_block();
	return tap_end();
}
