/* orgsign.c - how people speak of organisations; see orgsign.h. */
#include "extract/who/orgsign.h"
#include "extract/who/houseword.h"

static struct str at(const struct raw_words *w, size_t i)
{
	return i < w->n ? w->v[i].folded : (struct str){ 0 };
}

/* Only this mark, and blanks, stand between. */
static bool parted(const struct raw_word *a, const struct raw_word *b, char mark)
{
	struct str gap = str_trim(
	    str_n(a->raw.p + a->raw.len, (size_t)(b->raw.p - a->raw.p) - a->raw.len));

	return gap.len == 1 && gap.p[0] == mark;
}

/* "the Irish lot" is of no house. */
static bool is_of_land(struct str word)
{
	return str_ends(word, STRL("sh")) || str_ends(word, STRL("ch")) ||
	       str_ends(word, STRL("ese")) || str_ends(word, STRL("ian")) ||
	       str_ends(word, STRL("ans"));
}

static struct str behind(const struct raw_words *w, size_t i, size_t back)
{
	return i >= back ? w->v[i - back].folded : (struct str){ 0 };
}

/* "X, the parcels people"; "the gym people, X". */
static bool is_of_trade(const struct raw_words *w, size_t i)
{
	static const char trade[] = " people folk folks lot guys company firm outfit ";

	return (str_eq(at(w, i + 1), STRL("the")) &&
		str_in_words(at(w, i + 3), trade)) ||
	       (str_in_words(behind(w, i, 1), trade) &&
		str_eq(behind(w, i, 3), STRL("the")));
}

/* "Competition: X withdrew", of notes. */
static bool is_labelled(const struct raw_words *w, size_t i)
{
	static const char labels[] = " competition competitor competitors incumbent "
				     "vendor vendors supplier suppliers reseller ";

	return i > 0 && str_in_words(w->v[i - 1].folded, labels) &&
	       parted(&w->v[i - 1], &w->v[i], ':');
}

static bool is_sort(const struct raw_word *word)
{
	static const char sorts[] =
	    " agency airline bakery brewers broker builders cannery carrier chain "
	    "charity company contractor developer developers distributor farm firm "
	    "hauliers hospice insurer insurers lab laboratory maker makers "
	    "manufacturer operator outfit printer printers publisher publishers "
	    "refinery retailer retailers shipyard startup supplier utility vendor "
	    "vineyard wholesaler winery zoo ";

	return !word->capital &&
	       (houseword_is_sort(word->folded) || str_in_words(word->folded, sorts));
}

/* "A brewery, X, in the north"; "X, the brewery". */
static bool is_explained(const struct raw_words *w, size_t i)
{
	if (i > 1 && parted(&w->v[i - 1], &w->v[i], ',') && is_sort(&w->v[i - 1]))
		return true;
	return i + 2 < w->n && parted(&w->v[i], &w->v[i + 1], ',') &&
	       str_in_words(w->v[i + 1].folded, "the a an") && is_sort(&w->v[i + 2]);
}

bool orgsign_tells_sort(const struct raw_words *w)
{
	enum { FAR = 6 };

	if (!str_in_words(at(w, 0), "it they") ||
	    !str_in_words(at(w, 1), "s re is are") ||
	    !str_in_words(at(w, 2), "a an the"))
		return false;
	for (size_t i = 3; i < FAR && i < w->n; i++)
		if (is_sort(&w->v[i]))
			return true;
	return false;
}

/* "Did you see what X put out?"; "Has anybody seen the X advert?" */
static bool is_seen(const struct raw_words *w, size_t i)
{
	static const char shows[] = " ad ads advert adverts announcement booth demo "
				    "stand stall thing video webinar website ";
	static const char sees[] = " see sees seen saw watch watched heard ";

	if (str_in_words(behind(w, i, 1), "what that thing") &&
	    str_in_words(at(w, i + 1), "put launched announced released"))
		return true;
	return str_in_words(behind(w, i, 1), "the that") &&
	       str_in_words(behind(w, i, 2), sees) && str_in_words(at(w, i + 1), shows);
}

