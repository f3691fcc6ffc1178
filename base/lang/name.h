/* name.h - names of people as exports write them. */
#ifndef BASE_LANG_NAME_H
#define BASE_LANG_NAME_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/* The parts of a label; texts borrow from the arena or the label. */
struct name_parts {
	struct str name;  /* "Ada Quill": without pronouns, organisation, decoration */
	struct str org;   /* "Orlin" of "Ada | Orlin", "Ada (Orlin)", "Ada @ Orlin" */
	struct str role;  /* "CTO" of "Ada Quill, CTO", "Ada Quill (CTO)" */
	struct str email; /* "Ada <ada@orlin.example>" */
	bool pseudo;      /* no person: a recorder, room, phone number, "Speaker 2" */
};

/*
 * Fills *out from a label.  "Last, First" is reversed, "(she/her)" and "(remote)" are
 * dropped, and a mere address gives a name made from its local part ("ada.quill@" gives
 * "Ada Quill").
 */
void name_split(struct arena *a, struct str label, struct name_parts *out);
/*
 * "Bastien Roche" for "ROCHE Bastien" or "Bastien ROCHE", if the first name is a known
 * one; else the name itself.  (surname.c)
 */
struct str name_plain_case(struct arena *a, struct str name);
/*
 * "Bastien Roche" for "Roche Bastien" with the address bastien.roche@; else the name
 * itself.  (surname.c)
 */
struct str name_by_address(struct arena *a, struct str name, struct str email);
/* The short form of a name: "Ada" for "Ada Quill", but "Dr Quill" stays as it is. */
struct str name_first(struct str name);
/*
 * Whether a label is no person: notetakers, rooms, devices, phone numbers, "Unknown
 * Speaker", "SPEAKER_00".  (pseudo.c)
 */
bool name_is_pseudo(struct str label);
/* Whether it is a place where several people may speak: "Conf Room 4B".  (pseudo.c) */
bool name_is_room(struct str label);
/* Whether these capitals are the initials of the name: "AQ" for "Ada Quill". */
bool name_has_initials(struct str name, struct str initials);
/* The same with another first name: "BK" for Roberta Kell, who is called Bobbie. */
bool name_has_called_initials(struct str name, struct str called, struct str initials);
/* Whether it is one letter of any script, as the "L" of "Maya L". */
bool name_is_letter(struct str word);
/* Whether it is a title such as "Dr" or "Mrs", in any case, without a full stop. */
bool name_is_title(struct str word);

/* How two people with one name are told apart: "John Smith (orlin.example)". */
struct str name_apart(struct arena *a, struct str name, struct str email);

#endif
