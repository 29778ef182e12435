import { field } from '../../../model/unknown'
import { entriesIn, listIn, parsedJson, textIn } from '../graph/json'
import { kindOfWord } from '../kernel/kinds'
import type { Annotations, MarkedName, Target } from './annotations'

/**
 * W3C Web Annotations, one, a list, a page or a collection (https://www.w3.org/TR/annotation-model/): those whose body says
 * of what kind the passage is that they target (tagging, classifying, identifying). Others are counted and left out. Throws an
 * `IntakeFault` where it is no JSON.
 */
export function readWebAnnotations(text: string): Annotations {
  const all = annotationsIn(parsedJson(text))
  const names = all.flatMap((annotation, at): MarkedName[] => {
    const bodies = many(field(annotation, 'body'))
    const type = bodies.flatMap(wordsOf).find((word) => kindOfWord(word) !== null)
    const target = targetOf(annotation)
    return type === undefined || target === null
      ? []
      : [{ id: textIn(annotation, 'id') ?? String(at), type, target, reference: referenceOf(bodies) }]
  })
  return { names, ties: [], same: [], others: all.length - names.length }
}

/** Whether a text is a file of such annotations, by its beginning. */
export const areWebAnnotations = (start: string): boolean =>
  /^[[{]/.test(start) && /www\.w3\.org\/ns\/anno|"type"\s*:\s*"Annotation/.test(start)

const many = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const LEVELS = 6
function annotationsIn(value: unknown, level = 0): readonly unknown[] {
  if (level > LEVELS) return []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => annotationsIn(one, level + 1))
  if (many(field(value, 'type')).includes('Annotation')) return [value]
  return ['items', 'first', '@graph', 'annotations'].flatMap((key) => {
    const inner = field(value, key)
    return inner === undefined ? [] : annotationsIn(inner, level + 1)
  })
}

/** What a body says of the passage: its value, its type, the name of its class. */
function wordsOf(body: unknown): readonly string[] {
  if (typeof body === 'string') return [lastOf(body)]
  return entriesIn(body).flatMap(([key, value]) =>
    /^(?:value|type|label|name|source|id)$/.test(key)
      ? many(value).flatMap((one) =>
          typeof one === 'string' && !/^(?:TextualBody|SpecificResource)$/.test(one) ? [lastOf(one)] : [],
        )
      : [],
  )
}

/** "https://schema.org/Person" is Person. */
const lastOf = (word: string): string => (/^\w+:/.test(word) ? (word.split(/[/#:]/).at(-1) ?? word) : word)

/** What identifies the one meant: the address of a body that is one. */
const referenceOf = (bodies: readonly unknown[]): string | null =>
  bodies
    .filter((body) => typeof body === 'string' || field(body, 'purpose') === 'identifying')
    .map((body) => (typeof body === 'string' ? body : (textIn(body, 'source') ?? textIn(body, 'id'))))
    .find((address) => address !== null && kindOfWord(lastOf(address)) === null) ?? null

function targetOf(annotation: unknown): Target | null {
  const selectors = many(field(annotation, 'target')).flatMap((target) =>
    selectorsIn(field(target, 'selector')),
  )
  const positioned = selectors.find((one) => field(one, 'type') === 'TextPositionSelector')
  const quoted = selectors.find((one) => field(one, 'type') === 'TextQuoteSelector')
  const [start, end] = [field(positioned, 'start'), field(positioned, 'end')]
  const exact = textIn(quoted, 'exact')
  const [prefix, suffix] = [textIn(quoted, 'prefix'), textIn(quoted, 'suffix')]
  const place = typeof start === 'number' && typeof end === 'number' ? { start, end } : null
  if (place === null && exact === null) return null
  return {
    place,
    quote:
      exact === null
        ? null
        : { exact, ...(prefix !== null && { prefix }), ...(suffix !== null && { suffix }) },
  }
}

/** With those that refine others. */
const selectorsIn = (value: unknown, level = 0): readonly unknown[] =>
  level > LEVELS
    ? []
    : many(value).flatMap((one) => [
        one,
        ...listIn(many(field(one, 'refinedBy'))).flatMap((inner) => selectorsIn(inner, level + 1)),
      ])
