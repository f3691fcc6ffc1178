/*
 * ingest.c - one unit to its records: read, decode, choose the format, let its
 * reader work, then what all formats share (calendar, title and date, people, id).
 */
#include "dossier/ingest.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "ingest/addresses.h"
#include "ingest/unpack/decode.h"
#include "ingest/unpack/docx.h"
#include "ingest/unpack/rtf.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/written/named.h"
#include "ingest/nottalk.h"
#include "ingest/parts.h"
#include "ingest/people.h"
#include "ingest/plan.h"
#include "ingest/side.h"
#include "ingest/times/clock.h"
#include "ingest/unpack/zip.h"

/* Larger files are read only if their beginning may be text. */
enum { LOOK_FIRST = 1 << 20, LOOK_BYTES = 8192 };
/* Most segments come from more bytes than this: so many are reserved. */
enum { SEGMENT_BYTES = 48 };
/* A longer line is no text that a person wrote, but some dump. */
enum { LINE_BYTES = 16 << 20 };
enum { ID_DIGITS = 16 };

/* Everything that one call of ingest_read holds. */
struct job {
	const struct ingest *in;
	const struct unit *u;
	struct buf raw, tmp;
	struct str bytes;    /* the file: raw, or what the plan holds */
	struct decoded text; /* the same as text */
	int64_t mtime;
	const struct side *side; /* not NULL: it is about a meeting, and no talk */
	struct diag d;
	bool stopped; /* the next stage failed */
};

static int refuse(const struct job *j, enum err_code code, const char *why)
{
	diag_at(j->d, code, j->u->path, 0, 0, "%s", why);
	return -1;
}

static int refuse_binary(const struct job *j, const char *what)
{
	if (strcmp(what, DECODE_BINARY) == 0)
		return refuse(j, ERR_FORMAT, "binary: no format that is known");
	diag_at(j->d, ERR_FORMAT, j->u->path, 0, 0, "%s, not a text", what);
	return -1;
}

