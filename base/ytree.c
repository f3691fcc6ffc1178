/*
 * ytree.c - libyaml events to a tree of nodes with positions.
 * The only user of <yaml.h>.  Tags, anchors and aliases are refused: no file of
 * ours needs them, and an alias can blow a small text up to any size.  The
 * stack of open collections is bounded, so nothing recurses on the input.
 */
#include "base/ytree.h"

#include <stdlib.h>
#include <yaml.h>

#include "base/ascii.h"

VEC(ynodes, struct ynode);

/* A collection that is still open. */
struct frame {
	struct ynode node; /* list or map, without its kids */
	struct ynodes kids;
	bool has_key; /* map: key, key_line and key_col wait for their value */
	struct str key;
	size_t key_line, key_col;
};

struct builder {
	struct arena *arena;
	struct str name;
	struct err *err;
	struct frame open[YTREE_DEPTH];
	size_t depth;
	size_t nodes;
	bool done; /* the root is complete */
	struct ynode root;
};

static int fail(struct builder *b, yaml_mark_t at, enum err_code code, const char *said)
{
	return err_at(b->err, code, b->name, at.line + 1, at.column + 1, "%s", said);
}

static bool is_null(struct str s)
{
	return s.len == 0 || str_in_words(s, "~ null Null NULL");
}

/* A finished value goes to the collection that is open, or becomes the root. */
static void put(struct builder *b, struct ynode node)
{
	struct frame *f;

	if (b->depth == 0) {
		b->root = node;
		b->done = true;
		return;
	}
	f = &b->open[b->depth - 1];
	if (f->node.kind == YNODE_MAP) {
		node.key = f->key;
		node.key_line = f->key_line;
		node.key_col = f->key_col;
		f->has_key = false;
	}
	*VEC_ADD(b->arena, &f->kids) = node;
}

static int scalar(struct builder *b, const yaml_event_t *ev)
{
	struct str text =
	    str_n((const char *)ev->data.scalar.value, ev->data.scalar.length);
	struct frame *f = b->depth ? &b->open[b->depth - 1] : NULL;
	struct ynode node = { .kind = YNODE_SCALAR,
			      .line = ev->start_mark.line + 1,
			      .col = ev->start_mark.column + 1 };

	text = arena_str(b->arena, text);
	if (f && f->node.kind == YNODE_MAP && !f->has_key) {
		f->has_key = true;
		f->key = text;
		f->key_line = node.line;
		f->key_col = node.col;
		return 0;
	}
	node.quoted = ev->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (!node.quoted && is_null(text))
		node.kind = YNODE_NULL;
	else
		node.text = text;
	put(b, node);
	return 0;
}

static int open_collection(struct builder *b, const yaml_event_t *ev,
			   enum ynode_kind kind)
{
	struct frame *f = b->depth ? &b->open[b->depth - 1] : NULL;

	if (f && f->node.kind == YNODE_MAP && !f->has_key)
		return fail(b, ev->start_mark, ERR_SYNTAX,
			    "a key must be a plain word");
	if (b->depth == YTREE_DEPTH)
		return fail(b, ev->start_mark, ERR_LIMIT, "nested too deeply");
	f = &b->open[b->depth++];
	*f = (struct frame){ 0 };
	f->node.kind = kind;
	f->node.line = ev->start_mark.line + 1;
	f->node.col = ev->start_mark.column + 1;
	return 0;
}

static int by_key(const void *a, const void *b)
{
	const struct ynode *x = *(struct ynode *const *)a,
			   *y = *(struct ynode *const *)b;
	int c = str_cmp(x->key, y->key);

	return c ? c : (x > y) - (x < y);
}

/* The first member, in document order, whose key stood before; NULL if none. */
static const struct ynode *duplicate(struct arena *a, struct ynodes *kids)
{
	const struct ynode *first = NULL;
	struct ynode **order;

	if (kids->n < 2)
		return NULL;
	order = arena_alloc(a, kids->n * sizeof(struct ynode *));
	for (size_t i = 0; i < kids->n; i++)
		order[i] = &kids->v[i];
	qsort(order, kids->n, sizeof(struct ynode *), by_key);
	for (size_t i = 1; i < kids->n; i++)
		if (str_eq(order[i - 1]->key, order[i]->key) &&
		    (!first || order[i] < first))
			first = order[i];
	return first;
}

