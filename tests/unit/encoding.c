/* encoding: what is really there, whatever is declared. */
#include <string.h>

#include "format/encoding.h"
#include "test.h"

/* 한글 뉴스 and 똠방 (a syllable that only the extension has) in their charsets. */
#define CP949_TEXT "\xC7\xD1\xB1\xDB \xB4\xBA\xBD\xBA \x8C\x63\xB9\xE6"
#define UTF8_TEXT "한글 뉴스 똠방"

static const struct {
	const char *bytes, *http, *declared, *want, *name;
} cases[] = {
	{ CP949_TEXT, "", "euc-kr", UTF8_TEXT, "EUC-KR as declared" },
	{ CP949_TEXT, "KS_C_5601-1987", "", UTF8_TEXT, "an old label from the server" },
	{ CP949_TEXT, "", "utf-8", UTF8_TEXT, "CP949 that is declared UTF-8" },
	{ CP949_TEXT, "", "", UTF8_TEXT, "CP949 that nobody declares" },
	{ CP949_TEXT, "ISO-8859-1", "euc-kr", UTF8_TEXT,
	    "a server's default against the document" },
	{ UTF8_TEXT, "", "euc-kr", UTF8_TEXT, "UTF-8 that is declared EUC-KR" },
	{ UTF8_TEXT, "", "", UTF8_TEXT, "UTF-8 that nobody declares" },
	{ "\xEF\xBB\xBF" UTF8_TEXT, "", "euc-kr", UTF8_TEXT, "a byte order mark" },
	{ "\xC7\xD1\xB1\xDB \xB4\xBA\xBD\xBA \xB0\xA1\xB0\xA2\xB0\xA3\xB0\xA4\xB0\xA5\xB0\xA6\xB0]",
	    "", "euc-kr", "한글 뉴스 가각간갇갈갉\xEF\xBF\xBD]", "half a character" },
	{ "한글 뉴스 \xED\x99뉴스 한글 뉴스", "", "utf-8", "한글 뉴스 \xEF\xBF\xBD뉴스 한글 뉴스",
	    "one U+FFFD for a cut sequence" },
	{ "한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 \xC7\xD1\xB1\xDB", "",
	    "utf-8", "한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 한글 뉴스 한글",
	    "a word of EUC-KR in UTF-8" },
	{ "caf\xE9 na\xEFve", "", "iso-8859-1", "café naïve", "Latin-1" },
	{ "\x93quoted\x94", "", "latin1", "“quoted”", "which is windows-1252" },
	{ "caf\xE9", "", "", "café", "and is the last resort" },
	{ "plain", "no-such-charset", "also//none", "plain",
	    "ASCII under labels that mean nothing" },
	{ "", "", "", "", "nothing" },
};

static void
test_utf16(void)
{
	static const char little[] = "\xFF\xFE\x5C\xD5\x00\xAE", big[] = "\xFE\xFF\xD5\x5C\xAE\x00";
	struct strbuf b = { 0 };
	struct str none = { NULL, 0 };

	encoding_decode(&b, (struct str){ little, 6 }, none, str_of("utf-8"));
	test_str(strbuf_str(&b), "한글", "UTF-16, little end first");
	strbuf_reset(&b);
	encoding_decode(&b, (struct str){ big, 6 }, none, none);
	test_str(strbuf_str(&b), "한글", "UTF-16, big end first");
	strbuf_reset(&b);
	encoding_decode(&b, (struct str){ "\xFF\xFE\x00\xDC\x5C\xD5", 6 }, none, none);
	test_str(strbuf_str(&b), "\xEF\xBF\xBD한", "half a surrogate pair costs one unit");
	strbuf_free(&b);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(cases); i++) {
		struct strbuf b = { 0 };

		encoding_decode(
		    &b, str_of(cases[i].bytes), str_of(cases[i].http), str_of(cases[i].declared));
		test_str(strbuf_str(&b), cases[i].want, "%s", cases[i].name);
		strbuf_free(&b);
	}
	test_utf16();
	test_str(encoding_of_content_type(str_of("text/xml; Charset=\"EUC-KR\"")), "EUC-KR",
	    "a header's charset");
	test_str(encoding_of_content_type(str_of("text/xml;charset= euc-kr; x=1")), "euc-kr",
	    "without quotes");
	test_str(encoding_of_content_type(str_of("text/xml")), "", "without a charset");
	test_str(
	    encoding_of_xml(str_of("\n<?xml version='1.0' encoding = 'euc-kr'?><a encoding='x'/>")),
	    "euc-kr", "a declaration");
	test_str(encoding_of_xml(str_of("<?xml version='1.0'?><a encoding='x'/>")), "",
	    "no further than its end");
	return test_done();
}
