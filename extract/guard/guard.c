/*
 * guard.c - what must not leave the talk: private matters, and instructions to
 * machines.
 *
 * A cue is a word of health, pay, job or law together with a person it belongs
 * to; the business of an organisation has none ("legal must approve it", "they
 * are hiring").  Cues close to each other make one stretch.
 */
#include "extract/guard/guard.h"

#include "base/ascii.h"
#include "extract/commit.h"
#include "extract/guard/guardword.h"
#include "extract/guard/orders.h"

/* Turns between cues of one stretch, and after the last of several. */
enum { BRIDGE = 4, TAIL = 3, TAIL_BYTES = 140, SPEECH = 7, NEAR = 4 };
/* Turns of what is asked to be kept quiet, before and behind. */
enum { HUSH_BEFORE = 10, HUSH_AFTER = 4 };

/* "Do a job", "stopped a job once", "a job and do it": a piece of work, no post. */
static bool is_work(const char *before, struct str behind)
{
	return str_in_words(str_z(before),
			    "do does did doing done stop stops stopped start started "
			    "finish finished price priced run ran quote quoted") ||
	       str_istarts(str_trim(behind), STRL("and do ")) ||
	       str_istarts(str_trim(behind), STRL("somewhere else"));
}

/* What a turn has said so far, while its sentences are read. */
struct turn_cues {
	unsigned seen;
	bool cue;
	bool matter; /* health or "the pay", of whom is not said */
	bool kin;    /* somebody's family is spoken of */
	bool hushed; /* a word of it, of whomever */
};

static bool two(const char *a, const char *b, const char *x, const char *y)
{
	return strcmp(a, x) == 0 && strcmp(b, y) == 0;
}

/* "Over my dead body", "so you don't get fired": nothing that happened. */
static bool is_saying(const char *before, const char *last, const char *word,
		      struct str behind)
{
	return (strcmp(word, "dead") == 0 && str_istarts(behind, STRL(" body"))) ||
	       (two(last, word, "get", "fired") && strcmp(before, "t") == 0);
}

/* Whom one lets go. */
static bool somebody(const char *word)
{
	return str_in_words(str_z(word), "him her them somebody someone people");
}

static void read_sentence(struct str s, struct turn_cues *t)
{
	char word[GUARDWORD_BUF], last[GUARDWORD_BUF] = "", before[GUARDWORD_BUF] = "";
	size_t at = 0, since_owner = NEAR, since_own = NEAR, since_let = NEAR;
	bool theirs = false; /* of some others, until a person is named */

	while (guardword_next(s, &at, word)) {
		unsigned is = guardword_class(word);

		if (two(last, word, "a", "job") && is_work(before, str_from(s, at)))
			is = 0;
		if (is_saying(before, last, word, str_from(s, at)))
			is = 0;
		if (is & (PERSON | OWNER))
			theirs = false;
		/* "They're all at a funeral" is nobody's here. */
		theirs = theirs || strcmp(word, "they") == 0;
		if (theirs && strcmp(word, "funeral") == 0)
			is = 0;

		t->hushed = t->hushed || (is & (HEALTH | OWNED | KIN | KIN_OF |
						PRIVATE | AFTER_PAY | HUSHED));
		t->seen |= is & (PERSON | OWNER);
		t->kin = t->kin || (is & KIN) || ((is & KIN_OF) && since_owner < 2);
		if (((is & HEALTH) && since_owner < 2) ||
		    ((is & OWNED) && since_own < 2))
			t->cue = true;
		if (is & (HEALTH | OWNED))
			t->seen |= HEALTH;
		t->matter = t->matter || (is & HEALTH) ||
			    ((is & PAY) && str_in_words(str_z(last), "the my your"));
		t->hushed = t->hushed || t->matter;
		if ((is & PRIVATE) || ((is & ENDS_PAIR) && guardword_pair(last, word)))
			t->seen |= PRIVATE;
		if ((is & AFTER_PAY) && (guardword_class(last) & PAY))
			t->seen |= PRIVATE | PERSON;
		if (strcmp(word, "go") == 0 && since_let == 1)
			t->cue = true;
		/* "They're not keeping him on." */
		t->hushed =
		    t->hushed || (two(before, word, "keeping", "on") && somebody(last));
		since_owner = is & OWNER ? 0 : since_owner + 1;
		since_own =
		    (is & OWNER) && strcmp(word, "your") != 0 ? 0 : since_own + 1;
		/* "let him go", not "let me go on". */
		if (is & LET)
			since_let = 0;
		else
			since_let = since_let == 0 && somebody(word) ? 1 : NEAR;
		memcpy(before, last, sizeof before);
		memcpy(last, word, sizeof last);
	}
}

/* Sentences of common words alone leave no cue, but whom they speak of; most are such.
 */
static void read_sentences(const struct talk *t, size_t from, size_t to,
			   struct turn_cues *c)
{
	for (size_t i = from; i <= to; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->says & SAYS_PRIVATE)
			read_sentence(s->text, c);
		else if (s->says & SAYS_PERSON)
			c->seen |= PERSON;
	}
}

