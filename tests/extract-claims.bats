#!/usr/bin/env bats
bats_require_minimum_version 1.5.0
# extract-claims: what a text states.  Texts are our own; they go the way from segment to claims.

# claims PUBLISHED TITLE TEXT: attribute, value, unit, subject and modality of each claim, a line each
claims() {
	lang=en
	[[ $3 =~ [가-힣] ]] && lang=ko
	jq -nc --arg p "$1" --arg h "$2" --arg t "$3" --arg l "$lang" \
		'{id: "a", outlet: "Daily", published: $p, lang: $l, title: $h, text: $t}' |
		segment | tag-entities | extract-claims >"$BATS_TEST_TMPDIR/claims"
	jq -r '[.attribute, (.value | tostring), .unit // "", .subject // "", .modality,
		(if .superseded then "superseded" else "" end)] | join(" ")' "$BATS_TEST_TMPDIR/claims"
}
has() { grep -E "^$1([ :T+]|$)" <<<"$output" || { echo "no $1 in: $output"; return 1; }; }
hasnt() { ! grep -E "^$1( |$)" <<<"$output" || { echo "there is $1 in: $output"; return 1; }; }
member() { jq -r "select(.attribute == \"$1\") | .$2" "$BATS_TEST_TMPDIR/claims"; }

@test "an earthquake in Korean: magnitude, depth, place, casualties, damage" {
	run claims 2027-03-03T11:00:00+09:00 "미리내 앞바다 지진" "기상청에 따르면 3일 오전 6시 12분께 미리내시 동쪽 24km 해역에서 규모 5.2의 지진이 발생했다. 진원의 깊이는 11km다. 이 지진으로 2명이 숨지고 31명이 다쳤다. 주택 86채가 부서졌고 재산 피해는 약 45억 원으로 추산된다."
	has "magnitude 5.2"
	has "depth 11 km"
	has "epicentre-distance 24 km"
	has "casualties-dead 2 person"
	has "casualties-injured 31 person"
	has "damaged-houses 86 house"
	has "damage-cost 4500000000 KRW .* speculated"
	has "event-date 2027-03-03"
}

@test "an earthquake in English" {
	run claims 2027-03-03T05:00:00Z "Quake off Mirinae" "A magnitude 5.2 earthquake struck off the coast on Wednesday, killing two people and injuring 31. The quake was 11 km deep. Three people are missing. No tsunami warning was issued."
	has "magnitude 5.2"
	has "casualties-dead 2"
	has "casualties-injured 31"
	has "depth 11 km"
	has "casualties-missing 3"
	has "event-date 2027-03-03"
	has "tsunami none"
}

@test "earnings: actual, guidance and consensus; growth is no level; a quarter is no year" {
	run claims 2027-04-28T09:00:00+09:00 "라온테크 실적" "라온테크는 올해 1분기 영업이익이 1천820억 원으로 지난해 같은 기간보다 12% 증가했다고 28일 공시했다. 이는 시장 전망치 1천750억 원을 웃도는 수준이다. 회사는 올해 연간 매출 목표를 10조 원으로 제시했다."
	has "operating-profit 182000000000 KRW .* asserted"
	has "operating-profit-growth 0.12 ratio .* asserted"
	has "operating-profit-consensus 175000000000 KRW .* speculated"
	has "revenue 10000000000000 KRW .* planned"
	[ "$(member operating-profit time)" = 2027-01/2027-03 ]
	[ "$(member revenue time)" = 2027 ]
}

@test "a vaccine: the group and its part" {
	run claims 2026-11-10T10:00:00+09:00 "백신 시험" "백신군 1만6천 명 가운데 11명이, 위약군 1만6천 명 가운데 128명이 독감에 걸렸다. 백신은 28일 간격으로 2회 접종한다. 가격은 1회분에 2만3천 원이다."
	has "participants-vaccine 16000"
	has "cases-vaccine 11"
	has "participants-placebo 16000"
	has "cases-placebo 128"
	has "dose-interval 28 day"
	has "dose-count 2"
	has "price-per-dose 23000 KRW"
}

@test "a level is no change: 3명 늘어 15명" {
	run claims 2027-03-04T18:00:00+09:00 "사망 15명" "지진 사망자가 하루 사이 3명 늘어 15명이 됐다."
	has "casualties-dead-change 3 person"
	has "casualties-dead 15 person"
}

@test "a change carries the sign of its verb, the level does not" {
	run claims 2027-05-27T10:05:00+09:00 "금리 인하" "한국은행은 14일 기준금리를 연 3.75%에서 3.25%로 0.5%포인트 낮췄다."
	has "interest-rate 0.0375 ratio bank-of-korea asserted superseded"
	has "interest-rate 0.0325 ratio bank-of-korea asserted"
	has "interest-rate-change -0.005 ratio"
	run claims 2027-06-02T06:15:00Z "Inflation slows" "Inflation in South Korea slowed to 3.4% in May from 3.9% in April, a drop of 0.5 percentage points."
	has "inflation-rate 0.034 ratio south-korea"
	has "inflation-rate 0.039 ratio south-korea"
	has "inflation-change -0.005 ratio"
	[ "$(member inflation-rate time | head -n 1)" = 2027-05 ]
}

@test "training cost is no development cost, a cost ratio no price ratio" {
	run claims 2026-10-05T10:00:00+09:00 "새 모델" "딥시크 R1 모델 학습에 600만 달러가 들었다. GPT-4의 개발 비용은 1억 달러였다."
	has "training-cost 6000000 USD deepseek-r1"
	has "development-cost 100000000 USD gpt-4"
	run claims 2026-10-05T10:00:00+09:00 "새 모델" "딥시크의 이용 가격이 오픈AI보다 20~40배 저렴하다. 딥시크의 개발 비용은 30배 이상 저렴하다."
	has "price-ratio \[0.025,0.05\] ratio" || has "price-ratio \[20,40\]"
	has "cost-ratio 0.0333[0-9]* ratio"
}

@test "a list price is no contract price" {
	run claims 2026-08-03T14:00:00Z "Launch deal" "The ministry is paying about \$30 million for the launch, half of the \$60 million list price."
	has "contract-value 30000000 USD"
	has "list-price 60000000 USD"
	has "price-ratio 0.5 ratio"
}

@test "600만 without 약 is round all the same; 9조 and 8조 touch" {
	claims 2026-10-05T10:00:00+09:00 "비용" "수리 비용은 600만 원이다."
	[ "$(member repair-cost low)" = 5500000 ]
	[ "$(member repair-cost high)" = 6500000 ]
	claims 2026-10-05T10:00:00+09:00 "한도" "대출 한도는 9조 원이다."
	[ "$(member lending-facility low)" = 8500000000000 ]
}

@test "a denied figure is denied, whoever reported it" {
	run claims 2026-09-16T09:30:00+09:00 "화재" "공장 쪽은 폭발로 2명이 숨졌다는 소문에 대해 “사실무근”이라고 반박했다. 다친 사람은 4명이다."
	has "casualties-dead 2 person .*denied"
	has "casualties-injured 4 person .*asserted"
	run claims 2026-09-10T07:20:00Z "Rocket" "Skylark denied a claim that 2 engines had failed on the way up."
	has "engines-failed 2 .*denied"
}

@test "corrections: what was wrong is denied, what is right asserted" {
	run claims 2026-09-17T09:00:00+09:00 "[바로잡습니다]" "본지 14일 자 기사에서 다친 사람은 5명이 아니라 4명이기에 바로잡습니다."
	has "casualties-injured 5 person .*denied"
	has "casualties-injured 4 person .*asserted"
	run claims 2026-09-11T09:00:00Z "Corrections" "Correction: A story on Sept. 8 gave the wrong month for the failure. The failure was in March 2023, not in June 2023."
	has "failure-date 2023-03 .*asserted"
	has "failure-date 2023-06 .*denied"
}

@test "plans that move: the old date is superseded, the new one planned" {
	run claims 2026-12-01T10:00:00+09:00 "발사 연기" "우주항공청은 발사체 ‘새울호’의 발사를 12월 3일에서 9일로 엿새 연기한다고 1일 밝혔다."
	has "launch-date 2026-12-03 .* planned superseded"
	has "launch-date 2026-12-09 .* planned"
	has "delay-duration 6 day"
	run claims 2026-08-20T18:30:00Z "Delay" "Skylark Labs has put off the launch of its Wren-4 satellite to Oct. 21 from Sept. 30, a delay of 21 days."
	has "launch-date 2026-10-21 .* planned"
	has "launch-date 2026-09-30 .* superseded"
	has "delay-duration 21 day"
	run claims 2026-09-16T09:30:00+09:00 "수리 연기" "라온전자는 18일 시작하려던 무상 수리를 25일로 미룬다고 밝혔다."
	has "repair-start 2026-09-18 .* superseded"
	has "repair-start 2026-09-25 .* planned"
}

@test "subjects: list, genitive, adnominal clause, anaphor, headline names" {
	run claims 2025-02-06 "AI 4대 천왕" "문샷AI는 지난해 5월 41억 달러의 기업가치를 인정받았다. 즈푸AI(36억 달러)와 바이촨(27억 달러), 미니맥스(19억 달러)가 뒤를 이었다."
	has "valuation 4100000000 USD moonshot-ai"
	has "valuation 3600000000 USD zhipu-ai"
	has "valuation 2700000000 USD baichuan"
	has "valuation 1900000000 USD minimax"
	run claims 2027-04-07T22:50:00+09:00 "개표" "한서윤 후보가 7만1천500표를 얻어 6만8천300표를 받은 오민재 후보를 앞섰다. 한 후보의 득표율은 48.2%다."
	has "votes 71500 vote hanseoyun"
	has "votes 68300 vote ominjae"
	has "vote-share 0.482 ratio hanseoyun"
	run claims 2026-08-20T18:30:00Z "Wren-4" "The Wren-4 weather satellite is finished. The satellite cost \$95 million to build. It weighs 720 kg."
	has "build-cost 95000000 USD wren-4"
	has "weight 720 kg wren-4"
}

@test "a name that only begins sentences is a name by the rest of the article" {
	run claims 2029-05-08T09:00:00Z "The valley's lender grows again" "Quillane on Monday reported revenue of \$310 million. Growth was slower than a year ago. Quillane, founded in 1988, has 1.2 million customers."
	has "revenue 310000000 USD quillane"
	has "founding-date 1988 .*quillane"
	run claims 2029-05-08T09:00:00Z "Profits rise" "Analysts on Monday were pleased. Analysts, who had expected less, raised their targets. Revenue was \$310 million."
	hasnt "revenue 310000000 USD analysts .*"
}

@test "a figure of firms makes a firm of a name, and the company is that one" {
	run claims 2029-05-08T09:00:00Z "Lab Tarnwick in talks to raise \$2bn" "Tarnwick is seeking \$2bn from investors led by Hollin Capital, in a deal that would lift its valuation to \$30bn. The start-up expects revenue of \$1.5bn this year."
	has "valuation 30000000000 USD tarnwick"
	has "revenue 1500000000 USD tarnwick"
}

@test "the union is not the company; workers in a name are a union" {
	run claims 2029-05-08T09:00:00Z "Corrigan Glass pays more" "Corrigan Glass raised its offer on Monday. The union has 640 members. Revenue at Corrigan Glass was \$90 million."
	has "member-count 640 person union"
	run claims 2029-05-08T09:00:00Z "Glass strike" "The United Glass Workers called a strike at Corrigan Glass on Monday. The union has 640 members."
	has "member-count 640 person united-glass-workers"
}

@test "who is only cited is no company of later sentences" {
	run claims 2029-05-08T09:00:00Z "Ships wait at sea" "Some 31 ships lay at anchor on Monday, according to the tracking firm Fathom Watch. Corrigan Lines has 12 of them there. The company earned \$40 million last year."
	hasnt "net-profit 40000000 USD fathom-watch .*"
}

