import type { Family } from './vocabulary'

export interface Predicate {
  readonly family: Family
  /**
   * Reads between subject and object, in a form that fits one and many: "heading", "attacking".
   */
  readonly wording: string
  /** Reads between object and subject: "headed by", "attacked by". */
  readonly inverse: string
  /** It says the same either way round; `wording` and `inverse` are equal. */
  readonly symmetric?: true
  /** A subject can have one object only at a time. */
  readonly single?: true
  /** Id of the predicate that contradicts this one on the same pair. */
  readonly opposite?: string
}

const directed = (family: Family, wording: string, inverse: string): Predicate => ({
  family,
  wording,
  inverse,
})
const mutual = (family: Family, wording: string): Predicate => ({
  family,
  wording,
  inverse: wording,
  symmetric: true,
})

/** The id of the predicate that says in its own `wording` what no other says. */
export const OTHER = 'other'

/** The controlled vocabulary. Keys are the ids that the data uses. */
export const predicates: ReadonlyMap<string, Predicate> = new Map([
  ['heads', directed('affiliation', 'heading', 'headed by')],
  ['serves', directed('affiliation', 'serving', 'served by')],
  ['speaks-for', directed('affiliation', 'speaking for', 'represented by')],
  ['belongs-to', directed('affiliation', 'belonging to', 'including')],
  ['comes-from', directed('affiliation', 'from', 'home of')],
  ['allied-with', mutual('affiliation', 'allied with')],

  ['part-of', { ...directed('location', 'part of', 'including'), single: true }],
  ['lies-by', mutual('location', 'near')],
  ['active-in', directed('location', 'present in', 'with a presence of')],
  ['visits', directed('location', 'visiting', 'visited by')],
  ['evacuates', directed('location', 'evacuating', 'evacuated by')],

  ['attacks', directed('conflict', 'attacking', 'attacked by')],
  ['invades', directed('conflict', 'invading', 'invaded by')],
  ['seizes', directed('conflict', 'seizing', 'seized by')],
  ['occupies', directed('conflict', 'occupying', 'occupied by')],
  ['recaptures', directed('conflict', 'recapturing', 'recaptured by')],
  ['drives-back', directed('conflict', 'driving back', 'driven back by')],
  ['retreats-in', directed('conflict', 'retreating across', 'crossed in retreat by')],
  ['wages-war-on', directed('conflict', 'waging war on', 'at war with')],
  [
    'enters-war-in',
    { ...directed('conflict', 'entering the war in', 'joined in war by'), opposite: 'stays-out-of-war-in' },
  ],
  [
    'stays-out-of-war-in',
    {
      ...directed('conflict', 'staying out of the war in', 'left to fight without'),
      opposite: 'enters-war-in',
    },
  ],
  ['confronts', mutual('conflict', 'confronting')],
  ['targets', directed('conflict', 'targeting', 'targeted by')],
  ['challenges', directed('conflict', 'challenging', 'challenged by')],
  ['endangers', directed('conflict', 'endangering', 'endangered by')],
  ['harms', directed('conflict', 'harming', 'harmed by')],
  ['retaliates-for', directed('conflict', 'retaliating for', 'avenged by')],

  ['equips', directed('support', 'equipping', 'equipped by')],
  ['backs', directed('support', 'backing', 'backed by')],
  ['protects', directed('support', 'protecting', 'protected by')],
  ['appeases', directed('support', 'appeasing', 'appeased by')],
  ['mobilises', directed('support', 'mobilising', 'mobilised by')],

  ['tells', directed('statement', 'speaking to', 'hearing from')],
  ['asks', directed('statement', 'asking', 'asked by')],
  ['contradicts', directed('statement', 'contradicting', 'contradicted by')],
  ['calls-on', directed('statement', 'calling on', 'called upon by')],
  ['warns', directed('statement', 'warning', 'warned by')],
  ['takes-credit-for', directed('statement', 'taking credit for', 'for which credit is taken by')],
  ['is-right-about', directed('statement', 'right about', 'rightly judged by')],

  ['reports-on', directed('media', 'reporting on', 'reported on by')],
  ['writes-for', directed('media', 'writing for', 'publishing')],
  ['refers-readers-to', directed('media', 'referring readers to', 'recommended to readers by')],

  [OTHER, directed('statement', 'connected with', 'connected with')],
])
