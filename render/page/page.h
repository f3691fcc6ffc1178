/*
 * page.h - the text of one page, as it would be on a fresh vault.
 *
 * A page is front matter (only our keys, written as Obsidian writes them) and
 * lines that a Mustache template produced.  Each line knows which entries it
 * shows, so that the merge can tell new things from known ones.
 */
#ifndef RENDER_PAGE_PAGE_H
#define RENDER_PAGE_PAGE_H
#include "dossier/err.h"
#include "dossier/mem.h"
#include "base/map.h"
#include "render/page/resolved.h"

/* A note of a meeting page: its day is the file's, so others of that day tell nothing.
 */
#define PAGE_GUESSED_DATE "The date of this meeting is a guess"

struct page_prop {
	struct str key;
	bool list;
	bool plain;         /* a date, number or bool: written without quotes */
	struct strs values; /* one value unless list; untrusted text, not yet quoted */
};
VEC(page_props, struct page_prop);

struct page_line {
	struct str text;    /* one line, neutralised, without line end */
	struct strs tokens; /* evidence shown on it ("e-..."), empty for furniture */
	struct str date;    /* newest source, for the order within a list, or none */
};
VEC(page_lines, struct page_line);

/* As the ledger writes them: what was taken back, in a run or of one page. */
struct page_gone {
	struct map sources;  /* records */
	struct map evidence; /* their evidence that no other record has */
	char digest[33];     /* of all */
	bool for_good;       /* forgotten: a tick does not keep a line */
};

/* A fresh page.  Lives in the arena it was composed in. */
struct page {
	const struct entity *entity;
	struct page_view *view; /* what page_lines() makes lines of; NULL: of nothing */
	struct page_props props;
	struct page_lines lines; /* body after the front matter, headings included */
	struct strs sources;     /* record ids used on it, for the ledger's s- tokens */
	struct strs hidden;      /* evidence of entries that it does not show (over the
				    limit, closed): the merge may take their lines off */
	/* What was taken back (undone, forgotten, replaced): its lines go, and the
	 * ledger drops it; shared by all pages of a run.  NULL: nothing. */
	const struct page_gone *gone;
	/* Nothing speaks of its entity any more: of what dossier wrote to the page,
	 * that which tells about it goes. */
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
/* Fresh page of an entity but for its lines and what they hide. */
void page_account(const struct resolved *w, const struct account_of *x, struct arena *a,
		  struct page *out);
void page_person(const struct resolved *w, const struct person_of *x, struct arena *a,
		 struct page *out);
void page_meeting(const struct resolved *w, const struct meeting *x, struct arena *a,
		  struct page *out);
/*
 * All that lines are made of and a merge takes from a fresh page, once its properties
 * are whole: equal digests and equal standing bytes give equal pages, so that lines
 * need not be made to know that nothing comes of them.  out: 32 hex digits and a NUL.
 */
void page_digest(const struct page_templates *t, const struct page *page, char out[33]);
/*
 * The same of a meeting's page that is not begun: gone, and a tag for its open
 * questions, are what the page will have beside what page_meeting() gives it.
 */
void page_stamp(const struct page_templates *t, const struct resolved *w,
		const struct meeting *m, const struct page_gone *gone, bool tagged,
		char out[33]);
/* Makes lines and hidden; thread-safe on one set of templates. */
int page_lines(const struct page_templates *t, struct page *page, struct err *e);

/* Front matter block, fences included, from props. */
void page_front(struct buf *out, const struct page_props *props);
/* One property as its lines ("key: value\n" or "key:\n  - a\n"), for splicing. */
void page_prop(struct buf *out, const struct page_prop *prop);

/*
 * Vault path of a page from a path template ("Meetings/{{date}} {{title}}.md"):
 * every value goes through the file name recipe of docs/pages.md (NFC, no
 * reserved or link-breaking characters, cut at a word), never outside the vault.
 */
struct str page_path(struct arena *a, struct str tmpl, const struct entity *e,
		     struct str date, struct str account);

#endif
