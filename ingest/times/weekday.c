/* weekday.c - see weekday.h */
#include "ingest/times/weekday.h"

#include "base/date.h"

bool weekday_is(struct str word, int *day)
{
	static const char words[] =
	    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo "
	    "di "
	    "mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
	    "martes jueves viernes domingo segunda-feira quarta-feira quinta-feira "
	    "sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ";
	/* With letters that are not lowered below, or that begin in another way. */
	static const struct str others[] = {
		STR("mi\xC3\xA9rcoles"),
		STR("s\xC3\xA1"
		    "bado"),
		STR("luned\xC3\xAC"),
		STR("marted\xC3\xAC"),
		STR("mercoled\xC3\xAC"),
		STR("gioved\xC3\xAC"),
		STR("venerd\xC3\xAC"),
		STR("sabato"),
		STR("domenica"),
		STR("ter\xC3\xA7"
		    "a-feira"),
	};

	word = str_rtrim_any(word, ".,");
	*day = date_weekday_of(word);
	if (*day >= 0)
		return true;
	if (STR_ANY(str_ieq, word, others))
		return true;
	return str_iin_words(word, words);
}
