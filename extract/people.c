/*
 * people.c - who is in the meeting and who is spoken of.
 *
 * Participants and speakers make the roster; each is resolved by e-mail, full
 * name, alias, unique first name, initials, short form, then misheard spelling.
 * What fits several people is flagged and names nobody.
 */
#include "extract/index.h"

#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/nickname.h"

/* A label with less talk than this is not worth a person's time. */
enum { SMALL_SHARE = 20, SMALL_WORDS = 12, MAX_SPELLING = 2 };

static const struct known_person *by_email(const struct who *w, struct str email)
{
	const struct names *tables[] = { &w->index->names, &w->local };
	struct str key = utf8_fold(w->arena, email);

	for (size_t x = 0; x < 2 && key.len > 0; x++) {
		size_t i = map_get(&tables[x]->emails, key);

		if (i != STR_NPOS)
			return tables[x]->people.v[i];
	}
	return NULL;
}

static size_t words_of(struct arena *a, struct str name, struct str *word, size_t max)
{
	struct str raw, folded;
	char buf[WORD_BUF];
	size_t n = 0;

	for (size_t at = 0; n < max && index_word(a, name, &at, &raw, &folded, buf);
	     n++)
		word[n] = arena_str(a, folded);
	return n;
}

/* Same surname and first names that stand for each other, or one misheard. */
static bool same_spelling(struct arena *a, struct str x, struct str y)
{
	struct str wx[NAME_WORDS], wy[NAME_WORDS];
	size_t nx = words_of(a, x, wx, NAME_WORDS), ny = words_of(a, y, wy, NAME_WORDS);
	bool first, last;

	if (nx < 2 || ny < 2 || wx[0].len < 2 || wy[0].len < 2)
		return false;
	first = str_eq(wx[0], wy[0]);
	last = str_eq(wx[nx - 1], wy[ny - 1]);
	if (first && last)
		return true;
	if (last && (nickname_same(wx[0], wy[0]) || nickname_sounds(wx[0], wy[0])))
		return true;
	return first && wx[nx - 1].len >= 4 &&
	       nickname_distance(wx[nx - 1], wy[ny - 1], MAX_SPELLING) <=
		   MAX_SPELLING &&
	       nickname_sounds(wx[nx - 1], wy[ny - 1]);
}

/* "Renata O" or "K. Wieliczko": an initial that needs more evidence than itself. */
static bool fits_initial(struct arena *a, struct str label, struct str name)
{
	struct str wl[NAME_WORDS], wn[NAME_WORDS];
	size_t nl = words_of(a, label, wl, NAME_WORDS),
	       nn = words_of(a, name, wn, NAME_WORDS);

	if (nl != 2 || nn < 2)
		return false;
	return str_eq(wl[0], wn[0]) && wl[1].len == 1 && str_starts(wn[nn - 1], wl[1]);
}

/* The one person of the roster that `same` accepts, or NULL when none or several. */
static const struct known_person *only_in_roster(const struct who *w, struct str name,
						 bool (*same)(struct arena *,
							      struct str, struct str))
{
	const struct known_person *hit = NULL;

	for (size_t i = 0; i < w->roster.n; i++) {
		const struct known_person *p = w->roster.v[i].known;

		if (!same(w->arena, name, p->name))
			continue;
		if (hit)
			return NULL;
		hit = p;
	}
	return hit;
}

static const struct known_person *
one_present(const struct who *w, const struct person_refs *c, size_t *present)
{
	const struct known_person *hit = NULL;

	*present = 0;
	for (size_t i = 0; i < c->n; i++) {
		const struct roster_entry *e = index_entry(w, c->v[i]);

		if (!e || !e->listed)
			continue;
		hit = c->v[i];
		(*present)++;
	}
	return *present == 1 ? hit : NULL;
}

/* Those who are there first, then by name. */
static bool named_before(const struct who *w, const struct known_person *a,
			 const struct known_person *b)
{
	const struct roster_entry *ea = index_entry(w, a), *eb = index_entry(w, b);
	bool pa = ea && ea->person.present, pb = eb && eb->person.present;

	return pa != pb ? pa : str_cmp(a->name, b->name) < 0;
}

