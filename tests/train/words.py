"""What the network sees of words: the same as src/language/en/features.ts, which it has to stay equal to."""

import collections
import gzip
import json
import random

import numpy

ROWS = 8192
HASHES = 7
NAME = '\x01'  # before the last word of a name that is read as one word

FOLDED = {
    **dict.fromkeys("’‘`´", "'"),
    **dict.fromkeys(['“', '”', '``', "''"], '"'),
    **dict.fromkeys(['–', '—', '--', '‑', '‐', '−'], '-'),
    '…': '...',
}


def normal(word):
    word = FOLDED.get(word, word).lower()
    return word.replace('’', "'").replace('‘', "'").replace('‑', '-').replace('‐', '-')


def hash32(kind, text):
    """FNV-1a over UTF-16 units."""
    value = (2166136261 ^ kind) * 16777619 & 0xFFFFFFFF
    units = text.encode('utf-16-le')
    for at in range(0, len(units), 2):
        value = (value ^ (units[at] | units[at + 1] << 8)) * 16777619 & 0xFFFFFFFF
    return value ^ value >> 15


def hashed(kind, text):
    return hash32(kind, text) % ROWS


def shape(word):
    found = ''
    for character in word:
        if '0' <= character <= '9':
            kind = 'd'
        elif character.lower() != character.upper():
            kind = 'X' if character == character.upper() else 'x'
        else:
            kind = character if ord(character) < 128 else '?'
        if found[-2:] != kind * 2:
            found += kind
        if len(found) == 6:
            break
    return found


def features(word):
    own = word.removeprefix(NAME)
    low = normal(own)
    form = 'N' + shape(own)[:1] if word != own else shape(own)
    parts = [low[-1:], low[-2:], low[-3:], low[-4:], low[:2], low[:3], form]
    return [hashed(kind + 1, part) for kind, part in enumerate(parts)]


def sentences(file):
    """Of (word, tag, head, relation, finer tag)."""
    found = [[]]
    for line in gzip.open(file, 'rt', encoding='utf8'):
        if line.strip():
            word, tag, head, relation, _, fine = line.rstrip('\n').split('\t')
            found[-1].append((word, tag, int(head), relation, fine))
        elif found[-1]:
            found.append([])
    return [sentence for sentence in found if sentence]


def with_names(sentence):
    """Names of several words as one: runs of proper nouns that only their head joins to the rest."""
    groups, at = [], 0
    while at < len(sentence):
        end = at
        while end < len(sentence) and sentence[end][1] == 'PROPN':
            end += 1
        if end - at >= 2 and (head := name_head(sentence, at, end)) is not None:
            groups.append((at, end, head))
            at = end
        else:
            groups.extend((one, one + 1, one) for one in range(at, max(end, at + 1)))
            at = max(end, at + 1)
    place = [0] * (len(sentence) + 1)
    for index, (start, end, _) in enumerate(groups):
        place[start + 1 : end + 1] = [index + 1] * (end - start)
    return [
        (sentence[start][0] if end - start == 1 else NAME + sentence[end - 1][0], tag, place[above], relation, fine)
        for start, end, head in groups
        for _, tag, above, relation, fine in [sentence[head]]
    ]


def name_head(sentence, start, end):
    heads = [at for at in range(start, end) if not start < sentence[at][2] <= end]
    if len(heads) != 1:
        return None
    joined = all(
        sentence[at][3].split(':')[0] in ('flat', 'compound', 'appos', 'list')
        for at in range(start, end)
        if at != heads[0]
    )
    alone = all(
        not start < word[2] <= end or start <= at < end or word[2] - 1 == heads[0]
        for at, word in enumerate(sentence)
    )
    return heads[0] if joined and alone else None


def recased(sentence, how):
    change = {'title': lambda word: word[:1].upper() + word[1:], 'upper': str.upper, 'lower': str.lower}[how]
    return [(change(word), *rest) for word, *rest in sentence]


def vectors(file, common, width, train):
    """Known words in order and their vectors, the first row for any other word: the most common ones and those met
    twice in training, reduced by principal components. Also how often each is met."""
    given = json.load(open(file, encoding='utf8'))['vectors']
    met = collections.Counter(normal(word[0]) for sentence in train for word in sentence)
    known = sorted(set(list(given)[:common]) | {word for word in met if met[word] >= 2})
    full = numpy.zeros((len(known) + 1, 100), dtype=numpy.float32)
    for row, word in enumerate(known, 1):
        if word in given:
            full[row] = given[word][:100]
    there = full[[row for row, word in enumerate(known, 1) if word in given]]
    mean = there.mean(0)
    axes = numpy.linalg.svd(there - mean, full_matrices=False)[2]
    reduced = (full - mean) @ axes[:width].T
    reduced[(full == 0).all(1)] = 0
    reduced /= reduced[reduced.any(1)].std()
    often = numpy.zeros(len(known) + 1)
    rows = {word: row for row, word in enumerate(known, 1)}
    for word, times in met.items():
        often[rows.get(word, 0)] = times
    return known, rows, reduced, often


def batches(lengths, size):
    """Indices of sentences of about the same length, some `size` words in all, in any order."""
    order = sorted(range(len(lengths)), key=lambda at: lengths[at] + random.random() * 3)
    found, batch = [], []
    for at in order:
        if batch and (len(batch) + 1) * lengths[at] > size:
            found.append(batch)
            batch = []
        batch.append(at)
    found.append(batch)
    random.shuffle(found)
    return found
