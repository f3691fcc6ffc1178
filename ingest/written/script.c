/* script.c - blocks of a head line and text to segments. */
#include "ingest/written/script.h"

#include "base/ascii.h"
#include "ingest/times/timecode.h"

void script_init(struct script *s, struct record *r)
{
	*s = (struct script){ .before = TIME_NONE };
	assemble_init(&s->as, r);
}

void script_head(struct script *s, struct str speaker, int64_t t0, int64_t t1)
{
	bool same = s->open && str_eq(s->speaker, speaker);
	bool near = t0 != TIME_NONE && s->before != TIME_NONE && t0 >= s->before &&
		    t0 - s->before <= SCRIPT_GAP_MS;

	s->goes_on = same && near && s->last.len && !assemble_ends_sentence(s->last);
	s->speaker = speaker;
	s->t0 = s->before = t0;
	s->t1 = t1;
	s->open = s->fresh = true;
}

bool script_text(struct script *s, struct str line, size_t number)
{
	struct cue c = { .speaker = s->speaker,
			 .text = str_trim(line),
			 .t0 = s->t0,
			 .t1 = s->t1,
			 .line = number };

	if (!s->open || !c.text.len)
		return s->open;
	if (s->fresh && !s->goes_on)
		assemble_end(&s->as);
	c.joined = !s->fresh || s->goes_on;
	if (!s->fresh)
		c.t0 = TIME_NONE;
	assemble_put(&s->as, &c);
	s->fresh = s->goes_on = false;
	s->last = c.text;
	return true;
}

bool script_clock(struct str s, int64_t *ms)
{

	s = str_trim(s);
	return s.len && ascii_is_digit(s.p[0]) && timecode_take(&s, ms) && !s.len;
}

bool script_name_time(struct str line, size_t gap, struct str *name, int64_t *ms)
{
	struct str s = str_trim(line);
	size_t at = s.len;

	while (at && s.p[at - 1] != ' ' && s.p[at - 1] != '\t')
		at--;
	if (!script_clock(str_from(s, at), ms))
		return false;
	*name = str_rtrim(str_n(s.p, at));
	if (!name->len) {
		*name = (struct str){ NULL, 0 };
		return true;
	}
	return at - name->len >= gap;
}
