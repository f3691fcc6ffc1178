/*
 * jlist.h - the list in a JSON export that is the talk, and what its elements call
 * who, when and what.  Another program's name is one more in a table of jlist.c.
 */
#ifndef INGEST_JSON_JLIST_H
#define INGEST_JSON_JLIST_H
#include "ingest/json/jtalk.h"

/* Its elements have words, and who said them or when; else none. */
struct jval jlist_of(struct jval root);
/* What one element says: a string, or none when it has its words one by one. */
struct jval jlist_text(struct jval x);
/* Its words one by one, where it has them so. */
struct jval jlist_words(struct jval x);
/* A label, or an object that has one. */
struct jval jlist_who(struct jval x);
struct str jlist_email(struct jval x);
struct jval jlist_start(struct jval x);
struct jval jlist_end(struct jval x);
/* The first time in the list. */
struct jval jlist_first_time(struct jval list);
/* Of its times: so much is said in seconds, or in a thousandth of that. */
enum junit jlist_unit(struct jval list);

#endif
