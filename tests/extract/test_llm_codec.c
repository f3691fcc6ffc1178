/* test_llm_codec.c - bodies per service, byte by byte, and what each response means. */
#include "extract/llm/codec.h"

#include "tests/tap.h"

static const struct llm_ask question = {
	.system = STR("Be \"exact\"."),
	.user = STR("[{\"id\":\"T0001\"}]"),
	.schema = STR("{ \"type\": \"object\",\n\t\"additionalProperties\":false,"
		      "\"properties\":{\"a\":{\"type\":\"object\","
		      "\"additionalProperties\":false}}}\n"),
	.schema_name = STR("items"),
};
#define SCHEMA                                                                \
	"{\"type\":\"object\",\"additionalProperties\":false,\"properties\":" \
	"{\"a\":{\"type\":\"object\",\"additionalProperties\":false}}}"
#define BARE "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"}}}"
#define SYSTEM "{\"role\":\"system\",\"content\":\"Be \\\"exact\\\".\"}"
#define USER "{\"role\":\"user\",\"content\":\"[{\\\"id\\\":\\\"T0001\\\"}]\"}"
#define FORMAT(schema)                                                             \
	"\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":" \
	"\"items\",\"strict\":true,\"schema\":" schema "}}"
#define TOLD                                                                         \
	"{\"role\":\"system\",\"content\":\"Be \\\"exact\\\".\\n\\nAnswer with one " \
	"JSON object that follows this JSON Schema, and with nothing else:\\n"       \
	"{\\\"type\\\":\\\"object\\\",\\\"additionalProperties\\\":false,"           \
	"\\\"properties\\\":{\\\"a\\\":{\\\"type\\\":\\\"object\\\","                \
	"\\\"additionalProperties\\\":false}}}\"}"

/* Chat Completions: settings, how the system text stands there, and the schema. */
#define ASKED(settings, system, schema)                                  \
	"{\"model\":\"m-1\"," settings ",\"messages\":[" system "," USER \
	"]," FORMAT(schema) "}"
#define GREEDY ASKED("\"temperature\":0,\"max_tokens\":100", TOLD, SCHEMA)

static const struct {
	const char *api, *server;
	bool forced_tool;
	const char *body;
} bodies[] = {
	{ "openai-chat", "openai", false,
	  ASKED("\"store\":false,\"max_completion_tokens\":100", SYSTEM, SCHEMA) },
	{ "openai-chat", "azure", false,
	  ASKED("\"max_completion_tokens\":100", SYSTEM, SCHEMA) },
	{ "openai-chat", "gemini", false, ASKED("\"max_tokens\":100", SYSTEM, BARE) },
	{ "openai-chat", "llama.cpp", false, GREEDY },
	{ "openai-chat", "vllm", false, GREEDY },
	{ "openai-chat", "ollama", false, GREEDY },
	{ "openai-responses", "openai", false,
	  "{\"model\":\"m-1\",\"store\":false,\"max_output_tokens\":100,"
	  "\"instructions\":\"Be "
	  "\\\"exact\\\".\",\"input\":\"[{\\\"id\\\":\\\"T0001\\\"}]\","
	  "\"text\":{\"format\":{\"type\":\"json_schema\",\"name\":\"items\","
	  "\"strict\":true,\"schema\":" SCHEMA "}}}" },
	{ "anthropic", "openai", false,
	  "{\"model\":\"m-1\",\"max_tokens\":100,\"system\":\"Be \\\"exact\\\".\","
	  "\"messages\":[" USER "],\"output_config\":{\"format\":{\"type\":"
	  "\"json_schema\",\"schema\":" SCHEMA "}}}" },
	{ "anthropic", "openai", true,
	  "{\"model\":\"m-1\",\"max_tokens\":100,\"system\":\"Be \\\"exact\\\".\","
	  "\"messages\":[" USER "],\"tools\":[{\"name\":\"items\",\"description\":"
	  "\"Takes the answer.\",\"input_schema\":" SCHEMA "}],\"tool_choice\":{"
	  "\"type\":\"tool\",\"name\":\"items\",\"disable_parallel_tool_use\":true}}" },
	{ "ollama-chat", "openai", false,
	  "{\"model\":\"m-1\",\"stream\":false,\"think\":false,\"truncate\":false,"
	  "\"shift\":false,\"options\":{\"temperature\":0,\"num_ctx\":16384,"
	  "\"num_predict\":100},\"keep_alive\":\"5m\","
	  "\"messages\":[" TOLD "," USER "],\"format\":" SCHEMA "}" },
};

