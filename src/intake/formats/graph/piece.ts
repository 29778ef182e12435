import { listOf } from '../../../graph/fields/column'
import { edtfFault } from '../../../model/dates/edtf'
import { annotators, readOn } from '../../../model/dates/published'
import { parsePiece, pieceToFile } from '../../../model/file/piece'
import { remarksIn } from '../../../model/file/remarks'
import type { Claim, Entity, Evidence, Made, Piece, Remark } from '../../../model/piece'
import { OTHER, predicates } from '../../../model/predicates'
import { type Kind, stances, UNATTRIBUTED } from '../../../model/vocabulary'
import { idGiver } from '../../ids'
import type { PieceRead } from '../format'
import { FaultyPiece, IntakeFault } from '../kernel/fault'
import { kindOfWord } from '../kernel/kinds'
import type { Fields, GraphEdge, GraphFile, GraphNode } from './graphFile'

/** What can be drawn and gone through. */
const [MOST_NAMES, MOST_CLAIMS] = [3000, 20_000]
/** Of paragraphs that a file without a text may speak of. */
const LAST_PARAGRAPH = 5000

/**
 * A piece of a graph's names and edges; its paragraphs are there by their numbers alone. What a file of our own says of names
 * and claims comes back; of any other, an edge is a claim that somebody makes, the file does not say who. `today` is taken
 * (ISO day) where nothing says when it was published. Throws an `IntakeFault` or a `FaultyPiece`.
 */
export function pieceOfGraph(graph: GraphFile, today: string): PieceRead {
  const { nodes, edges } = graph
  if (nodes.length === 0)
    throw new IntakeFault('There is nobody in this graph.', 'Choose one with nodes in it.')
  if (nodes.length > MOST_NAMES || edges.length > MOST_CLAIMS)
    throw new IntakeFault(
      `This graph has ${nodes.length} nodes and ${edges.length} edges: more than can be drawn here.`,
      `Save a part of it, of at most ${MOST_NAMES} nodes and ${MOST_CLAIMS} edges.`,
    )
  const ids = idsFor(
    nodes.map(({ id }) => id),
    'name',
  )
  const entities = nodes.flatMap((node): Entity[] => {
    const id = ids.get(node.id)
    return id === undefined ? [] : [entityOf(node, id, ids)]
  })
  const joined = edges.filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target))
  const claimIds = idsFor(joined.map(claimKey), 'claim')
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const claims = joined.map((edge, at) => claimOf(edge, claimKey(edge, at), { ids, claimIds, byId }))
  const remarks = nodes.flatMap((node) => remarksOf(node, ids))
  const last = [...claims, ...remarks]
    .flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph))
    .reduce((most, one) => Math.max(most, one), 1)
  const about = aboutOf(graph, ids, today)
  const said: Piece = {
    ...about.piece,
    rendition: 'verbatim',
    paragraphs: Array.from({ length: last + 1 }, () => ({ text: '', mentions: [] })),
    entities: entities.map((entity) => withoutWrongPlace(entity, byId)),
    claims,
    remarks: onceEach(remarks),
    questions: [],
  }
  const piece = readOn(said, about.isDated ? said.published : null)
  const checked = parsePiece(pieceToFile(piece), edtfFault)
  if (!checked.ok) throw new FaultyPiece(checked.faults)
  return {
    piece: checked.piece,
    read: [
      {
        code: 'graph',
        dropped: edges.length - claims.length,
        unkinded: nodes.filter(({ fields }) => kindIn(fields) === null).length,
        unvoiced: joined.filter(({ fields }) => !isOurs(fields)).length,
        isDated: about.isDated,
      },
    ],
  }
}

const claimKey = ({ id }: GraphEdge, at: number): string => (id ?? String(at)).replace(/^claim:/, '')

/** Ids that stay as they are where they can; each of a file's ids has one. */
function idsFor(all: readonly string[], otherwise: string): ReadonlyMap<string, string> {
  const isFit = (id: string) => /^[a-z0-9][a-z0-9-]*$/.test(id) && id !== UNATTRIBUTED
  const fit = new Set(all.filter(isFit))
  const give = idGiver(fit)
  return new Map([...new Set(all)].map((id) => [id, fit.has(id) ? id : give(id, otherwise)]))
}

