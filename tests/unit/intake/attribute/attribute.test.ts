import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, type Told } from '../../../../src/intake/attribute/attribute'
import { endless } from '../../../fixtures/hostile/hostile'
import { expectSteadyGrowth } from '../../support/growth'
import { check } from '../../support/property'
import { readEnglish } from '../../support/read-english'

const told = (...paragraphs: string[]): readonly Told[] =>
  attribute(readEnglish({ title: '', paragraphs }), [])

/** "speaker: content / content", one a line, for those with a speaker. */
function sayings(...paragraphs: string[]): string[] {
  return told(...paragraphs).map(({ source, content }) => {
    const words = content.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end))
    const speaker = source ? paragraphs[source.paragraph]?.slice(source.start, source.end) : 'somebody'
    return `${speaker}: ${words.join(' / ')}`
  })
}

describe('direct speech', () => {
  it.each([
    ['after its speaker', 'Mara Lindt said: “The bridge is closed.”', 'Mara Lindt: “The bridge is closed.”'],
    ['before its speaker', '“The bridge is closed,” Mara Lindt said.', 'Mara Lindt: “The bridge is closed,”'],
    [
      'turned round',
      '“The bridge is closed,” said Mara Lindt on Monday.',
      'Mara Lindt: “The bridge is closed,”',
    ],
    ['of a pronoun', '“The bridge is closed,” she said.', 'she: “The bridge is closed,”'],
    [
      'of somebody in an office',
      '“It is closed,” said the mayor of Orsa, who had come by bus.',
      'the mayor of Orsa: “It is closed,”',
    ],
    [
      'of somebody with an apposition',
      '“The bridge is closed,” Mara Lindt, an engineer, told reporters.',
      'Mara Lindt: “The bridge is closed,”',
    ],
    [
      'split in the middle',
      '“The bridge,” Lindt said, “will stay closed.”',
      'Lindt: “The bridge,” / “will stay closed.”',
    ],
    [
      'that goes on in the next sentence',
      '“The bridge is closed,” Lindt said. “It will open in May.”',
      'Lindt: “The bridge is closed,” / “It will open in May.”',
    ],
    ['that is a question', '“Who closed the bridge?” Lindt asked.', 'Lindt: “Who closed the bridge?”'],
    ['that is a question, turned round', '“Who closed it?” asked Lindt.', 'Lindt: “Who closed it?”'],
    [
      'behind a hearer',
      'Lindt told the Orsa Courier, “Nobody asked the engineers.”',
      'Lindt: “Nobody asked the engineers.”',
    ],
    [
      'behind hearers of whom more is told',
      'Lindt told the mayors who gathered in Orsa, “Nobody asked the engineers.”',
      'Lindt: “Nobody asked the engineers.”',
    ],
    [
      'of who tries to do something',
      'Engineers trying to regain control of the Council in May say “the bridge is closed.”',
      'Engineers: “the bridge is closed.”',
    ],
    [
      'behind a dateline',
      'Orsa (AFP) – Mara Lindt left on Monday, saying “nobody asked the engineers.”',
      'Mara Lindt: “nobody asked the engineers.”',
    ],
  ])('%s', (_, text, expected) => {
    expect(sayings(text)).toContain(expected)
  })

  it.each([
    ['straight', '"The bridge is closed," Lindt said.'],
    ['single', '‘The bridge isn’t the workers’ fault,’ Lindt said.'],
    ['straight single', "'The bridge isn't open,' Lindt said."],
    ['French', '«The bridge is closed,» Lindt said.'],
    ['low', '„The bridge is closed,“ Lindt said.'],
    ['typed twice', "''The bridge is closed,'' Lindt said."],
  ])('in %s quotation marks', (_, text) => {
    const [saying] = sayings(text)
    expect(saying).toMatch(/^Lindt: \W+The bridge .*,\W+$/)
    expect(told(text)[0]?.speech).toBe('direct')
  })

  it.each([
    [
      'An article in the Orsa Courier headlined “Bridge Falls at Dawn” was wrong.',
      'An article in the Orsa Courier',
    ],
    ['The Courier ran an article headlined “Bridge Falls at Dawn” on Monday.', 'The Courier'],
    ['Under the headline “Bridge Falls at Dawn,” the Courier printed a map.', 'the Courier'],
  ])('of a headline: %s', (text, speaker) => {
    expect(sayings(text)).toEqual([expect.stringMatching(`^${speaker}: “Bridge Falls at Dawn,?”$`)])
  })

  it('goes on over paragraphs while no mark closes it', () => {
    expect(sayings('Lindt said: “The bridge is closed. It is old.', '“It will stay so until May.”')).toEqual([
      'Lindt: “The bridge is closed. It is old. / “It will stay so until May.”',
    ])
  })

  it('ends with its paragraph when nothing closes it', () => {
    expect(sayings('Lindt said: “The bridge is closed.', 'The river rose by a metre overnight.')).toEqual([
      'Lindt: “The bridge is closed.',
    ])
  })

  it('that fills a paragraph belongs to whoever spoke in the one before', () => {
    expect(
      sayings('“The bridge is closed,” Lindt said.', '“Nobody asked the engineers about it at all.”'),
    ).toContain('Lindt: “Nobody asked the engineers about it at all.”')
  })

  it('belongs to whom the sentence before tells of', () => {
    expect(sayings('Lindt described the bridge. “It was built before the war with stones.”')).toContain(
      'Lindt: “It was built before the war with stones.”',
    )
  })

  it.each([
    ['“The bridge is closed,” Lindt shot back.', 'Lindt', 'shot back'],
    ['“Who closed the bridge?” Lindt thundered.', 'Lindt', 'thundered'],
    ['“The bridge is closed,” the mayor, Mara Lindt, beamed.', 'the mayor', 'beamed'],
    ['“The bridge is closed,” read a poster on the wall.', 'a poster on the wall', 'read'],
    ['“The bridge is closed!” rang the call of the ferryman.', 'the call of the ferryman', 'rang'],
    ['Lindt wrote on Z, formerly Y: “The bridge is closed.”', 'Lindt', 'wrote'],
    ['Lindt took to the radio: “The bridge is closed.”', 'Lindt', 'took'],
    ['A sign at the gate: “The bridge is closed.”', 'A sign at the gate', ':'],
  ])('whatever its verb is: %s', (text, speaker, cue) => {
    const [found, ...more] = told(text)
    expect(more).toEqual([])
    expect(text.slice(found?.source?.start, found?.source?.end)).toBe(speaker)
    expect(text.slice(found?.cue?.start, found?.cue?.end)).toContain(cue)
    expect(text.slice(found?.content[0]?.start, found?.content[0]?.end)).toMatch(/^“.*”$/)
  })

  it('is somebody’s, though it cannot be told whose', () => {
    const text = 'The slogan “Close the old bridge for good” was painted on a wall.'
    expect(sayings(text)).toEqual(['somebody: “Close the old bridge for good”'])
  })

  it.each([
    [
      'The bridge is closed and nobody knows why,” Lindt said.',
      'The bridge is closed and nobody knows why,”',
    ],
    ['The bridge is closed. Nobody knows why," said Lindt.', 'The bridge is closed. Nobody knows why,"'],
    ['“It is old,” Holm said. The bridge is closed,” Lindt said.', 'The bridge is closed,”'],
  ])('lacks its opening mark: %s', (text, said) => {
    expect(sayings(text)).toContain(`Lindt: ${said}`)
  })

  it.each([
    ['“It is closed,” Lindt said several weeks later in Orsa.', ['Lindt: “It is closed,”']],
    ['“It is closed,” Lindt said, pointing at it, “for good.”', ['Lindt: “It is closed,” / “for good.”']],
    ['“It is old,” said the mayor, Mara Lindt, “and shut.”', ['the mayor: “It is old,” / “and shut.”']],
    ['“It is closed,” said Rep. J.K. Lindt of Orsa.', ['Rep. J.K. Lindt of Orsa: “It is closed,”']],
    ['“The bridge is closed for good.” — Mara Lindt', ['Mara Lindt: “The bridge is closed for good.”']],
    [
      '“The bridge is closed for good.”― Mara Lindt, engineer.',
      ['Mara Lindt: “The bridge is closed for good.”'],
    ],
  ])('has a speaker behind it: %s', (text, expected) => {
    expect(sayings('A day.', text)).toEqual(expected)
  })

  it('is signed in the paragraph below', () => {
    expect(sayings('A day.', '“The bridge is closed for good.”', '— Mara Lindt, engineer')).toEqual([
      'Mara Lindt: “The bridge is closed for good.”',
    ])
    expect(sayings('A day.', 'The bridge is closed for good.', '— Mara Lindt')).toEqual([])
  })

  it('is a post that is signed', () => {
    expect(sayings('A day.', 'The bridge fell.', '— Mara Lindt (@maralindt) March 3, 2024')).toEqual([
      'Mara Lindt: The bridge fell.',
    ])
    expect(sayings('A day.', 'The bridge fell.', '— Mara Lindt (@mara.posts.example) March 3, 2024')).toEqual(
      ['Mara Lindt: The bridge fell.'],
    )
    expect(sayings('A day.', 'The bridge fell.', '— Mara Lindt, a baker', 'It rained.')).toEqual([
      'Mara Lindt: The bridge fell.',
    ])
    expect(sayings('A day.', 'The bridge fell. - Mara Lindt (@maralindt)')).toEqual([
      'Mara Lindt: The bridge fell.',
    ])
  })

  it('fills the paragraph below the words that announce it', () => {
    expect(sayings('Lindt wrote on Sunday:', 'The bridge fell.', 'It rained.')).toEqual([
      'Lindt: The bridge fell.',
    ])
    expect(sayings('Lindt made the following comment:', 'The bridge fell.', 'It rained.')).toEqual([
      'Lindt: The bridge fell.',
    ])
    expect(sayings('Lindt said in a statement:', '“The bridge fell.”')).toEqual(['Lindt: “The bridge fell.”'])
  })

  it('is of whoever is told to say it where a quotation that was left open goes on', () => {
    expect(sayings('“The old bridge fell in the night.', '“It was late,” said Lindt.')).toEqual([
      'Lindt: “The old bridge fell in the night. / “It was late,”',
    ])
  })

  it('ends where something is set against it', () => {
    expect(sayings('Despite Lindt’s claim that the bridge fell, there was no storm.')).toEqual([
      'Lindt: that the bridge fell',
    ])
  })

  it('keeps words of the sentence and quoted words together', () => {
    const text = 'The closing was “a joke without a punch line,” Lindt said.'
    expect(sayings(text)).toEqual(['Lindt: The closing was “a joke without a punch line,”'])
    expect(told(text)[0]?.speech).toBe('mixed')
  })

  it('stands in headlines and in printed conversations behind a name and a colon', () => {
    expect(
      sayings('Lindt: bridge stays closed', 'The bridge at Orsa, which Lindt built, is shut.'),
    ).toContain('Lindt: bridge stays closed')
    expect(sayings('A talk', 'HOST: Why is it closed? Who did it?', 'LINDT: Because it is old.')).toEqual([
      'HOST: Why is it closed? Who did it?',
      'LINDT: Because it is old.',
    ])
    expect(sayings('Lindt Says Old Bridge Is Safe Again')).toEqual(['Lindt: Old Bridge Is Safe Again'])
    expect(sayings('Old Bridge Is Safe Again, Lindt Says')).toEqual(['Lindt: Old Bridge Is Safe Again'])
    expect(sayings('Exclusive: bridge stays closed', 'The bridge at Orsa is shut.')).toEqual([])
  })
})

