import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/intake/recognise/recognise'

/** By the fullest name of each, how the text calls it, in its order. */
const calledIn = (...paragraphs: string[]): ReadonlyMap<string, readonly string[]> => {
  const article = { title: '', paragraphs: ['', ...paragraphs] }
  return new Map(
    recognise(article).map(({ kind, name, mentions }) => [
      `${kind} ${name}`,
      mentions.map(({ paragraph, start, end }) => article.paragraphs[paragraph]?.slice(start, end) ?? ''),
    ]),
  )
}

describe('a body is one', () => {
  it.each([
    ['with its country before it', 'The U.S. Supreme Court ruled.', 'Now the Supreme Court is done.'],
    ['with the name of the UN in short', 'The UN Security Council met.', 'The Security Council voted.'],
    ['with its chamber before it', 'The House Fisheries Committee met.', 'The Fisheries Committee voted.'],
    ['by its office first or last', 'The Department of Justice sued.', 'The Justice Department won.'],
    [
      'by what stands before “for”',
      'The Gorman Institute for Coastal Birds met.',
      'The Gorman Institute voted.',
    ],
    [
      'by its first word',
      'The miner Hollins Energy was sold.',
      'Hollins kept two mines, and Hollins sold one.',
    ],
    [
      'with the countries that it claims',
      'Planes struck Islamic State of Iraq and the Levant fighters.',
      'They struck ISIL.',
    ],
    ['by what everybody calls it', 'The GOP lost in Ohio.', 'The Republican Party met.'],
  ])('%s', (_, first, second) => {
    const bodies = [...calledIn(first, second).keys()].filter((name) => name.startsWith('organisation'))
    expect(bodies).toHaveLength(1)
  })

  it.each([
    [
      'a state has a court of its own',
      'The Florida Supreme Court ruled.',
      'The Supreme Court is asked next.',
    ],
    ['a party has a branch', 'The Ohio Democratic Party met.', 'The Democratic Party voted.'],
    ['another begins alike', 'The European Council met.', 'The European Council on Foreign Relations wrote.'],
    ['its first word is a city', 'The Chicago University moved.', 'The Chicago Police Department moved.'],
  ])('but not where %s', (_, first, second) => {
    const bodies = [...calledIn(first, second).keys()].filter((name) => name.startsWith('organisation'))
    expect(bodies).toHaveLength(2)
  })

  it('with its first word where that begins a sentence', () => {
    const called = calledIn(
      'The Hollins College is old.',
      'Hollins was founded by nuns, and at Hollins they teach.',
    )
    expect(called.get('organisation Hollins College')).toEqual(['Hollins College', 'Hollins', 'Hollins'])
  })
})

it('Jerusalem is a city, whoever acts from there', () => {
  const called = calledIn('Israel refused.', 'Jerusalem refused again, and Paris agreed with France.')
  expect(called.get('place Jerusalem')).toEqual(['Jerusalem'])
})

it('a surname is that of whoever has it first, and not of his wife who is named once in full', () => {
  const called = calledIn('Jon Keller left his wife Mara.', 'Mara Keller wept.', 'A Keller lawyer spoke.')
  expect(called.get('person Jon Keller')).toEqual(['Jon Keller', 'Keller'])
})

it('somebody is one by the last two of four names', () => {
  const called = calledIn('Lea Mai Tun Hla Vey came.', 'Hla Vey sat, and Tun Hla Vey spoke.')
  expect(called.get('person Lea Mai Tun Hla Vey')).toEqual(['Lea Mai Tun Hla Vey', 'Hla Vey', 'Tun Hla Vey'])
})

it('whoever is named in full is meant by the surname that things are called after', () => {
  const names = recognise({
    title: '',
    paragraphs: [
      '',
      'It was found by Edward Norton Lorenz. Soon the Lorenz attractor was known. After leaving Lorenz, she went to Lorenz again.',
    ],
  }).map(({ name }) => name)
  expect(names).toEqual(['Edward Norton Lorenz'])
})

describe('a surname that several people have', () => {
  it('stays with whom it meant before the other came in', () => {
    const called = calledIn(
      'Piet Orrman was shot on Monday. Orrman was 40.',
      'Gesa Orrman could be heard in the video.',
      'The officer who shot Orrman was on leave.',
    )
    expect(called.get('person Piet Orrman')).toEqual(['Piet Orrman', 'Orrman', 'Orrman'])
    expect(called.get('person Gesa Orrman')).toEqual(['Gesa Orrman'])
  })

  it('is not the relative’s', () => {
    const called = calledIn(
      'Senator Piet Orrman spoke for his wife, Gesa Orrman. “She is late,” Orrman said.',
    )
    expect(called.get('person Piet Orrman')).toEqual(['Piet Orrman', 'Orrman'])
  })

  it('stays with whom the text is about where another is named in passing', () => {
    const called = calledIn(
      'Secrecy is no stranger to Anna Orrman.',
      'The doctor in the cabinet of former President Piet Orrman said that Orrman had been ill.',
      'Orrman did not want to stay, and Anna was back within days. Few knew what Anna had.',
      '“I was ill,” Orrman wrote.',
    )
    expect(called.get('person Anna Orrman')).toEqual([
      'Anna Orrman',
      'Orrman',
      'Orrman',
      'Anna',
      'Anna',
      'Orrman',
    ])
    expect(called.get('person Piet Orrman')).toEqual(['Piet Orrman'])
  })

  it('is that of the one with the titles that the text has for it', () => {
    const called = calledIn(
      'Orrman calls for calm.',
      'Anna Orrman watched as Piet Orrman spoke. Mr. Orrman was calm.',
    )
    expect(called.get('person Piet Orrman')).toEqual(['Orrman', 'Piet Orrman', 'Orrman'])
  })

  it('with a letter too few or too many is the same', () => {
    const called = calledIn(
      'Piet Schneidermann sued. Schneidermann won.',
      'Scheidermann, a lawyer, was glad.',
    )
    expect([...called.keys()]).toEqual(['person Piet Schneidermann'])
  })

  it('with another ending is another one’s', () => {
    const called = calledIn('Piet Petersen sued.', 'Ask Mr. Petersens, too.')
    expect([...called.keys()]).toHaveLength(2)
  })
})

describe('names are whole', () => {
  it.each([
    [
      'a state’s office before them',
      'Then Indiana Gov. Ruth Orrman left.',
      ['place Indiana', 'person Ruth Orrman'],
    ],
    ['a rank', 'Commodore Ruth Orrman took command.', ['person Ruth Orrman']],
    [
      'a surname that bodies end with',
      'The aide Cheryl Mills was late. Ms. Mills left.',
      ['person Cheryl Mills'],
    ],
    [
      'a surname that newspapers end with, behind an office',
      '“It is bad,” said Mayor Dan Guardian. Then Sen. Mary Herald left.',
      ['person Dan Guardian', 'person Mary Herald'],
    ],
    [
      'a newspaper for all that',
      'Then Mayor Don Hale read the Orsa Guardian.',
      ['person Don Hale', 'organisation Orsa Guardian'],
    ],
    ['a mill for all that', 'On Friday Quoll Mills closed.', ['organisation Quoll Mills']],
    [
      'a body’s secretary',
      'White House press secretary Ida Holm left.',
      ['organisation White House', 'person Ida Holm'],
    ],
    [
      'a people of two parts',
      'It was hard for African-American voters.',
      ['organisation African-American voters'],
    ],
  ])('with %s', (_, text, all) => {
    expect([...calledIn(text).keys()]).toEqual(all)
  })
})
