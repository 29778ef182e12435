"""Trains the tagger of names and writes it as src/language/en/names/weights.ts reads it. The same seed on the same
machine gives the same weights: everything happens in one thread."""

import argparse
import base64
import json

from tagger import encoded, hints_of, sentences, torch, trained, vectors_of  # first: it sets the threads

import numpy  # noqa: E402, I001

from codes import coded  # noqa: E402
from pack import Pack  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument('--train', required=True)
parser.add_argument('--dev')
parser.add_argument('--vectors', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--epochs', type=int, default=4)
parser.add_argument('--seed', type=int, default=1)
options = parser.parse_args()


def gaps(numbers):
    """What each adds to the last, seven bits a byte from the lowest, the eighth for "more"."""
    found = bytearray()
    for gap in numpy.diff(numbers, prepend=0).tolist():
        while gap > 127:
            found.append(gap & 127 | 128)
            gap >>= 7
        found.append(gap)
    return list(found)


def packed(tagger, hashes, codes, books, hints):
    """The file that src/language/en/names/weights.ts reads."""
    state = {name: value.detach().numpy() for name, value in tagger.state_dict().items()}
    pack = Pack()
    pack.bytes('words', gaps(hashes))
    pack.bytes('codes', codes.flatten())
    pack.put('books', books.reshape(-1, books.shape[2]) @ state['reduce.weight'].T, 'whole')
    pack.put('hashes', state['hashes'], 'whole')
    pack.put('hints', state['hints.weight'][:-1], 'row')
    for direction in ('forwards', 'backwards'):
        pack.recurrent(1, state, 'layer', direction)
    pack.dense('out', state['out.weight'], state['out.bias'])
    pack.put('moves', tagger.allowed().detach().numpy())
    return pack.file(hints=hints)


def main():
    torch.set_num_threads(1)
    hashes, codes, books = coded(options.vectors)
    vectors, rows = vectors_of(hashes, codes, books)
    train = sentences(options.train)
    hints, place = hints_of(train)
    data = [encoded(one, rows, place) for one in train]
    dev = [encoded(one, rows, place) for one in sentences(options.dev)] if options.dev else []
    print(len(data), 'sentences', len(hints), 'hints', flush=True)
    tagger = trained(vectors, len(hints), data, dev, options.epochs, options.seed)
    content = packed(tagger, hashes, codes, books, hints)
    with open(options.out, 'w') as file:
        file.write(json.dumps(base64.b64encode(content).decode()) + '\n')


main()
