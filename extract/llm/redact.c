/*
 * redact.c - one pass over a text: names longest first, then shapes.
 * Placeholders are bracketed by U+27E6 and U+27E7; the opening bracket in a text
 * gets a placeholder itself, so that nothing said can pass for one.
 */
#include "extract/llm/redact.h"

#include "base/ascii.h"
#include "base/lang/nickname.h"
#include "base/lang/words.h"
#include "extract/llm/contact.h"

static const struct str opening = STR("\u27E6"), closing = STR("\u27E7");
static const char *const sort_name[REDACT_SORTS] = { "PERSON", "ACCOUNT", "URL",
						     "EMAIL",  "KEY",     "IBAN",
						     "CARD",   "IP",      "PHONE",
						     "MARK" };

enum redact_level redact_level_of(struct str word)
{
	return str_eq(word, STRL("none"))       ? REDACT_NONE
	       : str_eq(word, STRL("contacts")) ? REDACT_CONTACTS
						: REDACT_NAMES;
}

void redact_init(struct redact *r, struct arena *a, enum redact_level level)
{
	*r = (struct redact){ .arena = a, .level = level };
}

static size_t new_entity(struct redact *r, enum redact_sort sort)
{
	VEC_ADD(r->arena, &r->entities)->sort = sort;
	return r->entities.n - 1;
}

/* A word that people also say for something else counts only as it is written. */
static bool in_any_case(struct str text)
{
	char room[32];
	struct str low;

	if (str_chr(text, ' ') != STR_NPOS ||
	    !word_fold(text, room, sizeof(room), &low))
		return true;
	return text.len > 2 && !nickname_is_word(low);
}

/* One spelling of two people stands for neither: it gets an entity of its own. */
static void add_spelling(struct redact *r, size_t entity, struct str text)
{
	text = str_trim(text);
	if (text.len < 2)
		return;
	for (size_t i = 0; i < r->names.n; i++) {
		struct redact_name *n = &r->names.v[i];

		if (!str_eq(n->text, text))
			continue;
		if (n->entity != entity)
			n->entity = new_entity(r, r->entities.v[entity].sort);
		return;
	}
	*VEC_ADD(r->arena, &r->names) =
	    (struct redact_name){ text, entity, in_any_case(text) };
	r->sorted = false;
}

static size_t add_all(struct redact *r, enum redact_sort sort, struct str name,
		      const struct strs *aliases)
{
	size_t entity = new_entity(r, sort);

	add_spelling(r, entity, name);
	for (size_t i = 0; aliases && i < aliases->n; i++)
		add_spelling(r, entity, aliases->v[i]);
	return entity;
}

void redact_person(struct redact *r, struct str name, const struct strs *aliases)
{
	size_t entity = add_all(r, REDACT_PERSON, name, aliases);
	struct str rest = str_trim(name), part;

	/* Initials and particles ("van", "de") name nobody. */
	while (str_split(&rest, ' ', &part))
		if (part.len > 2 && !ascii_is_lower(part.p[0]) &&
		    part.p[part.len - 1] != '.')
			add_spelling(r, entity, part);
}

void redact_account(struct redact *r, struct str name, const struct strs *aliases)
{
	add_all(r, REDACT_ACCOUNT, name, aliases);
}

static int longer_first(const void *a, const void *b)
{
	const struct redact_name *x = a, *y = b;

	if (x->text.len != y->text.len)
		return x->text.len > y->text.len ? -1 : 1;
	return str_cmp(x->text, y->text);
}

static bool stands_at(struct str text, size_t at, struct str name, bool any_case)
{
	struct str rest = str_from(text, at);

	return (any_case ? str_istarts(rest, name) : str_starts(rest, name)) &&
	       contact_edge(text, at + name.len);
}

static const struct redact_name *name_at(const struct redact *r, struct str text,
					 size_t at)
{
	for (size_t i = 0; r->level == REDACT_NAMES && i < r->names.n; i++)
		if (stands_at(text, at, r->names.v[i].text, r->names.v[i].any_case))
			return &r->names.v[i];
	return NULL;
}

