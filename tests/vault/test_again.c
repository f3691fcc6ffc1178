/*
 * test_again.c - a page that changes between read and rename is merged once more.
 * The sync between both is ours: it is the moment at which a person saves.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fsroot.h"
#include "dossier/render.h"
#include "tests/tap.h"

#define PAGE STRL("People/Toby Crane.md")

static const struct fs_root *vault;
static int edits; /* that are still to come, one a sync */

int syncfs(int fd)
{
	struct buf b = { 0 };
	struct err e;

	(void)fd;
	if (edits-- <= 0)
		return 0;
	if (fs_root_read(vault, PAGE, 1 << 20, &b, &e) < 0)
		printf("Bail out! %s\n", e.text);
	buf_fmt(&b, "\nMy words %d.\n", edits);
	if (fs_root_remove(vault, PAGE, &e) < 0 ||
	    fs_root_create(vault, PAGE, buf_view(&b), &e) < 0)
		printf("Bail out! %s\n", e.text);
	buf_fini(&b);
	return 0;
}

/* One meeting more, with Toby Crane. */
static int run(const char *path, const char *id, const char *date,
	       struct diag_list *said)
{
	struct conf c;
	struct render_opts opts = { .conf = &c, .vault = path, .jobs = 1 };
	struct render_report report = { 0 };
	struct arena a = { 0 };
	struct record rec;
	struct person *p;
	struct render *r;
	struct err e = { 0 };
	int rc = -1;

	conf_init(&c);
	record_init(&rec, &a);
	rec.id = str_z(id);
	rec.title = STRL("Call");
	rec.date = str_z(date);
	rec.source.path = str_z(id);
	p = VEC_ADD(&a, &rec.people);
	p->name = STRL("Toby Crane");
	p->present = true;
	r = render_new(&opts, diag_to_list(said), &e);
	if (r && render_put(r, &rec, &e) == 0)
		rc = render_end(r, &report, diag_to_list(said), &e);
	if (rc < 0)
		printf("# %s: %s\n", e.file, e.text);
	render_report_fini(&report);
	render_free(r);
	conf_fini(&c);
	arena_fini(&a);
	return rc;
}

static bool has(const char *text)
{
	struct buf b = { 0 };
	bool found = fs_root_read(vault, PAGE, 1 << 20, &b, NULL) == 0 &&
		     str_has(buf_view(&b), str_z(text));

	buf_fini(&b);
	return found;
}

int main(void)
{
	char path[] = "/tmp/test_again.XXXXXX", command[64];
	struct diag_list said = { 0 };
	struct fs_root root;

	if (!mkdtemp(path) || fs_root_open(&root, path, NULL) < 0)
		printf("Bail out! no temporary folder\n");
	vault = &root;
	OK(run(path, "m-0000000000000001", "2026-03-02", &said) == 0 && has("Call"),
	   "a page");
	edits = 1;
	OK(run(path, "m-0000000000000002", "2026-03-09", &said) == 0, "a run");
	OK(has("My words 0."), "what a person saved meanwhile stands");
	OK(has("2026-03-09"), "and so does the news, in the same run");
	OK(said.n == 0, "without a word");
	edits = 9;
	OK(run(path, "m-0000000000000003", "2026-03-16", &said) == 0,
	   "a page that changes all the time");
	OK(has("My words 8.") && !has("2026-03-16"), "is left as it is");
	OK(said.n == 1 && said.v[0].code == ERR_CONFLICT &&
	       str_eq(str_z(said.v[0].file), PAGE),
	   "and named");
	edits = 0;
	OK(run(path, "m-0000000000000003", "2026-03-16", &said) == 0 &&
	       has("2026-03-16") && has("My words 8."),
	   "the next run brings the news");
	fs_root_close(&root);
	diag_list_fini(&said);
	snprintf(command, sizeof(command), "rm -rf '%s'", path);
	OK(system(command) == 0, "the folder is removed");
	return tap_end();
}
