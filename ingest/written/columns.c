/* columns.c - headings of the columns of a transcript in a table. */
#include "ingest/written/columns.h"

static const struct {
	struct str name;
	enum column column;
} headings[] = {
	{ STR("speaker"), COLUMN_SPEAKER },
	{ STR("speaker name"), COLUMN_SPEAKER },
	{ STR("speaker label"), COLUMN_SPEAKER },
	{ STR("speakername"), COLUMN_SPEAKER },
	{ STR("name"), COLUMN_SPEAKER },
	{ STR("participant"), COLUMN_SPEAKER },
	{ STR("who"), COLUMN_SPEAKER },
	{ STR("user"), COLUMN_SPEAKER },
	{ STR("user name"), COLUMN_SPEAKER },
	{ STR("username"), COLUMN_SPEAKER },
	{ STR("dialogue"), COLUMN_TEXT },
	{ STR("dialog"), COLUMN_TEXT },
	{ STR("speech"), COLUMN_TEXT },
	{ STR("text"), COLUMN_TEXT },
	{ STR("sentence"), COLUMN_TEXT },
	{ STR("sentences"), COLUMN_TEXT },
	{ STR("transcript"), COLUMN_TEXT },
	{ STR("transcription"), COLUMN_TEXT },
	{ STR("words"), COLUMN_TEXT },
	{ STR("utterance"), COLUMN_TEXT },
	{ STR("what was said"), COLUMN_TEXT },
	{ STR("said"), COLUMN_TEXT },
	{ STR("caption"), COLUMN_TEXT },
	{ STR("content"), COLUMN_TEXT },
	{ STR("message"), COLUMN_TEXT },
	{ STR("start"), COLUMN_START },
	{ STR("start time"), COLUMN_START },
	{ STR("starttime"), COLUMN_START },
	{ STR("start timestamp"), COLUMN_START },
	{ STR("timestamp"), COLUMN_START },
	{ STR("time"), COLUMN_START },
	{ STR("timecode"), COLUMN_START },
	{ STR("in"), COLUMN_START },
	{ STR("begin"), COLUMN_START },
	{ STR("from"), COLUMN_START },
	{ STR("end"), COLUMN_END },
	{ STR("end time"), COLUMN_END },
	{ STR("endtime"), COLUMN_END },
	{ STR("end timestamp"), COLUMN_END },
	{ STR("out"), COLUMN_END },
	{ STR("to"), COLUMN_END },
	/* In the languages of the exporters' menus. */
	{ STR("sprecher"), COLUMN_SPEAKER },
	{ STR("intervenant"), COLUMN_SPEAKER },
	{ STR("locuteur"), COLUMN_SPEAKER },
	{ STR("hablante"), COLUMN_SPEAKER },
	{ STR("orador"), COLUMN_SPEAKER },
	{ STR("falante"), COLUMN_SPEAKER },
	{ STR("parlante"), COLUMN_SPEAKER },
	{ STR("relatore"), COLUMN_SPEAKER },
	{ STR("spreker"), COLUMN_SPEAKER },
	{ STR("\xE7\x99\xBA\xE8\xA8\x80\xE8\x80\x85"), COLUMN_SPEAKER },
	{ STR("\xE8\xA9\xB1\xE8\x80\x85"), COLUMN_SPEAKER },
	{ STR("texte"), COLUMN_TEXT },
	{ STR("texto"), COLUMN_TEXT },
	{ STR("testo"), COLUMN_TEXT },
	{ STR("tekst"), COLUMN_TEXT },
	{ STR("\xE5\x86\x85\xE5\xAE\xB9"), COLUMN_TEXT },
	{ STR("\xE7\x99\xBA\xE8\xA8\x80"), COLUMN_TEXT },
	{ STR("说话人"), COLUMN_SPEAKER },
	{ STR("发言人"), COLUMN_SPEAKER },
	{ STR("时间"), COLUMN_START },
	{ STR("开始时间"), COLUMN_START },
	{ STR("结束时间"), COLUMN_END },
	{ STR("文本"), COLUMN_TEXT },
	{ STR("화자"), COLUMN_SPEAKER },
	{ STR("발언자"), COLUMN_SPEAKER },
	{ STR("참석자"), COLUMN_SPEAKER },
	{ STR("내용"), COLUMN_TEXT },
	{ STR("텍스트"), COLUMN_TEXT },
	{ STR("시간"), COLUMN_START },
	{ STR("시작 시간"), COLUMN_START },
	{ STR("종료 시간"), COLUMN_END },
	{ STR("спикер"), COLUMN_SPEAKER },
	{ STR("Спикер"), COLUMN_SPEAKER },
	{ STR("текст"), COLUMN_TEXT },
	{ STR("Текст"), COLUMN_TEXT },
	{ STR("время"), COLUMN_START },
	{ STR("Время"), COLUMN_START },
	{ STR("zeit"), COLUMN_START },
	{ STR("startzeit"), COLUMN_START },
	{ STR("endzeit"), COLUMN_END },
	{ STR("beginn"), COLUMN_START },
	{ STR("ende"), COLUMN_END },
	{ STR("d\xC3\xA9"
	      "but"),
	  COLUMN_START },
	{ STR("inicio"), COLUMN_START },
	{ STR("in\xC3\xAD"
	      "cio"),
	  COLUMN_START },
	{ STR("inizio"), COLUMN_START },
	{ STR("fin"), COLUMN_END },
	{ STR("fim"), COLUMN_END },
	{ STR("fine"), COLUMN_END },
	{ STR("einde"), COLUMN_END },
	{ STR("heure"), COLUMN_START },
	{ STR("hora"), COLUMN_START },
	{ STR("ora"), COLUMN_START },
	{ STR("tijd"), COLUMN_START },
	{ STR("\xE6\x99\x82\xE9\x96\x93"), COLUMN_START },
	{ STR("\xE6\x99\x82\xE5\x88\xBB"), COLUMN_START },
};

/* "start_time" as "start time", without quotes and units. */
enum column column_of(struct str heading, bool *ms)
{
	char name[32];
	size_t n = 0;
	struct str key;

	for (size_t i = 0; i < heading.len && n < sizeof(name); i++)
		if (heading.p[i] != '"')
			name[n++] = heading.p[i] == '_' || heading.p[i] == '-'
					? ' '
					: heading.p[i];
	key = str_trim(str_n(name, n));
	if (str_ends(key, STRL(" ms")) || str_ends(key, STRL("(ms)"))) {
		*ms = true;
		key = str_rtrim(
		    str_n(key.p, key.len - (str_ends(key, STRL(")")) ? 4 : 3)));
	}
	for (size_t i = 0; i < COUNT(headings); i++)
		if (str_ieq(key, headings[i].name))
			return headings[i].column;
	return COLUMN_OTHER;
}
