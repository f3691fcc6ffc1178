/* verb.c - which words are verbs of "I", and those of somebody else. */
#include "extract/wording/verb.h"

#include <stdio.h>
#include <string.h>

#include "base/lang/words.h"

/* The same in "I ask" and nowhere the past: "I put" may be yesterday. */
static const char verbs[] =
    " accept add admit agree answer approve arrange ask begin believe bet book bring "
    "build buy "
    "call carry chair change check choose clean close collect come confirm connect "
    "copy "
    "count cross decide declare deliver doubt draft draw drive drop email enjoy expect "
    "explain fill find finish fix fly follow forget get give go hand hang help hold "
    "install "
    "hope invite join keep learn leave like load lock look lose love mail make measure "
    "meet "
    "move offer open order organise own pass pay phone pick plan post prefer prepare "
    "print promise prove publish pull push receive redo release remove replace report "
    "retire review rewrite ring run say scan schedule see sell send share ship show "
    "sign sit sleep sort speak spend stand start stay stop suggest swap switch take "
    "talk teach tell test throw touch train try turn type understand update upload use "
    "visit vote wait walk warn wish withdraw wonder work worry write ";
static const char pasts[] =
    " ate began bought brought broke built came chose drew drove fell felt forgot "
    "found "
    "gave got grew heard held kept knew left lost made meant met paid rang ran said "
    "sat saw sent slept sold spent spoke stood taught thought told took went won "
    "wrote ";

/* "Go": "goes", "try": "tries", "pass": "passes". */
static void add_s(struct str verb, char *out, size_t room)
{
	static const char hissing[] = "sxzo";
	char end = verb.p[verb.len - 1];
	bool es = strchr(hissing, end) || str_ends(verb, STRL("ch")) ||
		  str_ends(verb, STRL("sh"));
	bool y = end == 'y' && verb.len > 1 && !strchr("aeiou", verb.p[verb.len - 2]);

	snprintf(out, room, "%.*s%s", (int)(verb.len - y), verb.p,
		 y    ? "ies"
		 : es ? "es"
		      : "s");
}

bool verb_says(struct str low)
{
	return str_in_words(low, verbs);
}

bool verb_says_third(struct str low)
{
	static const char irregular[] = " puts sets lets does needs wants ";
	struct str word;
	char put[VERB_BYTES];

	if (str_in_words(low, irregular))
		return true;
	for (size_t at = 0; word_next(str_z(verbs), &at, &word);) {
		add_s(word, put, sizeof put);
		if (str_eq(low, str_z(put)))
			return true;
	}
	return false;
}

bool verb_is(const struct utterance *u, size_t i)
{
	return utterance_in(u, i, verbs);
}

bool verb_is_past(const struct utterance *u, size_t i)
{
	const struct spoken_word *v = &u->v[i];

	if (utterance_in(u, i, pasts))
		return true;
	/* "I need", "I proceed" */
	return i < u->n && !v->gone && v->word.len > 4 &&
	       str_ends(v->word, STRL("ed")) && !str_ends(v->word, STRL("eed"));
}

bool verb_third(const struct utterance *u, size_t i, char put[VERB_BYTES])
{
	const struct spoken_word *v = &u->v[i];

	if (i >= u->n || v->gone || v->word.len + 3 > VERB_BYTES ||
	    (utterance_is(u, i, "sort") && utterance_is(u, i + 1, "of")))
		return false;
	if (verb_is(u, i))
		add_s(str_n(v->folded, v->n_folded), put, VERB_BYTES);
	else if (verb_is_past(u, i))
		snprintf(put, VERB_BYTES, "%.*s", (int)v->word.len, v->word.p);
	else
		return false;
	return true;
}
