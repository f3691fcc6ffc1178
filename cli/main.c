/* main.c - the table of commands, messages, and the only exit. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "base/json.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "cli/progress.h"

#define TEXT(x) #x
#define EXPANDED(x) TEXT(x)

static const struct command *const commands[] = {
	&command_init,   &command_run,    &command_review,       &command_explain,
	&command_check,  &command_undo,   &command_merge_entity, &command_split_entity,
	&command_forget, &command_ingest, &command_extract,      &command_render,
	&command_fit,
};

enum { TOLD_MAX = 1000 };

static struct diag_list told; /* the first diagnostics */
static size_t shown;          /* all of them */

static bool colours(int fd)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !(no && *no) && term && strcmp(term, "dumb") != 0 && isatty(fd);
}

static void print_err(const struct err *e)
{
	bool colour = colours(STDERR_FILENO);

	fputs("dossier: ", stderr);
	if (e->file[0])
		fprintf(stderr, "%s:", e->file);
	if (e->line)
		fprintf(stderr, "%zu:", e->line);
	if (e->line && e->col)
		fprintf(stderr, "%zu:", e->col);
	if (e->file[0] || e->line)
		fputc(' ', stderr);
	fprintf(stderr, colour ? "\033[31m%s\033[0m\n" : "%s\n", e->text);
}

static void count_and_print(void *ctx, const struct err *d)
{
	(void)ctx;
	progress_end();
	if (shown++ < TOLD_MAX)
		diag_put(diag_to_list(&told), d);
	print_err(d);
}

struct diag diag_stderr(void)
{
	return (struct diag){ count_and_print, NULL };
}

static bool is_told(const struct err *d)
{
	for (size_t i = 0; i < told.n; i++)
		if (told.v[i].line == d->line && told.v[i].col == d->col &&
		    strcmp(told.v[i].file, d->file) == 0 &&
		    strcmp(told.v[i].text, d->text) == 0)
			return true;
	return false;
}

static void print_once(void *ctx, const struct err *d)
{
	if (!is_told(d))
		count_and_print(ctx, d);
}

struct diag diag_once(void)
{
	return (struct diag){ print_once, NULL };
}

const struct diag_list *diag_told(void)
{
	return shown > TOLD_MAX ? NULL : &told;
}

size_t diag_shown(void)
{
	return shown;
}

int fail(const struct err *e)
{
	progress_end();
	print_err(e);
	switch (e->code) {
	case ERR_USAGE:
	case ERR_CONF:
		return EXIT_WRONG;
	case ERR_MODEL:
		return EXIT_SERVICE;
	default:
		return EXIT_SYSTEM;
	}
}

int done(void)
{
	return shown ? EXIT_DIAGNOSTICS : EXIT_DONE;
}

void say(const struct settings *s, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	if (s->quiet)
		return;
	progress_end();
	va_start(ap, fmt);
	buf_vfmt(&text, fmt, ap);
	va_end(ap);
	err_tame(text.p, text.len);
	fprintf(stderr, "dossier: %.*s\n", STR_ARG(text));
	buf_fini(&text);
}

void put_shown(struct buf *out, struct str s)
{
	buf_str(out, s);
	if (s.len)
		err_tame(out->p + out->len - s.len, s.len);
}

void put_finding(struct buf *out, struct str code, struct str page, size_t line,
		 struct str detail)
{
	json_put_member(out, "{\"code\":", code);
	json_put_member(out, ",\"page\":", page);
	buf_fmt(out, ",\"line\":%zu,\"detail\":", line);
	json_put_string(out, detail);
}

int output(struct str data, struct err *e)
{
	int rc = fs_write_fd(STDOUT_FILENO, STRL("standard output"), data, e);

	/* "| head" has what it wants: end without a word, as other filters do. */
	if (rc < 0 && errno == EPIPE) {
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
	}
	return rc;
}

