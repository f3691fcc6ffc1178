/*
 * fit_talk.h - reads a labelled record with the signals that extraction uses.  Private
 * to this folder.
 */
#ifndef EXTRACT_FIT_FIT_TALK_H
#define EXTRACT_FIT_FIT_TALK_H
#include "extract/fit/fit_data.h"

struct who_index;
struct fit_private;

/* What a record is read with; all is borrowed. */
struct fit_engine {
	const struct conf *conf;
	struct rules *rules;
	struct rules_scratch *scratch;
	struct who_index *who;
	struct fit_private *private; /* every talk is added to it */
};

/* The record's "group", else its id.  Meetings of one group are alike, and so are in
 * one fold. */
struct str fit_talk_group(const struct record *r);

/*
 * Appends the talk to v, in the arena, and adds it to with->private; to that alone if
 * only its private talk is labelled.  r loses its items.
 */
void fit_talk_read(struct fit_talks *v, struct arena *a, struct record *r,
		   const struct fit_engine *with);
#endif
