/* trim.h - the part of what somebody said without a stop that an item is about. */
#ifndef EXTRACT_WORDING_TRIM_H
#define EXTRACT_WORDING_TRIM_H
#include "dossier/str.h"

/*
 * "the kiln's off till Monday anyway I'll send you the card": from "I'll" on, where it
 * tells what is promised; else all of it.  A sentence with marks is left as it is.
 */
struct str trim_promise(struct str sentence);

#endif
