/* test_fsutil.c - reading, walking, and the root that nothing leaves. */
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/fswalk.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/tap.h"

static char top[] = "/tmp/dossier-fsutil-XXXXXX";

static const char *at(const char *rel)
{
	static char path[4][512];
	static int turn;
	char *p = path[turn++ % 4];

	snprintf(p, sizeof(path[0]), "%s/%s", top, rel);
	return p;
}

static void put(const char *rel, const char *text)
{
	FILE *f = fopen(at(rel), "w");

	if (!f || fputs(text, f) < 0 || fclose(f) != 0)
		OK(0, "cannot prepare %s", rel);
}

static bool holds(const char *rel, const char *text)
{
	struct buf b = { 0 };
	bool same = fs_read(at(rel), 1 << 20, &b, NULL) == 0 &&
		    str_eq(buf_view(&b), str_z(text));

	buf_fini(&b);
	return same;
}

static void test_read(void)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	int pipes[2];

	put("five", "12345");
	OK(fs_read(at("five"), 5, &b, &e) == 0 && b.len == 5,
	   "a file of exactly the limit");
	OK(fs_read(at("five"), 4, &b, &e) < 0 && e.code == ERR_LIMIT,
	   "one byte over it");
	OK(fs_read(at("none"), 4, &b, &e) < 0 && e.code == ERR_IO, "no such file");
	OK(strcmp(e.file, at("none")) == 0, "the file is named: %s", e.file);
	OK(fs_read(top, 4, &b, &e) < 0 && e.code == ERR_IO, "a folder is no file");
	b.len = 0;
	if (pipe(pipes) == 0) {
		OK(fs_write_fd(pipes[1], STRL("pipe"), STRL("through"), &e) == 0,
		   "write");
		OK(fs_close(pipes[1], STRL("pipe"), &e) == 0, "close");
		OK(fs_close(pipes[1], STRL("pipe"), &e) < 0 && e.code == ERR_IO,
		   "a failed close is told");
		OK(fs_read_fd(pipes[0], STRL("pipe"), 100, &b, &e) == 0, "read a pipe");
		OK(str_eq(buf_view(&b), STRL("through")), "what was written");
		close(pipes[0]);
	}
	buf_fini(&b);
}

static void test_full_disk(void)
{
	struct err e = { 0 };
	int fd = open("/dev/full", O_WRONLY);

	OK(fd < 0 ||
	       (fs_write_fd(fd, STRL("full"), STRL("x"), &e) < 0 && e.code == ERR_IO),
	   "a full disk is told: %s", e.text);
	if (fd >= 0)
		close(fd);
}

static void test_walk(void)
{
	static const char *const want[] = { "a-b.md", "a/b.md", "a/sub/c.md", "z.md" };
	struct arena a = { 0 };
	struct fs_entries list = { 0 }, names = { 0 };
	struct diag_list told = { 0 };
	struct err e = { 0 };

	mkdir(at("w"), 0755);
	mkdir(at("w/a"), 0755);
	mkdir(at("w/a/sub"), 0755);
	mkdir(at("w/.hidden"), 0755);
	put("w/.hidden/x.md", "x");
	put("w/.dot", "x");
	put("w/z.md", "zz");
	put("w/a/sub/c.md", "x");
	put("w/a/b.md", "x");
	put("w/a-b.md", "x");
	OK(symlink("/etc", at("w/link")) == 0, "a link to elsewhere");
	OK(mkfifo(at("w/a/pipe"), 0644) == 0, "a pipe");
	OK(fs_walk_exports(at("w"), &a, &list, diag_to_list(&told), &e) == 0, "walk");
	OK(list.n == 4, "four files: %zu", list.n);
	for (size_t i = 0; i < list.n && i < 4; i++)
		OK(str_eq(list.v[i].path, str_z(want[i])), "%s is %s", want[i],
		   list.v[i].path.p);
	OK(list.n == 4 && list.v[3].size == 2 && list.v[3].mtime > 0 &&
	       list.v[3].ino > 0,
	   "size, time and number are filled");
	OK(told.n == 2 && strstr(told.v[0].file, "w/link"), "the link is told");
	OK(told.n == 2 && strstr(told.v[1].file, "w/a/pipe"), "and the pipe");
	told.n = 0;
	OK(fs_walk_names(at("w"), &a, &names, diag_to_list(&told), &e) == 0 &&
	       names.n == list.n && told.n == 0,
	   "names alone");
	for (size_t i = 0; i < names.n && i < list.n; i++)
		OK(str_eq(names.v[i].path, list.v[i].path), "%s by its name",
		   names.v[i].path.p);
	list.n = 0;
	OK(fs_walk(at("w/a/"), &a, &list, diag_to_list(&told), &e) == 0 && list.n == 2,
	   "a root with a slash at its end");
	list.n = 0;
	OK(fs_walk(at("w/z.md"), &a, &list, diag_to_list(&told), &e) == 0 &&
	       list.n == 1 && str_eq(list.v[0].path, STRL("z.md")),
	   "a root that is one file");
	OK(fs_walk(at("nowhere"), &a, &list, diag_to_list(&told), &e) < 0 &&
	       e.code == ERR_IO,
	   "no such root");
	OK(told.n == 0, "nothing else to tell");
	list.n = 0;
	chmod(top, 0755);
	chmod(at("w/a"), 0);
	tap_as_user(1);
	OK(fs_walk(at("w"), &a, &list, diag_to_list(&told), &e) == 0 && list.n == 2 &&
	       told.n == 1,
	   "a closed folder is told, the rest listed");
	tap_as_user(0);
	chmod(at("w/a"), 0755);
	diag_list_fini(&told);
	arena_fini(&a);
}

