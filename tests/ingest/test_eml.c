/* test_eml.c - mails: headers, parts, codes; invitations and notes. */
#include "ingest/formats/eml.h"

#include <stdio.h>

#include "base/fsutil.h"
#include "ingest/unpack/mime.h"
#include "ingest/side.h"
#include "tests/ingest/reader.h"

#define HEAD "From: Ada Quill <ada@orlin.example>\r\nMIME-Version: 1.0\r\n"
#define EVENT                                                                  \
	"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260203T100000Z" \
	"\r\nSUMMARY:Intro\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static const struct {
	const char *in, *out;
} headers[] = {
	{ " plain ", "plain" },
	{ "=?utf-8?q?In=C3=A9s_Robledo?= <i@x.example>",
	  "In\xC3\xA9s Robledo <i@x.example>" },
	{ "=?UTF-8?B?SW7DqXM=?=", "In\xC3\xA9s" },
	{ "=?iso-8859-1?Q?In=E9s?=", "In\xC3\xA9s" },
	{ "=?ISO-8859-2?Q?Lu=BEn=FD?= <l@x.example>",
	  "Lu\xC5\xBEn\xC3\xBD <l@x.example>" },
	{ "=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=", "\xE5\xB1\xB1\xE7\x94\xB0" },
	{ "=?koi8-r?B?6dfBzg==?= =?utf-8?q?_b?=",
	  "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD b" },
	{ "=?x-none/../a?q?a=E9?=", "a\xC3\xA9" },
	{ "=?utf-8?q?a?= =?utf-8?q?b?=", "ab" },
	{ "=?utf-8?q?a?=\r\n =?utf-8?q?b?= c", "ab c" },
	{ "Invitation: a @ Tue\r\n 11am", "Invitation: a @ Tue 11am" },
	{ "=?utf-8?x?a?=", "=?utf-8?x?a?=" },
	{ "=?utf-8?q?open", "=?utf-8?q?open" },
	{ "", "" },
};

static const struct {
	const char *name, *text;
	bool is;
} sniffs[] = {
	{ "a mail", HEAD "\r\nhi", true },
	{ "by sender, date and subject", "Date: x\nSubject: y\nFrom: a@b.example\n\nhi",
	  true },
	{ "an mbox", "From a@b Tue\nFrom: a@b.example\nMessage-ID: <1>\n\nhi", true },
	{ "the header of notes", "Date: 2026-02-03\nFrom: Ada\n\nhi", false },
	{ "a transcript", "Ada: hi\nBo: hi\n", false },
	{ "", "", false },
};

static void test_tables(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(headers); i++) {
		struct str got = mime_header(&a, str_z(headers[i].in));

		OK(str_eq(got, str_z(headers[i].out)), "header %zu", i);
		if (!str_eq(got, str_z(headers[i].out)))
			printf("# got %.*s\n", STR_ARG(got));
	}
	for (size_t i = 0; i < COUNT(sniffs); i++)
		OK(eml_is(str_z(sniffs[i].text)) == sniffs[i].is, "%s is%s one",
		   sniffs[i].name, sniffs[i].is ? "" : " not");
	OK(str_eq(mime_flowed(&a, STRL("one \r\ntwo\r\n  three\r\n"), false),
		  STRL("one two\n three\n")),
	   "format=flowed");
	OK(str_eq(mime_flowed(&a, STRL("on \ne\n"), true), STRL("one\n")), "delsp");
	OK(str_eq(mime_html(&a,
			    STRL("<style>x</style><h2>Next&nbsp;steps</h2><ul><li>a "
				 "&amp; b<li>c</ul><p>d<br>e")),
		  STRL("## Next\xC2\xA0steps\n- a & b\n- c\nd\ne")),
	   "HTML");
	OK(str_eq(mime_html(&a,
			    STRL("<ul><li><p>a</p></li><li><div>b</div></ul><!-- x > "
				 "y --><table><tr><th>c</th><td>d</td></tr>")),
		  STRL("- a\n- b\nc d \n")),
	   "HTML of word processors");
	OK(str_eq(mime_html(&a,
			    STRL("<ul><li>a<ul><li><p>b</p></li></ul></li><li>c</li>"
				 "</ul><p>d</p><ol><li>e</ol>")),
		  STRL("- a\n  - b\n- c\nd\n- e\n")),
	   "lists within lists");
	OK(str_eq(mime_html(&a, STRL("<div style=\"display:none\">a<div>b</div>c</div>"
				     "<p>d</p><span style='display: none'>e</span>f")),
		  STRL("d\nf")),
	   "what is not shown");
	OK(str_eq(mime_html(&a, STRL("<div style=\"display:none\">a<p>b</p>")),
		  STRL("a\nb\n")),
	   "but all where that has no end");
	arena_fini(&a);
}

