/*
 * nottalk.c - what tells talk from the rest: most of it are words.
 *
 * Of the talk and notes at hand at least 82 in 100 pieces between blanks are words, and
 * 4 in 100 characters marks; of programs and dumps 65 at most, or 15 marks.  Logs and
 * cards have more: they show in their lines.
 */
#include "ingest/nottalk.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/map.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/speaker.h"

enum {
	LINES_MAX = 400, /* that are looked at */
	LOG_LINES = 3,
	LEVEL_WORDS = 6, /* "2026-02-03 10:00:12 host [main] INFO ..." */
	CARD_KEYS = 3,
	CARDS = 2,
	TEXT_PIECES = 8
};

/* ---- logs ----------------------------------------------------------------- */

/* "[    1.204512] usb 1-1: ..." */
static bool is_kernel_line(struct str s)
{
	size_t i = 0, digits = 0;

	if (!str_eat(&s, '['))
		return false;
	s = str_trim(s);
	while (i < s.len && ascii_is_digit(s.p[i]))
		i++;
	if (i == 0 || i >= s.len || s.p[i] != '.')
		return false;
	for (i++; i < s.len && ascii_is_digit(s.p[i]); i++)
		digits++;
	return digits == 6 && i < s.len && s.p[i] == ']';
}

/* "INFO", "[ERROR]", "WARN:" */
static bool is_level(struct str word)
{
	word = str_ltrim_any(word, "[(<");
	word = str_rtrim_any(word, "]):>,");
	return str_in_words(word, " TRACE DEBUG INFO NOTICE WARN WARNING ERROR FATAL "
				  "CRITICAL SEVERE ");
}

/* "sshd[1234]:" */
static bool is_process(struct str word)
{
	size_t open = str_chr(word, '['), i = open + 1;

	if (open == STR_NPOS || open == 0 || !str_ends(word, STRL("]:")))
		return false;
	while (i + 2 < word.len && ascii_is_digit(word.p[i]))
		i++;
	return i + 2 == word.len && i > open + 1;
}

/* "Feb  3 10:00:12 gate01 kernel: ..." */
static bool is_syslog_line(struct str s)
{
	struct str word[5];
	size_t n = 0;

	while (n < 5 && str_split(&s, ' ', &word[n]))
		n += word[n].len > 0;
	return n == 5 && word[0].len == 3 && date_month(word[0]) > 0 &&
	       word[2].len == 8 && word[2].p[2] == ':' && word[2].p[5] == ':' &&
	       str_ends(word[4], STRL(":"));
}

static bool is_log_line(struct str s)
{
	bool stamped = strchr("[(0123456789", s.p[0]) != NULL;
	struct str word;

	if (is_kernel_line(s) || is_syslog_line(s))
		return true;
	for (size_t i = 0; i < LEVEL_WORDS && str_split(&s, ' ', &word);) {
		if (!word.len)
			continue;
		if (is_process(word) || ((stamped || i == 0) && is_level(word)))
			return true;
		i++;
	}
	return false;
}

static bool is_log(struct str text)
{
	size_t lines = 0, log = 0;
	struct str line;

	while (lines < LINES_MAX && str_line(&text, &line)) {
		line = str_trim(line);
		lines += line.len > 0;
		log += line.len > 0 && is_log_line(line);
	}
	return log >= LOG_LINES && log * 2 >= lines;
}

/* ---- cards ---------------------------------------------------------------- */

struct cards {
	struct map keys; /* of the first, in their order */
	size_t lines, labels, said;
	size_t last;    /* key of this card that came last, + 1 */
	size_t n;       /* keys of this card that the first has */
	size_t whole;   /* cards so far with enough of them */
	bool any, same; /* a card is open; all keep the order */
};

static void end_card(struct cards *c)
{
	c->whole += c->any && c->n >= CARD_KEYS;
	c->same = c->same && (!c->any || c->n >= CARD_KEYS);
	c->any = false;
	c->last = c->n = 0;
}

