# train-segment: labelled texts to the model that segment splits by.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	python3 - >labelled <<-'END'
	import json
	# a small language of its own: "zo" ends a sentence, "ka" does not
	for n in range(300):
	    sentences = [f"mi{n % 7} ka lu{n % 5} ka te{n % 3} zo." if n % 2 else f"pa{n % 11} ka. zo."]
	    sentences.append(f"su{n % 4} ka. ti{n % 6} zo.")
	    sentences.append("le zo!")
	    print(json.dumps({"text": " ".join(sentences), "sentences": sentences}))
	END
}

@test "a model splits as its texts do" {
	"$NU_BIN/train-segment" labelled >model
	echo '{"id":"a","lang":"en","text":"pa3 ka. zo. su2 ka. ti1 zo. le zo! mi1 ka. zo."}' |
		"$NU_BIN/segment" --model model | jq -r .text >got
	diff -u - got <<-'END'
	pa3 ka. zo.
	su2 ka. ti1 zo.
	le zo!
	mi1 ka. zo.
	END
}

@test "the same records give the same model, bit by bit" {
	"$NU_BIN/train-segment" labelled >a
	"$NU_BIN/train-segment" <labelled | cmp - a
	head -n 1 a | grep -qx 'newsutils boundary model 1'
}

@test "--origin names the texts" {
	"$NU_BIN/train-segment" --origin 'one (CC0)' --origin 'two (MIT)' labelled >model
	[ "$(grep '^text: ' model)" = "$(printf 'text: one (CC0)\ntext: two (MIT)')" ]
	"$NU_BIN/segment" --model model </dev/null
}

@test "sentences that are not the text's are bad lines" {
	printf '%s\n' '{"text":"a. b.","sentences":["a."]}' '{"text":"a.","sentences":["b."]}' '{"text":"a."}' \
	    '{"text":"a. b.","sentences":["a.","b.",""]}' '{"sentences":["a."]}' >bad
	run --separate-stderr -65 "$NU_BIN/train-segment" bad labelled
	[ "$(wc -l <<<"$stderr")" -eq 5 ]
	[[ $stderr = *'bad:1:'*'in order and complete'* ]]
	"$NU_BIN/train-segment" labelled | cmp - <(echo "$output")
}

@test "nothing to learn from is said, and no model is written" {
	run --separate-stderr -65 "$NU_BIN/train-segment" </dev/null
	[ -z "$output" ]
	[[ $stderr = *'nothing to learn from'* ]]
}
