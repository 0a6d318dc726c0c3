# diff-claims: claims a CPU second into a state of NU_CLAIMS claims (100,000), and what the state takes.
set -eu
many=${NU_CLAIMS:-100000}
python3 "$NU_TOP/tests/bench/claims.py" "$many" 1 >"$NU_TMP/claims"
python3 "$NU_TOP/tests/bench/claims.py" "$many" 2 >"$NU_TMP/others"
head -n 50000 "$NU_TMP/others" >"$NU_TMP/more"
split -l 100000 "$NU_TMP/claims" "$NU_TMP/part."
n=0
for part in "$NU_TMP"/part.*; do
	n=$((n + 1))
	diff-claims --state "$NU_TMP/state" --run $n "$part" >/dev/null
done
diff-claims --state "$NU_TMP/state" --run $((n + 1)) /dev/null	# confirms the last part
( TIMEFORMAT='%U %S'; time diff-claims --state "$NU_TMP/state" --run $((n + 2)) "$NU_TMP/more" >"$NU_TMP/diffs" ) 2>"$NU_TMP/time"
awk -v many="$many" -v diffs="$(wc -l <"$NU_TMP/diffs")" '
	{ printf "diff-claims: %.0f claims a CPU second into a state of %d claims (%d diffs)\n", 50000 / ($1 + $2), many, diffs }
' "$NU_TMP/time"
du -sh "$NU_TMP/state" | awk '{ print "diff-claims: the state takes " $1 }'
rm -rf "$NU_TMP/state" "$NU_TMP"/part.* "$NU_TMP/claims" "$NU_TMP/others" "$NU_TMP/more" "$NU_TMP/diffs" "$NU_TMP/time"