describe('indirect speech', () => {
  it.each([
    ['with that', 'Lindt said that the bridge was closed.', 'Lindt: that the bridge was closed'],
    ['without that', 'Lindt said the bridge was closed.', 'Lindt: the bridge was closed'],
    [
      'without that, of what ran away',
      'Lindt said the thieves fled to Orsa.',
      'Lindt: the thieves fled to Orsa',
    ],
    [
      'without that, of somebody with an age',
      'Police said Horak, 34, shot a guard in Orsa.',
      'Police: Horak, 34, shot a guard in Orsa',
    ],
    [
      'without that, of somebody who is told of',
      'Police say Horak, a teacher from Orsa, robbed a bank.',
      'Police: Horak, a teacher from Orsa, robbed a bank',
    ],
    ['after its speaker with a day', 'Lindt said on Monday that it was closed.', 'Lindt: that it was closed'],
    [
      'after a place and an occasion',
      'Lindt said in a letter to the council that the bridge was closed.',
      'Lindt: that the bridge was closed',
    ],
    ['before its speaker', 'The bridge was closed, Lindt said.', 'Lindt: The bridge was closed'],
    [
      'before its speaker, turned round',
      'The bridge was closed, said Lindt.',
      'Lindt: The bridge was closed',
    ],
    ['around its speaker', 'The bridge, Lindt said, was closed.', 'Lindt: The bridge / was closed'],
    [
      'to a hearer',
      'Lindt told the council that the bridge was closed.',
      'Lindt: that the bridge was closed',
    ],
    [
      'behind where its speaker is from',
      'Lindt, a Tampa, Fla., lawyer, said that the bridge was closed.',
      'Lindt: that the bridge was closed',
    ],
    [
      'behind where its speaker is from, at its end',
      'Lindt, a lawyer from Albany, N.Y., said that the bridge was closed.',
      'Lindt: that the bridge was closed',
    ],
    ['as a question', 'Lindt asked whether the bridge was safe.', 'Lindt: whether the bridge was safe'],
    [
      'as a request',
      'Lindt urged the council to close the bridge.',
      'Lindt: the council to close the bridge',
    ],
    ['as a promise', 'The council promised to close the bridge.', 'The council: to close the bridge'],
    ['as a wish', 'She wants to close the bridge.', 'She: to close the bridge'],
    [
      'as a belief',
      'Many engineers believe that the bridge is safe.',
      'Many engineers: that the bridge is safe',
    ],
    ['as a fear', 'The council fears the bridge will fall.', 'The council: the bridge will fall'],
    [
      'according to somebody',
      'The bridge is closed, according to the mayor of Orsa.',
      'the mayor of Orsa: The bridge is closed',
    ],
    [
      'according to somebody, first',
      'According to Lindt, the bridge is closed.',
      'Lindt: the bridge is closed',
    ],
    ['in somebody’s words', 'In Lindt’s words, the bridge is a ruin.', 'Lindt: the bridge is a ruin'],
    ['as somebody put it', 'As Lindt put it, bridges get tired.', 'Lindt: bridges get tired'],
    ['as a claim', 'Lindt’s claim that the bridge was safe was wrong.', /^Lindt: that the bridge was safe/],
    [
      'as a warning from somebody',
      'There was a warning from engineers that it would fall.',
      'engineers: that it would fall',
    ],
    ['as a report that is made', 'Lindt issued a warning that it would fall.', 'Lindt: that it would fall'],
    ['in the passive', 'The bridge was described by Lindt as a ruin.', 'Lindt: The bridge / as a ruin'],
    [
      'in the passive with it',
      'It was reported by the Courier that the bridge fell.',
      'the Courier: that the bridge fell',
    ],
    [
      'of somebody between commas',
      'Lindt, an engineer, said that it was closed.',
      'Lindt: that it was closed',
    ],
    ['of the same speaker again', 'Lindt sighed loudly, adding that it was old.', 'Lindt: that it was old'],
    [
      'of those who show something',
      'A survey by Orsa College shows the bridge sinking.',
      'A survey by Orsa College: the bridge sinking',
    ],
    ['of some', 'Some say that the bridge was closed.', 'Some: that the bridge was closed'],
    ['of both', 'Lindt and Holm both said it was closed.', 'Lindt and Holm: it was closed'],
    ['as a feeling', 'Lindt is worried that the bridge will fall.', 'Lindt: that the bridge will fall'],
    ['as a stance', 'Lindt was a fierce critic of the toll.', 'Lindt: the toll'],
    ['in a year', 'Lindt, who in 2010 said it was closed, left.', 'who: it was closed'],
    ['in a letter', 'Lindt sent a letter to the council saying it was closed.', 'Lindt: it was closed'],
    ['as something agreed to', 'The council agreed to close it.', 'The council: to close it'],
    [
      'before another’s, which follows its comma',
      'While she admitted it was old, Holm noted that it was safe.',
      'she: it was old',
    ],
    ['behind an occasion', 'In a radio interview Lindt said it was closed.', 'Lindt: it was closed'],
  ])('%s', (_, text, expected) => {
    const found = sayings(text)
    if (typeof expected === 'string') expect(found).toContain(expected)
    else expect(found).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    ['of those who ask', 'Lindt was asked, “Is the bridge safe?”', 'somebody: “Is the bridge safe?”'],
    ['of those who warn', 'It closed amid warnings that it would fall.', 'somebody: that it would fall'],
  ])('%s and are not named', (_, text, expected) => {
    expect(sayings(text)).toEqual([expected])
  })

  it.each([
    ['an adverb', 'The council reportedly closed the bridge.', 'The council / closed the bridge'],
    ['an adverb, first', 'Allegedly, the council closed it.', 'the council closed it'],
    ['"it is claimed that"', 'It is widely claimed that the bridge fell.', 'that the bridge fell'],
    ['"it was alleged", behind', 'The bridge fell, it was alleged.', 'The bridge fell'],
    ['"it is said", between', 'The bridge, it is said, fell.', 'The bridge / fell'],
    ['"is believed to"', 'Lindt is believed to have left Orsa.', 'Lindt / to have left Orsa'],
    ['"was accused of"', 'Lindt was accused of closing it.', 'Lindt / of closing it'],
    ['"stands accused of"', 'Lindt stands accused of closing it.', 'Lindt / of closing it'],
    ['claims that come first', 'Rumours that the bridge fell are old.', 'that the bridge fell'],
    ['claims of many', 'Police looked into claims that it fell.', 'that it fell'],
  ])('of somebody who is not named, by %s', (_, text, expected) => {
    expect(sayings(text)).toEqual([`somebody: ${expected}`])
  })

  it('of somebody who is not named stays within what is passed on', () => {
    const found = told('Lindt said the council had reportedly closed it.')
    expect(found.map(({ source, within }) => [source === null, within])).toEqual([
      [false, null],
      [true, 0],
    ])
  })

  it.each([
    ['An allegedly stolen boat was found.', 'a word about a noun'],
    ['It is known that the bridge fell.', 'what is known'],
    ['Lindt is used to working late.', 'a habit'],
  ])('is of nobody in “%s”, %s', (text) => {
    expect(sayings(text)).toEqual([])
  })

  /** The words that tell how something is said. */
  const cues = (text: string): string[] =>
    told(text).flatMap(({ cue, source, content: [span] }) =>
      cue && source && span
        ? [[source, cue, span].map(({ start, end }) => text.slice(start, end)).join(' | ')]
        : [],
    )

  it.each([
    'Lindt | rejected claims | that the bridge was closed',
    'The council | has dismissed as absurd reports | that the bridge was closed',
    'Lindt | did not say | that the bridge was closed',
    'Lindt | declined to say | whether the bridge was closed',
    'Lindt | has yet to confirm | that the bridge was closed',
    'Lindt | would neither confirm nor deny | that the bridge was closed',
    'The mayor | could not confirm or deny | that the bridge was closed',
    'Lindt | accused | the council of closing the bridge',
  ])('has the words that tell whether it is so as its cue: %s', (expected) => {
    expect(cues(`${expected.replaceAll(' | ', ' ')}.`)).toEqual([expected])
  })

  it('belongs to whoever rejects it, or brings it forward, in the passive', () => {
    expect(sayings('Claims that the bridge fell were rejected by Lindt.')).toContain(
      'Lindt: that the bridge fell',
    )
    expect(sayings('The council was accused by Lindt of closing the bridge.')).toEqual([
      'Lindt: The council / of closing the bridge',
    ])
  })

  it('does not break at abbreviations, initials and decimals', () => {
    expect(
      sayings('Mr. J. R. Holm of Orsa Inc. said that the U.S. firm lost 3.5 million on Jan. 4.'),
    ).toEqual(['Mr. J. R. Holm of Orsa Inc.: that the U.S. firm lost 3.5 million on Jan. 4'])
  })

  it('ends where somebody else begins to speak', () => {
    expect(sayings('Lindt said the bridge was safe, but Holm said it was a ruin.')).toEqual([
      'Lindt: the bridge was safe',
      'Holm: it was a ruin',
    ])
  })
})

