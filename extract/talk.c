/*
 * talk.c - a record laid out as sentences, turns and speakers.
 * Spans only point into the record, but for sentences that lack apostrophes; a heading
 * is one sentence, notes are sentences of nobody, and each notes segment is a turn of
 * its own.
 */
#include "extract/talk.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/words.h"
#include "base/map.h"
#include "base/utf8.h"
#include "extract/commit.h"
#include "extract/wording/clauses.h"
#include "extract/words/apostrophe.h"

enum { TWO = 2 };

struct build {
	struct talk *t;
	struct map by_label;
	const struct segment *previous;
	size_t speaker; /* of previous */
};

static size_t speaker_of(struct build *b, struct str label)
{
	struct talk *t = b->t;
	size_t at;

	if (b->previous && str_eq(label, b->previous->speaker))
		return b->speaker;
	at = map_put(t->arena, &b->by_label, label, t->speakers.n);

	if (at == t->speakers.n)
		VEC_ADD(t->arena, &t->speakers)->label = label;
	return at;
}

/* Bytes that are no blank and follow one, or begin the text, which ends in none. */
static size_t count_words(struct str s)
{
	uint64_t before = 0x80; /* the byte before is a blank */
	size_t n = 0;

	for (size_t i = 0; i < s.len; i += 8) {
		uint64_t x = bytes_load(s.p + i, s.len - i), starts;
		uint64_t blanks = bytes_range(x, '\t', '\n') | bytes_range(x, ' ', ' ');

		starts = ~blanks & (blanks << 8 | before) & BYTES_HIGH;
		n += bytes_count(starts);
		before = blanks >> 56;
	}
	return n;
}

/* "Them" is all the others, whose turns nothing tells apart but the paragraphs. */
static bool is_several(const struct talk *t, struct str label)
{
	return t->r->participants.n > TWO && str_ieq(label, STRL("Them"));
}

static void open_turn(struct build *b, const struct segment *seg)
{
	struct talk *t = b->t;
	size_t speaker = b->speaker = speaker_of(b, seg->speaker);
	struct turn *turn;

	if (t->turns.n && segment_is_said(seg) && segment_is_said(b->previous) &&
	    t->turns.v[t->turns.n - 1].speaker == speaker &&
	    !is_several(t, seg->speaker))
		return;
	turn = VEC_ADD(t->arena, &t->turns);
	turn->first = t->sentences.n;
	turn->speaker = speaker;
}

static void add_sentence(struct build *b, const struct segment *seg, struct str text)
{
	struct talk *t = b->t;
	struct sentence *s = VEC_ADD(t->arena, &t->sentences);

	s->seg = seg;
	s->from = (size_t)(text.p - seg->text.p);
	s->to = s->from + text.len;
	s->text = text;
	s->turn = t->turns.n - 1;
	t->turns.v[s->turn].last = t->sentences.n - 1;
	s->word = t->words.words.n;
	s->says = lexicon_read(&t->words, t->arena, text);
	if (segment_is_said(seg) && (s->says & SAYS_BARE)) {
		s->text = apostrophe_restore(t->arena, text);
		t->words.words.n = s->word;
		s->says = lexicon_read(&t->words, t->arena, s->text);
	}
	s->n_words = t->words.words.n - s->word;
}

/* A stop at `at` before a word that begins sentences: captions may write it small. */
static bool begins_small(struct str s, size_t at)
{
	static const char begins[] =
	    " and so but then we we're we'll i i'm i'll you it it's they he she yeah "
	    "yes no okay because this that that's there the what let's if ";
	static const char short_for[] = " etc approx incl resp dept est vs max min ";
	struct str next = str_from(s, at + 1), word;
	size_t from = at;

	if (next.len < 2 || next.p[0] != ' ' || !ascii_is_lower(next.p[1]))
		return false;
	while (from > 0 && ascii_is_lower(s.p[from - 1]))
		from--;
	if (at - from < 2 || str_in_words(str_sub(s, from, at), short_for))
		return false;
	word = str_word(str_from(next, 1));
	if (word.len > 0 && word.p[word.len - 1] == ',')
		word.len--;
	return str_in_words(word, begins);
}

/* A sentence, or its clauses where it has no end. */
static void add_clauses(struct build *b, const struct segment *seg, struct str s)
{
	bool on = clauses_run_on(s);

	while (s.len > 0) {
		size_t n = on ? clauses_first(s) : s.len;

		add_sentence(b, seg, str_sub(s, 0, n));
		s = str_trim(str_from(s, n));
	}
}

