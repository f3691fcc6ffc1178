/* name.h - names of people as exports write them. */
#ifndef BASE_LANG_NAME_H
#define BASE_LANG_NAME_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/* A label taken apart; all borrow from the arena or the label. */
struct name_parts {
	struct str name;  /* "Ada Quill": without pronouns, organisation, decoration */
	struct str org;   /* "Orlin" of "Ada | Orlin", "Ada (Orlin)", "Ada @ Orlin" */
	struct str role;  /* "CTO" of "Ada Quill, CTO", "Ada Quill (CTO)" */
	struct str email; /* "Ada <ada@orlin.example>" */
	bool pseudo;      /* recorder, room, device, phone number, "Speaker 2", "Me" */
};

/*
 * "Last, First" is turned round; "(she/her)" and "(remote)" dropped; an
 * address alone gives a name from its local part ("ada.quill@" -> "Ada Quill").
 */
void name_split(struct arena *a, struct str label, struct name_parts *out);
/*
 * "ROCHE Bastien", "Bastien ROCHE" -> "Bastien Roche", where the first name is a known
 * one; else the name.  (surname.c)
 */
struct str name_plain_case(struct arena *a, struct str name);
/* "Roche Bastien" of bastien.roche@ -> "Bastien Roche"; else the name.  (surname.c) */
struct str name_by_address(struct arena *a, struct str name, struct str email);
/* How somebody is called who was named before: "Ada" of "Ada Quill", but "Dr Quill". */
struct str name_first(struct str name);
/*
 * Not a person: notetakers, rooms, devices, numbers, "Unknown Speaker", "SPEAKER_00".
 * (pseudo.c)
 */
bool name_is_pseudo(struct str label);
/* "Conf Room 4B", "Zaal Schelde": a place, where several may speak (pseudo.c). */
bool name_is_room(struct str label);
/* "AQ" of "Ada Quill", in capitals: one letter for each part. */
bool name_has_initials(struct str name, struct str initials);
/* "BK" of Roberta Kell, whom they call Bobbie. */
bool name_has_called_initials(struct str name, struct str called, struct str initials);
/* "L" of "Maya L", in any script. */
bool name_is_letter(struct str word);
/* "Dr", "Mrs" before a name, in any case, without its stop. */
bool name_is_title(struct str word);

/* What a namesake is called: "John Smith (orlin.example)". */
struct str name_apart(struct arena *a, struct str name, struct str email);

#endif
