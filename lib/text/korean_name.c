#include "text/korean_name.h"

#include <string.h>

#include "text/josa.h"

#define SYLLABLE 3	/* bytes */

/* Tables of syllables in one string: three bytes each, so a hit counts at a multiple of three. */
static const char surnames[] =
	"김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선"
	"설마길연위표명기반왕금옥육인맹제모탁국어은편용봉예경피두음감호빈";
static const char unclear_surnames[] = "이전한현신주부양모여고우남원구진선서지차명기반금옥인제국은편용두음감호빈성도정";
static const char *const long_surnames[] = { "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방" };

/* First and last syllables of given names. */
static const char given_first[] =
	"가강건겸경계고공관광교구국권규균근금기길나남노다단달담대덕도동두라래로루리린마만말명모목몽무문미민바박배백범벽별병보복"
	"봉부분비빛사산삼상새샘석선설섭성세소솔송수숙순숭슬승시식신아안애양언에여연열영예오옥온완요용우욱운웅원월유윤율은을응의이"
	"익인일임자재전정제조종주준중증지진차찬창채천철청초춘충치태택판평포표필하학한해행향헌혁현형혜호홍화환회효후훈휘흥희힘";
static const char given_last[] =
	"강건겸경계고곤관광교구국권규균근금길나남녀년단달담덕도돈동두라란람랑래령례로룡루룬름리린림만명모목무묵문미민배백범별"
	"병복봉분빈빛산삼상새샘서석선설섭성세소솔송수숙순슬승식신실심아안애양언엽여연열영예옥온완용우욱운웅원윤율은을음의이익인일"
	"임자재정제조종주준중지진찬창채천철춘충택표필하학한해향헌혁현협형혜호홍화환효훈휘흠희";

static bool
in_table(const char *table, size_t len, const char *syllable)
{
	size_t i;

	for (i = 0; i + SYLLABLE <= len; i += SYLLABLE) {
		if (memcmp(table + i, syllable, SYLLABLE) == 0)
			return true;
	}
	return false;
}

bool
korean_name_is_surname(struct str word)
{
	return word.len == SYLLABLE && in_table(surnames, sizeof(surnames) - 1, word.s);
}

bool
korean_name_is_clear_surname(struct str word)
{
	return korean_name_is_surname(word) &&
	    !in_table(unclear_surnames, sizeof(unclear_surnames) - 1, word.s);
}

static bool
has_long_surname(struct str word)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(long_surnames); i++) {
		if (str_starts(word, long_surnames[i]))
			return true;
	}
	return false;
}

bool
korean_name_is_full(struct str word)
{
	size_t given = SYLLABLE;

	if (word.len == 4 * SYLLABLE && has_long_surname(word))
		given = 2 * SYLLABLE;
	else if (word.len != 3 * SYLLABLE && word.len != 2 * SYLLABLE)
		return false;
	if (given == SYLLABLE && !in_table(surnames, sizeof(surnames) - 1, word.s))
		return false;
	if (word.len - given == 2 * SYLLABLE &&
	    !in_table(given_first, sizeof(given_first) - 1, word.s + given))
		return false;
	return in_table(given_last, sizeof(given_last) - 1, word.s + word.len - SYLLABLE);
}

size_t
korean_name_before_josa(struct str text, size_t start, size_t end)
{
	static const size_t lengths[] = { 3 * SYLLABLE, 4 * SYLLABLE, 2 * SYLLABLE };
	size_t i;

	for (i = 0; i < ARRAY_LEN(lengths); i++) {
		if (start + lengths[i] <= end && josa_follows(text, start + lengths[i]) &&
		    korean_name_is_full(str_slice(text, start, start + lengths[i])))
			return lengths[i];
	}
	return 0;
}
