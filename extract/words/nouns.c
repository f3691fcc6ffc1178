/*
 * nouns.c - where a word stands as a noun: last in the run of content words behind
 * "the", "our", "of" or a number, or before "is".  First behind "to", "will", "you" or
 * "is", and right before "the" or "them", it is a verb or a participle.
 */
#include "extract/words/nouns.h"

#include "base/ascii.h"

/* What a word of the sentence says of its neighbours. */
enum role {
	OTHER,
	CONTENT,
	OPENS = 1 << 2,  /* a noun phrase begins behind it */
	ACTS = 1 << 3,   /* a verb or participle stands behind it */
	STATES = 1 << 4, /* a noun stands before it */
	OBJECT = 1 << 5  /* a verb stands before it */
};

struct role_words {
	unsigned char role;
	const char *words;
};

static const struct role_words role_words[] = {
	{ OPENS | OBJECT,
	  " the a an our your their his her its my this that these those "
	  "no any some each every another both " },
	{ OPENS,
	  " of in on at for with from by per about into between without versus "
	  "than more less same whole main new old next last first second third "
	  "two three four five six seven eight nine ten hundred thousand million " },
	{ ACTS | STATES,
	  " is are was were has does did will would can could should may "
	  "might must isn't aren't won't cannot can't doesn't didn't " },
	{ ACTS,
	  " to i you we they he she who be been being am i'm you're we're they're "
	  "it's i'll you'll he'll she'll it'll we'll they'll i'd you'd we'd they'd "
	  "do don't let's please and not never always get got gets getting " },
	{ ACTS | OBJECT, " it " },
	{ OBJECT, " me us them him " },
};

unsigned char nouns_role(struct str word, bool content)
{
	if (content)
		return CONTENT;
	for (size_t i = 0; i < COUNT(role_words); i++)
		if (str_in_words(word, role_words[i].words))
			return role_words[i].role;
	return OTHER;
}

bool nouns_opens(unsigned char role)
{
	return role & OPENS;
}

bool nouns_inflected(struct str word)
{
	return word.len > 4 && !str_ends(word, STRL("eed")) &&
	       (str_ends(word, STRL("ed")) || str_ends(word, STRL("ly")));
}

struct counter {
	const struct lexicon *l;
	struct str text; /* of the sentence */
	int *nouns;      /* of each term */
};

static unsigned role_at(const struct counter *c, size_t word)
{
	return c->l->forms.v[c->l->words.v[word].form].role;
}

static void vote(struct counter *c, size_t word, int by)
{
	c->nouns[c->l->forms.v[c->l->words.v[word].form].term] += by;
}

static bool is_capital(const struct counter *c, size_t word)
{
	char first = c->text.p[c->l->words.v[word].from];

	return ascii_is_upper(first);
}

/* Words [from, to) are content, what is before and behind them is not. */
static void read_run(struct counter *c, size_t from, size_t to, unsigned before,
		     unsigned behind)
{
	size_t head = to - 1;

	while (head > from &&
	       nouns_inflected(c->l->forms.v[c->l->words.v[head].form].text))
		head--;
	/* "to Harrow Lane" */
	if (before & OPENS || ((before & ACTS) && is_capital(c, from))) {
		vote(c, head, 1);
		return;
	}
	if (before & ACTS)
		vote(c, from, -1);
	if (behind & OBJECT)
		vote(c, to - 1, -1);
	else if ((behind & STATES) && !(before & ACTS && to - from == 1))
		vote(c, head, 1);
}

/* What the word says of the one right before or behind it; a comma parts them. */
static unsigned beside(const struct counter *c, size_t word, size_t other)
{
	const struct said *x = &c->l->words.v[word < other ? word : other];

	return x[1].from == x->from + c->l->forms.v[x->form].text.len + 1
		   ? role_at(c, other)
		   : OTHER;
}

static void read_sentence(struct counter *c, const struct sentence *s)
{
	size_t end = s->word + s->n_words, run;

	c->text = s->text;
	for (size_t w = s->word; w < end; w++) {
		if (role_at(c, w) != CONTENT)
			continue;
		for (run = w; w + 1 < end && beside(c, w, w + 1) == CONTENT; w++)
			;
		read_run(c, run, w + 1, run > s->word ? beside(c, run, run - 1) : OTHER,
			 w + 1 < end ? beside(c, w, w + 1) : OTHER);
	}
}

int *nouns_count(const struct talk *t)
{
	struct counter c = { .l = &t->words };

	c.nouns = arena_array(t->arena, c.nouns, t->words.forms.n);
	for (size_t i = 0; i < t->sentences.n; i++)
		read_sentence(&c, &t->sentences.v[i]);
	return c.nouns;
}
