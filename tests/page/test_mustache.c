/* Tests of render/page/mustache: each rule of the specification, errors, limits. */
#include "render/page/mustache.h"

#include "tests/tap.h"

/*
 * Data is built by a small script: "k=text", "k!" true, "k?" false, "k[a,b]" list
 * of texts, "k{...}" map, "k<...|...>" list of maps.
 */
static struct value build(struct arena *a, const char **s);

static struct str word(const char **s, const char *stop)
{
	const char *from = *s;

	while (**s && !strchr(stop, **s))
		(*s)++;
	return str_n(from, (size_t)(*s - from));
}

static struct value member(struct arena *a, const char **s)
{
	struct value v = { 0 };
	char c = *(*s)++;

	switch (c) {
	case '=':
		return value_text(word(s, ";|>}"));
	case '!':
		return value_bool(true);
	case '?':
		return value_bool(false);
	case '0':
		return v;
	case '[':
		v = value_list();
		while (**s != ']') {
			value_add(a, &v, value_text(word(s, ",]")));
			*s += **s == ',';
		}
		break;
	case '<':
		v = value_list();
		while (**s != '>') {
			value_add(a, &v, build(a, s));
			*s += **s == '|';
		}
		break;
	default:
		v = build(a, s);
	}
	(*s)++;
	return v;
}

static struct value build(struct arena *a, const char **s)
{
	struct value v = value_map();

	while (**s && !strchr("|>}", **s)) {
		struct str key = arena_str(a, word(s, "=!?0[<{"));

		value_set(a, &v, key.p, member(a, s));
		*s += **s == ';';
	}
	return v;
}

static void put(void *ctx, struct buf *out, const struct value *v, bool raw)
{
	(void)ctx;
	for (size_t i = 0; i < v->text.len; i++) {
		char c = v->text.p[i];

		if (!raw && (c == '<' || c == '>' || c == '&' || c == '"'))
			buf_fmt(out, "&%s;",
				c == '<'   ? "lt"
				: c == '>' ? "gt"
				: c == '&' ? "amp"
					   : "quot");
		else
			buf_c(out, c);
	}
}

static const struct {
	const char *name, *text;
} partial_texts[] = {
	{ "p", "[{{x}}]" },
	{ "lines", "a\n{{x}}\n\nb\n" },
	{ "node", "{{n}}<{{#kids}}{{>node}}{{/kids}}>" },
	{ "outer", "o\n {{>lines}}\nz\n" },
	{ "inline", "i {{>two}}\n" },
	{ "two", "1\n2" },
	{ "loop", "{{>loop}}" },
	{ "section", "{{#s}}\nin\n{{/s}}\n" },
};

struct env {
	struct arena a;
};

static const struct mustache *find(void *ctx, struct str name)
{
	struct env *x = ctx;

	for (size_t i = 0; i < COUNT(partial_texts); i++)
		if (str_eq(name, str_z(partial_texts[i].name)))
			return mustache_parse(&x->a, str_z(partial_texts[i].text), name,
					      NULL);
	return NULL;
}

