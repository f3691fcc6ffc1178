/*
 * recread.c - one line of JSON to a record, by the tables of recshape.c.
 * Our own writer's order is tried first, byte for byte; any order is read.
 */
#include "base/jsonl.h"

#include "base/json.h"
#include "base/recshape.h"

/* Members left out by the writer that may stand between two present ones. */
enum { LOOK_AHEAD = 6 };

struct reader {
	struct json j;
	struct str line;
	bool schema; /* seen, and ours */
	bool shown;  /* only what pages show */
};

/* The message is `before` "which" `after`. */
static void fail(struct reader *r, size_t at, const char *before, struct str which,
		 const char *after)
{
	if (!r->j.failed)
		err_at(r->j.err, ERR_SYNTAX, (struct str){ 0 }, 0, at + 1,
		       "%s\"%.*s\"%s", before, STR_ARG(which), after);
	r->j.failed = true;
}

static struct str name_of(const struct member *m)
{
	return str_n(m->key + 1, (size_t)m->len - 3);
}

/* "dossier.meeting/" and a number over 1. */
static bool is_newer(struct str schema)
{
	struct str prefix = STRL("dossier.meeting/");

	return str_starts(schema, prefix) &&
	       str_uint(str_from(schema, prefix.len), 1000000) > 1;
}

static void refuse_newer(struct err *e, size_t at, struct str schema)
{
	err_at(e, ERR_VERSION, (struct str){ 0 }, 0, at + 1,
	       "schema \"%.*s\" is newer than \"%s\", which this version reads",
	       STR_ARG(schema), RECORD_SCHEMA);
}

static void read_schema(struct reader *r, size_t at)
{
	struct str s = json_string(&r->j);

	if (r->j.failed)
		return;
	r->schema = true;
	if (str_eq(s, STRL(RECORD_SCHEMA)))
		return;
	if (is_newer(s)) {
		refuse_newer(r->j.err, at, s);
		r->j.failed = true;
	} else {
		fail(r, at, "schema ", s, " is not \"" RECORD_SCHEMA "\"");
	}
}

/* A newer schema may stand behind the member that we could not read. */
static void seek_schema(struct reader *r)
{
	struct json j;
	struct str key;

	json_init(&j, r->line, r->j.arena, NULL);
	if (!json_enter(&j, JSON_OBJECT))
		return;
	while (json_key(&j, &key)) {
		size_t at = j.at;

		if (!str_eq(key, STRL("schema"))) {
			json_raw(&j);
			continue;
		}
		key = json_string(&j);
		if (!j.failed && is_newer(key))
			refuse_newer(r->j.err, at, key);
		return;
	}
}

static void *vec_add(struct reader *r, char *at, size_t elem)
{
	struct anyvec v;
	char *last;

	memcpy(&v, at, sizeof(v));
	v.v = arena_grow(r->j.arena, v.v, v.n, &v.cap, elem);
	last = (char *)v.v + v.n++ * elem;
	memcpy(at, &v, sizeof(v));
	return last;
}

static void read_kind(struct reader *r, const struct member *m, char *at)
{
	size_t from = r->j.at;
	struct str name = json_string(&r->j);
	bool seg = m->type == MEMBER_SEG_KIND;
	int kind = seg ? seg_kind_of(name) : item_kind_of(name);
	enum seg_kind seg_kind;
	enum item_kind item_kind;

	if (r->j.failed)
		return;
	if (kind < 0) {
		fail(r, from, "", name,
		     seg ? " is not a kind of segment" : " is not a kind of item");
	} else if (seg) {
		seg_kind = (enum seg_kind)kind;
		memcpy(at, &seg_kind, sizeof(seg_kind));
	} else {
		item_kind = (enum item_kind)kind;
		memcpy(at, &item_kind, sizeof(item_kind));
	}
}

static void read_mark(struct reader *r, char *at)
{
	size_t from = r->j.at;
	struct str s = json_string(&r->j);

	if (r->j.failed)
		return;
	if (s.len != 1 || s.p[0] < ' ' || s.p[0] > '~')
		fail(r, from, "", s, " is not one ASCII character");
	else
		*at = s.p[0];
}

