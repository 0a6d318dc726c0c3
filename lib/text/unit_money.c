#include <string.h>

#include "base/utf8.h"
#include "text/match.h"
#include "text/unit.h"

/* ISO 4217:2015, active codes and the national ones that the euro replaced. */
static const char codes[][4] = { "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "ATS", "AUD",
	"AWG", "AZN", "BAM",
	"BBD", "BDT", "BEF", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP",
	"BYN", "BZD", "CAD",
	"CDF", "CHF", "CLF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DEM", "DJF", "DKK",
	"DOP", "DZD", "EGP",
	"ERN", "ESP", "ETB", "EUR", "FIM", "FJD", "FKP", "FRF", "GBP", "GEL", "GHS", "GIP", "GMD",
	"GNF", "GRD", "GTQ",
	"GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "IEP", "ILS", "INR", "IQD", "IRR", "ISK",
	"ITL", "JMD", "JOD",
	"JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR",
	"LRD", "LSL", "LYD",
	"MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR",
	"MZN", "NAD", "NGN",
	"NIO", "NLG", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PTE",
	"PYG", "QAR", "RMB",
	"RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS",
	"SRD", "SSP", "STN",
	"SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH",
	"UGX", "USD", "UYU",
	"UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWL" };

/* Signs stand before the number, most of them behind it as well. */
struct sign {
	const char *text, *code;
};

static const struct sign signs[] = {
	{ "US$", "USD" }, { "U.S.$", "USD" }, { "USD$", "USD" }, { "HK$", "HKD" }, { "NT$", "TWD" },
	{ "A$", "AUD" }, { "AU$", "AUD" }, { "C$", "CAD" }, { "CA$", "CAD" }, { "NZ$", "NZD" },
	{ "S$", "SGD" }, { "R$", "BRL" }, { "MX$", "MXN" }, { "$", "USD" }, { "Mex$", "MXN" },
	{ "CAD$", "CAD" }, { "cad$", "CAD" }, { "AUD$", "AUD" }, { "NZD$", "NZD" },
	{ "nzd$", "NZD" }, { "HKD$", "HKD" }, { "SGD$", "SGD" }, { "hk $", "HKD" },
	{ "c $", "CAD" }, { "us $", "USD" }, { "US $", "USD" }, { "u.s. $", "USD" }, { "₭", "LAK" },
	{ "＄", "USD" }, { "€", "EUR" }, { "£", "GBP" }, { "¥", "JPY" }, { "￥", "JPY" },
	{ "CN¥", "CNY" }, { "RMB¥", "CNY" }, { "₩", "KRW" }, { "￦", "KRW" }, { "₽", "RUB" },
	{ "₹", "INR" }, { "₫", "VND" }, { "฿", "THB" }, { "₺", "TRY" }, { "₴", "UAH" },
	{ "₪", "ILS" }, { "₱", "PHP" }, { "₦", "NGN" }, { "₮", "MNT" }, { "₸", "KZT" },
	{ "₿", "XBT" },
};

struct money_word {
	const char *text, *code;
	double factor;
};

