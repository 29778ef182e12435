import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

/** "voice: subject –predicate→ object". */
function claims(text: string): string[] {
  const heard = hear(readEnglish({ title: '', paragraphs: ['', text] }))
  const name = (index: number | null): string =>
    index === null ? 'somebody' : (heard.recognised[index]?.name ?? '?')
  return relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).map(
    ({ subject, predicate, wording, object, voices }) =>
      `${voices.map((voice) => `${name(voice)}: `).join('')}${name(subject)} –${wording ?? predicate}→ ${name(object)}`,
  )
}

describe('whose a group is that is not named', () => {
  it.each([
    [
      'officials serve the country',
      'Norwegian officials met in Bergen. Norway kept silent.',
      'Norwegian officials –serves→ Norway',
    ],
    [
      'others come from it',
      'Norwegian fishermen met in Bergen. Norway kept silent.',
      'Norwegian fishermen –comes-from→ Norway',
    ],
    [
      'leaders belong to a body',
      'NATO leaders met in Bergen. NATO kept silent.',
      'NATO leaders –belongs-to→ NATO',
    ],
    [
      'a spokesperson speaks for it',
      'A Reuters spokesman told Mary Kovacs that the strike was over. Reuters kept silent.',
      'Reuters spokesman –speaks-for→ Reuters',
    ],
    [
      'whoever is named of it belongs to it',
      'NATO allies, like Norway, Canada, have trained the crews.',
      'Canada –belongs-to→ NATO allies',
    ],
    [
      'whoever is named among the members belongs to the body',
      'Several NATO members, including Norway and Spain, have left Kabul.',
      'Spain –belongs-to→ NATO',
    ],
    [
      'whoever is named of it does what it does',
      'NATO allies, such as Norway, have left Kabul.',
      'Norway –left→ Kabul',
    ],
    [
      'a group is where it stands',
      'Norwegian officials in Kabul met the mayor.',
      'Norwegian officials –active-in→ Kabul',
    ],
  ])('%s', (_, text, claim) => {
    expect(claims(text)).toContain(claim)
  })

  it('tells it once, and of no country that the text does not name', () => {
    const said =
      'Norwegian officials met. Norwegian officials left. Danish officials stayed. Norway kept silent.'
    expect(claims(said).filter((claim) => claim.includes('officials –serves'))).toEqual([
      'Norwegian officials –serves→ Norway',
    ])
  })

  it('takes none of those for doing it of whom there are none', () => {
    expect(claims('No companies such as Reuters left Kabul.')).toEqual([])
  })
})

describe('a name and a participle before a noun', () => {
  it.each([
    ['the one backs the other', 'The Iran-backed Houthis fired at Haifa.', 'Iran –backs→ Houthis'],
    [
      'in what stands beside the name too',
      'The Houthis, an Iran-backed group, fired at Haifa.',
      'Iran –backs→ Houthis',
    ],
    [
      'the one is where the other is',
      'The Oslo-based Halden Corporation moved.',
      'Halden Corporation –active-in→ Oslo',
    ],
  ])('%s', (_, text, claim) => {
    expect(claims(text)).toContain(claim)
  })
})

it('takes nobody’s own side for those whom he calls “they”', () => {
  const text =
    'NATO secretary general Jens Holm spoke in Bergen. “NATO has changed since they went into Kabul,” Holm said.'
  expect(claims(text).filter((claim) => claim.includes('Kabul'))).toEqual([])
})
