/*
 * recshape.h - the members of dossier.meeting/1 as tables: one description for
 * the reader, the writer and the deep copy, so that they cannot drift apart.
 */
#ifndef BASE_RECSHAPE_H
#define BASE_RECSHAPE_H
#include <stddef.h>
#include <stdint.h>

#include "dossier/record.h"

enum member_type {
	MEMBER_SCHEMA, /* the literal RECORD_SCHEMA; has no place in the struct */
	MEMBER_STR,
	MEMBER_INT,
	MEMBER_MILLI, /* int64_t thousandths, never absent */
	MEMBER_TIME,  /* int64_t milliseconds or TIME_NONE, written in seconds */
	MEMBER_BOOL,
	MEMBER_SEG_KIND,
	MEMBER_ITEM_KIND,
	MEMBER_MARK, /* char */
	MEMBER_STRS,
	MEMBER_INTS,
	MEMBER_OBJECT, /* a struct in place */
	MEMBER_LIST    /* a VEC of structs */
};

enum member_when {
	MEMBER_ALWAYS, /* written as null, 0, false or [] when absent */
	MEMBER_ASIDE,  /* the same, but not on any page: record_parse_shown skips it */
	MEMBER_SOME,   /* left out when absent */
	MEMBER_MUST    /* as MEMBER_ALWAYS; a line without it is refused */
};

struct shape;

struct member {
	const char *key;        /* with quotes and colon: "name": */
	uint8_t len;            /* of key */
	uint8_t type, when;     /* enum member_type, enum member_when */
	uint16_t at;            /* offset in the struct */
	const struct shape *of; /* of an object, or of the elements of a list */
};

struct shape {
	const struct member *v;
	uint8_t n;      /* at most 32 */
	uint16_t size;  /* of the struct */
	uint16_t extra; /* offset of its `extra` */
};

extern const struct shape record_shape;

/* The layout that every VEC has; to be copied from and to one with memcpy. */
struct anyvec {
	void *v;
	size_t n, cap;
};

#endif
