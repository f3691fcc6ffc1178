/* report.c - opens and ends render, and tells what was made. */
#include "cli/report.h"
#include "cli/vault.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

enum { SCREEN = 20 }; /* messages that are still in sight */

/* SOURCE_DATE_EPOCH stands for the clock, as in reproducible builds. */
static int64_t seconds_now(void)
{
	const char *told = getenv("SOURCE_DATE_EPOCH");
	long n = told ? str_uint(str_z(told), LONG_MAX) : -1;

	return n >= 0 ? n : (int64_t)time(NULL);
}

const char *report_program(void)
{
	static char text[80];
	struct stat st;

	if (stat("/proc/self/exe", &st) < 0)
		return NULL;
	snprintf(text, sizeof(text), "%lld.%lld.%ld.%llu", (long long)st.st_size,
		 (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
		 (unsigned long long)st.st_ino);
	return text;
}

struct render_opts report_opts(const struct settings *s, const struct vault *v)
{
	return (struct render_opts){
		.conf = &v->conf,
		.vault = v->path,
		.as_of = s->as_of,
		.jobs = (size_t)s->jobs,
		.dry_run = s->dry_run,
		.again = s->again,
		.program = report_program(),
		.now = s->now || s->dry_run ? 0 : seconds_now(),
	};
}

void report_say(const struct settings *s, const struct render_report *report)
{
	size_t new = report->exports_new, known = report->exports_known;
	struct buf text = { 0 };

	if (report->finished)
		say(s, "the pages of an interrupted run were put in place first");
	if (new || known)
		buf_fmt(&text, "%zu new export%s, %zu known; ", new, plural(new),
			known);
	buf_fmt(&text, "pages: %zu created, %zu updated, ", report->pages_created,
		report->pages_updated);
	if (report->pages_removed)
		buf_fmt(&text, "%zu removed, ", report->pages_removed);
	buf_fmt(&text, "%zu unchanged", report->pages_same);
	say(s, "%.*s%s", STR_ARG(text),
	    s->dry_run ? " (dry run: nothing written)" : "");
	buf_fini(&text);
	if (report->undone && s->dry_run)
		say(s, "batch %zu would be taken back", report->undone);
	else if (report->undone)
		say(s, "batch %zu is taken back; dossier undo %zu brings it back",
		    report->undone, report->undone_by);
	if (report->pages_deleted)
		say(s,
		    "%zu page%s deleted, not made again: take the line%s out of "
		    "Review.md to have %s back",
		    report->pages_deleted,
		    report->pages_deleted == 1 ? " was" : "s were",
		    plural(report->pages_deleted),
		    report->pages_deleted == 1 ? "it" : "them");
	if (report->exports_undone)
		say(s,
		    "%zu known export%s taken back, so not read: \"dossier run "
		    "--again\" with them reads them",
		    report->exports_undone,
		    report->exports_undone == 1 ? " was" : "s were");
	if (report->exports_again)
		say(s, "%zu export%s read anew, with another result",
		    report->exports_again, plural(report->exports_again));
	if (report->exports_older)
		say(s,
		    "%zu meeting%s read before dossier.yaml, the rules or the program "
		    "changed: \"dossier run --again\" with their exports reads them "
		    "anew",
		    report->exports_older,
		    report->exports_older == 1 ? " was" : "s were");
	if (diag_shown() > SCREEN)
		say(s, "%zu messages above name what was left out or looks wrong",
		    diag_shown());
	if (report->questions > report->shown)
		say(s,
		    "%zu open question%s, %zu in Review.md: dossier review lists all",
		    report->questions, plural(report->questions), report->shown);
	else if (report->questions)
		say(s, "%zu open question%s in Review.md", report->questions,
		    plural(report->questions));
}

int report_end(const struct settings *s, struct render *r, const struct seen *seen)
{
	struct render_report report = { 0 };
	struct err e = { 0 };
	int rc = EXIT_DONE;

	if (render_end(r, &report, diag_once(), &e) < 0 ||
	    (s->dry_run && output(buf_view(&report.diff), &e) < 0))
		rc = fail(&e);
	if (rc == EXIT_DONE)
		report_say(s, &report);
	if (rc == EXIT_DONE && seen && !s->dry_run)
		seen_keep(seen, &report);
	render_report_fini(&report);
	return rc == EXIT_DONE ? done() : rc;
}

int report_run(const struct settings *s, unsigned how,
	       int (*work)(const struct settings *s, struct render *r))
{
	struct render_opts opts;
	struct render *r;
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (vault_open(&v, s, how | VAULT_PAGES, &e) < 0)
		return fail(&e);
	vault_say(&v, s);
	opts = report_opts(s, &v);
	r = render_new(&opts, diag_once(), &e);
	rc = r ? work(s, r) : fail(&e);
	render_free(r);
	vault_close(&v);
	return rc;
}