static void sort_candidates(const struct who *w, struct person_refs *c)
{
	for (size_t i = 1; i < c->n; i++)
		for (size_t k = i; k > 0 && named_before(w, c->v[k], c->v[k - 1]);
		     k--) {
			const struct known_person *p = c->v[k];

			c->v[k] = c->v[k - 1];
			c->v[k - 1] = p;
		}
}

static void flag_ambiguous(struct talk *t, struct str as_said, bool plural,
			   struct person_refs *c, const int64_t *segment)
{
	struct record *r = t->r;
	struct str one = plural ? str_sub(as_said, 0, as_said.len - 1) : as_said;
	struct str detail = arena_fmt(t->arena, "\"%.*s\" may be ", STR_ARG(one));
	struct flag *f = NULL;

	sort_candidates(t->who, c);
	for (size_t i = 0; i < c->n && i < 6; i++)
		detail = arena_fmt(t->arena, "%.*s%s%.*s", STR_ARG(detail),
				   i == 0          ? ""
				   : i + 1 == c->n ? " or "
						   : ", ",
				   STR_ARG(c->v[i]->name));
	for (size_t i = 0; i < r->flags.n && !f; i++)
		if (str_eq(r->flags.v[i].code, STRL("ambiguous-person")) &&
		    str_eq(r->flags.v[i].detail, detail))
			f = &r->flags.v[i];
	if (!f) {
		f = record_flag(r, STRL("ambiguous-person"), "%s", "");
		f->detail = detail;
	}
	if (segment &&
	    (f->segments.n == 0 || f->segments.v[f->segments.n - 1] != *segment))
		*VEC_ADD(t->arena, &f->segments) = *segment;
}

/*
 * A label or participant's name among the known and the roster.  *several is
 * filled when it fits more than one.
 */
static const struct known_person *
resolve(const struct who *w, const struct name_parts *n, struct person_refs *several)
{
	const struct known_person *p = by_email(w, n->email);
	size_t present;

	if (p)
		return p;
	index_people(w, w->arena, n->name, several);
	if (several->n == 1)
		return several->v[0];
	p = one_present(w, several, &present);
	if (p || several->n > 1)
		return p;
	p = only_in_roster(w, n->name, same_spelling);
	if (!p)
		p = only_in_roster(w, n->name, fits_initial);
	return p;
}

static struct str org_name(const struct who *w, struct str org)
{
	const struct known_account *a = org.len > 0 ? index_account(w, org) : NULL;

	return a ? a->name : org;
}

/* Organisation: told, then by the domain of the address. */
static struct str org_of(const struct who *w, struct str told, struct str email)
{
	struct str domain = email_domain(w->arena, email);
	const struct known_account *a;

	if (told.len > 0)
		return org_name(w, told);
	if (domain.len == 0 || domain_is_free_mail(domain))
		return told;
	a = index_domain(w, domain);
	return a ? a->name : told;
}

static void fill(const struct who *w, struct roster_entry *e, struct str email,
		 struct str org, struct str role, bool present, int64_t confidence)
{
	struct person *p = &e->person;
	const struct known_person *k = e->known;

	p->name = k->name;
	p->email = p->email.len > 0 ? p->email : k->email.len > 0 ? k->email : email;
	p->role = p->role.len > 0 ? p->role : k->role.len > 0 ? k->role : role;
	if (p->org.len == 0)
		p->org = org_of(w, k->org.len > 0 ? k->org : org, p->email);
	p->present = p->present || present;
	if (confidence > p->confidence)
		p->confidence = confidence;
	e->listed = true;
}

static struct roster_entry *enter_new(struct who *w, struct str name, struct str email)
{
	struct known_person *p = arena_new(w->arena, struct known_person);
	struct roster_entry *e;

