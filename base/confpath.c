/*
 * confpath.c - paths and path templates of dossier.yaml.
 * The values of variables are made safe when a page is named (render/page);
 * here the part is checked that the user wrote.
 */
#include "base/confpath.h"

#include "base/ascii.h"

/* Not in file names on some system, or breaking a link to the page. */
static bool is_refused(char c)
{
	return (unsigned char)c < ' ' || (c && strchr("\\:*?\"<>|#^[]", c));
}

const char *confpath_check(struct str *path)
{
	struct str rest, part;

	if (path->len > 1 && str_ends(*path, STRL("/")))
		path->len--;
	if (str_starts(*path, STRL("/")))
		return "the path must be relative to the vault";
	rest = *path;
	while (str_split(&rest, '/', &part)) {
		if (part.len == 0)
			return "the path has an empty part";
		if (str_eq(part, STRL("..")))
			return "the path must not contain \"..\"";
		if (part.p[0] == '.')
			return "no part of the path may begin with a dot";
		if (part.p[part.len - 1] == '.' || part.p[part.len - 1] == ' ' ||
		    part.p[0] == ' ')
			return "a part of the path ends with a dot or a space, or "
			       "begins with one";
		for (size_t i = 0; i < part.len; i++)
			if (is_refused(part.p[i]))
				return "the path has a character that no page name "
				       "may have: one of \\ : * ? \" < > | # ^ [ ]";
	}
	return NULL;
}

const char confpath_unknown[] = "the path has a variable that is not known";
const char confpath_lacking[] = "the path lacks the variable that tells pages apart";

const char *confpath_template(struct str path, const char *words)
{
	struct str check = path, first = str_z(words);
	const char *why = confpath_check(&check);
	bool found = false;
	size_t at = 0, open;

	if (why)
		return why;
	if (!str_ends(path, STRL(".md")))
		return "the path must end in .md";
	first.len = strcspn(words, " ");
	while ((open = str_find(path, STRL("{{"), at)) != STR_NPOS) {
		size_t close = str_find(path, STRL("}}"), open);
		struct str word;

		if (close == STR_NPOS)
			return "a {{ is not closed by }}";
		word = str_sub(path, open + 2, close);
		if (!str_in_words(word, words))
			return confpath_unknown;
		found = found || str_eq(word, first);
		at = close + 2;
	}
	return found ? NULL : confpath_lacking;
}

struct str confpath_folder(struct str tmpl)
{
	size_t open = str_find(tmpl, STRL("{{"), 0);

	return str_folder(str_head(tmpl, open));
}

bool confpath_claims(struct str tmpl, struct str path)
{
	struct str fixed = confpath_folder(tmpl);

	return fixed.len > 0 && str_starts(path, fixed) &&
	       str_count(path, '/') == str_count(tmpl, '/');
}

static bool is_below(struct str path, struct str folder)
{
	return folder.len && str_starts(path, folder) && path.len > folder.len &&
	       path.p[folder.len] == '/';
}

bool confpath_is_template(const struct conf *c, struct str path)
{
	struct str folders = str_folder(path), part;

	if (is_below(path, c->templates))
		return true;
	for (size_t i = 0; i < c->template_folders.n; i++)
		if (is_below(path, c->template_folders.v[i]))
			return true;
	while (str_split(&folders, '/', &part)) {
		while (part.len && !ascii_is_letter(part.p[0]))
			part = str_from(part, 1);
		if (str_iin_words(part, "templates template"))
			return true;
	}
	return false;
}

struct str confpath_name(struct str tmpl, struct str path)
{
	static const struct str word = STR("{{name}}");
	struct str name = { 0 }, is, made;

	if (str_count(path, '/') != str_count(tmpl, '/'))
		return name;
	while (str_split(&tmpl, '/', &is) && str_split(&path, '/', &made)) {
		size_t at = str_find(is, word, 0);
		struct str head, tail;

		if (str_chr(is, '{') == STR_NPOS && !str_eq(is, made))
			return (struct str){ 0 };
		if (at == STR_NPOS)
			continue;
		head = str_sub(is, 0, at);
		tail = str_from(is, at + word.len);
		if (str_chr(head, '{') != STR_NPOS || str_chr(tail, '{') != STR_NPOS ||
		    made.len <= head.len + tail.len || !str_starts(made, head) ||
		    !str_ends(made, tail))
			return (struct str){ 0 };
		name = str_sub(made, head.len, made.len - tail.len);
	}
	return name;
}
