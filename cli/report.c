/* report.c - ends render and tells what was made. */
#include "cli/report.h"

#include <limits.h>
#include <stdlib.h>
#include <time.h>

/* SOURCE_DATE_EPOCH stands for the clock, as in reproducible builds. */
static int64_t seconds_now(void)
{
	const char *told = getenv("SOURCE_DATE_EPOCH");
	long n = told ? str_uint(str_z(told), LONG_MAX) : -1;

	return n >= 0 ? n : (int64_t)time(NULL);
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
		.now = s->now ? 0 : seconds_now(),
	};
}

int report_end(const struct settings *s, struct render *r)
{
	struct render_report report = { 0 };
	struct err e = { 0 };
	int rc = EXIT_DONE;

	if (render_end(r, &report, diag_stderr(), &e) < 0 ||
	    (s->dry_run && output(buf_view(&report.diff), &e) < 0))
		rc = fail(&e);
	else if (report.pages_removed)
		say(s, "pages: %zu created, %zu updated, %zu removed, %zu unchanged%s",
		    report.pages_created, report.pages_updated, report.pages_removed,
		    report.pages_same, s->dry_run ? " (dry run: nothing written)" : "");
	else
		say(s,
		    "%zu new meetings, %zu known; pages: %zu created, %zu updated,"
		    " %zu unchanged%s",
		    report.meetings_new, report.meetings_known, report.pages_created,
		    report.pages_updated, report.pages_same,
		    s->dry_run ? " (dry run: nothing written)" : "");
	if (rc == EXIT_DONE && report.meetings_again)
		say(s, "%zu meetings say something else than before",
		    report.meetings_again);
	if (rc == EXIT_DONE && report.questions)
		say(s, "%zu open question%s in Review.md", report.questions,
		    report.questions == 1 ? "" : "s");
	render_report_fini(&report);
	return rc == EXIT_DONE ? done() : rc;
}
