import { describe, expect, it } from 'vitest'
import type { Recognised } from '../../../../src/intake/article'
import { recognise } from '../../../../src/intake/recognise/recognise'

const inText = (...paragraphs: string[]) => recognise({ title: '', paragraphs })
/** "kind name" of everybody who is named. */
const names = (...paragraphs: string[]) =>
  inText(...paragraphs)
    .filter(({ unnamed }) => !unnamed)
    .map(({ kind, name }) => `${kind} ${name}`)
const find = (all: readonly Recognised[], name: string): Recognised => {
  const found = all.find((each) => each.name === name || each.aliases.includes(name))
  if (!found) throw new Error(`${name} is not among ${all.map((each) => each.name).join(', ')}`)
  return found
}
const mentioned = (paragraphs: readonly string[], { mentions }: Recognised) =>
  mentions.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end))

describe('people', () => {
  it.each([
    ['a first name', 'On Friday Maria Ostrowska opened the new bakery.', 'Maria Ostrowska'],
    ['a title', 'The prize went to Professor Zbarsky after a long evening.', 'Zbarsky'],
    [
      'a role written small',
      'They spoke to finance minister Tuulikki Ahvenainen about it.',
      'Tuulikki Ahvenainen',
    ],
    ['a role after a people', 'Norwegian Prime Minister Astrid Kvamme was late.', 'Astrid Kvamme'],
    ['a role after a body', 'NATO Secretary-General Piet Hoekveld called it a success.', 'Piet Hoekveld'],
    ['initials', 'The book by J. R. Haldworth sold out.', 'J. R. Haldworth'],
    ['an initial in the middle', 'The book by Kevin A. Boonstra sold out.', 'Kevin A. Boonstra'],
    ['an Arabic article', 'Yesterday Omar al-Qasimi left the council.', 'Omar al-Qasimi'],
    ['a Dutch particle', 'A painting by Willem van der Meulen was sold.', 'Willem van der Meulen'],
    ['an office before its comma', 'The mill’s warden, Despoina Karell, was late.', 'Despoina Karell'],
    ['an office behind its comma', 'Iorek Vannim, the old baker of the town, was late.', 'Iorek Vannim'],
    ['what they said', '“It is late,” said Iorek Vannim.', 'Iorek Vannim'],
    ['a hyphen', 'The play was written by Jean-Luc Abeille in two weeks.', 'Jean-Luc Abeille'],
    ['an Irish apostrophe', 'A letter from Sinead O’Dowling arrived.', 'Sinead O’Dowling'],
    ['a particle and its apostrophe', 'A letter from Jean d’Aubrac arrived.', 'Jean d’Aubrac'],
    ['a surname that places end with', 'On Friday Helen Marsh opened the new bakery.', 'Helen Marsh'],
    ['an office without its letters', 'A letter from Ida Holm MP arrived.', 'Ida Holm'],
    ['junior', 'A speech by Thomas Wexley, Jr. was read aloud.', 'Thomas Wexley, Jr.'],
    ['a surname that everybody knows', 'The visit of Gorbachev changed little.', 'Gorbachev'],
  ])('are known by %s', (_, text, name) => {
    expect(names(text)).toContain(`person ${name}`)
  })

  it('are one, by full name, surname, title and possessive', () => {
    const paragraphs = [
      'Helena Brandvold runs the ferry.',
      'Brandvold’s boat is old. “It floats,” Mrs. Brandvold said.',
    ]
    const all = inText(...paragraphs)
    expect(all).toHaveLength(1)
    expect(mentioned(paragraphs, find(all, 'Helena Brandvold'))).toEqual([
      'Helena Brandvold',
      'Brandvold',
      'Brandvold',
    ])
  })

  it.each(['(D-Va.) was', '(R-N.J.)', '(D-Nev.), in May,'])('are no party of a state: %s', (bracket) => {
    expect(names(`On Friday Maria Ostrowska ${bracket} left.`)).toEqual(['person Maria Ostrowska'])
  })

  it('keep the initial between their names, however well known the surname is', () => {
    const text = 'It was Donald J. Trump who called. Mr. Trump was late. Trump left at noon.'
    const [who] = inText('', text)
    expect(mentioned(['', text], find(who ? [who] : [], 'Donald J. Trump'))).toEqual([
      'Donald J. Trump',
      'Trump',
      'Trump',
    ])
  })

  it('with the same surname are told apart by who was named last', () => {
    const paragraphs = ['Peter Lindqvist paints. Lindqvist sells.', 'Anna Lindqvist sings. Lindqvist tours.']
    const all = inText(...paragraphs)
    expect(mentioned(paragraphs, find(all, 'Peter Lindqvist'))).toEqual(['Peter Lindqvist', 'Lindqvist'])
    expect(mentioned(paragraphs, find(all, 'Anna Lindqvist'))).toEqual(['Anna Lindqvist', 'Lindqvist'])
  })

  it('may go by a short first name', () => {
    expect(inText('Senator Joseph Tarleton met the press.', 'Joe Tarleton smiled.')).toHaveLength(1)
  })

  it('are not their party and state', () => {
    expect(names('The plan of Laura Pendergrass (R-Ohio) failed.')).toEqual([
      'person Laura Pendergrass',
      'place Ohio',
    ])
  })
})

