"""Groups of words that are used alike: spherical k-means over word vectors, then over the groups' own middles."""

import json
import re
import sys

import numpy

WORDS, SMALL, LARGE, SEED = 40000, 512, 64, 7

vectors, out = sys.argv[1:3]
with open(vectors) as file:
    data = json.load(file)
proper = re.compile(r"^[^\W\d_][^\W\d_'.-]*$")
words = [word for word in data['words'] if proper.match(word)][:WORDS]
rows = numpy.array([data['vectors'][word][:100] for word in words], dtype=numpy.float32)


def unit(matrix):
    return matrix / (numpy.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


rows = unit(rows)
random = numpy.random.default_rng(SEED)
middles = rows[random.choice(8000, SMALL, replace=False)].copy()
for _ in range(18):
    of = numpy.concatenate([(part @ middles.T).argmax(1) for part in numpy.array_split(rows, 8)])
    for group in range(SMALL):
        members = rows[of == group]
        middles[group] = members.mean(0) if len(members) else rows[random.integers(len(rows))]
    middles = unit(middles)
sizes = numpy.bincount(of, minlength=SMALL).astype(numpy.float32)
large = middles[random.choice(SMALL, LARGE, replace=False)].copy()
for _ in range(30):
    up = (middles @ large.T).argmax(1)
    for group in range(LARGE):
        if (up == group).any():
            large[group] = (middles[up == group] * sizes[up == group][:, None]).sum(0)
    large = unit(large)
with open(out, 'w') as file:
    json.dump({'words': words, 'of': of.tolist(), 'up': up.tolist()}, file)
