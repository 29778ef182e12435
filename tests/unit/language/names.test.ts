import { describe, expect, it } from 'vitest'
import { hinted } from '../../../src/intake/recognise/recognise'
import { readingOf } from '../../../src/intake/recognise/tokens/reading'
import { nameNetwork } from '../../../src/language/en/names/network'
import type { NameSentence } from '../../../src/language/en/names/sentence'
import { tagNames } from '../../../src/language/en/names/tagger'
import { nameWeights } from '../../../src/language/en/names/weights'
import { expectSteadyGrowth } from '../support/growth'

const weights = nameWeights()
const sentence = (words: readonly string[]): NameSentence => ({
  tokens: words.map((text) => ({ text, capital: /^\p{Lu}/u.test(text) })),
  marked: () => false,
  hints: () => [],
})
const tagged = (sentences: readonly NameSentence[]) => tagNames(weights, nameNetwork(weights), sentences)
const read = (words: readonly string[]) => tagged([sentence(words)])[0] ?? { names: [], outside: () => 0 }
describe('the tagger of names', () => {
  it('tells people and places by what stands around them and what is known of their words', () => {
    const reading = readingOf({
      title: '',
      paragraphs: ['Yesterday Maria Lindholm flew from Paris to Madrid.'],
    })
    const sentences = hinted(reading).map((each) => each.read)
    const found = tagged(sentences).flatMap(({ names }, at) =>
      names.map(({ from, to, kind }) =>
        [kind, ...(sentences[at]?.tokens ?? []).slice(from, to).map(({ text }) => text)].join(' '),
      ),
    )
    expect(found).toEqual(['person Maria Lindholm', 'place Paris', 'place Madrid'])
  })

  it('sees nothing where nothing is capitalised or marked', () => {
    const { names, outside } = read('they went home'.split(' '))
    expect([names, outside(0)]).toEqual([[], 1])
  })

  it('says how likely a word is in no name, and a name is one', () => {
    const { names, outside } = read('Then Maria Lindholm left for Paris .'.split(' '))
    expect(outside(1)).toBeLessThan(0.2)
    expect(outside(0)).toBeGreaterThan(0.8)
    for (const { sure } of names) expect(sure > 0 && sure <= 1).toBe(true)
  })

  it('gives the same whatever it has read before, and whatever it reads with it', () => {
    const network = nameNetwork(weights)
    const one = sentence('Maria Lindholm left .'.split(' '))
    const long = sentence(Array.from({ length: 6000 }, (_, at) => `Word${at}`))
    const before = network.scores([one])
    const after = network.scores([long])
    expect(network.scores([one])).toEqual(before)
    expect(network.scores([sentence([]), one, long])).toEqual([new Float32Array(), ...before, ...after])
  })

  it('takes time in proportion to a sentence', () =>
    expectSteadyGrowth(
      (size) => Array.from({ length: size }, (_, at) => (at % 3 === 0 ? 'Paris' : 'and')),
      read,
      1000,
    ))
})
