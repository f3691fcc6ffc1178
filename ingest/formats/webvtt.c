/*
 * webvtt.c - WebVTT, and what Zoom, Teams, Webex, YouTube and hyprnote make of it.
 * W3C WebVTT, section 6; where files and standard differ, no words are lost.
 */
#include "base/ascii.h"
#include "base/date.h"
#include "base/json.h"
#include "ingest/captions/captions.h"
#include "ingest/format.h"
#include "ingest/meta.h"

/* So many cues tell which program wrote the file. */
enum { PROBE_CUES = 40 };

enum flavor { FLAVOR_NONE, ZOOM, ZOOM_CC, TEAMS, TEAMS_JSON, WEBEX, YOUTUBE, WORDS };

struct facts {
	size_t cues, voices, closed, plain_ids, numbers, guids, quoted, json, words,
	    repeats, whole, two_words;
	bool word_times, captions, crlf;
};

static int sniff(struct str head)
{
	struct str line, rest = str_trim(head);
	struct timing t;

	if (str_starts(rest, STRL("WEBVTT")))
		return 100;
	return str_line(&rest, &line) && timecode_line(line, false, &t) == TIMING_OK &&
		       str_chr(str_head(line, 16), '.') != STR_NPOS &&
		       timecode_alone(line)
		   ? 80
		   : 0;
}

/* "<uuid>/7-0" or "<uuid>-3". */
static bool is_guid_id(struct str id)
{
	if (id.len < 38 || (id.p[36] != '/' && id.p[36] != '-'))
		return false;
	for (size_t i = 0; i < 36; i++)
		if (ascii_hex(id.p[i]) < 0 && id.p[i] != '-')
			return false;
	return id.p[8] == '-' && id.p[13] == '-';
}

/* 2 "Toby Crane" (1204417728): the name, which may be empty; false = no such id. */
static bool quoted_name(struct str id, struct str *name)
{
	size_t at = 0, end;

	while (at < id.len && ascii_is_digit(id.p[at]))
		at++;
	if (!at || at + 2 >= id.len || id.p[at] != ' ' || id.p[at + 1] != '"')
		return false;
	for (end = id.len - 1; id.p[end] != '"'; end--)
		;
	if (end <= at + 1)
		return false;
	*name = str_trim(str_sub(id, at + 2, end));
	return true;
}

static void probe_id(struct facts *f, const struct cue_block *b, struct str before)
{
	struct str id = str_trim(b->id), name;

	if (!id.len)
		return;
	if (is_guid_id(id))
		f->guids++;
	else if (quoted_name(id, &name))
		f->quoted++;
	else if (str_uint(id, 1000000000) >= 0)
		f->numbers++;
	else
		f->plain_ids++;
	if (str_eq(id, before) && str_uint(id, 1000000000) < 0)
		f->repeats++;
}

/* "<v Maya Lindgren>": Teams shows whole names, podcasts first names. */
static bool is_full_name(struct str body)
{
	size_t end = str_chr(body, '>');

	return str_starts(body, STRL("<v ")) && end != STR_NPOS &&
	       memchr(body.p + 3, ' ', end - 3);
}

/* scan: not begun yet. */
static struct facts probe(struct cue_scan scan)
{
	struct facts f = { 0 };
	struct str text = scan.text;
	struct cue_block b;
	struct str before = { NULL, 0 };

	f.crlf = str_starts(str_from(text, 6), STRL("\r\n"));
	while (f.cues < PROBE_CUES && cue_scan_next(&scan, &b)) {
		struct str body = str_trim(b.body);
		bool voice;

		f.cues++;
		probe_id(&f, &b, before);
		before = str_trim(b.id);
		voice = str_starts(body, STRL("<v"));
		f.voices += voice || str_has(body, STRL("<v"));
		f.two_words += is_full_name(body);
		f.whole += b.t0 % 1000 == 0 && b.t1 % 1000 == 0;
		f.closed += str_ends(body, STRL("</v>"));
		f.json += body.len && body.p[0] == '{' &&
			  str_starts(body, STRL("{\"startDateTime\""));
		f.words += body.len && !memchr(body.p, ' ', body.len);
		f.word_times |= !voice && str_has(body, STRL("><c>"));
	}
	return f;
}

