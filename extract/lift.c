/* lift.c - see lift.h. */
#include "extract/lift.h"

#include "extract/accord.h"
#include "extract/letter.h"
#include "extract/pledge.h"
#include "extract/score.h"

/* Confidence in thousandths: a promise, or a figure that is settled, of less is a joke.
 */
static const int64_t least_pledge[] = { 0, 200, 20 }; /* by enum pledge */
enum { LEAST_SETTLED = 200 };

struct lifting {
	const struct talk *t;
	const struct signals *g;
	kind_sums *sum;
};

static void to_page(struct lifting *l, size_t i, enum item_kind kind)
{
	int64_t page = score_logit(rules_kind(l->g->rules, l->g->form, kind)->page);

	if (signals_open(l->t, i) && l->sum[i][kind] < page)
		l->sum[i][kind] = (int32_t)page;
}

static void lift_pledge(struct lifting *l, size_t i)
{
	int64_t sum = l->sum[i][ITEM_ACTION];
	enum pledge p = sum < score_logit(least_pledge[PLEDGE_ANSWERED])
			    ? PLEDGE_NONE
			    : pledge_of(l->t, i);

	if (p && sum >= score_logit(least_pledge[p]))
		to_page(l, i, ITEM_ACTION);
}

/* What is settled compose_item() adds. */
static void lift_accord(struct lifting *l, size_t i)
{
	size_t with;

	if (accord_takes(l->t, i, &with)) {
		to_page(l, with, ITEM_ACTION);
		to_page(l, i, ITEM_ACTION);
	} else if (l->sum[i][ITEM_DECISION] >= score_logit(LEAST_SETTLED) &&
		   accord_settles(l->t, i)) {
		to_page(l, i, ITEM_DECISION);
	}
}

/* "I'll update it, can you send me the name?": the first half counts as an action as
 * much as the second. */
static void lift_halves(struct lifting *l)
{
	for (size_t i = 0; i + 1 < l->t->sentences.n; i++) {
		int32_t next = l->sum[i + 1][ITEM_ACTION];

		if (l->t->sentences.v[i].half && next > l->sum[i][ITEM_ACTION])
			l->sum[i][ITEM_ACTION] = next;
	}
}

void lift_plain(const struct talk *t, const struct signals *g, kind_sums *sum)
{
	struct lifting l = { t, g, sum };

	lift_halves(&l);
	for (size_t i = 0; i < t->sentences.n; i++) {
		enum item_kind kind;

		if (!signals_open(t, i))
			continue;
		if (g->form == FORM_TIDY) {
			lift_pledge(&l, i);
			lift_accord(&l, i);
		}
		if (letter_tells(t, i, &kind))
			to_page(&l, i, kind);
	}
}
