/* mail.h - e-mail addresses, and what their domains say about people. */
#ifndef BASE_LANG_MAIL_H
#define BASE_LANG_MAIL_H
#include "dossier/mem.h"

/* Whether anybody can have an address at this domain: gmail.com, outlook.com, ... */
bool domain_is_free_mail(struct str domain);
/* A name for its owner: "obsidian-lantern.example" gives "Obsidian Lantern". */
struct str domain_name(struct arena *a, struct str domain);
/* The part after '@' in lower case, or none. */
struct str email_domain(struct arena *a, struct str email);
/*
 * Whether two addresses hardly belong to one person: at domains of two organisations,
 * with different local parts.  "jo@" and "jsmith@" one domain may be the same person,
 * and so may a private address and any other one.
 */
bool emails_of_two(struct arena *a, struct str x, struct str y);

#endif