/* "Kind: captions" and "Language: en" of the header block. */
static void read_header(struct reading *in, struct facts *f)
{
	struct str rest = in->text, line;
	struct timing t;

	if (!str_starts(rest, STRL("WEBVTT")) ||
	    (rest.len > 6 && !memchr(" \t\r\n", rest.p[6], 4)))
		record_warn(in->r, STRL("no-header"), 1,
			    "the first line is not that of a WebVTT file");
	while (str_line(&rest, &line) && str_trim(line).len) {
		if (timecode_line(line, false, &t) != TIMING_NONE)
			return;
		if (str_istarts(line, STRL("Kind: captions")))
			f->captions = true;
		if (str_istarts(line, STRL("Language:")))
			in->r->language = str_trim(str_from(line, 9));
	}
}

static enum flavor flavor_of(const struct facts *f)
{
	if (f->json)
		return TEAMS_JSON;
	if (f->quoted)
		return WEBEX;
	if (f->word_times)
		return YOUTUBE;
	if (f->guids || (f->voices && !f->plain_ids &&
			 ((f->closed && !f->numbers) || f->two_words * 2 > f->cues)))
		return TEAMS;
	if (f->repeats && f->plain_ids && f->words * 10 >= f->cues * 9)
		return WORDS;
	/* Zoom's closed captions: whole seconds, no ids, no speakers. */
	if (f->whole == f->cues && f->crlf && !f->plain_ids && !f->numbers &&
	    !f->voices)
		return ZOOM_CC;
	return f->numbers && !f->voices ? ZOOM : FLAVOR_NONE;
}

/* Moves a wall clock back to when the recording began, and notes it in the record. */
static void take_start(struct record *r, struct str stamp, int64_t t0)
{
	int64_t wall;
	int32_t offset;

	if (!r->date.p && date_time_parse(stamp, &wall, &offset))
		meta_wall(r, wall - t0 / 1000, offset);
}

/* A string of JSON may hold U+0000, text does not: a blank, as in the JSON exports. */
static struct str words_of(struct json *j, struct arena *a)
{
	struct str s = json_string(j);
	char *p;

	if (!s.len || !memchr(s.p, 0, s.len))
		return s;
	p = arena_alloc(a, s.len);
	for (size_t i = 0; i < s.len; i++)
		p[i] = (char)(s.p[i] ? s.p[i] : ' ');
	return str_n(p, s.len);
}

/* A cue that is one JSON object: {"startDateTime", "speakerName", "spokenText", ...}.
 */
static bool json_cue(struct record *r, const struct cue_block *b, struct str *speaker,
		     struct str *text)
{
	struct json j;
	struct str key;

	json_init(&j, str_trim(b->body), r->arena, NULL);
	if (!json_enter(&j, JSON_OBJECT))
		return false;
	while (json_key(&j, &key)) {
		if (json_peek(&j) != JSON_STRING)
			json_raw(&j);
		else if (str_eq(key, STRL("speakerName")))
			*speaker = words_of(&j, r->arena);
		else if (str_eq(key, STRL("spokenText")))
			*text = words_of(&j, r->arena);
		else if (str_eq(key, STRL("startDateTime")))
			take_start(r, json_string(&j), b->t0);
		else if (str_eq(key, STRL("spokenLanguage")) && !r->language.p)
			r->language = json_string(&j);
		else
			json_raw(&j);
	}
	return !j.failed;
}

/* Automatic captions repeat the line above: only lines that are new count. */
static void put_rolling(struct captions *c, const struct cue_block *b,
			struct str *shown)
{
	struct str rest = b->body, line;
	struct cue_block part = *b;
	struct voices voices = { 0 };

	for (; str_line(&rest, &line); part.line++) {
		cuetext_parse(c->in->r->arena, line, &voices);
		if (!voices.n || !voices.v[0].text.len ||
		    str_eq(voices.v[0].text, *shown))
			continue;
		*shown = voices.v[0].text;
		captions_put(c, &part, line, (struct str){ NULL, 0 }, false);
	}
}

/* Parts of one utterance: "<uuid>/7-0", "<uuid>/7-1". */
static bool same_utterance(struct str a, struct str b)
{
	const char *dash;
	size_t n;

	if (a.len <= 37 || a.p[36] != '/')
		return false;
	dash = memrchr(a.p, '-', a.len);
	n = dash ? (size_t)(dash - a.p) + 1 : 0;
	return n > 37 && b.len > n && memcmp(a.p, b.p, n) == 0;
}

