/*
 * join.c - which calendar, mail, list or chat belongs to which talk: that of the
 * same base name; in a folder of one talk, or one dated like a meeting, all that
 * stand there; else those whose day is the talk's, which only reading can tell.
 */
#include "base/map.h"
#include "ingest/meta.h"
#include "ingest/plan.h"
#include "ingest/side.h"

/* Beyond this many files in a folder only names and the lone talk join. */
enum { BY_DAY_MAX = 64 };

struct folder {
	size_t units;        /* talks and notes in it */
	bool dated;          /* its own name tells of one meeting */
	struct besides free; /* sides that no talk has by its name */
};
VEC(folders, struct folder);

struct plan {
	struct arena a;
	struct ingest *in;
	struct map stems; /* of sides, to the first one */
	size_t *next;     /* the next side of the same stem, or STR_NPOS */
	struct map index;
	struct folders folders;
};

static struct folder *folder_at(struct plan *p, struct str file)
{
	struct str path = str_folder(file);
	size_t i = map_put(&p->a, &p->index, path, p->folders.n);
	struct path_meta m;
	struct folder *f;

	if (i < p->folders.n)
		return &p->folders.v[i];
	f = VEC_ADD(&p->a, &p->folders);
	if (path.len > 1) {
		meta_path(&p->a, str_base(str_n(path.p, path.len - 1)), &m);
		f->dated = m.has_when;
	}
	return f;
}

/* "talk.chat", "talkChat", "talk-participants", "talk-meeting" all go with "talk". */
static struct str bare_stem(struct str s)
{
	static const struct str ends[] = {
		STR(".transcript"),   STR("_transcript"),   STR("-transcript"),
		STR(" transcript"),   STR(".cc"),           STR(".newChat"),
		STR("newChat"),       STR(".chat"),         STR("_chat"),
		STR("-chat"),         STR(" chat"),         STR(".participants"),
		STR("_participants"), STR("-participants"), STR(" participants"),
		STR("_attendance"),   STR("-attendance"),   STR(" attendance"),
		STR(".invite"),       STR("-invite"),       STR("_invite"),
		STR(" invite"),       STR("_meeting"),      STR("-meeting"),
		STR(" meeting"),
	};

	for (size_t i = 0; i < COUNT(ends); i++) {
		size_t n = ends[i].len;

		if (s.len > n && str_base(s).len > n &&
		    str_ieq(str_from(s, s.len - n), ends[i]))
			return str_n(s.p, s.len - n);
	}
	return s;
}

static void index_sides(struct plan *p)
{
	struct units *sides = &p->in->sides;

	p->next = arena_array(&p->a, p->next, sides->n);
	for (size_t i = sides->n; i-- > 0;) {
		struct str stem = bare_stem(plan_stem(sides->v[i].file));
		size_t first = map_get(&p->stems, stem);

		/* The chain runs behind its first entry, in any order. */
		p->next[i] = STR_NPOS;
		if (first == STR_NPOS) {
			map_put(&p->a, &p->stems, stem, i);
			continue;
		}
		p->next[i] = p->next[first];
		p->next[first] = i;
	}
}

static size_t same_name(const struct plan *p, struct str file)
{
	struct str stem = plan_stem(file), tries[3];

	tries[0] = stem;
	tries[1] = bare_stem(stem);
	tries[2] = plan_stem(stem);
	for (size_t i = 0; i < 3; i++) {
		size_t at = map_get(&p->stems, tries[i]);

		if (at != STR_NPOS)
			return at;
	}
	return STR_NPOS;
}

static void give(struct plan *p, struct unit *u, size_t side, bool sure)
{
	*VEC_ADD(&p->in->arena, &u->beside) = (struct beside){ side, sure };
	p->in->sides.v[side].taken |= sure;
}

static const struct side *kind_of(const struct plan *p, const struct beside *b)
{
	return p->in->sides.v[b->at].side;
}

static bool has_kind(const struct plan *p, const struct unit *u,
		     const struct side *kind)
{
	for (size_t i = 0; i < u->beside.n; i++)
		if (u->beside.v[i].sure && kind_of(p, &u->beside.v[i]) == kind)
			return true;
	return false;
}

/* Whether no other free side is of its kind; of many the second one settles it. */
static bool is_only_one(const struct plan *p, const struct folder *f, size_t i)
{
	size_t n = 0;

	for (size_t k = 0; k < f->free.n && n < 2; k++)
		n += kind_of(p, &f->free.v[k]) == kind_of(p, &f->free.v[i]);
	return n == 1;
}

/* Two names with a date each, of two days. */
static bool days_differ(struct plan *p, struct str x, struct str y)
{
	struct path_meta m, n;

	meta_path(&p->a, x, &m);
	meta_path(&p->a, y, &n);
	return m.has_when && n.has_when && m.when.days != n.when.days;
}

/* What stands in the folder and is nobody's by its name. */
static void give_folder(struct plan *p, struct unit *u, const struct folder *f)
{
	bool alone = f->units == 1 || f->dated;

	if (!alone && f->free.n > BY_DAY_MAX)
		return;
	for (size_t i = 0; i < f->free.n && i < BY_DAY_MAX; i++) {
		size_t side = f->free.v[i].at;
		bool sure = alone && is_only_one(p, f, i) &&
			    !days_differ(p, u->path, p->in->sides.v[side].path);

		if (has_kind(p, u, kind_of(p, &f->free.v[i])) ||
		    (!sure && kind_of(p, &f->free.v[i])->words))
			continue;
		give(p, u, side, sure);
	}
}

/* Alone it tells of a meeting as well; with talks around, it told of none of them. */
static void free_sides(struct plan *p)
{
	struct ingest *in = p->in;

	for (size_t i = 0; i < in->sides.n; i++) {
		struct unit *s = &in->sides.v[i];
		struct folder *f = folder_at(p, s->file);

		if (s->taken || s->unasked || (f->units && !s->side->words))
			continue;
		*VEC_ADD(&in->arena, &in->units) = *s;
	}
}

void plan_join(struct ingest *in)
{
	struct plan p = { .in = in };
	size_t n = in->units.n;

	index_sides(&p);
	for (size_t i = 0; i < n; i++) {
		struct unit *u = &in->units.v[i];
		size_t at = same_name(&p, u->file);

		folder_at(&p, u->file)->units++;
		for (; at != STR_NPOS; at = p.next[at])
			give(&p, u, at, true);
	}
	for (size_t i = 0; i < in->sides.n; i++) {
		struct folder *f = folder_at(&p, in->sides.v[i].file);

		if (!in->sides.v[i].taken)
			VEC_ADD(&p.a, &f->free)->at = i;
	}
	for (size_t i = 0; i < n; i++)
		give_folder(&p, &in->units.v[i], folder_at(&p, in->units.v[i].file));
	free_sides(&p);
	arena_fini(&p.a);
}
