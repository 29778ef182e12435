"""Word vectors as sums of few: residual quantisation, by k-means. A word is known by 24 bits of its hash."""

import json
import os
import sys

import numpy

sys.path.append(os.path.join(os.path.dirname(__file__), '..'))

from words import hash32  # noqa: E402

WORDS, BOOKS, ROWS, SEED = 50000, 4, 256, 7


def nearest(rows, middles):
    sizes = (middles**2).sum(1)[None]
    return numpy.concatenate([(sizes - 2 * part @ middles.T).argmin(1) for part in numpy.array_split(rows, 8)])


def coded(file):
    """Hashes of words, rising; for each its row in each book; the books."""
    with open(file, encoding='utf8') as content:
        given = json.load(content)['vectors']
    known = {}
    for word in list(given)[:WORDS]:
        known.setdefault(hash32(0, word) >> 8, given[word][:100])
    hashes = sorted(known)
    # The common ones come first in the file; which they are is lost in the order of the hashes.
    place = {number: at for at, number in enumerate(known)}
    rows = numpy.array(list(known.values()), dtype=numpy.float32)
    rows = (rows - rows.mean(0)) / rows.std()
    random = numpy.random.default_rng(SEED)
    codes, books = [], []
    for _ in range(BOOKS):
        middles = rows[random.choice(len(rows) // 3, ROWS, replace=False)].copy()
        for _ in range(8):
            of = nearest(rows[::2], middles)
            for row in range(ROWS):
                if (of == row).any():
                    middles[row] = rows[::2][of == row].mean(0)
        of = nearest(rows, middles)
        codes.append(of)
        books.append(middles)
        rows = rows - middles[of]
    order = [place[number] for number in hashes]
    return hashes, numpy.array(codes).T[order], numpy.array(books)
