/*
 * json.c - JSON exports: one parse, then the row of the table that knows these
 * keys.  The last resort is what scripts and other programs write: a list of {speaker,
 * start, text}, or of words, by the names that exports mostly give these, or the talk
 * as one text; what such a file tells of the meeting, and its summary and action
 * items.  A list of meetings gives a record for each, as its row reads it.
 */
#include "base/date.h"
#include "ingest/json/jabout.h"
#include "ingest/json/jlist.h"
#include "ingest/json/jnames.h"

/* 2001: no talk is so long. */
#define EPOCH_MS INT64_C(1000000000000)

static int sniff(struct str head)
{
	return format_is_json(head);
}

/* The talk as one text: "Ada: ..." in lines, or WebVTT. */
static struct jval text_of(struct jval root)
{
	static const char *const keys[] = { "transcript",         "transcript_text",
					    "transcriptText",     "full_transcript",
					    "transcription",      "meeting.transcript",
					    "transcript.content", NULL };
	struct jval v = jval_any(root, keys);

	return jval_type(v) == JSON_STRING ? v : (struct jval){ 0 };
}

/* Who reads that text; NULL when it is none. */
static const struct format *reader_of(struct str text)
{
	const struct format *f = format_of(str_head(text, FORMAT_HEAD));

	return f && f->read && !f->records && !f->json ? f : NULL;
}

static bool claims_generic(struct jval root)
{
	return jlist_of(root).t || jabout_is_digest(root) ||
	       reader_of(jval_str(text_of(root)));
}

static struct str speaker_of(struct jtalk *t, const struct jnames *names, struct jval x)
{
	static const char *const keys[] = { "name", "display_name", "displayName",
					    "label", NULL };
	struct jval who = jlist_who(x);
	struct str name;

	if (!jval_is(who))
		who = jlist_who(jval_first(jlist_words(x)));
	if (jval_type(who) == JSON_OBJECT)
		return jval_str(jval_any(who, keys));
	name = jnames_of(names, jval_str(who));
	return name.p ? name : jtalk_label(t, who);
}

/* What times count from, and in which unit: of a moment, the first one. */
struct origin {
	int64_t at;
	enum junit unit;
};

static struct origin origin_of(struct jtalk *t, struct jval list)
{
	struct origin o = { 0, jlist_unit(list) };
	struct jval first = jlist_first_time(list);
	struct str s = jval_str(first);
	int64_t wall;
	int32_t offset;

	if (date_time_parse(s, &wall, &offset) ||
	    (str_chr(s, ':') == STR_NPOS && jtalk_time(first, o.unit) >= EPOCH_MS)) {
		jtalk_when(t, first, o.unit);
		o.at = jtalk_time(first, o.unit);
	}
	return o;
}

/* Recorders that sit in a call tell the moment of a word beside its time. */
static void date_by_words(struct jtalk *t, struct jval list)
{
	struct jval word = jval_first(jlist_words(jval_first(list)));
	int64_t at = jtalk_time(jval_at(word, "start_timestamp.relative"), JTIME_S);

	jtalk_when_ms(t, jtalk_since(jval_at(word, "start_timestamp.absolute"),
				     at == TIME_NONE ? 0 : at, JTIME_S));
}

static void say_word(struct jtalk *t, struct str speaker, struct origin o,
		     struct jval w)
{
	struct str word = str_trim(jval_str(jlist_text(w)));

	jtalk_word(t, w, speaker, jtalk_since(jlist_start(w), o.at, o.unit),
		   jtalk_since(jlist_end(w), o.at, o.unit), word,
		   word.len && memchr(".,?!;:", word.p[0], 6));
}

static void say(struct jtalk *t, struct str speaker, struct origin o, struct jval x)
{
	if (jlist_text(x).t)
		jtalk_say(t, x, speaker, jtalk_since(jlist_start(x), o.at, o.unit),
			  jtalk_since(jlist_end(x), o.at, o.unit),
			  jval_str(jlist_text(x)));
	else
		JVAL_EACH (w, jlist_words(x)) {
			say_word(t, speaker, o, w);
		}
}

static int read_text(struct jtalk *t, struct jval v, struct err *e)
{
	struct reading sub = *t->in;
	struct record *r = t->r;
	struct str flavor = r->source.flavor;
	const struct format *f;
	size_t from = r->segments.n;
	int rc;

	sub.text = jval_str(v);
	sub.done = NULL;
	f = reader_of(sub.text);
	rc = f ? f->read(&sub, e) : 0;
	r->source.flavor = flavor;
	for (size_t i = from; i < r->segments.n; i++)
		r->segments.v[i].line = (int64_t)jval_line(v);
	return rc;
}

