/*
 * codec_anthropic.c - Anthropic's Messages API, 2023-06-01.
 * No temperature and no prefilled turn: newer models answer 400 to them.
 */
#include "extract/llm/codec.h"

static void put_tool(struct buf *out, const struct llm_ask *q)
{
	buf_z(out, ",\"tools\":[{");
	body_text(out, "name", q->schema_name);
	body_text(out, "description", STRL("Takes the answer."));
	buf_z(out, ",\"input_schema\":");
	body_schema(out, q->schema, NULL);
	buf_z(out, "}],\"tool_choice\":{\"type\":\"tool\"");
	body_text(out, "name", q->schema_name);
	buf_z(out, ",\"disable_parallel_tool_use\":true}");
}

static void put_body(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q)
{
	buf_c(out, '{');
	body_text(out, "model", conf->model);
	body_count(out, "max_tokens", conf->max_tokens);
	if (q->system.len > 0)
		body_text(out, "system", q->system);
	body_messages(out, str_none(), q->user);
	if (conf->forced_tool) {
		put_tool(out, q);
	} else {
		buf_z(out, ",\"output_config\":{\"format\":{\"type\":\"json_schema\","
			   "\"schema\":");
		body_schema(out, q->schema, NULL);
		buf_z(out, "}}");
	}
	buf_c(out, '}');
}

/* A part of type "text" is text, the input of a forced tool is an object already. */
static void read_part(struct json *j, struct buf *text, bool *spoke)
{
	struct str key, type = { 0 }, said = { 0 }, input = { 0 };

	if (!reply_object(j))
		return;
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("type")))
			type = reply_text(j);
		else if (str_eq(key, STRL("text")))
			said = reply_text(j);
		else if (str_eq(key, STRL("input")))
			input = json_raw(j);
		else
			json_raw(j);
	}
	if (str_eq(type, STRL("tool_use")))
		said = input;
	else if (!str_eq(type, STRL("text")))
		return;
	buf_str(text, said);
	*spoke = true;
}

/* What was read from a cache, or written to one, was asked too. */
static void read_usage(struct json *j, struct reply *out)
{
	struct str key;

	if (!reply_object(j))
		return;
	while (json_key(j, &key)) {
		if (str_in_words(key, "input_tokens cache_creation_input_tokens "
				      "cache_read_input_tokens"))
			out->in_tokens += reply_count(j);
		else if (str_eq(key, STRL("output_tokens")))
			out->out_tokens = reply_count(j);
		else
			json_raw(j);
	}
}

/* A reason that is not known here is no answer. */
static void judge(struct str reason, bool spoke, struct reply *out)
{
	if (str_eq(reason, STRL("refusal"))) {
		reply_end(out, LLM_REFUSED, "the model refused");
	} else if (str_eq(reason, STRL("max_tokens"))) {
		reply_end(out, LLM_TRUNCATED, "the answer reached its cap");
	} else if (str_eq(reason, STRL("model_context_window_exceeded"))) {
		reply_end(out, LLM_TOO_LARGE,
			  "the question is over the model's window");
	} else if (spoke && str_in_words(reason, "end_turn stop_sequence tool_use")) {
		reply_end(out, LLM_OK, NULL);
	}
}

static void read_reply(struct json *j, struct reply *out)
{
	struct str key, reason = { 0 };
	struct buf text = { 0 };
	bool spoke = false;

	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("stop_reason"))) {
			reason = reply_text(j);
		} else if (str_eq(key, STRL("usage"))) {
			read_usage(j, out);
		} else if (str_eq(key, STRL("content"))) {
			for (bool in = reply_array(j); in && json_more(j);)
				read_part(j, &text, &spoke);
		} else {
			json_raw(j);
		}
	}
	out->text = arena_str(j->arena, buf_view(&text));
	judge(reason, spoke, out);
	buf_fini(&text);
}

const struct codec codec_anthropic = {
	.api = "anthropic",
	.path = "/messages",
	.key_header = "x-api-key: ",
	.version_header = "anthropic-version: 2023-06-01",
	.body = put_body,
	.read = read_reply,
};
