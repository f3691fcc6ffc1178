/*
 * check_section.c - what stands under a heading: nothing, people of another list,
 * themes in one line, dates out of order, tasks due before they were given.
 */
#include "base/utf8.h"
#include "render/vault/check/checking.h"

void check_empty_section(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		size_t k = i + 1;

		if (!p->made || l->heading != i || l->section == SECTION_OTHER)
			continue;
		while (k < p->lines.n &&
		       (p->lines.v[k].md.kind == MD_BLANK || p->lines.v[k].ledger))
			k++;
		if (k == p->lines.n || (p->lines.v[k].heading == k &&
					p->lines.v[k].md.level <= l->md.level))
			check_say(c, p, l->md.line, "nothing stands below \"%.*s\"",
				  STR_ARG(l->md.text));
	}
}

/* Link targets of list items and first cells: who the section lists. */
void check_several_sections(struct check *c, const struct check_page *p)
{
	struct map where = { 0 };

	if (p->kind != KIND_ACCOUNT)
		return;
	for (size_t i = 0; i < p->links.n; i++) {
		const struct check_link *l = &p->links.v[i];
		const struct check_line *line = &p->lines.v[l->line];
		size_t first;

		if (line->section != SECTION_PEOPLE || l->sub.len ||
		    (i > 0 && p->links.v[i - 1].line == l->line))
			continue;
		first = map_put(p->a, &where, utf8_fold(p->a, l->target), l->line);
		if (p->lines.v[first].heading != line->heading)
			check_say(c, p, line->md.line,
				  "\"%.*s\" is listed under \"%.*s\" too",
				  STR_ARG(l->target),
				  STR_ARG(
				      p->lines.v[p->lines.v[first].heading].md.text));
	}
}

void check_comma_topics(struct check *c, const struct check_page *p)
{
	enum { COMMAS = 3 };

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		size_t commas = 0;

		if (l->section != SECTION_TOPICS || l->md.quoted ||
		    (l->md.kind != MD_TEXT && !check_is_item(l)))
			continue;
		for (size_t k = 0; k + 1 < l->md.text.len; k++)
			commas += l->md.text.p[k] == ',' && l->md.text.p[k + 1] == ' ';
		if (commas >= COMMAS)
			check_say(c, p, l->md.line, "%zu themes in one line",
				  commas + 1);
	}
}

void check_out_of_order(struct check *c, const struct check_page *p)
{
	const struct check_line *before = NULL;
	bool told = false;

	if (p->kind != KIND_ACCOUNT && p->kind != KIND_PERSON && !p->made)
		return;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];

		if (l->date.len == 0 || l->md.level != 1)
			continue;
		if (before && before->heading != l->heading)
			told = false;
		else if (before && !told && str_cmp(before->date, l->date) < 0) {
			check_say(c, p, l->md.line, "%.*s stands below %.*s",
				  STR_ARG(l->date), STR_ARG(before->date));
			told = true;
		}
		before = l;
	}
}

/* The due date that Tasks or Dataview reads on a line, or none. */
static struct str due_of(struct str s)
{
	static const struct str signs[] = { STR("\xF0\x9F\x93\x85"), /* calendars */
					    STR("\xF0\x9F\x93\x86"),
					    STR("\xF0\x9F\x97\x93"), STR("[due::"),
					    STR("(due::") };

	for (size_t i = 0; i < COUNT(signs); i++) {
		size_t at = str_find(s, signs[i], 0);

		if (at != STR_NPOS)
			return check_date_at(str_trim(str_from(s, at + signs[i].len)));
	}
	return (struct str){ 0 };
}

static struct str earlier(struct str a, struct str b)
{
	return a.len == 0 || (b.len && str_cmp(b, a) < 0) ? b : a;
}

/* The day of the meeting that a link leads to, by its name or what it shows. */
static struct str day_of(const struct check_link *l)
{
	struct str day = check_date_at(str_base(l->target));

	return day.len ? day : check_date_at(l->shown);
}

/* "(2026-02-24)": what is left of a link to a meeting whose page was deleted. */
static struct str bare_day(struct str s)
{
	struct str day = str_none();

	for (size_t at; (at = str_chr(s, '(')) != STR_NPOS;) {
		s = str_from(s, at + 1);
		day = earlier(day, check_date_at(s));
	}
	return day;
}

void check_early_task(struct check *c, const struct check_page *p)
{
	struct str own = { 0 };
	size_t at = 0;

	if (p->kind == KIND_MEETING)
		own = check_date_at(check_prop(p, "date", NULL));
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;
		struct str due =
			       l->kind == MD_TASK ? due_of(l->text) : (struct str){ 0 },
			   day = own;

		for (; at < p->links.n && p->links.v[at].line <= i; at++)
			if (p->links.v[at].line == i && own.len == 0)
				day = earlier(day, day_of(&p->links.v[at]));
		if (due.len && own.len == 0)
			day = earlier(day, bare_day(l->text));
		if (due.len && day.len && str_cmp(due, day) < 0)
			check_say(c, p, l->line, "due %.*s, the meeting was on %.*s",
				  STR_ARG(due), STR_ARG(day));
	}
}
