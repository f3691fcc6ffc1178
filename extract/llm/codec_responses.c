/*
 * codec_responses.c - OpenAI's Responses API, nothing stored.
 * openapi.yaml: CreateResponse, Response.  A failure may come with status 200.
 */
#include "extract/llm/codec.h"

static void put_body(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q)
{
	buf_c(out, '{');
	body_text(out, "model", conf->model);
	buf_z(out, ",\"store\":false");
	body_count(out, "max_output_tokens", conf->max_tokens);
	if (q->system.len > 0)
		body_text(out, "instructions", q->system);
	body_text(out, "input", q->user);
	buf_z(out, ",\"text\":{\"format\":{\"type\":\"json_schema\"");
	body_text(out, "name", q->schema_name);
	buf_z(out, ",\"strict\":true,\"schema\":");
	body_schema(out, q->schema, NULL);
	buf_z(out, "}}}");
}

/* What the members say, in whatever order they come. */
struct seen {
	struct str status, reason, code;
	struct buf text;
	bool refused, spoke;
};

static void read_part(struct json *j, struct seen *s)
{
	struct str key, type = { 0 }, text = { 0 };

	if (!reply_object(j))
		return;
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("type")))
			type = reply_text(j);
		else if (str_eq(key, STRL("text")))
			text = reply_text(j);
		else
			json_raw(j);
	}
	s->refused |= str_eq(type, STRL("refusal"));
	if (str_eq(type, STRL("output_text"))) {
		buf_str(&s->text, text);
		s->spoke = true;
	}
}

/* Reasoning comes before the message: every part of every message counts. */
static void read_output(struct json *j, struct seen *s)
{
	struct str key;

	if (!reply_object(j))
		return;
	while (json_key(j, &key))
		if (str_eq(key, STRL("content")))
			for (bool in = reply_array(j); in && json_more(j);)
				read_part(j, s);
		else
			json_raw(j);
}

static void judge(const struct seen *s, struct reply *out)
{
	if (str_eq(s->status, STRL("failed"))) {
		reply_end(out, LLM_FAILED, "the service failed");
		out->retry = str_eq(s->code, STRL("server_error")) ||
			     str_eq(s->code, STRL("rate_limit_exceeded"));
	} else if (s->refused || str_eq(s->reason, STRL("content_filter"))) {
		reply_end(out, LLM_REFUSED, "the model refused");
	} else if (str_eq(s->status, STRL("incomplete"))) {
		reply_end(out, LLM_TRUNCATED, "the answer reached its cap");
	} else if (str_eq(s->status, STRL("completed")) && s->spoke) {
		reply_end(out, LLM_OK, NULL);
	}
}

static void read_reply(struct json *j, struct reply *out)
{
	struct seen s = { 0 };
	struct str key;

	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("status"))) {
			s.status = reply_text(j);
		} else if (str_eq(key, STRL("incomplete_details"))) {
			s.reason = reply_member(j, "reason");
		} else if (str_eq(key, STRL("error"))) {
			s.code = reply_member(j, "code");
		} else if (str_eq(key, STRL("usage"))) {
			reply_usage(j, "input_tokens", "output_tokens", out);
		} else if (str_eq(key, STRL("output"))) {
			for (bool in = reply_array(j); in && json_more(j);)
				read_output(j, &s);
		} else {
			json_raw(j);
		}
	}
	out->text = arena_str(j->arena, buf_view(&s.text));
	judge(&s, out);
	buf_fini(&s.text);
}

const struct codec codec_openai_responses = {
	.api = "openai-responses",
	.path = "/responses",
	.key_header = "Authorization: Bearer ",
	.body = put_body,
	.read = read_reply,
};
