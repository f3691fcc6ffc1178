/*
 * people.c - who is in the meeting and who is spoken of.
 *
 * Participants and speakers make the roster; each is resolved by e-mail, full
 * name, alias, unique first name, initials, short form, then misheard spelling.
 * What fits several people is flagged and names nobody.
 */
#include "base/lang/mail.h"
#include "extract/who/index.h"

#include "base/lang/name.h"
#include "base/utf8.h"
#include "extract/who/resolve.h"
#include "base/lang/role.h"

/* The name and address of a person who was invited; false for what is none. */
static bool is_invited(const struct talk *t, const struct participant *in,
		       struct name_parts *n)
{
	struct arena *a = t->who->arena;

	if (in->name.len == 0 && in->email.len == 0)
		return false;
	name_split(a, in->name.len > 0 ? in->name : in->email, n);
	if (in->email.len == 0)
		resolve_tell_me(t, in->name, n);
	if ((in->pseudo && !resolve_is_me(in->name)) || n->pseudo || n->name.len == 0)
		return false;
	if (in->email.len == 0)
		return resolve_letters(t->who, n->name) ||
		       (!role_is_label(n->name) && resolve_personal(a, n->name));
	n->email = in->email;
	n->name = name_by_address(a, n->name, n->email);
	return true;
}

/* The user wrote whose name it is; a page of that name knows one who bears it. */
static bool is_told(const struct conf *c, const struct known_person *p)
{
	return p >= c->people.v && p < c->people.v + c->people.n && !p->page.len;
}

/* Whom the name means, or NULL: another address is another person's, unless the user
 * told the name.  A namesake is called after the address as well. */
static const struct known_person *with_address(const struct talk *t,
					       const struct known_person *p,
					       struct str email, struct name_parts *n)
{
	if (!p || !email.len || !p->email.len || str_ieq(p->email, email))
		return p;
	if (!str_ieq(p->name, n->name))
		return NULL;
	if (is_told(t->conf, p) || !emails_of_two(t->arena, p->email, email))
		return p;
	n->name = name_apart(t->arena, n->name, email);
	return NULL;
}

/* What else tells who a participant is, in this meeting. */
static void add_keys(struct who *w, const struct participant *in, struct str email,
		     const struct known_person *p, enum name_grade grade)
{
	size_t at = str_chr(email, '@');

	names_phrase(&w->local, in->name, p, grade);
	/* Of those invited, "w.tsai@" does tell who "W. Tsai" is. */
	if (at != STR_NPOS && str_chr(email, '.') < at)
		names_phrase(&w->local, str_sub(email, 0, at), p, GRADE_ALIAS);
	if (p->email.len == 0 && email.len > 0) {
		map_put(w->arena, &w->local.emails, utf8_fold(w->arena, email),
			w->local.people.n);
		*VEC_ADD(w->arena, &w->local.people) = p;
	}
}

/* Stands there for being a speaker's label, and tells nothing else. */
static bool is_label(const struct talk *t, const struct participant *in)
{
	for (size_t i = 0; in->speaks && !in->org.len && i < t->speakers.n; i++)
		if (str_eq(t->speakers.v[i].label, in->name))
			return true;
	return false;
}

/* "David Chen (Risk)" of the user's beside another David Chen, as a namesake is called.
 */
static bool is_apart(struct str known, struct str name)
{
	return name.len && str_starts(known, name) &&
	       str_starts(str_from(known, name.len), STRL(" ("));
}

/* Stands there for being heard as "David Chen (Risk)", who is another David Chen. */
static bool is_of_other(const struct talk *t, const struct participant *in)
{
	bool other = false;

	for (size_t i = 0; in->speaks && !in->email.len && i < t->speakers.n; i++) {
		struct str label = t->speakers.v[i].label;

		if (str_eq(label, in->name))
			return false;
		other |= is_apart(label, in->name) && index_called(t->who, label);
	}
	return other;
}

