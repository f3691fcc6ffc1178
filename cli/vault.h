/* vault.h - finds the vault that a command works on, and what is known in it. */
#ifndef CLI_VAULT_H
#define CLI_VAULT_H
#include "cli/cli.h"
#include "dossier/conf.h"

struct vault {
	char *path;
	struct conf conf; /* dossier.yaml, and all that pages say */
	struct conf
	    told;        /* dossier.yaml, and what people wrote on pages: for extract */
	bool configured; /* there is a dossier.yaml */
	bool made;       /* vault_open() made the folder */
};

/* What vault_open() does besides, as bits. */
enum vault_open {
	VAULT_PLAIN = 0,
	VAULT_MAKE =
	    1, /* make the folder; vault_close() removes it if it is still empty */
	VAULT_PAGES = 2 /* read what account and people pages say */
};
/*
 * Opens the folder of --vault, or the nearest parent folder with a dossier.yaml.  how:
 * enum vault_open.  Returns 0, or -1 with ERR_USAGE, ERR_CONF or ERR_IO.
 */
int vault_open(struct vault *v, const struct settings *s, unsigned how, struct err *e);
/* Says that the vault was made, as its name may be a typing error; not in a dry run. */
void vault_say(const struct vault *v, const struct settings *s);
/*
 * Reads what pages say, if vault_open() did not.  files: as for conf_read_pages().
 * Returns 0, or -1 with its error.
 */
int vault_pages(struct vault *v, const struct fs_entries *files, struct err *e);
void vault_close(struct vault *v);

#endif
