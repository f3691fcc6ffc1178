/*
 * view_meeting.c - the meeting page: the proof.  Every entry with the words that
 * were said, who said them and when, and a block id that other pages link to.  What is
 * looked at here is digested in stamp.c.
 */
#include "base/lang/name.h"
#include "base/map.h"
#include "render/page/escape.h"
#include "render/page/view.h"

/* "0:13:21"; the very beginning, which all speech of a document may share, is none. */
static struct str clock_text(struct view *v, int64_t ms)
{
	int64_t s = ms / 1000;
	struct buf b = { 0 };

	if (ms == TIME_NONE || s <= 0)
		return (struct str){ 0 };
	buf_int(&b, s / 3600);
	for (int64_t unit = 60; unit > 0; unit /= 60) {
		buf_c(&b, ':');
		buf_c(&b, (char)('0' + s / unit % 60 / 10));
		buf_c(&b, (char)('0' + s / unit % 60 % 10));
	}
	return arena_take(v->a, &b);
}

/* Whether somebody wrote the words down, and nobody is known to have said them. */
static bool is_noted(const struct item *i, const struct evidence *ev)
{
	return !ev->speaker.len && ev->t0 == TIME_NONE &&
	       str_starts(i->by, STRL("notes"));
}

/* Of "Speaker 2" the name, where the meeting tells it. */
static struct str speaker_of(const struct item *i, const struct evidence *ev)
{
	return i->said_by.len && name_is_pseudo(ev->speaker) ? i->said_by : ev->speaker;
}

static struct value quote_value(struct view *v, const struct entry *e,
				const struct item *i, const struct evidence *ev)
{
	struct value out = value_map();

	value_set(v->a, &out, "quote", view_entry_mark(v, value_text(ev->quote), e));
	value_set(v->a, &out, "speaker",
		  is_noted(i, ev) ? value_markup(STRL("notes"))
				  : value_text(speaker_of(i, ev)));
	value_set(v->a, &out, "time", value_markup(clock_text(v, ev->t0)));
	return out;
}

/* What was said in this meeting; the same words of two exports stand once. */
static struct value quotes(struct view *v, const struct entry *e,
			   const struct meeting *m)
{
	struct value out = value_list();
	struct map seen = { 0 };

	for (size_t i = 0; i < e->supports.n; i++) {
		const struct support *s = &e->supports.v[i];

		for (size_t k = 0; s->meeting == m && k < s->item->evidence.n; k++) {
			const struct evidence *ev = &s->item->evidence.v[k];
			size_t mine = out.items.n;

			if (escape_plain(v->a, ev->quote).len == 0 ||
			    map_put(v->a, &seen, ev->quote, mine) != mine)
				continue;
			value_add(v->a, &out, quote_value(v, e, s->item, ev));
		}
	}
	return out;
}

/* An open action whose one check box is here: it belongs to no one account page. */
static bool is_task(const struct entry *e)
{
	return e->kind == ITEM_ACTION && e->on_page && !e->history &&
	       !view_task_account(e);
}

static struct value entry_value(struct view *v, const struct entry *e,
				const struct meeting *m)
{
	struct value out = view_entry(v, e, m);
	bool about = e->about.n > 0 &&
		     (e->kind == ITEM_ACTION || view_subjects(m) > 1 || e->about.n > 1);

	value_set(v->a, &out, "task", value_bool(is_task(e)));
	value_set(v->a, &out, "show_about", value_bool(about));
	value_set(v->a, &out, "id", value_markup(view_block(v, e, m)));
	value_set(v->a, &out, "quotes", quotes(v, e, m));
	return out;
}

/* Of the same words another kind stands on the page: nothing is left to be possible. */
static bool is_told(const struct meeting *m, const struct entry *e)
{
	for (size_t i = 0; i < m->entries.n; i++) {
		const struct entry *x = m->entries.v[i];
		size_t k = 0;

		while (x->on_page && k < e->tokens.n &&
		       strs_has(&x->tokens, e->tokens.v[k]))
			k++;
		if (k > 0 && k == e->tokens.n)
			return true;
	}
	return false;
}

