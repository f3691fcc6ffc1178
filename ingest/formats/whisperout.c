/*
 * whisperout.c - what the whisper programs print while they work:
 * "[00:00.000 --> 00:02.480]  text", with "->" in whisper-jax; "[0.00s -> 2.48s] text",
 * as the scripts around faster-whisper do.
 */
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/written/header.h"
#include "ingest/written/shapes.h"
#include "ingest/times/timecode.h"

/* So many captions tell whether somebody added names. */
enum { PROBE = 20 };

static bool time_take(struct str *s, int64_t *ms)
{

	return timecode_seconds(s, ms) || timecode_take(s, ms);
}

static bool caption(struct str s, struct cue *c)
{
	*c = (struct cue){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (!str_eat(&s, '[') || !s.len || !time_take(&s, &c->t0))
		return false;
	s = str_trim(s);
	if (str_starts(s, STRL("-->")))
		s = str_trim(str_from(s, 3));
	else if (str_starts(s, STRL("->")))
		s = str_trim(str_from(s, 2));
	else
		return false;
	if (!time_take(&s, &c->t1) || !str_eat(&s, ']'))
		return false;
	c->text = str_trim(s);
	return true;
}

/* "[SPEAKER_00] text", "Ada: text": scripts add who speaks, and plain.c reads that. */
static bool is_named(struct str s)
{
	size_t end = s.len && s.p[0] == '[' ? str_chr(s, ']') : STR_NPOS;

	return header_is_label(s) || (end != STR_NPOS && end + 2 < s.len &&
				      shapes_is_name(str_sub(s, 1, end)));
}

static int sniff(struct str text)
{
	size_t captions = 0, named = 0;
	struct str line;
	struct cue c;

	while (captions < PROBE && str_line(&text, &line)) {
		line = str_trim(line);
		if (caption(line, &c)) {
			captions++;
			named += is_named(c.text);
		} else if (line.len && !captions) {
			return 0;
		}
	}
	return !captions || (captions > 1 && named * 2 > captions) ? 0 : 90;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, line;
	struct assemble as;
	struct cue c;

	(void)e;
	assemble_init(&as, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		line = str_trim(line);
		if (!caption(line, &c)) {
			c = (struct cue){ .text = line,
					  .t0 = TIME_NONE,
					  .t1 = TIME_NONE,
					  .joined = true };
		}
		c.line = n;
		assemble_put(&as, &c);
	}
	return 0;
}

const struct format format_whisper_text = {
	.name = "whisper",
	.flavors = "",
	.what = "whisper on standard output: \"[00:00.000 --> 00:02.480]  text\"",
	.sniff = sniff,
	.read = read,
};
