import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishParser } from '../../../src/language/en/english'
import { LONGEST, sentencesOf } from '../../../src/language/en/sentences'
import { bestTree } from '../../../src/language/en/tree/eisner'
import { relatives } from '../../../src/language/en/tree/relatives'
import { type Sentence, type Tree, withNames } from '../../../src/language/language'
import { endless } from '../../fixtures/hostile/hostile'
import { parser, weights } from '../support/english-parser'
import { expectSteadyGrowth } from '../support/growth'
import { check } from '../support/property'
import { trippingText } from '../support/tripping-text'

const first = ([tree = { start: 0, end: 0, words: [], nodes: [] }]: readonly Tree[]): Tree => tree
const tree = (text: string): Tree => first(parser.parse(sentencesOf(text).slice(0, 1)))

/** "word relation head", with ROOT for the root. */
const branches = ({ words, nodes }: Tree): string[] =>
  nodes.map(({ relation, head }, at) => `${words[at]?.text} ${relation} ${words[head]?.text ?? 'ROOT'}`)

const tags = ({ words, nodes }: Tree): string =>
  nodes.map(({ tag }, at) => `${words[at]?.text}/${tag}`).join(' ')

/** What keeps heads from being a tree without crossing branches, none of them above its one root. */
function faultOf(heads: readonly number[]): string | undefined {
  if (heads.filter((head) => head === -1).length !== Math.min(1, heads.length)) return 'not one root'
  for (const word of heads.keys()) {
    let [above, steps] = [word, 0]
    while (above !== -1 && steps <= heads.length) [above, steps] = [heads[above] ?? -1, steps + 1]
    if (above !== -1) return 'a circle'
  }
  const root = heads.indexOf(-1)
  const ends = heads.flatMap((head, word) =>
    head < 0 ? [] : [[Math.min(head, word), Math.max(head, word)] as const],
  )
  for (const [from, to] of ends) {
    if (from < root && root < to) return 'a branch above the root'
    for (const [start, end] of ends) if (from < start && start < to && to < end) return 'branches that cross'
  }
  return undefined
}

describe('the best tree', () => {
  const scored = fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.integer({ min: -50, max: 50 }), {
        minLength: count * (count + 1),
        maxLength: count * (count + 1),
      }),
    ),
  )
  const total = (scores: readonly number[], heads: readonly number[]) =>
    heads.reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + 1 + head] ?? 0), 0)

  it('is a tree, and no other scores more', () => {
    check(
      fc.property(scored, ([count, scores]) => {
        const heads = [...bestTree(Float64Array.from(scores), count)]
        expect(faultOf(heads)).toBeUndefined()
        const most = Math.max(...trees(count).map((other) => total(scores, other)))
        expect(total(scores, heads)).toBe(most)
      }),
      60,
    )
  })
})

describe('relative clauses', () => {
  /** Each as "word head relation". */
  const settled = (...rows: readonly string[]): readonly string[] => {
    const read = rows.map((row) => row.split(' '))
    const words = read.map(([text = '']) => ({ text, start: 0, end: text.length, name: false }))
    const nodes = read.map(([, head, relation = '']) => ({
      tag: 'X' as const,
      fine: '',
      head: Number(head),
      relation,
      sure: 1,
    }))
    return relatives(nodes, words).map(({ relation }) => relation)
  }

  it('are none where “that” only marks what a noun tells', () =>
    expect(settled('proof -1 root', 'that 3 mark', 'Orsa 3 nsubj', 'left 0 acl:relcl')).toEqual([
      'root',
      'mark',
      'nsubj',
      'acl',
    ]))

  it('are one where “that” or “who” does what is done', () => {
    expect(settled('town -1 root', 'that 2 nsubj', 'left 0 acl').at(-1)).toBe('acl:relcl')
    expect(settled('people -1 root', 'who 3 nsubj:pass', 'were 3 aux:pass', 'hurt 0 acl').at(-1)).toBe(
      'acl:relcl',
    )
  })

  it('stay as they are without such a word', () => {
    expect(settled('town -1 root', 'Orsa 2 nsubj', 'left 0 acl:relcl').at(-1)).toBe('acl:relcl')
    expect(settled('plan -1 root', 'to 2 mark', 'leave 0 acl').at(-1)).toBe('acl')
  })
})

const memo = new Map<number, number[][]>()

/** All trees over so many words, by trying. */
function trees(count: number): readonly number[][] {
  const known = memo.get(count)
  if (known) return known
  let all: number[][] = [[]]
  for (let word = 0; word < count; word++)
    all = all.flatMap((heads) =>
      Array.from({ length: count + 1 }, (_, head) => [...heads, head - 1]).filter(
        (next) => next[word] !== word,
      ),
    )
  const found = all.filter((heads) => faultOf(heads) === undefined)
  memo.set(count, found)
  return found
}

