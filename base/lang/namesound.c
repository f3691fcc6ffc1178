/*
 * namesound.c - first names that sound alike.
 *
 * The sound key keeps consonants by how they are said in English, drops vowels
 * but the first, and folds spellings of one sound ("ph" and "f", "sz" and "s").
 */
#include "base/lang/nickname.h"

static bool vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* The sound of the letters at i, 0 for none; *used letters make it. */
static char sound(struct str w, size_t i, size_t *used)
{
	char c = w.p[i], n = i + 1 < w.len ? w.p[i + 1] : 0;
	bool soft = n == 'e' || n == 'i' || n == 'y';

	*used = 1;
	if ((c == 'c' || c == 's') && n == 'h') {
		char after = i + 2 < w.len ? w.p[i + 2] : 0;

		*used = 2;
		return c == 'c' && (after == 'r' || after == 'l') ? 'k' : 'x';
	}
	if ((c == 'p' || c == 't' || c == 'r') && n == 'h') {
		*used = 2;
		return (char)(c == 'p' ? 'f' : c);
	}
	if ((c == 'c' && n == 'k') || (c == 's' && n == 'z') ||
	    (c == 'c' && n == 'z')) {
		*used = 2;
		return (char)(n == 'k' ? 'k' : c == 's' ? 's' : 'x');
	}
	if (i == 0 && ((c == 'k' && n == 'n') || (c == 'w' && n == 'r'))) {
		*used = 2;
		return n;
	}
	if (c == 'g')
		return (char)(n == 'h' ? 0 : soft ? 'j' : 'g');
	if (c == 'c')
		return (char)(soft ? 's' : 'k');
	if (c == 'q')
		return 'k';
	if (c == 'z')
		return 's';
	if (c == 'h' || c == 'w')
		return (char)(i == 0 ? c : 0);
	return c;
}

static size_t sound_key(struct str w, char key[NICKNAME_KEY])
{
	size_t n = 0, used;
	char last = 0;

	for (size_t i = 0; i < w.len && n < NICKNAME_KEY; i += used) {
		char c;

		if (vowel(w.p[i])) {
			used = 1;
			if (i == 0)
				key[n++] = 'a';
			last = 0;
			continue;
		}
		c = sound(w, i, &used);
		if (c && c != last)
			key[n++] = c;
		last = c ? c : last;
	}
	return n;
}

bool nickname_sounds(struct str a, struct str b)
{
	char ka[NICKNAME_KEY], kb[NICKNAME_KEY];
	size_t na = sound_key(a, ka), nb = sound_key(b, kb);
	size_t shorter = a.len < b.len ? a.len : b.len;

	if (na != nb || na < 2 || memcmp(ka, kb, na) != 0 || shorter < 4)
		return false;
	return na >= 4 || str_edits(a, b, 2) <= 2;
}

bool nickname_begins(struct str a, struct str b)
{
	char ka[NICKNAME_KEY], kb[NICKNAME_KEY];

	return sound_key(a, ka) && sound_key(b, kb) && ka[0] == kb[0];
}

struct str nickname_key(struct str w, char room[NICKNAME_KEY])
{
	return str_n(room, sound_key(w, room));
}
