/*
 * scan.c - where names stand in title and talk, and whom a phrase names.
 *
 * Two tables are asked at each word: what conf knows and what this meeting adds.
 */
#include "extract/who/index.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/nickname.h"

enum { MAX_TOKENS = 256, MAX_GAP = 2 };

struct token {
	struct str raw, folded;
};

struct tokens {
	struct str text;
	struct token v[MAX_TOKENS];
	size_t n;
};

/* What is found at one place. */
struct found {
	const struct name *best;
	size_t len; /* words */
	bool plural;
	size_t people;
};

static void tokens_of(struct arena *a, struct tokens *t, struct str text)
{
	char buf[WORD_BUF];

	t->text = text;
	t->n = 0;
	for (size_t at = 0; t->n < MAX_TOKENS; t->n++) {
		struct token *k = &t->v[t->n];

		if (!index_word(a, text, &at, &k->raw, &k->folded, buf))
			break;
		if (k->folded.p == buf)
			k->folded = arena_str(a, k->folded);
	}
}

static bool capital(struct str raw)
{
	return raw.len > 0 &&
	       (ascii_is_upper(raw.p[0]) || (unsigned char)raw.p[0] >= 0x80);
}

/* Words of one name stand close together; "Maya'll" is not "Maya L". */
static bool joined(const struct tokens *t, size_t i, size_t n, struct str name)
{
	for (size_t k = i; k + 1 < i + n; k++) {
		const char *end = t->v[k].raw.p + t->v[k].raw.len;
		struct str gap = str_n(end, (size_t)(t->v[k + 1].raw.p - end));

		if (gap.len > MAX_GAP + 1)
			return false;
		if (str_chr(gap, '\'') != STR_NPOS && str_chr(name, '\'') == STR_NPOS)
			return false;
		if (gap.len > 0 && (unsigned char)gap.p[0] >= 0x80 &&
		    t->v[k + 1].raw.len <= 2)
			return false;
	}
	return true;
}

/* Whether one word, as it is written here, may be this name. */
static bool single_ok(const struct who *w, const struct name *e, struct str raw,
		      bool first)
{
	bool word = nickname_is_word(e->word[0]);

	/* "Mark" for Marcus only when somebody is told so: it is a word, too. */
	if (word && e->grade == GRADE_NICK)
		return false;
	if (!w->cased) {
		if (word || e->grade == GRADE_LAST || raw.len < 3)
			return false;
		return !(e->grade == GRADE_NICK && raw.len < 4);
	}
	if (e->exact && !str_eq(raw, e->text))
		return false;
	if (!capital(raw))
		return false;
	return !(first && word);
}

static bool fits(const struct who *w, const struct name *e, const struct tokens *t,
		 size_t i)
{
	if (e->n_words > t->n - i)
		return false;
	if (e->bare && (i > 0 || e->n_words + 1 < t->n))
		return false;
	for (size_t k = 1; k < e->n_words; k++)
		if (!str_eq(e->word[k], t->v[i + k].folded))
			return false;
	if (e->n_words == 1)
		return single_ok(w, e, t->v[i].raw, i == 0);
	return joined(t, i, e->n_words, e->text);
}

static bool better(const struct name *e, const struct found *f)
{
	if (!f->best || e->n_words != f->len)
		return !f->best || e->n_words > f->len;
	return e->grade < f->best->grade;
}

static void add_candidate(struct who *w, struct found *f, const struct known_person *p)
{
	for (size_t i = f->people; i < w->candidates.n; i++)
		if (w->candidates.v[i] == p)
			return;
	*VEC_ADD(w->arena, &w->candidates) = p;
}

static void try_table(struct who *w, const struct names *x, const struct tokens *t,
		      size_t i, struct str key, struct found *f)
{
	for (size_t n = map_get(&x->first, key); n != STR_NPOS; n = x->list.v[n].next) {
		const struct name *e = &x->list.v[n];

		if (f->plural && (e->sort != NAME_PERSON || e->n_words > 1 ||
				  e->grade == GRADE_LAST))
			continue;
		if (!fits(w, e, t, i))
			continue;
		if (better(e, f)) {
			f->best = e;
			f->len = e->n_words;
			w->candidates.n = f->people;
		}
		if (f->best->sort == NAME_PERSON && e->sort == NAME_PERSON &&
		    e->n_words == f->len && e->grade == f->best->grade)
			add_candidate(w, f, e->person);
	}
}

/* "Saint Martin", "St John's": a place, though somebody is called so. */
static bool is_saint(const struct tokens *t, size_t i, const struct found *f)
{
	return f->best->sort == NAME_PERSON && f->len == 1 && i > 0 &&
	       str_in_words(t->v[i - 1].folded, "saint sainte san santa st");
}

