/* test_shared.c - a first name of several people, and what beside it tells which. */
#include "extract/who/index.h"
#include "tests/extract/kit.h"

static const struct {
	const char *lines[5];
	const char *name; /* whom the last line means; NULL: nobody */
	bool asked;
} rows[] = {
	{ { "Ada Quill: I gave it to Nora W on the stairs." },
	  "Nora Winterson",
	  false },
	{ { "Ada Quill: I gave it to Nora P." }, "Nora Pell", false },
	{ { "Ada Quill: I gave it to Nora Z." }, NULL, true },
	{ { "Ada Quill: I gave it to Nora I think." }, NULL, true },
	{ { "= Notes", "- Nora W: paint the gate" }, "Nora Winterson", false },
	/* Called in full just before, by who speaks. */
	{ { "Ada Quill: Nora Winterson, she does the vans.", "Rufus Tarn: Good.",
	    "Ada Quill: Nora'll bring one on Monday." },
	  "Nora Winterson",
	  false },
	{ { "Ada Quill: Nora Pell has it.", "Ada Quill: Nora Winterson wants it.",
	    "Ada Quill: Nora comes on Monday." },
	  "Nora Winterson",
	  false },
	{ { "Ada Quill: Nora Pell has it.", "Ada Quill: Nora Winterson wants it.",
	    "Rufus Tarn: Nora comes on Monday." },
	  NULL,
	  true },
	{ { "Ada Quill: Nora Winterson, she does the vans.", "Rufus Tarn: Good.",
	    "Ada Quill: Which Nora comes on Monday?" },
	  NULL,
	  true },
	/* Who is called and answers. */
	{ { "Nora Winterson: It rains.", "Nora Pell: Yes.",
	    "Ada Quill: Nora, the vans.", "Nora Winterson: They come on Monday." },
	  "Nora Winterson",
	  false },
	{ { "Nora Winterson: It rains.", "Ada Quill: Hi Nora.",
	    "Nora Pell: Good day." },
	  "Nora Pell",
	  false },
	{ { "Nora Pell: It rains.", "Ada Quill: Nora, our Nora, is away.",
	    "Nora Winterson: Good." },
	  "Nora Winterson",
	  true },
	{ { "Nora Pell: It rains.", "Ada Quill: Precisely, Nora.",
	    "Nora Winterson: Which one of us?" },
	  NULL,
	  true },
	/* Who says the own name. */
	{ { "Nora Pell: Nora from the yard." }, "Nora Pell", false },
	{ { "Nora Pell: Nora here." }, "Nora Pell", false },
	{ { "Nora Pell: Nora from the yard has sent the boxes to us." },
	  "Nora Pell",
	  true },
	/* A place. */
	{ { "Ada Quill: We moor at Saint Nora." }, NULL, false },
	{ { "Ada Quill: We moor at St. Nora's." }, NULL, false },
};

static void test_meant(void)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct mention *m = NULL;
		const struct person *p;
		const char *said = NULL;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 5 && rows[i].lines[n]; n++)
			kit_line(&k, said = rows[i].lines[n]);
		kit_read(&k);
		if (k.t.who->mentions.n)
			m = &k.t.who->mentions.v[k.t.who->mentions.n - 1];
		p = m ? index_mentioned(&k.t, m) : NULL;
		OK(rows[i].name ? p && p == kit_find(&k, rows[i].name) : !p, "%s",
		   said);
		OK(!kit_flag(&k, "ambiguous-person") != rows[i].asked, "a question");
		kit_close(&k);
	}
}

int main(void)
{
	test_meant();
	return tap_end();
}
