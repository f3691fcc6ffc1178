/* surroundings.c - the features of a sentence in its talk. */
#include "extract/surroundings.h"

#include "extract/score.h"

enum { MILLIONTHS = 1000, THOUSANDTHS = 1000 };
/* How near another sentence is: of another voice, of the same, in the same turn. */
enum { TURN_OTHER, TURN_VOICE, TURN_SAME };

static const int steps[AROUNDS] = {
	[AROUND_PREV] = -1, [AROUND_NEXT] = 1, [AROUND_PREV2] = -2, [AROUND_NEXT2] = 2
};

static int32_t sum_of(const struct place *p, int kind)
{
	return p && p->open && p->sum[kind] > SURROUND_FLOOR ? p->sum[kind]
							     : SURROUND_FLOOR;
}

void surroundings_mean(const struct place *talk, size_t n, int32_t mean[ITEM_KINDS])
{
	const int64_t least = score_confidence(SURROUND_FLOOR);

	for (int k = 0; k < ITEM_KINDS; k++) {
		int64_t sum = 0;

		for (size_t i = 0; i < n; i++) {
			int32_t of = sum_of(&talk[i], k);

			sum += of == SURROUND_FLOOR ? least : score_confidence(of);
		}
		mean[k] = n ? (int32_t)(sum * MILLIONTHS / (int64_t)n) : 0;
	}
}

void surroundings_of(const struct place *talk, size_t n, size_t i,
		     const int32_t mean[ITEM_KINDS], int32_t feature[AROUND_FEATURES])
{
	const struct place *self = &talk[i], *at[AROUNDS];

	for (int a = 0; a < AROUNDS; a++) {
		size_t to = i + (size_t)steps[a]; /* wraps below 0 */

		at[a] = to < n ? &talk[to] : NULL;
		for (int k = 0; k < ITEM_KINDS; k++)
			feature[AROUND_SUM + a * ITEM_KINDS + k] = sum_of(at[a], k);
		if (a != AROUND_SELF)
			feature[AROUND_TURN + a - 1] =
			    !at[a]                        ? TURN_OTHER
			    : at[a]->turn == self->turn   ? TURN_SAME
			    : at[a]->voice == self->voice ? TURN_VOICE
							  : TURN_OTHER;
		if (a <= AROUND_NEXT)
			feature[AROUND_WORDS + a] = at[a] ? (int32_t)at[a]->words : 0;
	}
	memcpy(feature + AROUND_TALK, mean, ITEM_KINDS * sizeof(*mean));
	feature[AROUND_POSITION] = (int32_t)(i * THOUSANDTHS / n);
}

void level_add(struct level *l, double sum)
{
	size_t i = l->n;

	if (i == LEVEL_SENTENCES && sum <= l->top[--i])
		return;
	if (l->n < LEVEL_SENTENCES)
		l->n++;
	for (; i > 0 && l->top[i - 1] < sum; i--)
		l->top[i] = l->top[i - 1];
	l->top[i] = sum;
}

double level_takes(const struct level *l)
{
	double sum = 0;

	for (size_t i = 0; i < l->n; i++)
		sum += l->top[i];
	return l->n ? LEVEL_SHARE * sum / (double)l->n : 0;
}
