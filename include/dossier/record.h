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

/* The names that JSON, rules and templates use ("table-row", "decision", ...). */
struct str seg_kind_name(enum seg_kind kind);
struct str item_kind_name(enum item_kind kind);
/* The kind with that name, or -1. */
int seg_kind_of(struct str name);
int item_kind_of(struct str name);

struct source {
	struct str path; /* relative to the operand of ingest, with '/' */
	struct str format, flavor;
	struct str sha256; /* of the file's bytes, in hex */
	int64_t bytes;
	struct str extra;
};
VEC(sources, struct source);
/*
 * The file of a path: "notes.md" for "notes.md#2026-03-04", which is one of several
 * meetings in that file.
 */
struct str source_file(struct str path);
static inline bool source_is_part(struct str path)
{
	return source_file(path).len < path.len;
}

struct participant {
	struct str name, email, org, role;
	bool speaks;
	bool pseudo;      /* no person but a recorder, room, device or "Speaker 2" */
	struct str label; /* only in record.lent: what this record calls this voice */
	bool only_said;   /* only there: an organisation that talk alone told */
	struct str extra;
};
VEC(participants, struct participant);

struct segment {
	int64_t n; /* number within the record, from 0 */
	enum seg_kind kind;
	struct str speaker; /* the label in the export, unchanged */
	int64_t t0, t1;     /* start and end in ms, or TIME_NONE */
	int64_t level;      /* heading 1-6; bullet and task from 1; else 0 */
	int64_t line;       /* 1-based in the source */
	char mark;       /* SEG_TASK: the character in the box: ' ', 'x', '-'; else 0 */
	struct str text; /* decoded, without markup, NFC; cues joined by one space */
	struct str extra;
};
VEC(segments, struct segment);

/* What is said under a label. */
struct label_sketch {
	struct str label;  /* as in segment.speaker */
	struct str sketch; /* sketch_voice() in base/lang/sketch.h */
	struct str extra;
};
VEC(label_sketches, struct label_sketch);

struct warning {
	struct str code; /* kebab-case */
	int64_t line;    /* 0 = the whole file */
	struct str detail;
	struct str extra;
};
VEC(warnings, struct warning);

struct evidence {
	int64_t segment;    /* segment.n */
	int64_t from, to;   /* byte offsets into that segment's text */
	int64_t line;       /* 1-based in the source, 0 = unknown */
	int64_t t0, t1;     /* as in the segment */
	struct str speaker; /* as in the segment */
	struct str quote;   /* the bytes [from, to) of the segment's text */
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
	struct str id; /* "i-" + 12 hex digits: hash of date, title, kind, quote */
	enum item_kind kind;
	struct str text;   /* understandable by itself; plain text, not Markdown */
	struct strs about; /* names of accounts or projects, may be empty */
	struct str owner;  /* canonical name of one of record.people, or none */
	/*
	 * The same for the speaker of all its evidence; none when it comes from notes,
	 * from several speakers or from somebody unknown.
	 */
	struct str said_by;
	/* What was said right before, if the words of the item refer to it ("they"). */
	struct str context;
	struct str due; /* YYYY-MM-DD or none: never guessed */
	struct str priority;
	int64_t confidence; /* thousandths */
	struct str by;      /* who found it: "rules", "notes", "llm", joined by '+' */
	struct str status;  /* "open", "done", "rejected", ... */
	bool possible;      /* too uncertain for other pages than that of its meeting */
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
	struct str code; /* docs/flags.md has all of them */
	struct str detail;
	struct int64s segments; /* segment.n */
	/* Only for flags that ask a question: */
	struct str said;     /* the name or label in question */
	struct strs choices; /* the possible answers */
	struct str quote;    /* where it was said; none if that is private talk */
	bool elsewhere;      /* another meeting tells that the name is one */
	struct str extra;
};
VEC(flags, struct flag);

