/** Where a report was written, before its first sentence: "KELBY, March 4 (Agency) –". */
export interface Dateline {
  /** The place, and the day where one is told. */
  readonly where: string
  readonly agency: string | null
  /** Offset behind its dash. */
  readonly end: number
}

const PATTERN =
  /^(\p{Lu}[\p{L}\p{M}’'. /-]{1,60}(?:,[^()–—―]{0,60})?)\s*(?:\(([^()]{2,40})\))?\s*(?:[–—―]|--?\s)\s*/u

/** The dateline that a paragraph begins with, if any. */
export function datelineIn(paragraph: string): Dateline | null {
  const found = PATTERN.exec(paragraph.slice(0, 200))
  const [all = '', where = '', agency] = found ?? []
  // In capitals, or with an agency: otherwise every sentence with a dash in it would have one.
  const isAgency = agency !== undefined && /^(?:\p{Lu}{2,8}|Reuters|dpa)$/u.test(agency.trim())
  return /^\p{Lu}{2}/u.test(where) || (isAgency && !/[a-z]{3} [a-z]/.test(where))
    ? { where, agency: agency?.trim() ?? null, end: all.length }
    : null
}
