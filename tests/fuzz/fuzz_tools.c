/* Text that tools write: every row reads any text, and segments lie in it. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/decode.h"
#include "ingest/formats/zoomchat.h"
#include "ingest/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct format *const rows[] = {
	&format_zoom_chat,   &format_zoom_caption,   &format_otter,
	&format_fathom_text, &format_fireflies_text, &format_meet,
	&format_teams_text,  &format_webex_text,     &format_whisper_text,
	&format_notion,      &format_podcast_html,   &format_granola_md,
	&format_lrc,         &format_whispercsv,     &format_whispertsv,
	&format_table,
};

static void check(const struct record *r, size_t len)
{
	size_t said = 0;

	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *s = &r->segments.v[i];

		if (s->line < 1 || s->text.len == 0 || s->text.len > 4 * len)
			abort();
		if (utf8_valid_prefix(s->text) != s->text.len)
			abort();
		said += s->text.len;
	}
	if (said > 4 * len)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct buf tmp = { 0 };
	struct decoded d;
	struct str text;

	decode_text(str_n((const char *)data, size), &tmp, &d);
	text = utf8_nfc(&a, d.text);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct record r;
		struct reading in = {
			.r = &r, .path = STR("fuzz"), .text = text, .mtime = TIME_NONE
		};
		struct err e = { 0 };

		record_init(&r, &a);
		/* What does not look like the format is read as well, by one row. */
		if (!rows[i]->sniff(text) && size % 16 != i)
			continue;
		if (rows[i]->read(&in, &e) != 0)
			abort();
		check(&r, text.len);
		(void)zoomchat_attach(&r, text);
	}
	buf_fini(&tmp);
	arena_fini(&a);
	return 0;
}
