/* notestop.c - above Markdown notes: tabs of a document, title, date, those present. */
#include "ingest/formats/notes.h"

#include "ingest/meta.h"
#include "ingest/title.h"
#include "ingest/written/attending.h"
#include "ingest/written/baretable.h"
#include "ingest/written/blanks.h"
#include "ingest/written/fences.h"
#include "ingest/written/initials.h"
#include "ingest/written/linemark.h"
#include "ingest/written/mdtext.h"
#include "ingest/written/noteline.h"
#include "ingest/written/orgtext.h"
#include "ingest/written/outline.h"
#include "ingest/written/tabtext.h"
#include "ingest/written/topline.h"

/* A header stands in the first lines; its title has one mark of a heading, or two. */
enum { HEADER_LINES = 20, TITLE_LEVEL = 2 };
enum { KEY_LINE_BYTES = 100, KEY_MARKED_BYTES = 1000, KEY_WORDS = 4, KEYS_MIN = 2 };

struct str notes_text(struct arena *a, struct str text)
{
	text = fences_plain(a, blanks_plain(a, text));
	return initials_plain(a, orgtext_plain(a, tabtext_plain(a, text)));
}

struct str notes_raw(const struct mdscan *m, const struct md_line *l)
{
	return str_sub(m->source, l->from, l->to);
}

bool notes_is_heading(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	struct turn turn;

	return l->kind == MD_HEADING &&
	       talk_turn(&n->talk, notes_raw(m, l), &turn) == TURN_NONE;
}

/* A tab of a Google document.  The full notes say all that the quick ones say. */
static void tab(struct notes *n, struct str name)
{
	if (n->quick && str_ieq(name, STRL("full notes")))
		n->r->segments.n = 0;
	n->quick = str_ieq(name, STRL("quick notes"));
	n->in_header = n->lines < HEADER_LINES;
	n->joins = false;
}

/* Text above it and another of its kind below: a section of notes without a title. */
static bool is_one_of_several(const struct notes *n, const struct mdscan *m,
			      const struct md_line *l)
{
	struct mdscan rest = *m;
	struct md_line next;

	if (!n->r->segments.n)
		return false;
	while (mdscan_next(&rest, &next))
		if (next.kind == MD_HEADING && next.level <= l->level)
			return true;
	return false;
}

/*
 * The title, unless it is a date and nothing else; or the title once more, below front
 * matter.
 */
static bool title_heading(struct notes *n, const struct mdscan *m,
			  const struct md_line *l, struct str bare)
{
	struct when w;
	bool dated;

	if (l->level > TITLE_LEVEL || !bare.len || is_one_of_several(n, m, l) ||
	    (n->untitled && n->level == l->level))
		return false;
	if (n->r->title.p || header_is_section(bare) || header_is_transcript(bare)) {
		if (!str_ieq(bare, n->r->title))
			return false;
		n->level = l->level;
		return true;
	}
	n->level = l->level;
	dated = when_find(bare, &w);
	if (dated)
		meta_when(n->r, &w, STRL("content"));
	n->untitled = l->level > 1 && title_is_generic(bare);
	if ((!dated || w.from > 0 || w.to < bare.len) && !title_is_generic(bare))
		n->r->title = bare;
	return true;
}

/* A title without a mark, in the first line. */
static bool title_line(struct notes *n, const struct mdscan *m, struct str bare)
{
	struct mdscan below = *m;
	struct md_line next;
	struct str key;
	struct when w;
	bool dated;

	if (n->lines != 1 || n->r->title.p)
		return false;
	/* "MEETING MINUTES", and the title right below. */
	if (bare.len && title_is_generic(bare) && !header_is_section(bare) &&
	    mdscan_next(&below, &next) && next.kind == MD_TEXT &&
	    !noteline_header(next.text)) {
		n->lines = 0;
		return true;
	}
	/* "Subject: Kiln weekly" is read with its key. */
	if (outline_property(bare, &key) ||
	    header_is_key(str_head(bare, str_chr(bare, ':'))) ||
	    !noteline_title(m, bare))
		return false;
	if (title_is_generic(bare))
		return true;
	dated = when_find(bare, &w);
	if (dated)
		meta_when(n->r, &w, STRL("content"));
	/* A day alone: the title stands below it. */
	if (!dated || w.from > 0 || w.to < bare.len)
		n->r->title = bare;
	return true;
}

