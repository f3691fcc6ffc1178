/*
 * conf.h - what is known beforehand: dossier.yaml, and the front matter of pages.
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

struct fs_entries; /* base/fsutil.h */

/* A known account, organisation or project. */
struct known_account {
	struct str name;
	struct strs aliases, domains;
	struct str relation; /* customer, prospect, partner, competitor, or none */
	struct str page;     /* path in the vault, or none */
	bool by_file;        /* the name is known from the page's file name alone */
};
VEC(known_accounts, struct known_account);

struct known_person {
	struct str name;
	struct strs aliases;
	struct str email, org, role;
	struct str page; /* as above */
	bool by_file;    /* as above */
	bool role_paged; /* the role comes from the page */
};
VEC(known_people, struct known_person);

/* The `llm:` section: a model that is asked beside the rules (docs/llm.md). */
struct llm_conf {
	bool always;         /* ask it even without --llm */
	struct str api;      /* wire format; default "openai-chat" */
	struct str server;   /* dialect of that format; default "openai" */
	struct str url;      /* base URL without a final '/'; none = not set up */
	struct str model;    /* the server's name for it; no default */
	struct str key_env;  /* environment variable that holds the API key, */
	struct str key_file; /* or a file with it that nobody else may read */
	struct strs headers; /* "Name: value", sent unchanged */
	bool forced_tool;    /* anthropic: send the schema as a tool (older models) */
	int64_t max_tokens;  /* limit for one answer; default 4096 */
	int64_t context;     /* ollama-chat: context window in tokens; default 16384 */
	int64_t timeout;     /* seconds for one request; default 300 */
	int64_t requests_per_minute, tokens_per_minute; /* 0 = no limit */
	int64_t price_in, price_out; /* thousandths of money per million tokens */
	struct str redact;           /* "names" (default), "contacts", "none" */
	struct strs never_send;      /* accounts whose meetings stay on this machine */
};

/* Where in the file a value stands. */
struct conf_place {
	const char *text; /* the first byte of the value in memory: its identity */
	size_t line, col; /* 1-based */
};
VEC(conf_places, struct conf_place);

struct conf {
	struct arena arena;        /* owns everything below */
	struct str file;           /* path it was read from, for messages */
	struct conf_places places; /* of its values, for messages */
	struct str digest; /* of the names, the time zone and the language in it */
	struct str me;     /* the user's own name */
	struct known_account own; /* the user's organisation; no name = not given */
	struct known_accounts accounts;
	struct known_accounts projects;
	struct known_people people;
	struct str timezone; /* IANA name, default "UTC" */
	int64_t open_days;   /* default 60 */
	struct str language; /* default "en" */
	/*
	 * Path templates in the vault, without leading or trailing '/'.  Variables
	 * are written without blanks: accounts may use name; people name and account;
	 * meetings title, date, year, month and account.
	 */
	struct str accounts_path;    /* default "Accounts/{{name}}.md" */
	struct str people_path;      /* default "People/{{name}}.md" */
	struct str meetings_path;    /* default "Meetings/{{date}} {{title}}.md" */
	struct strs project_folders; /* default "Projects" */
	struct str templates; /* folder in the vault with the user's own templates */
	struct strs template_folders; /* Obsidian's, see conf_read_templates() */
	struct strs rules;   /* rule files in the vault that extend the built-in ones */
	struct str profile;  /* default "general" */
	int64_t limit_bytes; /* largest input file; default 256 MiB */
	struct llm_conf llm;
};

/* Sets *c to the defaults. */
void conf_init(struct conf *c);
void conf_fini(struct conf *c);
/*
 * Reads the dossier.yaml at path over the defaults; call conf_init first.  Returns 0,
 * or -1 with ERR_CONF (file:line:col) or ERR_IO.
 */
int conf_load(struct conf *c, const char *path, struct err *e);
/* The same from a text that is in memory; `name` names the file in messages. */
int conf_parse(struct conf *c, struct str text, const char *name, struct err *e);

/* Adds the folders of templates for notes that the vault's Obsidian settings name. */
void conf_read_templates(struct conf *c, const char *vault);

/*
 * Adds to *e the place of a value in the file: file, line and column.  text is one of
 * the texts in *c itself, not a copy.  An *e that names a file already is left as it
 * is.  Returns -1.
 */
int conf_place(const struct conf *c, struct str text, struct err *e);

/*
 * Adds to *c what the front matter of account and people pages says (type, aliases,
 * domains, email, org/organisation, role); dossier.yaml takes precedence over a page.
 * If told is not NULL, the part that people wrote themselves, without the values that
 * dossier wrote, is added to *told as well.  Call once, after *c and *told were loaded
 * from the same file.
 *
 * files: the files of the vault sorted by path, or NULL to list them here.  Pages are
 * read in that order, so the result does not depend on the file system.  A page that
 * cannot be read or has broken front matter is reported to d and skipped.
 * Returns 0, or -1 with ERR_IO when the vault cannot be opened.
 */
int conf_read_pages(struct conf *c, struct conf *told, const char *vault,
		    const struct fs_entries *files, struct diag d, struct err *e);

#endif
