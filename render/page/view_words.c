/* view_words.c - the text of an entry, and whose it is: an owner, or who says "we". */
#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "render/page/view.h"

static bool says(struct str text, const char *words)
{
	struct str word;

	for (size_t at = 0; word_next(text, &at, &word);)
		if (word_is_in(word, words))
			return true;
	return false;
}

static bool says_i(struct str text)
{
	return says(text, " i i'm i've i'd i'll me my mine myself ");
}

/*
 * "We're tied in until June" stands alone only beside the name of who says it.  What
 * "we" decide is said by all who meet.
 */
static bool says_we(const struct entry *e)
{
	return says_i(e->text) ||
	       (e->kind != ITEM_DECISION &&
		says(e->text, " we we're we've we'd we'll us our ours ourselves "));
}

static bool is_word_byte(struct str s, size_t at)
{
	char c = at < s.len ? s.p[at] : ' ';

	return ascii_is_alnum(c) || c == '-' || (unsigned char)c >= 0x80;
}

/* Where the text has the whole name, or STR_NPOS. */
static size_t name_at(struct str text, struct str name)
{
	size_t at = name.len ? str_find(text, name, 0) : STR_NPOS;

	while (at != STR_NPOS && ((at > 0 && is_word_byte(text, at - 1)) ||
				  is_word_byte(text, at + name.len)))
		at = str_find(text, name, at + 1);
	return at;
}

/* "Maya L" is half a name. */
static bool is_whole(struct str name)
{
	size_t at = str_last_word(name);

	return at > 0 && name.len - at > 2;
}

/* The name by which the text tells its owner: an older whole one of a person who has
 * another now, else the name. */
static struct str name_told(struct str text, struct str name,
			    const struct person_of *person)
{
	const struct strs none = { 0 }, *other = person ? &person->e.aliases : &none;

	if (name_at(text, name) != STR_NPOS)
		return name;
	for (size_t i = 0; i < other->n; i++)
		if (is_whole(other->v[i]) && name_at(text, other->v[i]) != STR_NPOS)
			return other->v[i];
	return name;
}

/* Text beside a link: a value alone loses the blanks at its ends. */
static void add_beside(struct view *v, struct value *out, struct str text)
{
	struct str inner = str_trim(text);

	if (text.len && text.p[0] == ' ')
		value_add(v->a, out, value_markup(STRL(" ")));
	if (inner.len == 0)
		return;
	value_add(v->a, out, value_text(inner));
	if (text.p[text.len - 1] == ' ')
		value_add(v->a, out, value_markup(STRL(" ")));
}

/* A line begins with a capital, but for names and code: "eth_x", "iPhone", "2nd". */
static struct str lined(struct view *v, struct str s)
{
	size_t i = 0;

	while (i < s.len && ascii_is_lower(s.p[i]))
		i++;
	return i == s.len || s.p[i] == ' ' || s.p[i] == ',' || s.p[i] == '-'
		   ? view_capital(v, s)
		   : s;
}

/* "Maya: book the hall" of whom a person told which Maya it is: what is behind it; of
 * "Maya books it" the bytes of the name, which the whole one stands for. */
static size_t half_name(struct str text, struct str name, bool *colon)
{
	struct str first = name_first(name), rest;

	*colon = false;
	if (!first.len || first.len == name.len || name_at(text, first) != 0)
		return 0;
	rest = str_from(text, first.len);
	*colon = rest.len > 2 && str_starts(rest, STRL(": "));
	return *colon || (rest.len > 1 && rest.p[0] == ' ' && ascii_is_lower(rest.p[1]))
		   ? first.len
		   : 0;
}

/* "Maya Lindgren: text", or the name linked where it stands in the text. */
static struct value said(struct view *v, struct str text, struct str name,
			 const struct person_of *person)
{
	struct value who = person ? view_entity(v, &person->e) : value_text(name);
	struct value out = value_rich();
	size_t at, half;
	bool colon;

	name = name_told(text, name, person);
	at = name_at(text, name);
	half = at == STR_NPOS ? half_name(text, name, &colon) : 0;
	if (half && colon)
		text = str_from(text, half + 2);
	else if (half) {
		at = 0;
		name = str_head(name, half);
	}
	/* "Maya Lindgren," alone would be no text. */
	if (at == 0 && str_trim(str_from(text, name.len)).len < 2)
		at = STR_NPOS;
	if (at != STR_NPOS) {
		add_beside(v, &out, str_sub(text, 0, at));
		value_add(v->a, &out, who);
		add_beside(v, &out, str_from(text, at + name.len));
		return out;
	}
	value_add(v->a, &out, who);
	value_add(v->a, &out, value_markup(STRL(": ")));
	value_add(v->a, &out, value_text(lined(v, text)));
	return out;
}

/* "Kev Hall (said by Nora Pell): can I get the list?": the "I" is not the owner's. */
static struct value said_for(struct view *v, const struct entry *e, struct str owner)
{
	struct value out = value_rich();

	value_add(v->a, &out,
		  e->owner ? view_entity(v, &e->owner->e) : value_text(owner));
	value_add(v->a, &out, value_markup(STRL(" (said by ")));
	value_add(v->a, &out, view_entity(v, &e->said_by->e));
	value_add(v->a, &out, value_markup(STRL("): ")));
	value_add(v->a, &out, value_text(lined(v, e->text)));
	return out;
}

/* "Speaker 2", who alone says it, until somebody tells who that is; "Them" is everybody
 * else. */
static struct str label_of(const struct entry *e)
{
	const struct item *it = e->supports.n ? e->supports.v[0].item : NULL;
	struct str label = str_none();

	for (size_t i = 0; it && i < it->evidence.n; i++) {
		struct str s = it->evidence.v[i].speaker;

		if (i > 0 && !str_eq(s, label))
			return str_none();
		label = s;
	}
	return str_ieq(label, STRL("them")) || str_ieq(label, STRL("others"))
		   ? str_none()
		   : label;
}

struct value view_words(struct view *v, const struct entry *e,
			const struct meeting *here)
{
	struct str owner = e->owner ? e->owner->e.name : e->owner_name;
	struct value out = value_rich();

	if (e->kind == ITEM_ACTION && owner.len && e->said_by &&
	    e->said_by != e->owner && says_i(e->text) &&
	    name_at(e->text, name_told(e->text, owner, e->owner)) == STR_NPOS)
		return said_for(v, e, owner);
	if (e->kind == ITEM_ACTION && owner.len)
		return said(v, e->text, owner, e->owner);
	/* A meeting's note has the quote and its speaker below. */
	if (!here && e->said_by && says_we(e))
		return said(v, e->text, e->said_by->e.name, e->said_by);
	if (!here && !e->said_by && says_we(e) && label_of(e).len)
		return said(v, e->text, label_of(e), NULL);
	value_add(v->a, &out, value_text(lined(v, e->text)));
	return out;
}
