/*
 * summary.c - at most three whole sentences.
 *
 * What the notes call their summary comes first; else the sentences whose words
 * the meeting says most, in their order, cleaned and never shortened.
 */

#include "base/utf8.h"
#include "extract/notes/headings.h"
#include "extract/say.h"

enum {
	SENTENCES = 3,
	MIN_WORDS = 7,
	MAX_WORDS = 34,
	MIN_CONTENT = 3,
	MAX_BYTES = 600,
	ITEM_BONUS = 2000
};

struct choice {
	size_t sentence, score;
};

static void add(struct talk *t, struct buf *b, struct str s)
{
	if (b->len + s.len <= MAX_BYTES)
		clean_add(t->arena, b, s);
}

/* The first sentences under "Summary", "Overview", ... */
static bool from_notes(struct talk *t, struct buf *b)
{
	bool inside = false;
	size_t n = 0;

	for (size_t i = 0; i < t->sentences.n && n < SENTENCES; i++) {
		const struct sentence *s = &t->sentences.v[i];
		enum seg_kind k = s->seg->kind;

		if (k == SEG_HEADING) {
			inside = heading_section(utf8_key(t->arena, s->text)) ==
				 SECTION_SUMMARY;
			if (n > 0)
				break;
			continue;
		}
		if (!inside || talk_barred(s) ||
		    (k != SEG_PARAGRAPH && k != SEG_BULLET))
			continue;
		add(t, b, s->text);
		n++;
	}
	return n > 0;
}

static bool greets(struct str s)
{
	static const struct str list[] = { STR("hi"),      STR("hello"),
					   STR("hey"),     STR("thank"),
					   STR("bye"),     STR("good morning"),
					   STR("welcome"), STR("sorry"),
					   STR("how are"), STR("nice to") };

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (str_istarts(s, list[i]))
			return true;
	return false;
}

/* How often a term is said, and whether it is a content word. */
struct tally {
	uint32_t count;
	bool seen, content;
};

static void tally_words(const struct talk *t, struct tally *tally)
{
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		for (size_t w = s->word; !talk_barred(s) && w < s->word + s->n_words;
		     w++) {
			const struct form *f =
			    &t->words.forms.v[t->words.words.v[w].form];
			struct tally *k = &tally[f->term];

			if (!k->seen) {
				k->seen = true;
				k->content = f->content;
			}
			k->count++;
		}
	}
}

/* Mean weight of its content words; 0 when it is no sentence for a summary. */
static size_t score(const struct talk *t, const struct tally *tally,
		    const struct sentence *s)
{
	size_t words = s->n_words, content = 0, sum = 0;

	if (words < MIN_WORDS || words > MAX_WORDS || talk_barred(s) ||
	    s->seg->kind == SEG_HEADING || s->seg->kind == SEG_TABLE_ROW ||
	    s->seg->kind == SEG_TASK || s->text.len == 0 ||
	    s->text.p[s->text.len - 1] == '?')
		return 0;
	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *f = &t->words.forms.v[t->words.words.v[w].form];
		const struct tally *k = &tally[f->term];

		if (!k->content)
			continue;
		content++;
		sum += k->count > 1 ? (k->count < 12 ? k->count : 12) : 0;
	}
	if (content < MIN_CONTENT)
		return 0;
	return sum * 1000 / (words + 4);
}

static void keep(struct choice *best, size_t i, size_t points)
{
	size_t k = SENTENCES;

	while (k > 0 && points > best[k - 1].score) {
		if (k < SENTENCES)
			best[k] = best[k - 1];
		k--;
	}
	if (k < SENTENCES)
		best[k] = (struct choice){ i, points };
}

static void in_order(struct choice *best)
{
	for (size_t i = 1; i < SENTENCES; i++)
		for (size_t k = i; k > 0 && best[k].sentence < best[k - 1].sentence;
		     k--) {
			struct choice c = best[k];

			best[k] = best[k - 1];
			best[k - 1] = c;
		}
}

static struct str speaker_name(const struct talk *t, const struct sentence *s)
{
	const struct person *p = talk_speaker(t, (size_t)(s - t->sentences.v));

	return p ? p->name : str_none();
}

/* A sentence that breaks off, is an address or is about its speaker says less alone. */
static bool stands_alone(struct talk *t, const struct sentence *s)
{
	static const struct str open[] = { STR(".."), STR("\xE2\x80\xA6"), STR(",") };

	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		if (str_ends(s->text, open[i]))
			return false;
	return str_find(s->text, STRL("://"), 0) == STR_NPOS &&
	       !(clean_says_i(s->text) &&
		 clean_says_i(clean_sentence(t->arena, s->text, speaker_name(t, s))));
}

/* What the meeting came to. */
enum {
	OUTCOMES =
	    1 << ITEM_DECISION | 1 << ITEM_FACT | 1 << ITEM_ACTION | 1 << ITEM_BLOCKER
};

/* "Our planner is slow" is said by somebody; what "we" decide is said by all.  *last:
 * who was named before. */
static struct str worded(struct talk *t, const struct sentence *s, bool decided,
			 struct str *last)
{
	struct str name = speaker_name(t, s),
		   text = clean_sentence(t->arena, s->text, name);

	if (str_eq(name, *last) || str_starts(text, name) ||
	    (!clean_says_i(text) && (decided || !clean_says_we(text))))
		return text;
	*last = name;
	return arena_fmt(t->arena, "%.*s: %.*s", STR_ARG(name), STR_ARG(text));
}

static void from_talk(struct talk *t, struct buf *b)
{
	struct tally *tally =
	    arena_alloc(t->arena, (t->words.forms.n + 1) * sizeof *tally);
	const unsigned char *kinds = talk_items(t);
	struct choice best[SENTENCES] = { { 0, 0 } };
	struct str last = str_none();

	tally_words(t, tally);
	for (size_t i = 0; i < t->sentences.n; i++) {
		size_t points = score(t, tally, &t->sentences.v[i]);

		if (points > 0 && (kinds[i] & OUTCOMES))
			points += ITEM_BONUS;
		if (points > best[SENTENCES - 1].score &&
		    !stands_alone(t, &t->sentences.v[i]))
			points /= 2;
		if (points > best[SENTENCES - 1].score &&
		    !greets(t->sentences.v[i].text))
			keep(best, i, points);
	}
	in_order(best);
	for (size_t i = 0; i < SENTENCES; i++)
		if (best[i].score > 0)
			add(t, b,
			    worded(t, &t->sentences.v[best[i].sentence],
				   kinds[best[i].sentence] & 1 << ITEM_DECISION,
				   &last));
}

bool summary_make(struct talk *t)
{
	struct buf b = { 0 };
	bool notes = from_notes(t, &b);

	if (!notes)
		from_talk(t, &b);
	if (b.len > 0)
		t->r->summary = arena_str(t->arena, buf_view(&b));
	buf_fini(&b);
	return notes;
}
