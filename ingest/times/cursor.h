/* cursor.h - a place in a line, for readers of dates and times. */
#ifndef INGEST_TIMES_CURSOR_H
#define INGEST_TIMES_CURSOR_H
#include <string.h>

#include "base/ascii.h"

struct cursor {
	struct str s;
	size_t at;
};

static inline char cursor_peek(const struct cursor *c, size_t ahead)
{
	return c->at + ahead < c->s.len ? c->s.p[c->at + ahead] : '\0';
}

/* Takes min..max digits that no digit follows; -1 if they are not there. */
static inline int cursor_number(struct cursor *c, size_t min, size_t max)
{
	size_t n = 0;
	int v = 0;

	while (n <= max && ascii_is_digit(cursor_peek(c, n)))
		n++;
	if (n < min || n > max)
		return -1;
	for (size_t i = 0; i < n; i++)
		v = v * 10 + (cursor_peek(c, i) - '0');
	c->at += n;
	return v;
}

static inline struct str cursor_word(struct cursor *c)
{
	size_t from = c->at;

	while (ascii_is_letter(cursor_peek(c, 0)))
		c->at++;
	return str_sub(c->s, from, c->at);
}

static inline size_t cursor_skip(struct cursor *c, const char *set)
{
	size_t from = c->at;

	while (cursor_peek(c, 0) && strchr(set, cursor_peek(c, 0)))
		c->at++;
	return c->at - from;
}

static inline bool cursor_eat(struct cursor *c, const char *set)
{
	if (!cursor_peek(c, 0) || !strchr(set, cursor_peek(c, 0)))
		return false;
	c->at++;
	return true;
}

#endif
