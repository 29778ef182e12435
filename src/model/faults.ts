import type { core } from 'zod/mini'

/** One thing wrong with a file, for a person to mend. */
export interface Fault {
  /** JSON path such as `claims[3].voices[0]`; `$` is the file as a whole. */
  readonly path: string
  /** What is wrong, a sentence. */
  readonly problem: string
  /** How to mend it, a sentence. */
  readonly remedy: string
}

export type Path = readonly PropertyKey[]

/** What a text must look like: the schema names one of these, and its fault is told with these words. */
export const forms = {
  text: { is: 'text', remedy: 'Write some text, or leave the key out where it may be absent.' },
  id: {
    is: 'an id',
    remedy:
      'Use small letters, digits and hyphens, beginning with a letter or a digit, such as “kherson-region”.',
  },
  day: { is: 'a day that exists', remedy: 'Write it as year-month-day, such as “2022-10-20”.' },
  date: { is: 'a date', remedy: 'Write EDTF, such as “2022-10-18”, “2022-10”, “2014~” or “2014/..”.' },
  language: { is: 'a language tag', remedy: 'Write a BCP 47 tag such as “en” or “pt-BR”.' },
  url: { is: 'a web address', remedy: 'Write it in full, beginning with https:// or http://.' },
  instant: { is: 'a moment', remedy: 'Write it in UTC, such as “2026-11-23T09:30:00Z”.' },
  paragraph: {
    is: 'a paragraph',
    remedy: 'Write text with its mentions marked, or { "text", "mentions" }.',
  },
  'whole or id': { is: 'an entity or the id of one', remedy: 'Write the id of an entity, or an entity.' },
  maker: { is: 'a maker', remedy: 'Write “rules”, “reader”, or “model” and its name.' },
} as const
export type Form = keyof typeof forms

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'text in quotation marks'],
  ['array', 'a list in [ ]'],
  ['tuple', 'a list in [ ]'],
  ['object', 'an object in { }'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
])

/** Schema issues in plain words. `input` is what was checked: issues themselves do not carry the value. */
export function shapeFaults(input: unknown, issues: readonly core.$ZodIssue[]): readonly Fault[] {
  return issues.flatMap((issue) => tellIssue(input, issue, issue.path))
}

function tellIssue(input: unknown, issue: core.$ZodIssue, path: Path): readonly Fault[] {
  const value = valueAt(input, path)
  const fault = (problem: string, remedy: string): readonly Fault[] => [
    { path: tellPath(path), problem, remedy },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key))
    case 'invalid_union':
      return tellUnion(input, issue, path)
    case 'invalid_type': {
      const wanted = types.get(issue.expected) ?? issue.expected
      const remedy = remedyOf(issue.message) ?? `Write ${wanted}.`
      if (value === undefined) return fault(`${tellKey(path)} is missing.`, remedy)
      return fault(`${tellKey(path)} is ${show(value)}, where ${wanted} is needed.`, remedy)
    }
    case 'invalid_value': {
      const allowed = issue.values.map(show).join(', ')
      const remedy = issue.values.length === 1 ? `Write ${allowed}.` : `Write one of ${allowed}.`
      if (value === undefined) return fault(`${tellKey(path)} is missing.`, remedy)
      return fault(`${show(value)} is not known here.`, remedy)
    }
    case 'invalid_format': {
      const form = formOf(issue.message)
      if (form === 'text') return fault(`${tellKey(path)} is empty.`, forms.text.remedy)
      return fault(
        `${show(value)} is not ${form ? forms[form].is : 'of the right form'}.`,
        remedyOf(issue.message) ?? '',
      )
    }
    case 'too_small':
      if (issue.origin === 'array')
        return fault(`${tellKey(path)} has too few entries.`, `Give it at least ${tellCount(issue.minimum)}.`)
      return fault(`${show(value)} is too small.`, `Write a number from ${issue.minimum} up.`)
    case 'too_big':
      if (issue.origin === 'array')
        return fault(`${tellKey(path)} has too many entries.`, `Give it at most ${tellCount(issue.maximum)}.`)
      return fault(`${show(value)} is too large.`, `Write a number of at most ${issue.maximum}.`)
    default:
      return fault(
        `${tellKey(path)} is not as it should be.`,
        'Compare it with data/schema/piece.schema.json.',
      )
  }
}

/** Tells the faults of the one alternative that was meant: the one whose outermost type fits. */
function tellUnion(input: unknown, issue: core.$ZodIssueInvalidUnion, path: Path): readonly Fault[] {
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  )
  if (meant) return meant.flatMap((inner) => tellIssue(input, inner, [...path, ...inner.path]))
  const value = valueAt(input, path)
  const form = formOf(issue.message)
  const wrong = form ? `${show(value)} is not ${forms[form].is}.` : `${show(value)} is not known here.`
  const problem = value === undefined ? `${tellKey(path)} is missing.` : wrong
  const remedy =
    remedyOf(issue.message) ?? 'Write one of those that data/schema/piece.schema.json has in this place.'
  return [{ path: tellPath(path), problem, remedy }]
}

const unknownKey = (path: Path, key: string): Fault => ({
  path: tellPath(path),
  problem: `There is no key ${show(key)} here.`,
  remedy: 'Correct its spelling, or take it away.',
})

/** `claims[3].voices[0]`; keys that are no plain words stand as `["such keys"]`. */
export function tellPath(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    const key = String(step)
    return /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
  })
  return steps.join('').replace(/^\./, '') || '$'
}

/** A value for a message, cut where it is long. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `“${cut(value)}”`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

/** The own property `key` of anything, so that no name from outside reaches a prototype. */
export function field(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const found: unknown = Reflect.get(value, key)
  return found
}

const valueAt = (input: unknown, path: Path): unknown => path.reduce<unknown>(field, input)

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const tellCount = (count: number | bigint): string => (count === 1 ? 'one entry' : `${count} entries`)

function tellKey(path: Path): string {
  const key = path.at(-1)
  if (key === undefined) return 'The file'
  return typeof key === 'number' ? 'The entry' : show(String(key))
}

const isForm = (message: string): message is Form => Object.hasOwn(forms, message)

const formOf = (message: string): Form | null => (isForm(message) ? message : null)

function remedyOf(message: string): string | null {
  const form = formOf(message)
  return form && forms[form].remedy
}
