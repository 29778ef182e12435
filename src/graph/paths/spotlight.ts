import { each, type Steps } from '../../model/check/steps'
import { onceEachInSteps } from '../../model/onceEach'
import type { Claim, Piece, Remark } from '../../model/piece'
import type { SpeaksOf } from '../remarks'
import { firstParagraph, inReadingOrder, type Tie, type Ties, tieOf } from '../ties'
import { partIn, restsOn, type Saying, speakersOf, spokenBy } from '../voices'
import type { Path } from './paths'

/** What stands out in graph, cast and piece while something is selected. */
export interface Spotlight {
  /** Entities that are selected themselves: the one, or both ends of a tie or claim. */
  readonly selected: ReadonlySet<string>
  /** Entities that stay at full strength. */
  readonly lit: ReadonlySet<string>
  /** Ties that belong to what is selected. */
  readonly own: ReadonlySet<string>
  /** The tie that is selected, or whose claim is: it stays whatever is filtered out. Null where there is none. */
  readonly kept: string | null
  /** Ties that rest on the selected one's word. */
  readonly onWord: ReadonlySet<string>
  /** By tie id, the number that a step of the path has; from 1. */
  readonly steps: ReadonlyMap<string, number>
  /** Paragraphs that the selection leads to; the first is scrolled to. */
  readonly paragraphs: readonly number[]
}

export const selectionTypes = ['entity', 'tie', 'claim', 'remark', 'voice', 'path'] as const

/**
 * What dossier, graph and piece are about: an entity, a tie (of claims, or one that merely speaks of another), a claim or a
 * remark by its id; a voice that is no entity (the author, or
 * those whom the piece does not name); or the path between two entities, whose id is theirs joined by `~`.
 */
export interface Selection {
  readonly type: (typeof selectionTypes)[number]
  readonly id: string
}

/** Start and end of a path. */
export function pathEnds(id: string): readonly [string, string] {
  const [from = '', to = ''] = id.split('~')
  return [from, to]
}

export const nothingLit: Spotlight = {
  selected: new Set(),
  lit: new Set(),
  own: new Set(),
  kept: null,
  onWord: new Set(),
  steps: new Map(),
  paragraphs: [],
}

export function spotlight(
  selection: Selection | null,
  piece: Piece,
  ties: Ties,
  claims: ReadonlyMap<string, Claim>,
  path: Path | null = null,
  spoken: ReadonlyMap<string, SpeaksOf> = new Map(),
): Spotlight {
  switch (selection?.type) {
    case 'entity':
      return spotlightOnEntity(selection.id, piece, ties, spoken)
    case 'voice':
      return spotlightOnVoice(selection.id, piece, ties)
    case 'remark': {
      const remark = piece.remarks.find(({ id }) => id === selection.id)
      return remark ? spotlightOnRemark(remark) : nothingLit
    }
    case 'path':
      return spotlightOnPath(pathEnds(selection.id), path)
    case 'tie': {
      const tie = ties.get(selection.id)
      if (tie) return spotlightOnClaims(tie.claims, tie.ends, new Set([tie.id]))
      const told = spoken.get(selection.id)
      return told ? spotlightOnSpeaksOf(told) : nothingLit
    }
    case 'claim': {
      const claim = claims.get(selection.id)
      if (!claim) return nothingLit
      const told =
        claim.event === undefined ? [claim] : piece.claims.filter((other) => other.event === claim.event)
      const own = new Set([claim, ...told].map(tieOf))
      return spotlightOnClaims(
        [claim, ...told.filter((other) => other !== claim)],
        [claim.subject, claim.object],
        own,
      )
    }
    default:
      return nothingLit
  }
}

