/*
 * llm_ask.c - asks the service of a dossier.yaml one question, or N at once.
 * usage: llm_ask VAULT [JOBS N [TOKENS]]
 * Prints {"outcome":...,"text":...,"detail":...} of the first question, and counts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "base/json.h"
#include "base/pool.h"
#include "extract/llm/client.h"

enum { MOST = 4096 };

struct load {
	struct llm_client *client;
	struct llm_answer first;
	struct arena arena; /* of first */
	size_t ok[MOST];    /* by worker */
};

static const char *const names[] = { "ok",      "truncated", "too-large", "refused",
				     "invalid", "stopped",   "failed" };

static int ask(void *ctx, size_t worker, size_t i)
{
	struct load *load = ctx;
	struct arena own = { 0 }, *a = i ? &own : &load->arena;
	struct llm_ask q = { .system = STR("Answer in JSON."),
			     .schema_name = STR("items"),
			     .schema =
				 STR("{\"type\":\"object\",\"additionalProperties\":"
				     "false,\"required\":[\"a\"],\"properties\":"
				     "{\"a\":{\"type\":\"integer\"}}}") };
	struct llm_answer out;
	struct err e = { 0 };

	q.user = arena_fmt(a, "[{\"id\":\"T%04zu\",\"text\":\"hello\"}]", i);
	if (llm_ask(load->client, &q, a, &out, &e) < 0)
		fprintf(stderr, "%s\n", e.text);
	load->ok[worker] += out.outcome == LLM_OK;
	if (i == 0)
		load->first = out;
	arena_fini(&own);
	return 0;
}

static void print(struct load *load, size_t jobs)
{
	struct llm_counts n = llm_client_counts(load->client);
	struct rusage use = { 0 };
	struct buf b = { 0 };
	size_t ok = 0;

	for (size_t i = 0; i < jobs; i++)
		ok += load->ok[i];
	getrusage(RUSAGE_SELF, &use);
	buf_fmt(&b, "{\"outcome\":\"%s\",\"cached\":%d,\"ok\":%zu,\"attempts\":%zu,",
		names[load->first.outcome], load->first.cached, ok, n.attempts);
	buf_fmt(&b,
		"\"in\":%lld,\"out\":%lld,\"kb\":%ld,\"text\":", (long long)n.in_tokens,
		(long long)n.out_tokens, use.ru_maxrss);
	json_put_string(&b, load->first.text);
	json_put_member(&b, ",\"detail\":", load->first.detail);
	json_put_member(&b, ",\"stopped\":", str_z(n.stopped));
	printf("%.*s}\n", STR_ARG(b));
	buf_fini(&b);
}

int main(int argc, char **argv)
{
	struct llm_run run = { .vault = argc > 1 ? argv[1] : ".", .jobs = 1 };
	static struct load load;
	struct err e = { 0 };
	struct buf file = { 0 };
	struct conf conf;
	size_t n = 1;

	if (argc > 3) {
		run.jobs = (size_t)atoi(argv[2]);
		n = (size_t)atoi(argv[3]);
	}
	if (argc > 4)
		run.budget_tokens = atoi(argv[4]);
	conf_init(&conf);
	buf_fmt(&file, "%s/dossier.yaml", run.vault);
	buf_c(&file, '\0');
	if (run.jobs < MOST && conf_load(&conf, file.p, &e) == 0)
		load.client = llm_client_new(&conf.llm, &run, &e);
	if (load.client) {
		pool_run(run.jobs, n, ask, &load);
		print(&load, run.jobs);
	} else {
		fprintf(stderr, "%s\n", e.text);
	}
	llm_client_free(load.client);
	arena_fini(&load.arena);
	conf_fini(&conf);
	buf_fini(&file);
	return e.code != ERR_NONE;
}
