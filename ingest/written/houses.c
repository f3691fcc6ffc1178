/* houses.c - see houses.h. */
#include "ingest/written/houses.h"

#include "base/lang/given.h"
#include "base/lang/role.h"
#include "ingest/meta.h"

static bool is_known_first_name(struct arena *a, struct str s)
{
	return given_is(a, str_word(s));
}

/* The list took the house for somebody. */
static void drop(struct record *r, struct str house)
{
	size_t n = r->participants.n;

	if (n && str_eq(r->participants.v[n - 1].name, house))
		r->participants.n--;
}

bool houses_line(struct header *h, struct record *r, struct str line)
{
	size_t comma = str_chr(line, ','), before;
	bool gap = h->gap;

	h->gap = false;
	if (!h->houses)
		return false;
	if (comma == STR_NPOS && gap && header_is_names(line) &&
	    !header_is_section(line) && !header_is_transcript(line)) {
		h->house = line;
		h->housed = false;
		return false;
	}
	/* Below "Ada Quill" the next line is one of the list like her. */
	h->houses = comma != STR_NPOS && h->house.len && (gap || h->housed) &&
		    header_is_names(line) &&
		    role_is(str_trim(str_from(line, comma + 1))) &&
		    !is_known_first_name(r->arena, h->house);
	if (!h->houses)
		return false;
	h->housed = true;
	drop(r, h->house);
	before = r->participants.n;
	meta_participant(r, line);
	if (r->participants.n > before && !r->participants.v[before].org.len)
		r->participants.v[before].org = h->house;
	return true;
}
