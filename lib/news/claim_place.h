/*
 * claim_place - where a name stands to a value: what Korean particles and word order, English
 * position and relative clauses say of the two.
 *
 * Each looks at one mention of a scanned sentence.  Units: byte offsets into s->text.  Memory: none;
 * results are borrowed.  O(items of the sentence).
 */
#ifndef NEWS_CLAIM_PLACE_H
#define NEWS_CLAIM_PLACE_H

#include "news/claim_anchor.h"

/* What follows pos behind closing quotes: the particle, the bracket. */
struct str
claim_place_after(const struct claim_sentence *s, size_t pos);

/* Where the title behind a person's name ends (박서연 후보를), or end. */
size_t
claim_place_title_end(const struct claim_frames *frames, const struct claim_sentence *s, size_t end);

/* Whether one of the n words stands right before pos. */
bool
claim_place_any_before(
    const struct claim_sentence *s, size_t pos, const char *const *words, size_t n);

/*
 * Whether mention is the measure of a ratio: GPT-4 in "GPT-4 개발 비용의 18분의 1 수준인 557만 달러".
 */
bool
claim_place_measure_of(const struct claim_sentence *s, const struct mention *m, size_t value);

/* Whether mention stands between the value and its trigger, without a clause in between. */
bool
claim_place_between(const struct claim_sentence *s, const struct mention *m, struct span value,
    const struct anchor *a);

/* An ORG that only says what somebody was: 전 한들공사 사장, former Doran Bio chief. */
bool
claim_place_former(const struct claim_sentence *s, const struct mention *m);

/* What a share is of: X 중 47%, X 가운데 79%. */
bool
claim_place_whole(const struct claim_sentence *s, const struct mention *m, size_t value);

/* Whether mention owns what stands at trigger: 의, 's, or side by side. */
bool
claim_place_genitive(const struct claim_sentence *s, const struct mention *m, struct span trigger);

/* A Korean clause that ends adnominally behind the value: its head noun is the subject. */
bool
claim_place_adnominal_head(const struct claim_sentence *s, const struct mention *m, size_t value_end);

/* A figure that stands right before the noun it measures: the 720-kilogram satellite. */
bool
claim_place_measured(const struct claim_sentence *s, const struct mention *m, size_t value_end);

/* 인구 120만 명의 한솔시, 무게 1.5톤의 위성. */
bool
claim_place_owner_behind(const struct claim_sentence *s, const struct mention *m, size_t value_end);

/* 박서연 후보를 (1만 표 차로 앞섰다). */
bool
claim_place_object(
    const struct claim_frames *frames, const struct claim_sentence *s, const struct mention *m);

/*
 * "Marlow Foods, whose revenue fell 3%": the last name before the pronoun of the clause that the
 * value stands in.
 */
bool
claim_place_antecedent(const struct claim_sentence *s, const struct mention *m, size_t value);

/* "an older lander called Ruff": what the clause is about bears this name. */
bool
claim_place_called(const struct claim_sentence *s, const struct mention *m);

/* X(28억 달러), ‘X 2’(320억 개): the value stands in the bracket behind the name. */
bool
claim_place_listed(const struct claim_sentence *s, const struct mention *m, struct span value);

/*
 * A noun that names the attribute (화재 17건, aftershocks) is not its subject, unless a date is told
 * of it.
 */
bool
claim_place_attribute(const struct claim_frames *frames, const struct claim_sentence *s,
    const struct mention *m, const struct anchor *a);

/*
 * "이는 X의 6%에 불과하다": the ratio is of what was said before, and who is named in the sentence is what
 * that is measured by.
 */
bool
claim_place_measures_this(const struct claim_sentence *s, struct span value);

/* "according to the tracker Doran", 도래연구소에 따르면: who is only cited. */
bool
claim_place_cited(const struct claim_sentence *s, const struct mention *m);

/* 진앙에서 8km 거리인 다온항: what lies that far away, whatever the distance is otherwise said of. */
bool
claim_place_distant(const struct claim_sentence *s, const struct mention *m, size_t value_end);

/* "ask the Drug Office to approve it", "a contract with Acme": whom something is done toward. */
bool
claim_place_asked(const struct claim_sentence *s, const struct mention *m);

/* "Harwich, a small town of 12,000": the value says what the name is. */
bool
claim_place_apposed(const struct claim_sentence *s, const struct mention *m, size_t value);

/* "The mine opened in May and has 300 workers": a clause that names nobody goes on with m. */
bool
claim_place_shared(const struct claim_sentence *s, const struct mention *m, size_t value);

/* 다온에는 286mm, 가람군에는 341mm: the place that stands right before its value. */
bool
claim_place_locative(const struct claim_sentence *s, const struct mention *m, size_t value);

/* Who is only compared with the one spoken of: what follows is not about it. */
bool
claim_place_rival(const struct claim_sentence *s, const struct mention *m);

/*
 * The name right behind a person's noun: in "Port Sarne striker Milo Pruvost" the noun says what Pruvost
 * is, and Port Sarne only whose.  NULL for no such name.
 */
struct mention *
claim_place_titled(const struct claim_sentence *s, struct span noun, uint32_t type);

#endif