static const struct {
	const char *what, *in, *data, *out;
} cases[] = {
	{ "text stays", "Hello {\n}}\n", "", "Hello {\n}}\n" },
	{ "interpolation", "{{x}}|{{ x }}|{{  x}}", "x=v", "v|v|v" },
	{ "escaped", "{{x}}", "x=<&\"", "&lt;&amp;&quot;" },
	{ "raw", "{{{x}}} {{&x}} {{& x }} {{{ x }}}", "x=<a", "<a <a <a <a" },
	{ "missing is nothing", "[{{nope}}{{{nope}}}{{&nope}}{{a.b}}]", "", "[]" },
	{ "null is nothing", "[{{x}}]", "x0", "[]" },
	{ "no standalone for values", "  {{x}}\n", "x=v", "  v\n" },
	{ "dotted", "{{a.b.c}} {{#a}}{{b.c}}{{/a}}", "a{b{c=v}}", "v v" },
	{ "dotted, first part resolved", "{{#a}}{{b.c}}{{/a}}", "a{b{}};b{c=ERR}", "" },
	{ "dotted, nearest first", "{{#a}}{{b.c}}{{/a}}", "a{x=1};b{c=up}", "up" },
	{ "dotted through text", "[{{a.b}}]", "a=t", "[]" },
	{ "section true, false", "{{#t}}T{{/t}}{{#f}}F{{/f}}{{#n}}N{{/n}}", "t!;f?",
	  "T" },
	{ "section over text", "{{#t}}[{{.}}]{{/t}}{{#e}}E{{/e}}", "t=x;e=", "[x]" },
	{ "section over map", "{{#m}}{{a}}{{up}}{{/m}}", "m{a=1};up=2", "12" },
	{ "section over list", "{{#l}}{{n}},{{/l}}", "l<n=1|n=2|n=3>", "1,2,3," },
	{ "empty list", "[{{#l}}x{{/l}}{{^l}}none{{/l}}]", "l[]", "[none]" },
	{ "implicit iterator", "{{#l}}({{.}}){{/l}}", "l[a,<]", "(a)(&lt;)" },
	{ "implicit iterator, raw", "{{#l}}({{{.}}}{{&.}}){{/l}}", "l[<]", "(<<)" },
	{ "lists in lists", "{{#l}}{{#k}}{{.}}{{n}}{{/k}};{{/l}}",
	  "l<n=1;k[a,b]|n=2;k[c]>", "a1b1;c2;" },
	{ "nested, same name", "{{#a}}{{#a}}{{x}}{{/a}}{{/a}}", "a{x=1}", "1" },
	{ "deep context", "{{#a}}{{x}}{{#b}}{{x}}{{y}}{{/b}}{{/a}}",
	  "a{x=1};b{y=2;x=3}", "132" },
	{ "doubled", "{{#t}}a{{/t}} {{x}} {{#t}}b{{/t}}", "t!;x=m", "a m b" },
	{ "inverted", "{{^t}}T{{/t}}{{^f}}F{{/f}}{{^n}}N{{/n}}{{^m}}M{{/m}}",
	  "t!;f?;m{}", "FN" },
	{ "inverted inside", "{{#a}}{{^b}}x{{/b}}{{/a}}", "a!;b?", "x" },
	{ "dotted section", "{{#a.b}}x{{/a.b}}{{^a.c}}y{{/a.c}}", "a{b!}", "xy" },
	{ "padding in tags", "{{# t }}x{{/ t }}{{^ f }}y{{/ f }}", "t!", "xy" },
	{ "standalone lines", "a\n{{#t}}\nb\n{{/t}}\nc\n", "t!", "a\nb\nc\n" },
	{ "standalone, indented", "a\n  {{#t}}  \nb\n\t{{/t}}\nc\n", "t!",
	  "a\nb\nc\n" },
	{ "standalone, CRLF", "a\r\n{{#t}}\r\nb\r\n{{/t}}\r\nc", "t!", "a\r\nb\r\nc" },
	{ "standalone, first line", "  {{#t}}\na{{/t}}\n", "t!", "a\n" },
	{ "standalone, last line", "a\n{{#t}}\n{{/t}}\n  {{^f}}{{/f}}", "t!", "a\n  " },
	{ "standalone, end of text", "a\n {{#t}}\n{{/t}} ", "t!", "a\n" },
	{ "two tags are not alone", " {{#t}}{{/t}}\n", "t!", " \n" },
	{ "with text not alone", " {{#t}} x {{/t}}\n", "t!", "  x \n" },
	{ "comment", "a{{! hi }}b{{!\nlines\n}}c", "", "abc" },
	{ "comment alone", "a\n  {{! hi }}\nb", "", "a\nb" },
	{ "comment of lines, alone", "a\n  {{!\n x\n}}  \nb", "", "a\nb" },
	{ "comment keeps names", "{{x}}{{!x}}", "x=1", "1" },
	{ "delimiters", "{{=<% %>=}}<%x%>{{x}}", "x=1", "1{{x}}" },
	{ "delimiters, spaces", "{{= | | =}}|x|", "x=1", "1" },
	{ "delimiters, one byte", "{{=@ @=}}(@x@)", "x=1", "(1)" },
	{ "delimiters, in a section",
	  "{{#t}}{{x}}|{{= | | =}}|x|{{x}}|/t|{{x}}|={{ }}=|{{x}}", "t!;x=1",
	  "1|1{{x}}{{x}}1" },
	{ "delimiters, raw", "{{=<< >>=}}<<{x}>><<&x>>", "x=<", "<<" },
	{ "delimiters alone", "a\n {{=<% %>=}} \nb", "", "a\nb" },
	{ "partial", "{{>p}} {{> p }}", "x=<", "[&lt;] [&lt;]" },
	{ "partial missing", "[{{>none}}]", "", "[]" },
	{ "partial keeps delimiters apart", "{{=<% %>=}}<%>p%>{{x}}", "x=1",
	  "[1]{{x}}" },
	{ "partial recursion", "{{>node}}", "n=X;kids<n=Y;kids<>>", "X<Y<>>" },
	{ "partial, indented lines", "  {{>lines}}\nend", "x=v\n w",
	  "  a\n  v\n w\n\n  b\nend" },
	{ "partial in partial, indents add", "  {{>outer}}\n", "x=v",
	  "  o\n   a\n   v\n\n   b\n  z\n" },
	{ "partial in a line", "  | {{>two}}\n", "", "  | 1\n2\n" },
	{ "partial in a line of an indented one", "  {{>inline}}\n", "", "  i 1\n2\n" },
	{ "partial with a section alone", "  {{>section}}\n", "s!", "  in\n" },
	{ "partial in a section", "{{#l}}{{>p}}{{/l}}", "l<x=1|x=2>", "[1][2]" },
};

