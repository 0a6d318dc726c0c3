# pipeline: files checked, run once, run again after a crash.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	pipeline=$NU_BIN/pipeline
}

# claim ID OUTLET HOUR VALUE: one claim about one investment.
claim() {
	printf '{"id":"%s@1:0:investment","article":"%s","outlet":"%s","published":"2031-03-04T%s:00:00Z",' "$1" "$1" "$2" "$3"
	printf '"start":0,"end":5,"text":"%s","sentence":"s","sstart":0,"send":9,"subject":"solbit","attribute":"investment",' "$4"
	printf '"behaviour":"fixed","vtype":"quantity","value":%s,"unit":"KRW","modality":"asserted"}\n' "$4"
}

articles() {
	printf '{"id":"a","text":"One here. Two there."}\n{"id":"b","text":"셋이다. 넷이다."}\n'
}

@test "all errors of a file in one pass, with places and suggestions" {
	cat >p.yaml <<-'X'
	stat: x
	stages:
	  - segmnt
	  - tag-entities: {lexcion: a, strict: true}
	  - diff-claims: {evidence: [1, 2], exit-code: 7}
	  - cat: {a: b}
	  - {a: 1, b: 2}
	outputs:
	  - {file: a, stdout: true}
	  - {file: x, after: diff-claim}
	X
	run -78 "$pipeline" check p.yaml
	[ "$output" = "pipeline: p.yaml:1:1: unknown key 'stat' (did you mean 'state'?)
pipeline: p.yaml:3:5: no program 'segmnt' (did you mean 'segment'?)
pipeline: p.yaml:4:20: tag-entities has no option 'lexcion' (did you mean 'lexicon'?)
pipeline: p.yaml:4:32: 'strict' is the pipeline's to set
pipeline: p.yaml:5:48: 'exit-code' must be true or false
pipeline: p.yaml:6:10: cat is not of the suite: give its words as a list
pipeline: p.yaml:7:5: a stage is a program's name, or one name with its options
pipeline: p.yaml:9:5: an output needs one of file, command and stdout
pipeline: p.yaml:10:22: no stage 'diff-claim' (did you mean 'diff-claims'?)" ]
	run -78 "$pipeline" run p.yaml
	run -66 "$pipeline" check missing.yaml
	run -64 "$pipeline" chek p.yaml
	run -64 "$pipeline" check
	run -0 "$pipeline" --help
	: >empty.yaml
	run -78 "$pipeline" check empty.yaml
	[ "$output" = "pipeline: empty.yaml:1:1: empty: a pipeline needs stages" ]
}

@test "the shipped pipelines are well" {
	for f in "$NU_TOP"/pipelines/*.yaml; do
		run -0 "$pipeline" check "$f"
		[ -z "$output" ]
	done
}

@test "without a state it is a pipe, and keeps nothing" {
	printf 'stages:\n  - segment\n  - jq: [-c, "{id, text}"]\n' >p.yaml
	run -0 "$pipeline" run p.yaml <<<"$(articles)"
	[ "${lines[0]}" = '{"id":"a#1","text":"One here."}' ]
	[ "${#lines[@]}" -eq 4 ]
	[ "$(ls)" = p.yaml ]
	[ "$(articles | "$pipeline" run p.yaml | head -1)" = '{"id":"a#1","text":"One here."}' ]
}

@test "it streams: a record comes out before the next goes in" {
	printf 'stages: [segment, tag-entities]\n' >p.yaml
	mkfifo in
	"$pipeline" run p.yaml <in >out &
	exec 7>in
	articles | head -1 >&7
	for _ in $(seq 100); do [ -s out ] && break; sleep 0.05; done
	[ "$(head -c 11 out)" = '{"id":"a#1"' ]
	exec 7>&-
	wait $!
}

@test "print gives the bash that does the same" {
	printf 'stages:\n  - segment: {keep: [author, "it is"]}\n  - jq: [-c, "{id, text}"]\noutputs:\n  - file: out/a.ndjson\n  - stdout: true\n    after: segment\n' >p.yaml
	"$pipeline" print p.yaml >p.sh
	grep -q "^well segment --keep=author '--keep=it is' --rejects" p.sh
	articles | PATH=$NU_BIN:$PATH bash p.sh >stdout.print
	mv out/a.ndjson print.ndjson
	articles | "$pipeline" run p.yaml >stdout.run
	cmp print.ndjson out/a.ndjson
	cmp stdout.print stdout.run
}

@test "a bad record is set aside, named, and no failure; strict makes it one" {
	printf 'stages: [segment]\nrejects: bad.ndjson\noutputs: [out.ndjson]\n' >p.yaml
	run -0 --separate-stderr "$pipeline" run p.yaml <<<"$(articles; echo broken)"
	[[ $stderr == *'segment: <stdin>:3:1: '* ]]
	[ "$(jq -r .raw bad.ndjson)" = broken ]
	[ "$(wc -l <out.ndjson)" -eq 4 ]
	rm out.ndjson
	printf 'strict: true\n' >>p.yaml
	run -65 "$pipeline" run p.yaml <<<"$(articles; echo broken)"
	[ ! -e out.ndjson ]
}

@test "a stage that fails fails the run, and nothing is published" {
	printf 'stages:\n  - segment\n  - sh: [-c, "cat >/dev/null; exit 3"]\noutputs: [out.ndjson]\n' >p.yaml
	echo old >out.ndjson
	run -3 "$pipeline" run p.yaml <<<"$(articles)"
	[ "$output" = "pipeline: sh: ended with status 3" ]
	[ "$(cat out.ndjson)" = old ]
}

@test "input from files, relative to the pipeline's folder" {
	mkdir d
	articles | head -1 >d/1.ndjson
	articles | tail -1 >d/2.ndjson
	printf 'input: {files: ["*.ndjson"]}\nstages: [segment]\n' >d/p.yaml
	run -0 "$pipeline" run d/p.yaml
	[ "$(jq -r .id <<<"$output" | tr '\n' ' ')" = 'a#1 a#2 b#1 b#2 ' ]
	printf 'input: {files: [missing]}\nstages: [segment]\n' >d/p.yaml
	run -66 "$pipeline" run d/p.yaml
}

@test "a program of the user's own, given by its path beside the file" {
	mkdir d
	printf '#!/bin/sh\nexec sed "s/^/$1/"\n' >d/mark
	chmod +x d/mark
	printf 'stages:\n  - segment\n  - ./mark: [">"]\n' >d/p.yaml
	run -0 "$pipeline" run d/p.yaml <<<"$(articles | head -1)"
	[[ ${lines[0]} == '>{"id":"a#1"'* ]]
	printf 'stages: [segment, ./marc]\n' >d/p.yaml
	run -78 "$pipeline" check d/p.yaml
	[ "$output" = "pipeline: d/p.yaml:1:19: no program './marc'" ]
}

@test "a state: runs are numbered, what was said is remembered, commands get the run" {
	printf 'state: st\nstages: [diff-claims]\noutputs:\n  - file: "d-{run}.ndjson"\n  - command: [sh, -c, "wc -l >n-$NEWSUTILS_RUN"]\n' >p.yaml
	claim a A 01 1200 | "$pipeline" run p.yaml
	claim b B 02 1200 | "$pipeline" run p.yaml
	[ ! -s d-1.ndjson ]
	[ "$(jq -r .label d-2.ndjson)" = agree ]
	[ "$(cat n-2)" -eq 1 ]
	[ "$(cat st/published)" = 2 ]
	[ -e st/rejects.ndjson ]
}

@test "a run that fails is not committed, and leaves its rejects to look at" {
	printf 'state: st\nstrict: true\nstages: [diff-claims]\noutputs: [out.ndjson]\n' >p.yaml
	run -65 "$pipeline" run p.yaml <<<"$(claim a A 01 1200; echo broken)"
	[[ ${lines[-1]} == 'pipeline: run 1 failed; what it wrote is in st/runs/1.'* ]]
	[ "$(jq -r .raw st/runs/1.*/rejects/diff-claims.ndjson)" = broken ]
	[ ! -e out.ndjson ]
	claim a A 01 1200 | "$pipeline" run p.yaml
	[ "$(cat st/published)" = 1 ]
	[ "$(ls st/runs | wc -l)" -eq 1 ]
}

