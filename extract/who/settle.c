/*
 * settle.c - whom the names in the talk mean.
 *
 * Names that fit one person come first: only then is it known who is spoken of,
 * and whether a shared first name is in doubt.
 */
#include "extract/who/resolve.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/lang/role.h"

/* Sentences for which who was called in full is meant by the first name, and the words
 * of "Ada from sales". */
enum { CALLED = 6, SELF_WORDS = 5 };
/* Sentences before and behind a first name in which its house is named. */
enum { NAMED_BEFORE = 60, NAMED_AFTER = 20 };

static void said(struct who *w, struct person *p, struct str text)
{
	for (size_t i = 0; i < p->said_as.n; i++)
		if (str_eq(p->said_as.v[i], text))
			return;
	*VEC_ADD(w->arena, &p->said_as) = text;
}

static void mentioned(struct talk *t, const struct known_person *p,
		      const struct mention *m)
{
	struct who *w = t->who;
	struct roster_entry *e = index_enter(w, p);
	struct str text;

	if (!e->listed)
		resolve_fill(w, e,
			     &(struct person){
				 .confidence = m->grade <= GRADE_ALIAS ? 900 : 800 });
	if (m->sentence == STR_NPOS)
		return;
	if (e->first_seen == STR_NPOS)
		e->first_seen = m->sentence;
	text = t->sentences.v[m->sentence].text;
	said(w, &e->person, str_sub(text, m->from, m->to));
	if (e->person.role.len == 0)
		e->person.role = role_beside(text, m->from, m->to);
}

static const struct known_person *speaker_of(const struct talk *t, size_t sentence)
{
	size_t turn = t->sentences.v[sentence].turn;
	size_t entry = t->who->speaker_entry[t->turns.v[turn].speaker];

	return entry == STR_NPOS ? NULL : t->who->roster.v[entry].known;
}

static bool word_before(struct str text, size_t from, const char *const *list)
{
	struct str left = str_rtrim(str_sub(text, 0, from));

	for (; *list; list++) {
		size_t n = strlen(*list);

		if (left.len >= n &&
		    str_ieq(str_from(left, left.len - n), str_z(*list)) &&
		    (left.len == n || left.p[left.len - n - 1] == ' '))
			return true;
	}
	return false;
}

/*
 * Whether a first name that several known people share is in doubt here: asked
 * about, told apart, put in the plural, or both are around.
 */
static bool told_apart(const struct talk *t, const struct mention *m)
{
	static const char *const words[] = { "which", "other", "another", "both", "two",
					     "a",     "our",   "your",    NULL };

	return m->plural ||
	       word_before(t->sentences.v[m->sentence].text, m->from, words);
}

static struct str org_of(const struct who *w, const struct known_person *p)
{
	const struct roster_entry *e = index_entry(w, p);

	return e && e->person.org.len ? e->person.org : p->org;
}

static const char *const ours[] = { "our", "my", NULL };
static const char *const others[] = { "your", "their", NULL };

/* The initial in "Sam P" behind a mention, or 0; "Sam I saw" and "Sam A" have none. */
static char initial_behind(struct str text, const struct mention *m)
{
	struct str behind = str_from(text, m->to);

	if (behind.len < 2 || behind.p[0] != ' ' || !ascii_is_upper(behind.p[1]) ||
	    behind.p[1] == 'A' || behind.p[1] == 'I' ||
	    (behind.len > 2 && !strchr("'.,:;?!) ", behind.p[2])))
		return 0;
	return behind.p[1];
}

/* The last name, or the only one. */
static struct str last_name(const struct known_person *p)
{
	return str_from(p->name, str_last_word(p->name));
}

/*
 * "Our Sam" when the Sam who is known is of another house, "your Sam" when he is of the
 * speaker's, "Sam P" when he is Sam Hollis: one of the name whom nobody knows.
 */
