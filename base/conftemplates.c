/*
 * conftemplates.c - the folders of templates that Obsidian's own settings name, in any
 * language: of its core plugin, and of Templater.
 */
#include "base/confpath.h"
#include "base/fsroot.h"
#include "base/json.h"
#include "dossier/conf.h"

enum { SETTINGS_MAX = 1 << 20 };

/* A text of an object at the top, or none; settings that do not parse name nothing. */
static struct str text_of(struct arena *a, struct str text, const char *wanted)
{
	struct str found = { 0 }, key;
	struct json j;

	json_init(&j, text, a, NULL);
	if (!json_enter(&j, JSON_OBJECT))
		return found;
	while (json_key(&j, &key)) {
		if (str_eq(key, str_z(wanted)) && json_peek(&j) == JSON_STRING)
			found = json_string(&j);
		else
			json_raw(&j);
	}
	return j.failed ? str_none() : found;
}

void conf_read_templates(struct conf *c, const char *vault)
{
	static const struct {
		struct str path;
		const char *key;
	} settings[] = {
		{ STR(".obsidian/templates.json"), "folder" },
		{ STR(".obsidian/plugins/templater-obsidian/data.json"),
		  "templates_folder" },
	};
	struct fs_root root;
	struct err ignored = { 0 };

	if (fs_root_open(&root, vault, &ignored) < 0)
		return;
	for (size_t i = 0; i < COUNT(settings); i++) {
		struct buf b = { 0 };
		struct str folder = { 0 };

		if (fs_root_read(&root, settings[i].path, SETTINGS_MAX, &b, &ignored) ==
		    0)
			folder = text_of(&c->arena, arena_str(&c->arena, buf_view(&b)),
					 settings[i].key);
		buf_fini(&b);
		if (folder.len && !confpath_check(&folder))
			*VEC_ADD(&c->arena, &c->template_folders) = folder;
	}
	fs_root_close(&root);
}
