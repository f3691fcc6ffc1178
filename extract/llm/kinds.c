/* kinds.c - signs of the six kinds in what was said. */
#include "extract/llm/kinds.h"

#include "extract/commit.h"

#define BIT(kind) (1u << (kind))

/* Phrases in flat text (commit_flat): lower case, single blanks. */
static const char *const settled[] = { " decided ",         " decision ",
				       " agreed ",          " we agree ",
				       " settled ",         " approved ",
				       " signed off ",      " sign off on ",
				       " go with ",         " going with ",
				       " went with ",       " stick with ",
				       " sticking with ",   " let's go ",
				       " let's keep ",      " let's do ",
				       " that's the plan ", " final answer ",
				       " it is then ",      " we'll go ",
				       " we'll use ",       " we'll keep ",
				       " we'll take ",      " we'll drop ",
				       " we're going ",     " we chose ",
				       " we've chosen ",    " we picked ",
				       " we've picked ",    " ruled out ",
				       " resolved to ",     " from now on ",
				       " no longer ",       " we won't ",
				       " done deal ",       " so be it ",
				       " call it ",         NULL };
static const char *const unsettled[] = {
	" not settled ",     " isn't settled ",  " not decided ",
	" haven't decided ", " hasn't decided ", " undecided ",
	" not agreed ",      " haven't agreed ", NULL
};
/* Maybe settled, maybe not: then a model alone is not enough for any kind. */
static const char *const doubtful[] = { " we'll ",      " we will ",     " let's ",
					" instead of ", " rather than ", NULL };
static const char *const blocks[] = {
	" can't ",         " cannot ",        " can not ",
	" couldn't ",      " blocked ",       " blocker ",
	" blocking ",      " blocks ",        " stuck ",
	" waiting on ",    " waiting for ",   " until ",
	" till ",          " depends on ",    " held up ",
	" holding up ",    " hold up ",       " no access ",
	" not allowed ",   " isn't allowed ", " don't have ",
	" doesn't have ",  " refuses ",       " won't let ",
	" missing ",       " fails ",         " failing ",
	" broken ",        " frozen ",        " on hold ",
	" unless ",        " nothing moves ", " problem is ",
	" before we can ", " hasn't signed ", " hasn't been ",
	" still haven't ", " still hasn't ",  NULL
};
static const char *const invites[] = { " interested ",  " want ",
				       " wants ",       " would like ",
				       " we'd like ",   " they'd like ",
				       " looking for ", " looking at ",
				       " budget ",      " expand ",
				       " extend ",      " also need ",
				       " renew ",       " renewal ",
				       " pilot ",       " demo ",
				       " quote for ",   " pricing ",
				       " keen ",        " love to ",
				       " open to ",     " wish ",
				       " upgrade ",     " proposal ",
				       " could use ",   NULL };
static const char *const asks[] = { " don't know ",     " do we know ",
				    " not sure ",       " unclear ",
				    " open question ",  " no idea ",
				    " no answer ",      " wonder ",
				    " have an answer ", " find out ",
				    " to be decided ",  " nobody knows ",
				    " figure out ",     NULL };
static const char *const duties[] = { " needs to ", " need to ", " has to ",
				      " have to ",  " please ",  NULL };

struct signs {
	bool settled, doubtful, blocks, invites, asks, duties;
	bool promised;  /* "I'll" */
	bool offered;   /* "you'll have it", "can you" */
	bool questions; /* nothing but questions */
	bool question;  /* one of them is */
};

static struct signs signs_of(struct arena *a, const struct strs *sentences)
{
	struct signs g = { .questions = sentences->n > 0 };

	for (size_t i = 0; i < sentences->n; i++) {
		struct str s = str_rtrim(sentences->v[i]);
		struct str f = commit_flat(a, s);
		enum commit c = commit_of(f);
		bool ask = commit_asks(f), mark = str_ends(s, STRL("?"));

		g.settled =
		    g.settled || (commit_has(f, settled) && !commit_has(f, unsettled));
		g.doubtful = g.doubtful || commit_has(f, doubtful) ||
			     str_ends(f, STRL(" it is "));
		g.blocks = g.blocks || commit_has(f, blocks);
		g.invites = g.invites || commit_has(f, invites);
		g.asks = g.asks || commit_has(f, asks) || commit_has(f, unsettled);
		g.duties = g.duties || commit_has(f, duties);
		g.promised = g.promised || (!ask && !mark && c == COMMIT_FIRST);
		g.offered = g.offered || ask || c == COMMIT_WEAK || c == COMMIT_CAN;
		g.question = g.question || mark;
		g.questions = g.questions && mark;
	}
	return g;
}

/* Bits of the kinds that these words may be. */
static unsigned kinds_of(const struct signs *g, struct kind_signs known)
{
	unsigned may = 0;

	if (g->questions && !known.taken)
		return BIT(ITEM_QUESTION);
	if (known.taken && (g->promised || g->offered))
		return BIT(ITEM_ACTION) | (g->settled ? BIT(ITEM_DECISION) : 0);
	if (g->settled || known.agreed)
		return BIT(ITEM_DECISION);
	if (g->blocks)
		may |= BIT(ITEM_BLOCKER);
	if (g->invites)
		may |= BIT(ITEM_OPPORTUNITY);
	if (g->question || g->asks)
		may |= BIT(ITEM_QUESTION);
	if (known.taken || (!may && g->duties))
		may |= BIT(ITEM_ACTION);
	return may || g->doubtful ? may : BIT(ITEM_FACT);
}

bool kind_agrees(struct arena *a, struct str sentence)
{
	static const char *const words[] = {
		" right ",     " good ",       " agreed ",  " i agree ",
		" done ",      " great ",      " perfect ", " lovely ",
		" brilliant ", " that works ", " exactly ", " happily ",
		" deal ",      " oh good ",    " yes ",     NULL
	};
	struct str f = commit_flat(a, sentence);

	return commit_begins(f, words) || commit_accepts(f);
}

bool kind_stands(struct arena *a, enum item_kind kind, const struct strs *sentences,
		 struct kind_signs known)
{
	struct signs g = signs_of(a, sentences);

	return kinds_of(&g, known) & BIT(kind);
}
