/* mail.h - addresses of people, and whose a domain is. */
#ifndef BASE_LANG_MAIL_H
#define BASE_LANG_MAIL_H
#include "dossier/mem.h"

/* Domains where anybody has an address: gmail.com, outlook.com, ... */
bool domain_is_free_mail(struct str domain);
/* Whose a domain may be: "obsidian-lantern.example" -> "Obsidian Lantern". */
struct str domain_name(struct arena *a, struct str domain);
/* The part after '@', lower case, or none. */
struct str email_domain(struct arena *a, struct str email);
/*
 * Hardly one person's: of two organisations, and not called the same there.  "jo@" and
 * "jsmith@" one domain are one's, so is a private address beside any other.
 */
bool emails_of_two(struct arena *a, struct str x, struct str y);

#endif
