/* graph.c - Microsoft Graph's callTranscript: it dates the transcript beside it. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_is(jval_get(root, "transcriptContentUrl")) &&
	       jval_is(jval_get(root, "createdDateTime"));
}

const struct format format_graph = {
	.name = "teams-graph",
	.flavors = "",
	.what = "Microsoft Graph callTranscript: when the transcript beside it began",
	.json = true,
	.claims = claims,
};
