/* test_summary.c - the notes' own summary first, else whole sentences of the talk. */
#include "tests/extract/kit.h"

int main(void)
{
	struct kit k;
	struct str s;

	kit_open(&k, "2026-05-12");
	kit_line(&k, "# Notes");
	kit_line(&k, "= The weather was fine on that day and nobody minded.");
	kit_line(&k, "# Summary");
	kit_line(
	    &k,
	    "= The dairy takes two vans. The yard stays. The gate is new. The end.");
	kit_read(&k);
	summary_make(&k.t);
	OK(str_eq(k.r.summary,
		  STRL("The dairy takes two vans. The yard stays. The gate is new.")),
	   "first three sentences: %.*s", STR_ARG(k.r.summary));
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Hello everybody, thanks for coming to the milk tank "
		     "and the yard.");
	kit_line(&k,
		 "Rufus Tarn: So, um, the milk tank of the dairy leaks into the yard.");
	kit_line(
	    &k,
	    "Ada Quill: Does the milk tank of the dairy leak into the yard every day?");
	kit_line(
	    &k,
	    "Rufus Tarn: My wife is in hospital because of the milk tank in the yard.");
	kit_line(&k, "Rufus Tarn: Yes.");
	kit_line(&k, "Ada Quill: Then we order another milk tank for the dairy and "
		     "pave the yard.");
	kit_read(&k);
	summary_make(&k.t);
	s = k.r.summary;
	OK(str_find(s, STRL("The milk tank of the dairy leaks into the yard."), 0) !=
	       STR_NPOS,
	   "cleaned: %.*s", STR_ARG(s));
	OK(str_find(s, STRL("pave the yard."), 0) != STR_NPOS, "the other one");
	OK(str_chr(s, '?') == STR_NPOS, "no question");
	OK(str_find(s, STRL("Hello"), 0) == STR_NPOS, "no greeting");
	OK(str_find(s, STRL("wife"), 0) == STR_NPOS, "nothing private");
	kit_close(&k);

	/* "Our" is somebody's; a sentence that breaks off gives way; no mark is
	 * doubled. */
	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(
	    &k,
	    "Ada Quill: Our milk tank at the dairy leaks into the yard of the mill.");
	kit_line(
	    &k, "Ada Quill: We pave the yard of the dairy around the milk tank in May");
	kit_line(
	    &k,
	    "Rufus Tarn: The milk tank of the dairy in the yard of the mill, and...");
	kit_line(&k, "Rufus Tarn: The tank of the dairy holds the milk of the mill…");
	kit_read(&k);
	summary_make(&k.t);
	s = k.r.summary;
	OK(str_starts(
	       s, STRL("Ada Quill: Our milk tank at the dairy leaks into the yard of "
		       "the mill. We pave the yard of the dairy around the milk "
		       "tank in May. ")),
	   "who speaks of herself is named once: %.*s", STR_ARG(s));
	OK(str_find(s, STRL(".."), 0) == STR_NPOS &&
	       str_find(s, STRL("…."), 0) == STR_NPOS,
	   "no doubled mark");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_line(
	    &k,
	    "Speaker 1: Our milk tank at the dairy leaks into the yard of the mill.");
	kit_line(
	    &k, "Speaker 1: We pave the yard of the dairy around the milk tank in May");
	kit_read(&k);
	summary_make(&k.t);
	OK(str_starts(k.r.summary, STRL("Our milk tank")),
	   "of nobody who is known it stays as said: %.*s", STR_ARG(k.r.summary));
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_line(&k, "Ada Quill: Yes.");
	kit_read(&k);
	summary_make(&k.t);
	OK(k.r.summary.len == 0, "nothing to say");
	kit_close(&k);
	return tap_end();
}
