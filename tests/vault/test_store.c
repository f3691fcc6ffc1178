/*
 * test_store.c - records are read on several threads: what comes of a batch, and what
 * is said about it, is the same as on one, in the order of its lines.
 */
#include <stdlib.h>
#include <unistd.h>

#include "render/vault/memory/store.h"
#include "tests/tap.h"

#define FOLDER STRL(".dossier/records")

enum { LINES = 4000, BAD = 1000 /* each so many lines one */ };

/* Records, an event behind every hundred, some lines that are neither. */
static void put_line(struct buf *b, size_t batch, size_t i)
{
	if (i % BAD == BAD - 1)
		buf_z(b, "{\"schema\":\"dossier.meeting/1\",\"id\":\n");
	else if (i % 100 == 99)
		buf_fmt(b,
			"{\"event\":\"page\",\"id\":\"p-%zu-%zu\",\"path\":\"P.md\"}\n",
			batch, i);
	else
		buf_fmt(b,
			"{\"schema\":\"dossier.meeting/1\",\"id\":\"m-%zu-%zu\","
			"\"title\":\"%0700zu\"}\n",
			batch, i, i);
}

static void write_batches(const struct fs_root *root)
{
	for (size_t batch = 1; batch <= 2; batch++) {
		struct arena a = { 0 };
		struct buf b = { 0 };
		struct err e = { 0 };

		for (size_t i = 0; i < LINES; i++)
			put_line(&b, batch, i);
		fs_root_mkdirs(root, store_path(&a, batch), &e);
		OK(fs_root_create(root, store_path(&a, batch), buf_view(&b), &e) == 0,
		   "batch %zu: %s", batch, e.text);
		buf_fini(&b);
		arena_fini(&a);
	}
}

/* As they were written: their titles are numbers of one length. */
static bool in_order(const struct store *s)
{
	bool ordered = true;

	for (size_t i = 1; ordered && i < s->all.n; i++)
		ordered = s->all.v[i - 1].batch < s->all.v[i].batch ||
			  str_cmp(s->all.v[i - 1].record->title,
				  s->all.v[i].record->title) < 0;
	return ordered;
}

static bool same_stored(const struct store *x, const struct store *y)
{
	bool same = x->all.n == y->all.n && x->pages.n == y->pages.n;

	for (size_t i = 0; same && i < x->all.n; i++)
		same = x->all.v[i].batch == y->all.v[i].batch &&
		       str_eq(x->all.v[i].record->id, y->all.v[i].record->id) &&
		       str_eq(x->all.v[i].record->title, y->all.v[i].record->title);
	for (size_t i = 0; same && i < x->pages.n; i++)
		same = str_eq(x->pages.v[i].id, y->pages.v[i].id);
	return same;
}

static bool same_said(const struct diag_list *x, const struct diag_list *y)
{
	bool same = x->n == y->n;

	for (size_t i = 0; same && i < x->n; i++)
		same = x->v[i].line == y->v[i].line && x->v[i].col == y->v[i].col &&
		       strcmp(x->v[i].text, y->v[i].text) == 0;
	return same;
}

static void check(const struct fs_root *root, size_t jobs, const struct store *one,
		  const struct diag_list *said)
{
	struct store s = { .jobs = jobs };
	struct diag_list also = { 0 };
	struct err e = { 0 };

	OK(store_load(&s, root, diag_to_list(&also), &e) == 0, "%zu threads: %s", jobs,
	   e.text);
	OK(same_stored(one, &s), "%zu threads: the same records and events", jobs);
	OK(same_said(said, &also), "%zu threads: the same is said", jobs);
	diag_list_fini(&also);
	store_fini(&s);
}

int main(void)
{
	char top[] = "/tmp/dossier-test-XXXXXX";
	struct store s = { 0 };
	struct diag_list said = { 0 };
	struct fs_root root;
	struct err e = { 0 };

	if (!mkdtemp(top) || fs_root_open(&root, top, &e) < 0)
		return 1;
	write_batches(&root);
	OK(store_load(&s, &root, diag_to_list(&said), &e) == 0, "one thread: %s",
	   e.text);
	OK(s.all.n == 2 * (LINES - LINES / 100), "%zu records", s.all.n);
	OK(in_order(&s), "in their order");
	OK(s.pages.n == 2 * (LINES / 100 - LINES / BAD), "%zu events", s.pages.n);
	OK(said.n == 2 * LINES / BAD && said.v[1].line == 2 * (size_t)BAD,
	   "%zu lines are named", said.n);
	check(&root, 2, &s, &said);
	check(&root, 7, &s, &said);
	diag_list_fini(&said);
	store_fini(&s);
	for (size_t i = 0; i < 2; i++) {
		struct arena a = { 0 };

		fs_root_remove(&root, store_path(&a, i + 1), &e);
		arena_fini(&a);
	}
	fs_root_remove(&root, FOLDER, &e);
	fs_root_remove(&root, STRL(".dossier"), &e);
	fs_root_close(&root);
	OK(rmdir(top) == 0, "the folder is empty again");
	return tap_end();
}
