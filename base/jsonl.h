/*
 * jsonl.h - records as JSON Lines: streaming line reader, record codec.
 */
#ifndef BASE_JSONL_H
#define BASE_JSONL_H
#include <stdbool.h>

#include "dossier/err.h"
#include "dossier/record.h"

/* Reads lines from a descriptor through one reused buffer. */
struct line_reader {
	int fd; /* borrowed */
	struct str name;
	struct buf buf;
	size_t at;     /* start of what is not yet handed out */
	size_t max;    /* longest line in bytes */
	size_t number; /* of the line handed out last, from 1 */
	bool open_end; /* set by the caller: the last line may lack a newline */
	bool eof;
	bool skip; /* inside a line that was refused as too long */
};

void line_reader_init(struct line_reader *r, int fd, struct str name, size_t max);
void line_reader_fini(struct line_reader *r);
/*
 * Sets *line to the next line, without its newline, valid until the next call.
 *
 * Returns 1 for a line, 0 at the end, or -1 with
 * ERR_LIMIT: the line is too long; the next call continues after it;
 * ERR_SYNTAX: the last line has no newline, because the program before us in the pipe
 * died; not with open_end;
 * ERR_IO.  After these two it must not be called again.
 */
int line_reader_next(struct line_reader *r, struct str *line, struct err *e);

/*
 * Reads one line into *r, in r->arena (call record_init first).  Strings without
 * escapes borrow from `line`, which must live as long as the record.  Returns 0, or -1
 * with an error of json.h or ERR_VERSION (a newer schema, named in the text).
 */
int record_parse(struct record *r, struct str line, struct err *e);
/*
 * The same, but skips what no page shows: the signals of items, which make up a third
 * of a line, the segments of topics and the hashes of sources.  The record is therefore
 * incomplete and must not be written.
 */
int record_parse_shown(struct record *r, struct str line, struct err *e);
/* Appends one line with '\n'.  Members have a fixed order; absent required ones are
 * null. */
void record_write(struct buf *out, const struct record *r, bool with_segments);

#endif
