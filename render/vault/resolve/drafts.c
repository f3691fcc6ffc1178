/*
 * drafts.c - the items of one meeting, each once.
 *
 * Records of one meeting are folded one after the other, talk before notes.  What
 * is compared is chosen in pairs, the likest first, so that a bullet joins one
 * spoken item only.  In doubt two lines: a wrong merge loses a statement.
 */
#include "render/vault/resolve/drafts.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "render/vault/merge/ledger.h"
#include "render/vault/merge/token.h"
#include "render/vault/resolve/judge.h"
#include "render/vault/resolve/names.h"
#include "render/vault/resolve/same_item.h"

enum { MOST_ITEMS = 1000 }; /* of a record; what is beyond is compared with nothing */

struct folding {
	struct build *b;
	struct forms *forms;
	struct arena *a; /* for what is not kept */
	const struct meeting *m;
};

/* ---- one item -------------------------------------------------------------------- */

static void add_token(const struct folding *f, struct entry *x, const struct record *r,
		      struct str quote)
{
	struct str token = token_evidence(f->a, r->id, quote);

	for (size_t i = 0; i < x->tokens.n; i++)
		if (str_eq(x->tokens.v[i], token))
			return;
	*VEC_ADD(f->b->a, &x->tokens) = arena_str(f->b->a, token);
}

static bool has_subject(const struct record *r)
{
	size_t i = 0;

	while (i < r->accounts.n && !str_eq(r->accounts.v[i].role, STRL("subject")))
		i++;
	return i < r->accounts.n;
}

/*
 * Of an export that knows no subject: the account that its meeting is about.  One that
 * knows it and says nothing speaks of somebody else.
 */
static void add_subject(struct build *b, const struct meeting *m,
			const struct record *r, const struct item *it, struct entry *x)
{
	const struct account_of *about =
	    it->about.n || has_subject(r) ? NULL : parts_subject(m);

	if (about)
		*VEC_ADD(b->a, &x->about) = about;
}

static bool is_word_at(struct str s, size_t at)
{
	unsigned char c = at < s.len ? (unsigned char)s.p[at] : ' ';

	return c >= 0x80 || ascii_is_letter((char)c) || ascii_is_digit((char)c);
}

/*
 * "Wen Tsai will send it", of a meeting that knows her so, by the name of her page.  A
 * first name alone may be another word, but for the owner's in front.
 */
static struct str text_of(const struct build *b, const struct meeting *m,
			  const struct record *r, const struct item *it)
{
	struct str text = it->text;

	for (size_t i = 0; i < r->people.n; i++) {
		struct str name = r->people.v[i].name, known;
		bool whole = str_chr(name, ' ') != STR_NPOS;
		size_t at = whole || str_eq(name, it->owner) ? str_find(text, name, 0)
							     : STR_NPOS,
		       end = at + name.len;

		if (!name.len || at == STR_NPOS || (at > 0 && !whole) ||
		    (at > 0 && is_word_at(text, at - 1)) || is_word_at(text, end))
			continue;
		known = names_in(b, m, name);
		if (!str_eq(known, name) && str_find(text, known, 0) == STR_NPOS)
			text = arena_fmt(b->a, "%.*s%.*s%.*s", (int)at, text.p,
					 STR_ARG(known), STR_ARG(str_from(text, end)));
	}
	return text;
}

static struct entry *entry_of(const struct folding *f, const struct record *r,
			      const struct item *it)
{
	struct build *b = f->b;
	const struct meeting *m = f->m;
	struct entry *x = arena_new(f->a, struct entry);

	x->kind = it->kind;
	x->id = it->id;
	x->text = text_of(b, m, r, it);
	x->confidence = it->confidence;
	x->owner_name = names_in(b, m, it->owner);
	x->said_by = parts_person(b, names_in(b, m, it->said_by));
	x->due = it->due;
	x->priority = it->priority;
	x->status = it->status;
	x->on_page = !it->possible;
	x->notes = record_is_notes(r);
	VEC_RESERVE(b->a, &x->about, it->about.n);
	VEC_RESERVE(b->a, &x->supports, 1);
	VEC_RESERVE(b->a, &x->tokens, it->evidence.n);
	for (size_t i = 0; i < it->about.n; i++) {
		struct account_of *about = parts_account(b, it->about.v[i]);

		if (about && !about->own)
			*VEC_ADD(b->a, &x->about) = about;
	}
	add_subject(b, m, r, it, x);
	*VEC_ADD(b->a, &x->supports) = (struct support){ m, r, it };
	for (size_t i = 0; i < it->evidence.n; i++)
		add_token(f, x, r, it->evidence.v[i].quote);
	return x;
}

