/*
 * doer.c - who does an action: who promises it, else who is named or spoken to, else
 * who answers what was asked.  "We" and "somebody" do nothing.
 */
#include "extract/owner/doer.h"

#include "base/lang/words.h"
#include "extract/commit.h"
#include "extract/who/index.h"

/* Somebody named in a sentence, and the words around the name. */
struct around {
	const struct person *person;
	struct str before, after;
};

static bool look_around(const struct talk *t, size_t s, size_t mention,
			struct around *out)
{
	const struct mention *m = &t->who->mentions.v[mention];
	struct str text = t->sentences.v[s].text;

	out->person = index_mentioned(t, m);
	out->before = str_rtrim(str_sub(text, 0, m->from));
	out->after = str_from(text, m->to);
	return out->person != NULL;
}

static struct str first_word(struct str s)
{
	size_t at = 0;
	struct str word;

	return word_next(s, &at, &word) ? word : str_none();
}

static bool ends_with_word(struct str s, const char *list)
{
	size_t at = s.len;
	struct str word;
	char low[12];

	while (at > 0 && s.p[at - 1] != ' ')
		at--;
	return s.len > 0 && word_fold(str_from(s, at), low, sizeof low, &word) &&
	       str_in_words(word, list);
}

static bool begins(struct str s, const char *const *list)
{
	for (size_t i = 0; list[i]; i++)
		if (str_istarts(s, str_z(list[i])))
			return true;
	return false;
}

/* " makes one", "'s drafting it": what somebody is said to do, not to be or think. */
static bool is_doing(struct str after)
{
	static const char *const being[] = { "'s ", "’s ", " is ", NULL };
	static const char other[] =
	    " always does has his is its likes looks needs says "
	    "seems sometimes thinks this us wants was ";
	struct str word;

	if (begins(after, being)) {
		word =
		    first_word(str_from(after, 1 + str_chr(str_from(after, 1), ' ')));
		return word.len > 4 && str_ends(word, STRL("ing"));
	}
	word = first_word(after);
	return after.len > 0 && after.p[0] == ' ' && word.len > 3 &&
	       str_ends(word, STRL("s")) && !str_ends(word, STRL("ss")) &&
	       !str_in_words(word, other);
}

/* Nothing stands before the name but a word that opens. */
static bool opens(struct str before)
{
	return before.len == 0 || before.p[before.len - 1] == ',' ||
	       ends_with_word(before,
			      " so and then okay ok right now well yes yeah tasks "
			      "task action actions um uh ");
}

/* "Maya'll get", "Jo to send", "Ada has it, she'll scan it", "drawn up by Ms Nair". */
static bool is_told_of(const struct around *x, struct str flat)
{
	static const char *const verbs[] = {
		"'ll ",     "’ll ",          " will ",       " to ",
		" does ",   " is going to ", "'s going to ", "’s going to ",
		" has to ", " needs to ",    " please ",     NULL
	};
	static const char *const later[] = { " he'll ", " she'll ", NULL };
	static const char *const passive[] = { " be ", " gets ", " get ", NULL };

	return begins(x->after, verbs) || commit_has(flat, later) ||
	       (opens(x->before) && is_doing(x->after)) ||
	       (ends_with_word(x->before, " by ") && commit_has(flat, passive));
}

static bool is_owning(const struct around *x)
{
	return str_istarts(x->after, STRL("'s")) || str_istarts(x->after, STRL("’s"));
}

/* "Toby, can you", "can you ..., Toby?", "and you'll get those, Toby, by May". */
static bool is_called(const struct around *x)
{
	bool first = x->after.len > 0 && x->after.p[0] == ',';
	bool last = str_trim(x->after).len <= 1;
	bool comma = x->before.len > 0 && x->before.p[x->before.len - 1] == ',';

	return !is_owning(x) &&
	       ((opens(x->before) && first) || (comma && (first || last)));
}

/* Commas are few in what a machine writes: "karel call them tomorrow". */
static bool is_spoken_to(const struct around *x, struct str flat)
{
	static const char *const you[] = { " you ",    " you'll ", " you're ",
					   " you've ", " your ",   NULL };
	static const char beside[] =
	    " to with for from by of and or ask asked tell told "
	    "call email ping than about like via as is not the "
	    "see seeing meet meeting have has had get give gave "
	    "show send bring lend remind help let chase ";

	if (is_owning(x) || !x->person->present || ends_with_word(x->before, beside))
		return false;
	return commit_has(flat, you) ||
	       (opens(x->before) && commit_orders(str_trim(x->after)));
}

/* What a name in a sentence says of who does it, the surer the greater. */
enum role { MENTIONED, SPOKEN_TO, CALLED, TOLD_OF };

static enum role role_of(const struct around *x, struct str flat, bool speaks)
{
	if (is_told_of(x, flat))
		return TOLD_OF;
	if (speaks)
		return MENTIONED;
	if (is_called(x))
		return CALLED;
	return is_spoken_to(x, flat) ? SPOKEN_TO : MENTIONED;
}

/* Who is named as the one to do it, in one sentence. */
static const struct person *named(const struct talk *t, size_t s, struct str flat)
{
	const struct who *w = t->who;
	const struct person *doer = NULL;
	enum role best = MENTIONED;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++) {
		enum role role = look_around(t, s, i, &x)
				     ? role_of(&x, flat, x.person == talk_speaker(t, s))
				     : MENTIONED;

		if (role > best) {
			best = role;
			doer = x.person;
		}
	}
	return doer;
}

