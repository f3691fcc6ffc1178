/*
 * fold.c - the items of one meeting, each once.
 *
 * Records of one meeting are folded one after the other, talk before notes.  What
 * is compared is chosen in pairs, the likest first, so that a bullet joins one
 * spoken item only.  In doubt two lines: a wrong merge loses a statement.
 */
#include "render/vault/resolve/items/fold.h"

#include "base/date.h"
#include "base/lang/nickname.h"
#include "render/vault/resolve/items/judge.h"
#include "render/vault/resolve/items/same_item.h"
#include "render/vault/resolve/people/named.h"

enum {
	MOST_ITEMS = 1000, /* of a record; what is beyond is compared with nothing */
	BEGINS = 2         /* bytes by which a short form of a first name begins */
};

struct folding {
	struct build *b;
	struct forms *forms;
	struct arena *a; /* for what is not kept */
	const struct meeting *m;
};

/* ---- two drafts to one ----------------------------------------------------------- */

/* The value that a person chose of two that the sources say; unasked, x. */
static struct str ask(const struct folding *f, const struct draft *d, struct str x,
		      struct str y)
{
	struct build *b = f->b;
	bool swap = str_cmp(x, y) > 0;
	struct str one = swap ? y : x, two = swap ? x : y, key;
	struct question q = {
		.code = STRL("conflict"),
		.quote = d->entry->supports.v[0].item->evidence.n
			     ? d->entry->supports.v[0].item->evidence.v[0].quote
			     : str_none(),
		.tagged = &b->w->meetings.v[f->m->e.at]->e,
		.lines = 1
	};
	int chosen;

	q.text = arena_fmt(b->a, "\"%.*s\": one source says %.*s, another %.*s",
			   STR_ARG(d->entry->text), STR_ARG(one), STR_ARG(two));
	*VEC_ADD(b->a, &q.choices) = one;
	*VEC_ADD(b->a, &q.choices) = two;
	key = d->entry->tokens.n ? d->entry->tokens.v[0] : d->entry->id;
	key =
	    arena_fmt(b->a, "%.*s %.*s %.*s", STR_ARG(key), STR_ARG(one), STR_ARG(two));
	chosen = parts_ask(b, &q, key, f->m);
	return chosen == 0 ? one : chosen == 1 ? two : x;
}

/* "Ben" and "B. Krall" are less of Benedikt Krall, of whom the other source tells. */
static bool is_less_of(struct arena *a, struct str brief, struct str full)
{
	struct named n = named_of(a, brief), m = named_of(a, full);

	return named_fits(&n, &m) || (n.words == 1 && named_full(&m) &&
				      (nickname_same(n.first, m.first) ||
				       str_starts(m.first, str_head(n.first, BEGINS))));
}

/* The owner whom both sources mean, or whom a person chose. */
static struct str owner_of(const struct folding *f, const struct draft *d,
			   const struct entry *sure, const struct entry *other)
{
	if (is_less_of(f->a, sure->owner_name, other->owner_name))
		return other->owner_name;
	if (is_less_of(f->a, other->owner_name, sure->owner_name))
		return sure->owner_name;
	return ask(f, d, sure->owner_name, other->owner_name);
}

/* "In the week of the seventh": its Monday for the one, its Friday for the other. */
static bool in_one_week(const struct entry *x, const struct entry *y)
{
	int64_t one, two;

	return date_parse(x->due, &one) && date_parse(y->due, &two) &&
	       one - date_weekday(one) == two - date_weekday(two) &&
	       (str_has(x->text, STRL("week of")) || str_has(y->text, STRL("week of")));
}

static const struct record *record_of(const struct draft *d)
{
	return d->entry->supports.v[0].record;
}

