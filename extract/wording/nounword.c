/*
 * nounword.c - words of common English that make no noun phrase, whatever stands beside
 * them: verbs nowhere in one, what describes only before another word, and nouns that
 * name nothing alone.  Many words are both noun and verb ("order", "test"): none of
 * them is here; where they stand tells (nouns.c).  The lists are in order of bytes.
 */
#include "extract/words/nouns.h"

enum { MAX_WORD = 24 };

/* Base forms, and forms that no ending gives away. */
static const char verbs[] =
    " accept achieve add adopt advise afford agree allow announce apologise apologize "
    "appear apply appreciate approve argue arrange arrive ask assume ate attach attend "
    "avoid beat became become been began begin begun behave believe belong bind borrow "
    "bought bring broke broken brought built bury buy calculate came carry caught "
    "choose chose chosen chuck circulate clarify collect combine come compare complain "
    "confirm connect consider consist contain continue contribute convert convince "
    "cope create dare decide deliver demonstrate deny depart depend deploy describe "
    "deserve destroy detect determine develop did die differ dig disagree disappear "
    "discover discuss divide do drawn drew driven drove earn eat eaten emerge enable "
    "encourage encrypt enjoy ensure enter examine excite exist expand expect explain "
    "expose extend fail fallen fell felt fetch find flew flip flown follow forget "
    "forgot forgotten found froze frozen gather gave generate get give given go goes "
    "gone got gotten grab grew grow grown guess hang happen hate hear heard held help "
    "hide hope hung hurt identify ignore imagine implement improve include indicate "
    "inform insert insist install intend introduce invent invest involve join keep "
    "kept knew know known laid lain learn leave led left lend lent let lie like listen "
    "live lose lost made maintain make manage matter mean meant met migrate mind miss "
    "modify multiply need negotiate obtain occur omit open organise organize overcome "
    "owe own paid participate perform persuade poke pop postpone pour prefer prepare "
    "prevent proceed produce propose protect prove provide publish put quit ran reach "
    "read realise realize receive recognise recognize recommend redo reduce refer "
    "refuse rejoin relate relax rely remain remember remind remove renew replace "
    "represent require resolve respond retain retire reveal rose ruin sat satisfy save "
    "say see seek seem seen sell send sent serve settle sew shown shut sing sit slept "
    "slow sold solve speak specify spend spent spoke spoken steal stole stood stop "
    "succeed suffer suggest suppose survive take taken taught teach tell tend thank "
    "think threw throw thrown told took tried try understand understood undo unplug "
    "use vary wait want warn wear went woke won wonder wore worry write written wrote ";

/* Adjectives, adverbs, and what else stands before a noun or nowhere. */
static const char describers[] =
    " able absolute accurate across active actual additional advanced afraid ago ahead "
    "alive almost alone along already altogether always ambitious angry annoying "
    "anonymous anyway anywhere apart apparent appropriate aside automatic available "
    "average aware away awful awkward backwards bad basic beautiful below beside "
    "besides best better beyond big bloody blue boring brief bright brilliant broad "
    "busy capable careful central certain cheap clear clever clumsy cold comfortable "
    "common compatible competitive complete complex complicated confident consistent "
    "constant convenient cool correct crazy critical crucial current daft daily dark "
    "dead dear decent deep definite delicate demonstrable dependent detailed different "
    "difficult digital direct dirty distinct double downstairs downwards dreadful dry "
    "dual due dumb dynamic early easier easiest easy effective efficient elegant "
    "elsewhere empty enormous enough entire equal especially essential eventual ever "
    "everywhere exact excellent excited exciting exclusive existing expensive explicit "
    "external extra extreme fair false familiar famous fancy far fast fat favorite "
    "favourite final fine flashy flat flexible foreign forever formal forward free "
    "frequent fresh friendly full fun funny further futuristic general generic gentle "
    "genuine glad gorgeous grand grateful great green grey grim grown-up handy happy "
    "hard harder heavy helpful hence hidden high higher highest honest horrible hot "
    "however huge human ideal immediate important impossible impressive incredible "
    "indeed independent initial inside instead intelligent interested interesting "
    "internal international irrelevant joint keen key kind large larger largest late "
    "later latest least legal legitimate less likely limited live local lonely long "
    "longer loose loud lovely low lower lowest lucky mad main major massive maximum "
    "maybe meanwhile mechanical medical mental messy mild minimal minimum minor "
    "missing mobile modern modest monthly more most multiple mutual narrow nasty "
    "national natural nearby nearly neat necessary negative nervous neutral never "
    "nevertheless new newer newest nice noisy normal noticeable nowhere obvious "
    "occasional odd official often old older online only opposite optimal optional "
    "orange ordinary original otherwise outside outstanding overall overnight pale "
    "parallel partial particular perfect perhaps permanent personal physical pink "
    "pleasant please pleased polite poor popular positive possible potential powerful "
    "practical precise preferable pretty previous primary prior private pro probable "
    "proper proud public pure purple quick quicker quiet quite random rapid rare "
    "rather raw ready real realistic reasonable recent red regional regular related "
    "relative relevant reliable remote responsible rich ridiculous right risky robust "
    "rough round rude sad safe same scary secondary secret secure seldom senior "
    "sensible sensitive separate serious severe shared sharp shiny short shorter sick "
    "significant silly similar simple simpler simplest simultaneous single slight slim "
    "slower small smaller smallest smart smooth social soft solid somehow sometimes "
    "somewhat somewhere soon sophisticated sorry spare special specific stable static "
    "steady steep stiff still straight strange strict strong stronger strongest stuck "
    "stupid subtle successful sudden sufficient suitable super superior sustainable "
    "sweet tall technical temporary terrible therefore thick thin thorough though thus "
    "tight tiny tired together top total tough traditional transparent tricky trivial "
    "true twice typical ugly ultimate unable unclear underlying underneath unfortunate "
    "unhappy unique universal unknown unless unlikely unnecessary unusual upfront "
    "upper upset upstairs upwards urgent used useful useless usual vague valid "
    "valuable various vast vertical viable virtual visible visual vital warm weak "
    "weekly weird wet white whole wide wild willing wise wonderful wooden worse worst "
    "worth worthwhile wrong yellow yet young younger ";

