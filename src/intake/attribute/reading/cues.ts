/** Verbs and nouns that tell of speech, belief or feeling, with what may follow them. */

import { formsOf, type VerbForm } from '../../inflect'

/** "said (that) it rained", and after what is said: "…, she said". */
export const CLAUSE = 1
/** Only with "that" or a quotation: "showed that", "ruled that". */
export const THAT = 2
/** "promised to go". */
export const TO = 4
/** "urged them to go". */
export const OBJECT_TO = 8
/** What is spoken of as a phrase: "criticised the plan". */
export const TOPIC = 16
/** The hearer stands right behind it: "told them that". */
export const HEARER = 32
/** Only with a quotation: "continued: “…”". */
export const QUOTE = 64
/** "described it as". */
export const AS = 128
/** A question follows: "asked whether". */
export const ASKS = 256

export interface Verb {
  readonly lemma: string
  readonly form: VerbForm
  readonly frames: number
}

/** [frames, lemmas]. A lemma may stand in several rows. */
const verbs: readonly (readonly [number, string])[] = [
  [
    CLAUSE,
    'say tell claim argue add note explain report write warn announce declare insist stress maintain assert contend allege admit acknowledge concede confirm deny testify tweet retweet recall remark reply respond observe comment state suggest predict estimate conclude complain boast joke quip shout cry yell whisper mutter believe think hope fear worry agree caution reiterate emphasize emphasise retort counter protest lament muse recount confide imply hint speculate promise vow pledge swear guess suspect assume wish brag scoff sneer gush rave enthuse opine posit theorize hypothesize profess reckon figure conjecture moan grumble bemoan chide jest exclaim scream interject rejoin vent proclaim stipulate attest assure inform remind notify advise forecast mention repeat blog post email text answer',
  ],
  [
    THAT,
    'know understand realize realise learn find show indicate reveal disclose feel expect decide determine rule propose recommend demand request charge judge calculate project doubt assess certify verify document demonstrate signal prove discover recognize recognise imagine dream hold affirm underscore underline highlight reason infer anticipate prefer order urge plead beg intimate relate specify clarify convince persuade caution point consider question wonder cite accept decree presume envision marvel regret rejoice resent deduce',
  ],
  [
    TO,
    'want hope promise vow pledge plan agree refuse decline offer threaten seek intend aim decide demand wish propose swear volunteer opt resolve expect hesitate prefer undertake',
  ],
  [
    OBJECT_TO,
    'urge ask tell order encourage advise warn invite implore exhort beg want instruct persuade request press challenge direct beseech command entreat remind expect lobby pressure',
  ],
  [
    TOPIC,
    'criticize criticise blast slam attack praise condemn denounce reject support back endorse oppose question mention cite discuss describe call accuse mock defend demand propose announce highlight outline reference reveal tout ridicule dispute detail disclose dismiss laud applaud welcome hail decry lambast lambaste lament blame credit thank deny confirm explain express voice envision promise predict recommend favor favour prefer fear doubt label brand deem liken compare characterize characterise portray depict downplay resent admire disavow repudiate rebuke scold chide denigrate disparage deride berate chastise castigate assail skewer deplore bemoan condone extol commend congratulate salute glorify vilify demonize slander insult taunt belittle trivialize exaggerate overstate understate misstate debunk refute rebut contradict contest acknowledge emphasize emphasise stress reiterate underscore underline invoke recount recall advocate champion espouse preach pitch float unveil pledge vow plan want seek contemplate ponder judge interpret view perceive allege estimate foresee forecast rationalize request reaffirm excoriate pillory lampoon satirize parody echo chronicle illustrate note suggest urge warn expect',
  ],
  [HEARER, 'tell inform remind assure notify advise convince persuade warn caution ask email text'],
  [
    QUOTE,
    'continue go begin start read sing chant ask reply answer respond sigh laugh smile conclude finish urge plead interrupt blurt snap call demand wonder inquire write',
  ],
  [
    AS,
    'describe characterize characterise portray depict dismiss denounce condemn criticize criticise hail praise label brand view regard see deride mock tout cite decry deplore perceive consider paint cast',
  ],
  [ASKS, 'ask wonder question inquire say know explain decide debate see tell consider'],
]

function spellOut(): Map<string, Verb> {
  const frames = new Map<string, number>()
  for (const [frame, lemmas] of verbs)
    for (const lemma of lemmas.split(' ')) frames.set(lemma, (frames.get(lemma) ?? 0) | frame)
  const forms = new Map<string, Verb>()
  for (const [lemma, mask] of frames)
    for (const [word, form] of formsOf(lemma))
      if (!forms.has(word) || form !== 'base') forms.set(word, { lemma, form, frames: mask })
  return forms
}
const byForm = spellOut()

/** The cue verb that a word (lower case) may be. */
export const cueVerb = (lower: string): Verb | undefined => byForm.get(lower)