static void join(const struct folding *f, struct draft *x, const struct draft *y)
{
	struct build *b = f->b;
	struct entry *e = x->entry;
	bool vague = same_item_vague(x), shown = e->on_page && y->entry->on_page,
	     better = vague != same_item_vague(y) ? vague : drafts_better(y->entry, e);
	/* Who wrote it down knew whom and when; of talk that is guessed. */
	const struct entry *sure = y->notes && !x->notes ? y->entry : e,
			   *other = sure == e ? y->entry : e;

	if (shown && judge_differ(e->owner_name, y->entry->owner_name) &&
	    parts_person(b, e->owner_name) != parts_person(b, y->entry->owner_name)) {
		e->owner_name = owner_of(f, x, sure, other);
		e->owner = parts_person(b, e->owner_name);
	}
	if (shown && judge_differ(e->due, y->entry->due))
		e->due = in_one_week(e, y->entry) ? sure->due
						  : ask(f, x, sure->due, other->due);
	if (x->notes != y->notes && !x->also) {
		x->also = arena_new(f->a, struct claim);
		*x->also = better ? x->claim : y->claim;
	}
	if (better) {
		x->claim = y->claim;
		x->sentences = y->sentences;
	}
	drafts_join(b, e, y->entry, better);
	for (size_t i = 0; i < y->entry->tokens.n; i++)
		*VEC_ADD(b->a, &e->tokens) = y->entry->tokens.v[i];
	x->notes &= y->notes;
}

/* Whose words x has in the end: those of `whole`, unless another recording wrote out
 * what it only heard; NULL: those of the part. */
static const struct draft *whose_words(const struct draft *x, const struct draft *part,
				       const struct draft *whole)
{
	if (record_of(part) == record_of(whole) || drafts_written_out(whole->entry) ||
	    !drafts_written_out(part->entry))
		return whole;
	return drafts_written_out(x->entry) ? x : NULL;
}

static void join_part(const struct folding *f, struct draft *x,
		      const struct draft *part, const struct draft *whole)
{
	const struct draft *whose = whose_words(x, part, whole);
	struct draft kept = whose ? *whose : *x;
	struct str text = kept.entry->text;
	const struct person_of *said_by = kept.entry->said_by;

	join(f, x, part);
	if (!whose)
		return;
	x->entry->text = text;
	x->entry->said_by = said_by;
	x->claim = kept.claim;
	x->sentences = kept.sentences;
}

/*
 * Of one sentence in items of two kinds the one that says more stands.  The other one's
 * words are all there: its evidence is remembered, for lines that it once had.
 */
static void join_kinds(const struct folding *f, struct draft *x, const struct draft *y)
{
	const struct entry *one = x->entry, *two = y->entry;
	bool more =
	    one->on_page != two->on_page
		? two->on_page
		: two->text.len > one->text.len ||
		      (two->text.len == one->text.len && two->kind == ITEM_ACTION);
	const struct strs *rest = more ? &one->tokens : &two->tokens;

	if (more)
		*x = *y;
	for (size_t i = 0; i < rest->n; i++)
		strs_add(f->b->a, &x->entry->tokens, rest->v[i]);
}

/* ---- one record with those before it ----------------------------------------------
 */

struct pair {
	size_t x, y;
	uint32_t score;
};
VEC(pairs, struct pair);

static int likest_first(const void *p, const void *q)
{
	const struct pair *a = p, *b = q;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	if (a->x != b->x)
		return a->x < b->x ? -1 : 1;
	return (a->y > b->y) - (a->y < b->y);
}

static void find_pairs(const struct folding *f, const struct drafts *list,
		       const struct drafts *more, struct pairs *out)
{
	for (size_t x = 0; x < list->n && x < MOST_ITEMS; x++)
		for (size_t y = 0; y < more->n && y < MOST_ITEMS; y++) {
			const struct draft *one = &list->v[x], *two = &more->v[y];
			uint32_t score = same_item(one, two);

			if (score)
				*VEC_ADD(f->a, out) = (struct pair){ x, y, score };
		}
	VEC_SORT(out, likest_first);
}

/* What became of the drafts that are folded. */
struct folds {
	bool *taken;  /* of the records before: joined */
	bool *gone;   /* joined with another of them */
	size_t *into; /* of this record: which one it joined, from 1 */
};

/* Is there another one with which either could be one as well? */
static bool is_ambiguous(const struct pairs *pairs, size_t at, const struct folds *to)
{
	const struct pair *p = &pairs->v[at];

	for (size_t i = 0; i < pairs->n; i++) {
		const struct pair *q = &pairs->v[i];

		if (i != at && q->score == p->score &&
		    (q->x == p->x ? !to->into[q->y] : q->y == p->y && !to->taken[q->x]))
			return true;
	}
	return false;
}

