/* clang-format off */
/*
 * ledger.h - the one comment line by which a page remembers what dossier wrote.
 *
 * "%% dossier v1 TOKEN TOKEN ... %%", tokens of [a-z0-9-], a set: order and
 * doubles mean nothing, so that text merges of two copies give their union.
 *   s-SOURCE8                            a source used on the page
 *   h-HEADING8                           a heading that was written
 *   r-OTHER8-HEADING4                    the heading that a person gave that section
 *   p-KEY-VALUE8                         a property value or list element as written;
 *                                        KEY "made": dossier made the page
 *   f-LINE8-SLOT5 SECTION2               a line without evidence, and its role
 *   f-LINE8-EVIDENCE8 SECTION2 [TAIL2]   a line with evidence (no spaces inside)
 *   e-EVIDENCE8-OWNER4                   further evidence of the line whose LINE8 starts so
 *   e-EVIDENCE8                          evidence whose line a person edited or deleted
 *   w-WORDS8                             wording of such a line
 */
/* clang-format on */
#ifndef RENDER_VAULT_MERGE_LEDGER_H
#define RENDER_VAULT_MERGE_LEDGER_H
#include "base/ledgerprop.h"
#include "dossier/err.h"

/* A line as written.  evidence: bind is an evidence token, else a slot. */
struct ledger_line {
	struct str fp, bind, section, tail;
	bool evidence;
};
VEC(ledger_lines, struct ledger_line);

struct ledger_shown {
	struct str token; /* 8 characters */
	struct str owner; /* first 4 of the line's fingerprint, or none */
};
VEC(ledger_shown_list, struct ledger_shown);

struct ledger_prop {
	struct str key, hash;
};
VEC(ledger_props, struct ledger_prop);

/* Zeroed = empty.  Texts are bare, without the "s-" of the token. */
struct ledger {
	bool found; /* a line was read */
	struct strs sources, headings, wordings;
	struct strs other; /* tokens this version does not know, kept whole */
	struct ledger_lines lines;
	struct ledger_shown_list shown;
	struct ledger_shown_list renamed; /* token of a heading; owner: of ours */
	struct ledger_props props;
};

/*
 * Adds the tokens of a ledger line to *l: several lines give their union.
 * Texts borrow from line.  Malformed tokens are dropped; ERR_CONFLICT for a
 * ledger of a newer version.
 */
int ledger_read(struct arena *a, struct str line, struct ledger *l, struct err *e);
/*
 * The page with the ledger on a line of its own again, when somebody typed on its line;
 * in a.  The page itself when there is nothing to mend.
 */
struct str ledger_apart(struct arena *a, struct str page);
/* Appends the line without line end, tokens sorted and each once. */
void ledger_write(struct arena *a, const struct ledger *l, struct buf *out);

/* Some line of the ledger with this fingerprint, or NULL. */
const struct ledger_line *ledger_line_of(const struct ledger *l, struct str fp);
/* Did a person put another heading in the place of ours?  Both are tokens. */
bool ledger_renamed(const struct ledger *l, struct str ours, struct str other);
bool ledger_has_prop(const struct ledger *l, struct str key, struct str hash);
/* hash none: any value. */
void ledger_add_prop(struct arena *a, struct ledger *l, struct str key,
		     struct str hash);

#endif
