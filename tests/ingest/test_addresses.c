/* test_addresses.c - addresses of a list and the speakers that they are of. */
#include "ingest/addresses.h"

#include "base/lang/name.h"
#include "ingest/people.h"
#include "tests/tap.h"

/* An address, speakers, and the name that it ends with; NULL: its own. */
static const struct {
	const char *email, *other, *speakers[3], *name;
} cases[] = {
	{ "b.holm@orlin.example",
	  NULL,
	  { "Birgitta Holm", "Ada Quill" },
	  "Birgitta Holm" },
	{ "bholm@orlin.example", NULL, { "Birgitta Holm" }, "Birgitta Holm" },
	{ "holm_b2@orlin.example", NULL, { "Birgitta Holm" }, "Birgitta Holm" },
	{ "birgitta.h@orlin.example", NULL, { "Birgitta Holm" }, "Birgitta Holm" },
	{ "birgitta@orlin.example", NULL, { "Birgitta Holm" }, "Birgitta Holm" },
	{ "j.vandermeer@orlin.example",
	  NULL,
	  { "Joost van der Meer" },
	  "Joost van der Meer" },
	{ "jmeer@orlin.example", NULL, { "Joost van der Meer" }, "Joost van der Meer" },
	{ "m.oberg@orlin.example", NULL, { "Maria Öberg" }, "Maria Öberg" },
	{ "b.holm@orlin.example", NULL, { "Birgitta Holm", "Bernd Holm" }, NULL },
	{ "b.holm@orlin.example", "bholm@tern.example", { "Birgitta Holm" }, NULL },
	{ "b.holm@orlin.example", NULL, { "Birgitta Holmes" }, NULL },
	{ "b.holm@orlin.example", NULL, { "Holm" }, NULL },
	{ "info@orlin.example", NULL, { "Ina Fo" }, NULL },
};

static void invite(struct record *r, const char *email)
{
	struct participant *p = VEC_ADD(r->arena, &r->participants);
	struct name_parts n;

	name_split(r->arena, str_z(email), &n);
	p->name = n.name;
	p->email = str_z(email);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct record r;
		const struct participant *p;
		size_t n = 0;

		record_init(&r, &a);
		invite(&r, cases[i].email);
		if (cases[i].other)
			invite(&r, cases[i].other);
		for (; n < 3 && cases[i].speakers[n]; n++) {
			struct segment *s = record_segment(&r, SEG_SPEECH);

			s->speaker = str_z(cases[i].speakers[n]);
			s->text = STRL("Hello.");
		}
		people_join(&r);
		addresses_join(&r);
		p = &r.participants.v[0];
		OK(str_eq(p->email, str_z(cases[i].email)), "the address stays");
		if (cases[i].name)
			OK(p->speaks && str_eq(p->name, str_z(cases[i].name)) &&
			       r.participants.n == n,
			   "%s is of %.*s", cases[i].email, STR_ARG(p->name));
		else
			OK(!p->speaks && r.participants.n > n, "%s is of no speaker",
			   cases[i].email);
		arena_fini(&a);
	}
	return tap_end();
}
