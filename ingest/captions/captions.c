/* captions.c - blocks to cues to segments. */
#include "ingest/captions/captions.h"

#include "base/ascii.h"
#include "ingest/written/shapes.h"

/* So few cues tell nothing of how names stand; so many tell that they do not. */
enum { CUES_MIN = 3, CUES_ENOUGH = 32, NAMES_MIN = 2 };

void captions_init(struct captions *c, struct reading *in)
{
	*c = (struct captions){ .in = in, .last_t0 = INT64_MIN };
	c->made = &c->cues[0];
	assemble_init(&c->as, in->r);
	speaker_init(&c->book, in->r->arena);
}

/* ">> " says that another person speaks, and mostly not who. */
static inline bool take_chevrons(struct str *text)
{
	if (text->len < 2 || text->p[0] != '>' || text->p[1] != '>')
		return false;
	while (str_eat(text, '>'))
		;
	*text = str_trim(*text);
	return true;
}

/* "- Very.", "-Very." */
static bool is_dashed(struct str s)
{
	return s.len > 1 && s.p[0] == '-' && s.p[1] != '-' && s.p[1] != '>';
}

/*
 * "- Is it full?", "- Very." in one cue: two people.  Takes the next one's lines off
 * *rest; false when there is no more.
 */
static bool next_part(struct str *rest, struct str *part)
{
	struct str s = str_trim(*rest);
	size_t at = 0;

	if (!s.len)
		return false;
	*rest = str_from(s, s.len);
	*part = s;
	if (!is_dashed(s))
		return true;
	while ((at = str_find(s, STRL("\n"), at)) != STR_NPOS) {
		struct str below = str_trim(str_from(s, at));

		/* On behind the blank lines: each is looked at once. */
		at = s.len - below.len;
		if (!is_dashed(below))
			continue;
		*part = str_rtrim(str_n(s.p, at));
		*rest = below;
		break;
	}
	return true;
}

static bool is_dialogue(struct str body)
{
	struct str rest = body, part;

	return next_part(&rest, &part) && rest.len > 0;
}

/* "- Very." without its dash. */
static struct str without_dash(struct str s)
{
	s = str_trim(s);
	return is_dashed(s) && s.p[1] == ' ' ? str_trim(str_from(s, 1)) : s;
}

/* "So we", above "keep it": the first half of a sentence. */
static bool ends_lower(struct str s)
{
	size_t last = str_last_word(s);

	return last > 0 && last < s.len && ascii_is_lower(s.p[last]);
}

/* "Ada Quill" on a line of its own above the words; takes it off *body. */
static bool take_top(struct captions *c, struct str *body, struct str *name)
{
	struct str rest = *body, line;

	if (!str_line(&rest, &line) || !str_trim(rest).len)
		return false;
	cuetext_parse(c->in->r->arena, line, &c->voices);
	if (c->voices.n != 1 || c->voices.v[0].speaker.p ||
	    !shapes_is_name(c->voices.v[0].text) || ends_lower(c->voices.v[0].text))
		return false;
	*name = c->voices.v[0].text;
	*body = str_trim(rest);
	return true;
}

/* Names come back again and again, the first halves of broken lines do not. */
static bool has_tops(const struct captions *c)
{
	return c->learned >= CUES_MIN && c->topped * 10 >= c->learned * 9 &&
	       c->tops.n >= NAMES_MIN && c->tops.n * 2 <= c->topped + 1;
}

static void learn_top(struct captions *c, struct str body)
{
	struct str name;

	if (c->learned++ > CUES_ENOUGH && c->topped * 2 < c->learned)
		return;
	if (!take_top(c, &body, &name))
		return;
	map_put(c->in->r->arena, &c->tops, name, 0);
	c->topped++;
}

static void learn(struct captions *c, struct str body)
{
	cuetext_parse(c->in->r->arena, body, &c->voices);
	for (size_t i = 0; i < c->voices.n; i++) {
		struct str text = c->voices.v[i].text;

		take_chevrons(&text);
		if (!c->voices.v[i].speaker.p)
			speaker_learn(&c->book, text);
	}
}