/* Entries of one kind; kind ITEM_KINDS = possible items of every kind. */
static struct value section(struct view *v, const struct meeting *m, int kind)
{
	struct value items = value_list();

	for (size_t i = 0; i < m->entries.n; i++) {
		const struct entry *e = m->entries.v[i];

		if (kind == ITEM_KINDS ? e->on_page || is_told(m, e)
				       : (int)e->kind != kind || !e->on_page)
			continue;
		value_add(v->a, &items, entry_value(v, e, m));
	}
	return view_items(v, items);
}

static struct value people(struct view *v, const struct meeting *m)
{
	struct value items = value_list();

	for (size_t i = 0; i < m->people.n; i++) {
		const struct person_of *p = m->people.v[i].person;
		struct value item = value_map();

		value_set(v->a, &item, "person", view_entity(v, &p->e));
		value_set(v->a, &item, "present", value_bool(m->people.v[i].present));
		value_set(v->a, &item, "listed", value_bool(m->people.v[i].listed));
		value_add(v->a, &items, item);
	}
	return view_items(v, items);
}

static struct value accounts(struct view *v, const struct meeting *m)
{
	struct value items = value_list();

	for (size_t i = 0; i < m->accounts.n; i++) {
		const struct account_of *x = m->accounts.v[i].account;
		struct value item = value_map();

		value_set(v->a, &item, "account", view_entity(v, &x->e));
		value_set(v->a, &item, "mentioned",
			  value_bool(!m->accounts.v[i].subject));
		value_add(v->a, &items, item);
	}
	return view_items(v, items);
}

/* ---- notes -------------------------------------------------------------------- */

static const struct note {
	const char *code, *words;
	bool detail; /* show what the record says about it */
} notes[] = {
	{ "weak-date", PAGE_GUESSED_DATE, true },
	{ "new-person", "Somebody new", true },
	{ "sensitive", "A private stretch of talk was left out of all pages", false },
	{ "injection", "Words addressed to a machine were ignored", false },
	{ "ungrounded", "Left out, because the meeting does not say it", false },
	{ "llm-fallback", "Read by rules alone", true },
	{ "bad-encoding", "The file has bytes that are not text", true },
	{ "truncated", "The export ends in the middle", true },
	{ "language", "Not in English", true },
};

static const struct note *note_of(struct str code)
{
	for (size_t i = 0; i < COUNT(notes); i++)
		if (str_eq(code, str_z(notes[i].code)))
			return &notes[i];
	return NULL;
}

/* Every note once, though two exports may carry it. */
static void note_add(struct view *v, struct value *items, struct map *seen,
		     const struct flag *f)
{
	const struct note *n = note_of(f->code);
	struct str detail = n && n->detail ? f->detail : str_none();
	struct value out = value_map();
	size_t mine = items->items.n;

	if (!n || map_put(v->a, seen, ARENA_CAT(v->a, f->code, STRL("\n"), detail),
			  mine) != mine)
		return;
	value_set(v->a, &out, "words", value_markup(str_z(n->words)));
	value_set(v->a, &out, "detail", value_text(detail));
	value_add(v->a, items, out);
}

/*
 * Where none has a date, or the only one, the list of actions says so itself.  One that
 * is merely old counts: a page is not written anew because days pass.
 */
static void note_undated(struct view *v, struct value *items, const struct meeting *m)
{
	struct value out = value_map();
	size_t open = 0, undated = 0;

	for (size_t i = 0; i < m->entries.n; i++) {
		const struct entry *e = m->entries.v[i];

		if (e->kind != ITEM_ACTION || !e->on_page || e->end == ENTRY_DONE ||
		    str_eq(e->status, STRL("done")))
			continue;
		open++;
		undated += !view_date(e->due).len;
	}
	if (undated == 0 || undated == open)
		return;
	value_set(v->a, &out, "words",
		  value_markup(arena_fmt(v->a, "%zu of %zu open actions %s no date",
					 undated, open,
					 undated == 1 ? "has" : "have")));
	value_add(v->a, items, out);
}

static struct value notes_value(struct view *v, const struct meeting *m)
{
	struct value items = value_list();
	struct map seen = { 0 };

