/* pseudo.c - labels of exports that are nobody: recorders, rooms, numbers. */
#include "base/ascii.h"
#include "base/lang/lowered.h"
#include "base/lang/name.h"
#include "base/lang/words.h"

enum { PHONE_DIGITS = 5, LETTERS = 3 };

/* Sorted. */
static const struct str nobody[] = {
	STR("all"),
	STR("android"),
	STR("anonymous"),
	STR("anonymous user"),
	STR("attendee"),
	STR("audience"),
	STR("auditorium"),
	STR("basement"),
	STR("board room"),
	STR("boardroom"),
	STR("bot"),
	STR("caller"),
	STR("canteen"),
	STR("classroom"),
	STR("computer"),
	STR("conf room"),
	STR("conference room"),
	STR("everyone"),
	STR("female speaker"),
	STR("foyer"),
	STR("galaxy"),
	STR("guest"),
	STR("guest user"),
	STR("hablante desconocido"),
	STR("host"),
	STR("interpreter"),
	STR("intervenant inconnu"),
	STR("interviewee"),
	STR("interviewer"),
	STR("ipad"),
	STR("iphone"),
	STR("kitchen"),
	STR("laptop"),
	STR("library"),
	STR("lobby"),
	STR("locuteur inconnu"),
	STR("male speaker"),
	STR("man"),
	STR("me"),
	STR("meeting room"),
	STR("microphone"),
	STR("moderator"),
	STR("multiple speakers"),
	STR("narrator"),
	STR("note taker"),
	STR("notetaker"),
	STR("office"),
	STR("onbekende spreker"),
	STR("operator"),
	STR("orador desconhecido"),
	STR("orador desconocido"),
	STR("other"),
	STR("others"),
	STR("parlante sconosciuto"),
	STR("participant"),
	STR("pc"),
	STR("phone"),
	STR("presenter"),
	STR("q"),
	STR("reception"),
	STR("reception desk"),
	STR("recorder"),
	STR("recording"),
	STR("remote"),
	STR("remote participant"),
	STR("room"),
	STR("shop floor"),
	STR("site"),
	STR("site office"),
	STR("speaker"),
	STR("speaker ?"),
	STR("system"),
	STR("system audio"),
	STR("tablet"),
	STR("them"),
	STR("unbekannter sprecher"),
	STR("unidentified"),
	STR("unidentified speaker"),
	STR("unknown"),
	STR("unknown speaker"),
	STR("user"),
	STR("uu"),
	STR("warehouse"),
	STR("wheelhouse"),
	STR("woman"),
	STR("workshop"),
	STR("you"),
	STR("zoom user"),
};

/* Before a number or one letter: "Speaker 2", "spk_0", "Guest A". */
static const struct str numbered[] = {
	STR("attendee"),
	STR("call-in user"),
	STR("caller"),
	STR("guest"),
	STR("participant"),
	STR("person"),
	STR("room"),
	STR("speaker"),
	STR("spk"),
	STR("unknown speaker"),
	STR("user"),
	STR("voice"),
	STR("conference room"),
	STR("meeting room"),
	STR("conf room"),
	/* In the languages of programs that transcribe; the last ones are Japanese,
	 * Chinese, Korean and Russian. */
	STR("sprecher"),
	STR("sprecherin"),
	STR("teilnehmer"),
	STR("intervenant"),
	STR("interlocuteur"),
	STR("locuteur"),
	STR("orateur"),
	STR("inconnu"),
	STR("hablante"),
	STR("interlocutor"),
	STR("orador"),
	STR("participante"),
	STR("persona"),
	STR("falante"),
	STR("locutor"),
	STR("parlante"),
	STR("oratore"),
	STR("spreker"),
	STR("deelnemer"),
	STR("talare"),
	STR("puhuja"),
	STR("m\xC3\xB3wca"),
	STR("konu\xC5\x9Fmac\xC4\xB1"),
	STR("\xE8\xA9\xB1\xE8\x80\x85"),
	STR("\xE3\x82\xB9\xE3\x83\x94\xE3\x83\xBC\xE3\x82\xAB\xE3\x83\xBC"),
	STR("\xE5\x8F\x91\xE8\xA8\x80\xE4\xBA\xBA"),
	STR("\xE8\xAF\xB4\xE8\xAF\x9D\xE4\xBA\xBA"),
	STR("\xED\x99\x94\xEC\x9E\x90"),
	STR("\xD0\xA1\xD0\xBF\xD0\xB8\xD0\xBA\xD0\xB5\xD1\x80"),
	STR("참석자"),
	STR("참가자"),
	STR("発言者"),
	STR("участник"),
	STR("Участник"),
	STR("говорящий"),
	STR("Говорящий"),
	STR("unbekannter sprecher"),
};

/* Anywhere in the label. */
static const struct str marks[] = {
	STR("notetaker"),       STR("note taker"),
	STR("note-taker"),      STR("otter.ai"),
	STR("fireflies.ai"),    STR("read.ai"),
	STR("tldv.io"),         STR("call-in user"),
	STR("tl;dv"),           STR("avoma assistant"),
	STR("'s presentation"), STR("s pr\xC3\xA4sentation"),
	STR("'s iphone"),       STR("'s ipad"),
	STR("'s phone"),        STR("'s galaxy"),
	STR("'s macbook"),      STR("'s laptop"),
	STR("meeting room"),    STR("conference room"),
	STR("zoom room"),       STR("meeting assistant"),
	STR("ai assistant"),    STR("conf room"),
	STR(" room "),
};

