/*
 * lexicon.c - content words of one meeting.
 * Words of talk in general (think, thing, week) say nothing about its topic.
 */
#include "extract/lexicon.h"

#include "base/date.h"
#include "base/lang/words.h"

enum { WORD_MAX = 40 };

static const char general[] =
    " able about absolutely actual actually add after again agree agreed ahead all "
    "almost alright also "
    "always amazing anybody anyone anything anyway around ask asked asking away back "
    "bad basically become "
    "before believe best better big bit both bring brilliant build bunch call called "
    "came can cause change "
    "check clear close come coming completely cool correct couple course day deal "
    "definitely did different "
    "do doing done down each early easy end enough even ever every everybody everyone "
    "everything exactly "
    "example expect fair far feel few figure find fine first fix focus folks follow "
    "found friday full fun "
    "funny gave get getting give given glad go god goes going gone gonna good got "
    "great guess guy had half "
    "hand happen happened happens happy hard hate have having head hear heard hello "
    "help here hey hold home "
    "honest honestly hope hour hundred idea imagine important interesting involved "
    "it'd it'll job just keep kind "
    "knew know known last late later least leave left less let like line little live "
    "long look looked looking "
    "lot lots love lovely made main make makes making many matter maybe mean meant "
    "meet meeting mention "
    "mentioned mind minute moment monday month more morning most move much name need "
    "needed needs never new "
    "next nice night nobody nothing notice number obviously odd off oh ok okay old "
    "once one only open ought "
    "out own part people percent perfect perhaps person pick piece place plan play "
    "please plus point possible "
    "pretty probably problem put question quick quickly quite rather read ready real "
    "really reason remember "
    "rest right run said same saw say saying says second see seem seems seen send "
    "sense sent set shall share "
    "short show side simple single small somebody someone something sometimes soon "
    "sorry sort sound sounds "
    "speak start started stay step still stop stuff sunday super suppose supposed sure "
    "take taken takes taking "
    "talk talked talking tell ten terms thank thanks that'd that'll that's there's "
    "thing things think thinking "
    "third thought three through thursday time today together told tomorrow tonight "
    "took top totally touch try "
    "trying tuesday turn two type understand unless until upon use used useful using "
    "usually wait walk want "
    "wanted wants was way wednesday week weekend welcome well went what'll what's "
    "whatever while whole will "
    "wonder wonderful won't word work worked working works world worry worse worth "
    "would write wrong yeah "
    "year yep yes yesterday yet you'd you'll you're you've i'd i'll i'm i've he'd "
    "he'll he's she'd she'll she's "
    "we'd we'll we're we've they'd they'll they're they've don't doesn't didn't isn't "
    "aren't wasn't weren't "
    "zero four five six seven eight nine eleven twelve thirteen fourteen fifteen "
    "sixteen "
    "seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety thousand million "
    "billion half dozen "
    "content generated ai-generated incorrect "
    "can't couldn't wouldn't shouldn't hasn't haven't hadn't let's gotta wanna kinda "
    "gigs ish hmm mhm huh ha haha ";

static bool is_general(struct str key)
{
	char padded[WORD_MAX + 2];

	padded[0] = ' ';
	memcpy(padded + 1, key.p, key.len);
	padded[key.len + 1] = ' ';
	return str_find(str_n(general, sizeof general - 1), str_n(padded, key.len + 2),
			0) != STR_NPOS;
}

static bool is_content(struct str lower, struct str key)
{
	bool letter = false;

	if (key.len < 3)
		return false;
	for (size_t i = 0; i < key.len; i++)
		letter = letter || (key.p[i] >= 'a' && key.p[i] <= 'z') ||
			 (unsigned char)key.p[i] >= 0x80;
	/* "thirty-five" is a number like "thirty". */
	if (str_chr(key, '-') != STR_NPOS &&
	    is_general(str_sub(key, 0, str_chr(key, '-'))))
		return false;
	return letter && !(key.p[0] >= '0' && key.p[0] <= '9') &&
	       !word_is_stop(lower) && !is_general(lower) && !is_general(key) &&
	       date_weekday_of(key) < 0 && date_month(key) == 0;
}

size_t lexicon_term(struct lexicon *l, struct str word)
{
	char buf[WORD_MAX];
	struct str lower, key;
	struct term *t;
	size_t at;

	if (word.len > 2 && word.p[word.len - 1] == 's' && word.p[word.len - 2] == '\'')
		word.len -= 2;
	if (word.len > WORD_MAX)
		word.len = WORD_MAX;
	for (size_t i = 0; i < word.len; i++)
		buf[i] = (char)(word.p[i] >= 'A' && word.p[i] <= 'Z' ? word.p[i] | 32
								     : word.p[i]);
	lower = str_n(buf, word.len);
	key = lower;
	if (key.len > 3 && key.p[key.len - 1] == 's' && key.p[key.len - 2] != 's' &&
	    key.p[key.len - 2] != 'u' && key.p[key.len - 2] != 'i')
		key.len--;
	at = map_get(&l->map, key);
	if (at == STR_NPOS) {
		at = l->terms.n;
		t = VEC_ADD(l->arena, &l->terms);
		t->key = arena_str(l->arena, key);
		t->shown = word;
		t->content = is_content(lower, key);
		map_set(l->arena, &l->map, t->key, at);
	}
	l->terms.v[at].count++;
	return at;
}
