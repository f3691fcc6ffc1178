/*
 * sitting.h - which exports are of one meeting, as far as a directory must know: who
 * was invited to one of them may be who is heard in the others.  Private to
 * directory.c.
 *
 * One meeting: the same day and title, or starts near each other and two people in
 * common, by spelling or sound.  It is told by what ingest read: no other meeting
 * changes it. render/vault/resolve/same_meeting.h, which joins pages, sees the talk as
 * well.
 */
#ifndef EXTRACT_WHO_SITTING_H
#define EXTRACT_WHO_SITTING_H
#include "base/map.h"
#include "extract/who/dirnote.h"

/* A participant with an address, as an export tells. */
struct sitter {
	struct str email;                 /* folded */
	uint32_t address, first, last;    /* tokens */
	uint32_t sound_first, sound_last; /* the same as they are heard */
	size_t card;                      /* the directory's, or STR_NPOS */
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

/* Sets what one is called by: the words of a name, folded. */
void sitter_name(struct sitter *x, struct str first, struct str last);
/* Copies what it needs of a record with a day and addresses. */
void sittings_add(struct sittings *s, struct arena *a, const struct record *r);
/* Call once, after the last. */
void sittings_end(struct sittings *s, struct arena *a);
/* Other exports of the meeting of record id at that time, with these people, appended
 * to *out; none when they start so far from each other that it may be any of them. */
void sittings_find(const struct sittings *s, struct arena *a, struct str id,
		   const struct dirnote_time *time, const struct tokens *note,
		   struct sitting_refs *out);

#endif
