#!/usr/bin/env python3
"""lexicon.py N: a lexicon of N names, Korean and English, three to an entry, the same every time."""
import random, sys

rng = random.Random(7)
frequent = '가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히강남동성전자은행산업화학'

def korean():
    return ''.join(rng.choice(frequent) if rng.random() < .8 else chr(rng.randint(0xAC00, 0xD7A3))
                   for _ in range(rng.randint(3, 7)))

def english():
    return ''.join(rng.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(rng.randint(4, 9))).capitalize()

for i in range(int(sys.argv[1]) // 3):
    print(f'- {{id: entity-{i}, type: ORG, names: [{korean()}, {english()} {english()}, {english()}]}}')
