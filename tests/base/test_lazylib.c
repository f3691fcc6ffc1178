/* test_lazylib.c - functions of a library at the first use, and what is said without.
 */
#include "base/lazylib.h"

#include "base/pool.h"
#include "tests/tap.h"

enum { THREADS = 8, JOBS = 64 };

struct table {
	int (*first)(void);
	double (*cosine)(double x);
};

static const struct lazylib_name names[] = {
	{ "cos", offsetof(struct table, cosine) },
};
static const struct lazylib_name missing[] = {
	{ "cos", offsetof(struct table, cosine) },
	{ "no_such_function", offsetof(struct table, first) },
};

static void test_there(void)
{
	struct lazylib lib = { .soname = "libm.so.6", .names = names, .n = 1 };
	struct table t = { 0 };
	struct err e = { 0 };

	OK(lazylib_load(&lib, &t, &e) == 0 && t.cosine && t.cosine(0) > 0.99,
	   "a function of a library");
	OK(!t.first, "and nothing else is touched");
	lib.soname = "libno-such.so.1";
	lib.other = "libm.so.6";
	t.cosine = NULL;
	OK(lazylib_load(&lib, &t, &e) == 0 && t.cosine, "by its other name");
	OK(e.code == ERR_NONE && !e.text[0], "of which nothing is said: %s", e.text);
}

static void test_missing(void)
{
	struct lazylib lib = { .soname = "libno-such.so.1",
			       .package = "libno-such1",
			       .lack = ERR_MODEL,
			       .names = names,
			       .n = 1 };
	struct table t = { 0 };
	struct err e = { 0 };

	OK(lazylib_load(&lib, &t, &e) == -1 && e.code == ERR_MODEL, "none there");
	OK(strcmp(e.text, "cannot load libno-such.so.1 (Debian package: libno-such1): "
			  "libno-such.so.1: cannot open shared object file: "
			  "No such file or directory") == 0,
	   "what it is, where it comes from, and why: %s", e.text);
	lib.other = "libnor-such.so.1";
	OK(lazylib_load(&lib, &t, &e) == -1 && !strstr(e.text, "libnor-such"),
	   "nor by its other name: %s", e.text);
	OK(lazylib_load(&lib, &t, NULL) == -1, "nobody asks why");
	lib = (struct lazylib){ .soname = "libm.so.6",
				.package = "libc6",
				.lack = ERR_IO,
				.names = missing,
				.n = 2 };
	OK(lazylib_load(&lib, &t, &e) == -1 && e.code == ERR_IO &&
	       strstr(e.text, "cannot load libm.so.6 (Debian package: libc6): ") &&
	       strstr(e.text, "undefined symbol: no_such_function"),
	   "a library that is too old: %s", e.text);
}

static const struct lazylib_name versions[] = {
	{ "archive_version_number", offsetof(struct table, first) },
};

static int load_one(void *ctx, size_t worker, size_t i)
{
	static const struct lazylib lib = { .soname = "libarchive.so.13",
					    .package = "libarchive13",
					    .names = versions,
					    .n = 1 };
	int *version = ctx;
	struct table t = { 0 };
	struct err e;

	(void)worker;
	if (lazylib_load(&lib, &t, &e) == 0)
		version[i] = t.first();
	return 0;
}

/* None of them may see it half loaded. */
static void test_threads(void)
{
	int version[JOBS] = { 0 };
	size_t good = 0;

	pool_run(THREADS, JOBS, load_one, version);
	for (size_t i = 0; i < JOBS; i++)
		good += version[i] >= 3000000;
	OK(good == JOBS, "many threads at once, %zu of %d", good, (int)JOBS);
}

int main(void)
{
	test_there();
	test_missing();
	test_threads();
	return tap_end();
}