bool drafts_better(const struct entry *y, const struct entry *x)
{
	if (y->on_page != x->on_page)
		return y->on_page;
	if (y->notes != x->notes)
		return y->notes;
	return y->confidence > x->confidence;
}

void drafts_join(struct build *b, struct entry *x, const struct entry *y, bool better)
{
	/* "X is blocked" and the blocker X: a fact is what nobody took for more. */
	if (x->kind == ITEM_FACT || (better && y->kind != ITEM_FACT))
		x->kind = y->kind;
	if (better) {
		x->text = y->text;
		x->said_by = y->said_by;
		x->notes = y->notes;
	}
	if (y->confidence > x->confidence)
		x->confidence = y->confidence;
	if (!x->due.len)
		x->due = y->due;
	if (!x->owner_name.len)
		x->owner_name = y->owner_name;
	if (!x->priority.len)
		x->priority = y->priority;
	if (str_eq(y->status, STRL("done")) || !x->status.len)
		x->status = y->status;
	x->on_page |= y->on_page;
	for (size_t i = 0; i < y->supports.n; i++)
		*VEC_ADD(b->a, &x->supports) = y->supports.v[i];
}

static void add_names(struct arena *a, struct str name, struct strs *out)
{
	struct str word, key = utf8_key(a, name);

	for (size_t at = 0; word_next(key, &at, &word);)
		*VEC_ADD(a, out) = word;
}

/* Words that say nothing about an entry: of its accounts and its owner. */
static struct strs names_of(struct arena *a, const struct entry *x)
{
	struct strs out = { 0 };

	for (size_t i = 0; i < x->about.n; i++) {
		const struct entity *e = &x->about.v[i]->e;

		add_names(a, e->name, &out);
		for (size_t k = 0; k < e->aliases.n; k++)
			add_names(a, e->aliases.v[k], &out);
	}
	if (x->kind == ITEM_ACTION)
		add_names(a, x->owner_name, &out);
	return out;
}

void drafts_claim(struct forms *forms, struct arena *a, const struct entry *x,
		  struct claim *out)
{
	const struct item *it = x->supports.v[0].item;
	struct strs names = names_of(a, x);

	claim_read(forms, a, it->text, &names, out);
	if (it->context.len)
		claim_context(forms, a, it->context, &names, out);
}

void drafts_read(struct forms *forms, struct arena *a, struct draft *d)
{
	const struct item *it = d->entry->supports.v[0].item;
	struct buf said = { 0 };

	if (d->read)
		return;
	d->read = true;
	drafts_claim(forms, a, d->entry, &d->claim);
	claim_split(a, &d->claim, &d->sentences);
	/* "It's a fair thing to ask and I don't know": of what, no page tells. */
	if (!d->notes && it->kind != ITEM_ACTION &&
	    d->claim.heavy + d->claim.figures.n == 0)
		d->entry->on_page = false;
	for (size_t i = 0; i < it->evidence.n; i++) {
		if (i)
			buf_c(&said, ' ');
		utf8_key_put(&said, it->evidence.v[i].quote);
	}
	d->said = arena_str(a, buf_view(&said));
	buf_fini(&said);
}

/* ---- folding ------------------------------------------------------------------- */

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

/* The value that a person chose of two that the sources say, or x. */
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
			   (int)d->entry->text.len, d->entry->text.p, STR_ARG(one),
			   STR_ARG(two));
	*VEC_ADD(b->a, &q.choices) = one;
	*VEC_ADD(b->a, &q.choices) = two;
	key = d->entry->tokens.n ? d->entry->tokens.v[0] : d->entry->id;
	key =
	    arena_fmt(b->a, "%.*s %.*s %.*s", STR_ARG(key), STR_ARG(one), STR_ARG(two));
	chosen = parts_ask(b, &q, key, f->m);
	return chosen == 0 ? one : chosen == 1 ? two : x;
}