static const struct {
	const char *name, *mail;
	size_t calendars;
	const char *body;
	size_t body_line;
} mails[] = {
	{ "one part", HEAD "\r\nline one\r\nline two\r\n", 0,
	  "line one\r\nline two\r\n", 3 },
	{ "quoted-printable",
	  HEAD
	  "Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9 =\r\nau_lait",
	  0, "caf\xC3\xA9 au_lait", 0 },
	{ "base64", HEAD "Content-Transfer-Encoding: BASE64\r\n\r\naGVs\r\nbG8=\r\n", 0,
	  "hello", 0 },
	{ "a calendar alone",
	  HEAD "Content-Type: text/calendar; method=REQUEST\r\n\r\n" EVENT, 1, "", 0 },
	{ "a byte order mark",
	  "\xEF\xBB\xBF" HEAD "Content-Type: text/calendar\r\n\r\n" EVENT, 1, "", 0 },
	{ "a type on the next line",
	  HEAD "Content-Type:\r\n text/calendar\r\n\r\n" EVENT, 1, "", 0 },
	{ "in Cyrillic",
	  HEAD "Content-Type: text/plain; charset=\"Windows-1251\"\r\n"
	       "Content-Transfer-Encoding: quoted-printable\r\n\r\n=C4=E0",
	  0, "\xD0\x94\xD0\xB0", 0 },
	{ "alternatives, the second closes nothing",
	  HEAD "Content-Type: multipart/alternative;\r\n boundary=\"b "
	       "1\"\r\n\r\npreamble\r\n--b 1\r\n"
	       "Content-Type: text/plain\r\n\r\nplain\r\n--b 1\r\nContent-Type: "
	       "text/calendar\r\n\r\n" EVENT "--b 1--\r\nepilogue\r\n",
	  1, "plain\r\n", 9 },
	{ "a part in a part",
	  HEAD "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: "
	       "multipart/alternative; "
	       "boundary=m2\r\n\r\n--m2\r\nContent-Type: "
	       "text/html\r\n\r\n<p>html\r\n--m2--\r\n--m\r\n"
	       "CONTENT-TYPE: application/ICS; name=\"x.ics\"\r\n\r\n" EVENT "--m--",
	  1, "html  ", 0 },
	{ "an end that is missing",
	  HEAD "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\ncut", 0,
	  "cut", 6 },
};

static void test_mails(void)
{
	for (size_t i = 0; i < COUNT(mails); i++) {
		struct arena a = { 0 };
		struct eml m;

		eml_read(&a, str_z(mails[i].mail), &m);
		OK(m.calendars.n == mails[i].calendars &&
		       str_eq(m.body, str_z(mails[i].body)) &&
		       m.body_line == mails[i].body_line,
		   "%s", mails[i].name);
		if (!str_eq(m.body, str_z(mails[i].body)) ||
		    m.body_line != mails[i].body_line)
			printf("# got %zu %zu '%.*s'\n", m.calendars.n, m.body_line,
			       STR_ARG(m.body));
		OK(eml_has_calendar(str_z(mails[i].mail)) == (m.calendars.n > 0),
		   "%s: seen at once", mails[i].name);
		arena_fini(&a);
	}
}

