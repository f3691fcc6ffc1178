/* test_headings.c - what a heading of notes announces, in any language and style. */
#include "base/utf8.h"
#include "extract/notes/headings.h"
#include "tests/extract/noted.h"

/* Headings in other languages; names and days are read whatever the language. */
static void test_foreign(void)
{
	static const struct {
		const char *heading;
		enum section section;
	} rows[] = {
		{ "Entscheidungen", SECTION_DECISIONS },
		{ "Étapes suivantes", SECTION_ACTIONS },
		{ "Pasos siguientes", SECTION_ACTIONS },
		{ "Vorgeschlagene nächste Schritte", SECTION_ACTIONS },
		{ "Passaggi successivi", SECTION_ACTIONS },
		{ "Volgende stappen", SECTION_ACTIONS },
		{ "Nästa steg", SECTION_ACTIONS },
		{ "Beslut", SECTION_DECISIONS },
		{ "Åtgärder", SECTION_ACTIONS },
		{ "Næste skridt", SECTION_ACTIONS },
		{ "Następne kroki", SECTION_ACTIONS },
		{ "Ustalenia", SECTION_DECISIONS },
		{ "Следующие шаги", SECTION_ACTIONS },
		{ "Решения", SECTION_DECISIONS },
		{ "Задачи и поручения", SECTION_ACTIONS },
		{ "宿題", SECTION_ACTIONS },
		{ "Sonraki adımlar", SECTION_ACTIONS },
		{ "アクションアイテム", SECTION_ACTIONS },
		{ "推奨される次のステップ", SECTION_ACTIONS },
		{ "行动项", SECTION_ACTIONS },
		{ "下一步", SECTION_ACTIONS },
		{ "결정 사항", SECTION_DECISIONS },
		{ "다음 할 일", SECTION_ACTIONS },
		{ "✅ 다음 단계", SECTION_ACTIONS },
		{ "Beschl\xC3\xBCsse", SECTION_DECISIONS },
		{ "N\xC3\xA4"
		  "chste Schritte",
		  SECTION_ACTIONS },
		{ "Ma\xC3\x9Fnahmen", SECTION_ACTIONS },
		{ "Pr\xC3\xB3ximos pasos", SECTION_ACTIONS },
		{ "Prochaines \xC3\xA9tapes", SECTION_ACTIONS },
		{ "Prossimi passi", SECTION_ACTIONS },
		{ "Actiepunten", SECTION_ACTIONS },
		{ "Decis\xC3\xB5"
		  "es",
		  SECTION_DECISIONS },
		{ "R\xC3\xA9sum\xC3\xA9", SECTION_SUMMARY },
		{ "Offene Fragen", SECTION_QUESTIONS },
	};
	struct kit k;

	kit_open(&k, "2026-03-16");
	kit_world(&k);
	for (size_t i = 0; i < COUNT(rows); i++)
		OK(heading_section(utf8_key(&k.arena, str_z(rows[i].heading))) ==
		       rows[i].section,
		   "%s", rows[i].heading);
	kit_participant(&k, "Rufus Tarn", "");
	kit_line(&k, "# N\xC3\xA4"
		     "chste Schritte");
	kit_line(&k, "- Rufus: Angebot anpassen bis 20.03.");
	kit_line(&k, "- Rufus : ajuster le devis pour le 1er avril 2026");
	kit_line(&k, "- Rufus: ajustar la oferta, 3 de abril");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Angebot anpassen", "Rufus Tarn", "2026-03-20");
	check(&k, 1, ITEM_ACTION, "Ajuster le devis", "Rufus Tarn", "2026-04-01");
	check(&k, 2, ITEM_ACTION, "Ajustar la oferta", "Rufus Tarn", "2026-04-03");
	kit_close(&k);
}

/* A paragraph is a heading over bullets, else a line like any other. */
static void test_paragraphs(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "# Decisions");
	kit_line(&k, "- ");
	kit_line(&k, "= We take two vans");
	kit_line(&k, "= The gate stays");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "We take two vans", "", "");
	check(&k, 1, ITEM_DECISION, "The gate stays", "", "");
	OK(k.r.items.n == 2, "an empty bullet says nothing");
	kit_close(&k);
}

static void test_headings(void)
{
	static const struct {
		const char *key;
		enum section section;
	} cases[] = { { "decisions made", SECTION_DECISIONS },
		      { "key decisions", SECTION_DECISIONS },
		      { "3 decisions", SECTION_DECISIONS },
		      { "decisions 4", SECTION_DECISIONS },
		      { "decisions and actions", SECTION_DECISIONS },
		      { "next steps", SECTION_ACTIONS },
		      { "suggested next steps", SECTION_ACTIONS },
		      { "agreed actions", SECTION_ACTIONS },
		      { "suggested reading", SECTION_OTHER },
		      { "next steps action items", SECTION_ACTIONS },
		      { "agenda questions", SECTION_OTHER },
		      { "todo", SECTION_ACTIONS },
		      { "followup tasks", SECTION_ACTIONS },
		      { "open questions", SECTION_QUESTIONS },
		      { "risks and blockers", SECTION_RISKS },
		      { "key takeaways", SECTION_FACTS },
		      { "tldr", SECTION_SUMMARY },
		      { "attendees", SECTION_SKIP },
		      { "decisions are hard", SECTION_OTHER },
		      { "", SECTION_OTHER } };

	for (size_t i = 0; i < COUNT(cases); i++)
		OK(heading_section(str_z(cases[i].key)) == cases[i].section, "\"%s\"",
		   cases[i].key);
}

int main(void)
{
	test_foreign();
	test_paragraphs();
	test_headings();
	return tap_end();
}
