#!/usr/bin/env bash
# segment: MB per CPU second of Korean news (the articles of ../shared where it is there).  Scores: segment_folds.py.
set -eu
seeds=../shared/gold/segment/dev.ko.seeds.ndjson
if [ -e "$seeds" ]; then
	jq -c "{id,lang,text}" "$seeds" >"$NU_TMP/seeds"
	for _ in $(seq 3000); do cat "$NU_TMP/seeds"; done >"$NU_TMP/segment"
	in=$NU_TMP/segment rate "segment" "$NU_BIN/segment"
else
	in=$NU_TMP/articles rate "segment" "$NU_BIN/segment"
	echo 'segment: no ../shared, measured on made articles'
fi
