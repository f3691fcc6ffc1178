/* reviewtext.c - a question and an answer as lines of Review.md. */
#include "render/page/escape.h"
#include "render/vault/review/reviewing.h"

struct str review_plain(struct arena *a, struct str s)
{
	struct buf plain = { 0 };
	size_t at;

	while ((at = str_find(s, REVIEW_ARROW, 0)) != STR_NPOS) {
		buf_str(&plain, str_sub(s, 0, at));
		buf_z(&plain, "->");
		s = str_from(s, at + REVIEW_ARROW.len);
	}
	buf_str(&plain, s);
	return arena_take(a, &plain);
}

static void put_text(struct arena *a, struct buf *line, struct str s,
		     enum escape_place place)
{
	escape_text(a, line, review_plain(a, s), place, buf_view(line));
}

struct str review_asked(struct arena *a, const struct question *q)
{
	if (q->quote.len == 0)
		return arena_str(a, q->text);
	return arena_fmt(a, "%.*s%s \"%.*s\"", STR_ARG(q->text),
			 str_ends(q->text, STRL("?")) ? "" : ":", STR_ARG(q->quote));
}

/* " ([[first meeting]], [[latest]], +n)" */
static void put_meetings(struct arena *a, struct buf *line, const struct question *q)
{
	size_t n = q->meetings.n;

	for (size_t i = 0; i < n; i++) {
		const struct meeting *m = q->meetings.v[i];

		if (i > 0 && i + 1 < n)
			continue;
		buf_z(line, i == 0 ? " (" : ", ");
		escape_link(a, line, m->e.link, str_none(),
			    m->date.len ? m->date : m->title);
	}
	if (n > 2)
		buf_fmt(line, ", +%zu", n - 2);
	if (n)
		buf_c(line, ')');
}

static void put_box(struct arena *a, struct buf *out, struct str label)
{
	struct buf line = { 0 };

	buf_z(&line, "  - [ ] ");
	put_text(a, &line, label, ESCAPE_TASK);
	buf_str(out, buf_view(&line));
	buf_c(out, '\n');
	buf_fini(&line);
}

/* The lines of an open question, each with "\n". */
struct str review_question(struct arena *a, const struct question *q)
{
	struct buf out = { 0 }, line = { 0 };
	struct str block;

	buf_z(&line, "- ");
	put_text(a, &line, review_asked(a, q), ESCAPE_LIST);
	put_meetings(a, &line, q);
	buf_fmt(&line, " ^%.*s\n", STR_ARG(q->id));
	buf_str(&out, buf_view(&line));
	for (size_t i = 0; i < q->choices.n; i++)
		put_box(a, &out, q->choices.v[i]);
	put_box(a, &out, ANSWER_LEAVE_OPEN);
	block = arena_str(a, buf_view(&out));
	buf_fini(&line);
	buf_fini(&out);
	return block;
}

struct str review_answer(struct arena *a, const struct answer *s,
			 const struct question *q)
{
	struct buf line = { 0 };
	struct str about = q ? q->text : s->about;

	buf_z(&line, "- ");
	put_text(a, &line, about.len ? about : STRL("a question"), ESCAPE_LIST);
	buf_c(&line, ' ');
	buf_str(&line, REVIEW_ARROW);
	buf_c(&line, ' ');
	put_text(a, &line, s->value, ESCAPE_LIST);
	buf_fmt(&line, " ^%.*s\n", STR_ARG(s->id));
	return arena_take(a, &line);
}
