/*
 * bench_time.c - what a command costs: bench_time FILE COMMAND [ARGUMENT...]
 *
 * Appends one line to FILE: wall, user and system seconds of the command and the
 * children it waited for, and the most memory (MiB) that one of them held.
 * Exits as the command did; 126 when it could not be run.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	struct rusage use;
	double start;
	int status = 0;
	pid_t child;
	FILE *out;

	if (argc < 3)
		return 126;
	start = now();
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(126);
	}
	if (child < 0 || waitpid(child, &status, 0) != child) {
		perror("bench_time");
		return 126;
	}
	start = now() - start;
	getrusage(RUSAGE_CHILDREN, &use);
	out = fopen(argv[1], "a");
	if (!out) {
		perror(argv[1]);
		return 126;
	}
	fprintf(out, "%.4f %.4f %.4f %.1f\n", start, seconds(use.ru_utime),
		seconds(use.ru_stime), (double)use.ru_maxrss / 1024);
	if (fclose(out) != 0)
		return 126;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
