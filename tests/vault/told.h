/* told.h - statements of meetings, written down in a test. */
#ifndef TESTS_VAULT_TOLD_H
#define TESTS_VAULT_TOLD_H
#include "render/vault/resolve/items/learned.h"
#include "tests/tap.h"

#define D ITEM_DECISION
#define F ITEM_FACT
#define A ITEM_ACTION
#define B ITEM_BLOCKER
#define O ITEM_OPPORTUNITY
#define Q ITEM_QUESTION

#define SAYS(k, t)                       \
	{                                \
		.kind = (k), .text = (t) \
	}
#define ABOUT(k, t, a)                                 \
	{                                              \
		.kind = (k), .text = (t), .about = (a) \
	}
#define DUE(k, t, o, d)                                            \
	{                                                          \
		.kind = (k), .text = (t), .owner = (o), .due = (d) \
	}

/* A statement: its kind, text, owner, day, and account: 'o' Orlin, 'l' Lund. */
struct side {
	enum item_kind kind;
	const char *text, *owner, *due;
	char about;
};

/* Room for one side. */
struct told {
	struct meeting meeting;
	struct item item;
	struct support support;
	struct entry entry;
	struct claim claim;
	const struct account_of *about[1];
	struct said said;
};

static void tell(struct forms *f, struct arena *a, const struct side *s,
		 const char *date, struct told *t)
{
	static struct account_of orlin, lund;

	*t = (struct told){ .meeting.date = str_z(date) };
	t->about[0] = s->about == 'o' ? &orlin : &lund;
	t->support = (struct support){ .meeting = &t->meeting, .item = &t->item };
	t->entry = (struct entry){ .kind = s->kind,
				   .text = str_z(s->text),
				   .owner_name = str_z(s->owner ? s->owner : ""),
				   .due = str_z(s->due ? s->due : ""),
				   .about = { t->about, s->about != 0, 1 },
				   .supports = { &t->support, 1, 1 } };
	claim_read(f, a, t->entry.text, NULL, &t->claim);
	t->said = (struct said){ &t->entry, &t->claim, { 0 } };
	claim_split(a, &t->claim, &t->said.sentences);
}

#endif
