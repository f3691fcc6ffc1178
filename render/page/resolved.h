/*
 * resolved.h - what the pages are made from: the people, accounts, meetings and entries
 * of all records, each once.
 *
 * render/vault/resolve makes it, pages read it.  Everything lives in one arena, and all
 * pointers are borrowed from there.
 */
#ifndef RENDER_PAGE_RESOLVED_H
#define RENDER_PAGE_RESOLVED_H
#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "dossier/conf.h"
#include "dossier/record.h"

enum entity_kind { ENTITY_ACCOUNT, ENTITY_PERSON, ENTITY_MEETING };

/* What has, or may have, a page of its own. */
struct entity {
	enum entity_kind kind;
	struct str id;   /* dossier_id: "a-", "p-", "m-" + 16 hex digits */
	struct str name; /* of the account or person; title of the meeting */
	struct strs aliases;
	struct str path;  /* "Accounts/Larkmoor.md"; none: no page is written */
	struct str link;  /* shortest unambiguous target for [[ ]]; none: plain text */
	struct strs left; /* such targets from before a person moved the page */
	bool exists;      /* the page was there before this run */
	bool wanted;      /* there is evidence enough to make or update the page */
	size_t at;        /* its index in the list of struct resolved */
	bool by_file;     /* named after its file only: a meeting's spelling wins */
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
	bool hidden; /* a "possible item", which has no block id to link to */
};
VEC(supports, struct support);

/* What later meetings did to an entry. */
enum entry_end {
	ENTRY_STANDS,
	ENTRY_DOUBTED, /* possibly ended: its line stays and says so */
	ENTRY_CHANGED, /* a later entry says something else */
	ENTRY_DONE     /* done, gone, answered */
};

/* One decision, fact, action ..., with every source that supports it. */
struct entry {
	enum item_kind kind;
	struct str id;   /* "i-...": item id of the first support, used as block id */
	struct str text; /* plain text */
	struct account_refs about;
	const struct person_of *owner;   /* or NULL: see owner_name */
	struct str owner_name;           /* of an owner who is not an entity, or none */
	const struct person_of *said_by; /* who speaks in the text, or NULL */
	struct str due, priority, status;
	int64_t confidence; /* thousandths */
	bool notes;         /* the text comes from notes, not from talk */
	bool on_page;       /* certain enough; else it is a "possible item" */
	bool history;       /* closed, or more than open_days before as_of */
	enum entry_end end;
	const struct entry *until;   /* the later entry that ended it, or NULL */
	const struct meeting *ended; /* the meeting of that one */
	const struct entry *before; /* the older entry that this one changed, or NULL */
	struct supports supports;   /* by date, then by meeting id */
	struct strs tokens;         /* of the first evidences: "e-" + 8 characters */
};
VEC(entries, struct entry);
VEC(entry_refs, const struct entry *);

struct attendee {
	const struct person_of *person;
	bool present;
	bool listed;                  /* in an invitation or a list of those present */
	struct str org_name;          /* at that time, as far as it is known */
	const struct account_of *org; /* NULL when that has no entity */
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
	struct entry_refs entries; /* all that it supports */
};

struct account_of {
	struct entity e;
	struct str relation; /* customer, partner, ... or none */
	struct strs domains;
	bool own;                     /* the user's organisation */
	struct meeting_refs meetings; /* about it or with its people, newest first */
	struct meeting_refs mentions; /* that only mention it, newest first */
	struct person_refs contacts;  /* the account's own people */
	struct person_refs collaborators; /* our and partners' people in its meetings */
	struct person_refs related;       /* others */
	struct entry_refs entries;        /* about it, newest first */
	/*
	 * Meetings with people of the account that turned out to be another account's:
	 * its page may still have lines of them.
	 */
	struct meeting_refs left;
	struct strs topics;
	struct str last_contact; /* date of the last meeting with its people present */
};

static inline bool entry_is_about(const struct entry *e, const struct account_of *x)
{
	for (size_t i = 0; i < e->about.n; i++)
		if (e->about.v[i] == x)
			return true;
	return false;
}

/* Whether a meeting has an account as its subject. */
static inline bool meeting_is_about(const struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].account == x)
			return m->accounts.v[i].subject;
	return false;
}

/* Another full name that meetings use for a person. */
struct spelled {
	struct str name, full;
	struct str why;                /* the reason to take both for one person */
	const struct meeting *meeting; /* the first one with that name */
};
VEC(spelled_list, struct spelled);

struct person_of {
	struct entity e;
	struct str email, role;
	struct str org_name;               /* the latest */
	const struct account_of *org;      /* NULL when that has no entity */
	const struct meeting *role_source; /* NULL: the configuration */
	bool known;                        /* from the configuration or a page */
	bool configured;                   /* from more than the person's page */
	bool role_paged; /* the role is on the page; it may come from a meeting */
	size_t said_in;  /* number of meetings that name the person, present or not */
	struct account_refs accounts;
	struct meeting_refs meetings; /* newest first, present */
	struct entry_refs owned;      /* actions, newest first */
	struct spelled_list also;
};

/* A record that was replaced by a correction: what came from it goes. */
struct replaced {
	const struct record *record, *by;
};
VEC(replaced_list, struct replaced);
VEC(meetings, struct meeting *);
VEC(accounts_of, struct account_of *);
VEC(persons_of, struct person_of *);

/* An item that a correction words differently: its new id, its old evidence. */
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
	struct map moved_from; /* old id -> index into moved */
	struct map standing;   /* ids of items to which pages link; see blocks.h */
};

#endif
