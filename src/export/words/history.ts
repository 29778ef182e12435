/** What was done, in one plain sentence: for the list of a piece's history, and for those who hear the page. */

import { claimOf, entityOf, remarkOf } from '../../model/edits/check'
import type { Edit, EditOf } from '../../model/edits/edit'
import type { Outcome } from '../../model/journal/journal'
import type { Claim, Entity, Piece } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { type Kind, UNATTRIBUTED } from '../../model/vocabulary'
import { show } from './show'

/** "Merged “Nato” into “NATO”."; `before` is the piece that it is done to. */
export function describe(edit: Edit, before: Piece): string {
  switch (edit.do) {
    case 'confirm':
      return `Confirmed ${chosen(edit, before)}.`
    case 'reject':
      return `Rejected ${chosen(edit, before)}.`
    case 'change-entity':
      return describeEntityChange(edit, before)
    case 'change-claim':
      return `Changed ${fields(edit.change, claimFields)} of the claim ${claimIn(before, edit.claim)}.`
    case 'change-remark':
      return `Changed ${fields(edit.change, remarkFields)} of the remark ${remarkIn(before, edit.remark)}.`
    case 'change-piece':
      return `Changed ${fields(edit.change, pieceFields)} of the piece.`
    case 'merge':
      return describeMerge(edit, before)
    case 'keep-apart':
      return `Kept ${named(before, edit.entities[0])} and ${named(before, edit.entities[1])} apart.`
    case 'split':
      return `Gave ${mentions(edit.spots)} of ${named(before, edit.entity)} to ${whom(before, edit.to)}.`
    case 'mention':
      return `Marked ${mentions(edit.spots)} of ${whom(before, edit.entity)}.`
    case 'unmention':
      return `Took away ${mentions(edit.spots)}.`
    case 'claim':
      return `Added the claim ${relation(edit.claim, before)}.`
    case 'remark':
      return `Added the remark ${show(edit.remark.text)} of ${voice(before, edit.remark.voices[0])}.`
    case 'step':
      return `Added a step to the story: ${show(edit.step.text)}.`
    case 'change-step':
      return `Changed ${fields(edit.change, stepFields)} of ${stepIn(before, edit.step)}.`
    case 'move-step':
      return `Moved ${stepIn(before, edit.step)}, to place ${edit.to + 1}.`
    case 'remove-step':
      return `Deleted ${stepIn(before, edit.step)}.`
    case 'change-story':
      return `Changed ${fields(edit.change, new Map())} of the story.`
    case 'suggest':
      return `Suggested ${suggestedIn(edit)}.`
  }
}

/** As `describe`; `all` are the outcomes of the same journal, among which what was taken back is found. */
export function describeOutcome({ entry, before }: Outcome, all: readonly Outcome[]): string {
  const { edit } = entry
  if (edit.do !== 'retract') return describe(edit, before)
  const taken = all.find((other) => other.entry.number === edit.entry)
  if (taken === undefined || taken.entry.edit.do === 'retract') return 'Took back an edit.'
  const told = describe(taken.entry.edit, taken.before)
  return `Took back: ${told.charAt(0).toLowerCase()}${told.slice(1)}`
}

function describeEntityChange({ entity, change }: EditOf<'change-entity'>, before: Piece): string {
  const only = Object.keys(change).length === 1
  if (only && change.name !== undefined) return `Renamed ${named(before, entity)} to ${show(change.name)}.`
  if (only && change.kind !== undefined) return `Made ${named(before, entity)} ${kindWords[change.kind]}.`
  return `Changed ${fields(change, entityFields)} of ${named(before, entity)}.`
}

function describeMerge({ from, into, name }: EditOf<'merge'>, before: Piece): string {
  const [one, other] = [nameOf(before, from), nameOf(before, into)]
  const words = `Merged ${show(one)} into ${show(other)}`
  return name === other ? `${words}.` : `${words}, now called ${show(name)}.`
}

