/*
 * literalseq.c - see literalseq.h.  Exact sets multiply while they stay small; where
 * one ends ("gap"), what it grew to is a candidate.
 */
#include "extract/rules/literalseq.h"

#include "extract/rules/rarity.h"

enum { REPEAT_MAX = 4 }; /* of an exact repetition that is written out */

/* before: bytes of the sequence that may stand before the set. */
static void seq_offer(struct arena *a, struct seq *s, struct literals set,
		      size_t before)
{
	double cost;

	for (size_t i = 0; i < set.n; i++)
		if (set.v[i].text.len == 0)
			return;
	if (set.n == 0)
		return;
	cost = literals_cost(&set);
	if (s->has && cost >= s->cost)
		return;
	s->best = literalset_behind(a, set, before);
	s->cost = cost;
	s->has = true;
}

static void seq_gap(struct arena *a, struct seq *s)
{
	seq_offer(a, s, s->run, s->before);
	s->run = literalset_empty(a);
	s->broken = true;
}

/* Any product or sum of two lengths up to BEHIND_ANY, no more than that. */
static size_t at_most(size_t bytes)
{
	return bytes < BEHIND_ANY ? bytes : BEHIND_ANY;
}

static void seq_add(struct arena *a, struct seq *s, const struct part *part)
{
	struct literals both;

	if (!part->exact) {
		seq_gap(a, s);
		if (part->known)
			seq_offer(a, s, part->set, s->most);
		s->most = s->before = at_most(s->most + part->most);
		return;
	}
	both = literalset_cross(a, s->run, part->set);
	if (both.n == 0) {
		seq_gap(a, s);
		both = part->set;
		s->before = s->most;
	}
	s->run = both;
	s->most = at_most(s->most + part->most);
}

/* Whether each is text, or the start of all of it. */
static bool stands(struct literals set)
{
	for (size_t i = 0; i < set.n; i++)
		if (set.v[i].text.len == 0 && !set.v[i].start)
			return false;
	return true;
}

void literalseq_add(struct arena *a, struct seq *s, struct part part, long min,
		    long max)
{
	size_t most = at_most(s->most + part.most * (size_t)max);
	struct literals with;

	if (min == 0 && max == 1 && part.exact) {
		with = literalset_union(a, literalset_empty(a), part.set);
		if (with.n) {
			part.set = with;
			seq_add(a, s, &part);
			return;
		}
	}
	if (min == 0) {
		with = part.exact && stands(s->run)
			   ? literalset_union(a, s->run, part.set)
			   : (struct literals){ NULL, 0 };
		seq_gap(a, s);
		s->most = s->before = most;
		/* What stood before touches what follows, or the last one does. */
		if (with.n)
			s->run = with;
		return;
	}
	for (long i = 0; i < min && i < REPEAT_MAX; i++)
		seq_add(a, s, &part);
	if (min == max && min <= REPEAT_MAX)
		return;
	seq_gap(a, s);
	s->most = s->before = most;
	if (part.exact) /* the last repetition touches what follows */
		s->run = part.set;
}

void literalseq_begin(struct arena *a, struct seq *s)
{
	*s = (struct seq){ .run = literalset_empty(a) };
}

struct part literalseq_end(struct arena *a, struct seq *s)
{
	struct part out = { !s->broken, true, s->run, s->most };

	if (!s->broken)
		return out;
	seq_offer(a, s, s->run, s->before);
	out.known = s->has;
	out.set = s->best;
	return out;
}
