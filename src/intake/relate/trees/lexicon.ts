/** Words that the trees are read by; verbs in all their forms. */

import { many, phrases, words as splitWords } from '../../../language/lists'
import attributeLists from '../../attribute/lists.json'
import { formsOf } from '../../inflect'
import { acting, ofPeople as aides, described, local as locals } from '../../recognise/words/offices'
import words from './words.json'

const verbs = (lemmas: string): ReadonlySet<string> =>
  new Set(lemmas.split(' ').flatMap((lemma) => formsOf(lemma).map(([form]) => form)))

/** One or several. */
const nouns = (all: string): ReadonlySet<string> =>
  new Set(all.split(' ').flatMap((noun) => [noun, many(noun)]))

export const saying = verbs(words.say)
export const denying = verbs(words.deny)
export const doubting = verbs(words.doubt)
/** Those who are "sceptical" doubt it. */
export const unbelieving = new Set(words.unbelieving)
/** "is sure that": what somebody thinks, by whom. */
export const minded = new Set(words.minded)
/** Verbs that take claims, reports and the like back, or will not have them: "slammed claims that". */
export const rejectingClaims = verbs(words.rejectClaims)
export const retracting = verbs(words.retract)
/** "took issue with claims that", "cast doubt on claims that". */
export const rejectingObjects = new Set(words.rejectingObjects)
export const doubtingObjects = new Set(words.doubtingObjects)
/** "called the claim that … a lie". */
export const calling = verbs(words.calling)
/** "falsely claimed": whoever tells it says that it is not so. */
export const belying = new Set(words.belying)
export const withholding = verbs(words.withhold)
export const asking = verbs(words.ask)
export const accusing = verbs(words.accuse)
export const guessing = verbs(words.guess)
/** "supposes that Orsa would leave": what is only thought through. */
export const supposing = verbs(words.supposing)
export const foreseeing = verbs(words.foresee)
export const planning = verbs(words.plan)
export const factual = verbs(words.fact)
/** "met", "debated": what two do with each other. */
export const meeting = verbs(words.meeting)
/** What two who are named together do together, where something is done: "filed a motion". */
export const joining = verbs(words.joining)
/** What one does to a claim, and to no one: "denied it". */
export const asserting = verbs(words.assert)
/** "the Asia editor": those for a part of the world, and not of it. */
export const regional = nouns(words.regional)
/** "expects Ruiz to leave": she would. */
export const awaiting = verbs(words.awaiting)
/** "a series of trips": how much there is of something. */
export const measures = nouns(words.measures)
/** "38 percent", "160 dollars": how much of something, or for how much. */
export const shares = new Set(words.shares)
/** What one writes on: "wrote on Twitter". */
export const media = new Set(words.media)
/** "hard to imagine Ruiz leaving": what is only thought of. */
export const picturing = verbs(words.picture)
/** What makes others do something, or asks them to. */
export const urging = verbs(words.urge)
/** What one does with plans of one’s own. */
export const owning = verbs(words.own)
/** What one does to another in a poll, too. */
export const polled = verbs(words.poll)
/** What one sends and files, and says something by. */
export const sending = verbs(words.send)
export const documents = splitWords(attributeLists.documents)
/** Verbs that tell nothing with their object alone. */
export const lacking = verbs(words.lack)
/** Verbs that tell nothing without what is done, whatever follows: "did with". */
export const empty = verbs(words.empty)
/** "named Ruiz chairman", "lent Orsa money", "took Ruiz hostage": verbs that have two objects, and what is given. */
export const naming = verbs(words.name)
export const giving = verbs(words.give)
export const gifts = new Set(words.gifts)
export const capturing = verbs(words.capture)
/** "appointed Ruiz to lead Orsa": the one who is chosen does it. */
export const choosing = verbs(words.choose)
export const untrue = new Set(words.untrue)
/** What a claim is called by whoever will not have it; "it is absurd that" denies nothing. */
export const baseless: ReadonlySet<string> = new Set([...words.untrue, ...words.baseless])
/** What a claim without them is: "without merit", "has no basis". */
export const grounds = new Set(words.grounds)
/** What a claim is called that nobody vouches for. */
export const unproven = new Set(words.unproven)
/** Verbs that wave something off together with "off", "out", "aside" and the like. */
export const wavingOff = verbs(words.waveOff)
/** "alleged", "potential": adjectives that take from what their noun tells. */
export const shades = {
  said: new Set(words.shades.said),
  possible: new Set(words.shades.possible),
  open: new Set(words.shades.open),
  planned: new Set(words.shades.planned),
} as const
/** "allowed Ruiz to pay": whether she did is not told. */
export const enabling = verbs(words.enable)
/** "was kept from paying" */
export const preventing = verbs(words.prevent)
export const open = new Set(words.open)
export const alleged = new Set(words.alleged)
export const hearsay = new Set(words.hearsay)
export const claimNouns = new Set(words.claimNouns)
/** Nouns that are told of a clause: "her message was that". */
export const gists: ReadonlySet<string> = new Set([...words.claimNouns, ...words.gists])
export const evidenceNouns = new Set(words.evidenceNouns)
/** Nouns that tell something in nobody's name: "polls show that". */
export const sources = new Set(words.sources)
export const planNouns = new Set(words.planNouns)
/** "her failure to pay": it was not done. */
export const failingNouns = new Set(words.failingNouns)
/** "Outgoing Ruiz": what stands before a name and does nothing to it. */
export const ongoing = new Set(words.ongoing)
/** "relied on others to leave": they are to leave. */
export const relying = verbs(words.rely)
/** ", contradicting Orsa": what does it is all that stands before, and not who is its subject. */
export const resulting = verbs(words.resulting)
export const openNouns = new Set(words.openNouns)
export const collective: ReadonlySet<string> = new Set([...acting, ...words.collective])
/** Those of them that act for the person whose they are: "the Ruiz administration". */
export const ofPeople: ReadonlySet<string> = new Set([...aides, ...words.ofPeople])
/** What acts for the place that it is in: "a court in Orsa". */
export const local: ReadonlySet<string> = new Set([...locals, ...words.local])
export const placeNouns = new Set(words.placeNouns)
/** "CEO", "PAC", in small letters. */
export const spelledInCapitals: readonly string[] = words.spelledInCapitals.split(' ')
/** "served as", "replaced Ruiz as": how it is told. */
export const servedAsOf: ReadonlyMap<string, string> = new Map(Object.entries(words.servedAs))
/** What a place can be called besides: "a stronghold". */
export const placeLike = new Set(words.placeLike.split(' '))
/** Adjectives and nouns that are one word: "real estate". */
export const ofOne = phrases(words.ofOne)
/** Prepositions behind which one more does the same: "along with Orsa". */
export const accompanying = new Set(words.accompanying)
/** Prepositions behind which another stands than the one who does it: "unlike Ruiz, he". */
export const besides = new Set(words.besides)
export const unjoining = new Set(words.unjoining)

