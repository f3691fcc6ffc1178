/*
 * format.h - what the reader of an export format is given, and what it must do.
 *
 * A format is one file in formats/ with one `const struct format format_NAME`, one
 * row in formats.c and one folder of golden tests.  Readers know no file system: they
 * get decoded text and fill a record; ingest.c does all that formats share.
 */
#ifndef INGEST_FORMAT_H
#define INGEST_FORMAT_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

/* sniff() sees at most this much of the decoded text of a file. */
enum { FORMAT_HEAD = 64 << 10 };

/*
 * One file on its way to a record.  All spans live until the record has been
 * handed on, so segments may borrow from `text`.
 */
struct reading {
	/* Relative to the operand, with '/'; "-" = standard input. */
	struct str path;
	/*
	 * The whole file, decoded: valid UTF-8 in NFC, without a BOM, NUL as U+FFFD.
	 * Lines end as they do in the file (LF, CRLF or CR: str_line takes all).
	 */
	struct str text;
	int64_t mtime; /* seconds since the epoch, TIME_NONE = unknown */
	/*
	 * What to fill.  Initialised, with source.path, .format, .sha256 and .bytes
	 * set.  Memory of the record and scratch come from r->arena.
	 */
	struct record *r;
	struct diag d;    /* receives what is wrong with the file; lines from 1 */
	struct sink next; /* used by rows with `records` only */
	/*
	 * For a file with several meetings: completes in->r (see format.read) and hands
	 * it on; the reader may then replace in->r.  May be NULL.  Returns -1 when the
	 * next stage failed; the reader must stop and return that.
	 */
	int (*done)(struct reading *in, struct err *e);
	bool handed;  /* the reader has called done, or the file is part of another */
	bool several; /* the record is one of several meetings in a file (parts.h) */
	bool alike;   /* and has the same words as an earlier one of them */
	void *job;    /* private to ingest.c */
};

struct jval;

struct format {
	const char *name;    /* source.format */
	const char *flavors; /* names for --list-formats, separated by blanks, or "" */
	const char *what;    /* one line for --list-formats */
	bool json;           /* its text is JSON: only such rows are tried on JSON */
	bool any;     /* has no form of its own: nottalk.h refuses what is not talk */
	bool running; /* notes, which may have several meetings in a file (parts.h) */
	bool records; /* read() hands finished records to in->next itself */
	/*
	 * How likely a text has this format: 0 = not at all, 100 = it has a signature.
	 * head: the decoded text, cut at FORMAT_HEAD.  The row with the highest score
	 * wins, the earlier one among equals.  Must take linear time.  NULL: the reader
	 * of another row recognises the format and puts this name into the record.
	 */
	int (*sniff)(struct str head);
	/*
	 * Fills in->r: segments (record_segment, or assemble.h for cues) with kind,
	 * speaker, times, line, text; what the content itself tells of title, date,
	 * start, utc_offset (then date_from = "content"), duration, language and
	 * participants (name, email, org, role); source.flavor; warnings.
	 *
	 * Not the reader's work, done by ingest.c afterwards: metadata from the
	 * calendar file, file name, folder and mtime (meta.h); speakers among the
	 * participants; duration from the last segment; record_seal().
	 *
	 * Trouble in the text is a warning in the record (record_warn) or, when the
	 * user should see it, a diagnostic to in->d; the rest of the text is read.
	 * Returns -1 only for what makes the whole file worthless (then *e says why
	 * and the file gives no record).  A file without a single segment: return 0,
	 * ingest.c reports it as empty.
	 */
	int (*read)(struct reading *in, struct err *e);
	/*
	 * For JSON, these replace sniff and read.  claims tells by the keys of the
	 * parsed text (jtree.h) whether it has the format; the first row to claim a
	 * text reads it.  A row without read_json is for files that accompany a talk.
	 */
	bool (*claims)(struct jval root);
	int (*read_json)(struct reading *in, struct jval root, struct err *e);
};

extern const struct format format_webvtt, format_srt, format_dossier;
/* All read by format_webvtt, which distinguishes them by their first cues. */
extern const struct format format_zoom_vtt, format_teams_vtt, format_webex_vtt,
    format_youtube_vtt, format_word_vtt;
extern const struct format format_zoom_chat, format_zoom_caption, format_otter,
    format_fathom_text, format_fireflies_text, format_meet, format_teams_text,
    format_webex_text, format_whisper_text, format_podcast_html;
extern const struct format format_notion, format_granola_md, format_hyprnote_md;
extern const struct format format_plain, format_notes;
/* For any JSON: parses it once and finds the row, of those below, that claims it. */
extern const struct format format_json;
extern const struct format format_fireflies, format_granola, format_gong,
    format_gong_calls, format_readai, format_fathom_api, format_tldv,
    format_tldv_meeting, format_avoma, format_meet_rest, format_graph, format_whisper,
    format_podcast, format_meetily, format_meetily_meta, format_hyprnote,
    format_hyprnote_meta;
extern const struct format format_assemblyai, format_deepgram, format_aws,
    format_googlestt, format_azure, format_revai, format_speechmatics, format_chime,
    format_digest;
/* Text that the whisper family writes. */
extern const struct format format_lrc, format_whispertsv, format_whispercsv;
extern const struct format format_table;
/* Files that accompany a talk (side.h); one without read is never a talk itself. */
extern const struct format format_ics, format_eml, format_people_csv;

/* The message about a file that no row recognises. */
#define FORMAT_LIST_HINT "; dossier ingest --list-formats names those that are"
#define FORMAT_NO_JSON "JSON of no format that is known" FORMAT_LIST_HINT

/* THE table (formats.c), NULL-terminated, in order of preference. */
extern const struct format *const formats[];
/* The best row for this head, or NULL. */
const struct format *format_of(struct str head);
/* Whether a text looks like JSON by its first two characters. */
bool format_is_json(struct str head);

#endif
