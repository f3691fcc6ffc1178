/* scrub.c - see scrub.h. */
#include "render/vault/memory/scrub.h"

#include "base/lang/words.h"
#include "base/utf8.h"

void scrub_add(struct scrub *s, struct str name)
{
	struct str key = utf8_key(s->arena, name);

	if (key.len)
		strs_add(s->arena, &s->names, key);
}

static bool is_called(const struct scrub *s, struct str name)
{
	return strs_has(&s->names, utf8_key(s->arena, name));
}

static struct str padded(const struct scrub *s, struct str key)
{
	return arena_fmt(s->arena, " %.*s ", STR_ARG(key));
}

static bool is_long(struct str name)
{
	return str_chr(name, ' ') != STR_NPOS;
}

/* Does what stands at a place of a text go on as the name of somebody else? */
static bool is_of_other(const struct scrub *s, struct str text, size_t at,
			struct str name)
{
	for (size_t i = 0; i < s->others.n; i++) {
		struct str other = s->others.v[i];
		size_t off = str_find(other, name, 0);

		if (off <= at && str_starts(str_from(text, at - off), other))
			return true;
	}
	return false;
}

bool scrub_says(const struct scrub *s, struct str text)
{
	struct str key;

	if (!text.len)
		return false;
	if (is_called(s, text))
		return true;
	key = padded(s, utf8_key(s->arena, text));
	for (size_t i = 0; i < s->names.n; i++) {
		struct str n = padded(s, s->names.v[i]);
		size_t at = str_find(key, n, 0);

		if (!s->present && !is_long(s->names.v[i]))
			continue;
		for (; at != STR_NPOS; at = str_find(key, n, at + 1))
			if (!is_of_other(s, key, at, n))
				return true;
	}
	return false;
}

void scrub_other(struct scrub *s, struct str name)
{
	if (!is_called(s, name) && scrub_says(s, name))
		strs_add(s->arena, &s->others, padded(s, utf8_key(s->arena, name)));
}

static bool is_person(const struct scrub *s, struct str name, struct str email)
{
	return is_called(s, name) || is_called(s, email);
}

void scrub_texts(const struct record *r, void (*each)(void *ctx, struct str text),
		 void *ctx)
{
	each(ctx, r->summary);
	for (size_t i = 0; i < r->people.n; i++) {
		each(ctx, r->people.v[i].name);
		each(ctx, r->people.v[i].email);
	}
	for (size_t i = 0; i < r->participants.n; i++) {
		each(ctx, r->participants.v[i].name);
		each(ctx, r->participants.v[i].email);
	}
	for (size_t i = 0; i < r->voices.n; i++)
		each(ctx, r->voices.v[i].label);
	for (size_t i = 0; i < record_says(r); i++) {
		const struct item *it = record_said(r, i);

		each(ctx, it->text);
		for (size_t k = 0; k < it->evidence.n; k++) {
			each(ctx, it->evidence.v[k].speaker);
			each(ctx, it->evidence.v[k].quote);
		}
	}
	for (size_t i = 0; i < r->topics.n; i++)
		each(ctx, r->topics.v[i].name);
	for (size_t i = 0; i < r->flags.n; i++)
		each(ctx, r->flags.v[i].detail);
}

/* The names that the person has in this meeting: "Maya" may be another one elsewhere.
 */
static struct scrub here(const struct scrub *s, const struct record *r)
{
	struct scrub local = { .arena = s->arena };

	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];

		if (!is_person(s, p->name, p->email))
			continue;
		local.present = true;
		scrub_add(&local, p->name);
		for (size_t k = 0; k < p->said_as.n; k++)
			scrub_add(&local, p->said_as.v[k]);
	}
	for (size_t i = 0; i < r->participants.n; i++)
		if (is_person(s, r->participants.v[i].name,
			      r->participants.v[i].email)) {
			local.present = true;
			scrub_add(&local, r->participants.v[i].name);
		}
	for (size_t i = 0; i < s->names.n; i++)
		if (local.present || is_long(s->names.v[i]))
			strs_add(s->arena, &local.names, s->names.v[i]);
	for (size_t i = 0; i < s->others.n; i++)
		scrub_other(&local, s->others.v[i]);
	for (size_t i = 0; i < r->people.n; i++)
		scrub_other(&local, r->people.v[i].name);
	for (size_t i = 0; i < r->participants.n; i++)
		scrub_other(&local, r->participants.v[i].name);
	return local;
}

struct search {
	const struct scrub *scrub;
	bool found;
};

static void search(void *ctx, struct str text)
{
	struct search *s = ctx;

	s->found = s->found || scrub_says(s->scrub, text);
}

bool scrub_finds(const struct scrub *s, const struct record *r)
{
	struct scrub local = here(s, r);
	struct search x = { &local, false };

	scrub_texts(r, search, &x);
	return x.found;
}

static bool evidence_goes(const struct scrub *s, const struct evidence *ev,
			  struct strs *gone)
{
	if (!is_called(s, ev->speaker) && !scrub_says(s, ev->quote))
		return false;
	*VEC_ADD(s->arena, gone) = ev->quote;
	return true;
}

/* How many words that carry meaning a quote has, and of these how many the text has and
 * nothing that stays. */
static size_t words_told(const struct scrub *s, struct str quote, struct str text,
			 struct str stays, size_t *all)
{
	struct str said = utf8_key(s->arena, quote), word;
	size_t n = 0;

	text = padded(s, utf8_key(s->arena, text));
	stays = padded(s, utf8_key(s->arena, stays));
	*all = 0;
	for (size_t at = 0; word_next(said, &at, &word);) {
		struct str w = padded(s, word);

		if (word_is_stop(word))
			continue;
		++*all;
		n += str_has(text, w) && !str_has(stays, w);
	}
	return n;
}

