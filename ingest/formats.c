/* formats.c - THE table of formats.  A new format is one row here. */
#include "ingest/format.h"

const struct format *const formats[] = {
	&format_dossier,
	&format_ics,
	&format_eml,
	&format_people_csv,
	&format_webvtt,
	&format_zoom_vtt,
	&format_teams_vtt,
	&format_webex_vtt,
	&format_youtube_vtt,
	&format_word_vtt,
	&format_srt,
	&format_whisper_text,
	&format_podcast_html,
	&format_zoom_chat,
	&format_zoom_caption,
	&format_otter,
	&format_fathom_text,
	&format_fireflies_text,
	&format_meet,
	&format_teams_text,
	&format_webex_text,
	&format_notion,
	&format_granola_md,
	&format_hyprnote_md,
	/* JSON: the first row that claims the parsed text; the general one last. */
	&format_granola,
	&format_fireflies,
	&format_gong,
	&format_gong_calls,
	&format_readai,
	&format_fathom_api,
	&format_tldv,
	&format_tldv_meeting,
	&format_avoma,
	&format_meet_rest,
	&format_graph,
	&format_whisper,
	&format_podcast,
	&format_meetily,
	&format_meetily_meta,
	&format_aws,
	&format_speechmatics,
	&format_googlestt,
	&format_deepgram,
	&format_assemblyai,
	&format_azure,
	&format_revai,
	&format_hyprnote,
	&format_hyprnote_meta,
	&format_chime,
	&format_digest,
	&format_json,
	&format_lrc,
	&format_whispertsv,
	&format_whispercsv,
	&format_table,
	&format_notes,
	&format_plain,
	NULL,
};

const struct format *format_of(struct str head)
{
	const struct format *best = NULL;
	bool json = format_is_json(head);
	int score = 0;

	for (size_t i = 0; formats[i] && score < 100; i++) {
		int (*sniff)(struct str) = formats[i]->sniff;
		int s = sniff && formats[i]->json == json ? sniff(head) : 0;

		if (s > score) {
			score = s;
			best = formats[i];
		}
	}
	return best;
}

static char next_char(struct str s, size_t *at)
{
	while (*at < s.len && memchr(" \t\r\n", s.p[*at], 4))
		++*at;
	return *at < s.len ? s.p[(*at)++] : 0;
}

bool format_is_json(struct str head)
{
	size_t at = 0;
	char first = next_char(head, &at), second = next_char(head, &at),
	     third = next_char(head, &at);

	/* "[00:12] Ada: ...", "[Ada] ..." and "[[Ada]]: ..." are no JSON. */
	if (first == '{')
		return second == '"' || second == '}';
	if (first == '[' && second == '[')
		return third && memchr("{[\"]-0123456789", third, 15);
	return first == '[' && second && memchr("{\"]", second, 3);
}
