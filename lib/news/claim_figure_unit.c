#include "news/claim_figure_rules.h"

#include <math.h>

#include "base/utf8.h"

static struct str
core_of(const struct claim_sentence *s, const struct quantity *q)
{
	return str_slice(s->text, q->core.start, q->core.end);
}

static struct str
rest_of(const struct claim_sentence *s, const struct quantity *q)
{
	return str_slice(s->text, q->core.end, s->text.len);
}

/* "flown 11 times" counts; "11 times as large" is a ratio. */
static void
settle_times(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const ratios[] = {"as ", "more ", "the ", "higher", "larger", "bigger",
	    "cheaper", "less", "faster", "that ", "its ", "their ", "greater", "lower", "over "};
	struct str text = core_of(s, q);
	if (!str_ends(text, " times"))
		return;
	struct str rest = str_trim(str_slice(s->text, q->ext.end, q->ext.end + 12));
	for (size_t i = 0; i < ARRAY_LEN(ratios); i++)
		if (str_starts(rest, str_trim(str_of(ratios[i])).s))
			return;
	q->kind = QUANTITY_COUNT;
	q->unit = str_of("time");
}

/* "28일 간격", "28일 동안": days, no date. */
static void
settle_days(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const spans[] = {" 간격", "간 ", " 동안", "간의 ", " 늦춰", " 늦어",
	    " 늦게", " 앞당", " 만에", " 앞서", " 먼저",
	    "이 걸", "이나 걸", " 걸", "이나 앞", "이 소요", "이 지나", "이 지난", "이 남"};
	struct str text = core_of(s, q), rest = rest_of(s, q);
	double n = 0;
	if (q->kind != QUANTITY_DATE || !str_ends(text, "일") || text.len < 4)
		return;
	for (size_t i = 0; i + 3 < text.len; i++) {
		if (!utf8_is_digit((unsigned char)text.s[i]))
			return;
		n = 10 * n + (text.s[i] - '0');
	}
	for (size_t i = 0; i < ARRAY_LEN(spans); i++) {
		if (!str_starts(rest, spans[i]))
			continue;
		q->kind = QUANTITY_DURATION;
		q->unit = str_of("day");
		q->value = n;
		q->when = q->grain = (struct str){0};
		return;
	}
}

/* "a five-year contract", "the 720-kilogram satellite": the unit behind the hyphen. */
static void
settle_hyphen(const struct claim_sentence *s, struct quantity *q)
{
	static const struct {
		const char *word, *unit;
		enum quantity_kind kind;
	} units[] = {
	    {"-year", "year", QUANTITY_DURATION},
	    {"-month", "month", QUANTITY_DURATION},
	    {"-week", "week", QUANTITY_DURATION},
	    {"-day", "day", QUANTITY_DURATION},
	    {"-hour", "hour", QUANTITY_DURATION},
	    {"-minute", "minute", QUANTITY_DURATION},
	    {"-kilogram", "kg", QUANTITY_MEASURE},
	    {"-ton", "t", QUANTITY_MEASURE},
	    {"-tonne", "t", QUANTITY_MEASURE},
	    {"-kilometer", "km", QUANTITY_MEASURE},
	    {"-kilometre", "km", QUANTITY_MEASURE},
	    {"-meter", "m", QUANTITY_MEASURE},
	    {"-metre", "m", QUANTITY_MEASURE},
	    {"-mile", "[mi_i]", QUANTITY_MEASURE},
	    {"-percent", "%", QUANTITY_PERCENT},
	    {"-member", "person", QUANTITY_COUNT},
	    {"-seat", "seat", QUANTITY_COUNT},
	    {"-person", "person", QUANTITY_COUNT},
	};
	struct str rest = rest_of(s, q);
	if (q->kind != QUANTITY_NUMBER || !str_starts(rest, "-"))
		return;
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		size_t n = str_of(units[i].word).len;
		if (!str_starts(rest, units[i].word) ||
		    (n < rest.len && utf8_is_alnum((unsigned char)rest.s[n])))
			continue;
		q->kind = units[i].kind;
		q->unit = str_of(units[i].unit);
		q->core.end += n;
		if (q->ext.end < q->core.end)
			q->ext.end = q->core.end;
		return;
	}
}

