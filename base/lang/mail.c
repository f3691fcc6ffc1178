/* mail.c - whose an address is, by its domain; see mail.h. */
#include "base/lang/mail.h"

#include "base/ascii.h"
#include "base/lang/lowered.h"

/* Sorted. */
static const struct str free_mail[] = {
	STR("aol.com"),        STR("duck.com"),       STR("fastmail.com"),
	STR("gmail.com"),      STR("gmx.at"),         STR("gmx.ch"),
	STR("gmx.de"),         STR("gmx.net"),        STR("googlemail.com"),
	STR("hey.com"),        STR("hotmail.co.uk"),  STR("hotmail.com"),
	STR("icloud.com"),     STR("live.com"),       STR("mac.com"),
	STR("mail.com"),       STR("mail.ru"),        STR("me.com"),
	STR("msn.com"),        STR("outlook.com"),    STR("pm.me"),
	STR("proton.me"),      STR("protonmail.com"), STR("qq.com"),
	STR("rocketmail.com"), STR("web.de"),         STR("yahoo.co.uk"),
	STR("yahoo.com"),      STR("yahoo.de"),       STR("yandex.com"),
	STR("yandex.ru"),      STR("zoho.com"),
};

bool domain_is_free_mail(struct str domain)
{
	char room[LOWERED_MAX];

	return str_in_sorted(lowered(domain, room), free_mail, COUNT(free_mail));
}

struct str domain_name(struct arena *a, struct str domain)
{
	struct str rest = domain, label;
	bool begins = true;
	char *p;

	str_split(&rest, '.', &label);
	p = arena_alloc(a, label.len + 1);
	for (size_t i = 0; i < label.len; i++) {
		p[i] = label.p[i] == '-' ? ' ' : label.p[i];
		if (begins)
			p[i] = ascii_upper(p[i]);
		begins = p[i] == ' ';
	}
	label = str_trim(str_n(p, label.len));
	return label.len ? label : domain;
}

struct str email_domain(struct arena *a, struct str email)
{
	size_t at = email.len;
	struct str d;

	while (at > 0 && email.p[at - 1] != '@')
		at--;
	d = str_trim(str_from(email, at));
	d = str_rtrim_any(d, ">.");
	if (at == 0 || d.len == 0)
		return (struct str){ 0 };
	return arena_lower(a, d);
}

/* One domain, or a part of the other: "eu.orlin.example". */
static bool is_within(struct str part, struct str domain)
{
	return str_ends(part, domain) &&
	       (part.len == domain.len || part.p[part.len - domain.len - 1] == '.');
}

bool emails_of_two(struct arena *a, struct str x, struct str y)
{
	struct str at = email_domain(a, x), other = email_domain(a, y);

	return at.len && other.len && !domain_is_free_mail(at) &&
	       !domain_is_free_mail(other) && !is_within(at, other) &&
	       !is_within(other, at) &&
	       !str_ieq(str_head(x, str_chr(x, '@')), str_head(y, str_chr(y, '@')));
}
