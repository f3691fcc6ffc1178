/*
 * checking.h - what the checks work on: a page taken apart, and the vault around it.
 * Private to this folder.
 *
 * Each check is a function that adds findings about one page; check.c has the table of
 * them.  A function named check_collect_...() runs over all pages before any check, and
 * notes what a check must know of other pages.
 */
#ifndef RENDER_VAULT_CHECK_CHECKING_H
#define RENDER_VAULT_CHECK_CHECKING_H

#include "base/lang/words.h"
#include "base/map.h"
#include "base/mdscan.h"
#include "base/ytree.h"
#include "dossier/check.h"

/* What is below a heading that dossier writes, or one with the same meaning. */
enum check_section {
	SECTION_OTHER, /* a heading of a person's own */
	SECTION_ITEMS, /* statements that need a source */
	SECTION_TASKS,
	SECTION_PEOPLE,
	SECTION_TOPICS,
	SECTION_CONTEXT, /* meetings, newest first */
	SECTION_STATUS,
	SECTION_SOURCES, /* files that a meeting was read from */
	SECTION_OURS     /* any other heading that dossier writes */
};

enum check_kind { KIND_OTHER, KIND_ACCOUNT, KIND_PERSON, KIND_MEETING, KIND_REVIEW };

struct check_line {
	struct md_line md;
	size_t heading; /* the index of the heading above, or STR_NPOS */
	enum check_section section;
	bool ledger;     /* it is the ledger */
	bool ours;       /* the ledger has it: it is as dossier wrote it */
	struct str date; /* that it begins with, as "- 2026-02-03: ..."; or none */
};
VEC(check_lines, struct check_line);

struct check_link {
	size_t line;                   /* index into lines */
	struct str target, sub, shown; /* [[target#sub|shown]] */
	bool markdown;                 /* [shown](target) */
};
VEC(check_links, struct check_link);

struct check_page {
	struct arena *a;       /* freed when the page has been checked */
	size_t file;           /* index into check.files */
	struct str path, name; /* name: without folder and ".md" */
	struct str text;       /* without byte order mark */
	enum check_kind kind;
	bool made; /* by dossier, or by another tool that says so: auto_created */
	bool has_ledger;
	const struct ynode *front; /* the front matter; NULL: none, or it is wrong */
	struct err front_err;      /* what is wrong in it */
	struct check_lines lines;
	struct check_links links;
};

struct check_file {
	struct str path, key; /* key: the folded path without ".md" */
	struct str text;      /* p is NULL if it is not a page */
	struct str title;     /* the first heading of level 1, or none */
	size_t next;  /* the next file with the same folded base name, or STR_NPOS */
	bool guessed; /* a meeting page that says that its date is a guess */
	bool kept; /* it has a ledger: then its name, if shortened, ends with a word */
	/* The part of check.told with the files that its properties link to. */
	size_t told_from, n_told;
};
VEC(check_files, struct check_file);

/* A line of a page that later ones are compared with. */
struct check_place {
	size_t file, line; /* line: from 1 */
	struct str text;
	size_t next; /* the next place of the chain, or STR_NPOS */
};
VEC(check_places, struct check_place);

struct check {
	struct arena arena, scratch;
	struct check_files files;
	struct map by_key;   /* folded path -> file */
	struct map by_name;  /* folded base name -> first file */
	struct map anchors;  /* "FILE#^block", "FILE#heading" */
	struct map blocks;   /* block id -> place */
	struct map ids;      /* dossier_id -> first place of a chain */
	struct map said;     /* line of an item on an account page -> place */
	struct map meetings; /* date -> first place of a chain: meeting pages */
	VEC(, size_t) told;  /* files that properties link to */
	struct check_places places;
	struct buf review; /* the folded text of open questions */
	struct map asked;  /* the folded targets of links in open questions */
	struct stemmer *stemmer;
	struct str code; /* of the check that is running */
	struct findings findings;
};

/* ---- check_read.c */

/* Takes a page apart; memory is from c->scratch. */
void check_read(struct check *c, size_t file, struct check_page *p);
/* Whether it is a page about an account, person or meeting, or one made by a tool. */
bool check_is_entity(const struct check_page *p);
/* Whether it is a list item or task, and not in a quote. */
bool check_is_item(const struct check_line *l);
/* The words of a line, in a, without sources, task signs, block id and link targets. */
struct str check_words_of(struct arena *a, struct str text);
/* The text of a property, or none; sets *line, unless NULL, to its line on the page. */
struct str check_prop(const struct check_page *p, const char *key, size_t *line);
/* The YYYY-MM-DD that s begins with, or none. */
struct str check_date_at(struct str s);
/* "Weekly" of "2025-09-30 - Weekly". */
struct str check_without_date(struct str name);

/* ---- findings.c */

/* Adds a finding of the check that is running.  line: from 1; 0 = the whole page. */
void check_say(struct check *c, const struct check_page *p, size_t line,
	       const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* Appends a place and returns its index. */
size_t check_place(struct check *c, const struct check_page *p, size_t line,
		   struct str text);

/* ---- check_link.c */

/* The file that a link leads to, or STR_NPOS; sets *many if several have that name. */
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
