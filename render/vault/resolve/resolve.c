/* resolve.c - the order of the steps. */
#include "render/vault/resolve/resolve.h"

#include "base/pool.h"
#include "render/vault/review/answered.h"
#include "render/vault/resolve/items/recall.h"
#include "render/vault/resolve/parts.h"

/* Two halves of the work, neither of which looks at what the other makes. */
struct halves {
	struct build *entries, *rest;
	struct places *places;
};

static int half(void *ctx, size_t worker, size_t i)
{
	struct halves *h = ctx;

	(void)worker;
	if (i == 0) {
		parts_entries(h->entries);
	} else {
		parts_relate(h->rest);
		parts_topics(h->rest);
		h->places = parts_meeting_places(h->rest);
	}
	return 0;
}

static struct places *both_halves(struct build *b)
{
	struct buf key = { 0 };
	struct questions q = { 0 };
	struct build rest = *b;
	struct halves h = { .entries = b, .rest = &rest };

	rest.a = &b->in->beside[0];
	rest.key = &key;
	rest.q = &q;
	rest.asked = (struct map){ 0 };
	/* Judging all anew takes the memory that the rest would take beside it. */
	pool_run(recall_is_empty(b->in->recall) ? 1 : b->in->jobs, 2, half, &h);
	parts_ask_too(b, &q);
	buf_fini(&key);
	return h.places;
}

void resolve(struct arena *a, const struct resolve_in *in, struct resolved *w,
	     struct questions *q)
{
	struct resolve_in as_answered = *in;
	struct buf key = { 0 };
	struct build b = { .a = a, .key = &key, .in = &as_answered, .w = w, .q = q };

	answered_apply(a, &as_answered);
	*w = (struct resolved){ .conf = as_answered.conf };
	*q = (struct questions){ 0 };
	parts_meetings(&b);
	parts_who(&b);
	parts_places(&b, both_halves(&b));
	parts_flags(&b);
	buf_fini(&key);
}
