/* titlehouse.h - houses that only a title names. */
#ifndef EXTRACT_WHO_TITLEHOUSE_H
#define EXTRACT_WHO_TITLEHOUSE_H
#include "extract/talk.h"

/*
 * "Larch and Lowe" of "Larch and Lowe commercials", where one of ours meets people of
 * whom nothing tells a house, or none.  people_find has listed who is there.
 */
struct str title_house(struct talk *t);

#endif
