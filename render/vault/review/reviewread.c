/* reviewread.c - what a person answered on Review.md, wherever they moved the lines. */
#include "base/hash.h"
#include "base/utf8.h"
#include "render/vault/merge/fingerprint.h"
#include "render/vault/merge/props.h"
#include "render/vault/review/review.h"
#include "render/vault/review/reviewing.h"

static bool is_id(struct str id)
{
	return id.len == 11 && str_starts(id, STRL("^q-"));
}

/* Escapes undone: what the line shows. */
static struct str shown(struct arena *a, struct str s)
{
	static const struct {
		struct str entity;
		char c;
	} entities[] = { { STR("&lt;"), '<' }, { STR("&amp;"), '&' } };
	struct buf b = { 0 };

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (c == '\\' && i + 1 < s.len)
			c = s.p[++i];
		for (size_t k = 0; c == '&' && k < 2; k++)
			if (str_starts(str_from(s, i), entities[k].entity)) {
				c = entities[k].c;
				i += entities[k].entity.len - 1;
				break;
			}
		buf_c(&b, c);
	}
	return arena_take(a, &b);
}

/* An answer without the marks around it: "**Ada**", "[[People/Ada|Ada]]". */
static struct str bare(struct arena *a, struct str s)
{
	size_t bar;

	s = str_trim(s);
	while (s.len > 1 && s.p[0] == '*' && s.p[s.len - 1] == '*')
		s = str_trim(str_sub(s, 1, s.len - 1));
	if (!str_starts(s, STRL("[[")) || !str_ends(s, STRL("]]")))
		return str_trim(shown(a, s));
	s = str_sub(s, 2, s.len - 2);
	if ((bar = str_chr(s, '|')) != STR_NPOS)
		s = str_from(s, bar + 1);
	while ((bar = str_chr(s, '/')) != STR_NPOS)
		s = str_from(s, bar + 1);
	return str_trim(shown(a, s));
}

static size_t last_arrow(struct str s)
{
	size_t at = STR_NPOS;

	for (size_t i = str_find(s, REVIEW_ARROW, 0); i != STR_NPOS;
	     i = str_find(s, REVIEW_ARROW, i + 1))
		at = i;
	return at;
}

struct str review_hash(struct arena *a, struct str block)
{
	return str_sub(hash_token(a, block), 0, REVIEW_HASH);
}

/* Appends a line of a block with its box empty. */
static void put_unticked(const struct review *r, const struct md_line *l,
			 struct buf *text)
{
	struct str line = str_sub(r->page.bytes, l->from, l->to);
	size_t mark = str_chr(line, '[') + 1;

	buf_str(text, line);
	if (l->kind == MD_TASK && l->mark != ' ' && line.p[mark] == l->mark)
		text->p[text->len - line.len + mark] = ' ';
	buf_c(text, '\n');
}

/* Does the block stand as dossier wrote it, but for ticks? */
static bool is_as_written(struct arena *a, const struct review *r,
			  const struct review_block *b)
{
	const struct ledger_shown_list *v = &r->page.ledger.shown;
	struct buf text = { 0 };
	struct str hash;
	bool same = false;

	for (size_t i = b->line; i < b->end; i++)
		put_unticked(r, &r->page.lines.v[i].md, &text);
	hash = review_hash(a, buf_view(&text));
	for (size_t i = 0; i < v->n && !same; i++)
		same = str_eq(v->v[i].token, str_from(b->id, 2)) &&
		       str_eq(v->v[i].owner, hash);
	buf_fini(&text);
	return same;
}

/* Keeps the answer when a text merge left both the question and its answer. */
static void add_block(struct arena *a, struct review *r, const struct review_block *b)
{
	size_t at = map_put(a, &r->by_id, b->id, r->blocks.n);

	if (at < r->blocks.n && b->answered && !r->blocks.v[at].answered)
		map_set(a, &r->by_id, b->id, r->blocks.n);
	*VEC_ADD(a, &r->blocks) = *b;
}