describe('organisations', () => {
  it.each([
    [
      'Institute for …',
      'A report by the Institute for Coastal Erosion was ignored.',
      'Institute for Coastal Erosion',
    ],
    [
      'Ministry of … and …',
      'The Ministry of Fisheries and Forests objected.',
      'Ministry of Fisheries and Forests',
    ],
    ['Bank of …', 'The Bank of Lithuania raised its rate.', 'Bank of Lithuania'],
    [
      'Committee for a …',
      'She works at the Committee for a Fair Harbour Budget now.',
      'Committee for a Fair Harbour Budget',
    ],
    [
      'University of a state at a town',
      'He teaches at the University of North Carolina at Tarn Hill today.',
      'University of North Carolina at Tarn Hill',
    ],
    [
      'University of a state, a town',
      'He teaches at the University of California, Irvine, today.',
      'University of California, Irvine',
    ],
    [
      'World … and … Council',
      'It was ignored by the World Fisheries and Tourism Council.',
      'World Fisheries and Tourism Council',
    ],
    [
      'National … and … Administration',
      'It was shown to the National Oceanic and Atmospheric Administration.',
      'National Oceanic and Atmospheric Administration',
    ],
    ['a company of Italy', 'The boats of Skerry Marine SRL were sold.', 'Skerry Marine SRL'],
    ['Committee to …', 'The Committee to Protect Lighthouses met.', 'Committee to Protect Lighthouses'],
    ['… Party', 'She left the Radical Gardeners Party in May.', 'Radical Gardeners Party'],
    ['… Party with an ideology', 'He joined the Moldovan Socialist Party.', 'Moldovan Socialist Party'],
    ['…, Inc.', 'Shares of Zentrix, Inc. fell.', 'Zentrix, Inc.'],
    ['… University', 'He teaches at Bramwell University.', 'Bramwell University'],
    ['a ministry written small', 'She works at the ministry of agriculture.', 'ministry of agriculture'],
    ['a name that everybody knows', 'It was on the BBC last night.', 'BBC'],
    ['where power sits', 'Nobody at the Kremlin answered.', 'Kremlin'],
    ['a newspaper', 'She told the Vessa Courier so.', 'Vessa Courier'],
    ['a railway', 'Trains of Quoll Rail were late.', 'Quoll Rail'],
    ['a plural’s apostrophe', 'In May the Orrick Weavers’ Guild met twice.', 'Orrick Weavers’ Guild'],
    ['the word for a body before it', 'It was built by the Danish firm Sprogge in a year.', 'Sprogge'],
    ['the word for a body behind it', 'It was built by Sprogge, a brewery in the hills.', 'Sprogge'],
    ['“which”', 'On Monday Sprogge Nellin, which owns the pier, closed it.', 'Sprogge Nellin'],
    ['ordinary words that begin a sentence', 'Golden Foods hired two bakers.', 'Golden Foods'],
    ['a legal form with stops', 'The mill was sold to Bianco S.p.A. in May.', 'Bianco S.p.A.'],
    ['whose country it is of', 'She called the Kenya Red Cross on Monday.', 'Kenya Red Cross'],
    ['an acronym that acts', 'Then the QRTB has ruled on it.', 'QRTB'],
  ])('are known by %s', (_, text, name) => {
    expect(names(text)).toContain(`organisation ${name}`)
  })

  it('do not swallow where they are', () => {
    expect(names('The Bank of Portugal in Lisbon is open.')).toEqual([
      'organisation Bank of Portugal',
      'place Lisbon',
    ])
  })

  it('go by their acronym after it was spelled out', () => {
    const paragraphs = [
      'The Nordic Institute for Tidal Energy (NITE) is broke.',
      'NITE owes millions. NITE’s director left.',
    ]
    const [one, ...others] = inText(...paragraphs)
    expect(others).toEqual([])
    expect(one?.name).toBe('Nordic Institute for Tidal Energy')
    expect(one?.aliases).toEqual(['NITE'])
    expect(one?.mentions).toHaveLength(4)
  })

  it('go by the word for what they are where only one can be meant', () => {
    const paragraphs = [
      'The Hanseatic League and the Kremlin disagreed.',
      'The smallest members of the League were angry.',
    ]
    expect(mentioned(paragraphs, find(inText(...paragraphs), 'Hanseatic League'))).toEqual([
      'Hanseatic League',
      'League',
    ])
  })

  it('go by the word that they are called by', () => {
    const paragraphs = [
      'NATO, a military alliance, met. Reporters waited.',
      'Members of the Alliance were tired.',
    ]
    expect(mentioned(paragraphs, find(inText(...paragraphs), 'NATO'))).toEqual(['NATO', 'Alliance'])
  })

  it('do not go by a word that two of them could mean', () => {
    const all = inText(
      'The Green Party and the Blue Farmers Party met. The Party was silent, the report about the Party says.',
    )
    expect(all.flatMap(({ aliases }) => aliases)).toEqual([])
  })
})

