/* jtree.c - values as positions in the text, in preorder: a subtree is a range. */
#include "ingest/json/jtree.h"

#include "base/utf8.h"

/* Bytes of a block in the index of lines; of a key that is looked at for escapes. */
enum { BLOCK = 4096, KEY_BYTES = 128 };

/* The walk: brackets that stand open, by index of their nodes. */
struct walk {
	struct json j;
	struct jtree *t;
	size_t cap;
	uint32_t open[JSON_DEPTH + 1];
	int depth;
};

/* At least as many as there are values: each follows one of these, or is a root. */
static size_t count_values(struct str s)
{
	size_t n = 2;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		n += (size_t)(c == ',') + (size_t)(c == '[') + (size_t)(c == '{') +
		     (size_t)(c == '\n' && i + 1 < s.len &&
			      (s.p[i + 1] == '{' || s.p[i + 1] == '['));
	}
	return n;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void skip_blanks(struct json *j)
{
	while (j->at < j->text.len && is_blank(j->text.p[j->at]))
		j->at++;
}

/* What Python writes for a number that is none. */
static bool take_nan(struct json *j)
{
	static const struct str words[] = { STR("NaN"), STR("Infinity"),
					    STR("-Infinity") };
	size_t n;

	skip_blanks(j);
	n = STR_ANY(str_starts, str_from(j->text, j->at), words);
	j->at += n;
	return n;
}

static void too_many(struct walk *w)
{
	w->j.failed = true;
	err_set(w->j.err, ERR_LIMIT, "more than %d values", JTREE_VALUES);
}

/* Takes one value; of an array or object only the opening bracket. */
static void take_value(struct walk *w, size_t key)
{
	struct json *j = &w->j;
	uint32_t i = (uint32_t)w->t->n;
	enum json_type type;

	if (w->t->n == w->cap) {
		too_many(w);
		return;
	}
	skip_blanks(j);
	w->t->v[w->t->n++] =
	    (struct jnode){ .at = (uint32_t)j->at, .key = (uint32_t)key, .end = i + 1 };
	if (take_nan(j))
		return;
	type = json_peek(j);
	if (type == JSON_OBJECT || type == JSON_ARRAY) {
		if (json_enter(j, type))
			w->open[w->depth++] = i;
	} else if (type != JSON_ERROR) {
		json_raw(j);
	}
}

/* Goes to the next value below the open bracket, or closes it. */
static void step(struct walk *w)
{
	struct json *j = &w->j;
	uint32_t i = w->open[w->depth - 1];
	bool object = j->text.p[w->t->v[i].at] == '{';
	size_t key = 0;
	struct str name;
	bool more;

	if (object) {
		struct json before = *j;

		more = json_key(j, &name);
		if (more) {
			skip_blanks(&before);
			if (before.text.p[before.at] == ',')
				before.at++;
			skip_blanks(&before);
			key = before.at + 1;
		}
	} else {
		more = json_more(j);
	}
	if (j->failed)
		return;
	if (more) {
		take_value(w, key);
		return;
	}
	w->t->v[i].end = (uint32_t)w->t->n;
	w->depth--;
}

static void take_root(struct walk *w)
{
	take_value(w, 0);
	while (!w->j.failed && w->depth > 0)
		step(w);
}

/* The first root moves one up, below an array that holds all of them. */
static void take_more_roots(struct walk *w)
{
	struct jtree *t = w->t;

	if (t->n == w->cap) {
		too_many(w);
		return;
	}
	memmove(t->v + 1, t->v, t->n * sizeof(*t->v));
	t->v[0] = (struct jnode){ .at = 0 };
	for (size_t i = 1; i <= t->n; i++)
		t->v[i].end++;
	t->n++;
	t->lines = true;
	while (!w->j.failed && w->j.at < w->j.text.len) {
		take_root(w);
		skip_blanks(&w->j);
	}
	t->v[0].end = (uint32_t)t->n;
}

/* json.c knows bytes; people look for lines. */
static void name_place(struct err *e, struct str text)
{
	size_t at = e->col ? e->col - 1 : 0;
	struct str before = str_n(text.p, at < text.len ? at : text.len);

	if (!e->col)
		return;
	e->line = 1 + str_count(before, '\n');
	for (e->col = 1; before.len && before.p[before.len - 1] != '\n'; before.len--)
		e->col++;
}

static void index_lines(struct jtree *t)
{
	size_t blocks = t->text.len / BLOCK + 1, n = 0;

	t->breaks = mem_alloc(blocks * sizeof(*t->breaks));
	for (size_t i = 0; i < blocks; i++) {
		size_t from = i * BLOCK;

		t->breaks[i] = (uint32_t)n;
		n += str_count(str_head(str_from(t->text, from), BLOCK), '\n');
	}
}

