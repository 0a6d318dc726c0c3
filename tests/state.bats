# KILLS=300 tests/run: more deaths than the usual 120.
# What a program remembers from run to run survives whatever happens to the program, told on dedupe.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# stories N FIRST: articles, every third followed by a copy and a revision of an earlier one.
stories() {
	python3 - "$1" "$2" <<-'EOF'
	import json, random, sys
	rng, first, told = random.Random(int(sys.argv[2])), int(sys.argv[2]), []
	word = lambda: ''.join(chr(0xAC00 + 28 * rng.randrange(399)) for _ in range(rng.randrange(2, 5)))
	for n in range(first, first + int(sys.argv[1])):
	    text = ' '.join(word() if rng.random() < .9 else f'{rng.randrange(2, 9999)}명' for _ in range(rng.randrange(60, 200)))
	    if told and n % 3 == 0:
	        text = rng.choice(told)
	    elif told and n % 3 == 1:
	        text = rng.choice(told).replace('1', '2', 1)
	    told.append(text)
	    print(json.dumps({'id': str(n), 'published': f'2026-03-{1 + n // 100 % 28:02}T00:00:00Z', 'title': '', 'text': text}, ensure_ascii=False))
	EOF
}

kept() {
	"$NU_BIN/dedupe" --state "$1" --stats | grep -v '^file'
}

@test "killed at random moments: the next attempt writes what nobody's death would have changed" {
	stories 400 0 >in
	mkdir lives
	run -0 python3 "$NU_TOP/tests/kill.py" "${KILLS:-120}" lives in "$NU_BIN/dedupe"
	echo "killed: $output"
	[ "${output% of *}" -gt $((${output#* of } / 2)) ]
}

@test "a pipeline's state: the pending run again, the next, none else, and none without a number" {
	stories 20 0 >one; stories 20 100 >two
	"$NU_BIN/dedupe" --state s --run 3 one >first
	"$NU_BIN/dedupe" --state s --run 3 two >/dev/null
	"$NU_BIN/dedupe" --state s --run 3 one >again
	cmp first again
	run -0 bash -c '"$NU_BIN/dedupe" --state s --run 4 one | jq -r .copy.relation | sort -u'
	[ "$output" = exact ]
	for n in 3 6; do run -78 "$NU_BIN/dedupe" --state s --run $n one; done
	run -78 --separate-stderr "$NU_BIN/dedupe" --state s one
	[ "$stderr" = "dedupe: s: this state belongs to a pipeline (last run 4): --run is missing" ]
	run -0 "$NU_BIN/dedupe" --state s --run 5 two
}

@test "a second process exits 75, or waits with --wait" {
	mkfifo hold
	"$NU_BIN/dedupe" --state s hold >/dev/null 3>&- &
	exec 9>hold
	stories 5 0 >&9
	until [ -e s/state.mdb ]; do sleep .01; done
	run -75 --separate-stderr timeout 10 "$NU_BIN/dedupe" --state s </dev/null
	[ "$stderr" = "dedupe: s: another process writes to this state" ]
	stories 5 0 >in
	"$NU_BIN/dedupe" --state s --wait in >waited 3>&- 9>&- &
	sleep .1
	[ ! -s waited ]
	exec 9>&-
	wait
	[ "$(jq -r .copy.relation waited | sort -u)" = exact ]
}

@test "the disk is full: 74, and the state is as it was" {
	stories 10 0 | "$NU_BIN/dedupe" --state s >/dev/null
	kept s >before
	stories 3000 500 >in
	run -74 --separate-stderr bash -c 'trap "" XFSZ; ulimit -f 200; "$NU_BIN/dedupe" --state s in | cat >/dev/null; exit "${PIPESTATUS[0]}"'
	[[ $stderr == "dedupe: s/state.mdb: cannot write: "* ]]
	kept s >after
	cmp before after
	run -0 "$NU_BIN/dedupe" --state s in
	run -74 bash -c 'trap "" XFSZ; ulimit -f 0; "$NU_BIN/dedupe" --state new in | cat >/dev/null; exit "${PIPESTATUS[0]}"'
	run -0 "$NU_BIN/dedupe" --state new in
}

@test "a state that may not be written: 74, and --stats still reads it" {
	user() { "$@"; }
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=65534 --clear-groups "$NU_BIN/dedupe" --help >/dev/null 2>&1 || skip "root, and no other user to be"
		user() { setpriv --reuid=65534 --clear-groups "$@"; }
	fi
	# the tests' own folder is its owner's alone
	open=$(mktemp -d)
	chmod 755 "$open" && cd "$open"
	stories 10 0 | "$NU_BIN/dedupe" --state s >/dev/null
	chmod -R a-w,a+rX s
	run -74 --separate-stderr user "$NU_BIN/dedupe" --state s </dev/null
	[[ $stderr == "dedupe: s/lock: cannot write: "* ]]
	run -0 user "$NU_BIN/dedupe" --state s --stats
	[[ $output == *"table articles: 10 keys"* ]]
	rm -rf "$open"
}

@test "another format or other parameters: 78, both are named" {
	stories 3 0 | "$NU_BIN/dedupe" --state s >/dev/null
	run -78 --separate-stderr "$NU_BIN/dedupe" --state s --on sentence </dev/null
	[[ $stderr == 'dedupe: s: the state has parameters "on=article '*'", this program "on=sentence '* ]]
	sed -i 's/dedupe 1/dedupe 0/' s/state.mdb
	run -78 --separate-stderr "$NU_BIN/dedupe" --state s </dev/null
	[ "$stderr" = 'dedupe: s: the state has format "dedupe 0", this program "dedupe 1"' ]
}

@test "a cut, an empty and a foreign file: 65, and they are left as they are" {
	stories 50 0 | "$NU_BIN/dedupe" --state s >/dev/null
	size=$(stat -c %s s/state.mdb)
	for cut in $((size - 1)) $((size / 2)) 4096 100 0; do
		truncate -s "$cut" s/state.mdb
		run -65 "$NU_BIN/dedupe" --state s </dev/null
		[[ $output == "dedupe: s/state.mdb: "*damaged* ]]
		[ "$(stat -c %s s/state.mdb)" -eq "$cut" ]
	done
	head -c 20000 /dev/urandom >s/state.mdb
	run -65 "$NU_BIN/dedupe" --state s </dev/null
}

@test "--compact gives room back and changes nothing else; --stats of nothing is an error" {
	stories 2000 0 >in
	"$NU_BIN/dedupe" --window 2d --state s in >/dev/null
	"$NU_BIN/dedupe" --window 2d --state s <<<'{"id":"x","published":"2026-03-21T00:00:00Z","text":"한참 뒤의 글이다"}' >/dev/null
	kept s | grep -v bytes >before
	big=$(stat -c %s s/state.mdb)
	run -0 "$NU_BIN/dedupe" --state s --compact --stats
	[ "$(stat -c %s s/state.mdb)" -lt "$big" ]
	kept s | grep -v bytes >after
	cmp before after
	run -74 "$NU_BIN/dedupe" --state none --stats
	run -64 "$NU_BIN/dedupe" --compact
	[ ! -e none ]
}
