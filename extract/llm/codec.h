/*
 * codec.h - the wire formats of model services behind one table.
 *
 * A codec turns a question into a body and a body into an answer; it knows no
 * sockets.  Bodies are the same bytes for the same question.  Sources: OpenAI's
 * openapi.yaml, Anthropic's and Ollama's API documentation; see docs/llm.md.
 */
#ifndef EXTRACT_LLM_CODEC_H
#define EXTRACT_LLM_CODEC_H
#include "base/json.h"
#include "extract/llm/client.h"

/* What a whole response says.  Zeroed, then filled. */
struct reply {
	enum llm_outcome outcome;
	struct str text; /* of the model, undecoded twice: JSON, if all is well */
	int64_t in_tokens, out_tokens; /* 0 = not told */
	const char *detail; /* static, but the arena's may be without stop; or NULL */
	bool retry;         /* LLM_FAILED, and the same may work later */
	bool stop;          /* LLM_FAILED, and nothing else will work either */
	int64_t wait_ms;    /* the body's own hint; 0 = none */
};

struct codec {
	const char *api;  /* as in dossier.yaml */
	const char *path; /* below the base URL */
	/* The key's header up to the key; a server of that api may have its own. */
	const char *key_header;
	const char *version_header; /* or NULL */
	void (*body)(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q);
	/* One JSON object with status 200; j stands before it. */
	void (*read)(struct json *j, struct reply *out);
	bool cuts; /* may drop what does not fit its window, without a word */
};

extern const struct codec codec_openai_chat, codec_openai_responses, codec_anthropic,
    codec_ollama_chat;

/* That of conf->api. */
const struct codec *codec_of(const struct llm_conf *conf);
/* The base URL without its query. */
struct str codec_base(const struct llm_conf *conf);
/* Base URL, path, and the query of the base URL, if any. */
struct str codec_url(const struct codec *c, const struct llm_conf *conf,
		     struct arena *a);
/* "Authorization: Bearer " and the like. */
const char *codec_key_header(const struct codec *c, const struct llm_conf *conf);
/*
 * Reads a response with status 200: LLM_OK only with one whole JSON object in
 * reply.text.  sent: bytes of the question, to see that none was cut off.
 */
void codec_read(const struct codec *c, struct str body, size_t sent, struct arena *a,
		struct reply *out);
/* Reads one with another status, whatever its body is. */
void codec_read_error(long status, struct str body, struct arena *a, struct reply *out);

/* Shared by the codecs. */

/* "key":"value" with a comma in front unless it is the first of its object. */
void body_text(struct buf *out, const char *key, struct str value);
void body_count(struct buf *out, const char *key, int64_t value);
/* {"role":"system",...},{"role":"user",...}; no system when it is empty. */
void body_messages(struct buf *out, struct str system, struct str user);
/* The system text with the schema below it, for servers that only obey a grammar. */
struct str body_system(struct buf *scratch, const struct llm_ask *q, bool with_schema);
/* The schema without blanks, and without a key at any depth (NULL: with all). */
void body_schema(struct buf *out, struct str schema, const char *without);
/* Enters an object or array; any other value is passed over, and false. */
bool reply_object(struct json *j);
bool reply_array(struct json *j);
/* How it ended, as reply.outcome and reply.detail. */
void reply_end(struct reply *out, enum llm_outcome outcome, const char *detail);
/* Tokens, from the object at the reader. */
void reply_usage(struct json *j, const char *in, const char *out_name,
		 struct reply *out);
/* Text, or none for null and any other type. */
struct str reply_text(struct json *j);
/* The text of one member of the object at the reader; the others are passed over. */
struct str reply_member(struct json *j, const char *key);
/* An integer, or 0 for anything else. */
int64_t reply_count(struct json *j);

#endif
