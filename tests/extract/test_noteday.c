/* test_noteday.c - days in figures, and in which order notes write them. */
#include "extract/notes/noteday.h"

#include "base/date.h"
#include "tests/extract/noted.h"

/* title tells the order of the figures, if anything does. */
static const struct {
	const char *meeting, *title, *text, *day;
} rows[] = {
	{ "2026-03-04", "", "16/3", "2026-03-16" },
	{ "2026-03-04", "", "by Friday", "2026-03-06" },
	/* the weekday tells the order */
	{ "2026-03-04", "", "Fri 20/3", "2026-03-20" },
	{ "2026-03-04", "", "by Friday, 3/20", "2026-03-20" },
	{ "2026-03-04", "", "due Fri 20.03.", "2026-03-20" },
	{ "2026-03-04", "", "Fri 5/6", "2026-06-05" },
	{ "2026-03-04", "", "Wed 5/6", "2026-05-06" },
	{ "2026-03-04", "", "the report of Fri 27/2", "" },
	{ "2026-03-04", "", "the report of Fri 27/2 till Mon 9/3", "2026-03-09" },
	{ "2026-03-04", "", "(due 16/3)", "2026-03-16" },
	{ "2026-03-04", "", "Send it till 16/3.", "2026-03-16" },
	/* months of other languages */
	{ "2026-03-04", "", "pr\xC3\xA9parer le plan pour le 6 avril 2026",
	  "2026-04-06" },
	{ "2026-03-04", "", "envoyer le devis avant le 1er ao\xC3\xBBt", "2026-08-01" },
	{ "2026-03-04", "", "Angebot bis 30. M\xC3\xA4rz", "2026-03-30" },
	{ "2026-03-04", "", "enviar el plano para el 30 de mayo de 2026",
	  "2026-05-30" },
	{ "2026-03-04", "", "offerte, 12 maart", "2026-03-12" },
	{ "2026-03-04", "", "le plan du 6 avril est pr\xC3\xAAt", "" },
	{ "2026-03-04", "", "les 6 mars au plus", "" },
	{ "2026-03-04", "", "le 30 avril 2025", "" },
	{ "2026-03-04", "", "3 out", "" },
	/* days that are words as well */
	{ "2026-03-04", "", "covers from the shed, Sat", "2026-03-07" },
	{ "2026-03-04", "", "by Sun", "2026-03-08" },
	{ "2026-03-04", "", "nobody sat", "" },
	{ "2026-03-04", "", "out of the Sun", "" },
	/* a length where the day stands */
	{ "2026-03-04", "", "two weeks", "2026-03-18" },
	{ "2026-03-04", "", "count the berths, 3 weeks", "2026-03-25" },
	{ "2026-03-04", "", "count the berths for two weeks", "" },
	{ "2026-03-04", "", "about 16/3 berths", "" },
	{ "2026-03-04", "", "16/3 berths", "" },
	{ "2026-03-04", "", "16/3, berths", "" },
	{ "2026-03-04", "", "by 16/3 berths", "2026-03-16" },
	{ "2026-03-04", "", "16/3/26 berths", "2026-03-16" },
	{ "2026-03-04", "", "9/10 berths by 16/3", "2026-03-16" },
	{ "", "", "16/3", "" },
	/* what is no day */
	{ "2026-03-04", "", "27.3", "" },
	{ "2026-03-04", "", "27-3", "" },
	{ "2026-03-04", "", "27.03.", "2026-03-27" },
	{ "2026-03-04", "", "27.03.2026", "2026-03-27" },
	{ "2026-03-04", "", "27-3-2026", "2026-03-27" },
	{ "2026-03-04", "", "27.03.2026a", "" },
	{ "2026-03-04", "", "27.03.a", "" },
	{ "2026-03-04", "", "27/3a", "" },
	{ "2026-03-04", "", "27/3/20266", "" },
	{ "2026-03-04", "", "27/3-2026", "" },
	{ "2026-03-04", "", "3/27/2026", "2026-03-27" },
	{ "2026-03-04", "", "27/3/99", "2099-03-27" },
	{ "2026-03-04", "", "24/7", "" },
	{ "2026-03-04", "", "24/6", "2026-06-24" },
	{ "2026-03-04", "", "23/7", "2026-07-23" },
	{ "2026-03-04", "", "24/7/2026", "2026-07-24" },
	{ "2026-03-04", "", "016/3", "" },
	{ "2026-03-04", "", "16/003", "" },
	{ "2026-03-04", "", "0/3/26", "" },
	{ "2026-03-04", "", "16/0", "" },
	{ "2026-03-04", "", "32/3", "" },
	{ "2026-03-04", "", "16", "" },
	{ "2026-03-04", "", "16/", "" },
	{ "2026-03-04", "", "16 3", "" },
	{ "2026-03-04", "", "by x16/3", "" },
	{ "2026-03-04", "", "by 1:16/3", "" },
	{ "2026-03-04", "", "16/2/26", "" },
	/* without a year: the next such day, when it is not a year off */
	{ "2026-11-20", "", "16/1", "2027-01-16" },
	{ "2026-11-20", "", "16/9", "2027-09-16" },
	{ "2026-11-20", "", "17/9", "" },
	{ "2024-11-20", "", "29/2", "" },
	{ "2026-03-04", "", "1/12", "2026-12-01" },
	{ "2026-03-04", "", "4.3.", "2026-03-04" },
	{ "2026-03-04", "", "5/5", "2026-05-05" },
	/* figures elsewhere tell the order, the meeting's day among them */
	{ "2026-03-04", "16/3", "5/6", "2026-06-05" },
	{ "2026-03-04", "3/16", "5/6", "2026-05-06" },
	{ "2026-03-04", "13/12", "5/6", "2026-06-05" },
	{ "2026-03-04", "12/13", "5/6", "2026-05-06" },
	{ "2026-03-04", "12/11", "5/6", "" },
	{ "2026-03-04", "16.3. 5/5 3/16", "5/6", "2026-05-06" },
	{ "2026-03-04", "4/3", "5/6", "2026-06-05" },
	{ "2026-03-04", "3/4", "5/6", "2026-05-06" },
	{ "2026-03-04", "3/4/25", "5/6", "" },
	{ "2026-03-04", "3/16", "3/4", "2026-03-04" },
	{ "2026-03-04", "3/16", "4/3", "2026-04-03" },
	{ "2026-03-04", "3/16", "5.6.", "2026-06-05" },
	/* else it is the day that is soon, when the other is half a year off */
	{ "2026-03-04", "", "5/6", "" },
	{ "2026-01-06", "", "8/4", "2026-04-08" },
	{ "2026-01-06", "", "4/8", "2026-04-08" },
	{ "2026-01-06", "", "9/4", "" },
	{ "2026-03-06", "", "9/5", "2026-05-09" },
	{ "2026-03-07", "", "9/5", "" },
};

