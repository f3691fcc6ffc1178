/*
 * resolved.h - what the pages are made of: people, accounts, meetings and
 * entries, each once.  render/vault/resolve fills it from all records; pages
 * read it.  Everything lives in one arena; pointers are borrowed.
 */
#ifndef RENDER_PAGE_RESOLVED_H
#define RENDER_PAGE_RESOLVED_H
#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "dossier/conf.h"
#include "dossier/record.h"

enum entity_kind { ENTITY_ACCOUNT, ENTITY_PERSON, ENTITY_MEETING };

/* Identity and place of a page.  path none: no page is written; link none as well: the
 * name is plain text. */
struct entity {
	enum entity_kind kind;
	struct str id;   /* dossier_id: "a-", "p-", "m-" + 16 hex */
	struct str name; /* account or person name, meeting title */
	struct strs aliases;
	struct str path;  /* "Accounts/Larkmoor.md" */
	struct str link;  /* what stands in [[ ]]: shortest unambiguous target */
	struct strs left; /* such targets from before a person moved the page */
	bool exists;      /* the page stood there before this run */
	bool wanted;      /* evidence enough: its page is made or kept up */
	size_t at;        /* its place in the list of struct resolved */
	bool by_file;     /* named by its file alone: a meeting's spelling is better */
};

struct meeting;
struct account_of;
struct person_of;
VEC(meeting_refs, const struct meeting *);
VEC(account_refs, const struct account_of *);
VEC(person_refs, const struct person_of *);

/* One place that supports an entry. */
struct support {
	const struct meeting *meeting;
	const struct record *record;
	const struct item *item;
	bool hidden; /* only a possible item of its meeting's page, without a block */
};
VEC(supports, struct support);

/* What later meetings did to an entry. */
enum entry_end {
	ENTRY_STANDS,
	ENTRY_DOUBTED, /* possibly ended: it stands, and says so */
	ENTRY_CHANGED, /* a newer one says otherwise */
	ENTRY_DONE     /* done, gone, answered */
};

/* One decision, fact, action ..., with every source that supports it. */
struct entry {
	enum item_kind kind;
	struct str id;   /* "i-...", block id of the first support */
	struct str text; /* plain text */
	struct account_refs about;
	const struct person_of *owner; /* or NULL; then owner_name may stand */
	struct str owner_name;
	const struct person_of *said_by; /* whose words its text is, or NULL */
	struct str due, priority, status;
	int64_t confidence;
	bool notes;   /* its text stands in notes, not in talk */
	bool on_page; /* above the kind's page threshold; else "possible item" */
	bool history; /* closed, or older than open_days before as_of */
	enum entry_end end;
	const struct entry *until;   /* the later one that ended it, or NULL */
	const struct meeting *ended; /* where that one did so */
	const struct entry *before;  /* the older one that this one changed, or NULL */
	struct supports supports;    /* by date, then meeting id: first .. latest */
	struct strs tokens;          /* ledger tokens of the first evidence, "e-" + 8 */
};
VEC(entries, struct entry);
VEC(entry_refs, const struct entry *);

struct attendee {
	const struct person_of *person;
	bool present;
	bool listed;         /* an invitation or a list of those present has them */
	struct str org_name; /* theirs that day, as far as it was told */
	const struct account_of *org; /* NULL when it has no entity */
};
VEC(attendees, struct attendee);

struct about_account {
	const struct account_of *account;
	bool subject; /* else merely mentioned */
};
VEC(about_accounts, struct about_account);

struct meeting {
	struct entity e;
	struct str title, date, start, summary; /* date may be none */
	int64_t duration;                       /* ms or TIME_NONE */
	const struct record **records;          /* the exports of this meeting, by id */
	size_t n_records;
	struct attendees people;
	struct about_accounts accounts;
	struct strs topics;
	struct entry_refs entries; /* its own, whatever other meetings say */
};

struct account_of {
	struct entity e;
	struct str relation; /* customer, partner, ... or none */
	struct strs domains;
	bool own;                     /* the own organisation */
	struct meeting_refs meetings; /* as subject or with its people, newest first */
	struct meeting_refs mentions; /* merely mentioned, newest first */
	struct person_refs contacts;  /* the account's own people */
	struct person_refs collaborators; /* own and partners' people in its meetings */
	struct person_refs related;       /* in neither list */
	struct entry_refs entries;        /* about it, newest first */
	/* Of its people, placed elsewhere by other meetings: its page may have lines of
	 * them from before that was known. */
	struct meeting_refs left;
	struct strs topics;
	struct str last_contact; /* last meeting with somebody of the account present */
};

/* Whether a meeting is about an account, and does not only name it or have its people.
 */
static inline bool meeting_is_about(const struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].account == x)
			return m->accounts.v[i].subject;
	return false;
}

/* Another full name under which meetings know a person. */
struct spelled {
	struct str name, full;
	struct str why;                /* it is one person */
	const struct meeting *meeting; /* the first that has the name */
};
VEC(spelled_list, struct spelled);

struct person_of {
	struct entity e;
	struct str email, role;
	struct str org_name;               /* today's */
	const struct account_of *org;      /* NULL when it has no entity */
	const struct meeting *role_source; /* or NULL: told by the configuration */
	bool known;                        /* told by configuration or a page */
	bool configured;                   /* not by its page alone */
	bool role_paged; /* the role stands on the page: a meeting may have told it */
	size_t said_in;  /* meetings that name the person, present or not */
	struct account_refs accounts;
	struct meeting_refs meetings; /* newest first, present */
	struct entry_refs owned;      /* actions, newest first */
	struct spelled_list also;
};

/* A record that a correction replaced: what came from it goes. */
struct replaced {
	const struct record *record, *by;
};
VEC(replaced_list, struct replaced);
VEC(meetings, struct meeting *);
VEC(accounts_of, struct account_of *);
VEC(persons_of, struct person_of *);

/* An item that a correction words anew: its id now, the evidence it had. */
struct moved {
	struct str to;
	struct strs tokens;
};
VEC(moved_list, struct moved);

struct resolved {
	const struct conf *conf;
	struct str as_of;            /* YYYY-MM-DD or none */
	struct accounts_of accounts; /* by name key */
	struct persons_of people;
	struct meetings meetings; /* by date, then id */
	struct entries entries;
	struct replaced_list replaced;
	struct moved_list moved;
	struct map moved_from; /* id before -> moved */
	struct map standing;   /* ids of items by which pages link; see blocks.h */
};

#endif
