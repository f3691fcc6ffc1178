/* form.c - the lists of words that tell what a statement does. */
#include "render/vault/claim/form.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/utf8.h"

/* A talk has few words, and a flood of new ones is not kept. */
enum { KNOWN_MAX = 1 << 16, KNOWN_LEN = 64 };

/* Stems of words that meetings are full of, whatever they are about. */
static const char light[] =
    "abl add again agre agreement also ask aspect bad basic best better big "
    "bit bring call care case chang check choos clear come confirm could cours "
    "current day deal decid decis detail differ discuss do done easi end "
    "enough even ever everi everyth expect fact fair feel find fine first follow "
    "full further get give go gone good great group guy half hang happen hard have "
    "head hear help high hold hope hour idea import includ issu just keep kind "
    "know last late later least leav let level like list littl long look lot "
    "low made main make man mani mark matter mayb mean meet mention minut "
    "moment month more morn most move much near need never new next nice note "
    "noth now number ok okay old onc open option order ow park part past peopl person "
    "pick place plan point possibl pretti probabl problem proper put question quick "
    "quit rather read readi real realli reason right run said same say see "
    "seem send sent set show side simpl somewher soon sort sound speak start stay "
    "still "
    "stop stuff suggest sure take talk team tell thank thing think thought "
    "time today togeth tomorrow tonight top total tri true turn two type "
    "understand updat usual want way week went whole wonder word work worri "
    "would wrong yeah year yes yesterday yet monday tuesday wednesday thursday "
    "friday saturday sunday noon afternoon even name item action statu";

/* All words that figure.c accepts first: cardinals, ordinals, months, "a fifth". */
static const char figures[] =
    "a apr april aug august dec december eight eighteen eighteenth eighth "
    "eighty eleven eleventh end feb february fifteen fifteenth fifth fifty "
    "first five forty four fourteen fourteenth fourth half hundred jan january jul "
    "july jun june mar march may midnight nine nineteen nineteenth ninety ninth noon "
    "nov "
    "november oct october one quarter second sep sept september seven seventeen "
    "seventeenth seventh seventy six sixteen sixteenth sixth sixty ten tenth "
    "third thirteen thirteenth thirtieth thirty three twelfth twelve twentieth "
    "twenty two zero zeroth";

static const struct {
	enum word_kind kind;
	const char *words; /* lower case, parted by blanks */
} lists[] = {
	{ WORD_FIGURE, figures },
	{ WORD_IF, "if unless" },
	{ WORD_LONGER, "longer anymore" },
	{ WORD_NOT_YET,
	  "until till will once when before if unless would should could must "
	  "need needs gonna going to not never" },
	{ WORD_REPEATS, "still same unchanged" },
	{ WORD_UNTIL, "until till before" },
	{ WORD_OPENS, "after anything as banned business forbidden from lacking "
		      "missing nothing only "
		      "play proof to who who's" },
	{ WORD_PARTICLE, "over up out off down in on" },
	{ WORD_AUX,
	  "to will would can could shall should must may might do does did is are am "
	  "was were be been being has have had i you he she we they who not" },
	{ WORD_CHANGES,
	  "now instead moved moves changed extended pushed slipped raised lowered "
	  "postponed replaced reversed anymore longer rather" },
	{ WORD_PAST,
	  "sent built sold lost spent wrote written chose chosen taught drove driven "
	  "broke broken froze frozen grew grown paid bought spoke spoken drew drawn "
	  "took taken found held kept told gave given left met ran brought caught fell "
	  "fallen got made rang rung shown threw thrown won came lent dealt" },
	{ WORD_REVOKES,
	  "scrap bin forget drop dropped cancel cancelled canceled kill lifted "
	  "revoked" },
	{ WORD_CLOSES,
	  "done finished fixed solved resolved completed complete closed answered "
	  "delivered installed arrived signed cleared sorted ready lifted sent over "
	  "gone approved tested come out in granted released" },
	{ WORD_ENDS, "done finished complete completed closed resolved sorted arrived "
		     "landed received here delivered paid signed live" },
	{ WORD_IS, "is are been have has was were got went" },
};

