#!/usr/bin/env python3
"""segment_variants.py [--seed N] [--modes bare,chat,...] FILE...: labelled texts and what people make of them.

Reads {"text","sentences"[,"spans"]} and writes each document as it is and once in every mode, for train-segment(1):
  bare     no full stops          mixed    some full stops left out
  chat     laughter, emoticons, slang behind sentences
  glue     white space lost or doubled between sentences, no-break spaces, line breaks
  nominal  하다 -> 함, 했다 -> 했음  endings  other final endings of the dictionary and of the dialects
The same seed gives the same output."""
import argparse
import json
import random
import re
import sys

TAILS = ['ㅋㅋ', 'ㅋㅋㅋ', 'ㅎㅎ', 'ㅠㅠ', '^^', '~', '~~', '!', '!!', '!!!', '...', '..', '…', '?', '😊', '👍', 'ㅋㅋㅋㅋ',
         '~^^', '!!ㅎㅎ', 'ㅠ', 'ㅎ', '♡', '~!', ';;', '^^;']
SLANG = [('니다', '니당'), ('어요', '어용'), ('아요', '아욤'), ('에요', '에용'), ('해요', '해용'), ('네요', '네용'),
         ('죠', '쥬'), ('어요', '어여'), ('요', '욧'), ('네', '넹'), ('다', '당')]
# behind a stem that ends in a consonant (the past tense)
PAST = ('거든 거든요 걸랑 걸랑요 구나 구먼 구만 구려 군 군요 네 네요 소 더라 더라고 더라구요 더군 던가 을걸 잖아 잖아요 지롱 느냐 는가 니 냐 대 대요 '
        '도다 노라 을까 다니까 다더라 다니 어 어요 지 지요 죠 쥬 어유 지유 당께 다니께 드래요 다아이가 다카이 다카더라 데이 제 나 노 는겨 는가봐 나봐 '
        '단다 답니다 다네 다우 어라 어여 어염 습니더 심더 는갑다 드라 드라고 드라구 다는 음 었지 겠지 긋나 을끼다 는기라 을랑가 다잉 어잉 응게 간디').split()
PRESENT = {
    '한다': '하거든 하걸랑 하는구나 하는구먼 하는구만 하네 하네유 하지 하쥬 해유 혀 햐 하는겨 하드래요 한당께 한다니께 하제 하노 하나 한다카이 하는기라 '
            '하자꾸나 하려무나 하시오 하소 하오 하세 할게 할게요 할께 할래 할까 할걸 해라 하거라 하더라 하던가 하냐 하니 한대 한대요 하잖아 하는군 합니더',
    '된다': '되거든 되네 되는구먼 되지 되쥬 돼유 되는겨 된당께 되제 되노 되나 될걸 될까 되더라 된대 되잖아 되는군 되구먼',
    '이다': '이거든 이구나 이구먼 이네 이지 이쥬 이여 이랑께 이제 이노 이가 이래요 이라카이 이더라 이라니까 이잖아 이군 이야 이에유 인겨 인가 일까 이란다 '
            '이오 이니 이냐 인기라',
}
MODES = ('bare', 'mixed', 'chat', 'glue', 'nominal', 'endings')


def is_syllable(c):
    return '가' <= c <= '힣'


def final(c):
    return (ord(c) - 0xAC00) % 28


