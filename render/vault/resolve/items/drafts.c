/* drafts.c - an item as an entry: its names, its subject, what it says. */
#include "render/vault/resolve/items/drafts.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/merge/token.h"
#include "render/vault/resolve/people/named.h"
#include "render/vault/resolve/people/names.h"

enum { LABEL_BYTES = 32 };

/* a: for what is not kept. */
static void add_token(struct build *b, struct arena *a, struct entry *x,
		      const struct record *r, struct str quote)
{
	struct str token = token_evidence(a, r->id, quote);

	if (!strs_has(&x->tokens, token))
		*VEC_ADD(b->a, &x->tokens) = arena_str(b->a, token);
}

/*
 * Of an export that knows no subject: the account that its meeting is about.  One that
 * knows it and says nothing speaks of somebody else.
 */
static void add_subject(struct build *b, const struct meeting *m,
			const struct record *r, const struct item *it, struct entry *x)
{
	const struct account_of *about =
	    it->about.n || record_has_subject(r) ? NULL : parts_subject(m);

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
		const struct person_of *p;
		bool whole = str_chr(name, ' ') != STR_NPOS;
		size_t at = whole || str_eq(name, it->owner) ? str_find(text, name, 0)
							     : STR_NPOS,
		       end = at + name.len;

		if (!name.len || at == STR_NPOS || (at > 0 && !whole) ||
		    (at > 0 && is_word_at(text, at - 1)) || is_word_at(text, end))
			continue;
		known = names_in(b, m, name);
		p = parts_person(b, known);
		if (p)
			known = p->e.name;
		if (!str_eq(known, name) && !str_has(text, known))
			text = arena_fmt(b->a, "%.*s%.*s%.*s", (int)at, text.p,
					 STR_ARG(known), STR_ARG(str_from(text, end)));
	}
	return text;
}

/* Who of a meeting is called that, and nobody else there; or NULL. */
static const struct person_of *called(struct arena *a, const struct meeting *m,
				      struct str label)
{
	const struct person_of *found = NULL;
	struct named brief = named_of(a, label);

	for (size_t i = 0; i < m->people.n && brief.key.len; i++) {
		const struct person_of *p = m->people.v[i].person;
		struct named full = named_of(a, p->e.name);

		if (!m->people.v[i].present ||
		    (!str_eq(brief.key, full.key) && !named_fits(&brief, &full)))
			continue;
		if (found)
			return NULL;
		found = p;
	}
	return found;
}

/* Where ": " or " - " stands behind a name, or STR_NPOS; *len: of both. */
static size_t label_end(struct str text, size_t *len)
{
	size_t colon = str_find(text, STRL(": "), 0),
	       dash = str_find(text, STRL(" - "), 0);

	*len = colon < dash ? 2 : 3;
	return colon < dash ? colon : dash;
}

/*
 * "Piotr: welding done" of notes that know nobody: who does it, when the talk tells
 * which Piotr was there.
 */
static void take_label(struct arena *a, const struct meeting *m, struct entry *x)
{
	size_t len, at = label_end(x->text, &len);
	const struct person_of *p;

	if (at == STR_NPOS || at > LABEL_BYTES)
		return;
	p = called(a, m, str_head(x->text, at));
	if (!p || (x->owner_name.len && x->owner != p))
		return;
	x->owner = p;
	x->owner_name = p->e.name;
	x->text = str_from(x->text, at + len);
}

/* A tool's own notes stand in the export of the talk, a talk below somebody's notes. */
static bool is_written(const struct record *r, const struct item *it)
{
	bool spoken = it->evidence.n && it->evidence.v[0].speaker.len > 0;

	return str_eq(it->by, STRL("notes")) || (record_is_notes(r) && !spoken);
}

static struct entry *entry_of(struct build *b, struct arena *a, const struct meeting *m,
			      const struct record *r, const struct item *it)
{
	struct entry *x = arena_new(a, struct entry);

	x->kind = it->kind;
	x->id = it->id;
	x->text = text_of(b, m, r, it);
	x->confidence = it->confidence;
	x->owner_name = names_in(b, m, it->owner);
	x->owner = x->owner_name.len ? parts_person(b, x->owner_name) : NULL;
	x->said_by = parts_person(b, names_in(b, m, it->said_by));
	x->due = it->due;
	x->priority = it->priority;
	x->status = it->status;
	x->on_page = !it->possible;
	x->notes = is_written(r, it);
	if (x->notes && x->kind == ITEM_ACTION)
		take_label(a, m, x);
	VEC_RESERVE(b->a, &x->about, it->about.n);
	VEC_RESERVE(b->a, &x->supports, 1);
	VEC_RESERVE(b->a, &x->tokens, it->evidence.n);
	for (size_t i = 0; i < it->about.n; i++) {
		struct account_of *about = parts_account(b, it->about.v[i]);

		if (about && !about->own && !entry_is_about(x, about))
			*VEC_ADD(b->a, &x->about) = about;
	}
	add_subject(b, m, r, it, x);
	*VEC_ADD(b->a, &x->supports) = (struct support){ m, r, it, it->possible };
	for (size_t i = 0; i < it->evidence.n; i++)
		add_token(b, a, x, r, it->evidence.v[i].quote);
	return x;
}

bool drafts_written_out(const struct entry *x)
{
	bool any = false;

	for (size_t i = 0; i < x->supports.n && !any; i++) {
		const struct evidences *list = &x->supports.v[i].item->evidence;
		struct str quote = list->n ? str_trim(list->v[0].quote) : str_none();

		any = quote.len && !ascii_is_lower(quote.p[0]) &&
		      str_chr(STRL(".?!"), quote.p[quote.len - 1]) != STR_NPOS;
	}
	return any;
}

bool drafts_better(const struct entry *y, const struct entry *x)
{
	if (y->on_page != x->on_page)
		return y->on_page;
	if (y->notes != x->notes)
		return y->notes;
	if (!x->notes && drafts_written_out(y) != drafts_written_out(x))
		return drafts_written_out(y);
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
	if (!x->owner_name.len) {
		x->owner_name = y->owner_name;
		x->owner = y->owner;
	}
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

void drafts_hide(struct entry *x)
{
	x->on_page = false;
	x->supports.v[0].hidden = true;
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
		drafts_hide(d->entry);
	for (size_t i = 0; i < it->evidence.n; i++) {
		if (i)
			buf_c(&said, ' ');
		utf8_key_put(&said, it->evidence.v[i].quote);
	}
	d->said = arena_take(a, &said);
}

void drafts_begin(struct build *b, struct arena *a, const struct meeting *m,
		  struct drafts *out)
{
	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < m->n_records; i++) {
			const struct record *r = m->records[i];

			for (size_t k = 0;
			     k < r->items.n && record_is_notes(r) == (notes == 1); k++)
				if (!str_eq(r->items.v[k].status, STRL("rejected")))
					*VEC_ADD(a, out) = (struct draft){
						.entry = entry_of(b, a, m, r,
								  &r->items.v[k]),
						.notes = is_written(r, &r->items.v[k])
					};
		}
	for (size_t i = 0; i < m->n_records; i++)
		for (size_t k = 0; k < m->records[i]->reports.n; k++)
			*VEC_ADD(a, out) =
			    (struct draft){ .entry =
						entry_of(b, a, m, m->records[i],
							 &m->records[i]->reports.v[k]),
					    .report = true };
}
