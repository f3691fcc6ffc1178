/* anytext.c - see anytext.h */
#include "ingest/written/anytext.h"

enum { WORD_BYTES = 80, PROSE_WORDS = 3, TABLE_ROWS = 5 };

/* Words with letters; one of a script without blanks counts by its characters. */
static size_t words_of(struct str line)
{
	size_t n = 0, wide = 0;
	struct str word;

	while (str_split(&line, ' ', &word)) {
		size_t letters = 0, high = 0;

		for (size_t i = 0; i < word.len; i++) {
			unsigned char c = (unsigned char)word.p[i];

			letters += (unsigned char)((c | 32) - 'a') < 26;
			high += c >= 0xC0;
		}
		wide += high;
		n += letters + high > 0 && word.len <= WORD_BYTES;
	}
	return n > wide / 4 ? n : wide / 4;
}

/* How often sep parts cells: a comma before a blank is one of a sentence. */
static size_t seps_of(struct str line, char sep)
{
	size_t n = 0;

	for (size_t i = 0; i < line.len; i++)
		n += line.p[i] == sep &&
		     (sep == '\t' || i + 1 == line.len || line.p[i + 1] != ' ');
	return n;
}

bool anytext_is_table(struct str head)
{
	static const char seps[] = { '\t', ',', ';' };
	size_t cells[sizeof(seps)] = { 0 }, rows = 0, same[sizeof(seps)] = { 0 };
	struct str line;

	while (rows < TABLE_ROWS && str_line(&head, &line)) {
		if (!str_trim(line).len)
			continue;
		for (size_t i = 0; i < sizeof(seps); i++) {
			size_t n = seps_of(line, seps[i]);

			if (!rows)
				cells[i] = n;
			same[i] += n == cells[i] && n >= 2;
		}
		rows++;
	}
	for (size_t i = 0; i < sizeof(seps); i++)
		if (rows >= 2 && same[i] == rows)
			return true;
	return false;
}

bool anytext_is_prose(struct str head)
{
	struct str s = str_trim(head), line;

	if (s.len > 1 && s.p[0] == '<' &&
	    (s.p[1] == '!' || s.p[1] == '?' || str_istarts(s, STRL("<html"))))
		return false;
	if (str_starts(s, STRL("{\\rtf")))
		return false;
	while (str_line(&head, &line))
		if (words_of(line) >= PROSE_WORDS)
			return true;
	return false;
}
