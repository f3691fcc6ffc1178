/*
 * doer.c - who does an action: who promises it, else who is named or spoken to, else
 * who answers what was asked.  "We" and "somebody" do nothing.
 */
#include "extract/owner/doer.h"

#include "base/date.h"
#include "base/lang/name.h"
#include "extract/commit.h"
#include "extract/due/due.h"
#include "extract/owner/named.h"
#include "extract/who/index.h"

enum {
	THANKS = 2, /* first sentences of a turn that thank who spoke before */
	NEAR = 4    /* sentences of a promise to the turn beside; a label may hold more
		       voices than one */
};

/* "I need your offer by Friday", "I'll need a list": who speaks does not do it. */
static bool needs(struct str flat)
{
	static const char *const words[] = { " i need ",
					     " i'll need ",
					     " i will need ",
					     " i'd need ",
					     " i'd want ",
					     " i still need ",
					     " i want it ",
					     " i'd like it ",
					     " i want that ",
					     " to hear from me ",
					     NULL };
	/* What somebody else has to tell. */
	static const char *const told[] = { " need to know ", " need to hear ", NULL };
	static const char *const doing[] = { " need to ", " need you to ", NULL };
	/* "I'll put it up, I need only the key", "I'll need two days, so I'll tell you"
	 */
	bool promises = (str_starts(flat, STRL(" i'll ")) &&
			 !str_starts(flat, STRL(" i'll need "))) ||
			str_has(flat, STRL(" so i'll "));

	return commit_has(flat, words) &&
	       (!commit_has(flat, doing) || commit_has(flat, told)) && !promises;
}

/* "She's told me I'll have them on Monday." */
static bool is_reported(struct str flat)
{
	static const char *const words[] = { " told me i'll ", " says i'll ",
					     " said i'll ", NULL };

	return commit_has(flat, words);
}

/* "Give me a rate by Friday, and I'll send it": the day is that of what is asked. */
static bool asks_by_day(struct talk *t, size_t s)
{
	static const char *const you[] = { " if you ", NULL };
	static const char *const time[] = {
		" give me a fortnight ", " give me a week ",
		" give me a month ",     " give me a couple ",
		" give me a few ",       " give me two ",
		" give me three ",       " give me till ",
		" give me until ",       NULL
	};
	struct str text = t->sentences.v[s].text;
	size_t own = named_promise(text);
	struct str before = str_sub(text, 0, own), flat = commit_flat(t->arena, before);
	int64_t meeting, day;
	bool found;

	return own > 0 && own < text.len && !commit_has(flat, time) &&
	       date_parse(t->r->date, &meeting) &&
	       (commit_orders(before) || commit_asks(flat) || commit_has(flat, you)) &&
	       due_find(before, meeting, &day, &found) &&
	       !due_find(str_from(text, own), meeting, &day, &found);
}

/* "You'll have the form tomorrow, Fiona.": who is called gets it; not "could you get
 * the form?" */
static bool is_gift(struct str flat)
{
	static const char *const asked[] = { " you'll have to ", " can you get ",
					     " could you get ",  " would you get ",
					     " will you get ",   NULL };
	static const char *const words[] = {
		" you'll have ", " you'll get ",  " you can have ",
		" you'll see ",  " you'll hear ", " you get ",
		" you have it ", " with you ",    NULL
	};

	return commit_has(flat, words) && !commit_has(flat, asked);
}

/* "You'll wipe it today?": an order, asked. */
static bool is_put(const struct talk *t, size_t s, struct str flat)
{
	return str_ends(t->sentences.v[s].text, STRL("?")) && !is_gift(flat) &&
	       (str_starts(flat, STRL(" you'll ")) ||
		str_starts(flat, STRL(" so you'll ")) ||
		str_starts(flat, STRL(" and you'll ")));
}

