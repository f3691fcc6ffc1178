/* test_batch.c - a batch is applied whole or not at all, from every interrupted state.
 */
#include "render/vault/memory/batch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/hash.h"
#include "tests/tap.h"

#define JOURNAL ".dossier/tx/journal"
#define RECORDS ".dossier/records/000001.jsonl"
enum { PAGES = 4, FILES = PAGES + 1 };

static const struct {
	struct str path, before, after;
} plan[FILES] = {
	{ STR("Accounts/Acme.md"), STR("old acme\n"), STR("new acme\n") },
	{ STR("Meetings/2026/Call.md"), { NULL, 0 }, STR("new call\n") },
	{ STR("People/Ann.md"), STR(""), STR("new ann\n") },
	{ STR("People/Gone.md"), STR("old gone\n"), { NULL, 0 } },
	{ STR(RECORDS), { NULL, 0 }, STR("{}\n") },
};

struct world {
	struct fs_root root;
	struct diag_list said;
	struct arena arena;
	char path[64];
};

static void put(const struct world *w, struct str path, struct str text)
{
	struct err e = { 0 };

	if (fs_root_mkdirs(&w->root, path, &e) < 0 ||
	    fs_root_remove(&w->root, path, &e) < 0 ||
	    fs_root_create(&w->root, path, text, &e) < 0)
		printf("Bail out! %s\n", e.text);
}

static bool there(const struct world *w, struct str path)
{
	return fs_root_stat(&w->root, path, NULL, NULL) == 1;
}

static bool holds(struct world *w, struct str path, struct str text)
{
	struct buf b = { 0 };
	bool same;

	if (!text.p)
		return !there(w, path);
	same = fs_root_read(&w->root, path, 1 << 20, &b, NULL) == 0 &&
	       str_eq(buf_view(&b), text);
	buf_fini(&b);
	return same;
}

static void world_new(struct world *w)
{
	*w = (struct world){ .path = "/tmp/test_batch.XXXXXX" };
	if (!mkdtemp(w->path) || fs_root_open(&w->root, w->path, NULL) < 0)
		printf("Bail out! no temporary folder\n");
	for (size_t i = 0; i < FILES; i++)
		if (plan[i].before.p)
			put(w, plan[i].path, plan[i].before);
}

static void world_end(struct world *w)
{
	char command[96];

	fs_root_close(&w->root);
	arena_fini(&w->arena);
	diag_list_fini(&w->said);
	snprintf(command, sizeof(command), "rm -rf '%s'", w->path);
	OK(system(command) == 0, "the folder is removed");
}

static void list(struct world *w, struct batch *b)
{
	struct err e = { 0 };

	batch_init(b, &w->root, false);
	for (size_t i = 0; i < FILES; i++)
		if (batch_stage(b, plan[i].path, plan[i].before, plan[i].after, &e) < 0)
			printf("Bail out! %s\n", e.text);
}

/* How many files hold what they shall hold after the batch. */
static size_t applied(struct world *w)
{
	size_t n = 0;

	for (size_t i = 0; i < FILES; i++)
		n += holds(w, plan[i].path, plan[i].after);
	return n;
}

static bool untouched(struct world *w)
{
	for (size_t i = 0; i < FILES; i++)
		if (!holds(w, plan[i].path, plan[i].before))
			return false;
	return true;
}

static struct str staged(struct world *w, size_t n)
{
	return arena_fmt(&w->arena, ".dossier/tx/%zu", n);
}

static struct str hash(struct world *w, struct str s)
{
	return s.p ? hash_hex(&w->arena, s) : STRL("-");
}

/* The state that a run leaves which died after staging n files. */
static void stage(struct world *w, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put(w, staged(w, i), plan[i].after);
}

static void journal(struct world *w, const char *path)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < FILES; i++) {
		struct str x = hash(w, plan[i].before), y = hash(w, plan[i].after);

		buf_str(&b, x);
		buf_c(&b, ' ');
		buf_str(&b, y);
		buf_c(&b, '\t');
		buf_str(&b, plan[i].path);
		buf_c(&b, '\n');
	}
	put(w, str_z(path), buf_view(&b));
	buf_fini(&b);
}

static int recover(struct world *w)
{
	struct err e = { 0 };
	int rc = batch_recover(&w->root, diag_to_list(&w->said), &e);

	if (rc < 0)
		printf("# %s: %s\n", e.file, e.text);
	return rc < 0 ? rc : 0;
}

static bool clean(const struct world *w)
{
	return !there(w, STRL(".dossier/tx"));
}

static void test_apply(void)
{
	struct batch batch;
	struct err e = { 0 };
	struct world w;

	world_new(&w);
	list(&w, &batch);
	OK(batch_apply(&batch, diag_to_list(&w.said), &e) == 0, "applies: %s", e.text);
	OK(applied(&w) == FILES, "all files stand");
	OK(clean(&w), "and nothing is left in tx");
	OK(w.said.n == 0, "nothing to say");
	batch_fini(&batch);
	batch_init(&batch, &w.root, false);
	OK(batch_apply(&batch, diag_to_list(&w.said), &e) == 0, "an empty batch");
	OK(recover(&w) == 0 && applied(&w) == FILES, "recover finds nothing to do");
	batch_fini(&batch);
	world_end(&w);
}

