/*
 * figure_begin.c - most words begin no figure: one look tells.  The table has all that
 * figure.c accepts first: cardinals, ordinals, months, "a fifth", "end of June".
 */
#include "base/lang/figure.h"

bool figure_may_begin(const struct token *t)
{
	static const struct str words[] = {
		STR("a"),           STR("apr"),        STR("april"),
		STR("aug"),         STR("august"),     STR("dec"),
		STR("december"),    STR("eight"),      STR("eighteen"),
		STR("eighteenth"),  STR("eighth"),     STR("eighty"),
		STR("eleven"),      STR("eleventh"),   STR("end"),
		STR("feb"),         STR("february"),   STR("fifteen"),
		STR("fifteenth"),   STR("fifth"),      STR("fifty"),
		STR("first"),       STR("five"),       STR("forty"),
		STR("four"),        STR("fourteen"),   STR("fourteenth"),
		STR("fourth"),      STR("hundred"),    STR("jan"),
		STR("january"),     STR("jul"),        STR("july"),
		STR("jun"),         STR("june"),       STR("mar"),
		STR("march"),       STR("may"),        STR("nine"),
		STR("nineteen"),    STR("nineteenth"), STR("ninety"),
		STR("ninth"),       STR("nov"),        STR("november"),
		STR("oct"),         STR("october"),    STR("one"),
		STR("second"),      STR("sep"),        STR("sept"),
		STR("september"),   STR("seven"),      STR("seventeen"),
		STR("seventeenth"), STR("seventh"),    STR("seventy"),
		STR("six"),         STR("sixteen"),    STR("sixteenth"),
		STR("sixth"),       STR("sixty"),      STR("ten"),
		STR("tenth"),       STR("third"),      STR("thirteen"),
		STR("thirteenth"),  STR("thirtieth"),  STR("thirty"),
		STR("three"),       STR("twelfth"),    STR("twelve"),
		STR("twentieth"),   STR("twenty"),     STR("two"),
		STR("zero"),        STR("zeroth"),
	};

	return (t->low[0] >= '0' && t->low[0] <= '9') ||
	       str_in_sorted(str_z(t->low), words, sizeof(words) / sizeof(words[0]));
}