static struct llm_conf conf_of(const char *api, const char *server)
{
	return (struct llm_conf){ .api = str_z(api),
				  .server = str_z(server),
				  .url = STR("https://api.example/v1"),
				  .model = STR("m-1"),
				  .max_tokens = 100,
				  .context = 16384 };
}

static void test_bodies(void)
{
	for (size_t i = 0; i < COUNT(bodies); i++) {
		struct llm_conf conf = conf_of(bodies[i].api, bodies[i].server);
		struct buf b = { 0 };

		conf.forced_tool = bodies[i].forced_tool;
		codec_of(&conf)->body(&b, &conf, &question);
		OK(str_eq(buf_view(&b), str_z(bodies[i].body)), "body of %s at %s%s",
		   bodies[i].api, bodies[i].server,
		   bodies[i].forced_tool ? ", forced tool" : "");
		if (!str_eq(buf_view(&b), str_z(bodies[i].body)))
			printf("# %.*s\n# %s\n", STR_ARG(b), bodies[i].body);
		buf_fini(&b);
	}
}

static void test_addresses(void)
{
	static const struct {
		const char *api, *server, *base, *url, *key;
	} t[] = {
		{ "openai-chat", "openai", "https://a.example/v1",
		  "https://a.example/v1/chat/completions", "Authorization: Bearer " },
		{ "openai-chat", "azure",
		  "https://r.example/openai/deployments/d?api-version=2024-10-21",
		  "https://r.example/openai/deployments/d/chat/completions"
		  "?api-version=2024-10-21",
		  "api-key: " },
		{ "openai-responses", "openai", "https://a.example/v1",
		  "https://a.example/v1/responses", "Authorization: Bearer " },
		{ "anthropic", "openai", "https://a.example/v1",
		  "https://a.example/v1/messages", "x-api-key: " },
		{ "ollama-chat", "openai", "http://localhost:11434",
		  "http://localhost:11434/api/chat", "Authorization: Bearer " },
	};

	for (size_t i = 0; i < COUNT(t); i++) {
		struct llm_conf conf = conf_of(t[i].api, t[i].server);
		const struct codec *c = codec_of(&conf);
		struct arena a = { 0 };

		conf.url = str_z(t[i].base);
		OK(str_eq(codec_url(c, &conf, &a), str_z(t[i].url)), "%s", t[i].url);
		OK(strcmp(codec_key_header(c, &conf), t[i].key) == 0, "%s", t[i].key);
		arena_fini(&a);
	}
}

#define CHAT(message, finish)                                                 \
	"{\"id\":\"x\",\"choices\":[{\"index\":0,\"message\":" message        \
	",\"finish_reason\":" finish "},{\"message\":{\"content\":\"{}\"}}]," \
	"\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":7}}"
#define RESPONSE(status, output, more)                                          \
	"{\"status\":\"" status "\",\"output\":[{\"type\":\"reasoning\","       \
	"\"summary\":[]},{\"type\":\"message\",\"content\":[" output "]}]" more \
	",\"usage\":{\"input_tokens\":90,\"output_tokens\":7}}"
#define CLAUDE(content, reason)                                                   \
	"{\"type\":\"message\",\"content\":[" content "],\"stop_reason\":" reason \
	",\"usage\":{\"input_tokens\":50,\"cache_read_input_tokens\":30,"         \
	"\"cache_creation_input_tokens\":10,\"output_tokens\":7}}"
#define OLLAMA(content, reason)                                                    \
	"{\"message\":{\"role\":\"assistant\",\"content\":" content                \
	"},\"done\":true,\"done_reason\":\"" reason "\",\"prompt_eval_count\":90," \
	"\"eval_count\":7}"

