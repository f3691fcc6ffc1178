/*
 * mailkey.h - what the lines of a mail's head say.  Sent mails have the English names;
 * what a program puts above a mail that is copied has those of its menus.
 */
#ifndef INGEST_WRITTEN_MAILKEY_H
#define INGEST_WRITTEN_MAILKEY_H
#include "dossier/str.h"

enum mail_key {
	MAIL_OTHER,
	MAIL_FROM,
	MAIL_DATE,
	MAIL_SENT, /* the same, and only in copies */
	MAIL_TO,
	MAIL_CC,
	MAIL_SUBJECT,
	MAIL_KEYS
};

/* Of "From", "Gesendet", "Objet", in any case, without the colon. */
enum mail_key mailkey_of(struct str name);

#endif