/* The first stop before a word that begins sentences, or STR_NPOS. */
static size_t small_after(struct str s)
{
	for (size_t at = 0; at < s.len; at += 8) {
		uint64_t x = bytes_load(s.p + at, s.len - at),
			 stops = bytes_range(x, '.', '.') | bytes_range(x, '?', '?') |
				 bytes_range(x, '!', '!');

		for (; stops; stops &= stops - 1)
			if (begins_small(s, at + bytes_first(stops)))
				return at + bytes_first(stops);
	}
	return STR_NPOS;
}

/* "I'll update the contract, can you send me the name?": bytes of what is promised
 * before something is asked for, with the comma, or 0. */
static size_t promise_before_ask(struct arena *a, struct str s)
{
	static const char asks[] = " can could will would ";

	for (size_t at = 0; (at = str_find(s, STRL(", "), at)) != STR_NPOS; at++) {
		struct str rest = str_from(s, at + 2);
		size_t blank = str_chr(rest, ' ');

		if (blank != STR_NPOS && str_in_words(str_n(rest.p, blank), asks) &&
		    str_starts(str_from(rest, blank), STRL(" you ")))
			return commit_of(commit_flat(a, str_n(s.p, at))) == COMMIT_FIRST
				   ? at + 1
				   : 0;
	}
	return 0;
}

/* One sentence of the text, or several of captions that begin small. */
static void add_said(struct build *b, const struct segment *seg, struct str s)
{
	size_t asked;

	for (size_t at; (at = small_after(s)) != STR_NPOS; s = str_from(s, at + 2))
		add_sentence(b, seg, str_sub(s, 0, at + 1));
	asked = promise_before_ask(b->t->arena, s);
	if (asked) {
		add_sentence(b, seg, str_n(s.p, asked));
		b->t->sentences.v[b->t->sentences.n - 1].half = true;
		s = str_trim(str_from(s, asked));
	}
	add_clauses(b, seg, s);
}

/* "14 April, Dev / Rhona / Declan": who was there, as notes begin. */
static bool is_roll(struct str s)
{
	enum { NAMES = 3, WORDS = 2 };
	struct str part, word;
	size_t n = 0;

	if (str_chr(s, '/') == STR_NPOS)
		return false;
	for (; str_split(&s, '/', &part); n++) {
		size_t words = 0;

		/* behind the day */
		for (size_t comma; n == 0 && (comma = str_chr(part, ',')) != STR_NPOS;)
			part = str_from(part, comma + 1);
		for (size_t at = 0; word_next(part, &at, &word); words++)
			if (!utf8_is_upper(utf8_next(&word)))
				return false;
		if (words == 0 || words > WORDS)
			return false;
	}
	return n >= NAMES;
}

static void add_segment(struct build *b, const struct segment *seg)
{
	struct str sentence, whole = str_trim(seg->text);
	size_t at = 0;

	if (whole.len == 0)
		return;
	open_turn(b, seg);
	b->previous = seg;
	if (segment_is_said(seg))
		b->t->speakers.v[b->t->turns.v[b->t->turns.n - 1].speaker].words +=
		    count_words(whole);
	if (seg->kind == SEG_HEADING ||
	    (seg->kind == SEG_PARAGRAPH && is_roll(whole))) {
		add_sentence(b, seg, whole);
		b->t->sentences.v[b->t->sentences.n - 1].marks = MARK_HEADING;
		return;
	}
	while (sentence_next(seg->text, &at, &sentence))
		add_said(b, seg, sentence);
}

void talk_build(struct talk *t, struct record *r, const struct conf *conf,
		struct vocabulary *known)
{
	struct build b = { .t = t };
	size_t words = 0, bytes = 0;

