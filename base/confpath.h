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
 * A path template such as "People/{{name}}.md".  words: the variables that it may
 * contain, separated by spaces; it must contain the first one.  Returns as above;
 * confpath_unknown for another variable, confpath_lacking without the first one.
 */
extern const char confpath_unknown[], confpath_lacking[];
const char *confpath_template(struct str path, const char *words);
/* The fixed folder at the start of a template, with its final '/'; may be empty. */
struct str confpath_folder(struct str tmpl);
/*
 * Whether a page lies where the template puts pages: below the same fixed folder and as
 * many levels deep.  Never for a template without a fixed folder.
 */
bool confpath_claims(struct str tmpl, struct str path);
/*
 * Whether a page is a template for other pages: it lies below a folder that
 * dossier.yaml or Obsidian's settings name, or below one called "Templates", perhaps
 * with a mark or a number before that.
 */
bool confpath_is_template(const struct conf *c, struct str path);
/* The value of {{name}} in a path that the template made, or none; borrowed. */
struct str confpath_name(struct str tmpl, struct str path);

#endif