/* Only a new answer is set: what is the same but for case and marks is no change. */
static void take_answer(struct arena *a, struct answers *x, struct str id,
			struct str about, struct str value)
{
	if (!utf8_same_key(a, value, review_plain(a, answers_get(x, id))))
		answers_set(a, x, id, about, value);
}

/* What an open question asks: its line without the words and the meetings. */
static struct str reason_of(struct arena *a, struct str text)
{
	size_t words = str_find(text, STRL(": \""), 0);
	size_t links = str_find(text, STRL(" ([["), 0);

	return str_trim(shown(a, str_sub(text, 0,
					 words < links      ? words
					 : links < text.len ? links
							    : text.len)));
}

static void read_block(struct arena *a, struct review *r, const struct unit *u,
		       struct answers *x)
{
	const struct standing *s = &r->page;
	struct fp_parts parts = fp_split(s->lines.v[u->line].md.text);
	struct review_block b = { .line = u->line, .end = u->end };
	struct str text = parts.text, value = { 0 };
	size_t arrow = last_arrow(text);

	if (!is_id(parts.id))
		return;
	b.id = str_from(parts.id, 1);
	b.answered = arrow != STR_NPOS;
	for (size_t i = u->line + 1; i < u->end && !b.answered; i++) {
		const struct md_line *l = &s->lines.v[i].md;

		if (l->kind != MD_TASK || l->mark == ' ')
			continue;
		b.marked = true;
		if (l->mark == '-')
			continue; /* crossed out */
		b.ticked++;
		value = bare(a, fp_split(l->text).text);
	}
	if (b.answered) {
		b.value = bare(a, str_from(text, arrow + REVIEW_ARROW.len));
		take_answer(a, x, b.id, str_trim(shown(a, str_sub(text, 0, arrow))),
			    b.value);
	} else if (b.ticked == 1)
		take_answer(a, x, b.id, reason_of(a, text), value);
	b.as_written = is_as_written(a, r, &b);
	add_block(a, r, &b);
}

/* What the ledger tells of and does not stand was taken away by a person. */
static void read_gone(struct arena *a, const struct review *r, struct answers *x)
{
	const struct ledger *l = &r->page.ledger;

	for (size_t i = 0; i < l->shown.n; i++) {
		struct str id = arena_fmt(a, "q-%.*s", STR_ARG(l->shown.v[i].token));

		if (map_get(&r->by_id, id) == STR_NPOS && !answers_get(x, id).len)
			answers_set(a, x, id, str_none(), ANSWER_LEAVE_OPEN);
	}
	for (size_t i = 0; i < l->wordings.n; i++) {
		struct str id = arena_fmt(a, "q-%.*s", STR_ARG(l->wordings.v[i]));

		if (map_get(&r->by_id, id) == STR_NPOS)
			answers_set(a, x, id, str_none(), str_none());
	}
}

int review_read(struct arena *a, struct str bytes, struct review *r, struct answers *x,
		struct err *e)
{
	if (standing_read(a, bytes, &r->page, e) < 0)
		return -1;
	/* The questions in it would seem to be deleted. */
	if (standing_open(&r->page, e) < 0)
		return -1;
	r->stands = true;
	r->bytes = bytes;
	for (size_t i = 0; i < r->page.units.n; i++) {
		const struct unit *u = &r->page.units.v[i];

		if (u->kind == UNIT_ITEM && !u->nested)
			read_block(a, r, u, x);
	}
	read_gone(a, r, x);
	return 0;
}

bool review_untagged(struct arena *a, struct str bytes)
{
	const struct ynode *root;
	struct standing s;
	struct err e;

	return standing_read(a, bytes, &s, &e) == 0 &&
	       props_read(a, &s, &root, &e) == 0 &&
	       props_took_off(a, &s, root, STRL("tags"), PROPS_QUESTION_TAG);
}
