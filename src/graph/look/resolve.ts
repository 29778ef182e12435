import type { ElementSpec } from './element'
import type { Rule } from './rule'

/** What an element looks like, once all rules have had their say. */
export interface Resolved {
  text(property: string): string
  /** NaN where it is no number. */
  number(property: string): number
  /** Numbers of a pattern or a list; empty where there is none. */
  numbers(property: string): readonly number[]
}

/** Gives the looks of elements; later rules win. What no rule says is an empty text. */
export function resolver(rules: readonly Rule[]): (element: ElementSpec) => Resolved {
  const parsed = rules.flatMap(({ selector, style }) =>
    selector.split(',').map((one) => {
      const [group = '', ...classes] = one.trim().split('.')
      return { group, classes, style }
    }),
  )
  return ({ group, classes, data }) => {
    const own = new Set(classes.split(' '))
    const kind = group === 'nodes' ? 'node' : 'edge'
    const fitting = parsed.filter(
      (rule) => (rule.group === '' || rule.group === kind) && rule.classes.every((name) => own.has(name)),
    )
    const look: Record<string, unknown> = Object.assign({}, ...fitting.map(({ style }) => style))
    const told = (property: string): unknown => {
      const value = look[property]
      const [, field] = typeof value === 'string' ? (/^data\((\w+)\)$/.exec(value) ?? []) : []
      return field === undefined ? value : data[field]
    }
    const numbers = (property: string): readonly number[] => {
      const value = told(property)
      if (Array.isArray(value)) return value.map(Number)
      if (typeof value === 'number') return [value]
      return typeof value === 'string' && value !== '' ? value.split(' ').map(Number.parseFloat) : []
    }
    return {
      text: (property) => String(told(property) ?? ''),
      number: (property) => numbers(property)[0] ?? Number.NaN,
      numbers,
    }
  }
}
