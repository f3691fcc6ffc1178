/* labels.h - labels at the ends of a line of notes that say what the line is. */
#ifndef EXTRACT_NOTES_LABELS_H
#define EXTRACT_NOTES_LABELS_H
#include "extract/notes/headings.h"
#include "extract/talk.h"

struct label {
	enum section section; /* the section in which the line could stand as well */
	struct str text;      /* the line without the label */
	struct str owner;     /* a name, as in "TODO(ben)", or none */
	struct str above;     /* label_doing: the text before it, or none */
};

/*
 * Finds the label of a line: "Decided: two vans", "TODO(ben) order tyres", "AI: Ben
 * orders tyres", "? who pays", "@ben order tyres", "-> ben: order tyres", "needs tyres
 * -> ben, by Friday", "Ben to order tyres", "ben: order tyres".  false if it has none.
 */
bool label_find(const struct talk *t, struct str line, struct label *out);
/*
 * Finds in a bullet somebody who does something by a day or is to do it: "Ben rings Al
 * on Thursday", "12 vans, Ben counting them by 3/9", "Roof leaks. Ben to call the
 * tiler".
 */
bool label_doing(const struct talk *t, struct str line, struct label *out);
/* Finds "Action: ...", "Decision: ..." at the start of a sentence within a line. */
bool label_inside(const struct talk *t, struct str sentence, struct label *out);

#endif