	p->name = name;
	p->email = email;
	names_person(&w->local, p);
	e = index_enter(w, p);
	return e;
}

/* At least one letter word, no digits: what a recorder shows for a person. */
static bool looks_personal(struct arena *a, struct str name)
{
	struct str word[NAME_WORDS];
	size_t n = words_of(a, name, word, NAME_WORDS);

	for (size_t i = 0; i < name.len; i++)
		if (name.p[i] >= '0' && name.p[i] <= '9')
			return false;
	return n > 0 && n <= 5 && word[0].len > 1 && !word_is_stop(word[0]);
}

static bool has_speech(const struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++)
		if (r->segments.v[i].kind == SEG_SPEECH)
			return true;
	return false;
}

static void add_participants(struct talk *t)
{
	struct who *w = t->who;
	struct record *r = t->r;
	bool speech = has_speech(r);

	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *in = &r->participants.v[i];
		struct name_parts n = { 0 };
		struct person_refs several = { 0 };
		const struct known_person *p;
		struct roster_entry *e;

		if (in->pseudo || (in->name.len == 0 && in->email.len == 0))
			continue;
		name_split(w->arena, in->name.len > 0 ? in->name : in->email, &n);
		if (n.pseudo || n.name.len == 0 ||
		    (in->email.len == 0 && !looks_personal(w->arena, n.name)))
			continue;
		if (in->email.len > 0)
			n.email = in->email;
		p = resolve(w, &n, &several);
		/* Another address is another person, unless the user told the name. */
		if (!p && several.n > 1 && in->email.len == 0) {
			flag_ambiguous(t, n.name, false, &several, NULL);
			continue;
		}
		if (p && in->email.len > 0 && p->email.len > 0 &&
		    !str_ieq(p->email, in->email) && !str_ieq(p->name, n.name))
			p = NULL;
		e = p ? index_enter(w, p) : enter_new(w, n.name, n.email);
		fill(w, e, n.email, in->org.len > 0 ? in->org : n.org, in->role,
		     in->speaks || !speech, in->email.len > 0 ? 980 : 940);
		names_phrase(&w->local, in->name, e->known, GRADE_ALIAS);
		/* Of those invited, "w.tsai@" does tell who "W. Tsai" is. */
		if (str_chr(n.email, '.') < str_chr(n.email, '@') &&
		    str_chr(n.email, '@') != STR_NPOS)
			names_phrase(&w->local,
				     str_sub(n.email, 0, str_chr(n.email, '@')),
				     e->known, GRADE_ALIAS);
		if (e->known->email.len == 0 && n.email.len > 0)
			map_put(w->arena, &w->local.emails,
				utf8_fold(w->arena, n.email), w->local.people.n),
			    *VEC_ADD(w->arena, &w->local.people) = e->known;
	}
}

static bool is_me(struct str label)
{
	return str_ieq(label, STRL("me")) || str_ieq(label, STRL("you")) ||
	       str_ieq(label, STRL("myself"));
}

/* Labels that stand for everybody else: no question that a person could answer. */
static bool is_crowd(struct str label)
{
	return str_ieq(label, STRL("them")) || str_ieq(label, STRL("others")) ||
	       str_ieq(label, STRL("system")) || label.len == 0;
}

static void unresolved(struct talk *t, size_t speaker)
{
	const struct speaker *s = &t->speakers.v[speaker];
	struct flag *f;

	if (is_crowd(s->label) || s->words < SMALL_WORDS || s->share < SMALL_SHARE)
		return;
	f = record_flag(t->r, STRL("unresolved-speaker"),
			"\"%.*s\" speaks %d%% of the words", STR_ARG(s->label),
			(int)(s->share / 10));
	for (size_t i = 0; i < t->turns.n && f->segments.n == 0; i++)
		if (t->turns.v[i].speaker == speaker)
			*VEC_ADD(t->arena, &f->segments) =
			    t->sentences.v[t->turns.v[i].first].seg->n;
}

