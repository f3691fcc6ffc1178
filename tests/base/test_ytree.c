/* test_ytree.c - YAML trees: what is read, what is refused and where. */
#include "base/ytree.h"

#include "tests/tap.h"

static const struct {
	const char *in;
	enum err_code code;
	size_t line, col;
} refused[] = {
	{ "a: 1\nb: 2\na: 3\n", ERR_SYNTAX, 3, 1 },
	{ "m:\n  x: 1\n  'x': 2\n", ERR_SYNTAX, 3, 3 },
	{ "{b: 1, a: 2, b: 3, a: 4}", ERR_SYNTAX, 1, 14 },
	{ "a: &x 1\n", ERR_SYNTAX, 1, 4 },
	{ "a: *x\n", ERR_SYNTAX, 1, 4 },
	{ "a: !!str 1\n", ERR_SYNTAX, 1, 4 },
	{ "a: ! x\n", ERR_SYNTAX, 1, 4 },
	{ "a: 1\n---\nb: 2\n", ERR_SYNTAX, 2, 1 },
	{ "[a]: 1\n", ERR_SYNTAX, 1, 1 },
	{ "? {a: 1}\n: 2\n", ERR_SYNTAX, 1, 3 },
	{ "a: [1, 2\n", ERR_SYNTAX, 2, 1 },
	{ "a: \"x\n", ERR_SYNTAX, 2, 1 },
	{ "a: b: c\n", ERR_SYNTAX, 1, 5 },
	{ "ok: 1\na: \xFF\n", ERR_ENCODING, 2, 4 },
	{ "a: \x01\n", ERR_ENCODING, 1, 4 },
	{ "\xFF\xFE\x61\x00", ERR_ENCODING, 1, 1 },
};

static void test_refused(struct arena *a)
{
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct err e = { 0 };
		const char *in = refused[i].in;

		OK(!ytree_parse(a, str_z(in), STRL("f.yaml"), &e), "refused: %s", in);
		OK(e.code == refused[i].code, "its code: %s", e.text);
		OK(e.line == refused[i].line && e.col == refused[i].col,
		   "its place: %zu:%zu", e.line, e.col);
		OK(strcmp(e.file, "f.yaml") == 0, "its file");
	}
	OK(!ytree_parse(a, STRL("a: *x"), STRL("f"), NULL), "nobody asks why");
}

static void test_bom(struct arena *a)
{
	const struct ynode *root = ytree_parse(a,
					       STRL("\xEF\xBB\xBF"
						    "a: 1\r\nb: 2\r\n"),
					       STRL("f"), NULL);

	OK(str_eq(ynode_text(ynode_get(root, "a")), STRL("1")) &&
	       str_eq(ynode_text(ynode_get(root, "b")), STRL("2")),
	   "a byte order mark and CRLF");
}

/* libyaml's words are those of its grammar; these tell what to look at. */
static void test_words(struct arena *a)
{
	static const char *const words[][2] = {
		{ "a:\n\tb: 1\n", "indent with blanks" },
		{ "a: @x\n", "quotes around the value" },
		{ "a: b: c\n", "quotes around a value that holds ': '" },
		{ "a: [1\nb: 2\n", "has no ']'" },
		{ "a: {b: 1\nc: 2\n", "has no '}'" },
		{ "a: \"x\n", "a quote before this is not closed" },
		{ "a: 1\n- b\n", "indentation" },
	};

	for (size_t i = 0; i < COUNT(words); i++) {
		struct err e = { 0 };

		OK(!ytree_parse(a, str_z(words[i][0]), STRL("f"), &e) &&
		       strstr(e.text, words[i][1]),
		   "%s", e.text);
	}
}

static void test_tree(struct arena *a)
{
	static const char in[] =
	    "\xEF\xBB\xBF# a comment\nname: Ada\nlist:\n  - x\n"
	    "  - 'null'\n  - null\n  - ~\n  -\n\"q k\": {a: 1, b: [2]}\n";
	struct err e = { 0 };
	const struct ynode *t = ytree_parse(a, str_z(in), STRL("f"), &e), *n;

	OK(t && t->kind == YNODE_MAP && t->n == 3, "a map: %s", e.text);
	n = ynode_get(t, "name");
	OK(n && str_eq(ynode_text(n), STRL("Ada")), "a scalar");
	OK(n && n->line == 2 && n->col == 7 && n->key_line == 2 && n->key_col == 1,
	   "its place");
	n = ynode_get(t, "list");
	OK(n && n->kind == YNODE_LIST && n->n == 5 && n->line == 4 && n->col == 3,
	   "a list");
	if (n && n->n == 5) {
		OK(n->kids[1].kind == YNODE_SCALAR && n->kids[1].quoted, "quoted null");
		OK(n->kids[2].kind == YNODE_NULL, "null");
		OK(n->kids[3].kind == YNODE_NULL && n->kids[4].kind == YNODE_NULL,
		   "~ and nothing");
		OK(n->kids[4].line == 8 && !ynode_text(&n->kids[2]).p, "no text");
	}
	n = ynode_get(ynode_get(t, "q k"), "b");
	OK(n && n->n == 1 && n->key_line == 9, "a map in flow style");
	OK(!ynode_get(n, "b") && !ynode_get(NULL, "b") && !ynode_get(t, "nam"),
	   "not there");
	t = ytree_parse(a, STRL(""), STRL("f"), &e);
	OK(t && t->kind == YNODE_NULL && t->line == 1, "empty");
	t = ytree_parse(a, (struct str){ NULL, 0 }, STRL("f"), &e);
	OK(t && t->kind == YNODE_NULL, "nothing at all");
	t = ytree_parse(a, STRL("# only this\n"), STRL("f"), &e);
	OK(t && t->kind == YNODE_NULL, "a comment only");
	t = ytree_parse(a, STRL("---\n[]\n...\n"), STRL("f"), &e);
	OK(t && t->kind == YNODE_LIST && t->n == 0, "marks of one document");
	t = ytree_parse(a, STRL("\"a\\0b\""), STRL("f"), &e);
	OK(t && t->text.len == 3, "NUL in a string");
}