/* Refuses a large binary file, such as a recording, without reading all of it. */
static int look_first(const struct job *j)
{
	char head[LOOK_BYTES];
	const char *what = NULL;
	ssize_t n;
	int fd;

	if (j->u->size < LOOK_FIRST)
		return 0;
	fd = open(j->u->file.p, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	n = read(fd, head, sizeof(head));
	if (n > 0 && !zip_is(str_n(head, (size_t)n)))
		what = decode_binary(str_n(head, (size_t)n));
	close(fd);
	return what ? refuse_binary(j, what) : 0;
}

/* The bytes of a unit, read into *to unless the plan has them. */
static int read_bytes(const struct job *j, const struct unit *u, struct buf *to,
		      struct str *out)
{
	struct err e = { 0 };

	*out = u->data;
	if (u->data.p)
		return 0;
	if (u->size > 0 && (uint64_t)u->size > j->in->max_bytes) {
		diag_at(j->d, ERR_LIMIT, u->path, 0, 0,
			"%lld bytes, more than the limit of %zu", (long long)u->size,
			j->in->max_bytes);
		return -1;
	}
	if (u->size > 0)
		buf_room(to, (size_t)u->size + 1);
	if (fs_read(u->file.p, j->in->max_bytes, to, &e) < 0) {
		diag_put(j->d, &e);
		return -1;
	}
	*out = buf_view(to);
	return 0;
}

static int read_file(struct job *j)
{
	const char *what;

	if (!j->u->data.p && look_first(j) < 0)
		return -1;
	if (read_bytes(j, j->u, &j->raw, &j->bytes) < 0)
		return -1;
	what = zip_is(j->bytes) ? NULL : decode_binary(j->bytes);
	return what ? refuse_binary(j, what) : 0;
}

/* The number of the first line over LINE_BYTES, or 0. */
static size_t long_line(struct str text)
{
	size_t at = 0;

	while (text.len - at > LINE_BYTES) {
		const char *from = text.p + at;
		const char *lf = memrchr(from, '\n', LINE_BYTES + 1);

		if (!lf)
			lf = memrchr(from, '\r', LINE_BYTES + 1);
		if (!lf)
			break;
		at = (size_t)(lf - text.p) + 1;
	}
	if (text.len - at <= LINE_BYTES)
		return 0;
	return 1 + str_count(str_n(text.p, at), '\n');
}

/* Whether it is no export: a page that dossier wrote or adopted, or a board or drawing
 * of a plugin. */
static bool is_own_page(struct str text)
{
	struct str line;

	if (!str_line(&text, &line) || !str_eq(str_rtrim(line), STRL("---")))
		return false;
	while (str_line(&text, &line) && !str_eq(str_rtrim(line), STRL("---")))
		if (str_starts(line, STRL("dossier_id:")) ||
		    str_ends(str_head(line, str_chr(line, ':')), STRL("-plugin")))
			return true;
	return false;
}

/* The day according to content or path, or TIME_NONE. */
static int64_t day_of(const struct record *r, struct str path)
{
	struct path_meta m = { 0 };
	int64_t days;

	if (r->date.p && date_parse(r->date, &days))
		return days;
	meta_path(r->arena, path, &m);
	return m.has_when ? m.when.days : TIME_NONE;
}

/* Sets when the talk began, by the recorder's time stamp in the path. */
static void moment_of(struct arena *a, struct str path, struct side_file *f)
{
	struct path_meta m = { 0 };

	meta_path(a, path, &m);
	f->minutes = m.has_when ? m.when.minutes : -1;
	f->moment = TIME_NONE;
	if (f->minutes >= 0 && m.when.offset != OFFSET_NONE)
		f->moment = m.when.days * 24 * 60 + f->minutes -
			    clock_offset(&m.when, m.when.days) / 60;
}

/* A file beside the talk, and what it would add. */
struct beside_file {
	const struct unit *u;
	struct side_file f;
	bool read, sure;
	/* Of one that may belong to another talk: whether it fits, and its meeting. */
	bool joins;
	struct str title, start;
};

static void read_beside(const struct job *j, struct record *r, const struct beside *b,
			struct beside_file *out)
{
	struct buf raw = { 0 }, tmp = { 0 };
	struct side_file *f = &out->f;
	struct decoded dec;

	*out = (struct beside_file){ .u = &j->in->sides.v[b->at], .sure = b->sure };
	moment_of(r->arena, j->u->path, f);
	if (read_bytes(j, out->u, &raw, &f->raw) == 0) {
		/* Names and words of it live as long as the record. */
		f->raw = arena_str(r->arena, f->raw);
		decode_text(f->raw, &tmp, &dec);
		f->text = utf8_nfc(r->arena, arena_str(r->arena, dec.text));
		out->read = true;
	}
	buf_fini(&raw);
	buf_fini(&tmp);
}

/* Tries a file that may belong to another talk on an empty record of that day. */
static void try_beside(struct record *r, struct beside_file *b, int64_t day)
{
	struct record t;

	if (!b->read || b->sure || !b->u->side->single)
		return;
	record_init(&t, r->arena);
	t.date = r->date;
	b->joins = side_attach(b->u->side, &t, &b->f, day, false);
	b->title = t.title;
	b->start = t.start;
}

/* Whether two files of this kind fit, but are about different meetings. */
static bool in_doubt(const struct beside_file *all, size_t n, size_t i)
{
	const struct beside_file *b = &all[i];

	for (size_t k = 0; k < n; k++)
		if (b->joins && all[k].joins && all[k].u->side == b->u->side &&
		    (!str_eq(all[k].title, b->title) ||
		     !str_eq(all[k].start, b->start)))
			return true;
	return false;
}

/* Adds what a file beside the talk says, if it is about this meeting. */
static void attach(struct record *r, const struct beside_file *b, int64_t day)
{
	struct source *s;

	if (!b->read || !side_attach(b->u->side, r, &b->f, day, b->sure))
		return;
	s = VEC_ADD(r->arena, &r->attached);
	s->path = b->u->path;
	s->format = str_z(b->u->side->format->name);
	s->sha256 = hash_hex(r->arena, b->f.raw);
	s->bytes = (int64_t)b->f.raw.len;
}

static void attach_all(const struct job *j, struct record *r, bool several)
{
	size_t n = j->u->beside.n;
	struct beside_file *all = arena_array(r->arena, all, n);

	for (size_t i = 0; i < n; i++) {
		read_beside(j, r, &j->u->beside.v[i], &all[i]);
		all[i].sure &= !several;
		try_beside(r, &all[i], day_of(r, j->u->path));
	}
	for (size_t i = 0; i < n; i++)
		if (!in_doubt(all, n, i))
			attach(r, &all[i], day_of(r, j->u->path));
}

static int64_t last_moment(const struct record *r)
{
	int64_t last = TIME_NONE;

	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *s = &r->segments.v[i];

		if (s->t1 > last)
			last = s->t1;
		if (s->t0 > last)
			last = s->t0;
	}
	return last;
}

