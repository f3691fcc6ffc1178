/* records.c - see records.h. */
#include "cli/records.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 1 << 30 };

int records_open(struct line_reader *in, const char *path, struct err *e)
{
	bool standard = strcmp(path, "-") == 0;
	struct str name = standard ? STRL("standard input") : str_z(path);
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return err_io(e, "read", name, errno);
	line_reader_init(in, fd, name, LINE_MAX_BYTES);
	return 0;
}

void records_close(struct line_reader *in)
{
	if (in->fd != STDIN_FILENO)
		close(in->fd); /* only read from */
	line_reader_fini(in);
}

int records_next(struct line_reader *in, struct str *line, struct err *e)
{
	int rc;

	do
		rc = line_reader_next(in, line, e);
	while (rc == 1 && str_trim(*line).len == 0);
	return rc;
}

void records_place(const struct line_reader *in, size_t line, struct err *e)
{
	err_file(e, in->name);
	e->line = line;
}