/* "An offer off X"; "X have also bid"; "X came in under you"; "X got bought". */
static bool has_bid(const struct raw_words *w, size_t i)
{
	static const char prices[] = " quote bid offer proposal price tender ";
	static const char bids[] = " bid quoted offered undercut hired ";
	static const char sales[] = " bought acquired merged ";
	struct str verb = at(w, i + 1);

	if (str_in_words(behind(w, i, 1), "off from") &&
	    str_in_words(behind(w, i, 2), prices))
		return true;
	if (str_eq(verb, STRL("came")) && str_eq(at(w, i + 2), STRL("in")))
		return str_in_words(at(w, i + 3), "under below over at with");
	if (!str_in_words(verb, "have has ve s got was were"))
		return false;
	i += str_in_words(at(w, i + 2), "also already just been");
	return str_in_words(at(w, i + 2), sales) ||
	       (str_in_words(verb, "have has ve s") &&
		str_in_words(at(w, i + 2), bids));
}

/* "In my previous company, at X"; "I did my first job for X". */
static bool was_employer(const struct raw_words *w, size_t i)
{
	static const char jobs[] = " company job jobs place employer firm work ";

	return (str_in_words(behind(w, i, 1), "at for") &&
		str_in_words(behind(w, i, 2), jobs) &&
		str_in_words(behind(w, i, 3), "first last previous old former"));
}

/* "The agreement with X". */
static bool is_party(const struct raw_words *w, size_t i)
{
	static const char deals[] = " agreement contract deal partnership licence "
				    "license ";

	return str_eq(behind(w, i, 1), STRL("with")) &&
	       str_in_words(behind(w, i, 2), deals);
}

bool orgsign_strong(const struct raw_words *w, size_t i)
{
	static const char work[] = " work works worked working ";
	static const char deals[] = " account contract deal bid tender proposal ";
	static const char offers[] = " quote bid offer proposal pricing salesman "
				     "salesperson contract licence license renewal ";
	static const char houses[] = " crowd outfit company firm business supplier "
				     "vendor startup agency ";
	struct str one = behind(w, i, 1), two = behind(w, i, 2);
	struct str three = behind(w, i, 3), four = behind(w, i, 4);

	if (is_of_trade(w, i) || has_bid(w, i) || is_labelled(w, i) ||
	    is_explained(w, i) || is_seen(w, i) || was_employer(w, i) || is_party(w, i))
		return true;
	if (str_in_words(one, "at for with") && str_in_words(two, work))
		return true;
	if (str_in_words(one, "at") && str_in_words(two, "was were") &&
	    str_in_words(three, "i we he she they") &&
	    str_in_words(four, "when before while"))
		return true;
	if (str_in_words(one, "the") && str_in_words(at(w, i + 1), deals))
		return true;
	if (str_in_words(one, "called named") && str_in_words(two, houses))
		return true;
	if (str_in_words(one, "asked ask") && str_eq(at(w, i + 1), STRL("for")))
		return true;
	return str_eq(at(w, i + 1), STRL("s")) && str_in_words(at(w, i + 2), offers);
}

bool orgsign_weak(const struct raw_words *w, size_t i)
{
	static const char before[] = " with from by at against to used use using via "
				     "chose choose than had ";
	static const char plural[] =
	    " have are were want say said offer offered quoted ";

	return (i > 0 && str_in_words(w->v[i - 1].folded, before)) ||
	       str_in_words(at(w, i + 1), plural) || str_eq(at(w, i + 1), STRL("s"));
}

bool orgsign_collective(const struct raw_words *w, size_t i)
{
	bool joined = i > 0 && (str_in_words(w->v[i - 1].folded, "and both"));
	static const char folk[] =
	    " crowd people folk folks lot gang bunch guys guy lad "
	    "lads rep bid offer quote ";

	if (str_in_words(behind(w, i, 1), "the that those") &&
	    str_in_words(at(w, i + 1), folk) && !is_of_land(w->v[i].folded))
		return true;
	return !joined && str_in_words(at(w, i + 1), "have are quoted offered") &&
	       w->v[i].folded.p[w->v[i].folded.len - 1] != 's';
}
