/*
 * mem.h - the three allocators: heap that cannot fail, arena, growing vector.
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

/* malloc, zeroed; realloc; free.  Never return NULL for size > 0. */
void *mem_alloc(size_t size);
void *mem_resize(void *p, size_t size);
void mem_free(void *p);
/* A NUL-terminated copy on the heap; the caller frees it with mem_free. */
char *mem_strz(struct str s);

/* Bump allocator: freed as a whole.  A zeroed struct is valid and empty. */
struct arena {
	struct arena_block *head;
	size_t used; /* bytes handed out since the last reset */
};

void arena_fini(struct arena *a);
/* Forgets everything but keeps the largest block for the next meeting. */
void arena_reset(struct arena *a);
/* Zeroed memory, aligned for any object, owned by the arena. */
void *arena_alloc(struct arena *a, size_t size);
#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
/* n zeroed elements of what p points to, and one more behind them. */
#define arena_array(a, p, n) arena_alloc((a), ((n) + 1) * sizeof *(p))
/* A copy owned by the arena, followed by a NUL that len does not count. */
struct str arena_str(struct arena *a, struct str s);
/* The same with A-Z in lower case. */
struct str arena_lower(struct arena *a, struct str s);
/* The parts one after the other: ARENA_CAT(a, STRL("e-"), token). */
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
/* Room for `want` elements in all, not zeroed: a guess that saves moving them. */
#define VEC_RESERVE(a, vec, want)                                       \
	((vec)->v = arena_reserve((a), (vec)->v, (vec)->n, &(vec)->cap, \
				  sizeof *(vec)->v, (want)))
void *arena_reserve(struct arena *a, void *v, size_t n, size_t *cap, size_t elem,
		    size_t want);

/* Used by VEC_ADD: room for element n; moves the array when it is full. */
static inline void *arena_more(struct arena *a, void *v, size_t n, size_t *cap,
			       size_t elem)
{
	return n < *cap ? v : arena_reserve(a, v, n, cap, elem, n ? n * 2 : 4);
}

/* The same with element n zeroed, for sizes that are not known beforehand. */
void *arena_grow(struct arena *a, void *v, size_t n, size_t *cap, size_t elem);

/* qsort() of a vector, of an empty one too. */
#define VEC_SORT(vec, compare) \
	((vec)->n ? qsort((vec)->v, (vec)->n, sizeof *(vec)->v, (compare)) : (void)0)

VEC(strs, struct str);
bool strs_has(const struct strs *v, struct str s);
/* Adds s unless it is there; s is borrowed. */
void strs_add(struct arena *a, struct strs *v, struct str s);
/* In order of bytes. */
void strs_sort(struct strs *v);

/* Growing bytes on the heap.  A zeroed struct is valid and empty. */
struct buf {
	char *p;
	size_t len, cap;
};

void buf_fini(struct buf *b);
void buf_fmt(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vfmt(struct buf *b, const char *fmt, va_list ap);
/* Grows b by n bytes of room at least; buf_room() is what to call. */
char *buf_grow(struct buf *b, size_t n);

/* Room for n more bytes; returns where they go.  len is the caller's to move. */
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

/* A number in decimal digits, for where many are written: buf_fmt() costs ten times. */
void buf_int(struct buf *b, int64_t n);

/* Valid until the buffer changes. */
static inline struct str buf_view(const struct buf *b)
{
	return (struct str){ b->p, b->len };
}
/* The same, but never none: an empty buffer is an empty text. */
static inline struct str buf_text(const struct buf *b)
{
	return (struct str){ b->p ? b->p : "", b->len };
}
/* The text of b, moved into the arena: b is empty then. */
struct str arena_take(struct arena *a, struct buf *b);

#endif
