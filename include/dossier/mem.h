/*
 * mem.h - memory: a heap that cannot fail, arenas, vectors and growing buffers.
 *
 * Out of memory is not an error value: one handler is called and must not
 * return (the program prints a message and exits 3; a test may longjmp).
 */
#ifndef DOSSIER_MEM_H
#define DOSSIER_MEM_H
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include "dossier/str.h"

/* Sets the handler for the whole process; call once, before any thread starts. */
void mem_on_exhausted(void (*handler)(size_t wanted));

/* calloc, realloc and free that never return NULL for size > 0. */
void *mem_alloc(size_t size);
void *mem_resize(void *p, size_t size);
void mem_free(void *p);
/* A NUL-terminated copy on the heap; the caller frees it with mem_free. */
char *mem_strz(struct str s);

/* A bump allocator, freed as a whole.  A zeroed struct is valid and empty. */
struct arena {
	struct arena_block *head;
	size_t used; /* bytes handed out since the last reset */
};

void arena_fini(struct arena *a);
/* Gives up all that was allocated, but keeps the largest block to be used again. */
void arena_reset(struct arena *a);
/* Zeroed memory, aligned for any object, owned by the arena. */
void *arena_alloc(struct arena *a, size_t size);
#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
/* n + 1 zeroed elements of the type that p points to; the last one ends the array. */
#define arena_array(a, p, n) arena_alloc((a), ((n) + 1) * sizeof *(p))
/* A copy owned by the arena, followed by a NUL that len does not count. */
struct str arena_str(struct arena *a, struct str s);
/* s without any byte c; not copied when it has none. */
struct str arena_without(struct arena *a, struct str s, char c);
/* The same copy with A-Z in lower case. */
struct str arena_lower(struct arena *a, struct str s);
/* A copy of all parts in a row: ARENA_CAT(a, STRL("e-"), token). */
struct str arena_cat(struct arena *a, const struct str *parts, size_t n);
#define ARENA_CAT(a, ...)                                   \
	arena_cat((a), (const struct str[]){ __VA_ARGS__ }, \
		  sizeof((const struct str[]){ __VA_ARGS__ }) / sizeof(struct str))
struct str arena_fmt(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * A named vector type: VEC(segments, struct segment) declares struct segments.
 * Elements live in an arena; pointers to them die with the next VEC_ADD.
 */
#define VEC(name, type)        \
	struct name {          \
		type *v;       \
		size_t n, cap; \
	}
/* Appends one zeroed element and yields its address. */
#define VEC_ADD(a, vec)                                                          \
	((vec)->v =                                                              \
	     arena_more((a), (vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v), \
	 memset(&(vec)->v[(vec)->n], 0, sizeof *(vec)->v), &(vec)->v[(vec)->n++])
/* Makes room for `want` elements in all, which saves moving them later. */
#define VEC_RESERVE(a, vec, want)                                       \
	((vec)->v = arena_reserve((a), (vec)->v, (vec)->n, &(vec)->cap, \
				  sizeof *(vec)->v, (want)))
void *arena_reserve(struct arena *a, void *v, size_t n, size_t *cap, size_t elem,
		    size_t want);

/* For VEC_ADD only: makes room for element n, moving a full array. */
static inline void *arena_more(struct arena *a, void *v, size_t n, size_t *cap,
			       size_t elem)
{
	return n < *cap ? v : arena_reserve(a, v, n, cap, elem, n ? n * 2 : 4);
}

/* The same for any array, with element n zeroed. */
void *arena_grow(struct arena *a, void *v, size_t n, size_t *cap, size_t elem);

/* qsort() of a vector, which may be empty: then v is NULL. */
#define VEC_SORT(vec, compare) \
	((vec)->n ? qsort((vec)->v, (vec)->n, sizeof *(vec)->v, (compare)) : (void)0)

VEC(strs, struct str);
bool strs_has(const struct strs *v, struct str s);
/* Adds s unless it is in the list already; s is borrowed. */
void strs_add(struct arena *a, struct strs *v, struct str s);
/* Sorts by str_cmp(). */
void strs_sort(struct strs *v);

/* A growing text on the heap.  A zeroed struct is valid and empty. */
struct buf {
	char *p;
	size_t len, cap;
};

void buf_fini(struct buf *b);
void buf_fmt(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vfmt(struct buf *b, const char *fmt, va_list ap);
/* For buf_room() only: makes room for n more bytes. */
char *buf_grow(struct buf *b, size_t n);

/* Makes room for n more bytes and returns where they go; the caller then adds to len.
 */
static inline char *buf_room(struct buf *b, size_t n)
{
	return b->cap - b->len > n ? b->p + b->len : buf_grow(b, n);
}

static inline void buf_put(struct buf *b, const void *p, size_t n)
{
	if (n == 0)
		return;
	memcpy(buf_room(b, n), p, n);
	b->len += n;
}

static inline void buf_str(struct buf *b, struct str s)
{
	buf_put(b, s.p, s.len);
}

static inline void buf_z(struct buf *b, const char *z)
{
	buf_put(b, z, strlen(z));
}

static inline void buf_c(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->len++;
}

/* Appends a number in decimal digits, ten times as fast as buf_fmt(). */
void buf_int(struct buf *b, int64_t n);

/* Valid until the buffer changes. */
static inline struct str buf_view(const struct buf *b)
{
	return (struct str){ b->p, b->len };
}
/* The same, but an empty buffer gives an empty text and not none. */
static inline struct str buf_text(const struct buf *b)
{
	return (struct str){ b->p ? b->p : "", b->len };
}
/* Moves the text of *b into the arena and frees the buffer, which is then empty. */
struct str arena_take(struct arena *a, struct buf *b);

#endif
