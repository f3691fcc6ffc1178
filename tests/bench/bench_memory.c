/*
 * bench_memory.c - what the reader of a format needs beside the bytes of its file.
 *
 * usage: bench_memory [--cues] FILE...
 * Each file is read by a process of its own, as dossier ingest reads it, and the record
 * is let go.  --cues: the cue reader alone, over a file that is only mapped.
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier/ingest.h"
#include "ingest/captions/cues.h"

static int put(void *ctx, struct record *r, struct err *e)
{
	(void)e;
	*(size_t *)ctx += r->segments.n;
	return 0;
}

static void say(void *ctx, const struct err *e)
{
	(void)ctx;
	fprintf(stderr, "bench_memory: %s\n", e->text);
}

static int read_file(const char *path, size_t *segments)
{
	struct ingest *in = ingest_new(NULL);
	struct arena a = { 0 };
	struct diag d = { say, NULL };
	struct sink next = { put, segments };
	struct err e = { 0 };
	int rc = ingest_add(in, path, d, &e);

	if (rc == 0)
		ingest_plan(in, d);
	for (size_t i = 0; rc == 0 && i < ingest_count(in); i++)
		rc = ingest_read(in, i, &a, next, d, &e);
	arena_fini(&a);
	ingest_free(in);
	return rc;
}

static int read_cues(const char *path, size_t size, size_t *cues)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	char *p = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	struct cue_scan s;
	struct cue_block b;

	if (fd < 0 || p == MAP_FAILED)
		return -1;
	cue_scan_init(&s, str_n(p, size), false);
	while (cue_scan_next(&s, &b))
		++*cues;
	munmap(p, size);
	close(fd);
	return 0;
}

/* Kilobytes of anonymous memory at most, so without what is only mapped. */
static long peak(bool cues)
{
	struct rusage u;
	char line[128];
	long kb = 0;
	FILE *f = cues ? fopen("/proc/self/status", "r") : NULL;

	if (!f) {
		getrusage(RUSAGE_SELF, &u);
		return u.ru_maxrss;
	}
	while (fgets(line, sizeof(line), f))
		if (sscanf(line, "RssAnon: %ld", &kb) == 1)
			break;
	fclose(f);
	return kb;
}

static int one(const char *path, bool cues)
{
	struct stat st;
	size_t n = 0;
	long before = peak(cues), kb;

	if (stat(path, &st) < 0 || st.st_size == 0)
		return 1;
	if (cues ? read_cues(path, (size_t)st.st_size, &n) : read_file(path, &n))
		return 1;
	kb = peak(cues) - before;
	printf("%7.1f MB %9zu %s %7.1f MB %5.2f x  %s\n", (double)st.st_size / 1e6, n,
	       cues ? "cues    " : "segments", (double)kb / 1024,
	       (double)kb * 1024 / (double)st.st_size, path);
	return 0;
}

int main(int argc, char **argv)
{
	bool cues = argc > 1 && strcmp(argv[1], "--cues") == 0;
	int bad = 0;

	for (int i = 1 + cues; i < argc; i++) {
		int status = 1;
		pid_t pid = fork();

		if (pid == 0) {
			bad = one(argv[i], cues);
			fflush(stdout);
			_exit(bad);
		}
		if (pid < 0 || waitpid(pid, &status, 0) < 0 || status)
			bad = 1;
	}
	return bad;
}
