/* fit_talk.h - inside fit: one labelled record read with the engine's own signals. */
#ifndef EXTRACT_FIT_FIT_TALK_H
#define EXTRACT_FIT_FIT_TALK_H
#include "extract/fit/fit_data.h"

struct who_index;

struct fit_engine {
	const struct conf *conf;
	struct rules *rules;
	struct rules_scratch *scratch;
	struct who_index *who;
};

/* *out in the arena; r's items are taken off it. */
void fit_talk_read(struct fit_talk *out, struct arena *a, struct record *r,
		   const struct fit_engine *with);
#endif
