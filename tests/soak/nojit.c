/*
 * nojit.c - preloaded under Valgrind: PCRE2 as if it had no JIT.
 * Code made at run time reads whole vectors over the end of a text, which Valgrind
 * cannot tell from an error of ours; the interpreter reads byte by byte.
 */
#include <stdint.h>

int pcre2_jit_compile_8(void *code, uint32_t options);

int pcre2_jit_compile_8(void *code, uint32_t options)
{
	(void)code;
	(void)options;
	return -45; /* PCRE2_ERROR_JIT_BADOPTION */
}
