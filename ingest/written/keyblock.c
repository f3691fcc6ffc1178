/* keyblock.c - header blocks with keys of any name. */
#include "ingest/written/keyblock.h"

#include "base/ascii.h"
#include "base/map.h"
#include "ingest/written/header.h"
#include "ingest/written/speaker.h"

/* A header stands in the first lines, and its values are short. */
enum { LINES_MAX = 30, VALUE_BYTES = 80, KEYS_MIN = 2, TIMES_MIN = 2 };
/* Who speaks comes back within so many lines. */
enum { SEEN_LINES = 400, LABELS = SEEN_LINES };

/* What the text says of the labels of its first lines. */
struct labels {
	struct map names;
	size_t counts[LABELS];
	bool recur;   /* some label comes back: that is who speaks */
	size_t timed; /* lines that begin with a time or a bracket */
};

struct block {
	size_t keys, known; /* lines with keys of any name; with those of header.h */
	size_t sure;        /* lines of the text down to the last of these */
};

static void count_labels(struct arena *a, struct str text, struct labels *l)
{
	struct str line;

	for (size_t n = 0; n < SEEN_LINES && str_line(&text, &line); n++) {
		size_t colon, at, i;

		line = str_trim(line);
		l->timed += line.len && strchr("[(0123456789", line.p[0]);
		at = speaker_colon(line, &colon);
		if (at == STR_NPOS || !header_is_label(line))
			continue;
		i = map_put(a, &l->names, str_n(line.p, at), l->names.n);
		l->recur |= l->counts[i]++ > 0;
	}
}

/* Short, no sentence (nor one without capitals), and nobody who speaks again. */
static bool is_key(const struct labels *l, struct str line)
{
	size_t colon, at = speaker_colon(line, &colon), i;
	struct str value = str_trim(str_from(line, at + colon));

	if (strchr("-*+[(", line.p[0]) || !value.len || value.len > VALUE_BYTES ||
	    strchr(".?!", value.p[value.len - 1]) || ascii_is_lower(value.p[0]))
		return false;
	i = map_get(&l->names, str_n(line.p, at));
	return i != STR_NPOS && l->counts[i] == 1;
}

static bool is_rule(struct str line)
{
	return str_starts(line, STRL("---")) || str_starts(line, STRL("===")) ||
	       str_starts(line, STRL("***")) || str_starts(line, STRL("___"));
}

/* One key alone may as well be somebody who speaks once. */
static bool is_header(const struct block *b)
{
	return b->keys >= KEYS_MIN || (b->keys && b->known);
}

static size_t find(struct arena *a, struct str text, const struct labels *l)
{
	struct header h = { 0 };
	struct record scratch;
	struct block b = { 0 };
	struct str line;

	record_init(&scratch, a);
	for (size_t n = 1; n <= LINES_MAX && str_line(&text, &line); n++) {
		line = str_trim(line);
		if (!line.len || is_rule(line)) {
			if (is_header(&b))
				return n;
			b = (struct block){ 0 };
		} else if (header_line(&h, &scratch, line)) {
			b.known++;
			b.sure = n;
		} else if (header_is_label(line) && is_key(l, line)) {
			b.keys++;
		} else if (header_is_label(line) || b.keys + b.known) {
			/* Words, and not those of a title above the keys. */
			return b.keys ? b.sure : 0;
		}
	}
	return 0;
}

size_t keyblock_lines(struct arena *a, struct str text)
{
	struct labels l = { 0 };

	count_labels(a, text, &l);
	return l.recur || l.timed >= TIMES_MIN ? find(a, text, &l) : 0;
}
