/*
 * rarity.c - how often a literal is to be expected in English talk.
 * Letters have fixed bits; the commonest words have fewer than their letters say
 * (a rank in conversation, by Zipf's law).  Only the order of costs matters.
 */
#include "extract/rules/rarity.h"

#include <math.h>

/* Tenths of bits of a letter in English talk. */
static int letter_bits(unsigned char c)
{
	static const unsigned char letters[26] = { 39, 63, 56, 48, 33, 58, 59, 43, 41,
						   90, 66, 50, 56, 41, 40, 60, 99, 44,
						   43, 38, 52, 68, 56, 90, 57, 99 };

	if (c >= 'a' && c <= 'z')
		return letters[c - 'a'];
	if (c == ' ')
		return 25;
	if (c == '\'' || c == ',' || c == '.')
		return 62;
	return c == '?' ? 70 : 85;
}

/* The commonest words of talk, most frequent first; {NULL, 0} ends. */
static const struct str common_words[] = {
	STR("the"),  STR("i"),      STR("you"),    STR("and"),   STR("to"),
	STR("it"),   STR("a"),      STR("that"),   STR("we"),    STR("of"),
	STR("so"),   STR("yeah"),   STR("is"),     STR("in"),    STR("um"),
	STR("uh"),   STR("like"),   STR("have"),   STR("be"),    STR("okay"),
	STR("but"),  STR("for"),    STR("on"),     STR("this"),  STR("just"),
	STR("do"),   STR("what"),   STR("can"),    STR("know"),  STR("think"),
	STR("with"), STR("they"),   STR("not"),    STR("it's"),  STR("that's"),
	STR("one"),  STR("if"),     STR("or"),     STR("there"), STR("was"),
	STR("are"),  STR("then"),   STR("would"),  STR("don't"), STR("well"),
	STR("at"),   STR("mm"),     STR("could"),  STR("right"), STR("about"),
	STR("no"),   STR("all"),    STR("going"),  STR("get"),   STR("i'm"),
	STR("as"),   STR("my"),     STR("he"),     STR("want"),  STR("really"),
	STR("up"),   STR("from"),   STR("how"),    STR("we're"), STR("because"),
	STR("out"),  STR("should"), STR("need"),   STR("will"),  STR("good"),
	STR("now"),  STR("some"),   STR("maybe"),  STR("more"),  STR("your"),
	STR("see"),  STR("me"),     STR("kind"),   STR("make"),  STR("something"),
	STR("go"),   STR("when"),   STR("people"), STR("has"),   STR("say"),
	STR("use"),  STR("very"),   STR("by"),     STR("them"),  STR("i'll"),
	STR("had"),  STR("our"),    STR("an"),     STR("any"),   STR("which"),
	STR("sure"), STR("also"),   STR("only"),   STR("look"),  STR("time"),
	STR("been"), { NULL, 0 }
};

/* Bits of one word; whole: both ends are known to be its ends. */
static double word_bits(struct str word, bool whole)
{
	double bits = 0;

	for (size_t i = 0; i < word.len; i++) {
		double b = letter_bits((unsigned char)word.p[i]) / 10.0;

		bits += i < 4 ? b : b / 2;
	}
	if (whole) {
		bits += 3;
		for (size_t i = 0; common_words[i].p; i++)
			if (str_eq(word, common_words[i]))
				return fmin(bits, 6.5 + log2((double)i + 1));
	}
	return bits;
}

/* What starts a sentence starts it often: "okay". */
enum { START_BITS = 2 };

double literal_frequency(const struct literal *l)
{
	double bits = l->start ? START_BITS : 0;
	size_t i = 0, words = 0;

	while (i < l->text.len) {
		size_t from = i;
		bool whole;

		if (!literal_word_char(l->text.p[i])) {
			bits += l->text.p[i] == ' '
				    ? 0.5
				    : letter_bits((unsigned char)l->text.p[i]) / 10.0;
			i++;
			continue;
		}
		while (i < l->text.len &&
		       (literal_word_char(l->text.p[i]) || l->text.p[i] == '\''))
			i++;
		whole = (from > 0 || l->left) && (i < l->text.len || l->right);
		/* Words of a phrase tell about each other. */
		bits +=
		    word_bits(str_sub(l->text, from, i), whole) * (words ? 0.7 : 1.0);
		words++;
	}
	return exp2(-bits);
}

double literals_cost(const struct literals *set)
{
	double cost = 0;

	for (size_t i = 0; i < set->n; i++)
		cost += set->v[i].text.len ? literal_frequency(&set->v[i]) : 1000.0;
	return cost;
}
