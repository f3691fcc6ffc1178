/* attribute.h - which accounts an item is about. */
#ifndef EXTRACT_ATTRIBUTE_H
#define EXTRACT_ATTRIBUTE_H
#include "extract/talk.h"

/* Sets it->about from its words, its turns, its topic stretch, then the meeting's
 * subject. */
void item_attribute(const struct talk *t, struct item *it);

#endif
