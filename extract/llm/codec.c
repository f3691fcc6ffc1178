/* codec.c - the table of wire formats, and what they have in common. */
#include "extract/llm/codec.h"

static const struct codec *const codecs[] = { &codec_openai_chat,
					      &codec_openai_responses, &codec_anthropic,
					      &codec_ollama_chat };

const struct codec *codec_of(const struct llm_conf *conf)
{
	for (size_t i = 0; i < COUNT(codecs); i++)
		if (str_eq(conf->api, str_z(codecs[i]->api)))
			return codecs[i];
	return codecs[0];
}

struct str codec_base(const struct llm_conf *conf)
{
	size_t query = str_chr(conf->url, '?');

	return str_head(conf->url, query);
}

struct str codec_url(const struct codec *c, const struct llm_conf *conf,
		     struct arena *a)
{
	struct str base = codec_base(conf);
	struct buf b = { 0 };

	buf_str(&b, base);
	buf_z(&b, c->path);
	buf_str(&b, str_from(conf->url, base.len));
	return arena_take(a, &b);
}

const char *codec_key_header(const struct codec *c, const struct llm_conf *conf)
{
	return str_eq(conf->server, STRL("azure")) ? "api-key: " : c->key_header;
}

static void member(struct buf *out, const char *key)
{
	if (out->len > 0 && out->p[out->len - 1] != '{')
		buf_c(out, ',');
	buf_fmt(out, "\"%s\":", key);
}

void body_text(struct buf *out, const char *key, struct str value)
{
	member(out, key);
	json_put_string(out, value);
}

void body_count(struct buf *out, const char *key, int64_t value)
{
	member(out, key);
	buf_fmt(out, "%lld", (long long)value);
}

static void message(struct buf *out, const char *role, struct str content)
{
	buf_fmt(out, "{\"role\":\"%s\",\"content\":", role);
	json_put_string(out, content);
	buf_c(out, '}');
}

void body_messages(struct buf *out, struct str system, struct str user)
{
	member(out, "messages");
	buf_c(out, '[');
	if (system.len > 0) {
		message(out, "system", system);
		buf_c(out, ',');
	}
	message(out, "user", user);
	buf_c(out, ']');
}

/* Depth is the reader's, which is limited. */
static void copy_value(struct buf *out, struct json *j, const char *without)
{
	struct str key;

	switch (json_peek(j)) {
	case JSON_OBJECT:
		json_enter(j, JSON_OBJECT);
		buf_c(out, '{');
		while (json_key(j, &key)) {
			if (without && str_eq(key, str_z(without))) {
				json_raw(j);
				continue;
			}
			if (out->p[out->len - 1] != '{')
				buf_c(out, ',');
			json_put_string(out, key);
			buf_c(out, ':');
			copy_value(out, j, without);
		}
		buf_c(out, '}');
		break;
	case JSON_ARRAY:
		json_enter(j, JSON_ARRAY);
		buf_c(out, '[');
		while (json_more(j)) {
			if (out->p[out->len - 1] != '[')
				buf_c(out, ',');
			copy_value(out, j, without);
		}
		buf_c(out, ']');
		break;
	default:
		buf_str(out, json_raw(j));
	}
}

void body_schema(struct buf *out, struct str schema, const char *without)
{
	struct arena a = { 0 };
	struct json j;

	json_init(&j, schema, &a, NULL);
	copy_value(out, &j, without);
	arena_fini(&a);
}

struct str body_system(struct buf *scratch, const struct llm_ask *q, bool with_schema)
{
	if (!with_schema)
		return q->system;
	buf_str(scratch, q->system);
	buf_z(scratch, "\n\nAnswer with one JSON object that follows this JSON Schema, "
		       "and with nothing else:\n");
	body_schema(scratch, q->schema, NULL);
	return buf_view(scratch);
}

static bool enter(struct json *j, enum json_type type)
{
	if (json_peek(j) == type)
		return json_enter(j, type);
	json_raw(j);
	return false;
}

bool reply_object(struct json *j)
{
	return enter(j, JSON_OBJECT);
}

bool reply_array(struct json *j)
{
	return enter(j, JSON_ARRAY);
}

void reply_end(struct reply *out, enum llm_outcome outcome, const char *detail)
{
	out->outcome = outcome;
	out->detail = detail;
}

void reply_usage(struct json *j, const char *in, const char *out_name,
		 struct reply *out)
{
	struct str key;

	if (!reply_object(j))
		return;
	while (json_key(j, &key))
		if (str_eq(key, str_z(in)))
			out->in_tokens = reply_count(j);
		else if (str_eq(key, str_z(out_name)))
			out->out_tokens = reply_count(j);
		else
			json_raw(j);
}

struct str reply_text(struct json *j)
{
	if (json_peek(j) == JSON_STRING)
		return json_string(j);
	json_raw(j);
	return str_none();
}

struct str reply_member(struct json *j, const char *key)
{
	struct str name, value = { 0 };

	if (!reply_object(j))
		return value;
	while (json_key(j, &name))
		if (str_eq(name, str_z(key)))
			value = reply_text(j);
		else
			json_raw(j);
	return value;
}

int64_t reply_count(struct json *j)
{
	struct str raw = json_raw(j);
	long n = str_uint(raw, 1L << 40);

	return n < 0 ? 0 : n;
}

/* A whole JSON object and nothing behind it: no fence, no prose, no repair. */
static bool is_object(struct str text, struct arena *a)
{
	struct json j;

	json_init(&j, text, a, NULL);
	if (json_peek(&j) != JSON_OBJECT)
		return false;
	json_raw(&j);
	return json_end(&j);
}

void codec_read(const struct codec *c, struct str body, size_t sent, struct arena *a,
		struct reply *out)
{
	struct json j;

	*out = (struct reply){ 0 };
	reply_end(out, LLM_INVALID, "the response has no known form");
	json_init(&j, body, a, NULL);
	if (json_peek(&j) != JSON_OBJECT) {
		/* An error page, or a body that was cut: the next may be whole. */
		reply_end(out, LLM_FAILED, "the response is no JSON");
		out->retry = true;
		return;
	}
	c->read(&j, out);
	if (!json_end(&j)) {
		*out = (struct reply){ .retry = true };
		reply_end(out, LLM_FAILED, "the response is cut or no JSON");
		return;
	}
	/* A token is seldom over four bytes, never over eight on average. */
	if (c->cuts && out->outcome == LLM_OK && out->in_tokens > 0 &&
	    (size_t)out->in_tokens < sent / 8)
		reply_end(out, LLM_TOO_LARGE,
			  "the server read only a part of the question");
	if (out->outcome == LLM_OK && !is_object(out->text, a))
		reply_end(out, LLM_INVALID, "the model's answer is no JSON object");
}
