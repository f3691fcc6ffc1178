/*
 * notes.c - meeting notes in Markdown, with a transcript below them or not.
 *
 * Headings are what people use as such: #, underlined, a bold line, "Decisions:" alone,
 * "STUCK / OPEN" in capitals; in an outline, where all is a list, "- # Title" and "-
 * Decisions" above points of its own, or a line at the margin above points that TABs
 * move in.  A dash that a word processor made, and "~", are bullets (a file of Emacs'
 * Org mode is made Markdown first); "TODO", "DOING" and "DONE" at the start of one make
 * it a task.  A part "Transcript" is read as speech, so is a table of times, speakers
 * and texts; a part "Chat" as messages; a table of names with organisations or roles,
 * above the notes, lists those present, one of keys ("Date | 3 March") is a header.
 * Words between ``` are read, programs are not.
 */
#include "ingest/formats/notes.h"

#include "base/ascii.h"
#include "ingest/format.h"
#include "ingest/title.h"
#include "ingest/written/attending.h"
#include "ingest/written/baretable.h"
#include "ingest/written/boilerplate.h"
#include "ingest/written/bolds.h"
#include "ingest/written/front.h"
#include "ingest/written/header.h"
#include "ingest/written/headkey.h"
#include "ingest/written/jotted.h"
#include "ingest/written/linemark.h"
#include "ingest/written/mdtext.h"
#include "ingest/written/noteline.h"
#include "ingest/written/outline.h"
#include "ingest/written/tabtext.h"

enum { HEADING_BYTES = 80, JOIN_BYTES = 2000 };
/* Scores of sniff(). */
enum { FRONT = 70, TRANSCRIPT = 65, OUTLINE = 60, MARKDOWN = 50, ONE_MARK = 30 };

static struct segment *add(struct notes *n, enum seg_kind kind, const struct md_line *l,
			   struct str text)
{
	bool said = n->voice.len && (kind == SEG_BULLET || kind == SEG_PARAGRAPH);
	struct segment *s = record_segment(n->r, said ? SEG_SPEECH : kind);

	s->line = (int64_t)l->line;
	s->text = text;
	if (said)
		s->speaker = n->voice;
	return s;
}

/* things: below "People", too, nobody is named. */
static void heading(struct notes *n, const struct md_line *l, struct str text,
		    int level, bool things)
{
	text = mdtext_plain(n->r->arena, text);
	n->people = !things && (header_is_people(text) ||
				(n->people && headkey_is_guests(linemark_bare(text))));
	(void)attending_key(linemark_bare(text), &n->house);
	n->listed = 0;
	/* "# Notes" as the first line stands for a title. */
	if (header_is_section(text) && (n->lines > 1 || !title_is_generic(text)))
		n->in_header = false;
	n->voice.len = 0;
	if (text.len == 0 || n->people)
		return;
	add(n, SEG_HEADING, l, text)->level = level;
	n->joins = false;
}

/* Appends a line to the last segment: a bullet or sentence that was broken. */
static void join(struct notes *n, struct str text)
{
	struct segment *s = &n->r->segments.v[n->r->segments.n - 1];
	size_t len = s->text.len + 1 + text.len;

	if (s->text.p != n->own || len > n->room) {
		char *p = arena_alloc(n->r->arena, 2 * len);

		memcpy(p, s->text.p, s->text.len);
		s->text.p = n->own = p;
		n->room = 2 * len;
	}
	n->own[s->text.len] = ' ';
	memcpy(n->own + s->text.len + 1, text.p, text.len);
	s->text.len = len;
}

static bool may_join(const struct notes *n, const struct md_line *l, struct str text)
{
	const struct segment *s;
	char last;

	if (!n->joins || n->jotted || n->r->segments.n == 0 || l->quoted)
		return false;
	s = &n->r->segments.v[n->r->segments.n - 1];
	if (s->text.len == 0 || s->text.len + text.len > JOIN_BYTES)
		return false;
	if (s->kind != SEG_PARAGRAPH)
		return l->indent > 0;
	last = s->text.p[s->text.len - 1];
	return last != '.' && last != '?' && last != '!' && last != ':' &&
	       ascii_is_lower(text.p[0]);
}

