/* attribute.h - which accounts an item is about. */
#ifndef EXTRACT_ATTRIBUTE_H
#define EXTRACT_ATTRIBUTE_H
#include "extract/talk.h"

/* Sets it->about, by the nearest evidence: attribute.c has the order. */
void item_attribute(const struct talk *t, struct item *it);

#endif
