/*
 * codec_openai.c - Chat Completions, OpenAI's and those of servers that speak it.
 * openapi.yaml: CreateChatCompletionRequest, CreateChatCompletionResponse.
 */
#include "extract/llm/codec.h"

/* What a server of that dialect takes and needs. */
struct dialect {
	const char *server;
	bool store;   /* has "store", which must be off */
	bool new_cap; /* max_completion_tokens, not max_tokens */
	bool greedy;  /* takes temperature 0; hosted reasoning models refuse it */
	bool schema_in_text; /* the schema is a grammar that the model does not see */
	const char *without; /* a schema keyword that it refuses */
};

static const struct dialect dialects[] = {
	{ "openai", true, true, false, false, NULL },
	{ "azure", false, true, false, false, NULL },
	{ "gemini", false, false, false, false, "additionalProperties" },
	{ "llama.cpp", false, false, true, true, NULL },
	{ "vllm", false, false, true, true, NULL },
	{ "ollama", false, false, true, true, NULL },
};

static const struct dialect *dialect_of(const struct llm_conf *conf)
{
	for (size_t i = 0; i < COUNT(dialects); i++)
		if (str_eq(conf->server, str_z(dialects[i].server)))
			return &dialects[i];
	return &dialects[0];
}

static void put_body(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q)
{
	const struct dialect *d = dialect_of(conf);
	struct buf scratch = { 0 };

	buf_c(out, '{');
	body_text(out, "model", conf->model);
	if (d->store)
		buf_z(out, ",\"store\":false");
	if (d->greedy)
		buf_z(out, ",\"temperature\":0");
	body_count(out, d->new_cap ? "max_completion_tokens" : "max_tokens",
		   conf->max_tokens);
	body_messages(out, body_system(&scratch, q, d->schema_in_text), q->user);
	buf_z(out, ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{");
	body_text(out, "name", q->schema_name);
	buf_z(out, ",\"strict\":true,\"schema\":");
	body_schema(out, q->schema, d->without);
	buf_z(out, "}}}");
	buf_fini(&scratch);
}

static void read_message(struct json *j, struct reply *out)
{
	struct str key;

	if (!reply_object(j))
		return;
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("content")))
			out->text = reply_text(j);
		else if (str_eq(key, STRL("refusal")) && reply_text(j).p)
			out->outcome = LLM_REFUSED;
		else if (!str_eq(key, STRL("refusal")))
			json_raw(j);
	}
}

/* A refusal comes with finish_reason "stop": the message is asked first. */
static void finish(struct str reason, struct reply *out)
{
	if (out->outcome == LLM_REFUSED || str_eq(reason, STRL("content_filter"))) {
		reply_end(out, LLM_REFUSED, "the model refused");
	} else if (str_eq(reason, STRL("length"))) {
		reply_end(out, LLM_TRUNCATED, "the answer reached its cap");
	} else if (str_eq(reason, STRL("stop")) && out->text.p) {
		reply_end(out, LLM_OK, NULL);
	}
}

static void read_choice(struct json *j, struct reply *out)
{
	struct str key, reason = { 0 };

	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("message")))
			read_message(j, out);
		else if (str_eq(key, STRL("finish_reason")))
			reason = reply_text(j);
		else
			json_raw(j);
	}
	finish(reason, out);
}

static void read_reply(struct json *j, struct reply *out)
{
	struct str key;
	size_t n = 0;

	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("usage"))) {
			reply_usage(j, "prompt_tokens", "completion_tokens", out);
		} else if (str_eq(key, STRL("choices"))) {
			for (bool in = reply_array(j); in && json_more(j);)
				if (n++ == 0 && json_peek(j) == JSON_OBJECT)
					read_choice(j, out);
				else
					json_raw(j);
		} else {
			json_raw(j);
		}
	}
}

const struct codec codec_openai_chat = {
	.api = "openai-chat",
	.path = "/chat/completions",
	.key_header = "Authorization: Bearer ",
	.body = put_body,
	.read = read_reply,
};