it('the Senate of a state is not that of the country', () => {
  const all = names('She left the state Senate in May.', 'The Senate met in June.')
  expect(all).toEqual(['organisation Senate'])
  expect(inText('She left the state Senate in May.', 'The Senate met in June.')[0]?.mentions).toHaveLength(1)
})

it('two bodies joined by “and” are no single one', () => {
  expect(names('They sued the White House and Justice Department in May.')).toEqual([
    'organisation White House',
    'organisation Justice Department',
  ])
})

it('a numbered war is nowhere', () => {
  expect(names('The battle of Guadalcanal in World War II was long.')).toEqual(['place Guadalcanal'])
})

it('a rank is nobody', () => {
  expect(names('Navy Chief Petty Officer Tuulikki Ahvenainen was late.')).not.toContain('person Petty')
})

describe('works and laws', () => {
  it.each([
    ['a show', 'They talked about it on Morning Joe all day.'],
    ['a contest', 'Nobody watched the Miss Universe pageant.'],
    ['a law', 'The Harkin-Boyle Act was praised by all.'],
    ['a title in quotation marks', 'The film “A Night with Anna Keller” was praised by all.'],
    ['a title in single ones', "The paper ''How to Feed Anna Keller and Her Goats'' was praised by all."],
    ['a title with an apostrophe', 'All of them heard the "Singin\' with Anna Keller" radio program.'],
    ['a title without marks', 'All of them read Mocking Anna Keller, a book about goats.'],
    ['what is told to be a title', 'All of them read a paper entitled Feeding Anna Keller.'],
    ['a nickname', 'All of them heard the nickname "Sleepin\' Anna."'],
  ])('are nobody, nor is who is in their name: %s', (_, text) => {
    expect(names(text)).toEqual([])
  })

  it('hide nobody elsewhere', () => {
    expect(names('The film “A Night with Anna Keller” was praised by Anna Keller on Monday.')).toEqual([
      'person Anna Keller',
    ])
  })
})

describe('places', () => {
  it('have their full name where they are shortened', () => {
    expect(names('It rained in Tampa, Fla., and in Albany, N.Y., but in no other town of Florida.')).toEqual([
      'place Tampa',
      'place Florida',
      'place Albany',
      'place New York',
    ])
  })

  it.each([
    ['countries', 'The train left for Portugal at noon.', 'Portugal'],
    ['large cities', 'Snow fell in Osaka all night.', 'Osaka'],
    ['abbreviations', 'She moved to the U.S. in 1990.', 'U.S.'],
    ['rivers', 'They crossed the Vindel River by boat.', 'Vindel River'],
    ['bridges', 'Traffic over the Oresund Bridge stopped.', 'Oresund Bridge'],
    ['regions written small', 'Farmers of the Tavastia region protested.', 'Tavastia region'],
    ['gulfs of something', 'A tanker sank in the Gulf of Riga.', 'Gulf of Riga'],
    ['what “in” stands before', 'It rained in Quolldorf that day.', 'Quolldorf'],
    ['villages of a name', 'It rained in the village of Vessa Nord for weeks.', 'Vessa Nord'],
    ['where a mayor is one', 'The mayor of Quolldorf was asked twice.', 'Quolldorf'],
    ['what is told behind the comma', 'They met near Ulmasa, a fishing village on the coast.', 'Ulmasa'],
    ['what owns a harbour', 'On Friday Ulmasa’s harbour was closed.', 'Ulmasa'],
    ['datelines', 'ULMASA, 12 May (Harbour Wire) – The pier was closed on Monday.', 'Ulmasa'],
    ['streets that end so', 'The café in question is on the Lindengasse now.', 'Lindengasse'],
    [
      'what organisations are called after',
      'The Ulmasa Farmers Party met. The road to Ulmasa was closed.',
      'Ulmasa',
    ],
    ['countries written small', 'we flew to vietnam and it was great', 'vietnam'],
  ])('are known: %s', (_, text, name) => {
    expect(names(text)).toContain(`place ${name}`)
  })

  it('are one by all names of a country, and lie where the gazetteer has them', () => {
    const [one, ...others] = inText('Britain voted. The United Kingdom paid, as Britain does.')
    expect(others).toEqual([])
    expect(one).toMatchObject({ kind: 'place', name: 'Britain', aliases: ['United Kingdom'] })
    expect(one?.at?.[0]).toBeCloseTo(55, -1)
  })

  it('have no coordinates where several of the name are about as large', () => {
    expect(find(inText('They met in Springfield on Monday.'), 'Springfield').at).toBeUndefined()
  })

  it('are not the people who live there', () => {
    expect(names('Ukrainian bread and a Polish song were praised by the French.')).toEqual([])
  })

  it('stay the country where its government is meant', () => {
    expect(names('Japan asked Canada for help.')).toEqual(['place Japan', 'place Canada'])
  })

  it('are the country where its capital only ever acts, and the city as soon as one is there', () => {
    expect(names('Hungary signed. Then Budapest refused to pay.')).toEqual(['place Hungary'])
    expect(names('Hungary signed. Then Budapest refused. It rained in Budapest.')).toEqual([
      'place Hungary',
      'place Budapest',
    ])
  })
})

