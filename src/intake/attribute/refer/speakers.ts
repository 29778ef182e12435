/** Who speaks where in an article. */

import type { Spot } from '../../../model/spans'
import type { Told } from '../attribute'
import { countBefore } from '../mentions'

export interface Speakers {
  /** Whether the words at a place are told to be those of a speaker. */
  readonly at: (spot: Spot) => boolean
  /** Whether a speaker is told to say what stands at another place. */
  readonly says: (speaker: Spot, spot: Spot) => boolean
  /** Those told between two offsets of a paragraph, but for those who speak inside of what another says. */
  readonly between: (paragraph: number, start: number, end: number) => readonly Spot[]
}

export function speakersIn(told: readonly Told[]): Speakers {
  const all = told.filter(({ form }) => form === 'quotation' || form === 'clause')
  const said = new Map<string, Spot[]>()
  for (const { source, content } of all)
    if (source !== null) said.set(placeOf(source), [...(said.get(placeOf(source)) ?? []), ...content])
  const spots = all
    .flatMap(({ source, within }) => (source !== null && within === null ? [source] : []))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const firstFrom = (paragraph: number, start: number): number =>
    countBefore(
      spots,
      (spot) => spot.paragraph > paragraph || (spot.paragraph === paragraph && spot.start >= start),
    )
  return {
    at: (spot) => said.has(placeOf(spot)),
    says: (speaker, { paragraph, start, end }) =>
      said
        .get(placeOf(speaker))
        ?.some((span) => span.paragraph === paragraph && span.start <= start && end <= span.end) === true,
    between: (paragraph, start, end) => spots.slice(firstFrom(paragraph, start), firstFrom(paragraph, end)),
  }
}

const placeOf = ({ paragraph, start, end }: Spot): string => `${paragraph}:${start}:${end}`
