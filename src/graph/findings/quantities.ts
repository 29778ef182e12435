/** Numbers with what they count, as texts have them. */

/** "1,200 cubic metres": how many, and of what. */
export interface Quantity {
  readonly number: number
  /** The word behind the number, in small letters: “cubic” of cubic metres. */
  readonly of: string
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const NUMBER =
  /(?<![\p{L}\p{N}.,])(\d{1,3}(?:[, ]\d{3})+|\d+)(?:[.](\d+))?(?:\s+(hundred|thousand|million|billion))?/giu
const SCALE: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 }
const DATE = new RegExp(`\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|\\b${MONTH} \\d{1,4}\\b`, 'gi')

/** Quantities of a text. Days, years and numbers of nothing are none. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = text.replace(DATE, (date) => ' '.repeat(date.length))
  return [...plain.matchAll(NUMBER)].flatMap((match): readonly Quantity[] => {
    const [all, whole = '', decimals = '', scale = ''] = match
    const behind = plain.slice(match.index + all.length)
    const of = /^[ -](\p{Ll}[\p{L}’'-]*)/u.exec(behind)
    const isPercent = /^ ?%/.test(behind)
    if (!of && !isPercent) return []
    const number =
      Number(`${whole.replace(/[, ]/g, '')}.${decimals || '0'}`) * (SCALE[scale.toLowerCase()] ?? 1)
    return [{ number, of: isPercent ? '%' : (of?.[1] ?? '') }]
  })
}

/** Without its numbers: what differs in them alone is the same. */
export const numberless = (text: string): string => text.replace(NUMBER, '#').toLowerCase()

/** Of the same thing, other numbers; null where none of them differs or where there is nothing to compare. */
export function otherNumbers(
  one: readonly Quantity[],
  other: readonly Quantity[],
): { readonly of: string; readonly numbers: readonly [number, number] } | null {
  for (const { number, of } of one) {
    const same = other.filter((quantity) => quantity.of === of)
    const [first] = same
    if (first && same.every((quantity) => quantity.number !== number))
      return { of, numbers: [number, first.number] }
  }
  return null
}
