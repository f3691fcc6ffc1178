/* confurl.c - just enough of RFC 3986 to know where a request would go. */
#include "base/confurl.h"

#include "base/ascii.h"

static struct str after_scheme(struct str url)
{
	size_t at = str_find(url, STRL("://"), 0);

	return str_from(url, at == STR_NPOS ? url.len : at + 3);
}

struct str confurl_host(struct str url)
{
	struct str rest = after_scheme(url);
	size_t n = 0;

	while (n < rest.len && rest.p[n] != '/' && rest.p[n] != '?')
		n++;
	return str_n(url.p, url.len - rest.len + n);
}

/* The host alone, without port. */
static struct str bare_host(struct str url)
{
	struct str host = after_scheme(confurl_host(url));
	size_t end =
	    host.len && host.p[0] == '[' ? str_chr(host, ']') : str_chr(host, ':');

	if (end == STR_NPOS)
		return host;
	return str_n(host.p, host.p[0] == '[' ? end + 1 : end);
}

/* 127.0.0.0/8, digits and dots only, so that 127.evil.example is none. */
static bool is_127(struct str host)
{
	if (!str_starts(host, STRL("127.")))
		return false;
	for (size_t i = 0; i < host.len; i++)
		if (host.p[i] != '.' && !ascii_is_digit(host.p[i]))
			return false;
	return true;
}

bool confurl_is_loopback(struct str url)
{
	struct str host = bare_host(url);

	return str_ieq(host, STRL("localhost")) || str_eq(host, STRL("[::1]")) ||
	       is_127(host);
}

const char *confurl_check(struct str *url)
{
	bool http = str_starts(*url, STRL("http://"));
	struct str host, port;

	if (!http && !str_starts(*url, STRL("https://")))
		return "must begin with https:// (or http:// for this machine)";
	for (size_t i = 0; i < url->len; i++)
		if ((unsigned char)url->p[i] <= ' ' || (unsigned char)url->p[i] > '~' ||
		    strchr("\"<>\\^`{|}#", url->p[i]))
			return "has a character that a URL cannot have";
	host = bare_host(*url);
	port = str_from(after_scheme(confurl_host(*url)), host.len);
	if (str_chr(confurl_host(*url), '@') != STR_NPOS)
		return "must not hold a user or password";
	if (host.len == 0 || (port.len > 0 && port.p[0] != ':') ||
	    (port.len > 0 && str_uint(str_from(port, 1), 65535) < 0))
		return "names no host, or no port after its colon";
	if (http && !confurl_is_loopback(*url))
		return "http:// is for this machine only: use https://";
	while (url->len > 0 && url->p[url->len - 1] == '/')
		url->len--;
	return NULL;
}
