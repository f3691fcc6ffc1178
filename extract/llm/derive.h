/*
 * derive.h - owner, day and accounts of a model's item.
 *
 * The model names ids and shows words; what they come to is worked out here.
 * sentences: those that are quoted, by their number in the talk.
 */
#ifndef EXTRACT_LLM_DERIVE_H
#define EXTRACT_LLM_DERIVE_H
#include "extract/llm/reading.h"

/*
 * Our code's owner where somebody promises or is asked by name.  The model's (an id),
 * where he or she promises too, or where ours is a guess and the words leave room.
 */
struct str derive_owner(struct reading *x, const struct asked_ids *ids,
			const struct int64s *sentences, struct str id,
			const struct person *ours, bool sure);
/*
 * YYYY-MM-DD of the words that the model shows, when they stand near the quoted units
 * and name a day for certain; else of the quoted sentences; or none.
 */
struct str derive_due(struct reading *x, const struct int64s *units,
		      const struct int64s *sentences, struct str due);
/*
 * The model's accounts (ids) when all were sent.  That it names none counts when no
 * quote names one and it tells accounts of other items: else it was only left out.
 */
void derive_about(struct reading *x, const struct asked_ids *ids,
		  const struct int64s *sentences, const struct strs *about,
		  struct item *it);

#endif