static void test_refused(const struct fs_root *r)
{
	static const char *const bad[] = {
		"",   "/etc/passwd", "../x",        "a/../x", "a//x",
		"a/", "./x",         "link/x",      "link",   "linkfile",
		"..", "a/.",         "deep/../../x"
	};
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(bad); i++) {
		struct str path = str_z(bad[i]);
		struct err e = { 0 };

		OK(fs_root_read(r, path, 100, &b, &e) < 0 && e.code == ERR_IO,
		   "not read: %s (%s)", bad[i], e.text);
		OK(fs_root_create(r, path, STRL("x"), &e) < 0, "not created: %s",
		   bad[i]);
	}
	OK(fs_root_read(r, str_n("a\0b", 3), 100, &b, NULL) < 0, "NUL in a path");
	OK(fs_root_mkdirs(r, STRL("link/x/y"), NULL) < 0, "no folder through a link");
	OK(access(at("outside/x"), F_OK) != 0, "nothing came to be outside");
	OK(holds("outside/secret", "secret"), "what stood outside is as before");
	OK(b.len == 0, "nothing was read");
	buf_fini(&b);
}

static void test_create(const struct fs_root *r)
{
	char name[256] = "a/";
	struct err e = { 0 };

	OK(fs_root_create(r, STRL("none/x.md"), STRL("1"), &e) < 0,
	   "no folder, no file");
	memset(name + 2, 'n', 253);
	OK(fs_root_create(r, str_z(name), STRL("long"), &e) == 0, "a long name: %s",
	   e.text);
}

/* A limit on file sizes stands for a disk that fills up in the middle of a page. */
static void test_failed_write(const struct fs_root *r)
{
	struct rlimit old, small;
	struct err e = { 0 };

	signal(SIGXFSZ, SIG_IGN);
	if (getrlimit(RLIMIT_FSIZE, &old) != 0)
		return;
	small = old;
	small.rlim_cur = 4;
	setrlimit(RLIMIT_FSIZE, &small);
	OK(fs_root_create(r, STRL("part.md"), STRL("longer than four"), &e) < 0 &&
	       e.code == ERR_IO,
	   "a failed create is told: %s", e.text);
	setrlimit(RLIMIT_FSIZE, &old);
	OK(access(at("root/part.md"), F_OK) != 0, "no half-written file");
}

