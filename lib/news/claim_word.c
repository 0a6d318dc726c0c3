#include "news/claim_word.h"

#include <string.h>

#define ACRONYM 5
#define ROLE 16 /* bytes of the longest */

/* Capitalised words that begin or interrupt no name. */
static const char *const common[] = {"A", "About", "Above", "Almost", "Around", "Below", "Nearly",
    "Over", "Roughly", "Up", "Down", "Just", "Only", "After", "All", "Also", "Although", "An",
    "And", "As", "At", "Both", "But", "By", "Each", "Experts", "For", "From", "He", "Her", "His",
    "How", "However", "I", "If", "In", "It", "Its", "Last", "Meanwhile", "More", "Most", "Mr", "Mr.",
    "Mrs.", "Ms.", "Dr.", "No", "Nobody", "Not", "Of", "Officials", "On", "One", "Only", "Other",
    "Our", "She", "Since", "So", "Some", "That", "The", "Their", "There", "These", "They", "This",
    "Those", "Three", "To", "Two", "Under", "Until", "We", "What", "When", "Where", "Which",
    "While", "Who", "Whose", "Why", "With", "Yet", "You", "Correction", "Rival", "Rivals", "Deadly",
    "Strong", "Powerful", "Massive", "Devastating", "Fatal", "Huge",
    "Monday", "Tuesday", "Wednesday",
    "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May",
    "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar",
    "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Earth"};

bool
claim_word_is_common(struct str word)
{
	for (size_t i = 0; i < ARRAY_LEN(common); i++)
		if (common[i][0] == word.s[0] && str_is(word, common[i]))
			return true;
	return false;
}

static bool
is_among(struct str word, const char *const *table, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (table[i][0] == word.s[0] && str_is(word, table[i]))
			return true;
	return false;
}

bool
claim_word_is_demonym(struct str word)
{
	static const char *const demonyms[] = {
	    "American", "Korean", "Chinese", "Japanese", "Taiwanese",
	    "British", "English", "Scottish", "Welsh", "Irish", "German", "French", "Italian",
	    "Spanish", "Portuguese", "Dutch", "Belgian", "Swiss", "Austrian", "Swedish",
	    "Norwegian", "Danish", "Finnish", "Polish", "Czech", "Hungarian", "Greek", "Turkish",
	    "Russian", "Ukrainian", "Israeli", "Iranian", "Iraqi", "Saudi", "Egyptian", "Indian",
	    "Pakistani", "Thai", "Vietnamese", "Indonesian", "Malaysian", "Singaporean",
	    "Filipino", "Philippine", "Australian", "Canadian", "Mexican", "Brazilian",
	    "Argentine", "Chilean", "African", "European", "Asian"};
	return word.len > 0 && is_among(word, demonyms, ARRAY_LEN(demonyms));
}

bool
claim_word_is_institution(struct str word)
{
	static const char *const heads[] = {"Administration", "Agency", "Authority", "Commission",
	    "Committee", "Council", "Department", "Ministry", "Office", "Board", "Bureau",
	    "Institute", "Association", "Foundation", "Federation", "Union", "Service", "Center",
	    "Centre", "Court", "University", "Bank", "Exchange", "Police", "Group", "Holdings",
	    "Corporation", "Corp", "Company", "Co", "Inc", "Ltd", "Aerospace", "Airlines",
	    "Airways", "Analog", "Auto", "Batteries", "Battery", "Bio", "Biologics",
	    "Biosciences", "Biotech", "Capital", "Chemical", "Chemicals", "Devices", "Display",
	    "Dynamics", "Electric", "Electronics", "Energy", "Engineering", "Entertainment",
	    "Foods", "Games", "Industries", "Instruments", "Insurance", "Labs", "Laboratories",
	    "Logistics", "Materials", "Media", "Medical", "Mobility", "Motor", "Motors",
	    "Networks", "Panel", "Pharma", "Pharmaceutical", "Pharmaceuticals", "Power",
	    "Robotics", "Securities", "Semiconductor", "Semiconductors", "Software", "Solutions",
	    "Steel", "Systems", "Tech", "Technologies", "Technology", "Telecom", "Therapeutics",
	    "Tire", "Tires", "Tyre", "United", "Workers"};
	return word.len > 0 && is_among(word, heads, ARRAY_LEN(heads));
}

bool
claim_word_is_role(struct str word)
{
	static const char *const roles[] = {"analyst", "attorney", "author", "banker", "boss",
	    "broker", "captain", "chairman", "chairwoman", "chef", "chief", "co-founder", "coach",
	    "commissioner", "correspondent", "cousin", "daughter", "director", "doctor", "driver",
	    "defender", "engineer", "executive", "expert", "farmer", "father", "fisherman",
	    "forward", "founder", "goalkeeper",
	    "governor", "head", "historian", "investigator", "judge", "lawyer", "leader",
	    "manager", "mayor", "midfielder", "minister", "mother", "neighbor", "nurse", "officer", "official",
	    "owner", "partner", "pastor", "pilot", "president", "principal", "professor",
	    "prosecutor", "ranger", "representative", "researcher", "resident", "secretary",
	    "seismologist", "senator", "sheriff", "shopkeeper", "son", "spokesman",
	    "spokesperson", "spokeswoman", "striker", "student", "survivor", "teacher", "trader", "villager",
	    "winger", "worker"};
	char small[ROLE];
	if (word.len == 0 || word.len > sizeof(small))
		return false;
	memcpy(small, word.s, word.len); /* Sheriff, where it begins a sentence */
	small[0] = small[0] >= 'A' && small[0] <= 'Z' ? small[0] + ('a' - 'A') : small[0];
	word.s = small;
	return str_is_any(word, roles, ARRAY_LEN(roles)) ||
	    (word.len > 6 && (str_ends(word, "ologist") || str_ends(word, "omist")));
}

bool
claim_word_is_body(struct str name)
{
	static const char *const ends[] = {"정부", "당국", "청", "처", "부", "위원회", "법원", "검찰", "경찰",
	    "지검", "고검", "대검", "지법", "고법", "재판부", "경찰서", "본부", "금감원", "감사원", " Administration", " Agency", " Authority", " Commission",
	    " Council", " Department", " Ministry", " Bureau", " Court", " Police", "government"};
	return str_ends_any(name, ends, ARRAY_LEN(ends));
}

bool
claim_word_is_acronym(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.s[i] < 'A' || word.s[i] > 'Z')
			return false;
	return word.len >= 2 && word.len <= ACRONYM;
}
