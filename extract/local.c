/* local.c - UTC to the local day; relative dates count from it. */
#include "extract/local.h"

#include <inttypes.h>

enum { DAY = 86400 };

static struct str offset_text(struct arena *a, int32_t offset)
{
	int32_t minutes = (offset < 0 ? -offset : offset) / 60;

	return arena_fmt(a, "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60,
			 minutes % 60);
}

void local_time(struct record *r, const struct zone *z)
{
	struct str stamp =
	    arena_fmt(r->arena, "%.*sT%.*sZ", STR_ARG(r->date), STR_ARG(r->start));
	int64_t utc, local, days;
	int32_t given, offset;

	if (!str_eq(r->utc_offset, STRL("+00:00")) || !r->start.len ||
	    !date_time_parse(stamp, &utc, &given))
		return;
	offset = zone_offset(z, utc);
	if (offset == 0)
		return;
	local = utc + offset;
	days = local / DAY - (local % DAY < 0);
	local -= days * DAY;
	r->date = date_text(r->arena, days);
	r->start = arena_fmt(r->arena, "%02" PRId64 ":%02" PRId64, local / 3600,
			     local / 60 % 60);
	r->utc_offset = offset_text(r->arena, offset);
}