static void put_block(struct captions *c, enum flavor flavor, const struct cue_block *b,
		      struct str *before)
{
	struct str none = { NULL, 0 }, speaker = none, text = b->body;
	bool joined = false;

	switch (flavor) {
	case YOUTUBE:
		put_rolling(c, b, before);
		return;
	case TEAMS_JSON:
		if (!b->bad && !json_cue(c->in->r, b, &speaker, &text))
			record_warn(c->in->r, STRL("bad-cue"), b->line,
				    "the JSON of this cue does not parse");
		if (!speaker.p)
			speaker = STRL("");
		break;
	case WEBEX:
		quoted_name(str_trim(b->id), &speaker);
		break;
	case WORDS:
		speaker = str_trim(b->id);
		break;
	case TEAMS:
		joined = same_utterance(*before, b->id);
		*before = b->id;
		break;
	case ZOOM:
	case ZOOM_CC:
	case FLAVOR_NONE:
		break;
	}
	captions_put(c, b, text, speaker, joined);
}

static const struct {
	const struct format *format;
	struct str flavor;
} names[] = {
	[FLAVOR_NONE] = { &format_webvtt, { NULL, 0 } },
	[ZOOM] = { &format_zoom_vtt, STR("zoom") },
	[ZOOM_CC] = { &format_zoom_vtt, STR("zoom-cc") },
	[TEAMS] = { &format_teams_vtt, STR("teams") },
	[TEAMS_JSON] = { &format_teams_vtt, STR("teams") },
	[WEBEX] = { &format_webex_vtt, STR("webex") },
	[YOUTUBE] = { &format_youtube_vtt, STR("youtube") },
	[WORDS] = { &format_word_vtt, STR("hyprnote") },
};

/* Learns "Name: " from all cues where no tag says who speaks; Zoom's have such names.
 */
static enum flavor learn(struct captions *c, struct cue_scan scan, enum flavor flavor)
{
	struct cue_block b;

	if (flavor != ZOOM && flavor != FLAVOR_NONE && flavor != TEAMS)
		return flavor;
	while (cue_scan_next(&scan, &b))
		captions_learn(c, &b);
	return flavor == ZOOM && c->book.labelled * 2 < c->book.texts ? FLAVOR_NONE
								      : flavor;
}

static int read(struct reading *in, struct err *e)
{
	struct facts facts;
	enum flavor flavor;
	struct captions c;
	struct cue_scan begin, scan;
	struct cue_block b;
	struct str before = { NULL, 0 };

	(void)e;
	cue_scan_init(&begin, in->text, false);
	facts = probe(begin);
	flavor = flavor_of(&facts);
	read_header(in, &facts);
	if (flavor == FLAVOR_NONE && facts.captions && !facts.voices)
		flavor = YOUTUBE;
	captions_init(&c, in);
	c.book.brackets = flavor == FLAVOR_NONE;
	if (!facts.voices)
		flavor = learn(&c, begin, flavor);
	in->r->source.format = str_z(names[flavor].format->name);
	in->r->source.flavor = names[flavor].flavor;
	scan = begin;
	while (cue_scan_next(&scan, &b))
		put_block(&c, flavor, &b, &before);
	captions_end(&c);
	cues_tell_cut(&scan, in->r);
	return 0;
}

const struct format format_webvtt = {
	.name = "webvtt-spec",
	.flavors = "",
	.what = "WebVTT of any other program",
	.sniff = sniff,
	.read = read,
};

const struct format format_zoom_vtt = {
	.name = "zoom-vtt",
	.flavors = "zoom zoom-cc",
	.what = "Zoom cloud transcript and closed captions (WebVTT)",
};

const struct format format_teams_vtt = {
	.name = "teams-vtt",
	.flavors = "teams",
	.what = "Microsoft Teams and Stream transcript (WebVTT), also from Graph",
};

const struct format format_webex_vtt = {
	.name = "webex",
	.flavors = "webex",
	.what = "Webex transcript (WebVTT): the speaker is the id of the cue",
};

const struct format format_youtube_vtt = {
	.name = "youtube-vtt",
	.flavors = "youtube",
	.what = "YouTube automatic captions (WebVTT): repeated lines are joined once",
};

const struct format format_word_vtt = {
	.name = "hyprnote",
	.flavors = "hyprnote",
	.what = "hyprnote transcript (WebVTT): a cue for each word",
};