@test "a run that was killed keeps the time at which it began" {
	printf '%s\n' 'state: st' 'stages:' '  - diff-claims: {new: true}' '  - sh: [-c, "[ -e go ] || kill -KILL $PPID; cat"]' \
	    'outputs:' '  - file: "html-{run}"' '    stages: [{report-diffs: {format: html}}]' >p.yaml
	claim a A 01 1200 >in
	run -137 "$pipeline" run p.yaml <in
	begun=$(cut -d' ' -f2 st/begun)
	sleep 1.1
	touch go
	"$pipeline" run p.yaml <in
	grep -q "$begun" html-1
	sleep 1.1
	"$pipeline" run p.yaml <in
	[ "$(cut -d' ' -f1 st/begun)" = 2 ]
	! grep -q "$begun" html-2
}

@test "SIGTERM ends the stages, and the run does not count" {
	printf 'state: st\nstages: [diff-claims]\n' >p.yaml
	mkfifo in
	"$pipeline" run p.yaml <in 2>err &
	pid=$!
	exec 7>in
	for _ in $(seq 100); do [ -e st/diff-claims/lock ] && break; sleep 0.05; done
	kill -TERM $pid
	status=0
	wait $pid || status=$?
	exec 7>&-
	[ $status -eq 143 ]
	grep -q 'ended by signal 15' err
	[ ! -e st/committed ]
	run -0 "$pipeline" run p.yaml <<<"$(claim a A 01 1200)"
}

