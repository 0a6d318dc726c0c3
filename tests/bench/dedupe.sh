# dedupe: in memory and with its state on disk, without and with copies; what a document takes; how long a large state opens.
python3 tests/bench/articles.py 20 2000 >"$NU_TMP/originals"
# every article again, with another id and byline, one word in ten another
python3 - "$NU_TMP/originals" >"$NU_TMP/copies" <<-'EOF'
	import json, random, sys
	rng = random.Random(2)
	for line in open(sys.argv[1], encoding='utf-8'):
	    article = json.loads(line)
	    article['published'] = '2026-03-02T09:00:00Z'
	    # words of its own, so that articles differ as those of different days do
	    words = [w if rng.random() < .5 else ''.join(chr(0xAC00 + 28 * rng.randrange(399)) for _ in w) for w in article['text'].split(' ')]
	    for copy in range(2):
	        article['id'] += '/'
	        article['text'] = ' '.join(w if rng.random() < .9 or not copy else w[::-1] for w in words)
	        print(json.dumps(article, ensure_ascii=False))
EOF
in=$NU_TMP/originals rate "dedupe" dedupe
in=$NU_TMP/copies rate "  half copies" dedupe
in=$NU_TMP/copies rate "  on sentences" dedupe --on sentence
stated() { rm -rf "$NU_TMP/state"; dedupe --state "$NU_TMP/state"; }
export -f stated
in=$NU_TMP/copies rate "  state on disk" stated
n=$(wc -l <"$NU_TMP/copies")
echo "  $(($(stat -c %s "$NU_TMP/state/state.mdb") / n)) bytes of state a document"
# a hundred thousand documents: the same ones under other names
for copy in $(seq $((100000 / n + 1))); do sed "s|\"id\": \"|&$copy-|" "$NU_TMP/copies"; done | head -n 100000 >"$NU_TMP/many"
rm -rf "$NU_TMP/state"
dedupe --state "$NU_TMP/state" <"$NU_TMP/many" >/dev/null
echo "  opens $(dedupe --state "$NU_TMP/state" --stats | sed -n 's/^table articles: \([0-9]*\) keys.*/\1/p') documents in $(
	( TIMEFORMAT=%R; time dedupe --state "$NU_TMP/state" </dev/null ) 2>&1) s"