/** "invasion of": the verb that the noun tells, and the predicate. */
export const relationOf: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.relations))

/** Nouns besides offices and trades that tell what somebody is: "a native of". */
export const describing: ReadonlySet<string> = new Set([...described, ...words.describing])

/** Who somebody is of another without any office: "a friend of". */
export const friends = nouns(words.friends)
/** Nouns that by themselves tell nothing: "a kind of". */
export const vague = nouns(words.vague)

/** What leads from a noun to some of those that it tells of: "companies such as Orsa". */
export const examples = new Set(words.examples)

/** "Orsa-backed": what the one before the hyphen does, and the predicate. */
export const hyphenedBy: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.hyphenedBy))
/** "Orsa-based": what is told of the one that it stands before. */
export const hyphenedTo: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.hyphenedTo))

/** "says that", where what is said was read as something else. */
export const opining = verbs(words.opine)
/** Bodies that are parts or the like of others: "a subsidiary, which". */
export const parts = nouns(words.parts)
/** When something is, besides months, days of the week and years. */
export const times: readonly string[] = words.times.split(' ')
export const maybe = new Set(words.maybe.split(' '))
/** Who admits it says that it is so. */
export const confessing = verbs(words.confessing)
/** "is likely to": what is not there yet. */
export const expected = new Set(words.expected.split(' '))
/** Whom one asks to do something has not done it. */
export const demanding = verbs(words.demand)
/** Bodies that do not act for the place that they are in. */
export const privateBodies = nouns(words.privateBodies)
/** What stands behind a body’s name and tells what it is: "the Orsa chain". */
export const called = new Set(words.called.split(' '))
/** "she’s thrilled": what she is, and has not done. */
export const feeling = new Set(words.feeling.split(' '))
/** What one does to others for what they are or did. */
export const judging = verbs(words.judge)
/** What events do, and no people. */
export const unfolding = verbs(words.unfold)
/** Whom one begs or wants to do something: it is one’s wish alone. */
export const pleading = verbs(words.plead)
/** What one does with a claim, a rumour, an accusation. */
export const spreading = verbs(words.spread)
/** "thinks that" says so; "does not think that" thinks otherwise. */
export const thinking = verbs(words.thinking)
export const thinkingOtherwise = verbs(words.thinkingOtherwise)
/** What one equips others with. */
export const arms = phrases(words.arms)
/** "lack of a deal", "an absence of ties": there is none. */
export const lackNouns = new Set(words.lackNouns)
/** "knowledge of a deal", "talk of ties": what they lead to is what is told. */
export const vagueNouns = new Set(words.vagueNouns)
/** "opposed a deal between": whether there is one is not told. */
export const averting = verbs(words.avert)
/** "called for a deal between": there is none yet. */
export const seeking = verbs(words.seek)
/** "warned of a war between": it may come. */
export const warning = verbs(words.warn)
/** "has not seen any link", "did not sign a deal": there is none. */
export const finding = verbs(words.find)
export const makingReal = verbs(words.makeReal)
/** "denied any ties": what can be denied as something between two; one who denies "access" does not give it. */
export const deniable = nouns(words.deniable)
/** "described Orsa as a friend" */
export const likening = verbs(words.liken)
/** "admitted in Orsa that": where what was said is not told, that somebody spoke is. */
export const speaking = verbs(words.speak)
/** Bodies whose members are states. */
export const joinedByStates = new Set(words.joinedByStates)
/** "foreign minister of Orsa": whoever is called so acts for the place. */
export const serving = new Set(words.serving)
/** "stopped paying": it is not done any longer, or at all. */
export const ceasing = verbs(words.cease)
