/* test_report.c - which sentences tell that something is done, and by whom. */
#include "extract/report/report.h"

#include "tests/extract/kit.h"

/* Ada (ours) says `ada`, Petra (Orlin) answers `petra`. */
static const struct {
	const char *ada, *petra;
	const char *owner; /* of the one report; NULL: there is none */
} cases[] = {
	{ "The firewall ticket is done.", NULL, "" },
	{ "The firewall ticket has already been closed.", NULL, "" },
	{ "The firewall ticket's done.", NULL, "" },
	{ "I sent the SOW on Tuesday.", NULL, "Ada Lind" },
	{ "I've now sent the SOW.", NULL, "Ada Lind" },
	{ "Petra finished the data export.", NULL, "Petra Holm" },
	{ "We signed it off last week, the test plan.", NULL, "Ada Lind" },
	{ "The second power feed is in now, so we can start.", NULL, "" },
	{ "Did you send the SOW?", "Yes, that's done.", "" },
	{ "And is the firewall ticket closed?", "Yep, done yesterday.", "" },
	/* what another one was to send or bring has come */
	{ "The permit is here.", NULL, "" },
	{ "The permit for the gate has come, so we can start.", NULL, "" },
	{ "The questionnaire's arrived.", NULL, "" },
	{ "I've got your file, thanks.", NULL, "" },
	{ "The permit has not come.", NULL, NULL },
	{ "The permit is here on Mondays.", NULL, NULL },
	{ "I've got a cold.", NULL, NULL },
	/* not all of it, or perhaps */
	{ "The firewall ticket is not done.", NULL, NULL },
	{ "The firewall ticket isn't done.", NULL, NULL },
	{ "The firewall ticket is almost done.", NULL, NULL },
	{ "The firewall ticket is done, but the rule is missing.", NULL, NULL },
	{ "The firewall ticket is done. Except for the rule.", NULL, NULL },
	{ "I think the firewall ticket is done.", NULL, NULL },
	{ "I sent half of the list.", NULL, NULL },
	{ "I sent the first draft of the SOW.", NULL, NULL },
	/* not yet */
	{ "The firewall ticket will be done by Friday.", NULL, NULL },
	{ "The firewall ticket is being closed.", NULL, NULL },
	{ "I'll have sent the SOW then.", NULL, NULL },
	{ "I have to get the SOW signed.", NULL, NULL },
	{ "Walk it over so that the form is signed on Thursday.", NULL, NULL },
	{ "The SOW is signed by Friday.", NULL, NULL },
	/* on condition, in general, by hearsay */
	{ "If the ticket is done we can start.", NULL, NULL },
	{ "We start once the ticket is closed.", NULL, NULL },
	{ "I would have sent the SOW.", NULL, NULL },
	{ "The reports are sent every week.", NULL, NULL },
	{ "Victor said the ticket is done.", NULL, NULL },
	/* nobody knows what, or whose it is */
	{ "It's done.", NULL, NULL },
	{ "I sent it.", NULL, NULL },
	{ "They signed the contract of the depot.", NULL, NULL },
	/* asked */
	{ "Is the firewall ticket done?", NULL, NULL },
	{ "I sent the SOW, right?", NULL, NULL },
	{ "Did you send the SOW?", "Yes.", NULL },
	{ "Did you send the SOW?", "Yes, almost done.", NULL },
	{ "Did you send the SOW?", "That's done tomorrow.", NULL },
	{ "Did you send the SOW?", "Yes, that's done. But not the annex.", NULL },
	{ "Didn't you send the SOW?", "Yes, that's done.", NULL },
	{ "What did you send to the bank?", "Done.", NULL },
};

static void read_case(struct kit *k, size_t i)
{
	kit_open(k, "2026-03-16");
	kit_person(k, "Ada Lind", "ada@tarn.example", "Tarn", NULL);
	kit_person(k, "Petra Holm", "petra@orlin.example", "Orlin", NULL);
	kit_line(k, arena_fmt(&k->arena, "Ada Lind: %s", cases[i].ada).p);
	if (cases[i].petra)
		kit_line(k, arena_fmt(&k->arena, "Petra Holm: %s", cases[i].petra).p);
	kit_line(k, "Petra Holm: Hello there.");
	kit_read(k);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;
		const struct item *it;

		read_case(&k, i);
		report_find(&k.t);
		report_part(&k.t);
		it = k.r.reports.n ? &k.r.reports.v[0] : NULL;
		OK(k.r.reports.n == (cases[i].owner ? 1 : 0) && k.r.items.n == 0,
		   "%s %s: %zu", cases[i].ada, cases[i].petra ? cases[i].petra : "",
		   k.r.reports.n);
		OK(!it || !cases[i].owner || str_eq(it->owner, str_z(cases[i].owner)),
		   "by \"%.*s\"", STR_ARG(it ? it->owner : str_none()));
		OK(!it || it->evidence.n == (cases[i].petra ? 2 : 1), "with its words");
		kit_close(&k);
	}
	return tap_end();
}