static void flag_encoding(struct record *r, const struct decoded *dec)
{
	if (dec->guessed)
		record_flag(r, STRL("bad-encoding"),
			    "not UTF-8: single bytes were read as Windows-1252");
	else if (dec->damaged)
		record_flag(r, STRL("bad-encoding"),
			    "characters that %s does not have were replaced",
			    dec->encoding);
}

/* A record in which nobody speaks is notes, whatever program wrote it. */
static void mark_notes(struct record *r)
{
	if (r->segments.n > 0 && !record_has_talk(r) && !record_is_notes(r))
		r->source.flavor = STRL("notes");
}

/* If meetings of a file have the same words, the day becomes part of the id. */
static void unlike(struct record *r)
{
	struct str hex = hash_hex(r->arena, ARENA_CAT(r->arena, r->id, r->date));

	r->id = ARENA_CAT(r->arena, STRL("m-"), str_head(hex, ID_DIGITS));
}

/* Completes a record as all formats need it, and gives it to the next stage. */
static int finish(struct reading *in, struct err *e)
{
	struct job *j = in->job;
	struct record *r = in->r;

	in->handed = true;
	named_speakers(r);
	mark_notes(r);
	attach_all(j, r, in->several);
	meta_complete(r, in->path, in->mtime);
	people_join(r);
	addresses_join(r);
	if (r->duration == TIME_NONE && last_moment(r) > 0)
		r->duration = last_moment(r);
	/* Not of a calendar, whose folds cut characters: it is decoded line by line. */
	if (r->segments.n)
		flag_encoding(r, &j->text);
	record_seal(r);
	if (in->alike)
		unlike(r);
	j->stopped = in->next.put(in->next.ctx, r, e) < 0;
	return j->stopped ? -1 : 0;
}

/* A file about a meeting without a talk: a record without segments. */
static int read_side(struct job *j, struct reading *in, struct err *e)
{
	struct side_file f = { j->bytes, in->text, TIME_NONE, -1 };

	if (side_attach(j->side, in->r, &f, day_of(in->r, j->u->path), true))
		return finish(in, e);
	if (j->side->format->json)
		refuse(j, ERR_FORMAT, "it describes a talk that is not beside it");
	return 0;
}

/* Only what has words goes on; of a format that takes any text, only talk. */
static int end_text(const struct format *f, struct reading *in, struct err *e)
{
	if (in->handed)
		return 0;
	if (!in->r->segments.n) {
		refuse(in->job, ERR_SYNTAX, "no words in it");
		return 0;
	}
	if (f->any && nottalk_words(in->r)) {
		refuse(in->job, ERR_FORMAT, "hardly any words in it, no talk");
		return 0;
	}
	return finish(in, e);
}

static int read_text(struct job *j, const struct format *f, struct arena *a,
		     struct sink next, struct err *e)
{
	struct record r;
	struct reading in = { .path = j->u->path,
			      .text = j->text.text,
			      .mtime = j->mtime,
			      .r = &r,
			      .d = j->d,
			      .next = next,
			      .done = finish,
			      .job = j };
	struct err bad = { 0 };

