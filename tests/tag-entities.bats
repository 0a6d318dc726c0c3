# tag-entities: names of a lexicon, of the article, by rule; the figures beside them.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || exit 1
	golden=$NU_TOP/tests/golden/tag-entities
}

# record TEXT...: one record for each text
records() {
	printf '%s\n' "$@" | jq -cR '{text: .}'
}

# entities: "text/type/id" of each record's entities, one line a record
entities() {
	jq -r '[.entities[] | "\(.text)/\(.type)/\(.id)"] | join("  ")'
}

tagged() {
	records "$@" | tag-entities | entities
}

@test "the table of names: sentence, then what it names" {
	grep -v '^[	#]' "$golden/names.txt" | jq -cR '{text: .}' | tag-entities | entities >tags
	exec 9<tags
	grep -v '^	' "$golden/names.txt" | while IFS= read -r line; do
		printf '%s\n' "$line"
		case $line in
		'#'*) ;;
		*) IFS= read -r tags <&9; printf '\t%s\n' "$tags" ;;
		esac
	done >names.txt
	[ -z "$UPDATE" ] || cp names.txt "$golden/names.txt"
	diff -u "$golden/names.txt" names.txt
}

@test "members: byte offsets, type, id, wikidata, how" {
	run tag-entities <<<'{"text":"구글은 한국에 있다."}'
	[ "$status" -eq 0 ]
	want='{"text":"구글은 한국에 있다.","entities":['
	want+='{"start":0,"end":6,"text":"구글","type":"ORG","id":"google","wikidata":"Q95","how":"lexicon"},'
	want+='{"start":10,"end":16,"text":"한국","type":"LOC","id":"south-korea","wikidata":"Q884","how":"lexicon"}'
	want+='],"quantities":[]}'
	[ "$output" = "$want" ]
}

@test "how tells the lexicon, the article and the rules apart" {
	run jq -c '[.entities[].how]' <(records '국제통화기금(이하 기금)의 조영호 국장은 기금 직원이다.' | tag-entities)
	[ "$output" = '["lexicon","alias","model","alias"]' ]
}

@test "run again, it replaces its members and keeps the others" {
	echo '{"x":1.10,"text":"구글","entities":1,"quantities":2,"y":null}' | tag-entities >once
	tag-entities once | cmp - once
	[ "$(jq -c '[.entities[].id, (keys | length)]' once)" = '["google",5]' ]
}

@test "an alias of one sentence is known in the next ones of the article, not in another article" {
	run entities < <(tag-entities <<-'END'
		{"article":"a","text":"바람연구소(Baram Lab)라는 단체와 국제통화기금(이하 기금)이 만났다."}
		{"article":"a","text":"기금은 말이 없다.","last":true}
		{"article":"b","text":"기금은 말이 없다."}
	END
	)
	[ "${lines[1]}" = "기금/ORG/imf" ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "a name that needs another finds it in an earlier sentence of the article" {
	run entities < <(tag-entities <<-'END'
		{"article":"a","text":"딥시크가 웃었다."}
		{"article":"a","text":"R1은 빠르다.","last":true}
		{"article":"a","text":"R1은 빠르다."}
	END
	)
	[ "${lines[1]}" = "R1/MODEL/deepseek-r1" ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "a figure inside a name is no figure; the others keep their places" {
	run jq -c '[.quantities[] | [.text, .value, .equals]]' \
		<(records 'GPT-4와 GPT-4 개발, 딥시크 V3.2, H100에 1조 달러(1470조 원)를 썼다.' | tag-entities)
	[ "$output" = '[["1조 달러",1000000000000,null],["1470조 원",1470000000000000,0]]' ]
}

@test "dates are resolved against published, a month standing for its last day" {
	run jq -r '.quantities[0].value' <(printf '%s\n' '{"text":"지난해 8월","published":"2025-02-06T09:00:00+09:00"}' \
		'{"text":"올해 1분기","published":"2025-12"}' '{"text":"2024년"}' | tag-entities)
	[ "${lines[0]}" = 2024-08 ]
	[ "${lines[1]}" = 2025-01/2025-03 ] || [ "${lines[1]}" = 2025-33 ]
	[ "${lines[2]}" = 2024 ]
}

@test "a lexicon of one's own: later files add, conditions hold" {
	cat >one.yaml <<-'END'
		- {id: nari, type: ORG, names: [나리전자], aliases: [나리], needs: [나리전자, "휴대폰"], not_before: [꽃]}
		- {id: saebom, type: MODEL, names: [새봄], case: any}
	END
	cat >two.yaml <<-'END'
		- {id: nari, names: [NARI], wikidata: Q1}
		- {id: gang, type: RIVER, names: [물줄기], whole_word: false}
	END
	run entities < <(records '나리가 피었다.' '휴대폰을 만드는 나리는' '휴대폰과 나리 꽃' 'NARI' '새봄의 큰물줄기였다' |
		tag-entities --lexicon one.yaml --lexicon two.yaml)
	[ "${lines[0]}" = "나리/ORG/nari" ]
	[ "${lines[1]}" = "NARI/ORG/nari" ]
	[ "${lines[2]}" = "새봄/MODEL/saebom  물줄기/RIVER/gang" ]
}

@test "an empty lexicon leaves the rules" {
	run entities < <(records '구글의 조영호 회장' | tag-entities --lexicon /dev/null)
	[ "$output" = "조영호/PER/joyeongho" ]
}

@test "errors of a lexicon: all of them, at file:line:column, and status 78" {
	cat >bad.yaml <<-'END'
		- {id: a, type: ORG, name: [x]}
		- {type: ORG, names: [y]}
		- {id: b, names: [z]}
		- {id: c, type: LOC, names: [w], short: 가나}
		- {id: d, type: LOC, names: [v], case: some}
	END
	run tag-entities --lexicon bad.yaml <<<'{"text":""}'
	[ "$status" -eq 78 ]
	[[ $output == *"bad.yaml:1:22: unknown key 'name' (did you mean 'names'?)"* ]]
	[[ $output == *"bad.yaml:2:3: id is missing"* ]]
	[[ $output == *"bad.yaml:3:3: type is missing"* ]]
	[[ $output == *"bad.yaml:4:"*"short is one Hangul syllable"* ]]
	[[ $output == *"bad.yaml:5:"*"case is any or exact"* ]]
}

@test "a record without text is a bad line, the rest flows" {
	run --separate-stderr tag-entities <<<$'{"id":"x"}\n{"text":"구글"}'
	[ "$status" -eq 65 ]
	[[ $stderr == *"text is missing or not a string"* ]]
	[ "$(jq -r '.entities[0].id' <<<"$output")" = google ]
}

@test "the five articles: names, ids and false aliases" {
	[ -e "$NU_TOP/../shared/gold/tag" ] || skip "the labelled articles are not here"
	gold=$NU_TOP/../shared/gold/tag
	tag-entities "$gold/seeds.in.ndjson" >out
	python3 "$gold/score.py" --json "$gold/seeds.gold.ndjson" out >score
	jq -e '.entities | .f1 >= 0.97 and .id_acc >= 0.99 and (.not_alias | startswith("0/"))' score
}

@test "news sentences without a lexicon: what the rules say is right" {
	[ -e "$NU_TOP/../shared/gold/tag" ] || skip "the labelled sentences are not here"
	gold=$NU_TOP/../shared/gold/tag/dev/klue-ner-dev
	tag-entities --lexicon /dev/null "$gold.in.ndjson" >out
	python3 "$NU_TOP/../shared/gold/tag/score.py" --json "$gold.gold.ndjson" out >score
	jq -e '.entities.p >= 0.85' score
}
