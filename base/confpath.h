/* confpath.h - paths that dossier.yaml may name: inside the vault, never hidden. */
#ifndef BASE_CONFPATH_H
#define BASE_CONFPATH_H
#include "dossier/conf.h"

/*
 * A folder or file in the vault: relative, no "..", no hidden part.  A slash at
 * the end is dropped from *path.  Returns NULL, or what is wrong with it (static text).
 */
const char *confpath_check(struct str *path);
/*
 * A path template such as "People/{{name}}.md".  words: the variables it may
 * use, separated by spaces; the first one must be there.  Returns as above.
 */
const char *confpath_template(struct str path, const char *words);
/* The folder that a template keeps to: what stands before its variables, with the '/'
 * at its end, or empty. */
struct str confpath_folder(struct str tmpl);
/*
 * Whether a page lies where a template puts pages: the same fixed folders in
 * front, and as many levels.  A template without a fixed folder claims nothing.
 */
bool confpath_claims(struct str tmpl, struct str path);
/*
 * Whether a page is one that others are made from: below the folder that dossier.yaml
 * or Obsidian's settings name, or any called "Templates", whatever mark or number
 * stands before it.
 */
bool confpath_is_template(const struct conf *c, struct str path);
/* What stands for {{name}} in a path that a template made, or none; borrows. */
struct str confpath_name(struct str tmpl, struct str path);

#endif
