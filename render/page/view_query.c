/* view_query.c - the Dataview queries of a page, about itself and nothing else. */
#include "base/confpath.h"
#include "render/page/escape.h"
#include "render/page/view.h"

static void put_folder(struct view *v, struct buf *b, struct str folder, size_t *n)
{
	struct buf quoted = { 0 };

	folder = escape_plain(v->a, folder);
	if (str_ends(folder, STRL("/")))
		folder.len--;
	if (folder.len == 0 || str_chr(folder, '`') != STR_NPOS)
		return;
	buf_c(&quoted, '"');
	for (size_t i = 0; i < folder.len; i++) {
		if (folder.p[i] == '"' || folder.p[i] == '\\')
			buf_c(&quoted, '\\');
		buf_c(&quoted, folder.p[i]);
	}
	buf_c(&quoted, '"');
	if (b->len == 0 || !str_has(buf_view(b), buf_view(&quoted))) {
		if ((*n)++ > 0)
			buf_z(b, " OR ");
		buf_str(b, buf_view(&quoted));
	}
	buf_fini(&quoted);
}

struct value view_open_tasks(struct view *v)
{
	const struct conf *c = v->w->conf;
	struct buf b = { 0 }, from = { 0 };
	size_t n = 0;

	put_folder(v, &from, confpath_folder(c->accounts_path), &n);
	put_folder(v, &from, confpath_folder(c->people_path), &n);
	put_folder(v, &from, confpath_folder(c->meetings_path), &n);
	for (size_t i = 0; i < c->project_folders.n; i++)
		put_folder(v, &from, c->project_folders.v[i], &n);
	buf_z(&b, "```dataview\nTASK\n");
	if (n > 0)
		buf_fmt(&b, "FROM %.*s\n", STR_ARG(from));
	buf_z(&b, "WHERE !checked AND file.path != this.file.path AND "
		  "contains(map(outlinks, (l) => link(meta(l).path)), this.file.link)\n"
		  "SORT due ASC\nLIMIT 50\n```");
	buf_fini(&from);
	return value_markup(arena_take(v->a, &b));
}

struct value view_projects(struct view *v)
{
	const struct strs *folders = &v->w->conf->project_folders;
	struct buf b = { 0 }, from = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < folders->n; i++)
		put_folder(v, &from, folders->v[i], &n);
	if (n == 0)
		return (struct value){ 0 };
	buf_fmt(&b, "```dataview\nLIST\nFROM [[]] AND (%.*s)\n```", STR_ARG(from));
	buf_fini(&from);
	return value_markup(arena_take(v->a, &b));
}
