/* icsline.c - see icsline.h. */
#include "ingest/formats/icsline.h"

bool icsline_read(struct str line, struct icsline *p)
{
	size_t name = 0, i;
	bool quoted = false;

	while (name < line.len && line.p[name] != ';' && line.p[name] != ':')
		name++;
	for (i = name; i < line.len && (quoted || line.p[i] != ':'); i++)
		quoted ^= line.p[i] == '"';
	if (name == 0 || i >= line.len)
		return false;
	p->name = str_n(line.p, name);
	p->params = str_sub(line, name, i);
	p->value = str_from(line, i + 1);
	return true;
}

struct str icsline_parameter(const struct icsline *p, struct str name)
{
	struct str s = p->params;

	while (str_eat(&s, ';')) {
		size_t n = 0;
		bool quoted = false;
		struct str one;

		for (; n < s.len && (quoted || s.p[n] != ';'); n++)
			quoted ^= s.p[n] == '"';
		one = str_n(s.p, n);
		s = str_from(s, n);
		if (!str_istarts(one, name) || one.len == name.len ||
		    one.p[name.len] != '=')
			continue;
		one = str_trim(str_from(one, name.len + 1));
		if (one.len >= 2 && one.p[0] == '"' && one.p[one.len - 1] == '"')
			one = str_sub(one, 1, one.len - 1);
		return one;
	}
	return (struct str){ 0 };
}

struct str icsline_part(struct str rule, struct str name)
{
	struct str one;

	while (str_split(&rule, ';', &one))
		if (str_istarts(one, name) && one.len > name.len &&
		    one.p[name.len] == '=')
			return str_trim(str_from(one, name.len + 1));
	return (struct str){ 0 };
}