/* "38.6 % voted, down 4.2 points": points behind a percentage are of it, unless an index gained them. */
static bool
is_of_percent(const struct claim_sentence *s, const struct quantity *q)
{
	static const char *const indexes[] = {"index", "Index", "Nasdaq", "Dow", "Nikkei", "Kospi", "KOSPI", "S&P"};
	if (q->kind != QUANTITY_COUNT || !str_is(q->unit, "point") || isnan(q->value) || q->value > 50 ||
	    str_has_any(s->text, indexes, ARRAY_LEN(indexes)))
		return false;
	for (size_t i = 0; i < s->nfigures && s->figures[i].core.start < q->core.start; i++)
		if (s->figures[i].kind == QUANTITY_PERCENT && !str_is(s->figures[i].unit, "pp"))
			return true;
	return false;
}

/* "a quarter point", "half a percentage point". */
static void
settle_point(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const points[] = {
	    " point", "-point", " percentage point", " a point", " a percentage point"};
	struct str rest = rest_of(s, q);
	if (is_of_percent(s, q) ||
	    (q->kind == QUANTITY_COUNT && str_is(q->unit, "point") &&
		(q->value == 0.25 || q->value == 0.5))) {
		q->kind = QUANTITY_PERCENT;
		q->unit = str_of("pp");
		return;
	}
	if (q->kind != QUANTITY_RATIO || isnan(q->value))
		return;
	for (size_t i = 0; i < ARRAY_LEN(points); i++) {
		if (!str_starts(rest, points[i]))
			continue;
		q->kind = QUANTITY_PERCENT;
		q->unit = str_of("pp");
		q->core.end += str_of(points[i]).len;
		q->ext.end = q->core.end > q->ext.end ? q->core.end : q->ext.end;
		return;
	}
}

/* "34 minutes later" is how long it took, when the clock time is nobody's question. */
static void
settle_later(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const units[] = {"second", "minute", "hour"};
	struct str text = core_of(s, q);
	double n = 0;
	size_t i = 0;
	if (q->kind != QUANTITY_TIME || !str_ends(text, " later"))
		return;
	for (; i < text.len && utf8_is_digit((unsigned char)text.s[i]); i++)
		n = 10 * n + (text.s[i] - '0');
	for (size_t u = 0; i > 0 && u < ARRAY_LEN(units); u++)
		if (str_starts(str_slice(text, i + 1, text.len), units[u])) {
			q->kind = QUANTITY_DURATION;
			q->unit = str_of(units[u]);
			q->value = n;
			q->when = (struct str){0};
			return;
		}
}

/* The number that text begins with, in digits or as a word up to twelve; 0 for none. */
static double
leading_number(struct str text)
{
	static const char *const words[] = {"one", "two", "three", "four", "five", "six", "seven",
	    "eight", "nine", "ten", "eleven", "twelve"};
	double n = 0;
	for (size_t i = 0; i < text.len && utf8_is_digit((unsigned char)text.s[i]); i++)
		n = 10 * n + (text.s[i] - '0');
	for (size_t i = 0; n == 0 && i < ARRAY_LEN(words); i++)
		if (str_starts(text, words[i]) || (i == 0 && str_starts(text, "a ")))
			n = (double)i + 1;
	return n;
}

