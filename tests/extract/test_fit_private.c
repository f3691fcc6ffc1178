/* test_fit_private.c - private talk learned from marked stretches, and found by it. */
#include "dossier/fit.h"

#include "tests/extract/kit.h"

enum { TALKS = 12, STRETCH = 20 };

/* Dots of a talk: a stretch about flutes, which nobody would think private, is marked.
 */
static void add_talk(struct fit *f, int number, const char *labels)
{
	struct flag *flag = NULL;
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	r.id = arena_fmt(&a, "m-%d", number);
	r.extra = arena_fmt(&a, ",\"labels\":\"%s\"", labels);
	for (int i = 0; i < 3 * STRETCH; i++) {
		struct segment *seg = record_segment(&r, SEG_SPEECH);
		bool private = i >= STRETCH && i < 2 * STRETCH;

		seg->speaker = i % 2 ? STRL("Ada") : STRL("Bo");
		/* Talks differ: in which order they come must not matter. */
		seg->text = private      ? number % 2 ? STRL("The flute is a bit flat.")
						      : STRL("The cello is a bit flat.")
				 : number % 3 ? STRL("The valve is a bit wet.")
					 : STRL("The drain is a bit wet.");
		if (!private)
			continue;
		if (!flag)
			flag = record_flag(&r, STRL("sensitive"), "marked");
		*VEC_ADD(&a, &flag->segments) = seg->n;
	}
	fit_add(f, &r);
	arena_fini(&a);
}

/* says: what the report must have, or NULL. */
static bool learn(const int *order, const char *labels, const char *says,
		  struct buf *rules)
{
	struct conf conf = { .language = STR("en") };
	struct fit_opts opts = { &conf, NULL, NULL };
	struct buf report = { 0 };
	struct err e = { 0 };
	struct fit *f = fit_new(&opts, &e);
	bool ok = f != NULL;

	for (int i = 0; f && i < TALKS; i++)
		add_talk(f, order[i], labels);
	ok = ok && fit_run(f, rules, &report, &e) == 0 &&
	     (!says || str_has(buf_view(&report), str_z(says)));
	fit_free(f);
	buf_fini(&report);
	return ok;
}

/* Of a talk about flutes in the middle, who is marked. */
static void test_found(struct str rules)
{
	struct str name = STR("learned.yaml");
	struct err e = { 0 };
	struct rules *r = rules_load(&rules, &name, 1, STRL("general"), false, &e);
	size_t right = 0;
	struct kit k;

	OK(r != NULL, "what is written can be read: %s", e.text);
	if (!r)
		return;
	kit_open(&k, "2026-05-12");
	for (int i = 0; i < 30; i++)
		kit_line(&k, arena_fmt(&k.arena, "%s: The %s is a bit %s.",
				       i % 2 ? "Ada" : "Bo",
				       i >= 10 && i < 20 ? "flute" : "valve",
				       i >= 10 && i < 20 ? "flat" : "wet")
				 .p);
	talk_build(&k.t, &k.r, &k.conf, NULL);
	guard_mark(&k.t, rules_privacy(r));
	/* Where it begins and ends nobody can tell to the line. */
	for (size_t i = 0; i < k.t.sentences.n; i++)
		right += (i >= 12 && i < 18) == (k.t.sentences.v[i].marks != 0) ||
			 (i >= 8 && i < 22 && !(i >= 12 && i < 18));
	OK(right == 30, "and finds it: %zu of 30", right);
	kit_close(&k);
	rules_free(r);
}

int main(void)
{
	const int order[TALKS] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
	const int other[TALKS] = { 12, 3, 7, 1, 2, 11, 4, 10, 5, 9, 6, 8 };
	struct buf one = { 0 }, two = { 0 };

	OK(learn(order, "private", "private: 240 labelled", &one), "learned");
	OK(str_has(buf_view(&one), STRL("\nprivate: |\n  @ill ")), "classes stay");
	OK(str_find(buf_view(&one), STRL("\nprivate: |"), 0) <
	       str_find(buf_view(&one), STRL("\nlexicon: |"), 0),
	   "the lexicon is the last block");
	OK(learn(other, "private", "private: 240 labelled", &two) &&
	       str_eq(buf_view(&one), buf_view(&two)),
	   "in any order the same bytes");
	buf_fini(&two);
	OK(!learn(order, "items", NULL, &two) &&
	       !str_has(buf_view(&two), STRL("\nprivate: |")),
	   "records that label items teach nothing private: without items, nothing");
	test_found(buf_view(&one));
	buf_fini(&one);
	buf_fini(&two);
	return tap_end();
}
