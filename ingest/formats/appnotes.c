/*
 * appnotes.c - notes of programs that write Markdown, told apart by how they begin:
 * Notion's <meeting-notes>, Granola's front matter (id, created, updated), hyprnote's
 * (id, session_id).  The words are read as notes.  Notion's own download (Markdown
 * with an id in the file's name) looks like any notes.
 */
#include "ingest/format.h"

/* Keys of front matter that the programs write. */
struct keys {
	bool front, id, created, updated, session;
};

static struct keys keys_of(struct str text)
{
	struct keys k = { 0 };
	struct str line;

	if (!str_line(&text, &line) || !str_eq(str_rtrim(line), STRL("---")))
		return k;
	while (str_line(&text, &line)) {
		if (str_eq(str_rtrim(line), STRL("---"))) {
			k.front = true;
			return k;
		}
		k.id |= str_starts(line, STRL("id:"));
		k.created |= str_starts(line, STRL("created:")) ||
			     str_starts(line, STRL("created_at:"));
		k.updated |= str_starts(line, STRL("updated:")) ||
			     str_starts(line, STRL("updated_at:"));
		k.session |= str_starts(line, STRL("session_id:"));
	}
	return k;
}

static int sniff_notion(struct str head)
{
	return str_starts(str_trim(head), STRL("<meeting-notes")) ? 95 : 0;
}

static int sniff_granola(struct str head)
{
	struct keys k = keys_of(head);

	return k.front && k.id && k.created && k.updated && !k.session ? 90 : 0;
}

static int sniff_hyprnote(struct str head)
{
	struct keys k = keys_of(head);

	return k.front && k.id && k.session ? 90 : 0;
}

static int read(struct reading *in, struct err *e)
{
	return format_notes.read(in, e);
}

const struct format format_notion = {
	.name = "notion",
	.flavors = "",
	.what = "Notion meeting notes: <meeting-notes> with summary, notes, transcript",
	.sniff = sniff_notion,
	.read = read,
};

const struct format format_granola_md = {
	.name = "granola",
	.flavors = "",
	.what = "Granola notes as Markdown",
	.running = true,
	.sniff = sniff_granola,
	.read = read,
};

const struct format format_hyprnote_md = {
	.name = "hyprnote",
	.flavors = "",
	.what = "hyprnote memo as Markdown",
	.sniff = sniff_hyprnote,
	.read = read,
};
