/*
 * lexicon.c - content words of one meeting.
 * Words of talk in general (think, thing, week) say nothing about its topic.
 */
#include "extract/lexicon.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/lang/words.h"

enum { WORD_MAX = 40 };

/* Sorted for bsearch. */
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

static int compare(const void *key, const void *entry)
{
	const struct str *k = key;
	const char *const *e = entry;

	return str_cmp(*k, str_z(*e));
}

static bool is_general(struct str key)
{
	return bsearch(&key, general, sizeof general / sizeof *general, sizeof *general,
		       compare);
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

size_t lexicon_term(struct lexicon *l, struct str word)
{
	char buf[WORD_MAX];
	struct str lower, key;
	struct term *t;
	size_t at;

	if (word.len > 2 && word.p[word.len - 1] == 's' && word.p[word.len - 2] == '\'')
		word.len -= 2;
	if (word.len > WORD_MAX)
		word.len = WORD_MAX;
	for (size_t i = 0; i < word.len; i++)
		buf[i] = (char)(word.p[i] >= 'A' && word.p[i] <= 'Z' ? word.p[i] | 32
								     : word.p[i]);
	lower = str_n(buf, word.len);
	key = lower;
	if (key.len > 3 && key.p[key.len - 1] == 's' && key.p[key.len - 2] != 's' &&
	    key.p[key.len - 2] != 'u' && key.p[key.len - 2] != 'i')
		key.len--;
	at = map_get(&l->map, key);
	if (at == STR_NPOS) {
		at = l->terms.n;
		t = VEC_ADD(l->arena, &l->terms);
		t->key = arena_str(l->arena, key);
		t->shown = word;
		t->content = is_content(lower, key);
		map_set(l->arena, &l->map, t->key, at);
	}
	l->terms.v[at].count++;
	return at;
}
