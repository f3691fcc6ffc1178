/* words.c - where words stand, and lists of words that are asked for everywhere. */
#include "base/lang/words.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/utf8.h"

/*
 * Letters, marks and digits beyond ASCII by block: all but spaces, punctuation,
 * symbols and pictures.  Marks must count, or Tamil and Hindi words fall apart.
 */
static bool word_char(uint32_t cp)
{
	if (cp < 0x80)
		return ascii_is_alnum((char)cp);
	if (cp < 0xC0)
		return cp == 0xAA || cp == 0xB5 || cp == 0xBA;
	if (cp >= 0x2000 && cp <= 0x2BFF)
		return false;
	if ((cp >= 0x3000 && cp <= 0x3004) || (cp >= 0x3008 && cp <= 0x3020))
		return false;
	if ((cp >= 0xFF00 && cp <= 0xFF0F) || (cp >= 0xFF1A && cp <= 0xFF20))
		return false;
	if (cp >= 0xE000 && cp <= 0xF8FF)
		return false;
	return cp != 0xD7 && cp != 0xF7 && cp != 0x1680 && cp != 0xFEFF &&
	       !(cp >= 0xFFF0 && cp <= 0xFFFF) && !(cp >= 0x1F000 && cp <= 0x1FAFF);
}

static uint32_t char_at(struct str s, size_t at, size_t *len)
{
	struct str rest = str_from(s, at);
	uint32_t cp;

	if ((unsigned char)rest.p[0] < 0x80) {
		*len = 1;
		return (unsigned char)rest.p[0];
	}
	cp = utf8_next(&rest);
	*len = s.len - at - rest.len;
	return cp;
}

/* Length of a joiner at `at` inside a word (a letter follows), or 0. */
static size_t joiner(struct str s, size_t at)
{
	char prev = s.p[at - 1], c = s.p[at], next;
	size_t n = 1, len;

	if (str_starts(str_from(s, at), STRL("\xE2\x80\x99")))
		n = 3;
	else if (c != '\'' && c != '-' && c != '.' && c != ',')
		return 0;
	if (at + n >= s.len || !word_char(char_at(s, at + n, &len)))
		return 0;
	next = s.p[at + n];
	if (c == ',' && !(ascii_is_digit(prev) && ascii_is_digit(next)))
		return 0;
	/* "end.Next" is two words; "1.4", "larkmoor.example" and "U.S" are one. */
	if (c == '.' && !(ascii_is_digit(next) || ascii_is_lower(next) ||
			  (at + 2 < s.len && s.p[at + 2] == '.')))
		return 0;
	return n;
}

/* Length of the character at `at` when it belongs into a word, or 0; not ASCII. */
static size_t wide_char(struct str s, size_t at)
{
	size_t len;

	return word_char(char_at(s, at, &len)) ? len : 0;
}

/* Where the ASCII letters and digits from i on end. */
static inline size_t skip_alnum(struct str s, size_t i)
{
	uint64_t others;

	do {
		others = ~bytes_alnum(bytes_load(s.p + i, s.len - i)) & BYTES_HIGH;
		i += others ? bytes_first(others) : 8;
	} while (!others);
	return i;
}

static inline size_t skip_gap(struct str s, size_t i)
{
	size_t len;

	while (i < s.len) {
		if ((unsigned char)s.p[i] < 0x80) {
			if (ascii_is_alnum(s.p[i]))
				break;
			i++;
			continue;
		}
		if (word_char(char_at(s, i, &len)))
			break;
		i += len;
	}
	return i;
}

/* Where a word ends that goes on beyond ASCII letters and digits, or ends there. */
static size_t rest_of_word(struct str text, size_t i)
{
	while (i < text.len) {
		bool wide = (unsigned char)text.p[i] >= 0x80;
		size_t len = wide ? wide_char(text, i) : 0;

		if (len == 0)
			len = joiner(text, i);
		if (len == 0)
			break;
		i = skip_alnum(text, i + len);
	}
	return i;
}

bool word_next(struct str text, size_t *at, struct str *word)
{
	size_t from = skip_gap(text, *at), i;

	*at = from;
	*word = str_none();
	/* No text at all has no byte to point at. */
	if (from >= text.len)
		return false;
	i = skip_alnum(text, from);
	/* A blank ends most words. */
	if (i < text.len && text.p[i] != ' ')
		i = rest_of_word(text, i);
	*at = i;
	*word = str_sub(text, from, i);
	return i > from;
}

