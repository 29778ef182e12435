"""The network of src/language/en/network.ts, to be trained: two bidirectional LSTM layers over words and hashed
endings, tags off the first, biaffine branches (Dozat & Manning 2017) with distances and relations off the second."""

import numpy
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from words import HASHES, ROWS

HASH_WIDTH = 16
BUCKETS = 21
FARTHEST = 300


def bucket(distance):
    far = numpy.abs(distance)
    step = numpy.select([far <= 5, far <= 7, far <= 10, far <= 15, far <= 25], [far, 6, 7, 8, 9], 10)
    return numpy.where(distance < 0, 10 - step, 10 + step)


DISTANCES = torch.tensor(bucket(numpy.arange(-FARTHEST, FARTHEST + 1)))


class Network(nn.Module):
    def __init__(self, vectors, often, tags, fine, relations, size, width, drop):
        super().__init__()
        self.drop, self.width = drop, width
        # Rare words are dropped more often, so that there is something to say of unknown ones.
        self.lost = torch.tensor(0.25 / (0.25 + often) + 0.06, dtype=torch.float32)
        self.lost[0] = 0
        self.fixed = nn.Parameter(torch.tensor(vectors), requires_grad=False)
        self.delta = nn.Parameter(torch.zeros(*vectors.shape))
        self.hashes = nn.Parameter(torch.randn(ROWS, HASH_WIDTH) * 0.3)
        seen = vectors.shape[1] + HASHES * HASH_WIDTH
        self.first = nn.LSTM(seen, size, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(2 * size, size, batch_first=True, bidirectional=True)
        for layer in (self.first, self.second):
            for name, weight in layer.named_parameters():
                start(name, weight.data, size)
        self.tagger = nn.Linear(2 * size, tags + fine)
        self.split = nn.Linear(2 * size, 4 * width)
        self.root = nn.Parameter(torch.randn(2, width) * 0.1)
        self.arc = nn.Linear(width, width)
        self.distances = nn.Parameter(torch.zeros(BUCKETS, width))
        self.root_bias = nn.Parameter(torch.zeros(width))
        self.head_bias = nn.Linear(width, 1)
        self.labels = nn.Linear(3 * width, relations)

    def forward(self, words, hashes, lengths):
        """Scores of tags, and the four parts of each word that branches and relations are scored with."""
        if self.training:
            words = torch.where(torch.rand(words.shape) < self.lost[words], torch.zeros_like(words), words)
        delta = functional.embedding(words, self.delta)
        if self.training:
            # Words that training never met have nothing but their given vector.
            delta = delta * ((torch.rand(words.shape) > 0.15) | (words == 0)).float().unsqueeze(-1)
        seen = [functional.embedding(words, self.fixed) + delta, functional.embedding(hashes, self.hashes).flatten(2)]
        low = self.layer(self.first, self.dropped(torch.cat(seen, -1), self.drop * 0.8), lengths)
        tags = self.tagger(functional.dropout(low, self.drop, self.training))
        high = self.layer(self.second, self.dropped(low, self.drop), lengths)
        parts = functional.leaky_relu(self.split(self.dropped(high, self.drop)), 0.1)
        return tags, self.dropped(parts, self.drop)

    def dropped(self, rows, share):
        """The same columns for all words of a sentence (Gal & Ghahramani 2016)."""
        if not self.training:
            return rows
        return rows * ((torch.rand(rows.shape[0], 1, rows.shape[2]) > share).float() / (1 - share))

    def layer(self, lstm, rows, lengths):
        return pad_packed_sequence(lstm(pack_padded_sequence(rows, lengths, batch_first=True))[0], batch_first=True)[0]

    def arcs(self, parts, lengths):
        """Scores of each head (the first: the root) for each word; impossible ones are far below."""
        word, head = parts[..., : self.width], parts[..., self.width : 2 * self.width]
        count = parts.shape[1]
        asked = self.arc(word)
        scores = asked @ head.transpose(1, 2) + self.head_bias(head).transpose(1, 2)
        at = torch.arange(count)
        far = DISTANCES[at[None, :] - at[:, None] + FARTHEST].unsqueeze(0).expand(len(parts), count, count)
        scores = scores + (word @ self.distances.t()).gather(2, far)
        root = asked @ self.root[0] + word @ self.root_bias
        scores = torch.cat([root.unsqueeze(2), scores], 2)
        never = torch.zeros(scores.shape, dtype=torch.bool)
        never[:, :, 1:] = (at[None, :] >= lengths[:, None])[:, None, :]
        never[:, at, at + 1] = True
        return scores.masked_fill(never, -1e9)

    def relations(self, parts, heads):
        word, head = parts[..., 2 * self.width : 3 * self.width], parts[..., 3 * self.width :]
        head = torch.cat([self.root[1].expand(len(parts), 1, self.width), head], 1)
        head = head.gather(1, heads.unsqueeze(2).expand(-1, -1, self.width))
        return self.labels(torch.cat([head * word, head, word], -1))


def start(name, weight, size):
    if 'weight_hh' in name:
        for gate in range(4):
            nn.init.orthogonal_(weight[gate * size : (gate + 1) * size])
    elif 'weight_ih' in name:
        nn.init.xavier_uniform_(weight)
    else:
        weight.zero_()
        # What is remembered stays remembered at first.
        if 'bias_ih' in name:
            weight[size : 2 * size] = 1
