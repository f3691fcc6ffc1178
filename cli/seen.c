/* seen.c - compares two looks at exports and vault, see seen.h. */
#include "cli/seen.h"
#include "cli/vault.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/fswalk.h"
#include "base/hash.h"
#include "base/pool.h"

#define SEEN ".dossier/cache/seen"
enum { SEEN_BYTES = 1 << 20 };

struct seen {
	const char *vault;
	char inputs[65]; /* program, options, exports */
	struct vault_look look;
	struct vault_files *files;
	struct arena arena;         /* of exports */
	struct fs_entries *exports; /* of each operand */
	bool racy; /* an export changed just now: it may change again unseen */
};

/* ---- looking --------------------------------------------------------------- */

struct looking {
	struct hash h;
	struct arena *a;
	struct diag_list said;
	int64_t newest;
};

static void add_text(struct looking *l, const char *text)
{
	hash_add(&l->h, text ? str_n(text, strlen(text) + 1) : STRL("\1"));
}

static void add_number(struct looking *l, int64_t n)
{
	char text[sizeof(n)];

	memcpy(text, &n, sizeof(n));
	hash_add(&l->h, str_n(text, sizeof(text)));
}

/* A file that need not be there. */
static void add_file(struct looking *l, const char *path)
{
	struct fs_entries one = { 0 };
	struct stat st = { 0 };

	add_text(l, path);
	if (!path || stat(path, &st) < 0)
		return;
	*VEC_ADD(l->a, &one) = (struct fs_entry){ .path = str_z(path),
						  .size = st.st_size,
						  .mtime = st.st_mtim.tv_sec,
						  .mtime_ns = st.st_mtim.tv_nsec,
						  .ino = st.st_ino };
	fs_digest(&l->h, &one, &l->newest);
}

/*
 * A folder by name and inode: in another working directory a relative name may mean
 * another one.
 */
static int add_operand(struct looking *l, const char *path, struct fs_entries *files)
{
	struct stat st;
	struct err e;

	if (strcmp(path, "-") == 0 || stat(path, &st) < 0 || !S_ISDIR(st.st_mode))
		return -1;
	add_text(l, path);
	add_number(l, (int64_t)st.st_dev);
	add_number(l, (int64_t)st.st_ino);
	if (fs_walk_exports(path, l->a, files, diag_to_list(&l->said), &e) < 0 ||
	    l->said.n > 0)
		return -1;
	fs_digest(&l->h, files, &l->newest);
	return 0;
}

static int add_all(struct looking *l, const struct settings *s, struct seen *seen)
{
	add_file(l, "/proc/self/exe");
	add_text(l, s->as_of);
	add_file(l, s->rules);
	if (s->list)
		return -1;
	seen->exports = arena_alloc(l->a, s->n_operands * sizeof(*seen->exports));
	for (size_t i = 0; i < s->n_operands; i++)
		if (add_operand(l, s->operands[i], &seen->exports[i]) < 0)
			return -1;
	return 0;
}

/* Exports and vault are looked at side by side: most of it is waiting for the system.
 */
struct looks {
	const struct settings *s;
	struct seen *seen;
	struct looking l; /* of the exports */
};

static int look(void *ctx, size_t worker, size_t i)
{
	struct looks *looks = ctx;
	struct err e;

	(void)worker;
	return i == 0 ? add_all(&looks->l, looks->s, looks->seen)
		      : render_look(looks->seen->vault, &looks->seen->look,
				    &looks->seen->files, &e);
}

struct seen *seen_look(const struct settings *s, const struct vault *v)
{
	struct seen *seen = mem_alloc(sizeof(*seen));
	struct looks looks = { .s = s, .seen = seen };
	struct looking *l = &looks.l;
	int64_t now = fs_now();
	int rc;

	seen->vault = v->path;
	l->a = &seen->arena;
	hash_init(&l->h);
	rc = pool_run((size_t)s->jobs, 2, look, &looks);
	hash_end_hex(&l->h, seen->inputs, sizeof(seen->inputs) - 1);
	seen->racy = fs_is_racy(l->newest, now);
	diag_list_fini(&l->said);
	if (rc == 0)
		return seen;
	seen_free(seen);
	return NULL;
}

void seen_free(struct seen *seen)
{
	if (!seen)
		return;
	vault_files_free(seen->files);
	arena_fini(&seen->arena);
	mem_free(seen);
}

const struct vault_files *seen_vault(const struct seen *seen)
{
	return seen ? seen->files : NULL;
}

