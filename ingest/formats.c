/* formats.c - THE table of formats.  A new format is one row here. */
#include "ingest/format.h"

const struct format *const formats[] = {
	&format_dossier, &format_webvtt, &format_srt, &format_ics,
	&format_notes,   &format_plain,  NULL,
};

const struct format *format_of(struct str head)
{
	const struct format *best = NULL;
	bool json = format_is_json(head);
	int score = 0;

	for (size_t i = 0; formats[i] && score < 100; i++) {
		int s = formats[i]->json == json ? formats[i]->sniff(head) : 0;

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
	char first = next_char(head, &at), second = next_char(head, &at);

	/* "[00:12] Ada: ..." and "[Ada] ..." are no JSON. */
	if (first == '{')
		return second == '"' || second == '}';
	return first == '[' && second && memchr("{[\"]", second, 4);
}
