/* record.c - making, naming and copying records. */
#include "dossier/record.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include "base/hash.h"
#include "base/recshape.h"
#include "base/utf8.h"

static const struct str seg_names[SEG_KINDS] = {
	[SEG_SPEECH] = STR("speech"),       [SEG_CHAT] = STR("chat"),
	[SEG_HEADING] = STR("heading"),     [SEG_BULLET] = STR("bullet"),
	[SEG_TASK] = STR("task"),           [SEG_PARAGRAPH] = STR("paragraph"),
	[SEG_TABLE_ROW] = STR("table-row"),
};

static const struct str item_names[ITEM_KINDS] = {
	[ITEM_DECISION] = STR("decision"),       [ITEM_FACT] = STR("fact"),
	[ITEM_ACTION] = STR("action"),           [ITEM_BLOCKER] = STR("blocker"),
	[ITEM_OPPORTUNITY] = STR("opportunity"), [ITEM_QUESTION] = STR("question"),
};

static int kind_of(const struct str *names, int n, struct str name)
{
	for (int i = 0; i < n; i++)
		if (str_eq(names[i], name))
			return i;
	return -1;
}

struct str seg_kind_name(enum seg_kind kind)
{
	return seg_names[kind];
}

struct str item_kind_name(enum item_kind kind)
{
	return item_names[kind];
}

int seg_kind_of(struct str name)
{
	return kind_of(seg_names, SEG_KINDS, name);
}

int item_kind_of(struct str name)
{
	return kind_of(item_names, ITEM_KINDS, name);
}

void record_init(struct record *r, struct arena *a)
{
	*r = (struct record){ .arena = a, .duration = TIME_NONE };
}

struct segment *record_segment(struct record *r, enum seg_kind kind)
{
	struct segments *v = &r->segments;
	struct segment *s;

	v->v = arena_more(r->arena, v->v, v->n, &v->cap, sizeof(*v->v));
	s = &v->v[v->n];
	s->n = (int64_t)v->n++;
	s->kind = kind;
	s->speaker = str_none();
	s->text = str_none();
	s->extra = str_none();
	s->t0 = s->t1 = TIME_NONE;
	s->level = s->line = 0;
	s->mark = 0;
	return s;
}

static struct str vformat(struct arena *a, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

static struct str vformat(struct arena *a, const char *fmt, va_list ap)
{
	struct buf b = { 0 };
	struct str s;

	buf_vfmt(&b, fmt, ap);
	s = arena_str(a, buf_text(&b));
	buf_fini(&b);
	return s;
}

void record_warn(struct record *r, struct str code, size_t line, const char *fmt, ...)
{
	struct warning *w = VEC_ADD(r->arena, &r->warnings);
	va_list ap;

	w->code = code;
	w->line = (int64_t)line;
	va_start(ap, fmt);
	w->detail = vformat(r->arena, fmt, ap);
	va_end(ap);
}

struct flag *record_flag(struct record *r, struct str code, const char *fmt, ...)
{
	struct flag *f = VEC_ADD(r->arena, &r->flags);
	va_list ap;

	f->code = code;
	va_start(ap, fmt);
	f->detail = vformat(r->arena, fmt, ap);
	va_end(ap);
	return f;
}

struct str source_file(struct str path)
{
	size_t at = path.len;

	/* A name that has the sign itself ends in ".md" or the like. */
	while (at > 0 && !strchr("#./ ", path.p[at - 1]))
		at--;
	return at > 1 && at < path.len && path.p[at - 1] == '#' ? str_n(path.p, at - 1)
								: path;
}

bool record_is_notes(const struct record *r)
{
	return str_eq(r->source.format, STRL("markdown-notes")) ||
	       str_eq(r->source.flavor, STRL("markdown-notes")) ||
	       str_eq(r->source.flavor, STRL("notes"));
}

bool account_is_subject(const struct account *a)
{
	return str_eq(a->role, STRL("subject"));
}

/* By its name's first word, as people say it: "Bramfield planning". */
static bool in_title(const struct record *r, const struct account *a)
{
	struct str first = str_word(a->name);

	for (size_t i = 0; first.len >= 4 && i + first.len <= r->title.len; i++)
		if (str_istarts(str_from(r->title, i), first))
			return true;
	return false;
}

static bool takes_part(const struct record *r, const struct account *a)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (r->people.v[i].present && str_ieq(r->people.v[i].org, a->name))
			return true;
	return false;
}

bool account_leads(const struct record *r, const struct account *a)
{
	bool partner = str_ieq(a->relation, STRL("partner"));
	bool stranger = a->relation.len == 0 && takes_part(r, a);
	bool led = false;

	for (size_t i = 0; i < r->accounts.n; i++) {
		const struct account *x = &r->accounts.v[i];

		if (account_is_subject(x))
			led |= partner ? !str_ieq(x->relation, STRL("partner")) &&
					     (takes_part(r, x) || in_title(r, x))
				       : str_ieq(x->relation, STRL("customer")) &&
					     takes_part(r, x);
	}
	return account_is_subject(a) && !(led && (partner || stranger));
}

bool record_has_subject(const struct record *r)
{
	for (size_t i = 0; i < r->accounts.n; i++)
		if (account_is_subject(&r->accounts.v[i]))
			return true;
	return false;
}

bool record_has_speech(const struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++)
		if (r->segments.v[i].kind == SEG_SPEECH)
			return true;
	return false;
}

bool record_has_address(const struct record *r)
{
	for (size_t i = 0; i < r->participants.n; i++)
		if (r->participants.v[i].email.len)
			return true;
	return false;
}

