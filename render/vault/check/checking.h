/*
 * checking.h - what the checks see: a page taken apart, and the vault around it;
 * private to render/vault/check*.c.  One function a check, all in check.c's table.
 */
#ifndef RENDER_VAULT_CHECK_CHECKING_H
#define RENDER_VAULT_CHECK_CHECKING_H
#include <stdint.h>

#include "base/lang/words.h"
#include "base/map.h"
#include "base/mdscan.h"
#include "base/ytree.h"
#include "dossier/check.h"

/* What a heading of ours, or of the same meaning, announces. */
enum check_section {
	SECTION_OTHER, /* a person's own */
	SECTION_ITEMS, /* statements that need a source */
	SECTION_TASKS,
	SECTION_PEOPLE,
	SECTION_TOPICS,
	SECTION_CONTEXT, /* meetings, newest first */
	SECTION_STATUS,
	SECTION_SOURCES, /* files that a meeting was read from */
	SECTION_OURS     /* any other of ours */
};

enum check_kind { KIND_OTHER, KIND_ACCOUNT, KIND_PERSON, KIND_MEETING, KIND_REVIEW };

struct check_line {
	struct md_line md;
	size_t heading; /* line of the heading above, or STR_NPOS */
	enum check_section section;
	bool ledger;
	bool ours;       /* stands in the page's ledger: as dossier wrote it */
	struct str date; /* "- 2026-02-03: ..." begins with it, or none */
};
VEC(check_lines, struct check_line);

struct check_link {
	size_t line; /* index into lines */
	struct str target, sub, shown;
	bool markdown; /* [shown](target) */
};
VEC(check_links, struct check_link);

struct check_page {
	struct arena *a; /* scratch: lives until the page has been checked */
	size_t file;
	struct str path, name; /* name: without folder and ".md" */
	struct str text;       /* without byte order mark */
	enum check_kind kind;
	bool made; /* by dossier or, says auto_created, by another tool */
	bool has_ledger;
	const struct ynode *front; /* NULL: none, or it does not parse */
	struct err front_err;      /* why not */
	struct check_lines lines;
	struct check_links links;
};

struct check_file {
	struct str path, key; /* key: folded path, without ".md" */
	struct str text;      /* p NULL: not a page */
	struct str title;     /* first heading of level 1, or none */
	size_t next;          /* file of the same folded base name, or STR_NPOS */
	bool guessed;         /* a meeting page that says its date is a guess */
	bool kept; /* carries a ledger: its name was cut at a word, if at all */
	/* Of c->told: what properties of a meeting's or person's page link to. */
	size_t told_from, n_told;
};
VEC(check_files, struct check_file);

/* A place in the vault that a later page may meet again. */
struct check_place {
	size_t file, line; /* line: 1-based */
	struct str text;
	size_t next;
};
VEC(check_places, struct check_place);

struct check {
	struct arena arena, scratch;
	struct check_files files;
	struct map by_key;   /* folded path -> file */
	struct map by_name;  /* folded base name -> first file */
	struct map anchors;  /* "FILE#^block", "FILE#heading" */
	struct map blocks;   /* block id -> places */
	struct map ids;      /* dossier_id -> places, the first of a chain */
	struct map said;     /* item line of account pages -> places */
	struct map meetings; /* date -> places, chained: meeting pages */
	VEC(, size_t) told;  /* files that properties link to */
	struct check_places places;
	struct buf review; /* folded text of open questions */
	struct map asked;  /* files that open questions link to: folded target */
	struct stemmer *stemmer;
	struct str code; /* of the check that runs */
	struct findings findings;
};

/* ---- check_read.c */

/* Takes a page apart, in c->scratch. */
void check_read(struct check *c, size_t file, struct check_page *p);
/* Whether dossier, or a tool like it, keeps such pages: account, person, meeting. */
bool check_is_entity(const struct check_page *p);
/* A list item or task outside quotes. */
bool check_is_item(const struct check_line *l);
/* What a line says: sources, signs, block id and link targets left out. */
struct str check_words_of(struct arena *a, struct str text);
/* Text of a front matter member, and its line on the page. */
struct str check_prop(const struct check_page *p, const char *key, size_t *line);
/* YYYY-MM-DD at the beginning of s, or none. */
struct str check_date_at(struct str s);
/* "2025-09-30 - Weekly" without its date. */
struct str check_without_date(struct str name);

/* ---- findings.c */

/* line: 1-based, 0 = the page. */
void check_say(struct check *c, const struct check_page *p, size_t line,
	       const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* Appends a place and returns its number. */
size_t check_place(struct check *c, const struct check_page *p, size_t line,
		   struct str text);

/* ---- check_link.c */

/* The file that a link leads to, or STR_NPOS; *many: several bear the name. */
size_t check_resolve(const struct check *c, const struct check_page *p,
		     const struct check_link *l, bool *many);
void check_collect_links(struct check *c, const struct check_page *p);
void check_dead_link(struct check *c, const struct check_page *p);
void check_ambiguous_link(struct check *c, const struct check_page *p);
void check_cut_title(struct check *c, const struct check_page *p);

/* ---- check_front.c */

void check_collect_front(struct check *c, const struct check_page *p);
void check_bad_front(struct check *c, const struct check_page *p);
void check_unstable_front(struct check *c, const struct check_page *p);
void check_twin_id(struct check *c, const struct check_page *p);
void check_conflicting_status(struct check *c, const struct check_page *p);
void check_needs_review(struct check *c, const struct check_page *p);
void check_device_page(struct check *c, const struct check_page *p);

/* ---- check_alike.c, check_accounts.c, check_twice.c */

void check_near_duplicate(struct check *c, const struct check_page *p);
void check_collect_said(struct check *c, const struct check_page *p);
void check_same_line(struct check *c, const struct check_page *p);
void check_meeting_twice(struct check *c, const struct check_page *p);

/* ---- check_line.c */

void check_source(struct check *c, const struct check_page *p);
void check_placeholder(struct check *c, const struct check_page *p);
void check_decoration(struct check *c, const struct check_page *p);
void check_sensitive(struct check *c, const struct check_page *p);
void check_executable(struct check *c, const struct check_page *p);
void check_query(struct check *c, const struct check_page *p);

/* ---- check_section.c */

void check_empty_section(struct check *c, const struct check_page *p);
void check_several_sections(struct check *c, const struct check_page *p);
void check_comma_topics(struct check *c, const struct check_page *p);
void check_out_of_order(struct check *c, const struct check_page *p);
void check_early_task(struct check *c, const struct check_page *p);

#endif
