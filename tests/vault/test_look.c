/* test_look.c - a vault is as a run left it only when nobody else had a hand in it. */
#include <stdlib.h>
#include <unistd.h>

#include "render/vault/look.h"
#include "tests/tap.h"

struct world {
	char top[32];
	struct fs_root root;
	struct arena a;
	struct fs_entries before;
	struct batch_files batch; /* Old.md is read, New.md is written */
};

static void put(struct world *w, const char *path, const char *text)
{
	struct err e = { 0 };

	fs_root_remove(&w->root, str_z(path), &e);
	if (fs_root_create(&w->root, str_z(path), str_z(text), &e) < 0)
		printf("Bail out! %s\n", e.text);
}

static void world_new(struct world *w)
{
	struct batch_file *f;

	*w = (struct world){ .top = "/tmp/test_look.XXXXXX" };
	if (!mkdtemp(w->top) || fs_root_open(&w->root, w->top, NULL) < 0)
		printf("Bail out! no temporary folder\n");
	put(w, "Old.md", "old\n");
	look_list(w->top, &w->a, &w->before, (struct diag){ 0 }, NULL);
	put(w, "New.md", "new\n");
	f = VEC_ADD(&w->a, &w->batch);
	f->path = STRL("New.md");
	fs_root_stat(&w->root, f->path, &f->staged, NULL);
}

static void world_end(struct world *w)
{
	static const char *const names[] = { "Old.md", "New.md", "Third.md" };

	for (size_t i = 0; i < 3; i++)
		fs_root_remove(&w->root, str_z(names[i]), NULL);
	fs_root_close(&w->root);
	rmdir(w->top);
	arena_fini(&w->a);
}

static void nothing(struct world *w)
{
	(void)w;
}

static void edits(struct world *w)
{
	put(w, "Old.md", "mine\n");
}

static void edits_ours(struct world *w)
{
	put(w, "New.md", "mine\n");
}

static void adds(struct world *w)
{
	put(w, "Third.md", "mine\n");
}

static void deletes(struct world *w)
{
	fs_root_remove(&w->root, STRL("Old.md"), NULL);
}

static void deletes_ours(struct world *w)
{
	fs_root_remove(&w->root, STRL("New.md"), NULL);
}

static void fails(struct world *w)
{
	w->batch.v[0].failed = true;
}

static void takes_away(struct world *w)
{
	w->batch.v[0].removes = true;
}

static const struct {
	const char *what;
	void (*change)(
	    struct world *w); /* between the listing and the end of the run */
	bool same;            /* the next look finds what the run left */
} cases[] = {
	{ "the batch alone", nothing, true },
	{ "an edit of another page", edits, false },
	{ "an edit of a page that was written", edits_ours, false },
	{ "a new page", adds, false },
	{ "a page deleted", deletes, false },
	{ "a page deleted that was written", deletes_ours, false },
	{ "a page that could not be written", fails, false },
	{ "a page taken away", takes_away, false },
};

/* ---- whether a look at the vault still holds when it is locked --------------------
 */

#define FIRST ".dossier/records/000001.jsonl"
#define SECOND ".dossier/records/000002.jsonl"
#define JOURNAL ".dossier/tx/journal"

static void runs(struct world *w)
{
	put(w, SECOND, "{}\n");
}

static void forgets(struct world *w)
{
	put(w, FIRST, "{ }\n");
}

static void loses(struct world *w)
{
	fs_root_remove(&w->root, STRL(FIRST), NULL);
}

static void breaks_off(struct world *w)
{
	fs_root_mkdirs(&w->root, STRL(JOURNAL), NULL);
}

static const struct {
	const char *what;
	void (*change)(struct world *w);
	bool holds;
} after[] = {
	{ "nothing", nothing, true },     { "an edit", edits, true },
	{ "a run", runs, false },         { "a run that forgot", forgets, false },
	{ "lost records", loses, false }, { "a run that broke off", breaks_off, false },
};

static void test_holds(void)
{
	static const char *const names[] = { FIRST, SECOND, ".dossier/tx",
					     ".dossier/records", ".dossier" };

	for (size_t i = 0; i < COUNT(after); i++) {
		struct vault_files *files = NULL;
		struct vault_look look;
		struct err e = { 0 };
		struct world w;

		world_new(&w);
		fs_root_mkdirs(&w.root, STRL(FIRST), NULL);
		put(&w, FIRST, "{}\n");
		OK(render_look(w.top, &look, &files, &e) == 0, "%s", e.text);
		after[i].change(&w);
		OK(look_holds(files, &w.root) == after[i].holds, "after %s",
		   after[i].what);
		vault_files_free(files);
		for (size_t k = 0; k < COUNT(names); k++)
			fs_root_remove(&w.root, str_z(names[k]), NULL);
		world_end(&w);
	}
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct vault_look look = { 0 }, now = { 0 };
		struct fs_entries files = { 0 };
		struct world w;

		world_new(&w);
		cases[i].change(&w);
		look_left(&w.before, &w.batch, &look);
		look_list(w.top, &w.a, &files, (struct diag){ 0 }, NULL);
		look_digest(&files, &now);
		OK((strcmp(look.digest, now.digest) == 0) == cases[i].same, "%s",
		   cases[i].what);
		world_end(&w);
	}
	test_holds();
	return tap_end();
}