static void test_root(void)
{
	struct fs_root r = { .fd = -1 };
	struct fs_entry st = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	int fd;

	mkdir(at("root"), 0755);
	mkdir(at("root/a"), 0755);
	mkdir(at("outside"), 0755);
	put("outside/secret", "secret");
	OK(symlink("../outside", at("root/link")) == 0, "link to a folder");
	OK(symlink("../outside/secret", at("root/linkfile")) == 0, "link to a file");
	OK(fs_root_open(&r, at("nowhere"), &e) < 0 && e.code == ERR_IO, "no such root");
	OK(fs_root_open(&r, at("root"), &e) == 0, "open");
	test_refused(&r);
	OK(fs_root_mkdirs(&r, STRL("x/y/z.md"), &e) == 0, "folders for a file");
	OK(fs_root_mkdirs(&r, STRL("x/y/z.md"), &e) == 0, "once more");
	OK(fs_root_create(&r, STRL("x/y/z.md"), STRL("text"), &e) == 0, "create");
	OK(fs_root_create(&r, STRL("x/y/z.md"), STRL("more"), &e) < 0,
	   "not over another");
	OK(holds("root/x/y/z.md", "text"), "the first one stands");
	OK(fs_root_stat(&r, STRL("x/y/z.md"), &st, &e) == 1 && st.size == 4, "stat");
	OK(fs_root_stat(&r, STRL("x/y/q.md"), &st, &e) == 0, "not there");
	OK(fs_root_stat(&r, STRL("q/y/q.md"), &st, &e) == 0, "nor its folder");
	OK(fs_root_stat(&r, STRL("linkfile"), &st, &e) < 0, "a link is an error");
	OK(fs_root_rename(&r, STRL("x/y/z.md"), STRL("a/z.md"), &e) == 0, "rename");
	OK(fs_root_rename(&r, STRL("x/y/z.md"), STRL("a/z.md"), &e) < 0, "not twice");
	OK(fs_root_head(&r, STRL("a/z.md"), 2, &b, &e) == 0 &&
	       str_eq(buf_view(&b), STRL("te")),
	   "the head of a file");
	b.len = 0;
	OK(fs_root_read(&r, STRL("a/z.md"), 2, &b, &e) < 0 && e.code == ERR_LIMIT,
	   "limit");
	OK(fs_root_remove(&r, STRL("a/z.md"), &e) == 0 &&
	       access(at("root/a/z.md"), F_OK),
	   "remove");
	OK(fs_root_remove(&r, STRL("a/z.md"), &e) == 0, "what is gone is no error");
	OK(fs_root_remove(&r, STRL("x"), &e) < 0,
	   "a folder with something in it stays");
	OK(fs_root_remove(&r, STRL("x/y"), &e) == 0, "an empty folder goes");
	fd = fs_root_dir(&r, STRL("a"), &e);
	OK(fd >= 0, "a folder of the root");
	close(fd);
	OK(fs_root_dir(&r, STRL("link"), &e) < 0, "not a link");
	OK(mkfifo(at("root/fifo"), 0600) == 0 &&
	       fs_root_read(&r, STRL("fifo"), 10, &b, &e) < 0,
	   "a FIFO does not stop the run");
	test_create(&r);
	test_failed_write(&r);
	OK(fs_root_sync(&r, &e) == 0, "sync");
	fs_root_close(&r);
	buf_fini(&b);
}

/* A second's clock tells no two changes of one second apart, a finer one those of a
 * tick.
 */
static void test_racy(void)
{
	const int64_t second = 1000000000, at = 1700000000 * second;
	static const struct {
		int64_t changed, now;
		bool racy;
		const char *what;
	} cases[] = {
		{ 0, 0, true, "whole seconds, at once" },
		{ 0, 1999999999, true, "whole seconds, within two of them" },
		{ 0, 2000000001, false, "whole seconds, later" },
		{ 5, 5, true, "a finer clock, at once" },
		{ 5, 19999999, true, "a finer clock, within two ticks" },
		{ 5, 20000006, false, "a finer clock, later" },
		{ 20000006, 5, true, "a time to come" },
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		OK(fs_is_racy(at + cases[i].changed, at + cases[i].now) ==
		       cases[i].racy,
		   "%s", cases[i].what);
}

int main(void)
{
	char command[128];

	if (!mkdtemp(top))
		return tap_skip_all("no temporary folder");
	test_read();
	test_full_disk();
	test_walk();
	test_root();
	test_racy();
	snprintf(command, sizeof(command), "rm -rf %s", top);
	OK(system(command) == 0, "clean up");
	return tap_end();
}