int jtree_parse(struct jtree *t, struct str text, struct arena *a, struct err *e)
{
	struct err local = { 0 };
	struct walk w = { .t = t };
	size_t n = count_values(text);

	*t = (struct jtree){ .text = text, .arena = a };
	if (text.len >= UINT32_MAX)
		return err_set(e, ERR_LIMIT, "JSON of more than 4 GB");
	w.cap = n < JTREE_VALUES ? n : JTREE_VALUES;
	t->v = mem_alloc(w.cap * sizeof(*t->v));
	json_init(&w.j, text, a, &local);
	w.j.lax = true;
	take_root(&w);
	skip_blanks(&w.j);
	if (!w.j.failed && w.j.at < text.len) {
		char c = text.p[w.j.at];

		if (c == '{' || c == '[')
			take_more_roots(&w);
		else
			json_end(&w.j);
	}
	if (!w.j.failed) {
		index_lines(t);
		return 0;
	}
	name_place(&local, text);
	if (e)
		*e = local;
	jtree_fini(t);
	return -1;
}

void jtree_fini(struct jtree *t)
{
	mem_free(t->v);
	mem_free(t->breaks);
	*t = (struct jtree){ 0 };
}

struct jval jtree_root(const struct jtree *t)
{
	return (struct jval){ t->n ? t : NULL, 0, 0 };
}

static const struct jnode *node(struct jval v)
{
	return &v.t->v[v.i];
}

enum json_type jval_type(struct jval v)
{
	if (!v.t)
		return JSON_ERROR;
	if (v.i == 0 && v.t->lines)
		return JSON_ARRAY;
	switch (v.t->text.p[node(v)->at]) {
	case '{':
		return JSON_OBJECT;
	case '[':
		return JSON_ARRAY;
	case '"':
		return JSON_STRING;
	case 't':
		return JSON_TRUE;
	case 'f':
		return JSON_FALSE;
	case 'n':
	case 'N':
	case 'I':
		return JSON_NULL;
	default:
		return JSON_NUMBER;
	}
}

bool jval_is(struct jval v)
{
	return v.t && jval_type(v) != JSON_NULL;
}

struct jval jval_first(struct jval v)
{
	if (!v.t || node(v)->end == v.i + 1)
		return (struct jval){ 0 };
	return (struct jval){ v.t, v.i + 1, node(v)->end };
}

struct jval jval_next(struct jval v)
{
	if (!v.t || node(v)->end >= v.limit)
		return (struct jval){ 0 };
	return (struct jval){ v.t, node(v)->end, v.limit };
}

/* The string whose opening quote stands at `at`; it was checked before. */
static struct str string_at(const struct jtree *t, size_t at)
{
	struct json j;
	struct str s;

	json_init(&j, t->text, t->arena, NULL);
	j.lax = true;
	j.at = at;
	s = json_string(&j);
	/* What stood in the text is in NFC already. */
	return s.len && s.p != t->text.p + at + 1 ? utf8_nfc(t->arena, s) : s;
}

static bool has_key(struct jval v, struct str key)
{
	size_t at = node(v)->key;
	struct str rest;

	if (!at)
		return false;
	rest = str_from(v.t->text, at);
	if (str_starts(rest, key) && rest.len > key.len && rest.p[key.len] == '"')
		return true;
	if (str_chr(str_head(rest, KEY_BYTES), '\\') == STR_NPOS)
		return false;
	return str_eq(jval_key(v), key);
}

static struct jval member(struct jval v, struct str key)
{
	struct jval found = { 0 };

	if (jval_type(v) == JSON_OBJECT)
		JVAL_EACH (x, v)
			if (has_key(x, key))
				found = x;
	return found;
}

struct jval jval_get(struct jval v, const char *key)
{
	return member(v, str_z(key));
}

struct jval jval_at(struct jval v, const char *path)
{
	struct str rest = str_z(path), part;

	while (v.t && str_split(&rest, '.', &part)) {
		long n = str_uint(part, 1 << 20);

		if (n < 0) {
			v = member(v, part);
			continue;
		}
		v = jval_type(v) == JSON_ARRAY ? jval_first(v) : (struct jval){ 0 };
		while (n-- > 0)
			v = jval_next(v);
	}
	return v;
}

struct jval jval_any(struct jval v, const char *const *paths)
{
	struct jval found = { 0 };

	for (; *paths && !jval_is(found); paths++)
		found = jval_at(v, *paths);
	return found;
}

struct str jval_key(struct jval v)
{
	if (!v.t || !node(v)->key)
		return (struct str){ 0 };
	return string_at(v.t, node(v)->key - 1);
}

struct str jval_str(struct jval v)
{
	enum json_type type = jval_type(v);
	struct str rest;
	size_t n = 0;

	if (type == JSON_STRING)
		return string_at(v.t, node(v)->at);
	if (type != JSON_NUMBER && type != JSON_TRUE && type != JSON_FALSE)
		return (struct str){ 0 };
	rest = str_from(v.t->text, node(v)->at);
	while (n < rest.len && !is_blank(rest.p[n]) && !strchr(",]}", rest.p[n]))
		n++;
	return str_n(rest.p, n);
}

struct str jval_text(struct jval v, const char *key)
{
	return jval_str(jval_get(v, key));
}

bool jval_true(struct jval v)
{
	return jval_type(v) == JSON_TRUE;
}

size_t jval_line(struct jval v)
{
	size_t at, block;

	if (!v.t || v.t->line)
		return v.t ? v.t->line : 0;
	at = node(v)->at;
	block = at / BLOCK;
	return 1 + v.t->breaks[block] +
	       str_count(str_sub(v.t->text, block * BLOCK, at), '\n');
}