const struct fs_entries *seen_exports(const struct seen *seen, size_t operand)
{
	return seen ? &seen->exports[operand] : NULL;
}

void seen_forget_exports(struct seen *seen)
{
	if (!seen)
		return;
	arena_fini(&seen->arena);
	seen->exports = NULL;
}

/* ---- the file --------------------------------------------------------------- */

static void put_line(struct buf *b, const struct err *e)
{
	buf_fmt(b, "%d\t%zu\t%zu\t%s\t%s\n", (int)e->code, e->line, e->col, e->file,
		e->text);
}

static bool get_number(struct str *rest, char end, size_t *n)
{
	struct str part;
	long v = str_split(rest, end, &part) ? str_uint(part, LONG_MAX) : -1;

	*n = v < 0 ? 0 : (size_t)v;
	return v >= 0;
}

static bool get_line(struct str line, struct err *e)
{
	struct str file;
	size_t code;

	if (!get_number(&line, '\t', &code) || !get_number(&line, '\t', &e->line) ||
	    !get_number(&line, '\t', &e->col) || !str_split(&line, '\t', &file) ||
	    !line.p)
		return false;
	e->code = (enum err_code)code;
	snprintf(e->file, sizeof(e->file), "%.*s", STR_ARG(file));
	snprintf(e->text, sizeof(e->text), "%.*s", STR_ARG(line));
	return true;
}

static void put_head(struct buf *b, const char *inputs, const char *look)
{
	buf_fmt(b, "dossier seen 4\n%s %s\n", inputs, look);
}

bool seen_same(const struct seen *seen, struct render_report *report)
{
	struct buf text = { 0 }, head = { 0 };
	struct diag_list said = { 0 };
	struct fs_root root = { .fd = -1 };
	struct str rest, line;
	struct err e = { 0 };
	bool same = false;

	put_head(&head, seen->inputs, seen->look.digest);
	if (fs_root_open(&root, seen->vault, &e) < 0 ||
	    fs_root_read(&root, STRL(SEEN), SEEN_BYTES, &text, &e) < 0)
		goto out;
	rest = buf_view(&text);
	if (!str_starts(rest, buf_view(&head)))
		goto out;
	rest = str_from(rest, head.len);
	same = get_number(&rest, ' ', &report->exports_known) &&
	       get_number(&rest, ' ', &report->exports_undone) &&
	       get_number(&rest, ' ', &report->exports_older) &&
	       get_number(&rest, ' ', &report->pages_same) &&
	       get_number(&rest, ' ', &report->questions) &&
	       get_number(&rest, '\n', &report->shown);
	while (same && str_line(&rest, &line)) {
		same = get_line(line, &e);
		diag_put(diag_to_list(&said), &e);
	}
	if (same)
		diag_list_flush(&said, diag_stderr());
out:
	diag_list_fini(&said);
	fs_root_close(&root);
	buf_fini(&head);
	buf_fini(&text);
	return same;
}

/* Is what was told a matter of what the files hold, so that the same files tell it? */
static bool is_of_content(const struct diag_list *told)
{
	for (size_t i = 0; told && i < told->n; i++)
		if (told->v[i].code != ERR_SYNTAX && told->v[i].code != ERR_ENCODING &&
		    told->v[i].code != ERR_LIMIT && told->v[i].code != ERR_FORMAT &&
		    told->v[i].code != ERR_VERSION)
			return false;
	return told != NULL;
}

void seen_keep(const struct seen *seen, const struct render_report *report)
{
	const struct diag_list *told = diag_told();
	struct fs_root root = { .fd = -1 };
	struct buf text = { 0 };
	struct err e;

	if (fs_root_open(&root, seen->vault, &e) < 0)
		return;
	put_head(&text, seen->inputs, report->after.digest);
	buf_fmt(&text, "%zu %zu %zu %zu %zu %zu\n",
		report->exports_new + report->exports_known, report->exports_undone,
		report->exports_older,
		report->pages_created + report->pages_updated + report->pages_same,
		report->questions, report->shown);
	for (size_t i = 0; told && i < told->n; i++)
		put_line(&text, &told->v[i]);
	fs_root_remove(&root, STRL(SEEN), &e);
	if (!seen->racy && report->after.digest[0] && is_of_content(told) &&
	    strcmp(seen->look.digest, report->before.digest) == 0 &&
	    fs_root_mkdirs(&root, STRL(SEEN), &e) == 0)
		fs_root_create(&root, STRL(SEEN), buf_view(&text), &e);
	fs_root_close(&root);
	buf_fini(&text);
}
