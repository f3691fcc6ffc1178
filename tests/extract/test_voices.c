/* test_voices.c - who promises, when the export does not tell who speaks. */
#include "tests/extract/assigned.h"

static const struct assigned cases[] = {
	/* Whom somebody answers by name spoke before. */
	{ { "Them: I'll have the list done by Friday.",
	    "Ada Quill: Friday's fine, Ivo." },
	  0,
	  0,
	  "Ivo Brack",
	  "2026-05-15" },
	{ { "Them: You'll have it on Friday.", "Ada Quill: Friday's fine, Ivo." },
	  0,
	  0,
	  "Ivo Brack",
	  "2026-05-15" },
	/* In a room each paragraph is somebody's. */
	{ { "Meeting Room 2: I'll count them all by Friday.",
	    "Meeting Room 2: That would be a great help, Ivo." },
	  0,
	  0,
	  "Ivo Brack",
	  "2026-05-15" },
	/* Who is asked, or told something else, speaks next, and did not before. */
	{ { "Them: I'll count them by Friday.", "Ada Quill: What's next, Ivo?" },
	  0,
	  0,
	  "",
	  "2026-05-15" },
	{ { "Them: I'll count them by Friday.", "Ada Quill: Ivo, the doors." },
	  0,
	  0,
	  "",
	  "2026-05-15" },
	{ { "Meeting Room 2: I'll count them by Friday.",
	    "Ada Quill: I have to go. Good to meet you, Ivo." },
	  0,
	  0,
	  "",
	  "2026-05-15" },
	/* Who is called first speaks next, wherever in the turn it was. */
	{ { "Ada Quill: Ivo, the doors. They've been open all week.",
	    "Them: I'll oil them by Friday." },
	  1,
	  1,
	  "Ivo Brack",
	  "2026-05-15" },
	/* Who is told something has spoken. */
	{ { "Ada Quill: That's very wise, Ivo.", "Them: I'll oil them by Friday." },
	  1,
	  1,
	  "",
	  "2026-05-15" },
	/* Whom the export labels, it tells when they speak. */
	{ { "Rufus Tarn: Morning.", "Them: I'll have the list done by Friday.",
	    "Ada Quill: Friday's fine, Rufus." },
	  1,
	  1,
	  "",
	  "2026-05-15" },
};

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assigned(&cases[i]);
	return tap_end();
}
