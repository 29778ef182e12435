import type { Made } from '../../model/piece'
import type { Spot } from '../../model/spans'
import type { Stance } from '../../model/vocabulary'
import type { ReadArticle, Recognised } from '../article'
import type { Told } from '../attribute/attribute'
import type { Membership } from '../attribute/parties'
import type { Voice, Voices } from './voices'
import type { Dates } from './when'

/** A claim before it has ids: entities by their index in the list of those recognised. */
export interface Suggestion {
  readonly subject: number
  readonly predicate: string
  readonly object: number
  /** With the predicate `other`: the words between the two. */
  readonly wording?: string
  /** The verb's own words, from the first named to the second. */
  readonly phrase: string
  /** What follows the second named in a sentence, with what parts it from the name: " of having paid", "’s plan". */
  readonly behind?: string
  /** The second named stands as part of a noun, and has no article of its own: "five Orsa resolutions". */
  readonly modifies?: true
  /** What belongs to the one named first, where it is told of that and not of the one itself: "Norway’s fleet". */
  readonly firstText?: string
  /** In the passive the object is named first. */
  readonly passive: boolean
  /** Closest to the fact first. */
  readonly voices: readonly Voice[]
  /** Whom the last voice says it to. */
  readonly to?: number
  readonly stance: Stance
  readonly denied: boolean
  readonly when?: string
  readonly said?: string
  /** The place where it happened. */
  readonly where?: number
  readonly speech?: 'direct' | 'indirect'
  /** It is told in passing beside a name; its sentence says something else. */
  readonly passing?: true
  /** The words that tell it, from the first named to the last. */
  readonly evidence: Spot
  /** Several named together with it tell the same: where the verb stands. */
  readonly together: boolean
  readonly confidence: number
  readonly reason: string
}

/** What is known of an article when it is asked what those in it have to do with each other. */
export interface Known {
  readonly article: ReadArticle
  readonly recognised: readonly Recognised[]
  readonly told: readonly Told[]
  readonly voices: Voices
  /** Whom a pronoun means, by its place. */
  readonly whoIs: (spot: Spot) => number | null
  /** Parties and seats that are told beside names. */
  readonly memberships: readonly Membership[]
  readonly dates: Dates
}

/** Told by what stands beside a name: by the writer, unless it stands within marks of quotation. */
export function besideName(
  told: Pick<
    Suggestion,
    'subject' | 'object' | 'predicate' | 'wording' | 'phrase' | 'evidence' | 'confidence' | 'reason'
  >,
  voices: Known['voices'],
): Suggestion {
  const around = voices.around(told.evidence)
  const said = around[0]?.told.speech === 'direct'
  return {
    ...told,
    passive: false,
    voices: said ? around.map(({ speakers }) => speakers[0] ?? null) : [],
    stance: 'asserted',
    denied: false,
    ...(said && ({ speech: 'direct' } as const)),
    together: false,
    passing: true,
  }
}

/** How sure rules are of what they made, from 0 to 1, and why. */
export const suggested = (confidence: number, reason: string): Made => ({
  by: 'rules',
  confidence: Math.min(1, Math.max(0, confidence)),
  ...(reason.trim() !== '' && { reason }),
  state: 'suggested',
})
