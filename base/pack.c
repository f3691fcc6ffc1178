/* pack.c - see pack.h. */
#include "base/pack.h"

enum { MOST_BITS = 63 };

void pack_number(struct buf *out, uint64_t n)
{
	for (; n > 127; n >>= 7)
		buf_c(out, (char)(n | 128));
	buf_c(out, (char)n);
}

void pack_text(struct buf *out, struct str s)
{
	pack_number(out, s.p ? s.len + 1 : 0);
	buf_str(out, s);
}

struct unpack unpack_begin(struct str bytes)
{
	return (struct unpack){ bytes.p, bytes.p + bytes.len, false };
}

uint64_t unpack_number(struct unpack *in)
{
	uint64_t n = 0;

	for (unsigned bits = 0; in->p < in->end && bits <= MOST_BITS; bits += 7) {
		unsigned char c = (unsigned char)*in->p++;

		n |= (uint64_t)(c & 127) << bits;
		if (c < 128)
			return n;
	}
	in->bad = true;
	in->p = in->end;
	return 0;
}

struct str unpack_bytes(struct unpack *in, uint64_t n)
{
	struct str s = { in->p, (size_t)n };

	if (in->bad || n > (size_t)(in->end - in->p)) {
		in->bad = true;
		in->p = in->end;
		return str_none();
	}
	in->p += n;
	return s;
}

struct str unpack_text(struct unpack *in)
{
	uint64_t n = unpack_number(in);

	return n ? unpack_bytes(in, n - 1) : str_none();
}