static bool is_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

static bool is_phone(struct str s)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (ascii_is_digit(s.p[i]))
			digits++;
		else if (!memchr("+()-. *x#/", s.p[i], 10))
			return false;
	}
	return digits >= PHONE_DIGITS;
}

static bool is_numbered(struct str s)
{
	for (size_t i = 0; i < COUNT(numbered); i++) {
		struct str rest;

		if (!str_starts(s, numbered[i]) || s.len == numbered[i].len)
			continue;
		rest = str_from(s, numbered[i].len);
		if (!ascii_is_digit(rest.p[0]) && !memchr(" _-#", rest.p[0], 4))
			continue;
		while (rest.len && memchr(" _-#", rest.p[0], 4))
			rest = str_from(rest, 1);
		if (str_uint(rest, 99999) >= 0 ||
		    (rest.len == 1 && is_letter(rest.p[0])))
			return true;
	}
	return false;
}

/* "S1", as programs that transcribe have it. */
static bool is_short_number(struct str s)
{
	return s.len > 1 && s.p[0] == 's' && ascii_is_digit(s.p[1]) &&
	       str_uint(str_from(s, 1), 99) >= 0;
}

/* "two people from customs", "3 others": how many, and small words behind it. */
static bool is_count(struct str label, struct str low)
{
	size_t blank = str_chr(low, ' ');

	return blank != STR_NPOS && blank + 1 < label.len &&
	       ascii_is_lower(label.p[blank + 1]) &&
	       (str_uint(str_sub(low, 0, blank), 99999) >= 0 ||
		word_cardinal(str_sub(low, 0, blank)) >= 0);
}

/* "Ewa + Rupert": two at one machine; "Ewa Holt (Larch & Lowe)" and "Ewa Holt
 * - Larch & Lowe" are one. */
static bool is_pair(struct str label)
{
	static const struct str signs[] = { STR(" + "), STR(" & "), STR(" and ") };
	struct str low = str_head(label, str_find(label, STRL(" ("), 0));

	for (size_t i = 0; i < COUNT(signs); i++) {
		size_t at = str_find(low, signs[i], 1);

		if (at != STR_NPOS && str_count(str_head(low, at), ' ') <= 1)
			return true;
	}
	return false;
}

/* "AQ, BO", "AQ/BO": the letters of several people. */
static bool are_letters(struct str label)
{
	size_t n = 0, parts = 1;

	for (size_t i = 0; i < label.len; i++) {
		if (ascii_is_upper(label.p[i])) {
			n++;
		} else if (strchr("/,", label.p[i]) && n > 1 && n <= LETTERS) {
			n = 0;
			parts++;
		} else if (label.p[i] != ' ' || n) {
			return false;
		}
	}
	return parts > 1 && n > 1 && n <= LETTERS;
}

/* "Sala Azahar", "Konferenzraum Elbe" */
static const char foreign_rooms[] =
    " besprechungsraum konferensrum konferenzraum meetingraum m\xC3\xB8terom "
    "m\xC3\xB6tesrum raum saal sala salle sitzungszimmer vergaderzaal zaal ";

/* "Conf Room 4B", "Zaal Schelde", "Meeting Room Kestrel": whoever sits there. */
bool name_is_room(struct str label)
{
	static const char rooms[] =
	    " room rooms rm boardroom studio lounge suite library office lobby foyer "
	    "atrium auditorium canteen annexe annex workshop garage kitchen lab "
	    "laboratory hangar classroom pod loft shed wheelhouse hut reception "
	    "mezzanine basement concourse ";
	static const struct str named[] = { STR("meeting room "), STR("conf room "),
					    STR("conference room ") };
	char room[LOWERED_MAX];
	struct str s = lowered(label, room), word;
	bool is =
	    STR_ANY(str_starts, s, named) ||
	    (str_chr(s, ' ') != STR_NPOS && str_in_words(str_word(s), foreign_rooms));

	/* Nothing but its number stands behind the word. */
	while (!is && str_split(&s, ' ', &word))
		is = str_in_words(word, rooms) &&
		     (!s.len || (ascii_has_digit(s) && str_chr(s, ' ') == STR_NPOS));
	return is;
}

bool name_is_pseudo(struct str label)
{
	static const char groups[] =
	    " room rm studio boardroom lounge suite library pod office reception lobby "
	    "foyer atrium auditorium canteen annexe annex desk bot team people others "
	    "colleagues pc laptop tablet phone mobile handset mic microphone loft shed "
	    "yard warehouse workshop depot wheelhouse hut hangar garage basement "
	    "mezzanine concourse kitchen lab booth kiosk workstation terminal recorder "
	    "caller ";
	char room[LOWERED_MAX];
	struct str s = lowered(label, room);
	bool letters = false;

	for (size_t i = 0; i < s.len; i++)
		letters |= is_letter(s.p[i]);
	if (!letters || is_phone(s) || str_in_sorted(s, nobody, COUNT(nobody)) ||
	    is_numbered(s) || is_short_number(s) || is_count(label, s) || is_pair(s) ||
	    are_letters(label))
		return true;
	return STR_ANY(str_has, s, marks) ||
	       (str_chr(s, ' ') != STR_NPOS &&
		(str_in_words(str_from(s, str_last_word(s)), groups) ||
		 str_in_words(str_word(s), foreign_rooms)));
}
