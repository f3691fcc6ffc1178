/*
 * zoomcaption.c - Zoom's saved captions: "[Name] HH:MM:SS" and the text below.
 *
 * Any name without a line end may stand in the brackets.  Only starts are given, by
 * some clients as times of day: a file that begins between 06:00 and 24:00 is taken
 * to hold those and is counted from its first line.
 */
#include "ingest/written/script.h"

enum { DAWN_MS = 6 * 3600 * 1000, DAY_MS = 24 * 3600 * 1000, TIME_BYTES = 8 };

static bool head(struct str line, struct str *name, int64_t *ms)
{
	struct str s = str_rtrim(line);
	size_t at = s.len > TIME_BYTES + 3 ? s.len - TIME_BYTES : 0;

	if (!at || s.p[0] != '[' || s.p[at - 1] != ' ' || s.p[at - 2] != ']' ||
	    s.p[at + 2] != ':' || s.p[at + 5] != ':' ||
	    !script_clock(str_from(s, at), ms))
		return false;
	*name = str_trim(str_sub(s, 1, at - 2));
	return true;
}

static int sniff(struct str text)
{
	struct str line, name;
	int64_t ms;

	text = str_trim(text);
	return str_line(&text, &line) && head(line, &name, &ms) ? 95 : 0;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, name;
	struct script s;
	int64_t ms, base = TIME_NONE;

	(void)e;
	script_init(&s, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (!head(line, &name, &ms)) {
			script_text(&s, line, n);
			continue;
		}
		if (base == TIME_NONE) {
			base = ms >= DAWN_MS && ms < DAY_MS ? ms : 0;
			if (base)
				record_warn(
				    in->r, STRL("wall-clock"), n,
				    "times of day: counted from the first line");
		}
		if (ms < base && base - ms > DAY_MS / 2)
			ms += DAY_MS; /* past midnight */
		script_head(&s, name, ms >= base ? ms - base : ms, TIME_NONE);
	}
	return 0;
}

const struct format format_zoom_caption = {
	.name = "zoom-caption-txt",
	.flavors = "",
	.what = "Zoom saved captions: \"[Name] HH:MM:SS\" above the text",
	.sniff = sniff,
	.read = read,
};