describe('reports of reports', () => {
  it('stand within one another', () => {
    const [outer, inner] = told('The Courier reported that Lindt had said that the bridge was closed.')
    expect(outer?.within).toBeNull()
    expect(inner?.within).toBe(0)
  })

  it('stand within what is quoted', () => {
    const text = '“The mayor told us that the bridge was safe,” Lindt said.'
    const found = told(text)
    const outer = found.findIndex(({ speech }) => speech === 'direct')
    expect(found.filter(({ within }) => within === outer)).toHaveLength(1)
  })

  it('pass on what somebody is cited for', () => {
    const text = 'The Courier reported, citing city officials, that the bridge was closed.'
    expect(sayings(text)).toContain('city officials: that the bridge was closed')
    const found = told(text)
    const outer = found.findIndex(({ form, within }) => form === 'clause' && within === null)
    const inner = found.filter(({ within }) => within === outer)
    expect(inner.map(({ content }) => content)).toEqual([found[outer]?.content])
  })

  it('stand within what is so according to somebody', () => {
    const found = told('Lindt said the bridge was closed, according to the Courier.')
    const outer = found.findIndex(({ within }) => within === null)
    expect(found[outer]?.content).toHaveLength(1)
    expect(found.filter(({ within }) => within === outer)).toHaveLength(1)
  })
})

