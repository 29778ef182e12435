import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { together } from '../../../src/graph/together'
import { annotateArticle } from '../../../src/intake/annotate'
import { articleOf } from '../../../src/intake/cleaning/assemble'
import { headOf } from '../../../src/intake/head'
import { freeId, idGiver, slug } from '../../../src/intake/ids'
import { edtfFault } from '../../../src/model/dates/edtf'
import { parsePiece, pieceToFile } from '../../../src/model/file/piece'
import { endless } from '../../fixtures/hostile/hostile'
import { reader } from '../support/english-parser'
import { expectSteadyGrowth } from '../support/growth'
import { check } from '../support/property'

const made = (text: string) => {
  const article = articleOf(text)
  return annotateArticle(headOf(article), article, { today: '2026-01-02' }, reader)
}

const text = `Ships leave Orsa

By Mara Lindt and Ivo Horak
The Orsa Courier
14 March 2024

Anna Keller, the president of the Bank of Norway, visited Iceland on Tuesday. She met Peter Olsen there, and the Kremlin said nothing.

“Norway has attacked Iceland,” Keller said. The Kremlin denied that Russia had attacked Denmark.
`

it('is a valid piece though a country in it has no coordinates in the list', () => {
  const piece = made(
    'Doctors leave Orsa\n\nFour doctors left Orsa for South Sudan on Friday. Others go to Curaçao.',
  )
  const [country] = piece.entities.filter(({ name }) => name === 'South Sudan')
  expect(country).toMatchObject({ kind: 'place' })
  expect(country).not.toHaveProperty('at')
  expect(parsePiece(pieceToFile(piece), edtfFault).ok).toBe(true)
})

it('claims nothing out of what is noted on the text itself', () => {
  const told = 'Anna Keller, the president of the Bank of Norway, visited Iceland on Tuesday.'
  const notes = [
    'Correction: An earlier version of this article said that Peter Olsen met Karl Strand in Denmark.',
    'Mara Lindt is a reporter for the Orsa Courier. She has lived in Denmark since 2010.',
    'Ivo Horak in Iceland contributed to this report.',
  ]
  const piece = made(`Ships leave Orsa\n\nBy Mara Lindt\n\n${told}\n\n${notes.join('\n\n')}`)
  expect(piece.paragraphs.slice(1).map(({ text }) => text)).toEqual(expect.arrayContaining([told, ...notes]))
  const from = [...piece.claims, ...(piece.remarks ?? [])].flatMap(({ evidence }) => evidence)
  expect(new Set(from.map(({ paragraph }) => piece.paragraphs[paragraph]?.text))).toEqual(new Set([told]))
})

