/* jrich.h - rich text inside JSON exports: ProseMirror trees, HTML, Markdown. */
#ifndef INGEST_JSON_JRICH_H
#define INGEST_JSON_JRICH_H
#include "ingest/json/jtalk.h"

/*
 * Adds headings, bullets, tasks and paragraphs.  v: a ProseMirror document, or a
 * string of HTML (when it begins with '<') or Markdown.  false when it had no words.
 */
bool jrich_put(struct jtalk *t, struct jval v);

#endif
