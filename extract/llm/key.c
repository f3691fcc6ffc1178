/* key.c - never from the command line, where everybody on the machine can read it. */
#include "extract/llm/key.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fsutil.h"

enum { KEY_MAX = 4096 };

/* Printable ASCII: anything else could begin a header of its own. */
static int check(struct str key, const char *setting, const char *from, struct err *e)
{
	if (key.len == 0)
		return err_set(e, ERR_CONF, "%s: %s holds no key", setting, from);
	for (size_t i = 0; i < key.len; i++)
		if (key.p[i] <= ' ' || key.p[i] > '~')
			return err_set(e, ERR_CONF,
				       "%s: a key has no blanks or control characters, "
				       "as %s has",
				       setting, from);
	return 0;
}

static char *file_path(struct str file, const char *vault, struct err *e)
{
	const char *home = getenv("HOME");
	struct buf b = { 0 };

	if (str_starts(file, STRL("~/"))) {
		if (!home) {
			err_set(e, ERR_CONF, "llm.key_file %.*s: HOME is not set",
				STR_ARG(file));
			return NULL;
		}
		buf_z(&b, home);
		file = str_from(file, 1);
	} else if (!str_starts(file, STRL("/"))) {
		buf_fmt(&b, "%s/", vault);
	}
	buf_str(&b, file);
	buf_c(&b, '\0');
	return b.p;
}

static int read_file(const char *path, struct buf *out, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), rc;
	struct stat st;

	if (fd < 0)
		return err_set(e, ERR_CONF, "llm.key_file %s: %s", path,
			       strerror(errno));
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
		rc = err_set(e, ERR_CONF, "llm.key_file %s is not a file", path);
	else if (st.st_mode & 077)
		rc = err_set(e, ERR_CONF,
			     "llm.key_file %s can be read by others: chmod 600 it",
			     path);
	else
		rc = fs_read_fd(fd, str_z(path), KEY_MAX, out, e);
	err_limit_is_conf(e);
	close(fd); /* only read from */
	return rc;
}

int key_read(const struct llm_conf *conf, const char *vault, char **key, struct err *e)
{
	struct buf b = { 0 };
	char *name = NULL;
	int rc = 0;

	*key = NULL;
	if (conf->key_file.p) {
		name = file_path(conf->key_file, vault, e);
		rc = name ? read_file(name, &b, e) : -1;
	} else if (conf->key_env.p) {
		name = mem_strz(conf->key_env);
		buf_z(&b, getenv(name) ? getenv(name) : "");
	} else {
		return 0;
	}
	if (rc == 0)
		rc = check(str_trim(buf_view(&b)),
			   conf->key_file.p ? "llm.key_file" : "llm.key_env", name, e);
	if (rc == 0)
		*key = mem_strz(str_trim(buf_view(&b)));
	if (b.p)
		explicit_bzero(b.p, b.cap);
	buf_fini(&b);
	mem_free(name);
	return rc;
}

void key_free(char *key)
{
	if (key)
		explicit_bzero(key, strlen(key));
	mem_free(key);
}
