/* mem.c - heap, arena, buffer.  The one place that meets an exhausted heap. */
#include "dossier/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
enum {
	BLOCK_MIN = 64 * 1024,
	BLOCK_MAX = 8 << 20,
	OBJECT_ALIGN = 16,
	SHORT_TEXT = 64, /* most formatted text is shorter */
	BUF_MIN = 256    /* most lines of a page are */
};

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	_Alignas(OBJECT_ALIGN) char data[];
};

/* Set once at start-up by cli/: the one mutable global of the library (see
 * docs/design.md). */
static void (*exhausted)(size_t wanted);

void mem_on_exhausted(void (*handler)(size_t wanted))
{
	exhausted = handler;
}

static void *checked(void *p, size_t size)
{
	if (!p && size > 0) {
		if (exhausted)
			exhausted(size);
		abort();
	}
	return p;
}

void *mem_alloc(size_t size)
{
	return checked(calloc(1, size), size);
}

void *mem_resize(void *p, size_t size)
{
	return checked(realloc(p, size), size);
}

void mem_free(void *p)
{
	free(p);
}

char *mem_strz(struct str s)
{
	char *z = mem_alloc(s.len + 1);

	if (s.len)
		memcpy(z, s.p, s.len);
	return z;
}

void arena_fini(struct arena *a)
{
	for (struct arena_block *b = a->head, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct arena){ 0 };
}

void arena_reset(struct arena *a)
{
	struct arena_block *keep = NULL;

	for (struct arena_block *b = a->head, *next; b; b = next) {
		next = b->next;
		if (!keep || b->size > keep->size) {
			free(keep);
			keep = b;
		} else {
			free(b);
		}
	}
	if (keep) {
		keep->next = NULL;
		keep->used = 0;
	}
	a->head = keep;
	a->used = 0;
}

static struct arena_block *block_new(size_t size, struct arena_block *last)
{
	size_t want = last ? last->size * 2 : BLOCK_MIN;
	struct arena_block *b;

	if (want > BLOCK_MAX)
		want = BLOCK_MAX;
	if (want < size)
		want = size;
	if (want > SIZE_MAX - sizeof(*b))
		checked(NULL, want);
	b = checked(malloc(sizeof(*b) + want), want);
	b->next = last;
	b->size = want;
	b->used = 0;
	return b;
}

/* Room without zeroing, for the callers that fill it at once.  Text needs no align. */
static void *room(struct arena *a, size_t size, size_t align)
{
	struct arena_block *b = a->head;
	size_t gap = b ? (0 - b->used) & (align - 1) : 0;

	if (!b || b->size - b->used < gap || b->size - b->used - gap < size) {
		b = a->head = block_new(size, b);
		gap = 0;
	}
	b->used += gap + size;
	a->used += gap + size;
	return b->data + b->used - size;
}

void *arena_alloc(struct arena *a, size_t size)
{
	return memset(room(a, size, OBJECT_ALIGN), 0, size);
}

struct str arena_str(struct arena *a, struct str s)
{
	char *p;

	if (!s.p)
		return s;
	p = room(a, s.len + 1, 1);
	memcpy(p, s.p, s.len);
	p[s.len] = '\0';
	return str_n(p, s.len);
}

struct str arena_take(struct arena *a, struct buf *b)
{
	struct str s = arena_str(a, buf_view(b));

	buf_fini(b);
	return s;
}

struct str arena_without(struct arena *a, struct str s, char c)
{
	size_t n = 0;
	char *p;

	if (str_chr(s, c) == STR_NPOS)
		return s;
	p = arena_alloc(a, s.len);
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] != c)
			p[n++] = s.p[i];
	return str_n(p, n);
}

struct str arena_lower(struct arena *a, struct str s)
{
	char *p;