static const struct money_word words[] = {
	{ "원", "KRW", 1 }, { "원화", "KRW", 1 }, { "달러", "USD", 1 }, { "달러화", "USD", 1 },
	{ "불", "USD", 1 }, { "센트", "USD", 0.01 }, { "유로", "EUR", 1 }, { "유로화", "EUR", 1 },
	{ "엔", "JPY", 1 }, { "엔화", "JPY", 1 }, { "위안", "CNY", 1 }, { "위안화", "CNY", 1 },
	{ "파운드", "GBP", 1 }, { "파운드화", "GBP", 1 }, { "펜스", "GBP", 0.01 }, { "프랑", "CHF", 1 },
	{ "루블", "RUB", 1 }, { "루피", "INR", 1 }, { "루피아", "IDR", 1 }, { "페소", "peso", 1 },
	{ "헤알", "BRL", 1 }, { "레알", "BRL", 1 }, { "바트", "THB", 1 }, { "링깃", "MYR", 1 },
	{ "크로나", "SEK", 1 }, { "크로네", "NOK", 1 }, { "리라", "TRY", 1 }, { "포린트", "HUF", 1 },
	{ "즈워티", "PLN", 1 }, { "디르함", "AED", 1 }, { "리얄", "SAR", 1 }, { "셰켈", "ILS", 1 },
	{ "랜드", "ZAR", 1 }, { "투그릭", "MNT", 1 }, { "킵", "LAK", 1 }, { "콜론", "CRC", 1 },
	{ "라리", "GEL", 1 }, { "마르카", "FIM", 1 }, { "텡게", "KZT", 1 }, { "숨", "UZS", 1 },
	{ "짯", "MMK", 1 }, { "타카", "BDT", 1 }, { "나이라", "NGN", 1 }, { "흐리우냐", "UAH", 1 },
	{ "코루나", "CZK", 1 }, { "마르크", "DEM", 1 }, { "볼리바르", "VES", 1 }, { "元", "CNY", 1 },
	{ "円", "JPY", 1 }, { "dollars", "USD", 1 }, { "dollar", "USD", 1 },
	{ "bitcoins", "XBT", 1 }, { "bitcoin", "XBT", 1 }, { "비트코인", "XBT", 1 },
	{ "bucks", "USD", 1 }, { "buck", "USD", 1 }, { "us dollars", "USD", 1 },
	{ "u.s. dollars", "USD", 1 }, { "cents", "USD", 0.01 }, { "cent", "USD", 0.01 },
	{ "pennies", "USD", 0.01 }, { "euros", "EUR", 1 }, { "euro", "EUR", 1 },
	{ "€ur", "EUR", 1 }, { "pounds", "GBP", 1 }, { "pound", "GBP", 1 }, { "quid", "GBP", 1 },
	{ "pounds sterling", "GBP", 1 }, { "pence", "GBP", 0.01 }, { "yen", "JPY", 1 },
	{ "won", "KRW", 1 }, { "yuan", "CNY", 1 }, { "renminbi", "CNY", 1 }, { "rupees", "INR", 1 },
	{ "rupee", "INR", 1 }, { "rs", "INR", 1 }, { "rs.", "INR", 1 }, { "rubles", "RUB", 1 },
	{ "roubles", "RUB", 1 }, { "francs", "CHF", 1 }, { "franc", "CHF", 1 },
	{ "pesos", "peso", 1 }, { "peso", "peso", 1 }, { "reais", "BRL", 1 }, { "real", "BRL", 1 },
	{ "baht", "THB", 1 }, { "ringgit", "MYR", 1 }, { "ringgits", "MYR", 1 },
	{ "rupiah", "IDR", 1 }, { "shekels", "ILS", 1 }, { "shekel", "ILS", 1 },
	{ "riyals", "SAR", 1 }, { "riyal", "SAR", 1 }, { "saudiriyal", "SAR", 1 },
	{ "dirhams", "AED", 1 }, { "dirham", "AED", 1 }, { "dinars", "KWD", 1 },
	{ "dinar", "KWD", 1 }, { "tugriks", "MNT", 1 }, { "tugrik", "MNT", 1 },
	{ "kronor", "SEK", 1 }, { "krona", "SEK", 1 }, { "kroner", "NOK", 1 },
	{ "krone", "NOK", 1 }, { "zloty", "PLN", 1 }, { "zlotys", "PLN", 1 },
	{ "forints", "HUF", 1 }, { "lira", "TRY", 1 }, { "liras", "TRY", 1 }, { "rand", "ZAR", 1 },
	{ "hryvnia", "UAH", 1 }, { "hryvnias", "UAH", 1 }, { "naira", "NGN", 1 },
	{ "dong", "VND", 1 }, { "marks", "DEM", 1 }, { "markka", "FIM", 1 }, { "lari", "GEL", 1 },
	{ "colones", "CRC", 1 }, { "kip", "LAK", 1 }, { "l.e.", "EGP", 1 }, { "le", "EGP", 1 },
	{ "egyptian pounds", "EGP", 1 },
	/* moneys of one country, or of several that a text rarely tells apart: then the largest */
	{ "koruna", "CZK", 1 }, { "korunas", "CZK", 1 }, { "kroons", "EEK", 1 },
	{ "takas", "BDT", 1 }, { "taka", "BDT", 1 }, { "birr", "ETB", 1 }, { "cedis", "GHS", 1 },
	{ "cedi", "GHS", 1 }, { "soles", "PEN", 1 }, { "manats", "AZN", 1 }, { "manat", "AZN", 1 },
	{ "drams", "AMD", 1 }, { "leva", "BGN", 1 }, { "lei", "RON", 1 }, { "kwacha", "ZMW", 1 },
	{ "rials", "IRR", 1 }, { "rial", "IRR", 1 }, { "guaranis", "PYG", 1 },
	{ "guarani", "PYG", 1 }, { "quetzals", "GTQ", 1 }, { "quetzales", "GTQ", 1 },
	{ "lempiras", "HNL", 1 }, { "cordobas", "NIO", 1 }, { "bolivianos", "BOB", 1 },
	{ "bolivars", "VES", 1 }, { "gourdes", "HTG", 1 }, { "balboas", "PAB", 1 },
	{ "tenge", "KZT", 1 }, { "soms", "KGS", 1 }, { "afghanis", "AFN", 1 }, { "kyats", "MMK", 1 },
	{ "kyat", "MMK", 1 }, { "riels", "KHR", 1 }, { "riel", "KHR", 1 }, { "patacas", "MOP", 1 },
	{ "ringgit malaysia", "MYR", 1 }, { "shillings", "KES", 1 }, { "shilling", "KES", 1 },
	{ "pula", "BWP", 1 }, { "meticais", "MZN", 1 }, { "metical", "MZN", 1 },
	{ "kwanzas", "AOA", 1 }, { "kwanza", "AOA", 1 }, { "dalasis", "GMD", 1 },
	{ "dalasi", "GMD", 1 }, { "leones", "SLE", 1 }, { "ariary", "MGA", 1 }, { "dobras", "STN", 1 },
	{ "forint", "HUF", 1 }, { "zlotys", "PLN", 1 }, { "kronur", "ISK", 1 },
	{ "norwegian crowns", "NOK", 1 }, { "swedish crowns", "SEK", 1 },
	{ "danish crowns", "DKK", 1 }, { "czech crowns", "CZK", 1 }, { "kunas", "HRK", 1 },
	{ "디나르", "KWD", 1 }, { "리알", "IRR", 1 }, { "실링", "KES", 1 }, { "레우", "RON", 1 },
	{ "레프", "BGN", 1 }, { "드람", "AMD", 1 }, { "마나트", "AZN", 1 }, { "크로네화", "NOK", 1 },
	{ "크로나화", "SEK", 1 }, { "랜드화", "ZAR", 1 }, { "루피화", "INR", 1 }, { "페소화", "peso", 1 },
	{ "바트화", "THB", 1 }, { "루블화", "RUB", 1 }, { "비르", "ETB", 1 }, { "세디", "GHS", 1 },
	{ "콰차", "ZMW", 1 }, { "케찰", "GTQ", 1 }, { "과라니", "PYG", 1 }, { "리엘", "KHR", 1 },
	{ "볼리비아노", "BOB", 1 }, { "파타카", "MOP", 1 },
};

