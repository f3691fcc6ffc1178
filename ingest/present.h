/* present.h - a table above notes that lists those present: "Name | Company | Role". */
#ifndef INGEST_PRESENT_H
#define INGEST_PRESENT_H
#include <stdbool.h>

#include "dossier/record.h"

/* Zero: no such table. */
struct present {
	bool open;
	size_t org;   /* the column of organisations, 0 = none */
	size_t there; /* that which tells who came, 0 = none */
};

/* A head with cells parted by '|'.  may: a table of people may stand here. */
void present_head(struct present *p, struct record *r, bool may, struct str row);
/* A row below it: adds the person, when the table is open. */
void present_row(const struct present *p, struct record *r, struct str row);

#endif
