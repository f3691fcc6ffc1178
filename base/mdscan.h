/*
 * mdscan.h - Markdown blocks, line by line: for notes (ingest) and pages (render).
 *
 * This is not a Markdown parser: it only tells what kind of block each line belongs to,
 * as Obsidian shows it (front matter, ATX and underlined headings, lists, tasks,
 * tables, quotes and call-outs, fences, %% comments).  It allocates nothing: all texts
 * borrow from the source.
 */
#ifndef BASE_MDSCAN_H
#define BASE_MDSCAN_H
#include <stdbool.h>

#include "dossier/str.h"

enum md_kind {
	MD_BLANK,
	MD_FRONT,   /* a line of the front matter, fences included */
	MD_HEADING, /* level 1-6; the underline of a heading is part of its line */
	MD_BULLET,  /* "-", "*", "+", "1." */
	MD_TASK,    /* a bullet with "[ ]" */
	MD_TABLE_HEAD,
	MD_TABLE_RULE, /* |---|:-:| */
	MD_TABLE_ROW,
	MD_QUOTE,   /* "> "; text is without the marks */
	MD_CALLOUT, /* "> [!type] title": text = title, info = type */
	MD_FENCE,   /* a line of a fenced block, fences included; info = language */
	MD_COMMENT, /* a line of a %% comment, or of <!-- --> */
	MD_RULE,    /* --- *** ___ */
	MD_TEXT
};

struct md_line {
	enum md_kind kind;
	size_t line;        /* 1-based */
	size_t from, to;    /* byte offsets in the source, without the line end */
	size_t next;        /* byte offset of the next line */
	struct str text;    /* content: without indent, mark, box and heading marks */
	struct str info;    /* language of a fence, type of a call-out */
	int level;          /* heading 1-6; depth in a list from 1 (tab = 4 columns) */
	int indent;         /* columns before the mark */
	char mark;          /* MD_TASK: character in the box; MD_BULLET: - * + or 1 */
	bool opens, closes; /* MD_FENCE, MD_FRONT, MD_COMMENT: first, last line of it */
	bool quoted;        /* stands behind "> " */
};

struct mdscan {
	struct str source; /* borrowed */
	size_t at, line;
	int state; /* private from here on: the block that is open */
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
 * Takes the next cell, trimmed, off *row, which is the text of a table row.  "\|" does
 * not end a cell.  Returns false when no cell is left.
 */
bool md_cell(struct str *row, struct str *cell);

#endif
