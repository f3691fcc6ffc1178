/* clang-format off */
/*
 * ledger.h - the one comment line by which a page remembers what dossier wrote.
 *
 * "%% dossier v1 TOKEN TOKEN ... %%".  Tokens have the characters [a-z0-9-] and form a
 * set: order and repetition mean nothing, so a text merge of two copies is their union.
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

/* An f- token.  bind: an EVIDENCE8 if evidence is set, else a SLOT5. */
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

/* Zeroed = empty.  Texts are without the letter that begins their token. */
struct ledger {
	bool found; /* some ledger line was read */
	struct strs sources, headings, wordings;
	struct strs other; /* tokens this version does not know, kept whole */
	struct ledger_lines lines;
	struct ledger_shown_list shown;
	struct ledger_shown_list renamed; /* token: OTHER8, owner: HEADING4 */
	struct ledger_props props;
};

/*
 * Adds the tokens of a ledger line to *l, so that several lines give their union.
 * Texts borrow from line.  Malformed tokens are dropped.  Returns 0, or -1 with
 * ERR_CONFLICT for a ledger of a newer version.
 */
int ledger_read(struct arena *a, struct str line, struct ledger *l, struct err *e);
/*
 * The page, in a, with the ledger on a line of its own again after somebody typed on
 * that line.  Not copied when there is nothing to repair.
 */
struct str ledger_apart(struct arena *a, struct str page);
/* Appends the line, without a line end: tokens sorted, each once. */
void ledger_write(struct arena *a, const struct ledger *l, struct buf *out);

/* A line of the ledger with this fingerprint, or NULL. */
const struct ledger_line *ledger_line_of(const struct ledger *l, struct str fp);
/* Whether a person replaced our heading by the other one.  Both are tokens. */
bool ledger_renamed(const struct ledger *l, struct str ours, struct str other);
/* Whether it has a p- token of that key and hash; hash none: of that key. */
bool ledger_has_prop(const struct ledger *l, struct str key, struct str hash);
void ledger_add_prop(struct arena *a, struct ledger *l, struct str key,
		     struct str hash);

#endif
