/* reviewwrite.c - the new bytes of Review.md: what a person wrote stays where it is. */
#include "base/utf8.h"
#include "render/vault/merge/fingerprint.h"
#include "render/vault/merge/props.h"
#include "render/vault/review/reviewing.h"

static const struct question *question_of(const struct questions *q, struct str id)
{
	for (size_t i = 0; i < q->n; i++)
		if (str_eq(q->v[i].id, id))
			return &q->v[i];
	return NULL;
}

struct writing {
	struct arena *a;
	const struct questions *q;
	const struct answers *x;
	const struct review *r;
	struct str *before; /* per standing line and the end: lines written before it */
	bool *drop;
	struct str *instead; /* lines in place of a dropped one */
	struct ledger next;
};

static void add_before(struct writing *w, size_t line, struct str text)
{
	w->before[line] =
	    arena_fmt(w->a, "%.*s%.*s", STR_ARG(w->before[line]), STR_ARG(text));
}

static void keep_token(struct writing *w, const struct question *q, struct str block)
{
	*VEC_ADD(w->a, &w->next.shown) =
	    (struct ledger_shown){ str_from(q->id, 2), review_hash(w->a, block) };
}

static bool is_ours(const struct review_block *b)
{
	return b->as_written && !b->marked;
}

/* A question that still stands: written anew unless a person changed it. */
static void renew(struct writing *w, const struct review_block *b,
		  const struct question *q)
{
	const struct ledger_shown_list *v = &w->r->page.ledger.shown;
	struct str block;

	if (!is_ours(b)) {
		for (size_t i = 0; i < v->n; i++)
			if (str_eq(v->v[i].token, str_from(b->id, 2)))
				*VEC_ADD(w->a, &w->next.shown) = v->v[i];
		return;
	}
	block = review_question(w->a, q);
	keep_token(w, q, block);
	w->instead[b->line] = block;
	for (size_t i = b->line; i < b->end; i++)
		w->drop[i] = true;
}

/* Is the line of a block as dossier asks it, or the box of the answer that was given?
 */
static bool is_asked(const struct writing *w, const struct md_line *l, struct str asked)
{
	struct str text = fp_split(l->text).text;
	size_t links = str_find(text, STRL(" ([["), 0);

	if (!asked.len || (l->kind == MD_TASK && l->mark != ' ' && l->mark != '-'))
		return true;
	if (l->kind == MD_TASK)
		return str_has(asked, ARENA_CAT(w->a, STRL("] "), l->text, STRL("\n")));
	if (links != STR_NPOS)
		text.len = links;
	return str_starts(asked, ARENA_CAT(w->a, STRL("- "), text));
}

/* What a person wrote in a question or below it goes along with its answer. */
static struct str notes_of(struct writing *w, const struct review_block *b)
{
	const struct question *q = question_of(w->q, b->id);
	struct str asked = q ? review_question(w->a, q) : str_none();
	struct buf out = { 0 };

	for (size_t i = b->line; i < b->end && !b->as_written; i++) {
		const struct md_line *l = &w->r->page.lines.v[i].md;

		if (l->kind == MD_BLANK ||
		    ((i == b->line || l->kind == MD_TASK) && is_asked(w, l, asked)))
			continue;
		if (i == b->line)
			buf_fmt(&out, "  - %.*s", STR_ARG(fp_split(l->text).text));
		else
			buf_str(&out, str_sub(w->r->page.bytes, l->from, l->to));
		buf_c(&out, '\n');
	}
	return arena_take(w->a, &out);
}

/* Line before which the section of that heading ends, trailing blanks left out. */
static size_t section_end(const struct writing *w, const char *heading, size_t *start)
{
	const struct standing *s = &w->r->page;

	for (size_t i = 1; i < s->sections.n; i++) {
		const struct section *c = &s->sections.v[i];
		size_t end = c->end;

		if (!str_eq(c->name, str_z(heading)))
			continue;
		while (end > c->heading + 1 &&
		       (s->lines.v[end - 1].md.kind == MD_BLANK ||
			s->lines.v[end - 1].ledger))
			end--;
		*start = c->heading;
		return end;
	}
	return NOWHERE;
}