/* Lines of Notion's export that are only a tag: what they begin, if anything. */
static bool tag_line(struct notes *n, const struct md_line *l)
{
	struct str s = l->text;

	if (s.len < 3 || s.p[0] != '<' || s.p[s.len - 1] != '>' ||
	    str_chr(s, ' ') != STR_NPOS || str_chr(s, '@') != STR_NPOS)
		return false;
	n->joins = false;
	n->titled = str_eq(s, STRL("<meeting-notes>"));
	if (str_eq(s, STRL("<summary>")) || str_eq(s, STRL("<notes>")))
		heading(n, l, str_sub(s, 1, s.len - 1), 2, false);
	return true;
}

static void text_line(struct notes *n, const struct md_line *l)
{
	struct str s;
	char mark = 0;
	struct segment *seg;
	bool box, dash;
	int level = noteline_inner(l, &s);

	if (level) {
		heading(n, l, s, level, false);
		return;
	}
	if (tag_line(n, l) || outline_is_machine(l->text) ||
	    header_present(&n->header, n->r, l->text))
		return;
	if (n->titled && !n->r->title.p) {
		n->r->title = l->text;
		n->titled = false;
		return;
	}
	/* A line of text ends a list of bullets. */
	if (n->people && !n->listed && !noteline_heading(l->text) &&
	    header_is_names(l->text)) {
		attending_line(n->r, l->text, n->house);
		return;
	}
	n->people = false;
	s = bolds_line(l->text);
	if (s.len && map_get(&n->bolds, s) != STR_NPOS) {
		n->voice = s;
		n->joins = false;
		return;
	}
	if (!l->quoted && noteline_heading(l->text)) {
		heading(n, l, linemark_bare(l->text), n->level < 6 ? n->level + 1 : 6,
			false);
		return;
	}
	s = noteline_unnumbered(l->text);
	dash = noteline_dash(&s);
	box = linemark_box(&s, &mark);
	s = mdtext_plain(n->r->arena, s);
	if (s.len == 0)
		return;
	n->joins = n->joins && !dash;
	if (!box && may_join(n, l, s)) {
		join(n, s);
	} else {
		seg = add(n, box ? SEG_TASK : dash ? SEG_BULLET : SEG_PARAGRAPH, l, s);
		if (seg->kind == SEG_TASK || seg->kind == SEG_BULLET)
			seg->level = 1;
		seg->mark = mark;
		n->in_header = n->in_header && !box;
	}
	n->joins = true;
}

static void item_line(struct notes *n, const struct md_line *l)
{
	struct str s = l->text;
	struct segment *seg;
	bool box = l->kind == MD_TASK;
	char mark = box ? l->mark : 0;

	if (n->people && l->level >= n->listed && attending_may_be(s)) {
		attending_item(n->r, s, n->house);
		n->listed = n->listed ? n->listed : l->level;
		return;
	}
	n->people = false;
	if (!box && header_present(&n->header, n->r, s))
		return;
	box = box || linemark_box(&s, &mark);
	s = mdtext_plain(n->r->arena, s);
	if (s.len == 0)
		return;
	seg = add(n, box ? SEG_TASK : SEG_BULLET, l, s);
	if (seg->kind != SEG_SPEECH)
		seg->level = l->level;
	seg->mark = mark;
	n->joins = true;
	n->in_header = false;
}

static void table_line(struct notes *n, const struct md_line *l)
{
	struct str text;

	n->joins = false;
	if (turntable_line(&n->turns, &n->talk, l, n->in_talk))
		return;
	text = noteline_cells(n->r->arena, l->text);
	if (l->kind == MD_TABLE_HEAD)
		present_head(&n->present, n->r, n->in_header || n->people, text);
	else
		present_row(&n->present, n->r, text);
	if (str_trim(text).len > 0)
		add(n, SEG_TABLE_ROW, l, text)->level = l->kind == MD_TABLE_HEAD;
	/* A table of one cell is a box. */
	n->in_header = n->in_header && (n->key_table || !str_has(text, STRL(" | ")));
}

/* A line of a table that was pasted as text; at: the scan behind it. */
static bool bare_line(struct notes *n, const struct mdscan *at, const struct md_line *l)
{
	struct md_line row = *l, next;
	struct mdscan m = *at;
	struct str raw = notes_raw(at, l);

	row.kind = MD_TABLE_ROW;
	if (!n->bare) {
		if (!mdscan_next(&m, &next))
			return false;
		n->bare = baretable_head(raw, notes_raw(&m, &next));
		row.kind = MD_TABLE_HEAD;
	}
	row.text = n->bare ? baretable_row(n->r->arena, raw, n->bare) : str_none();
	if (!row.text.len)
		n->bare = 0;
	else
		table_line(n, &row);
	return n->bare;
}

