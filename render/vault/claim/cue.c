/* cue.c - set phrases and small words, roughly understood. */
#include "render/vault/claim/cue.h"

enum {
	SCOPE = 6,   /* words within which "from" finds its "to" */
	DOUBLED = 10 /* words within which a negation takes another one back */
};

bool cue_opens(const struct tokens *t, size_t i, const char *list)
{
	return token_may(t, i, WORD_OPENS) && token_is(t, i, list);
}

/* "moves from Dublin to Zurich", "has taken over from Dublin": no longer Dublin */
static bool is_left(const struct tokens *t, size_t i)
{
	if (i < 2 || !cue_opens(t, i, "from"))
		return false;
	for (size_t k = i + 2;
	     k < t->n && k < i + SCOPE && token_may(t, i - 1, WORD_CHANGES); k++)
		if (token_is(t, k, "to"))
			return true;
	return token_is(t, i - 1, "over") && token_is(t, i - 2, "taken takes took");
}

bool cue_negates(const struct tokens *t, size_t i)
{
	/* "instead of", "rather than" */
	if (token_may(t, i, WORD_CHANGES) && token_is(t, i, "instead rather") &&
	    token_is(t, i + 1, "of than"))
		return true;
	if (is_left(t, i))
		return true;
	/* "not only the test" */
	if (!token_may(t, i, WORD_NOT) || token_is(t, i + 1, "only just"))
		return false;
	/* "if I don't spend it" denies nothing */
	for (size_t k = 1; k <= 4 && k <= i; k++)
		if (token_may(t, i - k, WORD_IF))
			return false;
	return true;
}

/* "nothing nobody has tasted", "no cheese without a stamp": nothing is denied. */
bool cue_doubled(const struct tokens *t, size_t i)
{
	if (!token_may(t, i, WORD_NOT | WORD_IF) ||
	    str_place(t->v[i].form->word, "nobody nothing without unless") < 0)
		return false;
	for (size_t k = i; k > 0 && i - k < DOUBLED; k--) {
		char after = t->v[k - 1].after;

		if (after == '.' || after == '!' || after == '?' || after == ',')
			return false;
		if (cue_negates(t, k - 1))
			return true;
	}
	return false;
}

/* "is down to 40", "was cut to 40" */
bool cue_new_value(const struct tokens *t, size_t i)
{
	return i > 1 && i + 1 < t->n && cue_opens(t, i, "to") &&
	       token_may(t, i + 1, WORD_FIGURE) &&
	       (token_is(t, i - 1,
			 "down cut reduced increased grown grew fell fallen "
			 "rose risen dropped bumped") ||
		(token_is(t, i - 1, "up") &&
		 token_may(t, i - 2, WORD_IS | WORD_SHORTENED)));
}

/* "has been sent", "Petra sent it"; not "are sent every month", "the sent ones". */
bool cue_past(const struct tokens *t, size_t i)
{
	if (!token_may(t, i, WORD_PAST) || i == 0 || t->v[i - 1].after != ' ' ||
	    token_is(t, i + 1, "every each when if weekly daily nightly monthly"))
		return false;
	return token_may(t, i - 1, WORD_IS | WORD_SHORTENED) ||
	       (i > 1 && token_may(t, i - 2, WORD_IS)) ||
	       !token_may(t, i - 1, WORD_STOP) ||
	       token_is(t, i - 1, "i we you he she they who");
}

/* "that hasn't moved", "nothing's changed" */
static bool is_unmoved(const struct tokens *t, size_t i)
{
	return token_may(t, i, WORD_CHANGES) && token_is(t, i, "moved changed") &&
	       i > 0 && (cue_negates(t, i - 1) || (i > 1 && cue_negates(t, i - 2)));
}

/* "as we said", "as agreed" */
static bool is_as_said(const struct tokens *t, size_t i)
{
	return cue_opens(t, i, "as") &&
	       token_is(t, i + 1 + token_is(t, i + 1, "i we you they"),
			"said agreed discussed before");
}

/* What is asked of: the key of "pays" in "who pays for it", 0: no such question. */
static uint32_t asked_of(const struct tokens *t)
{
	size_t i = 0;

	while (i < t->n && !cue_opens(t, i, "who who's"))
		i++;
	for (i++; i < t->n; i++)
		if (!token_may(t, i, WORD_EMPTY | WORD_FIGURE))
			return t->v[i].form->stem;
	return 0;
}

/* "is done", "has been done", "it's done" */
static bool is_state(const struct tokens *t, size_t i)
{
	return i > 0 && (token_may(t, i - 1, WORD_IS | WORD_SHORTENED) ||
			 (i > 1 && token_may(t, i - 2, WORD_IS)));
}

/* "Permit granted", "shaft released by customs": as notes say it. */
static bool is_noted(const struct tokens *t, size_t i)
{
	return i > 0 && token_may(t, i, WORD_PAST) &&
	       !token_may(t, i - 1, WORD_EMPTY | WORD_FIGURE) &&
	       (i + 1 == t->n || t->v[i].after != ' ' ||
		token_is(t, i + 1, "by on since last this yesterday today"));
}

/* "is done" tells of an end, "until it is done" and "will be done" do not. */
void cues_read(const struct tokens *t, struct claim *out)
{
	bool open = false;

	out->asked = asked_of(t);
	for (size_t i = 0; i < t->n; i++) {
		bool stays = is_unmoved(t, i);

		out->nothing |= cue_opens(t, i, "nothing anything");
		/* "The licence is missing", "no licence" */
		out->negated |= cue_opens(t, i, "missing lacking banned forbidden");
		/* "only after eight": not before it */
		out->negated |= cue_opens(t, i, "only") &&
				token_is(t, i + 1, "after from when once if");
		open |= token_may(t, i, WORD_NOT_YET) || cue_negates(t, i);
		out->changes |=
		    (token_may(t, i, WORD_CHANGES) && !stays) || cue_new_value(t, i);
		out->reverses |= cue_opens(t, i, "after") && token_is(t, i + 1, "all");
		out->repeats |=
		    token_may(t, i, WORD_REPEATS) || stays || is_as_said(t, i);
		out->revokes |= token_may(t, i, WORD_REVOKES) && !open &&
				!token_is(t, i + 1, "off out by in to back");
		out->closes |= !open && token_may(t, i, WORD_CLOSES) &&
			       (is_state(t, i) || is_noted(t, i));
		out->ended |= !open && token_may(t, i, WORD_ENDS) &&
			      (is_state(t, i) || cue_past(t, i));
	}
}