static int read_generic(struct reading *in, struct jval root, struct err *e)
{
	static const char *const maps[] = { "speakers", "speaker_map", "speaker_names",
					    "speakerNames" };
	struct jval list = jlist_of(root);
	bool by_words = str_eq(jval_key(list), STRL("words"));
	struct jnames names = { 0 };
	struct origin o;
	struct jtalk t;
	int rc = 0;

	jtalk_init(&t, in);
	for (size_t i = 0; i < COUNT(maps); i++)
		jnames_find(in->r->arena, jval_get(root, maps[i]), &names);
	jabout_head(&t, root);
	jabout_head(&t, jval_get(root, "meeting"));
	jabout_head(&t, jval_get(root, "metadata"));
	o = origin_of(&t, list);
	date_by_words(&t, list);
	JVAL_EACH (x, list) {
		struct str speaker = speaker_of(&t, &names, x), email = jlist_email(x);

		if (email.len && speaker.len)
			jtalk_person(&t, speaker, email);

		if (by_words)
			say_word(&t, speaker, o, x);
		else
			say(&t, speaker, o, x);
	}
	if (!list.t)
		rc = read_text(&t, text_of(root), e);
	jabout_notes(&t, root);
	jabout_notes(&t, jval_get(root, "meeting"));
	jtalk_fini(&t);
	return rc;
}

/* What only describes a talk is that when there is no talk in it. */
static const struct format *row_of(struct jval root)
{
	const struct format *about = NULL;

	for (size_t i = 0; formats[i]; i++) {
		if (!formats[i]->claims || !formats[i]->claims(root))
			continue;
		if (formats[i]->read_json)
			return formats[i];
		if (!about)
			about = formats[i];
	}
	return about;
}

/* A list of meetings, each as some program or script writes one. */
static struct jval meetings_of(struct jval root)
{
	static const char *const keys[] = { "meetings",   "items",       "calls",
					    "recordings", "transcripts", "data",
					    NULL };
	struct jval list = jval_type(root) == JSON_ARRAY ? root : jval_any(root, keys);
	const struct format *row;

	if (jval_type(list) != JSON_ARRAY || jval_type(jval_first(list)) != JSON_OBJECT)
		return (struct jval){ 0 };
	row = row_of(jval_first(list));
	return row && row->read_json ? list : (struct jval){ 0 };
}

static int read_meetings(struct reading *in, struct jval list, struct err *e)
{
	static const char *const ids[] = { "id", "recording_id", "meeting_id", NULL };
	struct jmany m;
	size_t n = 0;
	int rc = 0;

	jmany_init(&m, in, jval_next(jval_first(list)).t != NULL);
	JVAL_EACH (x, list) {
		const struct format *row = row_of(x);
		struct str id = jval_str(jval_any(x, ids));

		n++;
		if (!row || !row->read_json)
			continue;
		jmany_begin(&m, id.len ? id : arena_fmt(m.first->arena, "%zu", n));
		in->r->source.format = str_z(row->name);
		rc = row->read_json(in, x, e);
		if (rc == 0)
			rc = jmany_end(&m, e);
		if (rc < 0)
			break;
	}
	jmany_fini(&m);
	return rc;
}

static int read(struct reading *in, struct err *e)
{
	struct jval list;
	const struct format *row;
	struct jtree t;
	int rc = 0;

	if (jtree_parse(&t, in->text, in->r->arena, e) < 0)
		return -1;
	row = row_of(jtree_root(&t));
	list = row ? (struct jval){ 0 } : meetings_of(jtree_root(&t));
	if (list.t) {
		rc = read_meetings(in, list, e);
	} else if (!row) {
		rc = err_set(e, ERR_FORMAT, FORMAT_NO_JSON);
	} else {
		in->r->source.format = str_z(row->name);
		if (row->read_json)
			rc = row->read_json(in, jtree_root(&t), e);
		else
			rc = err_set(e, ERR_FORMAT, "%s: no transcript beside it",
				     row->what);
	}
	jtree_fini(&t);
	return rc;
}

const struct format format_json = {
	.name = "json",
	.flavors = "",
	.what = "other JSON that lists who said what, what was said when, or notes",
	.json = true,
	.sniff = sniff,
	.read = read,
	.claims = claims_generic,
	.read_json = read_generic,
};
