/* recwrite.c - a record as one line of JSON, from the tables of recshape.c. */
#include "base/jsonl.h"

#include "base/json.h"
#include "base/recshape.h"

static void put_str(struct buf *b, struct str s)
{
	if (s.p)
		json_put_string(b, s);
	else
		buf_put(b, "null", 4);
}

static void put_bool(struct buf *b, bool v)
{
	if (v)
		buf_put(b, "true", 4);
	else
		buf_put(b, "false", 5);
}

static struct str str_at(const char *at)
{
	struct str s;

	memcpy(&s, at, sizeof(s));
	return s;
}

static int64_t int_at(const char *at)
{
	int64_t v;

	memcpy(&v, at, sizeof(v));
	return v;
}

static struct anyvec vec_at(const char *at)
{
	struct anyvec v;

	memcpy(&v, at, sizeof(v));
	return v;
}

static bool is_absent(const struct member *m, const char *at)
{
	switch (m->type) {
	case MEMBER_STR:
		return str_at(at).p == NULL;
	case MEMBER_INT:
		return int_at(at) == 0;
	case MEMBER_TIME:
		return int_at(at) == TIME_NONE;
	case MEMBER_BOOL:
	case MEMBER_MARK:
		return *at == 0;
	case MEMBER_STRS:
	case MEMBER_INTS:
	case MEMBER_LIST:
		return vec_at(at).n == 0;
	default:
		return false;
	}
}

static void put_strs(struct buf *b, struct anyvec v)
{
	buf_c(b, '[');
	for (size_t i = 0; i < v.n; i++) {
		if (i > 0)
			buf_c(b, ',');
		put_str(b, str_at((const char *)v.v + i * sizeof(struct str)));
	}
	buf_c(b, ']');
}

static void put_ints(struct buf *b, struct anyvec v)
{
	buf_c(b, '[');
	for (size_t i = 0; i < v.n; i++) {
		if (i > 0)
			buf_c(b, ',');
		buf_int(b, int_at((const char *)v.v + i * sizeof(int64_t)));
	}
	buf_c(b, ']');
}

static void put_time(struct buf *b, int64_t ms)
{
	if (ms == TIME_NONE)
		buf_put(b, "null", 4);
	else
		json_put_milli(b, ms);
}

static void put_object(struct buf *b, const struct shape *sh, const char *object,
		       size_t without);

enum { NOTHING = 0 }; /* `without` when all members are wanted: no member of it is 0 */

static void put_list(struct buf *b, const struct shape *sh, struct anyvec v)
{
	buf_c(b, '[');
	for (size_t i = 0; i < v.n; i++) {
		if (i > 0)
			buf_c(b, ',');
		put_object(b, sh, (const char *)v.v + i * sh->size, NOTHING);
	}
	buf_c(b, ']');
}

static void put_kind(struct buf *b, const struct member *m, const char *at)
{
	enum seg_kind seg;
	enum item_kind item;

	if (m->type == MEMBER_SEG_KIND) {
		memcpy(&seg, at, sizeof(seg));
		put_str(b, seg_kind_name(seg));
	} else {
		memcpy(&item, at, sizeof(item));
		put_str(b, item_kind_name(item));
	}
}

static void put_value(struct buf *b, const struct member *m, const char *at)
{
	switch (m->type) {
	case MEMBER_SCHEMA:
		put_str(b, STRL(RECORD_SCHEMA));
		break;
	case MEMBER_STR:
		put_str(b, str_at(at));
		break;
	case MEMBER_INT:
		buf_int(b, int_at(at));
		break;
	case MEMBER_MILLI:
		json_put_milli(b, int_at(at));
		break;
	case MEMBER_TIME:
		put_time(b, int_at(at));
		break;
	case MEMBER_BOOL:
		put_bool(b, *at != 0);
		break;
	case MEMBER_MARK:
		json_put_string(b, str_n(at, 1));
		break;
	case MEMBER_STRS:
		put_strs(b, vec_at(at));
		break;
	case MEMBER_INTS:
		put_ints(b, vec_at(at));
		break;
	case MEMBER_OBJECT:
		put_object(b, m->of, at, NOTHING);
		break;
	case MEMBER_LIST:
		put_list(b, m->of, vec_at(at));
		break;
	default:
		put_kind(b, m, at);
		break;
	}
}

/* As deep as the schema.  `without` is the offset of a member to leave out. */
static void put_object(struct buf *b, const struct shape *sh, const char *object,
		       size_t without)
{
	struct str extra = str_at(object + sh->extra);
	bool first = true;

	buf_c(b, '{');
	for (size_t i = 0; i < sh->n; i++) {
		const struct member *m = &sh->v[i];

		if ((m->when == MEMBER_SOME && is_absent(m, object + m->at)) ||
		    (without != NOTHING && m->at == without))
			continue;
		if (!first)
			buf_c(b, ',');
		first = false;
		buf_put(b, m->key, m->len);
		put_value(b, m, object + m->at);
	}
	if (extra.len > 0) {
		if (!first)
			buf_c(b, ',');
		buf_str(b, extra);
	}
	buf_c(b, '}');
}

void record_write(struct buf *out, const struct record *r, bool with_segments)
{
	put_object(out, &record_shape, (const char *)r,
		   with_segments ? NOTHING : offsetof(struct record, segments));
	buf_c(out, '\n');
}
