# report-diffs: a report for people, as text, one HTML page or an Atom feed.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	golden=$NU_TOP/tests/golden/report-diffs
	now=2027-03-05T00:00:00Z
	"$NU_BIN/diff-claims" "$NU_TOP/tests/golden/diff-claims/ferry.claims" >ferry
}

# report FORMAT [OPTION]... <diffs
report() {
	local format=$1
	shift
	"$NU_BIN/report-diffs" --format "$format" --now "$now" "$@"
}

compare() {
	[ -z "${UPDATE:-}" ] || cp "$2" "$golden/$1"
	diff -u "$golden/$1" "$2"
}

# A diff whose every text is hostile.
hostile() {
	cat <<-'X'
	{"id":"d\"><script>alert(1)</script>","label":"conflict","claims":["a","b"],"subject":"<img src=x onerror=alert(1)>","subject_text":"<b>\"'&","attribute":"</style><script>alert(2)</script>","reason":"</li><script>alert(3)</script>\u0007\u001b[31m","outlets":[],"independent":2,"copies":false,"evidence":[{"id":"a","outlet":"<svg onload=alert(4)>","published":"<x>","url":"javascript:alert(5)","text":"]]></text>","value":1,"low":0.5,"high":1.5,"unit":"\"><","sentence":"a <mark> b","start":2,"end":8},{"id":"b","outlet":"o","url":"https://e.example/?a=1&b='2","text":"2","value":2,"low":null,"high":null,"unit":"\"><","sentence":"x","start":0,"end":99}]}
	X
}

@test "the text report" {
	report text <ferry >got
	compare ferry.txt got
}

@test "the text report in English, with a title" {
	report text --lang en --title 'Ferry' <ferry >got
	compare ferry.en.txt got
}

@test "nothing to report is no mail" {
	run -0 report text </dev/null
	[ -z "$output" ]
}

@test "the Atom feed" {
	report atom --link https://news.example/feed.atom <ferry >got
	compare ferry.atom got
	"$NU_BIN/read-feed" got >articles
	grep -E '"label":"(conflict|retract|derived-inconsistent)"' ferry >grave
	# of the updates to one statement only the last
	grep '"label":"update"' ferry | jq -r .new | sort -u >updated
	[ "$(wc -l <articles)" -eq "$(cat grave updated | wc -l)" ]
	jq -se 'all(.id | startswith("urn:newsutils:diff:"))' articles
}

@test "a feed is the same in every run: its times are those of the articles" {
	report atom <ferry >one
	now=2030-01-01T00:00:00Z report atom <ferry >two
	cmp one two
}

@test "the page: what changed comes first, copies lie under their original" {
	report html <ferry >page
	grep -o '<article class="card [a-z-]*' page | sed 's/.*card //' >labels
	diff - labels <<-'X'
	conflict
	derived-inconsistent
	retract
	update
	refine
	derived-consistent
	X
	[ "$(grep -c '<details class="copies">' page)" -eq 1 ]
	grep -q '<mark>72 m</mark>' page
	grep -q '<a rel="noreferrer noopener" href="https://ferry-3.example/ferry-3">' page
	[ "$(grep -c '<svg class="chart"' page)" -eq 4 ]
}

@test "every contested figure has a chart, bare numbers and dates too" {
	for values in '11 14' '0.2 0.3' '"2027-03-01" "2027-03-08"' '-5 7' '0 3'; do
		set -- $values
		printf '{"id":"%s","article":"%s","outlet":"%s","subject":"x","attribute":"y","value":%s}\n' a 1 A "$1" b 2 B "$2" |
			"$NU_BIN/diff-claims" | report html >page
		[ "$(grep -c '<svg class="chart"' page)" -eq 1 ] || { echo "no chart: $values"; false; }
		[ "$(grep -o '<circle' page | wc -l)" -eq 2 ]
		run -1 grep -E 'nan|inf%' page
	done
}

@test "the page has no script and loads nothing" {
	report html <ferry >page
	run -1 grep -i -E '<script|<link|<img|<iframe|@import|url\(| on[a-z]+=' page
	grep -q "default-src 'none'" page
}

@test "hostile text is escaped in all three" {
	hostile >d
	for format in html atom; do
		report "$format" <d >got
		run -1 grep -i -E '<script|<img|<svg onload|<b>[^0-9]|</style><[^/]' got
	done
	for format in html atom text; do
		report "$format" <d >got
		run -1 grep -P '[\x00-\x08\x0b-\x1f]' got
	done
	report html <d >page
	run -1 grep -i 'javascript:' page
	grep -q "href=\"https://e.example/?a=1&amp;b=&#39;2\"" page
	report atom <d | python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parseString(sys.stdin.buffer.read())'
}

