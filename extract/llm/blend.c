/*
 * blend.c - a model's finds beside the rules' items.
 *
 * Two that found the same are surer than one.  What the model alone finds needs
 * words that sound like its kind, else it is only possible.  What it rejects is kept
 * in the record with the reason; a model that rejects most of what the rules are sure
 * of is not believed in any of it.
 */
#include "extract/llm/reading.h"

#include "extract/itemid.h"

enum {
	SURE = 820, /* a model's item, quoted as it was said */
	EDITED = 700,
	MOVED = 600,
	UNSURE = 400, /* words that do not sound like its kind */
	MANY = 4,     /* rejections of page items from which their share counts */
	MOST = 750    /* thousandths */
};

static int64_t confidence_of(const struct find *f)
{
	return !f->sure_kind ? UNSURE : f->moved ? MOVED : f->edited ? EDITED : SURE;
}

static bool overlap(const struct evidence *x, const struct evidence *y)
{
	return x->segment == y->segment && x->from < y->to && y->from < x->to;
}

static bool share_evidence(const struct item *x, const struct item *y)
{
	for (size_t i = 0; i < x->evidence.n; i++)
		for (size_t k = 0; k < y->evidence.n; k++)
			if (overlap(&x->evidence.v[i], &y->evidence.v[k]))
				return true;
	return false;
}

static void add_why(struct reading *x, struct item *it, struct str signal,
		    int64_t weight)
{
	*VEC_ADD(x->a, &it->why) = (struct why){ .signal = signal, .weight = weight };
}

/* A run of the rules' sentences in which the model tells f from another item. */
static bool spans_another(const struct reading *x, size_t at, const struct find *f)
{
	const struct item *it = &x->t->r->items.v[at];

	if (x->exempt[at])
		return false;
	for (size_t i = 0; i < x->finds.n; i++) {
		const struct item *other = &x->finds.v[i].item;

		if (other->kind == it->kind && share_evidence(it, other) &&
		    !share_evidence(&f->item, other))
			return true;
	}
	return false;
}

/* Notes are as a careful hand wrote them: they only grow surer. */
static void join(struct reading *x, size_t at, const struct find *f)
{
	struct item *it = &x->t->r->items.v[at];
	int64_t doubt = (1000 - it->confidence) * (1000 - confidence_of(f)) / 1000;

	it->confidence = 1000 - doubt;
	it->possible = it->possible && !f->sure_kind;
	it->by = arena_fmt(x->a, "%.*s+llm", STR_ARG(it->by));
	add_why(x, it, STRL("llm-agrees"), confidence_of(f));
	if (str_starts(it->by, STRL("notes")))
		return;
	if (spans_another(x, at, f)) {
		it->evidence = f->item.evidence;
		it->text = f->item.text;
		it->owner = f->item.owner;
		it->due = f->item.due;
	}
	if (f->wording.len)
		it->text = f->wording;
	if (f->item.owner.len)
		it->owner = f->item.owner;
	if (f->item.due.len)
		it->due = f->item.due;
	it->about = f->item.about;
}

/* All of its evidence is quoted too; a run of the rules may take in more. */
static bool covered(const struct item *it, const struct item *by)
{
	for (size_t i = 0; i < it->evidence.n; i++) {
		bool found = false;

		for (size_t k = 0; k < by->evidence.n && !found; k++)
			found = overlap(&it->evidence.v[i], &by->evidence.v[k]);
		if (!found)
			return false;
	}
	return true;
}

/*
 * The rules' other items of that kind on the same quotes: pieces of one thing, or its
 * repetition.  The first takes their evidence.
 */
static void absorb(struct reading *x, size_t first, const struct find *f,
		   size_t n_rules, bool *joined)
{
	struct items *all = &x->t->r->items;

	for (size_t i = 0; i < n_rules; i++) {
		if (joined[i] || x->exempt[i] || all->v[i].kind != f->item.kind ||
		    !str_eq(all->v[i].by, STRL("rules")) ||
		    !covered(&all->v[i], &f->item))
			continue;
		joined[i] = true;
		x->rejected[i] = true;
		x->reason[i] = REJECT_DUPLICATE;
		for (size_t k = 0; k < all->v[i].evidence.n; k++)
			*VEC_ADD(x->a, &all->v[first].evidence) =
			    all->v[i].evidence.v[k];
	}
}

