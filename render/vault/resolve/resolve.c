/* resolve.c - the order of the steps. */
#include "render/vault/resolve/resolve.h"

#include "render/vault/review/answered.h"
#include "render/vault/resolve/parts.h"

void resolve(struct arena *a, const struct resolve_in *in, struct resolved *w,
	     struct questions *q)
{
	struct resolve_in as_answered = *in;
	struct buf key = { 0 };
	struct build b = { .a = a, .key = &key, .in = &as_answered, .w = w, .q = q };

	answered_apply(a, &as_answered);
	*w = (struct resolved){ .arena = a, .conf = as_answered.conf };
	*q = (struct questions){ 0 };
	parts_meetings(&b);
	parts_who(&b);
	parts_entries(&b);
	parts_relate(&b);
	parts_topics(&b);
	parts_places(&b);
	parts_flags(&b);
	buf_fini(&key);
}
