/*
 * clean.c - a spoken sentence made to stand alone.
 *
 * Words are only taken out or, for the speaker's own "I", replaced by the name.
 * Wherever a removal could change the sense the word stays.
 */
#include "extract/say.h"

#include "base/lang/words.h"

enum { MAX_WORDS = 256, MAX_LEAD = 8, MAX_ASSENT = 6 };

struct piece {
	struct str word; /* letters, digits, ' and - inside */
	struct str tail; /* punctuation up to the next blank */
	bool gone;
};

struct pieces {
	struct piece v[MAX_WORDS];
	size_t n;
};

static bool in_word(struct str s, size_t i)
{
	unsigned char c = (unsigned char)s.p[i];

	if ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
		return true;
	if (c >= 0x80) /* a dash or quote of U+20xx is punctuation, U+2019 is not */
		return !(c == 0xE2 && i + 2 < s.len &&
			 (unsigned char)s.p[i + 1] == 0x80 &&
			 (unsigned char)s.p[i + 2] != 0x99) ||
		       i + 2 >= s.len;
	return false;
}

static bool split(struct pieces *p, struct str text)
{
	size_t i = 0;

	for (p->n = 0; i < text.len;) {
		struct piece *k = &p->v[p->n];
		size_t from, end;

		while (i < text.len &&
		       (text.p[i] == ' ' || text.p[i] == '\n' || text.p[i] == '\t'))
			i++;
		if (i == text.len)
			break;
		if (p->n == MAX_WORDS)
			return false;
		for (from = i; i < text.len && text.p[i] != ' ' && text.p[i] != '\n' &&
			       text.p[i] != '\t';)
			i++;
		for (end = i; end > from && !in_word(text, end - 1) &&
			      (unsigned char)text.p[end - 1] < 0x80;)
			end--;
		k->word = str_sub(text, from, end);
		k->tail = str_sub(text, end, i);
		k->gone = false;
		p->n++;
	}
	return true;
}

/* A word in lower case stands there. */
static bool is(const struct pieces *p, size_t i, const char *word)
{
	struct str w;

	if (i >= p->n || p->v[i].gone)
		return false;
	w = p->v[i].word;
	return w.len > 0 && (w.p[0] | 32) == word[0] && str_ieq(w, str_z(word));
}

static bool comma(const struct pieces *p, size_t i)
{
	return i < p->n && p->v[i].tail.len > 0 && p->v[i].tail.p[0] == ',';
}

static bool filler(struct str w)
{
	static const struct str list[] = { STR("um"),  STR("umm"), STR("uh"),
					   STR("uhh"), STR("uhm"), STR("er"),
					   STR("erm"), STR("ehm"), STR("hmm"),
					   STR("mm"),  STR("mmm"), STR("mhm"),
					   STR("ah"),  STR("eh") };

	for (size_t i = 0; w.len <= 3 && i < sizeof list / sizeof *list; i++)
		if (str_ieq(w, list[i]))
			return true;
	return false;
}

/* Takes out n words from i; the last one's full stop goes to the word before. */
static void drop(struct pieces *p, size_t i, size_t n)
{
	struct str end = p->v[i + n - 1].tail;

	for (size_t k = i; k < i + n; k++)
		p->v[k].gone = true;
	if (end.len == 0 || end.p[0] == ',')
		return;
	while (i > 0 && p->v[i - 1].gone)
		i--;
	if (i > 0 && (p->v[i - 1].tail.len == 0 || p->v[i - 1].tail.p[0] == ','))
		p->v[i - 1].tail = end;
}

/* "you know," and the like: only set off by commas, or at the start. */
static size_t phrase(const struct pieces *p, size_t i)
{
	static const char *const two[][2] = { { "you", "know" },
					      { "i", "mean" },
					      { "sort", "of" },
					      { "kind", "of" },
					      { "you", "see" } };
	bool before = i == 0 || comma(p, i - 1) || p->v[i - 1].gone;

	for (size_t k = 0; before && comma(p, i + 1) && k < 5; k++)
		if (is(p, i, two[k][0]) && is(p, i + 1, two[k][1]))
			return 2;
	if (i == 0 && is(p, 0, "i") && is(p, 1, "mean") && !is(p, 2, "it") &&
	    !is(p, 2, "that") && !is(p, 2, "the") && p->n > 3 && p->v[1].tail.len == 0)
		return is(p, 2, "i") || is(p, 2, "we") || is(p, 2, "it's") ? 2 : 0;
	if (is(p, i, "like") && before && comma(p, i) && i > 0)
		return 1;
	return 0;
}

