/* jtalk.c - see jtalk.h; the notes part is jnotes.c. */
#include "ingest/json/jtalk.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/jsonnum.h"
#include "base/utf8.h"
#include "ingest/meta.h"
#include "ingest/times/timecode.h"

/* A sentence of words ends here at the latest; times beyond this are nonsense. */
enum { SENTENCE_BYTES = 400, PEOPLE_MAX = 5000 };
#define TIME_MAX INT64_C(100000000000000)

static int64_t sane(int64_t ms)
{
	return ms > TIME_MAX || ms < -TIME_MAX ? TIME_NONE : ms;
}

static bool is_number(struct str s)
{
	struct json j;
	struct arena none = { 0 };

	json_init(&j, s, &none, NULL);
	return json_peek(&j) == JSON_NUMBER && json_raw(&j).len == s.len;
}

/* Thousandths of the second of "2026-02-03T10:00:04.120Z". */
static int64_t fraction(struct str s)
{
	size_t at = str_chr(s, '.');
	int64_t ms = 0, unit = 100;

	if (at == STR_NPOS)
		return 0;
	for (at++; at < s.len && ascii_is_digit(s.p[at]); at++, unit /= 10)
		ms += (s.p[at] - '0') * unit;
	return ms;
}

static int64_t from_text(struct str s, enum junit unit)
{
	int64_t ms, wall;
	int32_t offset;

	s = str_trim(s);
	if (date_time_parse(s, &wall, &offset))
		return (wall - (offset == OFFSET_NONE ? 0 : offset)) * 1000 +
		       fraction(s);
	if (str_chr(s, ':') != STR_NPOS)
		return timecode_parse(s, &ms) ? ms : TIME_NONE;
	if (s.len && s.p[s.len - 1] == 's') {
		s.len--;
		unit = JTIME_S;
	}
	if (!is_number(s))
		return TIME_NONE;
	ms = jsonnum_milli(s);
	if (unit == JTIME_MS)
		ms /= 1000;
	else if (unit == JTIME_TICKS)
		ms /= 10000000;
	return sane(ms);
}

int64_t jtalk_time(struct jval v, enum junit unit)
{
	struct jval seconds, nanos;
	int64_t ms;

	if (jval_type(v) != JSON_OBJECT)
		return from_text(jval_str(v), unit);
	seconds = jval_get(v, "seconds");
	nanos = jval_get(v, "nanos");
	ms = jval_is(seconds) ? from_text(jval_str(seconds), JTIME_S) : 0;
	if (ms == TIME_NONE || !is_number(jval_str(nanos)))
		return ms;
	return ms + jsonnum_milli(jval_str(nanos)) / INT64_C(1000000000);
}

int64_t jtalk_since(struct jval v, int64_t base, enum junit unit)
{
	int64_t ms = jtalk_time(v, unit);

	return ms == TIME_NONE || base == TIME_NONE ? TIME_NONE : ms - base;
}

void jtalk_init(struct jtalk *t, struct reading *in)
{
	*t = (struct jtalk){ .in = in, .r = in->r, .delimiter = STR(" ") };
	assemble_init(&t->as, in->r);
}

void jtalk_fini(struct jtalk *t)
{
	jtalk_stop(t);
	assemble_end(&t->as);
	buf_fini(&t->words);
}

/* White space and control characters to single blanks, none at the ends. */
static struct str one_line(struct arena *a, struct str s)
{
	bool clean = true, gap = false;
	char *out;
	size_t n = 0;

	s = str_trim(s);
	for (size_t i = 0; i < s.len && clean; i++)
		clean =
		    (unsigned char)s.p[i] > ' ' || (s.p[i] == ' ' && s.p[i + 1] != ' ');
	if (clean)
		return s;
	out = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++) {
		if ((unsigned char)s.p[i] <= ' ') {
			gap = n > 0;
			continue;
		}
		if (gap)
			out[n++] = ' ';
		gap = false;
		out[n++] = s.p[i];
	}
	return str_n(out, n);
}

static void put(struct jtalk *t, size_t line, struct str speaker, int64_t t0,
		int64_t t1, struct str text)
{
	struct cue c = { .speaker = speaker.len ? speaker : (struct str){ 0 },
			 .text = one_line(t->r->arena, text),
			 .t0 = t0,
			 .t1 = t1,
			 .line = line };

	if (t1 != TIME_NONE && t0 != TIME_NONE && t1 < t0)
		c.t1 = TIME_NONE;
	assemble_put(&t->as, &c);
}

void jtalk_say(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
	       int64_t t1, struct str text)
{
	jtalk_stop(t);
	put(t, jval_line(at), one_line(t->r->arena, speaker), t0, t1, text);
}

void jtalk_say_at(struct jtalk *t, struct jval at, struct str speaker, const char *text,
		  const char *start, const char *end, enum junit unit)
{
	jtalk_say(t, at, speaker, jtalk_time(jval_get(at, start), unit),
		  jtalk_time(jval_get(at, end), unit), jval_text(at, text));
}

void jtalk_stop(struct jtalk *t)
{
	if (t->words.len)
		put(t, t->line, t->speaker, t->t0, t->t1,
		    arena_str(t->r->arena, buf_view(&t->words)));
	t->words.len = 0;
	t->glue = false;
}

/* Chinese and Japanese put no blanks between words. */
static bool is_unspaced(uint32_t cp)
{
	return (cp >= 0x2E80 && cp < 0xA4D0) || (cp >= 0xF900 && cp < 0xFB00) ||
	       (cp >= 0xFF01 && cp < 0xFFF0) || cp >= 0x20000;
}

