/* xml: broken markup mended, and nothing that could harm. */
#include "format/xml.h"
#include "test.h"

static const struct {
	const char *text, *want, *name;
} mended[] = {
	{ "<a x=1 y='2' x=3 z>t</a>", "<a x=\"1\" y=\"2\" z=\"\">t</a>", "attributes" },
	{ "<a>R&D &nbsp;&amp;&#x41;&bogus;</a>", "<a>R&amp;D \xC2\xA0&amp;A&amp;bogus;</a>",
	    "ampersands" },
	{ "<a>3 < 4 <- b</a>", "<a>3 &lt; 4 &lt;- b</a>", "a bare <" },
	{ "<a><b><c>t</b></a>", "<a><b><c>t</c></b></a>", "missing end tags" },
	{ "<r><i><g>1</id><p>2</p></i></r>", "<r><i><g>1</g><p>2</p></i></r>",
	    "a wrong end tag ends what is open" },
	{ "<r><i>t", "<r><i>t</i></r>", "an end that is missing" },
	{ "<r></x>t</r>", "<r>t</r>", "an end tag too many" },
	{ "<a><![CDATA[x < y]]>z]]></a>", "<a>x &lt; yz]]&gt;</a>", "CDATA" },
	{ "<a><![CDATA[x", "<a>x</a>", "CDATA without an end" },
	{ "warning\n<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \">]\">]><a>&b;</a>rest",
	    "<a>&amp;b;</a>", "what stands before, the document type and the rest" },
	{ "<a>\x08\xEF\xBF\xBEx<!-- <b> --></a>", "<a>x</a>", "controls and comments" },
	{ "<a>1</a> between <b>2</b>", "<a>1</a><b>2</b>", "two roots" },
	{ "no markup", "", "no element" },
	{ "", "", "nothing" },
};

struct seen {
	struct strbuf text;
};

static void
on_start(void *arg, const struct xml_name *name, const struct xml_attribute *a, size_t n)
{
	struct seen *s = arg;

	strbuf_addf(&s->text, "(%.*s", (int)name->local.len, name->local.s);
	if (name->uri.len > 0)
		strbuf_addf(&s->text, "@%.*s", (int)name->uri.len, name->uri.s);
	for (; n > 0; n--, a++)
		strbuf_addf(&s->text, " %.*s=%.*s", (int)a->name.local.len, a->name.local.s,
		    (int)a->value.len, a->value.s);
}

static void
on_end(void *arg, const struct xml_name *name)
{
	struct seen *s = arg;

	(void)name;
	strbuf_adds(&s->text, ")");
}

static void
on_text(void *arg, struct str text)
{
	struct seen *s = arg;

	strbuf_add_str(&s->text, text);
}

static void
test_events(const char *text, const char *want, const char *name)
{
	struct seen s = { { 0 } };
	struct xml_handler handler = { &s, on_start, on_end, on_text };

	xml_parse(str_of(text), &handler);
	test_str(strbuf_str(&s.text), want, "%s", name);
	strbuf_free(&s.text);
}

static void
test_depth(void)
{
	struct strbuf deep = { 0 }, out = { 0 };
	int i;

	for (i = 0; i < 10000; i++)
		strbuf_adds(&deep, "<a>");
	xml_mend(&out, strbuf_str(&deep));
	test_int((long long)out.len, XML_DEPTH_MAX * 7, "depth is bounded");
	strbuf_free(&deep);
	strbuf_free(&out);
}

int
main(void)
{
	struct arena arena = { 0 };
	size_t i;

	for (i = 0; i < ARRAY_LEN(mended); i++) {
		struct strbuf b = { 0 };

		xml_mend(&b, str_of(mended[i].text));
		test_str(strbuf_str(&b), mended[i].want, "%s", mended[i].name);
		strbuf_free(&b);
	}
	test_events("<r xmlns='u' xmlns:d='v'><d:x y='a&amp;b'>1 &lt; 2</d:x><z:q/></r>",
	    "(r@u(x@v y=a&b1 < 2)(q))", "names, namespaces and text");
	test_events("<i>1</i>\n<i>2</i>", "(i1)(i2)", "elements without a root");
	test_events("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>a&x;b</r>",
	    "(ra&x;b)", "no file is read");
	test_depth();
	test_str(xml_resolve(&arena, str_of("http://a.kr/b/c"), str_of(" ../d?e=1 ")),
	    "http://a.kr/d?e=1", "a URL");
	test_str(xml_resolve(&arena, str_of(""), str_of("d")), "d", "without a base");
	arena_free(&arena);
	return test_done();
}