static void test_limits(struct arena *a)
{
	struct buf b = { 0 };
	struct err e = { 0 };

	for (int i = 0; i < YTREE_DEPTH; i++)
		buf_c(&b, '[');
	for (int i = 0; i < YTREE_DEPTH; i++)
		buf_c(&b, ']');
	OK(ytree_parse(a, buf_view(&b), STRL("f"), &e) != NULL, "as deep as allowed");
	b.len = 0;
	for (int i = 0; i <= YTREE_DEPTH; i++)
		buf_z(&b, "- ");
	OK(!ytree_parse(a, buf_view(&b), STRL("f"), &e) && e.code == ERR_LIMIT &&
	       e.col == 2 * YTREE_DEPTH + 1,
	   "one deeper");
	b.len = 0;
	for (int i = 0; i < 1000000; i++)
		buf_c(&b, '[');
	OK(!ytree_parse(a, buf_view(&b), STRL("f"), &e) && e.code == ERR_LIMIT,
	   "a million brackets");
	b.len = 0;
	for (int i = 0; i < YTREE_NODES; i++)
		buf_z(&b, "- \n");
	OK(!ytree_parse(a, buf_view(&b), STRL("f"), &e) && e.code == ERR_LIMIT,
	   "too many nodes");
	b.len = 0;
	for (int i = 0; i < 50000; i++)
		buf_fmt(&b, "k%d: 1\n", i);
	OK(ytree_parse(a, buf_view(&b), STRL("f"), &e) != NULL, "a large map");
	buf_z(&b, "k77: 2\n");
	OK(!ytree_parse(a, buf_view(&b), STRL("f"), &e) && e.line == 50001,
	   "a key of it twice");
	b.len = 0;
	memset(buf_room(&b, YTREE_BYTES + 1), ' ', YTREE_BYTES + 1);
	b.len = YTREE_BYTES + 1;
	OK(!ytree_parse(a, buf_view(&b), STRL("f"), &e) && e.code == ERR_LIMIT,
	   "too large");
	buf_fini(&b);
}

static const struct {
	const char *in;
	bool is_int, is_milli;
	int64_t i, m;
} numbers[] = {
	{ "12", true, true, 12, 12000 },
	{ "-7", true, true, -7, -7000 },
	{ "+7", true, true, 7, 7000 },
	{ "1.9", false, true, -99, 1900 },
	{ "-0.25", false, true, -99, -250 },
	{ "0.0005", false, true, -99, 1 },
	{ "0.00049", false, true, -99, 0 },
	{ "-1.2345", false, true, -99, -1235 },
	{ ".5", false, true, -99, 500 },
	{ "5.", false, true, -99, 5000 },
	{ "'12'", false, false, -99, -99 },
	{ ".", false, false, -99, -99 },
	{ "+", false, false, -99, -99 },
	{ "-", false, false, -99, -99 },
	{ "--1", false, false, -99, -99 },
	{ "-+1", false, false, -99, -99 },
	{ "1.2.3", false, false, -99, -99 },
	{ "1.2345x", false, false, -99, -99 },
	{ "1e3", false, false, -99, -99 },
	{ "12a", false, false, -99, -99 },
	{ "null", false, false, -99, -99 },
	{ "[1]", false, false, -99, -99 },
	{ "99999999999999999999", false, false, -99, -99 },
	{ "9007199254740993", false, false, -99, -99 },
};

static void test_values(struct arena *a)
{
	bool yes = false;

	for (size_t i = 0; i < COUNT(numbers); i++) {
		const char *in = numbers[i].in;
		const struct ynode *t = ytree_parse(a, str_z(in), STRL("f"), NULL);
		int64_t v = -99, m = -99;

		if (strcmp(in, "9007199254740993") == 0) {
			OK(ynode_int(t, &v) && v == INT64_C(9007199254740993),
			   "64 bits");
			continue;
		}
		OK(ynode_int(t, &v) == numbers[i].is_int && v == numbers[i].i, "int %s",
		   in);
		OK(ynode_milli(t, &m) == numbers[i].is_milli && m == numbers[i].m,
		   "thousandths %s: %lld", in, (long long)m);
	}
	OK(ynode_bool(ytree_parse(a, STRL("true"), STRL("f"), NULL), &yes) && yes,
	   "true");
	OK(ynode_bool(ytree_parse(a, STRL("False"), STRL("f"), NULL), &yes) && !yes,
	   "False");
	OK(!ynode_bool(ytree_parse(a, STRL("yes"), STRL("f"), NULL), &yes),
	   "yes is a word");
	OK(!ynode_bool(ytree_parse(a, STRL("'true'"), STRL("f"), NULL), &yes),
	   "a string");
	OK(!ynode_bool(NULL, &yes) && !ynode_text(NULL).p, "nothing");
}

int main(void)
{
	struct arena a = { 0 };

	test_refused(&a);
	test_bom(&a);
	test_words(&a);
	test_tree(&a);
	test_limits(&a);
	test_values(&a);
	arena_fini(&a);
	return tap_end();
}
