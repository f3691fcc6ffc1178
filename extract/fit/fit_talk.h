/* fit_talk.h - inside fit: one labelled record read with the engine's own signals. */
#ifndef EXTRACT_FIT_FIT_TALK_H
#define EXTRACT_FIT_FIT_TALK_H
#include "extract/fit/fit_data.h"

struct who_index;
struct fit_private;

struct fit_engine {
	const struct conf *conf;
	struct rules *rules;
	struct rules_scratch *scratch;
	struct who_index *who;
	struct fit_private *private; /* every talk is added to it */
};

/* Talks of one group are alike: a labelled record's "group", else its id. */
struct str fit_talk_group(const struct record *r);

/*
 * Appends the talk to v, in the arena; r's items are taken off it.  One of which only
 * private talk is labelled is added to with->private alone.
 */
void fit_talk_read(struct fit_talks *v, struct arena *a, struct record *r,
		   const struct fit_engine *with);
#endif
