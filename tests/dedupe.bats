# dedupe: copies, parts, revisions, and what only looks like them.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# article ID PUBLISHED TITLE TEXT [MEMBER...]: one record.
article() {
	jq -cn --arg id "$1" --arg p "$2" --arg t "$3" --arg x "$4" '{id:$id,published:$p,title:$t,text:$x}'
}
long='새빛시가 내년 도서관 예산을 올해보다 12% 적은 48억원으로 편성했다. 시는 의회에 낸 예산안에서 책을 사는 돈을 먼저 줄이고 야간 개관은 그대로 두겠다고 밝혔다. 시민단체는 동네 작은 도서관 9곳이 문을 닫을 수 있다며 반발하고 있다.'

# relations FILE...: what each record is.
relations() {
	"$NU_BIN/dedupe" "$@" | jq -r '[.id,.copy.relation,.copy.of//"-",.copy.cluster,.copy.root]|join(" ")'
}

@test "a day of stories: what each of them is" {
	golden=$NU_TOP/tests/golden/dedupe
	"$NU_BIN/dedupe" "$golden/stories.ndjson" | jq -c '[.id,.copy]' >got
	if [ -n "${UPDATE:-}" ]; then cp got "$golden/stories.out"; fi
	diff "$golden/stories.out" got
}

@test "the record passes byte for byte, copy is added at its end and replaced" {
	printf '%s\n' '{ "id":"a", "n": 1.10,"copy":{"x":1},"text":"\ud55c"  }' >in
	run -0 "$NU_BIN/dedupe" in
	[ "$output" = '{ "id":"a", "n": 1.10,"text":"\ud55c"  ,"copy":{"relation":"original","cluster":"a","root":"a"}}' ]
	run -0 "$NU_BIN/dedupe" <<<"$output"
	[ "$output" = '{ "id":"a", "n": 1.10,"text":"\ud55c"  ,"copy":{"relation":"original","cluster":"a","root":"a"}}' ]
}

@test "--drop leaves out copies and keeps revisions" {
	run -0 bash -c '"$NU_BIN/dedupe" --drop "$NU_TOP/tests/golden/dedupe/stories.ndjson" | jq -r .id | tr "\n" " "'
	[ "$output" = "a1 a3 w1 w2 d1 d2 e1 e3 n1 " ]
}

@test "a wire story under another headline, with another byline and without its end, is a copy; a notice is not" {
	local first='가온항 여객선이 다음 달 3일부터 하루 14회에서 9회로 줄어든다. 운항사는 기름값이 1년 새 31% 올라 겨울 운항을 줄일 수밖에 없다고 2일 밝혔다. 지난해 이 배를 탄 사람은 21만2천명이었다.'
	local last='섬 주민들은 나흘은 배가 아예 없게 된다며 군청에 대책을 요구했다.'
	{ article a 2026-03-02T09:00:00Z '가온항 여객선 하루 14회→9회' "(가온=한들통신) 김도윤 기자 = $first"$'\n'"$last"
	  article b 2026-03-02T11:00:00Z '겨울 뱃길 끊기나…섬마을의 걱정' "[누리일보 이서현 기자] ${first/밝혔다/설명했다}"
	  article n 2026-03-02T12:00:00Z '한빛전자, 주당 500원 배당' '보통주 1주당 500원을 배당한다. 기준일은 12월 31일, 지급일은 4월 20일이다.'
	  article m 2026-03-02T12:30:00Z '동해물산, 주당 500원 배당' '보통주 1주당 500원을 배당한다. 기준일은 12월 31일, 지급일은 4월 20일이다.'; } >in
	run -0 relations in
	[[ ${lines[1]} =~ ^"b "(near|contained)" a a a"$ ]]
	[ "${lines[3]}" = "m original - m m" ]
}

@test "a late original joins the cluster of the copy that came first" {
	{ article copy 2026-03-02T12:00:00Z 도서관 "$long 자세한 내용은 시 누리집에서 볼 수 있다."
	  article original 2026-03-02T09:00:00Z 도서관 "$long"; } >in
	run -0 relations in
	[ "${lines[1]}" = "original near copy copy copy" ]
}