@test "a fire at a works goes by its owner, whatever the county" {
	run claims 2029-06-04T09:00:00Z "Four hurt at paper mill" "HARWICH - A fire at the Doran Paper mill in Harwich on Monday injured four people. The flames spread and 80 people were evacuated."
	has "casualties-injured 4 person doran-paper-fire"
	has "evacuees 80 person doran-paper-fire"
	run claims 2029-06-04T18:00:00+09:00 "온누리화학 창고 화재" "4일 오전 온누리화학 2공장에서 불이 나 3명이 다쳤다. 불길이 번지면서 인근 주민 60명이 대피했다."
	has "casualties-injured 3 person onnuri-chemical-fire"
	has "evacuees 60 person onnuri-chemical-fire"
	run claims 2029-06-04T18:00:00+09:00 "다온군 산불" "4일 다온군에서 산불이 나 3명이 다쳤다."
	has "casualties-injured 3 person daon-wildfire"
}

@test "a control arm has its own value and no other" {
	run claims 2029-03-05T09:00:00+09:00 "신약 ‘네르빈’ 임상" "신약 ‘네르빈’을 투여한 환자의 무진행 생존기간은 8.1개월로 대조군(4.9개월)보다 3.2개월 길었다. 전체 생존기간은 14.2개월이다."
	has "progression-free-survival 4.9 month control-arm"
	has "progression-free-survival 8.1 month nereubin"
	has "progression-free-survival-change 3.2 month nereubin"
	has "overall-survival 14.2 month nereubin"
}

@test "a vaccination is the vaccine's, a club of two words is one name, and its first word as well" {
	run claims 2029-03-05T09:00:00+09:00 "솔라백스 허가" "식약처는 두레바이오의 백신 ‘솔라백스’를 허가했다. 접종은 다음 달 7일 시작한다."
	has "activity-start 2029-04-07  sollavax"
	run claims 2029-03-05T09:00:00+09:00 "공격수 판 다온" "다온 유나이티드는 지난해 매출이 210억 원이라고 밝혔다. 18억 원의 순손실을 낸 다온으로서는 숨통이 트인다."
	has "revenue 21000000000 KRW daon-united"
	has "net-profit -1800000000 KRW daon-united"
}

@test "a correction is of what was told wrong, not of who told it" {
	run claims 2029-03-09T09:00:00Z "Correction: Tarn Cell results" "In a March 5 story, Fellgate misreported Tarn Cell's net profit. It was 98.4 billion won, not 89.4 billion won."
	has "net-profit 98400000000 KRW tarn-?cell"
	run claims 2029-03-09T09:00:00Z "CORRECTED: Doran to buy Orlan Line" "In a story published on March 5, Fellgate Wire gave a wrong figure for the net profit of Orlan Line. The company earned \$81 million and not \$91 million."
	has "net-profit 81000000 USD orlan-line"
	run claims 2029-03-09T09:00:00+09:00 "바로잡습니다" "본지 6일 자 기사에 나온 다온시의 종전 최고기온은 37.7도가 아닌 37.3도이기에 바로잡습니다."
	has "temperature 37.3 [a-zA-Z]* daon"
}

@test "a name without an article is one at its only mention, an abstract noun is none" {
	run claims 2029-03-05T09:00:00Z "Country puts back its flu jabs" "Health workers were told to wait. Solvanta is given in two doses, six weeks apart."
	has "dose-count 2 .*solvanta"
	run claims 2029-03-05T09:00:00Z "Tarn Foods tells of its year" "Tarn Foods opened its books on Monday. Management is pleased with revenue of \$9 million."
	hasnt "revenue 9000000 USD management .*"
}

@test "the bare word before a quake in the headline is where it was; an estate has a name" {
	run claims 2029-03-05T18:00:00+09:00 "가온 지진 피해 320억" "가온 지진의 재산 피해는 320억 원이다. 진앙에서 7km 거리인 가온산업단지에는 51개사가 입주해 있다."
	has "damage-cost 32000000000 KRW gaon-earthquake"
	has "company-count 51 company gaonsaneopdanji"
	has "epicentre-distance 7 km gaonsaneopdanji"
	run claims 2029-03-05T18:00:00+09:00 "새벽 지진 피해 320억" "새벽 지진의 재산 피해는 320억 원이다."
	hasnt "damage-cost 32000000000 KRW saebyeok-earthquake .*"
}

@test "the power that a country uses is not the town's whose heat the headline tells of" {
	run claims 2029-07-09T18:00:00+09:00 "다온 39.1도 폭염" "9일 다온시의 낮 최고기온이 39.1도까지 올라 폭염이 이어졌다. 최대 전력수요는 8천910만kW를 기록했고 공급 예비율은 9.1%였다."
	has "reserve-margin 0.091 ratio south-korea"
}

@test "an estimate is of whom it watches; a partner of a fund speaks of the firm" {
	run claims 2029-04-09T18:00:00+09:00 "다온셀 실적 전망" "세움증권은 다온셀의 올해 영업이익 추정치를 1조1천억 원에서 9천억 원으로 내려 잡았다."
	has "operating-profit[a-z-]* 900000000000 KRW daoncell"
	run claims 2029-04-09T09:00:00Z "Tarnwick raises \$90 million" "Tarnwick AI has raised \$90 million in a round led by Hollin Ventures. Hollin partner Ida Brook said the market was ready. Revenue came to \$12 million last year, he said."
	has "revenue 12000000 USD tarnwick-ai"
}

@test "a firm is no model for the noun beside its name" {
	run claims 2029-04-09T18:00:00+09:00 "다온AI 새 모델" "다온AI 모델이 어제 나왔다. 가입자는 210만 명이다."
	has "user-count 2100000 .*daon-ai"
}

@test "a surname and 모 are a person; a former employer is left behind" {
	run claims 2029-04-09T18:00:00+09:00 "‘횡령’ 박도현 전 사장 구형" "두레공사 박도현 전 사장에게 검찰이 징역 7년을 구형했다. 검찰은 벌금 3억 원도 선고해 달라고 요청했다. 가람건설 윤 모 대표의 구형량은 징역 4년이다."
	has "sentence-[a-z]* 7 year bakdohyeon"
	has "sentence-[a-z]* 4 year yun"
	hasnt "fine[a-z-]* 300000000 KRW dure.*"
}

@test "시험 is the trial of a drug, and an examination where no medicine is told of" {
	run claims 2029-03-05T09:00:00+09:00 "두레바이오 백신 임상" "두레바이오는 백신 ‘솔라백스’의 임상 3상을 마쳤다. 시험에는 8개국에서 성인 1천200명이 참여했다."
	has "country-count 8 country sollavax"
	run claims 2029-03-05T09:00:00+09:00 "수능 응시자 42만 명" "올해 수능 시험에는 42만 명이 응시했다."
	hasnt ".* 420000 person trial .*"
}

@test "two names that look alike stay two: 바이촨, 바이런" {
	run claims 2025-12-01 "중국 반도체" "바이촨의 기업가치는 28억 달러다. 바이런의 기업가치는 15억 달러다."
	has "valuation 2800000000 USD baichuan"
	hasnt "valuation 1500000000 USD baichuan .*"
}

@test "a conversion names what it converts, and the article's copy passes through" {
	echo '{"id":"a","outlet":"D","published":"2025-12-01","lang":"ko","title":"t","copy":{"relation":"near","of":"b","root":"b"},"text":"딥시크 R1 모델 학습에 600만 달러(88억 원)가 들었다."}' |
		segment | tag-entities | extract-claims >"$BATS_TEST_TMPDIR/claims"
	[ "$(jq -rs '.[1].conversion_of == .[0].id' "$BATS_TEST_TMPDIR/claims")" = true ]
	[ "$(jq -rs 'map(.copy.root) | unique | join(",")' "$BATS_TEST_TMPDIR/claims")" = b ]
}

@test "who says so" {
	claims 2026-09-16T09:30:00+09:00 "화재" "소방청에 따르면 화재는 모두 19건이다."
	[ "$(member fire-count source)" = nfa ]
	claims 2026-09-16T09:30:00+09:00 "비용" "수리 비용은 60억 원인 것으로 알려졌다."
	[ "$(member repair-cost source)" = unattributed ]
	claims 2026-09-16T09:30:00+09:00 "비용" "수리 비용은 60억 원이다."
	[ "$(member repair-cost source)" = outlet ]
}

@test "bylines and captions state nothing; spans lie in the article" {
	run claims 2026-09-16T09:30:00+09:00 "화재" "화재가 19건 접수됐다.
[사진=가온통신] 2026년 3월 5일 화재 12건
박이슬 기자 park1@daily.example"
	hasnt "fire-count 12"
	text="화재가 19건 접수됐다."
	[ "$(member fire-count start)" = "$(printf '화재가 ' | wc -c)" ]
}

# told: the sentences of the golden file, each with its claims behind a tab
told() {
	awk -v RS= '{ print }' ORS='\0' "$1" | while IFS= read -r -d '' story; do
		head=${story%%$'\n'*}
		text=$(tail -n +2 <<<"$story" | grep -v '^	')
		date=$(cut -d ' ' -f 2 <<<"$head")
		claims "$date" "${head#\# "$date" }" "$text" >/dev/null
		printf '%s\n' "$head"
		while IFS= read -r line; do
			printf '%s\n' "$line"
			jq -r --arg s "$line" 'select(.sentence == $s) | ["", .attribute, (.value | tostring), .unit // "-",
				.modifier, .subject // "-", .time // "-", .modality + (if .superseded then " superseded" else "" end),
				.source] | join("\t")' "$BATS_TEST_TMPDIR/claims"
		done <<<"$text"
		echo
	done
}

@test "golden: sentences and what they state" {
	golden=$NU_TOP/tests/golden/extract-claims/stories.txt
	told "$golden" >"$BATS_TEST_TMPDIR/told"
	[ -z "${UPDATE:-}" ] || cp "$BATS_TEST_TMPDIR/told" "$golden"
	diff -u "$golden" "$BATS_TEST_TMPDIR/told"
}

