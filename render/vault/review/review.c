/* review.c - which questions are shown, and the tag of their pages. */
#include "render/vault/review/review.h"

#include "render/vault/review/reviewing.h"

const struct review_block *review_block_of(const struct review *r, struct str id)
{
	size_t at = map_get(&r->by_id, id);

	return at == STR_NPOS ? NULL : &r->blocks.v[at];
}

size_t review_line(const struct review *r, struct str id)
{
	const struct review_block *b = review_block_of(r, id);

	return b ? r->page.lines.v[b->line].md.line : 0;
}

size_t review_open(const struct questions *q)
{
	size_t n = 0;

	for (size_t i = 0; i < q->n; i++)
		n += q->v[i].chosen == ANSWER_NONE;
	return n;
}

static struct str latest(const struct question *q)
{
	return q->meetings.n ? q->meetings.v[q->meetings.n - 1]->date : str_none();
}

/* What changes most first; then the newest, "Speaker 1" before "Speaker 2". */
static int by_lines(const void *x, const void *y)
{
	const struct question *a = x, *b = y;
	int c = str_cmp(latest(b), latest(a));

	if (a->lines != b->lines)
		return a->lines < b->lines ? 1 : -1;
	if (c == 0)
		c = str_cmp(a->text, b->text);
	return c ? c : str_cmp(a->id, b->id);
}

/* An answer was given and the question is still open: say why. */
static void tell_unread(const struct question *q, const struct review *r,
			const struct answers *x, const struct review_block *b,
			struct str path, struct diag d)
{
	struct buf names = { 0 };

	if (b->ticked > 1)
		diag_at(d, ERR_CONFLICT, path, r->page.lines.v[b->line].md.line, 0,
			"%zu answers are ticked: leave one", b->ticked);
	if (b->ticked > 1 || (!b->answered && b->ticked == 0))
		return;
	if (b->value.len && !answers_get(x, q->id).len)
		return; /* it was read, and is taken back */
	for (size_t i = 0; i < q->choices.n; i++)
		buf_fmt(&names, "%.*s, ", STR_ARG(q->choices.v[i]));
	diag_at(d, ERR_CONFLICT, path, r->page.lines.v[b->line].md.line, 0,
		"not an answer to this question; these are: %.*s%s",
		STR_ARG(buf_view(&names)), "leave open");
	buf_fini(&names);
}

void review_select(struct questions *q, const struct review *r, const struct answers *x,
		   struct str path, struct diag d)
{
	size_t n = 0;

	VEC_SORT(q, by_lines);
	for (int standing = 1; standing >= 0; standing--)
		for (size_t i = 0; i < q->n; i++) {
			const struct review_block *b = review_block_of(r, q->v[i].id);

			if (q->v[i].chosen != ANSWER_NONE || (b != NULL) != standing)
				continue;
			if (b)
				tell_unread(&q->v[i], r, x, b, path, d);
			q->v[i].shown = standing || n < REVIEW_SHOWN;
			n++;
		}
}

bool review_tags(const struct questions *q, const struct entity *e)
{
	for (size_t i = 0; i < q->n; i++)
		if (q->v[i].tagged == e && q->v[i].shown &&
		    q->v[i].chosen == ANSWER_NONE)
			return true;
	return false;
}
