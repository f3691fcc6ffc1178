/* outline.h - notes written as an outline: all of it is a list, headings and tasks too.
 */
#ifndef INGEST_WRITTEN_OUTLINE_H
#define INGEST_WRITTEN_OUTLINE_H
#include "base/mdscan.h"

/*
 * Makes a bullet what it stands for: "- # Kiln weekly" and "- Decisions" above points
 * of its own are headings, "- TODO call Ada" is a task.  at: the scan behind it.
 */
void outline_line(const struct mdscan *at, struct md_line *l);
/* "client:: Orlin", "collapsed:: true": a property of the page or of a point. */
bool outline_property(struct str s, struct str *key);
/* One that tells the program what to show, and nobody anything. */
bool outline_is_machine(struct str s);

#endif
