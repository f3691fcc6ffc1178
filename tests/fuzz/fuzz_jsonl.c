/*
 * fuzz_jsonl.c - any bytes as JSON Lines: an error with a place, or a record
 * whose written form reads and writes again to the same bytes, and whose packed form
 * is what is read of it as shown; any bytes as a packed record.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/json.h"
#include "base/jsonl.h"
#include "base/recpack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* r was read of the line, without its segments. */
static void check_packed(const struct record *r, struct str line)
{
	struct arena a = { 0 }, scratch = { 0 };
	struct buf packed = { 0 }, first = { 0 }, second = { 0 };
	struct record shown, again;

	record_init(&shown, &a);
	record_init(&again, &a);
	record_pack(&packed, &scratch, r);
	if (record_parse_shown(&shown, line, NULL) < 0 ||
	    !record_unpack(&again, &a, &scratch, buf_view(&packed)))
		abort();
	record_write(&first, &shown, false);
	record_write(&second, &again, false);
	if (!str_eq(buf_view(&first), buf_view(&second)))
		abort();
	buf_fini(&packed);
	buf_fini(&first);
	buf_fini(&second);
	arena_fini(&a);
	arena_fini(&scratch);
}

static void check_unpack(struct str bytes)
{
	struct arena a = { 0 }, scratch = { 0 };
	struct buf text = { 0 };
	struct record r;

	record_init(&r, &a);
	if (record_unpack(&r, &a, &scratch, bytes))
		record_write(&text, &r, false);
	buf_fini(&text);
	arena_fini(&a);
	arena_fini(&scratch);
}

static void check_record(struct str line)
{
	struct arena a = { 0 };
	struct buf first = { 0 }, second = { 0 };
	struct record r, again, copy;
	struct err e = { 0 };

	record_init(&r, &a);
	if (record_parse(&r, line, &e) < 0) {
		if (e.code == ERR_NONE || e.col == 0 || e.col > line.len + 1)
			abort();
		arena_fini(&a);
		return;
	}
	record_write(&first, &r, true);
	record_init(&again, &a);
	if (record_parse(&again, str_n(first.p, first.len - 1), &e) < 0)
		abort();
	record_write(&second, &again, true);
	if (!str_eq(buf_view(&first), buf_view(&second)))
		abort();
	first.len = second.len = 0;
	record_write(&first, &r, false);
	record_copy(&copy, &a, &r);
	record_write(&second, &copy, true);
	if (!str_eq(buf_view(&first), buf_view(&second)))
		abort();
	check_packed(&copy, line);
	record_seal(&r);
	if (r.id.len != 18)
		abort();
	buf_fini(&first);
	buf_fini(&second);
	arena_fini(&a);
}

/* The pull reader alone, on values of every type. */
static void check_json(struct str text)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct json j;
	struct str raw, s;
	struct buf b = { 0 };

	json_init(&j, text, &a, &e);
	raw = json_raw(&j);
	if (json_end(&j) == (e.code != ERR_NONE) || raw.len > text.len)
		abort();
	json_init(&j, text, &a, NULL);
	json_milli(&j);
	json_init(&j, text, &a, NULL);
	json_int(&j);
	json_init(&j, text, &a, NULL);
	s = json_string(&j);
	json_put_string(&b, s);
	json_init(&j, buf_view(&b), &a, &e);
	if (!str_eq(json_string(&j), s) || !json_end(&j))
		abort();
	b.len = 0;
	json_put_string(&b, text);
	json_init(&j, buf_view(&b), &a, NULL);
	json_string(&j);
	if (!json_end(&j))
		abort();
	buf_fini(&b);
	arena_fini(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = { (const char *)data, size }, line;

	check_json(rest);
	check_unpack(rest);
	while (rest.len > 0 && str_split(&rest, '\n', &line))
		check_record(line);
	return 0;
}
