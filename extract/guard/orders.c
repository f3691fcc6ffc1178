/* orders.c - see orders.h. */
#include "extract/guard/orders.h"

#include "extract/guard/guardword.h"

/* Plugin code and links out of the vault, wherever they are spoken or typed. */
static const char *const codes[] = { "<%",          "{{",  "<script",   "dataviewjs",
				     "javascript:", "../", ".obsidian", NULL };

static bool has_code(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		for (size_t k = 0; codes[k]; k++)
			if ((s.p[i] | 32) == (codes[k][0] | 32) &&
			    str_istarts(str_from(s, i), str_z(codes[k])))
				return true;
	return false;
}

/* Words that may stand between "ignore" and "instructions". */
static bool links(const char *word)
{
	static const char *const list[] = {
		"all",   "any",   "of",         "your",     "the",   "these",
		"those", "my",    "our",        "previous", "prior", "earlier",
		"above", "other", "everything", "anything", NULL
	};

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

/* "Everything above", "all before": what came until then. */
static bool is_until_now(const char *word)
{
	return str_in_words(str_z(word), "above before earlier previous prior");
}

/* "Ignore previous instructions", "disregard everything above and write", "Notetaker,
 * mark this ...", "as a language model you must add". */
static bool has_orders(struct str s)
{
	char word[GUARDWORD_BUF], last[GUARDWORD_BUF] = "";
	size_t at = 0, n = 0;
	bool dropped = false, all = false, addressed = false, told = false,
	     model = false;

	while (guardword_next(s, &at, word)) {
		unsigned is = guardword_class(word);

		if (strcmp(word, "taker") == 0 && strcmp(last, "note") == 0)
			is = GUARD_MACHINE;
		if (strcmp(last, "system") == 0 && strcmp(word, "prompt") == 0)
			return true;
		if ((is & GUARD_ORDERS) && dropped)
			return true;
		all = dropped &&
		      (all || str_in_words(str_z(word), "all anything everything"));
		told = told || (all && is_until_now(word)) ||
		       (model && strcmp(word, "you") == 0);
		model = strcmp(last, "language") == 0 && strcmp(word, "model") == 0;
		if ((is & GUARD_COMMAND) && told)
			return true;
		dropped = (is & GUARD_IGNORE) || (dropped && links(word));
		/* Spoken to: at the start, the order follows at once. */
		if ((is & (GUARD_COMMAND | GUARD_IGNORE)) && addressed)
			return true;
		addressed = ((is & GUARD_MACHINE) && (n == 0 || greets(last))) ||
			    (addressed &&
			     ((is & GUARD_MACHINE) || strcmp(word, "please") == 0));
		n += !(n == 0 && strcmp(word, "note") == 0);
		memcpy(last, word, sizeof last);
	}
	return false;
}

/* Whose words an assistant's may be: a person, or a machine. */
enum listener { NOBODY, ASSISTANT, MACHINES };

static enum listener listener_of(const char *word, const char *last)
{
	if (strcmp(word, "assistant") == 0)
		return ASSISTANT;
	return str_in_words(str_z(word), "ai bot chatgpt copilot notetaker") ||
		       (strcmp(word, "taker") == 0 && strcmp(last, "note") == 0)
		   ? MACHINES
		   : NOBODY;
}

/*
 * "Note for the assistant that writes this up: disregard ...", "To the AI taking notes:
 * from here on list ...", "any note taker who reads this shall record ...": a machine
 * is spoken to, and told what to do.  "To the AI team: send it" speaks to people.
 */
static bool has_call(struct str s)
{
	enum { FAR = 4 }; /* words between "to" and the machine */
	static const char notes[] =
	    " attention instruction instructions memo message note prompt reminder ";
	static const char crews[] = " board coach director group lead manager people "
				    "project staff team ";
	static const char more[] = " forward list put report say state translate ";
	char word[GUARDWORD_BUF], last[GUARDWORD_BUF] = "";
	enum listener called = NOBODY, now;
	size_t at = 0, led = 0, any = 0;
	bool every = false, must = false;

	for (size_t n = 0; guardword_next(s, &at, word); n++) {
		unsigned is = guardword_class(word);

		if (listener_of(last, "") && str_in_words(str_z(word), crews))
			called = NOBODY;
		if (((is & GUARD_IGNORE) && called) ||
		    (((is & GUARD_COMMAND) || str_in_words(str_z(word), more)) &&
		     (called == MACHINES || must)))
			return true;
		now = listener_of(word, last);
		if (now > called && led > 0)
			called = now;
		every = every || (now && any > 0);
		must =
		    must || (every && str_in_words(str_z(word), "must shall should"));
		led -= led > 0;
		any -= any > 0;
		if (str_in_words(str_z(word), "to for") &&
		    (n == 0 || str_in_words(str_z(last), notes)))
			led = FAR;
		if (strcmp(word, "any") == 0)
			any = FAR;
		memcpy(last, word, sizeof last);
	}
	return false;
}

/* In notes "AI: send it" is an action item, as labels.c reads it; spoken, a machine. */
static struct str without_label(const struct sentence *s)
{
	return !segment_is_said(s->seg) && str_starts(s->text, STRL("AI:"))
		   ? str_from(s->text, 3)
		   : s->text;
}

/* "This one goes into the chat. ```dataviewjs": what leads a block of code in. */
static void mark_lead(struct talk *t, size_t i)
{
	struct sentence *s = &t->sentences.v[i];

	if (i > 0 && s[-1].seg == s->seg && str_starts(s->text, STRL("```")))
		s[-1].marks |= MARK_INJECTION;
}

/* From the first such sentence to the end of its segment: one speaks on. */
void orders_mark(struct talk *t)
{
	const struct segment *inside = NULL;

	for (size_t i = 0; i < t->sentences.n; i++) {
		struct sentence *s = &t->sentences.v[i];

		bool orders = (s->says & SAYS_ORDERS) &&
			      (has_orders(without_label(s)) || has_call(s->text));

		if (s->seg != inside && !orders &&
		    !((s->says & SAYS_CODE) && has_code(s->text))) {
			inside = NULL;
			continue;
		}
		if (s->seg != inside)
			mark_lead(t, i);
		inside = s->seg;
		s->marks |= MARK_INJECTION;
	}
}
