/* itemtext.h - the text of an item. */
#ifndef EXTRACT_WORDING_ITEMTEXT_H
#define EXTRACT_WORDING_ITEMTEXT_H
#include "extract/talk.h"

/* What these sentences of a talk say as one item of that kind.  In the talk's arena. */
struct str item_text(const struct talk *t, enum item_kind kind, const size_t *sentences,
		     size_t n);
/* "Maya will send it" by its owner's whole name. */
void item_name_owner(const struct talk *t, struct item *it);

#endif
