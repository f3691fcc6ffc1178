/* test_llm_client.c - the store, dry run, offline, keys: everything short of the wire.
 */
#include "extract/llm/client.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fsroot.h"
#include "base/fsutil.h"
#include "extract/llm/store.h"
#include "tests/tap.h"

static char vault[] = "/tmp/dossier-llm-XXXXXX";

static const struct llm_ask question = { .system = STR("s\x01\xff"),
					 .user = STR("[\n\t]"),
					 .schema = STR("{\"type\":\"object\"}"),
					 .schema_name = STR("items") };

static struct llm_conf conf(void)
{
	return (struct llm_conf){ .api = STR("openai-chat"),
				  .server = STR("openai"),
				  .url = STR("https://api.example/v1"),
				  .model = STR("m-1"),
				  .max_tokens = 4096,
				  .timeout = 1 };
}

static void keep(void *ctx, struct str body)
{
	buf_str(ctx, body);
}

static void test_store(void)
{
	static const struct llm_answer answers[] = {
		{ .outcome = LLM_OK,
		  .text = STR("{\"a\":\"é\\n\"}"),
		  .in_tokens = 5,
		  .out_tokens = 6 },
		{ .outcome = LLM_TRUNCATED, .detail = STR("cut") },
		{ .outcome = LLM_TOO_LARGE },
		{ .outcome = LLM_REFUSED },
		{ .outcome = LLM_INVALID },
	};
	struct arena a = { 0 };
	struct err e = { 0 };
	struct store s;
	struct stat st;

	OK(store_open(&s, vault, false, &e) == 0 && s.dir < 0,
	   "no folder is made to read: %s", e.text);
	OK(!store_get(&s, store_key(&a, STRL("u"), STRL("b")), &a,
		      &(struct llm_answer){ 0 }),
	   "and nothing is found");
	OK(store_open(&s, vault, true, &e) == 0, "made to write: %s", e.text);
	OK(fstat(s.dir, &st) == 0 && (st.st_mode & 0777) == 0700 &&
	       fstat(s.log, &st) == 0 && (st.st_mode & 0777) == 0600,
	   "nobody else can look into it");
	for (size_t i = 0; i < COUNT(answers); i++) {
		struct str key = store_key(&a, STRL("u"), str_n("abcdefg", i));
		struct llm_answer put = answers[i], got;

		OK(store_put(&s, key, &a, &put, &e) == 0 &&
		       store_get(&s, key, &a, &got) &&
		       got.outcome == answers[i].outcome && got.cached &&
		       str_eq(got.text, answers[i].text) &&
		       got.in_tokens == answers[i].in_tokens,
		   "outcome %d comes back: %s", (int)answers[i].outcome, e.text);
	}
	store_close(&s);
	arena_fini(&a);
}

static void test_two_processes(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct store s;
	struct str key = store_key(&a, STRL("u"), STRL("twice"));
	struct llm_answer mine = { .outcome = LLM_OK, .text = STR("{\"a\":1}") },
			  other = { .outcome = LLM_OK, .text = STR("{\"a\":2}") }, got;
	char path[128];
	int fd;

	store_open(&s, vault, true, &e);
	store_put(&s, key, &a, &mine, &e);
	OK(store_put(&s, key, &a, &other, &e) == 0 &&
	       str_eq(other.text, STRL("{\"a\":1}")) && !other.cached,
	   "the first answer stands, for both");
	snprintf(path, sizeof(path), "%.2s/%.62s.json", key.p, key.p + 2);
	fd = openat(s.dir, path, O_WRONLY | O_TRUNC);
	fs_write_fd(fd, key, STRL("{\"outcome\":\"ok\",\"te"), &e);
	close(fd);
	OK(!store_get(&s, key, &a, &got), "half a file is no answer");
	other.text = STRL("{\"a\":3}");
	OK(store_put(&s, key, &a, &other, &e) == 0 && store_get(&s, key, &a, &got) &&
	       str_eq(got.text, STRL("{\"a\":3}")),
	   "and is replaced");
	store_close(&s);
	arena_fini(&a);
}

static void test_log(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	struct fs_root root;
	struct store s;

	store_open(&s, vault, true, &e);
	store_log(&s, store_key(&a, STRL("u"), STRL("b")),
		  STRL("https://api.example/v1/x?key=secret"), 12, 784111777, &e);
	store_close(&s);
	fs_root_open(&root, vault, &e);
	fs_root_read(&root, STRL(".dossier/llm/egress.jsonl"), 1 << 20, &b, &e);
	fs_root_close(&root);
	OK(str_starts(
	       buf_view(&b),
	       STRL("{\"at\":\"1994-11-06T08:49:37Z\",\"to\":\"https://api.example/v1/"
		    "x\",\"bytes\":12,\"sha256\":\"")),
	   "when, where without the query, how much, what: %.*s", STR_ARG(b));
	buf_fini(&b);
	arena_fini(&a);
}

