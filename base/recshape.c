/* recshape.c - the members of each object of a record, in the order written. */
#include "base/recshape.h"

#define KEY(name) "\"" name "\":", sizeof("\"" name "\":") - 1
#define M(name, kind, when, type, field)                                               \
	{                                                                              \
		KEY(name), MEMBER_##kind, MEMBER_##when, offsetof(struct type, field), \
		    NULL                                                               \
	}
#define SUB(name, kind, when, type, field, shape)                                      \
	{                                                                              \
		KEY(name), MEMBER_##kind, MEMBER_##when, offsetof(struct type, field), \
		    &(shape)                                                           \
	}
#define SHAPE(name, type)                                             \
	static const struct shape name = { name##_v, COUNT(name##_v), \
					   sizeof(struct type),       \
					   offsetof(struct type, extra) }

static const struct member source_v[] = {
	M("path", STR, ALWAYS, source, path),
	M("format", STR, ALWAYS, source, format),
	M("flavor", STR, SOME, source, flavor),
	M("sha256", STR, ASIDE, source, sha256),
	M("bytes", INT, ALWAYS, source, bytes),
};
SHAPE(source, source);

static const struct member participant_v[] = {
	M("name", STR, ALWAYS, participant, name),
	M("email", STR, ALWAYS, participant, email),
	M("org", STR, ALWAYS, participant, org),
	M("role", STR, ALWAYS, participant, role),
	M("speaks", BOOL, ALWAYS, participant, speaks),
	M("pseudo", BOOL, SOME, participant, pseudo),
};
SHAPE(participant, participant);

static const struct member segment_v[] = {
	M("n", INT, MUST, segment, n),
	M("kind", SEG_KIND, MUST, segment, kind),
	M("level", INT, SOME, segment, level),
	M("mark", MARK, SOME, segment, mark),
	M("speaker", STR, SOME, segment, speaker),
	M("t0", TIME, SOME, segment, t0),
	M("t1", TIME, SOME, segment, t1),
	M("line", INT, SOME, segment, line),
	M("text", STR, ALWAYS, segment, text),
};
SHAPE(segment, segment);

static const struct member warning_v[] = {
	M("code", STR, ALWAYS, warning, code),
	M("line", INT, SOME, warning, line),
	M("detail", STR, ALWAYS, warning, detail),
};
SHAPE(warning, warning);

static const struct member evidence_v[] = {
	M("segment", INT, MUST, evidence, segment),
	M("from", INT, ALWAYS, evidence, from),
	M("to", INT, ALWAYS, evidence, to),
	M("line", INT, SOME, evidence, line),
	M("t0", TIME, SOME, evidence, t0),
	M("t1", TIME, SOME, evidence, t1),
	M("speaker", STR, SOME, evidence, speaker),
	M("quote", STR, ALWAYS, evidence, quote),
};
SHAPE(evidence, evidence);

static const struct member label_sketch_v[] = {
	M("label", STR, ALWAYS, label_sketch, label),
	M("sketch", STR, ALWAYS, label_sketch, sketch),
};
SHAPE(label_sketch, label_sketch);

static const struct member why_v[] = {
	M("signal", STR, ALWAYS, why, signal),
	M("weight", MILLI, ALWAYS, why, weight),
};
SHAPE(why, why);

static const struct member item_v[] = {
	M("id", STR, ALWAYS, item, id),
	M("kind", ITEM_KIND, MUST, item, kind),
	M("text", STR, ALWAYS, item, text),
	M("about", STRS, ALWAYS, item, about),
	M("owner", STR, ALWAYS, item, owner),
	M("said_by", STR, SOME, item, said_by),
	M("context", STR, SOME, item, context),
	M("due", STR, ALWAYS, item, due),
	M("priority", STR, ALWAYS, item, priority),
	M("confidence", MILLI, ALWAYS, item, confidence),
	M("possible", BOOL, SOME, item, possible),
	M("by", STR, ALWAYS, item, by),
	M("status", STR, ALWAYS, item, status),
	SUB("evidence", LIST, ALWAYS, item, evidence, evidence),
	SUB("why", LIST, ASIDE, item, why, why),
};
SHAPE(item, item);

static const struct member topic_v[] = {
	M("name", STR, ALWAYS, topic, name),
	M("segments", INTS, ASIDE, topic, segments),
};
SHAPE(topic, topic);

static const struct member person_v[] = {
	M("name", STR, ALWAYS, person, name),
	M("said_as", STRS, ALWAYS, person, said_as),
	M("email", STR, ALWAYS, person, email),
	M("org", STR, ALWAYS, person, org),
	M("role", STR, ALWAYS, person, role),
	M("present", BOOL, ALWAYS, person, present),
	M("confidence", MILLI, ALWAYS, person, confidence),
};
SHAPE(person, person);

static const struct member account_v[] = {
	M("name", STR, ALWAYS, account, name),
	M("role", STR, ALWAYS, account, role),
	M("relation", STR, ALWAYS, account, relation),
	M("confidence", MILLI, ALWAYS, account, confidence),
	M("why", STRS, ALWAYS, account, why),
};
SHAPE(account, account);

static const struct member project_v[] = {
	M("name", STR, ALWAYS, project, name),
};
SHAPE(project, project);

static const struct member flag_v[] = {
	M("code", STR, ALWAYS, flag, code),
	M("detail", STR, ALWAYS, flag, detail),
	M("segments", INTS, ALWAYS, flag, segments),
	M("said", STR, SOME, flag, said),
	M("choices", STRS, SOME, flag, choices),
	M("quote", STR, SOME, flag, quote),
	M("elsewhere", BOOL, SOME, flag, elsewhere),
};
SHAPE(flag, flag);

static const struct member record_v[] = {
	{ KEY("schema"), MEMBER_SCHEMA, MEMBER_MUST, 0, NULL },
	M("id", STR, ALWAYS, record, id),
	SUB("source", OBJECT, ALWAYS, record, source, source),
	SUB("attached", LIST, SOME, record, attached, source),
	M("title", STR, ALWAYS, record, title),
	M("date", STR, ALWAYS, record, date),
	M("start", STR, ALWAYS, record, start),
	M("utc_offset", STR, ALWAYS, record, utc_offset),
	M("date_from", STR, ALWAYS, record, date_from),
	M("duration_s", TIME, ALWAYS, record, duration),
	M("language", STR, ALWAYS, record, language),
	SUB("participants", LIST, ALWAYS, record, participants, participant),
	SUB("segments", LIST, SOME, record, segments, segment),
	SUB("warnings", LIST, SOME, record, warnings, warning),
	M("rules", STR, SOME, record, rules),
	M("lent", STR, SOME, record, lent_as),
	M("sketch", STR, SOME, record, sketch),
	SUB("voices", LIST, SOME, record, voices, label_sketch),
	M("summary", STR, SOME, record, summary),
	SUB("items", LIST, SOME, record, items, item),
	SUB("reports", LIST, SOME, record, reports, item),
	SUB("topics", LIST, SOME, record, topics, topic),
	SUB("people", LIST, SOME, record, people, person),
	SUB("accounts", LIST, SOME, record, accounts, account),
	SUB("projects", LIST, SOME, record, projects, project),
	SUB("flags", LIST, SOME, record, flags, flag),
};

const struct shape record_shape = { record_v, COUNT(record_v), sizeof(struct record),
				    offsetof(struct record, extra) };
