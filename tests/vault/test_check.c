/* test_check.c - each check on the pages of checksamples.h; order, places, shapes. */
#include "tests/tap.h"

#include "base/fsutil.h"
#include "dossier/check.h"
#include "tests/vault/checksamples.h"

static void add_pages(struct check *c, struct str text)
{
	while (text.len) {
		size_t end = str_find(text, STRL("\n=== "), 0), at;
		struct str page = end == STR_NPOS ? text : str_sub(text, 0, end + 1),
			   path;

		text = end == STR_NPOS ? STRL("") : str_from(text, end + 1);
		at = str_chr(page, '\n');
		path = str_sub(page, 4, at);
		if (str_ends(path, STRL(" !"))) {
			path.len -= 2;
			check_add(c, path, (struct str){ 0 });
		} else {
			check_add(c, path, str_from(page, at + 1));
		}
	}
}

static int first_line(struct check *c, struct str code)
{
	struct findings all = check_findings(c);

	for (size_t i = 0; i < all.n; i++)
		if (str_eq(all.v[i].code, code))
			return (int)all.v[i].line;
	return NONE;
}

static void test_samples(void)
{
	for (size_t i = 0; i < COUNT(samples); i++) {
		const struct sample *s = &samples[i];
		struct check *c = check_new();
		int line;

		add_pages(c, str_z(s->pages));
		check_run(c);
		line = first_line(c, str_z(s->code));
		OK(line == s->line, "%s: %s (line %d, wanted %d)", s->code, s->what,
		   line, s->line);
		check_free(c);
	}
}

/* Every code has a sample of both sorts, and stands in the manual. */
static void test_codes(void)
{
	struct buf manual = { 0 };
	struct str code;

	OK(fs_read("docs/check.md", 1 << 20, &manual, NULL) == 0, "the manual is read");
	for (size_t i = 0; (code = check_code(i)).p; i++) {
		bool found = str_eq(code, STRL("quote-gone")) ||
			     str_eq(code, STRL("source-missing")),
		     not_found = found; /* these are the command's */
		struct buf row = { 0 };

		for (size_t k = 0; k < COUNT(samples); k++) {
			if (!str_eq(str_z(samples[k].code), code))
				continue;
			found |= samples[k].line != NONE;
			not_found |= samples[k].line == NONE;
		}
		OK(found && not_found, "%.*s has samples of both sorts", STR_ARG(code));
		OK(check_means(code).len > 0, "%.*s has a meaning", STR_ARG(code));
		buf_fmt(&row, "| `%.*s` |", STR_ARG(code));
		OK(str_has(buf_view(&manual), buf_view(&row)),
		   "%.*s stands in docs/check.md", STR_ARG(code));
		buf_fini(&row);
	}
	buf_fini(&manual);
}

static void test_order(void)
{
	struct check *c = check_new();
	struct findings all;
	bool sorted = true;

	add_pages(c, STRL("=== b.md\n[[x]]\n- ✅ a [[y]]\n=== a.md\n\n[[z]] [[z]]\n"));
	check_run(c);
	check_tell(c, STRL("quote-gone"), STRL("b.md"), 1, STRL("q"));
	all = check_findings(c);
	OK(all.n == 5, "a finding is told once (%zu)", all.n);
	OK(all.n && str_eq(all.v[0].page, STRL("a.md")) && all.v[0].line == 2,
	   "sorted by page");
	for (size_t i = 1; i < all.n; i++)
		sorted &= str_cmp(all.v[i - 1].page, all.v[i].page) < 0 ||
			  all.v[i - 1].line < all.v[i].line ||
			  str_cmp(all.v[i - 1].code, all.v[i].code) <= 0;
	OK(sorted, "then by line and code");
	check_free(c);
}

static void test_places(void)
{
	struct check *c = check_new();
	struct str page = { 0 };
	size_t line = 0;

	add_pages(
	    c, STRL("=== M/a.md\n---\ndossier_id: m-1\n---\n- x ^i-1\n  > said so\n"));
	check_run(c);
	OK(check_block(c, STRL("i-1"), &page, &line) && line == 4 &&
	       str_eq(page, STRL("M/a.md")),
	   "a block is found");
	OK(!check_block(c, STRL("i-2"), &page, &line), "another is not");
	OK(str_eq(check_page_of(c, STRL("m-1")), STRL("M/a.md")), "a page by its id");
	OK(check_find(c, STRL("M/a.md"), STRL("said so"), &line) && line == 5,
	   "words on a page");
	OK(!check_find(c, STRL("M/b.md"), STRL("said so"), &line), "not on another");
	check_free(c);
}

/* Hostile shapes end, and end soon. */
static void test_shapes(void)
{
	static const char *const units[] = { "[[",  "`",  "- a\n", "](", "---\n",
					     "a, ", "\\", "[[a|",  "> ", "%%\n" };

	for (size_t i = 0; i < COUNT(units); i++) {
		struct buf text = { 0 };
		struct check *c = check_new();

		buf_z(&text, MADE "## Topics\n");
		while (text.len < 200000)
			buf_z(&text, units[i]);
		check_add(c, STRL("A.md"), buf_view(&text));
		check_run(c);
		OK(1, "%zu bytes of one shape (%zu)", text.len, i);
		check_free(c);
		buf_fini(&text);
	}
}

int main(void)
{
	test_samples();
	test_codes();
	test_order();
	test_places();
	test_shapes();
	return tap_end();
}
