/* test_recent.c - pages that somebody else changed a moment ago. */
#include "render/vault/recent.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/tap.h"

enum { NOW = 1000000000 };

static const struct {
	const char *what;
	int64_t now, mtime, size;
	uint64_t ino;
	bool recent;
} cases[] = {
	{ "an old page", NOW, NOW - 60, 5, 7, false },
	{ "a page of 59 seconds ago", NOW, NOW - 59, 5, 7, true },
	{ "of this second", NOW, NOW, 5, 7, true },
	{ "of a clock that is ahead", NOW, NOW + 59, 5, 7, true },
	{ "of another year", NOW, NOW + 60, 5, 7, false },
	{ "without a clock", 0, NOW, 5, 7, false },
	{ "as dossier wrote it", NOW, NOW - 30, 11, 9, false },
	{ "the same but for its size", NOW, NOW - 30, 12, 9, true },
	{ "the same but for its inode", NOW, NOW - 30, 11, 8, true },
	{ "the same but for its time", NOW, NOW - 29, 11, 9, true },
};

static void put(const struct fs_root *root, const char *text)
{
	struct str path = STRL(".dossier/cache/written");
	struct err e;

	OK(fs_root_mkdirs(root, path, &e) == 0 && fs_root_remove(root, path, &e) == 0 &&
	       fs_root_create(root, path, str_z(text), &e) == 0,
	   "a list");
}

int main(void)
{
	char path[] = "/tmp/test_recent.XXXXXX", command[64];
	struct arena a = { 0 };
	struct fs_root root;
	struct recent x;

	if (!mkdtemp(path) || fs_root_open(&root, path, NULL) < 0)
		printf("Bail out! no temporary folder\n");
	put(&root, "999999970 5 11 9\tPeople/A.md\nbroken\n1 2 3\tB.md\n\t\n"
		   "99999999999999999999999 0 0 0\tC.md\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fs_entry st = { .path = STRL("People/A.md"),
				       .mtime = cases[i].mtime,
				       .mtime_ns = 5,
				       .size = cases[i].size,
				       .ino = cases[i].ino };

		recent_read(&a, &x, &root, cases[i].now);
		OK(x.v.n == 1 && recent_is(&x, &st) == cases[i].recent, "%s",
		   cases[i].what);
	}
	fs_root_close(&root);
	snprintf(command, sizeof(command), "rm -rf '%s'", path);
	OK(system(command) == 0, "the folder is removed");
	arena_fini(&a);
	return tap_end();
}
