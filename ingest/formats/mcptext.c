/*
 * mcptext.c - a Fireflies transcript as its MCP server gives it: "Key: value" lines,
 * then "Sentences: [00:04 - 00:05] Name: text" and a line for each sentence.
 */
#include "ingest/assemble.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/written/script.h"

enum { NAME_BYTES = 80, TIMES_BYTES = 40, KEY_BYTES = 30 };

/* "[00:04 - 00:05] Name: text" */
static bool sentence(struct str s, struct cue *c)
{
	size_t end, dash, colon;

	*c = (struct cue){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (!str_eat(&s, '['))
		return false;
	end = str_chr(s, ']');
	dash = str_find(s, STRL(" - "), 0);
	if (end == STR_NPOS || end > TIMES_BYTES || dash > end ||
	    !script_clock(str_n(s.p, dash), &c->t0) ||
	    !script_clock(str_sub(s, dash + 3, end), &c->t1))
		return false;
	s = str_trim(str_from(s, end + 1));
	colon = str_find(s, STRL(": "), 0);
	if (colon != STR_NPOS && colon <= NAME_BYTES) {
		c->speaker = str_trim(str_n(s.p, colon));
		s = str_from(s, colon + 2);
	}
	c->text = str_trim(s);
	return true;
}

/* "Date String: x", "DateString: x": the key without its blanks, and the value. */
static bool key_value(struct str line, struct str *key, struct str *value)
{
	size_t at = str_chr(str_head(line, KEY_BYTES), ':');

	if (at == STR_NPOS || !at || line.p[0] == '[')
		return false;
	*key = str_trim(str_n(line.p, at));
	*value = str_trim(str_from(line, at + 1));
	return true;
}

static int sniff(struct str text)
{
	struct str line, key, value;
	bool id = false;
	struct cue c;

	for (text = str_trim(text); str_line(&text, &line);) {
		if (!key_value(line, &key, &value))
			continue;
		id |= str_ieq(key, STRL("id")) || str_ieq(key, STRL("datestring"));
		if (str_ieq(key, STRL("sentences")))
			return (value.len ? sentence(value, &c) : id) ? 90 : 0;
	}
	return 0;
}

static void take_key(struct record *r, struct str key, struct str value)
{
	struct when w;

	if (str_ieq(key, STRL("title")) && value.len)
		r->title = value;
	else if ((str_ieq(key, STRL("datestring")) || str_ieq(key, STRL("date"))) &&
		 when_find(value, &w))
		meta_when(r, &w, STRL("content"));
	else if (str_ieq(key, STRL("participants")) ||
		 str_ieq(key, STRL("meeting attendees")))
		meta_participants(r, value);
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, key, value;
	struct assemble as;
	struct cue c;
	bool talk = false;

	(void)e;
	assemble_init(&as, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		line = str_trim(line);
		if (key_value(line, &key, &value)) {
			talk = str_ieq(key, STRL("sentences"));
			if (!talk)
				take_key(in->r, key, value);
			line = value;
		}
		if (!talk || !line.len)
			continue;
		if (!sentence(line, &c)) {
			c.text = line;
			c.joined = true;
		}
		c.line = n;
		assemble_put(&as, &c);
	}
	return 0;
}

const struct format format_fireflies_text = {
	.name = "fireflies",
	.flavors = "",
	.what = "Fireflies transcript as text of its MCP server",
	.sniff = sniff,
	.read = read,
};
