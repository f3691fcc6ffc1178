/*
 * eml.c - saved mails, what a mail program puts above one that is copied or forwarded
 * ("From", "Sent", "To", "Subject"), and a page that Confluence saves as Word's.
 *
 * The parts of a multipart are found by a stack of boundaries, without recursion; the
 * calendar parts and the first plain text count, else the first HTML, and the first
 * transcript that is attached as captions (.vtt, .srt).
 */
#include "ingest/formats/eml.h"

#include "base/lang/name.h"
#include "base/utf8.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/title.h"
#include "ingest/unpack/mime.h"
#include "ingest/written/mailkey.h"
#include "ingest/written/robot.h"

enum { NESTED = 16, PARTS = 1000, HEADER_LINES = 500, DAY_S = 86400 };

/* "Name: value" with the folded lines behind it. */
struct field {
	struct str name, value;
};

static bool is_field_name(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] <= ' ' || s.p[i] >= 127)
			return false;
	return s.len > 0 && s.len <= 70;
}

/* Takes the next field of a header off *text; false at its end, with the blank line. */
static bool next_field(struct str *text, struct field *f)
{
	struct str rest = *text, line;
	size_t colon;

	if (!str_line(&rest, &line))
		return false;
	if (!line.len) {
		*text = rest;
		return false;
	}
	colon = str_chr(line, ':');
	if (colon == STR_NPOS)
		return false;
	/* "De : Ada", "Enviado el: ..." */
	f->name = str_rtrim(str_n(line.p, colon));
	if (!is_field_name(f->name) && mailkey_of(f->name) == MAIL_OTHER)
		return false;
	*text = rest;
	f->value = str_from(line, colon + 1);
	while (rest.len && (rest.p[0] == ' ' || rest.p[0] == '\t') &&
	       str_line(&rest, &line)) {
		f->value.len = (size_t)(line.p + line.len - f->value.p);
		*text = rest;
	}
	return true;
}

static bool is(const struct field *f, const char *name)
{
	return str_ieq(f->name, str_z(name));
}

/* "From ada@... Tue Feb 3" of a mailbox, "------ Forwarded message ------" */
static struct str below_rule(struct str text)
{
	struct str rest = text, line;

	if (str_starts(text, STRL("From ")) || str_starts(text, STRL("-----")))
		(void)str_line(&rest, &line);
	return rest;
}

bool eml_is(struct str text)
{
	struct field f;
	bool machine = false, has[MAIL_KEYS] = { false }, address = false;
	bool page = false;

	text = below_rule(text);
	for (size_t n = 0; n < HEADER_LINES && next_field(&text, &f); n++) {
		machine |= is(&f, "MIME-Version") || is(&f, "Received") ||
			   is(&f, "Message-ID") || is(&f, "Return-Path");
		page |= is(&f, "Content-Type") &&
			str_istarts(str_trim(f.value), STRL("multipart/related"));
		has[mailkey_of(f.name)] = true;
		address |= mailkey_of(f.name) == MAIL_FROM &&
			   str_chr(f.value, '@') != STR_NPOS;
	}
	if (address)
		return machine ||
		       ((has[MAIL_DATE] || has[MAIL_SENT]) && has[MAIL_SUBJECT]);
	/* A page that Confluence saves "as Word" is a mail of nobody's. */
	if (machine && page && !has[MAIL_FROM])
		return has[MAIL_SUBJECT];
	/* Outlook copies the names of colleagues without their addresses. */
	return has[MAIL_FROM] && has[MAIL_SENT] && has[MAIL_TO] && has[MAIL_SUBJECT];
}

/* needle: lower case. */
static bool has(struct str s, struct str needle)
{
	for (size_t i = 0; i + needle.len <= s.len; i++)
		if ((s.p[i] | 32) == needle.p[0] &&
		    str_ieq(str_n(s.p + i, needle.len), needle))
			return true;
	return false;
}

bool eml_has_calendar(struct str raw)
{
	bool type = false; /* this line, folded or not, tells what a part is */
	struct str line;

	while (str_line(&raw, &line)) {
		if (!line.len || !memchr(" \t", line.p[0], 2))
			type = str_istarts(line, STRL("Content-Type:")) ||
			       str_istarts(line, STRL("Content-Type :"));
		if (type && (has(line, STRL("text/calendar")) ||
			     has(line, STRL("application/ics"))))
			return true;
	}
	return false;
}

/* What the header of a part says. */
struct part {
	struct str type, encoding, charset, boundary, name;
	bool flowed, delsp, attached;
};

static struct str parameter(struct str value, struct str name)
{
	struct str one;

	while (str_split(&value, ';', &one)) {
		one = str_trim(one);
		if (!str_istarts(one, name) || one.len <= name.len ||
		    one.p[name.len] != '=')
			continue;
		one = str_trim(str_from(one, name.len + 1));
		if (one.len > 1 && one.p[0] == '"' && one.p[one.len - 1] == '"')
			one = str_sub(one, 1, one.len - 1);
		return one;
	}
	return (struct str){ NULL, 0 };
}

