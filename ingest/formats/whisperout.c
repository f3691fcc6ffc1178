/*
 * whisperout.c - what the whisper programs print while they work:
 * "[00:00.000 --> 00:02.480]  text", with "->" in whisper-jax.
 */
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/timecode.h"

static bool caption(struct str s, struct cue *c)
{
	bool carried = false;

	*c = (struct cue){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (!str_eat(&s, '[') || !s.len || !timecode_take(&s, true, &c->t0, &carried))
		return false;
	s = str_trim(s);
	if (str_starts(s, STRL("-->")))
		s = str_trim(str_from(s, 3));
	else if (str_starts(s, STRL("->")))
		s = str_trim(str_from(s, 2));
	else
		return false;
	if (!timecode_take(&s, true, &c->t1, &carried) || !str_eat(&s, ']'))
		return false;
	c->text = str_trim(s);
	return true;
}

static int sniff(struct str text)
{
	struct str line;
	struct cue c;

	text = str_trim(text);
	return str_line(&text, &line) && caption(str_trim(line), &c) ? 90 : 0;
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
