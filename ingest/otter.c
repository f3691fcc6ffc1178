/*
 * otter.c - Otter's text export: "Name  M:SS  " with two blanks before the time, the
 * text below, and a last line that names otter.ai.
 *
 * The name may be missing.  Title, date and keywords above are read as header lines
 * (untested against a real file).  SRT and DOCX exports are read as SubRip and as the
 * lines of the document; no CSV of Otter's is known.
 */
#include "ingest/header.h"
#include "ingest/script.h"
#include "ingest/turns.h"

enum { GAP = 2, TITLE_BYTES = 120 };

/* Teams has three blanks there. */
static bool head(struct str line, struct str *name, int64_t *ms)
{
	struct str wide;
	int64_t t;

	return script_name_time(line, GAP, name, ms) &&
	       (!name->p || !script_name_time(line, GAP + 1, &wide, &t)) &&
	       (!name->p || !memchr(name->p + name->len, '\t', 1));
}

static int sniff(struct str text)
{
	struct str rest = text, line, name;
	size_t heads = 0, named = 0, lines = 0;
	bool after = false;
	int64_t ms;

	while (str_line(&rest, &line)) {
		bool is_head = head(line, &name, &ms);

		if (!str_trim(line).len)
			continue;
		lines++;
		heads += after && !is_head;
		named += is_head && name.p;
		after = is_head;
	}
	if (heads &&
	    str_find(text, STRL("Transcribed by https://otter.ai"), 0) != STR_NPOS)
		return 95;
	return heads >= 2 && named * 2 > heads && heads * 4 >= lines ? 90 : 0;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text, line, name;
	struct header h = { 0 };
	struct script s;
	int64_t ms;

	(void)e;
	script_init(&s, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (talk_is_boilerplate(in->r, line))
			continue;
		if (head(line, &name, &ms)) {
			script_head(&s, name, ms, TIME_NONE);
			continue;
		}
		line = str_trim(line);
		if (script_text(&s, line, n) || !line.len ||
		    header_line(&h, in->r, line))
			continue;
		if (!in->r->title.p && line.len <= TITLE_BYTES) {
			in->r->title = line;
		} else {
			struct segment *seg = record_segment(in->r, SEG_PARAGRAPH);

			seg->line = (int64_t)n;
			seg->text = line;
		}
	}
	return 0;
}

const struct format format_otter = {
	.name = "otter-txt",
	.flavors = "",
	.what = "Otter text: \"Name  0:03\" above the text",
	.sniff = sniff,
	.read = read,
};
