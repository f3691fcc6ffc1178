/* test_fingerprint.c - what counts as the same line, and what says the same. */
#include "render/vault/merge/fingerprint.h"

#include "tests/tap.h"

static const struct {
	const char *a, *b;
	bool same;
} lines[] = {
	{ "Use two sites", "use  two\xC2\xA0sites", true },
	{ "Use two sites", "Use three sites", false },
	{ "Ada’s “plan” – now…", "Ada's \"plan\" - now...", true },
	{ "a \\[b\\] \\_c &lt;d> &amp; e", "a [b] _c <d> & e", true },
	{ "Ask legal 📅 2026-02-18 ^i-1", "Ask legal", true },
	{ "Ask legal 📅 2026-02-18", "Ask legal ⏫ 📅 2026-03-01 ✅ 2026-02-20", true },
	{ "Ask legal 🔁 every week", "Ask legal", true },
	{ "Ask legal [due:: 2026-01-01]", "Ask legal", true },
	{ "Ask legal (Completion:: 2026-01-01)", "Ask legal", true },
	{ "Ask legal [note:: fifth floor]", "Ask legal", false },
	{ "Ask legal 🆔 ask1 ⛔ ab1,cd2", "Ask legal", true },
	{ "Ask legal 🆔 the fifth floor", "Ask legal", false },
	{ "Ask legal 📅 soon and more", "Ask legal", false },
	{ "Ask legal (today)", "Ask legal", false },
	{ "[[M1]]", "[[M2]]", false },
	{ "Cafe\xCC\x81", "Caf\xC3\xA9", true },
	{ "x\xFFy", "x\xFEy", true }, /* broken bytes are all alike */
};

static const struct {
	const char *a, *b;
	bool near;
} likes[] = {
	{ "Start in May ([[M3|2026-03-03]])", "We start in May", true },
	{ "Images are retained for ten years", "Retain the images for ten years",
	  true },
	{ "Budget is 100 thousand this year", "Budget is 200 thousand this year",
	  false },
	{ "The scanner is supported", "The scanner is not supported", false },
	{ "Use two sites of equal size", "Use two sites", false },
	{ "[[People/Ada Quill|Ada Quill]]: Ask legal about May ([[M1|2026-01-01]])",
	  "Ask legal about May", true },
	{ "[[Ada]]: Ask legal about May", "[[Bo]]: Ask legal about May", false },
	{ "Ask [[People/Ada Quill|Ada]] about May", "Ask Ada about May", true },
	{ "Ada", "Ada", true },
	{ "Ada", "Ada Quill", false },
	{ "", "", false },
	{ "the and of", "the and of", false },
};

int main(void)
{
	struct arena a = { 0 };
	struct stemmer *s = NULL;
	struct fp_parts p = fp_split(STRL("Ask legal ⏫ 📅 2026-02-18 ^i-1 "));
	struct fp_words x, y;

	OK(str_eq(p.text, STRL("Ask legal")) && str_eq(p.id, STRL("^i-1")) &&
	       str_eq(p.signs, STRL("⏫ 📅 2026-02-18")),
	   "a task line taken apart");
	p = fp_split(STRL("2^10 and x^y"));
	OK(str_eq(p.text, STRL("2^10 and x^y")) && p.id.len == 0, "no block id");
	p = fp_split(STRL(""));
	OK(p.text.len == 0 && p.signs.len == 0, "an empty line");
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct str k =
		    fp_token(&a, fp_normal(&a, fp_split(str_z(lines[i].a)).text));
		struct str l =
		    fp_token(&a, fp_normal(&a, fp_split(str_z(lines[i].b)).text));

		OK(str_eq(k, l) == lines[i].same && k.len == 8, "%s / %s", lines[i].a,
		   lines[i].b);
	}
	for (size_t i = 0; i < COUNT(likes); i++) {
		fp_words(&s, &a, str_z(likes[i].a), &x);
		fp_words(&s, &a, str_z(likes[i].b), &y);
		OK(fp_near(&x, &y) == likes[i].near && fp_near(&y, &x) == likes[i].near,
		   "%s / %s", likes[i].a, likes[i].b);
	}
	fp_words(&s, &a, STRL("Send the report ([[M1]]) 📅 2026-01-01"), &x);
	fp_words(&s, &a, STRL("Send report ([[M2]]) 📅 2026-01-01"), &y);
	OK(str_eq(fp_wording(&a, &x), fp_wording(&a, &y)), "the same wording");
	fp_words(&s, &a, STRL("Send report ([[M2]]) 📅 2026-02-01"), &y);
	OK(!str_eq(fp_wording(&a, &x), fp_wording(&a, &y)),
	   "another date, another wording");
	fp_words(&s, &a, STRL("Yes"), &y);
	OK(fp_wording(&a, &y).len == 0, "one word is no wording");
	stemmer_free(s);
	arena_fini(&a);
	return tap_end();
}