@test "a copy of a copy and a revision of a revision have the root of all" {
	{ article a 2026-03-02T09:00:00Z t "$long"
	  article b 2026-03-02T10:00:00Z t "${long/48억/47억}"
	  article c 2026-03-02T11:00:00Z t "${long/48억/46억}"
	  article d 2026-03-02T12:00:00Z t "${long/48억/46억}"; } >in
	run -0 relations in
	[ "${lines[2]% * *}" = "c revision b" ] || [ "${lines[2]% * *}" = "c revision a" ]
	[ "${lines[2]##* }" = a ]
	[ "${lines[3]}" = "d exact c c a" ]
}

@test "the same id again: the same text is an exact copy, another text a revision with a cluster of its own" {
	{ article a 2026-03-02T09:00:00Z t "$long"
	  article a 2026-03-02T09:00:00Z t "$long"
	  article a 2026-03-02T09:00:00Z t "${long/48억/47억}"
	  article a 2026-03-02T09:00:00Z t "아무 상관도 없는 다른 글이 같은 이름으로 들어왔다."; } >in
	rev=$(jq -cn --arg x "${long/48억/47억}" '{id:"x",title:"t",text:$x}' | "$NU_BIN/dedupe" | jq -r .id)
	[ "$rev" = x ]
	run -0 relations in
	[ "${lines[0]}" = "a original - a a" ]
	[ "${lines[1]}" = "a exact a a a" ]
	[[ ${lines[2]} =~ ^"a revision a a@"[0-9a-f]{8}" a"$ ]]
	[[ ${lines[3]} =~ ^"a original - a@"[0-9a-f]{8}" a"$ ]]
}

