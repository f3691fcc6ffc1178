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
	bool cut;
	char c = s.len ? s.p[s.len - 1] : 0;

	/* Most ends are a letter, a comma or a stop. */
	if (c == '.' || c == '?' || c == '!')
		return true;
	if (ascii_is_lower(c) || c == ',')
		return false;
	do {
		cut = false;
		for (size_t i = 0; i < sizeof(closers) / sizeof(closers[0]); i++)
			if (str_ends(s, closers[i])) {
				s.len -= closers[i].len;
				cut = true;
			}
	} while (cut && s.len);
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

static bool same_speaker(struct str a, struct str b)
{
	return a.p == b.p ? a.len == b.len : str_eq(a, b);
}

static bool joins(const struct segment *s, const struct cue *c)
{
	if (c->apart || !same_speaker(s->speaker, c->speaker) ||
	    s->text.len + 1 + c->text.len > ASSEMBLE_BYTES)
		return false;
	if (c->joined)
		return true;
	if (s->t1 == TIME_NONE || c->t0 == TIME_NONE)
		return false;
	return c->t0 - s->t1 < ASSEMBLE_GAP_MS && s->t1 - c->t0 < ASSEMBLE_GAP_MS &&
	       !assemble_ends_sentence(s->text);
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
