/*
 * json.c - JSON exports: one parse, then the row of the table that knows these
 * keys.  The last resort is what scripts and other programs write: a list of {speaker,
 * start, text}, or of words, by the names that exports mostly give these; what such a
 * file tells of the meeting, and its summary and action items.
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

static bool claims_generic(struct jval root)
{
	return jlist_of(root).t || jabout_is_digest(root);
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

static int read_generic(struct reading *in, struct jval root, struct err *e)
{
	static const char *const maps[] = { "speakers", "speaker_map", "speaker_names",
					    "speakerNames" };
	struct jval list = jlist_of(root);
	bool by_words = str_eq(jval_key(list), STRL("words"));
	struct jnames names = { 0 };
	struct origin o;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	for (size_t i = 0; i < sizeof(maps) / sizeof(maps[0]); i++)
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
	jabout_notes(&t, root);
	jabout_notes(&t, jval_get(root, "meeting"));
	jtalk_fini(&t);
	return 0;
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

static int read(struct reading *in, struct err *e)
{
	const struct format *row;
	struct jtree t;
	int rc = 0;

	if (jtree_parse(&t, in->text, in->r->arena, e) < 0)
		return -1;
	row = row_of(jtree_root(&t));
	if (!row) {
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
