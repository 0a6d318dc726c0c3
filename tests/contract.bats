#!/usr/bin/env bats
# One contract over all programs: what newsutils(7) promises of each of them.

setup() {
	cd "$BATS_TEST_TMPDIR"
	export ASAN_OPTIONS=detect_leaks=1
	filters="read-feed dedupe segment tag-entities extract-claims diff-claims report-diffs train-segment"
	writers="read-feed dedupe segment tag-entities extract-claims diff-claims"	# NDJSON out
	printf '<rss version="2.0"><channel><title>한들일보</title><item><guid>g1</guid><title>제목</title><description>본문이다.</description></item></channel></rss>' >feed.xml
}

# A line that PROGRAM accepts, with a member that nobody owns.
good() {
	case $1 in
	read-feed) printf '{"url":"https://news.example/feed","file":"%s/feed.xml","zz":1.10}' "$PWD" ;;
	dedupe | segment | tag-entities) printf '{"id":"a","zz":1.10,"text":"가람전자는 20일 공장에 3억 원을 썼다."}' ;;
	extract-claims)
		printf '{"id":"a#1","article":"a","n":1,"start":0,"end":51,"zz":1.10,"text":"가람전자는 20일 공장에 3억 원을 썼다.","last":true,"entities":[],"quantities":[]}' ;;
	diff-claims)
		printf '{"id":"a:0:cost","article":"a","start":0,"end":1,"text":"3","subject":"x","attribute":"cost","vtype":"quantity","value":3,"unit":"KRW","zz":1.10}' ;;
	report-diffs) printf '{"id":"d","label":"agree","claims":["a","b"],"subject":"x","attribute":"cost","outlets":["가"],"independent":1,"copies":false,"evidence":[],"zz":1.10}' ;;
	train-segment) printf '{"id":"a","text":"비가 왔다. 눈도 왔다.","sentences":["비가 왔다.","눈도 왔다."],"zz":1.10}' ;;
	esac
}

# each LIST COMMAND: runs it for every program of the list; all that fail are named.
each() {
	local failed= p
	for p in $1; do "$2" "$p" || failed="$failed $p"; done
	[ -z "$failed" ] || { echo "failed:$failed"; return 1; }
}

# status WANT COMMAND...: runs it; output in out, messages in err.
status() {
	local want=$1 got=0
	shift
	"$@" >out 2>err || got=$?
	[ $got -eq "$want" ] || { echo "$*: exit $got, not $want"; cat err; return 1; }
}
quiet() { [ ! -s err ] || { echo "said on stderr:"; cat err; return 1; }; }
says() { grep -qF -- "$1" err || { echo "'$1' is not in:"; cat err; return 1; }; }

@test "every program has a man page, --help and --version" {
	one() {
		status 0 "$NU_BIN/$1" --help && quiet && grep -q "^Usage: $1 " out && grep -q -- --version out || return 1
		status 0 "$NU_BIN/$1" --version && quiet && grep -q "^$1 (newsutils) [0-9]" out || return 1
		[ -s "$NU_TOP/bin/$1.1" ] || { echo "no man page of $1"; return 1; }
	}
	each "$filters pipeline" one
}

@test "an unknown option is named, with the nearest known one, and exits 64" {
	one() { status 64 "$NU_BIN/$1" --hepl </dev/null && says "unknown option '--hepl'" && says "'--help'" && [ ! -s out ]; }
	each "$filters pipeline" one
}

@test "an option without its argument, and a value of the wrong kind, exit 64" {
	one() { status 64 "$NU_BIN/$1" --rejects && status 64 "$NU_BIN/$1" --max-line=many </dev/null && says "--max-line"; }
	each "$filters" one
}

@test "a missing file exits 66, and the others are read" {
	one() { good "$1" >in; echo >>in; status 66 "$NU_BIN/$1" none in && says "none: No such file"; }
	each "$filters" one
}