static void join(const struct folding *f, struct draft *x, const struct draft *y)
{
	struct build *b = f->b;
	struct entry *e = x->entry;
	bool vague = same_item_vague(x), shown = e->on_page && y->entry->on_page,
	     better = vague != same_item_vague(y) ? vague : drafts_better(y->entry, e);

	if (shown && judge_differ(e->owner_name, y->entry->owner_name) &&
	    parts_person(b, e->owner_name) != parts_person(b, y->entry->owner_name))
		e->owner_name = ask(f, x, e->owner_name, y->entry->owner_name);
	if (shown && judge_differ(e->due, y->entry->due))
		e->due = ask(f, x, e->due, y->entry->due);
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

/* What x says stays as `whole` says it. */
static void join_part(const struct folding *f, struct draft *x,
		      const struct draft *part, const struct draft *whole)
{
	struct str text = whole->entry->text;
	struct claim claim = whole->claim;
	struct claims sentences = whole->sentences;

	join(f, x, part);
	x->entry->text = text;
	x->claim = claim;
	x->sentences = sentences;
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
	if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), likest_first);
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
			    arena_alloc(f->a, (more->n + 1) * sizeof(*to.into)) };

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

/*
 * Of one sentence in items of two kinds the one that says more stands.  The other one's
 * words are all there: its evidence is remembered, for lines that it once had.
 */
static void join_kinds(const struct folding *f, struct draft *x, const struct draft *y)
{
	const struct entry *one = x->entry, *two = y->entry;
	bool more = two->text.len > one->text.len ||
		    (two->text.len == one->text.len && two->kind == ITEM_ACTION);
	const struct strs *rest = more ? &one->tokens : &two->tokens;

	if (more)
		*x = *y;
	for (size_t i = 0; i < rest->n; i++)
		if (!strs_has(&x->entry->tokens, rest->v[i]))
			*VEC_ADD(f->b->a, &x->entry->tokens) = rest->v[i];
}

/* Adds a draft to the others of its record. */
static void add_to_record(const struct folding *f, const struct draft *begun,
			  struct drafts *out)
{
	struct draft d = *begun;
	size_t at = 0;

	drafts_read(f->forms, f->a, &d);
	while (at < out->n && at < MOST_ITEMS && !same_item_of_record(&out->v[at], &d))
		at++;
	if (at == out->n || at == MOST_ITEMS)
		*VEC_ADD(f->a, out) = d;
	else if (out->v[at].entry->kind != d.entry->kind)
		join_kinds(f, &out->v[at], &d);
	else
		join(f, &out->v[at], &d);
}

static const struct record *record_of(const struct draft *d)
{
	return d->entry->supports.v[0].record;
}

void drafts_begin(struct build *b, struct arena *a, const struct meeting *m,
		  struct drafts *out)
{
	struct folding f = { .b = b, .a = a, .m = m };

	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < m->n_records; i++) {
			const struct record *r = m->records[i];

			for (size_t k = 0;
			     k < r->items.n && record_is_notes(r) == (notes == 1); k++)
				if (!str_eq(r->items.v[k].status, STRL("rejected")))
					*VEC_ADD(a, out) = (struct draft){
						.entry =
						    entry_of(&f, r, &r->items.v[k]),
						.notes = notes == 1
					};
		}
}

void drafts_fold(struct build *b, struct forms *forms, struct arena *a,
		 const struct meeting *m, const struct drafts *begun,
		 struct drafts *out)
{
	struct folding f = { b, forms, a, m };
	size_t at = 0;

	while (at < begun->n) {
		const struct record *r = record_of(&begun->v[at]);
		struct drafts more = { 0 };

		for (; at < begun->n && record_of(&begun->v[at]) == r; at++)
			add_to_record(&f, &begun->v[at], &more);
		fold(&f, out, &more);
	}
}
