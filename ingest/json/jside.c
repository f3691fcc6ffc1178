/*
 * jside.c - JSON files that describe a talk beside them: Microsoft Graph's
 * callTranscript, Gong's calls with their parties, tl;dv's meeting, hyprnote's
 * _meta.json, Meetily's metadata.json.
 */
#include "ingest/json/jside.h"

#include "base/ascii.h"
#include "ingest/json/jnames.h"
#include "ingest/json/jtalk.h"

struct jside {
	/* Members that its first bytes name; the rest is not there yet. */
	const char *keys[4];
	bool wordless;    /* it has no member that holds talk */
	const char *talk; /* format of the talks that it tells of; NULL: any */
	bool alone;       /* of any format when it can belong to no other talk */
	bool (*fill)(struct jtalk *t, struct jval side, bool sure);
};

/* "key": of a member, not a value that reads so. */
static bool has_member(struct str text, struct str key)
{
	for (size_t at = 0; (at = str_find(text, key, at)) != STR_NPOS;) {
		for (at += key.len; at < text.len && ascii_is_blank(text.p[at]);)
			at++;
		if (at < text.len && text.p[at] == ':')
			return true;
	}
	return false;
}

/* The words themselves are in it: it is a talk, not beside one. */
static bool has_talk(struct str text)
{
	static const struct str keys[] = {
		STR("\"transcripts\""), STR("\"transcript\""), STR("\"segments\""),
		STR("\"utterances\""),  STR("\"sentences\""),  STR("\"words\""),
		STR("\"speaker\""),     STR("\"text\""),       STR("\"cache\"")
	};

	for (size_t i = 0; i < COUNT(keys); i++)
		if (has_member(text, keys[i]))
			return true;
	return false;
}

static void length(struct jtalk *t, struct jval from, struct jval to)
{
	int64_t a = jtalk_time(from, JTIME_S), b = jtalk_time(to, JTIME_S);

	if (a != TIME_NONE && b > a && t->r->duration == TIME_NONE)
		t->r->duration = b - a;
}

bool jside_is(const struct jside *kind, struct str text)
{
	if (!format_is_json(text))
		return false;
	for (const char *const *key = kind->keys; *key; key++)
		if (!str_has(text, str_z(*key)))
			return false;
	return !kind->wordless || !has_talk(text);
}

bool jside_attach(const struct jside *kind, struct record *r, struct str text,
		  bool sure)
{
	struct reading in = { .r = r };
	struct jtree tree;
	struct jtalk t;
	bool taken;

	if (kind->talk && !(sure && kind->alone) &&
	    !str_starts(r->source.format, str_z(kind->talk)))
		return false;
	if (jtree_parse(&tree, text, r->arena, NULL) < 0)
		return false;
	jtalk_init(&t, &in);
	taken = kind->fill(&t, jtree_root(&tree), sure);
	jtalk_fini(&t);
	jtree_fini(&tree);
	return taken;
}

/* ---- Microsoft Graph: callTranscript -------------------------------------- */

static bool graph_fill(struct jtalk *t, struct jval side, bool sure)
{
	struct jval listed = jval_at(side, "value.0");

	/* A meeting's list of transcripts; of several it is not known which. */
	if (!sure || jval_next(listed).t)
		return false;
	if (listed.t)
		side = listed;
	jtalk_when(t, jval_get(side, "createdDateTime"), JTIME_S);
	length(t, jval_get(side, "createdDateTime"), jval_get(side, "endDateTime"));
	jtalk_person(t, jval_str(jval_at(side, "meetingOrganizer.user.displayName")),
		     (struct str){ 0 });
	return true;
}

const struct jside jside_graph = {
	.keys = { "\"transcriptContentUrl\"", "\"createdDateTime\"" },
	.fill = graph_fill,
};

/* ---- Gong: calls ---------------------------------------------------------- */

/* The labels of a talk: ids of parties. */
static void labels_of(const struct record *r, struct map *out)
{
	for (size_t i = 0; i < r->segments.n; i++)
		map_put(r->arena, out, r->segments.v[i].speaker, 0);
}

static bool speaks_here(const struct map *labels, struct jval call)
{
	JVAL_EACH (p, jval_get(call, "parties")) {
		struct str id = jval_text(p, "speakerId");

		if (id.len && map_get(labels, id) != STR_NPOS)
			return true;
	}
	return false;
}

