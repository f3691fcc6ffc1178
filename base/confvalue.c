/* confvalue.c - what could never work is refused where it is written. */
#include "base/confvalue.h"

#include <string.h>

#include "base/ascii.h"

/* Letters beyond ASCII may stand in both halves of an address. */
static bool has_any(struct str s, const char *refused)
{
	for (size_t i = 0; i < s.len; i++)
		if (!s.p[i] || strchr(refused, s.p[i]))
			return true;
	return false;
}

static bool is_domain(struct str s)
{
	return s.len > 0 && !has_any(s, " \t@/\\:,;<>()\"");
}

const char *confvalue_domain(struct str s)
{
	return is_domain(s) ? NULL : "a domain is wanted here, as larkmoor.example";
}

const char *confvalue_email(struct str s)
{
	size_t at = str_chr(s, '@');

	if (at != STR_NPOS && at > 0 && is_domain(str_from(s, at + 1)) &&
	    !has_any(str_head(s, at), " \t,;<>()"))
		return NULL;
	return "an e-mail address is wanted here, as toby@larkmoor.example";
}

const char *confvalue_language(struct str s)
{
	size_t n = 0;

	while (n < s.len && (ascii_is_lower(s.p[n]) || ascii_is_upper(s.p[n])))
		n++;
	if ((n == 2 || n == 3) && (n == s.len || s.p[n] == '-' || s.p[n] == '_'))
		return NULL;
	return "the code of a language is wanted here, as en or pt-BR";
}

const char *confvalue_header(struct str s)
{
	static const struct str of_keys[] = { STR("authorization"), STR("x-api-key"),
					      STR("api-key") };
	size_t n = str_chr(s, ':');
	struct str name = str_head(s, n);

	if (n == STR_NPOS || n == 0 || has_any(name, " \t") ||
	    str_trim(str_from(s, n + 1)).len == 0)
		return "\"Name: value\" is wanted here";
	if (STR_ANY(str_ieq, name, of_keys))
		return "the key does not stand here: name it with key_file or key_env";
	return NULL;
}

const char *confvalue_key_file(struct str path)
{
	bool absolute = str_starts(path, STRL("/"));
	struct str part;

	while (!absolute && str_split(&path, '/', &part))
		if (str_eq(part, STRL("..")))
			return "must be absolute, below ~/, or in the vault";
	return NULL;
}