/** Verbs that need a small word behind them to tell of speech, and what then follows. */
const particles: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  call: [
    ['for', TOPIC],
    ['on', OBJECT_TO | TOPIC],
    ['upon', OBJECT_TO | TOPIC],
    ['out', TOPIC],
  ],
  complain: [
    ['about', TOPIC],
    ['of', TOPIC],
  ],
  boast: [
    ['of', TOPIC],
    ['about', TOPIC],
  ],
  brag: [['about', TOPIC]],
  talk: [
    ['about', TOPIC],
    ['of', TOPIC],
  ],
  speak: [
    ['about', TOPIC],
    ['of', TOPIC],
    ['against', TOPIC],
  ],
  warn: [
    ['of', TOPIC],
    ['about', TOPIC],
    ['against', TOPIC],
  ],
  refer: [['to', TOPIC]],
  point: [
    ['out', CLAUSE | TOPIC],
    ['to', TOPIC],
  ],
  allude: [['to', TOPIC]],
  object: [['to', TOPIC]],
  respond: [['to', TOPIC]],
  react: [['to', TOPIC]],
  argue: [
    ['for', TOPIC],
    ['against', TOPIC],
  ],
  rail: [['against', TOPIC]],
  push: [['for', TOPIC]],
  lash: [['out', TOPIC]],
  agree: [
    ['with', TOPIC],
    ['to', TO | TOPIC],
    ['on', TOPIC],
  ],
  disagree: [['with', TOPIC]],
  worry: [['about', TOPIC]],
  hope: [['for', TOPIC]],
  ask: [
    ['for', TOPIC],
    ['about', TOPIC],
  ],
  insist: [['on', TOPIC]],
  protest: [['against', TOPIC]],
  decide: [['against', TOPIC]],
  make: [['clear', CLAUSE | TOPIC]],
  set: [['out', TOPIC]],
  lay: [['out', TOPIC]],
  spell: [['out', TOPIC | CLAUSE]],
  take: [['aim', TOPIC]],
  think: [
    ['of', TOPIC],
    ['about', TOPIC],
  ],
  know: [
    ['of', TOPIC],
    ['about', TOPIC],
  ],
  go: [['on', QUOTE]],
}
const alsoSpeak = new Map<string, Verb>()
for (const lemma of Object.keys(particles))
  if (cueVerb(lemma) === undefined)
    for (const [word, form] of formsOf(lemma)) alsoSpeak.set(word, { lemma, form, frames: 0 })
for (const [word, lemma] of Object.entries({
  spoke: 'speak',
  spoken: 'speak',
  made: 'make',
  laid: 'lay',
  took: 'take',
  taken: 'take',
  referred: 'refer',
  referring: 'refer',
}))
  alsoSpeak.set(word, { lemma, form: word === 'referring' ? 'ing' : 'past', frames: 0 })

/** The verb and what its particle, if the next word is one, makes of it. */
export function cueAt(lower: string, next: string): { verb: Verb; particle: boolean } | undefined {
  const verb = cueVerb(lower) ?? alsoSpeak.get(lower)
  if (verb === undefined) return undefined
  const frames = particles[verb.lemma]?.find(([word]) => word === next)?.[1]
  if (frames !== undefined) return { verb: { ...verb, frames }, particle: true }
  return verb.frames === 0 ? undefined : { verb, particle: false }
}

const nounsThat =
  'claim argument statement warning report suggestion assertion belief hope fear view opinion contention allegation accusation charge complaint prediction conclusion announcement admission denial insistence promise pledge vow threat demand request idea notion theory remark comment message concern worry feeling sense conviction impression hint reminder acknowledgment acknowledgement confirmation revelation finding rumor rumour estimate assurance declaration doubt expectation recommendation proposal suspicion confidence optimism hypothesis verdict ruling decision testimony explanation response prospect possibility'
const nounsTo =
  'promise pledge vow plan threat decision refusal call offer desire intention proposal demand hope wish bid willingness determination effort request commitment reluctance attempt invitation order appeal'
const nounsOf =
  'criticism attack attacks praise support opposition condemnation description denunciation endorsement rejection defense defence remarks comments call calls plan plans proposal proposals warning warnings complaint complaints concern concerns fears accusations claims allegations views position stance rhetoric demand demands hopes commitment commitments acknowledgment admiration disdain contempt questions doubts ideas statements statement comment assessment mention pledge promise'

const spread = (words: string): Set<string> => new Set(words.split(' '))
const plural = (words: string): string =>
  words
    .split(' ')
    .map((word) => `${word} ${/[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`}`)
    .join(' ')

/** "X's claim that …" */
export const thatNouns = spread(plural(nounsThat))
/** "X's promise to …" */
export const toNouns = spread(plural(nounsTo))
/** "X's criticism of …" */
export const topicNouns = spread(nounsOf)
