# read-feed: feeds in every state of repair become articles.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# rss TITLE DATE DESCRIPTION: a feed of one item.
rss() {
	printf '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>한빛신문</title><language>ko</language>'
	printf '<item><title>%s</title><link>https://h.example/1?a=1&amp;b=2</link><guid>g1</guid><pubDate>%s</pubDate>' "$1" "$2"
	printf '<description>%s</description></item></channel></rss>' "$3"
}

@test "an RSS item has all its members" {
	rss '금리 동결' 'Thu, 22 Jan 2026 13:05:00 +0900' '&lt;p&gt;한 문단.&lt;/p&gt;&lt;p&gt;둘째 문단.&lt;/p&gt;' >f
	run -0 "$NU_BIN/read-feed" --url https://h.example/rss f
	[ "$output" = '{"id":"g1","rev":"'"$(jq -r .rev <<<"$output")"'","url":"https://h.example/1?a=1&b=2","outlet":"한빛신문","feed":"https://h.example/rss","title":"금리 동결","published":"2026-01-22T13:05:00+09:00","lang":"ko","summary":"한 문단.\n둘째 문단.","text":"한 문단.\n둘째 문단."}' ]
	[[ $(jq -r .rev <<<"$output") =~ ^[0-9a-f]{8}$ ]]
}

@test "rev follows title and text" {
	rss a '' x >a
	rss a 'Thu, 22 Jan 2026 13:05:00 +0900' x >b
	rss a '' y >c
	run -0 "$NU_BIN/read-feed" a b c
	[ "$(jq -r .rev <<<"$output" | uniq | wc -l)" -eq 2 ]
}

@test "Korean dates without a zone are Korean time" {
	for d in '2026.01.22 13:05' '2026-01-22 13:05:00' '2026년 1월 22일 오후 1시 5분' '20260122130500' '2026. 1. 22. 오후 1:05' \
	    '목, 22 1월 2026 13:05:00'; do
		rss t "$d" x >f
		run -0 "$NU_BIN/read-feed" f
		[ "$(jq -r .published <<<"$output")" = 2026-01-22T13:05:00+09:00 ] || { echo "$d: $output"; false; }
	done
}

@test "a date that is none is left out" {
	rss t '어제' x >f
	run -0 "$NU_BIN/read-feed" f
	[ "$(jq 'has("published")' <<<"$output")" = false ]
}

@test "Atom: the alternate link, several authors, content before summary" {
	cat >f <<-'X'
	<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://e.example/"><title>E &amp; F</title>
	<entry><id>tag:e,1</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link rel="self" href="s"/><link href="p/1"/>
	<author><name>Ann</name><email>a@e</email></author><author><name>Ben</name></author><updated>2026-01-22T04:05:00Z</updated>
	<summary>short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two &lt; 3.</p></div></content>
	</entry></feed>
	X
	run -0 "$NU_BIN/read-feed" f
	[ "$(jq -c '[.id,.url,.outlet,.title,.author,.updated,.lang,.summary,.text]' <<<"$output")" = \
	    '["tag:e,1","https://e.example/p/1","E & F","A B","Ann, Ben","2026-01-22T04:05:00Z","en","short","One.\nTwo < 3."]' ]
}

