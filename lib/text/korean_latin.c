#include "text/korean_latin.h"

#include <stdbool.h>
#include <string.h>

#define MOST 40 /* bytes of a name */

struct spelling {
	const char *habit, *revised;
};

/* Surnames that are spelt otherwise by habit, and those that are not. */
static const struct spelling surnames[] = {
	{"kim", "gim"}, {"lee", "i"}, {"yi", "i"}, {"rhee", "i"}, {"park", "bak"}, {"pak", "bak"},
	{"choi", "choe"}, {"choe", "choe"}, {"jung", "jeong"}, {"chung", "jeong"},
	{"jeong", "jeong"}, {"kang", "gang"}, {"gang", "gang"}, {"cho", "jo"}, {"jo", "jo"},
	{"yoon", "yun"}, {"yun", "yun"}, {"chang", "jang"}, {"jang", "jang"}, {"lim", "im"},
	{"im", "im"}, {"rim", "im"}, {"han", "han"}, {"oh", "o"}, {"seo", "seo"}, {"suh", "seo"},
	{"shin", "sin"}, {"sin", "sin"}, {"kwon", "gwon"}, {"gwon", "gwon"}, {"hwang", "hwang"},
	{"ahn", "an"}, {"an", "an"}, {"song", "song"}, {"ryu", "ryu"}, {"yoo", "yu"}, {"yu", "yu"},
	{"jeon", "jeon"}, {"jun", "jeon"}, {"chun", "jeon"}, {"hong", "hong"}, {"ko", "go"},
	{"koh", "go"}, {"go", "go"}, {"moon", "mun"}, {"mun", "mun"}, {"yang", "yang"},
	{"son", "son"}, {"sohn", "son"}, {"bae", "bae"}, {"baek", "baek"}, {"paik", "baek"},
	{"huh", "heo"}, {"heo", "heo"}, {"hur", "heo"}, {"nam", "nam"}, {"shim", "sim"},
	{"sim", "sim"}, {"noh", "no"}, {"roh", "no"}, {"no", "no"}, {"ha", "ha"}, {"kwak", "gwak"},
	{"gwak", "gwak"}, {"sung", "seong"}, {"seong", "seong"}, {"cha", "cha"}, {"joo", "ju"},
	{"ju", "ju"}, {"woo", "u"}, {"koo", "gu"}, {"gu", "gu"}, {"min", "min"}, {"na", "na"},
	{"nah", "na"}, {"jin", "jin"}, {"ji", "ji"}, {"eom", "eom"}, {"um", "eom"},
	{"chae", "chae"}, {"won", "won"}, {"cheon", "cheon"}, {"bang", "bang"}, {"kong", "gong"},
	{"gong", "gong"}, {"hyun", "hyeon"}, {"hyeon", "hyeon"}, {"byun", "byeon"},
	{"byeon", "byeon"}, {"choo", "chu"}, {"chu", "chu"}, {"do", "do"}, {"seok", "seok"},
	{"seol", "seol"}, {"sul", "seol"}, {"ma", "ma"}, {"gil", "gil"}, {"pyo", "pyo"},
	{"myung", "myeong"}, {"ban", "ban"}, {"wang", "wang"}, {"keum", "geum"}, {"tak", "tak"}
};
static const struct spelling syllables[] = {
	{"hyun", "hyeon"}, {"young", "yeong"}, {"kyung", "gyeong"}, {"kyeong", "gyeong"},
	{"kyong", "gyeong"}, {"joon", "jun"}, {"joo", "ju"}, {"soo", "su"}, {"woo", "u"},
	{"wook", "uk"}, {"woong", "ung"}, {"woon", "un"}, {"hee", "hui"}, {"hoon", "hun"},
	{"soon", "sun"}, {"sung", "seong"}, {"jung", "jeong"}, {"chul", "cheol"}, {"gun", "geon"},
	{"kun", "geon"}, {"keun", "geun"}, {"kwang", "gwang"}, {"ki", "gi"}, {"kee", "gi"},
	{"kyu", "gyu"}, {"kook", "guk"}, {"sook", "suk"}, {"hyuk", "hyeok"}, {"byung", "byeong"},
	{"myung", "myeong"}, {"yoon", "yun"}, {"kang", "gang"}, {"koo", "gu"}, {"goo", "gu"},
	{"moon", "mun"}, {"bum", "beom"}, {"bong", "bong"}, {"seon", "seon"}, {"sun", "seon"},
	{"suk", "seok"}, {"chun", "cheon"}, {"oh", "o"}, {"ah", "a"}, {"ha", "ha"}, {"yeun", "yeon"},
	{"jee", "ji"}, {"lee", "ri"}, {"rae", "rae"}, {"kwon", "gwon"}, {"shin", "sin"},
	{"shik", "sik"}, {"hwan", "hwan"}, {"whan", "hwan"}, {"yul", "yul"}
};

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* A word with a capital or not, in small letters; false when it holds anything else. */
static bool
lower(struct str word, bool capital, char out[MOST])
{
	if (word.len < 1 || word.len >= MOST)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		bool upper = word.s[i] >= 'A' && word.s[i] <= 'Z';
		if (i == 0 && capital ? !upper : !is_small(word.s[i]))
			return false;
		out[i] = upper ? (char)(word.s[i] + ('a' - 'A')) : word.s[i];
	}
	out[word.len] = '\0';
	return true;
}

