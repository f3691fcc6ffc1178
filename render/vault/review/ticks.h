/*
 * ticks.h - actions that a person closed by the check box of their line.
 *
 * The page decides: a box says done, cancelled or open.  The events
 * {"event":"task","item":"i-...","state":"done"} keep that for lines that left their
 * page.  If they are lost, it is read again from pages: from the box, or from the
 * "- done" on the meeting's page.
 */
#ifndef RENDER_VAULT_REVIEW_TICKS_H
#define RENDER_VAULT_REVIEW_TICKS_H
#include "base/fsroot.h"
#include "base/map.h"
#include "render/page/resolved.h"
#include "render/vault/index.h"
#include "render/vault/memory/store.h"

enum tick_state { TICK_NONE, TICK_OPEN, TICK_DONE, TICK_CANCELLED };

struct tick {
	struct str item;             /* id */
	enum tick_state state, kept; /* kept: as the store has it */
};
VEC(tick_list, struct tick);

/* Zeroed = none.  Lives in the arena it was filled in. */
struct ticks {
	struct tick_list v;
	struct map by_item;
};

/* Adds the states in events; later ones replace earlier ones. */
void ticks_read_events(struct arena *a, struct ticks *x, const struct events *v);
/*
 * Reads the pages on which w has check boxes, or what the index knows about them.
 * Returns true if a box says something new, so that w must be resolved again.  A page
 * that cannot be read is skipped.
 */
bool ticks_read_pages(struct arena *a, struct ticks *x, const struct fs_root *vault,
		      struct index *index, const struct resolved *w);
/* All boxes with ids on a page, in the form of page_known.boxes. */
struct str ticks_boxes(struct arena *a, struct str page);
enum tick_state ticks_get(const struct ticks *x, struct str item);
/* Appends an event for each state that the store does not have. */
void ticks_events(struct arena *a, const struct ticks *x, struct strs *out);

#endif