static void part_field(struct part *p, const struct field *f)
{
	struct str value = f->value;

	if (is(f, "Content-Type")) {
		p->boundary = parameter(value, STRL("boundary"));
		if (!p->name.len)
			p->name = parameter(value, STRL("name"));
		p->charset = parameter(value, STRL("charset"));
		p->flowed = str_ieq(parameter(value, STRL("format")), STRL("flowed"));
		p->delsp = str_ieq(parameter(value, STRL("delsp")), STRL("yes"));
		(void)str_split(&value, ';', &p->type);
		p->type = str_trim(p->type);
	} else if (is(f, "Content-Transfer-Encoding")) {
		p->encoding = str_trim(value);
	} else if (is(f, "Content-Disposition")) {
		p->attached = str_istarts(str_trim(value), STRL("attachment"));
		if (!p->name.len)
			p->name = parameter(value, STRL("filename"));
	}
}

struct mail {
	struct arena *a;
	struct eml *out;
	struct str html;
	size_t parts;
	struct str stack[NESTED];
	size_t depth;
};

static struct str bytes_of(struct mail *m, const struct part *p, struct str raw)
{
	struct buf b = { 0 };

	if (str_ieq(p->encoding, STRL("base64")))
		mime_base64(&b, raw);
	else if (str_ieq(p->encoding, STRL("quoted-printable")))
		mime_quoted(&b, raw, false);
	else
		return raw;
	return arena_take(m->a, &b);
}

/* The mail as a whole was decoded before: what is written in ASCII still has its
 * charset. */
static struct str text_of(struct mail *m, const struct part *p, struct str raw)
{
	struct str bytes = bytes_of(m, p, raw);
	bool coded = bytes.p != raw.p || utf8_ascii_prefix(raw) == raw.len;

	return mime_text(m->a, bytes, coded ? p->charset : STRL(""));
}

static bool is_captions(const struct part *p)
{
	return str_ieq(p->type, STRL("text/vtt")) ||
	       str_ieq(p->type, STRL("application/x-subrip")) ||
	       str_ends(p->name, STRL(".vtt")) || str_ends(p->name, STRL(".srt"));
}

/* raw: the part's body; line: lines before it. */
static void take_part(struct mail *m, const struct part *p, struct str raw, size_t line)
{
	bool plain = !p->type.len || str_ieq(p->type, STRL("text/plain"));

	if (str_ieq(p->type, STRL("text/calendar")) ||
	    str_ieq(p->type, STRL("application/ics")) ||
	    str_ends(p->name, STRL(".ics"))) {
		*VEC_ADD(m->a, &m->out->calendars) = bytes_of(m, p, raw);
	} else if (p->attached || is_captions(p)) {
		if (is_captions(p) && !m->out->talk.p)
			m->out->talk = text_of(m, p, raw);
	} else if (plain && !m->out->body.p) {
		m->out->body = text_of(m, p, raw);
		m->out->body_line =
		    str_ieq(p->encoding, STRL("base64")) ||
			    str_ieq(p->encoding, STRL("quoted-printable")) || p->flowed
			? 0
			: line;
		if (p->flowed)
			m->out->body = mime_flowed(m->a, m->out->body, p->delsp);
	} else if (str_ieq(p->type, STRL("text/html")) && !m->html.p) {
		m->html = mime_html(m->a, text_of(m, p, raw));
	}
}

/* Which open multipart a line "--boundary" belongs to: 1.., 0 = none. */
static size_t boundary_at(const struct mail *m, struct str line, bool *closes)
{
	struct str rest;

	if (!str_starts(line, STRL("--")))
		return 0;
	line = str_rtrim(str_from(line, 2));
	for (size_t i = m->depth; i > 0; i--) {
		if (!str_starts(line, m->stack[i - 1]))
			continue;
		rest = str_from(line, m->stack[i - 1].len);
		*closes = str_eq(rest, STRL("--"));
		if (*closes || !rest.len)
			return i;
	}
	return 0;
}

static void part_header(struct str *rest, struct part *p)
{
	struct field f;

	*p = (struct part){ .type = { NULL, 0 } };
	while (next_field(rest, &f))
		part_field(p, &f);
}

/* Parts of a mail whose own header is p; rest: what stands below it. */
static void parts_of(struct mail *m, struct str all, struct str rest, struct part p)
{
	const char *body = rest.p, *counted = all.p;
	size_t lines = 0;
	struct str line;
	bool open = true; /* p has a body that begins at `body` */

	for (;;) {
		const char *at = rest.p;
		bool closes = false, more;
		size_t level;

		if (open && p.boundary.len && m->depth < NESTED &&
		    str_istarts(p.type, STRL("multipart/"))) {
			m->stack[m->depth++] = p.boundary;
			open = false;
		}
		more = str_line(&rest, &line);
		level = more ? boundary_at(m, line, &closes) : 0;
		if (more && !level)
			continue;
		if (open && body && at >= body) {
			lines +=
			    str_count(str_n(counted, (size_t)(body - counted)), '\n');
			counted = body;
			take_part(m, &p,
				  str_n(body,
					(size_t)((more ? at : all.p + all.len) - body)),
				  lines);
		}
		if (!more || ++m->parts > PARTS)
			return;
		m->depth = closes ? level - 1 : level;
		open = !closes;
		if (closes)
			continue;
		part_header(&rest, &p);
		body = rest.p;
	}
}

