/*
 * peer_jansson.c - MB/s of jansson over the lines that bench_jsonl reads.
 *
 * usage: peer_jansson FILE.jsonl.  run.sh builds it where libjansson-dev is there;
 * nothing else of dossier knows that library.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#if __has_include(<jansson.h>)
#include <jansson.h>

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	double load = 0, dump = 0, t;
	size_t cap = 0, bytes = 0;
	char *line = NULL;
	ssize_t n;
	FILE *in = argc > 1 ? fopen(argv[1], "r") : NULL;

	if (!in)
		return 2;
	while ((n = getline(&line, &cap, in)) > 0) {
		json_error_t bad;
		json_t *j;
		char *text;

		t = now();
		j = json_loadb(line, (size_t)n, 0, &bad);
		load += now() - t;
		if (!j) {
			fprintf(stderr, "%d:%d: %s\n", bad.line, bad.column, bad.text);
			return 1;
		}
		t = now();
		text = json_dumps(j, JSON_COMPACT | JSON_PRESERVE_ORDER);
		dump += now() - t;
		free(text);
		json_decref(j);
		bytes += (size_t)n;
	}
	printf("jansson " JANSSON_VERSION
	       ", the same lines: parse %.0f MB/s, write %.0f MB/s\n",
	       (double)bytes / 1e6 / load, (double)bytes / 1e6 / dump);
	free(line);
	fclose(in);
	return 0;
}
#else
int main(void)
{
	puts("no jansson.h");
	return 77;
}
#endif