/* A country says which of its namesakes a money is. */
struct national {
	const char *country, *word, *code;
};

static const struct national national[] = {
	{ "미국", "달러", "USD" }, { "미", "달러", "USD" }, { "캐나다", "달러", "CAD" }, { "홍콩", "달러", "HKD" },
	{ "호주", "달러", "AUD" }, { "싱가포르", "달러", "SGD" }, { "싱가폴", "달러", "SGD" },
	{ "대만", "달러", "TWD" }, { "뉴질랜드", "달러", "NZD" }, { "자메이카", "달러", "JMD" },
	{ "짐바브웨", "달러", "ZWL" }, { "대만", "위안", "TWD" }, { "중국", "위안", "CNY" }, { "일본", "엔", "JPY" },
	{ "한국", "원", "KRW" }, { "북한", "원", "KPW" }, { "스위스", "프랑", "CHF" }, { "프랑스", "프랑", "FRF" },
	{ "벨기에", "프랑", "BEF" }, { "핀란드", "마르카", "FIM" }, { "독일", "마르크", "DEM" },
	{ "영국", "파운드", "GBP" }, { "이집트", "파운드", "EGP" }, { "레바논", "파운드", "LBP" },
	{ "시리아", "파운드", "SYP" }, { "인도", "루피", "INR" }, { "파키스탄", "루피", "PKR" },
	{ "스리랑카", "루피", "LKR" }, { "네팔", "루피", "NPR" }, { "멕시코", "페소", "MXN" },
	{ "필리핀", "페소", "PHP" }, { "아르헨티나", "페소", "ARS" }, { "칠레", "페소", "CLP" },
	{ "콜롬비아", "페소", "COP" }, { "쿠바", "페소", "CUP" }, { "우루과이", "페소", "UYU" },
	{ "도미니카", "페소", "DOP" }, { "스웨덴", "크로나", "SEK" }, { "아이슬란드", "크로나", "ISK" },
	{ "노르웨이", "크로네", "NOK" }, { "덴마크", "크로네", "DKK" }, { "체코", "코루나", "CZK" },
	{ "터키", "리라", "TRY" }, { "튀르키예", "리라", "TRY" }, { "이탈리아", "리라", "ITL" },
	{ "브라질", "헤알", "BRL" }, { "사우디", "리얄", "SAR" }, { "카타르", "리얄", "QAR" },
	{ "오만", "리얄", "OMR" }, { "이란", "리알", "IRR" }, { "예멘", "리얄", "YER" },
	{ "쿠웨이트", "디나르", "KWD" }, { "이라크", "디나르", "IQD" }, { "요르단", "디나르", "JOD" },
	{ "바레인", "디나르", "BHD" }, { "세르비아", "디나르", "RSD" }, { "알제리", "디나르", "DZD" },
	{ "튀니지", "디나르", "TND" }, { "리비아", "디나르", "LYD" }, { "모로코", "디르함", "MAD" },
	{ "아랍에미리트", "디르함", "AED" }, { "베트남", "동", "VND" }, { "남아공", "랜드", "ZAR" },
	{ "러시아", "루블", "RUB" }, { "벨라루스", "루블", "BYN" }, { "케냐", "실링", "KES" },
	{ "우간다", "실링", "UGX" }, { "탄자니아", "실링", "TZS" }, { "canadian", "dollars", "CAD" },
	{ "hong kong", "dollars", "HKD" }, { "australian", "dollars", "AUD" },
	{ "singapore", "dollars", "SGD" }, { "new zealand", "dollars", "NZD" },
	{ "taiwan", "dollars", "TWD" }, { "new taiwan", "dollars", "TWD" },
	{ "us", "dollars", "USD" }, { "u.s.", "dollars", "USD" }, { "american", "dollars", "USD" },
	{ "jamaican", "dollars", "JMD" }, { "swiss", "francs", "CHF" },
	{ "french", "francs", "FRF" }, { "belgian", "francs", "BEF" },
	{ "british", "pounds", "GBP" }, { "egyptian", "pounds", "EGP" },
	{ "ugandan", "shillings", "UGX" }, { "tanzanian", "shillings", "TZS" },
	{ "somali", "shillings", "SOS" }, { "omani", "rials", "OMR" }, { "yemeni", "rials", "YER" },
	{ "algerian", "dinars", "DZD" }, { "tunisian", "dinars", "TND" },
	{ "libyan", "dinars", "LYD" }, { "serbian", "dinars", "RSD" },
	{ "bahraini", "dinars", "BHD" }, { "malawian", "kwacha", "MWK" },
	{ "zambian", "kwacha", "ZMW" }, { "south african", "rand", "ZAR" },
	{ "icelandic", "kronur", "ISK" }, { "icelandic", "kronor", "ISK" },
	{ "danish", "krone", "DKK" }, { "norwegian", "krone", "NOK" },
	{ "swedish", "krona", "SEK" }, { "russian", "rubles", "RUB" },
	{ "russian", "roubles", "RUB" }, { "belarusian", "rubles", "BYN" },
	{ "brazilian", "real", "BRL" }, { "syrian", "pounds", "SYP" },
	{ "sudanese", "pounds", "SDG" }, { "uruguayan", "pesos", "UYU" },
	{ "cuban", "pesos", "CUP" }, { "dominican", "pesos", "DOP" },
	{ "indonesian", "rupiah", "IDR" }, { "vietnamese", "dong", "VND" },
	{ "emirati", "dirhams", "AED" }, { "polish", "zlotys", "PLN" },
	{ "irish", "pounds", "IEP" }, { "lebanese", "pounds", "LBP" }, { "korean", "won", "KRW" },
	{ "south korean", "won", "KRW" }, { "japanese", "yen", "JPY" },
	{ "chinese", "yuan", "CNY" }, { "indian", "rupees", "INR" },
	{ "pakistani", "rupees", "PKR" }, { "pakistan", "rupees", "PKR" },
	{ "sri lankan", "rupees", "LKR" }, { "nepalese", "rupees", "NPR" },
	{ "mexican", "pesos", "MXN" }, { "philippine", "pesos", "PHP" },
	{ "argentine", "pesos", "ARS" }, { "chilean", "pesos", "CLP" },
	{ "colombian", "pesos", "COP" }, { "swedish", "kronor", "SEK" },
	{ "norwegian", "kroner", "NOK" }, { "danish", "kroner", "DKK" },
	{ "czech", "koruna", "CZK" }, { "turkish", "lira", "TRY" }, { "italian", "lire", "ITL" },
	{ "brazilian", "reais", "BRL" }, { "saudi", "riyals", "SAR" },
	{ "qatari", "riyals", "QAR" }, { "iranian", "rials", "IRR" },
	{ "kuwaiti", "dinars", "KWD" }, { "iraqi", "dinars", "IQD" },
	{ "jordanian", "dinars", "JOD" }, { "moroccan", "dirhams", "MAD" },
	{ "german", "marks", "DEM" }, { "finnish", "markka", "FIM" },
	{ "malaysian", "ringgit", "MYR" }, { "malaysia", "ringgit", "MYR" },
	{ "malaysian", "ringgits", "MYR" }, { "malaysia", "ringgits", "MYR" },
	{ "kenyan", "shillings", "KES" }, { "thai", "baht", "THB" },
};

