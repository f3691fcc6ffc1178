/*
 * summary.c - at most three whole sentences.
 *
 * What the notes call their summary comes first; else what the meeting came to: a
 * sentence of each item that stands on pages, decisions first.  Of more than there is
 * room for, and where there is no item, those whose words the meeting says most; of
 * items, rather those that say by when, are promised or in the way.
 */

#include "extract/summary.h"

#include "base/utf8.h"
#include "extract/commit.h"
#include "extract/notes/headings.h"
#include "extract/wording/clean.h"
#include "extract/wording/itemtext.h"

enum {
	SENTENCES = 3,
	MIN_WORDS = 7,
	MIN_WORDS_ITEM = 5,
	MAX_WORDS = 34,
	MIN_CONTENT = 3,
	MIN_CONTENT_ITEM = 2,
	MAX_BYTES = 600,
	MOST_SAID = 12, /* a word that is said more often weighs no more */
	OPENER = 10
};

/* What a sentence of an item weighs more, in points of its score.  Some of the worlds
 * chose them, the others agree. */
enum { DAY = 1500, PROMISE = 1000, SURE = 1500, TELLING = 800, MOST_TELLING = 8 };

/* What a sentence has to tell, the better the greater. */
enum rank { TALK, POSSIBLE, LEANING, OUTCOME, DECISION };

struct choice {
	enum rank rank;
	size_t sentence, score;  /* 0: none */
	size_t tells;            /* of the sentences of its item, the best one's most */
	const struct item *item; /* that it says, or NULL */
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

/* "Right, good morning all" too. */
static bool greets(struct str s)
{
	static const struct str list[] = { STR("hi"),      STR("hello"),
					   STR("hey"),     STR("thank"),
					   STR("bye"),     STR("good morning"),
					   STR("welcome"), STR("sorry"),
					   STR("how are"), STR("nice to") };

	size_t comma = str_find(s, STRL(", "), 0);

	for (size_t i = 0; i < COUNT(list); i++)
		if (str_istarts(s, list[i]) ||
		    (comma < OPENER && str_istarts(str_from(s, comma + 2), list[i])))
			return true;
	return false;
}

/* How often each term is said. */
static const uint32_t *count_terms(const struct talk *t)
{
	uint32_t *said = arena_array(t->arena, said, t->words.forms.n);

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		for (size_t w = s->word; !talk_barred(s) && w < s->word + s->n_words;
		     w++)
			said[talk_form(t, w)->term]++;
	}
	return said;
}

/* Mean weight of its content words; 0 when it is no sentence for a summary. */
static size_t score(const struct talk *t, const uint32_t *said,
		    const struct sentence *s, enum rank rank)
{
	size_t words = s->n_words, content = 0, sum = 0;

	if (words < (rank > TALK ? MIN_WORDS_ITEM : MIN_WORDS) || words > MAX_WORDS ||
	    talk_barred(s) || s->seg->kind == SEG_HEADING ||
	    (rank == TALK &&
	     (s->seg->kind == SEG_TABLE_ROW || s->seg->kind == SEG_TASK)) ||
	    s->text.len == 0 || s->text.p[s->text.len - 1] == '?')
		return 0;
	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *f = talk_form(t, w);
		uint32_t n = said[f->term];

		if (!f->content)
			continue;
		content++;
		sum += n > 1 ? (n < MOST_SAID ? n : MOST_SAID) : 0;
	}
	if (rank > TALK)
		return sum * 1000 / (words + 4) + 1;
	return content < MIN_CONTENT ? 0 : sum * 1000 / (words + 4);
}

static bool better(struct choice a, struct choice b)
{
	return a.rank != b.rank ? a.rank > b.rank : a.score > b.score;
}

/* Of one item: the sentence that has most to tell. */
static bool tells_more(struct choice a, struct choice b)
{
	return a.rank != b.rank ? a.rank > b.rank : a.tells > b.tells;
}

static size_t count_content(const struct talk *t, const struct sentence *s)
{
	size_t n = 0;

	for (size_t w = s->word; w < s->word + s->n_words; w++)
		n += talk_form(t, w)->content;
	return n;
}

/* By when, and that it is promised or in the way, tells more of an outcome than how
 * often its words are said. */
static size_t outcome(const struct talk *t, size_t sentence, const struct item *it)
{
	size_t points = (size_t)it->confidence * SURE / 1000;

	if (t->sentences.v[sentence].says & SAYS_TIME)
		points += DAY;
	if (it->kind == ITEM_BLOCKER ||
	    (it->kind == ITEM_ACTION &&
	     commit_of(commit_flat_at(t, sentence)) != COMMIT_NONE))
		points += PROMISE;
	return points;
}

static void keep(struct choice *best, struct choice c)
{
	size_t k = SENTENCES;

	for (size_t i = 0; i < SENTENCES; i++)
		if (best[i].score > 0 && best[i].sentence == c.sentence)
			return;
	while (k > 0 && c.score > 0 && (!best[k - 1].score || better(c, best[k - 1]))) {
		if (k < SENTENCES)
			best[k] = best[k - 1];
		k--;
	}
	if (k < SENTENCES && c.score > 0)
		best[k] = c;
}

static bool decides(struct choice c)
{
	return c.item && c.item->kind == ITEM_DECISION && !c.item->possible;
}

/* Decisions first, the rest as it was said. */
static void in_order(struct choice *best)
{
	for (size_t i = 1; i < SENTENCES; i++)
		for (size_t k = i; k > 0 && best[k].score > 0; k--) {
			struct choice c = best[k];
			bool d = decides(c), e = decides(best[k - 1]);

			if (d != e ? e : c.sentence > best[k - 1].sentence)
				break;
			best[k] = best[k - 1];
			best[k - 1] = c;
		}
}