/* One joins one, but several parts join a whole. */
static void fold_pair(const struct folding *f, struct drafts *list,
		      const struct drafts *more, const struct pair *p, struct folds *to)
{
	struct draft *x = &list->v[p->x];
	const struct draft *y = &more->v[p->y];
	size_t into = to->into[p->y];

	if (!to->taken[p->x] && !into) {
		join(f, x, y);
	} else if (!into && same_item_part(y, x)) {
		join_part(f, x, y, x);
	} else if (into && !to->taken[p->x] && same_item_part(x, y)) {
		join_part(f, &list->v[into - 1], x, y);
		to->gone[p->x] = true;
	} else {
		return;
	}
	to->taken[p->x] = true;
	to->into[p->y] = into ? into : p->x + 1;
}

/* Adds the drafts of one record to those of the records before it. */
static void fold(const struct folding *f, struct drafts *list,
		 const struct drafts *more)
{
	struct pairs pairs = { 0 };
	size_t old = list->n, n = 0;
	struct folds to = { arena_alloc(f->a, old + 1), arena_alloc(f->a, old + 1),
			    arena_array(f->a, to.into, more->n) };

	find_pairs(f, list, more, &pairs);
	for (size_t i = 0; i < pairs.n; i++)
		if (pairs.v[i].score != SAME_ITEM_BY_DAY ||
		    !is_ambiguous(&pairs, i, &to))
			fold_pair(f, list, more, &pairs.v[i], &to);
	for (size_t x = 0; x < old; x++)
		if (!to.gone[x])
			list->v[n++] = list->v[x];
	list->n = n;
	for (size_t y = 0; y < more->n; y++)
		if (!to.into[y])
			*VEC_ADD(f->a, list) = more->v[y];
}

/* ---- all records ------------------------------------------------------------------
 */

/* Does d only reply to one of the others? */
static bool add_reply(const struct folding *f, const struct draft *d,
		      struct drafts *out)
{
	struct entry entry = *d->entry;
	struct draft reply = *d;
	size_t at = out->n;

	while (at > 0 && !same_item_reply(&out->v[at - 1], d))
		at--;
	if (at == 0)
		return false;
	entry.owner = NULL;
	entry.owner_name = str_none();
	/* "By the 22nd." "You'll have it that Monday.": no day of its own. */
	if (out->v[at - 1].entry->due.len)
		entry.due = str_none();
	entry.confidence = 0;
	reply.entry = &entry;
	join_part(f, &out->v[at - 1], &reply, &out->v[at - 1]);
	return true;
}

/* Adds a draft to the others of its record. */
static void add_to_record(const struct folding *f, const struct draft *begun,
			  struct drafts *out)
{
	struct draft d = *begun;
	size_t at = 0;

	drafts_read(f->forms, f->a, &d);
	if (add_reply(f, &d, out))
		return;
	while (at < out->n && at < MOST_ITEMS && !same_item_of_record(&out->v[at], &d))
		at++;
	if (at == out->n || at == MOST_ITEMS)
		*VEC_ADD(f->a, out) = d;
	else if (out->v[at].entry->kind != d.entry->kind)
		join_kinds(f, &out->v[at], &d);
	else
		join(f, &out->v[at], &d);
}

void fold_drafts(struct build *b, struct forms *forms, struct arena *a,
		 const struct meeting *m, const struct drafts *begun,
		 struct drafts *out)
{
	struct folding f = { b, forms, a, m };
	size_t at = 0;

	while (at < begun->n && !begun->v[at].report) {
		const struct record *r = record_of(&begun->v[at]);
		struct drafts spoken = { 0 }, written = { 0 };

		for (; at < begun->n && !begun->v[at].report &&
		       record_of(&begun->v[at]) == r;
		     at++)
			add_to_record(&f, &begun->v[at],
				      begun->v[at].notes ? &written : &spoken);
		fold(&f, out, &spoken);
		fold(&f, out, &written);
	}
	for (; at < begun->n; at++) {
		*VEC_ADD(a, out) = begun->v[at];
		drafts_read(forms, a, &out->v[out->n - 1]);
	}
}
