/* headkey.c - see headkey.h */
#include "ingest/written/headkey.h"

static const struct {
	struct str name;
	enum headkey key;
} keys[] = {
	{ STR("title"), KEY_TITLE },
	{ STR("subject"), KEY_TITLE },
	{ STR("meeting"), KEY_TITLE },
	{ STR("meeting title"), KEY_TITLE },
	{ STR("topic"), KEY_TITLE },
	{ STR("date"), KEY_DATE },
	{ STR("when"), KEY_DATE },
	{ STR("date/time"), KEY_DATE },
	{ STR("date & time"), KEY_DATE },
	{ STR("date and time"), KEY_DATE },
	{ STR("meeting date"), KEY_DATE },
	{ STR("meeting date/time"), KEY_DATE },
	{ STR("call date"), KEY_DATE },
	{ STR("session date"), KEY_DATE },
	{ STR("interview date"), KEY_DATE },
	{ STR("retrospective date"), KEY_DATE },
	{ STR("review date"), KEY_DATE },
	{ STR("visit date"), KEY_DATE },
	{ STR("recording date"), KEY_DATE },
	{ STR("date of meeting"), KEY_DATE },
	{ STR("date of call"), KEY_DATE },
	{ STR("call time"), KEY_TIME },
	{ STR("start"), KEY_DATE },
	{ STR("start time"), KEY_DATE },
	{ STR("started"), KEY_DATE },
	{ STR("meeting started"), KEY_DATE },
	{ STR("recorded"), KEY_DATE },
	{ STR("created"), KEY_DATE },
	{ STR("time"), KEY_TIME },
	{ STR("meeting time"), KEY_TIME },
	{ STR("attendees"), KEY_PEOPLE },
	{ STR("meeting attendees"), KEY_PEOPLE },
	{ STR("meeting participants"), KEY_PEOPLE },
	{ STR("attendance"), KEY_PEOPLE },
	{ STR("attending"), KEY_PEOPLE },
	{ STR("in attendance"), KEY_PEOPLE },
	{ STR("participants"), KEY_PEOPLE },
	{ STR("present"), KEY_PEOPLE },
	{ STR("people"), KEY_PEOPLE },
	{ STR("invited"), KEY_PEOPLE },
	{ STR("invitees"), KEY_PEOPLE },
	{ STR("who"), KEY_PEOPLE },
	{ STR("required"), KEY_NAMES },
	{ STR("optional"), KEY_NAMES },
	{ STR("required attendees"), KEY_PEOPLE },
	{ STR("optional attendees"), KEY_PEOPLE },
	{ STR("speakers"), KEY_PEOPLE },
	/* In the languages of the exporters' menus. */
	{ STR("besprechung"), KEY_TITLE },
	{ STR("r\xC3\xA9union"), KEY_TITLE },
	{ STR("reuni\xC3\xB3n"), KEY_TITLE },
	{ STR("reuni\xC3\xA3o"), KEY_TITLE },
	{ STR("riunione"), KEY_TITLE },
	{ STR("vergadering"), KEY_TITLE },
	{ STR("t\xC3\xADtulo"), KEY_TITLE },
	{ STR("titre"), KEY_TITLE },
	{ STR("titolo"), KEY_TITLE },
	{ STR("betreff"), KEY_TITLE },
	{ STR("titel"), KEY_TITLE },
	{ STR("asunto"), KEY_TITLE },
	{ STR("objet"), KEY_TITLE },
	{ STR("oggetto"), KEY_TITLE },
	{ STR("assunto"), KEY_TITLE },
	{ STR("onderwerp"), KEY_TITLE },
	{ STR("\xE4\xBB\xB6\xE5\x90\x8D"), KEY_TITLE },
	{ STR("\xE4\xBC\x9A\xE8\xAD\xB0\xE5\x90\x8D"), KEY_TITLE },
	{ STR("datum"), KEY_DATE },
	{ STR("meeting-datum"), KEY_DATE },
	{ STR("sitzungsdatum"), KEY_DATE },
	{ STR("datum/uhrzeit"), KEY_DATE },
	{ STR("datum und uhrzeit"), KEY_DATE },
	{ STR("date et heure"), KEY_DATE },
	{ STR("fecha y hora"), KEY_DATE },
	{ STR("data e hora"), KEY_DATE },
	{ STR("data e ora"), KEY_DATE },
	{ STR("fecha"), KEY_DATE },
	{ STR("data"), KEY_DATE },
	{ STR("\xE6\x97\xA5\xE6\x99\x82"), KEY_DATE },
	{ STR("\xE6\x97\xA5\xE4\xBB\x98"), KEY_DATE },
	{ STR("uhrzeit"), KEY_TIME },
	{ STR("heure"), KEY_TIME },
	{ STR("hora"), KEY_TIME },
	{ STR("tijd"), KEY_TIME },
	{ STR("teilnehmer"), KEY_PEOPLE },
	{ STR("teilnehmende"), KEY_PEOPLE },
	{ STR("anwesend"), KEY_PEOPLE },
	{ STR("pr\xC3\xA9sents"), KEY_PEOPLE },
	{ STR("asistentes"), KEY_PEOPLE },
	{ STR("participantes"), KEY_PEOPLE },
	{ STR("partecipanti"), KEY_PEOPLE },
	{ STR("deelnemers"), KEY_PEOPLE },
	{ STR("\xE5\x8F\x82\xE5\x8A\xA0\xE8\x80\x85"), KEY_PEOPLE },
	{ STR("\xE5\x87\xBA\xE5\xB8\xAD\xE8\x80\x85"), KEY_PEOPLE },
	{ STR("presentes"), KEY_PEOPLE },
	{ STR("obecni"), KEY_PEOPLE },
	{ STR("n\xC3\xA4rvarande"), KEY_PEOPLE },
	{ STR("presenti"), KEY_PEOPLE },
	{ STR("aanwezig"), KEY_PEOPLE },
	{ STR("aanwezigen"), KEY_PEOPLE },
	{ STR("anwesende"), KEY_PEOPLE },
	{ STR("teilnehmerinnen"), KEY_PEOPLE },
	{ STR("teilnehmer:innen"), KEY_PEOPLE },
	{ STR("teilnehmer*innen"), KEY_PEOPLE },
	{ STR("afwezigen"), KEY_ABSENT },
	{ STR("excus\xC3\xA9s"), KEY_ABSENT },
	{ STR("absents"), KEY_ABSENT },
	{ STR("absent"), KEY_ABSENT },
	{ STR("entschuldigt"), KEY_ABSENT },
	{ STR("apologies"), KEY_ABSENT },
	{ STR("regrets"), KEY_ABSENT },
	{ STR("excused"), KEY_ABSENT },
	{ STR("absentees"), KEY_ABSENT },
	{ STR("abwesend"), KEY_ABSENT },
	{ STR("excus\xC3\xA9"), KEY_ABSENT },
	{ STR("excus\xC3\xA9(s)"), KEY_ABSENT },
	{ STR("ausentes"), KEY_ABSENT },
	{ STR("assenti"), KEY_ABSENT },
	{ STR("afwezig"), KEY_ABSENT },
	{ STR("nieobecni"), KEY_ABSENT },
	/* Chinese, Japanese, Korean */
	{ STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE4\xB8\xBB\xE9\xA2\x98"), KEY_TITLE },
	{ STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE5\x90\x8D\xE7\xA7\xB0"), KEY_TITLE },
	{ STR("\xED\x9A\x8C\xEC\x9D\x98\xEB\xAA\x85"), KEY_TITLE },
	{ STR("\xED\x9A\x8C\xEC\x9D\x98 \xEC\xA0\x9C\xEB\xAA\xA9"), KEY_TITLE },
	{ STR("\xE6\x97\xA5\xE6\x9C\x9F"), KEY_DATE },
	{ STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE6\x97\xA5\xE6\x9C\x9F"), KEY_DATE },
	{ STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE6\x97\xB6\xE9\x97\xB4"), KEY_DATE },
	{ STR("\xEB\x82\xA0\xEC\xA7\x9C"), KEY_DATE },
	{ STR("\xEC\x9D\xBC\xEC\x8B\x9C"), KEY_DATE },
	{ STR("\xED\x9A\x8C\xEC\x9D\x98 \xEC\x9D\xBC\xEC\x8B\x9C"), KEY_DATE },
	{ STR("\xE6\x97\xB6\xE9\x97\xB4"), KEY_TIME },
	{ STR("\xEC\x8B\x9C\xEA\xB0\x84"), KEY_TIME },
	{ STR("\xE5\x8F\x82\xE4\xBC\x9A\xE4\xBA\xBA\xE5\x91\x98"), KEY_PEOPLE },
	{ STR("\xE5\x8F\x82\xE4\xBC\x9A\xE8\x80\x85"), KEY_PEOPLE },
	{ STR("\xE4\xB8\x8E\xE4\xBC\x9A\xE4\xBA\xBA\xE5\x91\x98"), KEY_PEOPLE },
	{ STR("\xE4\xB8\x8E\xE4\xBC\x9A\xE8\x80\x85"), KEY_PEOPLE },
	{ STR("\xE5\x87\xBA\xE5\xB8\xAD\xE4\xBA\xBA\xE5\x91\x98"), KEY_PEOPLE },
	{ STR("\xE5\x8F\x82\xE5\x8A\xA0\xE4\xBA\xBA\xE5\x91\x98"), KEY_PEOPLE },
	{ STR("\xE5\x8F\x82\xE4\xB8\x8E\xE8\x80\x85"), KEY_PEOPLE },
	{ STR("\xE5\x87\xBA\xE5\xB8\xAD"), KEY_PEOPLE },
	{ STR("\xEC\xB0\xB8\xEC\x84\x9D\xEC\x9E\x90"), KEY_PEOPLE },
	{ STR("\xEC\xB0\xB8\xEC\x84\x9D"), KEY_PEOPLE },
	{ STR("\xEC\xB0\xB8\xEC\x97\xAC\xEC\x9E\x90"), KEY_PEOPLE },
	{ STR("\xE7\xBC\xBA\xE5\xB8\xAD"), KEY_ABSENT },
	{ STR("\xE7\xBC\xBA\xE5\xB8\xAD\xE4\xBA\xBA\xE5\x91\x98"), KEY_ABSENT },
	{ STR("\xE8\xAF\xB7\xE5\x81\x87"), KEY_ABSENT },
	{ STR("\xE6\xAC\xA0\xE5\xB8\xAD"), KEY_ABSENT },
	{ STR("\xE6\xAC\xA0\xE5\xB8\xAD\xE8\x80\x85"), KEY_ABSENT },
	{ STR("\xEB\xB6\x88\xEC\xB0\xB8"), KEY_ABSENT },
	{ STR("\xEB\xB6\x88\xEC\xB0\xB8\xEC\x9E\x90"), KEY_ABSENT },
	{ STR("\xE5\x9C\xB0\xE7\x82\xB9"), KEY_OTHER },
	{ STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE5\x9C\xB0\xE7\x82\xB9"), KEY_OTHER },
	{ STR("\xE5\xA0\xB4\xE6\x89\x80"), KEY_OTHER },
	{ STR("\xEC\x9E\xA5\xEC\x86\x8C"), KEY_OTHER },
	{ STR("duration"), KEY_OTHER },
	{ STR("Тема"), KEY_TITLE },
	{ STR("Дата"), KEY_DATE },
	{ STR("Дата и время"), KEY_DATE },
	{ STR("Дата встречи"), KEY_DATE },
	{ STR("Время"), KEY_TIME },
	{ STR("Участники"), KEY_PEOPLE },
	{ STR("Участники встречи"), KEY_PEOPLE },
	{ STR("Присутствовали"), KEY_PEOPLE },
	{ STR("Место"), KEY_OTHER },
	{ STR("temat"), KEY_TITLE },
	{ STR("data spotkania"), KEY_DATE },
	{ STR("czas"), KEY_TIME },
	{ STR("godzina"), KEY_TIME },
	{ STR("uczestnicy"), KEY_PEOPLE },
	{ STR("miejsce"), KEY_OTHER },
	{ STR("ämne"), KEY_TITLE },
	{ STR("deltagare"), KEY_PEOPLE },
	{ STR("närvarande"), KEY_PEOPLE },
	{ STR("tid"), KEY_TIME },
	{ STR("dato"), KEY_DATE },
	{ STR("emne"), KEY_TITLE },
	{ STR("deltagere"), KEY_PEOPLE },
	{ STR("deltakere"), KEY_PEOPLE },
	{ STR("til stede"), KEY_PEOPLE },
	{ STR("konu"), KEY_TITLE },
	{ STR("tarih"), KEY_DATE },
	{ STR("saat"), KEY_TIME },
	{ STR("katılımcılar"), KEY_PEOPLE },
	{ STR("Katılımcılar"), KEY_PEOPLE },
	{ STR("参会人"), KEY_PEOPLE },
	{ STR("회의 제목"), KEY_TITLE },
	{ STR("회의 일시"), KEY_DATE },
	{ STR("참여 인원"), KEY_PEOPLE },
	{ STR("meeting duration"), KEY_OTHER },
	{ STR("length"), KEY_OTHER },
	{ STR("language"), KEY_OTHER },
	{ STR("recording id"), KEY_OTHER },
	{ STR("location"), KEY_OTHER },
	{ STR("where"), KEY_OTHER },
	/* Of a mail that was pasted. */
	{ STR("von"), KEY_OTHER },
	{ STR("van"), KEY_OTHER },
	{ STR("an"), KEY_OTHER },
	{ STR("aan"), KEY_OTHER },
	{ STR("from"), KEY_OTHER },
	{ STR("to"), KEY_OTHER },
	{ STR("cc"), KEY_OTHER },
	{ STR("sent"), KEY_DATE },
	{ STR("end"), KEY_OTHER },
	{ STR("end time"), KEY_OTHER },
	{ STR("meeting id"), KEY_OTHER },
	{ STR("recording id"), KEY_OTHER },
	{ STR("session id"), KEY_OTHER },
	{ STR("call id"), KEY_OTHER },
	{ STR("file"), KEY_OTHER },
	{ STR("filename"), KEY_OTHER },
	{ STR("audio file"), KEY_OTHER },
	{ STR("model"), KEY_OTHER },
	{ STR("recording"), KEY_OTHER },
	{ STR("keywords"), KEY_OTHER },
	{ STR("summary keywords"), KEY_WORDS },
	{ STR("关键词"), KEY_WORDS },
	{ STR("文字记录"), KEY_TITLE },
	{ STR("智能纪要"), KEY_TITLE },
	{ STR("url"), KEY_OTHER },
	{ STR("link"), KEY_OTHER },
};

enum { KEY_WORDS_MAX = 5 };

/*
 * "Board members present", "Attending by phone", "Anwesende Mitglieder": a word that
 * says who was there, and others that name no organisation.
 */
static bool is_there(struct str name)
{
	static const char there[] =
	    " present attending attendees attendance participants anwesend anwesende "
	    "anwesenden teilnehmer teilnehmende pr\xC3\xA9sents pr\xC3\xA9sentes "
	    "asistentes "
	    "presentes participantes presenti partecipanti aanwezig aanwezigen "
	    "deelnemers "
	    "obecni uczestnicy n\xC3\xA4rvarande deltagare ";
	static const char others[] =
	    " members people mitglieder membres miembros membros "
	    "membri leden ledam\xC3\xB6ter "
	    "board council committee councillors "
	    "commissioners directors officers trustees "
	    "staff guests others also via conference call by "
	    "phone telephone video zoom "
	    "teams online onsite on-site remotely virtually "
	    "physically in person and the "
	    "of voting non-voting weitere stimmberechtigte meeting de da do la "
	    "reuni\xC3\xA3o reuni\xC3\xB3n r\xC3\xA9union convocados ";
	struct str rest = name, word;
	size_t n = 0, found = 0;

	while (str_split(&rest, ' ', &word)) {
		bool yes = str_iin_words(word, there);

		if (!yes && !str_iin_words(word, others))
			return false;
		found += yes;
		n++;
	}
	return found == 1 && n > 1 && n <= KEY_WORDS_MAX;
}

bool headkey_was_there(struct str name)
{
	static const char there[] =
	    " present attendance anwesend anwesende pr\xC3\xA9sents presentes presenti "
	    "aanwezig aanwezigen obecni n\xC3\xA4rvarande ";
	struct str rest = name, word;

	if (headkey_of(name) != KEY_PEOPLE)
		return false;
	while (str_split(&rest, ' ', &word))
		if (str_iin_words(word, there))
			return true;
	return false;
}

bool headkey_is_guests(struct str name)
{
	static const struct str names[] = {
		STR("guests"),       STR("visitors"),       STR("observers"),
		STR("g\xC3\xA4ste"), STR("invit\xC3\xA9s"), STR("invitados"),
		STR("convidados"),   STR("ospiti"),         STR("gasten"),
	};

	return STR_ANY(str_ieq, name, names);
}

enum headkey headkey_of(struct str name)
{
	for (size_t i = 0; i < COUNT(keys); i++)
		if (str_ieq(name, keys[i].name))
			return keys[i].key;
	return is_there(name) ? KEY_PEOPLE : KEY_NONE;
}
