# diff-claims: what the outlets say, where they agree, refine, contradict and correct each other.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	golden=$NU_TOP/tests/golden/diff-claims
	gold=$NU_TOP/../shared/gold/claims
}

# A claim: ID ARTICLE MEMBERS
claim() {
	printf '{"id":"%s","article":"%s","outlet":"%s news","subject":"ship","attribute":"weight","unit":"kg",%s}\n' "$1" "$2" "$2" "$3"
}

told() {
	jq -r '[.label,(.claims|join(" ")),"independent \(.independent)",.reason]|join(" | ")'
}

@test "a story, told" {
	run -0 "$NU_BIN/diff-claims" "$golden/ferry.claims"
	told <<<"$output" >got
	[ -z "${UPDATE:-}" ] || cp got "$golden/ferry.told"
	diff -u "$golden/ferry.told" got
}

@test "a diff can be read on its own" {
	"$NU_BIN/diff-claims" "$golden/ferry.claims" | jq -c 'select(.label == "conflict")' >d
	[ "$(jq -c '[.subject,.subject_text,.attribute,.outlets,.copies,.evidence_total]' d)" = \
	    '["물살호",null,"distance",["Harbour Post","나루일보"],false,2]' ]
	[ "$(jq -c '.evidence[0]|[.outlet,.text,.value,.unit,.sentence[.start:.end]]' d)" = '["Harbour Post","72 m",72,"m","72 m"]' ]
	[ "$(jq -r .evidence[1].url d)" = https://ferry-3.example/ferry-3 ]
	[[ $(jq -r .id d) =~ ^[0-9a-f]{16}$ ]]
}

@test "--evidence N keeps at most N sentences and says how many there are" {
	for i in 1 2 3 4 5; do claim "c$i" "a$i" '"value":1840,"sig":3'; done >in
	"$NU_BIN/diff-claims" --evidence 2 in | tail -n 1 >d
	[ "$(jq -c '[.label,.independent,(.evidence|length),.evidence_total]' d)" = '["agree",5,2,5]' ]
	"$NU_BIN/diff-claims" --evidence 0 in | tail -n 1 | jq -e '.evidence == []'
}

@test "--exit-code is 1 when something differs, like diff" {
	{ claim a 1 '"value":1840,"sig":3'; claim b 2 '"value":1840,"sig":3'; } >same
	{ cat same; claim c 3 '"value":1960,"sig":3'; } >other
	run -0 "$NU_BIN/diff-claims" --exit-code same
	run -1 "$NU_BIN/diff-claims" --exit-code other
	run -0 "$NU_BIN/diff-claims" other
}

@test "a state remembers from run to run, and each diff is written once" {
	claim a 1 '"value":1840,"sig":3' >one
	claim b 2 '"value":1960,"sig":3' >two
	run -0 "$NU_BIN/diff-claims" --state s one
	[ -z "$output" ]
	run -0 "$NU_BIN/diff-claims" --state s two
	[ "$(jq -r .label <<<"$output")" = conflict ]
	run -0 "$NU_BIN/diff-claims" --state s two
	[ -z "$output" ]
}

@test "a numbered run can be repeated" {
	claim a 1 '"value":1840,"sig":3' >one
	claim b 2 '"value":1960,"sig":3' >two
	run -0 "$NU_BIN/diff-claims" --state s --run 1 one
	run -0 "$NU_BIN/diff-claims" --state s --run 2 two
	first=$output
	run -0 "$NU_BIN/diff-claims" --state s --run 2 two
	[ "$output" = "$first" ]
	[ -n "$first" ]
	run -78 --separate-stderr "$NU_BIN/diff-claims" --state s two
	run -78 --separate-stderr "$NU_BIN/diff-claims" --state s --run 9 two
}

@test "pieces of a stream and the whole give the same diffs" {
	"$NU_BIN/diff-claims" "$golden/ferry.claims" >whole
	for n in 1 2 3 4 5; do
		grep "\"ferry-$n\"," "$golden/ferry.claims" | "$NU_BIN/diff-claims" --state s --run "$n"
	done >pieces
	diff whole pieces
}

@test "--window lets go of what is old" {
	claim a 1 '"value":1840,"sig":3,"published":"2027-01-01T00:00:00Z"' >one
	claim b 2 '"value":1960,"sig":3,"published":"2027-01-20T00:00:00Z"' >two
	"$NU_BIN/diff-claims" --state s --window 14d --now 2027-01-02T00:00:00Z one
	"$NU_BIN/diff-claims" --state s --window 14d --now 2027-01-16T00:00:00Z /dev/null
	run -0 "$NU_BIN/diff-claims" --state s --window 14d --now 2027-01-20T00:00:00Z two
	[ -z "$output" ]
}

@test "errors of a lexicon: one a line, all of them, with their places" {
	printf 'attributes:\n  a: {behaviour: steady}\n  b: {behaviour: loose}\n' >bad.yaml
	run -78 "$NU_BIN/diff-claims" --attributes bad.yaml /dev/null
	[ "${#lines[@]}" -eq 3 ]
	[[ ${lines[0]} == "diff-claims: bad.yaml:2:"*"behaviour"* ]]
	[[ ${lines[1]} == "diff-claims: bad.yaml:3:"*"behaviour"* ]]
	[ "${lines[2]}" = "diff-claims: bad.yaml: 2 errors" ]
}

@test "--new also writes what is said for the first time" {
	claim a 1 '"value":1840,"sig":3' >one
	run -0 "$NU_BIN/diff-claims" --new one
	[ "$(jq -r .label <<<"$output")" = new ]
}

@test "behaviour comes from the claim, else from the lexicon, else it is fixed" {
	cat >mine.yaml <<-'X'
	attributes:
	  weight:
	    behaviour: running
	arithmetic:
	  - weight = load + hull
	X
	{ claim a 1 '"value":1840,"sig":3,"published":"2027-01-01"'; claim b 2 '"value":1960,"sig":3,"published":"2027-01-02"'; } >in
	[ "$("$NU_BIN/diff-claims" in | jq -r .label)" = conflict ]
	[ "$("$NU_BIN/diff-claims" --attributes mine.yaml in | jq -r .label)" = update ]
	sed 's/"unit"/"behaviour":"plan",&/' in | "$NU_BIN/diff-claims" | jq -e '.label == "update"'
	{ claim l 1 '"attribute":"load","value":600'; claim h 1 '"attribute":"hull","value":1240'; claim w 1 '"value":1840'; } >sum
	[ "$("$NU_BIN/diff-claims" --attributes mine.yaml sum | jq -r '.label + " " + .arithmetic')" = 'derived-consistent 600+1240=1840 ≈ 1840' ]
}

@test "a lexicon in error is named with its place" {
	printf 'attributes:\n  weight:\n    behaviour: sometimes\narithmetic:\n  - weight is load\n' >bad.yaml
	run -78 --separate-stderr "$NU_BIN/diff-claims" --attributes bad.yaml /dev/null
	[[ $stderr == *"bad.yaml:3:16: behaviour is fixed, running, period or plan"* ]]
	[[ $stderr == *"bad.yaml:5:5: an equation is written: result = left / right"* ]]
}

@test "a bad claim is named and left out" {
	{ claim a 1 '"value":1'; echo '{"id":"b","article":"1","attribute":"weight"}'; } >in
	run -65 --separate-stderr "$NU_BIN/diff-claims" in
	[[ $stderr == *"in:2:1: value is missing"* ]]
}

# score ARTICLES-OR-EMPTY FOLDER [OPTION]: the JSON of the scorer for gold claims in.
oracle() {
	"$NU_BIN/diff-claims" "$1/gold-claims.ndjson" >d
	python3 "$gold/score.py" --oracle --json $2 "$1/gold-claims.ndjson" "$1/gold-diffs.ndjson" d
}

@test "labelled claims: five articles, figures and dates" {
	[ -d "$gold" ] || skip "labelled data is not here"
	oracle "$gold" --numeric >score
	jq -e '.diffs[2] >= 0.92 and .false_conflicts == 0 and .traps_hit == 0' score
}

@test "labelled claims: the development stories" {
	[ -d "$gold" ] || skip "labelled data is not here"
	for story in "$gold"/stories/*; do
		oracle "$story" >score
		jq -e '.diffs[2] >= 0.95 and .false_conflicts == 0 and .traps_hit == 0' score
	done
}

# A claim of SUBJECT in SENTENCE: ID SUBJECT PUBLISHED VALUE SENTENCE
spelt() {
	jq -nc --arg i "$1" --arg s "$2" --arg p "$3" --argjson v "$4" --arg t "$5" \
		'{id: $i, article: "\($i)-a", outlet: $i, published: $p, subject: $s, attribute: "weight", value: $v, sig: 3, unit: "kg", sentence: $t}'
}

@test "one subject under two spellings: across languages, within a week" {
	{
		spelt c1 alvexa 2026-03-02T09:00:00Z 812 "Alvexa weighs 812 kg."
		spelt c2 albeksa 2026-03-03T09:00:00Z 845 "알벡사는 845kg이다."
	} | "$NU_BIN/diff-claims" >d
	[ "$(jq -r '[.label,.subject]|join(" ")' d)" = "conflict albeksa" ] || [ "$(jq -r '[.label,.subject]|join(" ")' d)" = "conflict alvexa" ]
	{
		spelt c1 alvexa 2026-03-02T09:00:00Z 812 "Alvexa weighs 812 kg."
		spelt c2 albeksa 2026-04-03T09:00:00Z 845 "알벡사는 845kg이다."
		spelt c3 albexa 2026-03-03T09:00:00Z 845 "Albexa weighs 845 kg."
		spelt c4 elibaksa 2026-03-03T09:00:00Z 845 "엘리박사이아는 845kg이다."
	} | "$NU_BIN/diff-claims" >d
	[ "$(grep -c conflict d)" = 0 ]
}

@test "an r and an e that English leaves unspoken part no two spellings" {
	{
		spelt c1 kordane 2026-03-02T09:00:00Z 812 "The Kordane weighs 812 kg."
		spelt c2 koreudein 2026-03-03T09:00:00Z 845 "코르데인은 845kg이다."
	} | "$NU_BIN/diff-claims" >d
	[ "$(grep -c '"label":"conflict"' d)" = 1 ]
	{
		spelt c1 arsund-line 2026-03-02T09:00:00Z 812 "Arsund Line has 812."
		spelt c2 areusunteu-line 2026-03-03T09:00:00Z 845 "아르순트라인은 845다."
	} | "$NU_BIN/diff-claims" >d
	[ "$(grep -c '"label":"conflict"' d)" = 1 ]
}

@test "a firm with and without its head word is one, two firms of one name are two" {
	{
		spelt c1 quillon-devices 2026-03-02T09:00:00Z 812 "Quillon Devices made 812."
		spelt c2 quillon 2026-03-03T09:00:00Z 845 "Quillon made 845."
	} | "$NU_BIN/diff-claims" >d
	[ "$(jq -r '[.label,.subject]|join(" ")' d)" = "conflict quillon-devices" ]
	{
		spelt c1 quillon-device 2026-03-02T09:00:00Z 812 "Quillon Devices made 812."
		spelt c2 quillon 2026-03-03T09:00:00Z 845 "Quillon made 845."
	} | "$NU_BIN/diff-claims" >d
	[ "$(jq -r .label d)" = conflict ]
	{
		spelt c1 quillon-devices 2026-03-02T09:00:00Z 812 "Quillon Devices made 812."
		spelt c2 quillon-bio 2026-03-03T09:00:00Z 845 "Quillon Bio made 845."
		spelt c3 quillon-strike 2026-03-03T09:00:00Z 877 "The Quillon strike: 877."
	} | "$NU_BIN/diff-claims" >d
	[ "$(grep -c conflict d)" = 0 ]
}

# told_of ID ARTICLE SUBJECT PUBLISHED ATTRIBUTE VALUE [MORE]: a count said of an event.
told_of() {
	printf '{"id":"%s","article":"%s","outlet":"%s news","subject":"%s","published":"%s","attribute":"%s","unit":"person","value":%s,"sig":4%s}\n' \
		"$1" "$2" "$2" "$3" "$4" "$5" "$6" "${7:-}"
}

@test "one event under two places: by its figures within a week, never by one that is round" {
	told_of c1 a1 alder-wildfire 2027-07-10T09:00:00Z evacuees 1342 >two
	told_of c2 a1 alder-wildfire 2027-07-10T09:00:00Z casualties-injured 11 >>two
	told_of c3 a2 brook-wildfire 2027-07-11T09:00:00Z evacuees 1342 >>two
	told_of c4 a2 brook-wildfire 2027-07-11T09:00:00Z casualties-injured 11 >>two
	"$NU_BIN/diff-claims" two >d
	[ "$(jq -r '[.label,.subject,.attribute]|join(" ")' d | sort | tr '\n' ,)" = "agree alder-wildfire casualties-injured,agree alder-wildfire evacuees," ]
	sed 's/1342/1500/' two | "$NU_BIN/diff-claims" >d
	[ ! -s d ]
	sed 's/2027-07-11/2027-08-11/' two | "$NU_BIN/diff-claims" >d
	[ ! -s d ]
	sed 's/brook-wildfire/brook-flood/' two | "$NU_BIN/diff-claims" >d
	[ ! -s d ]
}

@test "two events of one kind stay two: an article that tells of both, places that sound alike" {
	told_of c1 a1 alder-wildfire 2027-07-10T09:00:00Z evacuees 1342 >both
	told_of c2 a2 brook-wildfire 2027-07-11T09:00:00Z evacuees 1342 >>both
	told_of c3 a2 brook-wildfire 2027-07-11T09:00:00Z casualties-dead 3 >>both
	told_of c4 a2 alder-wildfire 2027-07-11T09:00:00Z casualties-injured 7 >>both
	"$NU_BIN/diff-claims" both >d
	[ ! -s d ]
	told_of c1 a1 daon-earthquake 2027-07-10T09:00:00Z casualties-dead 3 ',"sentence":"다온 지진으로 3명이 숨졌다.","start":0,"end":3,"sstart":0,"send":40' >alike
	told_of c2 a2 tone-earthquake 2027-07-10T12:00:00Z casualties-dead 9 ',"sentence":"The Tone quake killed 9.","start":21,"end":22,"sstart":0,"send":24' >>alike
	"$NU_BIN/diff-claims" alike >d
	[ ! -s d ]
}

@test "one event in two languages: its place sounds the same" {
	told_of c1 a1 balmora-flood 2027-07-10T09:00:00Z casualties-dead 51 ',"sentence":"발모라 홍수로 51명이 숨졌다.","start":0,"end":3,"sstart":0,"send":40' >two
	told_of c2 a2 valmora-flood 2027-07-10T12:00:00Z casualties-dead 51 ',"sentence":"Valmora floods killed 51.","start":22,"end":24,"sstart":0,"send":25' >>two
	"$NU_BIN/diff-claims" two >d
	[ "$(jq -r '[.label,.subject]|join(" ")' d)" = "agree balmora-flood" ]
}
