/*
 * docx.c - word/document.xml to lines, through expat.
 *
 * Paragraphs (w:p), runs' text (w:t), breaks and tabs are enough; of the styles only
 * headings and list items are kept, as the marks that Markdown has for them.
 */
#include "ingest/unpack/docx.h"

#include <expat.h>
#include <stdbool.h>

#include "dossier/record.h"
#include "ingest/times/when.h"
#include "ingest/unpack/zip.h"

enum { DEPTH_MAX = 256, HEADING_MAX = 6, LEVEL_MAX = 8, DAY_S = 86400 };
/* Between a namespace and a name in what expat hands over. */
#define SEP ' '

struct doc {
	XML_Parser xml;
	struct buf out;
	size_t depth;
	size_t skip;     /* depth of an element whose text is left out, 0 = none */
	size_t link;     /* where the last link ended */
	size_t from;     /* where the paragraph's text begins */
	bool text;       /* inside w:t */
	bool in_cell;    /* inside w:tc */
	int heading;     /* of the open paragraph, 0 = none */
	bool item;       /* it is one of a list */
	size_t level;    /* and of one within others, from 0 */
	size_t cells;    /* of the open row */
	size_t lines;    /* paragraphs above in the open cell */
	bool first_row;  /* of the open table */
	const char *why; /* it was stopped */
};

static void stop(struct doc *d, const char *why)
{
	if (!d->why)
		d->why = why;
	XML_StopParser(d->xml, XML_FALSE);
}

/* The name within WordprocessingML (transitional or strict), else none. */
static struct str word_name(const char *z)
{
	struct str s = str_z(z);
	size_t at = str_chr(s, SEP);

	if (at == STR_NPOS || str_find(s, STRL("wordprocessingml"), 0) > at)
		return (struct str){ NULL, 0 };
	return str_from(s, at + 1);
}

static bool is_fallback(const char *z)
{
	return str_ends(str_z(z), STRL("/markup-compatibility/2006 Fallback"));
}

static struct str value_of(const XML_Char **atts)
{
	for (; atts[0]; atts += 2)
		if (str_eq(word_name(atts[0]), STRL("val")))
			return str_z(atts[1]);
	return (struct str){ NULL, 0 };
}

/* Word names its styles in the user's language, and leaves out all but ASCII. */
static bool is_heading(struct str id)
{
	static const struct str names[] = { STR("Heading"),    STR("berschrift"),
					    STR("Titre"),      STR("Ttulo"),
					    STR("Titolo"),     STR("Kop"),
					    STR("Rubrik"),     STR("Nagwek"),
					    STR("Overskrift"), STR("Otsikko") };

	return STR_ANY(str_istarts, id, names);
}

/* "Heading1", "heading 2", "Title" */
static void style_of(struct doc *d, struct str id)
{
	char last = id.len ? id.p[id.len - 1] : 0;

	if (str_ieq(id, STRL("Title")) || str_ieq(id, STRL("Titel")))
		d->heading = 1;
	else if (is_heading(id) && last > '0' && last <= '0' + HEADING_MAX)
		d->heading = last - '0';
	else if (str_istarts(id, STRL("ListBullet")) ||
		 str_istarts(id, STRL("ListNumber")))
		d->item = true;
}

static void put(struct doc *d, const char *z)
{
	if (!d->skip)
		buf_z(&d->out, z);
}

static void open_paragraph(struct doc *d)
{
	d->heading = 0;
	d->level = 0;
	d->item = false;
	/* Markdown has the lines of a cell so. */
	if (d->in_cell && d->lines)
		put(d, "<br>");
	d->from = d->out.len;
}

/* The marks stand before the text, and are known only behind it. */
static void close_paragraph(struct doc *d)
{
	static const char marks[] = "###### ";
	static const char indent[] = "                - ";
	/* A heading may have a number, too. */
	const char *mark = d->heading ? marks + HEADING_MAX - d->heading
				      : indent + 2 * (LEVEL_MAX - d->level);
	size_t n = d->item || d->heading ? strlen(mark) : 0;

	if (d->in_cell) {
		d->lines++;
		return;
	}
	if (n && d->out.len > d->from) {
		buf_room(&d->out, n);
		memmove(d->out.p + d->from + n, d->out.p + d->from,
			d->out.len - d->from);
		memcpy(d->out.p + d->from, mark, n);
		d->out.len += n;
	}
	buf_z(&d->out, "\r\n");
	d->from = d->out.len;
}

static void close_row(struct doc *d)
{
	buf_z(&d->out, "\r\n");
	if (d->first_row && d->cells) {
		buf_c(&d->out, '|');
		for (size_t i = 0; i < d->cells; i++)
			buf_z(&d->out, "---|");
		buf_z(&d->out, "\r\n");
	}
	d->first_row = false;
}

/* Blanks alone between two links, as between those invited, part two things. */
static void open_link(struct doc *d)
{
	size_t at = d->out.len;

	while (at > d->from && d->out.p[at - 1] == ' ')
		at--;
	if (at < d->out.len && at > d->from && at == d->link) {
		d->out.len = at;
		put(d, ", ");
	}
}

static size_t level_of(struct str value)
{
	long n = str_uint(value, LEVEL_MAX);

	return n < 0 ? 0 : (size_t)n;
}

