/*
 * recall.c - see recall.h.  One line a meeting, in their order: its digest, then a tab
 * and a list for each draft: "0", or number and verdict ("17:1") of the entry that it
 * joins; then the same of each that it may end, a blank before.
 */
#include "render/vault/resolve/recall.h"

#include <limits.h>

#include "base/hash.h"

enum { DIGITS = 32 };

void recall_read(struct recall *c, const struct fs_root *vault, const char *program)
{
	c->file = (struct cachefile){ .path = STRL(".dossier/cache/judged"),
				      .program = str_z(program),
				      .arena = &c->arena };
	c->was = cachefile_read(&c->file, vault);
}

void recall_fini(struct recall *c)
{
	buf_fini(&c->now);
	buf_fini(&c->parts);
	arena_fini(&c->arena);
}

void recall_begin(struct recall *c)
{
	c->rest = c->was;
	c->known = str_none();
	c->now.len = c->parts.len = 0;
}

/* ---- the digest of a meeting --------------------------------------------------- */

static void put_raw(struct buf *b, const void *p, size_t n)
{
	if (n)
		buf_put(b, p, n);
}

/*
 * As it lies in memory, so that no member can be forgotten: at worst the same claim has
 * another digest, and is judged again.
 */
static void put_claim(struct buf *b, const struct claim *c)
{
	struct claim flat = *c;

	flat.words = (struct claim_words){ .n = c->words.n };
	flat.figures = (struct figures){ .n = c->figures.n };
	flat.order = flat.pairs = NULL;
	put_raw(b, &flat, sizeof(flat));
	put_raw(b, c->words.v, c->words.n * sizeof(*c->words.v));
	put_raw(b, c->figures.v, c->figures.n * sizeof(*c->figures.v));
	put_raw(b, c->order, c->n_order * sizeof(*c->order));
	put_raw(b, c->pairs, c->n_pairs * sizeof(*c->pairs));
}

/* All that finding, judging and joining look at. */
static void put_draft(struct buf *b, const struct draft *d)
{
	const struct entry *x = d->entry;

	hash_put_number(b, x->kind);
	hash_put_number(b, (size_t)x->confidence);
	hash_put_number(b, (size_t)(x->on_page + 2 * x->notes));
	hash_put_text(b, x->text);
	hash_put_text(b, x->owner_name);
	hash_put_text(b, x->due);
	hash_put_text(b, x->priority);
	hash_put_text(b, x->status);
	hash_put_number(b, x->about.n);
	for (size_t i = 0; i < x->about.n; i++)
		hash_put_text(b, x->about.v[i]->e.name);
	put_claim(b, &d->claim);
	hash_put_number(b, d->also != NULL);
	if (d->also)
		put_claim(b, d->also);
}

void recall_meeting(struct recall *c, const struct meeting *m,
		    const struct drafts *drafts)
{
	char digest[HASH_HEX];
	struct str line;
	struct hash h;

	hash_put_text(&c->parts, m->date);
	hash_put_number(&c->parts, drafts->n);
	for (size_t i = 0; i < drafts->n; i++)
		put_draft(&c->parts, &drafts->v[i]);
	hash_init(&h);
	hash_add(&h, buf_view(&c->parts));
	hash_end_hex(&h, digest, DIGITS);
	c->parts.len = 0;
	if (c->now.len)
		buf_c(&c->now, '\n');
	buf_z(&c->now, digest);
	c->known = str_none();
	if (str_line(&c->rest, &line) && str_starts(line, str_z(digest)))
		c->known = str_from(line, DIGITS + 1);
	else
		c->rest = str_none();
}

void recall_answer(struct recall *c, int chosen)
{
	c->known = str_none();
	hash_put_number(&c->parts, (size_t)chosen);
}

/* ---- what became of it ----------------------------------------------------------- */

/* "17:1" */
static bool read_one(struct str s, size_t entries, struct outcome_of *out)
{
	struct str part;
	long entry, verdict;

	str_split(&s, ':', &part);
	entry = str_uint(part, LONG_MAX);
	verdict = s.p ? str_uint(s, JUDGE_DONE) : -1;
	if (entry < 0 || (size_t)entry >= entries || verdict < 0)
		return false;
	*out = (struct outcome_of){ (size_t)entry, (enum verdict)verdict };
	return true;
}

bool recall_next(struct recall *c, struct arena *a, size_t entries, struct outcome *out)
{
	struct str draft, part;

	*out = (struct outcome){ 0 };
	if (!c->known.p || !str_split(&c->known, '\t', &draft))
		return false;
	str_split(&draft, ' ', &part);
	if (!str_eq(part, STRL("0")) &&
	    (!read_one(part, entries, &out->one) || !judge_one(out->one.verdict)))
		return false;
	while (str_split(&draft, ' ', &part)) {
		struct outcome_of *of = VEC_ADD(a, &out->ends);

		if (!read_one(part, entries, of) || of->verdict <= JUDGE_MORE)
			return false;
	}
	return true;
}

static void put_one(struct buf *b, const struct outcome_of *of)
{
	buf_fmt(b, "%zu:%d", of->entry, (int)of->verdict);
}

void recall_put(struct recall *c, const struct outcome *o)
{
	buf_c(&c->now, '\t');
	if (o->one.verdict == JUDGE_APART)
		buf_c(&c->now, '0');
	else
		put_one(&c->now, &o->one);
	for (size_t i = 0; i < o->ends.n; i++) {
		buf_c(&c->now, ' ');
		put_one(&c->now, &o->ends.v[i]);
	}
}

void recall_write(struct recall *c, const struct fs_root *vault)
{
	if (c->now.len)
		buf_c(&c->now, '\n');
	if (c->file.arena)
		cachefile_write(&c->file, vault, buf_view(&c->now));
}
