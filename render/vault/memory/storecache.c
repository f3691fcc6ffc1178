/*
 * storecache.c - see storecache.h.  A line "dossier records 1 PROGRAM KEY" with the
 * digest of the batches' stats; numbers of batches, records, pages and events; these,
 * each with its batch; the sum of all before in digits.
 */
#include "render/vault/memory/storecache.h"

#include "base/cachefile.h"
#include "base/checksum.h"
#include "base/pack.h"
#include "base/pool.h"
#include "base/recpack.h"

#define CACHED STRL(".dossier/cache/records")

enum {
	DIGITS = CHECKSUM_HEX - 1,
	FLUSH_BYTES = 1 << 20,
	LEAST = 16, /* bytes that a record takes */
	WORTH = 16  /* so many times what came anew is written to be kept */
};

/* What tells the files of so many batches from others; false: nothing does. */
static bool head_of(const struct store *s, const struct fs_root *vault, size_t batches,
		    int64_t *newest, struct buf *out)
{
	struct fs_entries files = { 0 };
	struct arena a = { 0 };
	struct err none;
	bool there = true;

	*newest = 0;
	for (size_t i = 1; i <= batches && there; i++) {
		struct fs_entry *st = VEC_ADD(&a, &files);
		struct str path = store_path(&a, i);

		there = fs_root_stat(vault, path, st, &none) >= 0;
		st->path = path;
		if (fs_changed(st) > *newest)
			*newest = fs_changed(st);
	}
	if (there)
		buf_fmt(out, "dossier records 1 %s %.*s\n", s->program,
			STR_ARG(cachefile_key(&a, &files)));
	arena_fini(&a);
	return there;
}

/* ---- reading ------------------------------------------------------------------- */

struct packed {
	struct str bytes;
	size_t batch;
	struct record *record;
};

struct reading {
	struct store *s;
	struct arena a;        /* of the list */
	struct arena *scratch; /* one a thread */
	struct packed *v;
	size_t n, batches;
};

/* All but the sum, if that is right. */
static bool check_sum(struct str *bytes)
{
	char digits[CHECKSUM_HEX];
	struct checksum c;
	struct str sum;

	if (bytes->len < DIGITS)
		return false;
	sum = str_from(*bytes, bytes->len - DIGITS);
	bytes->len -= DIGITS;
	checksum_init(&c);
	checksum_add(&c, *bytes);
	checksum_end_hex(&c, digits);
	return str_eq(sum, str_z(digits));
}

static bool check_head(struct reading *r, const struct fs_root *vault, struct str bytes,
		       struct unpack *in)
{
	struct buf want = { 0 };
	struct str line;
	int64_t newest;
	bool same;

	if (!str_split(&bytes, '\n', &line))
		return false;
	*in = unpack_begin(bytes);
	r->batches = unpack_number(in);
	r->n = unpack_number(in);
	same = !in->bad && r->batches <= bytes.len && r->n <= bytes.len / LEAST &&
	       head_of(r->s, vault, r->batches, &newest, &want) &&
	       str_eq(str_n(line.p, line.len + 1), buf_view(&want));
	buf_fini(&want);
	return same;
}

static int read_one(void *ctx, size_t worker, size_t i)
{
	struct reading *r = ctx;
	struct store *s = r->s;
	struct packed *p = &r->v[i];

	record_init(p->record, &s->arenas[worker]);
	return record_unpack(p->record, &s->arenas[s->jobs + worker],
			     &r->scratch[worker], p->bytes)
		   ? 0
		   : -1;
}

static bool read_records(struct reading *r, struct unpack *in)
{
	struct record *records = arena_array(&r->s->arena, records, r->n);
	bool whole = true;

	r->v = arena_array(&r->a, r->v, r->n);
	for (size_t i = 0; i < r->n; i++) {
		r->v[i].record = &records[i];
		r->v[i].batch = unpack_number(in);
		r->v[i].bytes = unpack_text(in);
		whole &= r->v[i].batch - 1 < r->batches;
	}
	return whole && !in->bad && pool_run(r->s->jobs, r->n, read_one, r) == 0;
}

static bool read_pages(struct reading *r, struct unpack *in)
{
	struct store *s = r->s;
	uint64_t n = unpack_number(in);
	bool whole = true;

	for (uint64_t i = 0; i < n && !in->bad && whole; i++) {
		struct page_event *page = VEC_ADD(&s->arena, &s->pages);

		page->batch = unpack_number(in);
		page->unmade = unpack_number(in) != 0;
		page->id = unpack_text(in);
		page->path = unpack_text(in);
		whole = page->batch - 1 < r->batches;
	}
	return whole && !in->bad;
}

