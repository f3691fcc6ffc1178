/*
 * jside.h - JSON files beside a talk, for the table of side.c: whether the first
 * bytes are of one, and what it adds to the talk (see struct side).
 */
#ifndef INGEST_JSON_JSIDE_H
#define INGEST_JSON_JSIDE_H
#include "ingest/side.h"

bool jside_is_graph(struct str raw, struct str text);
bool jside_attach_graph(struct record *r, const struct side_file *f, int64_t day,
			bool sure);
bool jside_is_gong(struct str raw, struct str text);
bool jside_attach_gong(struct record *r, const struct side_file *f, int64_t day,
		       bool sure);
bool jside_is_tldv(struct str raw, struct str text);
bool jside_attach_tldv(struct record *r, const struct side_file *f, int64_t day,
		       bool sure);
bool jside_is_hyprnote(struct str raw, struct str text);
bool jside_attach_hyprnote(struct record *r, const struct side_file *f, int64_t day,
			   bool sure);
bool jside_is_meetily(struct str raw, struct str text);
bool jside_attach_meetily(struct record *r, const struct side_file *f, int64_t day,
			  bool sure);

#endif
