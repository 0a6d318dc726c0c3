#include "news/claim_drug.h"

#include "base/utf8.h"

#define SHORTEST 7	/* letters: "crab" and "vamib" are none */
#define SHORTEST_KOREAN 9	/* bytes: three syllables */

/* The last syllables of the Korean stems: most words are refused here. */
static bool
may_end_stem(uint32_t syllable)
{
	switch (syllable) {
	case 0xB9D9: /* 맙 */
	case 0xB2D9: /* 닙 */
	case 0xB9BD: /* 립 */
	case 0xBC09: /* 밉 */
	case 0xB974: /* 르 */
	case 0xD2F4: /* 틴 */
	case 0xC9C4: /* 진 */
	case 0xB4DC: /* 드 */
	case 0xD0C4: /* 탄 */
	case 0xC878: /* 졸 */
	case 0xD2B8: /* 트 */
	case 0xC2A4: /* 스 */
	case 0xB860: /* 론 */
	case 0xC2E0: /* 신 */
	case 0xB9B0: /* 린 */
	case 0xBC18: /* 반 */
	case 0xB780: /* 란 */
		return true;
	default:
		return false;
	}
}

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
	if (word.len == 0)
		return false;
	if (word.s[0] & 0x80) {
		uint32_t last;
		utf8_decode_before(word, word.len, &last);
		return word.len >= SHORTEST_KOREAN && may_end_stem(last) &&
		    str_ends_any(word, korean, ARRAY_LEN(korean));
	}
	return word.len >= SHORTEST && str_ends_any(word, stems, ARRAY_LEN(stems));
}
