/* records.h - files of records that a command line names, as lines. */
#ifndef CLI_RECORDS_H
#define CLI_RECORDS_H
#include <sys/types.h>

#include "base/jsonl.h"

/* Opens a file, or "-", which is standard input.  -1 with ERR_IO. */
int records_open(struct line_reader *in, const char *path, struct err *e);
void records_close(struct line_reader *in);
/* line_reader_next for lines that are not blank; errors name the file. */
int records_next(struct line_reader *in, struct str *line, struct err *e);
/*
 * A file that is read twice.  Zeroed, it is to be opened; what comes through a pipe is
 * kept in a file without a name, in TMPDIR or /tmp.
 */
struct records_twice {
	int fd;
	off_t from;
	bool open;
	struct err failed; /* it cannot be read, not even once more */
};
/* Both times; then records_twice_close() instead of records_close(). */
int records_open_twice(struct line_reader *in, const char *path,
		       struct records_twice *t, struct err *e);
void records_twice_close(struct records_twice *t);
/* Names file and line in the error of a record. */
void records_place(const struct line_reader *in, size_t line, struct err *e);

#endif