function spotlightOnEntity(
  entity: string,
  piece: Piece,
  ties: Ties,
  spoken: ReadonlyMap<string, SpeaksOf>,
): Spotlight {
  const partners = [...spoken.values()].flatMap(({ ends }) => (ends.includes(entity) ? ends : []))
  const ownTies = tiesWith(partIn(piece.claims, entity), ties)
  const own = new Set(ownTies.map((tie) => tie.id))
  const wordTies = tiesWith(spokenBy(piece.claims, entity), ties).filter(
    (tie) => !own.has(tie.id) && tie.claims.some((claim) => restsOn(claim, entity)),
  )
  return {
    selected: new Set([entity]),
    lit: new Set([entity, ...[...ownTies, ...wordTies].flatMap((tie) => tie.ends), ...partners]),
    own,
    kept: null,
    onWord: new Set(wordTies.map((tie) => tie.id)),
    steps: new Map(),
    paragraphs: mentioning(piece, entity).slice(0, 1),
  }
}

/** What is left of the ties that claims belong to. */
const tiesWith = (claims: readonly Claim[], ties: Ties): readonly Tie[] =>
  [...new Set(claims.map(tieOf))].flatMap((id) => ties.get(id) ?? [])

function spotlightOnVoice(voice: string, piece: Piece, ties: Ties): Spotlight {
  const isSpoken = (claim: Claim) => speakersOf(claim).includes(voice)
  const spoken = tiesWith(spokenBy(piece.claims, voice), ties).filter((tie) => tie.claims.some(isSpoken))
  return {
    ...nothingLit,
    lit: new Set(spoken.flatMap((tie) => tie.ends)),
    onWord: new Set(spoken.map((tie) => tie.id)),
    paragraphs: evidenceOf(
      spoken
        .flatMap((tie) => tie.claims)
        .filter(isSpoken)
        .sort(inReadingOrder),
    ),
  }
}

function spotlightOnPath(ends: readonly [string, string], path: Path | null): Spotlight {
  const hops = path?.hops ?? []
  return {
    ...nothingLit,
    selected: new Set(ends),
    lit: new Set([...ends, ...hops.map((hop) => hop.to)]),
    own: new Set(hops.map((hop) => hop.tie)),
    steps: new Map(hops.map((hop, at) => [hop.tie, at + 1])),
    paragraphs: hops.map((hop) => firstParagraph(hop.claims[0])),
  }
}

function spotlightOnClaims(
  claims: readonly Claim[],
  ends: readonly string[],
  own: ReadonlySet<string>,
): Spotlight {
  const around = claims.flatMap((claim) => [claim.subject, claim.object, ...claim.voices])
  return {
    selected: new Set(ends),
    lit: new Set([...ends, ...around]),
    own,
    kept: own.values().next().value ?? null,
    onWord: new Set(),
    steps: new Map(),
    paragraphs: evidenceOf(claims),
  }
}

function spotlightOnRemark(remark: Remark): Spotlight {
  const voices = remark.voices.slice(0, 1)
  return {
    ...nothingLit,
    selected: new Set(voices),
    lit: new Set([...remark.voices, ...remark.about]),
    paragraphs: evidenceOf([remark]),
  }
}

const spotlightOnSpeaksOf = ({ ends, remarks }: SpeaksOf): Spotlight => ({
  ...nothingLit,
  selected: new Set(ends),
  lit: new Set(ends),
  paragraphs: evidenceOf(remarks),
})

/** Numbers of the paragraphs that claims or remarks rest on, in their order. */
const evidenceOf = (claims: readonly Saying[]): readonly number[] => [
  ...new Set(claims.flatMap((claim) => claim.evidence.map(({ paragraph }) => paragraph))),
]

/** Numbers of the paragraphs that mention an entity: those of the body first, the head last. */
export const mentioning = (piece: Pick<Piece, 'paragraphs'>, entity: string): readonly number[] =>
  mentionsIn(piece.paragraphs).get(entity) ?? []

/** By entity, the same of all; by the paragraphs of a piece. */
export const mentionsIn = onceEachInSteps(function* (
  paragraphs: Piece['paragraphs'],
): Steps<ReadonlyMap<string, readonly number[]>> {
  const numbers = new Map<string, number[]>()
  const [head, ...body] = paragraphs.keys()
  yield* each(head === undefined ? [] : [...body, head], (number) => {
    for (const { entity } of paragraphs[number]?.mentions ?? []) {
      const known = numbers.get(entity)
      if (!known) numbers.set(entity, [number])
      else if (known.at(-1) !== number) known.push(number)
    }
  })
  return numbers
})