static void add_participants(struct talk *t)
{
	struct who *w = t->who;
	struct record *r = t->r;
	bool speech = record_has_speech(r);

	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *in = &r->participants.v[i];
		struct name_parts n = { 0 };
		struct person_refs several = { 0 };
		const struct known_person *p;
		struct roster_entry *e;
		struct str name;

		if (!is_invited(t, in, &n))
			continue;
		name = n.name;
		p = resolve_name(w, &n, &several);
		if (!p && several.n > 1 && in->email.len == 0) {
			resolve_flag(t, n.name, false, &several, NULL);
			continue;
		}
		/* Nobody known by a label: speakers_find sees who is left. */
		if ((!p && in->email.len == 0 && is_label(t, in)) || is_of_other(t, in))
			continue;
		p = with_address(t, p, in->email, &n);
		e = p ? index_enter(w, p) : resolve_new(w, n.name, n.email);
		resolve_fill(w, e,
			     &(struct person){ .email = n.email,
					       .org = in->org.len > 0 ? in->org : n.org,
					       .role = in->role,
					       .present = in->speaks || !speech,
					       .confidence =
						   in->email.len > 0 ? 980 : 940 });
		/* The bare name means a namesake as much as the first of that name. */
		if (!resolve_is_me(in->name))
			add_keys(w, in, n.email, e->known,
				 str_eq(name, n.name) && !is_apart(e->known->name, name)
				     ? GRADE_ALIAS
				     : GRADE_FULL);
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
	size_t *order = arena_array(w->arena, order, w->roster.n), n = 0;
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

/* "Ada: order it", "Ada to order it": my first name where an owner stands. */
static bool begins_with(struct str s, struct str first)
{
	struct str rest = str_from(s, first.len);

	return first.len > 1 && str_istarts(s, first) &&
	       (str_starts(rest, STRL(":")) || str_starts(rest, STRL(" to ")));
}

/* "Me to order it", "They agree. Me to order it"; not "asked me to". */
static bool told_me(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((i == 0 ||
		     (i > 1 && s.p[i - 1] == ' ' && strchr(".,;:!?", s.p[i - 2]))) &&
		    str_istarts(str_from(s, i), STRL("me to ")))
			return true;
	return false;
}

/* "order it by Friday (me)", "with Toby (me only)", "order it - me" */
static bool ends_with_me(struct str s)
{
	static const struct str marks[] = { STR("(me)"), STR("(me,"), STR("(me only") };

	for (size_t at = 0; at < s.len; at++)
		for (size_t i = 0; s.p[at] == '(' && i < COUNT(marks); i++)
			if (str_istarts(str_from(s, at), marks[i]))
				return true;
	return str_ends(s, STRL(" - me")) || str_ends(s, STRL(" -- me"));
}

/* "me: order it", "@me order it", "-> me, by Friday", "order it | me". */
static bool says_me(const struct segment *seg)
{
	static const struct str starts[] = { STR("me:"), STR("@me "), STR("[me]") };

	struct str s = seg->text, cells = s, cell;

	if (STR_ANY(str_istarts, s, starts))
		return true;
	if (told_me(s) || ends_with_me(s))
		return true;
	while (seg->kind == SEG_TABLE_ROW && str_split(&cells, '|', &cell))
		if (str_ieq(str_trim(cell), STRL("me")))
			return true;
	for (size_t i = 0; i < s.len; i++) {
		size_t arrow = utf8_arrow(str_from(s, i));
		struct str rest;

		if (!arrow)
			continue;
		rest = str_trim(str_from(s, i + arrow));
		if (str_istarts(rest, STRL("me")) &&
		    (rest.len == 2 || strchr(" ,.:;)", rest.p[2])))
			return true;
	}
	return false;
}

/* "JQ: the papers": whose vault it is, where somebody else wrote the notes. */
static void add_initialed(struct talk *t)
{
	struct name_parts n = { .name = t->conf->me };
	struct person_refs several = { 0 };
	const struct known_person *p;
	bool found = false;

	for (size_t i = 0; i < t->r->segments.n && !found; i++) {
		const struct segment *s = &t->r->segments.v[i];
		size_t colon = str_chr(s->text, ':');

		found = !segment_is_said(s) && colon != STR_NPOS &&
			name_has_initials(n.name, str_head(s->text, colon));
	}
	p = found ? resolve_name(t->who, &n, &several) : NULL;
	if (p)
		resolve_fill(t->who, index_enter(t->who, p),
			     &(struct person){ .org = t->conf->own.name,
					       .confidence = 900 });
}

/* Who writes so in notes is there, listed or not. */
static void add_writer(struct talk *t)
{
	struct who *w = t->who;
	struct name_parts n = { .name = resolve_me(t) };
	bool other = !str_eq(n.name, t->conf->me);
	struct person_refs several = { 0 };
	const struct known_person *p;
	struct roster_entry *e;
	struct str first = name_first(n.name);
	bool found = false;

	if (other && t->conf->me.len)
		add_initialed(t);
	/* A namesake who is there. */
	for (size_t i = 0; i < w->roster.n; i++)
		if (str_istarts(w->roster.v[i].known->name, first))
			first = str_none();
	for (size_t i = 0; i < t->r->segments.n && !found; i++) {
		const struct segment *s = &t->r->segments.v[i];

		found = s->kind != SEG_SPEECH && s->kind != SEG_CHAT &&
			(says_me(s) || begins_with(s->text, first));
	}
	if (!found || n.name.len == 0)
		return;
	p = resolve_name(w, &n, &several);
	if (!p && other)
		return;
	e = p ? index_enter(w, p) : resolve_new(w, n.name, n.email);
	resolve_fill(w, e,
		     &(struct person){ .email = n.email,
				       .org = other ? str_none() : t->conf->own.name,
				       .present = true,
				       .confidence = 900 });
}

void people_find(struct talk *t)
{
	bool found;

	index_open(t);
	orgs_share(t);
	domains_enter(t);
	lent_enter(t);
	add_participants(t);
	speakers_find(t);
	add_writer(t);
	owners_add(t);
	index_scan(t);
	found = said_names(t);
	if (orgs_said(t) || found)
		index_scan(t);
	settle_names(t);
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
	index_people(w, name, &c);
	p = c.n ? resolve_present(w, &c, &present) : resolve_initialed(w, name);
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

const struct person *index_mentioned(const struct talk *t, const struct mention *m)
{
	if (m->sort != NAME_PERSON || m->sentence == STR_NPOS || m->another)
		return NULL;
	if (m->meant) {
		const struct roster_entry *e = index_entry(t->who, m->meant);

		return e && e->place != STR_NPOS ? &t->r->people.v[e->place] : NULL;
	}
	return people_named(t,
			    str_sub(t->sentences.v[m->sentence].text, m->from, m->to));
}
