/* sections.c - lines that announce a part of notes, in the languages of exporters. */
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/shapes.h"

static const struct str transcripts[] = {
	STR("transcript"),
	STR("transcription"),
	STR("full transcript"),
	STR("raw transcript"),
	/* Google Docs exports speak the user's language. */
	STR("transkript"),
	STR("transcripci\xC3\xB3n"),
	STR("transcri\xC3\xA7\xC3\xA3o"),
	STR("trascrizione"),
	STR("transcriptie"),
	STR("transkrypcja"),
	STR("расшифровка"),
	STR("стенограмма"),
	STR("文字记录"),
	STR("逐字稿"),
	STR("转写"),
	STR("转录"),
	STR("음성 기록"),
	STR("녹취록"),
	STR("\xE6\x96\x87\xE5\xAD\x97\xE8\xB5\xB7\xE3\x81\x93\xE3\x81\x97"),
};

static const struct str chats[] = { STR("chat"),           STR("chat log"),
				    STR("chat messages"),  STR("chat transcript"),
				    STR("meeting chat"),   STR("zoom chat"),
				    STR("in-meeting chat") };

static const struct str actions[] = {
	STR("action items"),
	STR("actions"),
	STR("follow-ups"),
	STR("follow ups"),
	STR("next steps"),
	STR("suggested next steps"),
	STR("tasks"),
	STR("to do"),
	STR("to dos"),
	STR("to-do"),
	STR("to-dos"),
	STR("todo"),
	STR("todos"),
	STR("follow-up tasks"),
	STR("aufgaben"),
	STR("tareas"),
	STR("acciones"),
	STR("actiepunten"),
	STR("\xE8\xA1\x8C\xE5\x8A\xA8\xE9\xA1\xB9"),
	STR("\xE8\xA1\x8C\xE5\x8A\xA8\xE4\xBA\x8B\xE9\xA1\xB9"),
	STR("\xE5\xBE\x85\xE5\x8A\x9E\xE4\xBA\x8B\xE9\xA1\xB9"),
	STR("\xE5\x90\x8E\xE7\xBB\xAD\xE8\xA1\x8C\xE5\x8A\xA8"),
	STR("\xED\x95\xA0 \xEC\x9D\xBC"),
	STR("vervolgstappen"),
	/* Headings of notes by Gemini in other languages. */
	STR("n\xC3\xA4"
	    "chste schritte"),
	STR("vorgeschlagene n\xC3\xA4"
	    "chste schritte"),
	STR("prochaines \xC3\xA9tapes"),
	STR("\xC3\x89tapes suivantes"),
	STR("\xC3\xA9tapes suivantes"),
	STR("pr\xC3\xB3ximos pasos"),
	STR("pr\xC3\xB3ximas etapas"),
	STR("prossimi passi"),
	STR("passaggi successivi"),
	STR("pasos siguientes"),
	STR("pr\xC3\xB3ximos passos"),
	STR("volgende stappen"),
	STR("actiepunten"),
	STR("\xE3\x82\xA2\xE3\x82\xAF\xE3\x82\xB7\xE3\x83\xA7\xE3\x83\xB3\xE3\x82"
	    "\xA2\xE3\x82\xA4\xE3\x83\x86\xE3\x83\xA0"),
	STR("\xE6\x8E\xA8\xE5\xA5\xA8\xE3\x81\x95\xE3\x82\x8C\xE3\x82\x8B\xE6"
	    "\xAC\xA1"
	    "\xE3\x81\xAE\xE3\x82\xB9\xE3\x83\x86\xE3\x83\x83\xE3\x83\x97"),
};

