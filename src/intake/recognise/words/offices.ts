/** What people are called by what they are and do: the one list that names, speakers and claims are read by. */
import { words } from './list'
import lists from './lists/offices.json'

const { sovereigns, heads, government, voices, management, professions, trades } = lists
const ofState = [...sovereigns, ...heads, ...government, ...voices]
const ofBody = [...heads, ...government, ...voices, ...management]

/** Before a person's name: office, profession, rank, address. */
export const titles = words([...ofState, ...management, ...lists.address, ...professions])

/** What people are and do, beside their titles: a name next to one of these is a person's. */
export const offices = words(trades)

/** By which one who was named is called again: "the minister", "the farmer". */
export const roles = words([...ofState, ...management, ...professions, ...trades, ...lists.anybody])

const behind = (all: readonly string[]): string => `(?:${[...words(all)].join('|')})`

/** A role, or the end of one, that somebody has for a state: "foreign minister", "ministers". */
export const isOfState = (role: string): boolean => OF_STATE.test(role)
const OF_STATE = new RegExp(`${behind(ofState)}s?$`)

/** A role, or the end of one, of whoever heads a place: "deputy mayor" as well. */
export const headsPlaces = (role: string): boolean => HEADS_PLACES.test(role)
const HEADS_PLACES = new RegExp(`(?:^|[ -])${behind([...heads, ...sovereigns])}$`, 'i')

/** What somebody is for an organisation, as a part of a regular expression. */
export const OF_BODY = behind(ofBody)
