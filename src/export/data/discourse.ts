import { sourceOf } from '../../graph/collection/sources'
import { numberIn } from '../../graph/collection/tellers'
import { relationOf } from '../../graph/fields/columns'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Evidence } from '../../model/piece'
import type { Export, Subjects } from '../export'
import { type Cell, csvText } from './parts/csv'

export const discourse = {
  id: 'discourse',
  of: 'graph',
  label: 'Actors × statements',
  does: 'Save who says what as statements for discourse network analysis',
  keeps:
    'a row for each claim, and one for whom each remark speaks of: who says it, about whom, whether they agree or deny, when, and where in which piece',
  loses: 'whoever passed it on, the text, and all else of names',
  produce,
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'statements',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>

/** The columns of the Discourse Network Analyzer, with ours beside them. Who says nothing of others' is the author. */
function produce({ piece, sources }: Subjects['graph']): string {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const nameOf = (id: string | undefined): string => (id === undefined ? '' : (entities.get(id)?.name ?? id))
  const author = piece.authors[0] ?? piece.publisher
  /** When the piece came out that tells it; where it stands in it. */
  const placeOf = (saying: { readonly evidence: readonly [Evidence, ...Evidence[]] }) => {
    const told = sourceOf(sources, saying)?.of ?? piece
    return {
      published: publishedOn(told) ?? '',
      cells: [numberIn(sources, saying.evidence[0].paragraph), told.title],
    }
  }
  /** As a person, and as the organisation behind it. */
  const actorOf = (speaker: string | undefined): readonly [string, string] => {
    const actor = speaker === undefined ? undefined : entities.get(speaker)
    return actor?.kind === 'person'
      ? [actor.name, employerOf(actor, piece.claims, nameOf)]
      : ['', actor?.name ?? '']
  }
  const claimed = piece.claims.map((claim): readonly Cell[] => [
    claim.id,
    claim.said ?? placeOf(claim).published,
    ...actorOf(claim.voices[0] ?? claim.teller ?? author),
    `${nameOf(claim.subject)} ${relationOf(claim)} ${nameOf(claim.object)}`,
    claim.denied ? 0 : 1,
    claim.stance,
    nameOf(claim.subject),
    nameOf(claim.object),
    claim.text,
    ...placeOf(claim).cells,
  ])
  const remarked = piece.remarks.flatMap((remark) => {
    const { id, voices, about, said, text } = remark
    const ofWhom = about.length === 0 ? [undefined] : about
    return ofWhom.map((one, at): readonly Cell[] => [
      `remark-${id}-${at + 1}`,
      said ?? placeOf(remark).published,
      ...actorOf(voices[0]),
      one === undefined ? text : `speaks of ${nameOf(one)}`,
      1,
      'asserted',
      entities.get(voices[0] ?? '')?.name ?? '',
      nameOf(one),
      text,
      ...placeOf(remark).cells,
    ])
  })
  return csvText([
    [
      ...['statement_id', 'date', 'person', 'organization', 'concept', 'agreement'],
      ...['stance', 'subject', 'object', 'text', 'paragraph', 'document'],
    ],
    ...claimed,
    ...remarked,
  ])
}

const bonds = new Set(['heads', 'serves', 'speaks-for', 'belongs-to'])

/** The first organisation that the piece ties a person to, undenied. */
function employerOf(
  actor: Entity,
  claims: readonly Claim[],
  nameOf: (id: string | undefined) => string,
): string {
  const bond = claims.find(
    ({ subject, predicate, denied, stance }) =>
      subject === actor.id && bonds.has(predicate) && !denied && stance === 'asserted',
  )
  return nameOf(bond?.object)
}