/* Makes a date or time that text words as a number of units ("four days") the stretch it is. */
static void
set_stretch(struct quantity *q, struct str text)
{
	static const char *const units[] = {
	    "second", "minute", "hour", "day", "week", "month", "year"};
	size_t space = str_find(text, str_of(" "), 0);
	double n = leading_number(text);
	if (n == 0 || space == (size_t)-1)
		return;
	for (size_t u = 0; u < ARRAY_LEN(units); u++)
		if (str_starts(str_slice(text, space + 1, text.len), units[u])) {
			q->kind = QUANTITY_DURATION;
			q->unit = str_of(units[u]);
			q->value = n;
			q->when = q->grain = (struct str){0};
			return;
		}
}

/* "four days later than planned", "put out in nine minutes": how long, neither a day nor an hour. */
static void
settle_stretch(const struct claim_sentence *s, struct quantity *q)
{
	static const char *const compared[] = {" later", " earlier", " sooner"};
	static const char *const took[] = {" in", " within", " just", " about"};
	static const char *const plural[] = {"minutes", "hours", "seconds"};
	struct str text = core_of(s, q);
	struct str head = str_trim(str_slice(s->text, 0, q->core.start));
	if (q->kind == QUANTITY_DATE && str_starts(rest_of(s, q), " than ") &&
	    str_ends_any(text, compared, ARRAY_LEN(compared)))
		set_stretch(q, text);
	else if (q->kind == QUANTITY_TIME && !s->korean &&
	    str_ends_any(text, plural, ARRAY_LEN(plural)) &&
	    str_ends_any(head, took, ARRAY_LEN(took)))
		set_stretch(q, text);
}

/* "28만 원대": from 280,000 to the next 만. */
static void
settle_band(const struct claim_sentence *s, struct quantity *q)
{
	struct str rest = rest_of(s, q);
	static const char *const ends[] = {
	    "대에", "대로", "대의", "대다", "대가", "대를", "대였", "대 "};
	if ((q->kind != QUANTITY_MONEY && q->kind != QUANTITY_PERCENT) || isnan(q->value) ||
	    q->sig == 0)
		return;
	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		if (!str_starts(rest, ends[i]))
			continue;
		double unit = pow(10, floor(log10(fabs(q->value))) - (q->sig - 1));
		q->low = q->value;
		q->high = q->value + unit - (q->kind == QUANTITY_MONEY ? 1 : 0);
		q->value = NAN;
		q->modifier = MODIFIER_RANGE;
		q->core.end += str_of("대").len;
		q->ext.end = q->core.end > q->ext.end ? q->core.end : q->ext.end;
		return;
	}
}

/* Sorted, for is_person. */
static const char *const people[] = {"academic", "activist", "adolescent", "adult",
    "aid worker", "analyst", "applicant", "apprentice", "archaeologist", "attendant",
    "auto worker", "autoworker", "baby", "baker", "banker", "believer", "borrower",
    "boy", "breeder", "broker", "builder", "bus driver", "campaigner", "camper",
    "captain", "care worker", "cashier", "casualty", "child", "citizen", "civilian",
    "claimant", "cleaner", "clerk", "climber", "commuter", "conductor", "conscript",
    "construction worker", "consultant", "contractor", "cook", "courier", "creditor",
    "crew", "crew member", "crewman", "customer", "cyclist", "defendant", "delegate",
    "demonstrator", "detainee", "developer", "diner", "diver", "dock worker", "docker",
    "dockworker", "doctor", "driver", "economist", "employee", "engineer", "evacuee",
    "factory worker", "fan", "farm worker", "farmer", "fighter", "firefighter",
    "fisherman", "foreigner", "freelancer", "girl", "graduate", "grower", "guard",
    "guest", "health worker", "herder", "hiker", "holidaymaker", "homeowner",
    "hospital worker", "hostage", "household member", "immigrant", "infant",
    "inhabitant", "inmate", "intern", "investor", "journalist", "juror", "laborer",
    "labourer", "lawyer", "lecturer", "librarian", "lifeguard", "man", "marcher",
    "mariner", "mechanic", "medic", "medical worker", "member", "migrant", "militant",
    "miner", "motorist", "newborn", "nomad", "nurse", "office worker", "officer",
    "paramedic", "parent", "participant", "passenger", "patient", "pensioner",
    "physician", "pilgrim", "pilot", "plaintiff", "police officer", "policeman",
    "port worker", "postal worker", "postman", "prisoner", "professor", "protester",
    "protestor", "pupil", "rail worker", "rancher", "ranger", "rebel", "recruit",
    "refugee", "relief worker", "rescue worker", "rescuer", "researcher", "reservist",
    "resident", "retiree", "rider", "roofer", "sailor", "schoolchild", "scientist",
    "seafarer", "settler", "shepherd", "shipbuilder", "shop worker", "shopper",
    "signatory", "skier", "soldier", "spectator", "staff", "staff member", "staffer",
    "steel worker", "steelworker", "steward", "striker", "student", "subcontractor",
    "subscriber", "supporter", "surgeon", "survivor", "suspect", "swimmer",
    "taxi driver", "teacher", "technician", "teenager", "tenant", "toddler", "tourist",
    "trader", "train driver", "trainee", "traveler", "traveller", "troop",
    "truck driver", "trucker", "undergraduate", "user", "vacationer", "vaccinator",
    "vendor", "veteran", "victim", "villager", "visitor", "volunteer", "voter", "welder",
    "witness", "woman", "worker", "worshiper", "worshipper", "youth"};

