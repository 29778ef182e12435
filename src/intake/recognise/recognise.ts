import type { Article, Recognised } from '../article'
import { agreement } from './joining/agreement'
import { combine, type Named } from './joining/combine'
import { sharedHeads } from './joining/sharedHeads'
import { together } from './joining/together'
import type { Opinion, Recogniser } from './recogniser'
import { acronyms } from './recognisers/acronyms'
import { bodySurroundings } from './recognisers/around/bodySurroundings'
import { placeSurroundings } from './recognisers/around/placeSurroundings'
import { surroundings } from './recognisers/around/surroundings'
import { capitalised } from './recognisers/capitalised'
import { compromise } from './recognisers/compromise'
import { events } from './recognisers/events'
import { gazetteer } from './recognisers/gazetteer'
import { groups } from './recognisers/groups'
import { organisationHeadWords } from './recognisers/heads/organisationHeads'
import { placeHeadWords } from './recognisers/heads/placeHeads'
import { knownNames } from './recognisers/knownNames'
import { nicknames } from './recognisers/nicknames'
import { namedOffices } from './recognisers/offices'
import { firstNames, titledPeople } from './recognisers/people'
import { works } from './recognisers/works'
import { type Hinted, hintedSentences } from './tokens/hints'
import { type Reading, readingOf } from './tokens/reading'
import { tagged } from './tokens/tagged'

/** Add a recogniser here; the combination weighs what they say, in whatever order they stand. */
export const recognisers: readonly Recogniser[] = [
  compromise,
  capitalised,
  surroundings,
  placeSurroundings,
  bodySurroundings,
  gazetteer,
  knownNames,
  organisationHeadWords,
  placeHeadWords,
  titledPeople,
  firstNames,
  nicknames,
  namedOffices,
  acronyms,
  groups,
  events,
  works,
]

/**
 * People, organisations and places of an article, in the order in which they first stand in it. The same text gives
 * the same answer; the time it takes grows with the length of the text.
 */
export function recognise(
  article: Article,
  using: readonly Recogniser[] = recognisers,
): readonly Recognised[] {
  const reading = readingOf(article)
  return sharedHeads(article, together(reading, namedIn(reading, using)))
}

function namedIn(reading: Reading, using: readonly Recogniser[]): Named[] {
  const opinions = opinionsOn(reading, using)
  return combine(reading, [...opinions, ...tagged(reading, opinions, combine(reading, opinions))])
}

function opinionsOn(reading: Reading, using: readonly Recogniser[]): Opinion[] {
  const opinions: Opinion[] = []
  for (const { tells, find } of using)
    for (const opinion of find(reading))
      opinions.push(tells && opinion.weight >= FAIRLY_SURE ? { ...opinion, told: true } : opinion)
  const first = combine(reading, opinions)
  for (const opinion of agreement(reading, first)) opinions.push(opinion)
  return opinions
}

const FAIRLY_SURE = 0.7

/** The sentences of a reading with what rules and lists tell of their words, as the tagger is trained on them. */
export function hinted(reading: Reading): readonly Hinted[] {
  const opinions = opinionsOn(reading, recognisers)
  return hintedSentences(reading, opinions, combine(reading, opinions))
}
