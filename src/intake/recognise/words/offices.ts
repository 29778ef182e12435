/** What people are called by what they are and do: the one list that names, speakers, parties and claims are read by. */
import { anyOf, many, sorted } from '../../../language/lists'
import lists from './lists/offices.json'

/**
 * What an office is good for, often several things. Before a name: `title`, `address` alone, `courtesy` (tells no
 * office), `weak` (as often the beginning of another name), `apposed` (tells of the name behind it, and nothing of where
 * it begins). What somebody is: `trade`, `anybody`, `described` ("a fan
 * of"). Held for a `state`, for a `body`, as the head of a `place`; `voice` speaks for others. What "is the … of"
 * tells: `heads`, `speaks-for`, `serves`, and `employed`, where a name stands beside it. Without a name: `unnamed` ("an
 * Orsa engineer"), `speaking` (no office: "two walkers"), `cited`. Several of them: `group`; `acting` for their body, `local` for
 * their place, `of-people` for a person. `staff` act for a body wherever it stands ("a reporter for Orsa"), `party`
 * stands between a politician's party and name; who `writes` has it beside a byline; one `runs` a place, several of those who `lives` there do.
 */
const KINDS = [
  'title',
  'address',
  'courtesy',
  'weak',
  'apposed',
  'trade',
  'anybody',
  'described',
  'state',
  'body',
  'place',
  'voice',
  'heads',
  'speaks-for',
  'serves',
  'employed',
  'unnamed',
  'speaking',
  'cited',
  'group',
  'acting',
  'local',
  'of-people',
  'staff',
  'writes',
  'party',
  'runs',
  'lives',
] as const
const office = sorted(lists.offices, KINDS)
const several = (kind: (typeof KINDS)[number]): readonly string[] => [...office(kind)].map(many)
const oneOrMany = (...kinds: readonly (typeof KINDS)[number][]): readonly string[] =>
  kinds.flatMap((kind) => [...office(kind), ...several(kind)])

/**
 * What stands before an office: `past` (who has left, or only stands in), `passing` (tells no office), `second` (is not
 * the head), `apart` (makes another office of it), `unreal` (may become it), `title` (a part of it: "foreign minister"), `noun` (belongs to what one is), `speaker`, `party`.
 */
const front = sorted(lists.before, [
  'past',
  'passing',
  'apart',
  'second',
  'unreal',
  'title',
  'noun',
  'speaker',
  'party',
])

/** Before a person's name: office, profession, rank, address. */
export const titles = office('title', 'address')
/** Titles that are also ordinary beginnings of organisations or places, or names: no title before a lone word. */
export const weakTitles = office('weak')
/** What is one with the name behind it besides, where sentences are read: "nominee Ana Ruiz". */
export const apposed = office('apposed')
/** What tells no office before a name: "Dr." */
export const courtesies = office('courtesy')
/** "Sen.": the office in full. */
export const spelledOut: ReadonlyMap<string, string> = new Map(Object.entries(lists.short))

/** What people are and do, beside their titles: a name next to one of these is a person's. */
export const offices = office('trade')
/** By which one who was named is called again: "the minister", "the farmer". */
export const roles = office('title', 'trade', 'anybody')
/** Words for the same office, each among them: "Justice Ruiz" is the judge, "Sen. Ruiz" the senator. */
export const alike: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists.alike).map(([role, others]) => [role, [role, ...others.split(' ')]]),
)

/** Who speaks for others: "spokeswoman". */
export const voices = office('voice')
/** Who says something as nobody in particular, one or several. */
export const speaking: ReadonlySet<string> = new Set(oneOrMany('speaking', 'voice'))
/** Whom others cite, one or several. */
export const citedOffices = oneOrMany('cited')
/** Who speaks for the body that stands before, one or several. */
export const unnamed: ReadonlySet<string> = new Set(oneOrMany('unnamed'))
/** Several whom a text tells of without names; who act for their body, for their place, for a person. */
export const groups = several('group')
export const acting: readonly string[] = [...several('acting'), ...voices]
export const local = several('local')
export const ofPeople = several('of-people')
/** Those who act for an organisation wherever it stands: "a reporter for Orsa". */
export const staff: ReadonlySet<string> = new Set(oneOrMany('staff'))
/** Those who write and make what is read, as bylines have it. */
export const writers = office('writes')
/** Those who run a place, one, and who live there, several. */
export const ofPlaces: readonly string[] = [...office('runs'), ...several('lives')]
/** What somebody is of another. */
export const described = office('described')

/** What an office tells of who has it. */
export const officePredicates: ReadonlyMap<string, string> = new Map(
  (['heads', 'speaks-for', 'serves'] as const).flatMap((predicate) =>
    [...office(predicate)].map((one) => [one, predicate]),
  ),
)
/** What tells nothing of its own, and that one serves a body by a name beside it. */
export const employed = office('employed')

/** Who has left an office, or only stands in, does not have it. */
export const past = front('past')
/** Besides: what makes another thing of it. */
export const passing = front('past', 'passing')
/** Of two who are told apart by these one is not the other: "the former president", "the prime minister". */
export const apart = front('apart')
/** Who is not the head. */
export const second = front('second')
/** Who may become it is not it. */
export const unreal = front('unreal')
export const titleParts = front('title')
export const nounParts = front('noun')
export const speakerParts = front('speaker')
/** What stands between a politician's party and name, as a part of a regular expression; shortened with a full stop. */
export const BEHIND_PARTY = anyOf([...office('party'), ...front('party')])
export const SHORT_BEHIND_PARTY = anyOf([...spelledOut.keys()].filter((one) => office('party').has(one)))

/** A role, or the end of one, that somebody has for a state: "foreign minister", "ministers". */
export const isOfState = (role: string): boolean => OF_STATE.test(role)
const OF_STATE = new RegExp(`${anyOf(office('state'))}s?$`)

/** A role, or the end of one, of whoever heads a place: "deputy mayor" as well. */
export const headsPlaces = (role: string): boolean => HEADS_PLACES.test(role)
const HEADS_PLACES = new RegExp(`(?:^|[ -])(?:prime minister|${anyOf(office('place'))})$`, 'i')

/** What somebody is for an organisation, as a part of a regular expression. */
export const OF_BODY = anyOf(office('body'))