/* Closes standard output: what could not be written is told, never lost. */
static int output_end(struct err *e)
{
	return fs_close(STDOUT_FILENO, STRL("standard output"), e);
}

static void out_of_memory(size_t wanted)
{
	char text[96];
	int n = snprintf(text, sizeof(text),
			 "dossier: out of memory (%zu bytes wanted)\n", wanted);

	if (n > 0 && write(STDERR_FILENO, text, (size_t)n) < 0)
		_exit(EXIT_SYSTEM);
	_exit(EXIT_SYSTEM);
}

static void usage(struct buf *out)
{
	buf_z(out, "usage: dossier COMMAND [options] ...\n"
		   "Turns meeting exports into pages that people keep.\n\n");
	for (size_t i = 0; i < COUNT(commands); i++)
		buf_fmt(out, "  %-12s %s\n", commands[i]->name, commands[i]->summary);
	buf_z(out, "\nBegin with dossier init VAULT --from EXPORTS, then"
		   " dossier run EXPORTS --vault VAULT.\n"
		   "dossier COMMAND --help shows the options of a command;"
		   " dossier --version the version.\n");
}

static int print(struct buf *text)
{
	struct err e = { 0 };
	int rc =
	    output(buf_view(text), &e) < 0 || output_end(&e) < 0 ? fail(&e) : EXIT_DONE;

	buf_fini(text);
	return rc;
}

static int no_command(const char *typed)
{
	const char *near = NULL;
	size_t edits = STR_FAR;
	struct err e = { 0 };

	for (size_t i = 0; i < COUNT(commands); i++)
		if (str_nearer(str_z(typed), str_z(commands[i]->name), &edits))
			near = commands[i]->name;
	if (near)
		err_set(&e, ERR_USAGE, "there is no command %s: did you mean %s?",
			typed, near);
	else
		err_set(&e, ERR_USAGE, "there is no command %s; see dossier --help",
			typed);
	return fail(&e);
}

static int run_command(const struct command *c, char **argv)
{
	struct settings s = { 0 };
	struct err e = { 0 };
	int rc;

	s.jobs = sysconf(_SC_NPROCESSORS_ONLN);
	if (s.jobs < 1)
		s.jobs = 1;
	if (option_parse(c, argv, &s, &e) < 0)
		return fail(&e);
	if (s.help) {
		struct buf text = { 0 };

		option_help(c, &text);
		return print(&text);
	}
	rc = c->run(&s);
	progress_end();
	if (output_end(&e) < 0 && rc < EXIT_WRONG)
		rc = fail(&e);
	return rc;
}

/*
 * A closed stream stays unusable, but its number is not that of the next file: else
 * messages would go into the vault, and a folder be read for standard input.
 */
static void keep_closed(int fd, int mode)
{
	int null = fcntl(fd, F_GETFD) < 0 ? open("/dev/null", mode) : -1;

	if (null >= 0 && null != fd) {
		dup2(null, fd);
		close(null);
	}
}

int main(int argc, char **argv)
{
	struct buf text = { 0 };

	keep_closed(STDIN_FILENO, O_WRONLY);
	keep_closed(STDOUT_FILENO, O_RDONLY);
	keep_closed(STDERR_FILENO, O_RDONLY);
	mem_on_exhausted(out_of_memory);
	signal(SIGPIPE, SIG_IGN); /* but for output(): a service may hang up */
	if (argc < 2) {
		usage(&text);
		fwrite(text.p, 1, text.len, stderr);
		buf_fini(&text);
		return EXIT_WRONG;
	}
	if (strcmp(argv[1], "--version") == 0) {
		buf_z(&text, "dossier " EXPANDED(DOSSIER_VERSION) "\n");
		return print(&text);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		usage(&text);
		return print(&text);
	}
	for (size_t i = 0; i < COUNT(commands); i++)
		if (strcmp(argv[1], commands[i]->name) == 0)
			return run_command(commands[i], argv + 2);
	return no_command(argv[1]);
}
