/*
 * lies.h - a meeting, and the sorts of lies that a model may tell about it: each
 * changes one thing of what was said.
 */
#ifndef TESTS_EXTRACT_LIES_H
#define TESTS_EXTRACT_LIES_H
#include "tests/extract/llmkit.h"

/* What is said, in order; kind < 0: talk. */
static const struct utterance {
	const char *speaker, *text;
	int kind;
	const char *wording; /* true, with nothing in it that was not said */
	const char *owner;
} talk[] = {
	{ "Ada Quill", "Good morning, is everybody here?", -1, NULL, NULL },
	{ "Rufus Tarn", "Nearly, the train was late again.", -1, NULL, NULL },
	{ "Ada Quill", "I'll send the list of 14 sites to Nora by Friday.", ITEM_ACTION,
	  "Ada Quill will send the list of 14 sites to Nora by Friday", "Ada Quill" },
	{ "Rufus Tarn", "We decided to go with the blue scanners for 3 wards.",
	  ITEM_DECISION, "Go with the blue scanners for 3 wards was decided", NULL },
	{ "Nora Pell", "The old archive holds 40 terabytes on 12 tapes.", ITEM_FACT,
	  "The old archive holds 40 terabytes on 12 tapes", NULL },
	{ "Rufus Tarn", "It rained on the whole valley, the cows were sad.", -1, NULL,
	  NULL },
	{ "Nora Pell", "We are stuck, the lift cannot carry 900 kilos.", ITEM_BLOCKER,
	  "Stuck, the lift cannot carry 900 kilos", NULL },
	{ "Rufus Tarn", "I'll ask Ada for the floor plan of 2 halls on Monday.",
	  ITEM_ACTION,
	  "Rufus Tarn will ask Ada for the floor plan of 2 halls on Monday",
	  "Rufus Tarn" },
	{ "Ada Quill", "Who signs the 5 forms for the Harlow depot?", ITEM_QUESTION,
	  "Who signs the 5 forms for the Harlow depot?", NULL },
	{ "Nora Pell", "Bramfield would like a quote for 60 more cameras.",
	  ITEM_OPPORTUNITY, "Bramfield would like a quote for 60 more cameras", NULL },
	{ "Ada Quill", "The depot in Harlow has 7 gates and 1 ramp.", ITEM_FACT,
	  "The depot in Harlow has 7 gates and 1 ramp", NULL },
	{ "Rufus Tarn", "So we agreed to keep the 8 vans in Harlow.", ITEM_DECISION,
	  "Agreed to keep the 8 vans in Harlow", NULL },
	{ "Nora Pell", "I'll call the bank about 25 old invoices tomorrow.",
	  ITEM_ACTION, "Nora Pell will call the bank about 25 old invoices tomorrow",
	  "Nora Pell" },
	{ "Ada Quill", "The dairy in Wexcombe makes 300 litres a day.", ITEM_FACT,
	  "The dairy in Wexcombe makes 300 litres a day", NULL },
	{ "Rufus Tarn", "We're waiting for 6 permits from Wexcombe.", ITEM_BLOCKER,
	  "Waiting for 6 permits from Wexcombe", NULL },
	{ "Nora Pell", "The board approved the offer of 18 thousand euros.",
	  ITEM_DECISION, "The board approved the offer of 18 thousand euros", NULL },
	{ "Ada Quill", "Rufus, can you count the 33 badges this week?", ITEM_ACTION,
	  "Rufus Tarn will count the 33 badges this week", "Rufus Tarn" },
	{ "Rufus Tarn", "Sure, will do.", -1, NULL, NULL },
	{ "Nora Pell", "Is the 4 hour window enough for Wexcombe?", ITEM_QUESTION,
	  "Is the 4 hour window enough for Wexcombe?", NULL },
	{ "Ada Quill", "The depot might need 9 heaters in winter.", ITEM_FACT,
	  "The depot might need 9 heaters in winter", NULL },
	{ "Rufus Tarn", "They are interested in a pilot with 11 shops.",
	  ITEM_OPPORTUNITY, "Interested in a pilot with 11 shops", NULL },
	{ "Nora Pell", "The new roof does not cover 2 of the gates.", ITEM_FACT,
	  "The new roof does not cover 2 of the gates", NULL },
	{ "Ada Quill", "That was a long one, thank you all.", -1, NULL, NULL },
};

enum { SAID = COUNT(talk) };

