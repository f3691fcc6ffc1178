/* conftable.h - the keys of dossier.yaml: one table per map. */
#ifndef BASE_CONFTABLE_H
#define BASE_CONFTABLE_H
#include <stddef.h>
#include <stdint.h>

/* What a value must be.  Some types use further members of struct field. */
enum field_type {
	FIELD_TEXT,    /* one line; null = not given */
	FIELD_NAME,    /* one line, required and not empty */
	FIELD_TEXTS,   /* a list of texts, or one text */
	FIELD_DOMAINS, /* the same; stored in lower case and without '@' */
	FIELD_HEADERS, /* the same; HTTP header lines */
	FIELD_COUNT,   /* an integer of at least `least` */
	FIELD_BOOL,
	FIELD_MILLI,  /* decimal number, kept as thousandths */
	FIELD_CHOICE, /* one of the words in `words` */
	FIELD_ZONE,
	FIELD_EMAIL,
	FIELD_LANGUAGE, /* required, as FIELD_NAME */
	FIELD_KEY_FILE,
	FIELD_URL,      /* see confurl_check() */
	FIELD_TEMPLATE, /* see confpath_template(), with `words` */
	FIELD_FOLDER,
	FIELD_PATHS, /* a list of paths in the vault */
	FIELD_MAP,   /* a map with the keys of `sub`, read into the same struct */
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
