/*
 * conf.h - dossier.yaml: what the user tells dossier, and knowledge from pages.
 *
 * docs/configuration.md describes every key.  An unknown key or a value of the
 * wrong type is an error with line and column: a typo must not change a vault.
 */
#ifndef DOSSIER_CONF_H
#define DOSSIER_CONF_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

struct fs_entries;

/* A known account, organisation or project.  page: vault path, when it has one. */
struct known_account {
	struct str name;
	struct strs aliases, domains;
	struct str relation; /* customer, prospect, partner, competitor, or none */
	struct str page;
	bool by_file; /* only the page's file name tells the name */
};
VEC(known_accounts, struct known_account);

struct known_person {
	struct str name;
	struct strs aliases;
	struct str email, org, role;
	struct str page;
	bool by_file;    /* as above */
	bool role_paged; /* the role is what the page says */
};
VEC(known_people, struct known_person);

/* `llm:`, a model beside the rules; docs/llm.md. */
struct llm_conf {
	bool always;         /* without --llm too */
	struct str api;      /* wire format; default "openai-chat" */
	struct str server;   /* whose dialect of it; default "openai" */
	struct str url;      /* base, without '/' at the end; none = not set up */
	struct str model;    /* as the server calls it; no default */
	struct str key_env;  /* environment variable with the key */
	struct str key_file; /* or a file that nobody else may read */
	struct strs headers; /* "Name: value", sent as they are */
	bool forced_tool;    /* anthropic: the schema as a tool, for older models */
	int64_t max_tokens;  /* of one answer; default 4096 */
	int64_t context;     /* ollama-chat: tokens of the window; default 16384 */
	int64_t timeout;     /* seconds for one request; default 300 */
	int64_t requests_per_minute, tokens_per_minute; /* 0 = no limit */
	int64_t price_in, price_out; /* money a million tokens, thousandths */
	struct str redact;           /* "names" (default), "contacts", "none" */
	struct strs never_send;      /* accounts whose meetings stay on this machine */
};

struct conf_place {
	const char *text; /* where a value's begins in memory */
	size_t line, col;
};
VEC(conf_places, struct conf_place);

struct conf {
	struct arena arena;        /* owns everything below */
	struct str file;           /* path it was read from, for messages */
	struct conf_places places; /* of its texts, for messages */
	struct str me;             /* own name */
	struct known_account own;  /* own organisation; name none = not told */
	struct known_accounts accounts;
	struct known_accounts projects;
	struct known_people people;
	struct str timezone; /* IANA name, default "UTC" */
	int64_t open_days;   /* default 60 */
	struct str language; /* default "en" */
	/*
	 * Folders or path templates in the vault, without leading or trailing '/'.
	 * Variables, no blanks: name | name account | title date year month account.
	 */
	struct str accounts_path;    /* default "Accounts/{{name}}.md" */
	struct str people_path;      /* default "People/{{name}}.md" */
	struct str meetings_path;    /* default "Meetings/{{date}} {{title}}.md" */
	struct strs project_folders; /* default "Projects" */
	struct str templates; /* folder in the vault with the user's own templates */
	struct strs
	    template_folders; /* of templates for notes, see conf_read_templates */
	struct strs rules;    /* rule files in the vault, over the built-in ones */
	struct str profile;   /* default "general" */
	int64_t limit_bytes;  /* one input file; default 256 MiB */
	struct llm_conf llm;
};

/* Defaults only. */
void conf_init(struct conf *c);
void conf_fini(struct conf *c);
/*
 * Reads a dossier.yaml over the defaults: call conf_init first.  Errors are
 * ERR_CONF with file:line:col, or ERR_IO.
 */
int conf_load(struct conf *c, const char *path, struct err *e);
/* The same from text; `name` is used in messages. */
int conf_parse(struct conf *c, struct str text, const char *name, struct err *e);

/* Adds the folders of templates that the vault's Obsidian settings name. */
void conf_read_templates(struct conf *c, const char *vault);

/*
 * Puts file, line and column of one of c's own texts into *e, unless a file is named
 * there; returns -1.
 */
int conf_place(const struct conf *c, struct str text, struct err *e);

/*
 * Adds what account and people pages of a vault tell in their front matter
 * (type, aliases, domains, email, org/organisation, role) to *c, and what of it people
 * wrote, and not dossier, to *told, when that is not NULL.  Configuration wins over a
 * page.  Pages are visited in byte order of their path, so the
 * result does not depend on the file system.  files: those of the vault by path, if
 * they were listed (base/fswalk.h), else NULL.  A page that cannot be read or whose
 * front matter is broken goes to d; -1 only when the vault cannot be opened.
 * Call once, after both were loaded from one file.
 */
int conf_read_pages(struct conf *c, struct conf *told, const char *vault,
		    const struct fs_entries *files, struct diag d, struct err *e);

#endif