/* A line of a transcript as it is read: "- Name: text" without its bullet. */
static struct str talk_raw(const struct mdscan *m, const struct md_line *l)
{
	return l->kind == MD_BULLET || l->quoted ? l->text : notes_raw(m, l);
}

/* A heading that ends the transcript begun at that level, or the end of its quote. */
static bool ends_talk(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	if (n->in_callout && (!l->quoted || l->kind == MD_CALLOUT))
		return true;
	return l->level <= n->talk_level && notes_is_heading(n, m, l) &&
	       !boilerplate_take(n->r, l->text);
}

/* Begins a transcript: learns the names of the lines to its end. */
static void begin_talk(struct notes *n, const struct mdscan *at, int level)
{
	struct mdscan m = *at;
	struct md_line l;
	struct turn turn;
	bool turns = false;

	talk_again(&n->talk);
	n->talk_level = level;
	n->in_talk = true;
	n->people = n->in_header = n->joins = false;
	while (mdscan_next(&m, &l) && !ends_talk(n, &m, &l)) {
		if (l.kind == MD_BLANK || boilerplate_take(n->r, l.text))
			continue;
		turns |= talk_turn(&n->talk, talk_raw(&m, &l), &turn) != TURN_NONE;
		talk_learn(&n->talk, talk_raw(&m, &l));
	}
	/* Words of nobody in particular are speech as well. */
	n->talk.open = !turns && n->talk.book.labelled == 0;
}

/* The same for messages below a heading "Chat", when there are some. */
static void begin_chat(struct notes *n, const struct mdscan *at, int level)
{
	begin_talk(n, at, level);
	n->in_talk = n->in_chat = !n->talk.open;
	n->talk.open = false;
	n->chat = n->r->segments.n;
}

static void end_talk(struct notes *n)
{
	talk_end(&n->talk);
	for (size_t i = n->chat; n->in_chat && i < n->r->segments.n; i++) {
		struct segment *s = &n->r->segments.v[i];

		if (s->kind != SEG_SPEECH)
			continue;
		/* "10:02" may be a time of day or of the recording. */
		s->kind = SEG_CHAT;
		s->t0 = s->t1 = TIME_NONE;
	}
	n->in_talk = n->in_chat = n->in_callout = false;
}

/* A line of the transcript; false when the transcript ends with it. */
static bool talk_line(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	struct str raw = talk_raw(m, l);

	if (ends_talk(n, m, l)) {
		end_talk(n);
		return false;
	}
	if (l->kind == MD_TABLE_HEAD || l->kind == MD_TABLE_ROW) {
		table_line(n, l);
		return true;
	}
	if (tag_line(n, l) || l->kind == MD_COMMENT || l->kind == MD_RULE ||
	    l->kind == MD_TABLE_RULE ||
	    (l->kind == MD_FENCE && (l->opens || l->closes)) ||
	    boilerplate_take(n->r, l->text))
		return true;
	if (notes_is_heading(n, m, l)) {
		if (str_ends(linemark_bare(l->text), STRL("Transcript")) ||
		    header_is_transcript(l->text))
			return true;
		talk_end(&n->talk);
		heading(n, l, l->text, l->level, false);
		return true;
	}
	if (header_present(&n->header, n->r, l->text)) {
		talk_end(&n->talk);
		return true;
	}
	if (talk_put(&n->talk, raw, l->line) || !l->text.len ||
	    header_line(&n->header, n->r, l->text))
		return true;
	if (l->kind == MD_BULLET || l->kind == MD_TASK)
		item_line(n, l);
	else
		text_line(n, l);
	return true;
}

/* "> [!quote]- Transcript", "> [!summary] Summary" */
static void callout(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	if (header_is_transcript(l->text)) {
		n->in_callout = true;
		begin_talk(n, m, n->level);
	} else if (header_is_section(l->text)) {
		heading(n, l, l->text, n->level < 6 ? n->level + 1 : 6, false);
	} else if (l->text.len) {
		text_line(n, l);
	}
}

