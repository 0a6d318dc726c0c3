#!/usr/bin/env python3
"""chain.py BIN [ROUNDS [SEED [ARTICLES]]]: mutated articles through segment, tag-entities, extract-claims and diff-claims.

By hand: make fuzz.  No program may crash or refuse what the one before it wrote, and every span must hold the text that
stands beside it.  ARTICLES: a file of article records; default: the samples."""
import glob, json, random, subprocess, sys

bins = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
files = sys.argv[4:] or sorted(glob.glob('samples/**/*.ndjson', recursive=True))
articles = [a for a in (json.loads(l) for f in files for l in open(f, encoding='utf-8')) if 'text' in a]
pieces = ['"', '“', '”', '(', ')', '.', '다.', '\n', '\u200b', '\u3000', '%', '만', '억', '조 ', '약 ', '여', '~', '∼', '에서', '1', '20255월', '0', ',',
          'GPT-', '$', '배', '분의 ', ' 지난 ', '내년', '\x07', '\u00a0', '😀', 'e̊', '라고', '당초 ', '정정', 'from ', ' to ', '-', '1/', '명 중 ']

def mutate(text):
    chars = list(text)
    for _ in range(rng.randint(1, 40)):
        at = rng.randrange(len(chars) + 1)
        kind = rng.randrange(4)
        if kind == 0:
            chars[at:at] = rng.choice(pieces)
        elif kind == 1:
            del chars[at:at + rng.randint(1, 6)]
        elif kind == 2:
            other = rng.randrange(len(chars) + 1)
            chars[at:at] = chars[other:other + rng.randint(1, 80)]
        else:
            chars[at:at + 1] = chr(rng.choice([0x20, 0x41, 0xAC00, 0x4E00, 0x1F600]) + rng.randrange(64))
    return ''.join(chars)

def run(program, data, *options):
    p = subprocess.run([f'{bins}/{program}', *options], input=data, capture_output=True)
    if p.returncode or p.stderr:
        open('chain-input', 'wb').write(data)
        sys.exit(f'{program}: exit {p.returncode}; its input is in chain-input\n' + p.stderr.decode(errors='replace')[-3000:])
    return p.stdout

def records(data):
    return [json.loads(l) for l in data.decode().splitlines()]

def check(what, yes, record):
    if not yes:
        sys.exit(f'{what}: {json.dumps(record, ensure_ascii=False)[:1500]}')

counts = [0, 0, 0, 0, 0]
for n in range(rounds):
    batch = [dict(a, id=f'{n}-{i}', text=mutate(a['text'])) for i, a in enumerate(articles)]
    texts = {a['id']: a['text'].encode() for a in batch}
    tagged = run('tag-entities', run('segment', ''.join(json.dumps(a, ensure_ascii=False) + '\n' for a in batch).encode()))
    claims = run('extract-claims', tagged)
    diffs = run('diff-claims', claims)
    sentences = records(tagged)
    for s in sentences:
        text = s['text'].encode()
        check('sentence text', texts[s['article']][s['start']:s['end']] == text, s)
        for kind in ('entities', 'quantities'):
            end = 0
            for x in s[kind]:
                check(kind, text[x['start']:x['end']].decode() == x['text'] and x['start'] >= end, s)
                end = x['end']
                counts[1 + (kind == 'quantities')] += 1
    for a in texts:
        check('the last sentence', sum('last' in s for s in sentences if s['article'] == a) <= 1, a)
    for c in records(claims):
        check('claim', texts[c['article']][c['start']:c['end']].decode() == c['text'], c)
    counts[0] += len(sentences)
    counts[3] += len(records(claims))
    counts[4] += len(records(diffs))
print('%d sentences, %d entities, %d quantities, %d claims, %d diffs: every span holds its text' % tuple(counts))
