/*
 * lazylib.h - loads shared libraries that few runs need when they are first used.
 *
 * Linked in the usual way, they and all their dependencies would be loaded at every
 * start.  The user of a library keeps a table: a struct of pointers to its functions,
 * with the types that the library's header gives them.
 */
#ifndef BASE_LAZYLIB_H
#define BASE_LAZYLIB_H
#include <stddef.h>

#include "dossier/err.h"

struct lazylib_name {
	const char *name; /* of a function */
	size_t at;        /* offset of its pointer in the table */
};

struct lazylib {
	const char *soname;
	const char *other;   /* another library with the same interface, or NULL */
	const char *package; /* the Debian package that has it, for the message */
	enum err_code lack;  /* the error when it is missing */
	const struct lazylib_name *names;
	size_t n;
};

/*
 * Loads the library and fills the table.  Returns 0, or -1 with lib->lack when the
 * library or one of the functions is missing.  Thread-safe, if each thread has a table
 * of its own.  The library stays loaded: calls after the first cost microseconds.
 */
int lazylib_load(const struct lazylib *lib, void *table, struct err *e);

#endif
