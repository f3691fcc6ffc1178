/*
 * page.h - the text of one page, as it would be in an empty vault.
 *
 * A page is front matter (only our keys, written as Obsidian writes them) and lines
 * made from a Mustache template.  Each line says which entries it shows, so that the
 * merge can tell new things from known ones.
 */
#ifndef RENDER_PAGE_PAGE_H
#define RENDER_PAGE_PAGE_H
#include "dossier/err.h"
#include "dossier/mem.h"
#include "base/map.h"
#include "render/page/resolved.h"

/*
 * Stands on the page of a meeting whose date is that of the file.  Whoever compares
 * meetings by day must not rely on it.
 */
#define PAGE_GUESSED_DATE "The date of this meeting is a guess"

struct page_prop {
	struct str key;
	bool list;
	bool plain;         /* a date, number or bool: written without quotes */
	struct strs values; /* one unless list; untrusted text, not yet quoted */
};
VEC(page_props, struct page_prop);

struct page_line {
	struct str text;    /* one line, made harmless, without a line end */
	struct strs tokens; /* of the evidence it shows ("e-..."); a heading has none */
	struct str date;    /* of the newest source, to sort a list by, or none */
};
VEC(page_lines, struct page_line);

/* What records told, by tokens of the ledger. */
struct page_told {
	struct map sources;  /* records */
	struct map evidence; /* their evidence that no other record has */
	char digest[33];     /* of both */
	bool for_good;       /* forgotten: lines go even if they were ticked */
};

/* A fresh page, in the arena in which it was composed. */
struct page {
	const struct entity *entity;
	struct page_view *view; /* what page_lines() makes lines from, or NULL */
	struct page_props props;
	struct page_lines lines; /* all after the front matter, headings included */
	struct strs sources;     /* ids of the records it uses, for the ledger */
	/*
	 * Evidence of entries that it does not show, being too many or closed: the
	 * merge may remove their lines.
	 */
	struct strs hidden;
	/*
	 * What was undone, forgotten or replaced: its lines go, and the ledger drops
	 * it.  Shared by all pages of a run; NULL: nothing.
	 */
	const struct page_told *gone;
	/*
	 * The records of earlier runs, if the page has lost its ledger: what they told
	 * and is not there, a person took off with it.  NULL: it has one, or is new.
	 */
	const struct page_told *once;
	/* No record names its entity any more: what dossier wrote about it goes. */
	bool given_up;
};

struct page_templates;

/*
 * Parses the three page templates (and partials) from the user's folder where
 * they exist, else the built-in ones.  NULL with ERR_CONF file:line:col.
 */
struct page_templates *page_templates_new(const struct conf *conf, const char *vault,
					  struct err *e);
void page_templates_free(struct page_templates *t);
/* Each makes the fresh page of an entity, except for `lines` and `hidden`. */
void page_account(const struct resolved *w, const struct account_of *x, struct arena *a,
		  struct page *out);
void page_person(const struct resolved *w, const struct person_of *x, struct arena *a,
		 struct page *out);
void page_meeting(const struct resolved *w, const struct meeting *x, struct arena *a,
		  struct page *out);
/*
 * A digest of all that page_lines() and the merge take from a fresh page, once its
 * properties are complete.  A page with the same digest and the same bytes in the vault
 * as in an earlier run comes out the same, so its lines need not be made.
 * out: 32 hex digits and a NUL.
 */
void page_digest(const struct page_templates *t, const struct page *page, char out[33]);
/*
 * The same digest for the page of a meeting, without calling page_meeting() first.
 * gone and tagged (a tag for open questions) are what will be added to that page.
 */
void page_stamp(const struct page_templates *t, const struct resolved *w,
		const struct meeting *m, const struct page_told *gone, bool tagged,
		char out[33]);
/* Fills `lines` and `hidden`.  Threads may share the templates. */
int page_lines(const struct page_templates *t, struct page *page, struct err *e);

/* Appends the block of front matter, fences included. */
void page_front(struct buf *out, const struct page_props *props);
/* Appends the lines of one property: "key: value\n" or "key:\n  - a\n". */
void page_prop(struct buf *out, const struct page_prop *prop);

/*
 * The path of a page by a path template ("Meetings/{{date}} {{title}}.md").  Values are
 * turned into file names as docs/pages.md says (NFC, no reserved or link-breaking
 * characters, cut at a word), so the path cannot leave the vault.
 */
struct str page_path(struct arena *a, struct str tmpl, const struct entity *e,
		     struct str date, struct str account);

#endif
