/*
 * value.h - what a template can name: a tree in an arena.
 *
 * A value says whether its text is trusted.  TEXT comes from a record and is
 * neutralised wherever a template puts it; MARKUP was made by our own code and
 * goes in as it is.  Templates cannot change that.
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
	VALUE_RICH,   /* TEXT and MARKUP parts, shown one after another */
	VALUE_LIST,
	VALUE_MAP
};

struct value_pair;
struct value {
	enum value_kind kind;
	bool truth;      /* VALUE_BOOL */
	size_t mark;     /* 1-based number of the entry it shows, 0 = none */
	struct str text; /* TEXT, MARKUP; may span lines in MARKUP only */
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

/* All borrow the text; an absent text (p NULL) gives VALUE_NONE. */
struct value value_text(struct str s);
struct value value_markup(struct str s);
struct value value_bool(bool truth);
struct value value_list(void);
struct value value_map(void);
struct value value_rich(void);
/* Appends to a list or a rich text; sets a member of a map (a second time: both stay,
 * the first is found).  The value is copied, its parts are shared. */
void value_add(struct arena *a, struct value *list, struct value item);
void value_set(struct arena *a, struct value *map, const char *key, struct value item);
/* A member of a map, or NULL. */
const struct value *value_get(const struct value *map, struct str key);
/* Whether a section over it is shown: not for none, false, empty text or list. */
bool value_true(const struct value *v);

#endif
