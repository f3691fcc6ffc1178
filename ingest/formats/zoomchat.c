/*
 * zoomchat.c - Zoom meeting chats: "HH:MM:SS<TAB>Name:<TAB>text<CR><LF>".
 *
 * CRLF ends a record and LF stands inside one; where LF alone does (a file that
 * went through git), a line that begins a record ends the one before.  Cloud chats
 * count from the start of the recording, local saves ("From Name to Everyone:") hold
 * times of day; what is copied from the window has them behind the names ("From Name to
 * Everyone:  10:04 AM", "... (10:04 AM)").  "Replying to" and "Reacted to" are Zoom's
 * words, not the person's.  Webex saves "from Name to everyone:  10:04 AM" and the text
 * below (untested against a real file).
 */
#include "ingest/formats/zoomchat.h"

#include "base/ascii.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/times/turntime.h"

/* No recording is six hours old when somebody writes first: a time of day. */
enum { MINUTE_MS = 60 * 1000, DAWN_MS = 360 * MINUTE_MS, DAY_MS = 1440 * MINUTE_MS };
enum {
	MINUTES = 60,
	CLOCK_BYTES = 8,
	NAME_BYTES = 160,
	REACTION_BYTES = 64,
	QUOTE_BYTES = 1024,
	DAY_BYTES = 10
};

struct message {
	struct str name, text; /* text: with its line ends */
	int64_t t0, day;       /* ms; days since 1970 or TIME_NONE */
	size_t line;
	bool local; /* a time of day */
};

struct chat {
	struct str text;
	size_t at, line;
	struct str end; /* of a record */
	bool held;
	struct message next;
};

static bool take_clock(struct str *s, int64_t *ms)
{
	static const char shape[] = "99:99:99";
	const char *p = s->p;

	if (s->len <= CLOCK_BYTES)
		return false;
	for (size_t i = 0; i < CLOCK_BYTES; i++)
		if (shape[i] == '9' ? !ascii_is_digit(p[i]) : p[i] != ':')
			return false;
	if (p[CLOCK_BYTES] != '\t' && p[CLOCK_BYTES] != ' ')
		return false;
	*ms = (((p[0] - '0') * 10 + p[1] - '0') * 3600 +
	       ((p[3] - '0') * 10 + p[4] - '0') * 60 + (p[6] - '0') * 10 + p[7] - '0') *
	      (int64_t)1000;
	*s = str_from(*s, CLOCK_BYTES);
	return true;
}

/* "From Ada to Everyone:" in the languages of the client. */
static const struct {
	struct str from, to;
} words[] = {
	{ STR("From "), STR(" to ") },   { STR("From "), STR(" To ") },
	{ STR("Von "), STR(" an ") },    { STR("De "), STR(" a ") },
	{ STR("De "), STR(" para ") },   { STR("De "), STR(" \xC3\xA0 ") },
	{ STR("Da "), STR(" a ") },      { STR("Van "), STR(" naar ") },
	{ STR("開始 "), STR(" 終了 ") }, { STR("開始 "), STR(" 宛先 ") },
};

/* "Maya Lindgren to Toby Crane(Direct Message)": who wrote. */
static struct str sender(struct str s, struct str to)
{
	size_t at = str_find(s, STRL("  to  "), 0);

	for (size_t i = s.len; at == STR_NPOS && i-- > 1;)
		if (str_starts(str_from(s, i), to))
			at = i;
	return str_trim(str_head(s, at));
}

/* The row of words that the line uses; in other languages both must stand there. */
static size_t words_of(struct str s)
{
	size_t n = COUNT(words);

	for (size_t i = 0; i < n; i++)
		if (str_starts(s, words[i].from) &&
		    str_find(s, words[i].to, words[i].from.len) != STR_NPOS)
			return i;
	return str_starts(s, words[0].from) ? 0 : n;
}

/* "2026-02-03 " before the time: newer clients.  TIME_NONE: not there. */
static int64_t take_day(struct str *s)
{
	struct str rest = str_from(*s, DAY_BYTES + 1);
	int64_t days;

	if (s->len <= DAY_BYTES || s->p[DAY_BYTES] != ' ' ||
	    !date_parse(str_n(s->p, DAY_BYTES), &days))
		return TIME_NONE;
	*s = rest;
	return days;
}

/* "from Ada to everyone:    10:04 AM", "from Ada (privately):    10:05 AM" */
static bool webex_head(struct str s, struct message *m)
{
	static const struct str privately = STR(" (privately)");
	size_t time = turn_time_at(s);
	struct str name = str_rtrim(str_n(s.p, time));
	struct turn t = { .t1 = TIME_NONE };

	if (!str_starts(s, STRL("from ")) || !str_ends(name, STRL(":")) ||
	    time - name.len < 2 || !turn_times(str_from(s, time), &t) ||
	    t.t1 != TIME_NONE)
		return false;
	name = str_sub(name, 5, name.len - 1);
	if (str_ends(name, privately))
		name.len -= privately.len;
	*m = (struct message){ .name = sender(name, STRL(" to ")),
			       .text = str_n(s.p + s.len, 0),
			       .t0 = t.t0,
			       .day = TIME_NONE,
			       .local = true };
	return m->name.len > 0 && m->name.len <= NAME_BYTES;
}

