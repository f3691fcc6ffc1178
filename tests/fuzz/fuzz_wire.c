/*
 * fuzz_wire.c - any bytes as a service's response in each wire format, as its error,
 * as its Retry-After, and as text to redact: an answer is one whole JSON object, a
 * wait is within its bounds, and what was redacted comes back byte by byte.
 */
#include <stdint.h>
#include <stdlib.h>

#include "extract/llm/codec.h"
#include "extract/llm/redact.h"
#include "extract/llm/wait.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct reply *r, struct arena *a)
{
	struct json j;

	if (r->outcome == LLM_OK) {
		json_init(&j, r->text, a, NULL);
		if (json_peek(&j) != JSON_OBJECT)
			abort();
		json_raw(&j);
		if (!json_end(&j))
			abort();
	} else if (!r->detail || (r->retry && r->stop)) {
		abort();
	}
	if (r->in_tokens < 0 || r->out_tokens < 0 || r->wait_ms < 0)
		abort();
}

static void responses(struct str text, struct arena *a)
{
	static const struct str apis[] = { STR("openai-chat"), STR("openai-responses"),
					   STR("anthropic"), STR("ollama-chat") };
	static const long statuses[] = { 302, 400, 401, 413, 429, 500, 529 };
	struct reply r;

	for (size_t i = 0; i < COUNT(apis); i++) {
		struct llm_conf conf = { .api = apis[i] };

		codec_read(codec_of(&conf), text, text.len, a, &r);
		check(&r, a);
	}
	for (size_t i = 0; i < COUNT(statuses); i++) {
		codec_read_error(statuses[i], text, a, &r);
		if (r.outcome == LLM_OK)
			abort();
		check(&r, a);
	}
}

static void redaction(struct str text, struct arena *a)
{
	struct str first = str_n(text.p, text.len < 12 ? text.len : 12);
	bool unknown = false;
	struct redact r;
	struct str t;

	redact_init(&r, a, REDACT_NAMES);
	redact_person(&r, first, NULL);
	redact_account(&r, STRL("Larkmoor"), NULL);
	t = redact_text(&r, text);
	if (!str_eq(redact_restore(&r, t, &unknown), text) || unknown)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text = str_n((const char *)data, size);
	int64_t ms = wait_retry_after(text, 784111777);
	struct arena a = { 0 };

	if (ms < 0 || ms > 3600000)
		abort();
	responses(text, &a);
	redaction(text, &a);
	arena_fini(&a);
	return 0;
}