static struct str speaker_name(const struct talk *t, const struct sentence *s)
{
	const struct person *p = talk_speaker(t, (size_t)(s - t->sentences.v));

	return p ? p->name : str_none();
}

unsigned summary_says(struct str text)
{
	static const char back[] =
	    " it it's it'll that that's this these those them they they're he he's him "
	    "she she's her there one ";

	return str_in_words(text, back) ? SAYS_LEANS : 0;
}

/* "I'll send it today", "It's live in April": what "it" is was said before. */
static bool leans(const struct talk *t, const struct sentence *s)
{
	size_t content = 0;

	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *f = talk_form(t, w);

		if (w == s->word && (f->says & SAYS_LEANS))
			return true;
		content += f->content || (f->says & SAYS_NUMBER);
	}
	return content < (s->says & SAYS_LEANS ? MIN_CONTENT : MIN_CONTENT_ITEM);
}

/* A sentence that breaks off, is an address or is about its speaker says less alone. */
static bool stands_alone(struct talk *t, const struct sentence *s)
{
	static const struct str open[] = { STR(".."), STR("\xE2\x80\xA6"), STR(",") };

	if (STR_ANY(str_ends, s->text, open))
		return false;
	return !str_has(s->text, STRL("://")) && !leans(t, s) &&
	       !((s->says & SAYS_I) &&
		 clean_says_i(clean_sentence(t->arena, s->text, speaker_name(t, s))));
}

/* What is noted has its words already. */
static struct str noted(struct talk *t, const struct item *it)
{
	struct str s = clean_capital(t->arena, it->text);

	return it->owner.len && !str_has(s, it->owner)
		   ? arena_fmt(t->arena, "%.*s: %.*s", STR_ARG(it->owner), STR_ARG(s))
		   : s;
}

/* "Our planner is slow" is said by somebody; what "we" decide is said by all.  *last:
 * who was named before. */
static struct str worded(struct talk *t, struct choice c, struct str *last)
{
	const struct sentence *s = &t->sentences.v[c.sentence];
	struct str name = speaker_name(t, s), text;

	if (c.item && str_starts(c.item->by, STRL("notes")))
		return noted(t, c.item);
	text = item_text(t, c.item ? c.item->kind : ITEM_FACT, &c.sentence, 1);
	if (str_eq(name, *last) || str_has(text, name) ||
	    (!clean_says_i(text) && (decides(c) || !clean_says_we(text))))
		return text;
	*last = name;
	return arena_fmt(t->arena, "%.*s: %.*s", STR_ARG(name), STR_ARG(text));
}

/* How good this sentence is; one that needs another gives way. */
static struct choice weigh(struct talk *t, const uint32_t *said, size_t i,
			   enum rank rank, const struct item *it)
{
	const struct sentence *s = &t->sentences.v[i];
	struct choice c = { rank, i, score(t, said, s, rank), 0, it };
	size_t content = count_content(t, s);

	if (c.score == 0)
		return c;
	/* "I'd rather explain it": why somebody is for it, and not what is decided. */
	if (!stands_alone(t, s) || (rank == DECISION && (s->says & SAYS_I))) {
		c.rank = rank > POSSIBLE ? LEANING : TALK;
		c.score = c.score / 2 + (rank > TALK);
	} else if (it) {
		c.score += outcome(t, i, it);
	}
	c.tells = c.score + TELLING * (content < MOST_TELLING ? content : MOST_TELLING);
	if (greets(s->text))
		c.score = 0;
	return c;
}

/* The best sentence of an item. */
static struct choice of_item(struct talk *t, const uint32_t *said,
			     const struct item *it)
{
	enum rank rank = it->possible                ? POSSIBLE
			 : it->kind == ITEM_DECISION ? DECISION
						     : OUTCOME;
	struct choice best = { TALK, 0, 0, 0, NULL };

	for (size_t k = 0; it->kind != ITEM_QUESTION && k < it->evidence.n; k++) {
		const struct evidence *e = &it->evidence.v[k];
		size_t i = talk_sentence(t, e);

		for (; i < t->sentences.n && t->sentences.v[i].seg->n == e->segment &&
		       (int64_t)t->sentences.v[i].from < e->to;
		     i++) {
			struct choice c = weigh(t, said, i, rank, it);

			if (c.score > 0 && (!best.score || tells_more(c, best)))
				best = c;
		}
	}
	return best;
}

static void from_talk(struct talk *t, struct buf *b)
{
	const uint32_t *said = count_terms(t);
	struct choice best[SENTENCES] = { { TALK, 0, 0, 0, NULL } };
	struct str last = str_none();

	for (size_t i = 0; i < t->r->items.n; i++)
		keep(best, of_item(t, said, &t->r->items.v[i]));
	for (size_t i = 0; best[0].rank == TALK && i < t->sentences.n; i++)
		if (score(t, said, &t->sentences.v[i], TALK) >
		    best[SENTENCES - 1].score)
			keep(best, weigh(t, said, i, TALK, NULL));
	if (best[1].rank > POSSIBLE && best[2].rank == POSSIBLE)
		best[2].score = 0;
	in_order(best);
	for (size_t i = 0; i < SENTENCES; i++)
		if (best[i].score > 0)
			add(t, b, worded(t, best[i], &last));
}

bool summary_make(struct talk *t, bool english)
{
	struct buf b = { 0 };
	bool notes = from_notes(t, &b);

	if (!notes && english)
		from_talk(t, &b);
	if (b.len > 0)
		t->r->summary = arena_str(t->arena, buf_view(&b));
	buf_fini(&b);
	return notes;
}
