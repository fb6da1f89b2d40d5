#!/usr/bin/env python3
"""Are the two confidences right? Of the findings that the program gives 0.9, nine in ten should be.

    python3 tools/measure/confidence.py build/native/hearsay ../shared [--shares]

Pools three sets of marked articles: SHARED/real, SHARED/cases and the dev part of PolNeAR. A finding is right when a
marked one has a content of IoU >= 0.5 (letters and digits); its speaker is right, of those, when the name agrees (real,
cases), or, where only the source's words are marked (PolNeAR), when the words overlap, or both say that nobody is named.

Prints for each tenth how many findings have it, what was given on average and what was right. --shares prints what was right for
each rule and number given: what the tables of core/analysis/confidence.cpp are made from."""
import argparse, collections, glob, json, os, sys


def same(a, b):
    fold = lambda s: ' '.join((s or '').casefold().replace('’', "'").split())
    return fold(a) == fold(b)


def judged(program, shared):
    """(attribution, finding right, speaker right or None) of all three sets."""
    sys.path.insert(0, os.path.join(shared, 'eval'))
    from common import best_pairs, chars, iou, polnear, read, run

    def pairs(text, gold, found):
        return {p: g for g, p in best_pairs([chars(text, a['content']) for a in gold], [chars(text, a['content']) for a in found], iou, 0.5)}

    files = sorted(glob.glob(os.path.join(shared, 'real/articles/*.txt')))
    for path, o in zip(files, run(program, files)[0]):
        gold = json.load(open(path.replace('articles', 'gold')[:-4] + '.json', encoding='utf-8'))['attributions']
        names = {s['id']: s['name'] for s in o['speakers']}
        pair = pairs(read(path), gold, o['attributions'])
        for i, a in enumerate(o['attributions']):
            yield a, i in pair, same(names.get(a['speaker']), gold[pair[i]]['speaker']) if i in pair else None
    files = sorted(glob.glob(os.path.join(shared, 'cases/*.txt')))
    for path, o in zip(files, run(program, files)[0]):
        gold = json.load(open(path[:-4] + '.json', encoding='utf-8'))['attributions']
        names = {s['id']: s['name'] for s in o['speakers']}
        pair = pairs(read(path), gold, o['attributions'])
        for i, a in enumerate(o['attributions']):
            yield a, i in pair, any(same(names.get(a['speaker']), s) for s in gold[pair[i]]['speakers']) if i in pair else None
    texts = polnear(os.path.join(shared, 'corpora/polnear/dev'))
    for (_, text, gold, discarded), o in zip(texts, run(program, [t[0] for t in texts])[0]):
        pair, thrown = pairs(text, gold, o['attributions']), chars(text, discarded)
        for i, a in enumerate(o['attributions']):
            if 2 * len(chars(text, a['content']) & thrown) >= len(chars(text, a['content'])):
                continue  # the annotators left this stretch out
            if i not in pair:
                yield a, False, None
                continue
            want, have = chars(text, gold[pair[i]]['source']), chars(text, a['source'])
            yield a, True, bool(want & have) if want and have else not want and not have


def table(name, rows):
    print(f'{name:10}  {"given":>6} {"right":>6} {"off":>6}  findings')
    tenths = collections.defaultdict(list)
    for given, right in rows:
        tenths[min(9, int(given * 10))].append((given, right))
    worst = 0
    for tenth, found in sorted(tenths.items()):
        given, right = sum(g for g, _ in found) / len(found), sum(r for _, r in found) / len(found)
        worst = max(worst, abs(given - right))
        print(f'{tenth / 10:.1f} – {(tenth + 1) / 10:.1f}   {given:6.3f} {right:6.3f} {given - right:+6.3f}  {len(found)}')
    return worst


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('shared')
    ap.add_argument('--shares', action='store_true')
    a = ap.parse_args()
    found = list(judged(a.program, a.shared))
    worst = [table('finding', [(x['confidence'], right) for x, right, _ in found]),
             table('speaker', [(x['speaker_confidence'], right) for x, _, right in found if right is not None])]
    if a.shares:
        for title, key, judge in (('finding', lambda x: (x['rule'], x['confidence']), 1),
                                  ('speaker', lambda x: (x['speaker_confidence'], x['kind']), 2)):
            shares = collections.defaultdict(list)
            for row in found:
                if row[judge] is not None:
                    shares[key(row[0])].append(row[judge])
            print(title)
            for k, v in sorted(shares.items(), key=str):
                print(f'  {sum(v) / len(v):.2f} of {len(v):4}  {k}')
    print(f'confidence: {len(found)} findings, at most {worst[0]:.3f} off for the finding, {worst[1]:.3f} for its speaker')


if __name__ == '__main__':
    main()