/** A filled text of the first of the fields that has one. */
function text(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

function list(fields: Fields, name: string): readonly string[] {
  const value = fields.get(name)
  return (typeof value === 'string' ? listOf(value) : (value ?? [])).filter((one) => one.trim() !== '')
}

function number(fields: Fields, ...names: readonly string[]): number | undefined {
  const told = Number(text(fields, ...names) ?? Number.NaN)
  return Number.isFinite(told) ? told : undefined
}

const isTrue = (value: string | undefined): boolean => /^(true|1|yes)$/i.test(value ?? '')

/** Only what is there, under its own name. */
const given = <Value>(key: string, value: Value | undefined) => (value === undefined ? {} : { [key]: value })

function kindIn(fields: Fields): Kind | null {
  const told = text(fields, 'kind', 'type', 'category', 'class', 'schema')
  return told === undefined ? null : kindOfWord(told)
}

function madeIn(fields: Fields): Made | undefined {
  const [by, state] = [text(fields, 'made_by'), text(fields, 'made_state')]
  const known = (['suggested', 'edited', 'confirmed'] as const).find((one) => one === state)
  if (by === undefined || known === undefined || !/^(rules|reader|model \S.*)$/.test(by)) return undefined
  const [confidence, reason] = [number(fields, 'confidence'), text(fields, 'made_reason')]
  return { by, state: known, ...given('confidence', confidence), ...given('reason', reason) }
}

function entityOf(
  { id: own, label, fields }: GraphNode,
  id: string,
  ids: ReadonlyMap<string, string>,
): Entity {
  const [latitude, longitude] = [number(fields, 'latitude', 'lat'), number(fields, 'longitude', 'lon', 'lng')]
  const at = latitude === undefined || longitude === undefined ? undefined : ([latitude, longitude] as const)
  const within = text(fields, 'within')
  return {
    id,
    kind: kindIn(fields) ?? 'organisation',
    name: text(fields, 'name', 'label', 'title') ?? (label?.trim() ? label : own.trim() || id),
    aliases: [...list(fields, 'aliases')],
    unnamed: isTrue(text(fields, 'unnamed')),
    ...given('inText', text(fields, 'in_text')),
    ...given('role', text(fields, 'role')),
    ...given('within', within === undefined ? undefined : ids.get(within)),
    ...given('at', at),
    ...given('wikipedia', text(fields, 'wikipedia')),
    ...given('made', madeIn(fields)),
  }
}

/** Undefined where it is no place. */
const placeOf = (id: string | undefined, byId: ReadonlyMap<string, Entity>): string | undefined =>
  id !== undefined && byId.get(id)?.kind === 'place' ? id : undefined

/** Whatever lies in something lies in a place. */
function withoutWrongPlace(entity: Entity, byId: ReadonlyMap<string, Entity>): Entity {
  const { within, ...rest } = entity
  return within === undefined || placeOf(within, byId) !== undefined ? entity : rest
}

/** Whether a file says of an edge what only claims have. */
const isOurs = (fields: Fields): boolean => stances.some((stance) => stance === text(fields, 'stance'))

interface Known {
  readonly ids: ReadonlyMap<string, string>
  readonly claimIds: ReadonlyMap<string, string>
  /** Entities. */
  readonly byId: ReadonlyMap<string, Entity>
}

function claimOf(edge: GraphEdge, key: string, { ids, claimIds, byId }: Known): Claim {
  const { fields, label } = edge
  const [subject = '', object = ''] = [ids.get(edge.source), ids.get(edge.target)]
  const known = text(fields, 'predicate')
  const isKnown = known !== undefined && known !== OTHER && predicates.has(known)
  const wording =
    text(fields, 'wording', 'relation', 'label', 'interaction', 'predicate', 'type', 'kind') ?? label?.trim()
  const told = isKnown ? { predicate: known } : { predicate: OTHER, wording: wording || 'tied to' }
  const voice = (id: string): string[] => (id === UNATTRIBUTED ? [id] : [ids.get(id) ?? UNATTRIBUTED])
  const dateIn = (name: string): string | undefined => {
    const date = text(fields, name)
    return date !== undefined && edtfFault(date) === null ? date : undefined
  }
  const idIn = (name: string): string | undefined => ids.get(text(fields, name) ?? '')
  const event = text(fields, 'event')
  const speech = (['direct', 'indirect'] as const).find((one) => one === text(fields, 'speech'))
  return {
    id: claimIds.get(key) ?? key,
    subject,
    object,
    ...told,
    text:
      text(fields, 'text') ??
      `${byId.get(subject)?.name} – ${told.wording ?? told.predicate} – ${byId.get(object)?.name}.`,
    evidence: evidenceIn(fields),
    voices: isOurs(fields) ? list(fields, 'voices').flatMap(voice) : [UNATTRIBUTED],
    stance: stances.find((stance) => stance === text(fields, 'stance')) ?? 'asserted',
    denied: isTrue(text(fields, 'denied')),
    disputes: list(fields, 'disputes').flatMap((id) => claimIds.get(id) ?? []),
    ...given('when', dateIn('when')),
    ...given('said', dateIn('said')),
    ...given('to', idIn('told_to')),
    ...given('event', event !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(event) ? event : undefined),
    ...given('where', placeOf(idIn('where'), byId)),
    ...given('condition', text(fields, 'condition')),
    ...given('speech', speech),
    ...given('note', text(fields, 'note')),
    ...given('made', madeIn(fields)),
  }
}

/** What is said, by whom and of whom by the ids that they have here. */
function remarksOf({ fields }: GraphNode, ids: ReadonlyMap<string, string>): readonly Remark[] {
  return remarksIn(text(fields, 'remarks') ?? '').flatMap((remark) => {
    const { to, said, evidence, voices, about, ...rest } = remark
    const isThere = evidence.every(({ paragraph }) => paragraph <= LAST_PARAGRAPH)
    const own = {
      ...rest,
      evidence,
      voices: voices.map((id) => ids.get(id) ?? UNATTRIBUTED),
      about: about.flatMap((id) => ids.get(id) ?? []),
      ...given('to', to === undefined ? undefined : ids.get(to)),
      ...given('said', said !== undefined && edtfFault(said) === null ? said : undefined),
    }
    return isThere ? [own] : []
  })
}

/** By their ids. */
const onceEach = (remarks: readonly Remark[]): readonly Remark[] => [
  ...new Map(remarks.map((remark) => [remark.id, remark])).values(),
]

function evidenceIn(fields: Fields): [Evidence, ...Evidence[]] {
  const quotes = fields.get('quotes')
  const exact = typeof quotes === 'string' ? listOf(quotes) : (quotes ?? [])
  const [first = { paragraph: 1 }, ...more] = list(fields, 'paragraphs').flatMap((told, at): Evidence[] => {
    const paragraph = Number(told)
    if (!Number.isInteger(paragraph) || paragraph < 0 || paragraph > LAST_PARAGRAPH) return []
    const quote = exact[at]?.trim() ? { exact: exact[at] ?? '' } : undefined
    return [{ paragraph, ...given('quote', quote) }]
  })
  return [first, ...more]
}

function aboutOf({ id, about }: GraphFile, ids: ReadonlyMap<string, string>, today: string) {
  const published = text(about, 'published')
  const isDated =
    published !== undefined && /^\d{4}-\d\d-\d\d$/.test(published) && edtfFault(published) === null
  const language = text(about, 'language')
  const url = text(about, 'url')
  const told = text(about, 'annotated_on')
  const on = told !== undefined && /^\d{4}-\d\d-\d\d$/.test(told) && edtfFault(told) === null ? told : today
  const piece = {
    id:
      idsFor([id ?? 'graph'], 'graph')
        .values()
        .next().value ?? 'graph',
    title: text(about, 'title', 'name') ?? 'A graph without a text',
    authors: list(about, 'authors').flatMap((author) => ids.get(author) ?? []),
    ...given('publisher', ids.get(text(about, 'publisher') ?? '')),
    // As of any piece that nothing dates.
    published: isDated ? published : on,
    language:
      language !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'en',
    ...given('url', url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined),
    annotated: {
      by: text(about, 'annotated_by') ?? annotators.graph,
      on,
    },
  }
  return { piece, isDated }
}
