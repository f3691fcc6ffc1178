/* records.h - reads files of records, a line each, that a command line names. */
#ifndef CLI_RECORDS_H
#define CLI_RECORDS_H
#include <sys/types.h>

#include "base/jsonl.h"

/* Opens a file, or standard input for "-".  Returns 0, or -1 with ERR_IO. */
int records_open(struct line_reader *in, const char *path, struct err *e);
void records_close(struct line_reader *in);
/* As line_reader_next(), without blank lines; errors name the file. */
int records_next(struct line_reader *in, struct str *line, struct err *e);
/*
 * A file that is read twice.  Zero it before the first time.  What comes through a pipe
 * is kept in a file without a name, in TMPDIR or /tmp.
 */
struct records_twice {
	int fd;
	off_t from;
	bool open;
	struct err failed; /* why it could not be read the first time */
};
/*
 * Opens it, the first and the second time; then call records_twice_close() instead of
 * records_close().  Returns 0, or -1 with ERR_IO.
 */
int records_open_twice(struct line_reader *in, const char *path,
		       struct records_twice *t, struct err *e);
void records_twice_close(struct records_twice *t);
/* Adds file and line to the error of a record. */
void records_place(const struct line_reader *in, size_t line, struct err *e);

#endif
