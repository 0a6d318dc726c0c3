#include "text/korean_name.h"

#include <string.h>

#include "text/josa.h"

#define SYLLABLE 3	/* bytes */

/* Tables of syllables in one string: three bytes each, so a hit counts at a multiple of three. */
static const char surnames[] =
	"김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민"
	"진지엄채원천방공현함변염여추도소석선"
	"설마길연위표명기반왕금옥육인맹제모탁국어은편용봉예경피두음감호빈";
static const char unclear_surnames[] =
	"이전한현신주부양모여고우남원구진선서지차명기반금옥인제국은편용두음감호빈성도정";
/* Surnames that begin more common words than names. */
static const char odd_surnames[] = "경하여기공어음두감예방인제용명표위선도피빈국원동모";
static const char *const long_surnames[] = {
	"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"
};

/* First and last syllables of given names. */
static const char given_first[] =
	"가강갑건겸경계고공관광교구국권규균근금기길나남노다단달담대덕도동두라래로루리린마"
	"만말명모목몽무문미민바박배백범벽별병보복"
	"봉부분비빛사산삼상새샘서석선설섭성세소솔송수숙순숭슬승시식신아안애양언에여연열영"
	"예오옥온완요용우욱운웅원월유윤율은을응의이"
	"누려맹슨외탁콩흥익인일임자재전정제조종주준중증지진차찬창채천철청초춘충치태택판평"
	"포표필하학한해행향헌혁현형혜호홍화환회효후훈휘흥희힘";
static const char given_last[] =
	"갑강건겸결경계고곤관광교구국권규균근금기길나남녀늘년단달담덕도돈동두라란람랑래령"
	"렬례로룡루룬름리린림만명모목무묵문미민배백범별보비"
	"병복봉분빈빛산삼상새샘서석선설섭성세소솔송수숙순슬승시식신실심아안애양언엽여연열"
	"영예옥온완용우욱운웅원윤율은을음의이익인일"
	"임자재정제조종주준중지진찬창채천철춘충택표필하학한해향헌혁현협형혜호후홍화환효훈휘흠희";

/*
 * Where nothing else says that a word is a name: surnames that begin few common words, with nearly
 * any last syllable, or most surnames with last syllables that end few.
 */
static const char rare_surnames[] = "김박최강윤임권송홍허곽엄류황";
static const char rare_surnames_not_last[] =
	"하자동단안일금기구도시용강인라나리비보태형계고가상결성서한화원주의로제율학음만을";
static const char plain_surnames[] = "김박최강윤임오권송홍허곽엄류황노신안손유정이서백심";
static const char plain_last[] =
	"건겸경곤규균근길람련례룡룬름림명모목묵배백범별병복봉빈빛샘새석선설섭세소솔송순슬"
	"승식신심아언엽여연영옥온완우욱운웅윤"
	"은익임장종준중진찬춘충택헌혁현협형혜호홍환효훈휘흠희";

/* Common words that have the shape of a full name. */
static const char *const common_words[] = {
	"강아지", "송아지", "임금이", "주연상", "주연의", "이상형", "한마음", "최전선", "선후배",
	"심부름", "강행군", "최연소", "최우선", "이해심", "임명식", "유학중", "노래중", "이송중",
	"수송선", "전자기", "방사선", "신부전", "한산섬", "백혈병", "유언장", "박사장", "이사장",
	"송년회", "황무지", "유람선", "여객선", "유조선", "한동안", "안도감", "유대감", "신경전",
	"백병전", "심리전", "한국전", "중국전", "이란전", "최종전", "개막전", "신분증", "오미자",
	"유모차", "백일장", "정류장", "오랜만", "정신병", "유행병"
};

static bool
in_table(const char *table, size_t len, const char *syllable)
{
	size_t i;

	for (i = 0; i + SYLLABLE <= len; i += SYLLABLE) {
		if (table[i + 2] == syllable[2] && table[i + 1] == syllable[1] &&
		    table[i] == syllable[0])
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

bool
korean_name_is_likely_surname(struct str word)
{
	return korean_name_is_surname(word) && !in_table(odd_surnames, sizeof(odd_surnames) - 1,
	    word.s);
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

static bool
is_common(struct str word)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(common_words); i++) {
		if (str_is(word, common_words[i]))
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
	return in_table(given_last, sizeof(given_last) - 1, word.s + word.len - SYLLABLE) &&
	    !is_common(word);
}

bool
korean_name_is_plain(struct str word)
{
	const char *last = word.s + 2 * SYLLABLE;

	if (word.len != 3 * SYLLABLE ||
	    !in_table(plain_surnames, sizeof(plain_surnames) - 1, word.s) ||
	    !korean_name_is_full(word))
		return false;
	/* every rare surname is a plain one as well */
	return in_table(plain_last, sizeof(plain_last) - 1, last) ||
	    (in_table(rare_surnames, sizeof(rare_surnames) - 1, word.s) &&
	    !in_table(rare_surnames_not_last, sizeof(rare_surnames_not_last) - 1, last));
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
