/* headings.c - synonyms of note headings and table columns, seen in real notes. */
#include "extract/notes/headings.h"

#include "base/ascii.h"
#include "base/utf8.h"

static const struct {
	const char *title;
	enum section section;
} titles[] = {
	{ "decisions", SECTION_DECISIONS },
	{ "decision", SECTION_DECISIONS },
	{ "decided", SECTION_DECISIONS },
	{ "decisions made", SECTION_DECISIONS },
	{ "decisions taken", SECTION_DECISIONS },
	{ "decision log", SECTION_DECISIONS },
	{ "what we decided", SECTION_DECISIONS },
	{ "agreed", SECTION_DECISIONS },
	{ "agreements", SECTION_DECISIONS },
	{ "resolutions", SECTION_DECISIONS },
	{ "resolution", SECTION_DECISIONS },
	{ "outcome", SECTION_DECISIONS },
	{ "outcomes", SECTION_DECISIONS },
	{ "決定事項", SECTION_DECISIONS },
	{ "actions", SECTION_ACTIONS },
	{ "action", SECTION_ACTIONS },
	{ "action items", SECTION_ACTIONS },
	{ "action points", SECTION_ACTIONS },
	{ "actions required", SECTION_ACTIONS },
	{ "action list", SECTION_ACTIONS },
	{ "next steps", SECTION_ACTIONS },
	{ "next step", SECTION_ACTIONS },
	{ "next actions", SECTION_ACTIONS },
	{ "todo", SECTION_ACTIONS },
	{ "todos", SECTION_ACTIONS },
	{ "to do", SECTION_ACTIONS },
	{ "to dos", SECTION_ACTIONS },
	{ "todo list", SECTION_ACTIONS },
	{ "tasks", SECTION_ACTIONS },
	{ "assigned tasks", SECTION_ACTIONS },
	{ "followup", SECTION_ACTIONS },
	{ "followups", SECTION_ACTIONS },
	{ "follow up", SECTION_ACTIONS },
	{ "follow ups", SECTION_ACTIONS },
	{ "followup tasks", SECTION_ACTIONS },
	{ "follow up tasks", SECTION_ACTIONS },
	{ "followup items", SECTION_ACTIONS },
	{ "follow up items", SECTION_ACTIONS },
	{ "commitments", SECTION_ACTIONS },
	{ "done", SECTION_DONE },
	{ "completed", SECTION_DONE },
	{ "finished", SECTION_DONE },
	{ "closed", SECTION_DONE },
	{ "done actions", SECTION_DONE },
	{ "closed actions", SECTION_DONE },
	{ "completed actions", SECTION_DONE },
	{ "question", SECTION_QUESTIONS },
	{ "next", SECTION_ACTIONS },
	{ "who does what", SECTION_ACTIONS },
	{ "who what", SECTION_ACTIONS },
	{ "jobs", SECTION_ACTIONS },
	{ "homework", SECTION_ACTIONS },
	{ "promised", SECTION_ACTIONS },
	{ "settled", SECTION_DECISIONS },
	{ "what was agreed", SECTION_DECISIONS },
	{ "what we agreed", SECTION_DECISIONS },
	{ "what was settled", SECTION_DECISIONS },
	{ "what was decided", SECTION_DECISIONS },
	{ "still open risks", SECTION_RISKS },
	{ "open risks", SECTION_RISKS },
	{ "what happened", SECTION_FACTS },
	{ "stuck", SECTION_BLOCKERS },
	{ "stuck open", SECTION_RISKS },
	{ "open stuck", SECTION_RISKS },
	{ "waiting", SECTION_BLOCKERS },
	{ "waiting for", SECTION_BLOCKERS },
	{ "waiting on", SECTION_BLOCKERS },
	{ "noted", SECTION_FACTS },
	{ "good to know", SECTION_FACTS },
	{ "watch out", SECTION_FACTS },
	{ "open question", SECTION_QUESTIONS },
	{ "unclear", SECTION_QUESTIONS },
	{ "to clarify", SECTION_QUESTIONS },
	{ "questions", SECTION_QUESTIONS },
	{ "open questions", SECTION_QUESTIONS },
	{ "key questions", SECTION_QUESTIONS },
	{ "unanswered questions", SECTION_QUESTIONS },
	{ "unanswered", SECTION_QUESTIONS },
	{ "not answered", SECTION_QUESTIONS },
	{ "not yet answered", SECTION_QUESTIONS },
	{ "outstanding questions", SECTION_QUESTIONS },
	{ "still open", SECTION_QUESTIONS },
	{ "open", SECTION_QUESTIONS },
	{ "open points", SECTION_QUESTIONS },
	{ "open point", SECTION_QUESTIONS },
	{ "open item", SECTION_QUESTIONS },
	{ "open issue", SECTION_RISKS },
	{ "open items", SECTION_QUESTIONS },
	{ "open topics", SECTION_QUESTIONS },
	{ "unresolved", SECTION_QUESTIONS },
	{ "risks", SECTION_RISKS },
	{ "risk", SECTION_RISKS },
	{ "blockers", SECTION_BLOCKERS },
	{ "blocker", SECTION_BLOCKERS },
	{ "blocked", SECTION_BLOCKERS },
	{ "blocking", SECTION_BLOCKERS },
	{ "concerns", SECTION_RISKS },
	{ "issues", SECTION_RISKS },
	{ "open issues", SECTION_RISKS },
	{ "impediments", SECTION_BLOCKERS },
	{ "obstacles", SECTION_BLOCKERS },
	{ "challenges", SECTION_BLOCKERS },
	{ "problems", SECTION_BLOCKERS },
	{ "problem", SECTION_BLOCKERS },
	{ "issue", SECTION_RISKS },
	{ "concern", SECTION_RISKS },
	{ "opportunities", SECTION_OPPORTUNITIES },
	{ "opportunity", SECTION_OPPORTUNITIES },
	{ "facts", SECTION_FACTS },
	{ "key facts", SECTION_FACTS },
	{ "takeaways", SECTION_FACTS },
	{ "key takeaways", SECTION_FACTS },
	{ "main takeaways", SECTION_FACTS },
	{ "highlights", SECTION_FACTS },
	{ "key points", SECTION_FACTS },
	{ "main points", SECTION_FACTS },
	{ "key insights", SECTION_FACTS },
	{ "insights", SECTION_FACTS },
	{ "findings", SECTION_FACTS },
	{ "summary", SECTION_SUMMARY },
	{ "short summary", SECTION_SUMMARY },
	{ "meeting summary", SECTION_SUMMARY },
	{ "executive summary", SECTION_SUMMARY },
	{ "overview", SECTION_SUMMARY },
	{ "recap", SECTION_SUMMARY },
	{ "meeting recap", SECTION_SUMMARY },
	{ "tldr", SECTION_SUMMARY },
	{ "tl dr", SECTION_SUMMARY },
	{ "gist", SECTION_SUMMARY },
	{ "attendees", SECTION_SKIP },
	{ "attendance", SECTION_SKIP },
	{ "participants", SECTION_SKIP },
	{ "present", SECTION_SKIP },
	{ "apologies", SECTION_SKIP },
	{ "absent", SECTION_SKIP },
	{ "invitees", SECTION_SKIP },
	{ "agenda", SECTION_SKIP },
	{ "meeting info", SECTION_SKIP },
	{ "meeting details", SECTION_SKIP },
	{ "date", SECTION_SKIP },
	{ "next meeting", SECTION_SKIP },
	{ "links", SECTION_SKIP },
	{ "resources", SECTION_SKIP },
	{ "attachments", SECTION_SKIP },
	{ "related", SECTION_SKIP },
	/* In the languages of recorders' and people's notes: de es fr it nl pt. */
	{ "entscheidungen", SECTION_DECISIONS },
	{ "beschlusse", SECTION_DECISIONS },
	{ "decisiones", SECTION_DECISIONS },
	{ "decisioni", SECTION_DECISIONS },
	{ "besluiten", SECTION_DECISIONS },
	{ "decisoes", SECTION_DECISIONS },
	{ "nachste schritte", SECTION_ACTIONS },
	{ "aufgaben", SECTION_ACTIONS },
	{ "massnahmen", SECTION_ACTIONS },
	{ "proximos pasos", SECTION_ACTIONS },
	{ "tareas", SECTION_ACTIONS },
	{ "acciones", SECTION_ACTIONS },
	{ "prochaines etapes", SECTION_ACTIONS },
	{ "taches", SECTION_ACTIONS },
	{ "prossimi passi", SECTION_ACTIONS },
	{ "azioni", SECTION_ACTIONS },
	{ "vervolgstappen", SECTION_ACTIONS },
	{ "actiepunten", SECTION_ACTIONS },
	{ "proximos passos", SECTION_ACTIONS },
	{ "proximas etapas", SECTION_ACTIONS },
	{ "tarefas", SECTION_ACTIONS },
	{ "offene fragen", SECTION_QUESTIONS },
	{ "offene punkte", SECTION_QUESTIONS },
	{ "preguntas abiertas", SECTION_QUESTIONS },
	{ "questions ouvertes", SECTION_QUESTIONS },
	{ "points ouverts", SECTION_QUESTIONS },
	{ "domande aperte", SECTION_QUESTIONS },
	{ "open vragen", SECTION_QUESTIONS },
	{ "risiken", SECTION_RISKS },
	{ "riesgos", SECTION_RISKS },
	{ "risques", SECTION_RISKS },
	{ "rischi", SECTION_RISKS },
	{ "riscos", SECTION_RISKS },
	{ "zusammenfassung", SECTION_SUMMARY },
	{ "resumen", SECTION_SUMMARY },
	{ "resume", SECTION_SUMMARY },
	{ "riepilogo", SECTION_SUMMARY },
	{ "samenvatting", SECTION_SUMMARY },
	{ "resumo", SECTION_SUMMARY },
	{ "etapes suivantes", SECTION_ACTIONS },
	{ "pasos siguientes", SECTION_ACTIONS },
	{ "siguientes pasos", SECTION_ACTIONS },
	{ "acuerdos", SECTION_DECISIONS },
	{ "compromisos", SECTION_ACTIONS },
	{ "passaggi successivi", SECTION_ACTIONS },
	{ "volgende stappen", SECTION_ACTIONS },
	{ "afspraken", SECTION_DECISIONS },
	{ "encaminhamentos", SECTION_ACTIONS },
	/* sv da nb pl ru tr ja zh ko */
	{ "beslut", SECTION_DECISIONS },
	{ "nasta steg", SECTION_ACTIONS },
	{ "atgarder", SECTION_ACTIONS },
	{ "beslutninger", SECTION_DECISIONS },
	{ "neste steg", SECTION_ACTIONS },
	{ "næste skridt", SECTION_ACTIONS },
	{ "ustalenia", SECTION_DECISIONS },
	{ "decyzje", SECTION_DECISIONS },
	{ "zadania", SECTION_ACTIONS },
	{ "nastepne kroki", SECTION_ACTIONS },
	{ "решения", SECTION_DECISIONS },
	{ "договоренности", SECTION_DECISIONS },
	{ "принятые решения", SECTION_DECISIONS },
	{ "задачи и поручения", SECTION_ACTIONS },
	{ "поручения", SECTION_ACTIONS },
	{ "следующие шаги", SECTION_ACTIONS },
	{ "задачи", SECTION_ACTIONS },
	{ "kararlar", SECTION_DECISIONS },
	{ "sonraki adimlar", SECTION_ACTIONS },
	{ "aksiyonlar", SECTION_ACTIONS },
	{ "アクションアイテム", SECTION_ACTIONS },
	{ "宿題", SECTION_ACTIONS },
	{ "次のステップ", SECTION_ACTIONS },
	{ "推奨される次のステップ", SECTION_ACTIONS },
	{ "ネクストアクション", SECTION_ACTIONS },
	{ "决策事项", SECTION_DECISIONS },
	{ "决议", SECTION_DECISIONS },
	{ "会议决议", SECTION_DECISIONS },
	{ "主要结论", SECTION_DECISIONS },
	{ "行动项", SECTION_ACTIONS },
	{ "行动事项", SECTION_ACTIONS },
	{ "待办事项", SECTION_ACTIONS },
	{ "待办", SECTION_ACTIONS },
	{ "后续行动", SECTION_ACTIONS },
	{ "下一步", SECTION_ACTIONS },
	{ "下一步计划", SECTION_ACTIONS },
	{ "결정 사항", SECTION_DECISIONS },
	{ "결정사항", SECTION_DECISIONS },
	{ "할 일", SECTION_ACTIONS },
	{ "추후 진행", SECTION_ACTIONS },
	{ "후속 조치", SECTION_ACTIONS },
	{ "다음 할 일", SECTION_ACTIONS },
	{ "다음 단계", SECTION_ACTIONS },
	{ "액션 아이템", SECTION_ACTIONS },
	{ "teilnehmer", SECTION_SKIP },
	{ "teilnehmende", SECTION_SKIP },
	{ "tagesordnung", SECTION_SKIP }
};