static void test_rows(void)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str got = STRL("");
		struct kit k;
		int64_t day;

		kit_open(&k, rows[i].meeting);
		k.r.title = str_z(rows[i].title);
		kit_read(&k);
		noteday_prepare(&k.t);
		if (noteday_find(&k.t, str_z(rows[i].text), &day))
			got = date_text(&k.arena, day);
		OK(str_eq(got, str_z(rows[i].day)), "%s beside \"%s\": %.*s",
		   rows[i].text, rows[i].title, STR_ARG(got));
		kit_close(&k);
	}
}

/* Notes tell the order; a talk, in which nobody speaks figures, does not. */
static void test_lines(void)
{
	static const struct {
		const char *line;
		bool tells;
	} lines[] = { { "- came 3/16", true }, { "Ada Quill: It came 3/16.", false } };

	for (size_t i = 0; i < COUNT(lines); i++) {
		struct kit k;
		int64_t day;

		kit_open(&k, "2026-03-04");
		kit_line(&k, lines[i].line);
		kit_line(&k, "- by 5/6");
		kit_read(&k);
		noteday_prepare(&k.t);
		OK(noteday_find(&k.t, STRL("by 5/6"), &day) == lines[i].tells, "%s",
		   lines[i].line);
		kit_close(&k);
	}
}

/* Days in figures: other figures of the notes tell which is the month. */
static void test_figures(void)
{
	static const struct {
		const char *row, *day; /* of a meeting on 2026-03-04 */
	} figures[] = {
		{ "- [ ] Order tyres by 06/03", "2026-03-06" },
		{ "- [ ] Order tyres (due 16/3)", "2026-03-16" },
		{ "- [ ] Order tyres - 27.03.", "2026-03-27" },
		{ "- [ ] Order tyres 06/03/2026", "2026-03-06" },
		{ "- [ ] Fix 9/10 berths", "" },
		{ "- [ ] Try driver 4.1", "" },
		{ "- [ ] Staff the desk 24/7", "" },
		{ "- [ ] Rows 3-5", "" },
		{ "- [ ] Plan Easter by 3/1", "" },
	};
	struct kit k;

	kit_open(&k, "2026-03-04");
	kit_world(&k);
	for (size_t i = 0; i < COUNT(figures); i++)
		kit_line(&k, figures[i].row);
	kit_read(&k);
	notes_items(&k.t);
	for (size_t i = 0; i < k.r.items.n; i++)
		OK(str_eq(k.r.items.v[i].due, str_z(figures[i].day)), "%s: %.*s",
		   figures[i].row, STR_ARG(k.r.items.v[i].due));
	kit_close(&k);
	/* Nothing else tells: both are to come, or one is past. */
	kit_open(&k, "2026-03-04");
	kit_line(&k, "- [ ] Order tyres by 06/05");
	kit_line(&k, "- [ ] Order tyres by 04/02");
	kit_line(&k, "- [ ] Order tyres by 2/4");
	kit_line(&k, "- [ ] Order tyres by 11/4");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Order tyres by 06/05", "", "");
	check(&k, 1, ITEM_ACTION, "Order tyres", "", "2026-04-02");
	check(&k, 2, ITEM_ACTION, "Order tyres", "", "2026-04-02");
	/* 11 April is soon, 4 November is not. */
	check(&k, 3, ITEM_ACTION, "Order tyres", "", "2026-04-11");
	kit_close(&k);
	kit_open(&k, "2026-03-04");
	k.r.title = STRL("Kick-off 4/3");
	kit_line(&k, "- [ ] Order tyres by 06/05");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Order tyres", "", "2026-05-06");
	kit_close(&k);
}

int main(void)
{
	test_rows();
	test_lines();
	test_figures();
	return tap_end();
}