static void test_pieces(void)
{
	struct str text = STRL("one\ntwo\n");
	struct err e = { 0 };
	struct batch b;
	struct world w;

	world_new(&w);
	batch_init(&b, &w.root, false);
	OK(batch_begin(&b, STRL(RECORDS), &e) == 0 &&
	       batch_add(&b, str_sub(text, 0, 4), &e) == 0 &&
	       batch_add(&b, str_from(text, 4), &e) == 0 && batch_end(&b, &e) == 0,
	   "a file in pieces");
	OK(str_eq(b.files.v[0].after, hash_hex(&w.arena, text)), "its hash is of all");
	OK(batch_apply(&b, diag_to_list(&w.said), &e) == 0 &&
	       holds(&w, STRL(RECORDS), text),
	   "stands whole");
	batch_fini(&b);
	world_end(&w);
}

static void test_drop(void)
{
	struct err e = { 0 };
	struct batch batch;
	struct world w;

	world_new(&w);
	list(&w, &batch);
	OK(!clean(&w) && untouched(&w), "what is staged is apart");
	batch_begin(&batch, STRL("half"), &e);
	batch_drop(&batch);
	OK(clean(&w) && untouched(&w), "dropped, it is gone, a half written file too");
	batch_fini(&batch);
	batch_init(&batch, &w.root, true);
	OK(batch_stage(&batch, plan[0].path, plan[0].before, plan[0].after, &e) == 0 &&
	       batch.files.n == 1 && batch.files.v[0].stood && clean(&w),
	   "in a dry run it is only listed");
	batch_fini(&batch);
	put(&w, STRL(".dossier/tx/0"), STRL("in the way"));
	batch_init(&batch, &w.root, false);
	OK(batch_stage(&batch, plan[0].path, plan[0].before, plan[0].after, &e) == -1 &&
	       batch.files.n == 0 && e.code == ERR_IO,
	   "what cannot be staged is an error");
	batch_fini(&batch);
	world_end(&w);
}

static void test_changed_between(void)
{
	struct batch batch;
	struct err e = { 0 };
	struct world w;

	world_new(&w);
	list(&w, &batch);
	put(&w, plan[0].path, STRL("a person was faster\n"));
	put(&w, plan[1].path, STRL("a person made it\n"));
	OK(batch_apply(&batch, diag_to_list(&w.said), &e) == 0, "applies the rest");
	OK(holds(&w, plan[0].path, STRL("a person was faster\n")),
	   "a changed page stays as it is");
	OK(holds(&w, plan[1].path, STRL("a person made it\n")),
	   "so does one that was not there");
	OK(applied(&w) == 2, "the others stand");
	OK(holds(&w, plan[3].path, plan[3].before), "nothing goes meanwhile");
	OK(batch.files.v[0].failed && batch.files.v[1].failed &&
	       !batch.files.v[2].failed && batch.files.v[3].failed &&
	       !batch.files.v[4].failed,
	   "the changed ones are marked");
	OK(w.said.n == 3 && w.said.v[0].code == ERR_CONFLICT &&
	       strcmp(w.said.v[0].file, "Accounts/Acme.md") == 0,
	   "and named");
	OK(clean(&w), "nothing is left in tx");
	batch_fini(&batch);
	world_end(&w);
}

static void test_records_changed(void)
{
	struct batch batch;
	struct err e = { 0 };
	struct world w;

	world_new(&w);
	list(&w, &batch);
	put(&w, plan[PAGES].path, STRL("of another machine\n"));
	OK(batch_apply(&batch, diag_to_list(&w.said), &e) == -1 &&
	       e.code == ERR_CONFLICT,
	   "records of somebody else are a conflict");
	OK(holds(&w, plan[PAGES].path, STRL("of another machine\n")), "and stay");
	OK(clean(&w) && recover(&w) == 0, "the vault is not locked up by it");
	stage(&w, FILES);
	journal(&w, JOURNAL);
	OK(recover(&w) == 0, "nor when an interrupted run meets them");
	OK(clean(&w) && w.said.n > 0, "which is said");
	batch_fini(&batch);
	world_end(&w);
}

static void test_before_commit(void)
{
	/* staged files, journal.new, folder */
	for (size_t n = 0; n <= FILES + 1; n++) {
		struct world w;

		world_new(&w);
		put(&w, STRL(".dossier/tx/x"), STRL(""));
		fs_root_remove(&w.root, STRL(".dossier/tx/x"), NULL);
		stage(&w, n < FILES ? n : FILES);
		if (n > FILES)
			journal(&w, JOURNAL ".new");
		OK(recover(&w) == 0, "died with %zu files staged: recovers", n);
		OK(untouched(&w) && clean(&w), "as before");
		world_end(&w);
	}
}

