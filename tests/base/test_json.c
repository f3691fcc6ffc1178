/* test_json.c - what is JSON and what is not, numbers, strings, places of errors. */
#include "base/json.h"
#include "tests/tap.h"

/* col 0 = valid. */
static const struct {
	const char *in;
	size_t col;
	enum err_code code;
} texts[] = {
	{ "null", 0, ERR_NONE },
	{ " [1, 2.5e+3 ,\"a\",{\"b\":[]},{},[],true,false] ", 0, ERR_NONE },
	{ "\"\\u00e9\\ud83d\\ude42\\n\\/\"", 0, ERR_NONE },
	{ "\"caf\xC3\xA9\"", 0, ERR_NONE },
	{ "-0", 0, ERR_NONE },
	{ "", 1, ERR_SYNTAX },
	{ "nul", 1, ERR_SYNTAX },
	{ "[1,]", 4, ERR_SYNTAX },
	{ "[1 2]", 4, ERR_SYNTAX },
	{ "[1}", 3, ERR_SYNTAX },
	{ "{\"a\":1,}", 8, ERR_SYNTAX },
	{ "{\"a\" 1}", 6, ERR_SYNTAX },
	{ "{a:1}", 2, ERR_SYNTAX },
	{ "{1:1}", 2, ERR_SYNTAX },
	{ "[1] x", 5, ERR_SYNTAX },
	{ "01", 2, ERR_SYNTAX },
	{ "1.", 3, ERR_SYNTAX },
	{ "-", 2, ERR_SYNTAX },
	{ "+1", 1, ERR_SYNTAX },
	{ "1e", 3, ERR_SYNTAX },
	{ "NaN", 1, ERR_SYNTAX },
	{ "\"abc", 5, ERR_SYNTAX },
	{ "\"a\tb\"", 3, ERR_SYNTAX },
	{ "\"\\x\"", 2, ERR_SYNTAX },
	{ "\"\\u12g4\"", 2, ERR_SYNTAX },
	{ "\"\\ud83d\"", 2, ERR_SYNTAX },
	{ "\"\\ud83d\\u0041\"", 2, ERR_SYNTAX },
	{ "\"\\ude42\"", 2, ERR_SYNTAX },
	{ "\"12345678\xFF\"", 10, ERR_ENCODING },
	{ "\"\xED\xA0\x80\"", 2, ERR_ENCODING },
	{ "{\"a\":[1,2,{\"b\":}]}", 16, ERR_SYNTAX },
};

static const struct {
	const char *in;
	int64_t milli;
} numbers[] = {
	{ "0", 0 },
	{ "-0.0", 0 },
	{ "83.0", 83000 },
	{ "0.86", 860 },
	{ "-1.9", -1900 },
	{ "1.0005", 1001 },
	{ "1.00049", 1000 },
	{ "-1.0005", -1001 },
	{ "0.0004999999999999999999999", 0 },
	{ "1e2", 100000 },
	{ "12E-1", 1200 },
	{ "5e-4", 1 },
	{ "4e-4", 0 },
	{ "1e999999999999", INT64_MAX },
	{ "-1e999", -INT64_MAX },
	{ "0e999", 0 },
	{ "1e-999999999", 0 },
	{ "9223372036854775.807", INT64_MAX },
};

static const struct {
	int64_t milli;
	const char *out;
} printed[] = {
	{ 83000, "83.0" },
	{ 93500, "93.5" },
	{ -5, "-0.005" },
	{ 0, "0.0" },
	{ 120, "0.12" },
	{ 1001, "1.001" },
	{ INT64_MAX, "9223372036854775.807" },
	{ INT64_MIN, "-9223372036854775.808" },
};

static void test_texts(struct arena *a)
{
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct err e = { 0 };
		struct json j;
		struct str raw;

		json_init(&j, str_z(texts[i].in), a, &e);
		raw = json_raw(&j);
		json_end(&j);
		OK(e.col == texts[i].col, "%s: col %zu", texts[i].in, e.col);
		OK(e.code == texts[i].code, "%s: code", texts[i].in);
		if (texts[i].col == 0)
			OK(str_eq(raw, str_trim(str_z(texts[i].in))), "raw text");
	}
}