const char *
unit_currency(struct str code)
{
	size_t low = 0, high = ARRAY_LEN(codes), middle;
	int order;

	if (code.len != 3)
		return NULL;
	while (low < high) {
		middle = (low + high) / 2;
		order = memcmp(code.s, codes[middle], 3);
		if (order == 0)
			return strcmp(codes[middle], "RMB") == 0 ? "CNY" : codes[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static bool
found(struct unit *u, size_t start, size_t len, const char *code, double factor)
{
	u->start = start;
	u->end = start + len;
	u->kind = QUANTITY_MONEY;
	u->name = str_of(code);
	u->factor = factor;
	u->listed = true;
	return true;
}

/* A code in capitals: letters may not go on, digits may (KRW500). */
static bool
read_code(struct str text, size_t pos, struct unit *u)
{
	const char *code = text.len - pos >= 3 ? unit_currency(str_slice(text, pos, pos + 3)) :
	    NULL;
	uint32_t next = match_peek(text, pos + 3);

	if (code == NULL || (utf8_is_alnum(next) && !utf8_is_digit(next)))
		return false;
	return found(u, pos, 3, code, 1);
}

/* Codes in small letters, those that are no words. */
static bool
read_small_code(struct str text, size_t pos, struct unit *u)
{
	static const char *const small[] = { "usd", "eur", "gbp", "jpy", "krw", "cny", "rmb", "cad",
		"aud", "chf", "hkd", "inr", "nzd", "sgd",
		"twd" };
	size_t i, len;

	for (i = 0; i < ARRAY_LEN(small); i++)
		if ((len = match_at(text, pos, small[i])) > 0 && match_word(text, pos, small[i])) {
			char upper[3] = { (char)(small[i][0] - 32), (char)(small[i][1] - 32),
				(char)(small[i][2] - 32) };

			return found(u, pos, len, unit_currency((struct str){ upper, 3 }), 1);
		}
	return false;
}

/* A quick no: the second bytes differ (letters in either case). */
static bool
same_second(struct str text, size_t pos, const char *word)
{
	return word[1] == '\0' || (pos + 1 < text.len &&
	    (text.s[pos + 1] | 0x20) == (word[1] | 0x20));
}

/* Words in letters end with the word. */
static size_t
match_money_word(struct str text, size_t pos, const char *word)
{
	unsigned char first = (unsigned char)word[0];

	return first < 0x80 ? match_word(text, pos, word) : match_at(text, pos, word);
}

static size_t
match_singular(struct str text, size_t pos, const char *plural)
{
	struct str word = str_of(plural);
	size_t i;

	for (i = 0; i + 1 < word.len; i++)
		if (pos + i >= text.len || (text.s[pos + i] | 0x20) != word.s[i])
			return 0;
	return utf8_is_alnum(match_peek(text, pos + i)) ? 0 : i;
}

static bool
read_national(struct str text, size_t pos, struct unit *u)
{
	size_t i, len, at, word;

	for (i = 0; i < ARRAY_LEN(national); i++) {
		if (!same_second(text, pos, national[i].country) ||
		    (len = match_money_word(text, pos, national[i].country)) == 0)
			continue;
		at = match_spaces(text, pos + len, 1);
		word = match_money_word(text, at, national[i].word);
		if (word == 0 && str_ends(str_of(national[i].word), "s"))	/* 10 us dollar */
			word = match_singular(text, at, national[i].word);
		if (word > 0)
			return found(u, pos, at + word - pos, national[i].code, 1);
	}
	return false;
}

static bool
read_sign(struct str text, size_t pos, struct unit *u)
{
	size_t i, len, best = 0;
	const char *code = NULL;

	for (i = 0; i < ARRAY_LEN(signs); i++)
		if ((len = match_at(text, pos, signs[i].text)) > best) {
			best = len;
			code = signs[i].code;
		}
	return best > 0 && found(u, pos, best, code, 1);
}

bool
unit_read_sign(struct str text, size_t pos, struct unit *u)
{
	static const char *const before[] = { "rs.", "rs", "ringgit", "malaysian ringgit",
		"malaysia ringgits",
		"malaysia ringgit", "malaysian ringgits" };
	size_t len, which = 0;

	if (read_sign(text, pos, u) || read_code(text, pos, u))
		return true;
	len = match_longest(text, pos, before, ARRAY_LEN(before), NULL);
	if (len == 0 && (len = match_fold(text, pos, "rs")) == 0 &&
	    (len = match_longest_word(text, pos, before, ARRAY_LEN(before), &which)) == 0)
		return false;
	return found(u, pos, len, match_fold(text, pos, "rs") ? "INR" : "MYR", 1);
}

bool
unit_read_money(struct str text, size_t pos, struct unit *u)
{
	/* how the words and countries of the tables begin */
	static const char firsts[] = "원달불센유엔위파펜프루페헤레바링크리포즈디셰랜투킵콜라마텡숨짯타나흐코볼미캐홍호싱대뉴자짐"
	    "중일한북스벨핀독영이멕필아칠쿠우도노덴체터튀브사카오예요세알모베남러케탄짐네비";
	size_t i, len, best = 0, which = 0;
	char first;

	if (pos >= text.len || (match_hangul(text, pos) && !match_one_of(text, pos, firsts)))
		return false;
	first = (char)(text.s[pos] | 0x20);
	if ((unsigned char)first < 0x80 && (first < 'a' || first > 'z'))
		return read_sign(text, pos, u);
	for (i = 0; i < ARRAY_LEN(words); i++)
		if ((words[i].text[0] | 0x20) == first &&
		    same_second(text, pos, words[i].text) &&
		    (len = match_money_word(text, pos, words[i].text)) > best) {
			best = len;
			which = i;
		}
	if (best > 0)
		return found(u, pos, best, words[which].code, words[which].factor);
	if (read_national(text, pos, u))
		return true;
	return !match_hangul(text, pos) && (read_code(text, pos, u) ||
	    read_small_code(text, pos, u) || read_sign(text, pos, u));
}