static void test_show_and_offline(void)
{
	struct llm_conf c = conf();
	struct buf shown = { 0 };
	struct llm_run run = {
		.vault = vault, .jobs = 2, .show = keep, .show_ctx = &shown
	};
	struct err e = { 0 };
	struct arena a = { 0 };
	struct llm_answer out, kept = { .outcome = LLM_OK, .text = STR("{\"a\":1}") };
	struct llm_client *client = llm_client_new(&c, &run, &e);
	struct store s;

	OK(client && llm_ask(client, &question, &a, &out, &e) == 0 &&
	       out.outcome == LLM_STOPPED,
	   "a dry run asks nobody: %s", e.text);
	OK(str_has(buf_view(&shown), STRL("\"content\":\"s\uFFFD\uFFFD\"")) &&
	       str_has(buf_view(&shown), STRL("\"content\":\"[\\n\\t]\"")),
	   "it shows the body, control bytes and broken text replaced: %.*s",
	   STR_ARG(shown));
	store_open(&s, vault, true, &e);
	store_put(&s,
		  store_key(&a, STRL("https://api.example/v1/chat/completions"),
			    buf_view(&shown)),
		  &a, &kept, &e);
	store_close(&s);
	llm_client_free(client);

	run = (struct llm_run){ .vault = vault, .offline = true };
	client = llm_client_new(&c, &run, &e);
	OK(client && llm_ask(client, &question, &a, &out, &e) == 0 &&
	       out.outcome == LLM_OK && out.cached && str_eq(out.text, kept.text),
	   "offline, the stored answer to exactly this body");
	c.model = STRL("m-2");
	OK(llm_ask(client, &question, &a, &out, &e) == 0 &&
	       out.outcome == LLM_STOPPED && out.detail.len > 0,
	   "another model: another body, no answer");
	llm_lost(client, STRL("the first"));
	llm_lost(client, STRL("the second"));
	OK(llm_client_counts(client).lost == 2 &&
	       strcmp(llm_client_counts(client).lost_why, "the first") == 0 &&
	       llm_client_counts(client).stored == 1 &&
	       llm_client_counts(client).attempts == 0,
	   "counts");
	llm_client_free(client);
	buf_fini(&shown);
	arena_fini(&a);
}

static void test_cancelled(void)
{
	volatile sig_atomic_t cancel = 1;
	struct llm_conf c = conf();
	struct llm_run run = { .vault = vault, .jobs = 1, .cancel = &cancel };
	struct err e = { 0 };
	struct arena a = { 0 };
	struct llm_answer out;
	struct llm_client *client = llm_client_new(&c, &run, &e);

	OK(client && llm_ask(client, &question, &a, &out, &e) == -1 &&
	       e.code == ERR_STOPPED && llm_client_counts(client).attempts == 0,
	   "a run that is interrupted asks no more: %s", e.text);
	llm_client_free(client);
	arena_fini(&a);
}

static void test_refused_settings(void)
{
	static const struct {
		mode_t mode;
		const char *holds, *says;
	} files[] = { { 0600, "sk-secret-1\n", NULL },
		      { 0400, "sk-secret-1", NULL },
		      { 0640, "sk-secret-1", "chmod 600" },
		      { 0604, "sk-secret-1", "chmod" },
		      { 0600, "", "no key" },
		      { 0600, "sk-secret-1\r\nHost: x", "no blanks" } };
	struct llm_run run = { .vault = vault, .jobs = 1 };
	struct llm_conf c = conf();
	struct err e = { 0 };
	struct fs_root root;

	c.model = str_none();
	OK(!llm_client_new(&c, &run, &e) && e.code == ERR_CONF &&
	       strstr(e.text, "model"),
	   "no model: %s", e.text);
	c = conf();
	c.url = STRL("https://api.example/v1/chat/completions");
	OK(!llm_client_new(&c, &run, &e), "an address with the path");
	c.url = STRL("https://api.example/v1/chat/completions?version=1");
	OK(!llm_client_new(&c, &run, &e) &&
	       strstr(e.text, "leave \"/chat/completions\""),
	   "an address with the path: %s", e.text);
	c = conf();
	run.budget_money = 5000;
	OK(!llm_client_new(&c, &run, &e) && strstr(e.text, "prices"), "%s", e.text);
	run.budget_money = 0;
	c.key_env = STRL("DOSSIER_TEST_NO_KEY");
	OK(!llm_client_new(&c, &run, &e) && strstr(e.text, "no key"), "%s", e.text);
	c.key_file = STRL("~/key");
	unsetenv("HOME");
	OK(!llm_client_new(&c, &run, &e) && e.code == ERR_CONF &&
	       strstr(e.text, "HOME"),
	   "%s", e.text);
	c.key_file = STRL("key");
	fs_root_open(&root, vault, &e);
	for (size_t i = 0; i < COUNT(files); i++) {
		struct llm_client *client;

		e = (struct err){ 0 };
		fs_root_remove(&root, STRL("key"), &e);
		fs_root_create(&root, STRL("key"), str_z(files[i].holds), &e);
		if (fchmodat(root.fd, "key", files[i].mode, 0) < 0)
			OK(false, "the mode is set");
		client = llm_client_new(&c, &run, &e);
		OK(files[i].says
		       ? !client && e.code == ERR_CONF &&
			     strstr(e.text, files[i].says) && !strstr(e.text, "secret")
		       : client != NULL,
		   "key file of mode %o: %s", (unsigned)files[i].mode, e.text);
		llm_client_free(client);
	}
	fs_root_close(&root);
}

int main(void)
{
	char rm[64];

	umask(022);
	if (!mkdtemp(vault))
		return 1;
	test_store();
	test_two_processes();
	test_log();
	test_show_and_offline();
	test_cancelled();
	test_refused_settings();
	snprintf(rm, sizeof(rm), "rm -rf %s", vault);
	return system(rm) ? 1 : tap_end();
}