static void put_int(char *at, int64_t v)
{
	memcpy(at, &v, sizeof(v));
}

static void put_str(char *at, struct str s)
{
	memcpy(at, &s, sizeof(s));
}

static void read_object(struct reader *r, const struct shape *sh, char *object);

static void read_list(struct reader *r, const struct member *m, char *at)
{
	if (!json_enter(&r->j, JSON_ARRAY))
		return;
	while (json_more(&r->j)) {
		if (m->type == MEMBER_STRS)
			put_str(vec_add(r, at, sizeof(struct str)), json_string(&r->j));
		else if (m->type == MEMBER_INTS)
			put_int(vec_add(r, at, sizeof(int64_t)), json_int(&r->j));
		else
			read_object(r, m->of, vec_add(r, at, m->of->size));
	}
}

static void read_typed(struct reader *r, const struct member *m, char *at)
{
	struct json *j = &r->j;

	switch (m->type) {
	case MEMBER_SCHEMA:
		read_schema(r, j->at);
		break;
	case MEMBER_STR:
		put_str(at, json_string(j));
		break;
	case MEMBER_INT:
		put_int(at, json_int(j));
		break;
	case MEMBER_MILLI:
	case MEMBER_TIME:
		put_int(at, json_milli(j));
		break;
	case MEMBER_BOOL:
		*(bool *)at = json_bool(j);
		break;
	case MEMBER_MARK:
		read_mark(r, at);
		break;
	case MEMBER_OBJECT:
		read_object(r, m->of, at);
		break;
	case MEMBER_STRS:
	case MEMBER_INTS:
	case MEMBER_LIST:
		read_list(r, m, at);
		break;
	case MEMBER_SEG_KIND:
	case MEMBER_ITEM_KIND:
		read_kind(r, m, at);
		break;
	}
}

/* Past the string that begins at p; end: there is no end of it. */
static const char *string_end(const char *p, const char *end)
{
	const char *from = p, *slash;

	do {
		p = memchr(p + 1, '"', (size_t)(end - p - 1));
		if (!p)
			return end;
		for (slash = p; slash - 1 > from && slash[-1] == '\\';)
			slash--;
	} while ((p - slash) % 2);
	return p + 1;
}

/* Passes over a list of our own making: where it ends is all that is looked for. */
static void skip_list(struct json *j)
{
	const char *p, *end = j->text.p + j->text.len;
	size_t depth = 0;

	if (json_peek(j) != JSON_ARRAY) {
		json_raw(j);
		return;
	}
	p = j->text.p + j->at;
	do {
		if (*p == '"') {
			p = string_end(p, end);
			continue;
		}
		depth += *p == '[' || *p == '{';
		depth -= *p == ']' || *p == '}';
		p++;
	} while (p < end && depth > 0);
	j->at = (size_t)(p - j->text.p);
}

/* `null` stands for a member that is left out. */
static void read_value(struct reader *r, const struct member *m, char *at)
{
	if (r->shown && m->when == MEMBER_ASIDE)
		skip_list(&r->j);
	else if (m->when == MEMBER_MUST || !json_null(&r->j))
		read_typed(r, m, at);
	else if (m->type == MEMBER_TIME)
		put_int(at, TIME_NONE);
}

/* The next member when it stands as our writer puts it: no blanks, in order. */
static const struct member *expected(struct json *j, const struct shape *sh,
				     size_t hint)
{
	struct str rest = str_from(j->text, j->at);

	if (j->text.p[j->at - 1] != '{' && !str_eat(&rest, ','))
		return NULL;
	for (size_t i = hint; i < sh->n && i < hint + LOOK_AHEAD; i++) {
		const struct member *m = &sh->v[i];

		if (rest.len >= m->len && memcmp(rest.p, m->key, m->len) == 0) {
			j->at = (size_t)(rest.p - j->text.p) + m->len;
			return m;
		}
	}
	return NULL;
}

