/*
 * test_storecache.c - what is kept of the batches is what their lines say, and counts
 * only while it is whole and they are as they were.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/jsonl.h"
#include "render/vault/memory/storecache.h"
#include "tests/tap.h"

#define CACHED STRL(".dossier/cache/records")

enum { RECORDS = 40 };

static void write_file(const struct fs_root *root, struct str path, struct str text)
{
	struct err e = { 0 };

	fs_root_mkdirs(root, path, &e);
	OK(fs_root_remove(root, path, &e) == 0 &&
	       fs_root_create(root, path, text, &e) == 0,
	   "%.*s: %s", STR_ARG(path), e.text);
}

static void write_batch(const struct fs_root *root, size_t batch, const char *more)
{
	struct arena a = { 0 };
	struct buf b = { 0 };

	for (size_t i = 0; i < RECORDS; i++)
		buf_fmt(&b,
			"{\"schema\":\"dossier.meeting/1\",\"id\":\"m-%zu-%zu\","
			"\"items\":[{\"kind\":\"fact\",\"text\":\"It is %zu.\"}]}\n",
			batch, i, i);
	buf_fmt(&b, "{\"event\":\"page\",\"id\":\"p-%zu\",\"path\":\"P.md\"}\n", batch);
	buf_z(&b, "{\"event\":\"unmade\",\"id\":\"p-0\"}\n");
	buf_z(&b, "{\"event\":\"answer\",\"id\":\"q-1\",\"value\":\"yes\"}\n");
	buf_z(&b, more);
	write_file(root, store_path(&a, batch), buf_view(&b));
	buf_fini(&b);
	arena_fini(&a);
}

/* All that a store holds, in words. */
static void tell(const struct store *s, struct buf *out)
{
	buf_fmt(out, "%zu batches\n", s->last_batch);
	for (size_t i = 0; i < s->all.n; i++) {
		buf_fmt(out, "%zu ", s->all.v[i].batch);
		record_write(out, s->all.v[i].record, false);
	}
	for (size_t i = 0; i < s->pages.n; i++)
		buf_fmt(out, "%zu %d %.*s %.*s\n", s->pages.v[i].batch,
			s->pages.v[i].unmade, STR_ARG(s->pages.v[i].id),
			STR_ARG(s->pages.v[i].path));
	for (size_t i = 0; i < s->events.n; i++)
		buf_fmt(out, "%zu %.*s %.*s\n", s->events.v[i].batch,
			STR_ARG(s->events.v[i].id), STR_ARG(s->events.v[i].json));
}

/* Loads, and keeps it or not; how many records were known. */
static size_t load(const struct fs_root *root, const char *program, bool whole,
		   bool keep, struct buf *told)
{
	struct store s = { .program = program, .whole = whole, .jobs = 2 };
	struct diag_list said = { 0 };
	struct err e = { 0 };
	size_t cached;

	told->len = 0;
	OK(store_load(&s, root, diag_to_list(&said), &e) == 0, "loads %s", e.text);
	cached = s.cached;
	tell(&s, told);
	if (keep)
		storecache_write(&s, root);
	diag_list_fini(&said);
	store_fini(&s);
	return cached;
}

struct texts {
	struct buf lines, now;
};

static void check_known(const struct fs_root *root, struct texts *t)
{
	OK(load(root, "one", false, true, &t->lines) == 0, "nothing is known");
	OK(load(root, "one", false, false, &t->now) == 2 * RECORDS, "all is known");
	OK(str_eq(buf_view(&t->lines), buf_view(&t->now)), "and the same");
	OK(load(root, "two", false, false, &t->now) == 0, "not to another program");
	OK(load(root, NULL, false, false, &t->now) == 0, "nor to none");
	OK(load(root, "one", true, false, &t->now) == 0, "nor where all is asked for");
}

static void check_damaged(const struct fs_root *root, struct texts *t)
{
	struct buf good = { 0 }, bad = { 0 };
	struct err e = { 0 };

	OK(fs_root_read(root, CACHED, SIZE_MAX, &good, &e) == 0, "%s", e.text);
	for (size_t i = 0; i < good.len; i += good.len / 7) {
		bad.len = 0;
		buf_str(&bad, buf_view(&good));
		bad.p[i] ^= 4;
		write_file(root, CACHED, buf_view(&bad));
		OK(load(root, "one", false, false, &t->now) == 0 &&
		       str_eq(buf_view(&t->lines), buf_view(&t->now)),
		   "byte %zu is another: lines are read", i);
		write_file(root, CACHED, str_head(buf_view(&good), i));
		OK(load(root, "one", false, false, &t->now) == 0 &&
		       str_eq(buf_view(&t->lines), buf_view(&t->now)),
		   "%zu bytes: lines are read", i);
	}
	write_file(root, CACHED, buf_view(&good));
	OK(load(root, "one", false, false, &t->now) == 2 * RECORDS, "whole again");
	buf_fini(&good);
	buf_fini(&bad);
}