static size_t scan_at(struct who *w, const struct tokens *t, size_t i, size_t sentence)
{
	struct found f = { .people = w->candidates.n };
	struct str key = t->v[i].folded;
	struct mention *m;

	try_table(w, &w->index->names, t, i, key, &f);
	try_table(w, &w->local, t, i, key, &f);
	if (!f.best && key.len > 4 && key.p[key.len - 1] == 's') {
		f.plural = true;
		key.len--;
		try_table(w, &w->index->names, t, i, key, &f);
		try_table(w, &w->local, t, i, key, &f);
	}
	if (!f.best || is_saint(t, i, &f))
		return 1;
	m = VEC_ADD(w->arena, &w->mentions);
	m->sentence = sentence;
	m->from = (size_t)(t->v[i].raw.p - t->text.p);
	m->to = (size_t)(t->v[i + f.len - 1].raw.p - t->text.p) +
		t->v[i + f.len - 1].raw.len;
	m->sort = f.best->sort;
	m->grade = f.best->grade;
	m->plural = f.plural;
	m->account = f.best->account;
	m->people = f.people;
	m->n_people = w->candidates.n - f.people;
	return f.len;
}

static void scan_text(struct who *w, struct tokens *t, struct str text, size_t sentence)
{
	tokens_of(w->arena, t, text);
	for (size_t i = 0; i < t->n;)
		i += scan_at(w, t, i, sentence);
}

static bool is_cased(const struct talk *t)
{
	size_t capitals = 0, others = 0;

	for (size_t i = 0; i < t->sentences.n; i++) {
		struct str s = t->sentences.v[i].text;

		if (s.len == 0)
			continue;
		capitals += ascii_is_upper(s.p[0]);
		others += ascii_is_lower(s.p[0]);
	}
	return capitals >= others;
}

static bool nobody_speaks(const struct talk *t)
{
	for (size_t i = 0; i < t->speakers.n; i++)
		if (t->speakers.v[i].words)
			return false;
	return true;
}

void index_open(struct talk *t)
{
	struct who *w = arena_new(t->arena, struct who);

	w->arena = t->arena;
	w->written = nobody_speaks(t);
	w->local.arena = t->arena;
	w->cased = is_cased(t);
	w->index = t->index;
	if (!w->index) {
		struct who_index *x = arena_new(t->arena, struct who_index);

		index_fill(x, t->arena, t->conf);
		w->index = x;
	}
	t->who = w;
}

static bool begins_name(const struct who *w, struct str key)
{
	return map_get(&w->index->names.first, key) != STR_NPOS ||
	       map_get(&w->local.first, key) != STR_NPOS;
}

static bool lower_alnum(char c)
{
	return ascii_is_lower(c) || ascii_is_digit(c);
}

/* A short word of letters and digits alone, and no name begins as it does. */
static bool begins_none(const struct who *w, const struct form *f)
{
	uint64_t others = ~bytes_alnum(f->head) & BYTES_HIGH;
	unsigned char c = f->head & 0xFF;
	uint32_t next =
	    f->text.len > 1 ? UINT32_C(1) << (f->head >> 8 & 31) : UINT32_MAX;

	return (others ? bytes_first(others) : sizeof f->head) == f->text.len &&
	       !(next & (w->index->names.begins[c] | w->local.begins[c]));
}

/* Whether a name may begin within this form. */
static bool may_name(const struct who *w, struct str word)
{
	char buf[WORD_BUF];
	struct str raw, folded;
	uint32_t begins = 0;

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.p[i];
		uint32_t next =
		    i + 1 < word.len ? UINT32_C(1) << (word.p[i + 1] & 31) : UINT32_MAX;

		if (c >= 0x80)
			return true;
		if (i == 0 || !lower_alnum(word.p[i - 1]))
			begins |=
			    next & (w->index->names.begins[c] | w->local.begins[c]);
	}
	if (begins == 0)
		return false;
	for (size_t at = 0; index_word(w->arena, word, &at, &raw, &folded, buf);) {
		if (begins_name(w, folded))
			return true;
		folded.len -= folded.p[folded.len - 1] == 's';
		if (folded.len < raw.len && folded.len > 3 && begins_name(w, folded))
			return true;
	}
	return false;
}

/* Marks the forms in which names begin: only their sentences are looked at. */
static bool mark_forms(struct talk *t)
{
	bool any = false;

	for (size_t i = 0; i < t->words.forms.n; i++) {
		struct form *f = &t->words.forms.v[i];

		f->says &= ~(uint32_t)SAYS_NAME;
		if (begins_none(t->who, f) || !may_name(t->who, f->text))
			continue;
		f->says |= SAYS_NAME;
		any = true;
	}
	return any;
}

