import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../../src/intake/bring'
import { paired } from '../../../../src/intake/formats/annotations/pairs'
import { placesIn } from '../../../../src/intake/formats/annotations/places'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import { check } from '../../support/property'

const bytes = (text: string) => new TextEncoder().encode(text)
const tools = {
  progress: () => {},
  parseHtml: () => Promise.reject(new Error('this is no page')),
}

async function brought(text: string, marks: string, ending = 'ann') {
  const outcome = await bring(
    {
      from: 'file',
      name: 'town.txt',
      bytes: bytes(text),
      beside: { name: `town.${ending}`, bytes: bytes(marks) },
    },
    tools,
  )
  if (outcome.kind !== 'piece') throw new Error('it is no piece')
  const { piece } = outcome
  return {
    piece,
    told: (outcome.read ?? []).map(tellReadNotice).join(' '),
    mentions: piece.paragraphs.map(({ text: words, mentions }) =>
      mentions.map(({ entity, start, end }) => `${entity}: ${words.slice(start, end)}`),
    ),
  }
}

const TEXT =
  'A mill is sold 😀\n\nMayor Ada Brook met Tom Ley of Brook & Sons.\nMs Brook stayed in Fenwick.\n'
/** A line of standoff, its place counted in characters as Python does. */
const mark = (id: string, type: string, words: string, from = 0): string => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words, from))].length
  return `${id}\t${type} ${start} ${start + [...words].length}\t${words}`
}

describe('brat annotations on a text', () => {
  const lines = [
    mark('T1', 'PER', 'Ada Brook'),
    mark('T2', 'Person', 'Tom Ley'),
    mark('T3', 'ORG', 'Brook & Sons'),
    mark('T4', 'PER', 'Ms Brook'),
    mark('T5', 'GPE', 'Fenwick'),
    mark('T6', 'Date', 'sold'),
    '*\tEquiv T1 T4',
    'R1\tWorks_for Arg1:T2 Arg2:T3',
    'A1\tNegation R1',
    '#1\tAnnotatorNotes R1\tas he says',
  ]

  it('are names where they stand, a line a paragraph, and the first line is the title', async () => {
    const { piece, mentions } = await brought(TEXT, lines.join('\n'))
    expect(piece.title).toBe('A mill is sold 😀')
    expect(mentions).toEqual([
      [],
      ['ada-brook: Ada Brook', 'tom-ley: Tom Ley', 'brook-sons: Brook & Sons'],
      ['ada-brook: Ms Brook', 'fenwick: Fenwick'],
    ])
    expect(piece.entities.map(({ kind, name, aliases }) => [kind, name, ...aliases])).toEqual([
      ['person', 'Ada Brook', 'Ms Brook'],
      ['person', 'Tom Ley'],
      ['organisation', 'Brook & Sons'],
      ['place', 'Fenwick'],
    ])
  })

  it('tie names as they say, denied where they say so, in nobody’s name', async () => {
    const { piece } = await brought(TEXT, lines.join('\n'))
    expect(piece.claims).toMatchObject([
      {
        subject: 'tom-ley',
        wording: 'works for',
        object: 'brook-sons',
        denied: true,
        voices: ['unattributed'],
        note: 'as he says',
        evidence: [{ paragraph: 1, quote: { exact: 'Tom Ley of Brook & Sons' } }],
      },
    ])
  })

  it('of an event tie who takes part in it', async () => {
    const { piece } = await brought(
      TEXT,
      [...lines.slice(0, 2), 'E1\tMeeting:T9 Agent:T1 With:T2'].join('\n'),
    )
    expect(piece.claims.map(({ subject, wording, object }) => [subject, wording, object])).toEqual([
      ['ada-brook', 'meeting', 'tom-ley'],
    ])
  })

  it('say what of them does not fit', async () => {
    const { told } = await brought(
      TEXT,
      [
        ...lines,
        'T7\tPER 900 905\tNobody',
        mark('T8', 'PER', 'Brook', TEXT.indexOf('& Sons') - 7),
        'R2\tMet Arg1:T1 Arg2:T6',
      ].join('\n'),
    )
    expect(told).toContain('5 names are marked')
    expect(told).toContain('1 annotation does not fit the text')
    expect(told).toContain('1 name lies within another')
    expect(told).toContain('1 annotation is about no person')
    expect(told).toContain('1 tie joins no two')
  })

  it('move with line ends that are counted otherwise', async () => {
    const { mentions } = await brought(TEXT.replaceAll('\n', '\r\n'), lines.join('\r\n'))
    expect(mentions.flat()).toHaveLength(5)
  })

  it('are refused without their text, with what to do', async () => {
    const alone = bring({ from: 'file', name: 'town.ann', bytes: bytes(lines.join('\n')) }, tools)
    await expect(alone).rejects.toThrow('without the text')
  })
})

describe('Web Annotations on a text', () => {
  const annotation = (exact: string, body: unknown, more: object = {}) => ({
    type: 'Annotation',
    body,
    target: { source: 'town', selector: { type: 'TextQuoteSelector', exact, ...more } },
  })
  it('are names by their quotations, of the kind that a body tells', async () => {
    const file = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        annotation('Tom Ley', { type: 'TextualBody', purpose: 'tagging', value: 'Person' }),
        annotation('Fenwick', 'https://schema.org/Place'),
        annotation('Brook', { purpose: 'classifying', value: 'ORG' }, { prefix: 'of ', suffix: ' & Sons' }),
        annotation('mill', { type: 'TextualBody', purpose: 'commenting', value: 'Nice.' }),
        annotation('Nobody', { value: 'Person' }),
      ],
    }
    const { mentions, told } = await brought(TEXT, JSON.stringify(file), 'jsonld')
    expect(mentions.flat()).toEqual(['tom-ley: Tom Ley', 'brook: Brook', 'fenwick: Fenwick'])
    expect(told).toContain('1 annotation does not fit')
    expect(told).toContain('1 annotation is about no person')
  })

  it('of one address are one', async () => {
    const who = (exact: string) =>
      annotation(exact, [
        { purpose: 'tagging', value: 'Person' },
        { purpose: 'identifying', source: 'https://example.org/ada' },
      ])
    const { piece } = await brought(TEXT, JSON.stringify([who('Ada Brook'), who('Ms Brook')]), 'jsonld')
    expect(piece.entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([['Ada Brook', 'Ms Brook']])
  })
})

describe('files chosen at once', () => {
  it('go together by their names', () => {
    const files = ['a.ann', 'a.txt', 'b.txt', 'c.ann', 'd.jsonld', 'd.md'].map((name) => ({ name }))
    expect(paired(files).map(({ file, beside }) => [file.name, beside?.name])).toEqual([
      ['a.txt', 'a.ann'],
      ['b.txt', undefined],
      ['c.ann', undefined],
      ['d.md', 'd.jsonld'],
    ])
  })
})

describe('a place in a text', () => {
  it('is found however its characters are counted', () => {
    check(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'é', '\n') }),
        fc.string({ unit: fc.constantFrom('X', 'Y', '😀'), minLength: 1 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '😀') }),
        (before, words, after) => {
          const text = `${before}Z${words}${after}`
          const start = before.length + 1
          const place = { start: [...before].length + 1, end: [...before].length + 1 + [...words].length }
          const span = placesIn(text)({ place, quote: { exact: words } })
          expect(span && text.slice(span.start, span.end)).toBe(words)
          if (span && !after.includes(words) && !before.includes(words)) expect(span.start).toBe(start)
        },
      ),
    )
  })
})
