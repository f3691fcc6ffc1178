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

/* Turns between cues of one stretch, and after the last of several. */
enum { BRIDGE = 4, TAIL = 3, TAIL_BYTES = 140, SPEECH = 7, NEAR = 4, BUF = 24 };

/* Plugin code and links out of the vault, wherever they are spoken or typed. */
static const char *const codes[] = { "<%",          "{{",  "<script",   "dataviewjs",
				     "javascript:", "../", ".obsidian", NULL };

/* The next word in lower case; an apostrophe ends it ("I'm" is "i", "m"). */
static bool next_word(struct str s, size_t *at, char buf[BUF])
{
	size_t n = 0;

	while (*at < s.len && !ascii_is_letter(s.p[*at]))
		(*at)++;
	for (; *at < s.len; (*at)++) {
		char c = (char)(s.p[*at] | 32);

		if (!ascii_is_lower(c))
			break;
		if (n < BUF - 1)
			buf[n++] = c;
	}
	buf[n] = 0;
	return n > 0;
}

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
	char word[BUF], last[BUF] = "", before[BUF] = "";
	size_t at = 0, since_owner = NEAR, since_own = NEAR, since_let = NEAR;
	bool theirs = false; /* of some others, until a person is named */

	while (next_word(s, &at, word)) {
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

		t->seen |= is & (PERSON | OWNER);
		t->kin = t->kin || (is & KIN) || ((is & KIN_OF) && since_owner < 2);
		if (((is & HEALTH) && since_owner < 2) ||
		    ((is & OWNED) && since_own < 2))
			t->cue = true;
		if (is & (HEALTH | OWNED))
			t->seen |= HEALTH;
		t->matter = t->matter || (is & HEALTH) ||
			    ((is & PAY) && str_in_words(str_z(last), "the my your"));
		if ((is & PRIVATE) || ((is & ENDS_PAIR) && guardword_pair(last, word)))
			t->seen |= PRIVATE;
		if ((is & AFTER_PAY) && (guardword_class(last) & PAY))
			t->seen |= PRIVATE | PERSON;
		if (strcmp(word, "go") == 0 && since_let == 1)
			t->cue = true;
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
	static const char *const words[] = {
		" not told anyone ",     " not told anybody ",
		" haven't told anyone ", " haven't told anybody ",
		" don't tell anyone ",   " don't tell anybody ",
		" keep it to yourself ", " keep that to yourself ",
		" keep it shut ",        " nobody knew why ",
		" hear it from me ",     " between you and me ",
		" don't say a word ",    NULL
	};

	for (size_t i = k->first; i <= k->last; i++) {
		struct str flat = commit_flat_at(t, i);

		if (commit_has(flat, words) || str_eq(flat, STRL(" don't say ")))
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

static bool has_code(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		for (size_t k = 0; codes[k]; k++)
			if ((s.p[i] | 32) == (codes[k][0] | 32) &&
			    str_istarts(str_from(s, i), str_z(codes[k])))
				return true;
	return false;
}

unsigned guard_says(struct str text)
{
	char word[BUF];
	unsigned says = 0;
	size_t at = 0;

	while (next_word(text, &at, word)) {
		unsigned is = guardword_class(word);

		if ((is &
		     (HEALTH | OWNED | KIN | KIN_OF | PRIVATE | PAY | ENDS_PAIR)) ||
		    ((is & LET) && !str_ends(text, STRL("'s"))))
			says |= SAYS_PRIVATE;
		if (is & (PERSON | OWNER))
			says |= SAYS_PERSON;
		if ((is & (ORDERS | MACHINE)) || strcmp(word, "taker") == 0)
			says |= SAYS_ORDERS;
	}
	if (str_ends(text, STRL("javascript")) ||
	    str_find(text, STRL("dataviewjs"), 0) != STR_NPOS ||
	    str_find(text, STRL(".obsidian"), 0) != STR_NPOS)
		says |= SAYS_CODE;
	return says;
}

/* Words that may stand between "ignore" and "instructions". */
static bool links(const char *word)
{
	static const char *const list[] = { "all",   "any",      "of",    "your",
					    "the",   "these",    "those", "my",
					    "our",   "previous", "prior", "earlier",
					    "above", "other",    NULL };

	for (size_t i = 0; list[i]; i++)
		if (strcmp(word, list[i]) == 0)
			return true;
	return false;
}

static bool greets(const char *word)
{
	return strcmp(word, "hey") == 0 || strcmp(word, "hi") == 0 ||
	       strcmp(word, "ok") == 0 || strcmp(word, "okay") == 0 ||
	       strcmp(word, "dear") == 0 || strcmp(word, "note") == 0;
}

/* "Ignore previous instructions", "Notetaker, mark this ...". */
static bool has_orders(struct str s)
{
	char word[BUF], last[BUF] = "";
	size_t at = 0, n = 0;
	bool dropped = false, addressed = false;

	while (next_word(s, &at, word)) {
		unsigned is = guardword_class(word);

		if (strcmp(word, "taker") == 0 && strcmp(last, "note") == 0)
			is = MACHINE;
		if (two(last, word, "system", "prompt"))
			return true;
		if ((is & ORDERS) && dropped)
			return true;
		dropped = (is & DROP) || (dropped && links(word));
		/* Spoken to: at the start, the order follows at once. */
		if ((is & (DO | DROP)) && addressed)
			return true;
		addressed =
		    ((is & MACHINE) && (n == 0 || greets(last))) ||
		    (addressed && ((is & MACHINE) || strcmp(word, "please") == 0));
		n += !(n == 0 && strcmp(word, "note") == 0);
		memcpy(last, word, sizeof last);
	}
	return false;
}

/* In notes "AI: send it" is an action item, as labels.c reads it; spoken, a machine. */
static struct str without_label(const struct sentence *s)
{
	bool spoken = s->seg->kind == SEG_SPEECH || s->seg->kind == SEG_CHAT;

	return !spoken && str_starts(s->text, STRL("AI:")) ? str_from(s->text, 3)
							   : s->text;
}

/* From the first such sentence to the end of its segment: one speaks on. */
static void mark_orders(struct talk *t)
{
	const struct segment *inside = NULL;

	for (size_t i = 0; i < t->sentences.n; i++) {
		struct sentence *s = &t->sentences.v[i];

		bool orders = (s->says & SAYS_ORDERS) && has_orders(without_label(s));

		if (s->seg != inside && !orders &&
		    !((s->says & SAYS_CODE) && has_code(s->text))) {
			inside = NULL;
			continue;
		}
		inside = s->seg;
		s->marks |= MARK_INJECTION;
	}
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
	mark_orders(t);
	flag_marked(t, MARK_SENSITIVE, STRL("sensitive"),
		    "private matters are spoken of");
	flag_marked(t, MARK_INJECTION, STRL("injection"),
		    "text that tries to instruct a machine");
}
