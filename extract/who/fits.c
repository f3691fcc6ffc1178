/* fits.c - see fits.h. */
#include "extract/who/fits.h"

#include "base/lang/name.h"
#include "base/lang/nickname.h"

/* "Max" is short for Maxim; "Dan" and Dana are two. */
enum { MAX_SPELLING = 2, MORE = 2 };

size_t fits_words(struct arena *a, struct str name, struct str word[NAME_WORDS])
{
	struct str raw, folded;
	char buf[WORD_BUF];
	size_t n = 0;

	for (size_t at = 0;
	     n < NAME_WORDS && index_word(a, name, &at, &raw, &folded, buf); n++)
		word[n] = arena_str(a, folded);
	return n;
}

/* "Quill Ada" for Ada Quill. */
static bool same_words(const struct str *x, const struct str *y, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < n && !str_eq(x[i], y[k]))
			k++;
		if (k == n)
			return false;
	}
	return true;
}

/*
 * Same surname and first names that stand for each other, one misheard, or all of them
 * in another order.
 */
bool fits_spelling(struct arena *a, struct str x, struct str y)
{
	struct str wx[NAME_WORDS], wy[NAME_WORDS];
	size_t nx = fits_words(a, x, wx), ny = fits_words(a, y, wy);
	bool first, last;

	if (nx < 2 || ny < 2 || wx[0].len < 2 || wy[0].len < 2)
		return false;
	first = str_eq(wx[0], wy[0]);
	last = str_eq(wx[nx - 1], wy[ny - 1]);
	if ((first && last) || (nx == ny && same_words(wx, wy, nx)))
		return true;
	if (last && (nickname_same(wx[0], wy[0]) || nickname_sounds(wx[0], wy[0])))
		return true;
	return first && wx[nx - 1].len >= 4 &&
	       str_edits(wx[nx - 1], wy[ny - 1], MAX_SPELLING) <= MAX_SPELLING &&
	       nickname_sounds(wx[nx - 1], wy[ny - 1]);
}

/* "Osw Lamb" for Oswin Lamb: a short form that no table knows, when both are here. */
bool fits_short(struct arena *a, struct str x, struct str y)
{
	struct str wx[NAME_WORDS], wy[NAME_WORDS];
	size_t nx = fits_words(a, x, wx), ny = fits_words(a, y, wy);

	return nx == 2 && ny == 2 && str_eq(wx[1], wy[1]) && wx[0].len >= FITS_SHORT &&
	       wy[0].len >= wx[0].len + MORE && str_starts(wy[0], wx[0]);
}

bool fits_letters(const struct str *letters, size_t n, const struct str *words,
		  size_t n_words)
{
	if (n > n_words)
		return false;
	/* "N" of Ni Dhomhnaill, or as most write it, of the last word. */
	if (n == 1 && !str_starts(words[0], letters[0]))
		words += n_words - 1;
	for (size_t i = 0; i < n; i++)
		if (letters[i].len != 1 || !str_starts(words[i], letters[i]))
			return false;
	return true;
}

bool fits_initial(struct arena *a, struct str label, struct str name)
{
	struct str wl[NAME_WORDS], wn[NAME_WORDS];
	size_t nl = fits_words(a, label, wl), nn = fits_words(a, name, wn);

	if (nl < 2 || nn < 2)
		return false;
	if (nl == 2 && str_eq(wl[1], wn[nn - 1]))
		return wl[0].len == 1 && str_starts(wn[0], wl[0]);
	return str_eq(wl[0], wn[0]) && fits_letters(wl + 1, nl - 1, wn + 1, nn - 1);
}

/* "AQ" of minutes is Ada Quill, who was there. */
bool fits_initials(struct arena *a, struct str label, struct str name)
{
	(void)a;
	return label.len > 1 && name_has_initials(name, label);
}

static bool has_title(struct str name)
{
	return str_chr(name, ' ') != STR_NPOS && name_first(name).len == name.len;
}