/* "There'll be a page from me by Friday", "Maya will get it off me": who speaks. */
static bool gives_own(struct str flat)
{
	static const char *const words[] = { " from me ", " off me ", NULL };
	static const char *const gives[] = {
		" have ",        " has ",           " get ",
		" gets ",        " there's ",       " you'll have ",
		" there'll be ", " there will be ", NULL
	};

	return commit_has(flat, words) && commit_has(flat, gives);
}

/*
 * Who answers the asking turn with a yes or a promise, in the next two turns; else, not
 * sure, who answers at all and does not refuse.
 */
static const struct person *answerer(struct talk *t, size_t s, bool *sure)
{
	size_t turn = t->sentences.v[s].turn;
	const struct person *next = NULL;

	for (size_t k = turn + 1; k < t->turns.n && k <= turn + 2; k++) {
		size_t first = t->turns.v[k].first;
		struct str f = commit_flat_at(t, first);
		enum commit c = commit_of(f);
		const struct person *p = talk_speaker(t, first);

		*sure = commit_accepts(f) || c == COMMIT_FIRST || c == COMMIT_CAN ||
			(c == COMMIT_WEAK && is_gift(f));
		if (*sure)
			return p;
		if (k == turn + 1 && c != COMMIT_GROUP && !commit_refuses(f) &&
		    !str_ends(t->sentences.v[first].text, STRL("?")))
			next = p;
	}
	return next;
}

/* "Jo, could you order it?" "No, I can't, I'm away.": who is named will not. */
static bool is_declined(struct talk *t, size_t s, const struct person *doer)
{
	const struct turn *u = &t->turns.v[t->sentences.v[s].turn] + 1;
	bool declined = false;

	if (u == t->turns.v + t->turns.n || talk_speaker(t, u->first) != doer)
		return false;
	for (size_t i = u->first; i <= u->last; i++) {
		struct str f = commit_flat_at(t, i);

		if (commit_accepts(f) || commit_of(f) >= COMMIT_CAN)
			return false;
		declined = declined || commit_declines(f);
	}
	return declined;
}

/* "So I can count them", "if it's here on Tuesday I can start": why, or when, and no
 * offer. */
static bool is_purpose(struct str flat)
{
	static const char *const words[] = { " so i can ",
					     " so that i can ",
					     " so i could ",
					     " so that i have ",
					     " so i have ",
					     " then i can ",
					     NULL };
	static const char *const condition[] = { " if it's ", " if i have ",
						 " if they ", NULL };

	return commit_has(flat, words) || commit_has(flat, condition);
}

/* "By the end of next week would be ideal.": until when, and nothing of what. */
static bool is_deadline(struct str flat)
{
	static const char *const words[] = { " by ",     " before ",      " until ",
					     " within ", " in the next ", NULL };

	return commit_begins(flat, words);
}

/* "The lads'll wash it", "my team will": who speaks sees to it. */
static bool is_of_crew(struct str flat)
{
	static const char *const words[] = { " the boys'll ",
					     " the boys will ",
					     " my boys'll ",
					     " my boys will ",
					     " the lads'll ",
					     " the lads will ",
					     " my lads'll ",
					     " my lads will ",
					     " my team'll ",
					     " my team will ",
					     " my crew'll ",
					     " my crew will ",
					     " my people'll ",
					     " my people will ",
					     " my guys'll ",
					     " my guys will ",
					     NULL };

	return commit_has(flat, words);
}

/* What the sentences of a run say of who does it; the strongest claim wins. */
struct claims {
	const struct person *promises, *can, *named, *answers, *weak;
	bool accepted; /* of answers */
	bool open;     /* a group's, or somebody is asked */
};

/* Whether the sentence is a promise, which ends the search.  Who makes it may be
 * unknown: then nobody else does. */
