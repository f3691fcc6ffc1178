/*
 * recpack.c - see recpack.h.  The members of each object in their order, `extra` last.
 * A text is 0 (none), twice its length and two, with its bytes, or where an equal one
 * stands: twice its place among the texts of the record and one.
 */
#include "base/recpack.h"

#include "base/map.h"
#include "base/pack.h"
#include "base/recshape.h"

enum { TEXTS = 64 /* most records have fewer */ };

/* What no page shows, and what records that are kept do not have. */
static bool is_left_out(const struct member *m)
{
	return m->when == MEMBER_ASIDE || m->type == MEMBER_SCHEMA ||
	       m->type == MEMBER_SEG_KIND || m->type == MEMBER_MARK;
}

/* ---- packing -------------------------------------------------------------------- */

struct packer {
	struct buf *out;
	struct arena *a;
	struct map texts; /* text -> place */
};

static void put_text(struct packer *p, struct str s)
{
	size_t n = p->texts.n, at;

	if (!s.p) {
		pack_number(p->out, 0);
		return;
	}
	at = map_put(p->a, &p->texts, s, n);
	pack_number(p->out, at < n ? 2 * at + 1 : 2 * s.len + 2);
	if (at == n)
		buf_str(p->out, s);
}

static void put_str(struct packer *p, const char *at)
{
	struct str s;

	memcpy(&s, at, sizeof(s));
	put_text(p, s);
}

/* Small numbers of either sign in few bytes. */
static void put_int(struct packer *p, const char *at)
{
	int64_t n;

	memcpy(&n, at, sizeof(n));
	pack_number(p->out, (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0));
}

static void put_object(struct packer *p, const struct shape *sh, const char *object);

static void put_list(struct packer *p, const struct member *m, const char *at)
{
	struct anyvec v;

	memcpy(&v, at, sizeof(v));
	pack_number(p->out, v.n);
	for (size_t i = 0; i < v.n; i++)
		if (m->type == MEMBER_STRS)
			put_str(p, (const char *)v.v + i * sizeof(struct str));
		else if (m->type == MEMBER_INTS)
			put_int(p, (const char *)v.v + i * sizeof(int64_t));
		else
			put_object(p, m->of, (const char *)v.v + i * m->of->size);
}

static void put_member(struct packer *p, const struct member *m, const char *at)
{
	enum item_kind kind;

	switch (m->type) {
	case MEMBER_STR:
		put_str(p, at);
		break;
	case MEMBER_INT:
	case MEMBER_MILLI:
	case MEMBER_TIME:
		put_int(p, at);
		break;
	case MEMBER_BOOL:
		pack_number(p->out, *(const bool *)at);
		break;
	case MEMBER_ITEM_KIND:
		memcpy(&kind, at, sizeof(kind));
		pack_number(p->out, kind);
		break;
	case MEMBER_OBJECT:
		put_object(p, m->of, at);
		break;
	default:
		put_list(p, m, at);
		break;
	}
}

/* As deep as the schema, which has three levels. */
static void put_object(struct packer *p, const struct shape *sh, const char *object)
{
	for (size_t i = 0; i < sh->n; i++)
		if (!is_left_out(&sh->v[i]))
			put_member(p, &sh->v[i], object + sh->v[i].at);
	put_str(p, object + sh->extra);
}

void record_pack(struct buf *out, struct arena *scratch, const struct record *r)
{
	struct packer p = { .out = out, .a = scratch };

	arena_reset(scratch);
	put_object(&p, &record_shape, (const char *)r);
}

/* ---- unpacking ------------------------------------------------------------------ */

struct unpacker {
	struct unpack in;
	struct arena *a; /* of what is read now: one of these */
	struct arena *rest, *said, *scratch;
	struct strs texts;
};

static struct str get_text(struct unpacker *u)
{
	uint64_t n = unpack_number(&u->in);
	struct str s;

	if (n == 0)
		return str_none();
	if (n % 2) {
		u->in.bad |= n / 2 >= u->texts.n;
		return u->in.bad ? str_none() : u->texts.v[n / 2];
	}
	s = unpack_bytes(&u->in, n / 2 - 1);
	*VEC_ADD(u->scratch, &u->texts) = s;
	return s;
}

static void get_str(struct unpacker *u, char *at)
{
	struct str s = get_text(u);

	memcpy(at, &s, sizeof(s));
}

static void get_int(struct unpacker *u, char *at)
{
	uint64_t n = unpack_number(&u->in);
	int64_t v = (int64_t)(n >> 1 ^ (n & 1 ? UINT64_MAX : 0));

	memcpy(at, &v, sizeof(v));
}

static void get_object(struct unpacker *u, const struct shape *sh, char *object);

/* Each element has a byte at least: a wrong number takes no more room than that. */
static void get_list(struct unpacker *u, const struct member *m, char *at)
{
	size_t elem = m->type == MEMBER_STRS   ? sizeof(struct str)
		      : m->type == MEMBER_INTS ? sizeof(int64_t)
					       : m->of->size;
	uint64_t n = unpack_number(&u->in);
	struct anyvec v = { 0 };

	if (n == 0)
		return;
	if (n > (size_t)(u->in.end - u->in.p)) {
		u->in.bad = true;
		return;
	}
	v = (struct anyvec){ arena_alloc(u->a, (size_t)n * elem), n, n };
	memcpy(at, &v, sizeof(v));
	for (size_t i = 0; i < v.n && !u->in.bad; i++)
		if (m->type == MEMBER_STRS)
			get_str(u, (char *)v.v + i * elem);
		else if (m->type == MEMBER_INTS)
			get_int(u, (char *)v.v + i * elem);
		else
			get_object(u, m->of, (char *)v.v + i * elem);
}

static void get_member(struct unpacker *u, const struct member *m, char *at)
{
	enum item_kind kind;
	uint64_t n;

	switch (m->type) {
	case MEMBER_STR:
		get_str(u, at);
		break;
	case MEMBER_INT:
	case MEMBER_MILLI:
	case MEMBER_TIME:
		get_int(u, at);
		break;
	case MEMBER_BOOL:
		*(bool *)at = unpack_number(&u->in) != 0;
		break;
	case MEMBER_ITEM_KIND:
		n = unpack_number(&u->in);
		u->in.bad |= n >= ITEM_KINDS;
		kind = u->in.bad ? ITEM_FACT : (enum item_kind)n;
		memcpy(at, &kind, sizeof(kind));
		break;
	case MEMBER_OBJECT:
		get_object(u, m->of, at);
		break;
	default:
		get_list(u, m, at);
		break;
	}
}

static struct arena *arena_of(const struct unpacker *u, const struct member *m)
{
	return m->at == offsetof(struct record, items) ||
		       m->at == offsetof(struct record, reports)
		   ? u->said
		   : u->rest;
}

static void get_object(struct unpacker *u, const struct shape *sh, char *object)
{
	for (size_t i = 0; i < sh->n; i++) {
		if (is_left_out(&sh->v[i]))
			continue;
		if (sh == &record_shape)
			u->a = arena_of(u, &sh->v[i]);
		get_member(u, &sh->v[i], object + sh->v[i].at);
	}
	get_str(u, object + sh->extra);
}

bool record_unpack(struct record *r, struct arena *said, struct arena *scratch,
		   struct str bytes)
{
	struct unpacker u = { .in = unpack_begin(bytes),
			      .rest = r->arena,
			      .said = said,
			      .scratch = scratch };

	arena_reset(scratch);
	VEC_RESERVE(scratch, &u.texts, TEXTS);
	get_object(&u, &record_shape, (char *)r);
	return !u.in.bad && u.in.p == u.in.end;
}
