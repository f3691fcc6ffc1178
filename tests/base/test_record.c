/* test_record.c - kinds, making a record, its identity, copies. */
#include "dossier/record.h"

#include "base/jsonl.h"
#include "tests/tap.h"

struct turn {
	const char *who, *said;
};

static struct str sealed(struct arena *a, const struct turn *v, size_t n)
{
	struct record r;

	record_init(&r, a);
	for (size_t i = 0; i < n; i++) {
		struct segment *s = record_segment(&r, SEG_SPEECH);

		s->speaker = str_z(v[i].who);
		s->text = str_z(v[i].said);
		s->t0 = (int64_t)i * 1000;
	}
	record_seal(&r);
	return r.id;
}

#define SEALED(...)                                     \
	sealed(a, (const struct turn[]){ __VA_ARGS__ }, \
	       sizeof((const struct turn[]){ __VA_ARGS__ }) / sizeof(struct turn))

static void test_seal(struct arena *a)
{
	struct str id = SEALED({ "Ann", "So, we ship on Friday." }, { "Bo", "Fine" },
			       { "Bo", "by me." });

	OK(id.len == 18 && str_starts(id, STRL("m-")), "m- and 16 digits");
	OK(str_eq(id, SEALED({ "Ann", "so we ship" }, { "Ann", "on friday" },
			     { "Bo", "Fine by me" })),
	   "joining, case and punctuation make no difference");
	OK(str_eq(id, SEALED({ "Ann", "So we ship on Friday" }, { "Ann", "..." },
			     { "Cy", " - " }, { "Bo", "Fine by me" })),
	   "nor do segments without a word");
	OK(!str_eq(id, SEALED({ "Ann", "So, we ship on Monday." },
			      { "Bo", "Fine by me." })),
	   "a word does");
	OK(!str_eq(id, SEALED({ "Anna", "So, we ship on Friday." },
			      { "Bo", "Fine by me." })),
	   "a name does");
	OK(!str_eq(id, SEALED({ "Ann", "So, we ship on Friday. Fine" },
			      { "Bo", "by me." })),
	   "who said it does");
	OK(!str_eq(id, SEALED({ NULL, "So, we ship on Friday. Fine by me." })),
	   "a transcript without speakers does");
	OK(str_eq(SEALED({ "In\xC3\xA9s", "Caf\xC3\xA9 at nine" }),
		  SEALED({ "Ine\xCC\x81s", "cafe\xCC\x81 at nine." })),
	   "composed or not");
}

static void test_empty_seal(struct arena *a)
{
	struct record r, other;

	record_init(&r, a);
	r.title = STRL("Larkmoor");
	r.source.sha256 = STRL("00");
	record_seal(&r);
	record_copy(&other, a, &r);
	record_seal(&other);
	OK(str_eq(r.id, other.id), "without words: by title and bytes");
	other.source.sha256 = STRL("01");
	record_seal(&other);
	OK(!str_eq(r.id, other.id), "other bytes, other id");
}

static void test_make(struct arena *a)
{
	struct record r;
	struct segment *s;

	record_init(&r, a);
	OK(r.duration == TIME_NONE && r.segments.n == 0, "empty");
	record_segment(&r, SEG_HEADING);
	s = record_segment(&r, SEG_CHAT);
	OK(s->n == 1 && s->kind == SEG_CHAT && s->t0 == TIME_NONE && s->t1 == TIME_NONE,
	   "numbered, without times");
	record_warn(&r, STRL("cue-out-of-order"), 7, "cue %d", 3);
	OK(r.warnings.v[0].line == 7 && str_eq(r.warnings.v[0].detail, STRL("cue 3")),
	   "a warning");
	record_flag(&r, STRL("weak-date"), "%s", "");
	OK(record_has_flag(&r, STRL("weak-date")) &&
	       !record_has_flag(&r, STRL("conflict")),
	   "a flag");
	for (int k = 0; k < SEG_KINDS; k++)
		OK(seg_kind_of(seg_kind_name((enum seg_kind)k)) == k, "segment kind %d",
		   k);
	for (int k = 0; k < ITEM_KINDS; k++)
		OK(item_kind_of(item_kind_name((enum item_kind)k)) == k, "item kind %d",
		   k);
	OK(seg_kind_of(STRL("song")) == -1 && item_kind_of(STRL("")) == -1, "no kind");
}

/* A copy must live on when the arena of its original is gone. */
static void test_copy(struct arena *a)
{
	static const char line[] =
	    "{\"schema\":\"dossier.meeting/1\",\"title\":\"t\",\"participants\":[{"
	    "\"name\":\"A\",\"zz\":1}],\"segments\":[{\"n\":0,\"kind\":\"chat\","
	    "\"text\":\"x\"}],\"items\":[{\"kind\":\"fact\",\"about\":[\"B\"],"
	    "\"evidence\":[{\"segment\":0,\"quote\":\"x\"}]}],\"topics\":[{\"name\":"
	    "\"n\",\"segments\":[4]}],\"future\":[1]}";
	struct arena first = { 0 };
	struct record r, copy;
	struct buf was = { 0 }, now = { 0 };
	struct err e = { 0 };

	record_init(&r, &first);
	OK(record_parse(&r, arena_str(&first, str_z(line)), &e) == 0, "%s", e.text);
	record_write(&was, &r, false);
	record_copy(&copy, a, &r);
	arena_fini(&first);
	OK(copy.arena == a, "in its new arena");
	record_write(&now, &copy, true);
	OK(str_eq(buf_view(&was), buf_view(&now)), "equal in all but the segments");
	OK(copy.segments.n == 0 && record_segment(&copy, SEG_CHAT)->n == 0, "can grow");
	buf_fini(&was);
	buf_fini(&now);
}

/* Ids stand in vaults: they must never change. */
static void test_fixed_id(void)
{
	struct arena a = { 0 };
	struct record r;
	struct segment *s;
	static const char *const said[] = {
		"Okay,  so -- it's 1.5 or 1,500 .. U.S. (roughly) $ 3/4?",
		"ALL OF IT, then; snake_case [ok]\tand `that` 100%",
		"a1.b2 3. 4,x 5,6.7 ,8 . ",
		"In\xC3\xA9s: na\xC3\xAFve\xE2\x80\xA6 \xE2\x80\x9Cyes\xE2\x80\x9D",
		"eight ch ars  per  word the one that goes on and on to the very end",
	};

	record_init(&r, &a);
	for (size_t i = 0; i < 15; i++) {
		s = record_segment(&r, SEG_SPEECH);
		s->speaker =
		    i % 4 == 3 ? STRL("Quill, Ada (she/her)") : STRL("Bo | Orlin");
		s->text = str_z(said[i % 5]);
	}
	record_seal(&r);
	OK(str_eq(r.id, STRL("m-415affbdda4395f1")), "the id of these words is %.*s",
	   STR_ARG(r.id));
	arena_fini(&a);
}

int main(void)
{
	struct arena a = { 0 };

	test_seal(&a);
	test_empty_seal(&a);
	test_make(&a);
	test_copy(&a);
	arena_fini(&a);
	test_fixed_id();
	return tap_end();
}