/* The rules' item of that kind on these words, best one not yet taken; or STR_NPOS. */
static size_t same_item(const struct reading *x, const struct find *f, size_t n_rules,
			const bool *joined)
{
	const struct items *all = &x->t->r->items;
	size_t taken = STR_NPOS;

	for (size_t i = 0; i < n_rules; i++) {
		if (all->v[i].kind != f->item.kind ||
		    !share_evidence(&all->v[i], &f->item))
			continue;
		if (!joined[i])
			return i;
		taken = i;
	}
	return taken;
}

/* The rules are sure that these words are of another kind. */
static bool other_kind(const struct reading *x, const struct find *f, size_t n_rules)
{
	const struct items *all = &x->t->r->items;

	for (size_t i = 0; i < n_rules; i++)
		if (all->v[i].kind != f->item.kind && !all->v[i].possible &&
		    !x->rejected[i] && covered(&all->v[i], &f->item))
			return true;
	return false;
}

static bool same_place(const struct item *x, const struct item *y)
{
	return x->kind == y->kind && x->evidence.n && y->evidence.n &&
	       x->evidence.v[0].segment == y->evidence.v[0].segment &&
	       x->evidence.v[0].from == y->evidence.v[0].from;
}

static void add_item(struct reading *x, const struct find *f, bool possible)
{
	struct items *all = &x->t->r->items;
	struct item *it;

	/* Chunks overlap, and models repeat themselves. */
	for (size_t i = 0; i < all->n; i++)
		if (same_place(&all->v[i], &f->item))
			return;
	it = VEC_ADD(x->a, all);
	*it = f->item;
	it->by = STRL("llm");
	it->confidence = confidence_of(f);
	it->possible = possible;
	if (it->kind == ITEM_ACTION || it->kind == ITEM_BLOCKER ||
	    it->kind == ITEM_QUESTION)
		it->status = STRL("open");
	add_why(x, it, STRL("llm"), it->confidence);
}

/* Rejections stand for the rules' own items alone; and not if they are too many. */
static void settle_rejections(struct reading *x)
{
	const struct items *all = &x->t->r->items;
	size_t sure = 0, rejected = 0;

	for (size_t i = 0; i < all->n; i++) {
		if (!str_eq(all->v[i].by, STRL("rules")) || x->exempt[i])
			x->rejected[i] = false;
		if (all->v[i].possible)
			continue;
		sure++;
		rejected += x->rejected[i];
	}
	if (rejected < MANY || rejected * 1000 <= sure * MOST)
		return;
	for (size_t i = 0; i < all->n; i++)
		x->rejected[i] = false;
}

static void mark_rejected(struct reading *x, size_t n_rules)
{
	for (size_t i = 0; i < n_rules; i++) {
		struct item *it = &x->t->r->items.v[i];
		struct str reason = reject_reason_name(x->reason[i]);

		if (!x->rejected[i])
			continue;
		it->status = STRL("rejected");
		add_why(x, it, arena_fmt(x->a, "llm-rejects:%.*s", STR_ARG(reason)), 0);
	}
}

/* On no page: there is no word of the meeting that shows it. */
static void keep_as_ungrounded(struct reading *x, const struct find *f)
{
	struct item *it = VEC_ADD(x->a, &x->t->r->items);

	*it = f->item;
	it->by = STRL("llm");
	it->status = STRL("rejected");
	add_why(x, it, STRL("ungrounded"), 0);
}

void blend_items(struct reading *x, bool keep_ungrounded)
{
	struct record *r = x->t->r;
	size_t n_rules = r->items.n;
	bool *joined = arena_alloc(x->a, n_rules + 1);

	settle_rejections(x);
	for (size_t i = 0; i < x->finds.n; i++) {
		const struct find *f = &x->finds.v[i];
		size_t at = same_item(x, f, n_rules, joined);

		if (at != STR_NPOS && !joined[at]) {
			joined[at] = true;
			x->rejected[at] = false; /* it cannot be both */
			join(x, at, f);
			absorb(x, at, f, n_rules, joined);
		} else if (at == STR_NPOS) {
			add_item(x, f, !f->sure_kind || other_kind(x, f, n_rules));
		}
	}
	mark_rejected(x, n_rules);
	for (size_t i = 0; i < x->ungrounded.n && keep_ungrounded; i++)
		keep_as_ungrounded(x, &x->ungrounded.v[i]);
	if (keep_ungrounded && x->ungrounded.n)
		record_flag(r, STRL("ungrounded"),
			    "%zu item%s of the model not found in what was said",
			    x->ungrounded.n, plural(x->ungrounded.n));
	itemid_all(r);
}

/* ---- what the reduce step chose ---------------------------------------------- */