static void test_after_commit(void)
{
	/* n files already in place; FILES + 1: the journal is all that is left */
	for (size_t n = 0; n <= FILES; n++) {
		struct world w;

		world_new(&w);
		stage(&w, FILES);
		journal(&w, JOURNAL);
		for (size_t i = 0; i < n; i++) {
			if (!plan[i].after.p) {
				fs_root_remove(&w.root, plan[i].path, NULL);
				continue;
			}
			put(&w, plan[i].path, plan[i].after);
			fs_root_remove(&w.root, staged(&w, i), NULL);
		}
		OK(recover(&w) == 0, "died with %zu files in place: recovers", n);
		OK(applied(&w) == FILES && clean(&w), "as after");
		OK(w.said.n == 0, "without a word");
		OK(recover(&w) == 0 && applied(&w) == FILES, "a second time too");
		world_end(&w);
	}
}

static void test_changed_while_dead(void)
{
	struct world w;

	world_new(&w);
	stage(&w, FILES);
	journal(&w, JOURNAL);
	put(&w, plan[2].path, STRL("edited after the crash\n"));
	OK(recover(&w) == 0, "an edit after the crash: recovers");
	OK(holds(&w, plan[2].path, STRL("edited after the crash\n")) &&
	       applied(&w) == FILES - 2 && holds(&w, plan[3].path, plan[3].before),
	   "the edit stays, the rest is applied, nothing goes");
	OK(w.said.n == 2 && strcmp(w.said.v[0].file, "People/Ann.md") == 0,
	   "and it is named");
	OK(clean(&w), "nothing is left in tx");
	world_end(&w);
}

/* A folder stands where the page of a new meeting goes: not a person's edit. */
static void test_cannot(void)
{
	struct batch batch;
	struct err e = { 0 };
	struct world w;

	world_new(&w);
	list(&w, &batch);
	put(&w, STRL("Meetings/2026/Call.md/x"), STRL(""));
	OK(batch_apply(&batch, diag_to_list(&w.said), &e) == -1 && e.code == ERR_IO,
	   "a page that cannot be written: an error");
	OK(w.said.n == 2 && strcmp(w.said.v[0].file, "Meetings/2026/Call.md") == 0,
	   "it is named");
	OK(applied(&w) == PAGES - 2 && holds(&w, plan[3].path, plan[3].before) &&
	       !there(&w, plan[PAGES].path),
	   "the other pages stand, the records do not");
	OK(recover(&w) == -1 && !clean(&w), "recovery does not give up on it");
	fs_root_remove(&w.root, STRL("Meetings/2026/Call.md/x"), NULL);
	fs_root_remove(&w.root, STRL("Meetings/2026/Call.md"), NULL);
	OK(recover(&w) == 0 && applied(&w) == FILES && clean(&w),
	   "and finishes when it can");
	batch_fini(&batch);
	world_end(&w);
}

static void test_outside(void)
{
	char evil[96];
	struct world w;
	struct str line;

	world_new(&w);
	snprintf(evil, sizeof(evil), "%s.evil.md", w.path);
	put(&w, STRL(".dossier/tx/0"), STRL("evil\n"));
	line = arena_fmt(&w.arena, "- %s\t..%s\n", hash_hex(&w.arena, STRL("evil\n")).p,
			 strrchr(evil, '/'));
	put(&w, STRL(JOURNAL), line);
	recover(&w);
	OK(w.said.n == 1 && unlink(evil) < 0, "a journal cannot lead out of the vault");
	OK(untouched(&w), "and harms nothing");
	world_end(&w);
}

static void test_lock(void)
{
	struct batch_lock mine = { -1 }, other = { -1 };
	struct err e = { 0 };
	struct world w;

	world_new(&w);
	OK(batch_lock(&mine, &w.root, &e) == 0, "the lock is free");
	/* flock is per open file: a second one in this process is refused as well. */
	OK(batch_lock(&other, &w.root, &e) == -1 && e.code == ERR_CONFLICT,
	   "held: a conflict");
	OK(strstr(e.text, "another dossier") &&
	       strtol(strstr(e.text, "process ") + 8, NULL, 10) == (long)getpid(),
	   "that names the process: %s", e.text);
	OK(!strchr(e.text, '\n') && strstr(e.text, "): run again"),
	   "and says what to do: %s", e.text);
	OK(other.fd == -1, "and leaves nothing open");
	batch_unlock(&mine);
	OK(batch_lock(&other, &w.root, &e) == 0, "free again");
	batch_unlock(&other);
	batch_unlock(&other);
	OK(other.fd == -1, "unlocking twice is harmless");
	world_end(&w);
}

int main(void)
{
	test_apply();
	test_pieces();
	test_drop();
	test_changed_between();
	test_records_changed();
	test_before_commit();
	test_after_commit();
	test_changed_while_dead();
	test_cannot();
	test_outside();
	test_lock();
	return tap_end();
}