static void check_cases(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct env x = { 0 };
		struct mustache_env env = { .partial = find, .put = put, .ctx = &x };
		const char *data = cases[i].data;
		struct value root = build(&x.a, &data);
		struct err e = { 0 };
		struct buf b = { 0 };
		const struct mustache *t =
		    mustache_parse(&x.a, str_z(cases[i].in), STRL("t.md"), &e);
		int rc = t ? mustache_render(t, &root, &env, &b, &e) : -1;

		if (!OK(rc == 0 && str_eq(buf_view(&b), str_z(cases[i].out)), "%s",
			cases[i].what))
			printf("# got \"%.*s\" %s\n", STR_ARG(b) ? b.p : "", e.text);
		buf_fini(&b);
		arena_fini(&x.a);
	}
}

static const struct {
	const char *what, *in;
	size_t line, col;
} wrong[] = {
	{ "tag without end", "ab\n c{{x", 2, 3 },
	{ "raw tag without end", "{{{x}}", 1, 1 },
	{ "section without end", "a\n{{#x}}\n{{y}}", 2, 1 },
	{ "inverted without end", "a {{^x}}", 1, 3 },
	{ "the inner one is named", "{{#a}}\n  {{#b}}\n", 2, 3 },
	{ "end without section", "a\n\n {{/x}}", 3, 2 },
	{ "crossed", "{{#a}}{{#b}}\n{{/a}}{{/b}}", 2, 1 },
	{ "no name", "{{ }}", 1, 1 },
	{ "no section name", "{{#}}{{/}}", 1, 1 },
	{ "space in a name", "x{{a b}}", 1, 2 },
	{ "one delimiter", "{{=<%=}}", 1, 1 },
	{ "three delimiters", "{{=a b c=}}", 1, 1 },
	{ "= as delimiter", "{{== ==}}", 1, 1 },
};

static void check_errors(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct err e = { 0 };

		OK(!mustache_parse(&a, str_z(wrong[i].in), STRL("t.md"), &e) &&
		       e.code == ERR_CONF && strcmp(e.file, "t.md") == 0 &&
		       e.line == wrong[i].line && e.col == wrong[i].col,
		   "%s: %zu:%zu %s", wrong[i].what, e.line, e.col, e.text);
	}
	arena_fini(&a);
}

static void check_limits(void)
{
	struct env x = { 0 };
	struct mustache_env env = { .partial = find, .put = put, .ctx = &x };
	struct buf b = { 0 }, out = { 0 };
	struct value root = value_map(), list = value_list();
	struct err e = { 0 };
	const struct mustache *t;

	for (int i = 0; i <= TEMPLATE_DEPTH; i++)
		buf_z(&b, "{{#a}}");
	OK(!mustache_parse(&x.a, buf_view(&b), STRL("t"), &e) && e.code == ERR_CONF &&
	       strstr(e.text, "deep"),
	   "sections too deep");
	t = mustache_parse(&x.a, STRL("{{>loop}}"), STRL("t"), &e);
	e = (struct err){ 0 };
	OK(mustache_render(t, &root, &env, &out, &e) < 0 && e.code == ERR_CONF &&
	       strstr(e.text, "includes itself"),
	   "a partial without end: %s", e.text);
	for (int i = 0; i < 50; i++)
		value_add(&x.a, &list, value_text(STRL("x")));
	value_set(&x.a, &root, "l", list);
	t = mustache_parse(
	    &x.a,
	    STRL("{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{.}}{{/l}}{{/l}}{{/l}}{{/l}}"
		 "{{/l}}"),
	    STRL("t"), &e);
	e = (struct err){ 0 };
	OK(mustache_render(t, &root, &env, &out, &e) < 0 && e.code == ERR_CONF,
	   "lists that multiply: %s", e.text);
	b.len = 0;
	buf_room(&b, TEMPLATE_BYTES + 1);
	memset(b.p, ' ', TEMPLATE_BYTES + 1);
	b.len = TEMPLATE_BYTES + 1;
	OK(!mustache_parse(&x.a, buf_view(&b), STRL("t"), &e), "a template too large");
	b.len--;
	out.len = 0;
	value_set(&x.a, &root, "large", value_text(buf_view(&b)));
	t = mustache_parse(&x.a, STRL("{{#l}}{{large}}{{large}}{{/l}}"), STRL("t"), &e);
	e = (struct err){ 0 };
	OK(mustache_render(t, &root, &env, &out, &e) < 0 && e.code == ERR_CONF &&
	       out.len < TEMPLATE_OUTPUT + 2 * TEMPLATE_BYTES,
	   "a page too large: %s", e.text);
	buf_fini(&b);
	buf_fini(&out);
	arena_fini(&x.a);
}

static void check_partials(void)
{
	struct arena a = { 0 };
	struct str name;
	size_t at = 0, line, col;
	const struct mustache *t =
	    mustache_parse(&a, STRL("{{>a}}\n {{x}}{{> b-c }}"), STRL("t"), NULL);

	OK(mustache_partial(t, &at, &name, &line, &col) && str_eq(name, STRL("a")),
	   "first");
	OK(mustache_partial(t, &at, &name, &line, &col) && str_eq(name, STRL("b-c")) &&
	       line == 2 && col == 7,
	   "second, with its place");
	OK(!mustache_partial(t, &at, &name, &line, &col), "no third");
	arena_fini(&a);
}

int main(void)
{
	check_cases();
	check_errors();
	check_limits();
	check_partials();
	return tap_end();
}