/* Said in another meeting. */
static const char *const elsewhere[] = {
	"We decided to paint all the bridges green by June.",
	"I'll bring the spare keys to the lighthouse on Sunday.",
	"The harbour has 17 cranes and a dry dock.",
	"Who feeds the ponies while the stable is closed?",
	"The ferry company wants a new ticket machine.",
	"We can't open the museum until the glass is replaced.",
	"Ada will count the paintings in the cellar.",
	"The school agreed to share its kitchen with us.",
};

struct random {
	unsigned seed;
};

static size_t pick(struct random *r, size_t n)
{
	r->seed = r->seed * 1664525u + 1013904223u;
	return (r->seed >> 8) % n;
}

/* What a lie says. */
struct lie {
	size_t said; /* what it is about */
	size_t turn; /* cited, from 1 */
	enum item_kind kind;
	struct str quote, text, owner;
};

static const char *const people[] = { "Ada Quill", "Rufus Tarn", "Nora Pell" };

static struct str person_id(const struct kit *k, const char *name)
{
	for (size_t i = 0; i < k->r.people.n; i++)
		if (str_eq(k->r.people.v[i].name, str_z(name)))
			return arena_fmt(&model.arena, "P%zu", i + 1);
	return STRL("");
}

static struct str replaced(struct str s, size_t at, size_t len, const char *put)
{
	return arena_fmt(&model.arena, "%.*s%s%.*s", (int)at, s.p, put,
			 (int)(s.len - at - len), s.p + at + len);
}

/* ---- the sorts of lies: each changes one thing; false when there is nothing to change
 */

static bool invent(struct str *s, struct random *r)
{
	static const char *const words[] = {
		"the",   "board", "will",   "Harlow", "not", "send",  "and",    "sites",
		"14",    "blue",  "agreed", "Nora",   "a",   "quote", "of",     "vans",
		"gates", "I'll",  "ask",    "pilot",  "we",  "might", "cannot", "roof"
	};
	struct buf b = { 0 };
	size_t n = 4 + pick(r, 12);

	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "%s%s", i ? " " : "", words[pick(r, COUNT(words))]);
	*s = arena_str(&model.arena, buf_view(&b));
	buf_fini(&b);
	return true;
}

/* Puts a "not" in, or takes one out. */
static bool negate(struct str *s, struct random *r)
{
	static const char *const has[] = {
		"'ll",     "'re",       " can you",    " decided", " holds",
		" cannot", " signs",    " would like", " has",     " agreed",
		" makes",  " approved", " might",      " are",     " does not",
		" is",     "Is",        " can",        " will"
	};
	static const char *const not_[] = {
		"'ll not",      "'re not",       " can't you",   " never decided",
		" never holds", " can",          " never signs", " would not like",
		" has no",      " never agreed", " never makes", " never approved",
		" might not",   " are not",      " does",        " is not",
		"Isn't",        " can't",        " will not"
	};
	size_t n = COUNT(has), first = pick(r, n);

	for (size_t i = 0; i < n; i++) {
		size_t w = (first + i) % n, at = str_find(*s, str_z(has[w]), 0);

		if (at == STR_NPOS)
			continue;
		*s = replaced(*s, at, strlen(has[w]), not_[w]);
		return true;
	}
	return false;
}

static bool renumber(struct str *s, struct random *r)
{
	size_t at = 0, end;
	char put[16];

	while (at < s->len && !(s->p[at] >= '0' && s->p[at] <= '9'))
		at++;
	if (at == s->len)
		return false;
	for (end = at; end < s->len && s->p[end] >= '0' && s->p[end] <= '9';)
		end++;
	do
		snprintf(put, sizeof put, "%zu", 1 + pick(r, 999));
	while (strlen(put) == end - at && memcmp(put, s->p + at, end - at) == 0);
	*s = replaced(*s, at, end - at, put);
	return true;
}

static bool rename_one(struct str *s, struct random *r)
{
	static const char *const names[] = { "Ada Quill", "Ada",       "Rufus Tarn",
					     "Rufus",     "Nora Pell", "Nora",
					     "Harlow",    "Wexcombe",  "Bramfield" };
	static const char *const other[] = { "Rufus Tarn", "Nora Pell",  "Ada Quill",
					     "Tessel",     "Quentin",    "Zadar",
					     "Harlow",     "Wexcombe",   "Bramfield",
					     "Winterson",  "Orlin Works" };
	size_t n = COUNT(names), first = pick(r, n);

	for (size_t i = 0; i < n; i++) {
		const char *name = names[(first + i) % n];
		size_t at = str_find(*s, str_z(name), 0);
		const char *put;

		if (at == STR_NPOS)
			continue;
		do
			put = other[pick(r, COUNT(other))];
		while (strstr(put, name) || strstr(name, put) ||
		       str_has(*s, str_z(put)));
		*s = replaced(*s, at, strlen(name), put);
		return true;
	}
	return false;
}

