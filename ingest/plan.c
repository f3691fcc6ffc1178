/* plan.c - operands to units. */
#include "ingest/plan.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cachefile.h"
#include "base/confpath.h"
#include "base/fswalk.h"
#include "base/sort.h"

enum { DEFAULT_MAX_BYTES = 256 << 20 };

struct ingest *ingest_new(const struct ingest_opts *opts)
{
	struct ingest *in = mem_alloc(sizeof(*in));

	if (opts)
		in->opts = *opts;
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

struct str plan_key(struct arena *a, const struct unit *u)
{
	struct fs_entry one = u->st;

	return cachefile_key(a, &(struct fs_entries){ &one, 1, 1 });
}

bool ingest_key(const struct ingest *in, size_t unit, struct arena *a,
		struct ingest_key *out)
{
	const struct unit *u = &in->units.v[unit];
	struct fs_entries beside = { 0 };

	if (!u->st.ino || u->data.p || u->side)
		return false;
	out->newest = fs_changed(&u->st);
	for (size_t i = 0; i < u->beside.n; i++) {
		const struct unit *side = &in->sides.v[u->beside.v[i].at];

		if (!side->st.ino || side->data.p)
			return false;
		if (fs_changed(&side->st) > out->newest)
			out->newest = fs_changed(&side->st);
		*VEC_ADD(a, &beside) = side->st;
	}
	out->file = u->key.p ? u->key : plan_key(a, u);
	out->beside = beside.n ? cachefile_key(a, &beside) : in->nothing;
	return true;
}

struct str plan_stem(struct str path)
{
	const char *dot = memrchr(path.p, '.', path.len);

	return dot && dot > str_base(path).p ? str_n(path.p, (size_t)(dot - path.p))
					     : path;
}

static struct unit *add_unit(struct ingest *in, struct str file, struct str path,
			     int64_t size, int64_t mtime)
{
	struct unit *u = VEC_ADD(&in->arena, &in->units);

	u->file = file;
	u->path = path;
	u->size = size;
	u->mtime = mtime;
	return u;
}

/* A vault that lies in the way: its configuration, its questions and what its pages are
 * made from are no exports. */
static bool is_vault_file(const struct fs_entries *all, size_t i)
{
	static const struct conf none;
	struct str path = all->v[i].path, folder = str_folder(path);
	bool review = str_eq(str_base(path), STRL("Review.md"));

	if (str_eq(str_base(path), STRL("dossier.yaml")))
		return true;
	if (!review && !confpath_is_template(&none, path))
		return false;
	for (size_t k = 0; k < all->n; k++) {
		struct str vault = str_folder(all->v[k].path);

		if (str_eq(str_base(all->v[k].path), STRL("dossier.yaml")) &&
		    (review ? str_eq(vault, folder) : str_starts(path, vault)))
			return true;
	}
	return false;
}

void ingest_add_listed(struct ingest *in, const char *operand,
		       const struct fs_entries *files)
{
	struct str root = str_z(operand), slash;

	while (root.len > 1 && root.p[root.len - 1] == '/')
		root.len--;
	slash = root.p[root.len - 1] == '/' ? str_none() : STRL("/");
	VEC_RESERVE(&in->arena, &in->units, in->units.n + files->n);
	for (size_t i = 0; i < files->n; i++) {
		const struct fs_entry *f = &files->v[i];

		if (!is_vault_file(files, i))
			add_unit(in, ARENA_CAT(&in->arena, root, slash, f->path),
				 f->path, f->size, f->mtime)
			    ->st = *f;
	}
}

static int add_folder(struct ingest *in, const char *operand, struct diag d,
		      struct err *e)
{
	struct fs_entries all = { 0 };

	if (fs_walk_exports(operand, &in->arena, &all, d, e) < 0)
		return -1;
	ingest_add_listed(in, operand, &all);
	return 0;
}

/* A file named alone has what is beside it too: the record is that of a folder run. */
static void add_beside(struct ingest *in, struct str file)
{
	static const char *const kinds[] = { "ics", "eml" };
	struct str stem = file;
	struct stat st;

	for (int i = 0; i < 2; i++) {
		stem = plan_stem(stem);
		for (size_t k = 0; k < COUNT(kinds); k++) {
			struct str name =
			    arena_fmt(&in->arena, "%.*s.%s", STR_ARG(stem), kinds[k]);

			if (str_eq(name, file) || stat(name.p, &st) < 0 ||
			    !S_ISREG(st.st_mode))
				continue;
			add_unit(in, name, str_base(name), (int64_t)st.st_size,
				 (int64_t)st.st_mtim.tv_sec)
			    ->unasked = true;
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
	add_unit(in, name, str_base(name),
		 S_ISREG(st.st_mode) ? (int64_t)st.st_size : -1,
		 S_ISREG(st.st_mode) ? (int64_t)st.st_mtim.tv_sec : TIME_NONE);
	add_beside(in, name);
	return 0;
}

int ingest_add_list(struct ingest *in, const char *list, struct diag d, struct err *e)
{
	struct buf raw = { 0 };
	struct str name = str_z(list), rest, line;
	struct err bad;
	int rc = strcmp(list, "-") == 0
		     ? fs_read_fd(STDIN_FILENO, name, in->max_bytes, &raw, e)
		     : fs_read(list, in->max_bytes, &raw, e);

	rest = buf_view(&raw);
	for (size_t n = 1; rc == 0 && str_line(&rest, &line); n++) {
		char *operand;

		if (!str_trim(line).len)
			continue;
		operand = mem_strz(line);
		bad = (struct err){ 0 };
		if (strcmp(operand, "-") == 0)
			diag_at(d, ERR_USAGE, name, n, 0,
				"a list does not name standard input");
		else if (ingest_add(in, operand, d, &bad) < 0)
			diag_at(d, bad.code, name, n, 0, "%s: %s", operand, bad.text);
		mem_free(operand);
	}
	buf_fini(&raw);
	return rc;
}

static int by_path(const void *a, const void *b)
{
	const struct unit *x = a, *y = b;
	int order = str_cmp(x->path, y->path);

	if (!order)
		order = str_cmp(x->file, y->file);
	/* Of two the one that somebody asked for stays. */
	return order ? order : (int)x->unasked - (int)y->unasked;
}

/* Sorts by path; the same file named twice counts once. */
static void sort_units(struct units *u)
{
	size_t n = 0;

	/* Folders are listed in order. */
	sort_most(u->v, u->n, sizeof(*u->v), by_path);
	for (size_t i = 0; i < u->n; i++)
		if (!n || !str_eq(u->v[n - 1].file, u->v[i].file))
			u->v[n++] = u->v[i];
	u->n = n;
}

void ingest_plan(struct ingest *in, struct diag d)
{
	sort_units(&in->units);
	plan_look(in, d);
	sort_units(&in->units);
	sort_units(&in->sides);
	plan_join(in);
	sort_units(&in->units);
	in->nothing = cachefile_key(&in->arena, &(struct fs_entries){ 0 });
}