static bool read_claims(struct talk *t, size_t s, struct claims *c)
{
	static const char *const own[] = { " and i'll ", " and i will ", " then i'll ",
					   NULL };
	static const char *const anybody[] = { " somebody ",   " someone ",
					       " anybody ",    " anyone ",
					       " one of you ", NULL };
	struct str flat = commit_flat_at(t, s);
	const struct person *speaker = talk_speaker(t, s),
			    *doer = named_doer(t, s, flat);
	const struct person *other;
	bool others = named_other(t, s, flat, &other),
	     asks_first = needs(flat) || asks_by_day(t, s);
	enum commit commit =
	    others || asks_first || is_reported(flat) ? COMMIT_NONE : commit_of(flat);
	bool ask = asks_first || commit_asks(flat) || is_put(t, s, flat) ||
		   (commit != COMMIT_FIRST && commit_orders(t->sentences.v[s].text));
	bool unknown, anyone, declined;

	/*
	 * "Send me the list and I'll do it": the asking is not the promise, but "I'll
	 * ping it round, please burn the old one" begins with it.
	 */
	if ((gives_own(flat) && !ask) ||
	    (commit == COMMIT_FIRST &&
	     (!ask || commit_has(flat, own) || str_starts(flat, STRL(" i'll ")))) ||
	    /* "Jo, new drawings." "Can do." "Sam, you've got the box." */
	    (c->named && c->named == speaker && commit_accepts(flat))) {
		c->promises = speaker;
		return true;
	}
	if (others)
		doer = other;
	else if (commit == COMMIT_WEAK && is_gift(flat) && doer == named_called(t, s))
		doer = NULL;
	declined = doer && is_declined(t, s, doer);
	if (!c->named && !declined)
		c->named = doer;
	if (!c->can && commit == COMMIT_CAN && !ask && !is_purpose(flat))
		c->can = speaker;
	unknown = !doer && (others || named_unknown(t, s, flat));
	if (!c->weak && !doer &&
	    ((commit == COMMIT_WEAK && !unknown) || is_of_crew(flat)))
		c->weak = speaker;
	if (ask && !c->answers)
		c->answers = answerer(t, s, &c->accepted);
	anyone = commit_has(flat, anybody);
	if (!c->accepted && anyone)
		c->answers = NULL;
	c->open =
	    c->open || commit == COMMIT_GROUP || ask || unknown || anyone || declined;
	return false;
}

static const struct person *find(struct talk *t, const size_t *v, size_t n, bool *sure)
{
	struct claims c = { 0 };
	const struct person *about;

	*sure = true;
	for (size_t i = 0; i < n; i++)
		if (read_claims(t, v[i], &c))
			return c.promises;
	if (c.can)
		return c.can;
	if (c.named)
		return c.named;
	if (c.answers && c.accepted)
		return c.answers;
	*sure = false;
	if (c.weak)
		return c.weak;
	if (c.open || n == 0)
		return c.answers;
	/* "In writing, by Wednesday?" "By Wednesday, signed by me." */
	if (str_ends(t->sentences.v[v[0]].text, STRL("?")) &&
	    t->sentences.v[v[n - 1]].turn > t->sentences.v[v[0]].turn)
		return talk_speaker(t, v[n - 1]);
	/* "It needs a photo. By Friday, Sam?" "Yep, no problem." */
	if (n > 1 && str_ends(t->sentences.v[v[n - 2]].text, STRL("?")) &&
	    t->sentences.v[v[n - 1]].turn > t->sentences.v[v[n - 2]].turn &&
	    commit_accepts(commit_flat_at(t, v[n - 1])))
		return talk_speaker(t, v[n - 1]);
	if (n == 1 && is_deadline(commit_flat_at(t, v[0]))) {
		about = answerer(t, v[0], sure);
		if (about && *sure)
			return about;
		*sure = false;
	}
	about = named_subject(t, v[0]);
	return about ? about : talk_speaker(t, v[0]);
}

/* Whether the export tells when this person speaks. */
static bool is_labelled(const struct talk *t, const struct person *p)
{
	for (size_t i = 0; i < t->speakers.n; i++)
		if (t->speakers.v[i].person == p)
			return true;
	return false;
}

