/*
 * said.c - names in talk that no table knows.
 *
 * A new person needs two capitalised words that people speak of as of a person;
 * a misheard first name needs the sound of somebody present.  Precision first:
 * a name that is missed comes with the next meeting, a wrong one gets a page.
 */
#include "extract/who/rawword.h"

#include "base/date.h"
#include "base/lang/words.h"
#include "base/lang/nickname.h"
#include "extract/who/fits.h"
#include "base/lang/role.h"

enum { MIN_HEARD = 4, MAX_HEARD = 300, MAX_PAIRS = 400 };

/* Last words of places, companies and products, never of people. */
static const char not_surnames[] =
    " road street avenue lane park square house hall court centre center building "
    "campus site hospital school college university bank group company systems cloud "
    "data health media pictures studios labs technologies solutions services partners "
    "capital energy airlines university council city town county river north south "
    "east west january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday team "
    "office department committee board project phase release version edition suite "
    "server drive docs sheets teams zoom meet slack excel word outlook windows linux "
    "internet web app api english french german spanish american british european "
    "christmas easter airport airways valley station beach island islands stadium "
    "festival cathedral theatre theater museum library gardens harbour marina depot "
    "clinic surgery hospice trust foundation institute academy conference award "
    "awards cup league act pies foods dairies breweries bakery ";

static const char before_people[] = " know knows knew with from ask asked asks call "
				    "called email emailed ping pinged tell told meet "
				    "met thank thanks said saw see seeing cc loop "
				    "looped introduce and to by hire hired spoke "
				    "mentioned contact name named ";
static const char after_people[] =
    " is was will said says has had who who's he she and from at wants wanted thinks "
    "thought asked told mentioned sent would can could does did might ll d s "
    "runs ran rings rang signs signed sits brought owns handles manages keeps leads "
    "heads looks works joined joins left knows took comes came gave wouldn won isn "
    "doesn didn hasn ";

struct pair {
	struct str text, first; /* as written; first name folded */
	size_t times, personal;
	bool given;      /* by a first name that people have */
	bool certain;    /* told to be a person: "Tilda Marsh, she's our CFO" */
	int64_t segment; /* where it is said first */
};
VEC(pairs, struct pair);

struct finder {
	struct arena *arena;
	struct talk *talk;
	struct map keys; /* folded pair -> index into pairs */
	struct pairs pairs;
	struct map alone; /* folded single names that are said of a person */
	struct map heard; /* folded single names that were looked at */
	bool any;
};

static bool spoken_of(const struct raw_words *w, size_t from, size_t to)
{
	return (from > 0 && str_in_words(w->v[from - 1].folded, before_people)) ||
	       (to < w->n && str_in_words(w->v[to].folded, after_people));
}

/* ", he runs it": the name before is a person's. */
static bool goes_on_with_pronoun(struct str rest)
{
	return str_eat(&rest, ',') && str_eat(&rest, ' ') &&
	       str_in_words(str_word(rest), "he she he's she's he'll she'll");
}

/* "Tilda Marsh, our CFO"; "Tilda Marsh, she runs it"; "Tilda Marsh." and "there is a
 * new one, Tilda Marsh." before "She needs it." */
static bool is_told(const struct talk *t, size_t sentence, struct str name)
{
	const struct sentence *s = &t->sentences.v[sentence], *next = s + 1;
	size_t from = (size_t)(name.p - s->text.p);

	if (role_beside(s->text, from, from + name.len).len ||
	    goes_on_with_pronoun(str_from(s->text, from + name.len)))
		return true;
	if (sentence + 1 == t->sentences.n ||
	    str_trim(str_from(s->text, from + name.len)).len > 1 ||
	    (from > 0 && !str_ends(str_rtrim(str_sub(s->text, 0, from)), STRL(","))))
		return false;
	return next->turn == s->turn &&
	       str_in_words(talk_word(t, next, 0), "he she he's she's he'll she'll");
}

/* A first name of somebody here, or one that many have. */
static bool is_given(const struct finder *f, const struct raw_word *p)
{
	return p->given ||
	       (map_get(&f->talk->who->index->given, p->folded) != STR_NPOS &&
		!nickname_is_word(p->folded));
}

/* "Ask Ida Fri"; but many are called Sun. */
static bool is_day(struct str folded)
{
	enum { SUNDAY = 6 };
	int day = date_weekday_of(folded);

	return day >= 0 && day != SUNDAY;
}

static void note_pair(struct finder *f, const struct raw_words *w, size_t i,
		      size_t sentence)
{
	struct str text = rawword_pair(w, i);
	struct pair *p;
	size_t at;

	if (word_is_stop(w->v[i].folded) || word_is_stop(w->v[i + 1].folded) ||
	    str_in_words(w->v[i].folded, not_surnames) ||
	    str_in_words(w->v[i + 1].folded, not_surnames) ||
	    is_day(w->v[i + 1].folded) || str_eq(w->v[i].folded, w->v[i + 1].folded) ||
	    f->pairs.n >= MAX_PAIRS)
		return;
	if ((i > 0 && (str_ieq(w->v[i - 1].raw, STRL("the")) ||
		       (w->v[i - 1].capital && i > 1 && rawword_spaced(w, i)))) ||
	    (i + 2 < w->n && w->v[i + 2].capital && rawword_spaced(w, i + 2)))
		return;
	at = map_put(f->arena, &f->keys, text, f->pairs.n);
	if (at == f->pairs.n) {
		p = VEC_ADD(f->arena, &f->pairs);
		p->text = text;
		p->first = w->v[i].folded;
		p->given = is_given(f, &w->v[i]);
		p->segment = f->talk->sentences.v[sentence].seg->n;
	}
	p = &f->pairs.v[at];
	p->times++;
	p->personal += spoken_of(w, i, i + 2) || (is_given(f, &w->v[i]) && w->n == 2);
	/* "Take Joan, she knows it" */
	if (is_given(f, &w->v[i]) || !is_given(f, &w->v[i + 1]))
		p->certain = p->certain || is_told(f->talk, sentence, text);
}

