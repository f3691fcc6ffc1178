/*
 * jlist.h - finds the list in a JSON export that is the talk, and reads its elements,
 * by the names of members that most programs use.  To support another name, add it to a
 * table of jlist.c.
 */
#ifndef INGEST_JSON_JLIST_H
#define INGEST_JSON_JLIST_H
#include "ingest/json/jtalk.h"

/* The list whose elements have words, and who said them or when; absent if none is. */
struct jval jlist_of(struct jval root);
/* What an element says, a string; absent if it has its words one by one. */
struct jval jlist_text(struct jval x);
/* The words of an element that has them one by one, an array; else absent. */
struct jval jlist_words(struct jval x);
/* Who says it: a label, or an object that has one. */
struct jval jlist_who(struct jval x);
struct str jlist_email(struct jval x);
/* When it begins and ends. */
struct jval jlist_start(struct jval x);
struct jval jlist_end(struct jval x);
/* The first time in the list. */
struct jval jlist_first_time(struct jval list);
/* The unit of its times: by their size, a name that ends in "_ms", or the speed at
 * which people would speak. */
enum junit jlist_unit(struct jval list);

#endif
