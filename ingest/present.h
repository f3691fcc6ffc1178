/* present.h - a table above notes that lists those present: "Name | Company | Role". */
#ifndef INGEST_PRESENT_H
#define INGEST_PRESENT_H
#include <stdbool.h>

#include "dossier/record.h"

/* Zeroed = no such table. */
struct present {
	bool open;
	size_t org;   /* the column of organisations, 0 = none */
	size_t there; /* the column that says who came, 0 = none */
};

/* Reads the head of a table, cells separated by '|'.  may: one can stand here. */
void present_head(struct present *p, struct record *r, bool may, struct str row);
/* Reads a row below it: adds the person, if the table is open. */
void present_row(const struct present *p, struct record *r, struct str row);

#endif