/* A capitalised word inside a sentence that sounds like somebody present. */
static void hear(struct finder *f, const struct raw_word *p)
{
	struct who *w = f->talk->who;
	const struct known_person *hit = NULL;
	size_t seen = f->heard.n;

	if (w->roster.n > MAX_HEARD || p->folded.len < MIN_HEARD ||
	    word_is_stop(p->folded) || date_weekday_of(p->folded) >= 0 ||
	    date_month(p->folded) > 0 || str_in_words(p->folded, not_surnames) ||
	    map_put(f->arena, &f->heard, p->folded, seen) != seen)
		return;
	for (size_t i = 0; i < w->roster.n; i++) {
		const struct known_person *k = w->roster.v[i].known;
		struct str raw, first;
		char buf[WORD_BUF];
		size_t at = 0;

		if (!w->roster.v[i].listed ||
		    !index_word(f->arena, k->name, &at, &raw, &first, buf))
			continue;
		if (!nickname_sounds(first, p->folded))
			continue;
		if (hit)
			return;
		hit = k;
	}
	if (!hit)
		return;
	names_phrase(&w->local, p->raw, hit, GRADE_NICK);
	f->any = true;
}

/* Whether a word of it may be an initial: asked first, as large meetings have hundreds
 * of people. */
static bool may_be_curt(struct str name)
{
	struct str word;

	while (str_split(&name, ' ', &word))
		if (word.len == 1 || (word.len == 2 && word.p[1] == '.') ||
		    (word.len && (word.p[0] & 0x80)))
			return true;
	return false;
}

/* "Renee C", who takes part, when "Renee Castellaw" is said of nobody else; or NULL. */
static struct roster_entry *curtly_named(const struct who *w, struct str name)
{
	struct roster_entry *one = NULL;

	for (size_t i = 0; i < w->roster.n; i++) {
		struct roster_entry *e = &w->roster.v[i];

		if (!e->listed || !e->person.present || e->person.email.len ||
		    !may_be_curt(e->known->name) ||
		    !fits_initial(w->arena, e->known->name, name))
			continue;
		if (one)
			return NULL;
		one = e;
	}
	return one;
}

/* "Ask Noor": who is told to, not called so. */
static bool is_order(const struct raw_words *w, size_t i)
{
	static const char orders[] =
	    " ask call email ping tell meet thank see cc loop "
	    "introduce hire contact name ring phone message "
	    "text get take give let send bring find remind use ";

	return !w->v[i].given && (i == 0 || !rawword_spaced(w, i)) &&
	       str_in_words(w->v[i].folded, orders);
}

/* Two words that may be somebody's name: none of them is one already, but "Renee" of
 * "Renee C" and "Wrona" of "M. Wrona", who are called in full. */
static bool is_pair(const struct finder *f, const struct raw_words *w, size_t i)
{
	struct str text;

	if (i + 1 >= w->n || !w->v[i + 1].capital || !rawword_spaced(w, i + 1) ||
	    is_order(w, i))
		return false;
	if (!w->v[i + 1].known)
		return true;
	text = rawword_pair(w, i);
	return w->v[i + 1].given && !w->v[i].known && curtly_named(f->talk->who, text);
}

static void look(struct finder *f, size_t sentence)
{
	const struct raw_words *w = rawword_of(f->talk, sentence);

	for (size_t i = 0; i < w->n; i++) {
		bool pair = is_pair(f, w, i);

		if (!w->v[i].capital || (w->v[i].known && !(pair && w->v[i].given)))
			continue;
		if (pair) {
			note_pair(f, w, i, sentence);
			i++;
			continue;
		}
		if (spoken_of(w, i, i + 1))
			map_set(f->arena, &f->alone, w->v[i].folded, 1);
		if (i > 0 && !w->v[i - 1].capital)
			hear(f, &w->v[i]);
	}
}

/* Enough to believe that this is somebody. */
static bool believed(const struct finder *f, const struct pair *p)
{
	bool alone = map_get(&f->alone, p->first) != STR_NPOS;

	if (p->certain)
		return true;
	if (p->given)
		return p->personal > 0 || p->times > 1 || alone;
	return p->personal > 1 && alone;
}

bool said_names(struct talk *t)
{
	struct finder f = { .arena = t->arena, .talk = t };

	if (!t->who->cased)
		return false;
	for (size_t i = 0; i < t->sentences.n; i++)
		if (rawword_may_name(t, i))
			look(&f, i);
	for (size_t i = 0; i < f.pairs.n; i++) {
		const struct pair *p = &f.pairs.v[i];
		struct roster_entry *curt;
		struct known_person *k;
		struct flag *flag;

		curt = curtly_named(t->who, p->text);
		if (!curt && !believed(&f, p))
			continue;
		k = arena_new(t->arena, struct known_person);
		k->name = p->text;
		names_person(&t->who->local, k);
		f.any = true;
		if (curt) {
			index_rename(t->who, curt, k);
			continue;
		}
		flag = record_flag(t->r, STRL("new-person"),
				   "%.*s is spoken of and not known", STR_ARG(p->text));
		*VEC_ADD(t->arena, &flag->segments) = p->segment;
	}
	return f.any;
}