	for (size_t i = 0; i < m->n_records; i++)
		for (size_t k = 0; k < m->records[i]->flags.n; k++)
			note_add(v, &items, &seen, &m->records[i]->flags.v[k]);
	note_undated(v, &items, m);
	return view_items(v, items);
}

/* ---- sources ------------------------------------------------------------------ */

/* A calendar that was a meeting of its own before its talk came is one source. */
static void source_add(struct view *v, struct value *items, struct map *seen,
		       const struct source *s)
{
	struct value item = value_map();
	size_t mine = items->items.n;

	if (!s->path.len ||
	    map_put(v->a, seen, ARENA_CAT(v->a, s->path, STRL("|"), s->format), mine) !=
		mine)
		return;
	value_set(v->a, &item, "path", value_text(s->path));
	value_set(v->a, &item, "format", value_text(s->format));
	value_set(v->a, &item, "flavor", value_text(s->flavor));
	value_add(v->a, items, item);
}

static struct value sources(struct view *v, const struct meeting *m)
{
	struct value items = value_list();
	struct map seen = { 0 };

	for (size_t i = 0; i < m->n_records; i++) {
		source_add(v, &items, &seen, &m->records[i]->source);
		for (size_t k = 0; k < m->records[i]->attached.n; k++)
			source_add(v, &items, &seen, &m->records[i]->attached.v[k]);
	}
	return view_items(v, items);
}

/* ---- the page ------------------------------------------------------------------ */

static void props(struct view *v, const struct meeting *m, struct page *out)
{
	struct strs who = { 0 }, what = { 0 }, tags = { 0 };

	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].subject)
			*VEC_ADD(v->a, &what) =
			    view_entity_prop(v, &m->accounts.v[i].account->e);
	for (size_t i = 0; i < m->people.n; i++)
		if (m->people.v[i].present)
			*VEC_ADD(v->a, &who) =
			    view_entity_prop(v, &m->people.v[i].person->e);
	view_prop(v, out, "type", STRL("meeting"), false);
	view_prop(v, out, "dossier_id", m->e.id, false);
	view_prop(v, out, "date", view_date(m->date), true);
	view_prop(v, out, "start", view_prop_text(v, m->start), false);
	view_prop_list(v, out, "accounts", &what);
	view_prop_list(v, out, "people", &who);
	*VEC_ADD(v->a, &tags) = STRL("type/meeting");
	view_prop_list(v, out, "tags", &tags);
}

struct value view_meeting_page(struct view *v, const struct meeting *m,
			       struct page *out)
{
	static const char *const names[ITEM_KINDS] = {
		[ITEM_DECISION] = "decisions",
		[ITEM_FACT] = "facts",
		[ITEM_ACTION] = "actions",
		[ITEM_BLOCKER] = "blockers",
		[ITEM_OPPORTUNITY] = "opportunities",
		[ITEM_QUESTION] = "questions",
	};
	struct value page = value_map(), summary = value_text(m->summary);

	props(v, m, out);
	for (size_t i = 0; i < m->n_records; i++)
		*VEC_ADD(v->a, &out->sources) = m->records[i]->id;
	value_set(v->a, &page, "title",
		  value_text(m->title.len ? m->title : m->e.name));
	value_set(v->a, &page, "date", value_markup(view_date(m->date)));
	value_set(v->a, &page, "start", value_text(m->start));
	value_set(v->a, &page, "duration", value_markup(clock_text(v, m->duration)));
	value_set(v->a, &page, "summary", summary);
	for (int kind = 0; kind < ITEM_KINDS; kind++)
		value_set(v->a, &page, names[kind], section(v, m, kind));
	value_set(v->a, &page, "possible", section(v, m, ITEM_KINDS));
	value_set(v->a, &page, "people", people(v, m));
	value_set(v->a, &page, "accounts", accounts(v, m));
	value_set(v->a, &page, "topics", view_texts(v, &m->topics, 0));
	value_set(v->a, &page, "notes", notes_value(v, m));
	value_set(v->a, &page, "sources", sources(v, m));
	return page;
}
