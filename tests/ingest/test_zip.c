/* test_zip.c - members of archives; names, limits and damage. */
#include "ingest/unpack/zip.h"

#include "tests/ingest/zipkit.h"
#include "tests/tap.h"

enum { MAX = 64 << 20 };

struct outcome {
	struct arena arena;
	struct zip_members all;
	struct diag_list said;
	struct err e;
	int rc;
};

static void open_zip(struct outcome *o, struct str raw, size_t max)
{
	*o = (struct outcome){ .rc = 0 };
	o->rc =
	    zip_read(&o->arena, raw, max, NULL, &o->all, diag_to_list(&o->said), &o->e);
}

static void close_zip(struct outcome *o)
{
	arena_fini(&o->arena);
	diag_list_fini(&o->said);
}

static void test_members(void)
{
	struct zipkit z = { .n = 0 };
	struct outcome o;

	zipkit_add(&z, "a.txt", STRL("one"));
	zipkit_add(&z,
		   "f/B\xC3\xA9"
		   "atrice \xE4\xBC\x9A.vtt",
		   STRL("two"));
	zipkit_add(&z, "empty.txt", STRL(""));
	zipkit_add(&z, "f/", STRL(""));
	zipkit_add(&z, "../up.txt", STRL("no"));
	zipkit_add(&z, "/root.txt", STRL("no"));
	zipkit_add(&z, "f/../../up.txt", STRL("no"));
	zipkit_add(&z, "C:\\up.txt", STRL("no"));
	zipkit_add(&z, ".DS_Store", STRL("no"));
	zipkit_add(&z, "__MACOSX/._a.txt", STRL("no"));
	open_zip(&o, zipkit_end(&z), MAX);
	OK(o.rc == 0 && o.all.n == 3, "three files, %zu", o.all.n);
	OK(o.all.n == 3 && str_eq(o.all.v[0].name, STRL("a.txt")) &&
	       str_eq(o.all.v[0].data, STRL("one")),
	   "name and bytes");
	OK(o.all.n == 3 && str_eq(o.all.v[1].name, STRL("f/B\xC3\xA9"
							"atrice \xE4\xBC\x9A.vtt")),
	   "a name in UTF-8, whatever the locale is");
	OK(o.all.n == 3 && o.all.v[2].data.p && !o.all.v[2].data.len, "an empty one");
	OK(o.said.n == 4, "names that lead out are told, %zu", o.said.n);
	close_zip(&o);
	zipkit_fini(&z);
}

static void test_limits(void)
{
	struct zipkit z = { .n = 0 };
	struct outcome o;
	char name[32];

	zipkit_bomb(&z, "small.txt", 1000);
	open_zip(&o, zipkit_end(&z), MAX);
	OK(o.rc == 0 && o.all.n == 1 && o.all.v[0].data.len == 258001,
	   "below a MiB any ratio is fine: %s", o.e.text);
	close_zip(&o);
	zipkit_fini(&z);

	zipkit_bomb(&z, "bomb.txt", 100000);
	open_zip(&o, zipkit_end(&z), MAX);
	OK(o.rc < 0 && o.e.code == ERR_LIMIT && strstr(o.e.text, "100 times"),
	   "a bomb: %s", o.e.text);
	OK(o.arena.used < (32u << 20), "not expanded");
	close_zip(&o);
	zipkit_fini(&z);

	zipkit_add(&z, "a", STRL("0123456789"));
	zipkit_add(&z, "b", STRL("0123456789"));
	open_zip(&o, zipkit_end(&z), 15);
	OK(o.rc < 0 && o.e.code == ERR_LIMIT, "more bytes than allowed: %s", o.e.text);
	close_zip(&o);
	zipkit_fini(&z);

	for (int i = 0; i <= ZIP_ENTRIES; i++) {
		snprintf(name, sizeof(name), "%d", i);
		zipkit_add(&z, name, STRL("x"));
	}
	open_zip(&o, zipkit_end(&z), MAX);
	OK(o.rc < 0 && o.e.code == ERR_LIMIT, "more entries than allowed: %s",
	   o.e.text);
	close_zip(&o);
	zipkit_fini(&z);
}

static void test_damage(void)
{
	struct zipkit z = { .n = 0 };
	struct outcome o;
	struct str all;
	size_t read = 0;

	zipkit_add(&z, "a.txt", STRL("one two three"));
	zipkit_add(&z, "b.txt", STRL("four"));
	all = zipkit_end(&z);
	for (size_t n = 0; n <= all.len; n++) {
		char *cut = mem_strz(str_n(all.p, n));

		open_zip(&o, str_n(cut, n), MAX);
		read += o.rc == 0 && o.all.n == 2;
		close_zip(&o);
		mem_free(cut);
	}
	OK(read > 0, "cut at every byte");
	for (size_t i = 0; i < all.len; i++) {
		z.out.p[i] = (char)(z.out.p[i] ^ 0x55);
		open_zip(&o, all, MAX);
		close_zip(&o);
		z.out.p[i] = (char)(z.out.p[i] ^ 0x55);
	}
	OK(true, "every byte changed once");
	zipkit_fini(&z);
	open_zip(&o, STRL("no archive at all"), MAX);
	OK(o.rc < 0 && o.e.code == ERR_SYNTAX, "no archive: %s", o.e.text);
	close_zip(&o);
}

int main(void)
{
	test_members();
	test_limits();
	test_damage();
	return tap_end();
}
