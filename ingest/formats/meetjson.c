/*
 * meetjson.c - dossier's own JSON Lines: records pass on as they are.  A bad line
 * is reported with its place and left out; the others go on.
 */
#include "base/jsonl.h"
#include "ingest/format.h"

static int sniff(struct str head)
{
	size_t end = str_chr(head, '\n');
	struct str line = str_head(head, end);
	size_t at = str_find(line, STRL("\"schema\""), 0);

	if (at == STR_NPOS)
		return 0;
	line = str_trim(str_from(line, at + 8));
	if (!str_eat(&line, ':'))
		return 0;
	return str_starts(str_trim(line), STRL("\"dossier.meeting/")) ? 100 : 0;
}

static int pass(struct reading *in, struct str line, size_t number, struct err *e)
{
	struct arena *a = in->r->arena;
	struct err bad = { 0 };

	arena_reset(a);
	record_init(in->r, a);
	if (record_parse(in->r, line, &bad) == 0)
		return in->next.put(in->next.ctx, in->r, e);
	bad.line = number;
	err_file(&bad, in->path);
	diag_put(in->d, &bad);
	return 0;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = in->text;
	size_t number = 0;

	while (rest.len) {
		size_t end = str_chr(rest, '\n');
		struct str line = str_head(rest, end);

		number++;
		rest =
		    end == STR_NPOS ? (struct str){ NULL, 0 } : str_from(rest, end + 1);
		if (str_trim(line).len && pass(in, line, number, e) < 0)
			return -1;
		if (end == STR_NPOS)
			diag_at(in->d, ERR_SYNTAX, in->path, number, line.len + 1,
				"the last line has no newline: the file may be cut");
	}
	return 0;
}

const struct format format_dossier = {
	.name = "dossier-jsonl",
	.flavors = "",
	.what = "meeting records, as dossier ingest and extract write them",
	.json = true,
	.records = true,
	.sniff = sniff,
	.read = read,
};