@test "languages: by the data, or as asked" {
	report html <ferry | grep -q '<html lang="ko">'
	report html --lang en <ferry | grep -q '<html lang="en">'
	jq -c '.evidence |= map(.sentence = "One sentence.")' ferry | report html | grep -q '<html lang="en">'
	printf 'ko:\n  distance: 배 길이\n' >names
	report text --names names <ferry | grep -q '물살호 · 배 길이'
}

# A running count: ID OUTLET DAY HOUR COUNT NAME TEXT
count() {
	printf '{"id":"%s","article":"%s","outlet":"%s","published":"2027-03-0%sT%s:00:00+09:00","subject":"nabi-quake","subject_text":"%s","subject_how":"topic","attribute":"casualties-injured","unit":"person","value":%s,"sig":2,"text":"%s","sentence":"%s","time":"2027-03-0%sT%s:00:00+09:00","time_how":"clause"}\n' "$1" "$1" "$2" "$3" "$4" "$6" "$5" "$5" "$7" "$3" "$4"
}

@test "a count is told step by step, under its subject's fullest name" {
	{
		count a One 1 09 27 quake "27 hurt"
		count b 둘 1 20 63 "나비 지진" "63명이 다쳤다"
		count c 셋 2 11 88 지진 "88명이 다쳤다"
	} | "$NU_BIN/diff-claims" >d
	[ "$(jq -r .label d | sort | uniq -c | tr -s ' ')" = " 3 update" ]
	report text --lang ko <d >got
	grep -qx '\[바뀜\] 나비 지진 · 부상자' got
	[ "$(grep -o '[0-9]*. ([^)]*) → .[0-9]*' got | tr -dc '0-9\n')" = "$(printf '2763\n6388')" ]
	grep -q '2027-03-01 20:00 기준' got
	report text --lang en <d >got
	grep -qx '\[Updated\] 나비 지진 · casualties injured' got
	grep -q '(as of 2027-03-01 20:00)' got
	report html --lang ko <d >page
	[ "$(grep -c '<li class="update">' page)" -eq 2 ]
	report atom --lang ko <d >feed
	[ "$(grep -c '<entry>' feed)" -eq 2 ]
	grep -qx '<title>바뀜: 나비 지진 · 부상자, 27 → 63</title>' feed
}

@test "options that make no sense" {
	run -64 --separate-stderr "$NU_BIN/report-diffs" --format pdf /dev/null
	[[ $stderr == *"--format is text, html or atom, not 'pdf'"* ]]
	run -64 "$NU_BIN/report-diffs" --lang fr /dev/null
	run -64 "$NU_BIN/report-diffs" --link javascript:x /dev/null
}

@test "a bad diff is named and left out" {
	{ cat ferry; echo '{"id":"x","label":"maybe"}'; } >in
	run -65 --separate-stderr "$NU_BIN/report-diffs" in
	[[ $stderr == *"label is missing or unknown"* ]]
}

# shoot PAGE NAME WIDTH [OPTION]...: a screenshot as NAME.png; fails on an error in the console.
shoot() {
	local page=$1 name=$2 width=$3
	shift 3
	timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --enable-logging=stderr --v=0 \
	    --user-data-dir="$PWD/profile" --window-size="$width,1600" --screenshot="$PWD/$name.png" "$@" \
	    "file://$PWD/$page" >/dev/null 2>log || return 1
	[ -s "$name.png" ] || return 1
	! grep -E 'CONSOLE.*(rror|efused)' log
}

@test "a browser shows it: wide, on a phone, in the dark, and filtered without a server" {
	for browser in chromium chromium-browser google-chrome ''; do command -v "$browser" >/dev/null && break; done
	[ -n "$browser" ] || skip "no chromium here"
	report html <ferry >page.html
	shoot page.html wide 1000
	shoot page.html phone 500
	shoot page.html dark 500 --blink-settings=preferredColorScheme=0
	run -1 cmp -s phone.png dark.png
	sed 's/\(id="f-all"\) checked/\1/; s/\(id="f-conflict"\)/\1 checked/' page.html >filtered.html
	shoot filtered.html conflicts 500
	run -1 cmp -s phone.png conflicts.png
	timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/profile" \
	    --dump-dom "file://$PWD/page.html" >dom 2>/dev/null
	grep -q '<mark>72 m</mark>' dom
}

@test "figures beyond all measure break no chart" {
	for value in 1e308 -1e308 1e-320 1e999; do
		printf '{"id":"%s","article":"%s","outlet":"%s","subject":"x","attribute":"y","behaviour":"running","value":%s,"published":"2027-03-0%s"}\n' \
		    a 1 A 5 1 b 2 B "$value" 2 c 3 C 7 3 | "$NU_BIN/diff-claims" | report html >page
		run -1 grep -E '[^a-z](nan|inf)[^a-z]' page
		grep -q '<svg class="chart"' page
	done
}
