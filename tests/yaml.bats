# yaml: what every YAML file of the suite is told, by the programs that read one.
bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "a pipeline: duplicate keys, anchors, aliases, tags, second documents, syntax" {
	printf 'stages: [segment]\nstages: [dedupe]\nkeep: &k 3\nstrict: *k\nrejects: !!str x\n' >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[ "$output" = "pipeline: p.yaml:2:1: key 'stages' is there twice, first at line 1
pipeline: p.yaml:3:7: anchors are not allowed: write 'k' out where it is used
pipeline: p.yaml:4:9: aliases are not allowed: write 'k' out
pipeline: p.yaml:5:10: tags are not allowed: 'tag:yaml.org,2002:str'" ]
	printf 'stages: [segment]\n---\nstages: [segment]\n' >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[ "$output" = "pipeline: p.yaml:2:1: a second document begins here: one file holds one" ]
	printf 'stages:\n  - segment\n dedupe\n' >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[[ $output == "pipeline: p.yaml:3:"* ]]
}

@test "a pipeline: not UTF-8, control bytes, too deep" {
	printf 'stages: [segment]\nrejects: \xff\n' >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[ "$output" = "pipeline: p.yaml:2:10: invalid UTF-8" ]
	printf 'stages: [segment]\nrejects: a\001b\n' >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[ "$output" = "pipeline: p.yaml:2:11: control characters are not allowed" ]
	printf 'stages: %s\n' "$(printf '[%.0s' $(seq 500))" >p.yaml
	run -78 "$NU_BIN/pipeline" check p.yaml
	[[ $output == *": nested deeper than 64" ]]
}

@test "a lexicon: every error in one pass" {
	printf -- '- {id: a, type: ORG, names: [A]}\n- {id: b, tpye: ORG, names: [B]}\n- {id: c, type: ORG, name: [C]}\n' >l.yaml
	run -78 "$NU_BIN/tag-entities" --lexicon l.yaml <<<'{"id":"a","text":"A"}'
	[[ $output == *"l.yaml:2:11: unknown key 'tpye' (did you mean 'type'?)"* ]]
	[[ $output == *"l.yaml:3:22: unknown key 'name' (did you mean 'names'?)"* ]]
}

@test "a lexicon of 100,000 names is there in half a second" {
	seq 100000 | sed 's/.*/- {id: n&, type: ORG, names: [회사&, Company &]}/' >l.yaml
	echo '{"id":"a","text":"회사77777 소식"}' >in
	TIMEFORMAT=%U
	seconds=$({ time "$NU_BIN/tag-entities" --lexicon l.yaml in >out; } 2>&1)
	grep -q '"id":"n77777"' out
	echo "$seconds s"
	# a sanitizer build is slower by nature; the bound here only catches what is not linear
	awk -v s="$seconds" 'BEGIN { exit !(s < 5) }'
}