# stated: the sentences of a table, an article each, with their claims behind a tab
stated() {
	grep -v '^	' "$1" >"$BATS_TEST_TMPDIR/lines"
	jq -Rc 'select(test("^(#|$)") | not) | {id: "\(input_line_number)", outlet: "Daily", title: "",
		published: "2031-05-14T10:00:00+09:00", lang: (if test("[가-힣]") then "ko" else "en" end), text: .}' \
		"$BATS_TEST_TMPDIR/lines" | segment | tag-entities | extract-claims >"$BATS_TEST_TMPDIR/claims"
	jq -Rr --slurpfile claims "$BATS_TEST_TMPDIR/claims" '"\(input_line_number)" as $n | .,
		($claims[] | select(.article == $n) | ["", .attribute, (.value | tostring), .unit // "-"] | join("\t"))' \
		"$BATS_TEST_TMPDIR/lines"
}

@test "golden: how the press words each attribute" {
	golden=$NU_TOP/tests/golden/extract-claims/attributes.txt
	stated "$golden" >"$BATS_TEST_TMPDIR/stated"
	[ -z "${UPDATE:-}" ] || cp "$BATS_TEST_TMPDIR/stated" "$golden"
	diff -u "$golden" "$BATS_TEST_TMPDIR/stated"
}

@test "a lexicon of one's own adds a domain without C" {
	cat >"$BATS_TEST_TMPDIR/own.yaml" <<-'YAML'
		attributes:
		  trips-per-day: {kinds: [count], units: [time], subjects: [PRODUCT], behaviour: period, ko: [운항], en: [trips]}
	YAML
	echo '{"id":"a#0","article":"a","n":0,"start":0,"end":20,"text":"하루 42회 운항","quantities":[{"start":7,"end":12,"text":"42회","kind":"count","value":42,"unit":"time","sig":2}],"entities":[]}' >"$BATS_TEST_TMPDIR/in"
	run extract-claims --attributes "$BATS_TEST_TMPDIR/own.yaml" "$BATS_TEST_TMPDIR/in"
	[ "$status" -eq 0 ]
	[ "$(jq -r .attribute <<<"$output")" = trips-per-day ]
}

@test "a lexicon in a folder: its files are one, each with its own errors" {
	own=$BATS_TEST_TMPDIR/own
	mkdir "$own"
	printf 'nouns:\n  ORG: {company: [회사]}\nattributes:\n  trips: {kinds: [count], ko: [운항]}\n' >"$own/a.yaml"
	printf 'nouns:\n  ORG: {union: [노조]}\nattributes:\n  seats: {kinds: [count], ko: [좌석]}\n' >"$own/b.yaml"
	echo 'not: yaml: at: all' >"$own/.#b.yaml"
	echo '{"id":"a#0","article":"a","n":0,"start":0,"end":20,"text":"하루 42회 운항","quantities":[{"start":7,"end":12,"text":"42회","kind":"count","value":42,"unit":"time","sig":2}],"entities":[]}' >"$BATS_TEST_TMPDIR/in"
	run -0 extract-claims --attributes "$own" "$BATS_TEST_TMPDIR/in"
	[ "$(jq -r .attribute <<<"$output")" = trips ]
	printf 'attributes:\n  fares: {kinds: [gold]}\n  trips: {behaviour: period}\n' >"$own/c.yaml"
	printf 'attributes:\n  trips: {behaviour: plan, ko: [편]}\n' >"$own/cc.yaml"
	printf 'attributes: []\n' >"$own/d.yaml"
	run -78 extract-claims --attributes "$own" </dev/null
	[[ $output == *"own/c.yaml:2:"*"gold"* ]]
	[[ $output == *"own/cc.yaml:2:11: key 'behaviour' is there twice, first in $own/c.yaml at line 3"* ]]
	[[ $output == *"own/d.yaml:1:1: key 'attributes' is there twice, first in $own/a.yaml at line 3"* ]]
	rm "$own"/*.yaml
	run -78 extract-claims --attributes "$own" </dev/null
	[[ $output == *"own:1:1: no *.yaml in this folder"* ]]
}

@test "errors of a lexicon: all of them, with their places" {
	printf 'attributes:\n  a: {kinds: [money], kos: [비용]}\n  b: {kinds: [gold], change: c}\n' >"$BATS_TEST_TMPDIR/bad.yaml"
	run extract-claims --attributes "$BATS_TEST_TMPDIR/bad.yaml" </dev/null
	[ "$status" -eq 78 ]
	[[ $output == *"bad.yaml:2:"*"kos"* ]]
	[[ $output == *"bad.yaml:3:"*"gold"* ]]
	[[ $output == *"'c'"* ]]
}

@test "derive: each suffix once, and none that the lexicon does not know" {
	printf 'attributes:\n  sails: {kinds: [count], derive: [change, change, change, change, change, change]}\n' >"$BATS_TEST_TMPDIR/bad.yaml"
	run -78 extract-claims --attributes "$BATS_TEST_TMPDIR/bad.yaml" </dev/null
	[[ $output == *"bad.yaml:2:"*"'sails-change' stands there already"* ]]
	printf 'attributes:\n  sails: {kinds: [count], derive: [shrinkage]}\n' >"$BATS_TEST_TMPDIR/bad.yaml"
	run -78 extract-claims --attributes "$BATS_TEST_TMPDIR/bad.yaml" </dev/null
	[[ $output == *"bad.yaml:2:"*"derive takes no 'shrinkage'"* ]]
}

@test "every word of the shared vocabulary has a frame" {
	words=$NU_TOP/../shared/gold/claims/attributes.tsv
	[ -e "$words" ] || skip "../shared is absent"
	cut -f 1 "$words" | tail -n +2 | while read -r word; do
		cat "$NU_TOP"/pipelines/lexicons/attributes/*.yaml | grep -q "^  $word:" || { echo "$word"; false; }
	done
}

@test "the labelled seeds and stories: the figures that were reached" {
	gold=$NU_TOP/../shared/gold/claims
	[ -e "$gold" ] || skip "../shared is absent"
	for s in "$gold" "$gold"/stories/*; do
		articles=$s/articles.ndjson
		[ "$s" = "$gold" ] && articles=$NU_TOP/../shared/seeds/articles.ndjson
		segment "$articles" | tag-entities | extract-claims >"$BATS_TEST_TMPDIR/c"
		python3 -B "$gold/score.py" --json "$s/gold-claims.ndjson" "$BATS_TEST_TMPDIR/c" >"$BATS_TEST_TMPDIR/score"
		floor='.VALUE[2] >= .95 and .claims[2] >= .85 and .FULL[2] >= .75'
		[ "$s" = "$gold" ] && floor='.claims[2] >= .60 and .FULL[2] >= .50'
		jq -e "$floor" "$BATS_TEST_TMPDIR/score" >/dev/null || { echo "$s"; cat "$BATS_TEST_TMPDIR/score"; false; }
	done
}

@test "a Korean name that no lexicon has: by the title, the noun before it, its Latin spelling, its end" {
	run claims 2026-11-10T09:00:00+09:00 "달누리, 분기 흑자" "달누리는 3분기 매출이 120억 원이라고 공시했다. 영업이익은 12억 원이다."
	has "revenue 12000000000 KRW dalnuri"
	has "operating-profit 1200000000 KRW dalnuri"
	run claims 2026-11-10T09:00:00+09:00 "업계 소식" "배터리 업체 가람셀은 공장에 2천억 원을 투자한다. 솔빛랩(Solbit Lab)의 올해 매출은 90억 원이다. 온별AI의 직원은 320명이다."
	has "investment 200000000000 KRW garamcell"
	has "revenue 9000000000 KRW solbit-lab"
	run claims 2026-11-10T09:00:00+09:00 "타이어 업계" "나루타이어는 올해 매출이 3천억 원으로 지난해보다 5% 늘었다고 밝혔다."
	has "revenue 300000000000 KRW naru-tire"
}

@test "the topic that a Korean headline sets off is a name, with a particle or without" {
	run claims 2026-11-10T09:00:00+09:00 "잘나가던 다온칠성, 이익 반토막" "다온칠성 주가가 10일 6% 내린 2만4천500원에 거래를 마쳤다. 3분기 영업이익은 80억 원이었다."
	has "stock-price 24500 KRW daonchilseong"
	has "operating-profit 8000000000 KRW daonchilseong"
	run claims 2026-11-10T09:00:00+09:00 "다온칠성 “공장 안 판다”" "이 회사 매출은 120억 원이다."
	has "revenue 12000000000 KRW daonchilseong"
	run claims 2026-11-10T09:00:00+09:00 "표로 정리한 ‘솔벡사’ 시험" "예방 효과는 91.8%다."
	has "efficacy 0.918 ratio solbeksa"
}

@test "persons speak, figures are of what they speak of; a relative clause is of the name before it" {
	run claims 2026-11-10T09:00:00Z "Doran Bio results" "Doran Bio opened a plant. Finance director Ida Brook said revenue was \$310 million. Ida Brook, 52, put net profit at \$20 million."
	has "revenue 310000000 USD doran-bio"
	has "net-profit 20000000 USD doran-bio"
	run claims 2026-11-10T09:00:00Z "Doran Bio results" "Doran Bio is larger than Marlow Foods, whose revenue fell to \$90 million."
	has "revenue 90000000 USD marlow-food"
	run claims 2026-11-10T09:00:00Z "Wren-4" "The Wren-4 probe is built. Last year a Doran probe called Ruff hit the ground at a speed of 300 kilometers per hour."
	has "speed 300 .*ruff"
}

@test "who was in office somewhere is meant, not the place; courts and prosecutors only tell" {
	run claims 2026-11-10T09:00:00+09:00 "김다온 재판" "가온지법은 10일 김다온(58) 전 한들공사 사장에게 벌금 3억 원을 선고했다. 검찰은 횡령액이 12억 원이라고 봤다. 재판부는 추징금 5억 원도 물렸다."
	has "fine 300000000 KRW gimdaon"
	has "embezzled-amount 1200000000 KRW gimdaon"
	has "forfeiture 500000000 KRW gimdaon"
	hasnt ".* (handeul|geomchal|gaonjibeop).*"
}

@test "whom something is asked of, who estimates and rivals are not what follows is about" {
	run claims 2026-11-10T09:00:00Z "Doran Bio files" "Doran Bio plans to ask the Drug Safety Office to approve the shot on June 12. \"It went well,\" a spokeswoman said. The company expects revenue of \$310 million."
	has ".*-date 2027-06-12 .*doran-bio"
	has "revenue 310000000 USD doran-bio"
	run claims 2026-11-10T09:00:00+09:00 "도담바이오 실적" "도담바이오 매출은 120억 원이다. 세움증권은 도담바이오의 내년 영업이익 추정치를 30억 원으로 낮췄다. 목표주가도 5만 원에서 4만 원으로 내렸다."
	has "operating-profit.* 3000000000 KRW dodam-bio"
	hasnt ".* seum-securities .*"
	run claims 2026-11-10T09:00:00+09:00 "도담바이오 신약" "도담바이오의 신약 ‘솔벡사’는 정가가 9만 원이다. 경쟁 제품인 미국 나루젠의 ‘조르나’는 정가가 7만 원이다. 두 번 맞으면 정가로 18만 원이다."
	has "list-price 90000 KRW solbeksa"
	has "list-price 70000 KRW joreuna"
	has "(list-price|price-per-course) 180000 KRW solbeksa"
}

@test "a correction names whose article was wrong, a number behind a name is the model's" {
	run claims 2026-11-10T09:00:00+09:00 "바로잡습니다" "지난 5일 내보낸 다온셀 실적 기사에서 영업이익 ‘15억 원’은 ‘12억 원’의 잘못이기에 바로잡습니다."
	has "operating-profit 1200000000 KRW daoncell"
	has "operating-profit 1500000000 KRW daoncell denied"
	run claims 2026-11-10T09:00:00+09:00 "바로잡습니다" "3일 자 ‘도래 3 나왔다’ 기사에서 이전 모델인 도래 2의 매개변수는 32억 개가 아니라 23억 개이므로 바로잡습니다."
	has "parameters 2300000000 .*dorae-2"
}

@test "an apposition and a clause that goes on are of the name before them" {
	run claims 2026-11-10T09:00:00Z "Storm" "A storm hit Calder on Monday. It passed 40 kilometers west of Harwich, a quiet market town of 12,000. The storm then left."
	has "population 12000 .*harwich"
	run claims 2026-11-10T09:00:00Z "Wren-4" "The Wren-4 probe is built. Doran is building a larger probe, Ruff, which is to fly in September 2028 and will weigh 2,150 kg."
	has "weight 2150 .*ruff"
}

@test "a plant is not its firm: named by its place, meant by its noun" {
	run claims 2026-11-10T09:00:00Z "Doran Bio closes a plant" "Doran Bio closes its Harwich plant in May. The plant opened in 1987 and had sales of \$90 million last year."
	has "operation-start 1987 .*harwich-plant"
	has "revenue 90000000 USD harwich-plant"
	run claims 2026-11-10T09:00:00+09:00 "도담바이오, 증설" "도담바이오 매출은 120억 원이다. 보람 공장은 2019년에 가동을 시작했다. 도담바이오는 이 공장을 짓는 데 820억 원을 들였다."
	has "operation-start 2019 .*boram-plant"
	has "build-cost 82000000000 KRW boram-plant"
	has "revenue 12000000000 KRW dodam-bio"
}

@test "what a trial finds is said of what it tests; a person is one in both languages" {
	run claims 2026-11-10T09:00:00+09:00 "도담바이오, 신약 시험" "도담바이오의 치료제 ‘솔벡사’는 예방 효과가 30%다. 시험에는 환자 320명이 참여했다."
	has "participants 320 person solbeksa"
	run claims 2026-11-10T09:00:00Z "Doran Bio trial" "Doran Bio tested its vaccine Brevaxa in Oslo. The trial enrolled 4,000 adults."
	has "participants 4000 .*brevaxa"
	run claims 2026-11-10T09:00:00Z "A new chief" "Engineer Seol Min-woo, 52, left with a salary of \$90,000."
	has "age 52 year seolminu"
}

@test "the place right before a value, and a district by its name" {
	run claims 2026-11-10T09:00:00+09:00 "주택 공급" "정부가 신규 택지를 골랐다. 도래지구에 9천 가구, 보람지구에 7천 가구가 들어선다."
	[ "$(jq -r '"\(.value) \(.subject)"' "$BATS_TEST_TMPDIR/claims" | tr '\n' ,)" = "9000 doraejigu,7000 boramjigu," ]
}

@test "the value in the bracket behind a quoted name is of that name" {
	run claims 2026-11-10T09:00:00+09:00 "새 언어모델" "도래 3의 매개변수는 900억 개다. 도래 3의 매개변수 수는 ‘도래 2’(320억 개)보다 훨씬 많다."
	has "parameters 32000000000 .*dorae-2"
}

@test "what no attribute is said of is said of the sentence's name, else of what was told before" {
	run claims 2026-11-10T09:00:00Z "A new language model" "Doran Bio hired forty people to train a language model with 15 billion parameters."
	has "parameters 15000000000 .*doran-bio"
	run claims 2026-11-10T09:00:00+09:00 "숫자로 본 실적" "(서울=한들통신) 고다온 기자 = 도담바이오의 매출은 120억 원이다. 매개변수 720억 개를 공개했다."
	has "parameters 72000000000 .*dodam-bio"
	hasnt ".*godaon.*"
}

@test "no name: a common noun with a particle" {
	run claims 2026-11-10T09:00:00+09:00 "달누리, 배터리 과열" "달누리는 배터리 과열에 따른 화재가 17건이라고 밝혔다. 다친 사람은 3명이다."
	hasnt "fire-count 17 .*gwayeol.*"
	hasnt "casualties-injured 3 person (gwayeol|dachin).*"
}

@test "English names: what only qualifies a noun is none, an institution's joined words are one" {
	run claims 2026-11-10T09:00:00Z "Doran Bio wins" "Doran Bio said its RSV vaccine Brevaxa costs \$30 a dose. The Korean company expects revenue of \$310 million this year. Doran Bio plans to ask the Food and Drug Administration to approve it. The company reported a net profit of \$20 million."
	has "price-per-dose 30 USD brevaxa"
	has "revenue 310000000 USD doran-bio"
	has "net-profit 20000000 USD doran-bio"
	run claims 2026-11-10T09:00:00Z "Doran is not for sale" "DORAN BAY, Nov 10 - How long Doran Bio can hold out is open. \"Why would we sell?\" a spokeswoman said. The company reported a net profit of \$20 million."
	has "net-profit 20000000 USD doran-bio"
	run claims 2026-11-10T09:00:00Z "Discounter Doran gains" "(Harbour Wire) - Discount chain Doran Stores had revenue of \$310 million. Shares of Doran Stores fell 3% to \$12. Doran reported a net profit of \$20 million."
	has "revenue 310000000 USD doran"
	has "stock-price 12 USD doran"
	has "net-profit 20000000 USD doran"
}

@test "the government is its country's and no firm spoken of before" {
	run claims 2026-11-10T09:00:00+09:00 "달누리, 백신 공급" "달누리는 올해 매출이 120억 원이라고 밝혔다. 정부는 백신 구매에 예산 1천억 원을 확보했다. 미국 정부는 예산 3억 달러를 확보했다."
	has "budget 100000000000 KRW south-korea-government"
	has "budget 300000000 USD usa-government"
	run claims 2026-11-10T09:00:00Z "Vaccine" "The U.S. government ordered 5 million doses in May."
	has "doses-ordered 5000000 .*usa-government"
	run claims 2026-11-10T09:00:00+09:00 "달누리, 백신 공급" "정부는 예산 3억 원을 확보했다. 달누리 주가는 2만3천850원에 마감했다. 이 회사는 매출이 120억 원이라고 밝혔다."
	has "revenue 12000000000 KRW dalnuri"
}

@test "an agency in a dateline and a rival are not carried on" {
	run claims 2026-11-03T09:00:00Z "Hanbit Tire profit up" "SEOUL, Nov 3 (Yondu) - Hanbit Tire said net profit rose to \$20 million. Rival Maru Tire had revenue of \$200 million. Operating profit was \$30 million."
	has "net-profit 20000000 USD hanbit-tire"
	has "revenue 200000000 USD maru-tire"
	has "operating-profit 30000000 USD hanbit-tire"
	hasnt ".* yondu .*"
}

@test "the time of accounts: neither the day of the telling nor the base of comparison" {
	run claims 2026-10-22T20:00:00Z "Oakline results" "Oakline Tools reported third-quarter revenue of \$1.9 billion on Thursday, up 12% from a year earlier. Net profit rose to \$210 million from \$180 million. The company expects full-year revenue of \$7.5 billion. Its shares rose 4% in late trading."
	[ "$(member revenue time | tr '\n' ' ')" = "2026-07/2026-09 2026 " ]
	[ "$(member revenue-growth time)" = 2026-07/2026-09 ]
	[ "$(member net-profit time | tr '\n' ' ')" = "2026-07/2026-09 2025-07/2025-09 " ]
	[ "$(member share-price-change time)" = 2026-10-22 ]
	run claims 2026-10-23T06:00:00Z "Oakline's numbers" "Revenue came to \$1.91 billion in the three months to September, against \$1.7 billion in the same period of 2025."
	[ "$(member revenue time | tr '\n' ' ')" = "2026-07/2026-09 2025-07/2025-09 " ]
	run claims 2026-08-05T21:00:00Z "Oakline's half" "Oakline Tools' first-half revenue fell 5% to \$3 billion. In the quarter ended June 30, net profit was \$170 million, compared with \$180 million in the year-ago quarter."
	[ "$(member revenue time)" = 2026-01/2026-06 ]
	hasnt "end-date .*"
	[ "$(member net-profit time | tr '\n' ' ')" = "2026-04/2026-06 2025-04/2025-06 " ]
	run claims 2026-11-10T09:00:00+09:00 "달누리 실적" "달누리는 3분기 영업이익이 910억 원으로 지난해 같은 기간(1천85억 원)보다 16% 줄었다고 10일 공시했다. 주가는 4.3% 올랐다."
	[ "$(member operating-profit time | tr '\n' ' ')" = "2026-07/2026-09 2025-07/2025-09 " ]
	[ "$(member share-price-change time)" = 2026-11-10 ]
}

@test "the hour of a count is that of the sentence after it, too" {
	run claims 2027-03-03T12:00:00+09:00 "지진 피해" "소방본부는 3일 오전 11시 현재 2명이 숨졌다고 밝혔다. 부서진 주택은 86채다."
	[ "$(member damaged-houses time | cut -c 1-16)" = 2027-03-03T11:00 ]
}

@test "corrections in other words: what stands in for the mistake is right" {
	run claims 2027-03-05T09:00:00+09:00 "[바로잡습니다]" "본보 3일 자 기사 가운데 부상자 ‘14명’은 ‘11명’의 잘못이기에 바로잡습니다."
	has "casualties-injured 14 person .*denied"
	has "casualties-injured 11 person .*asserted"
	run claims 2027-03-05T09:00:00+09:00 "산불 기사" "정정: 본보 3일 자 산불 기사에서 피해 면적을 140㏊로 보도했으나 104㏊가 맞습니다."
	has "area 140 har .*denied"
	has "area 104 har .*asserted"
}

@test "those who died in a trial are no participants; shares that slide fall" {
	run claims 2027-03-05T09:00:00+09:00 "임상시험" "임상시험 참가자는 9천 명이다. 숨진 참가자는 2명이다."
	has "participants 9000 person"
	has "deaths 2 person"
	hasnt "participants 2 person"
	run claims 2027-03-05T16:00:00+09:00 "증시" "가람전자 주가는 5.2% 미끄러진 4만3천 원에 마감했다."
	has "share-price-change -0.052 ratio"
}

@test "age groups: a figure says whose it is, and their bounds are nobody's age" {
	run claims 2027-03-05T09:00:00+09:00 "백신" "백신 예방 효과는 50세 이상에서 91%, 70세 이상에서 84%였다."
	[ "$(member efficacy qualifier | tr '\n' ' ')" = "at-least 50 at-least 70 " ]
	hasnt "age 50 .*"
	run claims 2027-03-05T09:00:00Z "Vaccine" "The shot was 91% effective in adults aged 50 and over and 84% effective in people aged 70 and over."
	[ "$(member efficacy qualifier | tr '\n' ' ')" = "at-least 50 at-least 70 " ]
}

@test "ellipsis: parts of a sum, the other of two, a total without its noun" {
	run claims 2027-05-10T09:00:00Z "Storm in Velmora" "Storm damage in Velmora came to 80 million rand. Farms make up 50 million rand of that and roads 30 million rand."
	has "damage-cost 80000000 ZAR"
	has "damage-cost 50000000 ZAR"
	has "damage-cost 30000000 ZAR"
	run claims 2027-05-10T09:00:00Z "Shelters in Velmora" "Officials opened 19 shelters on Sunday. Four more followed overnight, making 23 in all."
	has "shelter-count 19 place"
	has "shelter-count 23 place"
	run claims 2027-05-10T09:00:00+09:00 "벨모라 폭우" "재산 피해는 90억 원으로 집계됐다. 도로와 다리가 60억 원, 농경지를 비롯한 사유시설이 30억 원이다."
	has "damage-cost 6000000000 KRW"
	has "damage-cost 3000000000 KRW"
}

@test "ellipsis: what is put right, what share it is, what it grew by" {
	run claims 2027-05-10T09:00:00Z "Correction" "Correction: An article misstated the net profit of Velmora Mills. It was \$41 million, not \$14 million."
	has "net-profit 41000000 USD"
	has "net-profit 14000000 USD .* denied"
	run claims 2027-05-10T09:00:00Z "Velmora Mills" "Velmora Mills reported revenue of \$80 million, with flour making up \$20 million, or 25%."
	has "share 0.25 ratio"
	run claims 2027-05-10T09:00:00+09:00 "벨모라제분 실적" "벨모라제분의 영업이익은 30억 원으로 집계됐다. 1년 전보다 20% 감소한 수치다."
	has "operating-profit-growth -0.2 ratio"
}

@test "corrections: the question in one sentence, the answer in the next" {
	run claims 2027-05-12T09:00:00Z "Corrections" "Correction: A report on May 2 about Lumen Foods gave the wrong figure for its net profit in the first quarter. It was 353 million dollars, not 335 million dollars."
	has "net-profit 353000000 USD lumen-food asserted"
	has "net-profit 335000000 USD lumen-food denied"
	run claims 2027-05-12T09:00:00Z "Corrections" "An earlier version of this story said 18 people were injured in the fire. The correct number is 16."
	has "casualties-injured 18 person .*denied"
	has "casualties-injured 16 person .*asserted"
	run claims 2027-05-12T09:00:00Z "Corrections" "Correction: An earlier version of this article misstated the depth of the quake. It was 13 kilometers deep, not 31."
	has "depth 31 km .*denied"
	run claims 2027-05-12T09:00:00Z "Corrections" "Correction: A May 8 article about the Brenna vaccine misstated the interval between its two doses. They are given 28 days apart, not 56 days."
	has "dose-interval 56 day .*denied"
	hasnt "dose-count 2 dose .*denied"
}

@test "corrections in Korean: the old value stands first" {
	run claims 2027-05-12T09:00:00+09:00 "바로잡습니다" "앞서 다솔시 산불로 12명이 숨졌다고 전해드렸지만 소방 당국 확인 결과 사망자는 11명으로 확인돼 바로잡습니다."
	has "casualties-dead 12 person .*denied"
	has "casualties-dead 11 person .*asserted"
	run claims 2027-05-12T09:00:00+09:00 "바로잡습니다" "본보 5월 9일자 기사 중 다솔시 투표율 61.2%는 62.1%의 오기이므로 바로잡습니다."
	has "turnout 0.612 ratio .*denied"
	has "turnout 0.621 ratio .*asserted"
	has "publication-date 2027-05-09 .*asserted"
	[ "$(grep -c denied <<<"$output")" = 1 ]
	run claims 2027-05-12T09:00:00+09:00 "바로잡습니다" "‘사망 5명’을 ‘사망 4명’으로 바로잡습니다."
	has "casualties-dead 5 person .*denied"
}

subject() { jq -r "select(.attribute == \"$1\") | .subject" "$BATS_TEST_TMPDIR/claims" | head -n 1; }

@test "an event by its place and kind: what two outlets reach in two languages" {
	run claims 2027-07-05T18:00:00+09:00 "다온군 산사태 사망 4명으로" "강원 다온군 새말리를 덮친 산사태로 숨진 사람이 4명으로 늘었다. 중앙재난안전대책본부는 5일 오후 5시 현재 6명이 다쳤다고 집계했다. 다온군에는 212mm의 비가 내렸다."
	[ "$(subject casualties-dead)" = daon-landslide ]
	[ "$(subject casualties-injured)" = daon-landslide ]
	[ "$(subject rainfall)" = daon ]
	run claims 2027-07-05T09:00:00Z "Hillside buries village in South Korea, 4 dead" "Four people were killed and six were injured in South Korea on Monday when rain sent a hillside crashing onto a village in Daon County, the Interior Ministry said. About 210 millimeters of rain fell on the county, which has 31,000 residents."
	[ "$(subject casualties-dead)" = daon-landslide ]
	[ "$(subject casualties-injured)" = daon-landslide ]
	[ "$(subject rainfall)" = daon ]
}

@test "the cause names an event, not what it brought about; the town does, not its province or village" {
	run claims 2027-02-10T20:00:00Z "Landslide victims push quake toll to nine" "Rescuers pulled two bodies from a landslide in the village of Pinao on Wednesday, bringing the death toll from the Los Robles earthquake to nine. Los Robles, a port town of 52,000, lies in Maravel province."
	[ "$(subject casualties-dead)" = los-robles-earthquake ]
	[ "$(subject population)" = los-robles ]
}

@test "the blaze is the wildfire; another town counts its own; an earlier quake is another one" {
	run claims 2027-07-10T09:00:00Z "Wildfire spreads in Alder County" "A wildfire has burned 8,400 acres of Alder County since Sunday. The blaze injured two firefighters. The town of Millbrook counted 15 wrecked houses of its own."
	[ "$(subject casualties-injured)" = alder-wildfire ]
	[ "$(subject damaged-houses)" = millbrook ]
	run claims 2027-05-01T08:00:00Z "Quake hits Nodaru" "A magnitude 6.8 earthquake hit Nodaru on Friday and killed 12 people. It was the strongest since the 1995 Kobari earthquake, which killed 640 people."
	[ "$(jq -r 'select(.attribute == "casualties-dead") | "\(.value) \(.subject)"' "$BATS_TEST_TMPDIR/claims" | tr '\n' ,)" = "12 nodaru-earthquake,640 kobari-earthquake," ]
}

@test "a word for an event is not what every article is about" {
	run claims 2027-05-02T08:00:00Z "Chip demand soars" "An explosion in demand for memory chips lifted Solbit Devices' revenue by 34% to \$2.1 billion in the first quarter. The company will build a plant in Taiwan for \$900 million."
	[ "$(subject revenue)" = solbit-device ]
}

@test "denials: what is said lies between the figure and the verb" {
	run claims 2027-05-12T09:00:00+09:00 "공장 폭발" "다솔화학은 폭발로 2명이 숨졌다는 소문을 12일 부인했다."
	has "casualties-dead 2 person .*denied"
	hasnt "announcement-date 2027-05-12 .*denied"
	run claims 2027-05-12T09:00:00+09:00 "공장 폭발" "폭발로 2명이 숨졌으며 회사 대표는 혐의를 부인하고 있다."
	has "casualties-dead 2 person .*asserted"
	run claims 2027-05-12T09:00:00Z "Quake" "A message warning that a magnitude 7.0 earthquake will strike on Sunday is a hoax, officials said."
	has "magnitude 7.* denied"
	run claims 2027-05-12T09:00:00Z "Plant" "Dorn Mills rejected a claim in the Argus that 120 of its workers would lose their jobs."
	has "job-cuts 120 .*denied"
}

@test "forecasts: marks that were met, years that are over, what can be had" {
	run claims 2027-05-12T09:00:00+09:00 "실적" "다솔전력의 1분기 영업이익은 3천120억 원으로 증권가 예상(2천890억 원)을 8% 웃돌았다."
	has "operating-profit 312000000000 KRW .*asserted"
	run claims 2027-05-12T09:00:00+09:00 "실적" "다솔전력은 올해 매출이 2천300억 원으로 지난해(1천840억 원)보다 25% 늘어날 것으로 내다봤다."
	has "revenue 230000000000 KRW .*speculated"
	has "revenue 184000000000 KRW .*asserted"
	run claims 2027-05-12T09:00:00+09:00 "여진" "여진은 38차례 관측됐다. 가람 앞바다에서는 규모 3.1의 지진이 관측됐다."
	has "aftershock-count 38 .*asserted"
	run claims 2027-05-12T09:00:00+09:00 "비" "내일 밤까지 남해안에는 80~120㎜의 비가 내리겠다."
	has "rainfall .*speculated"
	run claims 2027-05-12T09:00:00Z "Lander" "The new lander will weigh 2,150 kg."
	has "weight 2150 kg .*planned"
}

@test "old values: an earlier forecast, a preliminary figure, a date that is replaced" {
	run claims 2027-05-12T09:00:00Z "Outlook" "Dorn Mills now expects full-year revenue of \$11 billion, compared with an earlier forecast of \$10 billion."
	has "revenue 10000000000 USD .*superseded"
	run claims 2027-05-12T09:00:00+09:00 "확정" "다솔전력의 1분기 영업이익은 3천712억 원으로, 지난달 내놓은 잠정치(3천840억 원)보다 적다."
	has "operating-profit 384000000000 KRW .*superseded"
	run claims 2027-05-12T09:00:00+09:00 "공판" "당초 4월 23일로 잡혔던 2차 공판은 4월 30일로 미뤄졌다."
	has "meeting-date 2027-04-23 .*planned superseded"
}

@test "the time of counts: by noon, and what is told after; since when is not when" {
	run claims 2027-07-10T14:00:00Z "Fire" "By noon 62 people had been treated for injuries at Dorn Mill. The fire forced 840 people from their homes."
	[ "$(member casualties-injured time | cut -c 1-16)" = 2027-07-10T12:00 ]
	[ "$(member evacuees time | cut -c 1-16)" = 2027-07-10T12:00 ]
	run claims 2027-07-20T09:00:00Z "Fire" "The fire at Dorn Mill has killed 4 people since July 2."
	[ "$(member casualties-dead time_how)" = published ]
	run claims 2027-07-20T20:00:00Z "Results" "Dorn Mills reported second-quarter revenue of \$800 million. Net profit was \$172 million, compared with \$151 million."
	[ "$(member net-profit time | tr '\n' ' ')" = "2027-04/2027-06 2026-04/2026-06 " ]
}

@test "sources: who counted it, whose forecast, nobody who is only told something" {
	run claims 2027-05-12T09:00:00+09:00 "산불" "소방청이 오전 6시까지 확인한 사망자는 5명이다."
	[ "$(member casualties-dead source)" = nfa ]
	run claims 2027-05-12T09:00:00Z "Fire" "More than 5,000 people have been told to leave their homes around Dorn Mill."
	[ "$(member evacuees source)" = outlet ]
	run claims 2027-05-12T09:00:00Z "Outlook" "Dorn Mills expects revenue of \$640 million this year, up from \$512 million in 2026."
	[ "$(member revenue source | tr '\n' ' ')" = "dorn-mills outlet " ]
	run claims 2027-05-12T09:00:00Z "Rumour" "Dorn Mills denied a report in the Argus that it would cut 120 jobs."
	[ "$(member job-cuts source)" != outlet ]
	run claims 2027-05-12T09:00:00Z "Corrections and clarifications" "Our report of May 3 on Dorn Mills gave a figure of 340 jobs lost at the plant. The correct figure is 240."
	has "job-cuts 340 .*denied"
}

@test "a fused name is one in Korean, in English and in two English words" {
	run claims 2027-05-10T09:00:00+09:00 "다루셀 실적" "다루셀바이오의 매출은 120억 원이다."
	has "revenue 12000000000 KRW darucell-bio"
	run claims 2027-05-10T09:00:00Z "Daru Cell Bio results" "Daru Cell Bio reported revenue of 12 billion won."
	has "revenue 12000000000 KRW darucell-bio"
}

@test "an epidemic's dead are counted as its cases are, by country; a town is one with and without its suffix" {
	run claims 2027-11-13T09:00:00Z "Cholera kills 64 in Maldoria" "Cholera has killed 64 people in Maldoria since Oct. 2, the health ministry said on Saturday. The outbreak started in the river town of Lusk. By Friday doctors had recorded 3,640 cases."
	[ "$(subject casualties-dead)" = maldoria ]
	[ "$(subject case-count)" = maldoria ]
	run claims 2027-08-06T09:00:00+09:00 "한낮 기온 기록" "6일 다온시의 낮 최고기온이 38.4도까지 올랐다."
	[ "$(subject temperature)" = daon ]
}

@test "a report counts once: the hour of a count is that of what is counted after it" {
	run claims 2026-11-10T15:30:00+09:00 "새터 산사태" "10일 오후 2시 현재 새터 산사태로 5명이 숨졌다. 구조대는 흙더미를 치우고 있다. 다친 사람은 36명이다. 2011년 산사태 때는 9명이 숨졌다."
	[ "$(member casualties-dead time | cut -c 1-16 | tr '\n' ' ')" = "2026-11-10T14:00 2011 " ]
	[ "$(member casualties-injured time | cut -c 1-16)" = 2026-11-10T14:00 ]
	run claims 2026-11-10T15:30:00+09:00 "새터 산사태" "소방청이 11월 1일부터 전날까지 집계한 새터 산사태 사망자는 7명이다."
	[ "$(member casualties-dead time)" = 2026-11-09 ]
	run claims 2026-11-11T05:00:00Z "Lunden landslide" "By late Monday the landslide had killed 12 people. Some 300 people were evacuated. At least 40 houses were destroyed."
	[ "$(member casualties-dead time)" = 2026-11-09 ]
	[ "$(member evacuees time)" = 2026-11-09 ]
	[ "$(member damaged-houses time)" = 2026-11-09 ]
	run claims 2026-11-11T05:00:00Z "Lunden landslide" "The landslide had killed nine people as of 6 p.m. Tuesday, the police said."
	[ "$(member casualties-dead time | cut -c 1-16)" = 2026-11-10T18:00 ]
}

@test "a toll without an hour is of the day of its telling; nothing else is" {
	run claims 2026-11-11T05:00:00Z "Lunden flood" "The flood has killed 12 people since Nov. 2, the ministry said on Tuesday."
	[ "$(member casualties-dead time)" = 2026-11-10 ]
	[ "$(member casualties-dead time_how)" = told ]
	run claims 2026-11-11T05:00:00Z "Lunden flood" "The flood has injured 12 people. The Wren app has 3,000 users."
	[ "$(member casualties-injured time)" = 2026-11-11 ]
	[ "$(member user-count time)" = null ]
	run claims 2026-11-11T09:00:00+09:00 "폭우 예보" "12일까지 남해안에는 150~300mm의 비가 내리겠다."
	[ "$(member rainfall time)" = null ]
}

@test "something measured holds at its hour or day, though an event is told of it" {
	run claims 2026-09-03T16:30:00+09:00 "태풍 ‘두루’ 북상" "두루는 이날 오후 3시 현재 한들 남쪽 약 620km 해상에서 시속 21km로 북상하고 있다. 중심 부근 최대풍속은 초속 40m다."
	[ "$(member distance time | cut -c 1-16)" = 2026-09-03T15:00 ]
	[ "$(member wind-speed time | cut -c 1-16)" = 2026-09-03T15:00 ]
	run claims 2026-09-08T16:30:00+09:00 "한들시 폭염" "6일 한들시의 낮 최고기온이 39.4도까지 치솟았다."
	[ "$(member temperature time)" = 2026-09-06 ]
}

@test "the base of accounts is a year older; their quarter goes on from a sentence that only names it" {
	run claims 2026-07-20T11:35:00Z "Marlow Foods" "Marlow Foods beat forecasts for the second quarter on Thursday. Net profit was \$172 million, compared with \$151 million."
	[ "$(member net-profit time | tr '\n' ' ')" = "2026-04/2026-06 2025-04/2025-06 " ]
	run claims 2026-10-27T09:00:00Z "Marlow Foods" "Marlow Foods restated its accounts for the third quarter of last year. Net profit was \$353 million."
	[ "$(member net-profit time)" = 2025-07/2025-09 ]
	run claims 2026-03-19T15:40:00+09:00 "도담식품 매출" "도담식품의 지난해 매출은 840억 원으로 전년(1천50억 원)보다 줄었다."
	[ "$(member revenue time | tr '\n' ' ')" = "2025 2024 " ]
	run claims 2026-05-27T10:05:00+09:00 "성장률 전망" "한국은행은 올해 경제성장률 전망치를 1.9%에서 1.7%로 낮췄다."
	[ "$(member growth-forecast time | tr '\n' ' ')" = "2026 2026 " ]
}

@test "a weekday that something is moved from or to lies ahead" {
	run claims 2026-11-09T09:00:00Z "Lunden drive" "The ministry has pushed back the start of the vaccination drive from Wednesday to Saturday."
	has "[a-z-]+ 2026-11-11"
	has "[a-z-]+ 2026-11-14"
}

@test "dates that are of something else: a name, a whole, a deadline, the last year's months, an hour to come" {
	run claims 2026-05-10T09:00:00+09:00 "도담식품" "2011년 설립된 도담식품은 매출 30억 원을 올렸다."
	[ "$(member revenue time)" = null ]
	run claims 2026-05-10T09:00:00+09:00 "도담식품" "도담식품은 2030년까지 일자리 1천200명을 줄일 계획이다."
	[ "$(member job-cuts time)" = null ]
	run claims 2026-07-15T13:10:00Z "Marlow Foods" "Marlow Foods had revenue of \$610 million in the three months to June. That is 5.2% more than the \$580 million it took in the same three months of 2025."
	[ "$(member revenue time | tr '\n' ' ')" = "2026-04/2026-06 2025-04/2025-06 " ]
	run claims 2026-07-15T13:10:00Z "Marlow Foods" "Correction: A report misstated the profit of Marlow Foods for 2024. Its net profit was \$301 million that year."
	[ "$(member net-profit time)" = 2024 ]
	run claims 2026-11-10T15:30:00+09:00 "새터 산사태" "10일 오후 2시 현재 새터 산사태로 5명이 숨졌다. 대피소는 오후 9시까지 연다. 다친 사람은 36명이다."
	[ "$(member casualties-injured time | cut -c 1-16)" = 2026-11-10T14:00 ]
}

@test "dates: what only dates a count is no claim, a plan's day is still to come" {
	run claims 2027-06-16T10:00:00Z "Norvale storm" "By Monday 40 people had been treated in Norvale, up from 22 on Sunday. The Sunday Courier called it the worst storm in years."
	hasnt ".*-date .*"
	run claims 2027-06-16T10:00:00Z "Norvale airport" "Norvale airport is expected to reopen on Friday. The blaze was put out in nine minutes."
	has ".* 2027-06-18 .*"
	has "elapsed-time 9 minute"
	run claims 2027-06-16T10:00:00+09:00 "가람산 등산객" "10일부터 13일까지 등산객 900명이 다쳤다. 복구에는 14일이 걸렸다."
	hasnt "event-date .*"
	has ".* 14 day"
}

@test "a loss is below nothing; a flight's number and a telephone's count nothing" {
	run claims 2027-06-16T10:00:00+09:00 "하람식품 실적" "하람식품은 2분기 54억 원의 순손실을 냈다. 119에 신고가 접수됐다."
	has "net-profit -5400000000 KRW"
	hasnt ".* 119 .*"
	run claims 2027-06-16T10:00:00Z "Norvale crash" "Flight 418 was carrying 61 people when the plane left the runway."
	has "people-aboard 61 person"
	hasnt ".* 418 .*"
}

@test "loans, plants and airports are subjects of their own" {
	run claims 2026-11-10T09:00:00+09:00 "아파트 문턱 낮춘다" "금융위원회가 10일 새 주택 대책을 내놨다. 청년에게 주는 정책대출은 한도가 2억 원에서 3억 원으로 오른다."
	has "loan-limit 200000000 KRW loan"
	run claims 2026-11-10T09:00:00+09:00 "전력 수급" "정부는 10일 대책 회의를 열었다. 정비를 마친 보람원전 3호기(설비용량 100만kW)가 14일 재가동한다."
	has "power-capacity .* boramwonjeon-3"
	run claims 2026-11-10T09:00:00+09:00 "전력 수급" "정부는 10일 대책 회의를 열었다. 노후원전의 설비용량은 100만kW다."
	hasnt "power-capacity .* nohuwonjeon.*"
	run claims 2026-11-10T09:00:00Z "Snow at Harwich" "Doran Air grounded its jets at Harwich airport on Tuesday. The airport canceled 80 flights."
	has "flight-count 80 .*harwich-airport"
	run claims 2026-11-10T09:00:00Z "Doran Air cuts forecast" "Doran Air cut its forecast after the crash in Norvale. The airport canceled 80 flights."
	hasnt "flight-count 80 .*doran-air-airport.*"
}

@test "what is counted all over the country is said of it" {
	run claims 2026-11-10T09:00:00+09:00 "도래지구 분양" "도래지구에 9천 가구가 들어선다. 전국의 미분양 주택은 5만 가구다."
	has "unsold-homes 50000 .*south-korea"
}

@test "an aircraft that leaves the runway is an accident, whatever burns in it" {
	run claims 2026-11-10T09:00:00Z "Two dead as jet overruns runway in Harwich" "HARWICH (AB) - A jet ran off the end of the runway in Harwich in heavy rain on Tuesday, killing two people. A fire in one engine was put out."
	has "casualties-dead 2 person harwich-accident"
}

@test "bills are acts; what is done to an act is said of it; a rate is the tax's" {
	run claims 2027-06-10T09:00:00Z "Senate passes climate bill" "The Senate passed a climate bill on Thursday by 52 votes to 46. The bill would spend \$310 billion on clean energy."
	has "vote-yes 52 vote senate"
	has "budget 310000000000 USD bill"
	run claims 2027-06-10T09:00:00+09:00 "보조금 줄인다" "정부가 보조금을 대당 400만 원에서 300만 원으로 줄인다. 소득세율은 6%에서 8%로 오른다."
	has "grant 3000000 KRW subsidy"
	has "tax-rate 0.06 ratio income-tax"
}

@test "a month's short name is no place; a town is by its dockers" {
	run claims 2027-02-10T09:00:00Z "Dock strike goes on" "Harwich's dockers extended their strike to Feb. 21, the union said. Two pickets were injured."
	has "casualties-injured 2 person harwich-strike"
}

@test "a ship names its sinking, wherever outlets write from; a rocket called 누리호 sinks nowhere" {
	run claims 2027-07-10T09:00:00Z "Nine drown as ferry goes down" "The ferry Marlin, carrying 80 people, sank off Harwich on Monday, killing nine. Twelve people are missing."
	has "casualties-dead 9 person marlin-sinking"
	has "casualties-missing 12 person marlin-sinking"
	run claims 2027-07-10T09:00:00+09:00 "도래호 사망 4명" "여객선 도래호가 암초에 부딪힌 지 사흘째인 10일 사망자가 4명으로 늘었다. 해경은 실종자가 3명이라고 밝혔다."
	has "casualties-missing 3 person dorae-sinking"
	run claims 2027-07-10T09:00:00+09:00 "누리호 발사 성공" "한국형 발사체 누리호가 10일 발사됐다. 사고는 없었다. 누리호는 고도 700㎞에 위성을 올렸다."
	has "orbit-altitude 700 km nuriho"
}

@test "events without their word: what came down, who is trapped, who has no power" {
	run claims 2027-07-10T09:00:00+09:00 "하늘시 공사장 거푸집 무너져" "10일 오전 하늘시 아파트 공사장에서 거푸집이 무너져 노동자 3명이 숨졌다."
	has "casualties-dead 3 person haneul-collapse"
	run claims 2027-07-10T09:00:00Z "Harwich in the dark" "About 320,000 homes in Harwich lost power on Monday after a substation failed. Two people died."
	has "casualties-dead 2 person harwich-blackout"
}

@test "a river names the flood that it makes, and nothing else" {
	run claims 2027-07-10T09:00:00Z "Wren River crests at record" "The Wren River crested at 9.1 metres in Harwich on Friday. Two people drowned. Governor Ada Holm pledged \$20 million in aid."
	has "water-level 9.1 m wren-flood"
	has "casualties-dead 2 person wren-flood"
	has "relief-fund 20000000 USD wren-flood"
	run claims 2027-07-10T09:00:00Z "Thousands flee as Wren rises" "HARWICH (AB) - Police told about 3,400 people to leave low-lying districts along the River Wren on Monday as the lake behind Tolver Dam filled to 96% of capacity. Two people have died."
	has "casualties-dead 2 person wren-flood"
	has "evacuees 3400 person wren-flood"
	has "reservoir-level 0.96 ratio tolver-dam"
	run claims 2027-07-10T09:00:00+09:00 "보람강 범람" "집중호우로 보람강이 넘치면서 10일 하늘시에서 3명이 숨졌다. 보람강 수위는 8.2미터까지 올랐다."
	has "casualties-dead 3 person boram-flood"
	has "water-level 8.2 m boram-flood"
	run claims 2027-07-10T09:00:00Z "Ferry disaster" "Typhoon Mirne made landfall on Monday, killing four. The Wren River burst its banks in Harwich and 300 homes were flooded."
	has "damaged-houses 300 house mirne"
}

@test "people of a country bear no name, and officers of a firm do not own its figures" {
	run claims 2026-11-10T09:00:00Z "Doran Shipping bids for Kestrel Lines" "Kestrel Lines has accepted an offer. Ida Brook, Kestrel's chief executive, told staff on Tuesday. If the Koreans walk away they will owe a break-up fee of \$95 million."
	hasnt "break-up-fee .* (koreans|ida-brook|idabrook) .*"
}

@test "its: what the sentence before began with" {
	run claims 2026-11-10T09:00:00Z "Doran Shipping to buy Kestrel Lines" "Doran Shipping agreed to buy Kestrel Lines. Doran said so on Tuesday. Kestrel Lines runs 71 ships. Its net profit dropped to \$310 million."
	has "net-profit 310000000 USD kestrel-lines"
	run claims 2026-11-10T09:00:00+09:00 "두레해운, 노르웨이 선사 인수" "두레해운이 노르웨이 선사를 인수한다. 오르벤라인은 배 68척을 굴린다."
	has "ship-count 68 ship oreuben-line"
}

@test "the capital area is a place, and what nobody is named to pay the government's" {
	run claims 2026-11-10T09:00:00+09:00 "도래지구 분양" "정부가 도래지구에 집을 짓는다. 이달 수도권 집값은 0.2% 올랐다."
	has "house-price-change 0.002 .*seoul-capital-area"
	run claims 2026-11-10T09:00:00+09:00 "새 택지" "정부가 새 택지를 골랐다. 도래지구가 뽑혔다. 나랏돈은 모두 2조 원이 투입된다."
	has "budget 2000000000000 KRW south-korea-government"
}

@test "what is of another period stands; what another value takes the place of does not" {
	run claims 2028-07-20T09:00:00Z "Kestrel Foods earnings" "Kestrel Foods said second-quarter revenue rose to \$6.4 billion from \$5.9 billion a year earlier. It raised its forecast for annual revenue to \$25 billion from \$24 billion."
	has "revenue 5900000000 USD kestrel-food asserted $"
	has "revenue 24000000000 USD kestrel-food speculated superseded"
	run claims 2028-07-20T09:00:00Z "Harwich bridge" "The Harwich bridge, which was to open on Aug. 3, will now open on Aug. 9. The hearing will be held on Oct. 9 instead of starting on Oct. 2."
	has ".*2028-08-03 .*planned superseded"
	has ".*2028-10-02 .*planned superseded"
	run claims 2028-07-20T09:00:00+09:00 "두레상사 실적" "두레상사의 매출은 지난해 86억 원이던 것이 올해 110억 원으로 늘 전망이다. 선고는 애초 22일로 잡혀 있었으나 일주일 늦춰졌다."
	has "revenue 8600000000 KRW .* asserted $"
	has ".*2028-07-22 .*planned superseded"
}

@test "reports that are turned down are denied; views, puts and semicolons" {
	run claims 2028-07-20T09:00:00Z "Kestrel Motors plant" "Kestrel Motors rejected a Harbor Radio report of 700 layoffs at its plant. It called a claim that 80 jobs would go in Norvale \"pure fiction\"."
	has "job-cuts 700 .* denied"
	has "job-cuts 80 .* denied"
	run claims 2028-07-20T09:00:00+09:00 "보람댐" "보람시는 ‘댐이 새 3천 명이 대피했다’는 글을 터무니없는 소문이라고 했다."
	has "evacuees 3000 .* denied"
	run claims 2028-07-20T09:00:00+09:00 "두레상사 전망" "두레상사가 3분기에는 210억 원의 영업이익을 낼 것으로 증권가는 본다."
	has "operating-profit 21000000000 KRW .* speculated"
	run claims 2028-07-20T09:00:00Z "Kestrel Foods outlook" "Kestrel Foods expects revenue of \$19 billion this year, up from \$17 billion in 2027; the second quarter brought in revenue of \$5 billion. Redwing Data puts the app's users at 31 million."
	has "revenue 5000000000 USD .* asserted"
	has "revenue 17000000000 USD .* asserted"
	has "user-count 31000000 .* asserted"
}

@test "the time of what is told beside another period" {
	run claims 2028-04-26T09:00:00+09:00 "두레상사 실적" "두레상사의 1분기 매출은 2천억 원이다. 지난해 1분기(2천300억 원)와 비교하면 줄었다. 영업이익은 110억 원에 그쳤다."
	[ "$(member operating-profit time)" = 2028-01/2028-03 ]
	run claims 2028-04-26T09:00:00+09:00 "두레상사 점유율" "두레상사의 1분기 시장 점유율은 8.4%로, 한 해 전 9.1%에서 떨어졌다."
	[ "$(member market-share time | tail -n 1)" = 2027-01/2027-03 ]
	run claims 2028-04-26T09:00:00Z "Kestrel Foods outlook" "Kestrel Foods expects revenue of \$19 billion this year, an increase of 12% on the \$17 billion it took in 2027."
	[ "$(member revenue-growth time)" = 2028 ]
	run claims 2028-04-26T20:00:00+09:00 "독감" "질병관리청에 따르면 어제(25일)까지 독감 환자는 2천 명이다. 목숨을 잃은 사람은 19명이다."
	[ "$(member casualties-dead time)" = 2028-04-25 ]
}

@test "a value's text holds no particle" {
	run claims 2028-04-26T09:00:00+09:00 "두레상사" "두레상사의 시장 점유율은 29%에 그쳤고 주가는 4만8천650원에 마감했다."
	[ "$(member market-share text)" = 29% ]
	[ "$(member stock-price text)" = 4만8천650원 ]
}

@test "who gives a figure: documents, quotation marks, those who revise and put" {
	run claims 2028-04-26T09:00:00+09:00 "두레상사 공시" "두레상사가 낸 공시를 보면 직원은 2천 명이다. 두레상사의 1분기 매출은 3천억 원이었다."
	[ "$(member revenue source)" = outlet ]
	run claims 2028-04-26T09:00:00+09:00 "보람시 지진" "기상청은 보람시 지진의 규모를 5.4에서 5.6으로 올려 잡았다."
	[ "$(member magnitude source | sort -u)" = kma ]
	run claims 2028-04-26T09:00:00+09:00 "두레상사 재판" "두레상사는 “창고를 고치는 비용이 3억 원”이라며 반발했다."
	[ "$(jq -r 'select(.unit == "KRW") | .source' "$BATS_TEST_TMPDIR/claims")" != outlet ]
	run claims 2028-04-26T09:00:00Z "Harwich quake" "The Norvale Seismic Bureau lowered its estimate of the quake's magnitude to 6.1. Redwing Data puts insured losses at \$30 million."
	[ "$(member magnitude source)" != outlet ]
	[ "$(member insured-losses source)" != outlet ]
}

@test "the day of a dateline is no event's" {
	run claims 2028-11-03T09:00:00Z "Snow shuts Harwich" "PORT HARWICH, Nov. 3 (AB) - Snow has closed the port of Harwich for two days. PORT HARWICH, Nov. 3 - The port will reopen on Nov. 6."
	hasnt ".*-date 2028-11-03"
	has ".* 2028-11-06"
}

@test "old and new level, and the items of a list, are of one attribute" {
	run claims 2028-07-20T09:00:00Z "Kestrel Foods earnings" "Revenue at Kestrel Foods eased to \$3.2 billion from \$3.4 billion, while net profit stood at \$120 million."
	has "revenue 3400000000 USD .*"
	run claims 2028-07-20T09:00:00+09:00 "군수 선거" "선거 비용으로 강 후보는 9천만 원, 문 후보는 8천만 원을 썼다고 신고했다."
	has "campaign-spending 80000000 KRW .*"
}

@test "a reckoning and another time's figure are of what was spoken of" {
	run claims 2028-07-20T09:00:00+09:00 "보람시 지진" "보람시 지진의 재산 피해를 두고는 말이 엇갈린다. 도는 120억 원이라고 보지만 시는 150억 원으로 추산한다."
	has "damage-cost 12000000000 KRW .*"
	has "damage-cost 15000000000 KRW .*"
	run claims 2028-07-20T09:00:00+09:00 "두레상사 전망" "증권사들이 내놓은 두레상사 영업이익 컨센서스는 60억 원이다. 지난해에는 138억 원을 벌었다."
	has "operating-profit 13800000000 KRW .*"
}

@test "two syllables inside a longer word are no trigger: 차용 in 전기차용" {
	run claims 2028-07-20T09:00:00+09:00 "두레전지 실적" "두레전지의 매출을 보면 전기차용 배터리가 2조 원, 소형 배터리가 3천억 원이다."
	has "revenue 2000000000000 KRW .*"
	has "revenue 300000000000 KRW .*"
}

@test "a trigger with & speaks only where its companion stands near" {
	own=$BATS_TEST_TMPDIR/with.yaml
	printf 'attributes:\n  job-cuts:\n    kinds: [count, number]\n    subjects: [ORG]\n    behaviour: fixed\n    en: ["let & go|leave"]\n' >"$own"
	tell() { jq -nc --arg t "$1" '{id: "a", lang: "en", text: $t}' | segment | tag-entities | extract-claims --attributes "$own"; }
	[ "$(tell "Doran Foods will let 450 people go." | jq -r .value)" = 450 ]
	[ -z "$(tell "Doran Foods will let 450 people in.")" ]
}

@test "what an act of policy costs and when it begins is said of it, not of the government" {
	run claims 2027-11-10T09:00:00+09:00 "내년 예산안 확정" "정부가 9일 국무회의에서 702조 원 규모의 예산안을 확정했다. 국방 지원에 68조 원, 어르신 돌봄에 3조 원, 연구개발에 35조 원이 배정됐다. 돌봄 예산은 올해보다 2조 원 늘었다. 5조 원짜리 2차 추경도 준비한다."
	has "budget 702000000000000 KRW budget"
	has "budget 3000000000000 KRW eoreusin-budget"
	has "budget 35000000000000 KRW yeongugaebal-budget"
	has "budget-change 2000000000000 KRW dolbom-budget"
	has "budget 5000000000000 KRW extra-budget-2"
	run claims 2027-11-10T09:00:00Z "Norland to raise carbon tax" "Norland's government will raise its carbon tax to 12% from 8%, the finance ministry said on Monday. The tax applies from March 1 and will remain in place for four years. Vouchers of \$200 will be paid on April 5."
	has "tax-rate 0.12 ratio carbon-tax"
	has "activity-start 2028-03-01  carbon-tax"
	has "contract-length 4 year carbon-tax"
	has "payment-date 2028-04-05  voucher"
	run claims 2027-11-10T09:00:00+09:00 "연금개혁안 의결" "정부가 5일 연금개혁안을 의결했다. 개혁안은 내년 1월부터 시행된다."
	has "activity-start 2028-01  pension-reform"
}

@test "a staff that counters a disaster is no plan, and a plan that nobody named is none" {
	run claims 2027-11-10T09:00:00+09:00 "도래시 지진" "10일 도래시에서 지진이 발생했다. 중앙재난안전대책본부는 2명이 숨졌다고 밝혔다."
	has "casualties-dead 2 person dorae-earthquake"
}

@test "a share that stands before its sum, and what is cut from a budget" {
	run claims 2027-11-10T09:00:00+09:00 "추경 통과" "국회가 9조 원의 추경안을 의결했다. 67%인 6조 원은 국채를 발행해 마련한다. 정부안보다 4천억 원 적다. 돌봄 예산에서는 5천억 원이 깎여 1조4천억 원만 남았다."
	has "share 0.67"
	has "funding 6000000000000 KRW"
	has "budget-change -400000000000 KRW"
	has "budget-change -500000000000 KRW dolbom-budget"
	has "budget 1400000000000 KRW dolbom-budget"
}

@test "who only counts what happened is not what it happened to; one sign among tolls tells the event" {
	run claims 2028-05-22T10:00:00+09:00 "새봄시 복구 시작" "행정안전부는 재산 피해를 94억 원으로 집계했다. 새봄시에서 집 208채가 부서지고 21명이 다쳤다. 여진은 48차례 이어졌다. 새봄시 대피소에는 88명이 남아 있다."
	has "damage-cost 9400000000 KRW saebom-earthquake .*"
	has "casualties-injured 21 person saebom-earthquake .*"
	has "evacuees 88 person saebom-earthquake .*"
}

@test "a trial against a disease is no outbreak of it" {
	run claims 2028-05-22T10:00:00Z "Pill against dengue passes test" "HARWICH, May 22 (AB) - A dengue pill passed its late-stage trial, Corrigan Pharma said on Monday. The clinical trial enrolled 5,200 volunteers, 1,700 of them on placebo."
	hasnt ".* harwich .*"
}

@test "names of medicines are written small" {
	run claims 2028-05-22T10:00:00Z "Corrigan's dengue drug" "Corrigan Pharma's experimental antibody torvalimab passed a late-stage trial. A course of torvalimab would cost \$390."
	has "price-per-course 390 USD torvalimab .*"
	run claims 2028-05-22T10:00:00+09:00 "코리건제약 신약" "코리건제약의 항체 치료제 토르발리맙이 3상 시험을 마쳤다. 토르발리맙의 가격은 1회분에 6만 원이다."
	has "price-per-dose 60000 KRW toreuballimab .*"
}

@test "Motor and Motors are one firm" {
	run claims 2028-05-22T10:00:00Z "Doran Motors results" "Doran Motors posted revenue of \$3 billion. Doran Motor employs 3,000 people."
	has "revenue 3000000000 USD doran-motor"
	has "headcount 3000 .* doran-motor"
}

@test "days that date something else are no claims" {
	run claims 2028-11-07T22:00:00Z "Redwing Data" "Shares in Redwing Data closed 6% higher on Tuesday."
	hasnt "event-date .*"
	run claims 2028-11-07T22:00:00Z "Flu" "Flu has made 4,000 people ill this winter, 300 more than the ministry counted on Nov. 2."
	hasnt "event-date .*"
	run claims 2028-11-07T22:00:00+09:00 "두레상사" "두레상사가 이날 낸 공시를 보면 직원은 2천 명이다. 이날 공개된 3분기 실적에서 매출은 3천억 원이었다."
	hasnt "(filing|release)-date .*"
	run claims 2028-11-07T22:00:00+09:00 "보람지검" "보람지검은 오늘(7일) 열린 공판에서 벌금 3억 원을 구형했다."
	[ "$(jq -c 'select(.value == "2028-11-07")' "$BATS_TEST_TMPDIR/claims" | wc -l)" = 1 ]
}

@test "the new value of a plan is one, too; when a forecast was made; who acted; who speaks in a town" {
	run claims 2031-04-14T18:00:00+09:00 "누림항공 실적" "누림항공은 연간 매출 목표를 1조8천억 원에서 1조7천억 원으로 낮춰 잡았다."
	has "revenue 1700000000000 KRW .* planned"
	run claims 2031-06-03T18:00:00+09:00 "물가" "정부는 올해 물가상승률을 2.0%로 전망한다. 한국은행은 지난달 전망치를 2.2%로 올렸다."
	[ "$(member inflation-forecast time | sort -u)" = 2031 ]
	run claims 2031-03-10T12:00:00Z "Norvale Bank cuts rate" "Norvale Bank cut its benchmark rate to 3.25% from 3.50% on Monday."
	[ "$(member interest-rate time | sort -u)" = null ]
	run claims 2031-03-10T12:00:00Z "Flooding in Harwich" "At least 12 people were killed in flooding in Harwich, officials said."
	[ "$(member casualties-dead source)" = officials ]
	run claims 2031-03-10T12:00:00+09:00 "한솔시 버스 파업" "노조는 찬성률이 91%라고 했다. 한솔운수는 “찬성률은 84%”라고 반박했다."
	hasnt ".* denied.*"
}

@test "homes that lost power and animals that were lost are levels, a share that lost 12 % fell" {
	run claims 2028-07-20T09:00:00Z "Storm in Harwich" "A storm hit Harwich on Tuesday. About 52,000 homes lost power. Farmers have lost 9,000 chickens. Shares in Kestrel Power lost 12%."
	has "blackout-households 52000 .*"
	has "livestock-deaths 9000 .*"
	has "share-price-change -0.12 .*"
}

@test "who is counted is a person, whatever the trade" {
	run claims 2028-07-20T09:00:00Z "Strike in Harwich" "Some 1,300 professors walked off the job in Harwich on Tuesday. Kestrel Foods will lay off 90 bakers."
	has "participants 1300 person .*"
	has "job-cuts 90 person .*"
}

@test "the event by the town, not by its country; a storm's bare Korean name; who tells of it" {
	run claims 2028-05-22T10:00:00Z "Norvale quake: toll rises" "The death toll from the earthquake in southern Norvale has risen to 71. More than 400 people have been hurt, said Ida Brook, a teacher in Harrowby."
	has "casualties-dead 71 person harrowby-earthquake .*"
	run claims 2028-09-04T20:00:00+09:00 "주택 1천 채 피해" "4일까지 파악된 태풍 라비엔의 사망자는 6명이다. 부상자는 23명이다. 태풍 피해는 늘 전망이다."
	has "casualties-dead 6 person rabien .*"
	has "casualties-injured 23 person rabien .*"
	run claims 2028-05-22T10:00:00Z "Quake shakes Harrowby" "An earthquake shook Harrowby on Monday. The mayor of Harrowby, Stevan Orlik, put the number of dead at 104. Some 620 people were hurt."
	has "casualties-dead 104 person harrowby-earthquake .*"
	has "casualties-injured 620 person harrowby-earthquake .*"
	run claims 2028-05-22T10:00:00Z "Quake kills nine: rescuers" "Rescuers pulled three people from the ruins after the earthquake in Harrowby on Monday killed nine."
	has "casualties-dead 9 person harrowby-earthquake .*"
}

@test "a vaccine is called so with what it is against; a disease is no name" {
	run claims 2028-05-22T10:00:00Z "Jab against Lenn fever" "Drugmaker Corrigan said its experimental vaccine against Lenn fever, Alvexin, prevented 88% of cases. The vaccine is given in two doses. Lenn fever kills."
	has "efficacy 0.88 .* alvexin .*"
	hasnt ".* lenn .*"
}

@test "halves of accounts, what analysts had expected, a level that came down, a day that gave way" {
	run claims 2031-07-25T08:00:00Z "Redwing Air second-quarter results" "Redwing Air reported second-quarter revenue of \$8.2 billion. The company kept its full-year forecast of \$33 billion. Analysts polled by Kantor had expected revenue of \$8.0 billion."
	[ "$(jq -r 'select(.value == 33000000000) | .source' "$BATS_TEST_TMPDIR/claims")" = redwing-air ]
	[ "$(jq -r 'select(.value == 8000000000) | .time' "$BATS_TEST_TMPDIR/claims")" = 2031-04/2031-06 ]
	run claims 2031-07-25T08:00:00Z "Redwing Air results" "For the first half, revenue at Redwing Air was \$16.1 billion."
	[ "$(member revenue time)" = 2031-01/2031-06 ]
	run claims 2031-07-25T08:00:00Z "Harwich election" "Turnout was 63%, down from 68% in 2027."
	has "turnout 0.63"
	run claims 2031-07-25T18:00:00+09:00 "다온대교 개통" "다온대교가 다음 달 1일 개통한다. 당초 이달 20일 문을 열 예정이었으나 비로 미뤄졌다."
	has ".* 2031-07-20 .* planned superseded"
}

@test "what a part of a firm sells is qualified, and so is what is demanded and expected" {
	run claims 2028-05-22T10:00:00+09:00 "도란상사 실적" "도란상사의 매출은 1조8천억 원이다. 광고 부문의 2분기 매출은 6천억 원이다. 도란상사의 해외 매출은 9천억 원이다."
	[ "$(member revenue qualifier | tr '\n' ' ')" = "null 광고 해외 " ]
	run claims 2028-05-22T10:00:00Z "Doran Mills results" "Doran Mills had revenue of \$3 billion. Analysts had expected revenue of \$2.9 billion. Online sales were \$1 billion."
	[ "$(member revenue qualifier | tr '\n' ' ')" = "null consensus Online " ]
	run claims 2028-05-22T10:00:00+09:00 "도란상사 회장 재판" "법원은 도란상사 최 회장에게 징역 3년을 선고했다. 앞서 검찰은 징역 5년을 구형했다."
	[ "$(member sentence-term qualifier | tr '\n' ' ')" = "null demanded " ]
}

@test "not by June as previously planned; who says it stands last; the day of a base; the quarter before" {
	run claims 2031-05-20T08:00:00Z "Kestrel Pharma" "Kestrel Pharma will file for approval in the third quarter, not by June as previously planned."
	has "filing-date 2031-06 .*planned superseded"
	run claims 2031-05-20T18:00:00+09:00 "나래시 지진" "20일 오전 3시 7분 나래시에서 규모 4.9의 지진이 났다고 기상청이 밝혔다."
	[ "$(member magnitude source)" = kma ]
	run claims 2031-05-20T08:00:00Z "Storm Ida" "Storm Ida has left at least 14 people dead, up from nine reported on Monday."
	[ "$(jq -r 'select(.value == 14) | .time' "$BATS_TEST_TMPDIR/claims")" = 2031-05-20 ]
	run claims 2031-05-20T18:00:00+09:00 "보람중공업 실적" "보람중공업의 1분기 영업이익은 1천120억 원으로 전 분기(980억 원)보다 늘었다."
	[ "$(jq -r 'select(.value == 98000000000) | .time' "$BATS_TEST_TMPDIR/claims")" = 2030-10/2030-12 ]
}

@test "points behind a percentage are percentage points, an index's are its own" {
	run claims 2028-07-20T09:00:00Z "Harwich by-election" "The Harwich by-election was held on Tuesday. Turnout was 38.6%, down 4.2 points from 2024."
	has "turnout-change -0.042 .*"
	run claims 2028-07-20T09:00:00Z "Stocks" "Harwich's main stock index gained 1.2%, or 33 points, to close at 2,840.6."
	hasnt "turnout-change .*"
	hasnt ".* 0.33 ratio .*"
}

@test "a quake abroad: the town behind its kind, no country for its institute; arms of a trial are no counties" {
	run claims 2029-03-05T18:00:00+09:00 "노르벨 북부 강진" "5일 노르벨 북부에서 규모 6.8의 지진이 나 31명이 숨졌다. 미국 지질조사국에 따르면 진앙은 주도 하론에서 42km 떨어진 곳이다. 여진이 14차례 이어졌다."
	has "casualties-dead 31 person haron-earthquake .*"
	has "aftershock-count 14 .* haron-earthquake .*"
	run claims 2029-03-05T18:00:00+09:00 "백신 3상 보고서" "도래바이오가 공개한 임상 3상 보고서를 보면 백신군이 9천215명, 위약군이 9천205명이다. 백신군의 12%가 발열을 겪었지만 하루 안에 가라앉았다. 2명이 숨졌다는 소문은 사실무근이라고 했다."
	hasnt ".* baeksin-.*"
}

@test "two institutes that measure one quake contradict each other; an island with or without its 도" {
	run claims 2028-03-06T10:00:00Z "Deadly Norvale quake" "An earthquake struck Norvale on Monday. Norvale's weather agency measured the tremor at 5.8, while the Harrow Seismic Centre put its magnitude at 6.1."
	has "magnitude 5.8  norvale-earthquake .*"
	[ "$("$NU_BIN/diff-claims" "$BATS_TEST_TMPDIR/claims" | jq -r 'select(.attribute == "magnitude") | .label')" = conflict ]
	run claims 2028-03-06T10:00:00+09:00 "도나르도 지진 3명 사망" "도나르도 지진으로 3명이 숨졌다."
	has "casualties-dead 3 person donar-earthquake .*"
	run claims 2028-03-06T10:00:00+09:00 "위성 발사" "위성 ‘도래 2호’의 무게는 540kg이다."
	has "weight 540 kg dorae-2 .*"
}

@test "he and the 24-year-old are somebody; a club before a player's noun is not the player" {
	run claims 2027-07-12T10:00:00Z "Halden agree fee for striker Pruvost" "Halden Town have agreed to pay \$42 million for Port Sarne striker Milo Pruvost. The 24-year-old will sign a four-year contract. His wages come to \$90,000 a week. Sarne paid \$7 million for him in 2024."
	[ "$(subject age)" = milo-pruvost ]
	[ "$(subject contract-length)" = milo-pruvost ]
	[ "$(subject salary)" = milo-pruvost ]
	[ "$(member transfer-fee subject | tail -n 1)" = milo-pruvost ]
	run claims 2027-07-12T10:00:00Z "Doran Mills names chief" "Doran Mills chairman Ada Quill said the mills would grow. Its revenue was \$3 billion, and she expects net profit of \$200 million."
	[ "$(subject net-profit)" = doran-mills ]
}

@test "a chairman of a firm makes no person of the firm" {
	run claims 2028-02-15T10:00:00Z "Mill owner jailed" "HARWICH - A court on Tuesday sentenced Ana Rowe, chairwoman of Doran Mills, to four years in prison. It also fined the 52-year-old \$2 million."
	[ "$(subject age)" != doran-mills ]
	[ "$(subject fine)" != doran-mills ]
	run claims 2028-02-15T10:00:00Z "Doran Mills" "Ana Rowe, chairwoman of Doran Mills, was upbeat. The company had revenue of \$3 billion."
	[ "$(subject revenue)" = doran-mills ]
}

@test "who mends pipes corrects nothing" {
	run claims 2028-10-05T19:30:00+09:00 "새봄군 지진" "끊어진 수도관은 모레부터 고칩니다. 10명이 숨졌다는 인터넷 글에 대해 새봄군은 사실이 아니라고 밝혔습니다."
	has "casualties-dead 10 .* denied"
	run claims 2028-10-05T19:30:00+09:00 "알립니다" "4일 자 새봄군 지진 기사의 부상자 29명을 92명으로 고칩니다."
	has "casualties-injured 92 .* asserted"
}

@test "the magnitude of an aftershock is not the quake's" {
	run claims 2028-03-06T10:00:00Z "Norvale quake" "An earthquake of magnitude 6.1 struck Norvale on Monday. The biggest aftershock so far, of magnitude 4.3, came at noon."
	[ "$(member magnitude qualifier | tr '\n' ' ')" = "null aftershock " ]
	run claims 2028-03-06T10:00:00+09:00 "새봄군 지진" "새봄군에서 규모 5.8의 지진이 났다. 여진 가운데 가장 큰 것은 규모 3.9였다. 여진이 14차례 이어진 뒤 기상청은 규모를 5.7로 낮췄다."
	[ "$(member magnitude qualifier | tr '\n' ' ')" = "null 여진 null " ]
}
