#!/usr/bin/env python3
"""kill.py ROUNDS DIR INPUT COMMAND...: kills COMMAND --state at random moments and compares with a life without kills.

The input is fed in parts, one a run, the first part once more at the end.  Every other life numbers its runs (--run N).  There a
run may be killed as often as it likes: the attempt that ends must write what is written when nobody is killed.  Without numbers
a killed attempt has left no trace, or all of it when death came between the commit and the end; nothing in between.
Prints "KILLED of ROUNDS".
"""
import os, random, shutil, subprocess, sys, time

PARTS, KILLS = 5, 4
rounds, top, source, command = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:]
lines = open(source, 'rb').readlines()
parts = []
for i in list(range(PARTS)) + [0]:
    parts.append(os.path.join(top, f'part{i}'))
    with open(parts[-1], 'wb') as f:
        f.writelines(lines[i * len(lines) // PARTS:(i + 1) * len(lines) // PARTS])
rng = random.Random(20261124)

def arguments(state, numbered, n):
    return command + ['--state', state] + (['--run', str(n)] if numbered else []) + [parts[n]]

def run(state, numbered, n):
    done = subprocess.run(arguments(state, numbered, n), capture_output=True)
    if done.returncode != 0:
        sys.exit(f'part {n} ended with {done.returncode}: {done.stderr.decode()}')
    return done.stdout

def attempt(state, numbered, n, longest):
    """Starts run n and kills it; whether it was still alive."""
    child = subprocess.Popen(arguments(state, numbered, n), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(rng.uniform(0, longest))
    child.kill()
    return child.wait() != 0

def restore(kept, state):
    shutil.rmtree(state, ignore_errors=True)
    if os.path.exists(kept):
        shutil.copytree(kept, state)

def same(output, wanted, life, n):
    if output not in wanted:
        sys.exit(f'life {life}, part {n}: other output than without kills')

expected, repeated, took = {}, {}, {}
for numbered in (False, True):
    state = os.path.join(top, f'quiet{numbered:d}')
    for n in range(len(parts)):
        start = time.monotonic()
        expected[numbered, n] = run(state, numbered, n)
        took[numbered, n] = time.monotonic() - start
        if not numbered:
            restore(state, state + '.again')
            repeated[n] = run(state + '.again', numbered, n)
if expected[False, PARTS] == expected[False, 0]:
    sys.exit('the state remembers nothing: there is nothing to test')

done = killed = life = 0
while done < rounds:
    life += 1
    numbered, state = life % 2 == 0, os.path.join(top, f'life{life}')
    for n in range(len(parts)):
        shutil.rmtree(state + '.kept', ignore_errors=True)
        if not numbered and n > 0:
            shutil.copytree(state, state + '.kept')
        for _ in range(KILLS if done < rounds else 0):
            done += 1
            if attempt(state, numbered, n, 1.1 * took[numbered, n]):
                killed += 1
            else: # the quiet run was slow because the machine was busy: death comes sooner next time
                took[numbered, n] *= 0.9
            if not numbered:
                same(run(state, numbered, n), (expected[numbered, n], repeated[n]), life, n)
                restore(state + '.kept', state)
        same(run(state, numbered, n), (expected[numbered, n],), life, n)
    shutil.rmtree(state)
print(f'{killed} of {done}')
