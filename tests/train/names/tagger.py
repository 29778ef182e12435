"""The tagger of names, to be trained: a bidirectional LSTM and a linear-chain CRF over what sentences.ts wrote of words."""

import collections
import json
import os
import random
import sys

os.environ['OMP_NUM_THREADS'] = os.environ['OPENBLAS_NUM_THREADS'] = '1'

import numpy
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

sys.path.append(os.path.join(os.path.dirname(__file__), '..'))

from words import HASHES, hash32  # noqa: E402

LABELS = 9  # none, then first and further words of person, organisation, place, other
ROWS = 4096  # of hashed endings and shapes: as many as sentences.ts counts with
WIDTH, HASH_WIDTH, HINT_WIDTH, SIZE = 48, 8, 32, 64
LONGEST, BATCH, RATE, WARMUP, DROP, DROP_HINTS, DROP_WORDS = 120, 80, 2.5e-3, 100, 0.4, 0.2, 0.06
LEAST = 5  # a hint that is rarer is none
NEVER = -1e4


def sentences(file):
    found = [json.loads(line) for line in open(file, encoding='utf8')]
    return [one for one in found if any(one['inside']) and len(one['words']) <= LONGEST]


def spans(labels, others=False):
    """Of people, organisations and places, or of other names too: from, up to, label."""
    found, start = set(), None
    for at, label in enumerate([*labels, 0]):
        if start is not None and not (label and label % 2 == 0 and label == labels[start] + 1):
            found.add((start, at, labels[start]))
            start = None
        if label % 2 == 1:
            start = at
    return {one for one in found if others or one[2] < 7}