const kindWords: Readonly<Record<Kind, string>> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
}

const entityFields = new Map([
  ['inText', 'name inside sentences'],
  ['aliases', 'other names'],
  ['unnamed', 'being somebody in particular or not'],
  ['within', 'larger place'],
  ['at', 'position'],
  ['wikipedia', 'Wikipedia article'],
])
const claimFields = new Map([
  ['text', 'sentence'],
  ['denied', 'denial'],
  ['when', 'date'],
  ['said', 'date of saying'],
  ['to', 'listener'],
  ['where', 'place'],
])
const remarkFields = new Map([
  ['text', 'words'],
  ['said', 'date of saying'],
  ['to', 'listener'],
  ['about', 'names that it speaks of'],
])
const pieceFields = new Map([
  ['published', 'date'],
  ['url', 'address'],
])

const stepFields = new Map([['text', 'words']])

/** "step 2 of the story, “NATO would …”". */
function stepIn({ story }: Piece, id: string): string {
  const at = story?.steps.findIndex((step) => step.id === id) ?? -1
  return `step ${at + 1} of the story, ${show(story?.steps[at]?.text ?? id)}`
}

/** "the role and the date". */
function fields(change: object, words: ReadonlyMap<string, string>): string {
  // That a day is known is told with the day.
  const keys = Object.keys(change).filter((key) => key !== 'dated')
  const told = keys.map((key) => `the ${words.get(key) ?? key}`)
  return told.length === 0 ? 'nothing' : listed(told)
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The name of the one, or how many of which. */
function chosen(
  { entities, claims, remarks = [] }: EditOf<'confirm'> | EditOf<'reject'>,
  before: Piece,
): string {
  const [entity, claim, remark] = [entities[0], claims[0], remarks[0]]
  if (entities.length + claims.length + remarks.length === 1) {
    if (entity !== undefined) return named(before, entity)
    if (claim !== undefined) return `the claim ${claimIn(before, claim)}`
    if (remark !== undefined) return `the remark ${remarkIn(before, remark)}`
  }
  return counts(entities.length, claims.length, remarks.length)
}

const counts = (entities: number, claims: number, remarks = 0): string =>
  listed([
    ...(entities > 0 ? [count(entities, 'entity', 'entities')] : []),
    ...(claims > 0 ? [count(claims, 'claim')] : []),
    ...(remarks > 0 ? [count(remarks, 'remark')] : []),
  ]) || 'nothing'

function suggestedIn({ entities, claims, remarks = [], mentions, merges }: EditOf<'suggest'>): string {
  if (entities.length + claims.length + remarks.length > 0)
    return counts(entities.length, claims.length, remarks.length)
  return mentions.length > 0 ? count(mentions.length, 'mention') : count(merges.length, 'merge')
}

const mentions = (spots: readonly unknown[]): string =>
  spots.length === 1 ? 'a mention' : count(spots.length, 'mention')

const nameOf = (piece: Piece, id: string): string => entityOf(piece, id)?.name ?? id

const named = (piece: Piece, id: string): string => show(nameOf(piece, id))

const voice = (piece: Piece, id: string | undefined): string =>
  id === undefined || id === UNATTRIBUTED ? 'somebody' : named(piece, id)

const whom = (piece: Piece, entity: string | Entity): string =>
  typeof entity === 'string' ? named(piece, entity) : `the new ${show(entity.name)}`

function claimIn(piece: Piece, id: string): string {
  const claim = claimOf(piece, id)
  return claim === undefined ? show(id) : relation(claim, piece)
}

const remarkIn = (piece: Piece, id: string): string => show(remarkOf(piece, id)?.text ?? id)

/** "“Ann” attacking “Bob”". */
const relation = ({ subject, predicate, object, wording }: Claim, piece: Piece): string =>
  `${named(piece, subject)} ${wording ?? predicates.get(predicate)?.wording ?? predicate} ${named(piece, object)}`

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
