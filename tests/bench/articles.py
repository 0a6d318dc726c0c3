#!/usr/bin/env python3
"""articles.py MEGABYTES [BYTES]: article records of about BYTES (4096) each, Korean with some English, the same every time."""
import json, random, sys

size, each = int(sys.argv[1]) * 1000000, int(sys.argv[2]) if len(sys.argv) > 2 else 4096
rng = random.Random(1)
names = '가람전자 새빛은행 한들시 국토위원회 김도윤 이서현 Northwind Harbor Bank 다온연구소 미르자동차'.split()
verbs = '밝혔다 전했다 보도했다 늘었다 줄었다 내렸다 올랐다 계획이다 전망했다 부인했다'.split()
nouns = '매출은 생산량은 가격은 공장은 예산은 투표율은 피해는 사용자는 목표는 계약은'.split()

def sentence():
    if rng.random() < .1:
        return f'{rng.choice(names)} said on {rng.choice(["Monday", "Friday"])} that it would spend ${rng.randint(2, 900)} million by 20{rng.randint(24, 29)}.'
    return (f'{rng.choice(names)}는 지난 {rng.randint(1, 28)}일 {rng.choice(nouns)} 전년보다 {rng.randint(1, 99)}.{rng.randint(0, 9)}% '
            f'많은 {rng.randint(2, 9000)}억 {rng.randint(1, 9999)}만 원이라고 {rng.choice(verbs)}.')

done = n = 0
while done < size:
    n += 1
    text = []
    while sum(len(s.encode()) for s in text) < each - 300:
        text.append(sentence())
    line = json.dumps({'id': f'https://news.example/{n}', 'url': f'https://news.example/{n}', 'outlet': rng.choice(names),
                       'title': sentence(), 'published': f'2026-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}T09:00:00+09:00', 'lang': 'ko',
                       'text': '\n'.join(' '.join(text[i:i + 3]) for i in range(0, len(text), 3))}, ensure_ascii=False)
    done += len(line.encode()) + 1
    print(line)