/* text: the lines of a section, put at its end, below a heading made if need be. */
static void add_section(struct writing *w, const char *title, const char *heading,
			struct str text)
{
	size_t start, answered, end = section_end(w, heading, &start);

	if (!text.len)
		return;
	if (end == NOWHERE && section_end(w, "answered", &answered) == NOWHERE)
		answered = standing_tail(&w->r->page);
	if (end == NOWHERE)
		add_before(w, answered,
			   arena_fmt(w->a, "## %s\n\n%.*s\n", title, STR_ARG(text)));
	else if (end == start + 1)
		add_before(w, end, arena_fmt(w->a, "\n%.*s", STR_ARG(text)));
	else
		add_before(w, end, text);
}

/* New questions go before the first one that affects fewer lines. */
static void add_questions(struct writing *w)
{
	struct buf rest = { 0 };

	for (size_t i = 0; i < w->q->n; i++) {
		const struct question *q = &w->q->v[i];
		size_t at = NOWHERE;
		struct str block;

		if (!q->shown || q->chosen != ANSWER_NONE ||
		    review_block_of(w->r, q->id))
			continue;
		block = review_question(w->a, q);
		keep_token(w, q, block);
		for (size_t k = i + 1; k < w->q->n && at == NOWHERE; k++) {
			const struct review_block *b =
			    review_block_of(w->r, w->q->v[k].id);

			if (b && !b->answered && w->q->v[k].chosen == ANSWER_NONE)
				at = b->line;
		}
		if (at == NOWHERE)
			buf_str(&rest, block);
		else
			add_before(w, at, block);
	}
	add_section(w, "Open", "open", buf_view(&rest));
	buf_fini(&rest);
}

static void add_answers(struct writing *w)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < w->x->v.n; i++) {
		const struct answer *s = &w->x->v.v[i];
		const struct review_block *b = review_block_of(w->r, s->id);

		if (!s->value.len)
			continue;
		*VEC_ADD(w->a, &w->next.wordings) = str_from(s->id, 2);
		if (b && b->answered)
			continue;
		buf_str(&text, review_answer(w->a, s, question_of(w->q, s->id)));
		if (b)
			buf_str(&text, notes_of(w, b));
	}
	add_section(w, "Answered", "answered", buf_view(&text));
	buf_fini(&text);
}

/* A command changed the answer, or took it back. */
static void change_answer(struct writing *w, const struct review_block *b)
{
	size_t at = map_get(&w->x->by_id, b->id);
	const struct answer *s = at == STR_NPOS ? NULL : &w->x->v.v[at];

	if (!s || utf8_same_key(w->a, review_plain(w->a, s->value), b->value))
		return;
	w->drop[b->line] = true;
	if (s->value.len)
		w->instead[b->line] = review_answer(w->a, s, question_of(w->q, b->id));
}

/* Blocks of questions that are answered or no longer asked. */
static void settle_blocks(struct writing *w)
{
	const struct review_blocks *v = &w->r->blocks;

	for (size_t i = 0; i < v->n; i++) {
		const struct review_block *b = &v->v[i];
		const struct question *q = question_of(w->q, b->id);
		bool settled =
		    answers_get(w->x, b->id).len && (!q || q->chosen != ANSWER_NONE);

		if (b->answered) {
			change_answer(w, b);
			continue;
		}
		if (!settled && q) {
			renew(w, b, q);
			continue;
		}
		for (size_t k = b->line; k < b->end && (settled || is_ours(b)); k++)
			w->drop[k] = true;
	}
}

/* No section stands empty. */
static void drop_empty(struct writing *w, const char *heading)
{
	size_t start = 0, end = section_end(w, heading, &start);

	for (size_t i = start; end != NOWHERE && i < end; i++)
		if (w->before[i].len || w->instead[i].len ||
		    (i > start && !w->drop[i] &&
		     w->r->page.lines.v[i].md.kind != MD_BLANK))
			return;
	if (end == NOWHERE || w->before[end].len)
		return;
	while (end < w->r->page.lines.n && w->r->page.lines.v[end].md.kind == MD_BLANK)
		end++;
	for (size_t i = start; i < end; i++)
		w->drop[i] = true;
}