/* Who is thanked by name, or told "Friday's fine, Ida", right after a turn. */
static const struct person *thanked(struct talk *t, const struct turn *after)
{
	static const char *const thanks[] = { " thank you ", " thanks ", " cheers ",
					      NULL };
	/* "Good to meet you, Ida." */
	static const char *const you[] = { " you ", NULL };
	const struct who *w = t->who;
	size_t first = after->first;
	const struct person *p = NULL;

	for (size_t i = first; i <= after->last && i < first + THANKS && !p; i++)
		if (commit_has(commit_flat_at(t, i), thanks) ||
		    !commit_has(commit_flat_at(t, i), you))
			p = named_answered(t, i);
	if (!p && commit_has(commit_flat_at(t, first), thanks) &&
	    w->of_sentence[first] < w->of_sentence[first + 1])
		p = index_mentioned(t, &w->mentions.v[w->of_sentence[first]]);
	return p;
}

/* Who is asked by name ("Ida, could you ..."), or called, right before a turn.  "That's
 * wise, Ida." calls whoever spoke before. */
static const struct person *asked(struct talk *t, const struct turn *before)
{
	const struct person *p = NULL;

	for (size_t i = doer_asked_from(before); i <= before->last && !p; i++)
		if (commit_asks(commit_flat_at(t, i)))
			p = named_doer(t, i, commit_flat_at(t, i));
	for (size_t i = before->last + 1; i > doer_asked_from(before) && !p; i--)
		if (!named_answered(t, i - 1))
			p = named_called(t, i - 1);
	return p;
}

/* The sentences of the same paragraph as s: in a room each is somebody's. */
static struct turn paragraph(const struct talk *t, size_t s)
{
	struct turn p = { s, s, 0, 0 };

	while (p.first > 0 && t->sentences.v[p.first - 1].seg == t->sentences.v[s].seg)
		p.first--;
	while (p.last + 1 < t->sentences.n &&
	       t->sentences.v[p.last + 1].seg == t->sentences.v[s].seg)
		p.last++;
	return p;
}

static struct turn turn_of(const struct talk *t, size_t s)
{
	const struct turn *u = &t->turns.v[t->sentences.v[s].turn];

	return name_is_room(t->speakers.v[u->speaker].label) ? paragraph(t, s) : *u;
}

/* "Ida, the doors?" "They stick." "When can you?": who was called before is asked on.
 */
static const struct person *asked_again(struct talk *t, const struct turn *question)
{
	struct turn u = *question;

	if (!str_ends(t->sentences.v[u.last].text, STRL("?")) || u.first == 0)
		return NULL;
	u = turn_of(t, u.first - 1);
	if (u.first == 0)
		return NULL;
	u = turn_of(t, u.first - 1);
	return asked(t, &u);
}

/* Who spoke, when the export does not tell: it tells when those speak whom it labels.
 */
static const struct person *answered_to(struct talk *t, size_t s)
{
	struct turn u = turn_of(t, s), beside;
	const struct person *p = NULL;

	if (u.last + 1 < t->sentences.n && s + NEAR > u.last) {
		beside = turn_of(t, u.last + 1);
		p = thanked(t, &beside);
	}
	if (!p && u.first > 0 && s < u.first + NEAR) {
		beside = turn_of(t, u.first - 1);
		p = asked(t, &beside);
		if (!p)
			p = asked_again(t, &beside);
	}
	return p && !is_labelled(t, p) ? p : NULL;
}

const struct person *doer_find(struct talk *t, const size_t *v, size_t n, bool *sure)
{
	const struct person *p = find(t, v, n, sure);

	for (size_t i = 0; i < n && !p; i++)
		if (!talk_speaker(t, v[i]) &&
		    (commit_of(commit_flat_at(t, v[i])) >= COMMIT_CAN ||
		     is_gift(commit_flat_at(t, v[i]))))
			p = answered_to(t, v[i]);
	return p;
}