static const struct {
	const char *title;
	enum column column;
} columns[] = { { "owner", COLUMN_OWNER },
		{ "owners", COLUMN_OWNER },
		{ "who", COLUMN_OWNER },
		{ "assignee", COLUMN_OWNER },
		{ "assigned", COLUMN_OWNER },
		{ "assigned to", COLUMN_OWNER },
		{ "responsible", COLUMN_OWNER },
		{ "person", COLUMN_OWNER },
		{ "lead", COLUMN_OWNER },
		{ "name", COLUMN_OWNER },
		{ "dri", COLUMN_OWNER },
		{ "by whom", COLUMN_OWNER },
		{ "when", COLUMN_DUE },
		{ "due", COLUMN_DUE },
		{ "due date", COLUMN_DUE },
		{ "deadline", COLUMN_DUE },
		{ "date", COLUMN_DUE },
		{ "by", COLUMN_DUE },
		{ "by when", COLUMN_DUE },
		{ "target date", COLUMN_DUE },
		{ "target", COLUMN_DUE },
		{ "task", COLUMN_TASK },
		{ "tasks", COLUMN_TASK },
		{ "action", COLUMN_TASK },
		{ "action item", COLUMN_TASK },
		{ "actions", COLUMN_TASK },
		{ "action items", COLUMN_TASK },
		{ "next step", COLUMN_TASK },
		{ "todo", COLUMN_TASK },
		{ "to do", COLUMN_TASK },
		{ "what", COLUMN_TEXT },
		{ "item", COLUMN_TEXT },
		{ "description", COLUMN_TEXT },
		{ "decision", COLUMN_TEXT },
		{ "question", COLUMN_TEXT },
		{ "risk", COLUMN_TEXT },
		{ "issue", COLUMN_TEXT },
		{ "summary", COLUMN_TEXT },
		/* de fr es pt it nl ru zh ja ko */
		{ "wer", COLUMN_OWNER },
		{ "verantwortlich", COLUMN_OWNER },
		{ "zustandig", COLUMN_OWNER },
		{ "bis wann", COLUMN_DUE },
		{ "bis", COLUMN_DUE },
		{ "termin", COLUMN_DUE },
		{ "frist", COLUMN_DUE },
		{ "aufgabe", COLUMN_TASK },
		{ "massnahme", COLUMN_TASK },
		{ "responsable", COLUMN_OWNER },
		{ "qui", COLUMN_OWNER },
		{ "echeance", COLUMN_DUE },
		{ "tache", COLUMN_TASK },
		{ "fecha limite", COLUMN_DUE },
		{ "plazo", COLUMN_DUE },
		{ "tarea", COLUMN_TASK },
		{ "accion", COLUMN_TASK },
		{ "responsavel", COLUMN_OWNER },
		{ "prazo", COLUMN_DUE },
		{ "tarefa", COLUMN_TASK },
		{ "acao", COLUMN_TASK },
		{ "responsabile", COLUMN_OWNER },
		{ "scadenza", COLUMN_DUE },
		{ "attivita", COLUMN_TASK },
		{ "azione", COLUMN_TASK },
		{ "wie", COLUMN_OWNER },
		{ "wanneer", COLUMN_DUE },
		{ "actie", COLUMN_TASK },
		{ "taak", COLUMN_TASK },
		{ "ответственный", COLUMN_OWNER },
		{ "срок", COLUMN_DUE },
		{ "задача", COLUMN_TASK },
		{ "负责人", COLUMN_OWNER },
		{ "责任人", COLUMN_OWNER },
		{ "期限", COLUMN_DUE },
		{ "截止日期", COLUMN_DUE },
		{ "截止时间", COLUMN_DUE },
		{ "事项", COLUMN_TASK },
		{ "任务", COLUMN_TASK },
		{ "担当", COLUMN_OWNER },
		{ "担当者", COLUMN_OWNER },
		{ "期日", COLUMN_DUE },
		{ "タスク", COLUMN_TASK },
		{ "담당자", COLUMN_OWNER },
		{ "담당", COLUMN_OWNER },
		{ "기한", COLUMN_DUE },
		{ "마감일", COLUMN_DUE },
		{ "할 일", COLUMN_TASK },
		{ "작업", COLUMN_TASK } };