/* What words are compared as. */
struct plain {
	const char *as, *words;
};

/* As they are spelled: a wedding is no Wednesday. */
static const struct plain days[] = {
	{ "monday", "mon" },    { "tuesday", "tue tues" },
	{ "wednesday", "wed" }, { "thursday", "thu thur thurs" },
	{ "friday", "fri" },    { "saturday", "sat" },
	{ "sunday", "sun" },
};

/* Stems: irregular forms first, then words that conversation uses for one another. */
static const struct plain plain[] = {
	{ "send", "sent" },
	{ "build", "built" },
	{ "sell", "sold sale" },
	{ "lose", "lost" },
	{ "spend", "spent" },
	{ "write", "wrote written" },
	{ "choos", "chose chosen choic" },
	{ "teach", "taught" },
	{ "drive", "drove driven" },
	{ "break", "broke broken" },
	{ "freez", "froze frozen" },
	{ "grow", "grew grown growth" },
	{ "sign", "signatur signatori" },
	{ "own", "owner" },
	{ "pay", "paid payment" },
	{ "buy", "bought purchas" },
	{ "rent", "hire" },
	{ "speak", "spoke spoken" },
	{ "draw", "drew drawn" },
	{ "take", "took taken" },
	{ "find", "found" },
	{ "hold", "held" },
	{ "keep", "kept" },
	{ "tell", "told" },
	{ "give", "gave given" },
	{ "leav", "left" },
	{ "meet", "met" },
	{ "run", "ran" },
	{ "bring", "brought" },
	{ "catch", "caught" },
	{ "fall", "fell fallen" },
	{ "get", "got gotten" },
	{ "make", "made" },
	{ "ring", "rang rung" },
	{ "rise", "risen" },
	{ "show", "shown" },
	{ "throw", "threw thrown" },
	{ "win", "won" },
	{ "come", "came" },
	{ "lend", "lent" },
	{ "deal", "dealt" },
	{ "decis", "decid" },
	{ "start", "begin began begun" },
	{ "end", "finish expir" },
	{ "repair", "mend fix" },
	{ "trial", "pilot poc concept" },
	{ "answer", "repli respons" },
	{ "app", "applic" },
	{ "approv", "clearanc" },
	{ "bill", "invoic" },
	{ "child", "kid pupil schoolchild schoolchildren" },
	{ "compani", "firm" },
	{ "contract", "agreement" },
	{ "custom", "client" },
	{ "defect", "fault faulti" },
	{ "document", "doc paperwork" },
	{ "employe", "staff headcount personnel" },
	{ "holiday", "vacat" },
	{ "inspect", "inspector" },
	{ "lawyer", "solicitor attorney" },
	{ "limit", "cap ceil maximum max" },
	{ "lorri", "truck" },
	{ "move", "reloc" },
	{ "permit", "permiss" },
	{ "phone", "telephon mobil" },
	{ "photo", "pictur photograph" },
	{ "price", "cost charg" },
	{ "replac", "swap" },
	{ "stay", "remain retain" },
	{ "supplier", "vendor" },
};

static struct str without_s(struct str s)
{
	size_t n = str_ends(s, STRL("'s"))              ? 2
		   : str_ends(s, STRL("\xE2\x80\x99s")) ? 4
							: 0;

	return str_sub(s, 0, s.len - n);
}

static void set_low(struct form *f, struct str s)
{
	for (size_t i = 0; i < s.len && i + 1 < sizeof(f->low); i++) {
		char c = s.p[i];

		f->low[i] = ascii_lower(c);
	}
}