void captions_learn(struct captions *c, const struct cue_block *b)
{
	struct str rest = b->body, part;

	c->prefixes = true;
	if (b->bad)
		return;
	learn_top(c, str_trim(b->body));
	if (!c->dashes || !is_dialogue(b->body)) {
		learn(c, c->dashes ? without_dash(b->body) : b->body);
		return;
	}
	while (next_part(&rest, &part)) {
		(void)str_eat(&part, '-');
		learn(c, part);
	}
}

static void count(struct captions *c, enum caption_oddity what, size_t line)
{
	if (!c->count[what]++)
		c->first[what] = line;
}

/* Times as they stand, less what cannot be; oddities are counted. */
static void take_times(struct captions *c, const struct cue_block *b, struct cue *cue)
{
	cue->t0 = b->t0;
	cue->t1 = b->t1;
	cue->line = b->line;
	if (b->t1 < b->t0 && b->t1 != TIME_NONE) {
		count(c, ODD_END_BEFORE_START, b->line);
		cue->t1 = TIME_NONE;
	}
	if (b->t0 < c->last_t0)
		count(c, ODD_ORDER, b->line);
	c->last_t0 = b->t0;
	if (b->carried)
		count(c, ODD_CARRIED, b->line);
	if (b->t0 < 0)
		count(c, ODD_NEGATIVE, b->line);
}

/*
 * Live captions grow: "We agreed", then "We agreed to keep it", over the same time.
 * The longer one replaces the shorter.
 */
static bool grows(const struct cue *held, const struct cue *next)
{
	/* One branch for what is rarely all true; no time is before TIME_NONE. */
	bool other = (next->t0 >= held->t1) | (next->t0 < held->t0) |
		     (next->speaker.len != held->speaker.len) |
		     (next->text.p[0] != held->text.p[0]);

	return !other && str_starts(next->text, held->text) &&
	       str_eq(next->speaker, held->speaker);
}

/* The cue just made becomes the held one, the held one goes its way. */
static void hold(struct captions *c)
{
	struct cue *cue = c->made;

	if (!cue->text.len)
		return;
	if (c->held && grows(c->held, cue)) {
		c->held->text = cue->text;
		if (cue->t1 == TIME_NONE || cue->t1 > c->held->t1)
			c->held->t1 = cue->t1;
		return;
	}
	if (c->held)
		assemble_put(&c->as, c->held);
	c->held = cue;
	c->made = cue == &c->cues[0] ? &c->cues[1] : &c->cues[0];
}

/* Sets cue->speaker and takes a prefix off cue->text. */
static void find_speaker(struct captions *c, struct cue *cue, struct str told)
{
	cue->apart = take_chevrons(&cue->text);
	if (cue->apart)
		c->named = false;
	if (told.p) {
		c->speaker = told;
		c->named = told.len > 0;
	} else if (c->prefixes && speaker_take(&c->book, &cue->text, &cue->speaker)) {
		c->speaker = cue->speaker;
		c->named = true;
	} else if (c->named && speaker_is_sound(cue->text)) {
		cue->speaker = str_none();
		return;
	} else if (c->named && cue->text.len) {
		count(c, ODD_INHERITED, cue->line);
	}
	cue->speaker = c->named ? c->speaker : str_none();
}

/* The cue being made has its times, its text and, when <v> tells one, its speaker. */
static void put_voice(struct captions *c, struct str speaker)
{
	struct cue *cue = c->made;

	find_speaker(c, cue, cue->speaker.p ? cue->speaker : speaker);
	hold(c);
}

/* The cue being made has its times: what body says goes on. */
static void put_voices(struct captions *c, struct str body, struct str speaker)
{
	struct cue times = *c->made;

	cuetext_parse(c->in->r->arena, body, &c->voices);
	for (size_t i = 0; i < c->voices.n; i++) {
		times.speaker = c->voices.v[i].speaker;
		times.text = c->voices.v[i].text;
		*c->made = times;
		put_voice(c, speaker);
	}
}