static bool read_events(struct reading *r, struct unpack *in)
{
	uint64_t n = unpack_number(in);
	bool whole = true;

	for (uint64_t i = 0; i < n && !in->bad && whole; i++) {
		size_t batch = unpack_number(in);
		struct str line = unpack_text(in);
		struct err none;

		whole = batch - 1 < r->batches &&
			store_event(r->s, &r->scratch[0], line, batch, &none) == 0;
	}
	return whole && !in->bad && in->p == in->end;
}

static void take(struct reading *r)
{
	struct store *s = r->s;

	VEC_RESERVE(&s->arena, &s->all, r->n);
	for (size_t i = 0; i < r->n; i++)
		*VEC_ADD(&s->arena, &s->all) =
		    (struct stored){ r->v[i].record, r->v[i].batch };
	s->last_batch = r->batches;
	s->cached = r->n;
}

void storecache_read(struct store *s, const struct fs_root *vault)
{
	struct reading r = { .s = s };
	struct unpack in;
	struct str bytes;

	if (s->whole || !s->program ||
	    fs_root_read(vault, CACHED, SIZE_MAX, &s->cache, NULL) < 0)
		return;
	bytes = buf_view(&s->cache);
	r.scratch = mem_alloc(s->jobs * sizeof(*r.scratch));
	if (check_sum(&bytes) && check_head(&r, vault, bytes, &in) &&
	    read_records(&r, &in) && read_pages(&r, &in) && read_events(&r, &in)) {
		take(&r);
	} else {
		s->pages = (struct page_events){ 0 };
		s->all_events = (struct events){ 0 };
		buf_fini(&s->cache);
	}
	for (size_t i = 0; i < s->jobs; i++)
		arena_fini(&r.scratch[i]);
	mem_free(r.scratch);
	arena_fini(&r.a);
}

/* ---- writing ------------------------------------------------------------------- */

/* Bytes on their way into the file. */
struct writing {
	int fd;
	struct checksum sum;
	struct buf out;
	bool failed;
};

static void flush(struct writing *w, size_t at_least)
{
	if (w->failed || w->out.len < at_least)
		return;
	checksum_add(&w->sum, buf_view(&w->out));
	w->failed = fs_write_fd(w->fd, CACHED, buf_view(&w->out), NULL) < 0;
	w->out.len = 0;
}

static void put_records(struct writing *w, const struct store *s)
{
	struct arena scratch = { 0 };
	struct buf one = { 0 };

	for (size_t i = 0; i < s->all.n && !w->failed; i++) {
		one.len = 0;
		record_pack(&one, &scratch, s->all.v[i].record);
		pack_number(&w->out, s->all.v[i].batch);
		pack_text(&w->out, buf_view(&one));
		flush(w, FLUSH_BYTES);
	}
	buf_fini(&one);
	arena_fini(&scratch);
}

static void put_events(struct writing *w, const struct store *s)
{
	pack_number(&w->out, s->pages.n);
	for (size_t i = 0; i < s->pages.n; i++) {
		const struct page_event *page = &s->pages.v[i];

		pack_number(&w->out, page->batch);
		pack_number(&w->out, page->unmade);
		pack_text(&w->out, page->id);
		pack_text(&w->out, page->path);
		flush(w, FLUSH_BYTES);
	}
	pack_number(&w->out, s->all_events.n);
	for (size_t i = 0; i < s->all_events.n; i++) {
		pack_number(&w->out, s->all_events.v[i].batch);
		pack_text(&w->out, s->all_events.v[i].json);
		flush(w, FLUSH_BYTES);
	}
}

static int write_file(struct writing *w, const struct store *s)
{
	char sum[CHECKSUM_HEX];

	checksum_init(&w->sum);
	pack_number(&w->out, s->last_batch);
	pack_number(&w->out, s->all.n);
	put_records(w, s);
	put_events(w, s);
	flush(w, 0);
	checksum_end_hex(&w->sum, sum);
	if (!w->failed)
		w->failed = fs_write_fd(w->fd, CACHED, str_z(sum), NULL) < 0;
	w->failed |= fs_close(w->fd, CACHED, NULL) < 0;
	return w->failed ? -1 : 0;
}

void storecache_write(const struct store *s, const struct fs_root *vault)
{
	size_t more = s->all.n - s->cached;
	struct writing w = { 0 };
	int64_t newest;

	if (s->whole || !s->program || s->bad || !more || more * WORTH < s->cached ||
	    !head_of(s, vault, s->last_batch, &newest, &w.out) ||
	    fs_is_racy(newest, fs_now()))
		goto out;
	if (fs_root_mkdirs(vault, CACHED, NULL) < 0 ||
	    fs_root_remove(vault, CACHED, NULL) < 0)
		goto out;
	w.fd = fs_root_new(vault, CACHED, NULL);
	if (w.fd >= 0 && write_file(&w, s) < 0)
		(void)fs_root_remove(vault, CACHED, NULL);
out:
	buf_fini(&w.out);
}
