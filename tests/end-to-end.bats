# end-to-end: named facts from articles to claims, diffs and a report; not whole outputs.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	gold=$NU_TOP/../shared/gold/claims
	seeds=$NU_TOP/../shared/seeds/articles.ndjson
}

# samples: the samples' articles through the chain, in claims and diffs.
samples() {
	sed "s|\.\./samples|$NU_TOP/samples|g; s|\.\./build/demo/||" "$NU_TOP/pipelines/demo.yaml" >demo.yaml
	"$NU_BIN/pipeline" run demo.yaml >report.txt
}

# has FILE JQ: at least one record of FILE for which the expression holds.
has() {
	[ "$(jq -c "select($2)" "$1" | wc -l)" -ge 1 ] || { echo "nothing in $1 with $2"; return 1; }
}

@test "demo: what the samples say" {
	samples
	has claims.ndjson '.outlet == "Harbor Wire" and .attribute == "casualties-dead" and .value == 2 and .unit == "person"'
	has claims.ndjson '.outlet == "한누리통신" and .attribute == "damage-cost" and .value == 5840000000 and .unit == "KRW"'
	has claims.ndjson '.outlet == "한누리통신" and .attribute == "evacuees" and .low == 140 and .high == 150'
	has claims.ndjson '.outlet == "강마루신문" and .attribute == "operation-start" and .value == "2031-09" and .modality == "planned"'
	has claims.ndjson '.outlet == "새벽일보" and .value == 210000000000 and .modality == "denied"'
	[ ! -s rejects.ndjson ]
}

@test "demo: a wire copy is no second witness" {
	samples
	has claims.ndjson '.outlet == "새벽일보" and .copy.root == "hannuri-20310304-001"'
	has diffs.ndjson '.label == "agree" and .outlets == ["새벽일보", "한누리통신"] and .independent == 1 and .copies'
	has diffs.ndjson '.label == "agree" and .attribute == "casualties-dead" and .independent > 1'
}

@test "demo: a refinement, a correction, a conflict, an update" {
	samples
	has diffs.ndjson '.label == "refine" and .attribute == "damage-cost" and ([.evidence[].value] | contains([6000000000, 5840000000]))'
	has diffs.ndjson '.label == "retract" and .attribute == "investment" and ([.evidence[].value] | contains([210000000000, 120000000000]))'
	has diffs.ndjson '.label == "conflict" and .attribute == "casualties-injured" and (.outlets | sort) == ["Harbor Wire", "Meridian Post"]'
	has diffs.ndjson '.label == "update" and .attribute == "operation-start" and ([.evidence[].value] | contains(["2031-05", "2031-09"]))'
	grep -q 58억4000만 report.txt
	grep -q '<html' report.html
	grep -q 58억4000만 report.html
}

@test "demo: run twice, the same bytes" {
	samples
	mkdir first
	mv claims.ndjson diffs.ndjson report.* first
	samples
	for f in claims.ndjson diffs.ndjson report.txt report.html; do cmp first/$f $f; done
}

@test "a broken article is set aside, the others go through" {
	printf '{"id":"1","text":"화재로 2명이 숨졌다."}\n{"id":"2","text":broken}\n{"text":"no id"}\n' >in
	printf 'rejects: bad.ndjson\nstages: [dedupe, segment, tag-entities, extract-claims]\noutputs: [out.ndjson]\n' >p.yaml
	run -0 "$NU_BIN/pipeline" run p.yaml <in
	has out.ndjson '.article == "1" and .attribute == "casualties-dead" and .value == 2'
	[ "$(jq -r .line bad.ndjson | tr '\n' ' ')" = '2 3 ' ]
}

@test "cron: run by run, what is new" {
	cp "$NU_TOP/pipelines/cron.yaml" p.yaml
	"$NU_BIN/read-feed" "$NU_TOP"/samples/*.{rss,atom,txt,ndjson} | jq -c 'del(.lang)' >all
	sed -i "s|  - tag-entities|  - tag-entities: {lexicon: $NU_TOP/samples/names.yaml}|" p.yaml
	n=0
	while read -r line; do
		n=$((n + 1))
		printf '%s\n' "$line" >>articles.ndjson
		"$NU_BIN/pipeline" run p.yaml
		[ -e diffs/$n.ndjson ]
	done <all
	"$NU_BIN/pipeline" run p.yaml
	[ "$(cat state/published)" = $n ]
	cat diffs/*.ndjson >diffs.ndjson
	has diffs.ndjson '.label == "retract" and .attribute == "investment"'
	has diffs.ndjson '.label == "conflict" and .attribute == "casualties-injured"'
	has diffs.ndjson '.label == "agree" and .independent == 1 and .copies'
}

# score NAME GOLD-FOLDER ARTICLES: the chain's figures against a labelled story, in NAME.json.
score() {
	"$NU_BIN/pipeline" run "$NU_TOP/pipelines/articles-to-claims.yaml" <"$3" >"$1.claims"
	"$NU_BIN/pipeline" run "$NU_TOP/pipelines/articles-to-diffs.yaml" <"$3" >"$1.diffs"
	python3 "$gold/score.py" "$2/gold-claims.ndjson" "$1.claims" "$2/gold-diffs.ndjson" "$1.diffs" --json >"$1.json"
	jq -r '"'"$1"': quantity and interval F1 \(."  quantity/interval"[2]), date F1 \(."  date"[2]), VALUE F1 \(.VALUE[2]), false conflicts \(.false_conflicts)"' "$1.json"
}

@test "the five articles: claims and diffs against the labels" {
	[ -e "$seeds" ] || skip "no ../shared/seeds"
	score seeds "$gold" "$seeds"
	has seeds.json '."  quantity/interval"[2] >= 0.60'
	has seeds.json '."  date"[2] >= 0.60'
	has seeds.json '.VALUE[2] >= 0.70'
	has seeds.json '.false_conflicts <= 5'
}

@test "the five articles: R2 moved, 5.576 million refines 6 million, 1/18 refines 6 %" {
	[ -e "$seeds" ] || skip "no ../shared/seeds"
	"$NU_BIN/pipeline" run "$NU_TOP/pipelines/articles-to-diffs.yaml" <"$seeds" >diffs
	has diffs '.label == "update" and .subject == "deepseek-r2" and ([.evidence[].value] | contains(["2025-05", "2026-01/2026-03"]))'
	has diffs '.label == "refine" and ([.evidence[].text] | contains(["557만6000달러", "600만 달러"]))'
	has diffs '.label == "refine" and ([.evidence[].value] | contains([0.06])) and ([.evidence[].text] | contains(["18분의 1"]))'
}

@test "the development stories: claims and diffs against the labels" {
	[ -d "$gold/stories" ] || skip "no ../shared/gold/claims/stories"
	for story in "$gold"/stories/*/; do
		score "$(basename "$story")" "$story" "$story/articles.ndjson"
		has "$(basename "$story").json" '.VALUE[2] >= 0.50'
	done
}