static void add_speakers(struct talk *t)
{
	struct who *w = t->who;

	w->speaker_entry = arena_alloc(w->arena, (t->speakers.n + 1) * sizeof(size_t));
	for (size_t i = 0; i < t->speakers.n; i++) {
		struct str label = t->speakers.v[i].label;
		struct name_parts n = { 0 };
		struct person_refs several = { 0 };
		const struct known_person *p;
		struct roster_entry *e;

		w->speaker_entry[i] = STR_NPOS;
		name_split(w->arena, label, &n);
		if (is_me(label) && t->conf->me.len > 0)
			n = (struct name_parts){ .name = t->conf->me };
		else if (n.pseudo || n.name.len == 0 || is_me(label)) {
			unresolved(t, i);
			continue;
		}
		p = resolve(w, &n, &several);
		if (!p && several.n > 1) {
			flag_ambiguous(t, label, false, &several, NULL);
			continue;
		}
		if (!p && !looks_personal(w->arena, n.name)) {
			unresolved(t, i);
			continue;
		}
		e = p ? index_enter(w, p) : enter_new(w, n.name, n.email);
		fill(w, e, n.email, n.org, (struct str){ 0 }, true,
		     p                                  ? 950
		     : str_chr(n.name, ' ') != STR_NPOS ? 900
							: 700);
		names_phrase(&w->local, label, e->known, GRADE_FULL);
		if (e->person.org.len == 0 && t->conf->me.len > 0 &&
		    str_eq(n.name, t->conf->me))
			e->person.org = t->conf->own.name;
		w->speaker_entry[i] = (size_t)(e - w->roster.v);
	}
}

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

	if (!e->listed)
		fill(w, e, (struct str){ 0 }, (struct str){ 0 }, (struct str){ 0 },
		     false, m->grade <= GRADE_ALIAS ? 900 : 800);
	if (m->sentence == STR_NPOS)
		return;
	if (e->first_seen == STR_NPOS)
		e->first_seen = m->sentence;
	said(w, &e->person, str_sub(t->sentences.v[m->sentence].text, m->from, m->to));
}

static const struct known_person *speaker_of(const struct talk *t, size_t sentence)
{
	size_t turn = t->sentences.v[sentence].turn, speaker;

	if (turn >= t->turns.n || t->turns.v[turn].speaker >= t->speakers.n)
		return NULL;
	speaker = t->who->speaker_entry[t->turns.v[turn].speaker];
	return speaker == STR_NPOS ? NULL : t->who->roster.v[speaker].known;
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

static void candidates_of(const struct who *w, const struct mention *m,
			  struct person_refs *c)
{
	c->v = w->candidates.v + m->people;
	c->n = m->n_people;
}

/* First pass: names that fit one person; marks those whose first name is shared. */
static void settle_certain(struct talk *t)
{
	struct who *w = t->who;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct person_refs c;

		if (m->sort != NAME_PERSON)
			continue;
		candidates_of(w, m, &c);
		if (c.n == 1) {
			mentioned(t, c.v[0], m);
			continue;
		}
		for (size_t k = 0; k < c.n && m->sentence != STR_NPOS; k++)
			if (told_apart(t, m))
				index_enter(w, c.v[k])->ambiguous = true;
	}
}

/* Second pass: shared first names, now that it is known who is spoken of. */
static void settle_shared(struct talk *t)
{
	static const char *const self[] = { "is", "i'm", "it's", NULL };
	struct who *w = t->who;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct person_refs c;
		const struct known_person *p;
		struct str here;
		size_t present;
		bool doubt = false;

		candidates_of(w, m, &c);
		if (m->sort != NAME_PERSON || c.n < 2 || m->sentence == STR_NPOS)
			continue;
		p = one_present(w, &c, &present);
		for (size_t k = 0; k < c.n; k++) {
			const struct roster_entry *e = index_entry(w, c.v[k]);

			doubt = doubt || (e && e->ambiguous);
		}
		here = t->sentences.v[m->sentence].text;
		/* Who says the own name means somebody else, but for "this is Ada". */
		if (p && p == speaker_of(t, m->sentence))
			doubt = doubt || !word_before(here, m->from, self);
		if (p && !doubt)
			mentioned(t, p, m);
		else
			flag_ambiguous(t, str_sub(here, m->from, m->to), m->plural, &c,
				       &t->sentences.v[m->sentence].seg->n);
	}
}