	if (!s.p)
		return s;
	p = room(a, s.len + 1, 1);
	for (size_t i = 0; i < s.len; i++)
		p[i] = ascii_lower(s.p[i]);
	p[s.len] = '\0';
	return str_n(p, s.len);
}

struct str arena_cat(struct arena *a, const struct str *parts, size_t n)
{
	size_t len = 0;
	char *p, *to;

	for (size_t i = 0; i < n; i++)
		len += parts[i].len;
	p = to = room(a, len + 1, 1);
	for (size_t i = 0; i < n; i++) {
		if (parts[i].len)
			memcpy(to, parts[i].p, parts[i].len);
		to += parts[i].len;
	}
	*to = '\0';
	return str_n(p, len);
}

struct str arena_fmt(struct arena *a, const char *fmt, ...)
{
	char small[256], *p;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(small, sizeof(small), fmt, ap);
	va_end(ap);
	if (n < 0)
		return (struct str){ 0 };
	if ((size_t)n < sizeof(small))
		return arena_str(a, str_n(small, (size_t)n));
	p = room(a, (size_t)n + 1, 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return str_n(p, (size_t)n);
}

/* Makes the array longer where it is, if nothing was taken after it. */
static bool extend(struct arena *a, const char *v, size_t size, size_t want)
{
	struct arena_block *b = a->head;

	if (!v || v + size != b->data + b->used || want - size > b->size - b->used)
		return false;
	b->used += want - size;
	a->used += want - size;
	return true;
}

void *arena_reserve(struct arena *a, void *v, size_t n, size_t *cap, size_t elem,
		    size_t want)
{
	char *p;

	if (want <= *cap)
		return v;
	if (want > SIZE_MAX / elem)
		checked(NULL, SIZE_MAX);
	if (extend(a, v, *cap * elem, want * elem)) {
		*cap = want;
		return v;
	}
	p = room(a, want * elem, OBJECT_ALIGN);
	if (n)
		memcpy(p, v, n * elem);
	*cap = want;
	return p;
}

void *arena_grow(struct arena *a, void *v, size_t n, size_t *cap, size_t elem)
{
	char *p = arena_more(a, v, n, cap, elem);

	memset(p + n * elem, 0, elem);
	return p;
}

bool strs_has(const struct strs *v, struct str s)
{
	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->v[i], s))
			return true;
	return false;
}

void strs_add(struct arena *a, struct strs *v, struct str s)
{
	if (!strs_has(v, s))
		*VEC_ADD(a, v) = s;
}

static int by_bytes(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

void strs_sort(struct strs *v)
{
	VEC_SORT(v, by_bytes);
}

void buf_fini(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}

char *buf_grow(struct buf *b, size_t n)
{
	if (n > SIZE_MAX / 2 - b->len)
		checked(NULL, n);
	if (b->cap - b->len < n) {
		size_t cap = b->cap + b->cap / 2;

		if (cap < b->len + n)
			cap = b->len + n;
		if (cap < BUF_MIN)
			cap = BUF_MIN;
		b->p = mem_resize(b->p, cap);
		b->cap = cap;
	}
	return b->p + b->len;
}

void buf_vfmt(struct buf *b, const char *fmt, va_list ap)
{
	char *to = buf_room(b, SHORT_TEXT);
	size_t room = b->cap - b->len;
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(to, room, fmt, ap);
	if (n > 0 && (size_t)n >= room)
		vsnprintf(buf_room(b, (size_t)n + 1), (size_t)n + 1, fmt, again);
	va_end(again);
	if (n > 0)
		b->len += (size_t)n;
}

void buf_fmt(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vfmt(b, fmt, ap);
	va_end(ap);
}

void buf_int(struct buf *b, int64_t n)
{
	uint64_t v = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	char text[24], *p = text + sizeof(text);

	do
		*--p = (char)('0' + v % 10);
	while (v /= 10);
	if (n < 0)
		*--p = '-';
	buf_put(b, p, (size_t)(text + sizeof(text) - p));
}
