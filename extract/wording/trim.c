/* trim.c - a promise without the talk that runs into it. */
#include "extract/wording/trim.h"

#include "base/lang/words.h"

enum {
	MIN_BEFORE = 3,  /* words that are worth leaving out */
	MIN_PROMISE = 6, /* words that tell what is promised */
	OBJECT = 4       /* words within which "them" is what was spoken of before */
};

/* "the forms, I'll have them in": told before. */
static const char back[] = " it it's them that that's this those these one ones both "
			   "him her he's she's ";
/* "Once it's signed I'll send it" */
static const char conditions[] = " if when once unless while because since as after "
				 "before until till ";
/* What is said before it governs the promise. */
static const char governs[] =
    " that what when where who whom which if because cause 'cause as than since until "
    "till while how why and or but though whether unless think thought know knew say "
    "said says mean guess guessed hope believe suppose reckon sure told tell promise "
    "wish before after once and nor minute time moment anything everything all "
    "something nothing thing things first last only so the a to of by from with for ";

static bool stands(struct str s, size_t at)
{
	static const struct str marks[] = { STR(","),           STR(";"),
					    STR(":"),           STR("."),
					    STR("?"),           STR("!"),
					    STR(" - "),         STR("\xE2\x80\x93"),
					    STR("\xE2\x80\x94") };

	return !STR_ANY(str_has, str_head(s, at), marks);
}

/* The words behind "I'll" tell by themselves what is done. */
static bool tells(struct str promise)
{
	struct str word;
	size_t n = 0;

	for (size_t at = 0; word_next(promise, &at, &word); n++)
		if (n > 0 && n <= OBJECT && word_is_in(word, back))
			return false;
	return n >= MIN_PROMISE;
}

/* "I was going to say": what follows is said. */
static bool introduces(struct str before)
{
	static const struct str says[] = { STR("going to say"), STR("gonna say"),
					   STR("just say"), STR("should say") };

	return STR_ANY(str_ends, before, says);
}

struct str trim_promise(struct str s)
{
	struct str word, before = str_none();
	char room[16];
	size_t n = 0;

	for (size_t at = 0; word_next(s, &at, &word); before = word, n++) {
		size_t from = (size_t)(word.p - s.p);

		if (n == 0 && word_is_in(word, conditions))
			return s;
		if (!word_is_in(word, "i'll we'll"))
			continue;
		if (n < MIN_BEFORE || !stands(s, from))
			return s;
		if (!introduces(str_rtrim(str_head(s, from))) &&
		    (!word_fold(before, room, sizeof room, &before) ||
		     str_in_words(before, governs)))
			return s;
		return tells(str_from(s, from)) ? str_from(s, from) : s;
	}
	return s;
}