static int close_collection(struct builder *b)
{
	struct frame *f = &b->open[--b->depth];
	const struct ynode *twice;

	if (f->node.kind == YNODE_MAP) {
		twice = duplicate(b->arena, &f->kids);
		if (twice)
			return err_at(b->err, ERR_SYNTAX, b->name, twice->key_line,
				      twice->key_col, "key \"%.*s\" stands here twice",
				      STR_ARG(twice->key));
	}
	f->node.kids = f->kids.v;
	f->node.n = f->kids.n;
	put(b, f->node);
	return 0;
}

/* Anchors, aliases and tags, and the count of nodes. */
static int refuse(struct builder *b, const yaml_event_t *ev)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (ev->type == YAML_ALIAS_EVENT)
		return fail(b, ev->start_mark, ERR_SYNTAX,
			    "aliases (*name) are not read");
	if (ev->type == YAML_SCALAR_EVENT) {
		anchor = ev->data.scalar.anchor;
		tag = ev->data.scalar.tag;
	} else if (ev->type == YAML_SEQUENCE_START_EVENT) {
		anchor = ev->data.sequence_start.anchor;
		tag = ev->data.sequence_start.tag;
	} else if (ev->type == YAML_MAPPING_START_EVENT) {
		anchor = ev->data.mapping_start.anchor;
		tag = ev->data.mapping_start.tag;
	} else {
		return 0;
	}
	if (anchor)
		return fail(b, ev->start_mark, ERR_SYNTAX,
			    "anchors (&name) are not read");
	if (tag)
		return fail(b, ev->start_mark, ERR_SYNTAX, "tags (!name) are not read");
	if (++b->nodes > YTREE_NODES)
		return fail(b, ev->start_mark, ERR_LIMIT, "too many values");
	return 0;
}

static int take(struct builder *b, const yaml_event_t *ev)
{
	if (refuse(b, ev) < 0)
		return -1;
	switch (ev->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (b->done)
			return fail(b, ev->start_mark, ERR_SYNTAX,
				    "a second document (---) is not read");
		return 0;
	case YAML_SCALAR_EVENT:
		return scalar(b, ev);
	case YAML_SEQUENCE_START_EVENT:
		return open_collection(b, ev, YNODE_LIST);
	case YAML_MAPPING_START_EVENT:
		return open_collection(b, ev, YNODE_MAP);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_collection(b);
	default:
		return 0;
	}
}

/* What to look for, in words of those who write the file. */
static const char *plainly(const char *said)
{
	static const char *const words[][2] = {
		{ "cannot start any token",
		  "no value begins with a TAB, '@' or '`': indent with blanks, and put "
		  "quotes around the value" },
		{ "mapping values are not allowed",
		  "no key can stand here: look at the indentation, or put quotes "
		  "around "
		  "a value that holds ': '" },
		{ "expected ',' or ']'", "a '[' before this has no ']'" },
		{ "expected ',' or '}'", "a '{' before this has no '}'" },
		{ "could not find expected ':'", "a ':' is missing before this" },
		{ "unexpected end of stream", "a quote before this is not closed" },
		{ "did not find expected key",
		  "a key is wanted here: look at the indentation" },
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (strstr(said, words[i][0]))
			return words[i][1];
	return said;
}

/* Where libyaml stopped.  Its reader tells a byte offset, its parser a mark. */
static int syntax(struct builder *b, const yaml_parser_t *p, struct str text)
{
	yaml_mark_t at = p->problem_mark;
	const char *said = p->problem ? p->problem : "not YAML";

	if (p->error == YAML_MEMORY_ERROR)
		return err_at(b->err, ERR_LIMIT, b->name, 0, 0, "out of memory");
	if (p->error != YAML_READER_ERROR)
		return fail(b, at, ERR_SYNTAX, plainly(said));
	at = (yaml_mark_t){ 0 };
	for (size_t i = 0; i < p->problem_offset && i < text.len; i++) {
		at.column++;
		if (text.p[i] == '\n') {
			at.line++;
			at.column = 0;
		}
	}
	return fail(b, at, ERR_ENCODING, said);
}

static int run(struct builder *b, yaml_parser_t *p, struct str text)
{
	bool more = true;

	while (more) {
		yaml_event_t ev;
		int rc;

		if (!yaml_parser_parse(p, &ev))
			return syntax(b, p, text);
		rc = take(b, &ev);
		more = ev.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&ev);
		if (rc < 0)
			return -1;
	}
	return 0;
}

