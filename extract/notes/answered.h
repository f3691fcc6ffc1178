/* answered.h - questions in notes that have their answer with them; for notes.c. */
#ifndef EXTRACT_NOTES_ANSWERED_H
#define EXTRACT_NOTES_ANSWERED_H
#include "dossier/mem.h"

/* Whether a question says its answer: "Who pays? A: Corvane", "Who pays? - answered".
 */
bool answered_within(struct str text);
/* Whether a line answers the one above it: "A: Corvane", "Answer: Corvane". */
bool answered_by(struct str line);

#endif
