import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenciesOf, isAgency } from '../../../../src/graph/findings/agencies'
import { findCopies, LEAST_WORDS } from '../../../../src/graph/findings/copies'
import { quantitiesIn } from '../../../../src/graph/findings/quantities'
import { printed, together } from '../../support/affair'
import { expectSteadyGrowth } from '../../support/growth'
import { check } from '../../support/property'
import { group } from '../../support/small-piece'

const words = (from: number, many: number): string =>
  Array.from({ length: many }, (_, at) => `word${from + at}`).join(' ')

/** Of texts, each of a piece with one paragraph: the share that is copied, in words, and where it was printed first. */
const copiesOf = (...texts: readonly string[]) => {
  const sources = texts.map((text, at) => ({
    piece: `p${at}`,
    of: printed({ id: `p${at}`, by: 'post', claims: [], texts: ['', text] }),
    from: at * 2,
    to: at * 2 + 2,
    teller: 'post',
  }))
  return findCopies(
    texts.flatMap((text) => ['', text].map((each) => ({ text: each }))),
    sources,
  )
}
const copied = (...texts: readonly string[]): readonly number[] => {
  const { shareOf } = copiesOf(...texts)
  return texts.map((text, at) => Math.round(shareOf(`p${at}`) * text.split(' ').length))
}

describe('what pieces print in the same words', () => {
  it('is found from 25 words on, wherever it stands', () => {
    expect(LEAST_WORDS).toBe(25)
    expect(copied(`a b c ${words(0, 25)} d`, `x ${words(0, 25)} y z`)).toEqual([0, 25])
    expect(copied(`a b c ${words(0, 24)} d`, `x ${words(0, 24)} y z`)).toEqual([0, 0])
  })

  it('is the same whatever its case, accents and punctuation', () => {
    const one = `Café, ${words(0, 30)}!`
    expect(copied(one, one.toUpperCase().replaceAll('É', 'E').replaceAll(' ', ' – '))[1]).toBeGreaterThan(0)
  })

  it('is the first piece’s, however often it is copied', () => {
    const { printedFirst, isShared } = copiesOf(words(0, 30), words(100, 30), words(0, 30), words(0, 30))
    expect([1, 3, 5, 7].map((paragraph) => printedFirst(paragraph))).toEqual([1, 3, 1, 1])
    expect([1, 3, 5, 7].map((paragraph) => isShared(paragraph))).toEqual([true, false, true, true])
  })

  it('is of those words of a paragraph that are asked for', () => {
    const own = words(500, 40)
    const { printedFirst } = copiesOf(words(0, 30), `${own} ${words(0, 30)}`)
    expect(printedFirst(3)).toBe(3)
    expect(printedFirst(3, { start: own.length + 1, end: own.length + 200 })).toBe(1)
  })

  it('is none within one piece', () => {
    expect(copied(`${words(0, 30)} and ${words(0, 30)}`)).toEqual([0])
  })

  it('is as much as comparing every word with every word finds', () => {
    // Few different words, so that many short runs are the same by accident.
    // A passage that stands twice in a text is compared with one of both.
    const text = fc
      .uniqueArray(
        fc.constantFrom(words(0, 26), words(10, 30), words(50, 26), 'a b c', 'a b', 'c', 'word3 word4'),
        {
          maxLength: 6,
        },
      )
      .map((parts) => parts.join(' '))
    check(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one, other].map((all) => all.split(' ').filter((word) => word !== ''))
        if (!a || !b) return
        const same = b.filter((_, at) => isInRun(a, b, at)).length
        expect(copied(one, other)).toEqual([0, same])
      }),
      60,
    )
  })

  it('takes time in proportion to the words', async () => {
    await expectSteadyGrowth(
      (size) =>
        Array.from({ length: Math.ceil(size / 400) }, (_, at) => `${words(at * 400, 200)} ${words(0, 200)}`),
      (texts) => copiesOf(...texts),
      40_000,
    )
  })
})

/** Whether a word of `b` stands in a run of 25 words that `a` has, too. */
function isInRun(a: readonly string[], b: readonly string[], at: number): boolean {
  return a.some((_, place) => {
    if (a[place] !== b[at]) return false
    let [from, to] = [0, 1]
    while (a[place - from - 1] !== undefined && a[place - from - 1] === b[at - from - 1]) from++
    while (a[place + to] !== undefined && a[place + to] === b[at + to]) to++
    return from + to >= LEAST_WORDS
  })
}

describe('an agency', () => {
  const agencyIn = (head: string, name: string, role?: string) => {
    const entities = [
      group('post', { name: 'Oslo Post' }),
      group('sender', { name, ...(role !== undefined && { role }) }),
    ]
    const { piece, sources } = together([
      printed({ id: 'a', by: 'post', claims: [], texts: [head], entities }),
      printed({ id: 'b', by: 'post', claims: [], entities }),
    ])
    return agenciesOf(piece.entities.filter(isAgency), piece.paragraphs, sources).get('a') ?? null
  }

  it.each([
    ['From Reuters', 'Reuters', undefined, 'sender'],
    ['Oslo (Nordic Press Agency)', 'Nordic Press Agency', undefined, 'sender'],
    ['By NTB', 'NTB', 'news agency', 'sender'],
    ['By NTB', 'NTB', undefined, null],
    ['Oslo', 'Reuters', undefined, null],
    ['APPEAL', 'AP', undefined, null],
    ['From the River Agency', 'River Agency', undefined, null],
  ])('in the head “%s”: %s, %s', (head, name, role, expected) => {
    expect(agencyIn(head, name, role)).toBe(expected)
  })
})

describe('quantities', () => {
  it.each([
    ['let 1,200 cubic metres of water in', ['1200 cubic']],
    ['some 4 million people', ['4000000 people']],
    ['2.5 tonnes and 30 % of it', ['2.5 tonnes', '30 %']],
    ['on 27 February 2023, in May 2024', []],
    ['the 737 and Article 51', ['737 and']],
    ['90 jobs', ['90 jobs']],
  ])('of “%s”', (text, expected) => {
    expect(quantitiesIn(text).map(({ number, of }) => `${number} ${of}`)).toEqual(expected)
  })
})