	*t = (struct talk){ .r = r, .conf = conf, .arena = r->arena };
	lexicon_open(&t->words, t->arena, known);
	for (size_t i = 0; i < r->segments.n; i++)
		bytes += r->segments.v[i].text.len;
	/* Rather too much: what is not written to costs nothing. */
	VEC_RESERVE(t->arena, &t->sentences, r->segments.n + bytes / 64);
	VEC_RESERVE(t->arena, &t->words.words, bytes / 4);
	VEC_RESERVE(t->arena, &t->words.forms, bytes / 24);
	for (size_t i = 0; i < r->segments.n; i++) {
		size_t turns = t->turns.n, sentences = t->sentences.n;

		add_segment(&b, &r->segments.v[i]);
		if (t->sentences.n == sentences) /* punctuation only */
			t->turns.n = turns;
	}
	lexicon_close(&t->words, t->arena);
	t->flat = arena_alloc(t->arena, t->sentences.n * sizeof *t->flat);
	for (size_t i = 0; i < t->turns.n; i++) {
		struct speaker *speaker = &t->speakers.v[t->turns.v[i].speaker];

		t->turns.v[i].before = speaker->newest;
		speaker->newest = i + 1;
	}
	for (size_t i = 0; i < t->sentences.n; i++)
		t->sentences.v[i].says |=
		    lexicon_says(&t->words, t->sentences.v[i].word,
				 t->sentences.v[i].n_words);
	for (size_t i = 0; i < t->speakers.n; i++)
		words += t->speakers.v[i].words;
	for (size_t i = 0; i < t->speakers.n && words; i++)
		t->speakers.v[i].share =
		    (int64_t)(t->speakers.v[i].words * 1000 / words);
}

struct evidence talk_evidence(const struct segment *seg, size_t from, size_t to)
{
	return (struct evidence){ .segment = seg->n,
				  .from = (int64_t)from,
				  .to = (int64_t)to,
				  .line = seg->line,
				  .t0 = seg->t0,
				  .t1 = seg->t1,
				  .speaker = seg->speaker,
				  .quote = str_sub(seg->text, from, to) };
}

void talk_quote(const struct talk *t, size_t sentence, struct evidences *out)
{
	const struct sentence *s = &t->sentences.v[sentence];
	struct evidence *last = out->n ? &out->v[out->n - 1] : NULL;

	if (last && sentence > 0 && last->segment == s->seg->n &&
	    last->to == (int64_t)s[-1].to)
		*last = talk_evidence(s->seg, (size_t)last->from, s->to);
	else
		*VEC_ADD(t->arena, out) = talk_evidence(s->seg, s->from, s->to);
}

size_t talk_sentence(const struct talk *t, const struct evidence *e)
{
	size_t lo = 0, hi = t->sentences.n;

	while (lo < hi) { /* the last sentence that starts at or before the evidence */
		size_t mid = lo + (hi - lo) / 2;
		const struct sentence *s = &t->sentences.v[mid];

		if (s->seg->n < e->segment ||
		    (s->seg->n == e->segment && (int64_t)s->from <= e->from))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == 0 || t->sentences.v[lo - 1].seg->n != e->segment)
		return STR_NPOS;
	return lo - 1;
}

size_t talk_answer(const struct item *it)
{
	const struct evidence *e = it->evidence.v;

	return (it->kind == ITEM_FACT || it->kind == ITEM_OPPORTUNITY) &&
	       it->evidence.n > 1 && str_ends(e[0].quote, STRL("?")) &&
	       !str_eq(e[0].speaker, e[1].speaker);
}

size_t talk_sentences_of(const struct talk *t, const struct item *it,
			 size_t v[TALK_ITEM_SENTENCES])
{
	size_t n = 0;

	for (size_t i = 0; i < it->evidence.n; i++) {
		const struct evidence *e = &it->evidence.v[i];
		size_t s = talk_sentence(t, e);

		for (; s < t->sentences.n && n < TALK_ITEM_SENTENCES &&
		       t->sentences.v[s].seg->n == e->segment &&
		       (int64_t)t->sentences.v[s].from < e->to;
		     s++)
			if (n == 0 || s > v[n - 1])
				v[n++] = s;
	}
	return n;
}

unsigned char *talk_items(const struct talk *t)
{
	unsigned char *kinds = arena_alloc(t->arena, t->sentences.n + 1);

	for (size_t i = 0; i < t->r->items.n; i++) {
		const struct item *it = &t->r->items.v[i];
		size_t s;

		for (size_t k = 0; k < it->evidence.n; k++)
			if ((s = talk_sentence(t, &it->evidence.v[k])) != STR_NPOS)
				kinds[s] |= (unsigned char)(1 << it->kind);
	}
	return kinds;
}

bool talk_says(const struct talk *t, const struct sentence *s, uint32_t term)
{
	for (size_t w = s->word; w < s->word + s->n_words; w++)
		if (talk_form(t, w)->term == term)
			return true;
	return false;
}
