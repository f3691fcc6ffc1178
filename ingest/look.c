/*
 * look.c - the first bytes of each file decide what it is for the plan: a bundle, a
 * file beside a talk, or something to be read.
 */
#include <fcntl.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "ingest/unpack/decode.h"
#include "ingest/plan.h"
#include "ingest/side.h"
#include "ingest/unpack/zip.h"

enum {
	HEAD_BYTES = 4096,
	/* Of a mail the calendar may stand behind its text. */
	MAIL_BYTES = 1 << 20,
	/* All bundles of a run together, in units of the limit for one file. */
	BUNDLES = 4
};

struct look {
	struct ingest *in;
	struct diag d;
	struct units found; /* what the list becomes */
	struct buf raw, text;
};

/* The first bytes into l->raw; false when the file cannot be read now. */
static bool read_head(struct look *l, const struct unit *u, size_t max)
{
	ssize_t n = -1;
	int fd;

	l->raw.len = 0;
	if (u->data.p) {
		buf_str(&l->raw, str_head(u->data, max));
		return true;
	}
	/* A pipe is read once. */
	fd = u->size < 0 ? -1 : open(u->file.p, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = read(fd, buf_room(&l->raw, max), max);
	close(fd);
	l->raw.len = n > 0 ? (size_t)n : 0;
	return n > 0;
}

static const struct side *side_at(struct look *l, const struct unit *u)
{
	struct decoded dec;
	const struct side *s;

	decode_text(buf_view(&l->raw), &l->text, &dec);
	s = side_of(buf_view(&l->raw), dec.text);
	if (s || !format_eml.sniff(dec.text) || !read_head(l, u, MAIL_BYTES))
		return s;
	decode_text(buf_view(&l->raw), &l->text, &dec);
	return side_of(buf_view(&l->raw), dec.text);
}

static void add(struct look *l, const struct unit *u)
{
	if (u->side)
		*VEC_ADD(&l->in->arena, &l->in->sides) = *u;
	else if (!u->unasked)
		*VEC_ADD(&l->in->arena, &l->found) = *u;
}

static void add_member(struct look *l, const struct unit *zip,
		       const struct zip_member *m)
{
	struct arena *a = &l->in->arena;
	struct unit u = *zip;

	u.file = arena_fmt(a, "%.*s/%.*s", STR_ARG(zip->file), STR_ARG(m->name));
	/* What comes through a pipe has no name of its own. */
	u.path = m->name;
	if (!str_eq(zip->path, STRL("-")))
		u.path =
		    arena_fmt(a, "%.*s/%.*s", STR_ARG(zip->path), STR_ARG(m->name));
	u.data = m->data;
	u.size = (int64_t)m->data.len;
	if (zip_is(m->data) && !zip_is_office(m->data)) {
		diag_at(l->d, ERR_FORMAT, u.path, 0, 0,
			"a ZIP inside a ZIP is not read");
		return;
	}
	if (str_eq(str_base(u.path), STRL("dossier.yaml")))
		return;
	read_head(l, &u, HEAD_BYTES);
	u.side = side_at(l, &u);
	add(l, &u);
}

static bool has_document(const struct zip_members *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->v[i].name, STRL("word/document.xml")))
			return true;
	return false;
}

static void expand(struct look *l, struct unit *u)
{
	struct ingest *in = l->in;
	struct zip_members all = { 0 };
	struct err e = { 0 };
	struct str raw = u->data;
	size_t left = BUNDLES * in->max_bytes - in->expanded;
	int rc;

	l->raw.len = 0;
	if (!raw.p) {
		if (fs_read(u->file.p, in->max_bytes, &l->raw, &e) < 0) {
			diag_put(l->d, &e);
			return;
		}
		raw = buf_view(&l->raw);
	}
	rc = zip_read(&in->arena, raw, left < in->max_bytes ? left : in->max_bytes,
		      NULL, &all, l->d, &e);
	if (rc < 0) {
		err_file(&e, u->path);
		diag_put(l->d, &e);
	}
	/* Members stay in the arena, wanted or not. */
	for (size_t i = 0; i < all.n; i++)
		in->expanded += all.v[i].data.len;
	if (rc < 0 && e.code == ERR_LIMIT)
		return;
	if (has_document(&all)) {
		add(l, u);
		return;
	}
	for (size_t i = 0; i < all.n; i++)
		add_member(l, u, &all.v[i]);
}

/* Standard input is read now: it may be a bundle. */
static bool read_input(struct look *l, struct unit *u)
{
	struct err e = { 0 };
	struct buf all = { 0 };
	int rc = fs_read_fd(STDIN_FILENO, u->path, l->in->max_bytes, &all, &e);

	if (rc < 0)
		diag_put(l->d, &e);
	else
		u->data = arena_str(&l->in->arena, buf_view(&all));
	buf_fini(&all);
	return rc == 0;
}

/* Known by its stat alone. */
static bool is_talk(struct ingest *in, struct unit *u)
{
	if (!in->opts.is_talk || !u->st.ino || u->data.p)
		return false;
	u->key = plan_key(&in->arena, u);
	return in->opts.is_talk(in->opts.ctx, u->key);
}

void plan_look(struct ingest *in, struct diag d)
{
	struct look l = { .in = in, .d = d };

	VEC_RESERVE(&in->arena, &l.found, in->units.n);
	for (size_t i = 0; i < in->units.n; i++) {
		struct unit *u = &in->units.v[i];

		if (str_eq(u->file, STRL("-")) && !read_input(&l, u))
			continue;
		if (is_talk(in, u)) {
			add(&l, u);
			continue;
		}
		if (read_head(&l, u, HEAD_BYTES)) {
			if (zip_is(buf_view(&l.raw)) &&
			    !zip_is_office(buf_view(&l.raw))) {
				expand(&l, u);
				continue;
			}
			u->side = side_at(&l, u);
		}
		add(&l, u);
	}
	in->units = l.found;
	buf_fini(&l.raw);
	buf_fini(&l.text);
}
