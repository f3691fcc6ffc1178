/*
 * entries.c - items of all records to entries: one thing once.
 *
 * Within a meeting, items of one kind whose words are nearly the same are one
 * entry; between meetings only those that say the same in the same words about
 * the same accounts.  In doubt two lines: a wrong merge loses a statement.
 * A meeting keeps an entry of its own, which other meetings cannot change.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/parts.h"
#include "render/vault/token.h"

/* Share of common stems, thousandths, above which two items of a meeting are one. */
enum { SAME_ITEM = 750, MIN_STEMS = 3 };
/* What a ledger needs to know of a line that many meetings support: its first sources.
 */
enum { TOKENS = 4 };

struct draft {
	struct entry *entry;
	struct strs stems; /* sorted, without function words, numbers included */
	struct str numbers;
};
VEC(drafts, struct draft);

static int by_bytes(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

static void stem_item(struct build *b, struct stemmer *stemmer, struct str text,
		      struct draft *d)
{
	struct buf numbers = { 0 };
	struct str word;
	size_t at = 0, n = 0;

	while (word_next(text, &at, &word)) {
		if (word_is_stop(word))
			continue;
		*VEC_ADD(b->a, &d->stems) = word_stem(stemmer, b->a, word);
		if (word.p[0] >= '0' && word.p[0] <= '9') {
			buf_str(&numbers, word);
			buf_c(&numbers, ' ');
		}
	}
	if (d->stems.n)
		qsort(d->stems.v, d->stems.n, sizeof(struct str), by_bytes);
	for (size_t i = 0; i < d->stems.n; i++)
		if (n == 0 || !str_eq(d->stems.v[i], d->stems.v[n - 1]))
			d->stems.v[n++] = d->stems.v[i];
	d->stems.n = n;
	d->numbers = arena_str(b->a, buf_view(&numbers));
	buf_fini(&numbers);
}

/* Thousandths of common stems among all stems of two sorted sets. */
static size_t overlap(const struct strs *a, const struct strs *b)
{
	size_t i = 0, k = 0, both = 0;

	while (i < a->n && k < b->n) {
		int c = str_cmp(a->v[i], b->v[k]);

		both += c == 0;
		i += c <= 0;
		k += c >= 0;
	}
	return a->n + b->n == 0 ? 0 : both * 1000 / (a->n + b->n - both);
}

static bool same_item(const struct draft *a, const struct draft *b)
{
	if (a->entry->kind != b->entry->kind || !str_eq(a->numbers, b->numbers))
		return false;
	if (str_eq(a->entry->text, b->entry->text))
		return true;
	return a->stems.n >= MIN_STEMS && b->stems.n >= MIN_STEMS &&
	       overlap(&a->stems, &b->stems) >= SAME_ITEM;
}

static void add_token(struct build *b, struct entry *x, const struct record *r,
		      struct str quote)
{
	struct str token = token_evidence(b->a, r->id, quote);

	for (size_t i = 0; i < x->tokens.n; i++)
		if (str_eq(x->tokens.v[i], token))
			return;
	*VEC_ADD(b->a, &x->tokens) = token;
}

static void support(struct build *b, struct entry *x, const struct meeting *m,
		    const struct record *r, const struct item *it)
{
	struct support *s = VEC_ADD(b->a, &x->supports);

	*s = (struct support){ m, r, it };
	for (size_t i = 0; i < it->evidence.n; i++)
		add_token(b, x, r, it->evidence.v[i].quote);
	/* The better text is the surer one; notes are written by a careful hand. */
	if (it->confidence > x->confidence) {
		x->confidence = it->confidence;
		x->text = it->text;
	}
	if (!x->due.len)
		x->due = it->due;
	if (!x->owner_name.len)
		x->owner_name = it->owner;
	x->on_page |= !it->possible;
}

static struct entry *entry_of(struct build *b, const struct item *it)
{
	struct entry *x = arena_new(b->a, struct entry);

	x->kind = it->kind;
	x->id = it->id;
	x->text = it->text;
	x->confidence = it->confidence;
	x->owner_name = it->owner;
	x->due = it->due;
	x->priority = it->priority;
	x->status = it->status;
	for (size_t i = 0; i < it->about.n; i++) {
		struct account_of *about = parts_account(b, it->about.v[i]);

		if (about && !about->own)
			*VEC_ADD(b->a, &x->about) = about;
	}
	return x;
}

/* The items of one meeting, each once. */
static void meeting_drafts(struct build *b, struct stemmer *stemmer, struct meeting *m,
			   struct drafts *list)
{
	for (size_t i = 0; i < m->n_records; i++) {
		const struct record *r = m->records[i];

		for (size_t k = 0; k < r->items.n; k++) {
			const struct item *it = &r->items.v[k];
			struct draft d = { 0 };
			size_t at = 0;

			if (str_eq(it->status, STRL("rejected")))
				continue;
			d.entry = entry_of(b, it);
			stem_item(b, stemmer, it->text, &d);
			while (at < list->n && !same_item(&list->v[at], &d))
				at++;
			if (at == list->n)
				*VEC_ADD(b->a, list) = d;
			support(b, list->v[at].entry, m, r, it);
		}
	}
}

/* What must be equal for two entries of different meetings to be one. */
static struct str identity(struct build *b, const struct entry *x)
{
	struct str key = utf8_key(b->a, x->text);
	struct str out = arena_fmt(b->a, "%d %.*s", (int)x->kind, (int)key.len, key.p);

	for (size_t i = 0; i < x->about.n; i++)
		out =
		    arena_fmt(b->a, "%.*s|%.*s", (int)out.len, out.p,
			      (int)x->about.v[i]->e.name.len, x->about.v[i]->e.name.p);
	return out;
}

/* A meeting's own entry, and the one of all meetings that says the same. */
struct own {
	struct entry *entry;
	size_t all;
};
VEC(owns, struct own);

static void finish(struct build *b, struct entry *x)
{
	const struct meeting *last = x->supports.v[x->supports.n - 1].meeting;
	int64_t day, as_of;
	bool old = date_parse(last->date, &day) && date_parse(b->w->as_of, &as_of) &&
		   day < as_of - b->in->conf->open_days;

	if (x->owner_name.len)
		x->owner = parts_person(b, x->owner_name);
	x->history = str_eq(x->status, STRL("done")) || (x->kind == ITEM_ACTION && old);
}

/* Evidence of two meetings is never the same: it is only put together. */
static void add_entry(struct build *b, struct map *known, struct owns *owns,
		      struct entry *x)
{
	struct str key = identity(b, x);
	size_t at = map_put(b->a, known, key, b->w->entries.n);
	struct entry *all;

	*VEC_ADD(b->a, owns) = (struct own){ x, at };
	if (at == b->w->entries.n) {
		all = VEC_ADD(b->a, &b->w->entries);
		*all = *x;
		all->supports = (struct supports){ 0 };
		all->tokens = (struct strs){ 0 };
	}
	all = &b->w->entries.v[at];
	for (size_t i = 0; i < x->supports.n; i++)
		*VEC_ADD(b->a, &all->supports) = x->supports.v[i];
	for (size_t i = 0; i < x->tokens.n && all->tokens.n < TOKENS; i++)
		*VEC_ADD(b->a, &all->tokens) = x->tokens.v[i];
	if (x->confidence > all->confidence) {
		all->confidence = x->confidence;
		all->text = x->text;
	}
	if (!all->due.len)
		all->due = x->due;
	if (!all->owner_name.len)
		all->owner_name = x->owner_name;
	all->on_page |= x->on_page;
	all->status = x->status;
}

static void link_entry(struct build *b, const struct entry *x)
{
	for (size_t i = 0; i < x->about.n; i++)
		*VEC_ADD(b->a, &b->w->accounts.v[x->about.v[i]->e.at]->entries) = x;
	if (x->owner && x->kind == ITEM_ACTION)
		*VEC_ADD(b->a, &b->w->people.v[x->owner->e.at]->owned) = x;
}

/* A meeting's own entry is closed by a later meeting, and not changed otherwise. */
static void link_own(struct build *b, const struct own *own)
{
	struct entry *x = own->entry;
	const struct meeting *m = x->supports.v[0].meeting;

	finish(b, x);
	x->history |= str_eq(b->w->entries.v[own->all].status, STRL("done"));
	*VEC_ADD(b->a, &b->w->meetings.v[m->e.at]->entries) = x;
}

static int newest_first(const void *x, const void *y)
{
	const struct entry *a = *(const struct entry *const *)x;
	const struct entry *b = *(const struct entry *const *)y;
	int c = str_cmp(b->supports.v[b->supports.n - 1].meeting->date,
			a->supports.v[a->supports.n - 1].meeting->date);

	return c ? c : str_cmp(a->id, b->id);
}

static void sort_newest(struct entry_refs *list)
{
	if (list->n)
		qsort(list->v, list->n, sizeof(*list->v), newest_first);
}

void parts_entries(struct build *b)
{
	struct stemmer *stemmer = stemmer_new();
	struct map known = { 0 };
	struct owns owns = { 0 };

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct drafts list = { 0 };

		meeting_drafts(b, stemmer, b->w->meetings.v[i], &list);
		for (size_t k = 0; k < list.n; k++)
			add_entry(b, &known, &owns, list.v[k].entry);
	}
	stemmer_free(stemmer);
	for (size_t i = 0; i < b->w->entries.n; i++) {
		finish(b, &b->w->entries.v[i]);
		link_entry(b, &b->w->entries.v[i]);
	}
	for (size_t i = 0; i < owns.n; i++)
		link_own(b, &owns.v[i]);
	for (size_t i = 0; i < b->w->accounts.n; i++)
		sort_newest(&b->w->accounts.v[i]->entries);
	for (size_t i = 0; i < b->w->people.n; i++)
		sort_newest(&b->w->people.v[i]->owned);
}