static void test_depth(struct arena *a)
{
	for (size_t n = JSON_DEPTH; n <= JSON_DEPTH + 1; n++) {
		struct buf b = { 0 };
		struct err e = { 0 };
		struct json j;

		for (size_t i = 0; i < n; i++)
			buf_c(&b, '[');
		for (size_t i = 0; i < n; i++)
			buf_c(&b, ']');
		json_init(&j, buf_view(&b), a, &e);
		json_raw(&j);
		OK(json_end(&j) == (n == JSON_DEPTH), "%zu levels", n);
		OK((e.code == ERR_LIMIT) == (n > JSON_DEPTH), "a limit");
		buf_fini(&b);
	}
}

static void test_pull(struct arena *a)
{
	struct str text =
	    STRL("{ \"n\" : -9223372036854775808, \"b\":[true,false,null],"
		 "\"s\":\"a\\u0000\\\"\\ud83d\\ude42\", \"e\":{}}");
	struct err e = { 0 };
	struct json j;
	struct str key = { 0 }, s;

	json_init(&j, text, a, &e);
	OK(json_enter(&j, JSON_OBJECT) && json_key(&j, &key), "a member");
	OK(str_eq(key, STRL("n")) && json_int(&j) == INT64_MIN, "64 bits");
	OK(json_key(&j, &key) && json_enter(&j, JSON_ARRAY), "an array");
	OK(json_more(&j) && json_bool(&j), "true");
	OK(json_more(&j) && !json_null(&j) && !json_bool(&j), "false");
	OK(json_more(&j) && json_null(&j) && !json_more(&j), "null, end");
	OK(json_key(&j, &key) && json_peek(&j) == JSON_STRING, "a string");
	s = json_string(&j);
	OK(str_eq(s, STRL("a\0\"\xF0\x9F\x99\x82")), "decoded, with its NUL");
	OK(json_key(&j, &key) && json_enter(&j, JSON_OBJECT) && !json_key(&j, &key),
	   "an empty object");
	OK(!json_key(&j, &key) && json_end(&j) && e.code == ERR_NONE, "the end");
}

static void test_wrong_type(struct arena *a)
{
	struct err e = { 0 };
	struct json j;
	struct str key;

	json_init(&j, STRL("{\"a\":1.5}"), a, &e);
	json_enter(&j, JSON_OBJECT);
	json_key(&j, &key);
	OK(json_int(&j) == 0 && j.failed && e.col == 6, "a fraction is no integer");
	OK(!json_key(&j, &key) && json_peek(&j) == JSON_ERROR && !json_end(&j),
	   "nothing more after an error");
	json_init(&j, STRL("9223372036854775808"), a, &e);
	OK(json_int(&j) == 0 && e.code == ERR_LIMIT, "over 64 bits");
	json_init(&j, STRL("5"), a, NULL);
	OK(json_string(&j).p == NULL && j.failed, "a number is no string");
	json_init(&j, STRL("\"a\tb\""), a, &e);
	j.lax = true;
	OK(str_eq(json_string(&j), STRL("a\tb")), "lax takes a raw TAB");
	json_init(&j, STRL("\"a\\ud83d\\u0041\\ude42\\ud83d\""), a, &e);
	j.lax = true;
	OK(str_eq(json_string(&j), STRL("a\xEF\xBF\xBD"
					"A\xEF\xBF\xBD\xEF\xBF\xBD")),
	   "and halves of pairs");
}

int main(void)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct json j;

	test_texts(&a);
	test_depth(&a);
	test_pull(&a);
	test_wrong_type(&a);
	for (size_t i = 0; i < COUNT(numbers); i++) {
		json_init(&j, str_z(numbers[i].in), &a, NULL);
		OK(json_milli(&j) == numbers[i].milli, "%s in thousandths",
		   numbers[i].in);
	}
	for (size_t i = 0; i < COUNT(printed); i++) {
		b.len = 0;
		json_put_milli(&b, printed[i].milli);
		OK(str_eq(buf_view(&b), str_z(printed[i].out)), "%s", printed[i].out);
	}
	b.len = 0;
	json_put_string(&b,
			STRL(
			    "plain and long \"q\\\" \b\f\n\r\t\x01\x1f\x7f caf\xC3\xA9 "
			    "\xFF\0."));
	OK(str_eq(
	       buf_view(&b),
	       STRL("\"plain and long \\\"q\\\\\\\" \\b\\f\\n\\r\\t\\u0001\\u001f\x7f "
		    "caf\xC3\xA9 \xEF\xBF\xBD\\u0000.\"")),
	   "any bytes become a JSON string");
	buf_fini(&b);
	arena_fini(&a);
	return tap_end();
}