static bool worth(const struct talk *t, const struct sentence *s, bool any)
{
	const struct said *w = t->words.words.v + s->word;
	uint32_t says = s->says;

	for (size_t i = 0; any && i < s->n_words; i++)
		says |= t->words.forms.v[w[i].form].says;
	return (says & (SAYS_NAME | SAYS_ODD)) && !talk_barred(s);
}

void index_scan(struct talk *t)
{
	struct who *w = t->who;
	struct tokens *k = arena_new(t->arena, struct tokens);
	bool cased = w->cased, any;

	w->mentions.n = 0;
	w->candidates.n = 0;
	w->of_sentence = arena_alloc(t->arena, (t->sentences.n + 2) * sizeof(size_t));
	w->cased = false; /* titles are written any way */
	scan_text(w, k, t->r->title, STR_NPOS);
	w->cased = cased;
	any = mark_forms(t);
	for (size_t i = 0; i < t->sentences.n; i++) {
		w->of_sentence[i] = w->mentions.n;
		if (worth(t, &t->sentences.v[i], any))
			scan_text(w, k, t->sentences.v[i].text, i);
	}
	w->of_sentence[t->sentences.n] = w->mentions.n;
}

/* Names in one table that are exactly these words. */
static enum name_grade exact_people(const struct names *x, const struct token *v,
				    size_t n, enum name_grade best, struct arena *a,
				    struct person_refs *out)
{
	for (size_t i = map_get(&x->first, v[0].folded); i != STR_NPOS;
	     i = x->list.v[i].next) {
		const struct name *e = &x->list.v[i];
		bool known = false;

		if (e->sort != NAME_PERSON || e->n_words != n ||
		    (out->n > 0 && e->grade > best))
			continue;
		for (size_t k = 1; k < n; k++)
			known = known || !str_eq(e->word[k], v[k].folded);
		if (known)
			continue;
		if (e->grade < best) {
			best = e->grade;
			out->n = 0;
		}
		for (size_t k = 0; k < out->n; k++)
			known = known || out->v[k] == e->person;
		if (!known)
			*VEC_ADD(a, out) = e->person;
	}
	return best;
}

void index_people(const struct who *w, struct str phrase, struct person_refs *out)
{
	struct tokens t;
	enum name_grade best;

	out->n = 0;
	tokens_of(w->arena, &t, phrase);
	if (t.n == 0 || t.n > NAME_WORDS)
		return;
	best = exact_people(&w->index->names, t.v, t.n, GRADE_LAST, w->arena, out);
	exact_people(&w->local, t.v, t.n, best, w->arena, out);
}

const struct known_account *index_account(const struct who *w, struct str phrase)
{
	const struct names *tables[] = { &w->index->names, &w->local };
	struct tokens t;

	tokens_of(w->arena, &t, phrase);
	for (size_t x = 0; x < 2 && t.n > 0 && t.n <= NAME_WORDS; x++) {
		size_t i = map_get(&tables[x]->first, t.v[0].folded);

		for (; i != STR_NPOS; i = tables[x]->list.v[i].next) {
			const struct name *e = &tables[x]->list.v[i];
			size_t k = 1;

			while (k < t.n && k < e->n_words &&
			       str_eq(e->word[k], t.v[k].folded))
				k++;
			if (e->sort == NAME_ACCOUNT && !e->bare && k == t.n &&
			    k == e->n_words)
				return e->account;
		}
	}
	return NULL;
}

const struct known_account *index_domain(const struct who *w, struct str domain)
{
	const struct names *tables[] = { &w->index->names, &w->local };

	/* "mail.orlin.example" belongs to "orlin.example". */
	for (struct str d = domain; str_chr(d, '.') != STR_NPOS;
	     d = str_from(d, str_chr(d, '.') + 1))
		for (size_t x = 0; x < 2; x++) {
			size_t i = map_get(&tables[x]->domains, d);

			if (i != STR_NPOS)
				return tables[x]->orgs.v[i];
		}
	return NULL;
}

static struct str address_key(const struct known_person *const *p)
{
	return str_n((const char *)p, sizeof *p);
}

struct roster_entry *index_entry(const struct who *w, const struct known_person *p)
{
	size_t i = map_get(&w->places, address_key(&p));

	return i == STR_NPOS ? NULL : &w->roster.v[i];
}

struct roster_entry *index_enter(struct who *w, const struct known_person *p)
{
	struct roster_entry *e = index_entry(w, p);

	if (e)
		return e;
	map_set(w->arena, &w->places, arena_str(w->arena, address_key(&p)),
		w->roster.n);
	e = VEC_ADD(w->arena, &w->roster);
	e->known = p;
	e->first_seen = STR_NPOS;
	return e;
}

void index_rename(struct who *w, struct roster_entry *e, const struct known_person *p)
{
	map_set(w->arena, &w->places, arena_str(w->arena, address_key(&p)),
		(size_t)(e - w->roster.v));
	e->known = p;
	e->person.name = p->name;
}