static bool
is_person(struct str unit)
{
	size_t low = 0, high = ARRAY_LEN(people);
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = str_cmp(unit, str_of(people[mid]));
		if (order == 0)
			return true;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return false;
}

/*
 * Whoever is counted is a person to every frame, so that "injured two firefighters" and "2,700
 * villagers were camping" need no line in the lexicon.
 */
static void
settle_people(struct quantity *q)
{
	if (q->kind == QUANTITY_COUNT && is_person(q->unit))
		q->unit = str_of("person");
}

/* "Paul Drax, 58, said": a number between commas behind a name is an age. */
static void
settle_age(const struct claim_sentence *s, struct quantity *q)
{
	struct str before = str_slice(s->text, 0, q->core.start), rest = rest_of(s, q);
	if (q->kind != QUANTITY_NUMBER || !(q->value > 0 && q->value < 120) ||
	    !str_ends(before, ", ") || !(str_starts(rest, ",") || str_starts(rest, ".")))
		return;
	for (size_t i = 0; i < s->nmentions; i++)
		if (s->mentions[i].named && s->mentions[i].at.end + 2 == q->core.start) {
			q->kind = QUANTITY_AGE;
			q->unit = str_of("year");
		}
}

/* "from 75 minutes to 32", "to 32 from 75 minutes": a bare number is of its partner's unit. */
void
claim_figure_partner(
    const struct claim_sentence *s, const struct quantity *before, struct quantity *q)
{
	struct str gap = str_trim(str_slice(s->text, before->ext.end, q->ext.start));
	struct str head = str_trim(str_slice(s->text, 0, before->ext.start));
	bool bare = q->kind == QUANTITY_NUMBER && q->unit.len == 0;
	if (s->korean || !bare || before->unit.len == 0 || before->kind == QUANTITY_DATE ||
	    before->kind == QUANTITY_TIME || before->kind == QUANTITY_MONEY)
		return;
	if ((str_is(gap, "to") && str_ends(head, "from")) ||
	    (str_is(gap, "from") && str_ends(head, "to"))) {
		q->kind = before->kind;
		q->unit = before->unit;
	}
}

void
claim_figure_units(const struct claim_sentence *s, struct quantity *q)
{
	settle_times(s, q);
	settle_days(s, q);
	settle_hyphen(s, q);
	settle_point(s, q);
	settle_later(s, q);
	settle_stretch(s, q);
	settle_band(s, q);
	settle_people(q);
	settle_age(s, q);
}