static const struct {
	const char *api, *body;
	enum llm_outcome outcome;
	const char *text;
	bool retry;
	const char *why;
} replies[] = {
	{ "openai-chat", CHAT("{\"content\":\"{\\\"a\\\":1}\"}", "\"stop\""), LLM_OK,
	  "{\"a\":1}", false, "ok" },
	{ "openai-chat", CHAT("{\"content\":\"{\\\"a\\\":1\"}", "\"length\""),
	  LLM_TRUNCATED, NULL, false, "cut at the cap" },
	{ "openai-chat", CHAT("{\"content\":null,\"refusal\":\"No.\"}", "\"stop\""),
	  LLM_REFUSED, NULL, false, "refused with finish_reason stop" },
	{ "openai-chat",
	  CHAT("{\"content\":\"{}\",\"refusal\":null}", "\"content_filter\""),
	  LLM_REFUSED, NULL, false, "filtered" },
	{ "openai-chat", CHAT("{\"content\":\"{}\",\"refusal\":null}", "\"stop\""),
	  LLM_OK, "{}", false, "a refusal of null is none" },
	{ "openai-chat", CHAT("{\"content\":null}", "\"stop\""), LLM_INVALID, NULL,
	  false, "no content" },
	{ "openai-chat", CHAT("{\"content\":\"{}\"}", "\"tool_calls\""), LLM_INVALID,
	  NULL, false, "another finish_reason" },
	{ "openai-chat", CHAT("{\"content\":\"```json\\n{}\\n```\"}", "\"stop\""),
	  LLM_INVALID, NULL, false, "fenced" },
	{ "openai-chat", CHAT("{\"content\":\"{} and so on\"}", "\"stop\""),
	  LLM_INVALID, NULL, false, "prose behind it" },
	{ "openai-chat", CHAT("{\"content\":\"[]\"}", "\"stop\""), LLM_INVALID, NULL,
	  false, "an array" },
	{ "openai-chat", "{\"choices\":[]}", LLM_INVALID, NULL, false, "no choice" },
	{ "openai-chat", "{\"choices\":[{\"message\":{\"content\":\"{}\"}", LLM_FAILED,
	  NULL, true, "cut response" },
	{ "openai-chat", "<html>502</html>", LLM_FAILED, NULL, true, "a page" },
	{ "openai-chat", "", LLM_FAILED, NULL, true, "nothing" },
	{ "openai-responses",
	  RESPONSE("completed",
		   "{\"type\":\"output_text\",\"text\":\"{\\\"a\\\":\"},"
		   "{\"type\":\"output_text\",\"text\":\"1}\"}",
		   ",\"error\":null,\"incomplete_details\":null"),
	  LLM_OK, "{\"a\":1}", false, "ok, in two parts behind the reasoning" },
	{ "openai-responses",
	  RESPONSE("incomplete", "{\"type\":\"output_text\",\"text\":\"{\"}",
		   ",\"incomplete_details\":{\"reason\":\"max_output_tokens\"}"),
	  LLM_TRUNCATED, NULL, false, "cut at the cap" },
	{ "openai-responses",
	  RESPONSE("incomplete", "{\"type\":\"output_text\",\"text\":\"{\"}", ""),
	  LLM_TRUNCATED, NULL, false, "cut, without a reason" },
	{ "openai-responses",
	  RESPONSE("incomplete", "",
		   ",\"incomplete_details\":{\"reason\":\"content_filter\"}"),
	  LLM_REFUSED, NULL, false, "filtered" },
	{ "openai-responses",
	  RESPONSE("completed", "{\"type\":\"refusal\",\"refusal\":\"No.\"}", ""),
	  LLM_REFUSED, NULL, false, "refused" },
	{ "openai-responses",
	  RESPONSE("failed", "", ",\"error\":{\"code\":\"server_error\"}"), LLM_FAILED,
	  NULL, true, "failed with 200" },
	{ "openai-responses",
	  RESPONSE("failed", "", ",\"error\":{\"code\":\"invalid_prompt\"}"),
	  LLM_FAILED, NULL, false, "failed with 200 for good" },
	{ "openai-responses", RESPONSE("in_progress", "", ""), LLM_INVALID, NULL, false,
	  "another status" },
	{ "anthropic",
	  CLAUDE("{\"type\":\"text\",\"text\":\"{\\\"a\\\":1}\"}", "\"end_turn\""),
	  LLM_OK, "{\"a\":1}", false, "ok" },
	{ "anthropic",
	  CLAUDE("{\"type\":\"tool_use\",\"name\":\"items\",\"input\":{\"a\":1}}",
		 "\"tool_use\""),
	  LLM_OK, "{\"a\":1}", false, "a forced tool" },
	{ "anthropic", CLAUDE("{\"type\":\"text\",\"text\":\"{\"}", "\"max_tokens\""),
	  LLM_TRUNCATED, NULL, false, "cut at the cap" },
	{ "anthropic", CLAUDE("", "\"model_context_window_exceeded\""), LLM_TOO_LARGE,
	  NULL, false, "over the window" },
	{ "anthropic", CLAUDE("{\"type\":\"text\",\"text\":\"{}\"}", "\"refusal\""),
	  LLM_REFUSED, NULL, false, "refused" },
	{ "anthropic", CLAUDE("{\"type\":\"text\",\"text\":\"{}\"}", "\"pause_turn\""),
	  LLM_INVALID, NULL, false, "another reason" },
	{ "anthropic", CLAUDE("{\"type\":\"text\",\"text\":\"{}\"}", "null"),
	  LLM_INVALID, NULL, false, "no reason" },
	{ "ollama-chat", OLLAMA("\"{\\\"a\\\":1}\"", "stop"), LLM_OK, "{\"a\":1}",
	  false, "ok" },
	{ "ollama-chat", OLLAMA("\"{   \"", "length"), LLM_TRUNCATED, NULL, false,
	  "cut at the cap" },
	{ "ollama-chat", OLLAMA("\"{}\"", "load"), LLM_INVALID, NULL, false,
	  "another reason" },
	{ "ollama-chat", "{\"error\":\"unexpected EOF\"}", LLM_FAILED, NULL, true,
	  "an error with 200" },
};