static unsigned kinds_of(const struct form *f, struct str spelled)
{
	const char *apostrophe = strchr(f->low, '\'');
	unsigned kinds = 0;

	for (size_t i = 0; i < COUNT(lists); i++)
		if (str_in_words(str_z(f->low), lists[i].words))
			kinds |= lists[i].kind;
	for (size_t i = 0; i < spelled.len; i++)
		if (ascii_is_digit(spelled.p[i]))
			kinds |= WORD_DIGIT;
	if (ascii_is_digit(f->low[0]))
		kinds |= WORD_FIGURE;
	if (word_negates(without_s(str_z(f->low))) || str_ends(spelled, STRL("n't")) ||
	    str_ends(spelled, STRL("n\xE2\x80\x99t")))
		kinds |= WORD_NOT;
	if (apostrophe)
		kinds |= WORD_SHORTENED;
	if (apostrophe && strcmp(apostrophe, "'ll") == 0)
		kinds |= WORD_NOT_YET;
	if (word_is_stop(spelled))
		kinds |= WORD_STOP;
	if (str_ends(str_z(f->low), STRL("ed")) &&
	    !str_ends(str_z(f->low), STRL("eed")))
		kinds |= WORD_PAST;
	return kinds;
}

/* "I'll", "there're": what stands before the apostrophe tells. */
static bool is_function_word(const struct form *f, struct str spelled)
{
	size_t apostrophe = str_chr(spelled, '\'');

	return (f->kinds & WORD_STOP) || word_is_stop(f->word) ||
	       (apostrophe != STR_NPOS &&
		word_is_stop(str_sub(spelled, 0, apostrophe)));
}

static struct str plain_of(const struct plain *v, size_t n, struct str word)
{
	for (size_t i = 0; i < n; i++)
		if (str_in_words(word, v[i].words))
			return str_z(v[i].as);
	return str_none();
}

static struct str stem_of(struct stemmer *s, struct arena *a, struct str word)
{
	struct str day = plain_of(days, COUNT(days), word);
	struct str stem = day.len ? day : word_stem(s, a, word);
	struct str as = plain_of(plain, COUNT(plain), stem);

	return as.len ? as : stem;
}

static struct form *form_make(struct stemmer *s, struct arena *a, struct str spelled)
{
	struct form *f = arena_new(a, struct form);
	struct str base = without_s(spelled), stem;

	/* "Thirty-five's dead", "June's off": a figure all the same. */
	set_low(f, base);
	if (word_cardinal(str_z(f->low)) < 0 && word_ordinal(str_z(f->low)) == 0 &&
	    date_month(str_z(f->low)) == 0 && !ascii_is_digit(f->low[0]))
		set_low(f, spelled);
	f->kinds = kinds_of(f, spelled);
	f->word = utf8_key(a, base);
	if (!f->word.len || is_function_word(f, spelled)) {
		f->kinds |= WORD_EMPTY;
		return f;
	}
	stem = stem_of(s, a, f->word);
	f->stem = form_key(stem);
	if (str_in_words(stem, light))
		f->kinds |= WORD_LIGHT;
	return f;
}

void forms_init(struct forms *f)
{
	*f = (struct forms){ .stemmer = stemmer_new() };
}

void forms_fini(struct forms *f)
{
	stemmer_free(f->stemmer);
	arena_fini(&f->arena);
}

const struct form *form_of(struct forms *f, struct arena *a, struct str spelled)
{
	size_t at = map_get(&f->at, spelled);

	if (at != STR_NPOS)
		return f->known.v[at];
	if (f->known.n == KNOWN_MAX || spelled.len > KNOWN_LEN)
		return form_make(f->stemmer, a, spelled);
	spelled = arena_str(&f->arena, spelled);
	map_set(&f->arena, &f->at, spelled, f->known.n);
	return *VEC_ADD(&f->arena, &f->known) =
		   form_make(f->stemmer, &f->arena, spelled);
}

uint32_t form_key(struct str stem)
{
	return (uint32_t)str_hash(stem);
}
