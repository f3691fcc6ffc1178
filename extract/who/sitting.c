/* sitting.c - see sitting.h; meetings in the order of their days. */
#include "extract/who/sitting.h"

#include "base/utf8.h"
#include "extract/who/index.h"

enum {
	PEOPLE = 2 /* in common */
};

void sitter_name(struct sitter *x, struct str first, struct str last)
{
	x->first = dirnote_token(TOKEN_NAMED, first);
	x->last = dirnote_token(TOKEN_NAMED, last);
	x->sound_first = dirnote_sound(first);
	x->sound_last = dirnote_sound(last);
}

static void seat(struct sitting *s, struct arena *a, const struct participant *p)
{
	struct sitter *x = VEC_ADD(a, &s->people);
	struct str raw, word, first = { 0 }, last = { 0 };
	char buf[WORD_BUF];

	x->email = utf8_fold(a, p->email);
	x->address = dirnote_token(TOKEN_ADDRESS, x->email);
	for (size_t at = 0; index_word(a, p->name, &at, &raw, &word, buf);) {
		last = arena_str(a, word);
		first = first.len ? first : last;
	}
	if (last.len)
		sitter_name(x, first, last);
}

void sittings_add(struct sittings *s, struct arena *a, const struct record *r)
{
	struct dirnote_time time = dirnote_time_of(a, r);
	struct sitting *x = NULL;

	for (size_t i = 0; time.day.len && i < r->participants.n; i++) {
		if (!r->participants.v[i].email.len)
			continue;
		if (!x) {
			x = VEC_ADD(a, &s->v);
			x->id = arena_str(a, r->id);
			x->time = time;
			x->time.day = arena_str(a, time.day);
		}
		seat(x, a, &r->participants.v[i]);
	}
}

static int by_day(const void *left, const void *right)
{
	const struct sitting *a = left, *b = right;
	int order = str_cmp(a->time.day, b->time.day);

	return order ? order : str_cmp(a->id, b->id);
}

void sittings_end(struct sittings *s, struct arena *a)
{
	VEC_SORT(&s->v, by_day);
	for (size_t i = 0; i < s->v.n; i++)
		map_put(a, &s->first, s->v.v[i].time.day, i);
}

static bool has_name(const struct tokens *note, uint32_t word, uint32_t sound)
{
	return (word && dirnote_has(note, word)) || (sound && dirnote_has(note, sound));
}

/* One in full, another by half a name. */
static bool has_people(const struct sitting *s, const struct tokens *note)
{
	size_t whole = 0, half = 0;

	for (size_t i = 0; i < s->people.n; i++) {
		const struct sitter *p = &s->people.v[i];
		bool first = has_name(note, p->first, p->sound_first);
		bool last = has_name(note, p->last, p->sound_last);

		if ((first && last) || dirnote_has(note, p->address))
			whole++;
		else
			half += first || last;
	}
	return whole && whole + half >= PEOPLE;
}

static bool is_one(const struct sitting *s, const struct dirnote_time *time,
		   const struct tokens *note)
{
	long minutes = dirnote_apart(&s->time, time);

	if (minutes > DIRNOTE_NEAR)
		return false;
	return (time->title && time->title == s->time.title) ||
	       (minutes >= 0 && has_people(s, note));
}

/* Two of them start far from each other. */
static bool are_apart(const struct sitting_refs *v)
{
	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < i; k++)
			if (dirnote_apart(&v->v[i]->time, &v->v[k]->time) >
			    DIRNOTE_NEAR)
				return true;
	return false;
}

void sittings_find(const struct sittings *s, struct arena *a, struct str id,
		   const struct dirnote_time *time, const struct tokens *note,
		   struct sitting_refs *out)
{
	size_t i = time->day.len ? map_get(&s->first, time->day) : STR_NPOS;

	if (i == STR_NPOS)
		return;
	for (; i < s->v.n && str_eq(s->v.v[i].time.day, time->day); i++)
		if (!str_eq(s->v.v[i].id, id) && is_one(&s->v.v[i], time, note))
			*VEC_ADD(a, out) = &s->v.v[i];
	if (are_apart(out))
		out->n = 0;
}