bool word_fold(struct str word, char *to, size_t size, struct str *out)
{
	size_t n = 0;

	for (size_t i = 0; i < word.len; i++) {
		char c = word.p[i];

		if (n == size)
			return false;
		if ((unsigned char)c == 0xE2 &&
		    str_starts(str_from(word, i), STRL("\xE2\x80\x99"))) {
			c = '\'';
			i += 2;
		}
		to[n++] = ascii_lower(c);
	}
	*out = str_n(to, n);
	return true;
}

bool word_is_in(struct str word, const char *list)
{
	char room[64];

	return word_fold(word, room, sizeof room, &word) && str_in_words(word, list);
}

struct str words_plain(struct arena *a, struct str text)
{
	static const struct str curly = STR("\xE2\x80\x99");
	size_t n = 0;
	char *p;

	if (!str_has(text, curly))
		return text;
	p = arena_alloc(a, text.len);
	for (size_t i = 0; i < text.len; i++) {
		bool is = str_starts(str_from(text, i), curly);

		p[n++] = is ? '\'' : text.p[i];
		i += is ? curly.len - 1 : 0;
	}
	return str_n(p, n);
}

/* Sorted by bytes; lower case. */
static const struct str stops[] = {
	STR("a"),          STR("about"),      STR("above"),      STR("across"),
	STR("actually"),   STR("after"),      STR("again"),      STR("against"),
	STR("ago"),        STR("ah"),         STR("ain't"),      STR("all"),
	STR("almost"),     STR("along"),      STR("already"),    STR("also"),
	STR("although"),   STR("always"),     STR("am"),         STR("among"),
	STR("an"),         STR("and"),        STR("another"),    STR("any"),
	STR("anybody"),    STR("anyone"),     STR("anything"),   STR("anyway"),
	STR("are"),        STR("aren't"),     STR("around"),     STR("as"),
	STR("at"),         STR("away"),       STR("back"),       STR("basically"),
	STR("be"),         STR("because"),    STR("been"),       STR("before"),
	STR("behind"),     STR("being"),      STR("below"),      STR("beneath"),
	STR("beside"),     STR("besides"),    STR("between"),    STR("beyond"),
	STR("both"),       STR("but"),        STR("by"),         STR("can"),
	STR("can't"),      STR("cannot"),     STR("could"),      STR("could've"),
	STR("couldn't"),   STR("did"),        STR("didn't"),     STR("do"),
	STR("does"),       STR("doesn't"),    STR("doing"),      STR("don't"),
	STR("done"),       STR("down"),       STR("during"),     STR("each"),
	STR("eh"),         STR("either"),     STR("else"),       STR("enough"),
	STR("er"),         STR("erm"),        STR("etc"),        STR("even"),
	STR("ever"),       STR("every"),      STR("everybody"),  STR("everyone"),
	STR("everything"), STR("except"),     STR("few"),        STR("for"),
	STR("from"),       STR("further"),    STR("get"),        STR("gets"),
	STR("getting"),    STR("go"),         STR("goes"),       STR("going"),
	STR("gonna"),      STR("got"),        STR("gotta"),      STR("had"),
	STR("hadn't"),     STR("has"),        STR("hasn't"),     STR("have"),
	STR("haven't"),    STR("having"),     STR("he"),         STR("he'd"),
	STR("he'll"),      STR("he's"),       STR("her"),        STR("here"),
	STR("here's"),     STR("hers"),       STR("herself"),    STR("hey"),
	STR("hi"),         STR("him"),        STR("himself"),    STR("his"),
	STR("hm"),         STR("hmm"),        STR("how"),        STR("how's"),
	STR("however"),    STR("huh"),        STR("i"),          STR("i'd"),
	STR("i'll"),       STR("i'm"),        STR("i've"),       STR("if"),
	STR("in"),         STR("indeed"),     STR("inside"),     STR("instead"),
	STR("into"),       STR("is"),         STR("isn't"),      STR("it"),
	STR("it'd"),       STR("it'll"),      STR("it's"),       STR("its"),
	STR("itself"),     STR("just"),       STR("kind"),       STR("know"),
	STR("let"),        STR("let's"),      STR("like"),       STR("lot"),
	STR("lots"),       STR("many"),       STR("may"),        STR("maybe"),
	STR("me"),         STR("mean"),       STR("might"),      STR("mightn't"),
	STR("mine"),       STR("mm"),         STR("mmm"),        STR("more"),
	STR("most"),       STR("much"),       STR("must"),       STR("mustn't"),
	STR("my"),         STR("myself"),     STR("nah"),        STR("near"),
	STR("neither"),    STR("never"),      STR("no"),         STR("nobody"),
	STR("none"),       STR("nope"),       STR("nor"),        STR("not"),
	STR("nothing"),    STR("now"),        STR("of"),         STR("off"),
	STR("oh"),         STR("ok"),         STR("okay"),       STR("on"),
	STR("once"),       STR("one"),        STR("ones"),       STR("only"),
	STR("onto"),       STR("or"),         STR("other"),      STR("others"),
	STR("ought"),      STR("our"),        STR("ours"),       STR("ourselves"),
	STR("out"),        STR("outside"),    STR("over"),       STR("own"),
	STR("past"),       STR("per"),        STR("perhaps"),    STR("please"),
	STR("quite"),      STR("rather"),     STR("really"),     STR("right"),
	STR("said"),       STR("same"),       STR("say"),        STR("says"),
	STR("shall"),      STR("shan't"),     STR("she"),        STR("she'd"),
	STR("she'll"),     STR("she's"),      STR("should"),     STR("should've"),
	STR("shouldn't"),  STR("since"),      STR("so"),         STR("some"),
	STR("somebody"),   STR("someone"),    STR("something"),  STR("sort"),
	STR("still"),      STR("such"),       STR("sure"),       STR("than"),
	STR("thank"),      STR("thanks"),     STR("that"),       STR("that'd"),
	STR("that'll"),    STR("that's"),     STR("the"),        STR("their"),
	STR("theirs"),     STR("them"),       STR("themselves"), STR("then"),
	STR("there"),      STR("there'd"),    STR("there'll"),   STR("there's"),
	STR("therefore"),  STR("these"),      STR("they"),       STR("they'd"),
	STR("they'll"),    STR("they're"),    STR("they've"),    STR("thing"),
	STR("things"),     STR("this"),       STR("those"),      STR("though"),
	STR("through"),    STR("thus"),       STR("till"),       STR("to"),
	STR("together"),   STR("too"),        STR("toward"),     STR("towards"),
	STR("uh"),         STR("uh-huh"),     STR("uhm"),        STR("um"),
	STR("under"),      STR("unless"),     STR("until"),      STR("up"),
	STR("upon"),       STR("us"),         STR("very"),       STR("via"),
	STR("wanna"),      STR("was"),        STR("wasn't"),     STR("we"),
	STR("we'd"),       STR("we'll"),      STR("we're"),      STR("we've"),
	STR("well"),       STR("went"),       STR("were"),       STR("weren't"),
	STR("what"),       STR("what's"),     STR("whatever"),   STR("when"),
	STR("when's"),     STR("whenever"),   STR("where"),      STR("where's"),
	STR("wherever"),   STR("whether"),    STR("which"),      STR("while"),
	STR("who"),        STR("who'd"),      STR("who'll"),     STR("who's"),
	STR("whoever"),    STR("whom"),       STR("whose"),      STR("why"),
	STR("why's"),      STR("will"),       STR("with"),       STR("within"),
	STR("without"),    STR("won't"),      STR("would"),      STR("would've"),
	STR("wouldn't"),   STR("yeah"),       STR("yep"),        STR("yes"),
	STR("yet"),        STR("you"),        STR("you'd"),      STR("you'll"),
	STR("you're"),     STR("you've"),     STR("your"),       STR("yours"),
	STR("yourself"),   STR("yourselves"), STR("yup"),
};

bool word_is_stop(struct str word)
{
	char room[16];
	struct str low;

	return word.len > 0 && word_fold(word, room, sizeof(room), &low) &&
	       str_in_sorted(low, stops, COUNT(stops));
}

bool word_negates(struct str word)
{
	return str_in_words(word, " not no never without cannot nobody nothing neither "
				  "nor none nowhere ");
}

int word_cardinal(struct str word)
{
	int at =
	    str_place(word, "zero one two three four five six seven eight nine ten "
			    "eleven twelve thirteen fourteen fifteen sixteen "
			    "seventeen eighteen nineteen twenty thirty forty fifty "
			    "sixty seventy eighty ninety");

	return at > 20 ? 10 * (at - 18) : at;
}

int word_ordinal(struct str word)
{
	int at =
	    str_place(word, "first second third fourth fifth sixth seventh eighth "
			    "ninth tenth eleventh twelfth thirteenth fourteenth "
			    "fifteenth sixteenth seventeenth eighteenth nineteenth "
			    "twentieth thirtieth");

	return at == 20 ? 30 : at + 1;
}
