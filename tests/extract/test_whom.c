/* test_whom.c - whom "him" and "her" of an action mean. */
#include "extract/owner/whom.h"

#include "extract/wording/itemtext.h"
#include "tests/extract/kit.h"

/* Lines of a talk; the last one is Ada Quill's action.  want: its text. */
static const struct {
	const char *line[4], *want;
} cases[] = {
	{ { "Ada Quill: What does Nora Pell say?", "Ivo Brack: She went quiet.",
	    "Ada Quill: I'll ring her tomorrow and ask." },
	  "Ada Quill will ring her (Nora Pell) tomorrow and ask." },
	{ { "Ada Quill: Rufus Tarn has the keys.", "Ivo Brack: He'll want to know.",
	    "Ada Quill: I'll tell him." },
	  "Ada Quill will tell him (Rufus Tarn)." },
	{ { "Ada Quill: What does Nora Pell say?", "Ivo Brack: She went quiet.",
	    "Ada Quill: I'll ring her." },
	  "Ada Quill will ring her (Nora Pell)." },
	/* whom they call by name is not meant */
	{ { "Ada Quill: What does Nora Pell say?", "Ivo Brack: Ada, she went quiet.",
	    "Ada Quill: I'll ring her tomorrow." },
	  "Ada Quill will ring her (Nora Pell) tomorrow." },
	/* "her letter" is hers */
	{ { "Ada Quill: What does Nora Pell say?", "Ivo Brack: She wrote a letter.",
	    "Ada Quill: I'll read her letter tomorrow." },
	  "Ada Quill will read her letter tomorrow." },
	/* of two, of nobody, or it is not said on about her */
	{ { "Ada Quill: Rufus Tarn has the keys.", "Ivo Brack: He'll want to know.",
	    "Ada Quill: I'll see what she says and tell him." },
	  "Ada Quill will see what she says and tell him." },
	{ { "Ada Quill: What do Nora Pell and Rufus Tarn say?",
	    "Ivo Brack: She went quiet.", "Ada Quill: I'll ring her tomorrow." },
	  "Ada Quill will ring her tomorrow." },
	{ { "Ada Quill: Nora Pell knows a guy.", "Ivo Brack: He is good.",
	    "Ada Quill: I'll ring him tomorrow." },
	  "Ada Quill will ring him tomorrow." },
	{ { "Ada Quill: What does Nora Pell say?", "Ivo Brack: The gate is shut.",
	    "Ada Quill: I'll ring him tomorrow." },
	  "Ada Quill will ring him tomorrow." },
	{ { "Ada Quill: He asked Rufus Tarn for a van.", "Ivo Brack: He did.",
	    "Ada Quill: I'll ring him tomorrow." },
	  "Ada Quill will ring him tomorrow." },
	{ { "Ada Quill: Rufus Tarn does the permit.",
	    "Ivo Brack: We've a fitter who's "
	    "done the market.",
	    "Ada Quill: I'll ring him tomorrow." },
	  "Ada Quill will ring him tomorrow." },
	{ { "Ada Quill: Nora Pell has the form.",
	    "Ivo Brack: I asked our lawyer and "
	    "she hasn't answered.",
	    "Ada Quill: I'll ring her tomorrow." },
	  "Ada Quill will ring her tomorrow." },
	/* who is there is "you" */
	{ { "Ada Quill: What does Nora Pell say?", "Nora Pell: She asked Ada.",
	    "Ada Quill: I'll ring her tomorrow." },
	  "Ada Quill will ring her tomorrow." },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t last = 0;
		struct item *it;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Ivo Brack", "");
		for (size_t n = 0; n < 4 && cases[i].line[n]; last = n++)
			kit_line(&k, cases[i].line[n]);
		kit_read(&k);
		it = kit_item(&k, ITEM_ACTION, last, last);
		it->owner = STRL("Ada Quill");
		it->text = item_text(&k.t, ITEM_ACTION, &last, 1);
		whom_tell(&k.t, it);
		OK(str_eq(it->text, str_z(cases[i].want)), "%s (%.*s)", cases[i].want,
		   STR_ARG(it->text));
		kit_close(&k);
	}
	return tap_end();
}
