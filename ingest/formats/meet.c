/*
 * meet.c - Google Meet and "Notes by Gemini", as text and Markdown exports.
 *
 * One stream holds the tabs of the document: notes (quick ones, then full ones that
 * repeat them) and the transcript.  Speech begins, in any language, at the first
 * line that is only a time and is followed by "Name: text".  The words around it
 * are left to the readers of notes and of plain transcripts.
 */
#include "base/ascii.h"
#include "base/mdscan.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/times/timecode.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"

enum {
	TAB_LINES = 3,
	CLOCK_BYTES = 8,
	CLOSE_BYTES = 90,
	FEW = 3,
	WORDS = 60,
	NAME_WORDS = 4
};

/* "00:05:12", "### 00:05:12", "### [00:05:12](https://...)", "**00:05:12**" */
static bool is_time_line(struct str s)
{
	static const char shape[] = "99:99:99";

	s = linemark_unanchored(s);
	s = str_ltrim_any(s, "#*[ ");
	if (s.len < CLOCK_BYTES)
		return false;
	for (size_t i = 0; i < CLOCK_BYTES; i++)
		if (shape[i] == '9' ? !ascii_is_digit(s.p[i]) : s.p[i] != ':')
			return false;
	s = str_trim(str_from(s, CLOCK_BYTES));
	return !s.len || str_eq(s, STRL("**")) ||
	       (str_starts(s, STRL("](")) && str_ends(s, STRL(")")));
}

/* "Name: text", "**Name:** text" */
static bool is_turn_line(struct str s)
{
	return header_is_label(str_ltrim_any(s, "*"));
}

/* Sentences that only these documents have. */
static bool is_signature(struct str s)
{
	static const struct str words[] = {
		STR("Transcription ended after "),
		STR("Meeting ended after "),
		STR("You should review Gemini's notes"),
		STR("How is the quality of these specific notes"),
		STR("Meeting records Transcript"),
		STR("Meeting records [Transcript]"),
	};

	return STR_ANY(str_starts, s, words);
}

/* "📖 Transcript" */
static bool is_book_tab(struct str line)
{
	line = str_ltrim_any(line, "#* ");
	return str_starts(line, STRL("\xF0\x9F\x93\x96 "));
}

static int sniff(struct str text)
{
	struct str line;
	bool time = false, disclaimer = false, transcript = false;
	size_t lines = 0;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!line.len)
			continue;
		/* The first tab stands above all; any notes may have "## 📝 Agenda". */
		if ((time && is_turn_line(line)) || is_book_tab(line) ||
		    (lines++ < TAB_LINES && header_is_tab(line)))
			return 85;
		time = is_time_line(line);
		if (header_is_transcript(line) && line.p[0] == '#')
			transcript = true;
		line = str_ltrim_any(line, "#*_ ");
		if (is_signature(line))
			return 85;
		disclaimer |=
		    str_starts(line, STRL("This editable transcript was computer "));
	}
	return disclaimer && transcript ? 85 : 0;
}

/* "**Name:** text" as well. */
static bool is_said(struct str s)
{
	size_t end = str_starts(s, STRL("**")) ? str_find(s, STRL(":**"), 2) : STR_NPOS;

	return is_turn_line(s) || (end != STR_NPOS && end + 3 < s.len);
}

/* "La transcription s'est terminée après 00:06:20": no label, and such a time. */
static bool is_close(struct str line, int64_t *ms)
{
	struct str s = str_trim(line);

	s = str_rtrim_any(s, "*_.");
	return s.len > CLOCK_BYTES + 1 && s.len <= CLOSE_BYTES &&
	       s.p[s.len - CLOCK_BYTES - 1] == ' ' && !is_said(s) &&
	       is_time_line(str_from(s, s.len - CLOCK_BYTES)) &&
	       timecode_parse(str_from(s, s.len - CLOCK_BYTES), ms);
}

/* The recorder's words behind the talk, in any language, and how long it was. */
static struct str without_close(struct record *r, struct str text)
{
	struct str rest = text, line;
	size_t end = text.len, below = 0;
	bool talk = false;
	int64_t ms, last = TIME_NONE;

	for (const char *at = rest.p; str_line(&rest, &line); at = rest.p) {
		bool turn = is_said(str_trim(line));

		if (talk && is_close(line, &ms)) {
			end = (size_t)(at - text.p);
			last = ms;
			below = 0;
		} else if (turn || is_time_line(str_trim(line)) || below > FEW) {
			end = text.len;
			below = 0;
		}
		talk |= turn;
		below += str_trim(line).len > 0;
	}
	if (end == text.len || below > FEW + 1)
		return text;
	if (r->duration == TIME_NONE)
		r->duration = last;
	return str_n(text.p, end);
}

/*
 * What else is the program's: what is attached, below those invited; what speaks of
 * Gemini above the transcript and at the end; the title once more ("Larkmoor weekly –
 * Transkript" below "📖 Transkript").
 */
struct around {
	struct record *r;
	bool invited, blank; /* those invited stand above; a blank line since */
	int64_t day;         /* that stands alone above them */
	struct str tab;      /* the word of the transcript's tab */
	size_t since;        /* lines since either */
};

static bool is_plain_line(struct str s)
{
	return !str_starts(s, STRL("- ")) && !str_starts(s, STRL("* ")) &&
	       s.p[0] != '#' && !linemark_sign(s) && !is_said(s);
}

/* Of Gemini, and below is the transcript's tab, or nothing. */
static bool is_notice(struct str line, struct str below)
{
	for (size_t n = 0; n < FEW; n++) {
		if (!str_has(line, STRL("Gemini")) || !is_plain_line(line))
			return false;
		do
			if (!str_line(&below, &line))
				return true;
		while (!(line = str_trim(line)).len);
		if (is_book_tab(line))
			return true;
	}
	return false;
}