/*
 * "It is full." above "Bo: Is it?" in one cue: takes the lines down to the next one
 * that begins with somebody's name off *rest.
 */
static struct str next_named(struct captions *c, struct str *rest)
{
	struct str body = *rest, s = body, line;
	size_t at;

	(void)str_line(&s, &line);
	while ((at = (size_t)(s.p - body.p)) < body.len && str_line(&s, &line)) {
		struct str text = str_trim(line), name;

		if (!speaker_take(&c->book, &text, &name))
			continue;
		*rest = str_from(body, at);
		return str_rtrim(str_n(body.p, at));
	}
	*rest = str_none();
	return body;
}

/* What several people say, each on lines of their own. */
static void put_lines(struct captions *c, struct str body, struct str speaker)
{
	struct cue times = *c->made;

	while (body.len) {
		*c->made = times;
		put_voices(c, next_named(c, &body), speaker);
		times.joined = false;
	}
}

/* What two people say, each after a dash. */
static void put_dialogue(struct captions *c, struct str body, struct str speaker)
{
	struct cue times = *c->made;
	struct str rest = body, part;

	times.joined = false;
	while (next_part(&rest, &part)) {
		c->named = false;
		(void)str_eat(&part, '-');
		*c->made = times;
		put_voices(c, part, speaker);
	}
}

/* "(Transcribed by TurboScribe. ...)": what a program says of itself, in brackets. */
static struct str without_mark(struct str body)
{
	static const struct str marks[] = { STR("(Transcribed by "),
					    STR("[Auto-generated transcript. ") };
	size_t end;

	for (size_t i = 0; i < COUNT(marks); i++)
		if (str_starts(body, marks[i]) &&
		    (end = str_chr(body, i ? ']' : ')')) != STR_NPOS)
			return str_trim(str_from(body, end + 1));
	return body;
}

void captions_put(struct captions *c, const struct cue_block *b, struct str body,
		  struct str speaker, bool joined)
{
	struct str name;

	if (b->bad) {
		count(c, ODD_BAD_TIME, b->line);
		return;
	}
	body = without_mark(str_trim(body));
	/* Whisper writes that it heard nothing. */
	if (!body.len || str_eq(body, STRL("[BLANK_AUDIO]")))
		return;
	if (!speaker.p && has_tops(c) && take_top(c, &body, &name))
		speaker = name;
	take_times(c, b, c->made);
	c->made->joined = joined;
	if (c->dashes && is_dialogue(body))
		put_dialogue(c, body, speaker);
	else if (c->prefixes && !speaker.p && str_chr(body, '\n') != STR_NPOS &&
		 str_chr(body, '<') == STR_NPOS)
		put_lines(c, c->dashes ? without_dash(body) : body, speaker);
	else if (c->dashes)
		put_voices(c, without_dash(body), speaker);
	else if (cuetext_simple(body, &c->made->speaker, &c->made->text))
		put_voice(c, speaker);
	else
		put_voices(c, body, speaker);
}

void captions_end(struct captions *c)
{
	static const struct {
		struct str code;
		const char *what;
	} odd[ODDITIES] = {
		[ODD_BAD_TIME] = { STR("bad-timing"),
				   "dropped: the time does not parse" },
		[ODD_END_BEFORE_START] = { STR("end-before-start"),
					   "with the end before the start" },
		[ODD_ORDER] = { STR("cue-out-of-order"), "before the one above" },
		[ODD_CARRIED] = { STR("time-carried"),
				  "with more than 59 minutes or seconds" },
		[ODD_NEGATIVE] = { STR("negative-time"), "before the recording began" },
		[ODD_INHERITED] = { STR("speaker-inherited"),
				    "without a name, taken as the last speaker's" },
	};

	if (c->held)
		assemble_put(&c->as, c->held);
	c->held = NULL;
	assemble_end(&c->as);
	for (size_t i = 0; i < ODDITIES; i++)
		if (c->count[i])
			record_warn(c->in->r, odd[i].code, c->first[i], "%zu cue%s %s",
				    c->count[i], plural(c->count[i]), odd[i].what);
}
