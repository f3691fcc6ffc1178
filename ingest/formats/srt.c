/* srt.c - SubRip.  No standard: what FFmpeg, pysubs2 and real files agree on. */
#include "ingest/captions/captions.h"
#include "ingest/format.h"

/* A title may stand before the first cue. */
enum { SNIFF_LINES = 6 };
/* No style is longer: the search for its end stays short. */
enum { STYLE_BYTES = 1024 };

static int sniff(struct str head)
{
	struct str line, rest = str_trim(head);
	struct timing t;
	bool index = false;

	for (size_t n = 0; n < SNIFF_LINES && str_line(&rest, &line);) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if (timecode_line(line, true, &t) == TIMING_OK && !timecode_alone(line))
			return 0;
		if (timecode_line(line, true, &t) == TIMING_OK)
			return n < 2 ? 85 - 10 * (int)!index : index ? 60 : 0;
		index = str_uint(line, 1000000000) >= 0;
		n++;
	}
	return 0;
}

/* Bytes of "{\an8}" at the start of s, or 0. */
static size_t style_at(struct str s)
{
	size_t end = str_starts(s, STRL("{\\")) ? str_chr(str_head(s, STYLE_BYTES), '}')
						: STR_NPOS;

	return end == STR_NPOS ? 0 : end + 1;
}

/* Takes out what only says how captions look.  Copies when there is some. */
static struct str without_style(struct arena *a, struct str body)
{
	struct str rest = body, line;
	char *p;
	size_t n = 0, style;

	if (str_chr(body, '{') == STR_NPOS)
		return body;
	p = arena_alloc(a, body.len + 1);
	while (str_line(&rest, &line)) {
		line = str_trim(line);
		while ((style = style_at(line)) > 0)
			line = str_trim(str_from(line, style));
		while (line.len) {
			style = style_at(line);
			if (!style)
				p[n++] = line.p[0];
			line = str_from(line, style ? style : 1);
		}
		p[n++] = '\n';
	}
	return str_n(p, n ? n - 1 : 0);
}

static int read(struct reading *in, struct err *e)
{
	struct captions c;
	struct cue_scan scan;
	struct cue_block b;

	(void)e;
	captions_init(&c, in);
	c.book.brackets = c.dashes = true;
	cue_scan_init(&scan, in->text, true);
	while (cue_scan_next(&scan, &b)) {
		b.body = without_style(in->r->arena, b.body);
		captions_learn(&c, &b);
	}
	cue_scan_init(&scan, in->text, true);
	while (cue_scan_next(&scan, &b))
		captions_put(&c, &b, without_style(in->r->arena, b.body),
			     (struct str){ NULL, 0 }, false);
	captions_end(&c);
	if (scan.lost_text)
		record_warn(in->r, STRL("text-before-first-cue"), 1,
			    "words before the first cue are left out");
	cues_tell_cut(&scan, in->r);
	return 0;
}

const struct format format_srt = {
	.name = "srt",
	.flavors = "",
	.what = "SubRip captions",
	.sniff = sniff,
	.read = read,
};
