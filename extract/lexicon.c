/*
 * lexicon.c - words of one meeting, each form looked at once.
 * Words of talk in general (think, thing, week) say nothing about its topic.
 */
#include "extract/lexicon.h"

#include <endian.h>

#include "base/date.h"
#include "base/lang/words.h"
#include "extract/say.h"

enum { WORD_MAX = 40, FIRST_SLOTS = 256 };

/* Sorted. */
static const char *const general[] = {
	"able",      "about",      "absolutely",   "actual",      "actually",
	"add",       "after",      "again",        "agree",       "agreed",
	"ah-ha",     "ahead",      "ai-generated", "all",         "almost",
	"alright",   "also",       "always",       "amazing",     "anybody",
	"anyone",    "anything",   "anyway",       "aren't",      "around",
	"ask",       "asked",      "asking",       "away",        "back",
	"bad",       "basically",  "become",       "before",      "believe",
	"best",      "better",     "big",          "billion",     "bit",
	"both",      "brilliant",  "bring",        "build",       "bunch",
	"call",      "called",     "came",         "can",         "can't",
	"cause",     "change",     "check",        "clear",       "close",
	"come",      "coming",     "completely",   "content",     "cool",
	"correct",   "couldn't",   "couple",       "course",      "day",
	"deal",      "definitely", "did",          "didn't",      "different",
	"do",        "doesn't",    "doing",        "don't",       "done",
	"down",      "dozen",      "dunno",        "each",        "early",
	"easy",      "eight",      "eighteen",     "eighty",      "eleven",
	"end",       "enough",     "even",         "ever",        "every",
	"everybody", "everyone",   "everything",   "exactly",     "example",
	"expect",    "fair",       "far",          "feel",        "few",
	"fifteen",   "fifty",      "figure",       "find",        "fine",
	"first",     "five",       "fix",          "focus",       "folks",
	"follow",    "forty",      "found",        "four",        "fourteen",
	"friday",    "full",       "fun",          "funny",       "gave",
	"generated", "get",        "getting",      "gigs",        "give",
	"given",     "glad",       "go",           "god",         "goes",
	"going",     "gone",       "gonna",        "good",        "got",
	"gotta",     "great",      "guess",        "guy",         "ha",
	"had",       "hadn't",     "haha",         "half",        "hand",
	"happen",    "happened",   "happens",      "happy",       "hard",
	"hasn't",    "hate",       "have",         "haven't",     "having",
	"he'd",      "he'll",      "he's",         "head",        "hear",
	"heard",     "hello",      "help",         "here",        "hey",
	"hmm",       "hmm-hmm",    "hold",         "home",        "honest",
	"honestly",  "hope",       "hour",         "huh",         "hundred",
	"i'd",       "i'll",       "i'm",          "i've",        "idea",
	"imagine",   "important",  "incorrect",    "interesting", "involved",
	"ish",       "isn't",      "it'd",         "it'll",       "job",
	"just",      "kay",        "keep",         "kind",        "kinda",
	"knew",      "know",       "known",        "last",        "late",
	"later",     "least",      "leave",        "left",        "less",
	"let",       "let's",      "like",         "line",        "little",
	"live",      "long",       "look",         "looked",      "looking",
	"lot",       "lots",       "love",         "lovely",      "made",
	"main",      "make",       "makes",        "making",      "many",
	"matter",    "maybe",      "mean",         "meant",       "meet",
	"meeting",   "mention",    "mentioned",    "mhm",         "million",
	"mind",      "minute",     "mm-hmm",       "mmm",         "moment",
	"monday",    "month",      "more",         "morning",     "most",
	"move",      "much",       "name",         "need",        "needed",
	"needs",     "never",      "new",          "next",        "nice",
	"night",     "nine",       "nineteen",     "ninety",      "nobody",
	"nope",      "nothing",    "notice",       "number",      "obviously",
	"odd",       "off",        "oh",           "ok",          "okay",
	"old",       "once",       "one",          "only",        "open",
	"ought",     "out",        "own",          "part",        "people",
	"percent",   "perfect",    "perhaps",      "person",      "pick",
	"piece",     "place",      "plan",         "play",        "please",
	"plus",      "point",      "possible",     "pretty",      "probably",
	"problem",   "put",        "question",     "quick",       "quickly",
	"quite",     "rather",     "read",         "ready",       "real",
	"really",    "reason",     "remember",     "rest",        "right",
	"run",       "said",       "same",         "saw",         "say",
	"saying",    "says",       "second",       "see",         "seem",
	"seems",     "seen",       "send",         "sense",       "sent",
	"set",       "seven",      "seventeen",    "seventy",     "shall",
	"share",     "she'd",      "she'll",       "she's",       "short",
	"shouldn't", "show",       "side",         "simple",      "single",
	"six",       "sixteen",    "sixty",        "small",       "somebody",
	"someone",   "something",  "sometimes",    "soon",        "sorry",
	"sort",      "sorta",      "sound",        "sounds",      "speak",
	"start",     "started",    "stay",         "step",        "still",
	"stop",      "stuff",      "sunday",       "super",       "suppose",
	"supposed",  "sure",       "take",         "taken",       "takes",
	"taking",    "talk",       "talked",       "talking",     "tell",
	"ten",       "terms",      "thank",        "thanks",      "that'd",
	"that'll",   "that's",     "there's",      "they'd",      "they'll",
	"they're",   "they've",    "thing",        "things",      "think",
	"thinking",  "third",      "thirteen",     "thirty",      "thought",
	"thousand",  "three",      "through",      "thursday",    "time",
	"today",     "together",   "told",         "tomorrow",    "tonight",
	"took",      "top",        "totally",      "touch",       "try",
	"trying",    "tuesday",    "turn",         "twelve",      "twenty",
	"two",       "type",       "uh-huh",       "understand",  "unless",
	"until",     "upon",       "use",          "used",        "useful",
	"using",     "usually",    "wait",         "walk",        "wanna",
	"want",      "wanted",     "wants",        "was",         "wasn't",
	"way",       "we'd",       "we'll",        "we're",       "we've",
	"wednesday", "week",       "weekend",      "welcome",     "well",
	"went",      "weren't",    "what'll",      "what's",      "whatever",
	"while",     "whoa",       "whole",        "will",        "won't",
	"wonder",    "wonderful",  "word",         "work",        "worked",
	"working",   "works",      "world",        "worry",       "worse",
	"worth",     "would",      "wouldn't",     "wow",         "write",
	"wrong",     "yeah",       "year",         "yep",         "yes",
	"yesterday", "yet",        "you'd",        "you'll",      "you're",
	"you've",    "yup",        "zero"
};

