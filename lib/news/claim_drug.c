#include "news/claim_drug.h"

#include "text/match.h"

#define SHORTEST 7	/* letters: "crab" and "vamib" are none */
#define SHORTEST_KOREAN 9	/* bytes: three syllables */

bool
claim_drug_is(struct str word)
{
	static const char *const stems[] = {"mab", "tinib", "ciclib", "parib", "zomib", "rafenib",
	    "metinib", "buvir", "tegravir", "navir", "previr", "ciclovir", "gliptin", "gliflozin",
	    "glutide", "relin", "relix", "sartan", "prazole", "statin", "tacept", "bercept", "nercept",
	    "limus", "lukast", "triptan", "setron", "mycin", "cillin", "cycline", "floxacin", "conazole",
	    "dronate", "parin", "xaban", "gatran", "leucel", "parvovec", "gepant", "caftor", "grastim",
	    "poetin", "kinra", "siran", "rsen"};
	static const char *const korean[] = {"맙", "티닙", "시클립", "파립", "조밉", "부비르", "글립틴", "글리플로진",
	    "글루타이드", "사르탄", "프라졸", "스타틴", "타셉트", "리무스", "루카스트", "트립탄", "세트론", "마이신",
	    "실린", "사이클린", "플록사신", "코나졸", "드로네이트", "파린", "사반", "게판트", "카프토르", "시란"};
	/* the last syllables of those: most words are refused here */
	static const char lasts[] = "맙닙립밉르틴진드탄졸트스론신린반란";
	if (word.len == 0)
		return false;
	if (word.s[0] & 0x80)
		return word.len >= SHORTEST_KOREAN && match_one_of(word, word.len - 3, lasts) &&
		    str_ends_any(word, korean, ARRAY_LEN(korean));
	return word.len >= SHORTEST && str_ends_any(word, stems, ARRAY_LEN(stems));
}
