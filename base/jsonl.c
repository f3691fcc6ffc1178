/* jsonl.c - lines from a descriptor, through one buffer that is read into. */
#include "base/jsonl.h"

#include <errno.h>
#include <unistd.h>

enum { CHUNK = 512 * 1024 };

void line_reader_init(struct line_reader *r, int fd, struct str name, size_t max)
{
	*r = (struct line_reader){ .fd = fd, .name = name, .max = max };
}

void line_reader_fini(struct line_reader *r)
{
	buf_fini(&r->buf);
	*r = (struct line_reader){ .fd = -1 };
}

/* Reads once behind what is left, which moves to the front.  0, or -1. */
static int fill(struct line_reader *r, struct err *e)
{
	size_t left = r->buf.len - r->at;
	ssize_t n;
	char *p;

	if (r->at > 0 && left > 0)
		memmove(r->buf.p, r->buf.p + r->at, left);
	r->buf.len = left;
	r->at = 0;
	p = buf_room(&r->buf, CHUNK);
	do
		n = read(r->fd, p, r->buf.cap - r->buf.len);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return err_io(e, "read", r->name, errno);
	r->eof = n == 0;
	r->buf.len += (size_t)n;
	return 0;
}

static int last_line(struct line_reader *r, struct str *line, struct err *e)
{
	struct str left = str_from(buf_view(&r->buf), r->at);

	if (left.len == 0 || r->skip)
		return 0;
	r->at = r->buf.len;
	if (r->open_end) {
		r->number++;
		*line = left;
		return 1;
	}
	return err_at(e, ERR_SYNTAX, r->name, r->number + 1, 0,
		      "ends in mid-line: the stage before it stopped early");
}

static int too_long(struct line_reader *r, struct err *e)
{
	r->number++;
	return err_at(e, ERR_LIMIT, r->name, r->number, 0,
		      "a line longer than the limit of %zu bytes", r->max);
}

int line_reader_next(struct line_reader *r, struct str *line, struct err *e)
{
	size_t seen = 0; /* bytes from `at` on that hold no newline */

	*line = (struct str){ 0 };
	for (;;) {
		struct str left = str_from(buf_view(&r->buf), r->at);
		size_t n = str_chr(str_from(left, seen), '\n');

		if (n != STR_NPOS) {
			n += seen;
			r->at += n + 1;
			seen = 0;
			if (r->skip) {
				r->skip = false;
				continue;
			}
			if (n > r->max)
				return too_long(r, e);
			r->number++;
			*line = str_n(left.p, n);
			return 1;
		}
		if (r->eof)
			return last_line(r, line, e);
		seen = left.len;
		if (r->skip || left.len > r->max) {
			bool known = r->skip;

			r->skip = true;
			r->at = r->buf.len;
			seen = 0;
			if (!known)
				return too_long(r, e);
		}
		if (fill(r, e) < 0)
			return -1;
	}
}
