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
	struct str hash = hash_token(a, ARENA_CAT(a, record_id, STRL(" "), key));

	return ARENA_CAT(a, STRL("e-"), hash);
}

struct str token_bare(struct str token)
{
	return str_starts(token, STRL("e-")) ? str_from(token, 2) : token;
}