static void test_replies(void)
{
	for (size_t i = 0; i < COUNT(replies); i++) {
		struct llm_conf conf = conf_of(replies[i].api, "openai");
		struct arena a = { 0 };
		struct reply r;

		codec_read(codec_of(&conf), str_z(replies[i].body), 100, &a, &r);
		OK(r.outcome == replies[i].outcome && r.retry == replies[i].retry &&
		       (!replies[i].text || str_eq(r.text, str_z(replies[i].text))) &&
		       (r.outcome == LLM_OK || r.detail),
		   "%s: %s: outcome %d, %.*s", replies[i].api, replies[i].why,
		   (int)r.outcome, STR_ARG(r.text));
		OK(r.outcome != LLM_OK || (r.in_tokens == 90 && r.out_tokens == 7),
		   "its tokens");
		arena_fini(&a);
	}
}

static void test_cut_question(void)
{
	struct llm_conf conf = conf_of("ollama-chat", "openai");
	struct arena a = { 0 };
	struct reply r;

	codec_read(codec_of(&conf), STRL(OLLAMA("\"{}\"", "stop")), 10000, &a, &r);
	OK(r.outcome == LLM_TOO_LARGE, "90 tokens of 10,000 bytes: a part was cut off");
	arena_fini(&a);
}

enum { GO, RETRY, STOP };
static const struct {
	long status;
	const char *body;
	enum llm_outcome outcome;
	int then;
	int64_t wait_ms;
} errors[] = {
	{ 429, "{\"error\":{\"code\":\"rate_limit_exceeded\",\"type\":\"requests\"}}",
	  LLM_FAILED, RETRY, 0 },
	{ 429, "{\"error\":{\"code\":\"insufficient_quota\"}}", LLM_FAILED, STOP, 0 },
	{ 429, "{\"error\":{\"code\":null,\"type\":\"insufficient_quota\"}}",
	  LLM_FAILED, STOP, 0 },
	{ 429, "{\"error\":{\"code\":\"credit_balance_exhausted\"}}", LLM_FAILED, STOP,
	  0 },
	{ 429,
	  "{\"type\":\"error\",\"error\":{\"type\":\"enforced_spend_limit_reached\"}}",
	  LLM_FAILED, STOP, 0 },
	{ 429,
	  "[{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"details\":"
	  "[{\"x\":1},{\"retryDelay\":\"44s\"}]}}]",
	  LLM_FAILED, RETRY, 44000 },
	{ 429, "[{\"error\":{\"code\":429,\"status\":\"quota_exceeded\"}}]", LLM_FAILED,
	  STOP, 0 },
	{ 429, "garbage", LLM_FAILED, RETRY, 0 },
	{ 402, "", LLM_FAILED, STOP, 0 },
	{ 401, "{\"error\":\"unauthorized\"}", LLM_FAILED, STOP, 0 },
	{ 403, "", LLM_FAILED, STOP, 0 },
	{ 404, "{\"error\":\"model 'x' not found\"}", LLM_FAILED, STOP, 0 },
	{ 302, "", LLM_FAILED, STOP, 0 },
	{ 408, "", LLM_FAILED, RETRY, 0 },
	{ 409, "", LLM_FAILED, RETRY, 0 },
	{ 500, "{\"error\":{\"message\":\"oops\",\"code\":500}}", LLM_FAILED, RETRY,
	  0 },
	{ 502, "<html>", LLM_FAILED, RETRY, 0 },
	{ 503, "{\"error\":{\"type\":\"unavailable_error\",\"code\":503}}", LLM_FAILED,
	  RETRY, 0 },
	{ 504, "", LLM_FAILED, RETRY, 0 },
	{ 529, "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}",
	  LLM_FAILED, RETRY, 0 },
	{ 501, "", LLM_FAILED, GO, 0 },
	{ 413, "<html>", LLM_TOO_LARGE, GO, 0 },
	{ 400, "{\"error\":{\"code\":\"context_length_exceeded\"}}", LLM_TOO_LARGE, GO,
	  0 },
	{ 400,
	  "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
	  "\"message\":\"prompt is too long: 1 > 0\"}}",
	  LLM_TOO_LARGE, GO, 0 },
	{ 400,
	  "{\"object\":\"error\",\"message\":\"This model's maximum context length "
	  "is\"}",
	  LLM_TOO_LARGE, GO, 0 },
	{ 400, "{\"error\":{\"code\":400,\"type\":\"exceed_context_size_error\"}}",
	  LLM_TOO_LARGE, GO, 0 },
	{ 400, "{\"error\":{\"code\":\"content_filter\"}}", LLM_REFUSED, GO, 0 },
	{ 400, "{\"error\":{\"code\":\"invalid_value\"}}", LLM_FAILED, GO, 0 },
	{ 422, "{\"error\":{\"error\":{\"error\":{\"error\":{}}}}}", LLM_FAILED, GO,
	  0 },
};

