/*
 * critical.c - words with a sense that must not change.
 *
 * The lists are short on purpose: common words of conversation.  What they miss is
 * caught by the share of a wording's words that nobody said (wording.c).
 */
#include "extract/llm/critical.h"

#include "base/ascii.h"
#include "base/date.h"

/* Beside the words that deny (word_negates): what comes near to it. */
static const char more_negations[] = " hardly barely unable instead except ";

static const char opinion[] =
    " think thinks guess believe believes suppose assume hope hopes hopefully expect "
    "expects seems apparently ";
static const char *const modals[MODALS] = {
	[MODAL_WILL] = " will shall ",
	[MODAL_CAN] = " can able ",
	[MODAL_MAY] = " may might could maybe perhaps possibly possible potentially ",
	[MODAL_LIKELY] = " probably likely presumably ",
	[MODAL_SHOULD] = " should ought ",
	[MODAL_MUST] = " must required ",
	[MODAL_WOULD] = " would ",
	[MODAL_IF] = " if unless whether provided ",
	[MODAL_THINK] = opinion,
	[MODAL_TRY] =
	    " try tries trying want wants plan plans consider considers considering ",
};

/* Stems (Snowball) of verbs and adjectives with an opposite. */
static const char polar[] =
    " accept reject approv refus declin deni agre disagre confirm cancel keep drop "
    "start stop win won lose lost rais lower increas decreas reduc grow shrink fall "
    "fell cut doubl halv pass fail succeed allow forbid ban block unblock enabl disabl "
    "includ exclud remov add hire fire leav stay delay postpon renew termin miss "
    "resolv unresolv fix broken avail unavail secur insecur imposs lack higher faster "
    "slower cheaper better wors earlier later sooner buy sell bought sold open close "
    "withdraw withdrew support oppos ";

static const char sides[] =
    " before after until till since under over above below against all every both only "
    "always some any most least more less fewer once twice again first last up down ";

static const char dates[] = " today tonight tomorrow yesterday morning afternoon "
			    "evening noon midnight week weeks weekend month months "
			    "quarter quarters year years fortnight day days hour hours "
			    "next previous term autumn spring summer winter eod eow "
			    "eom ";

/* MODALS: it is none. */
static enum modal modal_of(struct str word)
{
	enum modal m = MODAL_WILL;

	while (m < MODALS && !str_in_words(word, modals[m]))
		m++;
	return m;
}

/* "going to", "have to", "need to". */
static bool two_words(const struct terms *t, size_t i, struct critical *c)
{
	struct str w = t->v[i].word;

	if (i + 1 >= t->n || !str_eq(t->v[i + 1].word, STRL("to")) ||
	    !str_in_words(w, " going have has need needs got "))
		return false;
	c->sense = SENSE_MODAL;
	c->n = 2;
	c->value = str_eq(w, STRL("going")) ? MODAL_WILL : MODAL_MUST;
	return true;
}

static bool is_date(const struct terms *t, size_t i)
{
	struct str w = t->v[i].word;

	/* "may", "march" and "sun" are words as well. */
	if (w.len > 3
		? date_month(w) > 0 || date_weekday_of(w) >= 0
		: (date_month(w) > 0 || date_weekday_of(w) >= 0) && t->v[i].capital)
		return !str_eq(w, STRL("may")) || t->v[i].capital;
	return str_in_words(w, dates);
}

/* "q3", "m2", "9b": a name of something with a figure in it. */
static bool has_figure(struct str w)
{
	return ascii_has_digit(w) || (w.len == 1 && strchr("%$-", w.p[0]));
}

static bool is_name(const struct critical_names *names, const struct term *w)
{
	bool known = map_get(&names->known, w->word) != STR_NPOS;

	if (map_get(&names->any_case, w->word) != STR_NPOS)
		return true;
	if (str_eq(w->word, STRL("i")) || word_is_stop(w->word))
		return false;
	return w->capital ? known || !w->first : known && names->uncased;
}

static struct critical critical_at(struct arena *a, const struct critical_names *names,
				   const struct terms *t, size_t i)
{
	struct critical c = { .word = t->v[i].word, .term = i, .n = 1 };
	size_t n = terms_number(t, i, &c.value);
	enum modal modal = modal_of(c.word);
	struct str stem;

	if (n > 0) {
		c.sense = SENSE_NUMBER;
		c.n = n;
		c.word = (struct str){ 0 };
		return c;
	}
	if (is_date(t, i)) {
		c.sense = SENSE_DATE;
	} else if (word_negates(c.word) || str_in_words(c.word, more_negations)) {
		c.sense = SENSE_NEGATION;
	} else if (modal < MODALS) {
		c.sense = SENSE_MODAL;
		c.value = modal;
	} else if (two_words(t, i, &c)) {
		c.word = (struct str){ 0 };
	} else if (has_figure(c.word) || is_name(names, &t->v[i])) {
		c.sense = SENSE_NAME;
	} else if (str_in_words(c.word, sides)) {
		c.sense = SENSE_SIDE;
	} else {
		stem = word_stem(names->stemmer, a, c.word);
		if (str_in_words(stem, polar)) {
			c.sense = SENSE_POLAR;
			c.word = stem;
		}
	}
	if (c.sense == SENSE_MODAL || c.sense == SENSE_NEGATION)
		c.word = (struct str){ 0 };
	return c;
}

void critical_name(struct critical_names *names, struct arena *a, struct str name)
{
	struct terms t = { 0 };

	terms_read(a, name, &t);
	for (size_t i = 0; i < t.n; i++)
		if (t.v[i].word.len > 1)
			map_set(a, &names->known, t.v[i].word, 1);
}

void critical_read(struct arena *a, const struct critical_names *names,
		   const struct terms *t, struct criticals *out)
{
	for (size_t i = 0; i < t->n;) {
		struct critical c = critical_at(a, names, t, i);

		i += c.n;
		if (c.sense != SENSE_NONE)
			*VEC_ADD(a, out) = c;
	}
}

bool critical_eq(const struct critical *x, const struct critical *y)
{
	return x->sense == y->sense && x->value == y->value && str_eq(x->word, y->word);
}

static void add_names(struct arena *a, struct critical_names *names,
		      const struct criticals *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].sense == SENSE_NAME)
			map_set(a, &names->any_case, c->v[i].word, 1);
}

bool critical_agree(struct arena *a, const struct critical_names *names,
		    const struct terms *x, const struct terms *y)
{
	struct critical_names both = *names;
	struct criticals cx = { 0 }, cy = { 0 };

	both.any_case = (struct map){ 0 };
	critical_read(a, names, x, &cx);
	critical_read(a, names, y, &cy);
	add_names(a, &both, &cx);
	add_names(a, &both, &cy);
	cx.n = cy.n = 0;
	critical_read(a, &both, x, &cx);
	critical_read(a, &both, y, &cy);
	if (cx.n != cy.n)
		return false;
	for (size_t i = 0; i < cx.n; i++)
		if (!critical_eq(&cx.v[i], &cy.v[i]))
			return false;
	return true;
}

size_t critical_negations(const struct criticals *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += c->v[i].sense == SENSE_NEGATION;
	return n;
}

unsigned critical_modals(const struct criticals *c)
{
	unsigned bits = 0;

	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].sense == SENSE_MODAL)
			bits |= 1u << c->v[i].value;
	return bits;
}