static void XMLCALL on_start(void *ctx, const XML_Char *name, const XML_Char **atts)
{
	struct doc *d = ctx;
	struct str n = word_name(name);

	if (++d->depth > DEPTH_MAX) {
		stop(d, "XML nested too deeply");
		return;
	}
	if (d->skip)
		return;
	/* Text that was moved away, and what the style of a paragraph was before. */
	if (is_fallback(name) || str_eq(n, STRL("moveFrom")) ||
	    str_eq(n, STRL("pPrChange")))
		d->skip = d->depth;
	else if (str_eq(n, STRL("t")))
		d->text = true;
	else if (str_eq(n, STRL("p")))
		open_paragraph(d);
	else if (str_eq(n, STRL("br")) || str_eq(n, STRL("cr")))
		put(d, d->in_cell ? "<br>" : "\n");
	else if (str_eq(n, STRL("tab")) && d->out.len > d->from)
		put(d, "\t");
	else if (str_eq(n, STRL("hyperlink")))
		open_link(d);
	else if (str_eq(n, STRL("noBreakHyphen")))
		put(d, "-");
	else if (str_eq(n, STRL("pStyle")))
		style_of(d, value_of(atts));
	else if (str_eq(n, STRL("numPr")))
		d->item = true;
	else if (str_eq(n, STRL("ilvl")))
		d->level = level_of(value_of(atts));
	else if (str_eq(n, STRL("numId")) && str_eq(value_of(atts), STRL("0")))
		d->item = false; /* taken out of its list */
	else if (str_eq(n, STRL("tbl")))
		d->first_row = true;
	else if (str_eq(n, STRL("tr")))
		d->cells = 0;
	else if (str_eq(n, STRL("tc"))) {
		put(d, d->cells++ ? " " : "| ");
		d->in_cell = true;
		d->lines = 0;
	}
}

static void XMLCALL on_end(void *ctx, const XML_Char *name)
{
	struct doc *d = ctx;
	struct str n = word_name(name);

	if (d->skip == d->depth)
		d->skip = 0;
	d->depth--;
	if (d->skip)
		return;
	if (str_eq(n, STRL("t")))
		d->text = false;
	else if (str_eq(n, STRL("hyperlink")))
		d->link = d->out.len;
	else if (str_eq(n, STRL("p")))
		close_paragraph(d);
	else if (str_eq(n, STRL("tc"))) {
		d->in_cell = false;
		buf_z(&d->out, " |");
	} else if (str_eq(n, STRL("tr")))
		close_row(d);
}

/* A line end inside a run is white space; the lines of a document are its w:br. */
static void XMLCALL on_text(void *ctx, const XML_Char *s, int len)
{
	struct doc *d = ctx;
	char *to;

	if (!d->text || d->skip || len <= 0)
		return;
	to = buf_room(&d->out, (size_t)len);
	for (int i = 0; i < len; i++)
		to[i] = s[i] == '\n' || s[i] == '\r' ? ' ' : s[i];
	d->out.len += (size_t)len;
}

static void XMLCALL on_doctype(void *ctx, const XML_Char *name, const XML_Char *sysid,
			       const XML_Char *pubid, int internal)
{
	(void)name;
	(void)sysid;
	(void)pubid;
	(void)internal;
	stop(ctx, "XML with a document type");
}

static int parse(struct doc *d, struct str xml, struct err *e)
{
	enum XML_Status rc = XML_STATUS_ERROR;

	d->xml = XML_ParserCreateNS(NULL, SEP);
	if (!d->xml)
		return err_set(e, ERR_IO, "cannot read XML");
	XML_SetUserData(d->xml, d);
	XML_SetElementHandler(d->xml, on_start, on_end);
	XML_SetCharacterDataHandler(d->xml, on_text);
	XML_SetStartDoctypeDeclHandler(d->xml, on_doctype);
	/* An int takes the length: longer text goes in parts. */
	for (bool last = false; !last; xml = str_from(xml, INT32_MAX / 4)) {
		last = xml.len <= INT32_MAX / 4;
		rc =
		    XML_Parse(d->xml, xml.p, last ? (int)xml.len : INT32_MAX / 4, last);
		if (rc != XML_STATUS_OK)
			break;
	}
	if (d->why)
		err_set(e, ERR_LIMIT, "%s", d->why);
	else if (rc != XML_STATUS_OK)
		err_set(e, ERR_SYNTAX, "damaged Word document: %s",
			XML_ErrorString(XML_GetErrorCode(d->xml)));
	XML_ParserFree(d->xml);
	return rc == XML_STATUS_OK ? 0 : -1;
}

static bool wanted(struct str name)
{
	return str_eq(name, STRL("word/document.xml")) ||
	       str_eq(name, STRL("docProps/core.xml"));
}

/* "...<dcterms:created xsi:type=...>2026-02-03T10:46:02Z</..." */
static int64_t created_of(struct str core)
{
	size_t at = str_find(core, STRL(":created"), 0);
	struct when w;

	if (at == STR_NPOS)
		return TIME_NONE;
	core = str_from(core, at);
	at = str_chr(core, '>');
	if (at == STR_NPOS || !when_find(str_from(core, at + 1), &w) || w.from != 0)
		return TIME_NONE;
	return w.days * DAY_S + (w.minutes > 0 ? w.minutes * 60 : 0);
}

int docx_read(struct arena *a, struct str raw, size_t max, struct docx *out,
	      struct err *e)
{
	struct zip_members files = { 0 };
	struct doc d = { 0 };
	struct str xml = { NULL, 0 };
	int rc;

	*out = (struct docx){ .created = TIME_NONE };
	if (zip_read(a, raw, max, wanted, &files, (struct diag){ 0 }, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++)
		if (str_eq(files.v[i].name, STRL("word/document.xml")))
			xml = files.v[i].data;
		else
			out->created = created_of(files.v[i].data);
	if (!xml.p)
		return err_set(e, ERR_FORMAT, "an Office file without text of Word");
	rc = parse(&d, xml, e);
	if (rc == 0)
		out->text = arena_str(a, buf_view(&d.out));
	buf_fini(&d.out);
	return rc;
}
