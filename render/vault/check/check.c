/*
 * check.c - the table of checks, and what is read before they run.
 *
 * Pages are gone through twice: once to know names, anchors and ids, once to
 * check.  Each check is linear in its page; what joins pages goes by hash tables.
 */
#include "render/vault/check/checking.h"

#include "base/confpath.h"
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/fswalk.h"
#include "base/utf8.h"

enum { PAGE_BYTES = 4 << 20 };

static const struct row {
	struct str code, means;
	void (*check)(struct check *c, const struct check_page *p);
} rows[] = {
	{ STR("ambiguous-link"), STR("several pages bear the name that a link gives"),
	  check_ambiguous_link },
	{ STR("bad-front-matter"), STR("properties that do not parse"),
	  check_bad_front },
	{ STR("comma-topics"), STR("a list written as one line of commas"),
	  check_comma_topics },
	{ STR("conflicting-status"), STR("status in several places that disagree"),
	  check_conflicting_status },
	{ STR("cut-title"), STR("a title or sentence cut off"), check_cut_title },
	{ STR("dead-link"), STR("a link to nothing"), check_dead_link },
	{ STR("decoration"), STR("a check mark that is no task"), check_decoration },
	{ STR("device-page"), STR("a person's page for a room or recorder"),
	  check_device_page },
	{ STR("empty-section"), STR("a heading with nothing below"),
	  check_empty_section },
	{ STR("executable"), STR("text that a plugin runs or fetches"),
	  check_executable },
	{ STR("line-without-source"), STR("a statement without a link to its meeting"),
	  check_source },
	{ STR("meeting-twice"), STR("one meeting under two names"),
	  check_meeting_twice },
	{ STR("near-duplicate"), STR("the same said twice on a page"),
	  check_near_duplicate },
	{ STR("needs-review-stale"), STR("tagged for review without an open question"),
	  check_needs_review },
	{ STR("out-of-order"), STR("a dated list that is not newest first"),
	  check_out_of_order },
	{ STR("placeholder"), STR("words that stand for something never filled in"),
	  check_placeholder },
	{ STR("query-not-about-page"), STR("a query that does not mention its page"),
	  check_query },
	{ STR("quote-gone"), STR("a quote that does not stand in its source"), NULL },
	{ STR("same-line-on-accounts"), STR("one statement on pages it is not about"),
	  check_same_line },
	{ STR("sensitive"), STR("private talk on an account page"), check_sensitive },
	{ STR("several-sections"), STR("a person listed in several sections"),
	  check_several_sections },
	{ STR("source-missing"), STR("a meeting whose export is not there"), NULL },
	{ STR("task-before-meeting"), STR("a task due before its meeting"),
	  check_early_task },
	{ STR("twin-id"), STR("two pages with one dossier_id"), check_twin_id },
	{ STR("unstable-front-matter"), STR("properties that Obsidian would rewrite"),
	  check_unstable_front },
};

enum { ROWS = COUNT(rows) };

struct str check_code(size_t i)
{
	return i < ROWS ? rows[i].code : (struct str){ 0 };
}

struct str check_means(struct str code)
{
	for (size_t i = 0; i < ROWS; i++)
		if (str_eq(rows[i].code, code))
			return rows[i].means;
	return (struct str){ 0 };
}

struct check *check_new(void)
{
	struct check *c = mem_alloc(sizeof(*c));

	c->stemmer = stemmer_new();
	return c;
}

void check_free(struct check *c)
{
	if (!c)
		return;
	stemmer_free(c->stemmer);
	buf_fini(&c->review);
	arena_fini(&c->scratch);
	arena_fini(&c->arena);
	mem_free(c);
}

/* ---- what is checked ------------------------------------------------------- */

static bool is_page(struct str path)
{
	return path.len > 3 && str_ieq(str_from(path, path.len - 3), STRL(".md"));
}

void check_add(struct check *c, struct str path, struct str text)
{
	size_t n = c->files.n, first;
	struct check_file *f = VEC_ADD(&c->arena, &c->files);

	f->path = arena_str(&c->arena, path);
	if (text.p)
		f->text = arena_str(&c->arena, text);
	f->next = STR_NPOS;
	path = f->path;
	if (is_page(path))
		path.len -= 3;
	f->key = utf8_fold(&c->arena, path);
	map_put(&c->arena, &c->by_key, f->key, n);
	first = map_put(&c->arena, &c->by_name, str_base(f->key), n);
	if (first != n) {
		f->next = c->files.v[first].next;
		c->files.v[first].next = n;
	}
}

int check_add_vault(struct check *c, const char *vault, const struct conf *conf,
		    struct diag d, struct err *e)
{
	struct fs_entries found = { 0 };
	struct arena a = { 0 };
	struct fs_root root;
	struct buf text = { 0 };

	if (fs_root_open(&root, vault, e) < 0)
		return -1;
	if (fs_walk(vault, &a, &found, d, e) < 0) {
		fs_root_close(&root);
		arena_fini(&a);
		return -1;
	}
	for (size_t i = 0; i < found.n; i++) {
		struct str path = found.v[i].path;
		bool page = is_page(path) && !confpath_is_template(conf, path);
		struct err why = { 0 };

		text.len = 0;
		if (page && fs_root_read(&root, path, PAGE_BYTES, &text, &why) < 0) {
			diag_put(d, &why);
			page = false;
		}
		check_add(c, path, page ? buf_text(&text) : (struct str){ 0 });
	}
	buf_fini(&text);
	fs_root_close(&root);
	arena_fini(&a);
	return 0;
}

/* ---- what was read --------------------------------------------------------- */

bool check_block(const struct check *c, struct str id, struct str *page, size_t *line)
{
	size_t at = map_get(&c->blocks, id);

	if (at == STR_NPOS)
		return false;
	*page = c->files.v[c->places.v[at].file].path;
	*line = c->places.v[at].line;
	return true;
}

struct str check_page_of(const struct check *c, struct str id)
{
	size_t at = map_get(&c->ids, id);

	return at == STR_NPOS ? (struct str){ 0 }
			      : c->files.v[c->places.v[at].file].path;
}

bool check_find(const struct check *c, struct str page, struct str text, size_t *line)
{
	struct arena a = { 0 };
	struct str all;
	size_t at, n = 1;

	if (is_page(page))
		page.len -= 3;
	at = map_get(&c->by_key, utf8_fold(&a, page));
	arena_fini(&a);
	if (at == STR_NPOS)
		return false;
	all = c->files.v[at].text;
	at = str_find(all, text, 0);
	if (at == STR_NPOS)
		return false;
	for (size_t i = 0; i < at; i++)
		n += all.p[i] == '\n';
	*line = n;
	return true;
}

/* ---- the run ------------------------------------------------------------------- */

void check_run(struct check *c)
{
	struct check_page p;

	for (size_t i = 0; i < c->files.n; i++) {
		if (!c->files.v[i].text.p)
			continue;
		check_read(c, i, &p);
		check_collect_links(c, &p);
		check_collect_front(c, &p);
		check_collect_said(c, &p);
		arena_reset(&c->scratch);
	}
	for (size_t i = 0; i < c->files.n; i++) {
		if (!c->files.v[i].text.p)
			continue;
		check_read(c, i, &p);
		for (size_t k = 0; k < ROWS; k++) {
			c->code = rows[k].code;
			if (rows[k].check)
				rows[k].check(c, &p);
		}
		arena_reset(&c->scratch);
	}
}
