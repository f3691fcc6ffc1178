/* stem.c - stems of words, and which words carry meaning. */
#include <libstemmer.h>

#include "base/lang/words.h"
#include "base/map.h"
#include "base/utf8.h"

/* Words seen before; a talk has few, and a flood of new ones is not kept. */
enum { KNOWN_MAX = 1 << 16, KNOWN_LEN = 64 };

struct known {
	struct str stem;
	bool stop;
};
VEC(knowns, struct known);

struct stemmer {
	struct sb_stemmer *sb;
	struct arena arena; /* of what follows */
	struct map words;   /* as spelled -> index into known */
	struct knowns known;
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

static struct str stem(struct stemmer *s, struct arena *a, struct str word)
{
	char room[64];
	struct str low;
	const sb_symbol *got;

	if (!s->sb || !word_fold(word, room, sizeof(room), &low))
		return utf8_fold(a, word);
	if (utf8_ascii_prefix(low) < low.len)
		return utf8_fold(a, word); /* not English */
	/* NULL only when out of memory: then the word is its own stem. */
	got = sb_stemmer_stem(s->sb, (const sb_symbol *)low.p, (int)low.len);
	if (!got)
		return arena_str(a, low);
	return arena_str(a, str_n((const char *)got, (size_t)sb_stemmer_length(s->sb)));
}

/* What is known of a word, looked up once a spelling; its stem in the arena. */
static struct known look_up(struct stemmer *s, struct arena *a, struct str word)
{
	size_t at = map_get(&s->words, word);
	bool keep = at == STR_NPOS && s->words.n < KNOWN_MAX && word.len <= KNOWN_LEN;
	struct known k;

	if (at != STR_NPOS) {
		k = s->known.v[at];
		k.stem = arena_str(a, k.stem);
		return k;
	}
	k = (struct known){ stem(s, a, word), word_is_stop(word) };
	if (keep) {
		map_set(&s->arena, &s->words, arena_str(&s->arena, word), s->known.n);
		*VEC_ADD(&s->arena, &s->known) =
		    (struct known){ arena_str(&s->arena, k.stem), k.stop };
	}
	return k;
}

struct str word_stem(struct stemmer *s, struct arena *a, struct str word)
{
	return look_up(s, a, word).stem;
}

struct str word_content(struct stemmer *s, struct arena *a, struct str word)
{
	struct known k = look_up(s, a, word);

	return k.stop ? str_none() : k.stem;
}
