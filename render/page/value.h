/*
 * value.h - the values that a template can name: a tree in an arena.
 *
 * A value says whether its text is trusted.  TEXT comes from a record and is made
 * harmless wherever a template puts it (escape.h); MARKUP comes from our own code and
 * is put in unchanged.  A template cannot change that.
 */
#ifndef RENDER_PAGE_VALUE_H
#define RENDER_PAGE_VALUE_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

enum value_kind {
	VALUE_NONE,
	VALUE_BOOL,
	VALUE_TEXT,   /* untrusted */
	VALUE_MARKUP, /* safe, prebuilt */
	VALUE_RICH,   /* a sequence of TEXT and MARKUP */
	VALUE_LIST,
	VALUE_MAP
};

struct value_pair;
struct value {
	enum value_kind kind;
	bool truth;      /* VALUE_BOOL */
	size_t mark;     /* of the entry it shows: index into view.marks + 1, or 0 */
	struct str text; /* TEXT, MARKUP; only MARKUP may have several lines */
	struct value_items {
		struct value *v;
		size_t n, cap;
	} items; /* RICH, LIST */
	struct value_pairs {
		struct value_pair *v;
		size_t n, cap;
	} pairs; /* MAP */
};
struct value_pair {
	struct str key;
	struct value value;
};

/* Both borrow the text; none gives VALUE_NONE. */
struct value value_text(struct str s);
struct value value_markup(struct str s);
struct value value_bool(bool truth);
struct value value_list(void);
struct value value_map(void);
struct value value_rich(void);
/* Appends to a list or a rich text.  item is copied, but its parts are shared. */
void value_add(struct arena *a, struct value *list, struct value item);
/* Adds a member to a map, likewise.  A second member with that key is never found. */
void value_set(struct arena *a, struct value *map, const char *key, struct value item);
/* A member of a map, or NULL. */
const struct value *value_get(const struct value *map, struct str key);
/* Whether a section for it is shown: false for none, false, empty texts and lists. */
bool value_true(const struct value *v);

#endif
