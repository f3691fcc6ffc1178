/*
 * guardword.c - the table behind guard.c: private matters by their English words.
 * Words of a person's life, never of a product, a name or an industry.
 */
#include "extract/guardword.h"

#include <string.h>

struct cue {
	const char *word;
	unsigned is;
};

/* Sorted by word, for bsearch. */
static const struct cue cues[] = { { "accident", OWNED },
				   { "add", DO },
				   { "addiction", OWNED },
				   { "adhd", OWNED },
				   { "ai", MACHINE },
				   { "alcoholic", PRIVATE },
				   { "ambulance", OWNED },
				   { "anorexia", PRIVATE },
				   { "antibiotics", OWNED },
				   { "antidepressants", PRIVATE },
				   { "anxiety", PRIVATE },
				   { "appraisal", OWNED },
				   { "arrested", PRIVATE },
				   { "assistant", MACHINE },
				   { "asthma", OWNED },
				   { "aunt", KIN_OF },
				   { "auntie", KIN_OF },
				   { "autism", OWNED },
				   { "baby", HEALTH },
				   { "bail", OWNED },
				   { "bereaved", PRIVATE },
				   { "bereavement", PRIVATE },
				   { "biopsy", HEALTH },
				   { "birth", HEALTH },
				   { "bonus", HEALTH },
				   { "boyfriend", KIN_OF },
				   { "brother", KIN_OF },
				   { "bulimia", PRIVATE },
				   { "bullied", PRIVATE },
				   { "burnout", PRIVATE },
				   { "cancer", HEALTH },
				   { "cardiologist", OWNED },
				   { "chatgpt", MACHINE },
				   { "chemo", PRIVATE },
				   { "chemotherapy", PRIVATE },
				   { "chest", OWNED },
				   { "child", KIN_OF },
				   { "clinic", HEALTH },
				   { "collapsed", OWNED },
				   { "conviction", OWNED },
				   { "copilot", MACHINE },
				   { "counselling", PRIVATE },
				   { "counsellor", OWNED },
				   { "cousin", KIN_OF },
				   { "covid", OWNED },
				   { "crutches", OWNED },
				   { "custody", OWNED },
				   { "cut", AFTER_PAY },
				   { "dad", KIN },
				   { "daddy", KIN },
				   { "daughter", KIN_OF },
				   { "dead", OWNED },
				   { "death", OWNED },
				   { "debts", OWNED },
				   { "delete", DO },
				   { "dementia", HEALTH },
				   { "depressed", PRIVATE },
				   { "depression", PRIVATE },
				   { "diabetes", OWNED },
				   { "diagnosed", HEALTH },
				   { "diagnosis", HEALTH },
				   { "dialysis", OWNED },
				   { "died", HEALTH },
				   { "disciplinary", PRIVATE },
				   { "disregard", DROP },
				   { "divorce", PRIVATE },
				   { "divorced", PRIVATE },
				   { "doctor", HEALTH },
				   { "drinking", OWNED },
				   { "dying", OWNED },
				   { "email", DO },
				   { "epilepsy", OWNED },
				   { "fainted", OWNED },
				   { "father", KIN_OF },
				   { "fertility", OWNED },
				   { "fiance", KIN_OF },
				   { "fiancee", KIN_OF },
				   { "fired", PRIVATE },
				   { "flu", OWNED },
				   { "forget", DROP },
				   { "funeral", PRIVATE },
				   { "girlfriend", KIN_OF },
				   { "go", JOB },
				   { "gp", OWNED },
				   { "grade", AFTER_PAY },
				   { "gran", KIN_OF },
				   { "grandad", KIN },
				   { "granddaughter", KIN_OF },
				   { "grandfather", KIN_OF },
				   { "grandma", KIN },
				   { "grandmother", KIN_OF },
				   { "grandson", KIN_OF },
				   { "granny", KIN },
				   { "grievance", PRIVATE },
				   { "guidelines", ORDERS },
				   { "harassed", PRIVATE },
				   { "he", PERSON },
				   { "headhunted", PRIVATE },
				   { "headhunter", PRIVATE },
				   { "her", OWNER },
				   { "hernia", OWNED },
				   { "herself", PERSON },
				   { "him", PERSON },
				   { "hip", HEALTH },
				   { "his", OWNER },
				   { "hospice", HEALTH },
				   { "hospital", HEALTH },
				   { "hr", HEALTH },
				   { "husband", KIN_OF },
				   { "i", PERSON },
				   { "ignore", DROP },
				   { "ill", HEALTH },
				   { "illness", HEALTH },
				   { "infection", OWNED },
				   { "injured", OWNED },
				   { "injury", OWNED },
				   { "instruction", ORDERS },
				   { "instructions", ORDERS },
				   { "ivf", OWNED },
				   { "job", JOB },
				   { "kid", KIN_OF },
				   { "kidney", OWNED },
				   { "kids", KIN_OF },
				   { "knee", OWNED },
				   { "landlord", OWNED },
				   { "let", LET },
				   { "letter", AFTER_PAY },
				   { "letters", AFTER_PAY },
				   { "leukaemia", OWNED },
				   { "leukemia", OWNED },
				   { "liver", OWNED },
				   { "loan", OWNED },
				   { "mam", KIN },
				   { "mark", DO },
				   { "maternity", PRIVATE },
				   { "me", PERSON },
				   { "medication", OWNED },
				   { "migraine", OWNED },
				   { "migraines", OWNED },
				   { "miscarriage", PRIVATE },
				   { "miscarried", PRIVATE },
				   { "model", MACHINE },
				   { "mom", KIN },
				   { "mortgage", OWNED },
				   { "mother", KIN_OF },
				   { "mum", KIN },
				   { "mummy", KIN },
				   { "my", OWNER },
				   { "nan", KIN_OF },
				   { "nephew", KIN_OF },
				   { "niece", KIN_OF },
				   { "notetaker", MACHINE },
				   { "notice", OWNED },
				   { "nurse", OWNED },
				   { "nursery", HEALTH },
				   { "offer", AFTER_PAY },
				   { "oncologist", OWNED },
				   { "operation", HEALTH },
				   { "overdose", PRIVATE },
				   { "overdraft", OWNED },
				   { "overpaid", PRIVATE },
				   { "packet", AFTER_PAY },
				   { "pancreas", HEALTH },
				   { "parents", KIN_OF },
				   { "parole", OWNED },
				   { "paternity", PRIVATE },
				   { "pay", PAY },
				   { "payrise", PRIVATE },
				   { "payslip", PRIVATE },
				   { "pension", OWNED },
				   { "pills", OWNED },
				   { "poorly", OWNED },
				   { "pregnancy", PRIVATE },
				   { "pregnant", PRIVATE },
				   { "probation", PRIVATE },
				   { "promotion", OWNED },
				   { "prompt", ORDERS },
				   { "prompts", ORDERS },
				   { "psychiatrist", OWNED },
				   { "psychologist", OWNED },
				   { "psychotic", PRIVATE },
				   { "radiotherapy", PRIVATE },
				   { "raise", AFTER_PAY },
				   { "recruiter", PRIVATE },
				   { "redundancy", OWNED },
				   { "redundant", HEALTH },
				   { "rehab", PRIVATE },
				   { "rent", OWNED },
				   { "resignation", OWNED },
				   { "resigning", PRIVATE },
				   { "rise", AFTER_PAY },
				   { "rules", ORDERS },
				   { "sacked", PRIVATE },
				   { "salaries", PRIVATE },
				   { "salary", PRIVATE },
				   { "scan", HEALTH },
				   { "school", HEALTH },
				   { "send", DO },
				   { "separated", HEALTH },
				   { "set", DO },
				   { "she", PERSON },
				   { "shoulder", OWNED },
				   { "sick", HEALTH },
				   { "sister", KIN_OF },
				   { "sober", PRIVATE },
				   { "solicitor", OWNED },
				   { "son", KIN_OF },
				   { "stepdaughter", KIN_OF },
				   { "stepson", KIN_OF },
				   { "stillbirth", PRIVATE },
				   { "stroke", HEALTH },
				   { "suicidal", PRIVATE },
				   { "suicide", PRIVATE },
				   { "surgery", HEALTH },
				   { "symptoms", OWNED },
				   { "therapist", PRIVATE },
				   { "therapy", HEALTH },
				   { "toddler", KIN_OF },
				   { "transplant", OWNED },
				   { "treatment", OWNED },
				   { "tribunal", PRIVATE },
				   { "tumor", OWNED },
				   { "tumour", HEALTH },
				   { "twins", KIN_OF },
				   { "ulcer", OWNED },
				   { "uncle", KIN_OF },
				   { "underpaid", PRIVATE },
				   { "unwell", OWNED },
				   { "visa", HEALTH },
				   { "ward", OWNED },
				   { "wedding", OWNED },
				   { "wheelchair", OWNED },
				   { "wife", KIN_OF },
				   { "write", DO },
				   { "you", PERSON },
				   { "your", OWNER } };