/* Lines of ours, below a line that may lack its end. */
static void put_lines(const struct standing *s, struct str lines, struct buf *out)
{
	if (lines.len && out->len && out->p[out->len - 1] != '\n' &&
	    out->p[out->len - 1] != '\r')
		buf_str(out, s->eol);
	standing_put(s, lines, out);
}

/* In place of the line that stands, whose end it takes, or below all. */
static void put_ledger(struct writing *w, size_t line, struct buf *out)
{
	const struct standing *s = &w->r->page;
	struct buf b = { 0 };

	ledger_write(w->a, &w->next, &b);
	if (line < s->lines.n) {
		const struct md_line *l = &s->lines.v[line].md;

		buf_str(out, buf_view(&b));
		buf_str(out, str_sub(s->bytes, l->to, l->next));
	} else {
		put_lines(s, buf_view(&b), out);
	}
	buf_fini(&b);
}

static void put_page(struct writing *w, const struct page *fresh,
		     const struct ynode *root, struct buf *out)
{
	const struct standing *s = &w->r->page;
	bool ledger = false;

	if (s->bom)
		buf_z(out, "\xEF\xBB\xBF");
	if (s->front) {
		buf_str(out, standing_bytes(s, 0));
		props_merge(w->a, s, root, fresh, &w->next, out);
		buf_str(out, standing_bytes(s, s->front - 1));
	} else {
		page_front(out, &fresh->props);
		props_record(w->a, fresh, &w->next);
	}
	for (size_t i = s->front; i <= s->lines.n; i++) {
		put_lines(s, w->before[i], out);
		if (i == s->lines.n)
			break;
		put_lines(s, w->instead[i], out);
		if (s->lines.v[i].ledger && !ledger)
			put_ledger(w, i, out);
		else if (!w->drop[i] && !s->lines.v[i].ledger)
			buf_str(out, standing_bytes(s, i));
		ledger |= s->lines.v[i].ledger;
	}
	if (!ledger)
		put_ledger(w, s->lines.n, out);
}

static void add_prop(struct arena *a, struct page *p, struct str key, struct str value)
{
	struct page_prop *prop = VEC_ADD(a, &p->props);

	prop->key = key;
	*VEC_ADD(a, &prop->values) = value;
}

static const struct str blank_page = STR(
    "# Review\n"
    "\n"
    "What only you can tell. Tick an answer and run dossier again; behind \"someone "
    "else: \" you may write a name.\n"
    "An answer below can be changed; delete its line to be asked again.\n"
    "\n");

int review_write(struct arena *a, const struct questions *q, const struct answers *x,
		 const struct review *r, struct buf *out, struct err *e)
{
	struct review fresh_page = { 0 };
	struct writing w = { .a = a, .q = q, .x = x, .r = r };
	struct page fresh = { 0 };
	const struct ynode *root = NULL;
	size_t n;

	if (!r->stands) {
		if (standing_read(a, blank_page, &fresh_page.page, e) < 0)
			return -1;
		w.r = &fresh_page;
	}
	if (props_read(a, &w.r->page, &root, e) < 0)
		return -1;
	n = w.r->page.lines.n + 1;
	w.before = arena_alloc(a, n * sizeof(*w.before));
	w.instead = arena_alloc(a, n * sizeof(*w.instead));
	w.drop = arena_alloc(a, n * sizeof(*w.drop));
	w.next.headings = w.r->page.ledger.headings;
	w.next.other = w.r->page.ledger.other;
	add_prop(a, &fresh, STRL("type"), STRL("review"));
	add_prop(a, &fresh, STRL("dossier_id"), REVIEW_ID);
	settle_blocks(&w);
	add_questions(&w);
	add_answers(&w);
	drop_empty(&w, "open");
	drop_empty(&w, "answered");
	put_page(&w, &fresh, root, out);
	return 0;
}
