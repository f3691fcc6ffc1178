/*
 * json.h - a strict pull reader over one JSON text in memory, and a writer.
 *
 * The reader follows RFC 8259 and checks UTF-8.  Nesting goes to JSON_DEPTH; numbers
 * stay text until they are asked for, so that 64 bits survive.  Only strings with
 * escapes are copied.  A string may contain a NUL (\u0000) but, unless `lax`, no raw
 * control byte and no half of a surrogate pair.
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
	/* Accept raw control bytes, which whisper.cpp writes; half a pair is U+FFFD. */
	bool lax;
	struct err *err; /* filled once, at the first error; may be NULL */
	bool failed;
};

/*
 * All arguments are borrowed.  Errors are ERR_SYNTAX, ERR_ENCODING or ERR_LIMIT, with
 * the byte column in e->col.
 */
void json_init(struct json *j, struct str text, struct arena *a, struct err *e);
/* The type of the next value, which is not consumed. */
enum json_type json_peek(struct json *j);
/* Each consumes one value; one of another type is an error and gives 0 or none. */
struct str json_string(struct json *j);
/* A number in thousandths, rounded to the nearest (1.5 -> 1500); saturates. */
int64_t json_milli(struct json *j);
int64_t json_int(struct json *j);
bool json_bool(struct json *j);
/* Consumes any value and returns its raw text. */
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

/* Appends a quoted string: valid JSON for any bytes, invalid UTF-8 becomes U+FFFD. */
void json_put_string(struct buf *b, struct str s);
/* Appends `before`, such as ",\"id\":", and a quoted string. */
void json_put_member(struct buf *b, const char *before, struct str s);
/* Appends 83000 as 83.0, -5 as -0.005: always a decimal point, never an exponent. */
void json_put_milli(struct buf *b, int64_t milli);

#endif
