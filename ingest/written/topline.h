/* topline.h - lines above the words that have no key: a date, who was there. */
#ifndef INGEST_WRITTEN_TOPLINE_H
#define INGEST_WRITTEN_TOPLINE_H
#include <stdbool.h>

#include "dossier/record.h"

/* "Ada Quill (AQ), Bo Lund (BL), Cy Ost (CO)": the letters that minutes call them by.
 */
bool topline_coded(struct record *r, struct str s);
/* "with Ada, Bo and Cy Ost", "AQ, w/ Bo, Cy": who was there; "with regard to the plan,
 * we" is none.
 */
bool topline_company(struct record *r, struct str s);
/* A line that begins with a date and holds nothing else, but perhaps who was there. */
bool topline_date(struct record *r, struct str s);
/* "45m 10s": how long it was. */
bool topline_length(struct record *r, struct str s);
/* The name of what was recorded, alone on a line: title and date are in it. */
bool topline_recording(struct record *r, struct str s);
/*
 * "Kiln round 14/4/2026, present: Ada, Bo" begins notes: the title, and the key with
 * those present.
 */
bool topline_opener(struct str line, struct str *title, struct str *list);
/*
 * "Protokoll der Sitzung vom 20.12.2024" below the head of a letter, or the day on the
 * line below: title and date.
 */
bool topline_minutes(struct record *r, struct str s, struct str below);
/* Whether it is a title over a talk: "Pilot: sites - Transcript", as Google's documents
 * have it. */
bool topline_is_transcript(struct str line);

#endif
