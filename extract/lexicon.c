/* lexicon.c - words of one meeting, each form looked at once. */
#include "extract/lexicon.h"

#include "base/bytes.h"
#include "base/lang/sketch.h"
#include "base/lang/words.h"
#include "extract/formsays.h"

enum {
	PADDING = 8, /* bytes behind a form that may be loaded */
	FIRST_SLOTS = 2048,
	READ_AHEAD = 16,   /* words, before their slots are looked into */
	KEPT_MAX = 6 << 20 /* bytes of a vocabulary: some 30,000 forms */
};

/* Up to eight bytes of a word in lower case, the first one lowest. */
static inline uint64_t eight(struct str word, size_t at, size_t readable)
{
	size_t n = word.len - at;
	uint64_t x = bytes_load(word.p + at, readable - at);

	if (n < 8)
		x &= (UINT64_C(1) << (8 * n)) - 1;
	return x | bytes_range(x, 'A', 'Z') >> 2;
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

static uint16_t slot_len(size_t len)
{
	return len < UINT16_MAX ? (uint16_t)len : UINT16_MAX;
}

/* Whether the form of a slot with the same head is that of the word. */
static bool same(const struct vocabulary *v, const struct form_slot *slot,
		 const struct key *k)
{
	struct str text;

	if (slot->len != slot_len(k->word.len))
		return false;
	if (k->word.len <= 8)
		return true;
	text = v->forms.v[slot->form - 1].text;
	for (size_t at = 8; at < k->word.len && at < text.len; at += 8)
		if (eight(k->word, at, k->readable) !=
		    eight(text, at, text.len + PADDING))
			return false;
	return text.len == k->word.len;
}

static inline struct form_slot *first_slot(const struct vocabulary *v,
					   const struct key *k)
{
	return &v->slots[(size_t)(k->hash >> 32) & (v->cap - 1)];
}

/* Where the form of a word stands, or the free slot for it. */
static inline struct form_slot *slot_of(const struct vocabulary *v, const struct key *k)
{
	struct form_slot *slot = first_slot(v, k);

	while (slot->form != 0 && !(slot->head == k->head && same(v, slot, k)))
		if (++slot == v->slots + v->cap)
			slot = v->slots;
	return slot;
}

static void grow(struct vocabulary *v)
{
	struct form_slot *old = v->slots;
	size_t n = v->cap;

	v->cap = n ? n * 2 : FIRST_SLOTS;
	v->slots = arena_alloc(v->arena, v->cap * sizeof *v->slots);
	for (size_t i = 0; i < n; i++) {
		struct str text;
		struct key k;

		if (old[i].form == 0)
			continue;
		text = v->forms.v[old[i].form - 1].text;
		k = key_of(text, text.len + PADDING);
		*slot_of(v, &k) = old[i];
	}
}

void lexicon_open(struct lexicon *l, struct arena *a, struct vocabulary *v)
{
	if (!v) {
		v = arena_new(a, struct vocabulary);
		v->arena = a;
	} else if (v->arena->used > KEPT_MAX || v->talk == UINT32_MAX) {
		arena_reset(v->arena);
		*v = (struct vocabulary){ .arena = v->arena };
	}
	if (v->cap == 0)
		grow(v);
	v->talk++;
	*l = (struct lexicon){ .vocabulary = v };
}

size_t lexicon_find(const struct lexicon *l, struct str word)
{
	struct key k = key_of(word, word.len);
	const struct form_slot *slot = slot_of(l->vocabulary, &k);

	return slot->talk == l->vocabulary->talk ? slot->number : STR_NPOS;
}

static struct form make_form(struct arena *a, const struct key *k)
{
	char *p = arena_alloc(a, k->word.len + PADDING);
	struct form f = { .text = str_n(p, k->word.len), .head = k->head };

	for (size_t i = 0; i < k->word.len; i++) {
		char c = k->word.p[i];

		p[i] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c);
	}
	f.sketch = sketch_word(a, f.text);
	formsays_judge(&f);
	return f;
}

/* A word that no talk has had. */
static struct form_slot *learn(struct vocabulary *v, const struct key *k)
{
	struct form f = make_form(v->arena, k);
	struct form_slot *slot;

	f.kept = (uint32_t)v->forms.n;
	if ((v->forms.n + 1) * 2 > v->cap)
		grow(v);
	slot = slot_of(v, k);
	*slot = (struct form_slot){ .head = k->head,
				    .form = f.kept + 1,
				    .says = (uint16_t)f.says,
				    .len = slot_len(f.text.len) };
	*VEC_ADD(v->arena, &v->forms) = f;
	return slot;
}

static uint32_t form_of(struct lexicon *l, struct arena *a, const struct key *k,
			unsigned *says);

/* The number of the form that stands for the term of form number f. */
static uint32_t term_of(struct lexicon *l, struct arena *a, uint32_t f)
{
	const struct form *form = &l->forms.v[f];
	unsigned says = 0;
	struct key k;

	if (form->term_len == form->text.len)
		return f;
	k = key_of(str_n(form->text.p, form->term_len), form->text.len + PADDING);
	return form_of(l, a, &k, &says);
}

/* The number of a word that the talk has not had. */
static uint32_t new_form(struct lexicon *l, struct arena *a, const struct key *k,
			 struct form_slot *slot)
{
	struct vocabulary *v = l->vocabulary;
	uint32_t number = (uint32_t)l->forms.n, term;

	if (slot->form == 0)
		slot = learn(v, k);
	slot->talk = v->talk;
	slot->number = number;
	*VEC_ADD(a, &l->forms) = v->forms.v[slot->form - 1];
	term = term_of(l, a, number);
	l->forms.v[number].term = term;
	return number;
}

/* The number of a word.  *says: what it adds. */
static inline uint32_t form_of(struct lexicon *l, struct arena *a, const struct key *k,
			       unsigned *says)
{
	struct form_slot *slot = slot_of(l->vocabulary, k);
	uint32_t number;

	if (slot->talk == l->vocabulary->talk) {
		*says |= slot->says;
		return slot->number;
	}
	number = new_form(l, a, k, slot);
	*says |= l->forms.v[number].says;
	return number;
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

/* The next words behind `last`, at most READ_AHEAD; *says: what stands between them. */
static size_t read_keys(const struct vocabulary *v, struct str text, size_t *last,
			struct key *keys, unsigned *says)
{
	size_t n = 0;

	for (; n < READ_AHEAD && !ends_with(text, *last); n++) {
		size_t at = behind_gap(text, *last);
		struct key *k = &keys[n];

		if (!short_word(text, at, k)) {
			struct str word;

			at = *last;
			if (!word_next(text, &at, &word))
				break;
			at -= word.len;
			*k = key_of(word, text.len - at);
		}
		__builtin_prefetch(first_slot(v, k));
		if (at != *last + 1 || text.p[*last] != ' ')
			*says |= gap_says(str_sub(text, *last, at), false);
		*last = at + k->word.len;
	}
	return n;
}

unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text)
{
	struct key keys[READ_AHEAD];
	size_t last = 0; /* where the word before ends */
	unsigned says = 0;
	size_t n;

	do {
		n = read_keys(l->vocabulary, text, &last, keys, &says);
		for (size_t i = 0; i < n; i++) {
			struct said *w = l->words.n < l->words.cap
					     ? &l->words.v[l->words.n++]
					     : VEC_ADD(a, &l->words);

			w->from = (uint32_t)(keys[i].word.p - text.p);
			w->form = form_of(l, a, &keys[i], &says);
		}
	} while (n == READ_AHEAD);
	if (last < text.len)
		says |= gap_says(str_from(text, last), true);
	return says;
}