static bool before(const struct roster_entry *a, const struct roster_entry *b)
{
	if (a->person.present != b->person.present)
		return a->person.present;
	return !a->person.present && a->first_seen < b->first_seen;
}

/* Present ones in the order of the export, then the others as they were named. */
static void list_people(struct talk *t)
{
	struct who *w = t->who;
	struct record *r = t->r;
	size_t *order = arena_alloc(w->arena, (w->roster.n + 1) * sizeof *order), n = 0;
	struct map names = { 0 };

	for (size_t i = 0; i < w->roster.n; i++) {
		size_t k = n;

		w->roster.v[i].place = STR_NPOS;
		if (!w->roster.v[i].listed)
			continue;
		for (; k > 0 && before(&w->roster.v[i], &w->roster.v[order[k - 1]]);
		     k--)
			order[k] = order[k - 1];
		order[k] = i;
		n++;
	}
	for (size_t k = 0; k < n; k++) {
		struct roster_entry *e = &w->roster.v[order[k]];
		struct str key = utf8_fold(w->arena, e->person.name);

		/* Names are unique in a record: a namesake joins the first. */
		e->place = map_put(w->arena, &names, key, r->people.n);
		if (e->place == r->people.n)
			*VEC_ADD(w->arena, &r->people) = e->person;
	}
	for (size_t i = 0; i < t->speakers.n; i++)
		if (w->speaker_entry[i] != STR_NPOS)
			t->speakers.v[i].person =
			    &r->people.v[w->roster.v[w->speaker_entry[i]].place];
}

/* Who writes "me: order it" in notes is there, listed or not. */
static void add_writer(struct talk *t)
{
	struct who *w = t->who;
	struct name_parts n = { .name = t->conf->me };
	struct person_refs several = { 0 };
	const struct known_person *p;
	struct roster_entry *e;
	bool found = false;

	for (size_t i = 0; i < t->r->segments.n && !found; i++) {
		const struct segment *s = &t->r->segments.v[i];

		found = (s->kind == SEG_BULLET || s->kind == SEG_TASK) &&
			(str_istarts(s->text, STRL("me:")) ||
			 str_istarts(s->text, STRL("@me ")) ||
			 str_istarts(s->text, STRL("[me]")));
	}
	if (!found || n.name.len == 0)
		return;
	p = resolve(w, &n, &several);
	e = p ? index_enter(w, p) : enter_new(w, n.name, n.email);
	fill(w, e, n.email, t->conf->own.name, (struct str){ 0 }, true, 900);
}

void people_find(struct talk *t)
{
	index_open(t);
	accounts_enter(t);
	add_participants(t);
	add_speakers(t);
	add_writer(t);
	index_scan(t);
	if (said_names(t))
		index_scan(t);
	settle_certain(t);
	settle_shared(t);
	list_people(t);
}

const struct person *people_named(const struct talk *t, struct str name)
{
	const struct who *w = t->who;
	struct person_refs c = { 0 };
	const struct known_person *p;
	const struct roster_entry *e;
	size_t present;

	if (!w || name.len == 0)
		return NULL;
	index_people(w, w->arena, name, &c);
	p = one_present(w, &c, &present);
	e = p ? index_entry(w, p) : NULL;
	if (!e || e->place == STR_NPOS)
		return NULL;
	/* A shared first name that is in doubt in this meeting stays in doubt. */
	for (size_t i = 0; c.n > 1 && i < c.n; i++) {
		const struct roster_entry *other = index_entry(w, c.v[i]);

		if (other && other->ambiguous)
			return NULL;
	}
	return &t->r->people.v[e->place];
}
