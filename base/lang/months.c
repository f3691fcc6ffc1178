/* months.c - names of months beside the English ones. */
#include "base/lang/months.h"

#include "base/date.h"

/* Months that English does not have; a short form is what begins one. */
static const struct {
	struct str name;
	int month;
} months[] = {
	{ STR("januar"), 1 },
	{ STR("janvier"), 1 },
	{ STR("enero"), 1 },
	{ STR("gennaio"), 1 },
	{ STR("janeiro"), 1 },
	{ STR("januari"), 1 },
	{ STR("februar"), 2 },
	{ STR("f\xC3\xA9vrier"), 2 },
	{ STR("febrero"), 2 },
	{ STR("febbraio"), 2 },
	{ STR("fevereiro"), 2 },
	{ STR("februari"), 2 },
	{ STR("m\xC3\xA4rz"), 3 },
	{ STR("mars"), 3 },
	{ STR("marzo"), 3 },
	{ STR("mar\xC3\xA7o"), 3 },
	{ STR("maart"), 3 },
	{ STR("avril"), 4 },
	{ STR("abril"), 4 },
	{ STR("aprile"), 4 },
	{ STR("mai"), 5 },
	{ STR("mayo"), 5 },
	{ STR("maggio"), 5 },
	{ STR("maio"), 5 },
	{ STR("mei"), 5 },
	{ STR("juni"), 6 },
	{ STR("juin"), 6 },
	{ STR("junio"), 6 },
	{ STR("giugno"), 6 },
	{ STR("junho"), 6 },
	{ STR("juli"), 7 },
	{ STR("juillet"), 7 },
	{ STR("julio"), 7 },
	{ STR("luglio"), 7 },
	{ STR("julho"), 7 },
	{ STR("ao\xC3\xBBt"), 8 },
	{ STR("agosto"), 8 },
	{ STR("augustus"), 8 },
	{ STR("septembre"), 9 },
	{ STR("septiembre"), 9 },
	{ STR("settembre"), 9 },
	{ STR("setembro"), 9 },
	{ STR("oktober"), 10 },
	{ STR("octobre"), 10 },
	{ STR("octubre"), 10 },
	{ STR("ottobre"), 10 },
	{ STR("outubro"), 10 },
	{ STR("novembre"), 11 },
	{ STR("noviembre"), 11 },
	{ STR("novembro"), 11 },
	{ STR("dezember"), 12 },
	{ STR("d\xC3\xA9"
	      "cembre"),
	  12 },
	{ STR("diciembre"), 12 },
	{ STR("dicembre"), 12 },
	{ STR("dezembro"), 12 },
	{ STR("stycznia"), 1 },
	{ STR("lutego"), 2 },
	{ STR("marca"), 3 },
	{ STR("kwietnia"), 4 },
	{ STR("maja"), 5 },
	{ STR("czerwca"), 6 },
	{ STR("lipca"), 7 },
	{ STR("sierpnia"), 8 },
	{ STR("wrze\xC5\x9Bnia"), 9 },
	{ STR("pa\xC5\xBA"
	      "dziernika"),
	  10 },
	{ STR("listopada"), 11 },
	{ STR("grudnia"), 12 },
	{ STR("marts"), 3 },
	{ STR("maj"), 5 },
	{ STR("augusti"), 8 },
	{ STR("\xD1\x8F\xD0\xBD\xD0\xB2\xD0\xB0\xD1\x80\xD1\x8F"), 1 },
	{ STR("\xD1\x84\xD0\xB5\xD0\xB2\xD1\x80\xD0\xB0\xD0\xBB\xD1\x8F"), 2 },
	{ STR("\xD0\xBC\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0"), 3 },
	{ STR("\xD0\xB0\xD0\xBF\xD1\x80\xD0\xB5\xD0\xBB\xD1\x8F"), 4 },
	{ STR("\xD0\xBC\xD0\xB0\xD1\x8F"), 5 },
	{ STR("\xD0\xB8\xD1\x8E\xD0\xBD\xD1\x8F"), 6 },
	{ STR("\xD0\xB8\xD1\x8E\xD0\xBB\xD1\x8F"), 7 },
	{ STR("\xD0\xB0\xD0\xB2\xD0\xB3\xD1\x83\xD1\x81\xD1\x82\xD0\xB0"), 8 },
	{ STR("\xD1\x81\xD0\xB5\xD0\xBD\xD1\x82\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F"), 9 },
	{ STR("\xD0\xBE\xD0\xBA\xD1\x82\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F"), 10 },
	{ STR("\xD0\xBD\xD0\xBE\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F"), 11 },
	{ STR("\xD0\xB4\xD0\xB5\xD0\xBA\xD0\xB0\xD0\xB1\xD1\x80\xD1\x8F"), 12 },
};

int months_of(struct str name)
{
	int month = date_month(name);

	for (size_t i = 0; !month && i < COUNT(months); i++)
		if (str_ieq(name, months[i].name) ||
		    (name.len >= 3 && name.len <= 5 &&
		     str_istarts(months[i].name, name)))
			month = months[i].month;
	return month;
}
