import { describe, expect, it } from 'vitest'
import { answerMarkdown } from '../../../src/export/answerMarkdown'
import { answerText } from '../../../src/export/answerText'
import { tellAnswer, tellWeakest } from '../../../src/export/words/path'
import { type Explanation, explain } from '../../../src/graph/paths/explanation'
import { bundleTies } from '../../../src/graph/ties'
import type { Claim } from '../../../src/model/piece'
import { byId, claim, group, person, pieceOf } from '../support/small-piece'

const people = [
  person('ann', { name: 'Ann [A]' }),
  person('bob'),
  person('cat'),
  person('dan'),
  group('union', { name: 'Union of Dockers', inText: 'the union' }),
  group('officials', { name: 'Officials', unnamed: true }),
]
const entities = byId(people)
const LINK = 'https://example.org/?select=path:ann~union'

const between = (from: string, to: string, claims: readonly Claim[]): Explanation => {
  const piece = pieceOf(people, claims)
  return explain({ from, to, piece, ties: bundleTies(piece.claims) })
}
const answer = (explanation: Explanation, way = 0) =>
  tellAnswer({ explanation, path: explanation.paths[way] ?? null, entities })

const claims: readonly Claim[] = [
  claim('knows', 'ann backs bob', { text: 'Ann backs Bob.', paragraph: 2 }),
  claim('leads', 'bob heads union', {
    text: 'Bob will head the union.',
    stance: 'predicted',
    voices: ['officials'],
    evidence: [{ paragraph: 3 }, { paragraph: 0 }],
  }),
  claim('says', 'union warns dan', { text: 'The union warned Dan.', voices: ['ann', 'cat'], paragraph: 5 }),
  claim('denies', 'ann warns dan', {
    text: 'Ann warned Dan.',
    voices: ['union'],
    denied: true,
    paragraph: 6,
  }),
]
const told = between('ann', 'union', claims)

describe('the answer in a sentence', () => {
  it('counts the steps and names those in between', () => {
    expect(answer(told)).toBe('Nobody in the piece ties them directly: 2 steps join them, through Bob.')
  })

  it('says that a tie is direct, with how many claims', () => {
    expect(answer(between('ann', 'bob', claims))).toBe('The piece ties them directly, with 1 claim.')
    const two = [...claims, claim('again', 'bob tells ann')]
    expect(answer(between('ann', 'bob', two))).toBe('The piece ties them directly, with 2 claims.')
  })

  it('does not hide a direct tie while another way is shown', () => {
    const direct = between('ann', 'union', [...claims, claim('joins', 'ann belongs-to union')])
    expect(answer(direct)).toBe('The piece ties them directly, with 1 claim.')
    expect(answer(direct, 1)).toBe('Besides a direct tie, 2 steps join them, through Bob.')
  })

  it('does not say that nobody ties them directly where somebody denies or supposes that very tie', () => {
    const denied = between('ann', 'union', [...claims, claim('no', 'ann heads union', { denied: true })])
    expect(answer(denied)).not.toContain('Nobody in the piece ties them directly')
  })

  it('says that nothing connects them', () => {
    expect(answer(between('cat', 'bob', claims.slice(0, 1)))).toBe('The piece does not connect Cat and Bob.')
  })

  it('says so of several pieces, and of a corpus', () => {
    const nothing = between('cat', 'bob', claims.slice(0, 1))
    const direct = between('ann', 'bob', claims)
    const of = pieceOf(people, claims)
    const sources = [{ piece: of.id, of, from: 0, to: 1, teller: 'union' }]
    const answers = (explanation: Explanation) => {
      const answered = { explanation, path: explanation.paths[0] ?? null, entities, sources }
      return [tellAnswer(answered), tellAnswer({ ...answered, isOfCorpus: true })]
    }
    expect([answers(nothing), answers(direct)]).toEqual([
      ['These pieces do not connect Cat and Bob.', 'The corpus does not connect Cat and Bob.'],
      [
        'These pieces tie them directly, with 1 claim.',
        'The corpus ties them directly, with 1 claim read here.',
      ],
    ])
  })

  it('says where it goes by who speaks about whom', () => {
    const speech = between('cat', 'dan', [claim('x', 'bob warns dan', { voices: ['cat'] })])
    expect(answer(speech)).toBe('No tie joins Cat and Dan; 1 step does, counting who speaks about whom.')
  })
})

describe('the weakest step', () => {
  it('is named with the reason', () => {
    const [path] = told.paths
    expect(path && tellWeakest(path, entities)).toEqual({ step: 1, why: 'on an unnamed voice, predicted' })
  })

  it('is not named where every step is as strong as one claim can be', () => {
    const [path] = between('ann', 'bob', claims).paths
    expect(path && tellWeakest(path, entities)).toBeNull()
  })
})

describe('the answer as text', () => {
  const lines = answerText
    .produce({ explanation: told, path: told.paths[0] ?? null, entities, link: LINK })
    .split('\n')

  it('has who, the answer, each step with who says so and where, what each says of the other, and the link', () => {
    expect(lines).toEqual([
      'Ann [A] to the union',
      'Nobody in the piece ties them directly: 2 steps join them, through Bob.',
      '1. Ann backs Bob. (The author; ¶ 2)',
      '2. Bob will head the union. (predicted; Officials; ¶ 3, head)',
      '',
      'Said by Ann [A] about the union:',
      'The union warned Dan. (Ann [A], as told by Cat; ¶ 5)',
      '',
      'Said by the union about Ann [A]:',
      'Ann warned Dan. (Denied by the union; ¶ 6)',
      LINK,
    ])
  })

  it('never tells a denial as if it were so', () => {
    for (const line of lines.filter((one) => one.startsWith('Ann warned Dan.')))
      expect(line).toContain('Denied by')
  })

  it('says that there is no path, with what is said beside', () => {
    const none = between('cat', 'ann', [
      claim('x', 'bob warns dan'),
      claim('y', 'bob backs dan', { voices: ['ann'] }),
    ])
    expect(answerText.produce({ explanation: none, path: null, entities, link: LINK }).split('\n')).toEqual([
      'Cat to Ann [A]',
      'The piece does not connect Cat and Ann [A].',
      LINK,
    ])
  })
})

describe('the answer as Markdown', () => {
  const text = answerMarkdown.produce({
    explanation: told,
    path: told.paths[0] ?? null,
    entities,
    link: LINK,
  })

  it('is a linked title, the answer, a numbered list of steps, and lists of what each says', () => {
    expect(text.split('\n')[0]).toBe(`**[Ann \\[A\\] to the union](${LINK})**`)
    expect(text.match(/^\d+\. .+$/gm)).toHaveLength(2)
    expect(text.match(/^- .+$/gm)).toHaveLength(2)
  })

  it('carries names and sentences as plain text: nothing in them is taken for markup', () => {
    const hostile = [claim('x', 'ann backs bob', { text: 'Ann *loves* [Bob](javascript:alert(1)).' })]
    const explanation = between('ann', 'bob', hostile)
    const told = answerMarkdown.produce({
      explanation,
      path: explanation.paths[0] ?? null,
      entities,
      link: LINK,
    })
    expect(told).not.toContain('[Bob](javascript:')
    expect(told).not.toMatch(/(^|[^\\])\*loves/m)
  })
})
