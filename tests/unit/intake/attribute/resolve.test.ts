import { describe, expect, it } from 'vitest'
import type { Recognised } from '../../../../src/intake/article'
import { attribute } from '../../../../src/intake/attribute/attribute'
import { speakerResolver } from '../../../../src/intake/attribute/refer/resolve'
import type { Spot } from '../../../../src/model/spans'
import { endless } from '../../../fixtures/hostile/hostile'
import { expectSteadyGrowth } from '../../support/growth'
import { readEnglish } from '../../support/read-english'

type Who = readonly [kind: Recognised['kind'], names: readonly string[], unnamed?: true]

/** All places where any of the names stands, the longest first. */
function recognise(paragraphs: readonly string[], whos: readonly Who[]): Recognised[] {
  return whos.map(([kind, names, unnamed]) => {
    const mentions: Spot[] = []
    paragraphs.forEach((text, paragraph) => {
      for (const name of names)
        for (const match of text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) {
          const spot = { paragraph, start: match.index, end: match.index + name.length }
          if (!mentions.some((m) => m.paragraph === paragraph && m.start <= spot.start && m.end >= spot.end))
            mentions.push(spot)
        }
    })
    const [name = '', ...aliases] = names
    return { kind, name, aliases, unnamed: unnamed ?? false, mentions, confidence: 1, reason: '' }
  })
}

const people: readonly Who[] = [
  ['person', ['Mara Lindt', 'Lindt']],
  ['person', ['Jon Holm', 'Holm']],
  ['organisation', ['Ministry of Works', 'the ministry']],
  ['organisation', ['Orsa Courier']],
  ['person', ['Orsa engineers'], true],
  ['person', ['Emil Sund', 'Sund']],
  ['person', ['Sanne Vale', 'Vale']],
  ['person', ['Kim Orr']],
  ['organisation', ['Tarn Ferries']],
  ['organisation', ['Brae Lines']],
  ['organisation', ['Skerry Company']],
  ['organisation', ['Danish government']],
  ['place', ['Norway']],
  ['place', ['Vik']],
]

/** The names of all speakers, in the order of the text; "?" where it is not known who is meant. */
function speakers(...paragraphs: string[]): string[] {
  const recognised = recognise(paragraphs, people)
  const article = readEnglish({ title: '', paragraphs })
  const told = attribute(article, recognised)
  const resolveSpeaker = speakerResolver(article, recognised, told)
  return told.flatMap(({ source }) => {
    if (source === null) return []
    const index = resolveSpeaker(source)
    return [index === null ? '?' : (recognised[index]?.name ?? '!')]
  })
}

