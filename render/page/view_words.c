/* view_words.c - the text of an entry, and whose it is: an owner, or who says "we". */
#include "base/lang/words.h"
#include "render/page/view.h"

/*
 * "We're tied in until June" stands alone only beside the name of who says it.  What
 * "we" decide is said by all who meet.
 */
static bool says_we(const struct entry *e)
{
	static const char one[] = " i i'm i've i'd i'll me my mine myself ";
	static const char all[] = " we we're we've we'd we'll us our ours ourselves ";
	struct str word;
	char low[12];

	for (size_t at = 0; word_next(e->text, &at, &word);)
		if (word_fold(word, low, sizeof low, &word) &&
		    (str_in_words(word, one) ||
		     (e->kind != ITEM_DECISION && str_in_words(word, all))))
			return true;
	return false;
}

/* "Maya Lindgren: text", or the name linked where the text starts with it. */
static struct value said(struct view *v, struct str text, struct str name,
			 const struct person_of *person)
{
	struct str rest = str_from(text, name.len);
	struct value out = value_rich();

	value_add(v->a, &out, person ? view_entity(v, &person->e) : value_text(name));
	if (str_starts(text, name) && rest.len &&
	    (rest.p[0] == ' ' || (rest.p[0] == ',' && rest.len > 1))) {
		if (rest.p[0] == ' ')
			value_add(v->a, &out, value_markup(STRL(" ")));
		value_add(v->a, &out, value_text(rest));
		return out;
	}
	value_add(v->a, &out, value_markup(STRL(": ")));
	value_add(v->a, &out, value_text(text));
	return out;
}

struct value view_words(struct view *v, const struct entry *e,
			const struct meeting *here)
{
	struct str owner = e->owner ? e->owner->e.name : e->owner_name;
	struct value out = value_rich();

	if (e->kind == ITEM_ACTION && owner.len)
		return said(v, e->text, owner, e->owner);
	/* A meeting's note has the quote and its speaker below. */
	if (!here && e->said_by && says_we(e))
		return said(v, e->text, e->said_by->e.name, e->said_by);
	value_add(v->a, &out, value_text(e->text));
	return out;
}
