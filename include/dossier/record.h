/*
 * record.h - dossier.meeting/1: THE contract between ingest, extract and render.
 *
 * One record is one export of one meeting.  Every span and vector lives in the
 * record's arena (or in memory that outlives it).  A zeroed record with an arena
 * is valid and empty.  Absent text is {NULL, 0} and is written as null or left
 * out; absent time is TIME_NONE.  Times are integer milliseconds from the start
 * of the recording, confidences and weights are integer thousandths.  `extra`
 * holds members that this version does not know, as raw JSON `"k":v,"k2":v`:
 * they pass through every stage.  docs/records.md describes the JSON form.
 */
#ifndef DOSSIER_RECORD_H
#define DOSSIER_RECORD_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

#define RECORD_SCHEMA "dossier.meeting/1"
#define TIME_NONE INT64_MIN

enum seg_kind {
	SEG_SPEECH,
	SEG_CHAT,
	SEG_HEADING,
	SEG_BULLET,
	SEG_TASK,
	SEG_PARAGRAPH,
	SEG_TABLE_ROW, /* cells joined by " | "; level 1 = the header row */
	SEG_KINDS
};

enum item_kind {
	ITEM_DECISION,
	ITEM_FACT,
	ITEM_ACTION,
	ITEM_BLOCKER,
	ITEM_OPPORTUNITY,
	ITEM_QUESTION,
	ITEM_KINDS
};

/* The names used in JSON, rules and templates ("table-row", "decision", ...). */
struct str seg_kind_name(enum seg_kind kind);
struct str item_kind_name(enum item_kind kind);
/* The kind of that name, or -1. */
int seg_kind_of(struct str name);
int item_kind_of(struct str name);

struct source {
	struct str path; /* relative to the operand it was found under, '/' */
	struct str format, flavor;
	struct str sha256; /* hex, of the file's bytes */
	int64_t bytes;
	struct str extra;
};
VEC(sources, struct source);
/* "notes.md" of "notes.md#2026-03-04", one meeting of several in a file; else path. */
struct str source_file(struct str path);

struct participant {
	struct str name, email, org, role;
	bool speaks;
	bool pseudo; /* a recorder, room, device or "Speaker 2": never a person */
	struct str extra;
};
VEC(participants, struct participant);

struct segment {
	int64_t n; /* number within the record, from 0 */
	enum seg_kind kind;
	struct str speaker; /* the export's label, as it stands there */
	int64_t t0, t1;     /* ms or TIME_NONE */
	int64_t level;      /* heading 1-6, bullet and task 1.., else 0 */
	int64_t line;       /* 1-based in the source */
	char mark;       /* SEG_TASK: what stands in the box: ' ', 'x', '-'; else 0 */
	struct str text; /* decoded, markup removed, NFC; joined cues by one space */
	struct str extra;
};
VEC(segments, struct segment);

struct warning {
	struct str code; /* kebab-case */
	int64_t line;    /* 0 = the whole file */
	struct str detail;
	struct str extra;
};
VEC(warnings, struct warning);

struct evidence {
	int64_t segment;  /* segment.n */
	int64_t from, to; /* bytes of that segment's text */
	int64_t line;     /* source line, 0 = unknown */
	int64_t t0, t1;
	struct str speaker; /* the export's label */
	struct str quote;   /* byte-exact slice of the segment's text */
	struct str extra;
};
VEC(evidences, struct evidence);

struct why {
	struct str signal;
	int64_t weight; /* thousandths */
	struct str extra;
};
VEC(whys, struct why);

struct item {
	struct str id; /* "i-" + 12 hex: hash of evidence, without the kind */
	enum item_kind kind;
	struct str text;   /* stands alone; plain text, not Markdown */
	struct strs about; /* account or project names, may be empty */
	struct str owner;  /* canonical name of one of record.people, or none */
	/* The same of the one who says all of it; none: notes, several, nobody known.
	 */
	struct str said_by;
	/* What was said right before it, where its words refer to that: "they". */
	struct str context;
	struct str due; /* YYYY-MM-DD or none: never guessed */
	struct str priority;
	int64_t confidence; /* thousandths */
	struct str by;      /* "rules", "notes", "llm", joined by '+' */
	struct str status;  /* "open", "done", "rejected", ... */
	bool possible; /* below the kind's page threshold: only in its meeting note */
	struct evidences evidence;
	struct whys why;
	struct str extra;
};
VEC(items, struct item);

VEC(int64s, int64_t);