/* What a message may say of it: a word that services have for it, never their text. */
static void test_refused_words(void)
{
	static const struct {
		const char *body, *detail;
	} t[] = {
		{ "{\"error\":{\"type\":\"invalid_request_error\",\"code\":"
		  "\"unsupported_parameter\"}}",
		  "the service refuses the request: unsupported_parameter" },
		{ "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\"}}",
		  "the service refuses the request: invalid_request_error" },
		{ "{\"error\":{\"message\":\"org-1\",\"code\":\"no org-1\"}}",
		  "the service refuses the request" },
		{ "{\"error\":\"org-1\"}", "the service refuses the request" },
	};

	for (size_t i = 0; i < COUNT(t); i++) {
		struct arena a = { 0 };
		struct reply r;

		codec_read_error(400, str_z(t[i].body), &a, &r);
		OK(strcmp(r.detail, t[i].detail) == 0, "%s", r.detail);
		arena_fini(&a);
	}
}

static void test_errors(void)
{
	for (size_t i = 0; i < COUNT(errors); i++) {
		struct arena a = { 0 };
		struct reply r;

		codec_read_error(errors[i].status, str_z(errors[i].body), &a, &r);
		OK(r.outcome == errors[i].outcome &&
		       r.retry == (errors[i].then == RETRY) &&
		       r.stop == (errors[i].then == STOP) &&
		       r.wait_ms == errors[i].wait_ms && r.detail,
		   "%ld %s: outcome %d, retry %d, stop %d", errors[i].status,
		   errors[i].body, (int)r.outcome, r.retry, r.stop);
		arena_fini(&a);
	}
}

int main(void)
{
	test_bodies();
	test_addresses();
	test_replies();
	test_cut_question();
	test_errors();
	test_refused_words();
	return tap_end();
}
