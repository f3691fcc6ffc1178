/*
 * lazylib.h - shared libraries that few runs need, loaded when they are first used.
 *
 * The linker would load them, and all that they need in turn, at every start.  Who
 * uses one has a struct of pointers to its functions, typed by its header.
 */
#ifndef BASE_LAZYLIB_H
#define BASE_LAZYLIB_H
#include <stddef.h>

#include "dossier/err.h"

struct lazylib_name {
	const char *name;
	size_t at; /* offset of its pointer in the table */
};

struct lazylib {
	const char *soname;
	const char *other;   /* the same interface under another name, or NULL */
	const char *package; /* of Debian, for who lacks it */
	enum err_code lack;  /* what it is to lack it */
	const struct lazylib_name *names;
	size_t n;
};

/*
 * Fills the table.  -1 with lib->lack: the library or one of the functions is not
 * there.  Any number of threads may call, each with a table of its own; calls after
 * the first cost microseconds.  A library that is loaded stays.
 */
int lazylib_load(const struct lazylib *lib, void *table, struct err *e);

#endif
