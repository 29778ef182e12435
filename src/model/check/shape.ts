import type { core } from 'zod/mini'
import { type Fault, type Form, forms } from '../faults'
import { field, type Path } from '../unknown'

/** What is wrong with the shape of `input`: issues themselves do not carry the values. */
export function shapeFaults(input: unknown, issues: readonly core.$ZodIssue[]): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(input, issue, pathOf(issue)))
}

/** The first of them: there is one where a shape was not passed. */
export const firstShapeFault = (input: unknown, { issues }: core.$ZodError): Fault =>
  shapeFaults(input, issues)[0] ?? { code: 'misshapen', path: [] }

function faultsOf(input: unknown, issue: core.$ZodIssue, path: Path): readonly Fault[] {
  const value = shallow(path.reduce<unknown>(field, input))
  const form = formOf(issue.message)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key] }))
    case 'invalid_union':
      return unionFaults(input, issue, path)
    case 'invalid_type':
      return value === undefined
        ? [{ code: 'missing', path, type: issue.expected, form, choices: null }]
        : [{ code: 'wrong-type', path, value, type: issue.expected, form }]
    case 'invalid_value':
      return value === undefined
        ? [{ code: 'missing', path, type: null, form: null, choices: issue.values }]
        : [{ code: 'no-choice', path, value, choices: issue.values }]
    case 'invalid_format':
      return form === 'text' ? [{ code: 'empty-text', path }] : [{ code: 'wrong-form', path, value, form }]
    case 'too_small':
      return issue.origin === 'array'
        ? [{ code: 'too-few', path, least: Number(issue.minimum) }]
        : [{ code: 'too-small', path, value, least: Number(issue.minimum) }]
    case 'too_big':
      return issue.origin === 'array'
        ? [{ code: 'too-many', path, most: Number(issue.maximum) }]
        : [{ code: 'too-large', path, value, most: Number(issue.maximum) }]
    default:
      return [{ code: 'misshapen', path }]
  }
}

/** The faults of the one alternative that was meant: the one whose outermost type fits. */
function unionFaults(input: unknown, issue: core.$ZodIssueInvalidUnion, path: Path): readonly Fault[] {
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  )
  if (meant) return meant.flatMap((inner) => faultsOf(input, inner, [...path, ...pathOf(inner)]))
  const value = shallow(path.reduce<unknown>(field, input))
  const form = formOf(issue.message)
  if (value === undefined) return [{ code: 'missing', path, type: null, form, choices: null }]
  return form === null
    ? [{ code: 'no-choice', path, value, choices: null }]
    : [{ code: 'wrong-form', path, value, form }]
}

/** As much of a value as a fault tells of it: faults are handed on, and what is within may be large. */
function shallow(value: unknown): unknown {
  if (Array.isArray(value)) return []
  return typeof value === 'object' && value !== null ? {} : value
}

const pathOf = ({ path }: core.$ZodIssue): Path =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step))

const formOf = (message: string): Form | null => forms.find((form) => form === message) ?? null