static bool may_repeat(struct str w)
{
	/* "had had", "that that", "very very", "no no" are sense, not stutter. */
	static const char *const list[] = { "had", "that", "very", "really",
					    "so",  "no",   "yes",  "yeah",
					    "bye", "many", "far",  NULL };

	for (size_t i = 0; list[i]; i++)
		if (str_ieq(w, str_z(list[i])))
			return true;
	return w.len > 0 && w.p[0] >= '0' && w.p[0] <= '9';
}

static size_t next_left(const struct pieces *p, size_t i)
{
	for (i++; i < p->n && p->v[i].gone;)
		i++;
	return i;
}

/* "the the", "I'll I'll", "we could we could": the first saying goes. */
static void drop_repeats(struct pieces *p)
{
	for (size_t i = 0; i < p->n; i++) {
		size_t b, c, d;

		if (p->v[i].gone)
			continue;
		b = next_left(p, i);
		c = next_left(p, b);
		d = next_left(p, c);
		if (b >= p->n)
			break;
		if (p->v[i].word.len > 0 && str_ieq(p->v[i].word, p->v[b].word) &&
		    !may_repeat(p->v[i].word) &&
		    (p->v[i].tail.len == 0 || comma(p, i))) {
			p->v[i].gone = true;
			if (p->v[i].word.p[0] >= 'A' && p->v[i].word.p[0] <= 'Z')
				p->v[b].word = p->v[i].word;
			continue;
		}
		if (d < p->n && str_ieq(p->v[i].word, p->v[c].word) &&
		    str_ieq(p->v[b].word, p->v[d].word) && p->v[i].tail.len == 0 &&
		    p->v[i].word.len > 0 && !may_repeat(p->v[i].word) &&
		    (p->v[b].tail.len == 0 || comma(p, b))) {
			p->v[i].gone = true;
			p->v[b].gone = true;
		}
	}
}

static bool one_of(const struct pieces *p, size_t i, const char *const *list)
{
	for (; *list; list++)
		if (is(p, i, *list))
			return true;
	return false;
}

/* A subject pronoun, alone or with its verb: "I", "we'll", "let's". */
static bool subject(const struct pieces *p, size_t i)
{
	static const char *const list[] = { "i",      "we",    "you",     "he",
					    "she",    "it",    "they",    "let's",
					    "that's", "there", "there's", NULL };
	struct str w;

	if (i >= p->n || p->v[i].gone)
		return false;
	if (one_of(p, i, list))
		return true;
	w = p->v[i].word;
	for (size_t k = 0; k < 7 && list[k]; k++) {
		size_t n = strlen(list[k]);

		if (w.len > n && str_ieq(str_sub(w, 0, n), str_z(list[k])) &&
		    (w.p[n] == '\'' || (unsigned char)w.p[n] == 0xE2))
			return true;
	}
	return false;
}

/* From word i on stands more than a place, a time or a word. */
static bool clause(const struct pieces *p, size_t i)
{
	static const char *const parts[] = { "by",   "at",    "in",   "on",  "for",
					     "with", "from",  "to",   "of",  "about",
					     "not",  "maybe", "only", "but", NULL };
	size_t words = 0;
	bool part = one_of(p, i, parts);

	for (; i < p->n; i++)
		words += !p->v[i].gone;
	return !part && words >= 3;
}

/* "Okay,", "Sure,", "And we", "Then I'll" at the start say nothing. */
static void drop_openers(struct pieces *p)
{
	static const char *const list[] = {
		"so",     "okay",      "ok",        "well",   "right",      "yeah",
		"yep",    "yes",       "oh",        "anyway", "and",        "but",
		"now",    "alright",   "look",      "sure",   "great",      "fine",
		"good",   "perfect",   "cool",      "thanks", "absolutely", "exactly",
		"lovely", "brilliant", "excellent", "then",   "also",       "plus",
		NULL
	};
	static const char *const links[] = { "so",   "and",    "then",  "but",
					     "okay", "ok",     "yeah",  "yep",
					     "yes",  "oh",     "well",  "great",
					     "sure", "anyway", "right", NULL };

	for (size_t i = 0; i + 1 < p->n; i++) {
		if (p->v[i].gone)
			continue;
		if (!one_of(p, i, list))
			return;
		/* Many exports have no commas.  "so that", "and two more" are no
		 * openers; "Yes, by Friday" is no clause. */
		if (comma(p, i) ? !clause(p, i + 1)
				: p->v[i].tail.len > 0 || !one_of(p, i, links) ||
				      !(subject(p, i + 1) || one_of(p, i + 1, links)))
			return;
		p->v[i].gone = true;
	}
}