describe('what is no speech', () => {
  it.each([
    ['scare quotes', 'The “experts” walked over the “safe” bridge.'],
    ['titles of works', 'The museum shows “The Bridge” and “Night Ferry” until May.'],
    [
      'the title of a book before whoever wrote it',
      'In her book “The Long Way to Lindt: A Town That Slept and Awoke,” Mara Lindt wrote for ferries.',
    ],
    ['what worries somebody', 'The thaw, much welcomed by the town, worried Mara Lindt, the deputy mayor.'],
    ['apostrophes', 'The workers’ bridge wasn’t Lindt’s, but rock ’n’ roll’s.'],
    ['measures', 'The plank is 6\'2" long and 3" wide.'],
    ['nouns that look like verbs', 'The report on the claims and plans was long.'],
    ['a sentence with nobody in it', 'The bridge was closed on Monday.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(sayings(text)).toEqual([])
  })
})

describe('hostile and broken text', () => {
  it.each([
    ['no space', 'a'],
    ['capitals', 'A'],
    ['marks', '“'],
    ['marks that open and close', '“a” '],
    ['apostrophes', "' ’ ‘a "],
    ['cues', 'said '],
    ['names and cues', 'X said, '],
    ['"according to"', 'according to '],
    ['stops', '. '],
    ['dots', '.'],
    ['commas', 'he, '],
    ['claims', 'his claim that '],
    ['quotations and cues', '“No,” he said. '],
    ['letters with marks on them', 'e\u0301-'],
    ['halves of pairs', '\ud83d \udc00 said \ud83d'],
    ['names of the language', '__proto__ said that constructor said, toString said. '],
    ['turned letters', '\u202e\u200bLindt\u200f said that\u0000 it \ufeffwas so. '],
  ])('takes bounded time where there is no end of %s', (_, part) =>
    expectSteadyGrowth(endless(part), (text) =>
      attribute(readEnglish({ title: text, paragraphs: [text, text.slice(0, 1000)] }), []),
    ),
  )
})

describe('any text', () => {
  const word = fc.constantFrom(
    ...'Lindt Mr. Holm she the mayor of Orsa said says told asked claim that “ ” " \' ’ ‘ « » , . ? : ; — ( ) according to it was closed wants 3.5 report by who which and but'.split(
      ' ',
    ),
  )
  const paragraph = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
    .map((words) => words.flat().join(''))
  const article = fc.array(fc.oneof(paragraph, fc.string({ unit: 'binary' })), { maxLength: 5 })

  it('has spans inside its paragraphs, and speech that holds neither its cue nor its speaker', () => {
    check(
      fc.property(article, (paragraphs) => {
        for (const { source, cue, content, speech } of told(...paragraphs)) {
          expect(content.length).toBeGreaterThan(0)
          for (const span of [source, cue, ...content]) {
            if (span === null) continue
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(paragraphs[span.paragraph]?.length ?? -1)
          }
          if (speech === 'direct')
            for (const span of content)
              for (const other of [source, cue])
                if (other && other.paragraph === span.paragraph)
                  expect(other.end <= span.start || other.start >= span.end).toBe(true)
        }
      }),
      300,
    )
  })

  it('has chains that end', () => {
    check(
      fc.property(article, (paragraphs) => {
        const found = told(...paragraphs)
        found.forEach((attribution) => {
          let steps = 0
          for (let at = attribution.within; at !== null; at = found[at]?.within ?? null)
            expect(steps++).toBeLessThan(found.length)
        })
      }),
      100,
    )
  })

  it('gives the same every time', () => {
    check(
      fc.property(article, (paragraphs) => {
        expect(told(...paragraphs)).toEqual(told(...paragraphs))
      }),
      50,
    )
  })
})

describe('a name before a colon', () => {
  const before = [
    'Police in Orsa held three people, said Mara Lindt.',
    'Among them were Jon Holm, Ada Berg and Emil Sund.',
  ]
  const from = (...lines: string[]) => sayings(...before, ...lines).slice(1)

  it('says nothing where what follows is a charge, a score or a headline', () => {
    const lines = [
      'Jon Holm: Theft of two boats, held until Friday.',
      'Ada Berg: Dealing in stolen nets, no bail.',
      'Emil Sund: Three boats back in the harbour after storm',
    ]
    expect(from(...lines)).toEqual([])
    expect(
      from('Reporting: Ada Berg', 'Photo: Emil Sund', 'Q: Three boats.', 'Score: Orsa 2, Mora 1.'),
    ).toEqual([])
  })

  it('speaks where it is of oneself, quoted, asked or a whole sentence', () => {
    const lines = [
      'Jon Holm: We never took them.',
      'Ada Berg: “Not a single net.”',
      'Emil Sund: Whose boats?',
      'Mara Lindt: The boats have come back.',
    ]
    expect([...new Set(from(...lines).map((line) => line.split(':')[0]))]).toEqual([
      'Jon Holm',
      'Ada Berg',
      'Emil Sund',
      'Mara Lindt',
    ])
  })

  it('speaks in its turn, however short', () => {
    const lines = [
      'Mara Lindt: Two boats?',
      'Jon Holm: Three.',
      'Mara Lindt: Old ones?',
      'Jon Holm: New ones.',
    ]
    expect(from(...lines)).toEqual([
      'Mara Lindt: Two boats?',
      'Jon Holm: Three.',
      'Mara Lindt: Old ones?',
      'Jon Holm: New ones.',
    ])
  })

  it('is no speaker where it is a place from which is reported', () => {
    const text = 'ORSA: The bridge is closed, and nobody knows for how long.'
    const place = {
      kind: 'place',
      name: 'Orsa',
      aliases: [],
      unnamed: false,
      mentions: [],
      confidence: 1,
      reason: '',
    } as const
    const article = readEnglish({ title: '', paragraphs: ['Bridge closed', 'It is closed for good.', text] })
    expect(attribute(article, [place])).toEqual([])
  })
})
