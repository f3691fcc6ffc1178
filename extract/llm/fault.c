/*
 * fault.c - responses with another status than 200: wait, stop, split or give up.
 *
 * Error bodies differ: an object or an array with one, "error" as an object or
 * a text, or flat; "code" as a text, a number or null.  What matters is a word
 * in code, type or status; the message is only searched, and never shown: it
 * may hold an organisation's id or what was asked.
 */
#include "base/ascii.h"
#include "extract/llm/codec.h"
#include "extract/llm/wait.h"

/* The words of an error body. */
struct fault {
	struct str code, type, status, message, delay;
};

/* Google's details[]: {"retryDelay":"44s"}. */
static void read_details(struct json *j, struct fault *f)
{
	struct str key;

	if (!reply_array(j))
		return;
	while (json_more(j))
		for (bool in = reply_object(j); in && json_key(j, &key);)
			if (str_eq(key, STRL("retryDelay")))
				f->delay = reply_text(j);
			else
				json_raw(j);
}

static void read_fault(struct json *j, struct fault *f, int depth)
{
	struct str key;

	switch (json_peek(j)) {
	case JSON_STRING:
		f->message = json_string(j);
		return;
	case JSON_ARRAY:
		json_enter(j, JSON_ARRAY);
		while (json_more(j))
			if (depth < 2)
				read_fault(j, f, depth + 1);
			else
				json_raw(j);
		return;
	case JSON_OBJECT:
		break;
	default:
		json_raw(j);
		return;
	}
	json_enter(j, JSON_OBJECT);
	while (json_key(j, &key)) {
		if (str_eq(key, STRL("error")) && depth < 2)
			read_fault(j, f, depth + 1);
		else if (str_eq(key, STRL("code")))
			f->code = reply_text(j);
		else if (str_eq(key, STRL("type")))
			f->type = reply_text(j);
		else if (str_eq(key, STRL("status")))
			f->status = reply_text(j);
		else if (str_eq(key, STRL("message")))
			f->message = reply_text(j);
		else if (str_eq(key, STRL("details")))
			read_details(j, f);
		else
			json_raw(j);
	}
}

static bool says(const struct fault *f, const char *words)
{
	return str_in_words(f->code, words) || str_in_words(f->type, words) ||
	       str_in_words(f->status, words);
}

/* Money or a daily quota is used up: waiting does not help. */
static const char quota_words[] =
    "credit_balance_exhausted organization_spend_limit_exceeded "
    "project_spend_limit_exceeded organization_usage_limit_exceeded "
    "insufficient_quota enforced_spend_limit_reached quota_exceeded billing_error";
static const char window_words[] =
    "context_length_exceeded exceed_context_size_error request_too_large";
/* Servers that only say it in words; read in English, as they write it. */
static const struct str window_phrases[] = { STR("context length"), STR("context size"),
					     STR("context window"),
					     STR("prompt is too long") };

/* A plain word, as every service's codes are: nothing of what was asked is in it. */
static bool plain_word(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_lower(s.p[i]) && s.p[i] != '_')
			return false;
	return s.len > 0 && s.len <= 40;
}

static const char *refused(struct arena *a, const struct fault *f)
{
	struct str word = plain_word(f->code) ? f->code : f->type;

	if (!plain_word(word))
		return "the service refuses the request";
	return arena_fmt(a, "the service refuses the request: %.*s", STR_ARG(word)).p;
}

static void judge(long status, const struct fault *f, struct arena *a,
		  struct reply *out)
{
	if (says(f, quota_words) || status == 402) {
		reply_end(out, LLM_FAILED,
			  "the quota or credit of the service is used up");
		out->stop = true;
	} else if (status == 401 || status == 403) {
		reply_end(out, LLM_FAILED, "the service refuses the key");
		out->stop = true;
	} else if (status == 404) {
		reply_end(out, LLM_FAILED,
			  "the service knows no such model or address");
		out->stop = true;
	} else if (status >= 300 && status < 400) {
		reply_end(out, LLM_FAILED,
			  "the service redirects, which is not followed");
		out->stop = true;
	} else if (status == 413 || says(f, window_words) ||
		   (status == 400 && STR_ANY(str_has, f->message, window_phrases))) {
		reply_end(out, LLM_TOO_LARGE,
			  "the question is over the model's window");
	} else if (says(f, "content_filter")) {
		reply_end(out, LLM_REFUSED, "the service's filter refused");
	} else if (status == 429) {
		reply_end(out, LLM_FAILED, "the service asks to wait");
		out->retry = true;
	} else if (status == 408 || status == 409 || status == 500 || status == 502 ||
		   status == 503 || status == 504 || status == 529) {
		reply_end(out, LLM_FAILED, "the service is down or overloaded");
		out->retry = true;
	} else {
		reply_end(out, LLM_FAILED, refused(a, f));
	}
}

void codec_read_error(long status, struct str body, struct arena *a, struct reply *out)
{
	struct fault f = { 0 };
	struct json j;

	*out = (struct reply){ 0 };
	json_init(&j, body, a, NULL);
	read_fault(&j, &f, 0);
	if (!json_end(&j))
		f = (struct fault){ 0 };
	judge(status, &f, a, out);
	if (f.delay.len > 1 && f.delay.p[f.delay.len - 1] == 's')
		out->wait_ms = wait_retry_after(str_n(f.delay.p, f.delay.len - 1), 0);
}