enum { SUMMARY_LINES = 3, SUMMARY_BYTES = 600, TOPICS_LEAST = 3, TOPICS_MOST = 8 };

/* Tells what a statement is about: "gate", not "the" nor "decided". */
static bool tells(struct str word)
{
	return !word_is_stop(word) &&
	       !str_in_words(word, " agree agreed decide decided settle settled ");
}

/* One kind, owner and day, and a content word in common: what the model may join. */
static bool may_join(struct reading *x, const struct find *f, const struct find *g)
{
	struct terms mine = { 0 }, theirs = { 0 };

	if (f->item.kind != g->item.kind || !str_eq(f->item.owner, g->item.owner) ||
	    !str_eq(f->item.due, g->item.due))
		return false;
	terms_read(x->a, f->item.text, &mine);
	terms_read(x->a, g->item.text, &theirs);
	for (size_t i = 0; i < mine.n; i++)
		if (tells(mine.v[i].word) &&
		    terms_find(&theirs, mine.v[i].word) != STR_NPOS)
			return true;
	return false;
}

/* The first of them takes the evidence of the others. */
static void join_same(struct reading *x, const struct strs *ids, bool *gone)
{
	size_t first = ids->n ? answer_id(ids->v[0], 'I') - 1 : STR_NPOS;
	struct find *f;

	if (first >= x->finds.n || gone[first])
		return;
	f = &x->finds.v[first];
	for (size_t i = 1; i < ids->n; i++) {
		size_t n = answer_id(ids->v[i], 'I') - 1;
		const struct find *g = n < x->finds.n ? &x->finds.v[n] : f;

		if (g == f || gone[n] || !may_join(x, f, g))
			continue;
		gone[n] = true;
		for (size_t k = 0; k < g->item.evidence.n; k++)
			*VEC_ADD(x->a, &f->item.evidence) = g->item.evidence.v[k];
	}
}

void blend_join(struct reading *x, const struct answer_join *join)
{
	bool *gone = arena_alloc(x->a, x->finds.n + 1);
	struct found_lines summary = { 0 };
	struct topics topics = { 0 };
	size_t left = 0;

	for (size_t i = 0; i < join->same.n; i++)
		join_same(x, &join->same.v[i], gone);
	for (size_t i = 0; i < x->finds.n; i++)
		if (!gone[i])
			x->finds.v[left++] = x->finds.v[i];
	x->finds.n = left;
	for (size_t i = 0; i < join->summary.n; i++) {
		size_t n = answer_id(join->summary.v[i], 'U') - 1;

		if (n < x->summary.n)
			*VEC_ADD(x->a, &summary) = x->summary.v[n];
	}
	for (size_t i = 0; i < join->topics.n; i++) {
		size_t n = answer_id(join->topics.v[i], 'K') - 1;

		if (n < x->topics.n)
			*VEC_ADD(x->a, &topics) = x->topics.v[n];
	}
	x->summary = summary;
	x->topics = topics;
}

static void set_summary(struct reading *x)
{
	struct buf b = { 0 };
	size_t n = 0, after = 0;

	/* In the order of the meeting, whatever the model's. */
	for (size_t unit = 0; unit < x->units.n && n < SUMMARY_LINES; unit++)
		for (size_t i = 0; i < x->summary.n && n < SUMMARY_LINES; i++) {
			struct str s = x->summary.v[i].text;

			if (x->summary.v[i].unit != unit || s.len == 0 ||
			    b.len + s.len > SUMMARY_BYTES || unit + 1 == after ||
			    str_has(buf_view(&b), s))
				continue;
			after = unit + 1;
			n++;
			if (b.len)
				buf_c(&b, ' ');
			buf_str(&b, s);
			if (!strchr(".!?", s.p[s.len - 1]))
				buf_c(&b, '.');
		}
	if (b.len)
		x->t->r->summary = arena_str(x->a, buf_view(&b));
	buf_fini(&b);
}

void blend_summary(struct reading *x, bool from_notes)
{
	struct topics topics = { 0 };

	if (!from_notes)
		set_summary(x);
	for (size_t i = 0; i < x->topics.n && topics.n < TOPICS_MOST; i++) {
		bool again = false;

		for (size_t k = 0; k < topics.n; k++)
			again = again || str_ieq(topics.v[k].name, x->topics.v[i].name);
		if (!again)
			*VEC_ADD(x->a, &topics) = x->topics.v[i];
	}
	if (topics.n >= TOPICS_LEAST)
		x->t->r->topics = topics;
}
