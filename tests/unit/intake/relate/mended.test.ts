import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { claimed } from '../../support/claimed'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

/** Who does something to whom: "Megyn Lund > Peter Olsen". */
function ties(text: string): string[] {
  const heard = hear(readEnglish({ title: '', paragraphs: ['', text] }))
  const name = (index: number): string => heard.recognised[index]?.name ?? '?'
  return relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).map(
    ({ subject, object, firstText }) => `${firstText ?? name(subject)} > ${name(object)}`,
  )
}

describe('of two names side by side', () => {
  it.each([
    ['behind ’s', 'Fox News’ Megyn Lund criticised Peter Olsen on Monday.'],
    ['behind a body and an office', 'Fox News spokesman Megyn Lund criticised Peter Olsen on Monday.'],
  ])('the second does it, %s', (_, text) => {
    expect(ties(text)).toContain('Megyn Lund > Peter Olsen')
    expect(ties(text)).not.toContain('Fox News > Peter Olsen')
  })
})

describe('those who belong to somebody', () => {
  it('are told of, not he or she', () => {
    const text = 'Peter Olsen left. Olsen supporters criticised Anna Keller on Monday.'
    expect(ties(text)).toEqual(['Olsen supporters > Anna Keller'])
  })
})

describe('what a clause describes', () => {
  it('is no person where it is a “which”', () => {
    const text = 'Anna Keller, the head of the Harbour Union, which runs Ostmouth Council, slept.'
    expect(ties(text)).toContain('Harbour Union > Ostmouth Council')
    expect(ties(text)).not.toContain('Anna Keller > Ostmouth Council')
  })
})

describe('an office written small', () => {
  it('is one with the name behind what it is for', () => {
    const text = 'Former minister for Water and Forests Anna Keller met Peter Olsen.'
    expect(ties(text)).toEqual(['Anna Keller > Peter Olsen'])
  })
})

describe('an office of a place', () => {
  it.each([
    'Anna Keller called on the governor of Michigan Peter Olsen to resign.',
    'Anna Keller called on Republican Gov. of Ohio Peter Olsen to resign.',
  ])('is held by whose name stands behind the place: %s', (text) => {
    expect(ties(text)[0]).toBe('Anna Keller > Peter Olsen')
    expect(ties(text)[1]).toMatch(/^Peter Olsen > (?:Michigan|Ohio)$/)
  })
})

describe('whoever is named behind the prime minister of a country', () => {
  it('is the one, and no second country', () => {
    const text = 'Peter Olsen met with the prime minister of Iceland, Anna Keller, and slept.'
    expect(ties(text)).toEqual(['Peter Olsen > Anna Keller', 'Anna Keller > Iceland'])
  })
})

describe('what has to do with somebody', () => {
  it.each([
    'Anna Keller said that the Harbour Union has nothing to do with Peter Olsen’s resignation.',
    'The resignation of Anna Keller had to do with Peter Olsen.',
  ])('does nothing: %s', (text) => {
    expect(ties(text)).toEqual([])
  })
})

describe('a noun beside a name', () => {
  it.each([
    [
      'tells of a person who is somebody',
      'Peter Olsen, a native of Iceland, slept.',
      ['Peter Olsen > Iceland'],
    ],
    [
      'tells nothing where no person can be that',
      'Anna Keller cited Peter Olsen, the war in Iceland and hunger.',
      ['Anna Keller > Peter Olsen'],
    ],
  ])('%s', (_, text, expected) => {
    expect(ties(text)).toEqual(expected)
  })
})

describe('a row of names', () => {
  it('has each of them, whoever each works for', () => {
    const text = 'The Harbour Union chose Anna Keller, Peter Olsen and Megyn Lund.'
    expect(ties(text)).toEqual([
      'Harbour Union > Anna Keller',
      'Harbour Union > Peter Olsen',
      'Harbour Union > Megyn Lund',
    ])
  })
})

describe('whoever is addressed', () => {
  it('does not do what others do', () => {
    const text = 'The same way, as you very aptly pointed out, Anna, people jumped to conclusions in Iceland.'
    expect(ties(text)).toEqual([])
  })
})

describe('what is said', () => {
  it('is done by whoever is told of, where who says so stands in between', () => {
    const text =
      'Anna Keller knows Peter Olsen, who works for the Harbour Union and, Keller said, has left Iceland.'
    expect(ties(text)).toContain('Peter Olsen > Iceland')
    expect(ties(text)).not.toContain('Anna Keller > Iceland')
  })

  it('is no second deed of whoever says so', () => {
    const text = 'The Harbour Union revealed Tuesday the letter, or a copy, was found in Peter Olsen’s car.'
    expect(ties(text)).toEqual([])
  })
})

describe('of two trades', () => {
  it('the last is for whom it stands before', () => {
    const text = 'Anna Keller, an Oslo-based developer and spokeswoman for the Harbour Union, slept.'
    expect(ties(text)).toContain('Anna Keller > Harbour Union')
    expect(claimed(text)).toContain('Anna Keller is a spokeswoman for the Harbour Union.')
  })
})

