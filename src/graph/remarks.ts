import type { Remark } from '../model/piece'
import { UNATTRIBUTED } from '../model/vocabulary'
import { inReadingOrder, tieId } from './ties'
import { restsOn } from './voices'

/**
 * The weakest kind of tie: a voice speaks of an entity, or each of the two of the other, in words that tie no two. It is
 * computed, never stored, and counts for nothing.
 */
export interface SpeaksOf {
  /** As a tie's id: both entity ids in alphabetical order, joined by `~`. */
  readonly id: string
  readonly ends: readonly [string, string]
  /** In reading order. */
  readonly remarks: readonly Remark[]
}

/** By id; whoever passes a remark on does not speak of those in it. */
export function speaksOf(
  remarks: readonly Remark[],
  keep: (remark: Remark) => boolean = () => true,
): ReadonlyMap<string, SpeaksOf> {
  const found = new Map<string, Remark[]>()
  for (const remark of [...remarks].sort(inReadingOrder)) {
    const [speaker] = remark.voices
    if (speaker === undefined || speaker === UNATTRIBUTED || !keep(remark)) continue
    for (const of of new Set(remark.about)) {
      if (of === speaker) continue
      const id = tieId(speaker, of)
      const list = found.get(id)
      if (list) list.push(remark)
      else found.set(id, [remark])
    }
  }
  return new Map(
    [...found].map(([id, list]) => {
      const [one = '', other = ''] = id.split('~')
      return [id, { id, ends: [one, other], remarks: list }]
    }),
  )
}

/** What rests on somebody's word, in reading order. */
export const remarksBy = (remarks: readonly Remark[], voice: string): readonly Remark[] =>
  remarks.filter((remark) => restsOn(remark, voice)).sort(inReadingOrder)

/** What others say of an entity, in reading order. */
export const remarksOn = (remarks: readonly Remark[], entity: string): readonly Remark[] =>
  remarks.filter((remark) => remark.about.includes(entity) && !restsOn(remark, entity)).sort(inReadingOrder)
