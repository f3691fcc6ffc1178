/* phrases.c - learned phrases: a hash table over the words of a sentence. */
#include "extract/phrases.h"

#include "base/lang/words.h"

static const uint64_t prime = UINT64_C(1099511628211);
enum { WEIGHT_MAX = 32000 };

uint64_t phrase_word(struct str word)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.p[i];

		if (c == 0xE2 && i + 2 < word.len && word.p[i + 1] == '\x80' &&
		    word.p[i + 2] == '\x99') {
			c = '\'';
			i += 2;
		}
		h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * prime;
	}
	return h ? h : 1;
}

uint64_t phrase_join(uint64_t left, uint64_t word)
{
	uint64_t h = (left ^ (word >> 7) ^ word << 21) * prime ^ word;

	return h ? h : 1;
}

/* ---- walk ----------------------------------------------------------------- */

static void take(struct phrase_walk *w, uint64_t word)
{
	uint64_t pair;

	w->n_ready = 0;
	w->ready[w->n_ready++] = word;
	if (w->n_words > 0) {
		pair = phrase_join(w->word[0], word);
		w->ready[w->n_ready++] = pair;
	}
	if (w->n_words > 1)
		w->ready[w->n_ready++] =
		    phrase_join(phrase_join(w->word[1], w->word[0]), word);
	w->word[1] = w->word[0];
	w->word[0] = word;
	w->n_words++;
}

void phrase_begin(struct phrase_walk *w, struct str sentence)
{
	*w = (struct phrase_walk){ .text = sentence };
	take(w, phrase_word(STRL("^")));
	w->n_ready = 0;
}

bool phrase_next(struct phrase_walk *w, uint64_t *hash, size_t *words)
{
	struct str word;

	if (w->n_ready == 0) {
		if (w->ended)
			return false;
		w->ended = !word_next(w->text, &w->at, &word);
		take(w, phrase_word(w->ended ? STRL("$") : word));
	}
	*words = w->n_ready;
	*hash = w->ready[--w->n_ready];
	return true;
}

/* ---- table ---------------------------------------------------------------- */

static struct phrase_slot *find(const struct phrases *p, uint64_t hash)
{
	size_t i = (size_t)hash & (p->cap - 1);

	while (p->slots[i].hash && p->slots[i].hash != hash)
		i = (i + 1) & (p->cap - 1);
	return &p->slots[i];
}

const struct phrase_slot *phrases_get(const struct phrases *p, uint64_t hash)
{
	const struct phrase_slot *s = p->n ? find(p, hash) : NULL;

	return s && s->hash ? s : NULL;
}

static void grow(struct phrases *p, struct arena *a)
{
	struct phrases old = *p;

	p->cap = old.cap ? old.cap * 2 : 1024;
	p->slots = arena_alloc(a, p->cap * sizeof(*p->slots));
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].hash)
			*find(p, old.slots[i].hash) = old.slots[i];
}

static struct phrase_slot *put(struct phrases *p, struct arena *a, uint64_t hash)
{
	struct phrase_slot *s;

	if ((p->n + 1) * 2 > p->cap)
		grow(p, a);
	s = find(p, hash);
	if (!s->hash) {
		s->hash = hash;
		p->n++;
	}
	return s;
}

/* ---- text ----------------------------------------------------------------- */

static bool read_head(struct str line, int *form, int *kind)
{
	struct str name;

	if (!str_eat(&line, '[') || !str_split(&line, ' ', &name) || line.len < 2 ||
	    line.p[line.len - 1] != ']')
		return false;
	line.len--;
	*form = str_eq(name, STRL("tidy"))       ? FORM_TIDY
		: str_eq(name, STRL("verbatim")) ? FORM_VERBATIM
						 : -1;
	*kind = item_kind_of(line);
	return *form >= 0 && *kind >= 0;
}

/* "-120 next meeting": thousandths. */
static bool read_phrase(struct str line, uint64_t *hash, int16_t *weight)
{
	bool minus = str_eat(&line, '-');
	struct str number, word;
	uint64_t h = 0;
	size_t n = 0;
	long w;

	if (!str_split(&line, ' ', &number))
		return false;
	w = str_uint(number, WEIGHT_MAX);
	while (line.p && str_split(&line, ' ', &word)) {
		h = n ? phrase_join(h, phrase_word(word)) : phrase_word(word);
		n++;
	}
	*hash = h;
	*weight = (int16_t)(minus ? -w : w);
	return w >= 0 && n > 0 && n <= PHRASE_WORDS;
}

bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line)
{
	int form = -1, kind = -1;
	struct str rest = text, s;
	uint64_t hash;
	int16_t weight;

	for (*line = 1; str_line(&rest, &s); ++*line) {
		s = str_trim(s);
		if (s.len == 0 || s.p[0] == '#')
			continue;
		if (s.p[0] == '[') {
			if (!read_head(s, &form, &kind))
				return false;
			p->used[form] = true;
			continue;
		}
		if (form < 0 || !read_phrase(s, &hash, &weight))
			return false;
		put(p, a, hash)->weight[form][kind] = weight;
	}
	return true;
}

void phrases_sum(const struct phrases *p, enum talk_form form, struct str sentence,
		 int32_t out[ITEM_KINDS])
{
	struct phrase_walk w;
	uint64_t hash;
	size_t words;

	memset(out, 0, ITEM_KINDS * sizeof(*out));
	if (!p->used[form])
		return;
	phrase_begin(&w, sentence);
	while (phrase_next(&w, &hash, &words)) {
		const struct phrase_slot *s = phrases_get(p, hash);

		for (int k = 0; s && k < ITEM_KINDS; k++)
			out[k] += s->weight[form][k];
	}
}
