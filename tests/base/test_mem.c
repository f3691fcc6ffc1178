/* test_mem.c - arena, vectors, buffers, and an exhausted heap. */
#include "dossier/mem.h"

#include <setjmp.h>
#include <stdint.h>

#include "tests/tap.h"

static jmp_buf back;
static size_t wanted;

static void exhausted(size_t size)
{
	wanted = size;
	longjmp(back, 1);
}

static void test_arena(void)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	unsigned char *p;
	struct str s;
	size_t zero = 0;

	for (size_t n = 0; n < 300; n++) {
		p = arena_alloc(&a, n * 37);
		OK((uintptr_t)p % 16 == 0, "aligned");
		for (size_t i = 0; i < n * 37; i++)
			zero += p[i] == 0;
		memset(p, 0xAA, n * 37);
	}
	OK(zero == 37 * 299 * 300 / 2, "zeroed");
	p = arena_alloc(&a, 20 << 20);
	OK(p[0] == 0 && p[(20 << 20) - 1] == 0, "larger than a block");
	arena_reset(&a);
	OK(a.used == 0, "empty after a reset");
	p = arena_alloc(&a, 64);
	OK(p[0] == 0 && p[63] == 0, "zeroed again after a reset");
	s = arena_str(&a, STRL("abc"));
	OK(str_eq(s, STRL("abc")) && s.p[3] == '\0', "a copy with its NUL");
	buf_z(&b, "text");
	s = arena_take(&a, &b);
	OK(!b.p && !b.len, "a buffer that was taken is empty");
	buf_z(&b, "other");
	OK(str_eq(s, STRL("text")), "and its text stays");
	buf_fini(&b);
	OK(arena_str(&a, (struct str){ 0 }).p == NULL, "none stays none");
	OK(arena_str(&a, STRL("")).p != NULL, "empty stays empty");
	OK(str_eq(arena_fmt(&a, "%d-%s", 7, "x"), STRL("7-x")), "formatted");
	OK(arena_fmt(&a, "%0600d", 1).len == 600, "formatted, long");
	s = ARENA_CAT(&a, STRL("e-"), str_none(), STRL("x"), STRL(""));
	OK(str_eq(s, STRL("e-x")) && s.p[3] == '\0', "put together, with its NUL");
	OK(str_eq(arena_without(&a, STRL("-a--b-"), '-'), STRL("ab")),
	   "without a byte");
	arena_fini(&a);
	OK(a.head == NULL, "nothing left");
}

static void test_vec(void)
{
	struct arena a = { 0 };
	struct strs v = { 0 }, w = { 0 };
	size_t good = 0;

	for (size_t i = 0; i < 1000; i++) {
		struct str *s = VEC_ADD(&a, &v);

		good += s->p == NULL && s->len == 0;
		s->len = i;
	}
	for (size_t i = 0; i < 1000; i++)
		good += v.v[i].len == i;
	OK(v.n == 1000 && good == 2000, "a vector keeps and zeroes");
	OK(a.used == v.cap * sizeof *v.v,
	   "what is last in the arena grows where it is");
	for (size_t i = 0; i < 1000; i++) {
		VEC_ADD(&a, &w)->len = i;
		VEC_ADD(&a, &v)->len = 1000 + i;
	}
	for (size_t i = 0; i < 2000; i++)
		good += v.v[i].len == i && w.v[i / 2].len == i / 2;
	OK(good == 4000, "two that grow in turns keep apart");
	arena_fini(&a);
}

static void test_buf(void)
{
	static const int64_t numbers[] = { 0, 7, -10, INT64_MAX, INT64_MIN };
	struct buf b = { 0 };
	char *z;

	buf_put(&b, NULL, 0);
	OK(b.p == NULL, "nothing put, nothing allocated");
	for (int i = 0; i < 1000; i++)
		buf_fmt(&b, "%03d", i);
	OK(b.len == 3000 && memcmp(b.p + 2997, "999", 3) == 0, "grows");
	buf_c(&b, '.');
	buf_z(&b, "ab");
	buf_str(&b, STRL("cd"));
	OK(str_ends(buf_view(&b), STRL("999.abcd")), "appends");
	b.len = 0;
	for (size_t i = 0; i < COUNT(numbers); i++) {
		buf_int(&b, numbers[i]);
		buf_c(&b, ' ');
	}
	OK(str_eq(buf_view(&b),
		  STRL("0 7 -10 9223372036854775807 -9223372036854775808 ")),
	   "numbers in decimal digits, to the last ones");
	buf_fini(&b);
	OK(b.p == NULL && b.len == 0 && b.cap == 0, "empty after fini");
	z = mem_strz((struct str){ 0 });
	OK(z[0] == '\0', "a C string of nothing");
	mem_free(z);
}

int main(void)
{
	test_arena();
	test_vec();
	test_buf();
	mem_on_exhausted(exhausted);
	if (setjmp(back) == 0) {
		struct buf b = { 0 };

		buf_room(&b, SIZE_MAX - 8);
		OK(0, "a room that cannot be");
	}
	OK(wanted == SIZE_MAX - 8, "the handler is told how much");
	return tap_end();
}