@test "empty input gives empty output and exit 0" {
	one() { status 0 "$NU_BIN/$1" </dev/null && quiet && [ ! -s out ]; }
	each "$writers" one
}

@test "blank lines, CRLF, a byte order mark and a last line without newline are no errors" {
	one() {
		{ printf '\xef\xbb\xbf'; good "$1"; printf '\r\n\n \t\r\n'; } >in
		status 0 "$NU_BIN/$1" in && quiet || return 1
		cp out marked
		good "$1" >in
		status 0 "$NU_BIN/$1" in && quiet && cmp out marked
	}
	each "$filters" one
}

@test "a bad line is named at its place, kept in --rejects, and the rest flows: exit 65" {
	one() {
		local bad
		{ good "$1"; echo; good "$1"; } >in
		status 0 "$NU_BIN/$1" in && cp out clean || return 1
		for bad in '{"id":' '[1]' 'x' '{"a":1}{}' '{"id":"a\u00g0"}' "$(printf '{"id":"\\q"}')"; do
			{ good "$1"; printf '\n%s\n' "$bad"; good "$1"; } >in
			status 65 "$NU_BIN/$1" --rejects rej in && cmp out clean || { echo "for $bad"; return 1; }
			says "$1: in:2:" || return 1
			[ "$(jq -r '[.program, .file, .line, .raw] | join(" ")' rej)" = "$1 in 2 $bad" ] || { cat rej; return 1; }
		done
	}
	each "$filters" one
}

@test "NUL, invalid UTF-8 and raw control characters are bad lines at their column" {
	one() {
		{ printf '{"id":"\0"}\n{"id":"\xff"}\n{"id":"\x01"}\n'; good "$1"; echo; } >in
		status 65 "$NU_BIN/$1" --rejects rej in || return 1
		says "in:1:8: control character" && says "in:2:8: invalid UTF-8" && says "in:3:8: control character" || return 1
		[ "$(jq -r 'select(.raw_base64) | .raw_base64' rej)" = "$(printf '{"id":"\xff"}' | base64)" ]
	}
	each "$filters" one
}

@test "a record that lacks what it needs is a bad line" {
	one() { echo '{"zz":1}' >in; status 65 "$NU_BIN/$1" in && says "in:1:1: "; }
	each "$filters" one
}

@test "--strict stops at the first bad line" {
	one() {
		{ good "$1"; printf '\nx\n'; good "$1"; printf '\ny\n'; } >in
		status 65 "$NU_BIN/$1" --strict in && [ "$(grep -c "in:" err)" = 1 ]
	}
	each "$filters" one
}

@test "--check writes nothing and says what is bad" {
	one() {
		{ good "$1"; echo; } >in
		status 0 "$NU_BIN/$1" --check in && quiet && [ ! -s out ] || return 1
		echo x >>in
		status 65 "$NU_BIN/$1" --check in && says "in:2:1" && [ ! -s out ]
	}
	each "$filters" one
}

@test "a line of 1 MB passes; one over --max-line is a bad line" {
	one() {
		{ good "$1" | sed 's/}$/,"pad":"/'; head -c 1000000 /dev/zero | tr '\0' x; echo '"}'; } >in
		status 0 "$NU_BIN/$1" in && quiet || return 1
		{ good "$1"; echo; } >>in
		status 65 "$NU_BIN/$1" --max-line 100K in && says "in:1:102401: line longer than 102400 bytes"
	}
	each "$filters" one
}

@test "nesting of 512 passes, 513 does not" {
	nested() { good "$1" | sed 's/}$/,"pad":/'; printf '[%.0s' $(seq $(($2 - 1))); printf ']%.0s' $(seq $(($2 - 1))); echo '}'; }
	one() {
		nested "$1" 512 >in
		status 0 "$NU_BIN/$1" in && quiet || return 1
		nested "$1" 513 >in
		status 65 "$NU_BIN/$1" in && says "nested deeper than 512"
	}
	each "$filters" one
}

