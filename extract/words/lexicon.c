/* lexicon.c - words of one meeting, each form looked at once. */
#include "extract/words/lexicon.h"

#include "base/bytes.h"
#include "base/lang/sketch.h"
#include "base/lang/words.h"
#include "extract/words/apostrophe.h"
#include "extract/words/formsays.h"

enum {
	FIRST_SLOTS = 2048,
	AHEAD = 8,
	KEPT_MAX = 6 << 20 /* bytes of a vocabulary: some 30,000 forms */
};

/* Up to eight bytes of a word in lower case, the first one lowest. */
static inline uint64_t eight(struct str word, size_t at, size_t readable)
{
	size_t n = word.len - at;
	uint64_t x = bytes_load(word.p + at, readable - at);

	if (n < 8)
		x &= (UINT64_C(1) << (8 * n)) - 1;
	return bytes_lower(x);
}

/* A word to be found. */
struct key {
	struct str word;
	size_t readable; /* bytes from its start that may be loaded */
	uint64_t head;
	uint64_t hash; /* its high half tells most */
};

#define MIX UINT64_C(0x9E3779B97F4A7C15)

static struct key key_of(struct str word, size_t readable)
{
	struct key k = { word, readable, eight(word, 0, readable), 0 };

	k.hash = (k.head + word.len) * MIX;
	for (size_t at = 8; at < word.len; at += 8)
		k.hash = (k.hash ^ (k.hash >> 32) ^ eight(word, at, readable)) * MIX;
	return k;
}

/* Whether the form of a slot with the same head is that of the word. */
static bool same(const struct form_table *t, const struct form_slot *slot,
		 const struct key *k)
{
	struct str text;

	if (slot->len != k->word.len)
		return false;
	if (k->word.len <= 8)
		return true;
	text = t->texts.v[slot->number - 1];
	for (size_t at = 8; at < text.len; at += 8)
		if (eight(k->word, at, k->readable) != eight(text, at, text.len))
			return false;
	return true;
}

static inline struct form_slot *first_slot(const struct form_table *t, uint64_t hash)
{
	return &t->slots[(size_t)(hash >> 32) & (t->cap - 1)];
}

/* Where the form of a word stands, or the free slot for it. */
static inline struct form_slot *slot_of(const struct form_table *t, const struct key *k)
{
	struct form_slot *slot = first_slot(t, k->hash);

	while (slot->number != 0 && !(slot->head == k->head && same(t, slot, k)))
		if (++slot == t->slots + t->cap)
			slot = t->slots;
	return slot;
}

static void grow(struct form_table *t, struct arena *a)
{
	size_t n = t->cap;
	struct form_slot *old = t->slots;

	t->cap = n ? n * 2 : FIRST_SLOTS;
	t->slots = arena_alloc(a, t->cap * sizeof *t->slots);
	for (size_t i = 0; i < n; i++) {
		struct str text;
		struct key k;

		if (old[i].number == 0)
			continue;
		text = t->texts.v[old[i].number - 1];
		k = key_of(text, text.len);
		*slot_of(t, &k) = old[i];
	}
}

/* Adds a form of which `text` stays; its number. */
static uint32_t enter(struct form_table *t, struct arena *a, const struct key *k,
		      struct str text)
{
	if ((t->n + 1) * 2 > t->cap)
		grow(t, a);
	*VEC_ADD(a, &t->texts) = text;
	*slot_of(t, k) =
	    (struct form_slot){ k->head, (uint32_t)++t->n, (uint32_t)text.len };
	return (uint32_t)t->n - 1;
}

void lexicon_open(struct lexicon *l, struct arena *a, struct vocabulary *v)
{
	if (!v) {
		v = arena_new(a, struct vocabulary);
		v->arena = a;
	} else if (v->arena->used > KEPT_MAX) {
		arena_reset(v->arena);
		*v = (struct vocabulary){ .arena = v->arena };
	}
	*l = (struct lexicon){ .vocabulary = v };
	grow(&l->table, a);
	if (v->table.cap == 0)
		grow(&v->table, v->arena);
}

size_t lexicon_find(const struct lexicon *l, struct str word)
{
	struct key k = key_of(word, word.len);
	const struct form_slot *slot = slot_of(&l->table, &k);

	return slot->number ? slot->number - 1 : STR_NPOS;
}

static struct form make_form(struct arena *a, const struct key *k)
{
	struct form f = { .text = arena_lower(a, k->word), .head = k->head };

	f.sketch = sketch_word(a, f.text);
	formsays_judge(&f);
	return f;
}

/* The number of a word in the vocabulary. */
static uint32_t learn(struct vocabulary *v, const struct key *k)
{
	struct form_slot *slot = slot_of(&v->table, k);
	struct form *f;

	if (slot->number)
		return slot->number - 1;
	f = VEC_ADD(v->arena, &v->forms);
	*f = make_form(v->arena, k);
	return enter(&v->table, v->arena, k, f->text);
}

static uint32_t add_form(struct lexicon *l, struct arena *a, const struct key *k)
{
	*VEC_ADD(a, &l->bare) = apostrophe_may_lack(k->word);
	return enter(&l->table, a, k, k->word);
}

/* The number of a word in the talk. */
static inline uint32_t form_of(struct lexicon *l, struct arena *a, const struct key *k)
{
	const struct form_slot *slot = first_slot(&l->table, k->hash);

	/* Most words are short and stand at their first place. */
	if (k->word.len > 8 || slot->head != k->head || slot->len != k->word.len)
		slot = slot_of(&l->table, k);
	return slot->number ? slot->number - 1 : add_form(l, a, k);
}

