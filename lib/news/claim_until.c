#include "news/claim_until.h"

#define PART_WORDS 3    /* "by the end of the morning of" */

bool
claim_until_is_day(const struct quantity *d)
{
	return quantity_is_dated(d) && d->when.len > 0 &&
	    (str_is(d->grain, "day") || str_is(d->grain, "hour") || d->kind == QUANTITY_TIME);
}

bool
claim_until_days(const struct claim_sentence *s, struct str when, struct edtf *e)
{
	struct str text = str_starts(when, "T") ? str_slice(s->published, 0, 10) : when;
	return edtf_parse(text, e);
}

bool
claim_until_is_to_come(const struct claim_sentence *s, const struct quantity *d)
{
	struct str time = d->when, now = s->published;
	size_t at = str_find(time, str_of("T"), 0);
	if (at == (size_t)-1 || now.len < 16 || time.len < at + 6 ||
	    (at == 10 && !str_eq(str_slice(time, 0, 10), str_slice(now, 0, 10))))
		return false;
	return str_cmp(str_slice(time, at + 1, at + 6), str_slice(now, 11, 16)) > 0;
}

bool
claim_until_is_past(const struct claim_sentence *s, const struct quantity *d)
{
	struct edtf e, published;
	if (claim_until_is_to_come(s, d))
		return false;
	return !edtf_parse(s->published, &published) ||
	    (claim_until_days(s, d->when, &e) && e.last <= published.last);
}

/* 현재, 기준, 까지 behind a date and its part of the day; what somebody counted and gave out then. */
static bool
counts_korean(const struct claim_sentence *s, const struct quantity *d)
{
	static const char *const parts[] = {" 새벽", " 아침", " 오전", " 낮", " 점심", " 오후", " 저녁", " 밤",
	    " 자정", " 정오", " 한낮", "(현지시간)", "(현지시각)", "(한국시간)"};
	static const char *const words[] = {"까지", " 현재", " 기준", "을 기준", "를 기준", " 시점", " 집계한",
	    " 내놓은", " 발표한", " 공개한", "에 집계한", "에 내놓은", "에 발표한"};
	struct str rest = str_slice(s->text, d->core.end, s->text.len);
	if (str_starts(rest, ")")) /* 어제(7일)까지 */
		rest = str_slice(rest, 1, rest.len);
	for (size_t i = 0; i < ARRAY_LEN(parts); i++)
		if (str_starts(rest, parts[i])) {
			rest = str_slice(rest, str_of(parts[i]).len, rest.len);
			break;
		}
	return str_starts_any(rest, words, ARRAY_LEN(words));
}

/* "as of", "by" before a date, with the part of the day between: by late Monday. */
static bool
counts_english(const struct claim_sentence *s, const struct quantity *d)
{
	static const char *const parts[] = {" late", " early", " mid", " about", " around", " noon",
	    " midday", " midnight", " dawn", " the end of", " the evening of", " the morning of",
	    " the night of", " on"};
	static const char *const words[] = {"as of", "As of", " by", "By"};
	struct str head = str_trim(str_slice(s->text, 0, d->core.start));
	for (size_t n = 0; n < PART_WORDS; n++)
		for (size_t i = 0; i < ARRAY_LEN(parts); i++)
			if (str_ends(head, parts[i])) {
				head = str_slice(head, 0, head.len - str_of(parts[i]).len);
				break;
			}
	return str_ends_any(head, words, ARRAY_LEN(words));
}

bool
claim_until_is(const struct claim_sentence *s, const struct quantity *date)
{
	return claim_until_is_day(date) && (s->korean ? counts_korean(s, date) : counts_english(s, date)) &&
	    claim_until_is_past(s, date);
}