@test "duplicate keys: the last counts" {
	one() { good "$1" | sed 's/^{/{"id":7,"article":7,"text":7,"file":7,"label":7,"zz":2,/' >in; status 0 "$NU_BIN/$1" in && quiet; }
	each "$filters" one
}

@test "members of others pass byte for byte, and stay when a program runs on its own output" {
	one() {
		good "$1" | sed 's|^{|{"n1":9007199254740993, "e" : 1e400,"u":"\\u0000\\/","zz":1,|' >in
		status 0 "$NU_BIN/$1" in && grep -qF '"n1":9007199254740993, "e" : 1e400,"u":"\u0000\/","zz":1,' out || { cat out; return 1; }
		grep -qF '"zz":1.10' out || return 1
		cp out again
		status 0 "$NU_BIN/$1" again && cmp out again
	}
	each "dedupe tag-entities" one
}

@test "run twice gives the same bytes, in another locale and another order of the environment" {
	one() {
		{ good "$1"; echo; good "$1" | sed 's/"id":"a/"id":"b/'; echo; } >in
		status 0 "$NU_BIN/$1" --now 2026-01-22T09:00:00Z in && cp out first || return 1
		status 0 env -i ZZ=1 PATH="$PATH" LC_ALL=tr_TR.UTF-8 TZ=Asia/Seoul "$NU_BIN/$1" --now 2026-01-22T09:00:00Z in && cmp out first
	}
	each "$filters" one
}

@test "a full disk is an error: exit 74" {
	one() {
		good "$1" >in
		status 0 "$NU_BIN/$1" in || return 1
		[ -s out ] || return 0
		"$NU_BIN/$1" in >/dev/full 2>err && return 1
		[ $? -eq 74 ] && says "write error"
	}
	each "$filters" one
}

@test "a reader that goes away is no error message" {
	one() {
		for _ in $(seq 2000); do good "$1"; echo; done >in
		"$NU_BIN/$1" in 2>err | head -n 1 >out
		quiet
	}
	each "$writers" one
}

@test "output is flushed when the next read would block" {
	one() {
		rm -f pipe; mkfifo pipe
		"$NU_BIN/$1" <pipe >out 2>err & pid=$!
		exec 9>pipe
		{ good "$1"; echo; } >&9
		for _ in $(seq 100); do [ -s out ] && break; sleep 0.05; done
		[ -s out ] || { exec 9>&-; wait $pid; return 1; }
		exec 9>&-
		wait $pid
	}
	each "dedupe segment tag-entities" one
}

@test "a block mark is passed on behind what came before it" {
	one() {
		{ good "$1"; printf '\n\036\n'; good "$1" | sed 's/"id":"a/"id":"b/'; printf '\n\036\n'; } >in
		status 0 "$NU_BIN/$1" --blocks in && quiet && [ "$(grep -c "$(printf '^\036$')" out)" = 2 ] || return 1
		[ "$(tail -n 1 out)" = "$(printf '\036')" ] || return 1
		status 65 "$NU_BIN/$1" in
	}
	each "dedupe segment tag-entities extract-claims diff-claims" one
}

@test "SIGTERM ends the input and finishes what was read" {
	one() {
		rm -f pipe; mkfifo pipe
		"$NU_BIN/$1" <pipe >out 2>err & pid=$!
		exec 9>pipe
		{ good "$1"; echo; } >&9
		for _ in $(seq 100); do [ -s out ] && break; sleep 0.05; done
		kill -TERM $pid
		wait $pid || { echo "exit $?"; exec 9>&-; return 1; }
		exec 9>&-
		[ -s out ]
	}
	each "dedupe segment tag-entities" one
}

@test "SIGTERM ends endless input too" {
	good segment >in; echo >>in
	{ while cat in; do :; done; } 2>/dev/null | timeout -s TERM 1 "$NU_BIN/segment" >out || [ $? -eq 124 ]
	tail -n 1 out | jq -e .id >/dev/null
}