static void check_later(const struct fs_root *root, struct texts *t)
{
	struct err e = { 0 };

	write_batch(root, 3, "");
	OK(load(root, "one", false, false, &t->now) == 2 * RECORDS, "a later batch");
	OK(load(root, NULL, false, false, &t->lines) == 0 &&
	       str_eq(buf_view(&t->lines), buf_view(&t->now)),
	   "is read behind it");
	write_batch(root, 1, "{\"event\":\"pages\",\"n\":1}\n");
	usleep(100000);
	OK(load(root, "one", false, true, &t->now) == 0, "another first batch");
	OK(load(root, "one", false, false, &t->now) == 3 * RECORDS, "is kept anew");
	OK(fs_root_remove(root, CACHED, &e) == 0, "%s", e.text);
	OK(load(root, "one", false, false, &t->now) == 0, "nothing is left");
	write_batch(root, 2, "{\"schema\":\n");
	usleep(100000);
	load(root, "one", false, true, &t->now);
	OK(load(root, "one", false, false, &t->now) == 0,
	   "a line that is bad is named by each run");
}

/* What a run stores it keeps as well: the next one need not read its lines. */
static void check_stored(const struct fs_root *root, struct texts *t)
{
	struct str made[] = { STR("{\"event\":\"unmade\",\"id\":\"p-3\"}"),
			      STR("{\"event\":\"undo\",\"batch\":2}") };
	struct strs events = { made, 2, 2 };
	struct record r = { .id = STR("m-new"), .title = STR("New") };
	struct stored one = { &r, 4 };
	struct page_event page = { STR("p-4"), STR("New.md"), 4, false };
	struct store s = { .program = "one" };
	struct batch batch;
	struct err e = { 0 };

	fs_root_remove(root, CACHED, &e);
	write_batch(root, 2, "");
	batch_init(&batch, root, false);
	OK(store_load(&s, root, (struct diag){ 0 }, &e) == 0 &&
	       store_batch(&s, &(struct stored_list){ &one, 1, 1 },
			   &(struct page_events){ &page, 1, 1 }, &events, &batch,
			   &e) == 0 &&
	       batch_apply(&batch, (struct diag){ 0 }, &e) == 0,
	   "a batch is stored: %s", e.text);
	batch_fini(&batch);
	usleep(100000);
	storecache_write(&s, root);
	store_fini(&s);
	load(root, NULL, false, false, &t->lines);
	OK(load(root, "one", false, false, &t->now) == 3 * RECORDS + 1 &&
	       str_eq(buf_view(&t->lines), buf_view(&t->now)),
	   "and known");
}

int main(void)
{
	char top[] = "/tmp/dossier-test-XXXXXX";
	struct texts t = { 0 };
	struct arena a = { 0 };
	struct fs_root root;
	struct err e = { 0 };

	if (!mkdtemp(top) || fs_root_open(&root, top, &e) < 0)
		return 1;
	write_batch(&root, 1, "");
	write_batch(&root, 2, "{\"event\":\"undo\",\"batch\":1}\n");
	usleep(100000); /* a file that changed just now may change again */
	check_known(&root, &t);
	check_damaged(&root, &t);
	check_later(&root, &t);
	check_stored(&root, &t);
	for (size_t i = 1; i <= 4; i++)
		fs_root_remove(&root, store_path(&a, i), &e);
	fs_root_remove(&root, STRL(".dossier/records"), &e);
	fs_root_remove(&root, CACHED, &e);
	fs_root_remove(&root, STRL(".dossier/cache"), &e);
	fs_root_remove(&root, STRL(".dossier"), &e);
	fs_root_close(&root);
	OK(rmdir(top) == 0, "the folder is empty again");
	buf_fini(&t.lines);
	buf_fini(&t.now);
	arena_fini(&a);
	return tap_end();
}
