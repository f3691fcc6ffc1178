/* plan.c - operands to units; calendar files to the talks beside them. */
#include "ingest/plan.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/fsutil.h"
#include "base/map.h"

enum { DEFAULT_MAX_BYTES = 256 << 20 };

struct ingest *ingest_new(const struct ingest_opts *opts)
{
	struct ingest *in = mem_alloc(sizeof(*in));

	in->max_bytes = opts && opts->max_bytes ? opts->max_bytes : DEFAULT_MAX_BYTES;
	return in;
}

void ingest_free(struct ingest *in)
{
	if (!in)
		return;
	arena_fini(&in->arena);
	mem_free(in);
}

size_t ingest_count(const struct ingest *in)
{
	return in->units.n;
}

struct str ingest_path(const struct ingest *in, size_t unit)
{
	return in->units.v[unit].path;
}

static struct str base_of(struct str path)
{
	const char *slash = path.len ? memrchr(path.p, '/', path.len) : NULL;

	return slash ? str_from(path, (size_t)(slash - path.p) + 1) : path;
}

/* With its '/', empty at the top: so that a folder and a file never compare equal. */
static struct str folder_of(struct str path)
{
	return str_n(path.p, path.len - base_of(path).len);
}

static struct str without_extension(struct str path)
{
	const char *dot = memrchr(path.p, '.', path.len);

	return dot && dot > base_of(path).p ? str_n(path.p, (size_t)(dot - path.p))
					    : path;
}

static bool is_calendar(struct str path)
{
	size_t n = path.len;

	return n > 4 && str_ieq(str_from(path, n - 4), STRL(".ics"));
}

static void add_unit(struct ingest *in, struct str file, struct str path, int64_t size,
		     int64_t mtime)
{
	struct unit *u = is_calendar(path) ? VEC_ADD(&in->arena, &in->calendars)
					   : VEC_ADD(&in->arena, &in->units);

	u->file = file;
	u->path = path;
	u->size = size;
	u->mtime = mtime;
	u->calendar = STR_NPOS;
}

/* A vault that lies in the way: its configuration and its questions are no exports. */
static bool is_vault_file(const struct fs_entries *all, size_t i)
{
	struct str path = all->v[i].path, folder = folder_of(path);

	if (str_eq(base_of(path), STRL("dossier.yaml")))
		return true;
	if (!str_eq(base_of(path), STRL("Review.md")))
		return false;
	for (size_t k = 0; k < all->n; k++)
		if (str_eq(base_of(all->v[k].path), STRL("dossier.yaml")) &&
		    str_eq(folder_of(all->v[k].path), folder))
			return true;
	return false;
}

static int add_folder(struct ingest *in, const char *operand, struct diag d,
		      struct err *e)
{
	struct fs_entries all = { 0 };
	struct str root = str_z(operand);

	if (fs_walk(operand, &in->arena, &all, true, d, e) < 0)
		return -1;
	while (root.len > 1 && root.p[root.len - 1] == '/')
		root.len--;
	for (size_t i = 0; i < all.n; i++) {
		const struct fs_entry *f = &all.v[i];

		if (!is_vault_file(&all, i))
			add_unit(in,
				 arena_fmt(&in->arena, "%.*s%s%.*s", (int)root.len,
					   root.p,
					   root.p[root.len - 1] == '/' ? "" : "/",
					   (int)f->path.len, f->path.p),
				 f->path, f->size, f->mtime);
	}
	return 0;
}

/* A file named alone has its calendar file too: the record is that of a folder run. */
static void add_beside(struct ingest *in, struct str file)
{
	struct str stem = without_extension(file);
	struct stat st;

	for (int i = 0; i < 2; i++, stem = without_extension(stem)) {
		struct str cal =
		    arena_fmt(&in->arena, "%.*s.ics", (int)stem.len, stem.p);

		if (stat(cal.p, &st) == 0 && S_ISREG(st.st_mode)) {
			add_unit(in, cal, base_of(cal), (int64_t)st.st_size,
				 (int64_t)st.st_mtim.tv_sec);
			return;
		}
	}
}

int ingest_add(struct ingest *in, const char *operand, struct diag d, struct err *e)
{
	struct str name = arena_str(&in->arena, str_z(operand));
	struct stat st;

	if (strcmp(operand, "-") == 0) {
		add_unit(in, name, name, -1, TIME_NONE);
		return 0;
	}
	if (stat(operand, &st) < 0)
		return err_io(e, "open", name, errno);
	if (S_ISDIR(st.st_mode))
		return add_folder(in, operand, d, e);
	add_unit(in, name, base_of(name),
		 S_ISREG(st.st_mode) ? (int64_t)st.st_size : -1,
		 S_ISREG(st.st_mode) ? (int64_t)st.st_mtim.tv_sec : TIME_NONE);
	if (!is_calendar(name))
		add_beside(in, name);
	return 0;
}

static int by_path(const void *a, const void *b)
{
	const struct unit *x = a, *y = b;
	int order = str_cmp(x->path, y->path);

	return order ? order : str_cmp(x->file, y->file);
}

/* The same file named twice counts once. */
static void sort_units(struct units *u)
{
	size_t n = 0;

	if (u->n)
		qsort(u->v, u->n, sizeof(*u->v), by_path);
	for (size_t i = 0; i < u->n; i++)
		if (!n || !str_eq(u->v[n - 1].file, u->v[i].file))
			u->v[n++] = u->v[i];
	u->n = n;
}

/* What is known of a folder while calendars are joined. */
struct folder {
	size_t units, calendars, last; /* last: index of a calendar */
	bool taken;                    /* that calendar belongs to a file by its name */
};
VEC(folders, struct folder);

static struct folder *folder_at(struct arena *a, struct map *index, struct folders *v,
				struct str file)
{
	size_t i = map_put(a, index, folder_of(file), v->n);

	return i == v->n ? VEC_ADD(a, v) : &v->v[i];
}

/* "talk.vtt" and "talk.transcript.vtt" both go with "talk.ics". */
static size_t same_name(const struct map *stems, struct str file)
{
	struct str stem = without_extension(file);
	size_t found = map_get(stems, stem);

	return found != STR_NPOS ? found : map_get(stems, without_extension(stem));
}

int ingest_plan(struct ingest *in, struct diag d, struct err *e)
{
	struct arena a = { 0 };
	struct map stems = { 0 }, index = { 0 };
	struct folders folders = { 0 };

	(void)d;
	(void)e;
	sort_units(&in->units);
	sort_units(&in->calendars);
	for (size_t i = 0; i < in->calendars.n; i++) {
		struct str file = in->calendars.v[i].file;
		struct folder *f = folder_at(&a, &index, &folders, file);

		map_put(&a, &stems, without_extension(file), i);
		f->calendars++;
		f->last = i;
	}
	for (size_t i = 0; i < in->units.n; i++) {
		struct unit *u = &in->units.v[i];
		struct folder *f = folder_at(&a, &index, &folders, u->file);

		f->units++;
		u->calendar = same_name(&stems, u->file);
		u->same_name = u->calendar != STR_NPOS;
		f->taken |= u->same_name;
	}
	for (size_t i = 0; i < in->units.n; i++) {
		struct unit *u = &in->units.v[i];
		const struct folder *f = folder_at(&a, &index, &folders, u->file);

		u->alone = f->units == 1;
		if (!u->same_name && f->calendars == 1 && !f->taken)
			u->calendar = f->last;
	}
	arena_fini(&a);
	return 0;
}
