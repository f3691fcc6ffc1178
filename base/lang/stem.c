/* stem.c - stems of words, and which words carry meaning. */
#include <libstemmer.h>

#include "base/lang/words.h"
#include "base/map.h"
#include "base/utf8.h"

/* Words seen before; a talk has few, and a flood of new ones is not kept. */
enum { KNOWN_MAX = 1 << 16, KNOWN_LEN = 64 };

struct stemmer {
	struct sb_stemmer *sb;
	struct arena arena; /* of what follows */
	struct map known;   /* word as spelled -> index into contents */
	struct strs contents;
};

struct stemmer *stemmer_new(void)
{
	struct stemmer *s = mem_alloc(sizeof(*s));

	s->sb = sb_stemmer_new("english", "UTF_8");
	return s;
}

void stemmer_free(struct stemmer *s)
{
	if (!s)
		return;
	sb_stemmer_delete(s->sb);
	arena_fini(&s->arena);
	mem_free(s);
}

struct str word_stem(struct stemmer *s, struct arena *a, struct str word)
{
	char room[64];
	struct str low;
	const sb_symbol *stem;

	if (!s->sb || !word_fold(word, room, sizeof(room), &low))
		return utf8_fold(a, word);
	for (size_t i = 0; i < low.len; i++)
		if ((unsigned char)low.p[i] >= 0x80)
			return utf8_fold(a, word); /* not English */
	/* NULL only when out of memory: then the word is its own stem. */
	stem = sb_stemmer_stem(s->sb, (const sb_symbol *)low.p, (int)low.len);
	if (!stem)
		return arena_str(a, low);
	return arena_str(a,
			 str_n((const char *)stem, (size_t)sb_stemmer_length(s->sb)));
}

struct str word_content(struct stemmer *s, struct arena *a, struct str word)
{
	size_t at = map_get(&s->known, word);
	struct str content = { 0 };

	if (at != STR_NPOS)
		return arena_str(a, s->contents.v[at]);
	if (!word_is_stop(word))
		content = word_stem(s, a, word);
	if (s->known.n < KNOWN_MAX && word.len <= KNOWN_LEN) {
		map_set(&s->arena, &s->known, arena_str(&s->arena, word),
			s->contents.n);
		*VEC_ADD(&s->arena, &s->contents) = arena_str(&s->arena, content);
	}
	return content;
}
