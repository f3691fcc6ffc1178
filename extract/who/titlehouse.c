/* titlehouse.c - see titlehouse.h; precision first: a product must become no customer.
 */
#include "extract/who/titlehouse.h"

#include "base/date.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/who/accounts.h"
#include "extract/who/houseword.h"
#include "extract/who/rawword.h"

enum { MIN_WORD = 4 };

/* Is there, and nothing tells of which house. */
static bool is_stranger(const struct roster_entry *e)
{
	return e->listed && e->person.present && !e->person.org.len &&
	       !e->person.email.len;
}

/* One of ours is there, and nobody of a house that is known. */
static bool meets_no_house(const struct talk *t)
{
	const struct who *w = t->who;
	bool own = false;

	for (size_t i = 0; i < w->roster.n; i++) {
		const struct roster_entry *e = &w->roster.v[i];

		if (!e->person.present || !e->person.org.len)
			continue;
		if (!accounts_is_own(t, &e->person))
			return false;
		own = true;
	}
	return own;
}

static bool meets_strangers(const struct talk *t)
{
	for (size_t i = 0; i < t->who->roster.n; i++)
		if (is_stranger(&t->who->roster.v[i]))
			return true;
	return false;
}

static bool title_names_house(const struct who *w)
{
	for (size_t i = 0; i < w->mentions.n && w->mentions.v[i].sentence == STR_NPOS;
	     i++)
		if (w->mentions.v[i].sort == NAME_ACCOUNT)
			return true;
	return false;
}

/* "Orlin boardroom", which takes part: a room of the house. */
static bool has_room(const struct talk *t, struct str word)
{
	for (size_t i = 0; i < t->r->participants.n; i++) {
		const struct participant *p = &t->r->participants.v[i];

		if (p->pseudo && str_istarts(p->name, word) &&
		    str_starts(str_from(p->name, word.len), STRL(" ")))
			return true;
	}
	return false;
}

/* A stranger's surname, or said with its capital within a sentence. */
static bool is_backed(struct talk *t, struct str word)
{
	const struct who *w = t->who;
	struct str name = arena_fmt(t->arena, " %.*s", STR_ARG(word));

	for (size_t i = 0; i < w->roster.n; i++)
		if (is_stranger(&w->roster.v[i]) &&
		    str_ends(w->roster.v[i].person.name, name))
			return true;
	for (size_t i = 0; w->cased && i < t->sentences.n; i++)
		if (!talk_barred(&t->sentences.v[i]) &&
		    str_has(t->sentences.v[i].text, name))
			return !rawword_in_lower(t, word);
	return false;
}

static bool is_first_name(const struct who *w, struct str word, struct str folded)
{
	bool is = map_get(&w->index->given, folded) != STR_NPOS;

	for (size_t i = 0; !is && i < w->roster.n; i++)
		is = str_ieq(name_first(w->roster.v[i].person.name), word);
	return is;
}

/* "Jacanda Seguros" needs nobody of theirs, and no room. */
static bool has_trade(struct talk *t, struct str run)
{
	size_t blank = str_last_word(run);

	return blank > MIN_WORD &&
	       houseword_is_trade(utf8_fold(t->arena, str_from(run, blank)));
}

/* "Site visit Alder Rd": where it was. */
static bool is_street(struct talk *t, struct str run)
{
	struct str last = utf8_fold(t->arena, str_from(run, str_last_word(run)));

	return str_in_words(last, " rd road street ave avenue ");
}

/* "Orlin & Bray" of "Orlin & Bray kick-off": a house, by one of its words. */
static bool is_house_name(struct talk *t, struct str run, bool alone)
{
	static const char of_meetings[] =
	    " call calls chat meeting sync weekly review kickoff kick-off intro "
	    "introduction catch-up catchup follow-up demo workshop session discussion "
	    "pricing renewal planning product project team update status steering ";
	struct str word;
	bool backed = has_trade(t, run);

	if (is_street(t, run))
		return false;
	for (size_t at = 0; word_next(run, &at, &word);) {
		struct str folded = utf8_fold(t->arena, word);

		if (str_in_words(folded, of_meetings) || date_weekday_of(folded) >= 0 ||
		    date_month(folded) > 0 || is_first_name(t->who, word, folded))
			return false;
		backed |=
		    word.len >= MIN_WORD && alone &&
		    (has_room(t, word) || (meets_strangers(t) && is_backed(t, word)));
	}
	return backed;
}

/* Of "Product roadmap" nobody is the customer. */
static bool is_of_products(struct str folded)
{
	static const char words[] = " product products roadmap release backlog sprint "
				    "feature features engineering training ";

	return str_in_words(folded, words);
}

/* "Heron demo for the group": what is shown, not to whom. */
static bool is_shown(struct str before, struct str word)
{
	return str_eq(word, STRL("for")) &&
	       str_in_words(before, "demo demos demonstration intro session training "
				    "walkthrough workshop");
}

/* Between words of one name: "Larch & Lowe". */
static bool joins(struct str gap)
{
	return str_eq(gap, STRL(" ")) || str_eq(gap, STRL(" & ")) ||
	       str_eq(gap, STRL(" and "));
}

/* The first run of capitals that is a house; nothing in a title all in capitals. */
static struct str first_house(struct talk *t, struct str title)
{
	struct str run = str_none(), word, house = str_none(), before = str_none();
	struct str folded;
	bool mixed = false, alone = meets_no_house(t);

	for (size_t at = 0; word_next(title, &at, &word);) {
		struct str first = word;
		bool capital = utf8_is_upper(utf8_next(&first)), joined;

		folded = utf8_fold(t->arena, word);
		if (is_of_products(folded))
			return str_none();
		if (is_shown(before, folded))
			run = house = str_none();
		before = folded;
		mixed |= !capital && !word_is_stop(word);
		joined =
		    run.len && joins(str_sub(title, (size_t)(run.p - title.p) + run.len,
					     (size_t)(word.p - title.p)));
		if (run.len && str_eq(word, STRL("and")))
			continue;
		if (capital && joined) {
			run.len = (size_t)(word.p - run.p) + word.len;
			continue;
		}
		if (run.len && !house.len && is_house_name(t, run, alone))
			house = run;
		run = capital ? word : str_none();
	}
	if (run.len && !house.len && is_house_name(t, run, alone))
		house = run;
	return mixed || (house.len && has_trade(t, house)) ? house : str_none();
}

struct str title_house(struct talk *t)
{
	return title_names_house(t->who) ? str_none() : first_house(t, t->r->title);
}
