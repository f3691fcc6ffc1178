/* Text that tools write: every row reads any text, and segments lie in it. */
#include "ingest/formats/zoomchat.h"
#include "tests/fuzz/readers.h"

static const struct format *const rows[] = {
	&format_zoom_chat,   &format_zoom_caption,   &format_otter,
	&format_fathom_text, &format_fireflies_text, &format_meet,
	&format_teams_text,  &format_webex_text,     &format_whisper_text,
	&format_notion,      &format_podcast_html,   &format_granola_md,
	&format_lrc,         &format_whispercsv,     &format_whispertsv,
	&format_table,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct str text = decoded(&a, data, size);

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record r;

		/* What does not look like the format is read as well, by one row. */
		if (!rows[i]->sniff(text) && size % 16 != i)
			continue;
		check_reader(rows[i], &a, text, &r);
		zoomchat_attach(&r, text);
	}
	arena_fini(&a);
	return 0;
}