struct record {
	struct arena *arena; /* borrowed: owns all memory of the record */
	struct str id;       /* "m-" + 16 hex digits, see record_seal() */
	struct source source;
	struct sources
	    attached; /* calendar, mail and attendance files of the meeting */
	struct str title;
	struct str date;       /* YYYY-MM-DD, local to utc_offset, or none */
	struct str start;      /* HH:MM or none */
	struct str utc_offset; /* "+01:00", or none if the export does not say */
	struct str date_from;  /* content, calendar, filename, folder, mtime */
	struct str day;        /* in ingest only: a date without its year, "Feb 3" */
	int64_t duration;      /* ms or TIME_NONE */
	struct str language;   /* BCP 47, or none */
	struct participants participants;
	struct segments segments;
	struct warnings warnings;
	struct str rules;   /* extract_rules() of the engine that extracted it */
	struct str lent_as; /* directory_digest() of `lent` at that time */
	struct str sketch;  /* MinHash of the talk in hex, see base/lang/sketch.h */
	struct label_sketches voices;
	struct str summary;
	struct items items;
	/* Actions that are reported as done.  They close items and get no line. */
	struct items reports;
	struct topics topics;
	struct persons people;
	struct accounts accounts;
	struct projects projects;
	struct flags flags;
	/*
	 * People of other meetings who may be named in this one, organisations (entries
	 * without a name), and better labels of its voices (with a label).  For extract
	 * only, see dossier/directory.h.
	 */
	struct participants lent;
	struct str extra;
};

/* Makes *r an empty record in that arena, its times TIME_NONE. */
void record_init(struct record *r, struct arena *a);
/* Appends a segment of that kind, numbered, its times TIME_NONE. */
struct segment *record_segment(struct record *r, enum seg_kind kind);
/* Appends a warning.  code must outlive the record (a literal); line: 0 = the file. */
void record_warn(struct record *r, struct str code, size_t line, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Appends a flag without segments.  code must outlive the record (a literal). */
struct flag *record_flag(struct record *r, struct str code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* The number of items and reports together. */
static inline size_t record_says(const struct record *r)
{
	return r->items.n + r->reports.n;
}
/* The i-th of them, from 0; items come first. */
static inline struct item *record_said(const struct record *r, size_t i)
{
	return i < r->items.n ? &r->items.v[i] : &r->reports.v[i - r->items.n];
}
/* Whether somebody said it, aloud or in the chat; all other kinds are notes. */
static inline bool segment_is_said(const struct segment *s)
{
	return s->kind == SEG_SPEECH || s->kind == SEG_CHAT;
}
bool record_has_speech(const struct record *r);
bool record_has_talk(const struct record *r);
/* Whether any participant has an address. */
bool record_has_address(const struct record *r);
/* Whether it was extracted before and came without its segments: nothing is to read. */
bool record_is_extracted(const struct record *r);
/* Whether it is what somebody wrote about the meeting, and not what was said in it. */
bool record_is_notes(const struct record *r);
bool record_has_flag(const struct record *r, struct str code);
/* Whether the meeting is about the account or its people take part: role "subject". */
bool account_is_subject(const struct account *a);
/*
 * Whether what is said without naming an account may be about this one.  It must be a
 * subject.  A partner, or a participating organisation of unknown relation, is not
 * meant while a customer takes part as well: then the customer is.
 */
bool account_leads(const struct record *r, const struct account *a);
/* Whether one of its accounts is a subject. */
bool record_has_subject(const struct record *r);
/*
 * Sets r->id from the decoded speakers and words alone (no times, path,
 * metadata, punctuation or case), so that the same export copied, renamed or
 * converted keeps its id.  Call after the last segment.
 */
void record_seal(struct record *r);
/* Makes *to a deep copy in another arena, without segments. */
void record_copy(struct record *to, struct arena *a, const struct record *from);

/*
 * The next stage.  put borrows *r until it returns, and may add to it in r->arena.  It
 * returns 0, or -1 with *e set, which ends the work of the stage before.
 */
struct sink {
	int (*put)(void *ctx, struct record *r, struct err *e);
	void *ctx;
};

#endif