static bool is_another(const struct talk *t, const struct mention *m,
		       const struct known_person *p)
{
	const struct known_person *speaker = speaker_of(t, m->sentence);
	struct str text = t->sentences.v[m->sentence].text, org, house;
	struct str last = last_name(p);
	char initial = initial_behind(text, m);

	if (m->grade != GRADE_FIRST && m->grade != GRADE_NICK)
		return false;
	if (initial && last.p != p->name.p)
		return initial != last.p[0];
	org = org_of(t->who, p);
	house = speaker ? org_of(t->who, speaker) : str_none();
	if (!org.len || !house.len)
		return false;
	return str_ieq(org, house) ? word_before(text, m->from, others)
				   : word_before(text, m->from, ours);
}

/*
 * "Our Sam" is one of the speaker's house, "your Sam" and "their Sam" one of another;
 * NULL: not said, or true of several.
 */
static const struct known_person *
of_house(const struct talk *t, const struct mention *m, const struct person_refs *c)
{
	const struct known_person *speaker = speaker_of(t, m->sentence), *one = NULL;
	struct str text = t->sentences.v[m->sentence].text;
	bool own = word_before(text, m->from, ours);
	const struct roster_entry *e = speaker ? index_entry(t->who, speaker) : NULL;

	if (!e || !e->person.org.len || (!own && !word_before(text, m->from, others)))
		return NULL;
	for (size_t i = 0; i < c->n; i++) {
		struct str org = org_of(t->who, c->v[i]);

		if (!org.len || str_ieq(org, e->person.org) != own)
			continue;
		if (one)
			return NULL;
		one = c->v[i];
	}
	return one;
}

/* Of a talk with guests: our house, and those of who is here; folded. */
struct houses {
	struct map here;
	bool guests; /* among ourselves any customer's people may be meant */
};

static void houses_find(const struct talk *t, struct houses *h)
{
	struct who *w = t->who;
	struct arena *a = w->arena;

	*h = (struct houses){ 0 };
	map_put(a, &h->here, utf8_fold(a, t->conf->own.name), 0);
	for (size_t i = 0; i < w->roster.n; i++) {
		struct str org = org_of(w, w->roster.v[i].known);

		if (!w->roster.v[i].person.present || !org.len)
			continue;
		map_put(a, &h->here, utf8_fold(a, org), 0);
		h->guests |= !str_ieq(org, t->conf->own.name);
	}
}

/* Is the account named by one of these mentions? */
static bool says_account(const struct who *w, size_t from, size_t to, struct str org)
{
	for (size_t k = from; k < to; k++)
		if (w->mentions.v[k].sort == NAME_ACCOUNT &&
		    str_ieq(w->mentions.v[k].account->name, org))
			return true;
	return false;
}

/* Is it named in the title, or in the sentences around mention i? */
static bool is_named_near(const struct talk *t, size_t i, struct str org)
{
	const struct who *w = t->who;
	size_t at = w->mentions.v[i].sentence;
	size_t from = at > NAMED_BEFORE ? at - NAMED_BEFORE : 0;
	size_t to =
	    at + NAMED_AFTER < t->sentences.n ? at + NAMED_AFTER : t->sentences.n;

	return says_account(w, 0, w->of_sentence[0], org) ||
	       says_account(w, w->of_sentence[from], w->of_sentence[to], org);
}

/*
 * In a talk with guests of another house nobody of the name is there: then who is ours
 * or of a house that is there, when all others are of houses that nobody names near.
 * NULL: not so, or a house is not known.
 */
static const struct known_person *of_house_here(const struct talk *t, size_t mention,
						const struct houses *h,
						const struct person_refs *c)
{
	const struct who *w = t->who;
	const struct known_person *one = NULL;

	for (size_t i = 0; i < c->n && h->guests; i++) {
		struct str org = org_of(w, c->v[i]);

		if (!org.len)
			return NULL;
		if (map_get(&h->here, utf8_fold(w->arena, org)) == STR_NPOS &&
		    !is_named_near(t, mention, org))
			continue;
		if (one)
			return NULL;
		one = c->v[i];
	}
	return one;
}

static void candidates_of(const struct who *w, const struct mention *m,
			  struct person_refs *c)
{
	c->v = w->candidates.v + m->people;
	c->n = m->n_people;
}

