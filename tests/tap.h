/* tap.h - TAP output for unit tests: OK(condition, text), then return tap_end(). */
#ifndef TESTS_TAP_H
#define TESTS_TAP_H
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>
#include <string.h>

static int tap_n, tap_failed;

#define OK(cond, ...) tap_ok((cond) ? 1 : 0, __FILE__, __LINE__, __VA_ARGS__)

__attribute__((format(printf, 4, 5), unused)) static int
tap_ok(int ok, const char *file, int line, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	for (char *p = text; *p; p++)
		if ((unsigned char)*p < ' ' || *p == '#')
			*p = '?';
	printf("%sok %d - %s\n", ok ? "" : "not ", ++tap_n, text);
	if (!ok) {
		tap_failed++;
		printf("# failed at %s:%d\n", file, line);
	}
	return ok;
}

/* Root may read all: as nobody until it is called with false. */
__attribute__((unused)) static void tap_as_user(int on)
{
	if (getuid() == 0)
		OK(seteuid(on ? 65534 : 0) == 0, "%s", on ? "as nobody" : "as root");
}

__attribute__((unused)) static int tap_end(void)
{
	printf("1..%d\n", tap_n);
	return tap_failed ? 1 : 0;
}

__attribute__((unused)) static int tap_skip_all(const char *why)
{
	printf("1..0 # SKIP %s\n", why);
	return 0;
}
#endif
