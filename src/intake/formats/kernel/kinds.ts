import { type Kind, kinds } from '../../../model/vocabulary'

const words: readonly (readonly [RegExp, Kind])[] = [
  [/person|people|human|actor|individual|^pers?(?:on)?$/i, 'person'],
  [/organi[sz]ation|company|compan|group|institution|agency|party|^(?:org|norp|corp)$/i, 'organisation'],
  [/place|location|country|city|region|address|geo|^(?:loc|gpe|fac|facility)$/i, 'place'],
]

/** The kind that a word of another program means: "PER", "Organization", "geo-political entity"; null where it is none of ours. */
export const kindOfWord = (told: string): Kind | null =>
  kinds.find((kind) => kind === told) ?? words.find(([pattern]) => pattern.test(told))?.[1] ?? null
