/* jmany.c - one file, several meetings; see jtalk.h. */
#include "ingest/json/jtalk.h"

void jmany_init(struct jmany *m, struct reading *in, bool several)
{
	*m = (struct jmany){ .in = in, .first = in->r, .several = several && in->done };
}

void jmany_begin(struct jmany *m, struct str name)
{
	const struct source *s = &m->first->source;

	if (!m->several)
		return;
	arena_reset(&m->arena);
	record_init(&m->own, &m->arena);
	m->own.source = *s;
	if (name.len)
		m->own.source.path =
		    arena_fmt(&m->arena, "%.*s#%.*s", STR_ARG(s->path), STR_ARG(name));
	m->in->r = &m->own;
}

int jmany_end(struct jmany *m, struct err *e)
{
	if (!m->several || !m->own.segments.n)
		return 0;
	return m->in->done(m->in, e);
}

void jmany_fini(struct jmany *m)
{
	m->in->r = m->first;
	arena_fini(&m->arena);
}