static void test_notes(void)
{
	struct reader x;

	OK(reader_open(
	       &x,
	       STRL(HEAD
		    "Subject: Re: Fwd: Archive sizing\r\nTo: \"Tanabe, Bo\" "
		    "<bo@larkmoor.example>\r\nDate: Tue, 3 Feb 2026 10:00:00 +0000\r\n"
		    "\r\nDecisions\r\n- We take one archive.\r\n")) &&
	       str_eq(str_z(x.format->name), STRL("eml")),
	   "a mail with notes");
	OK(str_eq(x.r.title, STRL("Archive sizing")), "its subject is the title");
	OK(x.r.segments.n == 2 && x.r.segments.v[1].line == 8, "lines are the file's");
	OK(x.r.participants.n == 2 &&
	       str_eq(x.r.participants.v[1].name, STRL("Bo Tanabe")),
	   "people");
	reader_close(&x);
	OK(reader_open(&x, STRL(HEAD "Content-Transfer-Encoding: quoted-printable\r\n"
				     "\r\nInes=CC=81: So.\r\nBo: Yes.\r\n")),
	   "a mail whose text is encoded");
	OK(str_eq(x.r.segments.v[0].speaker, STRL("Ine\xC5\x9B")),
	   "its words are in NFC, too");
	reader_close(&x);
	OK(!reader_open(&x, STRL(HEAD "\r\nOK\r\n")), "a mail without notes");
	reader_close(&x);
}

#define ANSWER                                                                    \
	"\r\nHi Bo,\r\n\r\nmy notes:\r\n- I send the list.\r\n- Open point: who " \
	"pays?\r\n"
#define BELOW                                                                    \
	"\r\nFrom: Bo <bo@larkmoor.example>\r\nSent: Thursday, 5 March 2026\r\n" \
	"To: Ada\r\nSubject: Notes\r\n\r\nOld: words.\r\nCan I have your notes?\r\n"

/* An answer is what its sender wrote, and not the mail below it. */
static void test_answers(void)
{
	static const struct {
		const char *name, *mail;
		size_t segments; /* of speech or notes */
		const char *speaker;
	} rows[] = {
		{ "an answer", HEAD "Subject: Re: Notes\r\n" ANSWER BELOW, 4,
		  "Ada Quill" },
		{ "quoted below",
		  HEAD "Subject: Re: Notes\r\n" ANSWER "\r\nOn 5 March Bo wrote:\r\n"
		       "> Old: words.\r\n> More: words.\r\n",
		  4, "Ada Quill" },
		{ "a machine's",
		  "From: Notes <no-reply@orlin.example>\r\nMIME-Version: "
		  "1.0\r\n" ANSWER,
		  4, "" },
	};
	struct reader x;

	for (size_t i = 0; i < COUNT(rows); i++) {
		OK(reader_open(&x, str_z(rows[i].mail)), "%s", rows[i].name);
		OK(x.r.segments.n == rows[i].segments, "%s: %zu lines", rows[i].name,
		   x.r.segments.n);
		OK(str_eq(x.r.segments.v[2].speaker, str_z(rows[i].speaker)),
		   "%s is by %.*s", rows[i].name, STR_ARG(x.r.segments.v[2].speaker));
		reader_close(&x);
	}
	OK(reader_open(&x, STRL(HEAD "Subject: Fwd: Notes\r\n\r\nFYI.\r\n" BELOW
				     "- Two vans.\r\n- One yard.\r\n")),
	   "a forwarded mail");
	OK(str_eq(x.r.segments.v[x.r.segments.n - 1].text, STRL("One yard.")),
	   "what is forwarded is read");
	reader_close(&x);
}