static bool is_general(struct str key)
{
	size_t from = 0, to = sizeof general / sizeof *general;

	while (from < to) {
		size_t mid = (from + to) / 2, same = 0;
		const char *entry = general[mid];
		int c;

		/* They differ early, so no call compares. */
		while (same < key.len && entry[same] && key.p[same] == entry[same])
			same++;
		c = same < key.len ? (unsigned char)key.p[same] : 0;
		c -= (unsigned char)entry[same];
		if (c == 0)
			return true;
		if (c < 0)
			to = mid;
		else
			from = mid + 1;
	}
	return false;
}

static bool is_content(struct str lower, struct str key)
{
	bool letter = false;

	if (key.len < 3)
		return false;
	for (size_t i = 0; i < key.len; i++)
		letter = letter || (key.p[i] >= 'a' && key.p[i] <= 'z') ||
			 (unsigned char)key.p[i] >= 0x80;
	/* "thirty-five" is a number like "thirty". */
	if (str_chr(key, '-') != STR_NPOS &&
	    is_general(str_sub(key, 0, str_chr(key, '-'))))
		return false;
	return letter && !(key.p[0] >= '0' && key.p[0] <= '9') &&
	       !word_is_stop(lower) && !is_general(lower) && !is_general(key) &&
	       date_weekday_of(key) < 0 && date_month(key) == 0;
}

/* Term and kind of a new form. */
static void enter_term(struct lexicon *l, struct arena *a, struct form *f)
{
	struct str lower = f->text, key;

	if (lower.len > 2 && str_ends(lower, STRL("'s")))
		lower.len -= 2;
	if (lower.len > WORD_MAX)
		lower.len = WORD_MAX;
	key = lower;
	if (key.len > 3 && key.p[key.len - 1] == 's' && key.p[key.len - 2] != 's' &&
	    key.p[key.len - 2] != 'u' && key.p[key.len - 2] != 'i')
		key.len--;
	f->term = (uint32_t)map_put(a, &l->keys, key, l->terms);
	l->terms += f->term == l->terms;
	f->content = is_content(lower, key);
	for (size_t i = 0; i < f->text.len; i++)
		if (f->text.p[i] >= '0' && f->text.p[i] <= '9')
			f->says |= SAYS_DIGIT;
	f->says |= guard_says(f->text);
}

/* Upper-case ASCII letters of eight bytes made small. */
static uint64_t small(uint64_t x)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t low = x & (ones * 0x7F);
	uint64_t up = (low + ones * (0x80 - 'A')) & ~(low + ones * (0x7F - 'Z'));

	return x | ((up & ~x & (ones * 0x80)) >> 2);
}

