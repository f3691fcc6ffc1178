/*
 * recall.c - see recall.h.  One line a meeting, in their order: its digest; then '+' or
 * '-' for each draft, whether it is fit for pages, or '/' and another digest where
 * several items are one; then a tab and a list for each draft: "0", or number and
 * verdict ("17:1") of the entry that it joins; the same of each that it may end, a
 * blank before; ";2" for the wording of the entry, and what finds a new one: keys of
 * words, figures, a blank before each; "?1" for each answer that a person gave here.
 */
#include "render/vault/resolve/items/recall.h"

#include <limits.h>
#include <stdio.h>

#include "base/ascii.h"
#include "base/hash.h"

enum { KEY_DIGITS = 8, DIM_DIGITS = 2, VALUE_DIGITS = 16 };

void recall_read(struct recall *c, const struct fs_root *vault, const char *program)
{
	c->file = (struct cachefile){ .path = STRL(".dossier/cache/judged"),
				      .program = str_z(program),
				      .arena = &c->arena };
	c->was = cachefile_read(&c->file, vault);
}

void recall_fini(struct recall *c)
{
	cachefile_fini(&c->file);
	buf_fini(&c->now);
	buf_fini(&c->parts);
	arena_fini(&c->arena);
}

bool recall_is_empty(const struct recall *c)
{
	return !c || !c->was.len;
}

void recall_begin(struct recall *c)
{
	c->rest = c->was;
	c->known = str_none();
	c->kept = c->now.len = c->parts.len = 0;
	c->same = true;
}

/* ---- the digest of a meeting --------------------------------------------------- */

/* All that folding, finding, judging and joining look at, but what was said. */
static void put_entry(struct buf *b, const struct entry *x)
{
	hash_put_number(b, x->kind);
	hash_put_number(b, (size_t)x->confidence);
	hash_put_number(b, (size_t)(x->on_page + 2 * x->notes));
	hash_put_text(b, x->text);
	hash_put_text(b, x->owner_name);
	hash_put_text(b, x->owner ? x->owner->org_name : str_none());
	hash_put_text(b, x->due);
	hash_put_text(b, x->priority);
	hash_put_text(b, x->status);
	hash_put_number(b, x->about.n);
	for (size_t i = 0; i < x->about.n; i++) {
		hash_put_text(b, x->about.v[i]->e.name);
		hash_put_texts(b, &x->about.v[i]->e.aliases);
	}
}

static void put_draft(struct buf *b, const struct draft *d)
{
	const struct support *s = &d->entry->supports.v[0];

	put_entry(b, d->entry);
	hash_put_text(b, s->record->id);
	hash_put_text(b, s->item->text);
	hash_put_text(b, s->item->context);
	hash_put_number(b, s->item->evidence.n);
	for (size_t i = 0; i < s->item->evidence.n; i++)
		hash_put_text(b, s->item->evidence.v[i].quote);
}

static void digest_parts(struct buf *parts, char out[RECALL_HEX])
{
	struct hash h;

	hash_init(&h);
	hash_add(&h, buf_view(parts));
	hash_end_hex(&h, out, RECALL_HEX - 1);
	parts->len = 0;
}

void recall_digest(struct buf *parts, const struct meeting *m,
		   const struct drafts *begun, char out[RECALL_HEX])
{
	hash_put_text(parts, m->date);
	hash_put_number(parts, begun->n);
	for (size_t i = 0; i < begun->n; i++)
		put_draft(parts, &begun->v[i]);
	digest_parts(parts, out);
}

/* ---- what was, and what is --------------------------------------------------------
 */

/* s is found again: known goes on behind it. */
static void keep(struct recall *c, size_t len)
{
	c->known = str_from(c->known, len);
	if (c->same)
		c->kept = (size_t)(c->known.p - c->was.p);
}

/* Whether the last run has this as well, here; else nothing behind it holds. */
static void put(struct recall *c, struct str s)
{
	if (c->known.p && str_starts(c->known, s)) {
		keep(c, s.len);
	} else {
		c->known = c->rest = str_none();
		c->same = false;
	}
	if (!c->same)
		buf_str(&c->now, s);
}

/* What reading the drafts told, by as many marks. */
static bool take_marks(struct recall *c, const struct drafts *begun)
{
	struct str marks = str_head(c->known, begun->n);

	if (!c->known.p || marks.len < begun->n ||
	    (c->known.len > begun->n && c->known.p[begun->n] != '\t'))
		return false;
	for (size_t i = 0; i < marks.len; i++)
		if (marks.p[i] != '+' && marks.p[i] != '-')
			return false;
	for (size_t i = 0; i < marks.len; i++)
		if (marks.p[i] == '-')
			drafts_hide(begun->v[i].entry);
	put(c, marks);
	return true;
}

bool recall_meeting(struct recall *c, const char *digest, const struct drafts *begun)
{
	struct str line;

	c->same &= c->known.len == 0; /* else there were more */
	c->known = str_line(&c->rest, &line) ? line : str_none();
	c->same &= str_starts(c->known, str_z(digest));
	if (!c->same && c->kept + c->now.len)
		buf_c(&c->now, '\n');
	put(c, str_z(digest));
	c->plain = take_marks(c, begun);
	return c->plain;
}

void recall_folded(struct recall *c, size_t begun, const struct drafts *folded)
{
	struct buf marks = { 0 };
	char digest[RECALL_HEX];

	c->plain = folded->n == begun;
	for (size_t i = 0; i < folded->n; i++)
		if (c->plain)
			buf_c(&marks, folded->v[i].entry->on_page ? '+' : '-');
		else
			put_entry(&c->parts, folded->v[i].entry);
	if (!c->plain) {
		digest_parts(&c->parts, digest);
		buf_fmt(&marks, "/%s", digest);
	}
	put(c, buf_view(&marks));
	buf_fini(&marks);
}