static const char *
revised(const struct spelling *table, size_t n, const char *habit)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(table[i].habit, habit) == 0)
			return table[i].revised;
	return NULL;
}

/* Surnames of two syllables, as text/korean_name has them; one syllable may follow: Namgung Min. */
static const struct spelling long_surnames[] = {
    {"dokgo", "dokgo"}, {"hwangbo", "hwangbo"}, {"jegal", "jegal"}, {"namgung", "namgung"},
    {"namkung", "namgung"}, {"namkoong", "namgung"}, {"sagong", "sagong"}, {"seomun", "seomun"},
    {"seomoon", "seomun"}, {"seonu", "seonu"}, {"seonwoo", "seonu"}, {"sunwoo", "seonu"},
};

/* Appends a syllable at n; a final goes over to its vowel: 석우 is seogu, not seoku. */
static size_t
append(char *out, size_t n, const char *syllable)
{
	static const char finals[] = "ktp", voiced[] = "gdb";
	const char *final = n > 0 ? strchr(finals, out[n - 1]) : NULL;
	if (final && strchr("aeiouyw", syllable[0]))
		out[n - 1] = voiced[final - finals];
	memcpy(out + n, syllable, strlen(syllable));
	return n + strlen(syllable);
}

/* Whether a word has one run of vowels: a syllable, whatever its spelling. */
static bool
is_syllable(const char *word)
{
	size_t start = strcspn(word, "aeiou"), vowels = strspn(word + start, "aeiou");
	return vowels > 0 && word[start + vowels + strcspn(word + start + vowels, "aeiouy")] == '\0';
}

struct str
korean_latin(struct arena *arena, struct str name)
{
	static const struct str none = {0};
	char first[MOST], second[MOST], third[MOST] = "";
	size_t space = str_find(name, str_of(" "), 0), dash = str_find(name, str_of("-"), 0);
	bool dashed = dash != (size_t)-1;

	if (space == (size_t)-1 || (dashed && dash < space) ||
	    !lower(str_slice(name, 0, space), true, first) ||
	    !lower(str_slice(name, space + 1, dashed ? dash : name.len), true, second) ||
	    (dashed && !lower(str_slice(name, dash + 1, name.len), false, third)))
		return none;
	const char *surname = revised(long_surnames, ARRAY_LEN(long_surnames), first);
	if (!surname && dashed)
		surname = revised(surnames, ARRAY_LEN(surnames), first);
	if (!surname || (!dashed && !is_syllable(second)))
		return none;
	const char *two = revised(syllables, ARRAY_LEN(syllables), second),
		   *three = revised(syllables, ARRAY_LEN(syllables), third);
	char *out = arena_alloc(arena, 3 * MOST);
	size_t n = append(out, 0, surname);
	n = append(out, n, two ? two : second);
	if (dashed)
		n = append(out, n, three ? three : third);
	return (struct str){out, n};
}