/* The number of the form that stands for the term of form number f. */
static uint32_t term_of(struct lexicon *l, struct arena *a, uint32_t f)
{
	const struct form *form = &l->forms.v[f];
	struct key k;

	if (form->term_len == form->text.len)
		return f;
	k = key_of(str_n(form->text.p, form->term_len), form->text.len);
	return form_of(l, a, &k);
}

/* The vocabulary is large: what is needed some forms on is asked for before. */
static void find_kept(struct lexicon *l, struct arena *a)
{
	const struct strs *texts = &l->table.texts;
	struct vocabulary *v = l->vocabulary;
	struct key ahead[AHEAD];

	for (size_t i = l->kept.n, n = i; i < texts->n; i++) {
		for (; n < texts->n && n < i + AHEAD; n++) {
			ahead[n % AHEAD] = key_of(texts->v[n], texts->v[n].len);
			__builtin_prefetch(
			    first_slot(&v->table, ahead[n % AHEAD].hash));
		}
		*VEC_ADD(a, &l->kept) = learn(v, &ahead[i % AHEAD]);
	}
}

void lexicon_close(struct lexicon *l, struct arena *a)
{
	const struct vocabulary *v = l->vocabulary;

	/* A term may be one more form. */
	while (l->forms.n < l->table.n) {
		find_kept(l, a);
		for (size_t i = l->forms.n; i < l->kept.n; i++) {
			if (i + AHEAD < l->kept.n)
				__builtin_prefetch(&v->forms.v[l->kept.v[i + AHEAD]]);
			*VEC_ADD(a, &l->forms) = v->forms.v[l->kept.v[i]];
			l->forms.v[i].term = term_of(l, a, (uint32_t)i);
		}
	}
}

unsigned lexicon_says(const struct lexicon *l, size_t i, size_t n)
{
	unsigned says = 0;

	for (size_t end = i + n; i < end; i++)
		says |= l->forms.v[l->words.v[i].form].says;
	return says;
}

/* What stands between two words; most often one blank. */
static unsigned gap_says(struct str gap, bool at_end)
{
	unsigned says = 0;

	for (size_t i = 0; i < gap.len; i++) {
		unsigned char c = (unsigned char)gap.p[i];

		if (c == '<' || c == '{')
			says |= SAYS_CODE;
		/* "../", ".obsidian" */
		if (c == '.' &&
		    (i + 1 < gap.len ? str_starts(str_from(gap, i), STRL("../"))
				     : !at_end))
			says |= SAYS_CODE;
		if (c < 0x80)
			continue;
		if (c == 0xE2 && i + 2 < gap.len && (unsigned char)gap.p[i + 1] == 0x80)
			i += 2;
		else
			says |= SAYS_ODD;
	}
	return says;
}

/* A blank or the end stands there, or one mark of ASCII and then that. */
static inline bool word_ends(struct str text, size_t at)
{
	return at == text.len || text.p[at] == ' ' ||
	       ((unsigned char)text.p[at] < 0x80 &&
		(at + 1 == text.len || text.p[at + 1] == ' '));
}

/* Where the word after the one that ends at `last` most likely begins. */
static inline size_t behind_gap(struct str text, size_t last)
{
	if (last > 0 && last + 1 < text.len && text.p[last] == ' ')
		return last + 1;
	if (last > 0 && last + 2 < text.len && word_ends(text, last))
		return last + 2;
	return last;
}

/*
 * The word at `at` as word_next would give it, if it is one of up to seven ASCII
 * letters and digits with nothing behind it that may go on.  Most words are.
 */
static inline bool short_word(struct str text, size_t at, struct key *k)
{
	uint64_t x = bytes_load(text.p + at, text.len - at);
	uint64_t letters = bytes_letters(x);
	uint64_t others = ~(letters | bytes_range(x, '0', '9')) & BYTES_HIGH;
	size_t n = others ? bytes_first(others) : 0;

	if (n == 0 || !word_ends(text, at + n))
		return false;
	k->word = str_n(text.p + at, n);
	k->readable = n;
	k->head = (x | letters >> 2) & ((UINT64_C(1) << 8 * n) - 1);
	k->hash = (k->head + n) * MIX;
	return true;
}

/* Behind a word stands no other one in a mark, or in nothing. */
static inline bool ends_with(struct str text, size_t last)
{
	return last > 0 && (last == text.len || (last + 1 == text.len &&
						 (unsigned char)text.p[last] < 0x80));
}

/* The next word behind `last`; *says: what stands between them. */
static inline bool read_key(struct str text, size_t *last, struct key *k,
			    unsigned *says)
{
	size_t at = behind_gap(text, *last);

	if (ends_with(text, *last))
		return false;
	if (!short_word(text, at, k)) {
		struct str word;

		at = *last;
		if (!word_next(text, &at, &word))
			return false;
		at -= word.len;
		*k = key_of(word, text.len - at);
	}
	if (at != *last + 1 || text.p[*last] != ' ')
		*says |= gap_says(str_sub(text, *last, at), false);
	*last = at + k->word.len;
	return true;
}

unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text)
{
	size_t last = 0; /* where the word before ends */
	unsigned says = 0;
	bool bare = false;
	struct key k;

	while (read_key(text, &last, &k, &says)) {
		struct said *w = l->words.n < l->words.cap ? &l->words.v[l->words.n++]
							   : VEC_ADD(a, &l->words);

		w->from = (uint32_t)(k.word.p - text.p);
		w->form = form_of(l, a, &k);
		bare |= l->bare.v[w->form];
	}
	if (last < text.len)
		says |= gap_says(str_from(text, last), true);
	return says | (bare ? SAYS_BARE : 0);
}
