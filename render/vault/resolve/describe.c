/* describe.c - see describe.h. */
#include "render/vault/resolve/describe.h"

static bool is_named(const struct record *r, struct str label)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (r->people.v[i].present && str_istarts(label, r->people.v[i].name))
			return true;
	return false;
}

/* The talk whose labels are names, of equal ones the first; or NULL. */
static const struct record *best_talk(const struct meeting *m)
{
	const struct record *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < m->n_records; i++) {
		const struct record *r = m->records[i];
		size_t n = 0;

		if (record_is_notes(r))
			continue;
		for (size_t k = 0; k < r->voices.n; k++)
			n += is_named(r, r->voices.v[k].label);
		if (best && n <= most)
			continue;
		best = r;
		most = n;
	}
	return best;
}

/* Only what is not known yet. */
static void take(struct meeting *m, const struct record *r)
{
	if (!m->title.len)
		m->title = r->title;
	if (!m->date.len)
		m->date = r->date;
	if (!m->start.len)
		m->start = r->start;
	if (m->duration == TIME_NONE)
		m->duration = r->duration;
	if (!m->summary.len)
		m->summary = r->summary;
}

void meeting_describe(struct meeting *m)
{
	const struct record *talk = best_talk(m);

	for (size_t i = 0; i < m->n_records; i++)
		if (record_is_notes(m->records[i]) && m->records[i]->summary.len)
			m->summary = m->records[i]->summary;
	if (talk)
		take(m, talk);
	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < m->n_records; i++)
			if (record_is_notes(m->records[i]) == (notes == 1))
				take(m, m->records[i]);
}