const struct ynode *ytree_parse(struct arena *a, struct str text, struct str name,
				struct err *e)
{
	struct builder b = { .arena = a, .name = name, .err = e };
	struct ynode *root;
	yaml_parser_t p;
	int rc;

	if (text.len > YTREE_BYTES) {
		err_at(e, ERR_LIMIT, name, 0, 0, "larger than the limit of %d bytes",
		       YTREE_BYTES);
		return NULL;
	}
	if (!yaml_parser_initialize(&p)) {
		err_at(e, ERR_LIMIT, name, 0, 0, "out of memory");
		return NULL;
	}
	if (str_starts(text, STRL("\xEF\xBB\xBF")))
		text = str_from(text, 3); /* as editors of Windows begin a file */
	/* Without it two first bytes could turn the text into UTF-16. */
	yaml_parser_set_encoding(&p, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&p, (const unsigned char *)(text.p ? text.p : ""),
				     text.len);
	rc = run(&b, &p, text);
	yaml_parser_delete(&p);
	if (rc < 0)
		return NULL;
	root = arena_new(a, struct ynode);
	*root = b.root;
	if (!b.done)
		root->line = root->col = 1;
	return root;
}

const struct ynode *ynode_get(const struct ynode *n, const char *key)
{
	struct str want = str_z(key);

	if (!n || n->kind != YNODE_MAP)
		return NULL;
	for (size_t i = 0; i < n->n; i++)
		if (str_eq(n->kids[i].key, want))
			return &n->kids[i];
	return NULL;
}

static bool plain(const struct ynode *n)
{
	return n && n->kind == YNODE_SCALAR && !n->quoted;
}

static bool any_of(struct str s, const char *a, const char *b, const char *c)
{
	return str_eq(s, str_z(a)) || str_eq(s, str_z(b)) || str_eq(s, str_z(c));
}

bool ynode_bool(const struct ynode *n, bool *out)
{
	if (!plain(n))
		return false;
	if (any_of(n->text, "true", "True", "TRUE"))
		*out = true;
	else if (any_of(n->text, "false", "False", "FALSE"))
		*out = false;
	else
		return false;
	return true;
}

static bool push_digit(int64_t *v, char c)
{
	if (!ascii_is_digit(c) || *v > (INT64_MAX - 9) / 10)
		return false;
	*v = *v * 10 + (c - '0');
	return true;
}

/* [-+]digits[.digits] times 10^places, rounded to nearest, half away from zero. */
static bool decimal(struct str s, size_t places, int64_t *out)
{
	struct str whole = s, part = STRL("");
	bool minus = str_eat(&whole, '-'), ok = true;
	int64_t v = 0;
	size_t dot;

	if (!minus)
		str_eat(&whole, '+');
	dot = str_chr(whole, '.');
	if (dot != STR_NPOS) {
		part = str_from(whole, dot + 1);
		whole.len = dot;
	}
	if ((places == 0 && dot != STR_NPOS) || whole.len + part.len == 0)
		return false;
	for (size_t i = 0; ok && i < whole.len; i++)
		ok = push_digit(&v, whole.p[i]);
	for (size_t i = 0; ok && i < places; i++)
		ok = push_digit(&v, i < part.len ? part.p[i] : '0');
	for (size_t i = places; ok && i < part.len; i++) {
		ok = ascii_is_digit(part.p[i]);
		v += i == places && part.p[i] >= '5';
	}
	if (ok)
		*out = minus ? -v : v;
	return ok;
}

bool ynode_int(const struct ynode *n, int64_t *out)
{
	return plain(n) && decimal(n->text, 0, out);
}

bool ynode_milli(const struct ynode *n, int64_t *out)
{
	return plain(n) && decimal(n->text, 3, out);
}

struct str ynode_text(const struct ynode *n)
{
	return n && n->kind == YNODE_SCALAR ? n->text : (struct str){ NULL, 0 };
}
