import type { Path } from '../../model/unknown'

/** A value for a message, cut where it is long. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `“${cut(value)}”`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

/** `claims[3].voices[0]`; keys that are no plain words stand as `["such keys"]`, the whole as `$`. */
export function showPath(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return /^[\w$]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return steps.join('').replace(/^\./, '') || '$'
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