static void note_line(struct notes *n, const struct mdscan *m, const struct md_line *l)
{
	if (l->kind != MD_TEXT)
		n->bare = 0;
	switch (l->kind) {
	case MD_BLANK:
		n->joins = false;
		return;
	case MD_HEADING:
		if (header_is_transcript(l->text)) {
			begin_talk(n, m, l->level);
			return;
		}
		if (notes_is_house(n, m, l)) {
			n->house = mdtext_plain(n->r->arena, l->text);
			return;
		}
		n->level = l->level;
		heading(n, l, l->text, l->level, notes_is_over_things(m));
		if (header_is_chat(l->text))
			begin_chat(n, m, l->level);
		return;
	case MD_BULLET:
	case MD_TASK:
		item_line(n, l);
		return;
	case MD_TABLE_HEAD:
	case MD_TABLE_ROW:
		if (!notes_key_row(n, m, l))
			table_line(n, l);
		return;
	case MD_TEXT:
		if (notes_key_pair(n, l) || bare_line(n, m, l))
			return;
		if (str_eq(l->text, STRL("<transcript>")) ||
		    (l->text.len < HEADING_BYTES && header_is_transcript(l->text))) {
			begin_talk(n, m, n->level);
			return;
		}
		__attribute__((fallthrough));
	case MD_QUOTE:
		if (l->text.len)
			text_line(n, l);
		return;
	case MD_CALLOUT:
		callout(n, m, l);
		return;
	default:
		n->joins = false;
	}
}

/* Turns without a heading "Transcript" above them. */
static bool begins_talk(struct notes *n, const struct mdscan *m,
			const struct md_line *l, bool all_talk)
{
	if (l->kind == MD_HEADING)
		return !notes_is_heading(n, m, l);
	return all_talk && (l->kind == MD_TEXT || l->kind == MD_QUOTE) &&
	       (!n->people || header_is_label(l->text));
}

static int read(struct reading *in, struct err *e)
{
	struct notes n = { .r = in->r, .level = 1, .in_header = true };
	struct shapes shapes;
	struct mdscan m;
	struct md_line l;
	bool all_talk;

	(void)e;
	in->text = notes_text(in->r->arena, in->text);
	n.jotted = jotted_is(in->text);
	shapes_find(in->r->arena, in->text, &shapes);
	talk_init(&n.talk, in->r, &shapes);
	all_talk = noteline_all_talk(&n.talk, in->text);
	bolds_find(in->r->arena, in->text, &n.bolds);
	mdscan_init(&m, in->text);
	while (mdscan_next(&m, &l)) {
		if (l.kind == MD_FRONT) {
			if (l.opens)
				front_matter(in, str_from(in->text, l.next));
			continue;
		}
		n.lines += l.kind != MD_BLANK;
		if (!n.in_talk)
			outline_line(&m, &l);
		if (n.in_talk && talk_line(&n, &m, &l))
			continue;
		if (l.kind != MD_BLANK &&
		    (boilerplate_take(in->r, l.text) || notes_above(&n, &m, &l)))
			continue;
		if (!n.in_talk && begins_talk(&n, &m, &l, all_talk)) {
			begin_talk(&n, &m, l.kind == MD_HEADING ? l.level : 0);
			talk_learn(&n.talk, talk_raw(&m, &l));
			(void)talk_line(&n, &m, &l);
			continue;
		}
		note_line(&n, &m, &l);
	}
	end_talk(&n);
	if (n.jotted && !record_has_talk(in->r))
		jotted_lines(in->r);
	mdtext_unescape_speech(in->r);
	return 0;
}

static int sniff(struct str head)
{
	struct mdscan m;
	struct md_line l;
	size_t marks = 0;
	bool front = false;

	if (tabtext_is(head))
		return OUTLINE;
	mdscan_init(&m, head);
	while (mdscan_next(&m, &l)) {
		front |= l.kind == MD_FRONT;
		if ((l.kind == MD_HEADING || l.kind == MD_CALLOUT) &&
		    header_is_transcript(l.text))
			return front ? FRONT : TRANSCRIPT;
		marks += l.kind == MD_HEADING || l.kind == MD_TASK ||
			 l.kind == MD_TABLE_HEAD || l.kind == MD_CALLOUT ||
			 l.kind == MD_BULLET;
		if (marks <= 1 && notes_is_bare_head(&m, &l))
			marks += 2;
	}
	if (front || str_starts(head, STRL("<meeting-notes>")))
		return FRONT;
	return marks > 1 ? MARKDOWN : marks ? ONE_MARK : 0;
}

const struct format format_notes = {
	.name = "markdown-notes",
	.flavors = "",
	.what = "Markdown notes, with or without a transcript below",
	.any = true,
	.running = true,
	.sniff = sniff,
	.read = read,
};