/* "Dr Osei", "Capt. T. Eide": by a title and the surname. */
bool fits_titled(struct arena *a, struct str label, struct str name)
{
	struct str wl[NAME_WORDS], wn[NAME_WORDS];
	size_t nl = fits_words(a, label, wl), nn = fits_words(a, name, wn);

	return nl > 1 && nn > 1 && has_title(label) && str_eq(wl[nl - 1], wn[nn - 1]) &&
	       (nl == 2 || str_starts(wn[0], wl[1]));
}

/* First names: one sounds as the other begins, is its end, or stands for any.  Not two
 * that people have beside each other: Dan and Dana. */
static bool may_be_one(const struct who *w, struct str x, struct str y)
{
	if (map_get(&w->index->given, x) != STR_NPOS &&
	    map_get(&w->index->given, y) != STR_NPOS)
		return nickname_same(x, y) || nickname_sounds(x, y);
	return nickname_begins(x, y) || str_ends(x, y) || str_ends(y, x);
}

static struct str joined(struct arena *a, const struct str *words, size_t n)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < n; i++)
		buf_str(&b, words[i]);
	return arena_take(a, &b);
}

/* "Lionel Petty Fur" of Lionel Pettifer: parted elsewhere, and hardly other letters. */
static bool same_letters(const struct who *w, const struct str *label, size_t nl,
			 const struct str *name, size_t nn)
{
	enum { LEAST = 8, SHARE = 4, MOST = 3 };
	struct str x, y;
	size_t least, edits;

	if (nl == nn || !nickname_begins(label[0], name[0]))
		return false;
	x = joined(w->arena, label, nl);
	y = joined(w->arena, name, nn);
	least = x.len < y.len ? x.len : y.len;
	edits = str_edits(x, y, MOST);
	return least >= LEAST && edits <= MOST && edits * SHARE <= least;
}

bool fits_misheard(const struct who *w, struct str label, struct str name)
{
	struct arena *a = w->arena;
	struct str wl[NAME_WORDS], wn[NAME_WORDS];
	size_t nl = fits_words(a, label, wl), nn = fits_words(a, name, wn);

	if (!nl || nn < 2)
		return false;
	if (nl == 1)
		return wl[0].len >= FITS_SHORT &&
		       (nickname_same(wl[0], wn[0]) || nickname_sounds(wl[0], wn[0]) ||
			str_starts(wn[0], wl[0]) ||
			(nickname_begins(wl[0], wn[0]) &&
			 str_edits(wl[0], wn[0], MAX_SPELLING) <= MAX_SPELLING));
	/* "Annie Ken" of Anniken, "Lou Ann Tibbets" of Luanne Tibbets */
	if ((nl == 2 || (nl == 3 && str_eq(wl[2], wn[nn - 1]))) &&
	    nickname_sounds(arena_fmt(a, "%.*s%.*s", STR_ARG(wl[0]), STR_ARG(wl[1])),
			    wn[0]))
		return true;
	if (str_eq(wl[nl - 1], wn[nn - 1]))
		return has_title(label) || may_be_one(w, wl[0], wn[0]);
	/* "Ilsa M" of Ilse Moerman */
	if (nl == 2 && wl[1].len == 1 && str_starts(wn[nn - 1], wl[1]))
		return nickname_sounds(wl[0], wn[0]);
	if (same_letters(w, wl, nl, wn, nn))
		return true;
	return str_eq(wl[0], wn[0]) && nickname_begins(wl[nl - 1], wn[nn - 1]);
}

bool fits_alike(const struct who *w, struct str label, struct str name)
{
	struct str wl[NAME_WORDS], wn[NAME_WORDS];

	return fits_words(w->arena, label, wl) == 1 &&
	       fits_words(w->arena, name, wn) > 1 && may_be_one(w, wl[0], wn[0]);
}
