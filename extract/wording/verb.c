/* verb.c - which words are verbs of "I", and those of somebody else. */
#include "extract/wording/verb.h"

#include <stdio.h>
#include <string.h>

/* The same in "I ask" and nowhere the past: "I put" may be yesterday. */
static const char verbs[] =
    " add agree ask bet book bring build buy call carry chair change check come copy "
    "deliver draft draw drive email expect explain find finish fix fly follow get give "
    "go hand hold invite join keep leave like love mail make measure meet move order "
    "organise own pass pay phone pick plan post prefer prepare print report ring run "
    "see sell send share show sign sit sort speak start stay suggest take talk tell "
    "test try turn understand update use visit wait walk work write "
    "answer arrange clean close collect connect install load open pull push swap "
    "switch upload ";
static const char pasts[] =
    " asked bought brought called came found gave got heard left lost made met paid "
    "ran rang said saw sent sold spoke told took went wrote ";

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

bool verb_is(const struct pieces *p, size_t i)
{
	return pieces_in(p, i, verbs);
}

bool verb_is_past(const struct pieces *p, size_t i)
{
	return pieces_in(p, i, pasts);
}

bool verb_third(const struct pieces *p, size_t i, char put[VERB_BYTES])
{
	const struct piece *v = &p->v[i];

	if (i >= p->n || v->gone || v->word.len + 3 > VERB_BYTES ||
	    (pieces_is(p, i, "sort") && pieces_is(p, i + 1, "of")))
		return false;
	if (verb_is(p, i))
		add_s(str_n(v->folded, v->n_folded), put, VERB_BYTES);
	else if (verb_is_past(p, i))
		snprintf(put, VERB_BYTES, "%.*s", (int)v->word.len, v->word.p);
	else
		return false;
	return true;
}