describe('what is done', () => {
  it('is not what somebody was accused of trying', () => {
    const text = 'Anna Keller accused Peter Olsen of attempting to hide the letters and attacked Iceland.'
    expect(claimed(text)).toContain('Anna Keller attacked Iceland.')
    expect(ties(text)).not.toContain('Peter Olsen > Iceland')
  })

  it('is not what was believed before it', () => {
    const text = 'Peter Olsen apparently believed the papers and attacked Iceland.'
    expect(claimed(text)).toContain('Peter Olsen attacked Iceland.')
  })
})

describe('what nobody named does', () => {
  it.each([
    [
      'as a newspaper does not act for its country',
      'Iceland is far. An Icelandic newspaper owned by Peter Olsen praised Anna Keller.',
    ],
    [
      'as it stands on a hat',
      'Anna Keller and Peter Olsen wore a campaign hat reading, “Make Iceland Great Again” on Monday.',
    ],
  ])('ties no two, %s', (_, text) => {
    expect(ties(text).join()).not.toContain('Iceland')
  })

  it('as she is joined to him behind a comma', () => {
    const text =
      'Peter Olsen, who has blasted talks on Iceland, and Anna Keller - are also scheduled to appear.'
    expect(ties(text)).not.toContain('Peter Olsen > Anna Keller')
  })
})

describe('what events do', () => {
  it('is done by nobody who is named before', () => {
    const text =
      'It began when Anna Keller mocked Peter Olsen, extended to the Harbour Union, and culminated in Iceland.'
    expect(ties(text)).toEqual(['Anna Keller > Peter Olsen'])
  })
})

describe('whose somebody is', () => {
  it.each([
    'The daughter of Peter Olsen, the painter who won, Anna Keller left early.',
    'Minister for Iceland, Anna Keller said on Monday: “It rains.”',
  ])('is told before the name: %s', (text) => {
    expect(ties(text)).toEqual([expect.stringMatching(/^Anna Keller > (?:Peter Olsen|Iceland)$/)])
  })
})

describe('a deal with another', () => {
  it('does what the other does not', () => {
    const text = 'Peter Olsen has repeatedly said Norway’s deal with Iceland hurt Anna Keller.'
    expect(ties(text)).toContain('Norway’s deal > Anna Keller')
    expect(ties(text)).not.toContain('Iceland > Anna Keller')
  })
})

describe('a team that is called after a town', () => {
  it('is not the town', () => {
    expect(ties('The Oslo Panthers beat Peter Olsen.')).toEqual([])
  })
})

describe('a place of several', () => {
  it.each([
    'The North Council is strong along Norway’s western borders - especially Iceland.',
    'In Oslo, Norwegian alumni of British schools met Anna Keller.',
  ])('is not what tells of them: %s', (text) => {
    expect(ties(text).join()).not.toMatch(/(?:Iceland|Oslo) >/)
  })
})

describe('the minister of foreign affairs', () => {
  it('is of no magazine', () => {
    const text = 'Anna Keller met with the Minister of Foreign Affairs of Iceland.'
    expect(ties(text)).toEqual(['Anna Keller > Iceland'])
  })
})

describe('what others are urged to do', () => {
  it.each([
    'Anna Keller called on fellow Republicans to reject Peter Olsen.',
    'Anna Keller urged voters to support Peter Olsen.',
  ])('ties whoever urges them to whom it is done to: %s', (text) => {
    expect(ties(text)).toEqual(['Anna Keller > Peter Olsen'])
  })
})

describe('a clause without “which”', () => {
  it.each([
    ['Anna Keller', 'Keller'],
    ['Nina Osei', 'Osei'],
    ['Hillary Clinton', 'Clinton'],
  ])('tells what its own subject does, however deep the noun stands: %s', (whole, surname) => {
    const text = `${whole} left. Tim Olsen told clerks to look for drafts from the old typewriter ${surname} used during her years at the Kelby Council.`
    expect(claimed(text)).toContain(`${whole} used the old typewriter during her years at the Kelby Council.`)
  })

  it('takes nothing from whom something was done to', () => {
    const text = 'Anna Keller was freed. Keller, arrested in Norway, was flown home.'
    expect(claimed(text)).toContain('Anna Keller was arrested in Norway.')
  })
})

describe('the two of a headline, with a comma between them', () => {
  it.each([
    'Olsen, WikiLeaks clash over Delta Marine letters.',
    'Olsen and WikiLeaks clash over Delta Marine letters.',
  ])('clash with each other, and not with whom it is over: %s', (text) => {
    const names = 'We heard of Peter Olsen, Delta Marine and WikiLeaks.'
    expect(ties(`${names} ${text}`)).toEqual(['Peter Olsen > WikiLeaks'])
  })

  it('do so where the verb looks like a noun', () => {
    const text =
      'Nina Osei, Delta Marine and Kelby Council were named. Nina Osei, Delta Marine feud over Kelby Council’s plan.'
    expect(ties(text)).toEqual(['Nina Osei > Delta Marine'])
  })
})
