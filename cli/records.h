/* records.h - files of records that a command line names, as lines. */
#ifndef CLI_RECORDS_H
#define CLI_RECORDS_H
#include "base/jsonl.h"

/* Opens a file, or "-", which is standard input.  -1 with ERR_IO. */
int records_open(struct line_reader *in, const char *path, struct err *e);
void records_close(struct line_reader *in);
/* line_reader_next for lines that are not blank; errors name the file. */
int records_next(struct line_reader *in, struct str *line, struct err *e);
/* Names file and line in the error of a record. */
void records_place(const struct line_reader *in, size_t line, struct err *e);

#endif
