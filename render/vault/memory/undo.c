/* undo.c - see undo.h. */
#include "render/vault/memory/undo.h"

#include "base/hash.h"
#include "base/json.h"
#include "base/utf8.h"
#include "render/vault/memory/store.h"

enum { UNDO_BYTES = 1 << 30 };

struct str undo_path(struct arena *a, size_t batch)
{
	return arena_fmt(a, ".dossier/undo/%06zu.jsonl", batch);
}

void undo_write(struct buf *out, struct str path, struct str before, struct str after)
{
	if (utf8_valid_prefix(before) < before.len)
		return;
	json_put_member(out, "{\"path\":", path);
	json_put_member(out, ",\"after\":", after);
	if (before.p) {
		json_put_member(out, ",\"before\":", before);
	}
	buf_z(out, "}\n");
}

static int read_image(struct arena *a, struct str line, struct undo_image *x,
		      struct err *e)
{
	struct str key;
	struct json j;

	json_init(&j, line, a, e);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key)) {
		if (str_eq(key, STRL("path")))
			x->path = json_string(&j);
		else if (str_eq(key, STRL("after")))
			x->after = json_string(&j);
		else if (str_eq(key, STRL("before")))
			x->before = arena_str(a, json_string(&j));
		else
			json_raw(&j);
	}
	return j.failed ? -1 : 0;
}

int undo_load(struct arena *a, struct undo *u, const struct fs_root *vault,
	      size_t batch, struct diag d, struct err *e)
{
	struct str path = undo_path(a, batch), rest, line;
	struct buf text = { 0 };
	struct fs_entry st;
	int rc = fs_root_stat(vault, path, &st, e);

	if (rc > 0)
		rc = fs_root_read(vault, path, UNDO_BYTES, &text, e);
	rest = arena_take(a, &text);
	for (size_t n = 1; rc == 0 && str_line(&rest, &line); n++) {
		struct undo_image x = { 0 };
		struct err bad = { 0 };

		if (store_is_conflict_mark(line))
			continue;
		if (read_image(a, line, &x, &bad) < 0) {
			diag_at(d, bad.code, path, n, bad.col,
				"%s: that page is taken back line by line", bad.text);
			continue;
		}
		map_put(a, &u->by_path, x.path, u->images.n);
		*VEC_ADD(a, &u->images) = x;
	}
	return rc;
}

const struct undo_image *undo_image_of(struct arena *a, const struct undo *u,
				       struct str path, struct str standing)
{
	size_t at = map_get(&u->by_path, path);
	struct str now = standing.p ? hash_hex(a, standing) : STRL("-");

	if (at == STR_NPOS || !str_eq(u->images.v[at].after, now))
		return NULL;
	return &u->images.v[at];
}
