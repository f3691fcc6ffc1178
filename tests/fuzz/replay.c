/*
 * replay.c - main() for a fuzz target where there is no libFuzzer: runs it on
 * the files and folders named, by default on tests/corpus/NAME for fuzz_NAME.
 * Each input lies in an allocation of its exact size, so that a read past its
 * end is seen by the sanitizer and by Valgrind.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/tap.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
	FILE *f = fopen(path, "rb");
	uint8_t *data = NULL;
	struct stat st;
	size_t size, got;

	if (!f)
		return -1;
	if (fstat(fileno(f), &st) < 0 || st.st_size < 0) {
		fclose(f);
		return -1;
	}
	size = (size_t)st.st_size;
	data = malloc(size ? size : 1);
	got = data ? fread(data, 1, size, f) : 0;
	fclose(f);
	if (data && got == size)
		LLVMFuzzerTestOneInput(data, size);
	free(data);
	return data && got == size ? 0 : -1;
}

static int visible(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static void run(const char *path)
{
	struct dirent **names;
	int n = scandir(path, &names, visible, alphasort);

	if (n < 0) {
		OK(run_file(path) == 0, "%s", path);
		return;
	}
	for (int i = 0; i < n; i++) {
		char file[4096];

		snprintf(file, sizeof(file), "%s/%s", path, names[i]->d_name);
		OK(run_file(file) == 0, "%s", file);
		free(names[i]);
	}
	free(names);
	OK(n > 0, "%s: %d inputs", path, n);
}

int main(int argc, char **argv)
{
	const char *name = strstr(argv[0], "fuzz_");
	char path[256];

	for (const char *p = name; p; p = strstr(p + 1, "fuzz_"))
		name = p;
	for (int i = 1; i < argc; i++)
		run(argv[i]);
	if (argc < 2 && name) {
		snprintf(path, sizeof(path), "tests/corpus/%s", name + 5);
		run(path);
	}
	return tap_end();
}