/* "Sam P": the one whose last name begins so; NULL: not said, or true of several. */
static const struct known_person *
with_initial(const struct talk *t, const struct mention *m, const struct person_refs *c)
{
	char initial = initial_behind(t->sentences.v[m->sentence].text, m);
	const struct known_person *one = NULL;

	for (size_t i = 0; initial && i < c->n; i++) {
		if (last_name(c->v[i]).p[0] != initial)
			continue;
		if (one)
			return NULL;
		one = c->v[i];
	}
	return one;
}

/*
 * "Sam Pell, he does the vans.  Sam'll bring one": the one of the name whom the same
 * person has just called in full; NULL: none, or another in between.
 */
static const struct known_person *called_before(const struct talk *t, size_t i,
						const struct person_refs *c)
{
	const struct who *w = t->who;
	const struct mention *m = &w->mentions.v[i];

	if (t->sentences.v[m->sentence].seg->kind != SEG_SPEECH)
		return NULL;
	for (size_t k = i; k-- > 0;) {
		const struct mention *b = &w->mentions.v[k];
		struct str text;

		if (b->sentence == STR_NPOS || b->sentence + CALLED < m->sentence)
			return NULL;
		text = str_sub(t->sentences.v[b->sentence].text, b->from, b->to);
		if (b->sort != NAME_PERSON || b->n_people != 1 ||
		    str_chr(text, ' ') == STR_NPOS)
			continue;
		for (size_t x = 0; x < c->n; x++)
			if (c->v[x] == w->candidates.v[b->people])
				return talk_voice(t, b->sentence) ==
					       talk_voice(t, m->sentence)
					   ? c->v[x]
					   : NULL;
	}
	return NULL;
}

/* Of several of the name the one that the words beside it tell, or NULL. */
static const struct known_person *told(const struct talk *t, size_t i,
				       const struct person_refs *c)
{
	const struct mention *m = &t->who->mentions.v[i];
	const struct known_person *p = of_house(t, m, c);

	if (!p)
		p = with_initial(t, m, c);
	return p || told_apart(t, m) ? p : called_before(t, i, c);
}

/* "It's Ada", "Ada here.", "Ada from sales.": who says the own name means it. */
static bool names_self(const struct talk *t, const struct mention *m)
{
	static const char *const self[] = { "is", "i'm", "it's", NULL };
	const struct sentence *s = &t->sentences.v[m->sentence];
	struct str behind = str_from(s->text, m->to);

	if (word_before(s->text, m->from, self))
		return true;
	return m->from == 0 && s->n_words <= SELF_WORDS &&
	       (str_istarts(behind, STRL(" from ")) ||
		str_istarts(behind, STRL(" here")) ||
		str_istarts(behind, STRL(" speaking")));
}

/* "Priya, how's the load?", "Thanks, Priya.", "Hi Priya." */
static bool is_called(struct str text, const struct mention *m)
{
	static const char greets[] = " hi hello hey morning thanks welcome bye ";
	struct str before = str_rtrim(str_sub(text, 0, m->from));
	struct str behind = str_from(text, m->to);

	if (before.len && !str_ends(before, STRL(",")) &&
	    !str_iin_words(before, greets))
		return false;
	return str_trim(behind).len <= 1 ||
	       (!before.len && str_starts(behind, STRL(",")));
}

/* "Priya, the vans?" "They come on Monday.": the one of the name who answers at once,
 * or NULL. */
static const struct known_person *
who_answers(const struct talk *t, const struct mention *m, const struct person_refs *c)
{
	const struct sentence *s = &t->sentences.v[m->sentence];
	const struct turn *next = &t->turns.v[s->turn] + 1;
	const struct known_person *p;

	/* "Priya, our Priya, is away." "Away where?" */
	if (!is_called(s->text, m) || m->plural ||
	    str_istarts(str_from(s->text, m->to), STRL(", our ")) ||
	    next == t->turns.v + t->turns.n ||
	    str_ends(t->sentences.v[next->first].text, STRL("?")))
		return NULL;
	p = speaker_of(t, next->first);
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i] == p)
			return p;
	return NULL;
}

/*
 * Of those of the name the one who takes part, when the others are only spoken of: with
 * the whole name later on, or this one is called.  invited: who stands in the roster
 * before those who are spoken of.
 */