/* Up to eight bytes of a word in lower case, the first one lowest. */
static uint64_t eight(struct str word, size_t at, size_t readable)
{
	size_t n = word.len - at;
	uint64_t x = 0;

	if (n >= 8 || readable - at >= 8)
		memcpy(&x, word.p + at, 8);
	else
		memcpy(&x, word.p + at, n);
	x = le64toh(x);
	if (n < 8)
		x &= (UINT64_C(1) << (8 * n)) - 1;
	return small(x);
}

static bool same(const struct form *f, struct str word, size_t readable)
{
	if (f->text.len != word.len)
		return false;
	for (size_t at = 8; at < word.len; at += 8)
		if (eight(word, at, readable) != eight(f->text, at, f->text.len))
			return false;
	return true;
}

static size_t hash_of(uint64_t head, struct str word, size_t readable)
{
	uint64_t h = (head + word.len) * UINT64_C(0x9E3779B97F4A7C15);

	for (size_t at = 8; at < word.len; at += 8)
		h = (h ^ (h >> 32) ^ eight(word, at, readable)) *
		    UINT64_C(0x9E3779B97F4A7C15);
	return (size_t)(h >> 32);
}

static void grow(struct lexicon *l, struct arena *a)
{
	l->cap = l->cap ? l->cap * 2 : FIRST_SLOTS;
	l->slots = arena_alloc(a, l->cap * sizeof *l->slots);
	for (size_t i = 0; i < l->forms.n; i++) {
		const struct form *f = &l->forms.v[i];
		size_t at = hash_of(f->head, f->text, f->text.len) & (l->cap - 1);

		while (l->slots[at])
			at = (at + 1) & (l->cap - 1);
		l->slots[at] = (uint32_t)i + 1;
	}
}

/* Where the form of a word stands, or the free slot for it. */
static size_t slot_of(const struct lexicon *l, struct str word, size_t readable)
{
	uint64_t head = eight(word, 0, readable);
	size_t at = hash_of(head, word, readable) & (l->cap - 1);

	for (; l->slots[at]; at = (at + 1) & (l->cap - 1)) {
		const struct form *f = &l->forms.v[l->slots[at] - 1];

		if (f->head == head && same(f, word, readable))
			break;
	}
	return at;
}

size_t lexicon_find(const struct lexicon *l, struct str word)
{
	size_t at = l->cap ? slot_of(l, word, word.len) : 0;

	return l->cap && l->slots[at] ? l->slots[at] - 1 : STR_NPOS;
}

/* readable: bytes from the word's start that may be loaded. */
static uint32_t form_of(struct lexicon *l, struct arena *a, struct str word,
			size_t readable)
{
	size_t at;
	struct form *f;
	char *p;

	if (l->forms.n * 2 >= l->cap)
		grow(l, a);
	at = slot_of(l, word, readable);
	if (l->slots[at])
		return l->slots[at] - 1;
	f = VEC_ADD(a, &l->forms);
	l->slots[at] = (uint32_t)l->forms.n;
	p = arena_alloc(a, word.len);
	for (size_t i = 0; i < word.len; i++)
		p[i] = (char)(word.p[i] >= 'A' && word.p[i] <= 'Z' ? word.p[i] | 32
								   : word.p[i]);
	f->text = str_n(p, word.len);
	f->head = eight(f->text, 0, word.len);
	enter_term(l, a, f);
	return (uint32_t)l->forms.n - 1;
}

/* What stands between two words; most often one blank. */
static unsigned gap_says(struct str gap, bool at_end)
{
	unsigned says = 0;

	for (size_t i = 0; i < gap.len; i++) {
		unsigned char c = (unsigned char)gap.p[i];

		if (c == '<' || c == '{')
			says |= SAYS_CODE;
		/* "../", ".obsidian" */
		if (c == '.' && (i + 1 < gap.len ? gap.p[i + 1] == '.' : !at_end))
			says |= SAYS_CODE;
		if (c < 0x80)
			continue;
		if (c == 0xE2 && i + 2 < gap.len && (unsigned char)gap.p[i + 1] == 0x80)
			i += 2;
		else
			says |= SAYS_ODD;
	}
	return says;
}

unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text)
{
	size_t at = 0, last = 0;
	struct str word;
	unsigned says = 0;

	while (word_next(text, &at, &word)) {
		size_t from = (size_t)(word.p - text.p);
		struct said *w = l->words.n < l->words.cap ? &l->words.v[l->words.n++]
							   : VEC_ADD(a, &l->words);

		if (from != last + 1 || text.p[last] != ' ')
			says |= gap_says(str_sub(text, last, from), false);
		w->from = (uint32_t)from;
		w->form = form_of(l, a, word, text.len - from);
		says |= l->forms.v[w->form].says;
		last = at;
	}
	if (last < text.len)
		says |= gap_says(str_from(text, last), true);
	return says;
}
