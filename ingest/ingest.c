/*
 * ingest.c - one unit to its records: read, decode, choose the format, let its
 * reader work, then what all formats share (calendar, title and date, people, id).
 */
#include "dossier/ingest.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "ingest/decode.h"
#include "ingest/format.h"
#include "ingest/ics.h"
#include "ingest/meta.h"
#include "ingest/people.h"
#include "ingest/plan.h"

/* Of larger files the beginning is looked at before all is read. */
enum { LOOK_FIRST = 1 << 20, LOOK_BYTES = 8192 };
/* Nobody writes such a line: a dump or a picture in disguise. */
enum { LINE_BYTES = 16 << 20 };

/* Everything that one call of ingest_read holds. */
struct job {
	const struct ingest *in;
	const struct unit *u;
	struct buf raw, tmp;
	struct decoded dec;
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

/* A recording of gigabytes is not read to learn that it is none of ours. */
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
	if (n > 0)
		what = decode_binary(str_n(head, (size_t)n));
	close(fd);
	return what ? refuse_binary(j, what) : 0;
}

static int read_file(struct job *j)
{
	struct err e = { 0 };
	const char *what;
	int rc;

	if (look_first(j) < 0)
		return -1;
	if (j->u->size > 0 && (uint64_t)j->u->size > j->in->max_bytes) {
		diag_at(j->d, ERR_LIMIT, j->u->path, 0, 0,
			"%lld bytes, more than the limit of %zu", (long long)j->u->size,
			j->in->max_bytes);
		return -1;
	}
	if (j->u->size > 0)
		buf_room(&j->raw, (size_t)j->u->size + 1);
	if (str_eq(j->u->file, STRL("-")))
		rc =
		    fs_read_fd(STDIN_FILENO, j->u->path, j->in->max_bytes, &j->raw, &e);
	else
		rc = fs_read(j->u->file.p, j->in->max_bytes, &j->raw, &e);
	if (rc < 0) {
		diag_put(j->d, &e);
		return -1;
	}
	what = decode_binary(buf_view(&j->raw));
	return what ? refuse_binary(j, what) : 0;
}

/* Number of the first line over LINE_BYTES, or 0.  Looks at few bytes of the text. */
static size_t long_line(struct str text)
{
	size_t at = 0, number = 1;

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
	for (size_t i = 0; i < at; i++)
		number += text.p[i] == '\n';
	return number;
}

/* A page that dossier wrote or adopted: what it says came from exports. */
static bool is_own_page(struct str text)
{
	struct str line;

	if (!str_line(&text, &line) || !str_eq(str_rtrim(line), STRL("---")))
		return false;
	while (str_line(&text, &line) && !str_eq(str_rtrim(line), STRL("---")))
		if (str_starts(line, STRL("dossier_id:")))
			return true;
	return false;
}

/* The day that content or path give, or TIME_NONE. */
static int64_t day_of(const struct record *r, struct str path)
{
	struct path_meta m = { 0 };
	int64_t days;

	if (r->date.p && date_parse(r->date, &days))
		return days;
	meta_path(r->arena, path, &m);
	return m.has_when ? m.when.days : TIME_NONE;
}

/*
 * A calendar file of the same name belongs here; one that is only in the same
 * folder does when nothing else is, or when its event is on this day.
 */
