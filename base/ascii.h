/* ascii.h - classes of ASCII characters, independent of the locale. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H
#include <stdbool.h>

#include "dossier/str.h"

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_letter(char c)
{
	return ascii_is_lower((char)(c | 0x20));
}

static inline bool ascii_is_alnum(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

static inline char ascii_lower(char c)
{
	return (char)(ascii_is_upper(c) ? c | 0x20 : c);
}

static inline char ascii_upper(char c)
{
	return (char)(ascii_is_lower(c) ? c & ~0x20 : c);
}

/* Space or TAB. */
static inline bool ascii_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Space, TAB, LF, VT, FF or CR. */
static inline bool ascii_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool ascii_has_upper(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (ascii_is_upper(s.p[i]))
			return true;
	return false;
}

/* True for "AQ", and for an empty text. */
static inline bool ascii_all_upper(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_upper(s.p[i]))
			return false;
	return true;
}

static inline bool ascii_has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (ascii_is_digit(s.p[i]))
			return true;
	return false;
}

/* The value of a hex digit, or -1. */
static inline int ascii_hex(char c)
{
	char low = (char)(c | 0x20);

	return ascii_is_digit(c)          ? c - '0'
	       : low >= 'a' && low <= 'f' ? low - 'a' + 10
					  : -1;
}

#endif
