/* same_meeting.h - are two records exports of one meeting?  Private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_SAME_MEETING_H
#define RENDER_VAULT_RESOLVE_SAME_MEETING_H
#include "dossier/record.h"

enum same_meeting { MEETINGS_APART, MEETINGS_ONE, MEETINGS_MAYBE };

/*
 * Of two records of one day: by their talk, else by title, start and people.  Talk
 * that differs is never joined by its title alone.  titled: the titles are equal;
 * a: for what is not kept.
 */
enum same_meeting same_meeting(struct arena *a, const struct record *x,
			       const struct record *y, bool titled);
/* Two or more were present by both records. */
bool meetings_share_people(struct arena *a, const struct record *x,
			   const struct record *y);
/* Both starts are known and far apart. */
bool starts_differ(struct str x, struct str y);

#endif
