/* conftable.c - every key of dossier.yaml, its type and its place in struct conf. */
#include "base/conftable.h"

#include "dossier/conf.h"

#define FIELDS(array)               \
	{                           \
		array, COUNT(array) \
	}
#define ACCOUNT(member) offsetof(struct known_account, member)
#define PERSON(member) offsetof(struct known_person, member)
#define CONF(member) offsetof(struct conf, member)

static const char relations[] = "customer prospect partner competitor";

static const struct field account_field[] = {
	{ .key = "name", .type = FIELD_NAME, .offset = ACCOUNT(name) },
	{ .key = "aliases", .type = FIELD_TEXTS, .offset = ACCOUNT(aliases) },
	{ .key = "domains", .type = FIELD_DOMAINS, .offset = ACCOUNT(domains) },
	{ .key = "relation",
	  .type = FIELD_CHOICE,
	  .offset = ACCOUNT(relation),
	  .words = relations },
};
static const struct field own_field[] = {
	{ .key = "name", .type = FIELD_NAME, .offset = CONF(own.name) },
	{ .key = "aliases", .type = FIELD_TEXTS, .offset = CONF(own.aliases) },
	{ .key = "domains", .type = FIELD_DOMAINS, .offset = CONF(own.domains) },
};
static const struct field project_field[] = {
	{ .key = "name", .type = FIELD_NAME, .offset = ACCOUNT(name) },
	{ .key = "aliases", .type = FIELD_TEXTS, .offset = ACCOUNT(aliases) },
};
static const struct field person_field[] = {
	{ .key = "name", .type = FIELD_NAME, .offset = PERSON(name) },
	{ .key = "aliases", .type = FIELD_TEXTS, .offset = PERSON(aliases) },
	{ .key = "email", .type = FIELD_EMAIL, .offset = PERSON(email) },
	{ .key = "org", .type = FIELD_TEXT, .offset = PERSON(org) },
	{ .key = "role", .type = FIELD_TEXT, .offset = PERSON(role) },
};
static const struct field path_field[] = {
	{ .key = "accounts",
	  .type = FIELD_TEMPLATE,
	  .offset = CONF(accounts_path),
	  .words = "name" },
	{ .key = "people",
	  .type = FIELD_TEMPLATE,
	  .offset = CONF(people_path),
	  .words = "name account" },
	{ .key = "meetings",
	  .type = FIELD_TEMPLATE,
	  .offset = CONF(meetings_path),
	  .words = "title date year month account" },
};
static const struct field limit_field[] = {
	{ .key = "bytes",
	  .type = FIELD_COUNT,
	  .offset = CONF(limit_bytes),
	  .least = 1 },
};
static const struct field llm_field[] = {
	{ .key = "always", .type = FIELD_BOOL, .offset = CONF(llm.always) },
	{ .key = "api",
	  .type = FIELD_CHOICE,
	  .offset = CONF(llm.api),
	  .words = "openai-chat openai-responses anthropic ollama-chat" },
	{ .key = "server",
	  .type = FIELD_CHOICE,
	  .offset = CONF(llm.server),
	  .words = "openai azure gemini llama.cpp vllm ollama" },
	{ .key = "url", .type = FIELD_URL, .offset = CONF(llm.url) },
	{ .key = "model", .type = FIELD_TEXT, .offset = CONF(llm.model) },
	{ .key = "key_env", .type = FIELD_TEXT, .offset = CONF(llm.key_env) },
	{ .key = "key_file", .type = FIELD_KEY_FILE, .offset = CONF(llm.key_file) },
	{ .key = "headers", .type = FIELD_HEADERS, .offset = CONF(llm.headers) },
	{ .key = "forced_tool", .type = FIELD_BOOL, .offset = CONF(llm.forced_tool) },
	{ .key = "max_tokens",
	  .type = FIELD_COUNT,
	  .offset = CONF(llm.max_tokens),
	  .least = 16 }, /* OpenAI's Responses API refuses less */
	{ .key = "context",
	  .type = FIELD_COUNT,
	  .offset = CONF(llm.context),
	  .least = 1024 },
	{ .key = "timeout",
	  .type = FIELD_COUNT,
	  .offset = CONF(llm.timeout),
	  .least = 1 },
	{ .key = "requests_per_minute",
	  .type = FIELD_COUNT,
	  .offset = CONF(llm.requests_per_minute) },
	{ .key = "tokens_per_minute",
	  .type = FIELD_COUNT,
	  .offset = CONF(llm.tokens_per_minute) },
	{ .key = "price_in", .type = FIELD_MILLI, .offset = CONF(llm.price_in) },
	{ .key = "price_out", .type = FIELD_MILLI, .offset = CONF(llm.price_out) },
	{ .key = "redact",
	  .type = FIELD_CHOICE,
	  .offset = CONF(llm.redact),
	  .words = "names contacts none" },
	{ .key = "never_send", .type = FIELD_TEXTS, .offset = CONF(llm.never_send) },
};
static const struct fields account_fields = FIELDS(account_field);
static const struct fields own_fields = FIELDS(own_field);
static const struct fields project_fields = FIELDS(project_field);
static const struct fields person_fields = FIELDS(person_field);
static const struct fields path_fields = FIELDS(path_field);
static const struct fields limit_fields = FIELDS(limit_field);
static const struct fields llm_fields = FIELDS(llm_field);

static const struct field conf_field[] = {
	{ .key = "me", .type = FIELD_TEXT, .offset = CONF(me) },
	{ .key = "organisation", .type = FIELD_MAP, .sub = &own_fields },
	{ .key = "accounts",
	  .type = FIELD_ACCOUNTS,
	  .offset = CONF(accounts),
	  .sub = &account_fields },
	{ .key = "people",
	  .type = FIELD_PEOPLE,
	  .offset = CONF(people),
	  .sub = &person_fields },
	{ .key = "projects",
	  .type = FIELD_ACCOUNTS,
	  .offset = CONF(projects),
	  .sub = &project_fields },
	{ .key = "timezone", .type = FIELD_ZONE, .offset = CONF(timezone) },
	{ .key = "open_days", .type = FIELD_COUNT, .offset = CONF(open_days) },
	{ .key = "language", .type = FIELD_LANGUAGE, .offset = CONF(language) },
	{ .key = "paths", .type = FIELD_MAP, .sub = &path_fields },
	{ .key = "project_folders",
	  .type = FIELD_PATHS,
	  .offset = CONF(project_folders) },
	{ .key = "templates", .type = FIELD_FOLDER, .offset = CONF(templates) },
	{ .key = "rules", .type = FIELD_PATHS, .offset = CONF(rules) },
	{ .key = "profile", .type = FIELD_NAME, .offset = CONF(profile) },
	{ .key = "limits", .type = FIELD_MAP, .sub = &limit_fields },
	{ .key = "llm", .type = FIELD_MAP, .sub = &llm_fields },
};
const struct fields conf_fields = FIELDS(conf_field);
