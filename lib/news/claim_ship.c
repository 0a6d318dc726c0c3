#include "news/claim_ship.h"

#include <string.h>

#include "base/utf8.h"
#include "news/claim_word.h"
#include "text/josa.h"

#define SHIP "호"
#define MIN_NAME 9	/* bytes with its 호: 세월호, but no 보호 */
#define NAME_WORDS 3	/* of an English one: Marlin Star II */

/* The Hangul name at pos without its 호, if 호 and particles end it; empty for none. */
static struct str
korean_name(struct str text, size_t pos)
{
	size_t run = josa_run_end(text, pos);
	for (size_t at = pos + MIN_NAME; at <= run; at += strlen(SHIP))
		if (str_ends(str_slice(text, pos, at), SHIP) && josa_follows(text, at))
			return str_slice(text, pos, at - strlen(SHIP));
	return (struct str){0};
}

/* The run of capitalised words at pos; empty for none, and for "a ferry Monday". */
static struct str
english_name(struct str text, size_t pos)
{
	size_t end = pos, words = 0;
	while (words < NAME_WORDS && end < text.len && text.s[end] >= 'A' && text.s[end] <= 'Z') {
		size_t to = end;
		while (to < text.len && utf8_is_alnum((unsigned char)text.s[to]))
			to++;
		if (claim_word_is_common(str_slice(text, end, to)))
			break;
		words++;
		if (to >= text.len || text.s[to] != ' ')
			return str_slice(text, pos, to);
		end = to + 1;
	}
	return words ? str_slice(text, pos, end - 1) : (struct str){0};
}

/* The name right behind a word for ships: the ferry Marlin, 여객선 도래호. */
static struct str
behind_noun(const struct claim_frames *frames, const struct claim_sentence *s)
{
	for (size_t i = 0; i < s->nhits; i++) {
		const struct pattern *p = &frames->patterns[s->hits[i].pattern];
		size_t at = s->hits[i].at.end + 1;
		if (p->job != PATTERN_NOUN || !str_is(p->value, "ship") || at >= s->text.len ||
		    s->text.s[at - 1] != ' ')
			continue;
		struct str name = s->korean ? korean_name(s->text, at) : english_name(s->text, at);
		if (name.len)
			return name;
	}
	return (struct str){0};
}

/* The name right before a word for what happened to it: 도래호 침몰, 도래호 사고로. */
static struct str
before_event(const struct claim_sentence *s)
{
	static const char *const events[] = {" 침몰", " 사고", " 참사", " 좌초", " 전복", " 사망", " 인양"};
	for (size_t i = 0; s->korean && i < s->nwords; i++) {
		struct str name = korean_name(s->text, s->words[i]);
		size_t end = s->words[i] + name.len + strlen(SHIP);
		if (name.len && str_starts_any(str_slice(s->text, end, s->text.len), events,
				    ARRAY_LEN(events)))
			return name;
	}
	return (struct str){0};
}

struct str
claim_ship_find(const struct claim_frames *frames, const struct claim_sentence *title,
    const struct claim_sentence *s, size_t n)
{
	struct str name = before_event(title);
	if (!name.len && title->korean)
		name = behind_noun(frames, title);
	for (size_t i = 0; i < n && name.len == 0; i++) {
		name = behind_noun(frames, &s[i]);
		if (name.len == 0)
			name = before_event(&s[i]);
	}
	return name;
}

struct span
claim_ship_in(struct str text, struct str name, size_t from)
{
	for (size_t at; (at = str_find(text, name, from)) != (size_t)-1; from = at + 1) {
		size_t end = at + name.len + strlen(SHIP);
		if (str_starts(str_slice(text, at + name.len, text.len), SHIP) &&
		    josa_follows(text, end))
			return (struct span){at, end};
	}
	return (struct span){0, 0};
}