/* " (10:04 AM) text", "  10:04 AM", "  16:04" behind the names. */
static bool take_time(struct str *s, struct turn *t)
{
	struct str rest = str_trim(*s);
	size_t close = str_starts(rest, STRL("(")) ? str_chr(rest, ')') : STR_NPOS;

	if (close != STR_NPOS) {
		*s = str_from(rest, close + 1);
		return turn_times(str_sub(rest, 1, close), t);
	}
	if (!turn_time(&rest, &t->t0, t) || (!t->clock && rest.len))
		return false;
	*s = rest;
	return true;
}

/* "From Ada to Everyone:  10:04 AM", as people copy it. */
static bool copied_head(struct str s, struct message *m)
{
	size_t row = words_of(s), at = 0, next;
	struct str rest;
	struct turn t = { .t1 = TIME_NONE };

	if (row == COUNT(words) ||
	    str_find(s, words[row].to, words[row].from.len) == STR_NPOS)
		return false;
	do {
		next = str_chr(str_from(str_head(s, NAME_BYTES), at), ':');
		if (next == STR_NPOS)
			return false;
		at += next + 1;
		rest = str_from(s, at);
	} while (!take_time(&rest, &t));
	*m = (struct message){ .name = sender(str_sub(s, words[row].from.len, at - 1),
					      words[row].to),
			       .text = str_trim(rest),
			       /* "10:04" was read as minutes and seconds. */
			       .t0 = t.clock ? t.t0 : t.t0 * MINUTES,
			       .day = TIME_NONE,
			       .local = true };
	return m->name.len > 0;
}

/* The first line of a record, without its line end. */
static bool head(struct str line, struct message *m)
{
	struct str s = line;
	size_t at, gap = 2, row;

	if (webex_head(s, m) || copied_head(s, m))
		return true;
	*m = (struct message){ .day = take_day(&s) };
	if (!take_clock(&s, &m->t0))
		return false;
	s = str_trim(s);
	row = words_of(s);
	if (row < COUNT(words)) {
		m->local = true;
		s = str_trim(str_from(s, words[row].from.len));
		at = str_find(s, STRL(" : "), 0);
		gap = at == STR_NPOS ? 2 : 3;
		if (at == STR_NPOS)
			at = str_find(s, STRL(": "), 0);
	} else {
		at = str_find(s, STRL(":\t"), 0);
	}
	if (at == STR_NPOS && str_ends(s, STRL(":")))
		at = s.len - 1;
	if (at == STR_NPOS || !at || at > NAME_BYTES)
		return false;
	m->name = str_trim(str_n(s.p, at));
	if (m->local)
		m->name = sender(m->name, words[row].to);
	else if (str_ends(m->name, STRL("(Direct Message)")))
		m->name = sender(m->name, STRL(" to "));
	if (!m->local)
		m->local = m->t0 >= DAWN_MS;
	m->text = str_n(s.p + at, 0);
	m->text.p += at + gap <= s.len ? gap : s.len - at;
	return m->name.len > 0;
}

static struct str first_line(struct str s)
{
	struct str line = s;

	(void)str_line(&s, &line);
	return str_rtrim(line);
}

/* CRLF ends records when more of them stand behind CRLF than behind LF alone. */
static struct str record_end(struct str text)
{
	size_t crlf = 0, lf = 0, at = 0;
	struct message m;

	if (!memchr(text.p, '\n', text.len))
		return STRL("\r");
	while ((at = str_find(text, STRL("\n"), at)) != STR_NPOS) {
		at++;
		if (!head(first_line(str_from(text, at)), &m))
			continue;
		if (at > 1 && text.p[at - 2] == '\r')
			crlf++;
		else
			lf++;
	}
	if (!crlf && !lf)
		crlf = str_has(text, STRL("\r\n"));
	return crlf > lf ? STRL("\r\n") : STRL("\n");
}

static void chat_init(struct chat *c, struct str text)
{
	*c = (struct chat){ .text = text, .line = 1 };
	/* Blank lines above the first record are not part of it. */
	for (; c->at < text.len && memchr("\r\n", text.p[c->at], 2); c->at++)
		c->line += text.p[c->at] == '\n';
	c->end = record_end(str_from(text, c->at));
}

/* The next stretch that can begin a record, without its line end. */
static bool next_part(struct chat *c, struct str *part, size_t *line)
{
	size_t to;

	if (c->at >= c->text.len)
		return false;
	to = str_find(c->text, c->end, c->at);
	if (to == STR_NPOS)
		to = c->text.len;
	*part = str_sub(c->text, c->at, to);
	*line = c->line;
	c->at = to + c->end.len;
	c->line++;
	for (size_t i = 0; c->end.len > 1 && i < part->len; i++)
		c->line += part->p[i] == '\n';
	return true;
}

