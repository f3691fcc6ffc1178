/* test_map.c - the table keeps every key through growth. */
#include "base/map.h"

#include "tests/tap.h"

int main(void)
{
	struct arena a = { 0 };
	struct map m = { 0 };
	size_t bad = 0, used, cap;

	OK(map_get(&m, STRL("x")) == STR_NPOS, "an empty map knows nothing");
	for (size_t i = 0; i < 5000; i++)
		map_put(&a, &m, arena_fmt(&a, "key %zu", i), i);
	for (size_t i = 0; i < 5000; i++)
		bad += map_get(&m, arena_fmt(&a, "key %zu", i)) != i;
	OK(bad == 0, "5000 keys survive growth");
	OK(map_put(&a, &m, STRL("key 7"), 99) == 7, "put keeps the first value");
	map_set(&a, &m, STRL("key 7"), 99);
	OK(map_get(&m, STRL("key 7")) == 99, "set replaces it");
	OK(map_put(&a, &m, STRL(""), 5) == 5 && map_get(&m, STRL("")) == 5,
	   "the empty key is a key");
	map_reserve(&a, &m, 10);
	OK(map_get(&m, STRL("key 4999")) == 4999, "less room changes nothing");
	used = a.used;
	map_reserve(&a, &m, 9000);
	OK(a.used > used && map_get(&m, STRL("key 4999")) == 4999 && m.n == 5001,
	   "more room keeps the keys");
	cap = m.cap;
	for (size_t i = 5001; i < 9000; i++)
		map_put(&a, &m, arena_fmt(&a, "key %zu", i), i);
	OK(m.n == 9000 && m.cap == cap, "and is enough");
	arena_fini(&a);
	return tap_end();
}
