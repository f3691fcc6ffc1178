/*
 * jside.h - JSON files beside a talk, a row of the table of side.c each: whether the
 * first bytes are of one, and what it adds to the talk (see struct side).
 */
#ifndef INGEST_JSON_JSIDE_H
#define INGEST_JSON_JSIDE_H
#include "dossier/record.h"

struct jside;
extern const struct jside jside_graph, jside_gong, jside_tldv, jside_hyprnote,
    jside_meetily;

bool jside_is(const struct jside *kind, struct str text);
bool jside_attach(const struct jside *kind, struct record *r, struct str text,
		  bool sure);

#endif
