"""Trains the tagger of names: a linear-chain CRF over facts that src/language/en/nameFeatures.ts counted."""

import argparse
import base64
import json
import random

import numpy
import torch

LABELS = 9  # none, then first and further words of person, organisation, place, other


def stretches(file):
    numbers = numpy.fromfile(file, dtype=numpy.int32)
    found, at = [], 0
    while at < len(numbers):
        words, labels, facts = numbers[at], [], []
        at += 1
        for _ in range(words):
            labels.append(int(numbers[at]))
            count = numbers[at + 1]
            facts.append(numbers[at + 2 : at + 2 + count])
            at += 2 + count
        found.append((labels, facts))
    return found


def spans(labels):
    found, start = set(), None
    for at, label in enumerate([*labels, 0]):
        if start is not None and not (label and label % 2 == 0 and label == labels[start] + 1):
            found.add((start, at, labels[start]))
            start = None
        if label % 2 == 1:
            start = at
    return {one for one in found if one[2] < 7}


class Tagger(torch.nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.facts = torch.nn.EmbeddingBag(rows + 1, LABELS, mode='sum', padding_idx=rows)
        torch.nn.init.zeros_(self.facts.weight)
        self.moves = torch.nn.Parameter(torch.zeros(LABELS + 1, LABELS))

    def scores(self, batch, drop=0.0):
        flat = [fact for _, facts in batch for fact in facts]
        if drop:
            flat = [fact[numpy.random.rand(len(fact)) >= drop] for fact in flat]
        lengths = numpy.array([len(fact) for fact in flat])
        offsets = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
        own = self.facts(torch.from_numpy(numpy.concatenate(flat)), torch.from_numpy(offsets))
        sizes = [len(labels) for labels, _ in batch]
        if drop:
            own = own / (1 - drop)
        return torch.nn.utils.rnn.pad_sequence(torch.split(own, sizes), batch_first=True), torch.tensor(sizes)

    def allowed(self):
        mask = torch.zeros(LABELS + 1, LABELS)
        for inner in range(2, LABELS, 2):
            for before in range(LABELS + 1):
                if before not in (inner, inner - 1):
                    mask[before, inner] = -1e4
        return self.moves + mask

    def loss(self, batch, drop):
        scores, sizes = self.scores(batch, drop)
        moves = self.allowed()
        longest = scores.shape[1]
        labels = torch.zeros(len(batch), longest, dtype=torch.long)
        for row, (own, _) in enumerate(batch):
            labels[row, : len(own)] = torch.tensor(own)
        inside = torch.arange(longest)[None, :] < sizes[:, None]
        gold = (scores.gather(2, labels[:, :, None])[:, :, 0] * inside).sum()
        gold = gold + moves[LABELS, labels[:, 0]].sum()
        if longest > 1:
            gold = gold + (moves[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum()
        forward = scores[:, 0] + moves[LABELS]
        for at in range(1, longest):
            after = torch.logsumexp(forward[:, :, None] + moves[None, :LABELS], 1) + scores[:, at]
            forward = torch.where(inside[:, at, None], after, forward)
        return torch.logsumexp(forward, 1).sum() - gold

    @torch.no_grad()
    def best(self, batch):
        scores, sizes = self.scores(batch)
        moves = self.allowed().numpy()
        found = []
        for own, size in zip(scores.numpy(), sizes.tolist()):
            top, back = own[0] + moves[LABELS], []
            for at in range(1, size):
                each = top[:, None] + moves[:LABELS]
                back.append(each.argmax(0))
                top = each.max(0) + own[at]
            path = [int(top.argmax())]
            for step in reversed(back):
                path.append(int(step[path[-1]]))
            found.append(path[::-1])
        return found


def score(tagger, data):
    right = guessed = gold = 0
    for at in range(0, len(data), 512):
        batch = data[at : at + 512]
        for (labels, _), mine in zip(batch, tagger.best(batch)):
            one, other = spans(labels), spans(mine)
            right, guessed, gold = right + len(one & other), guessed + len(other), gold + len(one)
    return right / max(1, guessed), right / max(1, gold), 2 * right / max(1, guessed + gold)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--train', required=True)
    parser.add_argument('--dev')
    parser.add_argument('--groups', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--epochs', type=int, default=4)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--rate', type=float, default=0.05)
    parser.add_argument('--decay', type=float, default=1e-5)
    parser.add_argument('--drop', type=float, default=0.3)
    parser.add_argument('--least', type=int, default=5)
    parser.add_argument('--prune', type=float, default=0.05)
    given = parser.parse_args()
    random.seed(given.seed)
    numpy.random.seed(given.seed)
    torch.manual_seed(given.seed)
    torch.set_num_threads(1)
    train = stretches(given.train)
    counts = numpy.zeros(1 << 20, dtype=numpy.int64)
    for _, facts in train:
        for fact in facts:
            counts[fact] += 1
    kept = numpy.nonzero(counts >= given.least)[0]
    rows = len(kept)
    row = numpy.full(1 << 20, rows, dtype=numpy.int64)
    row[kept] = numpy.arange(rows)

    def known(data):
        return [(labels, [(lambda r: r[r < rows])(row[fact]) for fact in facts]) for labels, facts in data]

    train = known(train)
    dev = known(stretches(given.dev)) if given.dev else []
    print(len(train), 'stretches', rows, 'facts')
    tagger = Tagger(rows)
    optimiser = torch.optim.Adagrad(tagger.parameters(), lr=given.rate)
    mean = None
    for epoch in range(given.epochs):
        random.shuffle(train)
        total = 0.0
        for at in range(0, len(train), 256):
            batch = train[at : at + 256]
            optimiser.zero_grad()
            loss = tagger.loss(batch, given.drop)
            (loss / 16 + given.decay * len(batch) * (tagger.facts.weight**2).sum()).backward()
            optimiser.step()
            total += float(loss)
        print(epoch, round(total / len(train), 4), *(f'{100 * one:.2f}' for one in score(tagger, dev)), flush=True)
    weights = tagger.facts.weight.detach().numpy()[:rows]
    strong = numpy.abs(weights).max(1) >= given.prune
    top = numpy.abs(weights).max()
    packed = numpy.rint(numpy.sign(weights) * numpy.sqrt(numpy.abs(weights) / top) * 127).astype(numpy.int8)
    with torch.no_grad():
        values = packed.astype(numpy.float32) / 127
        values = numpy.sign(values) * values**2 * top
        values[~strong] = 0
        tagger.facts.weight[:rows] = torch.from_numpy(values)
    print('kept', int(strong.sum()), 'top', float(top), 'packed', *(f'{100 * one:.2f}' for one in score(tagger, dev)))
    ids = kept[strong]
    gaps = bytearray()
    for gap in numpy.diff(ids, prepend=0).tolist():
        while gap > 127:
            gaps.append(gap & 127 | 128)
            gap >>= 7
        gaps.append(gap)
    groups_of = json.load(open(given.groups))
    order = sorted(range(len(groups_of['words'])), key=lambda at: (groups_of['of'][at], groups_of['words'][at]))
    groups = [[] for _ in groups_of['up']]
    for at in order:
        groups[groups_of['of'][at]].append(groups_of['words'][at])
    json.dump(
        {
            'top': round(float(top), 5),
            'moves': [[round(float(one), 3) for one in line] for line in tagger.allowed().detach().numpy()],
            'facts': base64.b64encode(bytes(gaps)).decode(),
            'weights': base64.b64encode(packed[strong].T.tobytes()).decode(),
            'groups': [' '.join(group) for group in groups],
            'up': groups_of['up'],
        },
        open(given.out, 'w'),
        ensure_ascii=False,
        separators=(',', ':'),
    )


main()