static void name_speakers(struct record *r, struct jval call)
{
	struct jnames names = { 0 };

	JVAL_EACH (p, jval_get(call, "parties")) {
		jnames_add(r->arena, jval_text(p, "speakerId"), jval_text(p, "name"),
			   &names);
	}
	for (size_t i = 0; i < r->segments.n; i++) {
		struct str name = jnames_of(&names, r->segments.v[i].speaker);

		if (name.len)
			r->segments.v[i].speaker = name;
	}
}

/* One schema of Gong's counts seconds: then the call is no longer than its end. */
static void gong_unit(struct record *r, int64_t duration)
{
	int64_t end = 0;

	for (size_t i = 0; i < r->segments.n; i++)
		if (r->segments.v[i].t1 > end)
			end = r->segments.v[i].t1;
	if (duration < 60000 || end == 0 || end > duration / 1000)
		return;
	for (size_t i = 0; i < r->segments.n; i++) {
		struct segment *s = &r->segments.v[i];

		s->t0 = s->t0 == TIME_NONE ? TIME_NONE : s->t0 * 1000;
		s->t1 = s->t1 == TIME_NONE ? TIME_NONE : s->t1 * 1000;
	}
}

/* The call whose parties speak here: their ids are the labels. */
static bool gong_fill(struct jtalk *t, struct jval side, bool sure)
{
	struct map labels = { 0 };

	(void)sure;
	labels_of(t->r, &labels);
	JVAL_EACH (c, jval_get(side, "calls")) {
		struct jval meta = jval_get(c, "metaData");
		int64_t duration = jtalk_time(jval_get(meta, "duration"), JTIME_S);

		if (!speaks_here(&labels, c))
			continue;
		name_speakers(t->r, c);
		jtalk_title(t, jval_get(meta, "title"));
		jtalk_when(t, jval_get(meta, "started"), JTIME_S);
		if (duration > 0)
			t->r->duration = duration;
		gong_unit(t->r, duration);
		jtalk_people(t, jval_get(c, "parties"), "name", "emailAddress");
		return true;
	}
	return false;
}

const struct jside jside_gong = {
	.keys = { "\"calls\"", "\"metaData\"" },
	.talk = "gong",
	.fill = gong_fill,
};

/* ---- tl;dv: meeting ------------------------------------------------------- */

static bool tldv_fill(struct jtalk *t, struct jval side, bool sure)
{
	struct jval who = jval_get(side, "organizer");
	int64_t duration = jtalk_time(jval_get(side, "duration"), JTIME_S);

	if (!sure)
		return false;
	jtalk_title(t, jval_get(side, "name"));
	jtalk_when(t, jval_get(side, "happenedAt"), JTIME_S);
	if (duration > 0 && t->r->duration == TIME_NONE)
		t->r->duration = duration;
	jtalk_person(t, jval_text(who, "name"), jval_text(who, "email"));
	jtalk_people(t, jval_get(side, "invitees"), "name", "email");
	return true;
}

const struct jside jside_tldv = {
	.keys = { "\"happenedAt\"", "\"organizer\"" },
	.wordless = true,
	.talk = "tldv",
	.fill = tldv_fill,
};

/* ---- hyprnote: _meta.json, Meetily: metadata.json -------------------------- */

static bool hyprnote_fill(struct jtalk *t, struct jval side, bool sure)
{
	(void)sure;
	jtalk_title(t, jval_get(side, "title"));
	jtalk_when(t, jval_get(side, "created_at"), JTIME_S);
	jtalk_people(t, jval_get(side, "participants"), "name", "email");
	return true;
}

/* A folder is a session: talk and notes in it are the same meeting. */
const struct jside jside_hyprnote = {
	.keys = { "\"user_id\"", "\"created_at\"", "\"participants\"" },
	.wordless = true,
	.talk = "hyprnote",
	.alone = true,
	.fill = hyprnote_fill,
};

static bool meetily_fill(struct jtalk *t, struct jval side, bool sure)
{
	int64_t duration = jtalk_time(jval_get(side, "duration_seconds"), JTIME_S);

	(void)sure;
	jtalk_title(t, jval_get(side, "meeting_name"));
	jtalk_when(t, jval_get(side, "created_at"), JTIME_S);
	if (duration > 0 && t->r->duration == TIME_NONE)
		t->r->duration = duration;
	return true;
}

const struct jside jside_meetily = {
	.keys = { "\"meeting_name\"", "\"devices\"" },
	.wordless = true,
	.talk = "meetily",
	.alone = true,
	.fill = meetily_fill,
};
