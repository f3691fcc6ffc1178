/* clauses.c - the words that open a clause in talk without punctuation. */
#include "extract/wording/clauses.h"

enum {
	LONG_BYTES = 160, /* nobody says that much in one breath */
	MIN_BYTES = 24    /* of a clause that tells something */
};

/* Words that open a clause wherever they stand, */
static const char opens[] = " okay so but yeah actually anyway let's i'll i'm i've i'd "
			    "we'll we're we've you'll they're they'll it's that's "
			    "there's he's she's can could then ";
/* these two only before one of those; */
static const char half[] = " can could then ";
static const char subjects[] = " i we you they he she it the i'll we'll it's that's ";
/* and none behind a word that needs what follows. */
static const char goes_on[] =
    " that what when where who which if because as than since until till while how why "
    "and or though whether unless think thought know say says said mean guess hope "
    "believe sure see suppose told the a to of by from with for i we you they he she "
    "it is was are were be it's that's not very ";

bool clauses_run_on(struct str s)
{
	if (s.len < LONG_BYTES)
		return false;
	for (size_t i = 0; i + 1 < s.len; i++)
		if (s.p[i] == ',' || s.p[i] == ';' || s.p[i] == ':' || s.p[i] == '.' ||
		    s.p[i] == '?' || s.p[i] == '!')
			return false;
	return true;
}

/* A clause may begin with the word at `at`, behind the one at `before`. */
static bool begins(struct str s, size_t before, size_t at)
{
	struct str word = str_word(str_from(s, at));

	if (!str_in_words(word, opens) ||
	    str_in_words(str_word(str_from(s, before)), goes_on))
		return false;
	return !str_in_words(word, half) ||
	       str_in_words(str_word(str_from(s, at + word.len + 1)), subjects);
}

size_t clauses_first(struct str s)
{
	size_t before = 0;

	for (size_t at = 0; at + MIN_BYTES < s.len; at++) {
		if (s.p[at] != ' ')
			continue;
		if (at >= MIN_BYTES && begins(s, before, at + 1))
			return at;
		before = at + 1;
	}
	return s.len;
}
