/*
 * mustache_spec.c - runs one JSON file of the official Mustache specification as TAP.
 * usage: mustache_spec FILE.json
 */
#include "base/fsutil.h"
#include "base/json.h"
#include "render/page/mustache.h"
#include "tests/tap.h"

struct spec {
	struct arena a;
	struct value data;
	struct str name, text, expected;
	struct partial {
		struct str name, text;
	} partials[16];
	size_t n_partials;
};

static void html(void *ctx, struct buf *out, const struct value *v, bool raw)
{
	(void)ctx;
	for (size_t i = 0; i < v->text.len; i++) {
		char c = v->text.p[i];
		const char *entity = c == '&'   ? "&amp;"
				     : c == '<' ? "&lt;"
				     : c == '>' ? "&gt;"
				     : c == '"' ? "&quot;"
						: NULL;

		if (!raw && entity)
			buf_z(out, entity);
		else
			buf_c(out, c);
	}
}

static const struct mustache *find(void *ctx, struct str name)
{
	struct spec *s = ctx;

	for (size_t i = 0; i < s->n_partials; i++)
		if (str_eq(s->partials[i].name, name))
			return mustache_parse(&s->a, s->partials[i].text, name, NULL);
	return NULL;
}

static struct value value_read(struct spec *s, struct json *j)
{
	struct value v = { 0 };
	struct str key;

	switch (json_peek(j)) {
	case JSON_TRUE:
	case JSON_FALSE:
		return value_bool(json_bool(j));
	case JSON_STRING:
		return value_text(json_string(j));
	case JSON_NUMBER:
		return value_text(json_raw(j));
	case JSON_ARRAY:
		v = value_list();
		if (json_enter(j, JSON_ARRAY))
			while (json_more(j))
				value_add(&s->a, &v, value_read(s, j));
		return v;
	case JSON_OBJECT:
		v = value_map();
		if (json_enter(j, JSON_OBJECT))
			while (json_key(j, &key)) {
				struct str z = arena_str(&s->a, key);

				value_set(&s->a, &v, z.p, value_read(s, j));
			}
		return v;
	default:
		json_raw(j);
		return v;
	}
}

static void partials_read(struct spec *s, struct json *j)
{
	struct str key;

	if (json_enter(j, JSON_OBJECT))
		while (json_key(j, &key)) {
			struct partial p = { key, json_string(j) };

			if (s->n_partials < COUNT(s->partials))
				s->partials[s->n_partials++] = p;
		}
}

static void test_run(struct spec *s)
{
	struct mustache_env env = { .partial = find, .put = html, .ctx = s };
	struct err e = { 0 };
	struct buf b = { 0 };
	const struct mustache *t = mustache_parse(&s->a, s->text, s->name, &e);

	if (t)
		mustache_render(t, &s->data, &env, &b, &e);
	OK(t && e.code == ERR_NONE && str_eq(buf_view(&b), s->expected), "%.*s",
	   STR_ARG(s->name));
	buf_fini(&b);
}

static void test_read(struct json *j)
{
	struct spec s = { .text = STR(""), .expected = STR("") };
	struct arena *outer = j->arena;
	struct str key;

	j->arena = &s.a;
	if (json_enter(j, JSON_OBJECT))
		while (json_key(j, &key)) {
			if (str_eq(key, STRL("name")))
				s.name = json_string(j);
			else if (str_eq(key, STRL("template")))
				s.text = json_string(j);
			else if (str_eq(key, STRL("expected")))
				s.expected = json_string(j);
			else if (str_eq(key, STRL("partials")))
				partials_read(&s, j);
			else if (str_eq(key, STRL("data")))
				s.data = value_read(&s, j);
			else
				json_raw(j);
		}
	j->arena = outer;
	test_run(&s);
	arena_fini(&s.a);
}

int main(int argc, char **argv)
{
	struct arena a = { 0 };
	struct buf text = { 0 };
	struct err e = { 0 };
	struct json j;
	struct str key;

	if (argc != 2 || fs_read(argv[1], 1 << 20, &text, &e) < 0) {
		printf("Bail out! %s\n", argc == 2 ? e.text : "one file is wanted");
		return 2;
	}
	json_init(&j, buf_view(&text), &a, &e);
	if (json_enter(&j, JSON_OBJECT)) {
		while (json_key(&j, &key)) {
			if (!str_eq(key, STRL("tests")))
				json_raw(&j);
			else if (json_enter(&j, JSON_ARRAY))
				while (json_more(&j))
					test_read(&j);
		}
	}
	OK(!j.failed, "the file was read %s", e.text);
	arena_fini(&a);
	buf_fini(&text);
	return tap_end();
}
