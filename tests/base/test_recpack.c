/* test_recpack.c - a packed record is what record_parse_shown() reads, and whatever
 * else stands there is refused. */
#include <stdlib.h>

#include "base/jsonl.h"
#include "base/pack.h"
#include "base/recpack.h"
#include "tests/tap.h"

static const char *const lines[] = {
	"{\"schema\":\"dossier.meeting/1\",\"id\":\"m-1\"}",
	/* Empty and absent text, times that are not there, members of a later version.
	 */
	"{\"schema\":\"dossier.meeting/1\",\"id\":\"\",\"title\":\"\",\"later\":[1],"
	"\"start\":null,\"duration_s\":null,\"source\":{\"path\":\"a/b.vtt\","
	"\"format\":\"webvtt\",\"bytes\":4294967297},"
	"\"attached\":[{\"path\":\"c.ics\",\"z\":\"{\"}],\"utc_offset\":\"-08:00\"}",
	/* Texts that stand several times, all kinds of items, signals that go. */
	"{\"schema\":\"dossier.meeting/1\",\"id\":\"m-2\",\"duration_s\":1.5,"
	"\"participants\":[{\"name\":\"Ann Lee\",\"speaks\":true},"
	"{\"name\":\"Room 2\",\"pseudo\":true}],\"rules\":\"515cd2a3\","
	"\"sketch\":\"00ff\",\"summary\":\"It is \\u00e4 \\\"test\\\".\",\"items\":["
	"{\"id\":\"i-1\",\"kind\":\"decision\",\"text\":\"We do it.\",\"about\":[\"A\","
	"\"B\"],\"said_by\":\"Ann "
	"Lee\",\"confidence\":0.5,\"evidence\":[{\"segment\":3,"
	"\"from\":0,\"to\":9,\"t0\":1.25,\"t1\":2,\"speaker\":\"Ann Lee\","
	"\"quote\":\"We do it.\"}],\"why\":[{\"signal\":\"a\",\"weight\":-1}]},"
	"{\"kind\":\"fact\"},{\"kind\":\"action\",\"owner\":\"Ann Lee\",\"due\":"
	"\"2026-01-01\",\"priority\":\"high\",\"status\":\"open\",\"possible\":true},"
	"{\"kind\":\"blocker\"},{\"kind\":\"opportunity\"},{\"kind\":\"question\"}],"
	"\"topics\":[{\"name\":\"t\",\"segments\":[1,2]}],\"people\":[{\"name\":"
	"\"Ann Lee\",\"said_as\":[\"Ann\",\"\"],\"present\":true,\"confidence\":1}],"
	"\"accounts\":[{\"name\":\"A\",\"why\":[\"x\"]}],\"projects\":[{\"name\":\"P\"}"
	"],"
	"\"flags\":[{\"code\":\"c\",\"segments\":[-1,300],\"choices\":[\"A\"]}],"
	"\"warnings\":[{\"code\":\"w\",\"line\":7}]}",
};

enum { LINES = COUNT(lines) };

struct packs {
	struct arena a, said, scratch;
	struct buf packed[LINES];
};

static struct str written(struct arena *a, const struct record *r)
{
	struct buf b = { 0 };

	record_write(&b, r, false);
	return arena_take(a, &b);
}

static void check_same(struct packs *p, size_t i)
{
	struct record whole, shown, r;
	struct err e = { 0 };

	record_init(&whole, &p->a);
	record_init(&shown, &p->a);
	record_init(&r, &p->a);
	OK(record_parse(&whole, str_z(lines[i]), &e) == 0 &&
	       record_parse_shown(&shown, str_z(lines[i]), &e) == 0,
	   "line %zu: %s", i, e.text);
	record_pack(&p->packed[i], &p->scratch, &whole);
	OK(record_unpack(&r, &p->said, &p->scratch, buf_view(&p->packed[i])),
	   "unpacks");
	OK(str_eq(written(&p->a, &r), written(&p->a, &shown)), "%.*s",
	   STR_ARG(written(&p->a, &r)));
	OK(r.id.p != NULL && !r.start.p, "nothing is no empty text");
}

/* Of all that is too short, or has one bit wrong: none is read beyond its end. */
static void check_damage(struct packs *p, struct str bytes)
{
	char *copy = malloc(bytes.len);
	size_t taken = 0;
	struct record r;

	for (size_t n = 0; n < bytes.len; n++) {
		struct str cut;

		copy = realloc(copy, n + 1); /* so that the sanitizer knows its end */
		memcpy(copy, bytes.p, n + 1);
		cut = str_n(copy, n);
		record_init(&r, &p->a);
		taken += record_unpack(&r, &p->said, &p->scratch, cut);
	}
	OK(taken == 0, "%zu torn ones are taken", taken);
	for (size_t i = 0; i < bytes.len * 8; i++) {
		copy[i / 8] = (char)(copy[i / 8] ^ 1 << i % 8);
		record_init(&r, &p->a);
		if (record_unpack(&r, &p->said, &p->scratch, str_n(copy, bytes.len)))
			taken += written(&p->a, &r).len > 0;
		copy[i / 8] = (char)(copy[i / 8] ^ 1 << i % 8);
	}
	OK(taken < bytes.len * 8, "not all damage shows: %zu", taken);
	free(copy);
}

static void check_numbers(void)
{
	static const uint64_t numbers[] = { 0, 127, 128, 16384, UINT64_MAX };
	struct buf b = { 0 };
	struct unpack in;

	for (size_t i = 0; i < COUNT(numbers); i++)
		pack_number(&b, numbers[i]);
	pack_text(&b, STRL(""));
	pack_text(&b, str_none());
	in = unpack_begin(buf_view(&b));
	for (size_t i = 0; i < COUNT(numbers); i++)
		OK(unpack_number(&in) == numbers[i], "number %zu", i);
	OK(unpack_text(&in).p && !unpack_text(&in).p && !in.bad, "texts");
	OK(unpack_number(&in) == 0 && in.bad, "there is no more");
	in = unpack_begin(STRL("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"));
	OK(unpack_number(&in) == 0 && in.bad, "a number that is too long");
	buf_fini(&b);
}

int main(void)
{
	struct packs p = { 0 };

	for (size_t i = 0; i < LINES; i++) {
		check_same(&p, i);
		check_damage(&p, buf_view(&p.packed[i]));
		buf_fini(&p.packed[i]);
	}
	check_numbers();
	arena_fini(&p.a);
	arena_fini(&p.said);
	arena_fini(&p.scratch);
	return tap_end();
}
