/*
 * zone.c - offsets from UTC out of the system's TZif files (RFC 8536).
 * Reads the 64-bit part of version 2 and later, and the POSIX TZ rule in its
 * footer for moments after the last transition.  Leap seconds are not counted.
 */
#include "base/ascii.h"
#include "base/date.h"

#include "base/fsutil.h"

static const char zoneinfo[] = "/usr/share/zoneinfo";

enum { HEADER = 44, FILE_MAX = 256 * 1024, TYPE_BYTES = 6, DAY = 86400 };

/* No meeting is outside these years, and sums stay in range inside them. */
static const int64_t YEAR_1 = INT64_C(-62135596800), YEAR_9999 = INT64_C(253402300799);

/* "the day `day` of week `week` of `month`", or a day of the year. */
struct rule {
	char form; /* 'M', 'J' (1-365, no leap day) or '0' (0-365) */
	int month, week, day;
	int32_t time; /* seconds after local midnight, may be negative */
};

struct zone {
	size_t n;              /* transitions */
	const int64_t *at;     /* UTC, ascending */
	const int32_t *offset; /* that hold from at[i] on */
	int32_t before;        /* before the first transition */
	bool has_rule, has_dst;
	int32_t std, dst; /* of the rule */
	struct rule start, end;
};

/* ---- the rule in the footer ------------------------------------------------ */

static bool take_name(struct str *s)
{
	size_t n = 0;

	if (str_eat(s, '<')) {
		n = str_chr(*s, '>');
		if (n == STR_NPOS)
			return false;
		*s = str_from(*s, n + 1);
		return true;
	}
	while (n < s->len && ascii_is_letter(s->p[n]))
		n++;
	*s = str_from(*s, n);
	return n >= 3;
}

/* A number of one to three digits. */
static bool take_number(struct str *s, int max, int *out)
{
	size_t n = 0;
	long v;

	while (n < s->len && n < 3 && ascii_is_digit(s->p[n]))
		n++;
	v = str_uint(str_n(s->p, n), max);
	*s = str_from(*s, n);
	*out = (int)v;
	return v >= 0;
}

/* [+-]h[:m[:s]] in seconds. */
static bool take_hms(struct str *s, int32_t *out)
{
	bool minus = str_eat(s, '-');
	int h, m = 0, sec = 0;

	if (!minus)
		str_eat(s, '+');
	if (!take_number(s, 167, &h))
		return false;
	if (str_eat(s, ':') && !take_number(s, 59, &m))
		return false;
	if (str_eat(s, ':') && !take_number(s, 59, &sec))
		return false;
	*out = (h * 3600 + m * 60 + sec) * (minus ? -1 : 1);
	return true;
}

static bool take_rule(struct str *s, struct rule *r)
{
	r->time = 7200;
	if (!str_eat(s, ','))
		return false;
	if (str_eat(s, 'M')) {
		r->form = 'M';
		if (!take_number(s, 12, &r->month) || r->month < 1 ||
		    !str_eat(s, '.') || !take_number(s, 5, &r->week) || r->week < 1 ||
		    !str_eat(s, '.') || !take_number(s, 6, &r->day))
			return false;
	} else {
		r->form = str_eat(s, 'J') ? 'J' : '0';
		if (!take_number(s, 365, &r->day) || (r->form == 'J' && r->day < 1))
			return false;
	}
	return !str_eat(s, '/') || take_hms(s, &r->time);
}

/* std offset [dst [offset] , start , end]; POSIX counts offsets to the west. */
static bool take_footer(struct str s, struct zone *z)
{
	int32_t west;

	if (!take_name(&s) || !take_hms(&s, &west))
		return false;
	z->std = -west;
	z->has_rule = true;
	if (s.len == 0)
		return true;
	if (!take_name(&s))
		return false;
	z->has_dst = true;
	z->dst = z->std + 3600;
	if (s.len > 0 && s.p[0] != ',') {
		if (!take_hms(&s, &west))
			return false;
		z->dst = -west;
	}
	return take_rule(&s, &z->start) && take_rule(&s, &z->end) && s.len == 0;
}

/* The local second at which a rule takes effect in a year. */
static int64_t rule_second(const struct rule *r, int year)
{
	int64_t first =
	    date_days((struct civil){ year, r->form == 'M' ? r->month : 1, 1 });
	int64_t day = first + r->day;

	if (r->form == 'M') {
		/* Rules count 0 = Sunday. */
		int ahead = (r->day + 6 - date_weekday(first) + 7) % 7;

		day = first + ahead + (r->week - 1) * 7;
		if (date_civil(day).month != r->month)
			day -= 7; /* week 5 = the last one */
	} else if (r->form == 'J') {
		bool leap = date_valid((struct civil){ year, 2, 29 });

		day = first + r->day - 1 + (leap && r->day >= 60);
	}
	return day * DAY + r->time;
}

static int32_t by_rule(const struct zone *z, int64_t utc)
{
	int64_t local = utc + z->std, start, end;
	int year;

	if (!z->has_dst)
		return z->std;
	year = date_civil((local - (local % DAY + DAY) % DAY) / DAY).year;
	start = rule_second(&z->start, year) - z->std;
	end = rule_second(&z->end, year) - z->dst;
	if (start < end)
		return utc >= start && utc < end ? z->dst : z->std;
	return utc >= start || utc < end ? z->dst : z->std; /* southern summer */
}

