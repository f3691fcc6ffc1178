/* robot.h - mails that a program sends: who it is, and what it puts around the words.
 */
#ifndef INGEST_WRITTEN_ROBOT_H
#define INGEST_WRITTEN_ROBOT_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * Whether a program or a firm sends it: "no-reply@", "notifications@"; a mailbox that
 * is nobody's own ("notes@", "hello@"), under the name of its house or product.
 */
bool robot_sends(struct str from);
/*
 * Its words without buttons ("View notes <https://...>") and the footer ("You received
 * this mail because"): those lines are left empty.
 */
struct str robot_words(struct arena *a, struct str body);

#endif
