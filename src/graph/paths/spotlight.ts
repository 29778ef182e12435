import type { Claim, Piece, Remark } from '../../model/piece'
import type { SpeaksOf } from '../remarks'
import { firstParagraph, inReadingOrder, type Tie, tieOf } from '../ties'
import { restsOn, type Saying, speakersOf } from '../voices'
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
  ties: ReadonlyMap<string, Tie>,
  claims: ReadonlyMap<string, Claim>,
  path: Path | null = null,
  spoken: ReadonlyMap<string, SpeaksOf> = new Map(),
): Spotlight {
  switch (selection?.type) {
    case 'entity':
      return spotlightOnEntity(selection.id, piece, ties, spoken)
    case 'voice':
      return spotlightOnVoice(selection.id, ties)
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
  ties: ReadonlyMap<string, Tie>,
  spoken: ReadonlyMap<string, SpeaksOf>,
): Spotlight {
  const partners = [...spoken.values()].flatMap(({ ends }) => (ends.includes(entity) ? ends : []))
  const ownTies = [...ties.values()].filter(({ ends }) => ends.includes(entity))
  const own = new Set(ownTies.map((tie) => tie.id))
  const wordTies = [...ties.values()].filter(
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

function spotlightOnVoice(voice: string, ties: ReadonlyMap<string, Tie>): Spotlight {
  const spoken = [...ties.values()].filter((tie) =>
    tie.claims.some((claim) => speakersOf(claim).includes(voice)),
  )
  return {
    ...nothingLit,
    lit: new Set(spoken.flatMap((tie) => tie.ends)),
    onWord: new Set(spoken.map((tie) => tie.id)),
    paragraphs: evidenceOf(
      spoken
        .flatMap((tie) => tie.claims)
        .filter((claim) => speakersOf(claim).includes(voice))
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
export function mentioning(piece: Piece, entity: string): readonly number[] {
  const numbers = piece.paragraphs.flatMap(({ mentions }, number) =>
    mentions.some((mention) => mention.entity === entity) ? [number] : [],
  )
  return numbers[0] === 0 ? [...numbers.slice(1), 0] : numbers
}
