/* err.c - errors and diagnostics as values. */
#include "dossier/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "dossier/mem.h"

void err_tame(char *text, size_t len)
{
	unsigned char *p = (unsigned char *)text;

	for (size_t i = 0; i < len; i++) {
		if (p[i] < ' ' || p[i] == 0x7F)
			p[i] = '?';
		else if (p[i] == 0xC2 && i + 1 < len && p[i + 1] >= 0x80 &&
			 p[i + 1] < 0xA0)
			p[i] = p[i + 1] = '?';
	}
}

static void copy(char *to, size_t size, struct str from)
{
	size_t n = from.len < size - 1 ? from.len : size - 1;

	if (n)
		memcpy(to, from.p, n);
	to[n] = '\0';
	err_tame(to, n);
}

__attribute__((format(printf, 3, 0))) static int fill(struct err *e, enum err_code code,
						      const char *fmt, va_list ap)
{
	if (!e)
		return -1;
	e->code = code;
	if (vsnprintf(e->text, sizeof(e->text), fmt, ap) >= (int)sizeof(e->text))
		e->text[utf8_valid_prefix(str_z(e->text))] = '\0';
	err_tame(e->text, strlen(e->text));
	return -1;
}

int err_set(struct err *e, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	if (e) {
		e->line = e->col = 0;
		e->file[0] = '\0';
	}
	va_start(ap, fmt);
	fill(e, code, fmt, ap);
	va_end(ap);
	return -1;
}

int err_at(struct err *e, enum err_code code, struct str file, size_t line, size_t col,
	   const char *fmt, ...)
{
	va_list ap;

	if (e) {
		copy(e->file, sizeof(e->file), file);
		e->line = line;
		e->col = col;
	}
	va_start(ap, fmt);
	fill(e, code, fmt, ap);
	va_end(ap);
	return -1;
}

int err_io(struct err *e, const char *verb, struct str file, int errnum)
{
	char text[128];
	const char *said = strerror_r(errnum, text, sizeof(text));

	return err_at(e, ERR_IO, file, 0, 0, "cannot %s: %s", verb, said);
}

void err_file(struct err *e, struct str file)
{
	if (e && !e->file[0])
		copy(e->file, sizeof(e->file), file);
}

void err_limit_is_conf(struct err *e)
{
	if (e && e->code == ERR_LIMIT)
		e->code = ERR_CONF;
}

void diag_put(struct diag d, const struct err *e)
{
	if (d.put)
		d.put(d.ctx, e);
}

void diag_at(struct diag d, enum err_code code, struct str file, size_t line,
	     size_t col, const char *fmt, ...)
{
	struct err e = { 0 };
	va_list ap;

	copy(e.file, sizeof(e.file), file);
	e.line = line;
	e.col = col;
	va_start(ap, fmt);
	fill(&e, code, fmt, ap);
	va_end(ap);
	diag_put(d, &e);
}

static void list_put(void *ctx, const struct err *d)
{
	struct diag_list *l = ctx;

	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 4;
		l->v = mem_resize(l->v, l->cap * sizeof(*l->v));
	}
	l->v[l->n++] = *d;
}

struct diag diag_to_list(struct diag_list *l)
{
	return (struct diag){ list_put, l };
}

void diag_list_flush(struct diag_list *l, struct diag to)
{
	for (size_t i = 0; i < l->n; i++)
		diag_put(to, &l->v[i]);
	l->n = 0;
}

void diag_list_fini(struct diag_list *l)
{
	mem_free(l->v);
	*l = (struct diag_list){ 0 };
}
