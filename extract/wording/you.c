/* you.c - see you.h. */
#include "extract/wording/you.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "extract/commit.h"
#include "extract/who/who.h"
#include "extract/wording/clean.h"

enum { THANKS_WORDS = 4 };

/* The only other house whose people are here than the speaker's; none: several. */
static struct str other_house(const struct talk *t, const struct person *who)
{
	struct str other = str_none();

	for (size_t i = 0; i < t->r->people.n; i++) {
		const struct person *p = &t->r->people.v[i];

		if (!p->present || str_ieq(p->org, who->org))
			continue;
		if (!p->org.len || (other.len && !str_ieq(p->org, other)))
			return str_none();
		other = p->org;
	}
	return other;
}

/* "Good.", "Thank you.": a turn of nothing else. */
static bool only_thanks(const struct talk *t, const struct turn *u)
{
	static const char *const thanks[] = { " thank you ", " thanks ", NULL };
	const struct sentence *x = &t->sentences.v[u->first];

	return u->first == u->last &&
	       (clean_is_assent(t, x) ||
		(x->n_words <= THANKS_WORDS &&
		 commit_has(commit_flat_at(t, u->first), thanks)));
}

struct str you_are(const struct talk *t, const struct speaker *who, size_t i)
{
	const struct speakers *v = &t->speakers;
	size_t turn = t->sentences.v[i].turn;
	const struct person *other;
	struct str house;

	if (!who || !who->person)
		return str_none();
	other = v->n == 2 ? v->v[who == &v->v[0] ? 1 : 0].person : NULL;
	if (other || v->n == 2 || !who->person->org.len)
		return other ? other->name : str_none();
	house = other_house(t, who->person);
	for (size_t back = 0; turn > 0 && back < 2; back++) {
		const struct turn *u = &t->turns.v[--turn];

		other = talk_speaker(t, u->first);
		/* "Thank you." of a colleague may stand between. */
		if (!other || str_ieq(other->org, house) || !only_thanks(t, u))
			break;
	}
	return other && str_ieq(other->org, house) ? house : str_none();
}

/* Who is called by name right behind "you": ", Imran, and", " Imran and" behind "to
 * you"; *behind: what follows. */
static const struct person *called_behind(const struct talk *t, bool brought,
					  struct str *behind)
{
	const struct person *p;
	struct str word, rest;
	size_t at = 0;

	if (!str_starts(*behind, brought ? STRL(" ") : STRL(", ")) &&
	    !str_starts(*behind, STRL(", ")))
		return NULL;
	if (!word_next(*behind, &at, &word) || !ascii_is_upper(word.p[0]))
		return NULL;
	p = people_named(t, word);
	rest = str_from(*behind, at);
	/* Captions have no commas; "you Nora Pell's map" is no call. */
	if (!p || (rest.len > 1 && !strchr(",.!?", rest.p[0]) &&
		   (behind->p[0] == ',' || ascii_is_upper(rest.p[1]))))
		return NULL;
	*behind = str_starts(rest, STRL(",")) ? str_from(rest, 1) : rest;
	return p;
}

struct str you_named(const struct talk *t, struct str other, struct str text)
{
	static const char gives[] =
	    " send give get show tell bring ask call e-mail email mail forward text "
	    "ping meet help update owe let ";
	/* "send it to you", "come back to you" */
	static const char brings[] = " send give bring come get have hand pass back "
				     "forward reply report ";
	struct str word, before = str_none(), you = str_none(), behind,
			 last = str_none();
	const struct person *called;
	bool brought = false;
	size_t left = 0;

	for (size_t at = 0; word_next(text, &at, &word); before = word) {
		if (str_ieq(word, STRL("you")) && !you.len &&
		    (word_is_in(before, gives) ||
		     (brought && str_ieq(before, STRL("to")))))
			you = word, last = before;
		else
			left += str_istarts(word, STRL("you"));
		brought = brought || word_is_in(word, brings);
	}
	if (!you.len || left)
		return text;
	behind = str_from(text, (size_t)(you.p - text.p) + you.len);
	called = called_behind(t, str_eq(last, STRL("to")), &behind);
	if (called)
		other = called->name;
	return other.len ? arena_fmt(t->arena, "%.*s%.*s%.*s", (int)(you.p - text.p),
				     text.p, STR_ARG(other), STR_ARG(behind))
			 : text;
}