@test "a second run of the same state waits or exits 75" {
	printf 'state: st\nstages: [diff-claims]\n' >p.yaml
	mkfifo in
	"$pipeline" run p.yaml <in &
	exec 7>in
	for _ in $(seq 100); do [ -e st/diff-claims ] && break; sleep 0.05; done
	run -75 "$pipeline" run p.yaml </dev/null
	[ "$output" = "pipeline: st: another run is at work" ]
	claim b B 02 1200 | "$pipeline" --wait run p.yaml 7>&- &
	second=$!
	claim a A 01 1200 >&7
	exec 7>&-
	wait $second
	[ "$(cat st/published)" = 2 ]
}

@test "followed files are read from where the last run ended" {
	printf 'state: st\ninput: {follow: [a.ndjson]}\nstages: [segment]\noutputs: ["out-{run}"]\n' >p.yaml
	{ articles | head -1; printf '{"id":"b",'; } >a.ndjson
	"$pipeline" run p.yaml
	printf '"text":"Three."}\n' >>a.ndjson
	"$pipeline" run p.yaml
	"$pipeline" run p.yaml
	[ "$(jq -r .id out-1 | tr '\n' ' ')" = 'a#1 a#2 ' ]
	[ "$(jq -r .id out-2)" = 'b#1' ]
	[ ! -e out-3 ]
}

@test "a committed run that was not published is published by the next call, which does no more" {
	printf 'state: st\nstages: [diff-claims]\noutputs: [out.ndjson]\n' >p.yaml
	claim a A 01 1200 | "$pipeline" run p.yaml
	claim b B 02 1200 | "$pipeline" run p.yaml
	cp out.ndjson want
	echo 1 >st/published
	rm out.ndjson
	claim b B 02 1200 | "$pipeline" run p.yaml
	cmp want out.ndjson
	[ "$(cat st/published)" = 2 ]
}

@test "runs beyond keep are removed" {
	printf 'state: st\nkeep: 2\nstages: [diff-claims]\n' >p.yaml
	for i in 1 2 3 4 5; do claim a$i A 0$i 1200 | "$pipeline" run p.yaml >/dev/null; done
	[ "$(ls st/runs | cut -d. -f1 | tr '\n' ' ')" = '4 5 ' ] || [ "$(ls st/runs | cut -d. -f1 | tr '\n' ' ')" = '3 4 5 ' ]
}

# killed PIPELINE N...: each of the inputs in-N is given to a pipeline that is killed at random moments, and then to
# one that nobody disturbs; what both publish must be the same.
killed() {
	local longest=$1 kills=0 n pid
	shift
	mkdir plain killed
	for d in plain killed; do cp p.yaml $d/; done
	RANDOM=20310304
	for n in "$@"; do
		"$pipeline" run plain/p.yaml <in-$n
		for _ in 1 2 3 4 5 6; do
			"$pipeline" run killed/p.yaml <in-$n &
			pid=$!
			sleep "$(printf '0.%03d' $((RANDOM % longest)))"
			kill -KILL $pid 2>/dev/null && kills=$((kills + 1))
			wait $pid 2>/dev/null || true
			# the very last thing that a run does
			[ "$(cat killed/st/published 2>/dev/null)" = $n ] && break
		done
		[ "$(cat killed/st/published 2>/dev/null)" = $n ] || "$pipeline" run killed/p.yaml <in-$n
	done
	[ $kills -gt 0 ]
	for n in "$@"; do
		[ -s plain/out-$n ]
		cmp plain/out-$n killed/out-$n
		cmp plain/html-$n killed/html-$n
	done
}

@test "killed at any moment and run again, it gives the same bytes: one program with a state" {
	printf '%s\n' 'state: st' 'stages:' '  - read-feed' '  - diff-claims: {new: true}' 'outputs:' '  - "out-{run}"' \
	    '  - file: html-{run}' '    stages: [{report-diffs: {format: html, now: 2031-03-11}}]' >p.yaml
	for n in 1 2 3 4; do
		for i in $(seq 40); do claim "r${n}x$i" "O$i" 0$n $((1000 + 100 * (n % 3) + i % 4)); done >in-$n
	done
	killed 25 1 2 3 4
}

@test "killed at any moment and run again, it gives the same bytes: the whole chain" {
	printf '%s\n' 'state: st' 'stages:' '  - read-feed' '  - dedupe' '  - segment' \
	    "  - tag-entities: {lexicon: $NU_TOP/samples/names.yaml}" '  - extract-claims' '  - diff-claims: {new: true}' \
	    'outputs:' '  - "out-{run}"' '  - file: html-{run}' '    stages: [{report-diffs: {format: html, now: 2031-03-11}}]' >p.yaml
	n=0
	for f in "$NU_TOP"/samples/*.{rss,atom,txt,ndjson}; do
		n=$((n + 1))
		"$NU_BIN/read-feed" "$f" >in-$n
	done
	killed 60 $(seq $n)
}