static uint32_t last_char(struct str s)
{
	size_t n = 1;

	while (n < s.len && n < 4 && ((unsigned char)s.p[s.len - n] & 0xC0) == 0x80)
		n++;
	s = str_from(s, s.len - n);
	return utf8_next(&s);
}

static bool wants_blank(const struct jtalk *t, struct str word)
{
	struct str rest = word;

	if (!t->words.len || t->glue || t->spaced)
		return false;
	return !is_unspaced(last_char(buf_view(&t->words))) ||
	       !is_unspaced(utf8_next(&rest));
}

static bool begins_anew(const struct jtalk *t, struct str speaker, int64_t t0,
			struct str word)
{
	if (!str_eq(t->speaker, speaker))
		return true;
	if (t->words.len + word.len > ASSEMBLE_BYTES)
		return true;
	if (t->spaced && word.p[0] != ' ')
		return false;
	if (assemble_ends_sentence(str_rtrim(buf_view(&t->words))) ||
	    t->words.len > SENTENCE_BYTES)
		return true;
	return t0 != TIME_NONE && t->t1 != TIME_NONE && t0 - t->t1 >= ASSEMBLE_GAP_MS;
}

void jtalk_word(struct jtalk *t, struct jval at, struct str speaker, int64_t t0,
		int64_t t1, struct str word, bool attach)
{
	if (!t->spaced)
		word = str_trim(word);
	if (!str_trim(word).len)
		return;
	speaker = one_line(t->r->arena, speaker);
	if (t->words.len && !attach && begins_anew(t, speaker, t0, word))
		jtalk_stop(t);
	if (!t->words.len) {
		t->speaker = speaker;
		t->t0 = t0;
		t->t1 = t1;
		t->line = jval_line(at);
	} else if (!attach && wants_blank(t, word)) {
		buf_str(&t->words, t->delimiter);
	}
	buf_str(&t->words, word);
	if (t->t0 == TIME_NONE)
		t->t0 = t0;
	if (t1 != TIME_NONE && (t->t1 == TIME_NONE || t1 > t->t1))
		t->t1 = t1;
	t->glue = false;
}

void jtalk_person(struct jtalk *t, struct str name, struct str email)
{
	struct record *r = t->r;
	struct participant *p = NULL;

	name = one_line(r->arena, name);
	email = str_trim(email);
	if (str_chr(email, '@') == STR_NPOS)
		email = (struct str){ 0 };
	for (size_t i = 0; i < r->participants.n && !p; i++) {
		struct participant *q = &r->participants.v[i];

		if ((email.len && str_ieq(q->email, email)) ||
		    (name.len && str_ieq(q->name, name) &&
		     (!email.len || !q->email.len)))
			p = q;
	}
	if (!name.len && email.len && !p) {
		meta_participant(r, email);
		return;
	}
	if (!p && (!name.len || r->participants.n >= PEOPLE_MAX))
		return;
	if (!p)
		p = VEC_ADD(r->arena, &r->participants);
	if (!p->name.len)
		p->name = name;
	if (!p->email.len && email.len)
		p->email = email;
}

void jtalk_people(struct jtalk *t, struct jval list, const char *name,
		  const char *email)
{
	JVAL_EACH (x, list) {
		struct str s = jval_str(x), none = { 0 };

		if (jval_type(x) == JSON_OBJECT)
			jtalk_person(t, name ? jval_text(x, name) : none,
				     email ? jval_text(x, email) : none);
		else if (jval_type(x) != JSON_STRING)
			continue;
		else if (str_chr(s, '@') == STR_NPOS)
			jtalk_person(t, s, none);
		else
			jtalk_person(t, none, s);
	}
}

void jtalk_title(struct jtalk *t, struct jval v)
{
	struct str s = one_line(t->r->arena, jval_str(v));

	if (s.len && !t->r->title.len)
		t->r->title = s;
}

void jtalk_when_ms(struct jtalk *t, int64_t ms)
{
	if (ms != TIME_NONE && ms > 0 && ms < INT64_C(253402300800000))
		meta_wall(t->r, ms / 1000, 0);
}

void jtalk_when(struct jtalk *t, struct jval v, enum junit unit)
{
	struct str s = jval_str(v);
	int64_t wall, days;
	int32_t offset;

	if (date_time_parse(s, &wall, &offset)) {
		meta_wall(t->r, wall, offset);
	} else if (date_parse(s, &days)) {
		struct when w = { .days = days, .minutes = -1, .offset = OFFSET_NONE };

		meta_when(t->r, &w, STRL("content"));
	} else if (str_chr(s, ':') == STR_NPOS) {
		jtalk_when_ms(t, jtalk_time(v, unit));
	}
}

void jtalk_pseudo(struct jtalk *t, struct str label)
{
	struct record *r = t->r;
	struct participant *p;

	for (size_t i = 0; i < r->participants.n; i++)
		if (str_eq(r->participants.v[i].name, label))
			return;
	if (!label.len || r->participants.n >= PEOPLE_MAX)
		return;
	p = VEC_ADD(r->arena, &r->participants);
	p->name = label;
	p->pseudo = true;
}

struct str jtalk_label(struct jtalk *t, struct jval v)
{
	struct str s = one_line(t->r->arena, jval_str(v));

	if (!s.len || s.len > 3)
		return s;
	if (s.p[0] == 'S' && str_uint(str_from(s, 1), 99) >= 0)
		s = str_from(s, 1);
	if (str_uint(s, 999) >= 0 || (s.len == 1 && ascii_is_upper(s.p[0])))
		return arena_fmt(t->r->arena, "Speaker %.*s", STR_ARG(s));
	return s;
}