enum { CUES = sizeof cues / sizeof *cues };

unsigned guardword_class(const char *word)
{
	size_t from = 0, to = CUES;

	while (from < to) {
		size_t mid = (from + to) / 2;
		int c = word[0] - cues[mid].word[0];

		if (c == 0)
			c = strcmp(word, cues[mid].word);
		if (c == 0)
			return cues[mid].is;
		if (c < 0)
			to = mid;
		else
			from = mid + 1;
	}
	return 0;
}

/* Fixed pairs of words that are private as soon as a person is near. */
static const char *const pairs[][2] = {
	{ "non", "compete" },
	{ "job", "offer" },
	{ "new", "job" },
	{ "a", "job" },
	{ "notice", "period" },
	{ "sick", "leave" },
	{ "sick", "note" },
	{ "not", "sleeping" },
	{ "t", "sleeping" },
	{ "performance", "plan" },
	{ "performance", "improvement" },
	{ "heart", "attack" },
	{ "panic", "attack" },
	{ "panic", "attacks" },
	{ "nervous", "breakdown" },
	{ "blood", "test" },
	{ "blood", "tests" },
	{ "off", "sick" },
	{ "sick", "pay" },
	{ "parental", "leave" },
	{ "compassionate", "leave" },
	{ "passed", "away" },
	{ "laid", "off" },
	{ "written", "warning" },
	{ "job", "interview" },
	{ "child", "support" },
	{ "restraining", "order" },
	{ "drink", "driving" },
};
enum { PAIRS = sizeof pairs / sizeof *pairs };

bool guardword_pair(const char *a, const char *b)
{
	for (size_t i = 0; i < PAIRS; i++)
		if (a[0] == pairs[i][0][0] && b[0] == pairs[i][1][0] &&
		    strcmp(a, pairs[i][0]) == 0 && strcmp(b, pairs[i][1]) == 0)
			return true;
	return false;
}

bool guardword_ends_pair(const char *word)
{
	for (size_t i = 0; i < PAIRS; i++)
		if (word[0] == pairs[i][1][0] && strcmp(word, pairs[i][1]) == 0)
			return true;
	return false;
}

const char *guardword_at(size_t i)
{
	if (i < CUES)
		return cues[i].word;
	return i < CUES + PAIRS ? pairs[i - CUES][1] : NULL;
}
