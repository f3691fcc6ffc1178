/* store.c - .dossier/llm: KK/KEY.json for each answer, egress.jsonl for what left. */
#include "extract/llm/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/hash.h"
#include "base/json.h"

enum { KEY_DIGITS = 64, NAME_BYTES = 96, ANSWER_MAX = 16 << 20 };

/* Outcomes that a second try would not change: these are kept. */
static const struct {
	enum llm_outcome outcome;
	const char *name;
} kept[] = { { LLM_OK, "ok" },
	     { LLM_TRUNCATED, "truncated" },
	     { LLM_TOO_LARGE, "too-large" },
	     { LLM_REFUSED, "refused" },
	     { LLM_INVALID, "invalid" } };

static int open_log(struct store *s, struct err *e)
{
	s->log = openat(s->dir, "egress.jsonl",
			O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	return s->log < 0 ? err_io(e, "open", STRL("egress.jsonl"), errno) : 0;
}

int store_open(struct store *s, const char *vault, bool write, struct err *e)
{
	static const struct str folder = STR(".dossier/llm");
	struct fs_root root;
	int rc;

	*s = (struct store){ -1, -1 };
	if (fs_root_open(&root, vault, e) < 0)
		return -1;
	rc = fs_root_stat(&root, folder, NULL, e);
	if (rc == 0 && write)
		rc = fs_root_mkdirs(&root, STRL(".dossier/llm/x"), e) < 0 ? -1 : 1;
	if (rc > 0) {
		s->dir = fs_root_dir(&root, folder, e);
		rc = s->dir < 0 ? -1 : 0;
	}
	if (rc == 0 && write && fchmod(s->dir, 0700) < 0)
		rc = err_io(e, "close to others", folder, errno);
	if (rc == 0 && write)
		rc = open_log(s, e);
	fs_root_close(&root);
	if (rc < 0)
		store_close(s);
	return rc;
}

void store_close(struct store *s)
{
	if (s->log >= 0)
		close(s->log); /* each line was written by itself */
	if (s->dir >= 0)
		close(s->dir);
	*s = (struct store){ -1, -1 };
}

struct str store_key(struct arena *a, struct str url, struct str body)
{
	struct buf b = { 0 };
	struct str key;

	buf_str(&b, url);
	buf_c(&b, '\n');
	buf_str(&b, body);
	key = hash_hex(a, buf_view(&b));
	buf_fini(&b);
	return key;
}

static void path_of(struct str key, char out[NAME_BYTES])
{
	snprintf(out, NAME_BYTES, "%.2s/%.*s.json", key.p, KEY_DIGITS - 2, key.p + 2);
}

static bool parse(struct str text, struct arena *a, struct llm_answer *out)
{
	struct str key, outcome = { 0 };
	struct json j;

	*out = (struct llm_answer){ .outcome = LLM_FAILED, .cached = true };
	json_init(&j, text, a, NULL);
	if (json_enter(&j, JSON_OBJECT))
		while (json_key(&j, &key)) {
			if (str_eq(key, STRL("outcome")))
				outcome = json_string(&j);
			else if (str_eq(key, STRL("text")))
				out->text = json_string(&j);
			else if (str_eq(key, STRL("detail")))
				out->detail = json_string(&j);
			else if (str_eq(key, STRL("in_tokens")))
				out->in_tokens = json_int(&j);
			else if (str_eq(key, STRL("out_tokens")))
				out->out_tokens = json_int(&j);
			else
				json_raw(&j);
		}
	for (size_t i = 0; i < COUNT(kept); i++)
		if (str_eq(outcome, str_z(kept[i].name)))
			out->outcome = kept[i].outcome;
	return json_end(&j) && out->outcome != LLM_FAILED;
}

bool store_get(const struct store *s, struct str key, struct arena *a,
	       struct llm_answer *out)
{
	char path[NAME_BYTES];
	struct buf b = { 0 };
	bool found;
	int fd;

	if (s->dir < 0)
		return false;
	path_of(key, path);
	fd = openat(s->dir, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return false;
	found = fs_read_fd(fd, key, ANSWER_MAX, &b, NULL) == 0 &&
		parse(arena_str(a, buf_view(&b)), a, out);
	close(fd);
	buf_fini(&b);
	return found;
}

static void compose(struct buf *b, const struct llm_answer *answer)
{
	const char *name = "";

	for (size_t i = 0; i < COUNT(kept); i++)
		if (kept[i].outcome == answer->outcome)
			name = kept[i].name;
	buf_fmt(b, "{\"outcome\":\"%s\",\"in_tokens\":%lld,\"out_tokens\":%lld,", name,
		(long long)answer->in_tokens, (long long)answer->out_tokens);
	json_put_member(b, "\"detail\":", answer->detail);
	json_put_member(b, ",\"text\":", answer->text);
	buf_z(b, "}\n");
}

static int write_temp(const struct store *s, const char *temp, struct str key,
		      struct str text, struct err *e)
{
	int fd, rc;

	unlinkat(s->dir, temp, 0); /* of a run that died under the same number */
	fd = openat(s->dir, temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
		    0600);
	if (fd < 0)
		return err_io(e, "keep the answer", key, errno);
	rc = fs_write_fd(fd, key, text, e);
	if (fs_close(fd, key, rc == 0 ? e : NULL) < 0)
		rc = -1;
	return rc;
}

int store_put(const struct store *s, struct str key, struct arena *a,
	      struct llm_answer *answer, struct err *e)
{
	char path[NAME_BYTES], temp[NAME_BYTES], folder[3] = { key.p[0], key.p[1], 0 };
	struct llm_answer theirs;
	struct buf b = { 0 };
	int rc;

	path_of(key, path);
	snprintf(temp, sizeof(temp), ".%.16s.%ld.tmp", key.p, (long)getpid());
	compose(&b, answer);
	if (mkdirat(s->dir, folder, 0700) < 0 && errno != EEXIST)
		rc = err_io(e, "make a folder for the answer", key, errno);
	else
		rc = write_temp(s, temp, key, buf_view(&b), e);
	buf_fini(&b);
	if (rc < 0 || linkat(s->dir, temp, s->dir, path, 0) == 0)
		goto out;
	if (errno == EEXIST && store_get(s, key, a, &theirs)) {
		theirs.cached = false;
		*answer = theirs;
	} else if (renameat(s->dir, temp, s->dir, path) < 0) {
		rc = err_io(e, "keep the answer", key, errno);
	}
out:
	unlinkat(s->dir, temp, 0);
	return rc;
}

int store_log(const struct store *s, struct str key, struct str url, size_t bytes,
	      int64_t now, struct err *e)
{
	struct civil day = date_civil(now / 86400);
	int64_t t = now % 86400;
	size_t query = str_chr(url, '?');
	struct buf b = { 0 };
	int rc;

	buf_fmt(&b, "{\"at\":\"%04d-%02d-%02dT%02d:%02d:%02dZ\",\"to\":", day.year,
		day.month, day.day, (int)(t / 3600), (int)(t / 60 % 60), (int)(t % 60));
	json_put_string(&b, str_head(url, query));
	buf_fmt(&b, ",\"bytes\":%zu,\"sha256\":\"%.*s\"}\n", bytes, STR_ARG(key));
	rc = fs_write_fd(s->log, STRL("egress.jsonl"), buf_view(&b), e);
	buf_fini(&b);
	return rc;
}
