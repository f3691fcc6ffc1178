/* outline.c - see outline.h; the marks are those of Logseq and of Obsidian's lists. */
#include "ingest/written/outline.h"

#include "base/ascii.h"
#include "ingest/written/header.h"

/* Of a list that goes on so long, its first points tell what it is. */
enum { HEADING_MAX = 6, LOOK_LINES = 100 };

/* "TODO call Ada": the mark of a task's box, or 0; rest: behind the word. */
static char state_of(struct str s, struct str *rest)
{
	static const struct {
		struct str word;
		char mark;
	} states[] = { { STR("TODO "), ' ' },
		       { STR("DOING "), ' ' },
		       { STR("DONE "), 'x' } };

	for (size_t i = 0; i < COUNT(states); i++) {
		*rest = str_trim(str_from(s, states[i].word.len));
		if (str_starts(s, states[i].word) && rest->len)
			return states[i].mark;
	}
	return 0;
}

/* Its points stand below, and its like, or tasks, beside it. */
static bool is_section(const struct mdscan *at, const struct md_line *l)
{
	struct mdscan m = *at;
	struct md_line next;
	struct str rest;
	bool first = true;

	if (!header_is_section(l->text))
		return false;
	for (size_t n = 0; n < LOOK_LINES && mdscan_next(&m, &next); n++) {
		bool item = next.kind == MD_BULLET || next.kind == MD_TASK;

		if (next.kind == MD_BLANK || (!item && next.indent > l->indent))
			continue;
		if (!item || next.level < l->level)
			break;
		if (first && next.level == l->level)
			return false;
		first = false;
		if (next.level == l->level && next.kind == MD_BULLET &&
		    !header_is_section(next.text) && !state_of(next.text, &rest))
			return false;
	}
	return !first;
}

/* "- Sync with Bo" above "date:: ..." and "attendees:: ...": the title of a meeting. */
static bool has_keys(const struct mdscan *at, const struct md_line *l)
{
	struct mdscan m = *at;
	struct md_line next;
	struct str key;

	if (l->level > 1 || outline_property(l->text, &key))
		return false;
	while (mdscan_next(&m, &next) && next.indent > l->indent &&
	       outline_property(next.text, &key))
		if (header_is_key(key))
			return true;
	return false;
}

void outline_line(const struct mdscan *at, struct md_line *l)
{
	struct str rest = l->text;
	int marks = 0;

	if (l->kind != MD_BULLET)
		return;
	while (str_eat(&rest, '#'))
		marks++;
	if (marks && marks <= HEADING_MAX && rest.len && rest.p[0] == ' ') {
		l->kind = MD_HEADING;
		l->level = marks;
		l->text = str_trim(rest);
	} else if (state_of(l->text, &rest)) {
		l->kind = MD_TASK;
		l->mark = state_of(l->text, &rest);
		l->text = rest;
	} else if (has_keys(at, l)) {
		l->kind = MD_HEADING;
		l->level = 1;
	} else if (is_section(at, l)) {
		l->kind = MD_HEADING;
		l->level = l->level < HEADING_MAX ? l->level + 1 : HEADING_MAX;
	}
}

bool outline_property(struct str s, struct str *key)
{
	size_t at = str_find(s, STRL("::"), 0);

	if (at == STR_NPOS || at == 0 || !ascii_is_lower(s.p[0]))
		return false;
	for (size_t i = 0; i < at; i++)
		if (!ascii_is_alnum(s.p[i]) && !strchr("-_.", s.p[i]))
			return false;
	*key = str_n(s.p, at);
	return at + 2 == s.len || s.p[at + 2] == ' ';
}

bool outline_is_machine(struct str s)
{
	static const char keys[] = " id collapsed type icon tags alias public template "
				   "heading background-color created-at updated-at "
				   "logseq.order-list-type ";
	struct str key;

	return outline_property(s, &key) && str_in_words(key, keys);
}
