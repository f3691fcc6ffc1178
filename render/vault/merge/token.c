/* token.c - see token.h. */
#include "render/vault/merge/token.h"

#include "base/hash.h"
#include "base/utf8.h"

struct str token_source(struct arena *a, struct str record_id)
{
	return hash_token(a, record_id);
}

struct str token_evidence(struct arena *a, struct str record_id, struct str quote)
{
	struct str key = utf8_key(a, quote);
	struct str what = arena_fmt(a, "%.*s %.*s", (int)record_id.len, record_id.p,
				    (int)key.len, key.p);
	struct str hash = hash_token(a, what);

	return arena_fmt(a, "e-%.*s", (int)hash.len, hash.p);
}