def with_final(c, n):
    return chr(0xAC00 + (ord(c) - 0xAC00) // 28 * 28 + n)


def without_stop(s):
    return re.sub(r'\.+$', '', s) or s


def nominal(s):
    """했다. -> 했음, 한다 -> 함, 입니다 -> 임; None where that cannot be done."""
    b = re.sub(r'[.!~]+$', '', s)
    if len(b) < 3 or not is_syllable(b[-2]):
        return None
    if b.endswith('습니다'):
        return b[:-3] + '음'
    if b.endswith('니다') and is_syllable(b[-3]) and final(b[-3]) == 17:
        return b[:-3] + with_final(b[-3], 16)
    if b[-1] == '요' and b[-2] in '어아' and is_syllable(b[-3]) and final(b[-3]) == 20:
        return b[:-2] + '음'
    if b[-1] != '다':
        return None
    return b[:-2] + with_final(b[-2], 16) if final(b[-2]) in (0, 4) else b[:-1] + '음'


def ending(rnd, s):
    b = re.sub(r'[.!~]+$', '', s)
    if b.endswith('습니다') and len(b) > 4:
        b = b[:-3] + '다'
    if len(b) < 4:
        return None
    if b[-1] == '다' and is_syllable(b[-2]) and final(b[-2]) in (18, 20):
        return b[:-1] + rnd.choice(PAST)
    for old, new in PRESENT.items():
        if b.endswith(old):
            return b[:-len(old)] + rnd.choice(new.split())
    return None


def slang(rnd, s):
    for old, new in rnd.sample(SLANG, len(SLANG)):
        if s.endswith(old):
            return s[:-len(old)] + new
    return s


def chat(rnd, s):
    s = s[:-1]
    if rnd.random() < .15:
        s = slang(rnd, s)
    if rnd.random() < .6:
        s += (' ' if rnd.random() < .25 else '') + rnd.choice(TAILS)
    return s


def glue(rnd, sentences, gaps):
    for i in range(len(gaps)):
        if rnd.random() < .15 and re.search(r'[가-힣]\.$', sentences[i]):
            sentences[i] = sentences[i][:-1] + rnd.choice(['...', '!', '..', '~', '!!', '…', 'ㅋㅋ', '😊'])
        r = rnd.random()
        if r < .45 and re.search(r'[.!?…ㅋ😊]["”’\')]*$', sentences[i]):
            gaps[i] = ''
        elif r < .75:
            gaps[i] = '  ' if r < .55 else '\u00a0' if r < .65 else '\n'


def variant(rnd, sentences, gaps, mode):
    s, gaps = list(sentences), list(gaps)
    if mode == 'bare':
        s = [without_stop(x) for x in s]
    elif mode == 'mixed':
        p = rnd.choice([.2, .5, .8])
        s = [without_stop(x) if rnd.random() < p else x for x in s]
    elif mode == 'chat':
        p = rnd.choice([.3, .6, .9])
        s = [chat(rnd, x) if rnd.random() < p and re.search(r'[가-힣]\.$', x) else x for x in s]
    elif mode == 'glue':
        glue(rnd, s, gaps)
    elif mode == 'nominal':
        p = rnd.choice([.7, .9, 1])
        s = [nominal(x) or without_stop(x) if rnd.random() < p else x for x in s]
    elif mode == 'endings':
        s = [ending(rnd, x) or without_stop(x) for x in s]
    return s, gaps


def find_gaps(text, sentences):
    gaps, at = [], 0
    for i, s in enumerate(sentences):
        start = text.index(s, at)
        if i:
            gaps.append(text[at:start])
        at = start + len(s)
    return gaps


def write(sentences, gaps, out):
    text = sentences[0] + ''.join(g + s for g, s in zip(gaps, sentences[1:]))
    out.write(json.dumps({'text': text, 'sentences': sentences}, ensure_ascii=False) + '\n')


def write_document(rnd, record, modes, out):
    sentences = record['sentences']
    gaps = find_gaps(record['text'], sentences)
    write(sentences, gaps, out)
    for mode in modes:
        write(*variant(rnd, sentences, gaps, mode), out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', nargs='+')
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--modes', default=','.join(MODES))
    args = parser.parse_args()
    rnd = random.Random(args.seed)
    for path in args.files:
        for line in open(path, encoding='utf-8'):
            write_document(rnd, json.loads(line), [m for m in args.modes.split(',') if m], sys.stdout)


if __name__ == '__main__':
    main()