static void add_key(struct arena *a, struct cards *c, struct str key)
{
	size_t at =
	    c->whole ? map_get(&c->keys, key) : map_put(a, &c->keys, key, c->keys.n);

	c->any = true;
	if (at == STR_NPOS)
		return;
	c->same = c->same && at >= c->last;
	c->last = at + 1;
	c->n++;
}

/*
 * "Name: Ada", "Phone: 12", a blank line, "Name: Bo", "Phone: 13": the keys come back
 * in one order, in each block once, and their values are no sentences.
 */
static bool are_cards(struct arena *a, struct str text)
{
	struct cards c = { .same = true };
	struct str line;

	for (size_t n = 0; n < LINES_MAX && str_line(&text, &line) && c.same; n++) {
		size_t colon, at;

		line = str_trim(line);
		if (!line.len) {
			end_card(&c);
			continue;
		}
		c.lines++;
		at = speaker_colon(line, &colon);
		if (at == STR_NPOS || at == 0)
			continue;
		c.labels++;
		c.said += strchr(".?!", line.p[line.len - 1]) != NULL;
		add_key(a, &c, str_n(line.p, at));
	}
	end_card(&c);
	return c.same && c.whole >= CARDS && c.labels * 5 >= c.lines * 4 &&
	       c.said * 3 <= c.labels;
}

bool nottalk_is_page(struct str text)
{
	text = str_trim(text);
	return str_istarts(text, STRL("<!DOCTYPE html")) ||
	       str_istarts(text, STRL("<html"));
}

const char *nottalk_lines(struct arena *a, struct str text)
{
	if (nottalk_is_page(text))
		return "a web page: save its text as .docx or .txt";
	if (is_log(text))
		return "a log, no talk";
	return are_cards(a, text) ? "a list of keys and values, no talk" : NULL;
}

/* ---- words ---------------------------------------------------------------- */

struct pieces {
	size_t n, words;
	size_t bytes, marks; /* of them; those of programs and tables */
};

static bool is_letter(char c)
{
	return ascii_is_letter(c) || ((unsigned char)c & 0x80);
}

/* "don't", "(e-mail),", "and/or"; no "f(x)", "a_b", "4", "x=". */
static bool is_word(struct str s)
{
	s = str_ltrim_any(s, "\"'(*_");
	s = str_rtrim_any(s, "\"').,!?:;*_");
	for (size_t i = 0; i < s.len; i++)
		if (!is_letter(s.p[i]) &&
		    (i == 0 || i + 1 == s.len || !strchr("'-/", s.p[i])))
			return false;
	return s.len > 0;
}

static void count(struct pieces *p, struct str text)
{
	struct str s;

	while (str_split(&text, ' ', &s)) {
		size_t marks = 0;
		bool said = false;

		if (!s.len || str_has(s, STRL("://")) || linemark_rule(s))
			continue;
		for (size_t i = 0; i < s.len; i++) {
			said = said || is_letter(s.p[i]) || ascii_is_digit(s.p[i]);
			marks += strchr("(){}[]<>=\\;_/*#\"|&$+@%`~^", s.p[i]) != NULL;
		}
		p->n += said;
		p->words += said && is_word(s);
		p->bytes += s.len;
		p->marks += marks;
	}
}

static bool are_no_words(const struct pieces *p)
{
	return p->words * 2 < p->n || p->marks * 100 >= p->bytes * 12 ||
	       (p->words * 10 < p->n * 7 && p->marks * 100 >= p->bytes * 6);
}

bool nottalk_text(struct str text)
{
	struct pieces p = { 0 };
	struct str line;

	while (str_line(&text, &line))
		count(&p, line);
	return are_no_words(&p);
}

bool nottalk_words(const struct record *r)
{
	struct pieces p = { 0 };

	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *s = &r->segments.v[i];

		/* A table may be all figures. */
		if (s->kind == SEG_HEADING && header_is_section(s->text))
			return false;
		if (s->kind != SEG_TABLE_ROW)
			count(&p, s->text);
	}
	return p.n >= TEXT_PIECES && are_no_words(&p);
}
