/*
 * derive.h - owner, due day and accounts of a model's item, from the ids and the words
 * that the model gave.
 *
 * In all functions: ids are those that the question offered; sentences are the quoted
 * ones, by their number in the talk.
 */
#ifndef EXTRACT_LLM_DERIVE_H
#define EXTRACT_LLM_DERIVE_H
#include "extract/llm/reading.h"

/*
 * The owner's name, or none.  ours: the owner by our rules, or NULL; sure: somebody
 * promises, or is asked by name.  The model's owner (an id) is taken if that person
 * promises something in the quotes; if ours is not sure, also if he or she speaks or is
 * named there, or if nobody knows who speaks.  Else ours is taken if it is sure.
 */
struct str derive_owner(struct reading *x, const struct asked_ids *ids,
			const struct int64s *sentences, struct str id,
			const struct person *ours, bool sure);
/*
 * The due day as YYYY-MM-DD: of the words in `due` if they are said in the quoted units
 * or next to them and name a certain day, else of the quoted sentences; or none.
 */
struct str derive_due(struct reading *x, const struct int64s *units,
		      const struct int64s *sentences, struct str due);
/*
 * Sets it->about to the model's accounts (ids) if the question offered all of them.  An
 * empty list counts only if no quote names an account and the model gives accounts for
 * other items: else it may have left them out.
 */
void derive_about(struct reading *x, const struct asked_ids *ids,
		  const struct int64s *sentences, const struct strs *about,
		  struct item *it);

#endif
