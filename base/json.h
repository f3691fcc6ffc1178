/*
 * json.h - a strict pull reader over one JSON text in memory, and a writer.
 *
 * Reader: RFC 8259, UTF-8 checked, nesting at most JSON_DEPTH, integers kept as
 * text so that 64 bits survive.  It allocates only for strings with escapes.
 * A NUL may stand in a string (\u0000); raw control bytes may not, nor half of a
 * surrogate pair, unless `lax`.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

enum { JSON_DEPTH = 64 };

enum json_type {
	JSON_NULL,
	JSON_FALSE,
	JSON_TRUE,
	JSON_NUMBER,
	JSON_STRING,
	JSON_ARRAY,
	JSON_OBJECT,
	JSON_ERROR
};

struct json {
	struct str text;     /* borrowed: the whole text */
	size_t at;           /* byte position of the reader */
	struct arena *arena; /* for decoded strings */
	int depth;
	/* Strings may hold raw control bytes (whisper.cpp) and cut pairs (as U+FFFD).
	 */
	bool lax;
	struct err *err; /* filled once, at the first error; may be NULL */
	bool failed;
};

void json_init(struct json *j, struct str text, struct arena *a, struct err *e);
/* Type of the next value, which is not consumed. */
enum json_type json_peek(struct json *j);
/* Each consumes one value.  On a wrong type: the error is set, and zero is returned. */
struct str json_string(struct json *j);
/* Number as thousandths, rounded to nearest (1.5 -> 1500); saturates. */
int64_t json_milli(struct json *j);
int64_t json_int(struct json *j);
bool json_bool(struct json *j);
/* Consumes any value; returns its raw text. */
struct str json_raw(struct json *j);
/* If the next value is null, consumes it and returns true. */
bool json_null(struct json *j);
/*
 * Objects:  if (json_enter(j, JSON_OBJECT)) while (json_key(j, &key)) { value }
 * Arrays:   if (json_enter(j, JSON_ARRAY)) while (json_more(j)) { value }
 * json_key and json_more consume the closing bracket when they return false.
 */
bool json_enter(struct json *j, enum json_type type);
bool json_key(struct json *j, struct str *key);
bool json_more(struct json *j);
/* After the last value: true when only white space is left. */
bool json_end(struct json *j);

/* Writer: appends a quoted string, valid JSON for any bytes (invalid UTF-8 -> U+FFFD).
 */
void json_put_string(struct buf *b, struct str s);
/* The same behind `before`: ",\"id\":". */
void json_put_member(struct buf *b, const char *before, struct str s);
/* 83000 -> 83.0, 93500 -> 93.5, -5 -> -0.005: always a decimal point, no exponent. */
void json_put_milli(struct buf *b, int64_t milli);

#endif