describe('groups', () => {
  it('are none that only describe what stands behind a hyphen', () => {
    expect(names('Yesterday Denmark’s military-backed council met.')).toEqual(['place Denmark'])
  })

  it('of a people or a country are organisations that nobody names', () => {
    for (const group of ['Dutch officials', 'US lawmakers', 'NATO allies'])
      expect(find(inText(`Yesterday ${group} disagreed about the bridge.`), group)).toMatchObject({
        kind: 'organisation',
        unnamed: true,
      })
  })

  it('of soldiers are the forces of their country, whatever they are called', () => {
    const [one, ...others] = inText(
      'Danish forces left. The Danish military denied it. Denmark’s army was silent.',
    )
    expect(others).toEqual([])
    expect(one).toMatchObject({ kind: 'organisation', unnamed: false })
    expect(one?.mentions).toHaveLength(3)
  })
})

describe('capitals', () => {
  it('that begin a sentence make no name', () => {
    expect(names('Rain fell. Police came. Bakers went home. Critics laughed.')).toEqual([])
  })

  it('at the beginning of a sentence are a name that stands elsewhere', () => {
    const paragraphs = ['The firm of Ernst Quellmann failed. Quellmann wept.']
    expect(mentioned(paragraphs, find(inText(...paragraphs), 'Ernst Quellmann'))).toEqual([
      'Ernst Quellmann',
      'Quellmann',
    ])
  })

  it('of a word that also stands in lower case make no name', () => {
    expect(names('They drank Kvass, and the kvass was warm.')).toEqual([])
  })

  it('of days, wars and weapons make no name', () => {
    expect(names('On Tuesday, after the Cold War, a Thunderbolt missile was sold.')).toEqual([])
  })

  it('of a headline make no names but those that the text has, and places', () => {
    const all = names(
      'Baker Karin Molander Opens Seventh Shop Near Old Harbour in Norway',
      'The baker Karin Molander has opened a shop.',
    )
    expect(all).toEqual(['person Karin Molander', 'place Norway'])
  })

  it('throughout make no names but those that the text has, and places', () => {
    const all = names(
      'BAKER MOLANDER OPENS ANOTHER SHOP IN NORWAY',
      'The baker Karin Molander has opened a shop.',
    )
    expect(all).toEqual(['person Karin Molander', 'place Norway'])
  })
})

describe('what is recognised', () => {
  const paragraphs = [
    'President Ilona Farkas of Hungary met the Danube Commission in Vienna.',
    'Farkas told Radio Free Balaton that Hungarian officials were “cautious”.',
  ]

  it('stands where its mentions say, once, and in order', () => {
    const spots = inText(...paragraphs).flatMap(({ mentions }) => mentions)
    const taken = new Set<string>()
    for (const { paragraph, start, end } of spots)
      for (let at = start; at < end; at += 1) {
        expect(taken.has(`${paragraph}:${at}`)).toBe(false)
        taken.add(`${paragraph}:${at}`)
      }
    for (const { mentions } of inText(...paragraphs))
      expect([...mentions].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)).toEqual(mentions)
  })

  it('is of one kind throughout, with a confidence and a reason', () => {
    for (const { confidence, reason } of inText(...paragraphs)) {
      expect(confidence).toBeGreaterThan(0.4)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(reason).not.toBe('')
    }
    expect(find(inText(...paragraphs), 'Ilona Farkas').reason).toContain('President')
  })

  it('is the same each time', () => {
    expect(inText(...paragraphs)).toEqual(inText(...paragraphs))
  })
})
