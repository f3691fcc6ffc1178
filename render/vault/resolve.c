/* resolve.c - the order of the steps, and which flags become questions. */
#include "render/vault/resolve.h"

#include "base/date.h"
#include "render/vault/parts.h"

/* Flags that need a person; all others are lines in the meeting note. */
static bool is_question(struct str code)
{
	static const struct str codes[] = {
		STR("ambiguous-person"),  STR("unresolved-speaker"),
		STR("duplicate-meeting"), STR("conflict"),
		STR("contradiction"),     STR("new-account"),
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (str_eq(code, codes[i]))
			return true;
	return false;
}

/* Old meetings raise no questions: a first import must not ask a thousand. */
static bool is_old(const struct build *b, const struct meeting *m)
{
	int64_t day, as_of;

	return date_parse(m->date, &day) && date_parse(b->w->as_of, &as_of) &&
	       day < as_of - b->in->conf->open_days;
}

static void ask_flags(struct build *b)
{
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		if (is_old(b, m))
			continue;
		for (size_t k = 0; k < m->n_records; k++)
			for (size_t f = 0; f < m->records[k]->flags.n; f++) {
				const struct flag *flag = &m->records[k]->flags.v[f];

				if (is_question(flag->code))
					parts_ask(b, flag->code, flag->detail, m)
					    ->tagged = &m->e;
			}
	}
}

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
	ask_flags(&b);
}
