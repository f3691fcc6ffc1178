/*
 * codec_ollama.c - Ollama's own /api/chat.
 * By default it cuts what does not fit its window without a word: the window is
 * set, cutting forbidden, and the tokens read are compared with what was sent.
 */
#include "extract/llm/codec.h"

static void put_body(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q)
{
	struct buf scratch = { 0 };

	buf_c(out, '{');
	body_text(out, "model", conf->model);
	buf_z(out, ",\"stream\":false,\"think\":false,\"truncate\":false,"
		   "\"shift\":false,\"options\":{\"temperature\":0");
	body_count(out, "num_ctx", conf->context);
	body_count(out, "num_predict", conf->max_tokens);
	buf_z(out, "},\"keep_alive\":\"5m\"");
	body_messages(out, body_system(&scratch, q, true), q->user);
	buf_z(out, ",\"format\":");
	body_schema(out, q->schema, NULL);
	buf_c(out, '}');
	buf_fini(&scratch);
}

static void read_reply(struct json *j, struct reply *out)
{
	struct str key, reason = { 0 };
	bool failed = false;

	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("message")))
			out->text = reply_member(j, "content");
		else if (str_eq(key, STRL("done_reason")))
			reason = reply_text(j);
		else if (str_eq(key, STRL("prompt_eval_count")))
			out->in_tokens = reply_count(j);
		else if (str_eq(key, STRL("eval_count")))
			out->out_tokens = reply_count(j);
		else if (str_eq(key, STRL("error")))
			failed = reply_text(j).p;
		else
			json_raw(j);
	}
	if (failed) {
		reply_end(out, LLM_FAILED, "the service failed");
		out->retry = true;
	} else if (str_eq(reason, STRL("length"))) {
		reply_end(out, LLM_TRUNCATED, "the answer reached its cap");
	} else if (str_eq(reason, STRL("stop")) && out->text.p) {
		reply_end(out, LLM_OK, NULL);
	}
}

const struct codec codec_ollama_chat = {
	.api = "ollama-chat",
	.path = "/api/chat",
	.key_header = "Authorization: Bearer ",
	.body = put_body,
	.read = read_reply,
	.cuts = true,
};
