/* test_pagecache.c - what is known of a page holds while it stands so, and only then.
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "render/vault/memory/pagecache.h"
#include "tests/tap.h"

#define FILE_PATH STRL(".dossier/cache/pages")

static const struct fs_entry page = {
	.path = STR("People/Ada.md"), .size = 7, .mtime = 100, .mtime_ns = 5, .ino = 9
};

static bool knows(const struct fs_root *root, const char *program,
		  const struct fs_entry *st)
{
	struct pagecache c = { 0 };
	const struct page_known *k;
	bool known;

	pagecache_read(&c, root, program);
	k = pagecache_get(&c, &c.arena, st);
	known = k && str_eq(k->id, STRL("p-1")) && !k->type.p &&
		str_eq(k->settled, STRL("00ff")) && k->boxes.p && !k->boxes.len;
	pagecache_fini(&c);
	return known;
}

static void keep(const struct fs_root *root, const struct fs_entry *st)
{
	struct pagecache c = { 0 };

	pagecache_read(&c, root, "one");
	pagecache_put(&c, st,
		      (struct page_known){ .id = STRL("p-1"),
					   .settled = STRL("00ff"),
					   .boxes = STRL("") });
	pagecache_write(&c, root);
	pagecache_fini(&c);
}

/* A page that is written after the look, and whether a clock's tick has passed since.
 */
static void test_wrote(const struct fs_root *root, bool later)
{
	const struct timespec tick = { .tv_nsec = 30000000 };
	struct pagecache c = { 0 };
	struct fs_entry st = page;
	int64_t now;

	pagecache_read(&c, root, "one");
	now = fs_now();
	st.mtime = now / 1000000000;
	st.mtime_ns = now % 1000000000 + (now % 1000000000 == 0);
	if (later)
		nanosleep(&tick, NULL);
	pagecache_put(&c, &st,
		      (struct page_known){ .id = STRL("p-2"), .boxes = STRL("") });
	pagecache_wrote(&c, &st,
			(struct page_known){ .id = STRL("p-1"),
					     .settled = STRL("00ff"),
					     .boxes = STRL("") });
	pagecache_write(&c, root);
	pagecache_fini(&c);
	OK(knows(root, "one", &st) == later, "a page written %s",
	   later ? "by dossier since" : "that may change again unseen");
}

static void test_stat(const struct fs_root *root)
{
	struct fs_entry st[5] = { page, page, page, page, page };

	st[0].path = STRL("People/Adb.md");
	st[1].size++;
	st[2].mtime++;
	st[3].mtime_ns++;
	st[4].ino++;
	OK(knows(root, "one", &page), "a page that stands as it did");
	for (size_t i = 0; i < 5; i++)
		OK(!knows(root, "one", &st[i]), "another stat: %zu", i);
	OK(!knows(root, "two", &page), "another program");
	OK(!knows(root, NULL, &page), "a program that is not known");
}

/* Whatever byte is lost or changed, nothing of the file is believed. */
static void test_torn(const struct fs_root *root)
{
	struct buf whole = { 0 };
	struct err e = { 0 };
	size_t believed = 0;

	OK(fs_root_read(root, FILE_PATH, 4096, &whole, &e) == 0, "%s", e.text);
	for (size_t i = 0; i < 2 * whole.len; i++) {
		struct str text = str_n(whole.p, i < whole.len ? i : whole.len);
		char *at = &whole.p[i - whole.len];

		if (i >= whole.len)
			*at ^= 1;
		fs_root_remove(root, FILE_PATH, &e);
		fs_root_create(root, FILE_PATH, text, &e);
		believed += knows(root, "one", &page);
		if (i >= whole.len)
			*at ^= 1;
	}
	OK(believed == 0, "%zu torn files were believed", believed);
	buf_fini(&whole);
}

int main(void)
{
	char top[] = "/tmp/dossier-test-XXXXXX";
	struct fs_entry young = page;
	struct fs_root root;
	struct err e = { 0 };

	if (!mkdtemp(top) || fs_root_open(&root, top, &e) < 0)
		return 1;
	OK(!knows(&root, "one", &page), "nothing before the first run");
	keep(&root, &page);
	test_stat(&root);
	test_torn(&root);
	test_wrote(&root, true);
	test_wrote(&root, false);
	young.mtime = fs_now() / 1000000000;
	young.mtime_ns = 999999999;
	keep(&root, &young);
	OK(!knows(&root, "one", &young), "a page that may change again unseen");
	fs_root_remove(&root, FILE_PATH, &e);
	fs_root_remove(&root, STRL(".dossier/cache"), &e);
	fs_root_remove(&root, STRL(".dossier"), &e);
	fs_root_close(&root);
	OK(rmdir(top) == 0, "the folder is empty again");
	return tap_end();
}
