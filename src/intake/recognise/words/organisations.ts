import { words } from '../../../language/lists'
import lists from './lists/organisations.json'
import { groups } from './offices'

/** As the last word of a capitalised run these make an organisation of it. */
export const organisationTails = words(lists.organisationTails)

/** Tails of which each is as often an ordinary word: they need more before them than a demonym or a first word. */
export const weakTails = words(lists.weakTails)

/** Tails that people are called by, too: "Helen Mills". */
export const bodySurnames = words(lists.surnameTails)
/** Tails of newspapers by which somebody with an office may be called, too: "Mayor Dan Guardian". */
export const paperSurnames = words(lists.paperSurnames)

/** Heads of "HEAD of/for … X": the whole is one organisation. */
export const organisationHeads = words(lists.organisationHeads)

/** By which newspapers are called alone: "The Post". */
export const papers = words(lists.papers)

/** Heads that begin a sentence as any plural does: "Workers of the mill". */
export const crowds = words(lists.crowds)

/** What a body is called where it is not named: "the firm", "the harbour police". */
export const bodyNouns: ReadonlySet<string> = words(lists.bodyNouns)

/** Joins an organisation's head to the rest; the second only the heads beside it. */
export const headJoints = words('of for on')
export const rareJoints: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists.rareJoints).map(([joint, heads]) => [joint, words(heads)]),
)

/** What a ministry, written small, may be of. */
export const portfolios = words(lists.portfolios)

/** Whom a text speaks of without names: "US officials". */
export const groupNouns: ReadonlySet<string> = new Set([...groups, ...words(lists.groupNouns)])

/** Groups that act as one body and stand for it: armed forces and the like are no crowd. */
export const forceNouns = words(lists.forceNouns)

/** Several bodies, of which some are named: "companies such as X". */
export const manyBodies = words(lists.manyBodies)

/** What companies do, and people hardly. */
export const companyVerbs = words(lists.companyVerbs)

/** Words of other languages for a trade or a business, as companies of their countries have them in their names. */
export const foreignTrades = words(lists.foreignTrades)

/** What has a name of its own and is no person, organisation or place: "the ferry X", "a dog named X". */
export const namedThings = words(lists.namedThings)
