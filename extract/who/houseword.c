/* houseword.c - words of a house's name that say what sort of house it is. */
#include "extract/who/houseword.h"

#include "extract/words/nouns.h"
#include "extract/words/topicword.h"

enum { MIN_TELLING = 5 /* bytes */ };

bool houseword_is_sort(struct str word)
{
	static const char sorts[] =
	    " academy airlines bank brewery breweries clinic college council dairy "
	    "farms foods foundation gmbh group holdings hospital hospitals hotel "
	    "hotels inc industries institute laboratories limited llc ltd mills motors "
	    "museum partners pharma plc port properties railway savings school schools "
	    "stadium stores telecom trust university works ";

	return str_in_words(word, sorts);
}

bool houseword_is_trade(struct str word)
{
	static const char trades[] =
	    " aggregates airlines airports airways amusements architects assurance "
	    "automation automotive bakeries bakers breweries brewery brewing "
	    "capital ceramics chemicals cinemas clinics college construction "
	    "consulting couriers creamery cruises dairies dairy diagnostics energy "
	    "estates farms ferries foods freight furniture gmbh grocers group "
	    "haulage holdings holidays hospitality hospitals hosting hotels "
	    "housing industrial industries insurance interiors laboratories "
	    "leisure libraries lifts lighting limited llc llp logistics ltd marine "
	    "media mills minerals motors museums mutual offshore partners "
	    "patisserie pensions pharma pharmacies pictures plastics plc "
	    "properties pumps rail railways recruitment refrigeration robotics "
	    "savings schools sciences seafoods seguros shipping society software "
	    "solicitors staffing steel stores studios supermarkets supplies "
	    "systems technologies telecom textiles therapeutics timber transport "
	    "travel university utilities ventures versicherung ";

	return str_in_words(word, trades);
}

bool houseword_is_everyday(struct str word)
{
	return topicword(word) || nouns_is_verb(word) || nouns_is_vague(word) ||
	       nouns_describes(word) || str_ends(word, STRL("ing"));
}

bool houseword_tells(struct str word)
{
	return word.len >= MIN_TELLING && !houseword_is_sort(word) &&
	       !houseword_is_trade(word) && !houseword_is_everyday(word);
}