describe('a text becomes a piece', () => {
  const piece = made(text)
  const id = (name: string) => piece.entities.find((entity) => entity.name === name)?.id

  it('with its title, authors, publisher and date', () => {
    expect(piece.title).toBe('Ships leave Orsa')
    expect(piece.authors).toEqual(['mara-lindt', 'ivo-horak'])
    expect(piece.publisher).toBe(piece.entities.find(({ name }) => /Orsa Courier/.test(name))?.id)
    expect(piece.published).toBe('2024-03-14')
    expect(piece.annotated.on).toBe('2026-01-02')
  })

  it('word for word', () => {
    expect(piece.rendition).toBe('verbatim')
    expect(piece.paragraphs.map((paragraph) => paragraph.text)).toEqual(articleOf(text).paragraphs)
  })

  it('with all that is in it marked as suggested by rules', () => {
    const all = [...piece.entities, ...piece.claims, ...piece.paragraphs.flatMap(({ mentions }) => mentions)]
    for (const { made } of all) {
      expect(made).toMatchObject({ by: 'rules', state: 'suggested' })
      expect(made?.reason).toMatch(/\S/)
    }
  })

  it('with mentions of the same one together', () => {
    const shown = piece.paragraphs.flatMap((paragraph) =>
      paragraph.mentions
        .filter(({ entity }) => entity === id('Anna Keller'))
        .map(({ start, end }) => paragraph.text.slice(start, end)),
    )
    expect(shown).toEqual(['Anna Keller', 'Keller'])
  })

  it('with the article of names that have one', () => {
    expect(piece.entities.find(({ name }) => name === 'Kremlin')?.inText).toBe('the Kremlin')
    expect(piece.entities.find(({ name }) => name === 'Norway')?.inText).toBeUndefined()
  })

  it('with claims that quote what they rest on', () => {
    expect(piece.claims.map((claim) => claim.text)).toEqual([
      'Anna Keller visited Iceland.',
      'Anna Keller is the president of the Bank of Norway.',
      'Anna Keller met Peter Olsen.',
      'Norway attacked Iceland.',
      'Russia attacked Denmark.',
    ])
    for (const {
      evidence: [{ paragraph, quote }],
    } of piece.claims)
      expect(piece.paragraphs[paragraph]?.text).toContain(
        `${quote?.prefix ?? ''}${quote?.exact ?? '?'}${quote?.suffix ?? ''}`,
      )
    expect(piece.claims.map(({ when }) => when)).toEqual([
      '2024-03-12',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(piece.claims[4]).toMatchObject({ voices: [id('Kremlin')], denied: true, speech: 'indirect' })
    expect(piece.claims[3]).toMatchObject({ voices: [id('Anna Keller')], denied: false, speech: 'direct' })
  })

  it.each([
    ['what one is said to have done', 'Anna Keller accused Peter Olsen of having sold ships to Iceland.'],
    [
      'what one is to do',
      'Anna Keller can not allow Peter Olsen to become president.',
      'allow Peter Olsen to become president',
    ],
    ['whose it is', 'Peter Olsen described Anna Keller’s plan for the harbour.'],
    [
      'what is wanted',
      'Peter Olsen plans to help Anna Keller, who is late.',
      'Peter Olsen plans to help Anna Keller.',
    ],
    [
      'the name in the place of an office',
      'Peter Olsen, the mayor of Orsa, is late. Anna Keller asked the mayor to wait in Oslo.',
      'Anna Keller asked Peter Olsen to wait',
    ],
    [
      'who does it with whom',
      'Anna Keller and Peter Olsen debated in Oslo.',
      'Anna Keller debated with Peter Olsen in Oslo.',
    ],
  ])('with claims that keep %s', (_, sentence, kept = sentence) => {
    const texts = made(`Ships leave Orsa\n\nBy Mara Lindt\n\n${sentence}`).claims.map((claim) => claim.text)
    expect(texts.join(' ')).toContain(kept)
  })

  it('that is valid, also by the whole of EDTF, and stays the same in a file', () => {
    expect(parsePiece(JSON.parse(JSON.stringify(pieceToFile(piece))), edtfFault)).toEqual({ ok: true, piece })
  })

  it('and the same text gives the same piece', () => {
    expect(made(text)).toEqual(piece)
  })

  it('those who only share a sentence are mentioned together, never claimed', () => {
    const pairs = together(piece)
    expect(pairs.map((pair) => pair.id)).toContain([id('Kremlin'), id('Peter Olsen')].sort().join('~'))
    const claimed = new Set(piece.claims.map(({ subject, object }) => [subject, object].sort().join('~')))
    expect(pairs.filter((pair) => claimed.has(pair.id))).toEqual([])
    for (const { ends, sentences } of pairs)
      for (const { paragraph, start, end } of sentences) {
        const here = piece.paragraphs[paragraph]?.mentions.filter(
          (mention) => mention.start >= start && mention.end <= end,
        )
        expect(here?.map(({ entity }) => entity)).toEqual(expect.arrayContaining([...ends]))
      }
  })
})

it('takes nobody out of the lines that tell who made a picture', () => {
  const credits = [
    'Photo: Otto Lind',
    'Vera Quist/Coast Images',
    '(Nils Berg)',
    'Credit: Paul Renner for The Orsa Courier',
    'Photograph courtesy of Karl Strand',
    '© Lena Pohl via Coast Images',
  ]
  const told = 'Photo: Ivar Holt says that the pump is dry.'
  const piece = made(
    ['Ships leave Orsa', 'Edith Falk rowed to Orsa on Monday.', ...credits, told].join('\n\n'),
  )
  expect(piece.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(credits))
  const people = piece.entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  expect(people).toEqual(['Edith Falk', 'Ivar Holt'])
  expect(piece.entities.map(({ name }) => name)).not.toContain('Coast Images')
  expect(piece.authors).toEqual([])
})

describe('whatever the text', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      ...'Norway|Sweden|Anna Keller|Peter Olsen|the Bank of Norway|US officials|Keller|said that|said|“|”|attacked|visited|on Tuesday|in 2014|.|, |\n\n|constructor|__proto__|Unattributed|was invaded by|denied|he|and|By Anna Keller\n\n|will|not|to|?|\uD800|🚢|<script>|according to'.split(
        '|',
      ),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const anyText = fc.array(bit, { maxLength: 40 }).map((bits) => bits.join(' '))

  it('the piece is valid, its spans stand where they say, and it is the same again', () => {
    check(
      fc.property(anyText, (text) => {
        const piece = made(text)
        const result = parsePiece(JSON.parse(JSON.stringify(pieceToFile(piece))), edtfFault)
        expect(result.ok ? [] : result.faults).toEqual([])
        for (const { text, mentions } of piece.paragraphs) {
          let last = 0
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        }
        expect(new Set(piece.entities.map(({ id }) => id)).size).toBe(piece.entities.length)
        expect(made(text)).toEqual(piece)
      }),
    )
  })

  it.each([
    ['claims without end', 'On Monday, Anna Keller said that Norway attacked Sweden in 2014. '],
    ['one sentence without end', 'Norway attacked Sweden and '],
    ['denials in a row', 'Keller denied that Olsen denied that '],
    ['dates without end', 'in May 2014 on Tuesday 8 October '],
    [
      'names called like parts of objects',
      'Constructor Proto attacked Norway. __proto__ said Norway attacked Sweden. ',
    ],
    ['names in a list', 'Norway, Sweden, Iceland, Denmark, '],
    ['questions by nobody', 'In an interview with NATO, Keller was asked, “Is Norway in Sweden?” '],
  ])('takes bounded time: %s', (_, part) =>
    expectSteadyGrowth(endless(part, 'Title\n\n14 March 2024\n\n'), (text) => together(made(text)), 400),
  )
})

describe('ids', () => {
  it('hold nothing but what ids may hold', () => {
    expect([slug('Łódź – the City'), slug('Côte d’Ivoire'), slug('北京'), slug('__proto__')]).toEqual([
      'lodz-the-city',
      'cote-divoire',
      '',
      'proto',
    ])
  })

  it('gives a single id that is neither taken nor reserved', () => {
    const taken = new Set(['oslo', 'oslo-2', 'unattributed-2'])
    expect(['bergen', 'oslo', 'unattributed', ''].map((wanted) => freeId(wanted, taken))).toEqual([
      'bergen',
      'oslo-3',
      'unattributed-3',
      'name',
    ])
  })

  it('are given once each, and never that of nobody', () => {
    const give = idGiver()
    expect(['A', 'a', 'A 2', 'a', 'unattributed', '北京', '上海'].map((name) => give(name, 'place'))).toEqual(
      ['a', 'a-2', 'a-2-2', 'a-3', 'unattributed-2', 'place', 'place-2'],
    )
  })
})

describe('head matter', () => {
  const head = (text: string) => headOf(articleOf(text))
  const body = '\n\nThe ships left the harbour early in the morning, before anybody in the town was awake.\n'

  it.each([
    ['By Mara Lindt', ['Mara Lindt']],
    ['By MARA LINDT and IVO HORAK', ['Mara Lindt', 'Ivo Horak']],
    ['Mara Lindt', ['Mara Lindt']],
    ['By Mara Lindt in Oslo', ['Mara Lindt']],
    ['Anna Lindt in Oslo and Bo Horak in Orsa\n\n4 March 2024', ['Anna Lindt', 'Bo Horak']],
    ['Harbour Fire in Oslo\n\n4 March 2024', []],
    [
      'Written by Ludwig van der Berg, Ivo Horak and Ana Ruiz',
      ['Ludwig van der Berg', 'Ivo Horak', 'Ana Ruiz'],
    ],
    ['Monday, 4 March 2024', []],
    ['The Orsa Courier', []],
  ])('has the authors of “%s”', (line, authors) => {
    expect(head(`Ships leave\n\n${line}${body}`).authors).toEqual(authors)
  })

  it.each([
    ['14 March 2024', '2024-03-14'],
    ['March 14, 2024', '2024-03-14'],
    ['Published: Thursday, Mar. 14, 2024 at 10:30', '2024-03-14'],
    ['2024-03-14', '2024-03-14'],
    ['14/03/2024', '2024-03-14'],
    ['03/14/2024', '2024-03-14'],
    ['03/04/2024', null],
    ['30 February 2024', null],
    ['March 2024', null],
  ])('has the day of “%s”', (line, day) => {
    expect(head(`Ships leave\n\n${line}${body}`).published).toBe(day)
  })

  it.each([
    ['The Orsa Courier', 'The Orsa Courier'],
    ['© 2024 Orsa Media', 'Orsa Media'],
    ['Read more: www.orsanews.org/harbour', 'orsanews'],
    ['Write to mara@orsanews.org', null],
  ])('has the publisher of “%s”', (line, publisher) => {
    expect(head(`Ships leave\n\n${line}${body}`).publisher).toBe(publisher)
  })

  it.each([
    ['of a letter', 'Subject: Ships leave Orsa early\n\nFrom: Mara Lindt'],
    [
      'below what a page has above it',
      'Orsa Courier\nHome\nNews\nSport\nShips leave Orsa early\nBy Mara Lindt\n14 March 2024',
    ],
  ])('has the title %s', (_, above) => {
    expect(head(`${above}${body}`).title).toBe('Ships leave Orsa early')
  })

  it('counts what a format tells before what is found', () => {
    const article = articleOf(`Ships leave\n\nBy Mara Lindt${body}`)
    expect(headOf(article, { authors: ['Ana Ruiz'], published: '2020-01-01' })).toMatchObject({
      title: 'Ships leave',
      authors: ['Ana Ruiz'],
      published: '2020-01-01',
    })
  })
})
