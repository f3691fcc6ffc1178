/* option.c - one table per command parses its options and prints its --help. */
#include "cli/option.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"

static const struct option_row *find(const struct command *c, struct str name,
				     char letter)
{
	for (const struct option_row *o = c->options; o->name; o++)
		if (letter ? o->letter == letter : str_eq(name, str_z(o->name)))
			return o;
	return NULL;
}

static int store(const struct option_row *o, const char *value, struct settings *s,
		 struct err *e)
{
	char *field = (char *)s + o->offset;
	int64_t days;
	long n;

	switch (o->type) {
	case OPTION_FLAG:
		*(bool *)(void *)field = true;
		return 0;
	case OPTION_NUMBER:
		n = str_uint(str_z(value), 1024);
		if (n < 1)
			return err_set(e, ERR_USAGE,
				       "--%s takes a number from 1 to 1024", o->name);
		*(long *)(void *)field = n;
		return 0;
	case OPTION_DATE:
		if (!date_parse(str_z(value), &days))
			return err_set(e, ERR_USAGE, "--%s takes a date, YYYY-MM-DD",
				       o->name);
		break;
	case OPTION_TEXT:
		break;
	}
	*(const char **)(void *)field = value;
	return 0;
}

static int no_option(const struct command *c, const char *typed, struct err *e)
{
	const char *near = NULL;
	size_t edits = STR_FAR;
	struct str rest = str_z(typed), name;

	str_split(&rest, '=', &name);
	while (str_eat(&name, '-'))
		;
	for (const struct option_row *o = c->options; o->name; o++)
		if (str_nearer(name, str_z(o->name), &edits))
			near = o->name;
	if (near)
		return err_set(e, ERR_USAGE,
			       "dossier %s has no option %s: did you mean --%s?",
			       c->name, typed, near);
	return err_set(e, ERR_USAGE,
		       "dossier %s has no option %s; see dossier %s --help", c->name,
		       typed, c->name);
}

/*
 * Stores the option at *argv: "--name", "--name=value", "-x" or "-xvalue".  When its
 * value is the next argument, *argv moves on to that.
 */
static int option(const struct command *c, char ***argv, struct settings *s,
		  struct err *e)
{
	const char *arg = **argv, *value = NULL;
	const struct option_row *o;

	if (arg[1] == '-') {
		struct str rest = str_z(arg + 2), name;

		str_split(&rest, '=', &name);
		value = rest.p;
		o = find(c, name, 0);
	} else {
		o = find(c, STRL(""), arg[1]);
		if (o && arg[2] && o->type == OPTION_FLAG)
			o = NULL;
		else if (arg[2])
			value = arg + 2;
	}
	if (!o)
		return no_option(c, arg, e);
	if (o->type == OPTION_FLAG && value)
		return err_set(e, ERR_USAGE, "--%s takes no value", o->name);
	if (o->type != OPTION_FLAG && !value && (*argv)[1])
		value = *++*argv;
	/* Empty: most likely a variable of a script that was not set. */
	if (o->type != OPTION_FLAG && (!value || !*value))
		return err_set(e, ERR_USAGE, "--%s needs a value: %s", o->name,
			       o->value);
	return store(o, value, s, e);
}

int option_parse(const struct command *c, char **argv, struct settings *s,
		 struct err *e)
{
	bool options = true;

	s->operands = (const char *const *)argv; /* filled from the front as we go */
	for (char **a = argv; *a; a++) {
		if (options && strcmp(*a, "--") == 0)
			options = false;
		else if (options && (*a)[0] == '-' && (*a)[1])
			if (option(c, &a, s, e) < 0)
				return -1;
			else
				continue;
		else if (!**a)
			return err_set(e, ERR_USAGE,
				       "an operand is empty: dossier %s takes %s",
				       c->name, *c->operands ? c->operands : "none");
		else
			argv[s->n_operands++] = *a;
	}
	if (s->help)
		return 0;
	/* A list stands for operands. */
	if (s->n_operands < c->min_operands && !s->list)
		return err_set(e, ERR_USAGE, "usage: dossier %s [options] %s", c->name,
			       c->operands);
	if (s->n_operands > c->max_operands)
		return err_set(e, ERR_USAGE, "unexpected operand: %s",
			       s->operands[c->max_operands]);
	return 0;
}

/* "-v --vault DIR" of a line of --help. */
enum { LEFT = 64 };
static int synopsis(const struct option_row *o, char out[LEFT])
{
	return snprintf(out, LEFT, "%c%c --%s%s%s", o->letter ? '-' : ' ',
			o->letter ? o->letter : ' ', o->name, o->value ? " " : "",
			o->value ? o->value : "");
}

void option_help(const struct command *c, struct buf *out)
{
	char left[LEFT];
	int width = 0;

	buf_fmt(out, "usage: dossier %s [options]%s%s\n%s\n\n", c->name,
		*c->operands ? " " : "", c->operands, c->summary);
	for (const struct option_row *o = c->options; o->name; o++) {
		int n = synopsis(o, left);

		width = n > width ? n : width;
	}
	for (const struct option_row *o = c->options; o->name; o++) {
		synopsis(o, left);
		buf_fmt(out, "  %-*s  %s\n", width, left, o->help);
	}
}
