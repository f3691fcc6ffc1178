/* review.c - the open questions as one page. */
#include "render/vault/review.h"

#include "render/page/escape.h"

static struct page_line *add_line(struct arena *a, struct page *p, struct str text)
{
	struct page_line *l = VEC_ADD(a, &p->lines);

	l->text = text;
	return l;
}

static void add_prop(struct arena *a, struct page *p, const char *key, struct str value)
{
	struct page_prop *prop = VEC_ADD(a, &p->props);

	prop->key = str_z(key);
	*VEC_ADD(a, &prop->values) = value;
}

/* "- question ([[first meeting]], [[latest]], +n)" */
static void add_question(struct arena *a, struct page *p, const struct question *q)
{
	size_t n = q->meetings.n;
	struct buf line = { 0 };

	buf_z(&line, "- ");
	escape_text(a, &line, q->text, ESCAPE_LIST, buf_view(&line));
	for (size_t i = 0; i < n; i++) {
		const struct meeting *m = q->meetings.v[i];

		if (i > 0 && i + 1 < n)
			continue;
		buf_z(&line, i == 0 ? " (" : ", ");
		escape_link(a, &line, m->e.link, (struct str){ 0 },
			    m->date.len ? m->date : m->title);
	}
	if (n > 2)
		buf_fmt(&line, ", +%zu", n - 2);
	if (n)
		buf_c(&line, ')');
	add_line(a, p, arena_str(a, buf_view(&line)));
	buf_fini(&line);
}

size_t review_open(const struct questions *q)
{
	size_t n = 0;

	for (size_t i = 0; i < q->n; i++)
		n += q->v[i].chosen == ANSWER_NONE;
	return n;
}

bool review_page(struct arena *a, const struct questions *q, const struct index *index,
		 struct entity *entity, struct page *out)
{
	const struct index_page *page = index_by_id(index, STRL("review"));
	struct str path = STRL("Review.md");

	size_t open = review_open(q), shown = 0;

	if (open == 0 && !page)
		return false;
	if (page)
		path = page->path;
	*entity = (struct entity){ .kind = ENTITY_MEETING,
				   .id = STRL("review"),
				   .name = STRL("Review"),
				   .path = path,
				   .exists = page != NULL,
				   .wanted = page == NULL || !page->twin };
	*out = (struct page){ .entity = entity };
	add_prop(a, out, "type", STRL("review"));
	add_prop(a, out, "dossier_id", entity->id);
	add_line(a, out, STRL("# Review"));
	add_line(a, out, STRL(""));
	add_line(a, out, STRL("What only you can tell: each question once."));
	add_line(a, out, STRL(""));
	if (open) {
		add_line(a, out, STRL("## Open"));
		add_line(a, out, STRL(""));
	}
	for (size_t i = 0; i < q->n && shown < REVIEW_SHOWN; i++) {
		if (q->v[i].chosen != ANSWER_NONE)
			continue;
		add_question(a, out, &q->v[i]);
		shown++;
	}
	if (open > shown)
		add_line(a, out, arena_fmt(a, "- %zu more", open - shown));
	return true;
}

bool review_tags(const struct questions *q, const struct entity *e)
{
	for (size_t i = 0; i < q->n; i++)
		if (q->v[i].tagged == e && q->v[i].chosen == ANSWER_NONE)
			return true;
	return false;
}