class Tagger(nn.Module):
    def __init__(self, vectors, hints):
        super().__init__()
        # The row 0 is that of words without a vector.
        self.vectors = nn.Parameter(torch.tensor(vectors), requires_grad=False)
        self.reduce = nn.Linear(vectors.shape[1], WIDTH, bias=False)
        self.hashes = nn.Parameter(torch.randn(ROWS, HASH_WIDTH) * 0.3)
        self.hints = nn.EmbeddingBag(hints + 1, HINT_WIDTH, mode='sum', padding_idx=hints)
        with torch.no_grad():
            self.hints.weight *= 0.1
        self.layer = nn.LSTM(WIDTH + HASHES * HASH_WIDTH + HINT_WIDTH, SIZE, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * SIZE, LABELS)
        self.moves = nn.Parameter(torch.zeros(LABELS + 1, LABELS))

    def forward(self, batch):
        lengths = [len(one['words']) for one in batch]
        words = pad_sequence([one['words'] for one in batch], batch_first=True)
        hashes = pad_sequence([one['rows'] for one in batch], batch_first=True)
        flat = [hints for one in batch for hints in one['hints']]
        if self.training:
            words = torch.where(torch.rand(words.shape) < DROP_WORDS, torch.zeros_like(words), words)
            flat = [hints[numpy.random.rand(len(hints)) >= DROP_HINTS] for hints in flat]
        offsets = numpy.concatenate([[0], numpy.cumsum([len(hints) for hints in flat])[:-1]])
        known = self.hints(torch.from_numpy(numpy.concatenate(flat)), torch.from_numpy(offsets))
        if self.training:
            known = known / (1 - DROP_HINTS)
        seen = [
            self.reduce(functional.embedding(words, self.vectors)),
            functional.embedding(hashes, self.hashes).flatten(2),
            pad_sequence(torch.split(known, lengths), batch_first=True),
        ]
        seen = functional.dropout(torch.cat(seen, 2), DROP, self.training)
        packed = pack_padded_sequence(seen, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
        states, _ = pad_packed_sequence(self.layer(packed)[0], batch_first=True)
        inside = pad_sequence([one['inside'] for one in batch], batch_first=True)
        return self.out(functional.dropout(states, DROP, self.training)), inside

    def allowed(self):
        mask = torch.zeros(LABELS + 1, LABELS)
        for inner in range(2, LABELS, 2):
            for before in range(LABELS + 1):
                if before not in (inner, inner - 1):
                    mask[before, inner] = NEVER
        return self.moves + mask

    def loss(self, batch):
        """Each stretch of words that may be of names is a chain of its own."""
        scores, inside = self(batch)
        moves = self.allowed()
        labels = pad_sequence([one['labels'] for one in batch], batch_first=True)
        after = torch.cat([torch.zeros_like(inside[:, :1]), inside[:, :-1]], 1) & inside
        before = torch.cat([torch.full_like(labels[:, :1], LABELS), labels[:, :-1]], 1)
        before = torch.where(after, before, torch.full_like(before, LABELS))
        gold = ((scores.gather(2, labels[..., None])[..., 0] + moves[before, labels]) * inside).sum()
        nowhere = torch.full((LABELS,), NEVER)
        nowhere[0] = 0
        sums = nowhere.repeat(len(batch), 1)
        for at in range(scores.shape[1]):
            on = torch.logsumexp(sums[:, :, None] + moves[None, :LABELS], 1) + scores[:, at]
            total = torch.logsumexp(sums, 1)[:, None]
            begun = total + moves[LABELS] + scores[:, at]
            sums = torch.where(after[:, at, None], on, torch.where(inside[:, at, None], begun, total + nowhere))
        return (torch.logsumexp(sums, 1).sum() - gold) / len(batch)


@torch.no_grad()
def best(taggers, batch):
    """The likeliest labels of each, to all taggers together."""
    seen = [tagger(batch) for tagger in taggers]
    scores = numpy.mean([one.numpy() for one, _ in seen], 0)
    inside = seen[0][1].numpy()
    moves = numpy.mean([tagger.allowed().numpy() for tagger in taggers], 0)
    for row, one in enumerate(batch):
        found, at, size = [0] * len(one['words']), 0, len(one['words'])
        while at < size:
            if not inside[row, at]:
                at += 1
                continue
            start, top, back = at, moves[LABELS] + scores[row, at], []
            at += 1
            while at < size and inside[row, at]:
                each = top[:, None] + moves[:LABELS]
                back.append(each.argmax(0))
                top = each.max(0) + scores[row, at]
                at += 1
            path = [int(top.argmax())]
            for step in reversed(back):
                path.append(int(step[path[-1]]))
            found[start:at] = path[::-1]
        yield found


def score(taggers, data):
    for tagger in taggers:
        tagger.eval()
    right, guessed, gold = (collections.Counter() for _ in range(3))
    for at in range(0, len(data), 256):
        batch = data[at : at + 256]
        for one, mine in zip(batch, best(taggers, batch)):
            here, there = spans(one['gold']), spans(mine)
            for counter, which in ((right, here & there), (guessed, there), (gold, here)):
                counter.update(kind for _, _, kind in which)
    for tagger in taggers:
        tagger.train()
    sums = [[counter[kind] for counter in (right, guessed, gold)] for kind in (1, 3, 5)]
    sums.insert(0, numpy.sum(sums, 0))
    return [f'{200 * r / max(1, m + g):.1f} ({100 * r / max(1, m):.1f}/{100 * r / max(1, g):.1f})' for r, m, g in sums]


def encoded(one, rows, hints):
    labels = [label if inside else 0 for label, inside in zip(one['labels'], one['inside'])]
    for at, label in enumerate(labels):
        if label and label % 2 == 0 and (at == 0 or labels[at - 1] not in (label, label - 1)):
            labels[at] = label - 1
    return {
        'words': torch.tensor([rows.get(hash32(0, word) >> 8, 0) for word in one['words']]),
        'rows': torch.tensor(one['rows']),
        'hints': [numpy.array([hints[h] for h in each if h in hints], dtype=numpy.int64) for each in one['hints']],
        'labels': torch.tensor(labels),
        'inside': torch.tensor(one['inside'], dtype=torch.bool),
        'gold': one['labels'],
    }


def batches(data):
    order = sorted(range(len(data)), key=lambda at: len(data[at]['words']) + random.random() * 4)
    found = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    random.shuffle(found)
    return found


def trained(vectors, hints, train, dev, epochs, seed):
    random.seed(seed)
    numpy.random.seed(seed)
    torch.manual_seed(seed)
    tagger = Tagger(vectors, hints)
    weights = [one for one in tagger.parameters() if one.requires_grad]
    learner = torch.optim.Adam(weights, RATE, betas=(0.9, 0.98))
    step, steps = 0, epochs * len(batches(train))
    for epoch in range(epochs):
        total = 0.0
        for batch in batches(train):
            # Up in a few steps, then down to nothing.
            for group in learner.param_groups:
                group['lr'] = RATE * min(1, (step + 1) / WARMUP) * max(0.02, 1 - step / steps)
            loss = tagger.loss([train[at] for at in batch])
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(weights, 5.0)
            learner.step()
            total += float(loss) * len(batch)
            step += 1
        print(f'epoch {epoch + 1}: loss {total / len(train):.3f}', *(score([tagger], dev) if dev else ()), flush=True)
    return tagger


def vectors_of(hashes, codes, books):
    """Rows of words, the first for those that have none; and which number has which."""
    vectors = numpy.zeros((len(hashes) + 1, books.shape[2]), dtype=numpy.float32)
    vectors[1:] = sum(book[codes[:, at]] for at, book in enumerate(books))
    return vectors, {number: at + 1 for at, number in enumerate(hashes)}


def hints_of(data):
    """Those that are not rare, in order, and their places."""
    met = collections.Counter(hint for one in data for each in one['hints'] for hint in each)
    hints = sorted(hint for hint, times in met.items() if times >= LEAST)
    return hints, {hint: at for at, hint in enumerate(hints)}
