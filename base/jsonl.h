/*
 * jsonl.h - records as JSON Lines: streaming line reader, record codec.
 */
#ifndef BASE_JSONL_H
#define BASE_JSONL_H
#include <stdbool.h>

#include "dossier/err.h"
#include "dossier/record.h"

/* Reads lines from a descriptor through one reused buffer.  Zero it, then init. */
struct line_reader {
	int fd; /* borrowed */
	struct str name;
	struct buf buf;
	size_t at;     /* start of what is not yet handed out */
	size_t max;    /* longest line in bytes */
	size_t number; /* of the line handed out last, from 1 */
	bool open_end; /* set by the caller: the last line may lack its newline */
	bool eof;
	bool skip; /* inside a line that was refused for its length */
};

void line_reader_init(struct line_reader *r, int fd, struct str name, size_t max);
void line_reader_fini(struct line_reader *r);
/*
 * The next line without its newline, valid until the next call.
 * 1 = a line, 0 = end, -1 = ERR_IO, ERR_LIMIT (line too long) or ERR_SYNTAX (the
 * last line has no newline, and not open_end: the stage before died).  After ERR_LIMIT
 * the next call goes on behind that line; after the others it must not be called again.
 */
int line_reader_next(struct line_reader *r, struct str *line, struct err *e);

/*
 * One line to a record in r->arena (call record_init first).  Strings without
 * escapes borrow from `line`, so it must live as long as the record.  ERR_SYNTAX
 * with the byte column in e->col, ERR_VERSION for a newer schema, which is named.
 */
int record_parse(struct record *r, struct str line, struct err *e);
/*
 * The same without what no page shows: the signals of items, which are a
 * third of a line, the segments of topics, the hashes of sources.  What came of it must
 * not be written as a record.
 */
int record_parse_shown(struct record *r, struct str line, struct err *e);
/* One line with '\n'.  Fixed member order, null for absent required members. */
void record_write(struct buf *out, const struct record *r, bool with_segments);

#endif
