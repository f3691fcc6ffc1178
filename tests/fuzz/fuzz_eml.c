/* fuzz_eml.c - any bytes as a mail and as an attendance list. */
#include "ingest/formats/eml.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/unpack/decode.h"
#include "ingest/formats/ics.h"
#include "ingest/formats/people_csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(struct str s)
{
	if (utf8_valid_prefix(s) != s.len)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str raw = { (const char *)data, size };
	struct arena a = { 0 };
	struct buf tmp = { 0 };
	struct eml mail;
	struct ics_events events;
	struct decoded d;
	struct record r;

	eml_read(&a, raw, &mail);
	check(mail.subject);
	check(mail.to);
	check(mail.body);
	for (size_t i = 0; i < mail.calendars.n && i < 4; i++)
		ics_events(&a, mail.calendars.v[i], &events);
	(void)eml_has_calendar(raw);
	decode_text(raw, &tmp, &d);
	(void)eml_is(d.text);
	record_init(&r, &a);
	if (people_csv_is(d.text))
		people_csv_attach(&r, d.text, 20000, size % 2 == 0);
	arena_fini(&a);
	buf_fini(&tmp);
	return 0;
}
