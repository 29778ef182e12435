import fc, { type Arbitrary } from 'fast-check'
import type { Claim, Entity, Made, Mention, Paragraph, Piece, Remark, Story } from '../../../src/model/piece'
import { kinds, stances } from '../../../src/model/vocabulary'

const filled = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `${text}x`)
const slug = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,6}$/),
  fc.constantFrom('constructor', 'has-own-property', 'prototype', 'then'),
)
const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dateText = fc.constantFrom(
  '2014',
  '2022-10~',
  '2022-10-18',
  '2014/..',
  '../2022-10',
  '2022-10-20/2022-12-01%',
)
const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((number) => number + 0)
const ids = fc.uniqueArray(slug, { minLength: 3, maxLength: 6 })

const made: Arbitrary<Made> = fc.record(
  {
    by: fc.constantFrom('rules', 'reader', 'model X 2'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
    reason: filled,
    state: fc.constantFrom('suggested', 'edited', 'confirmed'),
  },
  { requiredKeys: ['by', 'state'] },
)

/** Any paragraph with valid mentions of the entities, brackets and backslashes included. */
export function paragraph(entities: readonly string[], withMade = false): Arbitrary<Paragraph> {
  const bit = fc.oneof(
    fc.constantFrom('[', ']', '\\', '(', ')', '](', '🚢', '\n'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  return fc.array(bit, { maxLength: 12 }).chain((bits) => {
    const text = bits.join('')
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 8 })
    const makers = fc.array(fc.option(made, { nil: null }), { minLength: 4, maxLength: 4 })
    const named = fc.array(fc.constantFrom(...entities), { minLength: 4, maxLength: 4 })
    return fc.tuple(cuts, named, makers).map(([cuts, named, makers]) => {
      const sorted = [...cuts].sort((a, b) => a - b)
      const mentions = named.flatMap((entity, at): Mention[] => {
        const [start, end, maker] = [sorted[at * 2], sorted[at * 2 + 1], makers[at]]
        if (start === undefined || end === undefined) return []
        return [{ entity, start, end, ...(withMade && maker ? { made: maker } : {}) }]
      })
      return { text, mentions }
    })
  })
}

const places = (all: readonly string[]): readonly string[] => all.filter((_, at) => at % 2 === 0)

function entity(id: string, at: number, all: readonly string[]): Arbitrary<Entity> {
  // Only to later places, so that they never lie in a circle.
  const larger = places(all).filter((place) => all.indexOf(place) > at)
  return fc
    .record(
      {
        name: filled,
        inText: filled,
        aliases: fc.array(filled, { maxLength: 2 }),
        unnamed: fc.boolean(),
        role: filled,
        at: fc.tuple(degrees(90), degrees(180)),
        wikipedia: filled,
        made,
      },
      { requiredKeys: ['name', 'aliases', 'unnamed'] },
    )
    .chain((rest) =>
      fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(null, ...larger)).map(([kind, within]) => ({
        id,
        kind: at % 2 === 0 ? 'place' : kind,
        ...rest,
        ...(within === null ? {} : { within }),
      })),
    )
}

const evidenceUpTo = (last: number) =>
  fc.record(
    {
      paragraph: fc.integer({ min: 0, max: last }),
      quote: fc.record({ exact: filled, prefix: filled, suffix: filled }, { requiredKeys: ['exact'] }),
    },
    { requiredKeys: ['paragraph'] },
  )

function remark(id: string, entities: readonly string[], last: number): Arbitrary<Remark> {
  const voice = fc.constantFrom('unattributed', ...entities)
  return fc
    .record(
      {
        voices: fc.tuple(voice, voice),
        to: fc.constantFrom(...entities),
        about: fc.subarray([...entities]),
        text: filled,
        evidence: fc.tuple(evidenceUpTo(last)),
        said: dateText,
        speech: fc.constantFrom('direct', 'indirect'),
        made,
      },
      { requiredKeys: ['voices', 'about', 'text', 'evidence'] },
    )
    .map((rest) => ({ id, ...rest }))
}

function claim(
  id: string,
  entities: readonly string[],
  claims: readonly string[],
  last: number,
): Arbitrary<Claim> {
  const entityId = fc.constantFrom(...entities)
  const evidence = evidenceUpTo(last)
  const others = claims.filter((other) => other !== id)
  return fc
    .tuple(
      fc.shuffledSubarray([...entities], { minLength: 2, maxLength: 2 }),
      fc.record(
        {
          wording: filled,
          text: filled,
          evidence: fc.tuple(evidence, evidence),
          voices: fc.array(fc.constantFrom('unattributed', ...entities), { maxLength: 3 }),
          stance: fc.constantFrom(...stances),
          denied: fc.boolean(),
          when: dateText,
          said: dateText,
          to: entityId,
          event: slug,
          where: fc.constantFrom(...places(entities)),
          condition: filled,
          speech: fc.constantFrom('direct', 'indirect'),
          disputes: fc.subarray(others),
          note: filled,
          made,
        },
        { requiredKeys: ['wording', 'text', 'evidence', 'voices', 'stance', 'denied', 'disputes'] },
      ),
    )
    .map(([[subject, object], rest]) => ({
      id,
      subject: subject ?? '',
      object: object ?? '',
      predicate: 'other',
      ...rest,
    }))
}

/** Views of what is there and of what is not. */
const story = (entities: readonly string[]): Arbitrary<Story> =>
  fc
    .tuple(
      fc.record({ title: filled }, { requiredKeys: [] }),
      fc.uniqueArray(
        fc.record({
          id: slug,
          view: fc.constantFrom('', 'layout=map', 'select=entity:gone', ...entities.map((id) => `not=${id}`)),
          text: filled,
        }),
        { minLength: 1, maxLength: 3, selector: ({ id }) => id },
      ),
    )
    .map(([told, steps]) => ({ ...told, steps }))

/** Any valid piece, every optional key now there and now not. */
export const piece: Arbitrary<Piece> = fc
  .tuple(ids, ids, fc.uniqueArray(slug, { maxLength: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([entities, claims, remarks, last]) => {
    const entityId = fc.constantFrom(...entities)
    const question = fc
      .tuple(filled, fc.shuffledSubarray(entities, { minLength: 2, maxLength: 2 }))
      .map(([text, [from, to]]) => ({ text, from: from ?? '', to: to ?? '' }))
    return fc.record(
      {
        id: slug,
        title: filled,
        authors: fc.array(entityId, { maxLength: 2 }),
        publisher: entityId,
        published: isoDay,
        dated: fc.constant(true),
        language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
        url: fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org'),
        annotated: fc.record({ by: filled, on: isoDay }),
        rendition: fc.constantFrom('digest', 'verbatim', 'quotations'),
        paragraphs: fc.array(paragraph(entities, true), { minLength: last + 1, maxLength: last + 1 }),
        entities: fc.tuple(...entities.map((id, at) => entity(id, at, entities))),
        claims: fc.tuple(...claims.map((id) => claim(id, entities, claims, last))),
        remarks: fc.tuple(...remarks.map((id) => remark(id, entities, last))),
        questions: fc.array(question, { maxLength: 2 }),
        story: story(entities),
      },
      {
        requiredKeys: [
          'id',
          'title',
          'authors',
          'published',
          'language',
          'annotated',
          'rendition',
          'paragraphs',
          'entities',
          'claims',
          'remarks',
          'questions',
        ],
      },
    )
  })