static bool other_polarity(struct str *s, struct random *r)
{
	static const char *const has[] = { "approved", "agreed", "stay", "accept" };
	static const char *const put[] = { "rejected", "refused", "leave", "decline" };

	for (size_t i = 0; pick(r, 2) && i < 4; i++) {
		size_t at = str_find(*s, str_z(has[i]), 0);

		if (at != STR_NPOS) {
			*s = replaced(*s, at, strlen(has[i]), put[i]);
			return true;
		}
	}
	return negate(s, r);
}

static bool other_certainty(struct str *s, struct random *r)
{
	static const char *const more[] = { " will",  " might", " may",  " should",
					    " could", " must",  " would" };
	static const char *const hedge[] = { "Maybe ",   "Probably ",
					     "Perhaps ", "If all goes well, ",
					     "I think ", "Possibly " };
	size_t n = COUNT(more);

	if (str_has(*s, STRL("might"))) { /* "maybe" would say the same */
		*s = replaced(*s, str_find(*s, STRL("might"), 0), 5,
			      pick(r, 2) ? "will" : "must");
		return true;
	}
	for (size_t i = 0; pick(r, 2) && i < n; i++) {
		size_t at = str_find(*s, str_z(more[i]), 0), to;

		if (at == STR_NPOS)
			continue;
		do
			to = pick(r, n);
		while (to == i);
		*s = replaced(*s, at, strlen(more[i]), more[to]);
		return true;
	}
	*s = arena_fmt(&model.arena, "%s%.*s", hedge[pick(r, 6)], STR_ARG(*s));
	return true;
}

static bool lie_speaker(struct kit *k, struct lie *l, struct random *r)
{
	do
		l->turn = 1 + pick(r, SAID);
	while (strcmp(talk[l->turn - 1].speaker, talk[l->said].speaker) == 0);
	l->owner = person_id(k, talk[l->turn - 1].speaker);
	return true;
}

static bool lie_elsewhere(struct kit *k, struct lie *l, struct random *r)
{
	(void)k;
	l->quote = str_z(elsewhere[pick(r, COUNT(elsewhere))]);
	l->text = l->quote;
	l->turn = 1 + pick(r, SAID);
	l->kind = (enum item_kind)pick(r, ITEM_KINDS);
	return true;
}

static bool lie_owner(struct kit *k, struct lie *l, struct random *r)
{
	const char *other;
	size_t at;

	if (l->kind != ITEM_ACTION)
		return false;
	do
		other = people[pick(r, 3)];
	while (strcmp(other, talk[l->said].owner) == 0);
	at = str_find(l->text, str_z(talk[l->said].owner), 0);
	if (at != STR_NPOS && pick(r, 3))
		l->text = replaced(l->text, at, strlen(talk[l->said].owner), other);
	l->owner = person_id(k, other);
	return true;
}

static bool lie_kind(struct kit *k, struct lie *l, struct random *r)
{
	(void)k;
	do
		l->kind = (enum item_kind)pick(r, ITEM_KINDS);
	while ((int)l->kind == talk[l->said].kind);
	return true;
}

static const struct sort {
	const char *name;
	bool false_quote; /* then nothing at all may come of it */
	/* Changes the quote, when that is false, else the wording; or `tell` does all.
	 */
	bool (*change)(struct str *s, struct random *r);
	bool (*tell)(struct kit *k, struct lie *l, struct random *r);
} sorts[] = {
	{ "an invented quote", true, .change = invent },
	{ "a quote with a negation in or out", true, .change = negate },
	{ "a quote with another number", true, .change = renumber },
	{ "a true quote of another speaker", true, .tell = lie_speaker },
	{ "a quote of another meeting", true, .tell = lie_elsewhere },
	{ "a wording with another number", false, .change = renumber },
	{ "a wording with another name", false, .change = rename_one },
	{ "a wording with another polarity", false, .change = other_polarity },
	{ "a wording with another certainty", false, .change = other_certainty },
	{ "another owner", false, .tell = lie_owner },
	{ "another kind", false, .tell = lie_kind },
};

static bool tell_lie(const struct sort *s, struct kit *k, struct lie *l,
		     struct random *r)
{
	return s->tell ? s->tell(k, l, r)
		       : s->change(s->false_quote ? &l->quote : &l->text, r);
}

#endif
