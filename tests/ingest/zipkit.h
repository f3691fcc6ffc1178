/* zipkit.h - builds ZIP archives in memory: stored members, and one that is a bomb. */
#ifndef TESTS_INGEST_ZIPKIT_H
#define TESTS_INGEST_ZIPKIT_H
#include <stdint.h>

#include "dossier/mem.h"

struct zipkit {
	struct buf out, directory;
	unsigned n;
};

__attribute__((unused)) static void zipkit_le(struct buf *b, uint32_t v, int bytes)
{
	for (int i = 0; i < bytes; i++)
		buf_c(b, (char)(unsigned char)(v >> 8 * i & 0xFF));
}

__attribute__((unused)) static uint32_t zipkit_crc(uint32_t crc, struct str s)
{
	crc = ~crc;
	for (size_t i = 0; i < s.len; i++) {
		crc ^= (unsigned char)s.p[i];
		for (int k = 0; k < 8; k++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
	}
	return ~crc;
}

/* data: as it is stored; size, crc: of what it expands to.  APPNOTE 4.3.7, 4.3.12. */
__attribute__((unused)) static void zipkit_raw(struct zipkit *z, struct str name,
					       struct str data, uint32_t size,
					       uint32_t crc, unsigned method)
{
	struct buf *both[] = { &z->out, &z->directory };
	uint32_t offset = (uint32_t)z->out.len;

	for (int i = 0; i < 2; i++) {
		buf_put(both[i], i ? "PK\1\2\24\0" : "PK\3\4", i ? 6 : 4);
		zipkit_le(both[i], 20, 2);
		zipkit_le(both[i], 0x0800, 2); /* the name is UTF-8 */
		zipkit_le(both[i], method, 2);
		zipkit_le(both[i], 0x5C430000, 4);
		zipkit_le(both[i], crc, 4);
		zipkit_le(both[i], (uint32_t)data.len, 4);
		zipkit_le(both[i], size, 4);
		zipkit_le(both[i], (uint32_t)name.len, 2);
		zipkit_le(both[i], 0, 2);
		if (i) {
			zipkit_le(both[i], 0, 4);
			zipkit_le(both[i], 0, 2);
			zipkit_le(both[i], 0, 4);
			zipkit_le(both[i], offset, 4);
		}
		buf_str(both[i], name);
	}
	buf_str(&z->out, data);
	z->n++;
}

__attribute__((unused)) static void zipkit_add(struct zipkit *z, const char *name,
					       struct str data)
{
	zipkit_raw(z, str_z(name), data, (uint32_t)data.len, zipkit_crc(0, data), 0);
}

/* `size` zeros, as Deflate's fixed codes: 258 of them in 13 bits. */
__attribute__((unused)) static void zipkit_bomb(struct zipkit *z, const char *name,
						uint32_t runs)
{
	struct buf b = { 0 }, zeros = { 0 };
	uint32_t bits = 0, crc = 0;
	int have = 0;

	/* Block header 1, 01; literal 0 is 00110000, most significant bit first. */
	bits = 3 | 0x0Cu << 3;
	have = 11;
	memset(buf_room(&zeros, 258), 0, 258);
	zeros.len = 258;
	crc = zipkit_crc(crc, str_n(zeros.p, 1));
	for (uint32_t i = 0; i <= runs; i++) {
		/* Length 258 is 11000101, distance 1 is 00000; the end is 0000000. */
		bits |= (i < runs ? 0xA3u : 0) << have;
		have += i < runs ? 13 : 7;
		for (; have >= 8; have -= 8, bits >>= 8)
			zipkit_le(&b, bits & 0xFF, 1);
		if (i < runs)
			crc = zipkit_crc(crc, buf_view(&zeros));
	}
	zipkit_le(&b, bits, 1);
	zipkit_raw(z, str_z(name), buf_view(&b), runs * 258 + 1, crc, 8);
	buf_fini(&b);
	buf_fini(&zeros);
}

/* The archive; valid until zipkit_fini. */
__attribute__((unused)) static struct str zipkit_end(struct zipkit *z)
{
	uint32_t at = (uint32_t)z->out.len;

	buf_str(&z->out, buf_view(&z->directory));
	buf_put(&z->out, "PK\5\6\0\0\0\0", 8);
	zipkit_le(&z->out, z->n, 2);
	zipkit_le(&z->out, z->n, 2);
	zipkit_le(&z->out, (uint32_t)z->directory.len, 4);
	zipkit_le(&z->out, at, 4);
	zipkit_le(&z->out, 0, 2);
	return buf_view(&z->out);
}

__attribute__((unused)) static void zipkit_fini(struct zipkit *z)
{
	buf_fini(&z->out);
	buf_fini(&z->directory);
	*z = (struct zipkit){ .n = 0 };
}

#endif
