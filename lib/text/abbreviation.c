#include "text/abbreviation.h"

#include <stdlib.h>
#include <string.h>

#define WORD_MAX 8

struct entry {
	const char *word;
	enum abbreviation kind;
};

/* In order of bytes. */
static const struct entry table[] = {
	{ "a.m", ABBREVIATION_OUTER }, { "adm", ABBREVIATION_TITLE }, { "al", ABBREVIATION_INNER },
	{ "apr", ABBREVIATION_MONTH }, { "apt", ABBREVIATION_NUMBER },
	{ "art", ABBREVIATION_NUMBER },
	{ "assn", ABBREVIATION_COMPANY }, { "aug", ABBREVIATION_MONTH },
	{ "ave", ABBREVIATION_PLACE },
	{ "b.c", ABBREVIATION_OUTER }, { "bldg", ABBREVIATION_PLACE },
	{ "blvd", ABBREVIATION_PLACE },
	{ "brig", ABBREVIATION_TITLE }, { "bros", ABBREVIATION_COMPANY },
	{ "c", ABBREVIATION_INNER },
	{ "ca", ABBREVIATION_INNER }, { "calif", ABBREVIATION_PLACE },
	{ "capt", ABBREVIATION_TITLE },
	{ "cf", ABBREVIATION_INNER }, { "ch", ABBREVIATION_NUMBER }, { "cmdr", ABBREVIATION_TITLE },
	{ "co", ABBREVIATION_COMPANY }, { "col", ABBREVIATION_TITLE },
	{ "colo", ABBREVIATION_PLACE },
	{ "conn", ABBREVIATION_PLACE }, { "corp", ABBREVIATION_COMPANY },
	{ "cos", ABBREVIATION_COMPANY },
	{ "cpl", ABBREVIATION_TITLE }, { "d.c", ABBREVIATION_PLACE }, { "dec", ABBREVIATION_MONTH },
	{ "dept", ABBREVIATION_COMPANY }, { "det", ABBREVIATION_TITLE },
	{ "dr", ABBREVIATION_TITLE },
	{ "drs", ABBREVIATION_TITLE }, { "e.g", ABBREVIATION_INNER }, { "e.u", ABBREVIATION_PLACE },
	{ "ed", ABBREVIATION_OUTER }, { "eds", ABBREVIATION_OUTER }, { "eg", ABBREVIATION_INNER },
	{ "eq", ABBREVIATION_NUMBER }, { "esp", ABBREVIATION_INNER }, { "esq", ABBREVIATION_OUTER },
	{ "est", ABBREVIATION_INNER }, { "etc", ABBREVIATION_OUTER }, { "feb", ABBREVIATION_MONTH },
	{ "fig", ABBREVIATION_NUMBER }, { "figs", ABBREVIATION_NUMBER },
	{ "fla", ABBREVIATION_PLACE },
	{ "fr", ABBREVIATION_TITLE }, { "ft", ABBREVIATION_PLACE }, { "ga", ABBREVIATION_PLACE },
	{ "gen", ABBREVIATION_TITLE }, { "gov", ABBREVIATION_TITLE }, { "hon", ABBREVIATION_TITLE },
	{ "i.e", ABBREVIATION_INNER }, { "ie", ABBREVIATION_INNER }, { "ill", ABBREVIATION_PLACE },
	{ "inc", ABBREVIATION_COMPANY }, { "incl", ABBREVIATION_INNER },
	{ "jan", ABBREVIATION_MONTH },
	{ "jr", ABBREVIATION_OUTER }, { "jul", ABBREVIATION_MONTH }, { "jun", ABBREVIATION_MONTH },
	{ "lt", ABBREVIATION_TITLE }, { "ltd", ABBREVIATION_COMPANY },
	{ "maj", ABBREVIATION_TITLE },
	{ "mar", ABBREVIATION_MONTH }, { "mass", ABBREVIATION_PLACE },
	{ "messrs", ABBREVIATION_TITLE },
	{ "mfg", ABBREVIATION_COMPANY }, { "mgr", ABBREVIATION_TITLE },
	{ "mr", ABBREVIATION_TITLE },
	{ "mrs", ABBREVIATION_TITLE }, { "ms", ABBREVIATION_TITLE }, { "mt", ABBREVIATION_TITLE },
	{ "no", ABBREVIATION_NUMBER }, { "nos", ABBREVIATION_NUMBER },
	{ "nov", ABBREVIATION_MONTH },
	{ "oct", ABBREVIATION_MONTH }, { "op", ABBREVIATION_NUMBER }, { "p", ABBREVIATION_NUMBER },
	{ "p.m", ABBREVIATION_OUTER }, { "pa", ABBREVIATION_PLACE }, { "pfc", ABBREVIATION_TITLE },
	{ "ph.d", ABBREVIATION_OUTER }, { "pp", ABBREVIATION_NUMBER },
	{ "pres", ABBREVIATION_TITLE },
	{ "prof", ABBREVIATION_TITLE }, { "profs", ABBREVIATION_TITLE },
	{ "pvt", ABBREVIATION_COMPANY },
	{ "rd", ABBREVIATION_PLACE }, { "rep", ABBREVIATION_TITLE }, { "reps", ABBREVIATION_TITLE },
	{ "rev", ABBREVIATION_TITLE }, { "sec", ABBREVIATION_NUMBER },
	{ "sen", ABBREVIATION_TITLE },
	{ "sens", ABBREVIATION_TITLE }, { "sep", ABBREVIATION_MONTH },
	{ "sept", ABBREVIATION_MONTH },
	{ "sgt", ABBREVIATION_TITLE }, { "sq", ABBREVIATION_INNER }, { "sr", ABBREVIATION_OUTER },
	{ "st", ABBREVIATION_PLACE }, { "ste", ABBREVIATION_PLACE }, { "supt", ABBREVIATION_TITLE },
	{ "u.k", ABBREVIATION_PLACE }, { "u.n", ABBREVIATION_PLACE }, { "u.s", ABBREVIATION_PLACE },
	{ "u.s.a", ABBREVIATION_PLACE }, { "univ", ABBREVIATION_COMPANY },
	{ "v", ABBREVIATION_INNER },
	{ "va", ABBREVIATION_PLACE }, { "viz", ABBREVIATION_INNER }, { "vol", ABBREVIATION_NUMBER },
	{ "vols", ABBREVIATION_NUMBER }, { "vs", ABBREVIATION_INNER },
	{ "wash", ABBREVIATION_PLACE },
};

static int
compare(const void *key, const void *entry)
{
	return strcmp(key, ((const struct entry *)entry)->word);
}

enum abbreviation
abbreviation_of(struct str word)
{
	char lower[WORD_MAX];
	const struct entry *found;
	size_t i;

	if (word.len == 0 || word.len >= sizeof(lower))
		return ABBREVIATION_NONE;
	for (i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.s[i];

		lower[i] = (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
	}
	lower[i] = '\0';
	found = bsearch(lower, table, ARRAY_LEN(table), sizeof(table[0]), compare);
	return found ? found->kind : ABBREVIATION_NONE;
}