bool record_is_extracted(const struct record *r)
{
	return r->segments.n == 0 && (r->rules.len || r->items.n);
}

bool record_has_talk(const struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++)
		if (segment_is_said(&r->segments.v[i]))
			return true;
	return false;
}

bool record_has_flag(const struct record *r, struct str code)
{
	for (size_t i = 0; i < r->flags.n; i++)
		if (str_eq(r->flags.v[i].code, code))
			return true;
	return false;
}

/* ---- identity ---------------------------------------------------------------- */

/* The words of a record on their way into its hash. */
struct seal {
	struct hash hash;
	struct buf words;   /* not hashed yet */
	struct buf label;   /* key of the speaker of the current run */
	struct str speaker; /* the label it was made of */
	bool any;
};

enum { SEAL_CHUNK = 32 * 1024 };

/* A new run when the speaker changes in more than case and punctuation. */
static void seal_speaker(struct seal *s, struct str speaker)
{
	size_t before = s->label.len;

	if (s->any && str_eq(speaker, s->speaker))
		return;
	s->speaker = speaker;
	utf8_key_put(&s->label, speaker);
	if (s->any &&
	    str_eq(str_from(buf_view(&s->label), before), str_n(s->label.p, before))) {
		s->label.len = before;
		return;
	}
	memmove(s->label.p, s->label.p + before, s->label.len - before);
	s->label.len -= before;
	buf_c(&s->words, '\n');
	buf_str(&s->words, buf_view(&s->label));
	buf_c(&s->words, '\t');
	s->any = true;
}

/* Joined cues have their words after one another, so segments leave no trace. */
static void seal_segment(struct seal *s, const struct segment *seg, struct buf *key)
{
	if (s->any && str_eq(seg->speaker, s->speaker)) {
		size_t before = s->words.len;

		utf8_key_put(&s->words, seg->text);
		if (s->words.len == before)
			return;
	} else {
		key->len = 0;
		utf8_key_put(key, seg->text);
		if (key->len == 0)
			return;
		seal_speaker(s, seg->speaker);
		buf_str(&s->words, buf_view(key));
	}
	buf_c(&s->words, ' ');
	if (s->words.len > SEAL_CHUNK) {
		hash_add(&s->hash, buf_view(&s->words));
		s->words.len = 0;
	}
}

void record_seal(struct record *r)
{
	const struct str parts[] = { r->title, r->source.format, r->source.sha256 };
	struct seal s = { 0 };
	struct buf key = { 0 };
	unsigned char d[8];
	uint64_t bits = 0;

	hash_init(&s.hash);
	for (size_t i = 0; i < r->segments.n; i++)
		seal_segment(&s, &r->segments.v[i], &key);
	for (size_t i = 0; !s.any && i < COUNT(parts); i++) {
		buf_str(&s.words, parts[i]);
		buf_c(&s.words, '\0');
	}
	hash_add(&s.hash, buf_view(&s.words));
	hash_end(&s.hash, d, sizeof(d));
	for (size_t i = 0; i < sizeof(d); i++)
		bits = bits << 8 | d[i];
	r->id = arena_fmt(r->arena, "m-%016llx", (unsigned long long)bits);
	buf_fini(&s.words);
	buf_fini(&s.label);
	buf_fini(&key);
}

/* ---- copying ----------------------------------------------------------------- */

static void own_str(struct arena *a, char *at)
{
	struct str s;

	memcpy(&s, at, sizeof(s));
	s = arena_str(a, s);
	memcpy(at, &s, sizeof(s));
}

/* The array of a VEC again in this arena; its elements still borrow. */
static struct anyvec own_array(struct arena *a, char *at, size_t elem)
{
	struct anyvec v;
	void *copy = NULL;

	memcpy(&v, at, sizeof(v));
	if (v.n > 0) {
		copy = arena_alloc(a, v.n * elem);
		memcpy(copy, v.v, v.n * elem);
	}
	v = (struct anyvec){ copy, v.n, v.n };
	memcpy(at, &v, sizeof(v));
	return v;
}

static void own(struct arena *a, const struct shape *sh, char *object);

static void own_member(struct arena *a, const struct member *m, char *at)
{
	struct anyvec v;

	switch (m->type) {
	case MEMBER_STR:
		own_str(a, at);
		break;
	case MEMBER_STRS:
		v = own_array(a, at, sizeof(struct str));
		for (size_t i = 0; i < v.n; i++)
			own_str(a, (char *)v.v + i * sizeof(struct str));
		break;
	case MEMBER_INTS:
		own_array(a, at, sizeof(int64_t));
		break;
	case MEMBER_OBJECT:
		own(a, m->of, at);
		break;
	case MEMBER_LIST:
		v = own_array(a, at, m->of->size);
		for (size_t i = 0; i < v.n; i++)
			own(a, m->of, (char *)v.v + i * m->of->size);
		break;
	default:
		break;
	}
}

/* As deep as the schema, which has three levels. */
static void own(struct arena *a, const struct shape *sh, char *object)
{
	for (size_t i = 0; i < sh->n; i++)
		own_member(a, &sh->v[i], object + sh->v[i].at);
	own_str(a, object + sh->extra);
}

void record_copy(struct record *to, struct arena *a, const struct record *from)
{
	*to = *from;
	to->arena = a;
	to->segments = (struct segments){ 0 };
	to->lent = (struct participants){ 0 };
	own(a, &record_shape, (char *)to);
}
