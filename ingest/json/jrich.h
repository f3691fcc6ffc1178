/* jrich.h - reads rich text in JSON exports: ProseMirror documents, HTML, Markdown. */
#ifndef INGEST_JSON_JRICH_H
#define INGEST_JSON_JRICH_H
#include "ingest/json/jtalk.h"

/*
 * Adds its headings, bullets, tasks and paragraphs as segments.  v: a ProseMirror
 * document, or a string of HTML if it begins with '<', else of Markdown.  Returns false
 * if it has no words.
 */
bool jrich_put(struct jtalk *t, struct jval v);

#endif