static bool is_of_program(struct around *m, struct str line, struct str below)
{
	struct str s = str_trim(line), bare = linemark_bare(line);
	struct when w;

	m->blank |= !s.len;
	if (!s.len)
		return false;
	m->since++;
	if (is_book_tab(s)) {
		*m = (struct around){ .r = m->r, .tab = bare, .day = m->day };
		return false;
	}
	if (header_invited(s)) {
		*m = (struct around){ .r = m->r, .invited = true, .day = m->day };
		return false;
	}
	if (m->tab.len && m->since <= FEW && bare.len > m->tab.len &&
	    str_ends(bare, m->tab) && !is_said(s))
		return true;
	m->invited = m->invited && s.p[0] != '#' && m->since < FEW &&
		     !header_is_section(s) && (!m->blank || str_has(s, STRL("](")));
	if (!m->invited && when_find(bare, &w) && !w.from && w.to == bare.len)
		m->day = w.days;
	/* What is attached may be of an earlier meeting of its series. */
	if (m->invited && when_find(s, &w) && (m->day == TIME_NONE || m->day == w.days))
		meta_when(m->r, &w, STRL("content"));
	return m->invited || is_notice(s, below);
}

/* Words of names without anything between them. */
struct words {
	struct str word[WORDS];
	size_t known[WORDS]; /* so many from here on are somebody's name */
	size_t n;
};

/* How many words from i on are a name that stands elsewhere in the text, or 0. */
static size_t name_elsewhere(const struct words *w, size_t i, struct str text)
{
	for (size_t k = NAME_WORDS; k > 1; k--) {
		struct str name, last;
		size_t at = 0, found = 0;

		if (i + k > w->n)
			continue;
		last = w->word[i + k - 1];
		name = str_n(w->word[i].p, (size_t)(last.p + last.len - w->word[i].p));
		/* Once in the list itself. */
		for (; (at = str_find(text, name, at)) != STR_NPOS && found < 2; at++)
			found += at + name.len == text.len ||
				 !ascii_is_alnum(text.p[at + name.len]);
		if (found > 1)
			return k;
	}
	return 0;
}

/* Words from i on that are no name for sure, and no address. */
static size_t unknown(const struct words *w, size_t i)
{
	size_t k = 0;

	while (i + k < w->n && !w->known[i + k] &&
	       str_chr(w->word[i + k], '@') == STR_NPOS)
		k++;
	return k;
}

/*
 * "Invited Ada Quill Jan van den Berg bo@larkmoor.example" with commas: names are those
 * that speak or are spoken of, and pairs of words between them.
 */
static void put_invited(struct buf *b, struct str line, struct str text)
{
	struct str s = str_trim(line), rest = str_from(s, header_invited(s));
	struct words w = { .n = 0 };
	struct str word;

	buf_str(b, str_n(s.p, (size_t)(rest.p - s.p)));
	while (w.n < WORDS && str_split(&rest, ' ', &word))
		if (word.len)
			w.word[w.n++] = word;
	for (size_t i = 0; i < w.n; i++)
		w.known[i] = name_elsewhere(&w, i, text);
	for (size_t i = 0, k; i < w.n; i += k) {
		size_t odd = unknown(&w, i);

		k = w.known[i] ? w.known[i] : !odd ? 1 : odd % 2 ? odd : 2;
		if (!w.known[i] && k > NAME_WORDS)
			continue; /* Whose is which? */
		for (size_t j = 0; j < k; j++)
			buf_fmt(b, "%.*s%s", STR_ARG(w.word[i + j]),
				j + 1 < k ? " " : ", ");
	}
}

/* Names without anything between them. */
static bool is_bare_list(struct str line)
{
	if (!header_invited(line))
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (strchr("[,;<~", line.p[i]))
			return false;
	return true;
}

/* "Invited ..." wherever it stands: people paste the document below a header of theirs.
 */
static bool take_invited(struct record *r, struct header *h, struct str line,
			 struct str text)
{
	struct buf b = { 0 };
	bool taken;

	line = str_trim(line);
	if (!header_invited(line))
		return false;
	if (is_bare_list(line))
		put_invited(&b, line, text);
	else
		buf_str(&b, line);
	taken = header_line(h, r, arena_str(r->arena, buf_view(&b)));
	buf_fini(&b);
	return taken;
}

/* Such lines are left empty: the others keep their numbers. */
static struct str own_words(struct record *r, struct str text)
{
	struct around m = { .r = r, .day = TIME_NONE };
	struct buf b = { 0 };
	struct str line, whole = text;
	struct header h = { 0 };

	while (str_line(&text, &line)) {
		bool drop = is_of_program(&m, line, text);

		if (!drop && !take_invited(r, &h, line, whole))
			buf_str(&b, line);
		buf_c(&b, '\n');
	}
	return arena_take(r->arena, &b);
}

/* Markdown when it has headings. */
static int read(struct reading *in, struct err *e)
{
	struct mdscan m;
	struct md_line l;

	in->text = own_words(in->r, without_close(in->r, in->text));
	mdscan_init(&m, in->text);
	while (mdscan_next(&m, &l))
		if (l.kind == MD_HEADING)
			return format_notes.read(in, e);
	return format_plain.read(in, e);
}

const struct format format_meet = {
	.name = "google-meet",
	.flavors = "",
	.what = "Google Meet transcripts and notes by Gemini, as text or Markdown",
	.sniff = sniff,
	.read = read,
};