describe('the parser of English', () => {
  it('gives one tree over whatever it is given', () => {
    check(
      fc.property(trippingText, (text) => {
        for (const { words, nodes } of parser.parse(sentencesOf(text))) {
          expect(nodes).toHaveLength(words.length)
          expect(faultOf(nodes.map(({ head }) => head))).toBeUndefined()
          for (const { head, relation, sure } of nodes) {
            expect(relation === 'root').toBe(head === -1)
            expect(sure).toBeGreaterThanOrEqual(0)
            expect(sure).toBeLessThanOrEqual(1)
          }
        }
      }),
      40,
    )
  })

  it('gives the same tree twice', () => {
    const text = 'The minister, who had denied it, said on Monday that nobody would resign.'
    expect(tree(text)).toEqual(tree(text))
    expect(englishParser(weights()).parse(sentencesOf(text))).toEqual([tree(text)])
  })

  it('gives a sentence the same tree, whichever are read with it', () => {
    check(
      fc.property(fc.array(trippingText, { maxLength: 6 }), (texts) => {
        const empty = { start: 0, end: 0, words: [] }
        const sentences = texts.flatMap((text) => [empty, ...sentencesOf(text)])
        expect(parser.parse(sentences)).toEqual(sentences.flatMap((sentence) => parser.parse([sentence])))
      }),
      20,
    )
  })

  it('takes time that grows as the text does, however long its sentences', () =>
    expectSteadyGrowth(
      (size) => sentencesOf(endless('and so on and on ')(size)),
      (sentences) => parser.parse(sentences),
      1000,
    ))

  it('refuses a sentence that nobody cut', () => {
    const words = Array.from({ length: LONGEST + 1 }, (_, at) => ({
      start: at,
      end: at + 1,
      text: 'a',
      name: false,
    }))
    expect(() => parser.parse([{ start: 0, end: words.length, words }])).toThrow('too long')
  })

  it('reads subject, object and an office beside a name', () => {
    const read = tree('Anna Keller, the president of the bank, visited Iceland on Tuesday.')
    expect(branches(read)).toEqual(
      expect.arrayContaining([
        'Anna nsubj visited',
        'Keller flat Anna',
        'president appos Anna',
        'bank nmod president',
        'visited root ROOT',
        'Iceland obj visited',
        'Tuesday obl visited',
      ]),
    )
    expect(tags(read)).toContain('Anna/PROPN Keller/PROPN ,/PUNCT the/DET president/NOUN')
  })

  it('reads what somebody said, and what is not so', () => {
    expect(branches(tree('The minister said that Norway had not attacked Denmark.'))).toEqual(
      expect.arrayContaining([
        'minister nsubj said',
        'attacked ccomp said',
        'that mark attacked',
        'not advmod attacked',
        'Norway nsubj attacked',
      ]),
    )
  })

  it('reads a relative clause, a passive and what is joined by “and”', () => {
    expect(branches(tree('The man who owns the company was arrested by police and soldiers.'))).toEqual(
      expect.arrayContaining([
        'owns acl:relcl man',
        'who nsubj owns',
        'man nsubj:pass arrested',
        'was aux:pass arrested',
        'soldiers conj police',
      ]),
    )
  })

  it('tells number and tense', () => {
    const { nodes } = tree('Two ships left the harbour yesterday.')
    expect(nodes.map(({ fine }) => fine)).toEqual(['CD', 'NNS', 'VBD', 'DT', 'NN', 'NN', '.'])
  })

  it('takes a name as one word', () => {
    const text = 'The Royal Bank of Norway sued Peter van der Berg.'
    const names = ['Royal Bank of Norway', 'Peter van der Berg'].map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }))
    const [sentence = { start: 0, end: 0, words: [] } satisfies Sentence] = sentencesOf(text)
    expect(branches(first(parser.parse([withNames(sentence, names, text)])))).toEqual([
      'The det Royal Bank of Norway',
      'Royal Bank of Norway nsubj sued',
      'sued root ROOT',
      'Peter van der Berg obj sued',
      '. punct sued',
    ])
  })
})

describe('weights', () => {
  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['another file', new TextEncoder().encode('{"format":1}').buffer],
    ['a file that was cut off', weights().slice(0, -1)],
    ['a header that was cut off', weights().slice(0, 1000)],
  ])('are refused when they are %s', (_, file) => {
    expect(() => englishParser(file)).toThrow(Error)
  })
})
