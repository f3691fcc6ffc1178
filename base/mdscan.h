/*
 * mdscan.h - Markdown blocks, line by line: for notes (ingest) and pages (render).
 *
 * Not a Markdown parser: it tells what kind of block each line belongs to, as
 * Obsidian shows it (front matter, ATX and underlined headings, lists, tasks,
 * tables, quotes and call-outs, fences, %% comments).  It allocates nothing.
 */
#ifndef BASE_MDSCAN_H
#define BASE_MDSCAN_H
#include <stdbool.h>

#include "dossier/str.h"

enum md_kind {
	MD_BLANK,
	MD_FRONT,   /* a line of the front matter, fences included */
	MD_HEADING, /* level 1-6; an underlined heading takes its underline along */
	MD_BULLET,  /* "-", "*", "+", "1." */
	MD_TASK,    /* a bullet with "[ ]" */
	MD_TABLE_HEAD,
	MD_TABLE_RULE, /* |---|:-:| */
	MD_TABLE_ROW,
	MD_QUOTE,   /* "> ", text without the marks */
	MD_CALLOUT, /* "> [!type] title": mark = 0, text = title, info = type */
	MD_FENCE,   /* a line of a fenced block, fences included; info = language */
	MD_COMMENT, /* a line of a %% comment, or of <!-- --> */
	MD_RULE,    /* --- *** ___ */
	MD_TEXT
};

struct md_line {
	enum md_kind kind;
	size_t line;        /* 1-based */
	size_t from, to;    /* bytes in the source, without the line end */
	size_t next;        /* where the next line starts */
	struct str text;    /* content: without indent, mark, box, heading marks */
	struct str info;    /* fence language, call-out type */
	int level;          /* heading 1-6; list depth from 1 (tab = 4 columns) */
	int indent;         /* columns before the mark */
	char mark;          /* MD_TASK: what stands in the box; MD_BULLET: - * + or 1 */
	bool opens, closes; /* MD_FENCE, MD_FRONT, MD_COMMENT: first / last line */
	bool quoted;        /* stands inside "> " */
};

struct mdscan {
	struct str source; /* borrowed */
	size_t at, line;
	int state; /* private from here: what block is open */
	char fence;
	size_t fence_len;
	struct str info; /* language of the open fence */
	int lists[16];   /* indents of open list levels */
	int n_lists;
	bool was_table, was_text, was_head;
};

void mdscan_init(struct mdscan *m, struct str source);
/* Fills *l with the next line; false at the end. */
bool mdscan_next(struct mdscan *m, struct md_line *l);
/*
 * Takes the next cell off *row (a table row's text), trimmed; \| is no border.
 * false when no cell is left.
 */
bool md_cell(struct str *row, struct str *cell);

#endif
