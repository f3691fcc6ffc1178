/* resolve.c - the order of the steps. */
#include "render/vault/resolve.h"

#include "render/vault/parts.h"

void resolve(struct arena *a, const struct resolve_in *in, struct resolved *w,
	     struct questions *q)
{
	struct build b = { .a = a, .in = in, .w = w, .q = q };

	w->arena = a;
	w->conf = in->conf;
	parts_meetings(&b);
	parts_who(&b);
	parts_entries(&b);
	parts_relate(&b);
	parts_places(&b);
	parts_flags(&b);
}