describe('whom a speaker’s mention means', () => {
  it.each([
    ['a name', ['Mara Lindt said it was closed.'], ['Mara Lindt']],
    ['a surname', ['Lindt said it was closed.'], ['Mara Lindt']],
    ['a name with a title', ['Engineer Mara Lindt said it was closed.'], ['Mara Lindt']],
    ['a name with an office', ['Holm of the ministry said it was closed.'], ['Jon Holm']],
    ['a group', ['Orsa engineers said it was closed.'], ['Orsa engineers']],
    ['he', ['Jon Holm came late.', 'He said it was closed.'], ['Jon Holm']],
    [
      'she, whom the sentence before is about',
      ['Mara Lindt met Jon Holm. She said it was closed.'],
      ['Mara Lindt'],
    ],
    [
      'he, whom two sentences are about',
      ['Jon Holm came late. He met Emil Sund. He said it was closed.'],
      ['Jon Holm'],
    ],
    ['he, who is no Mara', ['Mara Lindt met Jon Holm. He said it was closed.'], ['Jon Holm']],
    ['she, who is no Jon', ['Jon Holm told Mara Lindt. “It is closed,” she said.'], ['Mara Lindt']],
    ['he, where nobody can be called so', ['Mara Lindt came late. He said it was closed.'], ['?']],
    [
      'she, looking past what he did',
      ['Mara Lindt met Jon Holm. He left at noon. She said it was closed.'],
      ['Mara Lindt'],
    ],
    [
      'he or she, whom a title or a word beside the name tells',
      ['Mr. Sund met Ms. Vale. “It is closed,” she said.', 'Vale met Sund. He said it was closed.'],
      ['Sanne Vale', 'Emil Sund'],
    ],
    [
      'she, whom the word beside the name tells',
      ['Emil Sund met a spokeswoman, Kim Orr. She said it was closed.'],
      ['Kim Orr'],
    ],
    ['he, whose name may be a woman’s', ['Kim Orr came late. He said it was closed.'], ['Kim Orr']],
    [
      'an office that two have',
      ['The engineer Mara Lindt met the engineer Jon Holm.', 'The engineer said it was closed.'],
      ['?'],
    ],
    [
      'the company',
      ['Tarn Ferries met the Ministry of Works.', 'The company said it was closed.'],
      ['Tarn Ferries'],
    ],
    [
      'the firm that is told to be one',
      ['Tarn Ferries, a shipping firm, met the Orsa Courier.', 'The firm said it was closed.'],
      ['Tarn Ferries'],
    ],
    [
      'the company, which is none that only stands before a clause with one',
      [
        'Tarn Ferries will sail, according to the Ministry of Works, ending a strike that company clerks feared.',
        'The company said it was closed.',
      ],
      ['Ministry of Works', 'Tarn Ferries'],
    ],
    [
      'the company, which is hardly one that was named before another',
      ['Skerry Company built it.', 'Tarn Ferries bought it.', 'The company said it was closed.'],
      ['Tarn Ferries'],
    ],
    [
      'the company, which may be either of the later ones',
      ['Skerry Company built it.', 'Tarn Ferries sued Brae Lines.', 'The company said it was closed.'],
      ['?'],
    ],
    [
      'the company, whose name says so, with nobody named since',
      ['Skerry Company met Mara Lindt.', 'Jon Holm left.', 'The company said it was closed.'],
      ['Skerry Company'],
    ],
    [
      'the government, which is hardly that of another country than the one told of since',
      ['The Danish government sent ships.', 'Norway voted in May.', 'The government said it was closed.'],
      ['?'],
    ],
    [
      'the government of the only country',
      ['The Danish government sent ships.', 'Mara Lindt voted in May.', 'The government said it was closed.'],
      ['Danish government'],
    ],
    ['the company, of two', ['Tarn Ferries met Brae Lines.', 'The company said it was closed.'], ['?']],
    ['it, an organisation', ['The Orsa Courier asked Lindt. It said that she was late.'], ['Orsa Courier']],
    ['who', ['The bus brought Jon Holm, who said it was closed.'], ['Jon Holm']],
    [
      'an office told before a name',
      ['The engineer Mara Lindt met Jon Holm, a baker.', 'The engineer said it was closed.'],
      ['Mara Lindt'],
    ],
    [
      'an office told after a name',
      ['Jon Holm met Mara Lindt, the chief engineer of Orsa.', 'Holm left. The engineer said it was closed.'],
      ['Mara Lindt'],
    ],
    [
      'a kind of organisation',
      ['The Ministry of Works met Lindt.', 'The ministry said it was closed.'],
      ['Ministry of Works'],
    ],
    ['the only person around', ['Jon Holm came late.', 'The senator said it was closed.'], ['Jon Holm']],
    [
      'the spokesman of an organisation',
      ['A spokesman for the ministry said it was closed.'],
      ['Ministry of Works'],
    ],
    ['a name behind its office', ['Its secretary, Mara Lindt, said it was closed.'], ['Mara Lindt']],
    ['a name that ends the sentence', ['“It is closed,” said the bridge’s warden, Jon Holm.'], ['Jon Holm']],
    [
      'a name behind an office with its organisation',
      ['The head of the Ministry of Works, Jon Holm, said it was closed.'],
      ['Jon Holm'],
    ],
    [
      'a name behind a word more',
      ['The other, his cousin Jon Holm, said it was closed.', '“It is closed,” said the warden, Dr Holm.'],
      ['Jon Holm', 'Jon Holm'],
    ],
    ['one of several', ['“It is closed,” said one of them, Mara Lindt.'], ['Mara Lindt']],
    [
      'a name behind what its office did',
      ['The engineer who built the pier, Mara Lindt, said it was closed.'],
      ['Mara Lindt'],
    ],
    [
      'a body, whatever name follows its comma',
      [
        'According to the Ministry of Works, Mara Lindt, 40, has left.',
        'According to the firm, Lindt, 40, left.',
      ],
      ['Ministry of Works', '?'],
    ],
    [
      'he, who is not the author of the piece',
      ['By Mara Lindt', 'A man came late. He said it was closed.'],
      ['?'],
    ],
    [
      'whoever was introduced so and is named here, before whoever was so last',
      [
        'The senator Jon Holm met Lindt.',
        'The senator Mara Lindt left.',
        'Holm came. The senator said it was closed.',
      ],
      ['Jon Holm'],
    ],
    [
      'no person by a place that stands beside a name',
      ['To help the state Jon Holm came. Mara Lindt left.', 'The state said it was closed.'],
      ['?'],
    ],
    [
      'he who has been speaking, not whom he speaks of',
      ['The plan of Emil Sund fails, Holm said. “It is closed,” he said.'],
      ['Jon Holm', 'Jon Holm'],
    ],
    [
      'he who has been speaking, over a sentence in which he does',
      [
        'Jon Holm said it rained.',
        'The pier, he said, is better than that of Emil Sund.',
        'He said it was closed.',
      ],
      ['Jon Holm', 'Jon Holm', 'Jon Holm'],
    ],
    [
      'he who speaks, who does not name himself in what he says',
      ['“It rains,” said Jon Holm. “It is closed.”', 'People like Emil Sund, he said.'],
      ['Jon Holm', 'Jon Holm'],
    ],
    [
      'whoever stands before it, not who does what is said',
      ['Jon Holm, who came late, said Lindt voted.'],
      ['Jon Holm'],
    ],
    [
      'he, of two who spoke',
      ['Jon Holm said it rained, but Emil Sund said it snowed. He said it was closed.'],
      ['Jon Holm', 'Emil Sund', '?'],
    ],
    [
      'they, who may be some whom nobody names',
      ['The Ministry of Works met.', 'Some anglers wrote to the Orsa Courier. They said it was closed.'],
      ['?'],
    ],
    [
      'they, who may be those with whom the sentence before begins',
      ['The Ministry of Works met.', 'Workers threw stones. They said it was closed.'],
      ['?'],
    ],
    [
      'it, which may be a government and is no town',
      ['Norway was asked. It said it was closed.', 'Vik was asked. It said it was closed.'],
      ['Norway', '?'],
    ],
    [
      'an office behind a phrase with another name',
      ['The mayor Jon Holm came.', 'With Emil Sund, the mayor said it was closed.'],
      ['Jon Holm'],
    ],
    ['nobody who is known', ['Mara Lindt met Jon Holm.', 'The senator said it was closed.'], ['?']],
    ['nobody in particular', ['Mara Lindt came.', 'A passer-by said it was closed.'], ['?']],
    ['the speaker himself', ['Mara Lindt came.', 'I said it was closed.'], ['?']],
    ['nobody, when nobody was mentioned', ['He said it was closed.'], ['?']],
  ])('%s', (_, paragraphs, expected) => {
    expect(speakers(...paragraphs)).toEqual(expected)
  })

  it('looks past people who are mentioned in quotations only', () => {
    expect(speakers('Mara Lindt said: “Jon Holm is a baker.” She added that it was closed.')).toEqual([
      'Mara Lindt',
      'Mara Lindt',
    ])
  })

  it('takes bounded time in a long paragraph of pronouns', () =>
    expectSteadyGrowth(endless('He said it was closed. '), (text) =>
      speakers(`Jon Holm came. ${text}`, endless('Mara Lindt came. ')(text.length / 10) + text),
    ))
})
