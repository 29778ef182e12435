import { type Fault, field, forms, type Path, show, tellPath } from '../faults'
import { OTHER, predicates } from '../predicates'
import { correctorFor } from '../spelling'
import { UNATTRIBUTED } from '../vocabulary'
import { paragraphFaults } from './paragraphs'

const correctPredicate = correctorFor(predicates.keys())

type DateFault = (text: string) => string | null

/** Something of the file together with the place where it stands. */
interface Located {
  readonly value: unknown
  readonly path: Path
}

/** The first owner of each id, and which id a misspelt one may mean. */
interface Index {
  readonly byId: ReadonlyMap<string, Located>
  readonly correct: (id: string) => string | null
}

interface Names {
  readonly entities: Index
  readonly claims: Index
  /** Number of the last paragraph; null where there is no list of paragraphs. */
  readonly lastParagraph: number | null
}

/**
 * Everything in a file that points to something which is not there, or may not be pointed to.
 * It reads what it can of a file that has other faults too, so that a reader gets all of them at once.
 * `path` is where the piece stands in the file.
 */
export function referenceFaults(input: unknown, dateFault: DateFault, path: Path = []): readonly Fault[] {
  const file: Located = { value: input, path }
  const entities = listOf(file, 'entities')
  const claims = listOf(file, 'claims')
  const paragraphs = field(input, 'paragraphs')
  const names: Names = {
    entities: indexOf(entities),
    claims: indexOf(claims),
    lastParagraph: Array.isArray(paragraphs) ? paragraphs.length : null,
  }
  const texts = [at(file, 'head'), ...listOf(file, 'paragraphs')]
  return [
    ...listOf(file, 'authors').flatMap((author) => entityFaults(author, names)),
    ...entityFaults(at(file, 'publisher'), names),
    ...texts.flatMap((text) =>
      paragraphFaults(text.value, text.path, (value, path) => entityFaults({ value, path }, names)),
    ),
    ...duplicateFaults(entities, names.entities),
    ...entities.flatMap((entity) => [
      ...reservedFaults(at(entity, 'id')),
      ...placeFaults(at(entity, 'within'), names),
    ]),
    ...circleFaults(entities, names),
    ...duplicateFaults(claims, names.claims),
    ...claims.flatMap((claim) => claimFaults(claim, names, dateFault)),
    ...listOf(file, 'questions').flatMap((question) => endFaults(question, 'from', 'to', names)),
  ]
}

function claimFaults(claim: Located, names: Names, dateFault: DateFault): readonly Fault[] {
  return [
    ...endFaults(claim, 'subject', 'object', names),
    ...predicateFaults(claim),
    ...listOf(claim, 'evidence').flatMap((evidence) => evidenceFaults(at(evidence, 'paragraph'), names)),
    ...listOf(claim, 'voices').flatMap((voice) =>
      voice.value === UNATTRIBUTED ? [] : entityFaults(voice, names),
    ),
    ...['when', 'said'].flatMap((key) => dateFaults(at(claim, key), dateFault)),
    ...entityFaults(at(claim, 'to'), names),
    ...placeFaults(at(claim, 'where'), names),
    ...listOf(claim, 'disputes').flatMap((dispute) => disputeFaults(dispute, claim, names)),
  ]
}

/** Two keys that each name an entity, and not the same one. */
function endFaults(owner: Located, from: string, to: string, names: Names): readonly Fault[] {
  const faults = [...entityFaults(at(owner, from), names), ...entityFaults(at(owner, to), names)]
  const id = textOf(at(owner, from))
  if (id === null || id !== textOf(at(owner, to))) return faults
  const problem = `It leads from ${show(id)} to ${show(id)} itself.`
  return [...faults, fault(at(owner, to), problem, `Name another entity in “${from}” or in “${to}”.`)]
}

function entityFaults(reference: Located, { entities }: Names): readonly Fault[] {
  const id = textOf(reference)
  if (id === null || entities.byId.has(id)) return []
  if (id === UNATTRIBUTED)
    return [
      fault(
        reference,
        `${show(UNATTRIBUTED)} is nobody whom one could point to.`,
        'Use it in “voices” only.',
      ),
    ]
  const remedy = `${didYouMean(entities.correct(id))}Correct the id, or add an entity that has it.`
  return [fault(reference, `No entity has the id ${show(id)}.`, remedy)]
}

function placeFaults(reference: Located, names: Names): readonly Fault[] {
  const kind = field(names.entities.byId.get(textOf(reference) ?? '')?.value, 'kind')
  if (typeof kind !== 'string' || kind === 'place') return entityFaults(reference, names)
  return [
    fault(reference, `${show(reference.value)} is not a place but of the kind “${kind}”.`, 'Name a place.'),
  ]
}