static const struct known_person *who_takes_part(const struct talk *t,
						 const struct mention *m,
						 const struct person_refs *c,
						 size_t invited)
{
	const struct who *w = t->who;
	const struct known_person *one = NULL;
	bool called = is_called(t->sentences.v[m->sentence].text, m);

	for (size_t i = 0; i < c->n; i++) {
		const struct roster_entry *e = index_entry(w, c->v[i]);

		if (!e || !e->listed)
			continue;
		if (e->person.present ? one != NULL
				      : (size_t)(e - w->roster.v) < invited ||
					    (!called && (e->first_seen == STR_NPOS ||
							 e->first_seen <= m->sentence)))
			return NULL;
		one = e->person.present ? c->v[i] : one;
	}
	return one;
}

/* First pass: names that fit one person; marks those whose first name is shared. */
static void settle_certain(struct talk *t)
{
	struct who *w = t->who;

	for (size_t i = 0; i < w->mentions.n; i++) {
		struct mention *m = &w->mentions.v[i];
		struct person_refs c;

		if (m->sort != NAME_PERSON)
			continue;
		candidates_of(w, m, &c);
		m->another =
		    c.n == 1 && m->sentence != STR_NPOS && is_another(t, m, c.v[0]);
		if (m->another)
			continue;
		if (c.n == 1) {
			mentioned(t, c.v[0], m);
			continue;
		}
		if (m->sentence == STR_NPOS || !told_apart(t, m))
			continue;
		for (size_t k = 0; k < c.n; k++)
			index_enter(w, c.v[k])->ambiguous = true;
	}
}

/* Second pass: shared first names, now that it is known who is spoken of. */
static void settle_shared(struct talk *t, size_t invited)
{
	struct who *w = t->who;
	struct houses houses;

	houses_find(t, &houses);
	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct person_refs c;
		const struct known_person *p;
		struct str here;
		size_t present;
		bool doubt = false, apart;

		candidates_of(w, m, &c);
		if (m->sort != NAME_PERSON || c.n < 2 || m->sentence == STR_NPOS)
			continue;
		p = told(t, i, &c);
		p = p ? p : who_answers(t, m, &c);
		if (p) {
			mentioned(t, p, m);
			w->mentions.v[i].meant = p;
			continue;
		}
		p = resolve_present(w, &c, &present);
		if (!p && present > 1)
			w->mentions.v[i].meant = p = who_takes_part(t, m, &c, invited);
		if (!p && present == 0 &&
		    !initial_behind(t->sentences.v[m->sentence].text, m))
			p = of_house_here(t, i, &houses, &c);
		for (size_t k = 0; k < c.n; k++) {
			const struct roster_entry *e = index_entry(w, c.v[k]);

			doubt = doubt || (e && e->ambiguous);
		}
		here = t->sentences.v[m->sentence].text;
		/* Who says the own name means somebody else, but for "this is Ada". */
		if (p && p == speaker_of(t, m->sentence))
			doubt = doubt || !names_self(t, m);
		/* Told apart: all of them are spoken of. */
		apart = doubt && told_apart(t, m);
		for (size_t k = 0; k < c.n && apart; k++)
			mentioned(t, c.v[k], m);
		if (p && !doubt)
			mentioned(t, p, m);
		else if (m->grade !=
			 GRADE_LAST) /* a surname alone is too little to ask */
			resolve_flag(t, str_sub(here, m->from, m->to), m->plural, &c,
				     &t->sentences.v[m->sentence].seg->n);
	}
}

/* "I'm the CISO", said by somebody whose role nobody told. */
static void own_roles(struct talk *t)
{
	struct who *w = t->who;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];
		size_t e = w->speaker_entry[t->turns.v[s->turn].speaker];

		if (talk_barred(s) || e == STR_NPOS ||
		    w->roster.v[e].person.role.len > 0)
			continue;
		w->roster.v[e].person.role = role_own(s->text);
	}
}

void settle_names(struct talk *t)
{
	size_t invited = t->who->roster.n;

	settle_certain(t);
	settle_shared(t, invited);
	own_roles(t);
}