/* "One thing that worries me: ...": what follows the colon stands alone. */
static void drop_lead(struct pieces *p)
{
	static const char *const first[] = { "one",      "another", "the",  "my",
					     "our",      "a",       "just", "quick",
					     "question", NULL };
	static const char *const nouns[] = { "thing",   "point",    "problem", "worry",
					     "concern", "question", "issue",   "risk",
					     "blocker", "request",  "ask",     NULL };
	bool noun = false;
	size_t i = 0;

	while (i < p->n && p->v[i].gone)
		i++;
	if (!one_of(p, i, first))
		return;
	for (size_t k = i; k < p->n && k < i + MAX_LEAD; k++) {
		noun = noun || one_of(p, k, nouns);
		if (p->v[k].tail.len == 0)
			continue;
		if (p->v[k].tail.len > 1 || p->v[k].tail.p[0] != ':' || !noun ||
		    !clause(p, k + 1))
			return;
		for (; i <= k; i++)
			p->v[i].gone = true;
		return;
	}
}

/* "I'll" with the words that follow it in the third person, else NULL. */
static const char *first_person(const struct pieces *p, size_t i, size_t *used)
{
	static const struct {
		const char *said, *next, *put;
	} forms[] = { { "i'll", NULL, "will" },       { "i’ll", NULL, "will" },
		      { "i", "will", "will" },        { "i", "can", "can" },
		      { "i", "could", "could" },      { "i", "should", "should" },
		      { "i'm", "going", "is going" }, { "i’m", "going", "is going" },
		      { "i'd", "like", "would like" } };

	for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
		if (!is(p, i, forms[k].said))
			continue;
		if (forms[k].next && !is(p, i + 1, forms[k].next))
			continue;
		*used = forms[k].next ? 2 : 1;
		return forms[k].put;
	}
	return NULL;
}

/* Where a clause starts: the first word left, or after a comma or "and". */
static bool clause_start(const struct pieces *p, size_t i)
{
	size_t k = i;

	while (k > 0 && p->v[k - 1].gone)
		k--;
	if (k == 0 || comma(p, k - 1))
		return true;
	/* "my team and I can" is one subject. */
	if (str_ieq(p->v[i].word, STRL("i")))
		return false;
	return is(p, k - 1, "and") || is(p, k - 1, "then") || is(p, k - 1, "so");
}

static void join(struct buf *b, const struct pieces *p, struct str speaker)
{
	bool named = false;

	for (size_t i = 0; i < p->n; i++) {
		const char *verb = NULL;
		size_t used = 1;

		if (p->v[i].gone)
			continue;
		if (b->len > 0)
			buf_c(b, ' ');
		if (speaker.len > 0 && !named && clause_start(p, i))
			verb = first_person(p, i, &used);
		if (verb) {
			buf_str(b, speaker);
			buf_fmt(b, " %s", verb);
			named = true;
			buf_str(b, p->v[i + used - 1].tail);
			i += used - 1;
			continue;
		}
		buf_str(b, p->v[i].word);
		buf_str(b, p->v[i].tail);
	}
}

bool clean_is_assent(struct str text)
{
	static const char words[] =
	    " agreed all alright absolutely brilliant cool deal definitely done "
	    "exactly "
	    "fine for good great i agree it lovely makes me ok okay perfect right "
	    "sense "
	    "sounds sure that that's then too us with works yeah yep yes yup ";
	struct str word;
	char low[16];
	size_t n = 0;

	for (size_t at = 0; word_next(text, &at, &word); n++)
		if (n == MAX_ASSENT || !word_fold(word, low, sizeof(low), &word) ||
		    !str_in_words(word, words))
			return false;
	return n > 0;
}

struct str clean_sentence(struct arena *a, struct str text, struct str speaker)
{
	struct pieces p;
	struct buf b = { 0 };
	struct str out;

	text = str_trim(text);
	if (!split(&p, text))
		return arena_str(a, text);
	for (size_t i = 0; i < p.n; i++) {
		bool sound = filler(p.v[i].word);
		size_t n = sound ? 1 : phrase(&p, i);

		/* Both commas belong to "you know". */
		if (n > 0 && !sound && i > 0 && comma(&p, i - 1))
			p.v[i - 1].tail = (struct str){ 0 };
		if (n > 0 && n < p.n) {
			drop(&p, i, n);
			i += n - 1;
		}
	}
	drop_openers(&p);
	drop_lead(&p);
	drop_repeats(&p);
	join(&b, &p, speaker);
	out = arena_str(a, str_trim(buf_view(&b)));
	buf_fini(&b);
	if (out.len == 0)
		return arena_str(a, text);
	if (out.p[0] >= 'a' && out.p[0] <= 'z')
		out =
		    arena_fmt(a, "%c%.*s", out.p[0] - 32, (int)out.len - 1, out.p + 1);
	return out;
}
