/* lazylib.c - dlopen and dlsym; the C library counts and locks. */
#include "base/lazylib.h"

#include <dlfcn.h>
#include <string.h>

_Static_assert(sizeof(void (*)(void)) == sizeof(void *), "as POSIX has it for dlsym");

static void *open_one(const char *soname)
{
	return dlopen(soname, RTLD_NOW | RTLD_LOCAL);
}

static int lacks(const struct lazylib *lib, struct err *e)
{
	const char *why = dlerror();

	return err_set(e, lib->lack, "cannot load %s (Debian package: %s): %s",
		       lib->soname, lib->package, why ? why : "no reason given");
}

int lazylib_load(const struct lazylib *lib, void *table, struct err *e)
{
	void *handle = open_one(lib->soname);

	if (!handle && lib->other)
		handle = open_one(lib->other);
	/* Once more, for the reason: that of the other name leads astray. */
	if (!handle)
		handle = open_one(lib->soname);
	if (!handle)
		return lacks(lib, e);
	for (size_t i = 0; i < lib->n; i++) {
		void *function = dlsym(handle, lib->names[i].name);

		if (!function)
			return lacks(lib, e);
		/* A pointer to data is none to a function, but has its bytes. */
		memcpy((char *)table + lib->names[i].at, &function, sizeof(function));
	}
	return 0;
}
