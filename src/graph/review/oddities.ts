import { findQuote } from '../../model/anchor'
import { overlaps, readDate } from '../../model/dates/dates'
import type { Claim, Entity, Piece } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { UNATTRIBUTED } from '../../model/vocabulary'

/** What is valid in a piece and yet looks like an oversight: one sentence each, ids in “quotation marks”. */
export function oddities(piece: Piece): string[] {
  return [
    ...entityOddities(piece),
    ...sharedNames(piece.entities),
    ...bareParagraphs(piece),
    ...piece.claims.flatMap((claim) => claimOddities(claim, piece)),
    ...lonelyEvents(piece.claims),
  ]
}

/** Ids of the vocabulary that none of the pieces uses, in its order. */
export function unusedPredicates(pieces: readonly Piece[]): string[] {
  const used = new Set(pieces.flatMap((piece) => piece.claims.map((claim) => claim.predicate)))
  return [...predicates.keys()].filter((predicate) => !used.has(predicate))
}

function entityOddities({ entities, paragraphs, claims }: Piece): string[] {
  const mentioned = new Set(paragraphs.flatMap(({ mentions }) => mentions.map((mention) => mention.entity)))
  const tied = new Set(claims.flatMap((claim) => [claim.subject, claim.object]))
  const speaking = new Set(claims.flatMap((claim) => claim.voices))
  return entities.flatMap(({ id, kind, unnamed, at }) => {
    const odd: string[] = []
    if (!mentioned.has(id)) odd.push(`“${id}” is never mentioned.`)
    if (!tied.has(id)) odd.push(`“${id}” has no tie${speaking.has(id) ? ' and is a voice only' : ''}.`)
    if (kind === 'place' && !unnamed && at === undefined) odd.push(`The place “${id}” has no coordinates.`)
    return odd
  })
}

/** Names and aliases that stand for two entities, small and capital letters taken alike. */
function sharedNames(entities: readonly Entity[]): string[] {
  const owners = new Map<string, Set<string>>()
  for (const { id, name, inText, aliases } of entities) {
    for (const label of [name, inText ?? name, ...aliases]) {
      const key = label.toLowerCase()
      owners.set(key, (owners.get(key) ?? new Set()).add(id))
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([label, ids]) => `The name “${label}” stands for ${list([...ids])}.`)
}

function bareParagraphs({ paragraphs, claims }: Piece): string[] {
  const evident = new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.paragraph)))
  return paragraphs.flatMap((_, number) =>
    number === 0 || evident.has(number) ? [] : [`No claim rests on paragraph ${number}.`],
  )
}

function claimOddities(claim: Claim, piece: Piece): string[] {
  const odd: string[] = []
  const say = (what: string): number => odd.push(`The claim “${claim.id}” ${what}.`)
  const numbers = claim.evidence.map((evidence) => evidence.paragraph)
  const mentions = numbers.flatMap((number) => piece.paragraphs[number]?.mentions ?? [])
  if (!mentions.some(({ entity }) => entity === claim.subject || entity === claim.object))
    say(
      `has evidence (¶ ${numbers.join(', ')}) that mentions neither “${claim.subject}” nor “${claim.object}”`,
    )
  for (const { paragraph, quote } of claim.evidence)
    if (quote && findQuote(piece.paragraphs[paragraph]?.text ?? '', quote) === null)
      say(
        piece.paragraphs[paragraph]?.text.includes(quote.exact)
          ? `quotes words that paragraph ${paragraph} has several times: “${quote.exact}”`
          : `quotes words that paragraph ${paragraph} does not have: “${quote.exact}”`,
      )
  const named = claim.voices.filter((voice) => voice !== UNATTRIBUTED)
  if (new Set(named).size < named.length) say('has a voice twice')
  for (const voice of named)
    if (piece.authors.includes(voice)) say(`has the author “${voice}” among its voices`)
  if (claim.to !== undefined && claim.voices.length === 0) say('has “to” but no voice that said it')
  if (claim.said !== undefined && !overlaps(readDate(claim.said), readDate(`../${piece.published}`)))
    say(`was said (${claim.said}) after the piece was published (${piece.published})`)
  return odd
}

function lonelyEvents(claims: readonly Claim[]): string[] {
  const counts = new Map<string, number>()
  for (const { event } of claims) if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count === 1)
    .map(([event]) => `The event “${event}” is told by one claim only.`)
}

const list = (ids: readonly string[]): string => ids.map((id) => `“${id}”`).join(', ')
