/* look.c - lists a vault's files, and tells one look from another. */
#include "render/vault/look.h"

#include <string.h>
#include <time.h>

#include "base/fswalk.h"
#include "base/hash.h"
#include "base/map.h"

#define RECORDS ".dossier/records"
#define TX ".dossier/tx"
/* Milliseconds; on a file system with whole seconds the next run looks again. */
enum { PATIENCE = 40 };

/* Two sorted lists become one: what is below .dossier mostly comes before all else. */
static void put_first(struct fs_entries *all, size_t n)
{
	size_t m = all->n - n;
	struct fs_entry *last;

	if (!n || !m)
		return;
	if (fs_by_path(&all->v[all->n - 1], &all->v[0]) > 0) {
		VEC_SORT(all, fs_by_path);
		return;
	}
	last = mem_alloc(m * sizeof(*last));
	memcpy(last, all->v + n, m * sizeof(*last));
	memmove(all->v + m, all->v, n * sizeof(*last));
	memcpy(all->v, last, m * sizeof(*last));
	mem_free(last);
}

int look_list(const char *vault, struct arena *a, struct fs_entries *out, struct diag d,
	      struct err *e)
{
	struct str records = arena_fmt(a, "%s/" RECORDS, vault);
	struct err missing;
	size_t n;

	if (fs_walk(vault, a, out, d, e) < 0)
		return -1;
	n = out->n;
	if (fs_walk(records.p, a, out, d, &missing) < 0)
		return 0; /* before the first batch */
	for (size_t i = n; i < out->n; i++)
		out->v[i].path = ARENA_CAT(a, STRL(RECORDS "/"), out->v[i].path);
	put_first(out, n);
	return 0;
}

void look_digest(const struct fs_entries *files, struct vault_look *out)
{
	struct hash h;

	hash_init(&h);
	fs_digest(&h, files, &out->newest);
	hash_end_hex(&h, out->digest, sizeof(out->digest) - 1);
}

static bool is_looked_at(struct str path)
{
	return !str_starts(path, STRL(".dossier/")) ||
	       str_starts(path, STRL(RECORDS "/"));
}

/* The files of a batch where it put them; false: it did not put all. */
static bool add_written(struct arena *a, const struct batch_files *batch,
			struct map *written, struct fs_entries *now)
{
	for (size_t i = 0; i < batch->n; i++) {
		const struct batch_file *f = &batch->v[i];
		struct fs_entry *st;

		if (!is_looked_at(f->path))
			continue;
		/* dossier undo removes pages */
		if (f->failed || f->conflict || f->removes)
			return false;
		map_put(a, written, f->path, i);
		st = VEC_ADD(a, now);
		*st = f->staged;
		st->path = f->path;
	}
	return true;
}

/* A change from now on must show in a file's time. */
static void wait_a_tick(const struct fs_entries *now)
{
	const struct timespec tick = { .tv_nsec = 1000000 };
	int64_t newest = 0;

	for (size_t i = 0; i < now->n; i++)
		if (fs_changed(&now->v[i]) > newest)
			newest = fs_changed(&now->v[i]);
	for (int i = 0; i < PATIENCE && fs_is_racy(newest, fs_now()); i++)
		nanosleep(&tick, NULL);
}

void look_left(const struct fs_entries *before, const struct batch_files *batch,
	       struct vault_look *out)
{
	struct fs_entries now = { 0 };
	struct map written = { 0 };
	struct arena a = { 0 };

	if (!add_written(&a, batch, &written, &now))
		goto out;
	wait_a_tick(&now);
	for (size_t i = 0; i < before->n; i++)
		if (map_get(&written, before->v[i].path) == STR_NPOS)
			*VEC_ADD(&a, &now) = before->v[i];
	VEC_SORT(&now, fs_by_path);
	look_digest(&now, out);
out:
	arena_fini(&a);
}

bool look_holds(const struct vault_files *files, const struct fs_root *root)
{
	struct fs_entries now = { 0 };
	struct arena a = { 0 };
	struct str folder = arena_fmt(&a, "%.*s/" RECORDS, STR_ARG(root->name));
	struct err none;
	size_t n = 0;
	bool same = fs_root_stat(root, STRL(TX), NULL, &none) == 0;

	/* There is no such folder before the first batch. */
	if (same && fs_walk(folder.p, &a, &now, (struct diag){ 0 }, &none) < 0)
		now.n = 0;
	for (size_t i = 0; i < files->v.n && same; i++) {
		const struct fs_entry *f = &files->v.v[i];

		if (!str_starts(f->path, STRL(RECORDS "/")))
			continue;
		same = n < now.n && fs_same(f, &now.v[n]) &&
		       str_eq(str_base(f->path), str_base(now.v[n].path));
		n++;
	}
	arena_fini(&a);
	return same && n == now.n;
}

int render_look(const char *vault, struct vault_look *out, struct vault_files **files,
		struct err *e)
{
	struct vault_files *found = mem_alloc(sizeof(*found));
	struct diag_list said = { 0 };
	struct fs_root root = { .fd = -1 };
	int rc = fs_root_open(&root, vault, e);

	found->looked = fs_now();
	*files = found;
	/* An unfinished batch is something to do. */
	if (rc == 0 && fs_root_stat(&root, STRL(TX), NULL, e) != 0)
		rc = -1;
	if (rc == 0)
		rc = look_list(vault, &found->arena, &found->v, diag_to_list(&said), e);
	if (rc == 0 && said.n > 0) {
		*e = said.v[0];
		rc = -1;
	}
	if (rc == 0)
		look_digest(&found->v, out);
	fs_root_close(&root);
	diag_list_fini(&said);
	return rc;
}

const struct fs_entries *vault_files_list(const struct vault_files *files)
{
	return files ? &files->v : NULL;
}

void vault_files_free(struct vault_files *files)
{
	if (!files)
		return;
	arena_fini(&files->arena);
	mem_free(files);
}
