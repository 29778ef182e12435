/** What must be so of entities, claims and remarks, wherever they come from: a file that may be broken otherwise too, or an edit. */

import { alike } from '../alike'
import type { Fault, Who } from '../faults'
import { OTHER, predicates } from '../predicates'
import { correctorFor } from '../spelling'
import { at, field, type Located, listOf, type Path, textOf } from '../unknown'
import { UNATTRIBUTED } from '../vocabulary'
import type { Index, Names } from './names'

const correctPredicate = correctorFor(predicates.keys())

/** What is wrong with what a claim says and points to; its dates and its shape are checked elsewhere. */
export const claimFaults = (claim: Located, names: Names): readonly Fault[] => [
  ...endFaults(claim, 'subject', 'object', names),
  ...predicateFaults(claim),
  ...sayingFaults(claim, names),
  ...placeFaults(at(claim, 'where'), names),
  ...listOf(claim, 'disputes').flatMap((dispute) => disputeFaults(dispute, claim, names)),
]

/** What is wrong with what a remark points to. */
export const remarkFaults = (remark: Located, names: Names): readonly Fault[] => [
  ...sayingFaults(remark, names),
  ...listOf(remark, 'about').flatMap((entity) => entityFaults(entity, names)),
]

/** What is wrong with who says something to whom, and where. */
const sayingFaults = (saying: Located, names: Names): readonly Fault[] => [
  ...listOf(saying, 'evidence').flatMap((evidence) => paragraphFaults(at(evidence, 'paragraph'), names)),
  ...listOf(saying, 'voices').flatMap((voice) =>
    voice.value === UNATTRIBUTED ? [] : entityFaults(voice, names),
  ),
  ...entityFaults(at(saying, 'to'), names),
]

/** What is wrong with an entity alone; that places lie in no circle is asked of many at once. */
export const ownFaults = (entity: Located, names: Names): readonly Fault[] => [
  ...(at(entity, 'id').value === UNATTRIBUTED
    ? [{ code: 'reserved-id', path: at(entity, 'id').path } as const]
    : []),
  ...placeFaults(at(entity, 'within'), names),
]

/** What is wrong with whom a piece says that it is by. */
export const headingFaults = (heading: Located, names: Names): readonly Fault[] => [
  ...listOf(heading, 'authors').flatMap((author) => entityFaults(author, names)),
  ...entityFaults(at(heading, 'publisher'), names),
]

/** Two keys that each name an entity, and not the same one. */
export function endFaults(owner: Located, from: string, to: string, names: Names): readonly Fault[] {
  const faults = [...entityFaults(at(owner, from), names), ...entityFaults(at(owner, to), names)]
  const id = textOf(at(owner, from))
  if (id === null || id !== textOf(at(owner, to))) return faults
  return [...faults, { code: 'same-ends', path: at(owner, to).path, from, to, who: whoIs(id, names) }]
}

export function entityFaults(reference: Located, { entities }: Names): readonly Fault[] {
  const id = textOf(reference)
  if (id === null || entities.get(id) !== undefined) return []
  return [absent(id, reference.path, entities)]
}

/** Of an id that no entity has. */
export const absent = (id: string, path: Path, entities: Index): Fault =>
  id === UNATTRIBUTED
    ? { code: 'only-a-voice', path }
    : { code: 'no-entity', path, id, meant: entities.correct(id) }

function placeFaults(reference: Located, names: Names): readonly Fault[] {
  const id = textOf(reference)
  if (id === null) return []
  const kind = field(names.entities.get(id)?.value, 'kind')
  if (typeof kind !== 'string' || kind === 'place') return entityFaults(reference, names)
  return [{ code: 'not-a-place', path: reference.path, who: whoIs(id, names), kind }]
}

function predicateFaults(claim: Located): readonly Fault[] {
  const { value: predicate, path } = at(claim, 'predicate')
  const wording = at(claim, 'wording')
  if (typeof predicate !== 'string') return []
  if (predicate === OTHER)
    return wording.value === undefined ? [{ code: 'no-wording', path: wording.path }] : []
  const faults: Fault[] = []
  if (!predicates.has(predicate))
    faults.push({ code: 'unknown-predicate', path, predicate, meant: correctPredicate(predicate) })
  if (wording.value !== undefined) faults.push({ code: 'idle-wording', path: wording.path })
  return faults
}

function paragraphFaults({ value, path }: Located, { lastParagraph: last }: Names): readonly Fault[] {
  return typeof value !== 'number' || last === null || value <= last
    ? []
    : [{ code: 'no-paragraph', path, paragraph: value, last }]
}

function disputeFaults(dispute: Located, claim: Located, { claims }: Names): readonly Fault[] {
  const id = textOf(dispute)
  const { path } = dispute
  if (id === null) return []
  if (id === textOf(at(claim, 'id'))) return [{ code: 'own-dispute', path }]
  return claims.get(id) === undefined ? [{ code: 'no-claim', path, id, meant: claims.correct(id) }] : []
}

/** Of things that stand together, each whose id another had before. */
export const takenFaults = (things: readonly Located[], index: Index): readonly Fault[] =>
  things.flatMap((thing): readonly Fault[] => {
    const { value: id, path } = at(thing, 'id')
    const owner = typeof id === 'string' ? index.get(id) : undefined
    return typeof id !== 'string' || owner === undefined || alike(owner.path, thing.path)
      ? []
      : [{ code: 'taken-id', path, id, by: owner.path }]
  })

/** One fault for each circle of places that lie within each other, where one of the entities is in it or lies in it. */
export function circleFaults(entities: readonly Located[], names: Names): readonly Fault[] {
  const faults: Fault[] = []
  const done = new Set<unknown>()
  for (const entity of entities) {
    const chain: Located[] = []
    let here: Located | undefined = entity
    while (here !== undefined && !done.has(here.value)) {
      done.add(here.value)
      chain.push(here)
      here = names.entities.get(textOf(at(here, 'within')) ?? '')
    }
    const last = here?.value
    const begins = chain.findIndex(({ value }) => value === last)
    if (here === undefined || begins < 0) continue
    const places = [...chain.slice(begins), here].map((place) => whoIs(textOf(at(place, 'id')) ?? '', names))
    faults.push({ code: 'circle-of-places', path: at(here, 'within').path, places })
  }
  return faults
}

/** The name of an entity, its id where it has none. */
export function whoIs(id: string, { entities }: Names): Who {
  const name = field(entities.get(id)?.value, 'name')
  return { id, name: typeof name === 'string' ? name : id }
}