struct topic {
	struct str name;
	struct int64s segments;
	struct str extra;
};
VEC(topics, struct topic);

struct person {
	struct str name; /* canonical, unique in a record */
	struct strs said_as;
	struct str email, org, role;
	bool present;
	int64_t confidence;
	struct str extra;
};
VEC(persons, struct person);

struct account {
	struct str name;
	struct str role;     /* "subject" or "mentioned" in this meeting */
	struct str relation; /* customer, prospect, partner, competitor, ... or none */
	int64_t confidence;
	struct strs why;
	struct str extra;
};
VEC(accounts, struct account);

struct project {
	struct str name;
	struct str extra;
};
VEC(projects, struct project);

struct flag {
	struct str code; /* DESIGN of flags: docs/flags.md */
	struct str detail;
	struct int64s segments;
	/* Of a question: the name or label it is about, what it may be, the words. */
	struct str said;
	struct strs choices;
	struct str quote; /* none when it is of a sensitive stretch */
	struct str extra;
};
VEC(flags, struct flag);

struct record {
	struct arena *arena; /* borrowed: owns all memory of the record */
	struct str id;       /* "m-" + 16 hex: speakers and words, see record_seal */
	struct source source;
	struct sources attached; /* calendar, mail, attendance files joined to it */
	struct str title;
	struct str date;       /* YYYY-MM-DD, local to utc_offset, or none */
	struct str start;      /* HH:MM or none */
	struct str utc_offset; /* "+01:00", or none: the export does not say */
	struct str date_from;  /* content, calendar, filename, folder, mtime */
	struct str day;   /* "Feb 3": without a year, for ingest only, never written */
	int64_t duration; /* ms or TIME_NONE */
	struct str language; /* BCP 47, or none */
	struct participants participants;
	struct segments segments;
	struct warnings warnings;
	struct str rules;   /* what it was extracted with, see extract_rules() */
	struct str lent_as; /* what tells whom it was lent, see directory_digest() */
	struct str sketch;  /* MinHash of the talk, hex; see base/lang/sketch.h */
	struct str summary;
	struct items items;
	struct items
	    reports; /* that something is done: actions, on no page by themselves */
	struct topics topics;
	struct persons people;
	struct accounts accounts;
	struct projects projects;
	struct flags flags;
	/* People of other meetings whom this one may name, and organisations (without
	 * name), for extract: never written, see dossier/directory.h. */
	struct participants lent;
	struct str extra;
};

/* An empty record in that arena: absent times set to TIME_NONE. */
void record_init(struct record *r, struct arena *a);
/* Appends a segment with number, absent times and kind set. */
struct segment *record_segment(struct record *r, enum seg_kind kind);
void record_warn(struct record *r, struct str code, size_t line, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Appends a flag without segments; code must outlive the record (a literal). */
struct flag *record_flag(struct record *r, struct str code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* How many items and reports. */
static inline size_t record_says(const struct record *r)
{
	return r->items.n + r->reports.n;
}
/* Number i of them, items first. */
static inline struct item *record_said(const struct record *r, size_t i)
{
	return i < r->items.n ? &r->items.v[i] : &r->reports.v[i - r->items.n];
}
/* Somebody said it, aloud or in the chat; the rest was written. */
static inline bool segment_is_said(const struct segment *s)
{
	return s->kind == SEG_SPEECH || s->kind == SEG_CHAT;
}
bool record_has_kind(const struct record *r, enum seg_kind kind);
bool record_has_talk(const struct record *r);
/* Written by somebody, not what was spoken. */
bool record_is_notes(const struct record *r);
bool record_has_flag(const struct record *r, struct str code);
/* The meeting is about this account, or its people take part; others are only named. */
bool account_is_subject(const struct account *a);
/* A subject, and not a partner (or a house of which nothing is told) who sits with a
 * customer: items of that talk are the customer's. */
bool account_leads(const struct record *r, const struct account *a);
bool record_has_subject(const struct record *r);
/*
 * Sets r->id from the decoded speakers and words alone (no times, path,
 * metadata, punctuation or case), so that the same export copied, renamed or
 * converted keeps its id.  Call after the last segment.
 */
void record_seal(struct record *r);
/* Deep copy into another arena, without segments. */
void record_copy(struct record *to, struct arena *a, const struct record *from);

/* "The next stage": borrows *r until it returns; may add to it in r->arena. */
struct sink {
	int (*put)(void *ctx, struct record *r, struct err *e);
	void *ctx;
};

#endif
