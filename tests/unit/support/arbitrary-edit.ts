import type { Edit } from '../../../src/model/edits/edit'
import type { Claim, Entity, Made, Piece, Remark } from '../../../src/model/piece'
import type { Spot } from '../../../src/model/spans'
import { kinds, stances } from '../../../src/model/vocabulary'

/** From 0 up to, not including, a number; the same numbers for the same seed. */
export type Dice = (below: number) => number

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export const hostileTexts = [
  '__proto__',
  'constructor',
  '\u202eesrever',
  'zero\u200bwidth\u2060',
  'a lone \ud83d surrogate',
  '](ada) [',
  '\\',
  '</script><b>',
  'مدينة\u200f',
  'line\nbreak',
] as const

/** What edits are made of: ids mostly of what is there, texts of all sorts. */
function partsFor(piece: Piece, dice: Dice) {
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item => items[dice(items.length)] ?? otherwise
  const maybe = (percent: number): boolean => dice(100) < percent
  const some = <Item>(items: readonly Item[], most: number): Item[] =>
    items.length === 0 ? [] : Array.from({ length: dice(most + 1) }, () => items[dice(items.length)] as Item)
  const entityId = (): string => (maybe(4) ? 'nobody' : pick(piece.entities, { id: 'nobody' } as Entity).id)
  const claimId = (): string => (maybe(4) ? 'nothing' : pick(piece.claims, { id: 'nothing' } as Claim).id)
  const remarkId = (): string => (maybe(4) ? 'nothing' : pick(piece.remarks, { id: 'nothing' } as Remark).id)
  const text = (): string =>
    maybe(30) ? pick(hostileTexts, 'x') : maybe(2) ? ' ' : `${pick(['Ada', 'Port', 'NATO'], '')} ${dice(50)}`
  const voice = (): string => (maybe(20) ? 'unattributed' : entityId())
  const date = (): string => pick(['2014', '2022-10-18', '2014~', '2014/..', 'soon', '2022-13'], '2014')
  const newId = (): string =>
    maybe(10) ? pick(['constructor', 'unattributed', '__proto__', 'then', 'Bad Id'], 'x') : `new-${dice(400)}`
  const made = (): Made => ({
    by: pick(['rules', 'model X', 'reader'], 'rules'),
    state: pick(['suggested', 'edited', 'confirmed'] as const, 'suggested'),
    ...(maybe(50) ? { confidence: dice(100) / 100 } : {}),
  })
  const entity = (): Entity => ({
    id: newId(),
    kind: pick(kinds, 'place'),
    name: text(),
    aliases: some(hostileTexts, 2),
    unnamed: maybe(20),
    ...(maybe(30) ? { within: entityId() } : {}),
    ...(maybe(50) ? { made: made() } : {}),
  })
  const claim = (): Claim => ({
    id: newId(),
    subject: entityId(),
    object: entityId(),
    ...(maybe(60) ? { predicate: 'attacks' } : { predicate: 'other', wording: text() }),
    text: text(),
    evidence: [{ paragraph: dice(piece.paragraphs.length + (maybe(5) ? 2 : 0)) }],
    voices: Array.from({ length: dice(4) }, voice),
    stance: pick(stances, 'asserted'),
    denied: maybe(20),
    disputes: maybe(30) ? [claimId()] : [],
    ...(maybe(30) ? { when: date() } : {}),
    ...(maybe(20) ? { to: entityId() } : {}),
    ...(maybe(20) ? { where: entityId() } : {}),
    ...(maybe(50) ? { made: made() } : {}),
  })
  const remark = (): Remark => ({
    id: `remark-${dice(6)}`,
    voices: [voice(), ...Array.from({ length: dice(2) }, voice)],
    ...(maybe(20) ? { to: entityId() } : {}),
    about: Array.from({ length: dice(3) }, entityId),
    text: text(),
    evidence: [{ paragraph: dice(piece.paragraphs.length + (maybe(5) ? 1 : 0)) }],
    ...(maybe(30) ? { said: date() } : {}),
    ...(maybe(50) ? { made: made() } : {}),
  })
  return { pick, maybe, some, entityId, claimId, remarkId, text, voice, date, made, entity, claim, remark }
}

/** Some entity that may or may not fit into a piece. */
export const anyEntity = (piece: Piece, dice: Dice): Entity => partsFor(piece, dice).entity()

/** Some claim that may or may not fit into a piece. */
export const anyClaim = (piece: Piece, dice: Dice): Claim => partsFor(piece, dice).claim()

