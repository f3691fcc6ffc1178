/* describe.h - what a meeting is called that several exports tell; private to
 * render/vault. */
#ifndef RENDER_VAULT_RESOLVE_DESCRIBE_H
#define RENDER_VAULT_RESOLVE_DESCRIBE_H
#include "render/vault/resolve/parts.h"

/*
 * Sets title, date, start, duration and summary from the records.  Title and time come
 * from the talk where there is one, the summary from notes; of several talks from the
 * one that calls most voices by their names.
 */
void meeting_describe(struct meeting *m);

#endif