/* Is it told in words of a quote, most of which nobody else has said? */
static bool is_told_by(const struct scrub *s, struct str text, struct str quote,
		       struct str stays)
{
	size_t all, n = words_told(s, quote, text, stays, &all);

	return 2 * n > all;
}

static struct str quotes_of(const struct scrub *s, const struct item *it)
{
	struct str out = str_none();

	for (size_t i = 0; i < it->evidence.n; i++)
		out = ARENA_CAT(s->arena, out, i ? STRL(" ") : STRL(""),
				it->evidence.v[i].quote);
	return out;
}

/* A text with words of the person becomes what others said; false when that tells
 * nothing ("Yes, I will."). */
static bool reword(const struct scrub *s, struct item *it, const struct strs *gone,
		   size_t from)
{
	enum { TELLING = 2 };
	struct str rest = quotes_of(s, it);
	size_t telling;

	for (size_t i = from; i < gone->n; i++) {
		if (!is_told_by(s, it->text, gone->v[i], rest))
			continue;
		words_told(s, rest, rest, str_none(), &telling);
		it->text = rest;
		return telling >= TELLING && !scrub_says(s, rest);
	}
	return true;
}

/* Takes the person out of an item; true when nothing of it is left. */
static bool item_goes(const struct scrub *s, struct item *it, struct strs *gone)
{
	size_t n = 0, before = gone->n;

	for (size_t i = 0; i < it->evidence.n; i++)
		if (!evidence_goes(s, &it->evidence.v[i], gone))
			it->evidence.v[n++] = it->evidence.v[i];
	it->evidence.n = n;
	if (is_called(s, it->owner))
		it->owner = str_none();
	if (is_called(s, it->said_by))
		it->said_by = str_none();
	if (it->evidence.n && !scrub_says(s, it->text) && reword(s, it, gone, before))
		return false;
	for (size_t i = 0; i < it->evidence.n; i++)
		*VEC_ADD(s->arena, gone) = it->evidence.v[i].quote;
	return true;
}

static void drop_people(const struct scrub *s, struct record *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->participants.n; i++)
		if (!is_person(s, r->participants.v[i].name,
			       r->participants.v[i].email))
			r->participants.v[n++] = r->participants.v[i];
	r->participants.n = n;
	n = 0;
	for (size_t i = 0; i < r->people.n; i++)
		if (!is_person(s, r->people.v[i].name, r->people.v[i].email))
			r->people.v[n++] = r->people.v[i];
	r->people.n = n;
	n = 0;
	for (size_t i = 0; i < r->voices.n; i++)
		if (!scrub_says(s, r->voices.v[i].label))
			r->voices.v[n++] = r->voices.v[i];
	r->voices.n = n;
}

static void drop_items(const struct scrub *s, struct items *list, struct strs *gone)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		if (!item_goes(s, &list->v[i], gone))
			list->v[n++] = list->v[i];
	list->n = n;
}

/* A topic that only what went tells of. */
static bool topic_goes(const struct scrub *s, struct str name, const struct strs *gone,
		       size_t from, struct str stays)
{
	for (size_t i = from; i < gone->n; i++)
		if (is_told_by(s, gone->v[i], name, stays))
			return true;
	return scrub_says(s, name);
}

static void drop_topics(const struct scrub *s, struct record *r,
			const struct strs *gone, size_t from, struct str stays)
{
	size_t n = 0;

	for (size_t i = 0; i < r->topics.n; i++)
		if (!topic_goes(s, r->topics.v[i].name, gone, from, stays))
			r->topics.v[n++] = r->topics.v[i];
	r->topics.n = n;
}

static void drop_summary(const struct scrub *s, struct record *r,
			 const struct strs *gone, size_t from, struct str stays)
{
	bool goes = scrub_says(s, r->summary);

	for (size_t i = from; i < gone->n; i++)
		goes = goes || is_told_by(s, r->summary, gone->v[i], stays);
	if (goes)
		r->summary = str_none();
}

static void drop_texts(const struct scrub *s, struct record *r, struct strs *gone)
{
	size_t n = 0, before = gone->n;
	struct str stays = str_none();

	drop_items(s, &r->items, gone);
	drop_items(s, &r->reports, gone);
	for (size_t i = 0; i < record_says(r); i++)
		stays = ARENA_CAT(s->arena, stays, STRL(" "),
				  quotes_of(s, record_said(r, i)));
	drop_topics(s, r, gone, before, stays);
	drop_summary(s, r, gone, before, stays);
	for (size_t i = 0; i < r->flags.n; i++)
		if (!scrub_says(s, r->flags.v[i].detail))
			r->flags.v[n++] = r->flags.v[i];
	r->flags.n = n;
}

/* Who said what was said before an item is not known: it may have been the person. */
static void drop_contexts(struct record *r)
{
	for (size_t i = 0; i < record_says(r); i++)
		record_said(r, i)->context = str_none();
}

struct record *scrub_record(const struct scrub *s, const struct record *r,
			    struct strs *gone)
{
	struct scrub local = here(s, r);
	struct record *out = arena_new(s->arena, struct record);

	record_copy(out, s->arena, r);
	drop_people(&local, out);
	if (out->people.n < r->people.n || out->participants.n < r->participants.n)
		drop_contexts(out);
	drop_texts(&local, out, gone);
	return out;
}

struct record *scrub_kept(const struct scrub *s, const struct record *r,
			  struct strs *gone)
{
	struct record *out = scrub_record(s, r, gone);

	if (out->lent_as.len)
		out->lent_as = STRL("-");
	return out;
}