/* "Date: ...", "Attendees:", a date alone. */
static bool told(struct notes *n, const struct mdscan *m, const struct md_line *l,
		 struct str plain)
{
	struct when w;

	/* "3. März 2026" is no item of a list. */
	if (l->kind == MD_BULLET && when_find(notes_raw(m, l), &w) && !w.from &&
	    header_line(&n->header, n->r, notes_raw(m, l)))
		return true;
	/* Their links have the addresses, and pages are named for them. */
	if (header_invited(l->text) || str_has(l->text, STRL("](mailto:")) ||
	    (str_has(l->text, STRL("[[")) &&
	     header_is_people(linemark_bare(str_head(plain, str_chr(plain, ':'))))))
		plain = l->text;
	if (!header_line(&n->header, n->r, plain))
		return false;
	/* "Attendees:" alone: they are read as below a heading that says so. */
	n->people |= n->header.people_next;
	n->header.people_next = false;
	return true;
}

/* "Client: Graystone": a word or few, and no sentence behind it. */
static bool is_key(struct arena *a, const struct md_line *l)
{
	struct str s;
	size_t at;

	if (l->kind != MD_BULLET || l->text.len > KEY_MARKED_BYTES)
		return false;
	s = mdtext_plain(a, l->text);
	at = str_chr(s, ':');
	return at != STR_NPOS && at + 1 < s.len && s.p[at + 1] == ' ' &&
	       s.len <= KEY_LINE_BYTES && str_count(str_n(s.p, at), ' ') < KEY_WORDS &&
	       !strchr(".?!", s.p[s.len - 1]);
}

/* "- Client: Graystone" in a list that goes on with "- Date: ...". */
static bool is_key_of_header(struct notes *n, const struct mdscan *at,
			     const struct md_line *l)
{
	struct mdscan m = *at;
	struct md_line next = *l;
	struct header h = { 0 };
	struct record scratch;
	struct arena a = { 0 };
	bool is = false;

	if (n->people)
		return false;
	record_init(&scratch, &a);
	while (!is && is_key(&a, &next)) {
		while (mdscan_next(&m, &next) && next.kind == MD_BLANK)
			;
		is = next.kind == MD_BULLET && header_line(&h, &scratch, next.text);
	}
	arena_fini(&a);
	return is;
}

/* Stands among the notes, as a line of its own: it may tell whose meeting it is. */
static void key_line(struct notes *n, const struct md_line *l, struct str plain)
{
	struct segment *s = record_segment(n->r, SEG_PARAGRAPH);

	s->line = (int64_t)l->line;
	s->text = plain;
	n->joins = false;
}

/* The cells of a row "Date | 3 March", and of no other. */
static bool two_cells(struct arena *a, struct str row, struct str *key,
		      struct str *value)
{
	struct str more;

	if (!md_cell(&row, key) || !md_cell(&row, value) || md_cell(&row, &more))
		return false;
	*key = linemark_bare(mdtext_plain(a, *key));
	return true;
}

/* At its head: a table of two columns, with keys of a header in the first one. */
static bool is_key_table(struct arena *a, const struct mdscan *at,
			 const struct md_line *head)
{
	struct mdscan m = *at;
	struct md_line l = *head;
	struct str key, value;
	size_t keys = 0;

	do {
		if (l.kind == MD_TABLE_RULE)
			continue;
		if (!two_cells(a, l.text, &key, &value))
			return false;
		keys += header_is_key(key);
	} while (keys < KEYS_MIN && mdscan_next(&m, &l) &&
		 (l.kind == MD_TABLE_ROW || l.kind == MD_TABLE_RULE));
	return keys >= KEYS_MIN;
}