static bool is_private(const struct turn_cues *t)
{
	if (t->cue || (t->kin && (t->seen & HEALTH)))
		return true;
	return (t->seen & PRIVATE) && (t->seen & (PERSON | OWNER));
}

/* "I've not told anyone here", "keep it to yourself", "don't say." */
static bool asks_silence(struct talk *t, const struct turn *k)
{
	static const char *const words[] = { " not told anyone ",
					     " not told anybody ",
					     " haven't told anyone ",
					     " haven't told anybody ",
					     " don't tell anyone ",
					     " don't tell anybody ",
					     " to yourself ",
					     " keep it shut ",
					     " nobody knew why ",
					     " hear it from me ",
					     " hear that from me ",
					     " between you and me ",
					     " between us and ",
					     " between ourselves ",
					     " not a word ",
					     " say a word ",
					     " breathe a word ",
					     " under your hat ",
					     " keep it quiet ",
					     " keep that quiet ",
					     " keep this quiet ",
					     " off the record ",
					     " not to repeat ",
					     " don't repeat ",
					     " not to be repeated ",
					     " not to be said ",
					     " it getting out ",
					     " it getting round ",
					     " it getting around ",
					     " not meant to know ",
					     " not supposed to know ",
					     " does anyone else know ",
					     " does anybody else know ",
					     " let it slip ",
					     " a soul ",
					     " don't let on ",
					     " won't tell anyone ",
					     " won't tell anybody ",
					     " don't you tell ",
					     NULL };
	static const char *const alone[] = { " don't say ",
					     " so don't ",
					     " i know so don't ",
					     " i won't say anything ",
					     " between us ",
					     " just between us ",
					     NULL };

	for (size_t i = k->first; i <= k->last; i++) {
		struct str flat = commit_flat_at(t, i);

		if (commit_has(flat, words))
			return true;
		for (size_t n = 0; alone[n]; n++)
			if (str_eq(flat, str_z(alone[n])))
				return true;
	}
	return false;
}

static void mark_turn(struct talk *t, size_t turn)
{
	for (size_t i = t->turns.v[turn].first; i <= t->turns.v[turn].last; i++)
		t->sentences.v[i].marks |= MARK_SENSITIVE;
}

/* Turns that lead on to something else. */
static bool leads_on(struct str s)
{
	static const struct str list[] = {
		STR("okay"),       STR("right"),   STR("anyway"),    STR("so "),
		STR("so,"),        STR("now"),     STR("then"),      STR("let's"),
		STR("what about"), STR("how was"), STR("how about"), STR("on that"),
		STR("well,")
	};

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (str_istarts(s, list[i]))
			return true;
	return false;
}

/* A short turn after a cue still belongs to it. */
static bool belongs(const struct talk *t, size_t turn)
{
	const struct turn *k = &t->turns.v[turn];
	size_t bytes = 0;

	for (size_t i = k->first; i <= k->last; i++)
		bytes += t->sentences.v[i].text.len;
	return t->sentences.v[k->first].seg->kind == SEG_SPEECH &&
	       bytes <= TAIL_BYTES && !leads_on(t->sentences.v[k->first].text);
}

/* In a speech the sentences around a cue are private, not all of it. */
static void mark_within(struct talk *t, const struct turn *k)
{
	for (size_t i = k->first; i <= k->last; i++) {
		size_t from = i > k->first ? i - 1 : i, to = i < k->last ? i + 1 : i;
		struct turn_cues c = { 0 };

		read_sentences(t, from, to, &c);
		if (is_private(&c))
			t->sentences.v[i].marks |= MARK_SENSITIVE;
	}
}

static void mark_private(struct talk *t)
{
	size_t last = STR_NPOS, cues_near = 0, tail = STR_NPOS, matter = STR_NPOS;
	bool family = false, hushed;

	for (size_t i = 0; i < t->turns.n; i++) {
		const struct turn *k = &t->turns.v[i];
		struct turn_cues c = { 0 };
		bool said = t->sentences.v[k->first].seg->kind == SEG_SPEECH;

		if (k->last - k->first >= SPEECH) {
			mark_within(t, k);
			continue;
		}
		read_sentences(t, k->first, k->last, &c);
		if (c.matter && said)
			matter = i;
		hushed =
		    matter != STR_NPOS && i - matter <= BRIDGE && asks_silence(t, k);
		/* What was not yet private is, from the matter on. */
		for (size_t j = matter; hushed && j < i; j++)
			mark_turn(t, j);
		if (hushed || is_private(&c) || (family && c.kin)) {
			for (size_t j = last;
			     said && last != STR_NPOS && i - last <= BRIDGE && j < i;
			     j++)
				mark_turn(t, j);
			mark_turn(t, i);
			cues_near = !hushed && last != STR_NPOS && i - last <= BRIDGE
					? cues_near + 1
					: 1;
			last = tail = i;
			family = family || c.kin;
		} else if (last != STR_NPOS && tail + 1 == i && belongs(t, i) &&
			   i - last <= (cues_near > 1 ? TAIL : 1)) {
			mark_turn(t, i);
			tail = i; /* unbroken */
		}
	}
}