static const struct str sections[] = {
	STR("agenda"),
	/* agenda, topics, discussion, decisions, in Chinese, Japanese and Korean */
	STR("\xE8\xAE\xAE\xE7\xA8\x8B"),
	STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE8\xAE\xAE\xE7\xA8\x8B"),
	STR("\xE8\xAE\xAE\xE9\xA2\x98"),
	STR("\xE8\xAD\xB0\xE9\xA1\x8C"),
	STR("\xE8\xAE\xA8\xE8\xAE\xBA"),
	STR("\xE8\xAE\xA8\xE8\xAE\xBA\xE5\x86\x85\xE5\xAE\xB9"),
	STR("\xE5\x86\xB3\xE7\xAD\x96\xE4\xBA\x8B\xE9\xA1\xB9"),
	STR("\xE5\x86\xB3\xE8\xAE\xAE"),
	STR("\xEC\x95\x88\xEA\xB1\xB4"),
	STR("\xEB\x85\xBC\xEC\x9D\x98"),
	STR("\xEB\x85\xBC\xEC\x9D\x98 \xEC\x82\xAC\xED\x95\xAD"),
	STR("\xEA\xB2\xB0\xEC\xA0\x95\xEC\x82\xAC\xED\x95\xAD"),
	STR("\xEA\xB2\xB0\xEC\xA0\x95 \xEC\x82\xAC\xED\x95\xAD"),
	STR("blockers"),
	STR("decided"),
	STR("decisions"),
	STR("decisions made"),
	STR("details"),
	STR("chapters"),
	STR("discussion"),
	STR("discussion points"),
	STR("executive summary"),
	STR("highlights"),
	STR("insights"),
	STR("key discussion points"),
	STR("key facts"),
	STR("key insights"),
	STR("key points"),
	STR("key takeaways"),
	STR("meeting notes"),
	STR("meeting overview"),
	STR("meeting purpose"),
	STR("notes"),
	STR("open points"),
	STR("open questions"),
	STR("opportunities"),
	STR("outline"),
	STR("overview"),
	STR("parked"),
	STR("quick notes"),
	STR("quick recap"),
	STR("full notes"),
	STR("questions"),
	STR("recap"),
	STR("risks"),
	STR("still open"),
	STR("summary"),
	STR("tl;dr"),
	STR("topics"),
	STR("concerns"),
	STR("issues"),
	/* Headings of notes by Gemini in other languages. */
	STR("zusammenfassung"),
	STR("entscheidungen"),
	STR("r\xC3\xA9sum\xC3\xA9"),
	STR("d\xC3\xA9"
	    "cisions"),
	STR("beschl\xC3\xBCsse"),
	STR("besluiten"),
	STR("offene fragen"),
	STR("resumen"),
	STR("decisiones"),
	STR("resumo"),
	STR("decis\xC3\xB5"
	    "es"),
	STR("besluiten"),
	STR("samenvatting"),
	STR("riepilogo"),
	STR("decisioni"),
	STR("\xE6\xB1\xBA\xE5\xAE\x9A\xE4\xBA\x8B\xE9\xA0\x85"),
	STR("\xE3\x81\xBE\xE3\x81\xA8\xE3\x82\x81"),
	STR("\xE8\xA6\x81\xE7\xB4\x84"),
	STR("einzelheiten"),
	STR("d\xC3\xA9"
	    "tails"),
	STR("detalles"),
	STR("detalhes"),
	STR("dettagli"),
};

bool header_is_transcript(struct str text)
{
	text = linemark_bare(shapes_unruled(text));
	for (size_t i = 0; i < COUNT(transcripts); i++) {
		struct str rest;

		if (!str_istarts(text, transcripts[i]))
			continue;
		rest = str_trim(str_from(text, transcripts[i].len));
		if (rest.len == 0 || rest.p[0] == '(' || rest.p[0] == '[')
			return true;
	}
	return false;
}

static bool is_one_of(struct str text, const struct str *names, size_t n)
{
	text = linemark_bare(text);
	for (size_t i = 0; i < n; i++)
		if (str_ieq(text, names[i]))
			return true;
	return false;
}

bool header_is_chat(struct str text)
{
	return is_one_of(text, chats, COUNT(chats));
}

bool header_is_actions(struct str text)
{
	return is_one_of(text, actions, COUNT(actions));
}

bool header_is_section(struct str text)
{
	return header_is_actions(text) || is_one_of(text, sections, COUNT(sections));
}