/** Some edit that may or may not be possible in a piece as it is now. */
export function anyEdit(piece: Piece, dice: Dice): Edit {
  const { pick, maybe, some, entityId, claimId, remarkId, text, voice, date, made, entity, claim, remark } =
    partsFor(piece, dice)
  const spot = (): Spot => {
    const paragraph = dice(piece.paragraphs.length + (maybe(3) ? 1 : 0))
    const { text, mentions } = piece.paragraphs[paragraph] ?? { text: '', mentions: [] }
    if (maybe(30) && mentions.length > 0) {
      const { start, end } = pick(mentions, { entity: '', start: 0, end: 1 })
      return { paragraph, start, end }
    }
    const start = dice(text.length + 1)
    return { paragraph, start, end: start + dice(6) }
  }
  const spots = (): Spot[] => Array.from({ length: 1 + dice(3) }, spot)
  const standing = (of?: string): Spot[] =>
    piece.paragraphs.flatMap(({ mentions }, paragraph) =>
      mentions
        .filter(({ entity }) => of === undefined || entity === of)
        .map(({ start, end }) => ({ paragraph, start, end })),
    )
  const whom = (): string | Entity => (maybe(40) ? entity() : entityId())
  const chosen = () => ({
    entities: some(
      piece.entities.map(({ id }) => id),
      2,
    ),
    claims: some(
      piece.claims.map(({ id }) => id),
      2,
    ),
    ...(maybe(50)
      ? {
          remarks: some(
            piece.remarks.map(({ id }) => id),
            2,
          ),
        }
      : {}),
  })
  const view = (): string =>
    maybe(5) ? 'no view' : pick(['', 'layout=map', `select=entity:${entityId()}`], '')
  const stepId = (): string => pick(piece.story?.steps ?? [], { id: 'none', view: '', text: '' }).id
  const orNull = <Value>(value: Value): Value | null => (maybe(30) ? null : value)

  switch (dice(20)) {
    case 0:
      return { do: 'confirm', ...chosen() }
    case 1:
      return maybe(40) ? { do: 'reject', ...chosen() } : { do: 'reject', entities: [], claims: [claimId()] }
    case 2:
      return { do: 'merge', from: entityId(), into: entityId(), name: text(), kind: pick(kinds, 'place') }
    case 3:
      return { do: 'keep-apart', entities: [entityId(), entityId()] }
    case 4: {
      const from = entityId()
      return { do: 'split', entity: from, spots: some(standing(from), 3), to: whom() }
    }
    case 5:
      return { do: 'unmention', spots: some(standing(), 1) }
    case 6:
    case 7:
      return { do: 'mention', entity: whom(), spots: spots() }
    case 8:
    case 9:
      return { do: 'claim', claim: claim() }
    case 10:
      return {
        do: 'suggest',
        entities: maybe(60) ? [entity()] : [],
        mentions: spots().map((spot) => ({ entity: entityId(), ...spot, made: made() })),
        claims: maybe(50) ? [claim()] : [],
        ...(maybe(50) ? { remarks: [remark()] } : {}),
        merges: maybe(50) ? [{ from: entityId(), into: entityId(), reason: text() }] : [],
      }
    case 11:
      return {
        do: 'change-piece',
        change: {
          ...(maybe(50) ? { title: text() } : {}),
          ...(maybe(30) ? { authors: [entityId()] } : {}),
          ...(maybe(30) ? { publisher: orNull(entityId()) } : {}),
          ...(maybe(20) ? { url: orNull(pick(['https://example.org/x', 'nowhere'], '')) } : {}),
          ...(maybe(20) ? { published: pick(['2022-10-20', '2022-02-30'], '') } : {}),
        },
      }
    case 12:
      return {
        do: 'change-entity',
        entity: entityId(),
        change: {
          ...(maybe(40) ? { kind: pick(kinds, 'place') } : {}),
          ...(maybe(40) ? { name: text() } : {}),
          ...(maybe(20) ? { inText: orNull(text()) } : {}),
          ...(maybe(40) ? { within: orNull(entityId()) } : {}),
          ...(maybe(20) ? { aliases: some(hostileTexts, 3) } : {}),
          ...(maybe(20) ? { at: orNull([dice(200) - 100, dice(300) - 150] as const) } : {}),
          ...(maybe(20) ? { role: orNull(text()) } : {}),
        },
      }
    case 13:
      return {
        do: 'change-remark',
        remark: remarkId(),
        change: {
          ...(maybe(50) ? { text: text() } : {}),
          ...(maybe(50) ? { voices: [voice(), ...Array.from({ length: dice(2) }, voice)] } : {}),
          ...(maybe(20) ? { to: orNull(entityId()) } : {}),
          ...(maybe(30) ? { about: [entityId()] } : {}),
          ...(maybe(20) ? { said: orNull(date()) } : {}),
        },
      }
    case 14:
      return { do: 'remark', remark: remark() }
    case 15:
      return { do: 'step', step: { id: `step-${dice(8)}`, view: view(), text: text() } }
    case 16:
      return {
        do: 'change-step',
        step: stepId(),
        change: { ...(maybe(50) ? { view: view() } : {}), ...(maybe(50) ? { text: text() } : {}) },
      }
    case 17:
      if (maybe(20)) return { do: 'change-story', change: { title: orNull(text()) } }
      return maybe(60)
        ? { do: 'move-step', step: stepId(), to: dice(4) }
        : { do: 'remove-step', step: stepId() }
    default:
      return {
        do: 'change-claim',
        claim: claimId(),
        change: {
          ...(maybe(20) ? { subject: entityId() } : {}),
          ...(maybe(20) ? { object: entityId() } : {}),
          ...(maybe(40) ? { predicate: pick(['other', 'attacks', 'heads', 'bites'], 'other') } : {}),
          ...(maybe(20) ? { wording: orNull(text()) } : {}),
          ...(maybe(30) ? { text: text() } : {}),
          ...(maybe(30) ? { voices: Array.from({ length: dice(3) }, voice) } : {}),
          ...(maybe(20) ? { to: orNull(entityId()) } : {}),
          ...(maybe(20) ? { where: orNull(entityId()) } : {}),
          ...(maybe(20) ? { when: orNull(date()) } : {}),
          ...(maybe(20) ? { disputes: [claimId()] } : {}),
          ...(maybe(20) ? { stance: pick(stances, 'asserted') } : {}),
          ...(maybe(10) ? { evidence: [{ paragraph: dice(piece.paragraphs.length + 1) }] } : {}),
        },
      }
  }
}
