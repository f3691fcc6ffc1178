/* voices.c - see voices.h; recordings in the order of their days. */
#include "extract/who/voices.h"

#include "base/lang/name.h"
#include "base/lang/sketch.h"
#include "base/utf8.h"

enum {
	SHARED = 5,  /* of the 32 minima of two sketches that are one voice */
	CLEARLY = 3, /* times as many as the next voice of that recording shares */
	/* Of a day with more recordings nothing is found: exports without a date. */
	MAX_DAY = 200,
	MAX_VOICES = 40 /* nor of a webinar in which more speak */
};

/* ---- what is said under a label ------------------------------------------------ */

void voices_sketch(struct talk *t)
{
	size_t n = t->speakers.n;
	uint64_t *words = arena_array(t->arena, words, t->words.words.n);
	size_t *end = arena_array(t->arena, end, n + 1);

	for (size_t i = 0; i < t->sentences.n; i++)
		if (t->sentences.v[i].seg->kind == SEG_SPEECH)
			end[talk_voice(t, i) + 1] += t->sentences.v[i].n_words;
	for (size_t i = 0; i < n; i++)
		end[i + 1] += end[i];
	/* Each moves on from where its words begin to where they end. */
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		for (size_t w = 0; s->seg->kind == SEG_SPEECH && w < s->n_words; w++)
			words[end[talk_voice(t, i)]++] =
			    talk_form(t, s->word + w)->sketch;
	}
	for (size_t i = 0; i < n; i++) {
		size_t from = i ? end[i - 1] : 0;
		struct str sketch = sketch_voice(t->arena, words + from, end[i] - from);

		if (sketch.len)
			*VEC_ADD(t->arena, &t->r->voices) =
			    (struct label_sketch){ .label = t->speakers.v[i].label,
						   .sketch = sketch };
	}
}

/* ---- recordings ---------------------------------------------------------------- */

/* All words of a label are words of the name. */
static bool is_part_of(struct str key, struct str name)
{
	struct str word;

	while (str_split(&key, ' ', &word)) {
		struct str rest = name, other;
		bool found = false;

		while (!found && str_split(&rest, ' ', &other))
			found = str_eq(word, other);
		if (!found)
			return false;
	}
	return true;
}

/* The address of the only participant whom a label names; none if there are others. */
static struct str address_of(struct arena *a, const struct record *r,
			     const struct name_parts *label)
{
	struct str key = utf8_key(a, label->name), email = str_none();

	if (label->email.len)
		return label->email;
	for (size_t i = 0; key.len && i < r->participants.n; i++) {
		const struct participant *p = &r->participants.v[i];

		if (!p->email.len || !is_part_of(key, utf8_key(a, p->name)))
			continue;
		if (email.len && !str_ieq(email, p->email))
			return str_none();
		email = p->email;
	}
	return email;
}

static void hear(struct heard *h, struct arena *a, const struct record *r,
		 const struct label_sketch *voice)
{
	struct heard_voice *x = VEC_ADD(a, &h->voices);
	struct name_parts n;
	struct str email;

	x->label = arena_str(a, voice->label);
	x->sketch = arena_str(a, voice->sketch);
	name_split(a, x->label, &n);
	if (n.pseudo || !n.name.len)
		return;
	email = address_of(a, r, &n);
	x->email = arena_str(a, email);
	x->rank = email.len                          ? VOICE_ADDRESS
		  : str_chr(n.name, ' ') != STR_NPOS ? VOICE_NAME
						     : VOICE_WORD;
}

void voices_add(struct voice_book *b, struct arena *a, const struct record *r)
{
	struct dirnote_time time = dirnote_time_of(a, r);
	struct heard *h;

	if (!time.day.len || !r->voices.n || r->voices.n > MAX_VOICES)
		return;
	h = VEC_ADD(a, &b->v);
	h->id = arena_str(a, r->id);
	h->time = time;
	h->time.day = arena_str(a, time.day);
	for (size_t i = 0; i < r->voices.n; i++)
		hear(h, a, r, &r->voices.v[i]);
}

/* ---- loans --------------------------------------------------------------------- */

static int by_day(const void *left, const void *right)
{
	const struct heard *a = left, *b = right;
	int order = str_cmp(a->time.day, b->time.day);

	return order ? order : str_cmp(a->id, b->id);
}

/* The voice of a recording that is clearly this one, or NULL. */
static const struct heard_voice *same_voice(const struct heard *in,
					    const struct heard_voice *x, size_t *shared)
{
	const struct heard_voice *best = NULL;
	size_t next = 0;

	*shared = 0;
	for (size_t i = 0; i < in->voices.n; i++) {
		size_t n = sketch_shared(x->sketch, in->voices.v[i].sketch);

		if (n > *shared) {
			next = *shared;
			*shared = n;
			best = &in->voices.v[i];
		} else if (n > next) {
			next = n;
		}
	}
	return *shared >= SHARED && *shared >= CLEARLY * next ? best : NULL;
}

/* The best label of that voice in the recordings [from, to), if it is a better one. */
static const struct heard_voice *better_label(const struct voice_book *b, size_t from,
					      size_t to, const struct heard *h,
					      const struct heard_voice *x)
{
	const struct heard_voice *best = x;
	size_t most = 0;

	for (size_t i = from; i < to; i++) {
		const struct heard *other = &b->v.v[i];
		const struct heard_voice *y;
		size_t shared;

		if (other == h || dirnote_apart(&other->time, &h->time) > DIRNOTE_NEAR)
			continue;
		y = same_voice(other, x, &shared);
		if (!y || y->rank < best->rank ||
		    (y->rank == best->rank && shared <= most) || y->rank <= x->rank)
			continue;
		best = y;
		most = shared;
	}
	return best == x ? NULL : best;
}

static void lend_labels(struct voice_book *b, struct arena *a, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct heard *h = &b->v.v[i];

		for (size_t k = 0; k < h->voices.n; k++) {
			const struct heard_voice *x = &h->voices.v[k];
			const struct heard_voice *y = better_label(b, from, to, h, x);

			if (!y)
				continue;
			map_put(a, &b->first, h->id, b->loans.n);
			*VEC_ADD(a, &b->to) = h->id;
			*VEC_ADD(a, &b->loans) = (struct participant){
				.name = y->label, .email = y->email, .label = x->label
			};
		}
	}
}

void voices_end(struct voice_book *b, struct arena *a)
{
	VEC_SORT(&b->v, by_day);
	for (size_t from = 0, to; from < b->v.n; from = to) {
		for (to = from + 1;
		     to < b->v.n && str_eq(b->v.v[to].time.day, b->v.v[from].time.day);)
			to++;
		if (to - from <= MAX_DAY)
			lend_labels(b, a, from, to);
	}
}

void voices_find(const struct voice_book *b, struct arena *a, struct str id,
		 struct participants *out)
{
	size_t i = map_get(&b->first, id);

	for (; i < b->loans.n && str_eq(b->to.v[i], id); i++)
		*VEC_ADD(a, out) = b->loans.v[i];
}
