/* cmd_review.c - dossier review: the open questions, and answers to them. */
#include <stddef.h>
#include <string.h>

#include "base/json.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "cli/report.h"

static void put_text(struct buf *out, const struct render_question *q)
{
	buf_fmt(out, "%.*s %.*s: ", STR_ARG(q->id), STR_ARG(q->code));
	put_shown(out, q->detail);
	buf_c(out, '\n');
	for (size_t i = 0; i < q->choices.n; i++) {
		buf_fmt(out, "  %zu ", i + 1);
		put_shown(out, q->choices.v[i]);
		buf_c(out, '\n');
	}
}

static void put_json(struct buf *out, const struct render_question *q)
{
	put_finding(out, q->code, q->page, q->line, q->detail);
	json_put_member(out, ",\"id\":", q->id);
	buf_z(out, ",\"choices\":[");
	for (size_t i = 0; i < q->choices.n; i++) {
		if (i)
			buf_c(out, ',');
		json_put_string(out, q->choices.v[i]);
	}
	buf_z(out, "]}\n");
}

static int list(const struct settings *s, struct render *r)
{
	struct render_report report = { 0 };
	struct buf out = { 0 };
	struct err e = { 0 };
	int rc = render_end(r, &report, diag_once(), &e);

	for (size_t i = 0; i < report.asked.n; i++)
		(s->json ? put_json : put_text)(&out, &report.asked.v[i]);
	if (rc == 0)
		rc = output(buf_view(&out), &e);
	if (rc == 0 && report.asked.n == 0)
		say(s, "no open questions");
	else if (rc == 0 && !s->json)
		say(s, "answer one with dossier review --accept ID=NUMBER, or tick its "
		       "box in Review.md and run dossier again");
	buf_fini(&out);
	render_report_fini(&report);
	return rc < 0 ? fail(&e) : done();
}

/* "ID" or "ID=ANSWER"; "A=B". */
static struct str left_of(const char *text, struct str *right)
{
	struct str rest = str_z(text), left;

	str_split(&rest, '=', &left);
	*right = str_trim(rest);
	return str_trim(left);
}

static int answer(const struct settings *s, struct render *r)
{
	struct str right, left;

	left = left_of(s->alias ? s->alias : s->accept ? s->accept : s->reject, &right);
	if (s->alias)
		render_name(r, left, right);
	else
		render_answer(r, left, right, s->reject != NULL);
	return report_end(s, r, NULL);
}

/*
 * Nobody is called "", "A=" would split A off, and "ID=" is most likely a variable of a
 * script that was not set.
 */
static bool is_answer(const struct settings *s)
{
	const char *text = s->alias ? s->alias : s->accept ? s->accept : s->reject;
	bool both = strchr(text, '=') != NULL;
	struct str right, left = left_of(text, &right);

	if (left.len == 0 || (both && s->reject))
		return false;
	return right.len > 0 || (!both && !s->alias);
}

static int run(const struct settings *s)
{
	int answers = (s->accept != NULL) + (s->reject != NULL) + (s->alias != NULL);
	struct settings looks = *s;
	struct err e = { 0 };

	if (answers + s->listed > 1 || (answers && !is_answer(s))) {
		err_set(&e, ERR_USAGE,
			"one at a time, as --list, --accept ID[=ANSWER], --reject ID "
			"or --alias A=B");
		return fail(&e);
	}
	looks.dry_run = true;
	return answers ? report_run(s, VAULT_PLAIN, answer)
		       : report_run(&looks, VAULT_PLAIN, list);
}

static const struct option_row options[] = {
	VAULT_OPTION,
	{ "list", 0, OPTION_FLAG, NULL, "list the open questions (the default)",
	  offsetof(struct settings, listed) },
	{ "accept", 0, OPTION_TEXT, "ID[=ANSWER]",
	  "answer a question: a choice, its number, or a name",
	  offsetof(struct settings, accept) },
	{ "reject", 0, OPTION_TEXT, "ID",
	  "answer that it is none of the choices, or no",
	  offsetof(struct settings, reject) },
	{ "alias", 0, OPTION_TEXT, "A=B",
	  "A is another name of B: the same as merge-entity A B",
	  offsetof(struct settings, alias) },
	JSON_OPTION,
	AS_OF_OPTION,
	WRITE_OPTIONS,
	QUIET_OPTION("no summary"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_review = {
	"review", "", "list the open questions, or answer one", options, 0, 0, run,
};
