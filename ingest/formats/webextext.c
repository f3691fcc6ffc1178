/*
 * webextext.c - Webex transcripts as text: "0:11 : Name : text".
 *
 * Untested against a real file: the shape is known from one example in a document.
 */
#include "base/ascii.h"
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/times/timecode.h"

enum { NAME_BYTES = 80 };

static bool turn(struct str line, struct cue *c)
{
	struct str s = str_trim(line);
	size_t at;

	*c = (struct cue){ .t1 = TIME_NONE };
	if (!s.len || !ascii_is_digit(s.p[0]) || !timecode_take(&s, &c->t0) ||
	    !str_starts(s, STRL(" : ")))
		return false;
	s = str_from(s, 3);
	at = str_find(s, STRL(" : "), 0);
	if (at == STR_NPOS || at > NAME_BYTES)
		return false;
	c->speaker = str_trim(str_n(s.p, at));
	c->text = str_trim(str_from(s, at + 3));
	return true;
}

static int sniff(struct str text)
{
	struct str line;
	struct cue c;

	text = str_trim(text);
	return str_line(&text, &line) && turn(line, &c) ? 90 : 0;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, speaker = { NULL, 0 };
	struct assemble as;
	struct cue c;

	(void)e;
	assemble_init(&as, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (!turn(line, &c)) {
			c.t0 = TIME_NONE;
			c.speaker = speaker;
			c.text = str_trim(line);
			c.joined = true;
		}
		c.line = n;
		speaker = c.speaker;
		assemble_put(&as, &c);
	}
	return 0;
}

const struct format format_webex_text = {
	.name = "webex",
	.flavors = "",
	.what = "Webex transcript as text: \"0:11 : Name : text\" (untested)",
	.sniff = sniff,
	.read = read,
};