	record_init(&r, a);
	/* Pages that are not used take no memory; moving what grows does. */
	VEC_RESERVE(a, &r.segments, in.text.len / SEGMENT_BYTES);
	if (f->records)
		return f->read(&in, e);
	if (!j->text.ascii)
		in.text = utf8_nfc(a, in.text);
	r.source.path = j->u->path;
	r.source.format = str_z(f->name);
	r.source.bytes = (int64_t)j->bytes.len;
	r.source.sha256 = hash_hex(a, j->bytes);
	if (j->side)
		return read_side(j, &in, e);
	if ((f->running && parts_read(&in, f, &bad) < 0) ||
	    (!in.handed && f->read(&in, &bad) < 0)) {
		if (j->stopped) {
			*e = bad;
			return -1;
		}
		err_file(&bad, j->u->path);
		diag_put(j->d, &bad);
		return 0;
	}
	return end_text(f, &in, e);
}

/* The file's text, in whatever it is packed. */
static int unpack(struct job *j, struct arena *a)
{
	struct docx doc;
	struct err e = { 0 };

	j->mtime = j->u->mtime;
	if (rtf_is(j->bytes)) {
		j->text = (struct decoded){ .text = rtf_text(a, j->bytes),
					    .encoding = "UTF-8" };
		return 0;
	}
	if (!zip_is(j->bytes)) {
		decode_text(j->bytes, &j->tmp, &j->text);
		return 0;
	}
	if (docx_read(a, j->bytes, j->in->max_bytes, &doc, &e) < 0) {
		err_file(&e, j->u->path);
		diag_put(j->d, &e);
		return -1;
	}
	j->text = (struct decoded){ .text = doc.text, .encoding = "UTF-8" };
	if (doc.created != TIME_NONE)
		j->mtime = doc.created;
	return 0;
}

static const struct format *choose(struct job *j, struct arena *a)
{
	struct str text = j->text.text;
	struct str head = str_head(text, FORMAT_HEAD);
	const struct format *f;
	size_t line;

	if (j->side)
		return j->side->format;
	f = format_of(head);
	if (!f) {
		refuse(j, ERR_FORMAT,
		       format_is_json(head) ? FORMAT_NO_JSON
		       : nottalk_is_page(head)
			   ? nottalk_lines(a, head)
			   : "a text of no format that is known" FORMAT_LIST_HINT);
		return NULL;
	}
	line = f->json ? 0 : long_line(text);
	if (!line) {
		const char *other = f->any ? nottalk_lines(a, text) : NULL;

		if (other)
			refuse(j, ERR_FORMAT, other);
		return other ? NULL : f;
	}
	diag_at(j->d, ERR_LIMIT, j->u->path, line, 0, "a line of more than %d bytes",
		(int)LINE_BYTES);
	return NULL;
}

static int read_unit(struct job *j, struct arena *a, struct sink next, struct err *e)
{
	const struct format *f;

	arena_reset(a);
	if (read_file(j) < 0 || unpack(j, a) < 0)
		return 0;
	if (!str_trim(j->text.text).len) {
		refuse(j, ERR_SYNTAX, "the file is empty");
		return 0;
	}
	if (is_own_page(j->text.text))
		return 0;
	j->side = side_of(j->bytes, j->text.text);
	if (j->side && j->side->words)
		j->side = NULL;
	f = choose(j, a);
	return f ? read_text(j, f, a, next, e) : 0;
}

int ingest_read(const struct ingest *in, size_t unit, struct arena *a, struct sink next,
		struct diag d, struct err *e)
{
	struct job j = { .in = in, .u = &in->units.v[unit], .d = d };
	int rc = read_unit(&j, a, next, e);

	buf_fini(&j.raw);
	buf_fini(&j.tmp);
	return rc;
}

void ingest_list_formats(struct buf *out)
{
	for (size_t i = 0; formats[i]; i++)
		buf_fmt(out, "%s\t%s\t%s\n", formats[i]->name, formats[i]->flavors,
			formats[i]->what);
}