/* A mail that was copied from its program into a text. */
static void test_copied(void)
{
	static const struct {
		const char *name, *head;
		size_t people;
	} rows[] = {
		{ "of Outlook",
		  "From: Ada Quill <ada@orlin.example>\nSent: Tuesday, February 3, "
		  "2026 "
		  "11:10 AM\nTo: Bo <bo@larkmoor.example>; Cy <cy@larkmoor.example>\n"
		  "Subject: Van sale\n",
		  3 },
		{ "without addresses",
		  "From: Ada Quill\nSent: Tuesday, February 3, 2026 11:10 AM\nTo: Bo "
		  "Lund\nSubject: RE: Van sale\n",
		  2 },
		{ "forwarded in Gmail",
		  "---------- Forwarded message ---------\nFrom: Ada Quill "
		  "<ada@orlin.example>\nDate: Tue, Feb 3, 2026 at 11:10 AM\nSubject: "
		  "Van "
		  "sale\nTo: Bo <bo@larkmoor.example>\n",
		  2 },
		{ "to people and to a program",
		  "From: Ada Quill <ada@orlin.example>\nSent: Tuesday, February 3, "
		  "2026 11:10 AM\nTo: Bo <bo@larkmoor.example>; Notes "
		  "<no-reply@notes.example>; Cy <cy@larkmoor.example>\n"
		  "Subject: Van sale\n",
		  3 },
		{ "in German",
		  "Von: Ada Quill <ada@orlin.example>\nGesendet: Dienstag, 3. Februar "
		  "2026 11:10\nAn: Bo <bo@larkmoor.example>\nBetreff: AW: Van sale\n",
		  2 },
		{ "in Spanish",
		  "De: Ada Quill <ada@orlin.example>\nEnviado el: martes, 3 de febrero "
		  "de 2026 11:10\nPara: Bo <bo@larkmoor.example>\nAsunto: Van sale\n",
		  2 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct reader x;
		struct buf b = { 0 };
		bool ok;

		buf_fmt(&b, "%s\nHi all,\n\nwe sell it.\n\n- Bo: call Orlin\n",
			rows[i].head);
		ok = reader_open(&x, buf_view(&b));
		OK(ok && x.format == &format_eml && str_eq(x.r.title, STRL("Van sale")),
		   "%s: title %.*s", rows[i].name, STR_ARG(x.r.title));
		OK(ok && x.r.participants.n == rows[i].people && x.r.segments.n == 3,
		   "%s: %zu people, %zu lines", rows[i].name, x.r.participants.n,
		   x.r.segments.n);
		reader_close(&x);
		buf_fini(&b);
	}
	OK(!eml_is(STRL("From: Ten\nTo: twenty\nSubject: none\n\nWords.\n")),
	   "keys that are no mail's");
}

static void attach(struct str raw, struct record *r, struct arena *a, bool *is)
{
	const struct side *s = side_of(raw, raw);
	struct side_file f = { raw, raw, TIME_NONE, -1 };

	record_init(r, a);
	*is = s && str_eq(str_z(s->format->name), STRL("eml")) &&
	      side_attach(s, r, &f, TIME_NONE, true);
}

static void test_sample(void)
{
	struct arena a = { 0 };
	struct buf raw = { 0 };
	struct record r;
	struct err e = { 0 };
	bool is;

	if (fs_read("../shared/samples/eml/own_invite.eml", 1 << 20, &raw, &e) < 0) {
		printf("# SKIP no samples here\n");
		return;
	}
	attach(buf_view(&raw), &r, &a, &is);
	OK(is && str_eq(r.title, STRL("Larkmoor, archive sizing")) &&
	       str_eq(r.date, STRL("2026-02-03")) && str_eq(r.start, STRL("11:00")) &&
	       str_eq(r.utc_offset, STRL("+01:00")),
	   "the invitation");
	OK(r.participants.n == 5 &&
	       str_eq(r.participants.v[2].name, STRL("I\xC3\xB1igo Robledo \xC3\x9A"
						     "beda")),
	   "people once each, folds undone before they are decoded");
	for (size_t n = 0; n <= raw.len; n += 1) {
		char *cut = mem_strz(str_n(raw.p, n));

		arena_reset(&a);
		attach(str_n(cut, n), &r, &a, &is);
		mem_free(cut);
	}
	OK(is, "cut at every byte");
	arena_fini(&a);
	buf_fini(&raw);
}

int main(void)
{
	test_tables();
	test_mails();
	test_notes();
	test_answers();
	test_copied();
	test_sample();
	return tap_end();
}
