#!/usr/bin/env python3
"""segment_folds.py GOLD.ndjson [TRAINING.ndjson...]: five folds over the documents of GOLD, and their scores.

Each fold is split by a model that was trained on the other four, with their variants, and on all of TRAINING.
Sets named in --skip are scored but never trained on.  Needs ../shared for the scorer; NU_BIN names the programs."""
import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile

from segment_variants import MODES, write_document

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
BIN = os.environ.get('NU_BIN', os.path.join(TOP, 'bin'))
SCORE = os.path.join(TOP, '..', 'shared', 'gold', 'segment', 'score.py')


def fold_of(record):
    return int(hashlib.md5(record['id'].encode()).hexdigest(), 16) % 5


def run_fold(k, documents, args, folder, out):
    rnd = random.Random(7)
    train, model, test = (os.path.join(folder, name) for name in ('train', 'model', 'test'))
    with open(train, 'w', encoding='utf-8') as f:
        for path in args.training:
            f.write(open(path, encoding='utf-8').read())
        for d in documents:
            if fold_of(d) != k and d.get('set') not in args.skip.split(','):
                write_document(rnd, d, MODES if d.get('lang') == 'ko' else (), f)
    with open(model, 'w', encoding='utf-8') as f:
        subprocess.run([os.path.join(BIN, 'train-segment'), train], stdout=f, check=True)
    with open(test, 'w', encoding='utf-8') as f:
        f.writelines(json.dumps(d, ensure_ascii=False) + '\n' for d in documents if fold_of(d) == k)
    subprocess.run([os.path.join(BIN, 'segment'), '--model', model, test], stdout=out, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('gold')
    parser.add_argument('training', nargs='*')
    parser.add_argument('--skip', default='ud-gum.dev')
    args = parser.parse_args()
    if not os.path.exists(SCORE):
        sys.exit('no ../shared/gold/segment: nothing to score by')
    documents = [json.loads(line) for line in open(args.gold, encoding='utf-8')]
    with tempfile.TemporaryDirectory() as folder:
        system = os.path.join(folder, 'system')
        with open(system, 'w', encoding='utf-8') as out:
            for k in range(5):
                run_fold(k, documents, args, folder, out)
                out.flush()
        subprocess.run([sys.executable, SCORE, args.gold, system], check=True)


if __name__ == '__main__':
    main()
