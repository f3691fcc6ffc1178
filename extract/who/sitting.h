/*
 * sitting.h - finds the exports of the same meeting for a directory, since somebody who
 * was invited in one of them may be heard in the others.  Private to the files behind
 * directory.h.
 *
 * Exports are of the same meeting if they have the same day and title, or start at
 * about the same time and have two people in common, by spelling or sound.  This uses
 * only what ingest read, so it does not depend on other meetings.  The comparison that
 * joins pages, render/vault/resolve/same_meeting.h, uses the talk as well.
 */
#ifndef EXTRACT_WHO_SITTING_H
#define EXTRACT_WHO_SITTING_H
#include "base/map.h"
#include "extract/who/dirnote.h"

/* A participant with an address. */
struct sitter {
	struct str email;                 /* folded */
	uint32_t address, first, last;    /* tokens */
	uint32_t sound_first, sound_last; /* tokens of how these sound */
	size_t card;                      /* index of directory.cards, or STR_NPOS */
};
VEC(sitters, struct sitter);

struct sitting {
	struct str id;
	struct dirnote_time time;
	struct sitters people;
};
VEC(sitting_list, struct sitting);

struct sittings {
	struct sitting_list v;
	struct map first; /* day -> the first of that day, after sittings_end() */
};
VEC(sitting_refs, const struct sitting *);

/* Sets the tokens for a name, given as folded words. */
void sitter_name(struct sitter *x, struct str first, struct str last);
/* Enters a record, if it has a day and addresses; copies what it needs. */
void sittings_add(struct sittings *s, struct arena *a, const struct record *r);
/* Call once, after the last sittings_add. */
void sittings_end(struct sittings *s, struct arena *a);
/*
 * Appends to *out the other exports of the meeting to which the record with that id,
 * time and note belongs.  Nothing if they start so far apart that they cannot all be
 * the same meeting.
 */
void sittings_find(const struct sittings *s, struct arena *a, struct str id,
		   const struct dirnote_time *time, const struct tokens *note,
		   struct sitting_refs *out);

#endif
