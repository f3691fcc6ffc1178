/*
 * standing.h - a page divided into lines, sections, units and its ledger.
 *
 * A unit is what is written, updated or removed as a whole: a list item with what is
 * indented below it, a row or the head of a table, a fenced or marked block, a line of
 * text.  Fresh pages are read by the same code, so that both have the same units.
 */
#ifndef RENDER_VAULT_MERGE_STANDING_H
#define RENDER_VAULT_MERGE_STANDING_H
#include "base/mdscan.h"
#include "dossier/err.h"
#include "dossier/mem.h"
#include "render/vault/merge/ledger.h"

#define NOWHERE ((size_t)-1)

enum { CALLOUT_LEVEL = 7 }; /* of a section that is a call-out */

enum unit_kind { UNIT_TEXT, UNIT_ITEM, UNIT_ROW, UNIT_HEAD, UNIT_BLOCK, UNIT_KINDS };

struct standing_line {
	struct md_line md;
	size_t section;
	size_t unit; /* the outermost one it belongs to, or NOWHERE */
	bool ledger;
	bool spare; /* a ledger that another one of this page follows: it goes */
};
VEC(standing_lines, struct standing_line);

struct section {
	size_t heading;   /* its line; NOWHERE for what stands before any heading */
	size_t end;       /* the line after it, with the sections inside */
	size_t parent;    /* the section around it, or NOWHERE */
	int level;        /* 1-6, CALLOUT_LEVEL, 0 without a heading */
	struct str name;  /* the folded heading */
	struct str key;   /* the name; below level 2 after the key of the parent */
	struct str token; /* 8 characters for the key */
	size_t units[UNIT_KINDS]; /* the number of each kind */
};
VEC(sections, struct section);

struct unit {
	enum unit_kind kind;
	size_t line, end; /* lines [line, end) */
	size_t section;
	bool nested;     /* an item inside another one */
	struct str fp;   /* 8 characters */
	struct str tail; /* 2 characters for box and signifiers, or none */
	struct str text; /* content of the first line, without the tail; borrowed */
	struct str role; /* 8 characters for what it is within its section */
	struct str slot; /* 5 characters for role and section */
};
VEC(units, struct unit);

struct standing {
	bool fresh;       /* read by standing_read_fresh */
	struct str bytes; /* without the byte order mark */
	bool bom;
	struct str eol; /* "\n", "\r\n" or "\r" */
	struct standing_lines lines;
	struct sections sections; /* [0] = before any heading */
	struct units units;       /* by line */
	size_t front;             /* lines of front matter, fences included; 0 = none */
	struct str front_text;    /* between the fences */
	size_t end;               /* the line before which additions go at the end */
	struct ledger ledger;
};

/*
 * Reads a page into *s, which borrows from bytes and the arena.  Returns 0, or -1 with
 * ERR_CONFLICT for conflict markers outside a ledger, front matter without an end, or a
 * newer ledger.
 */
int standing_read(struct arena *a, struct str bytes, struct standing *s, struct err *e);
/*
 * The same for the body of a fresh page.  Its nested units get no fingerprint and no
 * role, since nothing is compared with them.
 */
int standing_read_fresh(struct arena *a, struct str bytes, struct standing *s,
			struct err *e);
/* The bytes of a line, with its line end. */
struct str standing_bytes(const struct standing *s, size_t line);
/* The line of the ledger, or the end: additions at the end go before it. */
size_t standing_tail(const struct standing *s);
/*
 * -1 with ERR_CONFLICT when a fenced block or a comment is not closed, or only by the
 * ledger; else 0.
 */
int standing_open(const struct standing *s, struct err *e);
/*
 * The line before which lines can be put that were to go before this one: the start of
 * the comment or fenced block in which it stands, else itself.
 */
size_t standing_outside(const struct standing *s, size_t line);
/* Appends lines, with the page's line ends. */
void standing_put(const struct standing *s, struct str lines, struct buf *out);
/* Whether a section is another one, or stands in it. */
bool standing_inside(const struct standing *s, size_t section, size_t outer);

#endif