/* "PERSON_2" in brackets; another spelling of the same: "PERSON_2.2". */
static struct str new_placeholder(struct redact *r, struct redact_entity *n)
{
	const char *sort = sort_name[n->sort];

	if (n->number == 0)
		n->number = ++r->counts[n->sort];
	if (++n->variants == 1)
		return arena_fmt(r->arena, "%s%s_%zu%s", opening.p, sort, n->number,
				 closing.p);
	return arena_fmt(r->arena, "%s%s_%zu.%zu%s", opening.p, sort, n->number,
			 n->variants, closing.p);
}

/* The placeholder of that spelling, made when it is new. */
static struct str placeholder(struct redact *r, struct str original, size_t entity,
			      enum redact_sort sort)
{
	size_t i = map_get(&r->by_original, original);
	struct str p;

	if (i != STR_NPOS)
		return r->placeholders.v[i];
	if (entity == STR_NPOS)
		entity = new_entity(r, sort);
	original = arena_str(r->arena, original);
	p = new_placeholder(r, &r->entities.v[entity]);
	i = r->placeholders.n;
	*VEC_ADD(r->arena, &r->placeholders) = p;
	*VEC_ADD(r->arena, &r->originals) = original;
	map_set(r->arena, &r->by_original, original, i);
	map_set(r->arena, &r->by_placeholder, p, i);
	return p;
}

/* What must not be sent at byte `at`: its end, and what stands for it; or 0. */
static size_t hidden_at(struct redact *r, struct str text, size_t at, struct str *with)
{
	const struct redact_name *name;
	enum redact_sort sort;
	size_t end = at + opening.len, entity = STR_NPOS;

	if (str_starts(str_from(text, at), opening)) {
		sort = REDACT_MARK;
	} else {
		if (!contact_edge(text, at))
			return 0;
		sort = contact_at(text, at, &end);
		if (sort == REDACT_SORTS) {
			name = name_at(r, text, at);
			if (!name)
				return 0;
			end = at + name->text.len;
			entity = name->entity;
			sort = r->entities.v[entity].sort;
		}
	}
	*with = placeholder(r, str_sub(text, at, end), entity, sort);
	return end;
}

struct str redact_text(struct redact *r, struct str text)
{
	struct buf b = { 0 };
	size_t done = 0;

	if (r->level == REDACT_NONE)
		return text;
	if (!r->sorted)
		VEC_SORT(&r->names, longer_first);
	r->sorted = true;
	for (size_t at = 0; at < text.len;) {
		struct str with;
		size_t end = hidden_at(r, text, at, &with);

		if (end == 0) {
			at++;
			continue;
		}
		buf_str(&b, str_sub(text, done, at));
		buf_str(&b, with);
		at = done = end;
	}
	if (done > 0) {
		buf_str(&b, str_from(text, done));
		text = arena_str(r->arena, buf_view(&b));
	}
	buf_fini(&b);
	return text;
}

struct str redact_restore(const struct redact *r, struct str text, bool *unknown)
{
	struct buf b = { 0 };
	size_t done = 0, at;

	if (r->level == REDACT_NONE)
		return text;
	while ((at = str_find(text, opening, done)) != STR_NPOS) {
		size_t end = str_find(text, closing, at), i = STR_NPOS;

		if (end != STR_NPOS) {
			end += closing.len;
			i = map_get(&r->by_placeholder, str_sub(text, at, end));
		}
		if (i == STR_NPOS) {
			if (unknown)
				*unknown = true;
			end = at + opening.len;
		}
		buf_str(&b, str_sub(text, done, at));
		buf_str(&b, i == STR_NPOS ? opening : r->originals.v[i]);
		done = end;
	}
	buf_str(&b, str_from(text, done));
	return arena_take(r->arena, &b);
}

bool redact_names_any(struct str text, const struct strs *names)
{
	for (size_t at = 0; at < text.len; at++)
		for (size_t i = 0; contact_edge(text, at) && i < names->n; i++)
			if (stands_at(text, at, names->v[i], true))
				return true;
	return false;
}