/* "| Date | 3 March |" as "Date: 3 March". */
static bool key_and_value(struct notes *n, struct str key, struct str value)
{
	struct arena *a = n->r->arena;

	/* Each line of a cell may be somebody. */
	value = mdtext_unbroken(a, value, ';');
	if (!str_has(value, STRL("](mailto:")))
		value = mdtext_plain(a, value);
	if (key.len + value.len == 0)
		return true;
	return header_is_key(key) && value.len &&
	       header_line(&n->header, n->r,
			   arena_fmt(a, "%.*s: %.*s", STR_ARG(key), STR_ARG(value)));
}

bool notes_key_pair(struct notes *n, const struct md_line *l)
{
	struct str key, value;

	return n->in_header && str_starts(l->text, STRL("|")) &&
	       two_cells(n->r->arena, l->text, &key, &value) &&
	       key_and_value(n, key, value);
}

bool notes_key_row(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	struct arena *a = n->r->arena;
	struct str key, value;

	if (l->kind == MD_TABLE_HEAD)
		n->key_table = n->in_header && is_key_table(a, m, l);
	return n->key_table && two_cells(a, l->text, &key, &value) &&
	       key_and_value(n, key, value);
}

bool notes_is_over_things(const struct mdscan *m)
{
	struct mdscan rest = *m;
	struct md_line l;
	size_t items = 0, things = 0;

	while (mdscan_next(&rest, &l) && l.kind != MD_HEADING) {
		bool item = l.kind == MD_BULLET || l.kind == MD_TASK;

		items += item;
		things += item && attending_is_thing(l.text);
	}
	return things * 2 > items;
}

bool notes_is_house(const struct notes *n, const struct mdscan *m,
		    const struct md_line *l)
{
	struct mdscan rest = *m;
	struct md_line next;
	size_t lines = 0, people = 0;

	if (!n->people || l->level <= n->level || !header_is_names(l->text) ||
	    header_is_section(l->text) || header_is_transcript(l->text))
		return false;
	while (mdscan_next(&rest, &next) && next.kind != MD_HEADING) {
		if (next.kind == MD_BLANK)
			continue;
		if (!attending_may_be(next.text))
			return false;
		lines++;
		people += attending_is_person(next.text);
	}
	return people > 0 && people * 2 >= lines;
}

/* "![[Recording 20260203100000.webm]]": what was recorded, shown above the notes. */
static bool recording(struct notes *n, struct str s)
{
	if (!str_starts(s, STRL("![[")) || !str_ends(s, STRL("]]")))
		return false;
	(void)topline_recording(n->r, str_sub(s, 3, s.len - 2));
	return true;
}

bool notes_above(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	struct str plain, bare;

	if (l->kind == MD_HEADING && header_is_tab(l->text)) {
		tab(n, linemark_bare(l->text));
		return true;
	}
	if (n->lines > HEADER_LINES)
		n->in_header = false;
	if (!n->in_header || l->kind == MD_TABLE_HEAD ||
	    (l->kind == MD_HEADING && !notes_is_heading(n, m, l)))
		return false;
	if (recording(n, l->text))
		return true;
	plain = mdtext_plain(n->r->arena, l->text);
	bare = linemark_bare(plain);
	/* "Attendees" as a heading begins a section. */
	if (l->kind == MD_HEADING && header_is_people(bare))
		return false;
	if (l->kind == MD_HEADING && title_heading(n, m, l, bare))
		return true;
	if (l->kind == MD_TEXT && title_line(n, m, bare))
		return true;
	if (told(n, m, l, plain))
		return true;
	if (!is_key_of_header(n, m, l))
		return false;
	key_line(n, l, plain);
	return true;
}

bool notes_is_bare_head(const struct mdscan *at, const struct md_line *l)
{
	struct mdscan m = *at;
	struct md_line next;

	return l->kind == MD_TEXT && mdscan_next(&m, &next) &&
	       baretable_head(notes_raw(at, l), notes_raw(&m, &next));
}