/* Without the pictures around it: "\xE2\x9C\x85 Decisions". */
static struct str words_of(struct str key)
{
	struct str rest = key, last = key;
	size_t from = STR_NPOS, to = 0;

	while (rest.len > 0) {
		uint32_t cp = utf8_next(&rest);

		if (!utf8_is_letter(cp) && (cp < '0' || cp > '9')) {
			last = rest;
			continue;
		}
		if (from == STR_NPOS)
			from = key.len - last.len;
		last = rest;
		to = key.len - rest.len;
	}
	return from == STR_NPOS ? str_none() : str_sub(key, from, to);
}

/* Counts, numbers and words that change nothing: "3. Key Decisions (4)". */
static struct str core(struct str key)
{
	static const struct str lead[] = { STR("the "), STR("our "), STR("all "),
					   STR("main "), STR("meeting ") };

	while (key.len > 0 && (ascii_is_digit(key.p[0]) || key.p[0] == ' '))
		key = str_from(key, 1);
	while (key.len > 0 &&
	       (ascii_is_digit(key.p[key.len - 1]) || key.p[key.len - 1] == ' '))
		key.len--;
	return str_from(key, STR_ANY(str_starts, key, lead));
}

static enum section look_up(struct str key)
{
	for (size_t i = 0; i < COUNT(titles); i++)
		if (str_eq(key, str_z(titles[i].title)))
			return titles[i].section;
	return SECTION_OTHER;
}

