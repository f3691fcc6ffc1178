/*
 * teamstext.c - the lines of a Teams transcript document.
 *
 * Since 2024: title with a stamp, date (UTC, though it does not say so), duration,
 * "Name started transcription", then "Name   0:04" (three blanks) with the text below.
 * 2021 to 2023: "0:0:5.100 --> 0:0:8.250", the speaker and the text, a line each.
 */
#include "base/ascii.h"
#include "ingest/meta.h"
#include "ingest/written/boilerplate.h"
#include "ingest/written/initials.h"
#include "ingest/written/linemark.h"
#include "ingest/written/script.h"
#include "ingest/times/timecode.h"

enum { GAP = 3, NAME_BYTES = 80, DAY_MIN = 1440, QUARTER = 15, SLACK_MIN = 7 };

/* "0:0:5.100 --> 0:0:8.250": fields without leading zeros. */
static bool arrow(struct str line, struct timing *t)
{
	struct str s = str_trim(line);

	return s.len > 4 && s.p[1] == ':' && timecode_line(s, true, t) == TIMING_OK &&
	       t->t1 != TIME_NONE && str_chr(str_head(s, 12), '.') != STR_NPOS;
}

/* Each time is followed by a name and by text: no caption file looks so. */
static int sniff_arrows(struct str text)
{
	struct str line;
	struct timing t;
	size_t times = 0, below = 2;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if (arrow(line, &t)) {
			if (below < 2)
				return 0;
			times++;
			below = 0;
			continue;
		}
		if (!times || (!below && line.len > NAME_BYTES))
			return 0;
		below++;
	}
	return times ? 90 : 0;
}

static bool is_start(struct str line)
{
	return str_ends(str_trim(line), STRL(" started transcription"));
}

/*
 * The last line, apart from the words, where somebody stopped it in a language that
 * boilerplate.c does not know: "Ada Quill interrompeu a transcrição".
 */
static bool is_end(const struct record *r, struct str line, struct str rest, bool apart)
{
	struct str end = str_trim(line);

	if (!apart || str_trim(rest).len || !end.len || end.len > NAME_BYTES ||
	    strchr(".?!", end.p[end.len - 1]))
		return false;
	for (size_t i = 0; i < r->segments.n; i++) {
		struct str who = r->segments.v[i].speaker;

		if (who.len && end.len > who.len + 1 && str_starts(end, who) &&
		    end.p[who.len] == ' ' && ascii_is_lower(end.p[who.len + 1]))
			return true;
	}
	return false;
}

static int sniff(struct str text)
{
	struct str rest = text, line, name;
	size_t heads = 0;
	bool after = false, started = false;
	int64_t ms;

	while (str_line(&rest, &line)) {
		bool is_head = script_name_time(line, GAP, &name, &ms) && name.p;

		started |= is_start(line);
		if (!str_trim(line).len)
			continue;
		heads += after && !is_head;
		after = is_head;
	}
	if (heads && (started || heads > 1))
		return 88;
	return sniff_arrows(text);
}

/* Lines above the first turn, and the stamp in the first of them. */
struct top {
	struct record *r;
	struct when stamp;
	bool has_stamp;
};

/*
 * The date line is UTC, the stamp in the title the recorder's wall clock of the same
 * minute: both give local time and offset.
 */
static void date_line(struct top *t, struct when w)
{
	int64_t apart;

	if (w.minutes >= 0 && w.offset == OFFSET_NONE)
		w.offset = 0;
	if (w.minutes >= 0 && !w.offset && t->has_stamp && t->stamp.minutes >= 0) {
		apart =
		    (t->stamp.days - w.days) * DAY_MIN + t->stamp.minutes - w.minutes;
		/* Minutes may have passed between the two; zones part by quarters. */
		if (apart >= -12 * 60 - SLACK_MIN && apart <= 14 * 60 + SLACK_MIN) {
			apart =
			    (apart + DAY_MIN + SLACK_MIN) / QUARTER * QUARTER - DAY_MIN;
			w.minutes += (int)apart;
			w.offset = (int32_t)apart * 60;
			for (; w.minutes < 0; w.days--)
				w.minutes += DAY_MIN;
			for (; w.minutes >= DAY_MIN; w.days++)
				w.minutes -= DAY_MIN;
		}
	}
	meta_when(t->r, &w, STRL("content"));
}

static void above(struct top *t, struct str line)
{
	struct path_meta m = { 0 };
	struct record *r = t->r;
	struct when w;
	int64_t ms;

	if (str_starts(line, STRL("#"))) /* a heading of the document */
		line = linemark_bare(line);
	if (!line.len || linemark_comment(line) || boilerplate_is_transcribing(line))
		return;
	if (timecode_length(line, &ms)) {
		r->duration = ms;
		return;
	}
	if (when_find(line, &w) && w.from < GAP) {
		date_line(t, w);
		return;
	}
	if (r->title.p)
		return;
	meta_path(r->arena, arena_fmt(r->arena, "%.*s.docx", STR_ARG(line)), &m);
	t->has_stamp = m.has_when;
	t->stamp = m.when;
	r->title = m.title.p ? m.title : line;
}

/* A date line in another language: the stamp's day stands. */
static void end_top(struct top *t)
{
	if (!t->r->date.p && t->has_stamp)
		meta_when(t->r, &t->stamp, STRL("content"));
}

static void read_arrows(struct reading *in)
{
	struct str rest = in->text, line;
	struct timing t = { 0 };
	struct top top = { .r = in->r };
	struct script s;
	bool named = true;

	script_init(&s, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if (arrow(line, &t)) {
			named = false;
		} else if (!named) {
			script_head(&s, line, t.t0, t.t1);
			named = true;
		} else if (!script_text(&s, line, n)) {
			above(&top, line);
		}
	}
	end_top(&top);
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = initials_plain(in->r->arena, in->text), line, name;
	struct top top = { .r = in->r };
	struct script s;
	bool blank = false;
	int64_t ms;

	(void)e;
	if (sniff_arrows(in->text)) {
		read_arrows(in);
		return 0;
	}
	script_init(&s, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (script_name_time(line, GAP, &name, &ms) && name.p)
			script_head(&s, name, ms, TIME_NONE);
		else if (s.open && (boilerplate_is_transcribing(line) ||
				    is_end(in->r, line, rest, blank)))
			continue;
		else if (!script_text(&s, line, n))
			above(&top, str_trim(line));
		blank = !str_trim(line).len;
	}
	end_top(&top);
	return 0;
}

const struct format format_teams_text = {
	.name = "teams-docx",
	.flavors = "",
	.what = "Microsoft Teams transcript document, its lines: \"Name   0:04\"",
	.sniff = sniff,
	.read = read,
};
