/* answered.h - questions of notes that say their answer; for notes.c. */
#ifndef EXTRACT_NOTES_ANSWERED_H
#define EXTRACT_NOTES_ANSWERED_H
#include "dossier/mem.h"

/* "Who pays? (answered: Corvane)", "Who pays? A: Corvane", "Who pays? - answered". */
bool answered_within(struct str text);
/* "A: Corvane", "Answer: Corvane": a line that answers the one above. */
bool answered_by(struct str line);

#endif