/* "Suggested next steps", as Gemini writes it: what somebody proposes to do. */
static enum section suggested(struct str key)
{
	static const struct str lead[] = { STR("suggested "), STR("recommended "),
					   STR("proposed "), STR("agreed "),
					   STR("vorgeschlagene ") };
	size_t n = STR_ANY(str_starts, key, lead);

	return n && look_up(str_from(key, n)) == SECTION_ACTIONS ? SECTION_ACTIONS
								 : SECTION_OTHER;
}

/* "next steps action items" of "Next Steps / Action Items": two that say the same. */
static enum section doubled(struct str key)
{
	for (size_t i = 1; i + 1 < key.len; i++) {
		enum section s =
		    key.p[i] == ' ' ? look_up(str_n(key.p, i)) : SECTION_OTHER;

		if (s != SECTION_OTHER && s == look_up(str_from(key, i + 1)))
			return s;
	}
	return SECTION_OTHER;
}

enum section heading_section(struct str key)
{
	enum section s;
	size_t cut;

	key = words_of(key);
	s = look_up(key);
	key = core(key);
	if (s == SECTION_OTHER)
		s = look_up(key);
	if (s == SECTION_OTHER && str_starts(key, STRL("key ")))
		s = look_up(str_from(key, 4));
	if (s == SECTION_OTHER)
		s = suggested(key);
	if (s == SECTION_OTHER)
		s = doubled(key);
	/* "decisions and actions": the first one names it; tasks are actions anyway. */
	cut = str_find(key, STRL(" and "), 0);
	if (s == SECTION_OTHER && cut != STR_NPOS)
		s = look_up(str_sub(key, 0, cut));
	if (s == SECTION_OTHER && str_starts(key, STRL("decisions made ")))
		s = SECTION_DECISIONS;
	if (s == SECTION_OTHER && str_starts(key, STRL("done since ")))
		s = SECTION_DONE;
	return s;
}

enum item_kind heading_kind(enum section s)
{
	switch (s) {
	case SECTION_DECISIONS:
		return ITEM_DECISION;
	case SECTION_ACTIONS:
	case SECTION_DONE:
		return ITEM_ACTION;
	case SECTION_QUESTIONS:
		return ITEM_QUESTION;
	case SECTION_BLOCKERS:
	case SECTION_RISKS:
		return ITEM_BLOCKER;
	case SECTION_OPPORTUNITIES:
		return ITEM_OPPORTUNITY;
	case SECTION_OTHER:
	case SECTION_SKIP:
	case SECTION_FACTS:
	case SECTION_SUMMARY:
		break;
	}
	return ITEM_FACT;
}

enum column heading_column(struct str key)
{
	key = str_trim(key);
	for (size_t i = 0; i < COUNT(columns); i++)
		if (str_eq(key, str_z(columns[i].title)))
			return columns[i].column;
	return COLUMN_OTHER;
}
