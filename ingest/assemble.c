/* assemble.c - joins cues; the text of a segment grows in place in the arena. */
#include "ingest/assemble.h"

#include "base/ascii.h"

/* Joined texts are written one after the other into strips of this size. */
enum { STRIP_BYTES = 16 << 10 };

/* A closing quote may follow the end of a sentence. */
static const struct str closers[] = {
	STR("\""),           STR("'"),        STR(")"), STR("]"), STR("\xE2\x80\x9D"),
	STR("\xE2\x80\x99"), STR("\xC2\xBB"),
};

bool assemble_ends_sentence(struct str s)
{
	size_t closer;
	char c = s.len ? s.p[s.len - 1] : 0;

	/* Most ends are a letter, a comma or a stop. */
	if (c == '.' || c == '?' || c == '!')
		return true;
	if (ascii_is_lower(c) || c == ',')
		return false;
	while ((closer = STR_ANY(str_ends, s, closers)))
		s.len -= closer;
	if (!s.len)
		return false;
	c = s.p[s.len - 1];
	return c == '.' || c == '?' || c == '!' || str_ends(s, STRL("\xE2\x80\xA6")) ||
	       str_ends(s, STRL("\xE3\x80\x82")) || str_ends(s, STRL("\xEF\xBC\x9F")) ||
	       str_ends(s, STRL("\xEF\xBC\x81"));
}

void assemble_init(struct assemble *as, struct record *r)
{
	*as = (struct assemble){ .r = r };
}

void assemble_end(struct assemble *as)
{
	as->open = NULL;
}

/* Less than ASSEMBLE_GAP_MS before or behind; an unknown time is near to none. */
static bool is_near(int64_t t1, int64_t t0)
{
	uint64_t gap = (uint64_t)t0 - (uint64_t)t1;

	return (t1 != TIME_NONE) &
	       (gap + ASSEMBLE_GAP_MS - 1 < 2 * ASSEMBLE_GAP_MS - 1);
}

static bool joins(const struct segment *s, const struct cue *c)
{
	char last = s->text.p[s->text.len - 1];
	bool stop = (last == '.') | (last == '?') | (last == '!');

	/* One branch: each of these alone is hard to guess. */
	if ((c->apart | (s->speaker.len != c->speaker.len) |
	     (s->text.len + 1 + c->text.len > ASSEMBLE_BYTES) |
	     !(c->joined | (is_near(s->t1, c->t0) & !stop))))
		return false;
	return str_eq(s->speaker, c->speaker) &&
	       (c->joined || !assemble_ends_sentence(s->text));
}

/* Appends " text" to the open segment, which moves to the strip the first time. */
static void extend(struct assemble *as, struct str text)
{
	struct segment *s = as->open;

	if (s->text.p + s->text.len != as->strip) {
		if (as->left < ASSEMBLE_BYTES) {
			as->strip = arena_alloc(as->r->arena, STRIP_BYTES);
			as->left = STRIP_BYTES;
		}
		memcpy(as->strip, s->text.p, s->text.len);
		s->text.p = as->strip;
		as->strip += s->text.len;
		as->left -= s->text.len;
	}
	*as->strip = ' ';
	memcpy(as->strip + 1, text.p, text.len);
	s->text.len += text.len + 1;
	as->strip += text.len + 1;
	as->left -= text.len + 1;
}

void assemble_put(struct assemble *as, const struct cue *c)
{
	struct segment *s = as->open;

	if (!c->text.len)
		return;
	if (s && joins(s, c)) {
		extend(as, c->text);
		if (c->t1 != TIME_NONE && (s->t1 == TIME_NONE || c->t1 > s->t1))
			s->t1 = c->t1;
		return;
	}
	s = record_segment(as->r, SEG_SPEECH);
	s->speaker = c->speaker;
	s->text = c->text;
	s->t0 = c->t0;
	s->t1 = c->t1;
	s->line = (int64_t)c->line;
	as->open = s;
}
