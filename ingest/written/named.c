/* named.c - lines above the talk that name its numbered speakers. */
#include "ingest/written/named.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "ingest/written/shapes.h"

/* Nobody lists more speakers than these above a talk. */
enum { LINES_MAX = 64, CODE_BYTES = 4 };

struct named {
	struct str label, name;
	size_t segment;
};

/* Bytes of "Speaker 1", "SPEAKER_00", "Speaker A" at the start of s, or 0. */
static size_t label_at(struct str s)
{
	static const struct str words[] = { STR("speaker"), STR("participant"),
					    STR("spk"),     STR("sprecher"),
					    STR("orador"),  STR("locuteur"),
					    STR("hablante") };

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = words[i].len, from;

		if (!str_istarts(s, words[i]))
			continue;
		while (at < s.len && (s.p[at] == ' ' || s.p[at] == '_'))
			at++;
		from = at;
		while (at < s.len && ascii_is_digit(s.p[at]))
			at++;
		if (at == from && at < s.len && ascii_is_upper(s.p[at]))
			at++;
		return at > from ? at : 0;
	}
	return 0;
}

bool named_line(struct str line, struct str *label, struct str *name)
{
	static const struct str signs[] = { STR(":"),           STR("="),
					    STR("->"),          STR("- "),
					    STR("is "),         STR("\xE2\x80\x93"),
					    STR("\xE2\x86\x92") };
	struct str s = str_trim(line), rest;
	size_t at;

	s = str_ltrim_any(s, "-*+ ");
	at = label_at(s);
	rest = str_trim(str_from(s, at));
	for (size_t i = 0; at && i < COUNT(signs); i++) {
		if (!str_starts(rest, signs[i]))
			continue;
		*label = str_n(s.p, at);
		*name = str_trim(str_from(rest, signs[i].len));
		return shapes_is_name(*name) && !label_at(*name);
	}
	return false;
}

/* "Speaker 1: Ada Quill" read as speech: all that the first turns say is a name. */
static bool said_name(const struct segment *s, struct named *out)
{
	*out = (struct named){ .label = s->speaker, .name = s->text };
	return s->kind == SEG_SPEECH && s->t0 == TIME_NONE && s->speaker.len &&
	       label_at(s->speaker) == s->speaker.len && shapes_is_name(s->text) &&
	       str_chr(s->text, ' ') != STR_NPOS;
}

static size_t collect(const struct record *r, struct named *list)
{
	size_t n = 0, i = 0;
	bool said = false;

	for (; i < r->segments.n && n < LINES_MAX; i++) {
		const struct segment *s = &r->segments.v[i];
		struct named *it = &list[n];

		if (s->kind != SEG_SPEECH ? named_line(s->text, &it->label, &it->name)
					  : said_name(s, it)) {
			it->segment = i;
			said |= s->kind == SEG_SPEECH;
			n++;
		} else if (s->kind == SEG_SPEECH) {
			break;
		}
	}
	/* One turn that is a name may be an answer: "Speaker 2: Ada Quill". */
	return said && n < 2 ? 0 : n;
}

static bool is_used(const struct record *r, struct str label, size_t after)
{
	for (size_t i = after; i < r->segments.n; i++)
		if (r->segments.v[i].kind == SEG_SPEECH &&
		    str_ieq(r->segments.v[i].speaker, label))
			return true;
	return false;
}

/* "AQU" of "Ada Quill (AQU)", by which minutes call her. */
static bool is_code(struct str s)
{
	return s.len > 1 && s.len <= CODE_BYTES && ascii_all_upper(s);
}

/* Nobody else has these initials. */
static bool is_only(const struct record *r, struct str name, struct str code)
{
	size_t n = 0;

	for (size_t i = 0; i < r->participants.n; i++)
		n += name_has_initials(r->participants.v[i].name, code) ||
		     str_eq(r->participants.v[i].org, code);
	return n == 1 && name_has_initials(name, code);
}

/* "AQ: ..." of minutes that name Ada Quill among those present. */
static void named_letters(struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++) {
		struct segment *s = &r->segments.v[i];

		for (size_t k = 0; is_code(s->speaker) && k < r->participants.n; k++) {
			struct str name = r->participants.v[k].name;

			if (is_only(r, name, s->speaker))
				s->speaker = name;
		}
	}
}

static void rename_speaker(struct record *r, struct str from, struct str to)
{
	for (size_t k = 0; k < r->segments.n; k++)
		if (str_ieq(r->segments.v[k].speaker, from))
			r->segments.v[k].speaker = to;
}

/* "Participants: Speaker A (Mina Sato), Tom Hale (Speaker B)". */
static void named_participants(struct record *r)
{
	for (size_t i = 0; i < r->participants.n; i++) {
		struct participant *p = &r->participants.v[i];
		struct str label = p->name, name = p->org;

		if (is_code(p->org) && shapes_is_full_name(p->name) &&
		    is_used(r, p->org, 0)) {
			rename_speaker(r, p->org, p->name);
			p->org = str_none();
			continue;
		}
		if (!label_at(label) && label_at(p->org) == p->org.len) {
			label = p->org;
			name = p->name;
		}
		if (!label.len || label_at(label) != label.len || !shapes_is_name(name))
			continue;
		rename_speaker(r, label, name);
		p->name = name;
		p->org = str_none();
		p->pseudo = false;
	}
}

void named_speakers(struct record *r)
{
	struct named list[LINES_MAX];
	size_t n, keep = 0, next = 0;

	named_participants(r);
	named_letters(r);
	n = collect(r, list);
	for (size_t i = 0; i < n; i++)
		if (!is_used(r, list[i].label, list[n - 1].segment + 1))
			return;
	if (!n)
		return;
	for (size_t i = 0; i < r->segments.n; i++) {
		struct segment *s = &r->segments.v[i];

		if (next < n && list[next].segment == i) {
			next++;
			continue;
		}
		for (size_t k = 0; k < n; k++)
			if (str_ieq(s->speaker, list[k].label))
				s->speaker = list[k].name;
		r->segments.v[keep] = *s;
		r->segments.v[keep].n = (int64_t)keep;
		keep++;
	}
	r->segments.n = keep;
}
