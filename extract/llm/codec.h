/*
 * codec.h - the wire formats of model services.
 *
 * A codec writes a question as the body of a request, and reads the body of a response.
 * It sends nothing.  The same question always has the same bytes.  Sources: OpenAI's
 * openapi.yaml, Anthropic's and Ollama's API documentation; see docs/llm.md.
 */
#ifndef EXTRACT_LLM_CODEC_H
#define EXTRACT_LLM_CODEC_H
#include "base/json.h"
#include "extract/llm/client.h"

/* What a whole response says. */
struct reply {
	enum llm_outcome outcome;
	struct str text;               /* what the model wrote: if all is well, JSON */
	int64_t in_tokens, out_tokens; /* 0 = not told */
	const char
	    *detail;     /* or NULL; static if stop is set, else perhaps in the arena */
	bool retry;      /* LLM_FAILED, but the same request may work later */
	bool stop;       /* LLM_FAILED, and no other request will work either */
	int64_t wait_ms; /* how long the body asks to wait; 0 = it does not say */
};

struct codec {
	const char *api;  /* as in dossier.yaml */
	const char *path; /* below the base URL */
	/* The header with the key, up to the key; some servers have another one. */
	const char *key_header;
	const char
	    *version_header; /* a whole header that each request needs, or NULL */
	/* Appends the body of a request. */
	void (*body)(struct buf *out, const struct llm_conf *conf,
		     const struct llm_ask *q);
	/* Reads the body of a response with status 200, an object that j is at. */
	void (*read)(struct json *j, struct reply *out);
	bool cuts; /* the server may silently drop what does not fit the context */
};

extern const struct codec codec_openai_chat, codec_openai_responses, codec_anthropic,
    codec_ollama_chat;

/* The codec that conf->api names. */
const struct codec *codec_of(const struct llm_conf *conf);
/* The base URL without its query. */
struct str codec_base(const struct llm_conf *conf);
/* The URL of requests, in a: base, the codec's path, and the query of the base. */
struct str codec_url(const struct codec *c, const struct llm_conf *conf,
		     struct arena *a);
/* The header with the key, up to the key: "Authorization: Bearer ". */
const char *codec_key_header(const struct codec *c, const struct llm_conf *conf);
/*
 * Fills *out from a response with status 200.  The outcome is LLM_OK only if out->text
 * is one whole JSON object.  sent: bytes of the question, to notice that the server
 * dropped some.
 */
void codec_read(const struct codec *c, struct str body, size_t sent, struct arena *a,
		struct reply *out);
/* Fills *out from a response with another status; its body may be anything. */
void codec_read_error(long status, struct str body, struct arena *a, struct reply *out);

/* ---- shared by the codecs: writing bodies ----------------------------------- */

/* Append a member, after a comma unless it is the first of its object. */
void body_text(struct buf *out, const char *key, struct str value);
void body_count(struct buf *out, const char *key, int64_t value);
/* Appends {"role":"system",...},{"role":"user",...}; the first only if it has text. */
void body_messages(struct buf *out, struct str system, struct str user);
/*
 * The system text; with the schema below it if asked for, because some servers keep a
 * model to the schema without showing it.  May be built in scratch.
 */
struct str body_system(struct buf *scratch, const struct llm_ask *q, bool with_schema);
/* Appends the schema without blanks and, unless NULL, without this key at any depth. */
void body_schema(struct buf *out, struct str schema, const char *without);

/* ---- shared by the codecs: reading responses -------------------------------- */

/* Enter an object or array; for any other value skip it and return false. */
bool reply_object(struct json *j);
bool reply_array(struct json *j);
/* Sets outcome and detail. */
void reply_end(struct reply *out, enum llm_outcome outcome, const char *detail);
/* Reads the two counts of tokens from the object at the reader. */
void reply_usage(struct json *j, const char *in, const char *out_name,
		 struct reply *out);
/* The string at the reader; none for any other value. */
struct str reply_text(struct json *j);
/* The string of one member of the object at the reader, whose others are skipped. */
struct str reply_member(struct json *j, const char *key);
/* The integer at the reader; 0 for any other value. */
int64_t reply_count(struct json *j);

#endif
