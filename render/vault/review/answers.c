/* answers.c - see answers.h. */
#include "render/vault/review/answers.h"

#include "base/hash.h"
#include "base/json.h"
#include "base/utf8.h"
#include "render/vault/review/reviewing.h"

struct str answers_id(struct arena *a, struct str code, struct str key)
{
	struct buf b = { 0 };
	struct str id;

	buf_str(&b, code);
	buf_c(&b, '\n');
	buf_str(&b, key);
	id = hash_token(a, buf_view(&b));
	buf_fini(&b);
	return arena_fmt(a, "q-%.*s", STR_ARG(id));
}

static struct answer *find(const struct answers *x, struct str id)
{
	size_t at = map_get(&x->by_id, id);

	return at == STR_NPOS ? NULL : &x->v.v[at];
}

static struct answer *take(struct arena *a, struct answers *x, struct str id)
{
	size_t at = map_put(a, &x->by_id, id, x->v.n);

	if (at == x->v.n)
		VEC_ADD(a, &x->v)->id = id;
	return &x->v.v[at];
}

void answers_set(struct arena *a, struct answers *x, struct str id, struct str about,
		 struct str value)
{
	struct answer *s = take(a, x, id);

	s->value = value;
	if (about.len)
		s->about = about;
}

struct str answers_get(const struct answers *x, struct str id)
{
	const struct answer *s = find(x, id);

	return s ? s->value : str_none();
}

static void read_event(struct arena *a, struct answers *x, const struct event *e)
{
	struct str id = { 0 }, about = { 0 }, value = { 0 }, key;
	struct answer *s;
	struct json j;

	json_init(&j, e->json, a, NULL);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key)) {
		struct str *to = str_eq(key, STRL("id"))      ? &id
				 : str_eq(key, STRL("about")) ? &about
				 : str_eq(key, STRL("value")) ? &value
							      : NULL;

		if (!to)
			json_raw(&j);
		else if (!json_null(&j))
			*to = json_string(&j);
	}
	if (j.failed || !id.len)
		return;
	answers_set(a, x, id, about, value);
	s = take(a, x, id);
	s->kept = value;
	s->batch = e->batch;
}

void answers_read_events(struct arena *a, struct answers *x, const struct events *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->v[i].name, STRL("answer")))
			read_event(a, x, &v->v[i]);
}

/* As Review.md has it. */
static struct str key_of(struct arena *a, struct str label)
{
	return utf8_key(a, review_plain(a, label));
}

/*
 * A label that a person reworded is still the choice that it names: the whole
 * label in what was written, or the other way round, and of one choice only.
 */
int answers_choice(struct arena *a, struct str value, const struct strs *choices)
{
	struct str key = key_of(a, value);
	int found = ANSWER_OTHER;

	if (!key.len)
		return ANSWER_NONE;
	for (size_t i = 0; i < choices->n; i++)
		if (str_eq(key, key_of(a, choices->v[i])))
			return (int)i;
	if (str_starts(key, ANSWER_LEAVE_OPEN))
		return ANSWER_OPEN;
	if (str_starts(key, ANSWER_SOMEONE))
		return ANSWER_OTHER;
	for (size_t i = 0; i < choices->n; i++) {
		struct str label = key_of(a, choices->v[i]);

		if (!str_has(key, label) && !str_has(label, key))
			continue;
		if (found != ANSWER_OTHER)
			return ANSWER_OTHER;
		found = (int)i;
	}
	return found;
}

void answers_events(struct arena *a, const struct answers *x, struct strs *out)
{
	for (size_t i = 0; i < x->v.n; i++) {
		const struct answer *s = &x->v.v[i];
		struct buf b = { 0 };

		if (str_eq(s->value, s->kept))
			continue;
		json_put_member(&b, "{\"event\":\"answer\",\"id\":", s->id);
		json_put_member(&b, ",\"about\":", s->about);
		buf_z(&b, ",\"value\":");
		if (s->value.len)
			json_put_string(&b, s->value);
		else
			buf_z(&b, "null");
		buf_c(&b, '}');
		*VEC_ADD(a, out) = arena_take(a, &b);
	}
}
