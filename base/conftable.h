/* conftable.h - the keys of dossier.yaml: one table per map. */
#ifndef BASE_CONFTABLE_H
#define BASE_CONFTABLE_H
#include <stddef.h>
#include <stdint.h>

/* How a value is read.  The other members of the field say what else it needs. */
enum field_type {
	FIELD_TEXT,    /* one line; null = not told */
	FIELD_NAME,    /* the same, but it must be there and not be empty */
	FIELD_TEXTS,   /* a list of them, or one alone */
	FIELD_DOMAINS, /* the same, in lower case and without '@' */
	FIELD_HEADERS, /* of HTTP */
	FIELD_COUNT,   /* integer of at least `least` */
	FIELD_BOOL,
	FIELD_MILLI,  /* decimal number, kept as thousandths */
	FIELD_CHOICE, /* one of the words in `words` */
	FIELD_ZONE,
	FIELD_EMAIL,
	FIELD_LANGUAGE, /* must be there, as FIELD_NAME */
	FIELD_KEY_FILE,
	FIELD_URL,      /* https, or http to this machine */
	FIELD_TEMPLATE, /* path of pages; `words` = the variables it may have */
	FIELD_FOLDER,
	FIELD_PATHS, /* a list of paths in the vault */
	FIELD_MAP,   /* another table, `sub`, in the same struct */
	FIELD_ACCOUNTS,
	FIELD_PEOPLE
};

struct field {
	const char *key;
	enum field_type type;
	size_t offset;
	const char *words; /* separated by spaces */
	const struct fields *sub;
	int64_t least;
};

struct fields {
	const struct field *v;
	size_t n;
};

extern const struct fields conf_fields; /* offsets into struct conf */

#endif
