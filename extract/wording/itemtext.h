/* itemtext.h - the text of an item. */
#ifndef EXTRACT_WORDING_ITEMTEXT_H
#define EXTRACT_WORDING_ITEMTEXT_H
#include "extract/talk.h"

/* The text of an item of that kind made from n sentences, in the talk's arena. */
struct str item_text(const struct talk *t, enum item_kind kind, const size_t *sentences,
		     size_t n);
/* Writes the owner's first name in the text out in full: "Maya will send it". */
void item_name_owner(const struct talk *t, struct item *it);

#endif
