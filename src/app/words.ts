import { yearName } from '../model/dates/dates'
import type { Piece } from '../model/piece'
import type { Family, Kind, Stance } from '../model/vocabulary'

export const kindNames: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Person', many: 'People' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  place: { one: 'Place', many: 'Places' },
}

export const renditionNames: Readonly<Record<Piece['rendition'], string>> = {
  digest: 'told in our own words',
  verbatim: 'word for word',
  quotations: 'short quotations alone',
}

export const familyNames: Readonly<Record<Family, string>> = {
  affiliation: 'Affiliation',
  location: 'Location',
  conflict: 'Conflict',
  support: 'Support',
  statement: 'Statement',
  media: 'Media',
}

export const stanceNames: Readonly<Record<Stance, string>> = {
  asserted: 'Asserted',
  planned: 'Planned',
  predicted: 'Predicted',
  possible: 'Possible',
}

/** What the first voice does, in the middle of a sentence. */
export const stanceVerbs: Readonly<Record<Stance, string>> = {
  asserted: 'says so',
  planned: 'plans it',
  predicted: 'predicts it',
  possible: 'holds it possible',
}

/** "¶ 14", "¶ 14–21", "head": the numbers are ascending. */
export function paragraphRange(numbers: readonly number[]): string {
  const body = numbers.filter((number) => number > 0)
  const [first] = body
  if (first === undefined) return numbers.length > 0 ? 'head' : ''
  const last = body.at(-1) ?? first
  return last === first ? `¶ ${first}` : `¶ ${first}–${last}`
}

export const paragraphName = (number: number): string => (number === 0 ? 'head' : `¶ ${number}`)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "20 October 2022", of an ISO day. */
export function fullDay(iso: string): string {
  const [year = 0, month = 1, day] = iso.split(/(?<=\d)-/).map(Number)
  return `${day} ${months[month - 1]} ${yearName(year)}`
}