/* "Maya'll get it", of two Mayas: somebody does it, and it is not who says so. */
static bool names_unknown(const struct talk *t, size_t s, struct str flat)
{
	const struct who *w = t->who;
	struct around x;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (!look_around(t, s, i, &x) && is_told_of(&x, flat))
			return true;
	return false;
}

static struct str flat_of(struct talk *t, size_t s)
{
	return commit_flat(t->arena, t->sentences.v[s].text);
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
		struct str f = flat_of(t, first);
		enum commit c = commit_of(f);
		const struct person *p = talk_speaker(t, first);

		*sure = commit_accepts(f) || c == COMMIT_FIRST || c == COMMIT_CAN;
		if (*sure)
			return p;
		if (k == turn + 1 && c != COMMIT_GROUP && !commit_refuses(f) &&
		    !str_ends(t->sentences.v[first].text, STRL("?")))
			next = p;
	}
	return next;
}

/* What the sentences of a run say of who does it; the strongest claim wins. */
struct claims {
	const struct person *can, *named, *answers, *weak;
	bool accepted; /* of answers */
	bool open;     /* a group's, or somebody is asked */
};

/* The promise of one sentence ends the search: who makes it, else NULL. */
static const struct person *read_claims(struct talk *t, size_t s, struct claims *c)
{
	static const char *const own[] = { " and i'll ", " and i will ", " then i'll ",
					   NULL };
	static const char *const anybody[] = { " somebody ",   " someone ",
					       " anybody ",    " anyone ",
					       " one of you ", NULL };
	struct str flat = flat_of(t, s);
	const struct person *speaker = talk_speaker(t, s), *doer = named(t, s, flat);
	enum commit commit = commit_of(flat);
	bool ask = commit_asks(flat) ||
		   (commit != COMMIT_FIRST && commit_orders(t->sentences.v[s].text));
	bool unknown, anyone;

	/*
	 * "Send me the list and I'll do it": the asking is not the promise, but "I'll
	 * ping it round, please burn the old one" begins with it.
	 */
	if (commit == COMMIT_FIRST &&
	    (!ask || commit_has(flat, own) || str_starts(flat, STRL(" i'll "))))
		return speaker;
	/* "Jo, new drawings." "Can do." "Sam, you've got the box." */
	if (c->named && c->named == speaker && commit_accepts(flat))
		return speaker;
	if (!c->named)
		c->named = doer;
	if (!c->can && commit == COMMIT_CAN && !ask)
		c->can = speaker;
	unknown = !doer && names_unknown(t, s, flat);
	if (!c->weak && commit == COMMIT_WEAK && !doer && !unknown)
		c->weak = speaker;
	if (ask && !c->answers)
		c->answers = answerer(t, s, &c->accepted);
	anyone = commit_has(flat, anybody);
	if (!c->accepted && anyone)
		c->answers = NULL;
	c->open = c->open || commit == COMMIT_GROUP || ask || unknown || anyone;
	return NULL;
}

static const struct person *find(struct talk *t, const size_t *v, size_t n, bool *sure)
{
	struct claims c = { 0 };

	*sure = true;
	for (size_t i = 0; i < n; i++) {
		const struct person *p = read_claims(t, v[i], &c);

		if (p)
			return p;
	}
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
	    commit_accepts(flat_of(t, v[n - 1])))
		return talk_speaker(t, v[n - 1]);
	return talk_speaker(t, v[0]);
}

/* Whether the export tells when this person speaks. */
static bool is_labelled(const struct talk *t, const struct person *p)
{
	for (size_t i = 0; i < t->speakers.n; i++)
		if (t->speakers.v[i].person == p)
			return true;
	return false;
}

/*
 * Who spoke, when the export does not tell: the one who was asked by name just
 * before ("Ida, could you ...") or is thanked by name just after.
 */
static const struct person *answered_to(struct talk *t, size_t s)
{
	static const char *const thanks[] = { " thank you ", " thanks ", " cheers ",
					      NULL };
	size_t turn = t->sentences.v[s].turn;
	const struct person *p = NULL;

	if (turn > 0) {
		const struct turn *k = &t->turns.v[turn - 1];

		for (size_t i = k->first; i <= k->last && !p; i++)
			if (commit_asks(flat_of(t, i)))
				p = named(t, i, flat_of(t, i));
	}
	if (!p && turn + 1 < t->turns.n) {
		size_t i = t->turns.v[turn + 1].first;
		const struct who *w = t->who;

		if (commit_has(flat_of(t, i), thanks) &&
		    w->of_sentence[i] < w->of_sentence[i + 1])
			p = index_mentioned(t, &w->mentions.v[w->of_sentence[i]]);
	}
	return p && !is_labelled(t, p) ? p : NULL;
}

const struct person *doer_find(struct talk *t, const size_t *v, size_t n, bool *sure)
{
	const struct person *p = find(t, v, n, sure);

	for (size_t i = 0; i < n && !p; i++)
		if (commit_of(flat_of(t, v[i])) >= COMMIT_CAN && !talk_speaker(t, v[i]))
			p = answered_to(t, v[i]);
	return p;
}