void eml_read(struct arena *a, struct str raw, struct eml *out)
{
	struct mail m = { .a = a, .out = out };
	struct str *const to[MAIL_KEYS] = { [MAIL_FROM] = &out->from,
					    [MAIL_TO] = &out->to,
					    [MAIL_CC] = &out->cc,
					    [MAIL_SUBJECT] = &out->subject };
	struct str rest = raw;
	struct field f;
	struct part p = { .type = { NULL, 0 } };

	*out = (struct eml){ .subject = { NULL, 0 } };
	if (str_starts(rest, STRL("\xEF\xBB\xBF")))
		rest = str_from(rest, 3);
	rest = below_rule(rest);
	while (next_field(&rest, &f)) {
		enum mail_key key = mailkey_of(f.name);

		part_field(&p, &f);
		if (key == MAIL_DATE || key == MAIL_SENT)
			out->date = str_trim(f.value);
		else if (to[key])
			*to[key] = mime_header(a, f.value);
	}
	parts_of(&m, raw, rest, p);
	if (!str_trim(out->body).len && m.html.p) {
		out->body = m.html;
		out->body_line = 0;
	}
}

/* Those of the list; an address that nobody reads is nobody's. */
static void people_of(struct record *r, struct str list)
{
	size_t kept = r->participants.n;

	meta_participants(r, list);
	for (size_t i = kept; i < r->participants.n; i++) {
		struct str email = r->participants.v[i].email;

		if (!has(email, STRL("no-reply")) && !has(email, STRL("noreply")))
			r->participants.v[kept++] = r->participants.v[i];
	}
	r->participants.n = kept;
}

/* "I" in a mail is who sent it, where no talk tells who speaks. */
static void signed_by(struct record *r, struct str from)
{
	struct name_parts n;

	name_split(r->arena, from, &n);
	if (n.pseudo || !n.name.len)
		return;
	for (size_t i = 0; i < r->segments.n; i++)
		if (r->segments.v[i].speaker.len)
			return;
	for (size_t i = 0; i < r->segments.n; i++)
		r->segments.v[i].speaker = n.name;
}

/* When it was sent is a weak date: that of a file. */
static int64_t sent_at(const struct eml *mail)
{
	struct when w;

	if (!when_find(mail->date, &w))
		return TIME_NONE;
	return w.days * DAY_S + (w.minutes > 0 ? w.minutes * 60 : 0) -
	       (w.offset == OFFSET_NONE ? 0 : w.offset);
}

static const struct format *reader_of(struct str text)
{
	const struct format *f =
	    text.len ? format_of(str_head(text, FORMAT_HEAD)) : NULL;

	return f && f->read && !f->records && !f->json && f != &format_eml ? f : NULL;
}

static int sniff(struct str head)
{
	return eml_is(head) ? 92 : 0;
}

/* A mail without an invitation: its text is notes, or a transcript. */
static int read(struct reading *in, struct err *e)
{
	struct record *r = in->r;
	struct eml mail;
	const struct format *f, *talk;
	bool robot;
	size_t own;
	int rc = 0;

	eml_read(r->arena, in->text, &mail);
	robot = robot_sends(mail.from);
	mail.body = robot ? robot_words(r->arena, mail.body) : eml_own_words(&mail);
	f = reader_of(mail.body);
	talk = reader_of(mail.talk);
	if (!f && !talk)
		return err_set(e, ERR_FORMAT, "a mail without notes of a meeting");
	in->text = mail.body;
	if (sent_at(&mail) != TIME_NONE)
		in->mtime = sent_at(&mail);
	if (f)
		rc = f->read(in, e);
	if (rc < 0 || in->handed)
		return rc;
	own = r->segments.n;
	in->text = mail.talk;
	if (talk && talk->read(in, e) < 0)
		return -1;
	r->source.format = str_z(format_eml.name);
	if (!r->title.p && mail.subject.len)
		r->title = title_unanswered(mail.subject);
	if (!robot && !eml_is_forwarded(&mail))
		signed_by(r, mail.from);
	if (!robot)
		people_of(r, mail.from);
	people_of(r, mail.to);
	people_of(r, mail.cc);
	r->source.flavor = str_z(talk ? talk->name : f->name);
	for (size_t i = 0; i < r->segments.n; i++)
		r->segments.v[i].line =
		    mail.body_line && i < own
			? r->segments.v[i].line + (int64_t)mail.body_line
			: 0;
	return 0;
}

const struct format format_eml = {
	.name = "eml",
	.flavors = "",
	.what = "mail: an invitation (joined to the talk beside it), or notes",
	.sniff = sniff,
	.read = read,
};
