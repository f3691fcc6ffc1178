/*
 * beside.c - preloaded under Valgrind: what a library does there in another way.
 */
#include <stdint.h>

int pcre2_jit_compile_8(void *code, uint32_t options);
unsigned alarm(unsigned seconds);

/*
 * As if PCRE2 had no JIT.  Code made at run time reads whole vectors over the end of a
 * text, which Valgrind cannot tell from an error of ours; the interpreter reads byte by
 * byte.
 */
int pcre2_jit_compile_8(void *code, uint32_t options)
{
	(void)code;
	(void)options;
	return -45; /* PCRE2_ERROR_JIT_BADOPTION */
}

/* What is quadratic ends a test by it; here all is fifty times as slow. */
unsigned alarm(unsigned seconds)
{
	(void)seconds;
	return 0;
}
