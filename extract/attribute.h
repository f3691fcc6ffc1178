/* attribute.h - which accounts an item is about. */
#ifndef EXTRACT_ATTRIBUTE_H
#define EXTRACT_ATTRIBUTE_H
#include "extract/talk.h"

/*
 * Sets it->about: by the accounts that its own words name, else by those of its turns,
 * of the stretch of talk around it, or of the whole meeting, in this order.
 */
void item_attribute(const struct talk *t, struct item *it);

#endif