int32_t zone_offset(const struct zone *z, int64_t utc)
{
	size_t lo = 0, hi = z->n;

	if (utc < YEAR_1)
		utc = YEAR_1;
	if (utc > YEAR_9999)
		utc = YEAR_9999;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (z->at[mid] <= utc)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == z->n && z->has_rule)
		return by_rule(z, utc);
	return lo == 0 ? z->before : z->offset[lo - 1];
}

/* ---- the file ---------------------------------------------------------------- */

static uint64_t big(struct str s, size_t at, size_t bytes)
{
	uint64_t v = 0;

	for (size_t i = 0; i < bytes; i++)
		v = v << 8 | (unsigned char)s.p[at + i];
	return v;
}

struct counts {
	size_t isut, isstd, leap, time, type, chars;
};

/* Header at `at`; sets the length of the data block after it for times of `width`
 * bytes. */
static bool take_header(struct str s, size_t at, size_t width, struct counts *c,
			size_t *length)
{
	if (s.len < at + HEADER || !str_eq(str_n(s.p + at, 4), STRL("TZif")) ||
	    s.p[at + 4] < '2')
		return false;
	c->isut = (size_t)big(s, at + 20, 4);
	c->isstd = (size_t)big(s, at + 24, 4);
	c->leap = (size_t)big(s, at + 28, 4);
	c->time = (size_t)big(s, at + 32, 4);
	c->type = (size_t)big(s, at + 36, 4);
	c->chars = (size_t)big(s, at + 40, 4);
	if (c->isut > FILE_MAX || c->isstd > FILE_MAX || c->leap > FILE_MAX ||
	    c->time > FILE_MAX || c->type > FILE_MAX || c->chars > FILE_MAX)
		return false;
	*length = c->time * (width + 1) + c->type * TYPE_BYTES + c->chars +
		  c->leap * (width + 4) + c->isstd + c->isut;
	return s.len - at - HEADER >= *length;
}

static int32_t type_offset(struct str s, size_t types, size_t i)
{
	return (int32_t)(uint32_t)big(s, types + i * TYPE_BYTES, 4);
}

static bool read_tzif(struct arena *a, struct str s, struct zone *z)
{
	size_t length, at, index, types;
	int64_t *moments;
	int32_t *offsets;
	struct counts c;
	struct str rest, line;

	if (!take_header(s, 0, 4, &c, &length))
		return false;
	at = HEADER + length; /* the 32-bit block is passed over */
	if (!take_header(s, at, 8, &c, &length) || c.type == 0)
		return false;
	rest = str_from(s, at + HEADER + length);
	at += HEADER;
	index = at + c.time * 8;
	types = index + c.time;
	moments = arena_alloc(a, c.time * sizeof(*moments) + 1);
	offsets = arena_alloc(a, c.time * sizeof(*offsets) + 1);
	for (size_t i = 0; i < c.time; i++) {
		size_t type = (unsigned char)s.p[index + i];

		moments[i] = (int64_t)big(s, at + i * 8, 8);
		if (type >= c.type || (i > 0 && moments[i] <= moments[i - 1]))
			return false;
		offsets[i] = type_offset(s, types, type);
	}
	z->n = c.time;
	z->at = moments;
	z->offset = offsets;
	z->before = type_offset(s, types, 0);
	if (!str_eat(&rest, '\n') || !str_line(&rest, &line))
		return false;
	return line.len == 0 || take_footer(line, z);
}

const struct zone *zone_rule(struct arena *a, struct str rule)
{
	struct zone *z = arena_new(a, struct zone);

	return take_footer(rule, z) ? z : NULL;
}

/* Letters, digits, "_+-" and single slashes between: nothing that leaves the folder. */
static bool is_zone_name(struct str s)
{
	char last = '/';

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];
		bool word = ascii_is_letter(c) || ascii_is_digit(c) || c == '_' ||
			    c == '+' || c == '-';

		if (!word && (c != '/' || last == '/'))
			return false;
		last = c;
	}
	return s.len > 0 && s.len < 64 && last != '/';
}

static bool fixed(struct str s, struct zone *z)
{
	int64_t wall;
	int32_t offset;
	char text[32] = "2000-01-01T00:00";

	if (str_eq(s, STRL("UTC")) || str_eq(s, STRL("Z")))
		return true;
	if (s.len != 6 || (s.p[0] != '+' && s.p[0] != '-') || s.p[3] != ':')
		return false;
	memcpy(text + 16, s.p, s.len);
	if (!date_time_parse(str_n(text, 16 + s.len), &wall, &offset))
		return false;
	z->before = offset;
	return true;
}

const struct zone *zone_load(struct arena *a, struct str name, struct err *e)
{
	struct zone *z = arena_new(a, struct zone);
	struct buf b = { 0 };
	bool ok;

	if (fixed(name, z))
		return z;
	if (!is_zone_name(name)) {
		err_set(e, ERR_CONF, "\"%.*s\" is not the name of a time zone",
			STR_ARG(name));
		return NULL;
	}
	if (fs_read(arena_fmt(a, "%s/%.*s", zoneinfo, STR_ARG(name)).p, FILE_MAX, &b,
		    NULL) < 0) {
		err_set(e, ERR_CONF,
			"time zone \"%.*s\" is not known here (no file below %s)",
			STR_ARG(name), zoneinfo);
		buf_fini(&b);
		return NULL;
	}
	ok = read_tzif(a, buf_view(&b), z);
	buf_fini(&b);
	if (!ok) {
		err_set(e, ERR_CONF, "the file of time zone \"%.*s\" cannot be read",
			STR_ARG(name));
		return NULL;
	}
	return z;
}