static void attach_calendar(const struct job *j, struct record *r)
{
	const struct unit *cal = &j->in->calendars.v[j->u->calendar];
	struct ics_events events = { 0 };
	const struct ics_event *ev;
	struct buf raw = { 0 };
	struct source *s;
	struct err e = { 0 };
	int64_t day;
	struct str text;

	if (fs_read(cal->file.p, j->in->max_bytes, &raw, &e) < 0) {
		diag_put(j->d, &e);
		goto out;
	}
	text = arena_str(r->arena, buf_view(&raw));
	if (!ics_events(r->arena, text, &events)) {
		diag_at(j->d, ERR_FORMAT, cal->path, 0, 0, "not a calendar file");
		goto out;
	}
	day = day_of(r, j->u->path);
	ev = ics_pick(&events, day);
	if (!ev || (!j->u->same_name && !j->u->alone &&
		    (!ev->has_when || day != ev->when.days)))
		goto out;
	ics_attach(r, ev, day);
	s = VEC_ADD(r->arena, &r->attached);
	s->path = cal->path;
	s->format = STRL("ics");
	s->sha256 = hash_hex(r->arena, text);
	s->bytes = (int64_t)text.len;
out:
	buf_fini(&raw);
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

/* What all formats share, then on to the next stage.  Also reading.done. */
static int finish(struct reading *in, struct err *e)
{
	struct job *j = in->job;
	struct record *r = in->r;

	in->handed = true;
	if (!r->segments.n) {
		refuse(j, ERR_SYNTAX, "no words in it");
		return 0;
	}
	if (j->u->calendar != STR_NPOS)
		attach_calendar(j, r);
	meta_complete(r, in->path, in->mtime);
	people_join(r);
	if (r->duration == TIME_NONE && last_moment(r) > 0)
		r->duration = last_moment(r);
	if (j->dec.guessed)
		record_flag(r, STRL("bad-encoding"),
			    "not UTF-8: single bytes were read as Windows-1252");
	else if (j->dec.damaged)
		record_flag(r, STRL("bad-encoding"),
			    "characters that %s does not have were replaced",
			    j->dec.encoding);
	record_seal(r);
	j->stopped = in->next.put(in->next.ctx, r, e) < 0;
	return j->stopped ? -1 : 0;
}

static int read_text(struct job *j, const struct format *f, struct arena *a,
		     struct sink next, struct err *e)
{
	struct record r;
	struct reading in = { .path = j->u->path,
			      .text = j->dec.text,
			      .mtime = j->u->mtime,
			      .r = &r,
			      .d = j->d,
			      .next = next,
			      .done = finish,
			      .job = j };
	struct err bad = { 0 };

	arena_reset(a);
	record_init(&r, a);
	if (f->records)
		return f->read(&in, e);
	if (!j->dec.ascii)
		in.text = utf8_nfc(a, j->dec.text);
	r.source.path = j->u->path;
	r.source.format = str_z(f->name);
	r.source.bytes = (int64_t)j->raw.len;
	r.source.sha256 = hash_hex(a, buf_view(&j->raw));
	if (f->read(&in, &bad) < 0) {
		if (j->stopped) {
			*e = bad;
			return -1;
		}
		err_file(&bad, j->u->path);
		diag_put(j->d, &bad);
		return 0;
	}
	return in.handed ? 0 : finish(&in, e);
}

static int read_unit(struct job *j, struct arena *a, struct sink next, struct err *e)
{
	const struct format *f;
	struct str head;
	size_t line;

	if (read_file(j) < 0)
		return 0;
	decode_text(buf_view(&j->raw), &j->tmp, &j->dec);
	if (!str_trim(j->dec.text).len) {
		refuse(j, ERR_SYNTAX, "the file is empty");
		return 0;
	}
	if (is_own_page(j->dec.text))
		return 0;
	head = j->dec.text;
	if (head.len > FORMAT_HEAD)
		head.len = FORMAT_HEAD;
	f = format_of(head);
	if (!f) {
		refuse(j, ERR_FORMAT,
		       format_is_json(head) ? "JSON of no format that is known"
					    : "a text of no format that is known");
		return 0;
	}
	line = f->json ? 0 : long_line(j->dec.text);
	if (line) {
		diag_at(j->d, ERR_LIMIT, j->u->path, line, 0,
			"a line of more than %d bytes", (int)LINE_BYTES);
		return 0;
	}
	return f->read ? read_text(j, f, a, next, e) : 0;
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
