import {
  circleFaults,
  claimFaults,
  endFaults,
  entityFaults,
  headingFaults,
  ownFaults,
  remarkFaults,
  takenFaults,
} from '../check/invariants'
import { indexOf, type Names } from '../check/names'
import type { Steps } from '../check/steps'
import type { DateFault, Fault } from '../faults'
import { at, type Located, listOf, type Path, textOf } from '../unknown'
import { paragraphFaults } from './paragraphs'

/** Tells what is wrong with a date, or null. */
export type DateCheck = (text: string) => DateFault | null

/** So many things are looked at in one step. */
const TOGETHER = 100

/**
 * Everything in a file that points to something which is not there, or may not be pointed to.
 * It reads what it can of a file that has other faults too, so that a reader gets all of them at once.
 * `path` is where the piece stands in the file.
 */
export function* referenceFaults(
  input: unknown,
  dateCheck: DateCheck,
  path: Path = [],
): Steps<readonly Fault[]> {
  const file: Located = { value: input, path }
  const entities = listOf(file, 'entities')
  const claims = listOf(file, 'claims')
  const remarks = listOf(file, 'remarks')
  const paragraphs = at(file, 'paragraphs').value
  const names: Names = {
    entities: indexOf(at(file, 'entities')),
    claims: indexOf(at(file, 'claims')),
    remarks: indexOf(at(file, 'remarks')),
    steps: indexOf(at(at(file, 'story'), 'steps')),
    lastParagraph: Array.isArray(paragraphs) ? paragraphs.length : null,
  }
  const texts = [at(file, 'head'), ...listOf(file, 'paragraphs')]
  return [
    ...headingFaults(file, names),
    ...(yield* each(texts, (text, number) =>
      paragraphFaults(text, number, (entity) => entityFaults(entity, names)),
    )),
    ...takenFaults(entities, names.entities),
    ...(yield* each(entities, (entity) => ownFaults(entity, names))),
    ...circleFaults(entities, names),
    ...takenFaults(claims, names.claims),
    ...(yield* each(claims, (claim) => [...claimFaults(claim, names), ...dateFaults(claim, dateCheck)])),
    ...takenFaults(remarks, names.remarks),
    ...(yield* each(remarks, (remark) => [...remarkFaults(remark, names), ...dateFaults(remark, dateCheck)])),
    ...takenFaults(listOf(at(file, 'story'), 'steps'), names.steps),
    ...listOf(file, 'questions').flatMap((question) => endFaults(question, 'from', 'to', names)),
  ]
}

function* each(
  things: readonly Located[],
  faultsOf: (thing: Located, number: number) => readonly Fault[],
): Steps<readonly Fault[]> {
  const faults: (readonly Fault[])[] = []
  for (const [number, thing] of things.entries()) {
    faults.push(faultsOf(thing, number))
    if (number % TOGETHER === TOGETHER - 1) yield
  }
  return faults.flat()
}

const dateFaults = (saying: Located, dateCheck: DateCheck): readonly Fault[] =>
  ['when', 'said'].flatMap((key): readonly Fault[] => {
    const date = at(saying, key)
    const text = textOf(date)
    const is = text === null ? null : dateCheck(text)
    return text === null || is === null ? [] : [{ code: 'no-date', path: date.path, date: text, is }]
  })
