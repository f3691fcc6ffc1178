/* kit.h - a meeting written down in a test: "Ada Quill: text" lines and notes. */
#ifndef TESTS_EXTRACT_KIT_H
#define TESTS_EXTRACT_KIT_H
#include "base/assets.h"
#include "extract/attribute.h"
#include "extract/due/due.h"
#include "extract/guard/guard.h"
#include "extract/notes/notes.h"
#include "extract/rules/rules.h"
#include "extract/owner/ask.h"
#include "extract/owner/assign.h"
#include "extract/somebody.h"
#include "extract/summary.h"
#include "extract/topics.h"
#include "extract/who/who.h"
#include "extract/wording/clean.h"
#include "extract/wording/context.h"
#include "extract/wording/itemtext.h"
#include "tests/tap.h"

/* Not every test needs every helper. */
#define KIT __attribute__((unused)) static

struct kit {
	struct arena arena;
	struct conf conf;
	struct record r;
	struct talk t;
};

KIT void kit_open(struct kit *k, const char *date)
{
	memset(k, 0, sizeof *k);
	record_init(&k->r, &k->arena);
	k->r.title = STRL("A call");
	k->r.date = str_z(date);
	k->conf.language = STRL("en");
}

KIT void kit_close(struct kit *k)
{
	arena_fini(&k->arena);
}

/*
 * "Name: text" is speech, "# text" a heading and "## text" one below it, "- text" and
 * "  - text" bullets, "- [ ] text" a task, "|! a | b" and "| a | b" table rows, "=
 * text" a paragraph.
 */
KIT void kit_line(struct kit *k, const char *line)
{
	struct str s = str_z(line);
	size_t colon = str_find(s, STRL(": "), 0);
	enum seg_kind kind = SEG_SPEECH;
	struct segment *g;
	int64_t level = 0;
	char mark = 0;

	if (s.p[0] == '#') {
		kind = SEG_HEADING;
		level = 1 + (int64_t)str_chr(s, ' ');
		s = str_from(s, (size_t)level);
	} else if (str_starts(s, STRL("- [")) || str_starts(s, STRL("  - ["))) {
		kind = SEG_TASK;
		level = s.p[0] == '-' ? 1 : 2;
		s = str_from(s, level == 1 ? 3 : 5);
		mark = s.p[0];
		s = str_from(s, 3);
	} else if (str_starts(s, STRL("- ")) || str_starts(s, STRL("  - "))) {
		kind = SEG_BULLET;
		level = s.p[0] == '-' ? 1 : 2;
		s = str_from(s, level == 1 ? 2 : 4);
	} else if (s.p[0] == '|') {
		kind = SEG_TABLE_ROW;
		level = s.p[1] == '!';
		s = str_trim(str_from(s, (size_t)(1 + level)));
	} else if (s.p[0] == '=') {
		kind = SEG_PARAGRAPH;
		s = str_from(s, 2);
	}
	g = record_segment(&k->r, kind);
	g->level = level;
	g->mark = mark;
	if (kind == SEG_SPEECH && colon != STR_NPOS) {
		g->speaker = str_sub(s, 0, colon);
		s = str_from(s, colon + 2);
	}
	g->text = s;
}

/* Lines ended by NULL. */
KIT void kit_lines(struct kit *k, const char *const *lines)
{
	for (; *lines; lines++)
		kit_line(k, *lines);
}

KIT void kit_person(struct kit *k, const char *name, const char *email, const char *org,
		    const char *alias)
{
	struct known_person *p = VEC_ADD(&k->arena, &k->conf.people);

	p->name = str_z(name);
	p->email = str_z(email);
	p->org = str_z(org);
	if (alias)
		*VEC_ADD(&k->arena, &p->aliases) = str_z(alias);
}

KIT void kit_account(struct kit *k, const char *name, const char *alias,
		     const char *domain, const char *relation)
{
	struct known_account *a = VEC_ADD(&k->arena, &k->conf.accounts);

	a->name = str_z(name);
	a->relation = str_z(relation);
	if (alias)
		*VEC_ADD(&k->arena, &a->aliases) = str_z(alias);
	if (domain)
		*VEC_ADD(&k->arena, &a->domains) = str_z(domain);
}

KIT void kit_participant(struct kit *k, const char *name, const char *email)
{
	struct participant *p = VEC_ADD(&k->arena, &k->r.participants);

	p->name = str_z(name);
	p->email = str_z(email);
	p->speaks = true;
}

/* Marks what is private as the built-in words tell. */
KIT void kit_guard(struct kit *k)
{
	struct str texts[] = { asset("classes.yaml"), asset("private.yaml") };
	struct str names[] = { STR("classes.yaml"), STR("private.yaml") };
	struct rules *r = rules_load(texts, names, 2, STRL("general"), false, NULL);

	guard_mark(&k->t, rules_privacy(r));
	rules_free(r);
}

/* Lays out the talk and finds who and what is in it. */
KIT void kit_read(struct kit *k)
{
	talk_build(&k->t, &k->r, &k->conf, NULL);
	kit_guard(k);
	people_find(&k->t);
	accounts_find(&k->t);
	ask_prepare(&k->t);
}

KIT const struct person *kit_find(const struct kit *k, const char *name)
{
	for (size_t i = 0; i < k->r.people.n; i++)
		if (str_eq(k->r.people.v[i].name, str_z(name)))
			return &k->r.people.v[i];
	return NULL;
}

KIT const struct account *kit_org(const struct kit *k, const char *name)
{
	for (size_t i = 0; i < k->r.accounts.n; i++)
		if (str_eq(k->r.accounts.v[i].name, str_z(name)))
			return &k->r.accounts.v[i];
	return NULL;
}

KIT const struct flag *kit_flag(const struct kit *k, const char *code)
{
	for (size_t i = 0; i < k->r.flags.n; i++)
		if (str_eq(k->r.flags.v[i].code, str_z(code)))
			return &k->r.flags.v[i];
	return NULL;
}

/* An item whose evidence is these segments, whole. */
KIT struct item *kit_item(struct kit *k, enum item_kind kind, size_t first, size_t last)
{
	struct item *it = VEC_ADD(&k->arena, &k->r.items);

	if (last >= k->r.segments.n)
		abort(); /* a test names a line that it does not have */
	it->kind = kind;
	it->by = STRL("rules");
	for (size_t i = first; i <= last; i++)
		*VEC_ADD(&k->arena, &it->evidence) =
		    talk_evidence(&k->r.segments.v[i], 0, k->r.segments.v[i].text.len);
	return it;
}
/* The people and accounts that most tests share; all invented. */
KIT void kit_world(struct kit *k)
{
	k->conf.me = STRL("Ada Quill");
	k->conf.own.name = STRL("Orlin Works");
	*VEC_ADD(&k->arena, &k->conf.own.domains) = STRL("orlin.example");
	kit_account(k, "Bramfield Dairy", "Bramfield", "bramfield.example", "customer");
	kit_account(k, "Tessel", "tess sell", "tessel.example", "competitor");
	kit_person(k, "Ada Quill", "ada@orlin.example", "Orlin Works", NULL);
	kit_person(k, "Rufus Tarn", "r.tarn@bramfield.example", "Bramfield Dairy",
		   "Roo");
	kit_person(k, "Nora Pell", "nora.pell@bramfield.example", "Bramfield Dairy",
		   NULL);
	kit_person(k, "Nora Winterson", "nora.w@orlin.example", "Orlin Works",
		   "Nora W");
}
#endif
