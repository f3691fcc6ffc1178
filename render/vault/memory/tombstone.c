/* tombstone.c - see tombstone.h. */
#include "render/vault/memory/tombstone.h"

#include <string.h>

#include "base/utf8.h"
#include "render/vault/memory/scrub.h"

#define TOMBSTONE STRL("something that you had dossier forget")
#define NOT_AGAIN STRL("not read again")

static struct str id_of(struct arena *a, struct str what)
{
	return answers_id(a, STRL("forgotten"), what);
}

static bool is_forgotten(struct arena *a, const struct answers *x, struct str what)
{
	return what.len && answers_get(x, id_of(a, what)).len > 0;
}

struct str tombstone_path(struct arena *a, const struct record *r)
{
	return r->date.len && !str_eq(r->date_from, STRL("mtime"))
		   ? ARENA_CAT(a, r->source.path, STRL("|"), r->date)
		   : r->source.path;
}

void tombstone_set(struct arena *a, struct answers *x, struct str what)
{
	if (what.len)
		answers_set(a, x, id_of(a, what), TOMBSTONE, NOT_AGAIN);
}

/* Names in a text that were forgotten before: by hash, so every few words are tried. */
struct hunt {
	const struct answers *answers;
	struct scrub scrub;
	struct arena tried; /* what is not kept: nearly all */
};

enum { NAME_WORDS = 8 /* "Maria del Carmen Ruiz de la Vega" */ };

static void hunt(void *ctx, struct str text)
{
	struct hunt *h = ctx;
	struct arena *a = &h->tried;
	struct str rest = text.len ? utf8_key(a, text) : str_none(), word;
	struct str last[NAME_WORDS] = { 0 };

	/* As long as it may be: a name by itself, an address. */
	if (is_forgotten(a, h->answers, rest))
		scrub_add(&h->scrub, arena_str(h->scrub.arena, rest));
	while (str_split(&rest, ' ', &word)) {
		memmove(last, last + 1, sizeof(last) - sizeof(last[0]));
		last[NAME_WORDS - 1] = word;
		for (size_t i = 0; i < NAME_WORDS; i++) {
			struct str name = last[i];

			if (!name.p)
				continue;
			name.len = (size_t)(word.p + word.len - name.p);
			if (is_forgotten(a, h->answers, name))
				scrub_add(&h->scrub, arena_str(h->scrub.arena, name));
		}
	}
	arena_reset(a);
}

static bool has_tombstones(const struct answers *x)
{
	for (size_t i = 0; i < x->v.n; i++)
		if (str_eq(x->v.v[i].value, NOT_AGAIN))
			return true;
	return false;
}

static bool is_forgotten_record(struct arena *a, const struct answers *x,
				const struct record *r)
{
	return is_forgotten(a, x, r->id) || is_forgotten(a, x, r->source.path) ||
	       is_forgotten(a, x, tombstone_path(a, r)) ||
	       is_forgotten(a, x, source_file(r->source.path));
}

void tombstone_spare(struct arena *a, const struct answers *x, const struct record *rec,
		     void (*each)(void *ctx, const struct record *rec), void *ctx)
{
	struct record spared = *rec;
	struct persons people = { 0 };

	if (!has_tombstones(x)) {
		each(ctx, rec);
		return;
	}
	if (is_forgotten_record(a, x, rec))
		return;
	for (size_t i = 0; i < rec->people.n; i++)
		if (!is_forgotten(a, x, utf8_key(a, rec->people.v[i].name)) &&
		    !is_forgotten(a, x, utf8_key(a, rec->people.v[i].email)))
			*VEC_ADD(a, &people) = rec->people.v[i];
	spared.people = people;
	each(ctx, &spared);
}

void tombstone_fresh(struct render *r, struct arena *a, const struct answers *x)
{
	size_t n = 0;

	if (!has_tombstones(x))
		return;
	for (size_t i = 0; i < r->fresh.n; i++) {
		struct stored *st = &r->fresh.v[i];
		struct hunt h = { .answers = x, .scrub.arena = a };
		struct strs gone = { 0 };

		if (is_forgotten_record(a, x, st->record)) {
			r->known++;
			continue;
		}
		scrub_texts(st->record, hunt, &h);
		arena_fini(&h.tried);
		if (h.scrub.names.n)
			st->record = scrub_record(&h.scrub, st->record, &gone);
		r->fresh.v[n++] = *st;
	}
	r->fresh.n = n;
}
