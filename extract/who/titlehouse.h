/* titlehouse.h - organisations that only the title of a meeting names. */
#ifndef EXTRACT_WHO_TITLEHOUSE_H
#define EXTRACT_WHO_TITLEHOUSE_H
#include "extract/talk.h"

/*
 * The organisation in the title ("Larch and Lowe" in "Larch and Lowe commercials"), if
 * somebody of ours meets people whose organisation is not known; or none.  Call after
 * people_find().
 */
struct str title_house(struct talk *t);

#endif