@test "RDF and JSON Feed" {
	cat >r <<-'X'
	<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
	<channel rdf:about="https://r.example/"><title>R</title></channel>
	<item rdf:about="https://r.example/1"><title>T</title><dc:creator>C</dc:creator><dc:date>2026-01-22</dc:date></item></rdf:RDF>
	X
	cat >j <<-'X'
	{
	 "version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "ko",
	 "items": [{"id": 7, "content_html": "<p>하나</p>둘", "date_published": "2026-01-22T09:00:00+09:00", "authors": [{"name": "가"}]}]
	}
	X
	run -0 "$NU_BIN/read-feed" r j
	[ "$(jq -c '[.id,.outlet,.title,.author,.published,.text]' <<<"$output")" = \
	    '["https://r.example/1","R","T","C","2026-01-22",null]
["7","J",null,"가","2026-01-22T09:00:00+09:00","하나\n둘"]' ]
}

@test "OPML: the feeds of a list" {
	cat >f <<-'X'
	<opml version="2.0"><head><title>mine</title></head><body><outline text="folder">
	<outline text="한빛" type="rss" xmlUrl="https://h.example/rss?a=1&amp;b=2"/></outline>
	<outline title="E" text="e" xmlUrl="https://e.example/atom"></outline></body></opml>
	X
	run -0 "$NU_BIN/read-feed" f
	[ "$output" = '{"url":"https://h.example/rss?a=1&b=2","title":"한빛"}
{"url":"https://e.example/atom","title":"E"}' ]
}

@test "a text file with a head, with a title, with neither" {
	printf 'Title: 제목\nDate: 2026-01-22\nOutlet: 한빛\n\n첫 문장.\n\n둘째 문장.\n' >a
	printf 'A headline\n\nFirst.\nSecond.\n' >b
	printf 'Just text.\n' >c
	run -0 "$NU_BIN/read-feed" a b c
	[ "$(jq -c '[.title,.published,.outlet,.text]' <<<"$output")" = \
	    '["제목","2026-01-22","한빛","첫 문장.\n둘째 문장."]
["A headline",null,null,"First.\nSecond."]
[null,null,null,"Just text."]' ]
}

@test "what is declared is not always what is there" {
	rss '똠방각하' '' x >u
	iconv -t CP949 u >k
	sed 's/utf-8/euc-kr/' u >v
	for f in u k v; do
		run -0 "$NU_BIN/read-feed" $f
		[ "$(jq -r .title <<<"$output")" = 똠방각하 ]
	done
}

@test "entities do not expand and files are not read" {
	printf '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' >f
	rss 'T&x;&b;&nbsp;R&D' '' x | sed 's/^<?xml[^>]*>//' >>f
	run -0 "$NU_BIN/read-feed" f
	[ "$(jq -r .title <<<"$output")" = 'T&x;&b; R&D' ]
}

@test "a source record names its file; an article passes" {
	rss t '' x >f
	printf '{"url":"https://h.example/rss","file":"f","content_type":"text/xml"}\n{"id":"a","text":"b","n":1.10}\n' >s
	run -0 "$NU_BIN/read-feed" s
	[ "$(jq -r '.feed // .id' <<<"$output")" = $'https://h.example/rss\na' ]
	[[ $output == *'{"id":"a","text":"b","n":1.10,"rev":"'* ]]
}

@test "what is no feed is refused by name, and the next is read" {
	printf '<!DOCTYPE html><html><body>x</body></html>' >p
	printf '{"url":"u","file":"missing"}\n' >s
	rss t '' x >f
	run -65 --separate-stderr "$NU_BIN/read-feed" p s f
	[ "$(jq -r .id <<<"$output")" = g1 ]
	[[ $stderr == *'p:1:1: a web page, not a feed: read-page reads those'* ]]
	[[ $stderr == *'s:1:1: no such file'* ]]
}

@test "the samples, as they stand in tests/golden/read-feed" {
	golden=$NU_TOP/tests/golden/read-feed
	for f in "$NU_TOP"/samples/*.{rss,atom,txt,ndjson}; do
		"$NU_BIN/read-feed" "$f" | jq . >out
		if [ -n "${UPDATE:-}" ]; then cp out "$golden/$(basename "$f").json"; fi
		diff "$golden/$(basename "$f").json" out
	done
}

@test "the labelled feeds" {
	gold=$NU_TOP/../shared/gold
	[ -d "$gold/feeds" ] || skip "no ../shared/gold/feeds"
	run -0 python3 "$gold/feeds/score.py" -- "$NU_BIN/read-feed" --content-type '{ct}'
	echo "$output"
	[[ $output == *'valid NDJSON): 1459/1459'* ]]
	[ "$(awk '/^ALL/ {print ($2 + 0 >= 836)}' <<<"$output")" = 1 ]
	run -0 python3 "$gold/feeds/score.py" --expect "$gold/feeds-ko/expect.jsonl" -- "$NU_BIN/read-feed" --content-type '{ct}'
	echo "$output"
	[[ $output == *' 56/   56'* ]]
}