/* The next message; false at the end.  Words before the first one are skipped. */
static bool next_message(struct chat *c, struct message *out)
{
	struct str part;
	size_t line;
	bool last;

	while (next_part(c, &part, &line)) {
		struct message m;
		bool had = c->held;
		const char *end = part.p + part.len;

		if (!head(first_line(part), &m)) {
			if (had)
				c->next.text.len = (size_t)(end - c->next.text.p);
			continue;
		}
		m.line = line;
		m.text.len = end > m.text.p ? (size_t)(end - m.text.p) : 0;
		*out = c->next;
		c->next = m;
		c->held = true;
		if (had)
			return true;
	}
	last = c->held;
	*out = c->next;
	c->held = false;
	return last;
}

/* Reacted to "quote..." with X; Removed a X reaction from "quote..." */
static bool is_reaction(struct str s)
{
	struct str with = STRL("\" with ");
	size_t at = 0, last = STR_NPOS;

	if (str_starts(s, STRL("Removed a ")))
		return str_find(s, STRL(" reaction from \""), 0) <= REACTION_BYTES &&
		       str_ends(s, STRL("\""));
	if (!str_starts(s, STRL("Reacted to \"")))
		return false;
	while ((at = str_find(s, with, at)) != STR_NPOS)
		last = at++;
	return last != STR_NPOS && s.len - last <= with.len + REACTION_BYTES &&
	       str_chr(str_from(s, last), '\n') == STR_NPOS;
}

/* What the person wrote below the quote that is answered. */
static struct str without_quote(struct str s)
{
	if (!str_starts(s, STRL("Replying to \"")))
		return s;
	for (size_t at = 0; at < QUOTE_BYTES; at++) {
		at = str_find(s, STRL("\n"), at);
		if (at == STR_NPOS)
			break;
		if (str_ends(str_rtrim(str_n(s.p, at)), STRL("\"")))
			return str_trim(str_from(s, at));
	}
	return str_ends(s, STRL("\"")) ? str_from(s, s.len) : s;
}

/* Lines joined by one blank. */
static struct str flat(struct arena *a, struct str s)
{
	struct str rest = s, line;
	char *p;
	size_t n = 0;

	if (!memchr(s.p, '\n', s.len) && !memchr(s.p, '\r', s.len))
		return s;
	p = arena_alloc(a, s.len + 1);
	while (str_line(&rest, &line)) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if (n)
			p[n++] = ' ';
		memcpy(p + n, line.p, line.len);
		n += line.len;
	}
	return str_n(p, n);
}

/* What the first message says of all: the time of day to count from, 0 = offsets. */
static int64_t begin(struct record *r, const struct message *first)
{
	struct when w = { .days = first->day,
			  .minutes =
			      first->t0 < DAY_MS ? (int)(first->t0 / MINUTE_MS) : -1,
			  .offset = OFFSET_NONE };

	if (first->day != TIME_NONE)
		meta_when(r, &w, STRL("content"));
	return first->local ? first->t0 : 0;
}

/* Messages to segments. */
static size_t put_messages(struct record *r, struct str text, bool alone)
{
	struct chat c;
	struct message m;
	int64_t base = TIME_NONE;
	size_t n = 0;

	chat_init(&c, text);
	while (next_message(&c, &m)) {
		struct str said = str_trim(m.text);
		struct segment *s;

		if (base == TIME_NONE)
			base = begin(r, &m);
		said = is_reaction(said) ? str_n(said.p, 0) : without_quote(said);
		if (!said.len)
			continue;
		s = record_segment(r, SEG_CHAT);
		s->speaker = m.name;
		s->line = (int64_t)m.line;
		s->text = flat(r->arena, said);
		if (m.t0 < base && base - m.t0 > DAY_MS / 2)
			m.t0 += DAY_MS; /* past midnight */
		if (!base)
			s->t0 = m.t0;
		else if (alone && m.t0 >= base)
			s->t0 = m.t0 - base;
		n++;
	}
	if (alone && base > 0)
		record_warn(r, STRL("wall-clock"), 1,
			    "times of day: counted from the first message");
	return n;
}

size_t zoomchat_attach(struct record *talk, struct str text)
{
	return put_messages(talk, text, false);
}

static int sniff(struct str text)
{
	struct message m;
	struct str s = text;

	while (s.len && memchr("\r\n", s.p[0], 2))
		s = str_from(s, 1);
	return head(first_line(s), &m) ? 95 : 0;
}

static int read(struct reading *in, struct err *e)
{
	struct message m;

	(void)e;
	if (webex_head(first_line(str_trim(in->text)), &m))
		in->r->source.flavor = STRL("webex");
	put_messages(in->r, in->text, true);
	return 0;
}

const struct format format_zoom_chat = {
	.name = "zoom-chat",
	.flavors = "webex",
	.what = "chat of Zoom or Webex: time, name and text; alone or beside its talk",
	.sniff = sniff,
	.read = read,
};
