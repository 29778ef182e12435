"""Trains the tagger and parser of English; see run.ts, which starts it. The same seed on the same machine gives the same
weights: everything happens in one thread."""

import argparse
import os
import random

os.environ['OMP_NUM_THREADS'] = os.environ['OPENBLAS_NUM_THREADS'] = '1'

import numpy
import torch
from torch import nn
from torch.nn import functional

from network import Network
from pack import Pack
from words import HASHES, NAME, batches, features, normal, recased, sentences, vectors, with_names

parser = argparse.ArgumentParser()
parser.add_argument('--data', required=True)
parser.add_argument('--vectors', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--epochs', type=int, default=9)
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--steps', type=int, default=0, help='stop after so many, to try things')
options = parser.parse_args()

FILES = ['ewt.train.tsv.gz', 'gum-open.train.tsv.gz']
LONGEST = 110
COMMON, WIDTH, SIZE, ARC = 20000, 64, 176, 128
BATCH, RATE, WARMUP, DROP = 800, 2.2e-3, 150, 0.25

torch.set_num_threads(1)
random.seed(options.seed)
numpy.random.seed(options.seed)
torch.manual_seed(options.seed)

train = [one for file in FILES for one in sentences(os.path.join(options.data, file)) if len(one) <= LONGEST]
known, rows, given, often = vectors(options.vectors, COMMON, WIDTH, train)
tags, relations, fine = (sorted({word[column] for one in train for word in one}) for column in (1, 3, 4))
hashes = {}


def encoded(sentence):
    """Arrays: word, hashed features, tag, finer tag, head, relation."""
    for word, *_ in sentence:
        if word not in hashes:
            hashes[word] = features(word)
    columns = [
        [rows.get(normal(word.removeprefix(NAME)), 0) for word, *_ in sentence],
        [hashes[word] for word, *_ in sentence],
        [tags.index(word[1]) for word in sentence],
        [fine.index(word[4]) for word in sentence],
        [word[2] for word in sentence],
        [relations.index(word[3]) for word in sentence],
    ]
    return [numpy.array(column) for column in columns]


def varied(sentence, plain, named):
    """A sentence as an epoch sees it: at times as a headline writes it, or with its names as one word each."""
    draw = random.random()
    for how, share in (('title', 0.03), ('upper', 0.04), ('lower', 0.05)):
        if draw < share:
            return encoded(recased(sentence, how))
    return named if named is not None and draw < 0.35 else plain


def padded(batch):
    batch = sorted(batch, key=lambda one: -len(one[0]))
    lengths = [len(one[0]) for one in batch]
    columns = []
    for column in range(6):
        shape = (len(batch), lengths[0]) + ((HASHES,) if column == 1 else ())
        filled = numpy.full(shape, 0 if column < 2 else -1, dtype=numpy.int64)
        for at, one in enumerate(batch):
            filled[at, : lengths[at]] = one[column]
        columns.append(torch.tensor(filled))
    return torch.tensor(lengths), columns


def loss_of(network, batch):
    lengths, (words, hashed, tag, finer, head, relation) = padded(batch)
    scores, parts = network(words, hashed, lengths)

    def miss(given, right):
        return functional.cross_entropy(given.flatten(0, 1), right.flatten(), ignore_index=-1)

    return (
        miss(network.arcs(parts, lengths), head)
        + miss(network.relations(parts, head.clamp(min=0)), relation)
        + 0.3 * miss(scores[..., : len(tags)], tag)
        + 0.3 * miss(scores[..., len(tags) :], finer)
    )


def trained():
    network = Network(given, often, len(tags), len(fine), len(relations), SIZE, ARC, DROP)
    plain = [encoded(one) for one in train]
    merged = [with_names(one) for one in train]
    named = [None if len(short) == len(one) else encoded(short) for one, short in zip(train, merged)]
    lengths = [len(one) for one in train]
    learner = torch.optim.Adam([one for one in network.parameters() if one.requires_grad], RATE, betas=(0.9, 0.95))
    total = options.epochs * len(batches(lengths, BATCH))
    step = 0
    for epoch in range(options.epochs):
        seen = [varied(*each) for each in zip(train, plain, named)]
        for batch in batches([len(one[0]) for one in seen], BATCH):
            # Up in a few steps, then down to nothing.
            rate = RATE * min(1, (step + 1) / WARMUP) * max(0.01, min(1, 1.05 * (1 - step / total)))
            for group in learner.param_groups:
                group['lr'] = rate
            loss = loss_of(network, [seen[at] for at in batch])
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            learner.step()
            step += 1
            if step % 50 == 0:
                print(f'epoch {epoch + 1}, step {step} of {total}: loss {float(loss):.3f}', flush=True)
            if step == options.steps:
                return network
    return network


def packed(network):
    """The file that src/language/en/weights.ts reads."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    pack = Pack()
    pack.put('words', state['fixed'] + state['delta'], 'whole')
    pack.put('hashes', state['hashes'], 'whole')
    for layer, name in ((1, 'first'), (2, 'second')):
        for direction in ('forwards', 'backwards'):
            pack.recurrent(layer, state, name, direction)
    pack.dense('tagger', state['tagger.weight'], state['tagger.bias'])
    pack.dense('split', state['split.weight'], state['split.bias'])
    pack.dense('labels', state['labels.weight'], state['labels.bias'])
    # A head's bias is a part of what the word asks for; what the root has of it is taken off its score.
    bias = state['head_bias.weight'][0]
    pack.dense('arc', state['arc.weight'], state['arc.bias'] + bias)
    pack.put('distances', state['distances'], 'row')
    pack.put('root.arc', state['root'][0])
    pack.put('root.bias', state['root_bias'])
    pack.put('root.label', state['root'][1])
    pack.put('head.bias', state['head_bias.bias'] + bias @ state['root'][0])
    return pack.file(tags=tags, fine=fine, relations=relations, words=known)


with open(options.out, 'wb') as file:
    file.write(packed(trained()))
