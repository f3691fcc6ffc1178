/* labels.h - what a line of notes says of itself before or behind its words. */
#ifndef EXTRACT_NOTES_LABELS_H
#define EXTRACT_NOTES_LABELS_H
#include "extract/notes/headings.h"
#include "extract/talk.h"

struct label {
	enum section section; /* under whose heading the line could stand as well */
	struct str text;      /* what is left of it */
	struct str owner;     /* of "TODO(ben)": a name, or none */
	struct str above;     /* of label_doing: what stands before it, or none */
};

/*
 * "Decided: two vans", "TODO(ben) order tyres", "AI: Ben orders tyres", "? who pays",
 * "@ben order tyres", "-> ben: order tyres", "needs tyres -> ben, by Friday", "Ben to
 * order tyres", "ben: order tyres".
 */
bool label_find(const struct talk *t, struct str line, struct label *out);
/* "Ben rings Al on Thursday", "12 vans, Ben counting them by 3/9", "Roof leaks. Ben
 * to call the tiler": who does something by a day, or is to, in a bullet. */
bool label_doing(const struct talk *t, struct str line, struct label *out);
/* "Action: ...", "Decision: ..." at the start of a sentence within a line. */
bool label_inside(const struct talk *t, struct str sentence, struct label *out);

#endif
