/*
 * zip.c - members of a ZIP through libarchive, which knows Zip64, data descriptors
 * and Deflate.  Sizes in headers are not believed: what comes out is counted.
 */
#include "ingest/unpack/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stddef.h>

#include "base/lazylib.h"
#include "base/utf8.h"

enum { CHUNK = 64 << 10 };

/* What is called of libarchive, without "archive_". */
/* clang-format off */
#define FUNCTIONS(X) \
	X(read_new) X(read_free) X(read_support_format_zip) X(read_open_memory) \
	X(read_next_header) X(read_data) X(error_string) \
	X(entry_pathname) X(entry_pathname_utf8) X(entry_filetype) X(entry_is_encrypted)
#define POINTER(name) __typeof__(archive_##name) *(name);
#define NAME(name) { "archive_" #name, offsetof(struct libarchive, name) },
/* clang-format on */

struct libarchive {
	FUNCTIONS(POINTER)
};

static const struct lazylib_name names[] = { FUNCTIONS(NAME) };

_Static_assert(ARCHIVE_VERSION_NUMBER / 1000000 == 3, "libarchive.so.13 is of 3.x");
static const struct lazylib libarchive = { .soname = "libarchive.so.13",
					   .package = "libarchive13",
					   .lack = ERR_IO,
					   .names = names,
					   .n = COUNT(names) };

bool zip_is(struct str head)
{
	return str_starts(head, STRL("PK\x03\x04"));
}

bool zip_is_office(struct str head)
{
	static const struct str firsts[] = { STR("[Content_Types].xml"), STR("_rels/"),
					     STR("docProps/"), STR("word/"),
					     STR("mimetypeapplication/") };
	/* APPNOTE 4.3.7: the name begins at byte 30 of the local header. */
	struct str name = str_from(head, 30);

	return zip_is(head) && STR_ANY(str_starts, name, firsts);
}

/* What an archiver adds for itself: ".DS_Store", "__MACOSX/", hidden folders. */
static bool is_hidden(struct str name)
{
	return name.p[0] == '.' || str_starts(name, STRL("__MACOSX/")) ||
	       str_has(name, STRL("/."));
}

static bool is_safe(struct str name)
{
	struct str part;

	if (!name.len || name.len > ZIP_NAME || name.p[0] == '/' ||
	    (name.len > 1 && name.p[1] == ':') || memchr(name.p, '\\', name.len))
		return false;
	while (str_split(&name, '/', &part))
		if (str_eq(part, STRL("..")))
			return false;
	return true;
}

/* How many bytes may still come out. */
struct budget {
	size_t raw, max, used;
};

struct scan {
	struct libarchive lib;
	struct archive *z;
	struct arena *a;
	struct budget budget;
	struct buf tmp;
	struct diag d;
};

/* Archivers of old write names in the code page of their machine. */
static struct str name_of(const struct scan *s, struct archive_entry *entry)
{
	const char *z = s->lib.entry_pathname_utf8(entry);
	struct str name = str_z(z ? z : s->lib.entry_pathname(entry));
	struct buf b = { 0 };
	struct str rest = name;

	if (utf8_valid_prefix(name) == name.len)
		return name.p ? arena_str(s->a, name) : STRL("");
	while (rest.len)
		utf8_put(&b, utf8_next(&rest));
	return arena_take(s->a, &b);
}

static int spend(struct budget *b, size_t n, struct err *e)
{
	b->used += n;
	if (b->used > b->max)
		return err_set(e, ERR_LIMIT, "expands to more than %zu bytes", b->max);
	if (b->used > ZIP_FREE && b->used / ZIP_RATIO > b->raw)
		return err_set(e, ERR_LIMIT, "expands to more than %d times its size",
			       (int)ZIP_RATIO);
	return 0;
}

static int damaged(const struct scan *s, struct err *e)
{
	const char *why = s->lib.error_string(s->z);

	return err_set(e, ERR_SYNTAX, "damaged ZIP: %s", why ? why : "no reason given");
}

static int read_member(struct scan *s, struct err *e)
{
	la_ssize_t n;

	s->tmp.len = 0;
	for (;;) {
		n = s->lib.read_data(s->z, buf_room(&s->tmp, CHUNK), CHUNK);
		if (n < 0)
			return damaged(s, e);
		if (n == 0)
			return 0;
		if (spend(&s->budget, (size_t)n, e) < 0)
			return -1;
		s->tmp.len += (size_t)n;
	}
}

static int take(struct scan *s, struct archive_entry *entry,
		bool (*wants)(struct str name), struct zip_members *out, struct err *e)
{
	struct str name;
	struct zip_member *m;

	if (s->lib.entry_filetype(entry) != AE_IFREG)
		return 0;
	name = name_of(s, entry);
	if (!is_safe(name)) {
		diag_at(s->d, ERR_FORMAT, name, 0, 0,
			"a name that leads out of the archive: left out");
		return 0;
	}
	if (wants ? !wants(name) : is_hidden(name))
		return 0;
	if (s->lib.entry_is_encrypted(entry))
		return err_set(e, ERR_SYNTAX, "encrypted ZIP: %.*s", STR_ARG(name));
	if (read_member(s, e) < 0)
		return -1;
	m = VEC_ADD(s->a, out);
	m->name = name;
	m->data = arena_str(s->a, buf_view(&s->tmp));
	return 0;
}

static int read_all(struct arena *a, struct str raw, size_t max,
		    bool (*wants)(struct str name), struct zip_members *out,
		    struct diag d, struct err *e)
{
	struct scan s = { .a = a, .budget = { raw.len, max, 0 }, .d = d };
	struct archive_entry *entry;
	int rc = -1, got;

	if (lazylib_load(&libarchive, &s.lib, e) < 0)
		return -1;
	s.z = s.lib.read_new();
	if (!s.z || s.lib.read_support_format_zip(s.z) != ARCHIVE_OK) {
		err_set(e, ERR_IO, "cannot read ZIP files");
		goto out;
	}
	if (s.lib.read_open_memory(s.z, raw.p, raw.len) != ARCHIVE_OK) {
		damaged(&s, e);
		goto out;
	}
	for (size_t n = 0;; n++) {
		got = s.lib.read_next_header(s.z, &entry);
		if (got == ARCHIVE_EOF)
			break;
		/* ARCHIVE_WARN: a name in another code page. */
		if (got < ARCHIVE_WARN) {
			damaged(&s, e);
			goto out;
		}
		if (n >= ZIP_ENTRIES) {
			err_set(e, ERR_LIMIT, "more than %d entries", (int)ZIP_ENTRIES);
			goto out;
		}
		if (take(&s, entry, wants, out, e) < 0)
			goto out;
	}
	rc = 0;
out:
	s.lib.read_free(s.z);
	buf_fini(&s.tmp);
	return rc;
}

/*
 * libarchive hands over names in the thread's locale, and drops what that cannot
 * write: here it is always UTF-8, whatever the machine's is.
 */
int zip_read(struct arena *a, struct str raw, size_t max,
	     bool (*wants)(struct str name), struct zip_members *out, struct diag d,
	     struct err *e)
{
	locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
	int rc = read_all(a, raw, max, wants, out, d, e);

	if (utf8) {
		uselocale(before);
		freelocale(utf8);
	}
	return rc;
}
