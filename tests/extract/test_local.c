/* test_local.c - the local day of stamps in UTC. */
#include "extract/local.h"

#include "tests/tap.h"

static const struct {
	const char *zone, *date, *start, *offset, *want;
} cases[] = {
	{ "UTC", "2026-02-03", "10:00", "+00:00", "2026-02-03 10:00 +00:00" },
	{ "+02:00", "2026-02-03", "23:30", "+00:00", "2026-02-04 01:30 +02:00" },
	{ "-05:00", "2026-03-01", "02:15", "+00:00", "2026-02-28 21:15 -05:00" },
	{ "+02:00", "2026-02-03", "10:00", "+01:00", "2026-02-03 10:00 +01:00" },
	{ "+02:00", "2026-02-03", "23:30", "", "2026-02-03 23:30 " },
	{ "+02:00", "2026-02-03", "", "+00:00", "2026-02-03  +00:00" },
	{ "+05:30", "1969-12-31", "20:00", "+00:00", "1970-01-01 01:30 +05:30" },
	{ "-05:00", "1969-12-31", "02:00", "+00:00", "1969-12-30 21:00 -05:00" },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct record r;
		struct str got;

		record_init(&r, &a);
		r.date = str_z(cases[i].date);
		r.start = str_z(cases[i].start);
		r.utc_offset = str_z(cases[i].offset);
		local_time(&r, zone_load(&a, str_z(cases[i].zone), NULL));
		got = arena_fmt(&a, "%.*s %.*s %.*s", STR_ARG(r.date), STR_ARG(r.start),
				STR_ARG(r.utc_offset));
		OK(str_eq(got, str_z(cases[i].want)), "%s in %s: %.*s", cases[i].want,
		   cases[i].zone, STR_ARG(got));
		arena_fini(&a);
	}
	return tap_end();
}
