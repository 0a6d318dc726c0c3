#include "base/utf8.h"
#include "text/follow.h"
#include "text/match.h"

/* Longest first is not needed: every split is tried, the run is short. */
static const char *const pieces[] = {
	"은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에는", "에도", "께", "께서", "로", "으로", "와",
	"과",
	"도", "만", "까지", "부터", "마다", "보다", "처럼", "조차", "마저", "밖에", "뿐", "나", "이나", "라도", "이라도",
	"라고", "이라고", "라는", "이라는", "란", "이란", "인", "이던", "였", "이었", "다", "이다", "며", "이며", "고", "이고",
	"지만", "이지만", "입니다", "이에요", "예요", "데", "인데", "일", "자", "이자", "든", "이든", "랑", "이랑", "하고",
	"씩", "째", "쯤", "경", "간", "여", "가량", "정도", "이상", "이하", "이내", "미만", "초과", "안팎", "내외", "남짓",
	"이후", "이전", "당", "어치", "상당", "규모", "만에", "동안", "내", "전", "후", "뒤", "중", "가운데", "대", "급",
	"짜리",
	"선", "권", "들", "측", "기준", "수준", "사이", "연속", "한", "된", "될", "됐", "되", "안", "밖", "말", "초",
	"했", "하",
	"라며", "이라며", "이라", "라", "요", "에선", "으로는", "로는", "으로도", "로도", "까지는", "까지도", "부터는",
	"이었다", "였다", "이었던", "였던", "이었으며", "였으며", "일까", "이라면", "라면", "면", "이면", "인지", "넘게", "넘는",
	"넘", "등", "및", "또는", "에다", "에야", "이야", "야", "엔", "에만", "에서만", "만의", "만이", "만을", "만에서",
	"습니다", "기에", "이기에", "기", "어서", "여서", "라서", "므로", "니", "으며", "으나", "었", "던", "생", "물",
	"자로", "자에", "다운", "답게", "같은", "같이", "씨", "님", "용", "형", "산", "발", "행", "식",
	"여만", "여간", "꼴", "치", "들이", "에게서", "한테", "에겐", "꼴로",
};

static const char *const particles[] = {
	"은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에는", "에도", "께서", "로", "으로", "와", "과",
	"도",
	"만", "까지", "부터", "마다", "보다", "처럼", "밖에", "뿐", "나", "이나", "라고", "이라고", "라는", "이라는", "인",
	"이었다", "였다", "이다", "이며", "이고", "이지만", "입니다", "으로는", "로는", "에게는", "에게도", "에서는",
	"에서도", "까지도", "이란", "란", "엔", "에선", "와의", "과의", "로의", "으로의", "에서의", "들", "들은", "들이",
	"들을", "들의", "들에게", "들과", "에게서", "에겐", "한테", "한테서", "께",
};

/*
 * Whether text from pos to end is at most depth pieces.  Backtracking is harmless: the run is
 * never longer than FOLLOW_MAX syllables, so the work per place is bounded.
 */
static bool
chain(struct str text, size_t pos, size_t end, unsigned depth)
{
	size_t i, len;

	if (pos == end)
		return true;
	if (depth == 0)
		return false;
	for (i = 0; i < ARRAY_LEN(pieces); i++)
		if ((len = match_at(text, pos, pieces[i])) > 0 && pos + len <= end &&
		    chain(text, pos + len, end, depth - 1))
			return true;
	return false;
}

bool
follow_particles(struct str text, size_t pos)
{
	size_t end = match_hangul_run(text, pos, FOLLOW_MAX);

	return chain(text, pos, end, 4);
}

bool
follow_ends(struct str text, size_t pos)
{
	static const char *const more[] = { "에만", "에서만", "만의", "만을", "씩", "당", "뿐", "간", "쯤", "째",
		"만에", "이라도", "가량", "여" };
	size_t end = match_hangul_run(text, pos, FOLLOW_MAX), i;

	if (end == pos)
		return true;
	for (i = 0; i < ARRAY_LEN(particles); i++)
		if (match_at(text, pos, particles[i]) == end - pos)
			return true;
	for (i = 0; i < ARRAY_LEN(more); i++)
		if (match_at(text, pos, more[i]) == end - pos)
			return true;
	return false;
}

size_t
follow_stem_end(struct str text, size_t pos)
{
	size_t end = match_hangul_run(text, pos, FOLLOW_MAX), i, len, best = 0;

	for (i = 0; i < ARRAY_LEN(particles); i++)
		if ((len = match_ends(text, end, particles[i])) > best && pos + len < end)
			best = len;
	return end - best;
}