/* "How's the knee", "can I ask you something": a short question, if need be without its
 * mark. */
static bool opens_matter(const struct talk *t, size_t turn)
{
	static const char asks[] = "can could did do does have has how what when where "
				   "which while who";
	const struct turn *k = &t->turns.v[turn];
	size_t at = 0;
	char word[GUARDWORD_BUF];

	return belongs(t, turn) &&
	       (str_ends(t->sentences.v[k->last].text, STRL("?")) ||
		(guardword_next(t->sentences.v[k->first].text, &at, word) &&
		 str_in_words(str_z(word), asks)));
}

/* What a turn asks to be kept quiet begins in the first turn of so many that has a word
 * of it, or with the question before. */
static size_t hush_from(const struct talk *t, size_t turn)
{
	size_t least = turn > HUSH_BEFORE ? turn - HUSH_BEFORE : 0;
	size_t from = STR_NPOS;

	for (size_t i = turn + 1; i-- > least;) {
		const struct turn *k = &t->turns.v[i];
		struct turn_cues c = { 0 };

		if (k->last - k->first >= SPEECH)
			break;
		read_sentences(t, k->first, k->last, &c);
		if (c.hushed)
			from = i;
	}
	return from > 0 && from != STR_NPOS && opens_matter(t, from - 1) ? from - 1
									 : from;
}

/* "Keep that under your hat": the business of an organisation has no word of it. */
static void mark_hushed(struct talk *t)
{
	size_t near = STR_NPOS;

	for (size_t i = 0; i < t->turns.n; i++) {
		const struct turn *k = &t->turns.v[i];
		struct turn_cues c = { 0 };
		size_t from, to = i;

		/* Words of it are rarer, and found sooner, than who asks. */
		read_sentences(t, k->first, k->last, &c);
		near = c.hushed ? i : near;
		if (near == STR_NPOS || i - near > HUSH_BEFORE ||
		    t->sentences.v[k->first].seg->kind != SEG_SPEECH ||
		    !asks_silence(t, k))
			continue;
		from = hush_from(t, i);
		if (from == STR_NPOS)
			continue;
		while (to + 1 < t->turns.n && to < i + HUSH_AFTER && belongs(t, to + 1))
			to++;
		for (; from <= to; from++)
			mark_turn(t, from);
	}
}

unsigned guard_says(struct str text)
{
	char word[GUARDWORD_BUF];
	unsigned says = 0;
	size_t at = 0;

	while (guardword_next(text, &at, word)) {
		unsigned is = guardword_class(word);

		if ((is & (HEALTH | OWNED | KIN | KIN_OF | PRIVATE | PAY | ENDS_PAIR |
			   HUSHED)) ||
		    ((is & LET) && !str_ends(text, STRL("'s"))))
			says |= SAYS_PRIVATE;
		if (is & (PERSON | OWNER))
			says |= SAYS_PERSON;
		if ((is & (ORDERS | MACHINE | DROP)) || strcmp(word, "taker") == 0)
			says |= SAYS_ORDERS;
	}
	if (str_ends(text, STRL("javascript")) ||
	    str_find(text, STRL("dataviewjs"), 0) != STR_NPOS ||
	    str_find(text, STRL(".obsidian"), 0) != STR_NPOS)
		says |= SAYS_CODE;
	return says;
}

static void flag_marked(struct talk *t, enum mark mark, struct str code,
			const char *detail)
{
	struct flag *f = NULL;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (!(s->marks & mark))
			continue;
		if (!f)
			f = record_flag(t->r, code, "%s", detail);
		if (f->segments.n == 0 || f->segments.v[f->segments.n - 1] != s->seg->n)
			*VEC_ADD(t->arena, &f->segments) = s->seg->n;
	}
}

/* A record that was extracted before gets its flags anew. */
static void drop_old_flags(struct record *r)
{
	static const struct str ours[] = {
		STR("ambiguous-person"), STR("unresolved-speaker"), STR("no-date"),
		STR("new-person"),       STR("new-account"),        STR("sensitive"),
		STR("injection")
	};
	size_t n = 0;

	for (size_t i = 0; i < r->flags.n; i++) {
		bool drop = false;

		for (size_t k = 0; k < sizeof ours / sizeof *ours; k++)
			drop = drop || str_eq(r->flags.v[i].code, ours[k]);
		if (!drop)
			r->flags.v[n++] = r->flags.v[i];
	}
	r->flags.n = n;
}

void guard_mark(struct talk *t)
{
	drop_old_flags(t->r);
	mark_private(t);
	mark_hushed(t);
	orders_mark(t);
	flag_marked(t, MARK_SENSITIVE, STRL("sensitive"),
		    "private matters are spoken of");
	flag_marked(t, MARK_INJECTION, STRL("injection"),
		    "text that tries to instruct a machine");
}
