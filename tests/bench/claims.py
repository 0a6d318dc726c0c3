#!/usr/bin/env python3
"""claims.py N SEED: N claims of ten an article, over a quarter as many subjects, some of them spoken of often."""
import json, random, sys

n, seed = int(sys.argv[1]), int(sys.argv[2])
random.seed(seed)
attributes = [('revenue', 'USD'), ('operating-profit', 'KRW'), ('casualties-dead', 'person'), ('weight', 'kg'),
              ('turnout', 'ratio'), ('votes', 'vote'), ('cost', 'USD'), ('launch-date', None),
              ('market-share', 'ratio'), ('evacuees', 'person')]
for i in range(n):
    article = f'{seed}-{i // 10}'
    attribute, unit = random.choice(attributes)
    number = int(random.random() ** 2 * n / 4)
    subject = f'{number}-firm'
    sentence = f'이것은 {subject}의 값을 전하는 문장으로, 신문 기사의 문장만큼 길다고 해 두자. {i}번째 문장이다.'
    claim = {'id': f'{article}@0:{i}:{attribute}', 'article': article, 'outlet': f'outlet {i // 10 % 300}',
             'published': f'2027-{1 + i // 10 * 120 // n:02d}-{1 + i // 10 % 28:02d}T09:00:00+09:00',
             'url': f'https://news.example/{article}',
             'copy': {'relation': 'original', 'cluster': article, 'root': article},
             'start': 0, 'end': 9, 'text': '이것은', 'sentence': sentence,
             'sstart': 0, 'send': len(sentence.encode()), 'subject': subject, 'attribute': attribute}
    if attribute == 'launch-date':
        claim['value'] = f'2027-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}'
    elif unit == 'ratio':
        claim.update(value=random.randrange(1000) / 1000, unit=unit, sig=3)
    else:
        claim.update(value=random.randrange(10, 10 ** random.randrange(2, 6)), unit=unit, sig=3)
    if attribute in ('revenue', 'operating-profit'):
        claim['time'] = f'2026-Q{random.randrange(1, 5)}'
    print(json.dumps(claim, ensure_ascii=False))
