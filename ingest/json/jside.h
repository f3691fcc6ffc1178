/*
 * jside.h - JSON files beside a talk that say more about the meeting.  Each one is a
 * row of the table in side.c, and is described there (struct side).
 */
#ifndef INGEST_JSON_JSIDE_H
#define INGEST_JSON_JSIDE_H
#include "dossier/record.h"

struct jside;
extern const struct jside jside_graph, jside_gong, jside_tldv, jside_hyprnote,
    jside_meetily;

/* Whether the first bytes of a file look like one of this kind. */
bool jside_is(const struct jside *kind, struct str text);
/* Adds what the file says to the talk; arguments and result as in struct side. */
bool jside_attach(const struct jside *kind, struct record *r, struct str text,
		  bool sure);

#endif