@test "texts without words are originals, and never copies of one another" {
	printf '%s\n' '{"id":"a","text":""}' '{"id":"b","text":""}' '{"id":"c"}' '{"id":"d","text":"……!?"}' '{"id":"e","text":"<p></p>"}' >in
	run -0 relations in
	[ "$output" = "a original - a a
b original - b b
c original - c c
d original - d d
e original - e e" ]
}

@test "ten megabytes of text, alike or all the same letter, take no more than their share of time" {
	python3 - <<-'EOF' >in
	import json, random
	rng = random.Random(5)
	text = ' '.join(''.join(chr(0xAC00 + rng.randrange(11172)) for _ in range(3)) for _ in range(1000000))
	print(json.dumps({'id': 'a', 'text': text}, ensure_ascii=False))
	print(json.dumps({'id': 'b', 'text': text[:2000000]}, ensure_ascii=False))
	print(json.dumps({'id': 'c', 'text': 'a' * 10000000}))
	print(json.dumps({'id': 'd', 'text': '1' * 10000000}))
	print(json.dumps({'id': 'e', 'text': '<' * 10000000}))
	print(json.dumps({'id': 'f', 'text': '&' * 10000000}))
	EOF
	run -0 bash -c 'timeout 60 "$NU_BIN/dedupe" in | jq -r "[.id,.copy.relation,.copy.of//\"-\"]|join(\" \")"'
	[ "${lines[1]}" = "b contained a" ]
	[ "${#lines[@]}" -eq 6 ]
}

@test "a bad line is named and left out, the rest flows" {
	printf '%s\n' '{"id":"a","text":"x"}' '{"text":"no id"}' '{"id":"b","text":7}' '{"id":"c","text":"x"}' >in
	run -65 --separate-stderr "$NU_BIN/dedupe" in
	[ "${#lines[@]}" -eq 2 ]
	[ "$stderr" = "dedupe: in:2:1: id is missing or no string
dedupe: in:3:18: text is no string" ]
}

@test "figures that changed are listed with their scale, spelling is no change" {
	{ article a 2026-03-02T09:00:00Z t "$long 피해는 1,200명, 비율은 3.50%다. 공사는 다음 달 시작해 내년 봄에 끝난다고 시는 덧붙였다."
	  article b 2026-03-02T10:00:00Z t "$long 피해는 1200 명, 비율은 3.5퍼센트다. 공사는 다음 달 시작해 내년 봄에 끝난다고 시는 덧붙였다."
	  article c 2026-03-02T11:00:00Z t "${long/48억/49억 5천만 }"; } >in
	run -0 bash -c '"$NU_BIN/dedupe" in | jq -c "[.copy.relation,.copy.changed]"'
	[ "${lines[1]}" = '["exact",null]' ]
	article c 2026-03-02T11:00:00Z t "${long/48억/49억}" >>in
	run -0 bash -c '"$NU_BIN/dedupe" in | jq -c "[.copy.relation,.copy.changed]"'
	[[ ${lines[3]} == *'["48억","49억"]'* ]]
}

@test "--window: what is older is no candidate, and is forgotten" {
	{ article a 2026-02-20T09:00:00Z t "$long"; article b 2026-03-20T09:00:00Z t "$long"; } >in
	run -0 relations in
	[ "${lines[1]}" = "b original - b b" ]
	run -0 relations --window 30d in
	[ "${lines[1]}" = "b exact a a a" ]
	article c 2026-03-20T09:00:00Z t "다른 이야기" >more
	cat in more >all
	"$NU_BIN/dedupe" --state s all >/dev/null
	"$NU_BIN/dedupe" --state s <<<'{"id":"x","published":"2026-03-21","text":"또 다른 이야기 하나가 들어온다"}' >/dev/null
	run -0 "$NU_BIN/dedupe" --state s --stats
	[[ $output == *"table articles: 3 keys"* ]]
}

@test "one date of 2099 does not empty the window" {
	{ article a 2026-03-01T09:00:00Z t "$long"; article b 2026-03-02T09:00:00Z t "$long 끝."
	  article c 2026-03-02T09:00:00Z t "다른 글이다"; article f 2099-01-01T00:00:00Z t "먼 훗날의 글이다"; } >in
	"$NU_BIN/dedupe" --state s in >/dev/null
	run -0 bash -c "jq -c '.id=\"again\"' <(head -n 1 in) | '$NU_BIN/dedupe' --state s | jq -r .copy.relation"
	[ "$output" = exact ]
}

@test "--on sentence: sentences are compared word for word, and copy is left alone" {
	printf '%s\n' '{"id":"a#1","copy":{"relation":"original"},"text":"새빛시가 내년 도서관 예산을 48억원으로 편성했다고 밝혔다."}' \
		'{"id":"b#1","text":"새빛시가 내년 도서관 예산을 48억 원으로 편성했다고 밝혔다"}' \
		'{"id":"b#2","text":"고운시가 내년 도서관 예산을 48억원으로 편성했다고 밝혔다."}' >in
	run -0 bash -c '"$NU_BIN/dedupe" --on sentence in | jq -c "[.copy.relation,.sentence_copy.relation,.sentence_copy.of]"'
	[ "$output" = '["original","original",null]
[null,"exact","a#1"]
[null,"original",null]' ]
	run -64 "$NU_BIN/dedupe" --on paragraph in
}

@test "the labelled corpus keeps its figures, and shuffled within .01" {
	gold=$NU_TOP/../shared/gold/dedupe
	[ -e "$gold/score.py" ] || skip "../shared is not there"
	f1() { python3 "$gold/score.py" "$gold/truth.ndjson" "$1" | awk '{ print int($6 * 1000); exit }'; }
	"$NU_BIN/dedupe" "$gold/articles.ndjson" >out
	python3 -c 'import random, sys; l = sys.stdin.readlines(); random.Random(3).shuffle(l); sys.stdout.writelines(l)' \
		<"$gold/articles.ndjson" | "$NU_BIN/dedupe" >shuffled
	a=$(f1 out) b=$(f1 shuffled)
	echo "F1 of 1000: $a, shuffled $b"
	[ "$a" -ge 985 ]
	[ "$b" -ge $((a - 10)) ]
	python3 "$gold/score.py" "$gold/truth.ndjson" out | awk '
		$1 == "FALSE-MERGE" || $1 == "COPY-CALLED-REVISION" { if ($(NF - 1) > .01) bad = bad $0 "\n" }
		$1 == "SWALLOWED" { if ($(NF - 1) > .02) bad = bad $0 "\n" }
		END { printf "%s", bad; exit bad != "" }'
}
