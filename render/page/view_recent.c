/* view_recent.c - the last meetings, and what each came to. */
#include "base/lang/words.h"
#include "render/page/view.h"

/* The value with the date that its line is ordered by, without evidence. */
static struct value date_mark(struct view *v, struct value value, struct str date)
{
	struct mark *m = VEC_ADD(v->a, &v->marks);

	m->date = view_date(date);
	value.mark = v->marks.n;
	return value;
}

size_t view_subjects(const struct meeting *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->accounts.n; i++)
		n += m->accounts.v[i].subject;
	return n;
}

/* Whether an item still holds, and is about an account. */
static bool holds(const struct entry *e, const struct account_of *x)
{
	return e->on_page && !e->history && entry_is_about(e, x);
}

/*
 * What a meeting came to: the first sentence of its summary.  Of a meeting about
 * several accounts, or that only names it, the page of one says what is about that one.
 */
static struct value gist(struct view *v, const struct meeting *m,
			 const struct account_of *x, bool mentioned)
{
	struct str sentence = { 0 };
	size_t at = 0;

	if (x && (mentioned || view_subjects(m) > 1 || !meeting_is_about(m, x))) {
		for (size_t i = 0; i < m->entries.n; i++)
			if (holds(m->entries.v[i], x))
				return view_words(v, m->entries.v[i], NULL);
		return (struct value){ 0 };
	}
	/* One that trails off says little, and looks as if we had cut it. */
	while (sentence_next(m->summary, &at, &sentence))
		if (!str_ends(sentence, STRL("...")) &&
		    !str_ends(sentence, STRL("\xE2\x80\xA6")))
			return value_text(sentence);
	return (struct value){ 0 };
}

static struct value meeting_line(struct view *v, const struct meeting *m,
				 const struct account_of *x, bool mentioned)
{
	struct value out = value_map();
	struct value link = view_meeting(v, m, (struct str){ 0 }, m->title);
	struct value came_to = { 0 };

	value_set(v->a, &out, "date", value_markup(view_date(m->date)));
	value_set(v->a, &out, "link", date_mark(v, link, m->date));
	/* What a meeting that only names somebody came to is about others. */
	if (!mentioned || x)
		came_to = gist(v, m, x, mentioned);
	value_set(v->a, &out, "sentence", came_to);
	value_set(v->a, &out, "mentioned",
		  value_bool(mentioned && came_to.kind == VALUE_NONE));
	return out;
}

/* Whether a comes before b, newest first; undated ones last. */
static bool newer(const struct meeting *a, const struct meeting *b)
{
	int c = str_cmp(a->date, b->date);

	return c ? c > 0 : str_cmp(a->e.id, b->e.id) < 0;
}

struct value view_meetings(struct view *v, const struct meeting_refs *held,
			   const struct meeting_refs *named, const struct account_of *x)
{
	struct value items = value_list();
	size_t i = 0, k = 0, n = named ? named->n : 0;

	while (items.items.n < VIEW_MEETINGS && (i < held->n || k < n)) {
		bool mention =
		    i == held->n || (k < n && newer(named->v[k], held->v[i]));

		value_add(v->a, &items,
			  meeting_line(v, mention ? named->v[k++] : held->v[i++], x,
				       mention));
	}
	return view_items(v, items);
}
