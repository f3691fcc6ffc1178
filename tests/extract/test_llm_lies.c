/*
 * A thousand lies of each sort told about one meeting: none may stand on a page.
 *
 * Which guard holds which class was seen by removing it once: without critical_agree
 * in align_quote, negations and numbers of quotes fail; without the comparison of
 * speakers in find_quote, the wrong speakers; without wording_stands, all wordings;
 * without kind_stands, the kinds; with the model's owner before item_taker's, owners.
 */
#include "tests/extract/lies.h"

enum { LIES = 1000, BATCH = 25 };

/* ---- telling them ------------------------------------------------------------ */

static void open_meeting(struct kit *k)
{
	kit_open(k, "2026-03-04");
	kit_world(k);
	for (size_t i = 0; i < SAID; i++) {
		struct segment *s = record_segment(&k->r, SEG_SPEECH);

		s->speaker = str_z(talk[i].speaker);
		s->text = str_z(talk[i].text);
	}
}

static struct lie truth(struct kit *k, size_t i)
{
	return (struct lie){ .said = i,
			     .turn = i + 1,
			     .kind = (enum item_kind)talk[i].kind,
			     .quote = str_z(talk[i].text),
			     .text = str_z(talk[i].wording),
			     .owner = talk[i].owner ? person_id(k, talk[i].owner)
						    : STRL("") };
}

static const struct item *item_on(const struct kit *k, const struct lie *l)
{
	for (size_t i = 0; i < k->r.items.n; i++) {
		const struct item *it = &k->r.items.v[i];

		if (by_model(it) && on_page(it) && it->kind == l->kind &&
		    it->evidence.v[0].segment == (int64_t)l->said)
			return it;
	}
	return NULL;
}

static bool is_wrong(const struct kit *k, const struct sort *sort, const struct lie *l)
{
	const struct item *it = item_on(k, l);

	if (!it)
		return false;
	if (sort->tell == lie_kind)
		return true;
	if (sort->tell == lie_owner && !str_eq(it->owner, str_z(talk[l->said].owner)))
		return true;
	return str_eq(it->text, l->text) &&
	       !str_eq(l->text, str_z(talk[l->said].wording));
}

/* Any item that came of false quotes at all. */
static size_t model_items(const struct kit *k)
{
	size_t n = 0;

	for (size_t i = 0; i < k->r.items.n; i++)
		n += by_model(&k->r.items.v[i]);
	return n;
}

static size_t tell(struct kit *k, const struct extract *x, const struct sort *sort,
		   struct random *r, size_t *told)
{
	struct lie lies[BATCH];
	struct buf b = { 0 };
	size_t n = 0, wrong = 0;

	open_answer(&b);
	while (n < BATCH) {
		size_t i = pick(r, SAID);
		struct lie l;

		if (talk[i].kind < 0)
			continue;
		l = truth(k, i);
		if (!tell_lie(sort, k, &l, r))
			continue;
		put_item(&b, l.kind, l.turn, l.quote, l.text, l.owner, STRL(""),
			 STRL(""));
		lies[n++] = l;
		/* One batch holds each statement once: the first would hide the rest.
		 */
		if (!sort->false_quote && n >= 6)
			break;
	}
	model.text = arena_str(&model.arena, close_answer(&b));
	buf_fini(&b);
	kit_extract(k, x);
	if (sort->false_quote)
		wrong = model_items(k);
	for (size_t i = 0; i < n; i++) {
		bool bad = is_wrong(k, sort, &lies[i]);

		if (bad && wrong < 3)
			printf("# %s: \"%.*s\"\n", sort->name, STR_ARG(lies[i].text));
		wrong += bad;
	}
	*told += n;
	return wrong;
}

static void lies(struct kit *k, const struct extract *x, const struct sort *sort)
{
	struct random r = { 11 };
	size_t told = 0, wrong = 0;

	while (told < LIES) {
		model_reset(STRL(""));
		wrong += tell(k, x, sort, &r, &told);
	}
	OK(wrong == 0, "%s: %zu of %zu lies on pages", sort->name, wrong, told);
}

/* The guards let the truth through: else they would prove nothing. */
static void honest(struct kit *k, const struct extract *x)
{
	struct buf b = { 0 };
	size_t n = 0, shown = 0, worded = 0, owned = 0, actions = 0;

	model_reset(STRL(""));
	open_answer(&b);
	for (size_t i = 0; i < SAID; i++) {
		struct lie l;

		if (talk[i].kind < 0)
			continue;
		l = truth(k, i);
		put_item(&b, l.kind, l.turn, l.quote, l.text, l.owner, STRL(""),
			 STRL(""));
		n++;
	}
	model.text = arena_str(&model.arena, close_answer(&b));
	buf_fini(&b);
	kit_extract(k, x);
	for (size_t i = 0; i < SAID; i++) {
		struct lie l;
		const struct item *it;

		if (talk[i].kind < 0)
			continue;
		l = truth(k, i);
		it = item_on(k, &l);
		actions += l.kind == ITEM_ACTION;
		if (!it) {
			printf("# not on a page: %s\n", talk[i].text);
			continue;
		}
		shown++;
		worded += str_eq(it->text, l.text);
		owned +=
		    l.kind == ITEM_ACTION && str_eq(it->owner, str_z(talk[i].owner));
		if (!str_eq(it->text, l.text))
			printf("# other words: %.*s\n", STR_ARG(it->text));
	}
	OK(shown == n, "%zu of %zu true items are on pages", shown, n);
	OK(worded * 10 >= n * 9, "%zu of them in the model's words", worded);
	OK(owned == actions, "%zu of %zu actions have their owner", owned, actions);
}

int main(void)
{
	struct kit k;
	struct extract *x;

	open_meeting(&k);
	x = kit_engine(&k, true, false);
	kit_extract(&k, x); /* the ids of people, for what follows */
	honest(&k, x);
	for (size_t i = 0; i < COUNT(sorts); i++)
		lies(&k, x, &sorts[i]);
	extract_free(x);
	model_reset(STRL(""));
	kit_close(&k);
	return tap_end();
}