void recall_answer(struct recall *c, int chosen)
{
	char text[16];

	snprintf(text, sizeof(text), "?%d", chosen);
	put(c, str_z(text));
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

static bool read_hex(struct str *s, size_t digits, uint64_t *out)
{
	*out = 0;
	if (s->len < digits)
		return false;
	for (size_t i = 0; i < digits; i++) {
		int digit = ascii_hex(s->p[i]);

		if (digit < 0)
			return false;
		*out = *out << 4 | (unsigned)digit;
	}
	*s = str_from(*s, digits);
	return true;
}

/* A figure is longer than the key of a word. */
static bool read_feature(struct str s, struct arena *a, struct claim *out)
{
	uint64_t dim, value, key;

	if (s.len == KEY_DIGITS && read_hex(&s, KEY_DIGITS, &key)) {
		*VEC_ADD(a, &out->words) =
		    (struct claim_word){ .key = (uint32_t)key, .weight = CLAIM_WORD };
		return true;
	}
	if (!read_hex(&s, DIM_DIGITS, &dim) || dim > FIGURE_DATE ||
	    !read_hex(&s, VALUE_DIGITS, &value))
		return false;
	*VEC_ADD(a, &out->figures) = (struct figure){ .dim = (enum figure_dim)dim,
						      .value = (int64_t)value,
						      .scaled = str_eq(s, STRL("s")) };
	return true;
}

/* ";2 0badcafe" */
static bool read_said(struct str s, struct arena *a, struct outcome *out)
{
	struct str part;
	long wording;

	if (!str_split(&s, ' ', &part))
		return false;
	wording = str_uint(part, UINT32_MAX);
	if (wording < 0)
		return false;
	out->wording = (uint32_t)wording;
	while (str_split(&s, ' ', &part))
		if (!read_feature(part, a, &out->said))
			return false;
	return true;
}

static bool read_outcome(struct str s, struct arena *a, size_t entries, bool plain,
			 struct outcome *out)
{
	struct str of, part;

	str_split(&s, ';', &of);
	if (s.p ? !plain || !read_said(s, a, out) : plain)
		return false;
	str_split(&of, ' ', &part);
	if (!str_eq(part, STRL("0")) &&
	    (!read_one(part, entries, &out->one) || !judge_one(out->one.verdict)))
		return false;
	while (str_split(&of, ' ', &part)) {
		struct outcome_of *x = VEC_ADD(a, &out->ends);

		if (!read_one(part, entries, x) || x->verdict <= JUDGE_MORE)
			return false;
	}
	return true;
}

bool recall_next(struct recall *c, struct arena *a, size_t entries, struct outcome *out)
{
	struct str draft = c->known;

	*out = (struct outcome){ 0 };
	c->found = false;
	if (!c->known.p)
		return false;
	if (str_eat(&draft, '\t')) {
		draft = str_head(draft, str_chr(draft, '\t'));
		draft = str_head(draft, str_chr(draft, '?'));
		c->found = read_outcome(draft, a, entries, c->plain, out);
	}
	if (c->found) {
		keep(c, draft.len + 1);
		return true;
	}
	c->known = c->rest = str_none();
	*out = (struct outcome){ 0 };
	return false;
}

static void put_one(struct buf *b, const struct outcome_of *of)
{
	buf_int(b, (int64_t)of->entry);
	buf_c(b, ':');
	buf_int(b, of->verdict);
}

static void put_hex(struct buf *b, uint64_t v, size_t digits)
{
	for (size_t i = digits; i > 0; i--)
		buf_c(b, "0123456789abcdef"[v >> 4 * (i - 1) & 15]);
}

static void put_said(struct buf *b, const struct outcome *o)
{
	buf_c(b, ';');
	buf_int(b, o->wording);
	for (size_t i = 0; i < o->said.words.n; i++) {
		if (o->said.words.v[i].weight <= CLAIM_LIGHT)
			continue;
		buf_c(b, ' ');
		put_hex(b, o->said.words.v[i].key, KEY_DIGITS);
	}
	for (size_t i = 0; i < o->said.figures.n; i++) {
		const struct figure *f = &o->said.figures.v[i];

		if (f->was)
			continue;
		buf_c(b, ' ');
		put_hex(b, f->dim, DIM_DIGITS);
		put_hex(b, (uint64_t)f->value, VALUE_DIGITS);
		if (f->scaled)
			buf_c(b, 's');
	}
}

void recall_put(struct recall *c, const struct outcome *o)
{
	c->same &= c->found;
	if (c->same)
		return;
	buf_c(&c->now, '\t');
	if (o->one.verdict == JUDGE_APART)
		buf_c(&c->now, '0');
	else
		put_one(&c->now, &o->one);
	for (size_t i = 0; i < o->ends.n; i++) {
		buf_c(&c->now, ' ');
		put_one(&c->now, &o->ends.v[i]);
	}
	if (c->plain)
		put_said(&c->now, o);
}

void recall_write(struct recall *c, const struct fs_root *vault)
{
	const struct str lines[] = { str_head(c->was, c->kept), buf_view(&c->now),
				     STRL("\n") };

	if (c->same && c->kept && c->kept + 1 == c->was.len)
		return;
	if (c->file.arena)
		cachefile_write(&c->file, vault, lines, c->kept + c->now.len ? 3 : 0);
}
