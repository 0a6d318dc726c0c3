#!/usr/bin/env bash
# extract-claims: MB of sentence text per CPU second, over tagged sentences of the golden stories.
set -eu
stories=$NU_TOP/tests/golden/extract-claims/stories.txt
grep -v '^	\|^#\|^$' "$stories" | jq -cR '{id: "a", article: "a", published: "2027-04-28", text: .}' |
	tag-entities >"$NU_TMP/tagged"
# an article each time: its sentences are held until it ends
for ((i = 0; i < 2000; i++)); do sed "s/\"article\":\"a\"/\"article\":\"a$i\"/" "$NU_TMP/tagged"; done >"$NU_TMP/sentences"
in=$NU_TMP/sentences
bytes=$(jq -r .text "$in" | wc -c)
export in
awk -v bytes="$bytes" -v t="$(cpu extract-claims)" 'BEGIN {
	printf "extract-claims   %8.1f MB of text per CPU second  (%.1f MB in %.3f s)\n", bytes / 1e6 / t, bytes / 1e6, t }'
