#!/usr/bin/env bash
# tag-entities: MB per CPU second with 10,000 names, on four figures to a sentence and on what newspapers
# write; its memory; the loading of 100,000; worst cases at two sizes (their ratio is 2 when time is linear);
# and what labelled sentences say, where they are at hand.
set -eu
python3 tests/bench/lexicon.py 10000 >"$NU_TMP/10k.yaml"
python3 tests/bench/lexicon.py 100000 >"$NU_TMP/100k.yaml"
python3 tests/bench/articles.py 10 >"$NU_TMP/tag"
in=$NU_TMP/tag rate "tag-entities" tag-entities --lexicon "$NU_TMP/10k.yaml"
read-feed samples/*.rss samples/*.atom >"$NU_TMP/samples"
for _ in $(seq 2000); do cat "$NU_TMP/samples"; done >"$NU_TMP/prose"
in=$NU_TMP/prose rate "  on the samples" tag-entities --lexicon "$NU_TMP/10k.yaml"
printf 'tag-entities: %s MB of memory with 10,000 names\n' "$(
	python3 - "$NU_TMP" <<-'END'
		import resource, subprocess, sys
		d = sys.argv[1]
		subprocess.run(['tag-entities', '--lexicon', d + '/10k.yaml', d + '/tag'], stdout=subprocess.DEVNULL, check=True)
		print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
	END
)"
printf 'tag-entities: 100,000 names load in %s s\n' "$(in=/dev/null cpu tag-entities --lexicon "$NU_TMP/100k.yaml")"

worst() {	# NAME PIECE: a text of half a megabyte and one of a megabyte made of PIECE
	for size in 500000 1000000; do
		python3 -c 'import json, sys
print(json.dumps({"text": (sys.argv[1] * (int(sys.argv[2]) // len(sys.argv[1].encode()) + 1))}))' "$2" $size >"$NU_TMP/$size"
	done
	awk -v name="$1" -v a="$(in=$NU_TMP/500000 cpu tag-entities)" -v b="$(in=$NU_TMP/1000000 cpu tag-entities)" \
		'BEGIN { printf "tag-entities: 1 MB of %-24s %.3f s, %.1f times half of it\n", name, b, b / (a > 0 ? a : 1e-3) }'
}
worst "digits" 7
worst "일이삼사" 일이삼사
worst "an alias's prefix" 빙\ 이미지\ 크리에이
worst "one name" 미국
worst "brackets" '(('
worst "open quotes" ‘가
worst "김모" 김모

gold=../shared/gold/tag
[ -e $gold ] || exit 0
for set in klue-ner-dev konne-dev uner-ewt-dev wnut17-dev; do
	for lexicon in /dev/null pipelines/lexicons/names.yaml; do
		tag-entities --lexicon $lexicon $gold/dev/$set.in.ndjson >"$NU_TMP/out"
		printf '%s with %s: %s\n' $set $lexicon \
			"$(python3 $gold/score.py $gold/dev/$set.gold.ndjson "$NU_TMP/out" | grep typed)"
	done
done