static const struct member *find(const struct shape *sh, struct str key)
{
	for (size_t i = 0; i < sh->n; i++)
		if (str_eq(name_of(&sh->v[i]), key))
			return &sh->v[i];
	return NULL;
}

/* Unknown members that stand side by side in the line. */
struct run {
	size_t from, to;
};

/* Raw text never holds a newline: it may have come from an indented text. */
static struct str one_line(struct arena *a, struct str raw)
{
	char *p, *end, *hit;

	if (str_chr(raw, '\n') == STR_NPOS)
		return raw;
	p = arena_alloc(a, raw.len);
	memcpy(p, raw.p, raw.len);
	for (end = p + raw.len, hit = p; hit < end; hit++)
		if (*hit == '\n')
			*hit = ' ';
	return str_n(p, raw.len);
}

/*
 * Appends a run to `extra`.  There are no more runs than known members, which
 * are refused twice, so that this is linear in the line.
 */
static void keep(struct reader *r, char *extra, struct run *run)
{
	struct str all, more = str_sub(r->line, run->from, run->to);

	if (run->to == 0)
		return;
	more = one_line(r->j.arena, more);
	memcpy(&all, extra, sizeof(all));
	if (all.len > 0) {
		char *p = arena_alloc(r->j.arena, all.len + 1 + more.len);

		memcpy(p, all.p, all.len);
		p[all.len] = ',';
		memcpy(p + all.len + 1, more.p, more.len);
		more = str_n(p, all.len + 1 + more.len);
	}
	put_str(extra, more);
	*run = (struct run){ 0 };
}

/* A member that is not known: grows the run, or starts one. */
static void unknown(struct reader *r, char *extra, struct run *run, size_t before)
{
	size_t quote = before + str_chr(str_from(r->line, before), '"');

	json_raw(&r->j);
	if (r->j.failed)
		return;
	if (run->to != before) {
		keep(r, extra, run);
		run->from = quote;
	}
	run->to = r->j.at;
}

/* What the object did not hold. */
static void finish(struct reader *r, const struct shape *sh, char *object,
		   uint32_t seen)
{
	for (size_t i = 0; i < sh->n; i++) {
		const struct member *m = &sh->v[i];

		if (seen >> i & 1)
			continue;
		if (m->type == MEMBER_TIME)
			put_int(object + m->at, TIME_NONE);
		else if (m->when == MEMBER_MUST)
			fail(r, r->j.at, "an object without ", name_of(m), "");
	}
}

static void read_object(struct reader *r, const struct shape *sh, char *object)
{
	struct json *j = &r->j;
	struct run run = { 0 };
	uint32_t seen = 0;
	size_t hint = 0, i;

	if (!json_enter(j, JSON_OBJECT))
		return;
	while (!j->failed) {
		size_t before = j->at;
		const struct member *m = expected(j, sh, hint);
		struct str key;

		if (!m) {
			if (!json_key(j, &key))
				break;
			m = find(sh, key);
		}
		if (!m) {
			unknown(r, object + sh->extra, &run, before);
			continue;
		}
		i = (size_t)(m - sh->v);
		if (seen >> i & 1)
			fail(r, before, "member ", name_of(m), " stands twice");
		seen |= UINT32_C(1) << i;
		hint = i + 1;
		keep(r, object + sh->extra, &run);
		if (!j->failed)
			read_value(r, m, object + m->at);
	}
	if (j->failed)
		return;
	keep(r, object + sh->extra, &run);
	finish(r, sh, object, seen);
}

static int parse(struct record *rec, struct reader *r, struct err *e)
{
	json_init(&r->j, r->line, rec->arena, e);
	read_object(r, &record_shape, (char *)rec);
	if (!r->j.failed && json_end(&r->j))
		return 0;
	if (!r->schema)
		seek_schema(r);
	return -1;
}

int record_parse(struct record *rec, struct str line, struct err *e)
{
	struct reader r = { .line = line };

	return parse(rec, &r, e);
}

int record_parse_shown(struct record *rec, struct str line, struct err *e)
{
	struct reader r = { .line = line, .shown = true };

	return parse(rec, &r, e);
}
