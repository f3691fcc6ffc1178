/* test_zone.c - offsets of time zones at the seconds where they change. */
#include "base/date.h"

#include <unistd.h>

#include "tests/tap.h"

static const struct zone_case {
	const char *zone, *utc;
	int32_t offset;
} cases[] = {
	{ "Europe/Oslo", "2026-03-29T00:59:59Z", 3600 },
	{ "Europe/Oslo", "2026-03-29T01:00:00Z", 7200 },
	{ "Europe/Oslo", "2026-10-25T00:59:59Z", 7200 },
	{ "Europe/Oslo", "2026-10-25T01:00:00Z", 3600 },
	{ "Europe/Oslo", "1980-07-01T12:00:00Z", 7200 },
	{ "Europe/Oslo", "1979-07-01T12:00:00Z", 3600 },
	/* Beyond the table: the rule in the footer. */
	{ "Europe/Oslo", "2080-03-31T00:59:59Z", 3600 },
	{ "Europe/Oslo", "2080-03-31T01:00:00Z", 7200 },
	{ "Europe/Oslo", "2080-10-27T00:59:59Z", 7200 },
	{ "Europe/Oslo", "2080-10-27T01:00:00Z", 3600 },
	{ "America/New_York", "2026-03-08T06:59:59Z", -18000 },
	{ "America/New_York", "2026-03-08T07:00:00Z", -14400 },
	{ "America/New_York", "2026-11-01T05:59:59Z", -14400 },
	{ "America/New_York", "2026-11-01T06:00:00Z", -18000 },
	{ "America/New_York", "2090-03-12T06:59:59Z", -18000 },
	{ "America/New_York", "2090-03-12T07:00:00Z", -14400 },
	{ "Australia/Sydney", "2090-01-01T00:00:00Z", 39600 },
	{ "Australia/Sydney", "2090-07-01T00:00:00Z", 36000 },
	{ "Australia/Sydney", "2090-12-31T23:59:59Z", 39600 },
	{ "Asia/Kolkata", "2026-02-03T00:00:00Z", 19800 },
	{ "Asia/Kolkata", "2126-02-03T00:00:00Z", 19800 },
	{ "UTC", "2026-07-01T00:00:00Z", 0 },
	{ "+02:00", "2026-07-01T00:00:00Z", 7200 },
	{ "-03:30", "2026-07-01T00:00:00Z", -12600 },
};

/* Days of the year, as files of Iran had them: with J 29 February does not count. */
#define OF_DAYS "IRST-3:30IRDT,J79/24,J263/24"
#define COUNTED "<W>-1<S>,59,300/2"

static const struct zone_case rules[] = {
	{ OF_DAYS, "2024-03-20T20:29:59Z", 12600 },
	{ OF_DAYS, "2024-03-20T20:30:00Z", 16200 },
	{ OF_DAYS, "2023-03-20T20:30:00Z", 16200 },
	{ OF_DAYS, "2023-09-20T19:30:00Z", 12600 },
	{ COUNTED, "2024-02-29T00:59:59Z", 3600 },
	{ COUNTED, "2024-02-29T01:00:00Z", 7200 },
	{ COUNTED, "2023-02-28T23:59:59Z", 3600 },
	{ COUNTED, "2023-03-01T01:00:00Z", 7200 },
};

static const char *const refused[] = {
	"",
	"Europe/Nowhere",
	"../etc/passwd",
	"/etc/passwd",
	"Europe",
	"Europe/",
	"Europe//Oslo",
	"+2:00",
	"+02:00x",
	"+25:00",
	"zone.tab",
	"tzdata.zi",
	"Europe/Oslo ",
	"leapseconds",
	"./UTC",
	"Europe/\nOslo",
};

int main(void)
{
	bool tzdata = access("/usr/share/zoneinfo/Europe/Oslo", R_OK) == 0;
	struct arena a = { 0 };
	const struct zone *z;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct err e = { 0 };
		int64_t utc = 0;
		int32_t none;

		if (!tzdata && strchr(cases[i].zone, '/')) {
			printf("# SKIP %s: no tzdata here\n", cases[i].zone);
			continue;
		}
		z = zone_load(&a, str_z(cases[i].zone), &e);
		OK(z && date_time_parse(str_z(cases[i].utc), &utc, &none) &&
		       zone_offset(z, utc) == cases[i].offset,
		   "%s at %s is %d %s", cases[i].zone, cases[i].utc,
		   z ? zone_offset(z, utc) : -1, e.text);
	}
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct err e = { 0 };

		OK(!zone_load(&a, str_z(refused[i]), &e) && e.code == ERR_CONF,
		   "refused: \"%s\": %s", refused[i], e.text);
	}
	z = zone_load(&a, tzdata ? STRL("Europe/Oslo") : STRL("UTC"), NULL);
	OK(z && zone_offset(z, INT64_MAX) == zone_offset(z, INT64_C(253402300799)) &&
	       zone_offset(z, INT64_MIN) == zone_offset(z, INT64_C(-62135596800)),
	   "the ends of time");
	z = zone_rule(&a, STRL("<W>-1:00<S>-2:00,M3.5.0/2:00,M10.5.0/3:00"));
	/* 2026-03-29T01:00:00Z */
	OK(z && zone_offset(z, 1774745999) == 3600 &&
	       zone_offset(z, 1774746000) == 7200,
	   "a rule for all years");
	OK(!zone_rule(&a, STRL("<W>-1:00<S>-2:00,M3.5")), "half a rule is none");
	for (size_t i = 0; i < COUNT(rules); i++) {
		int64_t utc = 0;
		int32_t none;

		z = zone_rule(&a, str_z(rules[i].zone));
		OK(z && date_time_parse(str_z(rules[i].utc), &utc, &none) &&
		       zone_offset(z, utc) == rules[i].offset,
		   "%s at %s", rules[i].zone, rules[i].utc);
	}
	arena_fini(&a);
	return tap_end();
}
