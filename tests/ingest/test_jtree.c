/* test_jtree.c - the tree of a JSON text: paths, lines, what is refused and where. */
#include "ingest/json/jtree.h"
#include "tests/tap.h"

static void test_tree(void)
{
	struct str text = STRL("{\"a\": [1, {\"b\": \"x\\u0041\"}, NaN],\n"
			       " \"k\\u0065y\": \"v\", \"a2\": -Infinity,\n"
			       " \"twice\": 1, \"twice\": 2}");
	struct arena a = { 0 };
	struct err e = { 0 };
	struct jval root;
	struct jtree t;

	OK(jtree_parse(&t, text, &a, &e) == 0, "a text parses");
	root = jtree_root(&t);
	OK(str_eq(jval_str(jval_at(root, "a.1.b")), STRL("xA")), "down a path");
	OK(str_eq(jval_text(root, "key"), STRL("v")), "a name with escapes");
	OK(str_eq(jval_text(root, "twice"), STRL("2")), "of two the last counts");
	OK(!jval_is(jval_at(root, "a.2")) && jval_at(root, "a.2").t, "NaN is null");
	OK(!jval_at(root, "a.3").t && !jval_at(root, "a.0.b").t, "nothing there");
	OK(str_eq(jval_str(jval_next(jval_get(root, "a2"))), STRL("1")),
	   "members follow");
	OK(jval_line(jval_get(root, "key")) == 2 && jval_line(root) == 1 &&
	       jval_line(jval_get(root, "twice")) == 3,
	   "lines, in any order");
	jtree_fini(&t);
	arena_fini(&a);
}

static void test_lines(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct jval x;
	struct jtree t;

	OK(jtree_parse(&t, STRL("{\"n\":1}\n{\"n\":[2]}\n\n{\"n\":3}\n"), &a, &e) == 0,
	   "JSON Lines");
	x = jval_first(jtree_root(&t));
	OK(t.lines && str_eq(jval_text(x, "n"), STRL("1")), "the first");
	x = jval_next(x);
	OK(str_eq(jval_str(jval_at(x, "n.0")), STRL("2")), "the second");
	x = jval_next(x);
	OK(str_eq(jval_text(x, "n"), STRL("3")) && jval_line(x) == 4 && !jval_next(x).t,
	   "the last");
	jtree_fini(&t);
	arena_fini(&a);
}

static void test_refused(void)
{
	static const struct {
		const char *text;
		size_t line, col;
	} cases[] = {
		{ "{\"a\": }", 1, 7 },
		{ "{\"a\": 1,\n \"b\"}", 2, 5 },
		{ "[1, 2] x", 1, 8 },
		{ "{\"a\": \"cut", 1, 11 },
		{ "{\"a\": 1}\n{\"a\":", 2, 6 },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct err e = { 0 };
		struct jtree t;

		OK(jtree_parse(&t, str_z(cases[i].text), &a, &e) < 0 &&
		       e.line == cases[i].line && e.col == cases[i].col,
		   "%s: at %zu:%zu", cases[i].text, e.line, e.col);
	}
	arena_fini(&a);
}

static void test_depth(void)
{
	struct buf b = { 0 };
	struct arena a = { 0 };
	struct err e = { 0 };
	struct jtree t;

	for (int i = 0; i < 100000; i++)
		buf_c(&b, '[');
	OK(jtree_parse(&t, buf_view(&b), &a, &e) < 0 && e.code == ERR_LIMIT,
	   "a hundred thousand brackets are refused");
	buf_fini(&b);
	arena_fini(&a);
}

int main(void)
{
	test_tree();
	test_lines();
	test_refused();
	test_depth();
	return tap_end();
}
