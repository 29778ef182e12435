"""Names of sentences that nobody has marked, as some taggers see them together. They know the trees of both: of the
sentences that they learn from and of those that they mark. The same seeds on the same machine give the same names."""

import argparse
import json
import multiprocessing

from tagger import best, encoded, hints_of, score, sentences, spans, torch, trained, vectors_of  # first: sets the threads

from codes import coded  # noqa: E402, I001

parser = argparse.ArgumentParser()
parser.add_argument('--train', required=True)
parser.add_argument('--dev')
parser.add_argument('--mark', required=True)
parser.add_argument('--vectors', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--epochs', type=int, default=4)
parser.add_argument('--teachers', type=int, default=3)
options = parser.parse_args()


#: What all teachers learn from: processes that are forked have it too.
lessons = []


def taught(seed):
    torch.set_num_threads(1)
    return trained(*lessons, options.epochs, seed)


def main():
    torch.set_num_threads(1)
    vectors, rows = vectors_of(*coded(options.vectors))
    train = sentences(options.train)
    hints, place = hints_of(train)
    data = [encoded(one, rows, place) for one in train]
    dev = [encoded(one, rows, place) for one in sentences(options.dev)] if options.dev else []
    print(len(data), 'sentences', len(hints), 'hints', flush=True)
    lessons.extend([vectors, len(hints), data, dev])
    with multiprocessing.get_context('fork').Pool(options.teachers) as pool:
        taggers = pool.map(taught, range(1, options.teachers + 1))
    if dev:
        print('together', *score(taggers, dev), flush=True)
    for tagger in taggers:
        tagger.eval()
    documents = {}
    for line in open(options.mark, encoding='utf8'):
        one = json.loads(line)
        pages = documents.setdefault(one['document'], {})
        page = pages.setdefault(one['page'], {'text': one['text'], 'spans': []})
        [labels] = best(taggers, [encoded(one, rows, place)]) if any(one['inside']) else [[]]
        for start, end, label in sorted(spans(labels, others=True)):
            page['spans'].append({'start': one['starts'][start], 'end': one['ends'][end - 1], 'label': label})
    with open(options.out, 'w', encoding='utf8') as file:
        json.dump([list(pages.values()) for pages in documents.values()], file, ensure_ascii=False)


main()