/* "the man", "the date": of what?  In a pair they may head it. */
static const char vague[] =
    " advance amount answer area aspect attention autumn baby base basis bed behalf "
    "bit border boss bottom box boy brain bunch bus cake call car care case cat cent "
    "center centre chair chance chap character chat child circle city class clock club "
    "colleague community concern condition confusion copy corner country couple course "
    "crowd cut dad danger date day deal decision degree detail difference direction "
    "dollar door doubt drawer ear edge effect effort end euro example exception excuse "
    "eye face fact family father fault favor favour feel feeling field figure finger "
    "folk foot friend front fun gentleman gigabit gigabyte girl gram guy half hall "
    "hand head heart hell hole hour husband idea image impression inch individual "
    "instance interest issue item job kid kilo kilometre knee lady leg letter level "
    "life lifetime line list liter litre lot luck lunch magic man manager mate matter "
    "meaning meeting megabyte member mess meter method metre middle minute mistake "
    "moment money month mood morning mother mouth mum name neck news night nobody "
    "noise none noon nose note number occasion opinion opportunity option order page "
    "pair paper part party past people person petabyte photo phrase piece place plan "
    "point position possibility pound problem process purpose question range rate "
    "reason record request result role room row rubbish rule scene sense sentence "
    "shape side sir situation size smile somebody son sort space spot spring step "
    "stone stuff style subject sum summer sun surprise team terabyte term thing "
    "thought tool topic touch trick trouble trust type uncle unit value version view "
    "voice weekend while wife winter woman wonder word world worry year ";

static bool in(const char *list, const char *word, size_t n)
{
	return str_ordered(str_n(word, n), str_z(list), 0) != NULL;
}

/* The word, or what is left of "rides", "reaches" and "carries", is in the list. */
static bool has_base(const char *list, struct str w)
{
	char low[MAX_WORD + 2];
	size_t n = w.len;

	if (n == 0 || n > MAX_WORD)
		return false;
	memcpy(low, w.p, n);
	if (in(list, low, n) || (n > 3 && low[n - 1] == 's' && in(list, low, n - 1)) ||
	    (n > 4 && str_ends(w, STRL("es")) && in(list, low, n - 2)))
		return true;
	if (n > 4 && str_ends(w, STRL("ies"))) {
		low[n - 3] = 'y';
		return in(list, low, n - 2);
	}
	return false;
}

bool nouns_is_verb(struct str word)
{
	return has_base(verbs, word);
}

bool nouns_is_gerund(struct str word)
{
	char low[MAX_WORD + 2];
	size_t n = word.len;

	if (n < 6 || n > MAX_WORD || !str_ends(word, STRL("ing")))
		return false;
	memcpy(low, word.p, n);
	n -= 3;
	if (in(verbs, low, n) || (low[n - 1] == low[n - 2] && in(verbs, low, n - 1)))
		return true;
	low[n] = 'e';
	return in(verbs, low, n + 1);
}

bool nouns_describes(struct str word)
{
	return in(describers, word.p, word.len);
}

bool nouns_is_vague(struct str word)
{
	return in(vague, word.p, word.len) ||
	       (str_ends(word, STRL("s")) && in(vague, word.p, word.len - 1));
}
