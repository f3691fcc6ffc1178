/* fields.c - see fields.h */
#include "ingest/written/fields.h"

#include "base/lang/given.h"
#include "base/map.h"
#include "base/mdscan.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/speaker.h"

enum { FIELDS = 3, WORDS = 5 };

struct forms {
	struct arena *arena;
	struct map seen;  /* labels of a section, one a line, to the number of it */
	struct buf open;  /* those of this section */
	size_t n;         /* of them */
	bool twice;       /* one of them stands twice, or is somebody's name */
	size_t all, same; /* labels, and those of sections that are alike */
};

static void end_section(struct forms *f)
{
	struct str labels = arena_str(f->arena, buf_view(&f->open));

	f->all += f->n;
	if (f->n >= FIELDS && !f->twice) {
		size_t first = map_put(f->arena, &f->seen, labels, f->all);

		/* The first of two counts as well. */
		if (first != f->all)
			f->same += f->n + (f->same ? 0 : f->n);
	}
	f->open.len = f->n = 0;
	f->twice = false;
}

static void add(struct forms *f, struct str label)
{
	struct str rest = buf_view(&f->open), line;

	while (str_line(&rest, &line))
		f->twice = f->twice || str_eq(line, label);
	f->twice = f->twice || given_is(f->arena, str_word(label));
	buf_str(&f->open, label);
	buf_c(&f->open, '\n');
	f->n++;
}

/* "**Themes**: ...", "Themes:" */
static struct str label_of(struct str s)
{
	size_t colon, at = speaker_colon(s, &colon);
	struct str label;

	if (at == STR_NPOS && str_chr(s, ':') + FIELDS >= s.len)
		at = str_chr(s, ':');
	if (at == STR_NPOS || at == 0)
		return str_none();
	label = linemark_bare(str_n(s.p, at));
	return speaker_words(label) <= WORDS && !header_is_key(label) ? label
								      : str_none();
}

bool fields_are(struct arena *a, struct str text)
{
	struct forms f = { .arena = a };
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		struct str label;

		if (l.kind == MD_HEADING || l.kind == MD_RULE)
			end_section(&f);
		label = l.kind == MD_TEXT ? label_of(l.text) : str_none();
		if (label.len)
			add(&f, label);
	}
	end_section(&f);
	buf_fini(&f.open);
	return f.same * 2 > f.all;
}