function predicateFaults(claim: Located): readonly Fault[] {
  const predicate = textOf(at(claim, 'predicate'))
  const wording = at(claim, 'wording')
  if (predicate === null) return []
  if (predicate === OTHER)
    return wording.value === undefined
      ? [
          fault(
            wording,
            `The predicate “${OTHER}” has no wording.`,
            'Add “wording”: what reads between subject and object.',
          ),
        ]
      : []
  const faults: Fault[] = []
  if (!predicates.has(predicate))
    faults.push(
      fault(
        at(claim, 'predicate'),
        `The vocabulary has no predicate ${show(predicate)}.`,
        `${didYouMean(correctPredicate(predicate))}Take one of the vocabulary, or “${OTHER}” with a “wording”.`,
      ),
    )
  if (wording.value !== undefined)
    faults.push(
      fault(wording, `Only the predicate “${OTHER}” has a wording of its own.`, 'Take the wording away.'),
    )
  return faults
}

function evidenceFaults(paragraph: Located, { lastParagraph }: Names): readonly Fault[] {
  if (typeof paragraph.value !== 'number' || lastParagraph === null || paragraph.value <= lastParagraph)
    return []
  const problem = `There is no paragraph ${paragraph.value}; the last one is ${lastParagraph}.`
  return [
    fault(paragraph, problem, 'Give the number of the paragraph that the claim rests on; 0 is the head.'),
  ]
}

function disputeFaults(dispute: Located, claim: Located, { claims }: Names): readonly Fault[] {
  const id = textOf(dispute)
  if (id === null) return []
  if (id === textOf(at(claim, 'id')))
    return [
      fault(dispute, 'The claim is set against itself.', 'Name the claim that stands against this one.'),
    ]
  if (claims.byId.has(id)) return []
  const remedy = `${didYouMean(claims.correct(id))}Correct the id, or take it away.`
  return [fault(dispute, `No claim has the id ${show(id)}.`, remedy)]
}

function dateFaults(date: Located, dateFault: DateFault): readonly Fault[] {
  const text = textOf(date)
  const problem = text === null ? null : dateFault(text)
  return problem === null ? [] : [fault(date, problem, forms.date.remedy)]
}

const reservedFaults = (id: Located): readonly Fault[] =>
  id.value === UNATTRIBUTED
    ? [
        fault(
          id,
          `${show(UNATTRIBUTED)} is reserved for voices that the piece does not name.`,
          'Give the entity another id.',
        ),
      ]
    : []

function duplicateFaults(items: readonly Located[], { byId }: Index): readonly Fault[] {
  return items.flatMap((item) => {
    const id = at(item, 'id')
    const owner = byId.get(textOf(id) ?? '')
    if (owner === undefined || owner === item) return []
    return [
      fault(
        id,
        `${show(id.value)} is the id of ${tellPath(owner.path)} already.`,
        'Give one of them another id.',
      ),
    ]
  })
}

/** One fault for each circle of places that lie within each other. */
function circleFaults(entities: readonly Located[], names: Names): readonly Fault[] {
  const faults: Fault[] = []
  const done = new Set<Located>()
  for (const entity of entities) {
    const chain: Located[] = []
    let here: Located | undefined = entity
    while (here !== undefined && !done.has(here)) {
      done.add(here)
      chain.push(here)
      here = names.entities.byId.get(textOf(at(here, 'within')) ?? '')
    }
    const begins = here === undefined ? -1 : chain.indexOf(here)
    if (here === undefined || begins < 0) continue
    const circle = [...chain.slice(begins), here].map((place) => textOf(at(place, 'id')))
    const problem = `The places lie in a circle: ${circle.join(' in ')}.`
    faults.push(fault(at(here, 'within'), problem, 'Let each place lie within a larger one only.'))
  }
  return faults
}

const fault = ({ path }: Located, problem: string, remedy: string): Fault => ({
  path: tellPath(path),
  problem,
  remedy,
})

const didYouMean = (word: string | null): string => (word === null ? '' : `Did you mean ${show(word)}? `)

const at = ({ value, path }: Located, key: string): Located => ({
  value: field(value, key),
  path: [...path, key],
})

function listOf(owner: Located, key: string): readonly Located[] {
  const list = at(owner, key)
  if (!Array.isArray(list.value)) return []
  return list.value.map((value: unknown, index) => ({ value, path: [...list.path, index] }))
}

const textOf = ({ value }: Located): string | null => (typeof value === 'string' ? value : null)

function indexOf(items: readonly Located[]): Index {
  const byId = new Map<string, Located>()
  for (const item of items) {
    const id = textOf(at(item, 'id'))
    if (id !== null && !byId.has(id)) byId.set(id, item)
  }
  return { byId, correct: correctorFor(byId.keys()) }
}
